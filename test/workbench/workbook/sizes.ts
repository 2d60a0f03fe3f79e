import { BooleanNumber, type Worksheet } from "@univerjs/core";
import { COLUMNS, ROWS } from "./grid";

/** Excel's standard column is 64 pixels wide, its standard row 20 high; a point is 4/3 pixels. */
const POINTS = 0.75;
const COLUMN_PIXELS = 64;
const ROW_PIXELS = 20;

interface Size {
  points?: number;
  hidden?: boolean;
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Widths and heights of one sheet, in Univer's own data, so that a grid has them. */
export class Sizes {
  constructor(private readonly worksheet: Worksheet) {}

  columnHidden(column: number): boolean {
    return this.worksheet.getConfig().columnData[column]?.hd === BooleanNumber.TRUE;
  }

  /** As set, also while hidden. */
  columnPoints(column: number): number {
    return (this.worksheet.getConfig().columnData[column]?.w ?? COLUMN_PIXELS) * POINTS;
  }

  setColumns(column: number, count: number, { points, hidden }: Size): void {
    const { columnData } = this.worksheet.getConfig();
    for (let i = column; i < Math.min(column + count, COLUMNS); i++) {
      const data = (columnData[i] ??= {});
      if (points) data.w = points / POINTS;
      if (hidden !== undefined) data.hd = flag(hidden);
    }
  }

  rowHidden(row: number): boolean {
    return this.worksheet.getConfig().rowData[row]?.hd === BooleanNumber.TRUE;
  }

  rowPoints(row: number): number {
    return (this.worksheet.getConfig().rowData[row]?.h ?? ROW_PIXELS) * POINTS;
  }

  setRows(row: number, count: number, { points, hidden }: Size): void {
    const { rowData } = this.worksheet.getConfig();
    for (let i = row; i < Math.min(row + count, ROWS); i++) {
      const data = (rowData[i] ??= {});
      if (points) data.h = points / POINTS;
      if (hidden !== undefined) data.hd = flag(hidden);
    }
  }

  /** Columns that were given a width or hidden. */
  columns(): number[] {
    return Object.keys(this.worksheet.getConfig().columnData).map(Number);
  }

  rows(): number[] {
    return Object.keys(this.worksheet.getConfig().rowData).map(Number);
  }

  hasWidth(column: number): boolean {
    return this.worksheet.getConfig().columnData[column]?.w !== undefined;
  }

  hasHeight(row: number): boolean {
    return this.worksheet.getConfig().rowData[row]?.h !== undefined;
  }

  /** Heights move with their rows; `count` is negative for deleted rows. */
  moveRows(row: number, count: number): void {
    const { rowData } = this.worksheet.getConfig();
    const moved: [number, (typeof rowData)[number]][] = [];
    for (const at of this.rows()) {
      const data = rowData[at];
      if (at < row || !data) continue;
      delete rowData[at];
      if (at + Math.min(count, 0) >= row) moved.push([at + count, data]);
    }
    for (const [at, data] of moved) rowData[at] = data;
  }
}
