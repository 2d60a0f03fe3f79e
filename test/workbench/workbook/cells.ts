import type { ICellData, Worksheet } from "@univerjs/core";
import type { FormulaCell } from "./formulaCell";
import { cellKey, keyColumn, keyRow } from "./grid";
import { type Area, CellError, type CellValue } from "./model";
import { setCellData, valueOfCellData } from "./univerValues";

type Rows = Record<number, Record<number, ICellData>>;

/** Stands where Univer has the number of a shared formula. */
const SPILLED = "spilled";

const isEmpty = (cell: ICellData): boolean =>
  cell.v === undefined && cell.s === undefined && cell.f === undefined;

/**
 * The cells of one sheet. Values and styles stand in Univer's own cell data, written directly: Univer's
 * commands cost some 20 µs a cell. Formulas and spills are kept beside it.
 */
export class Cells {
  readonly formulas = new Map<number, FormulaCell>();
  /** Which formula a cell shows a part of. */
  readonly spilled = new Map<number, FormulaCell>();
  private readonly messages = new Map<number, string>();

  private readonly versions: number[] = [];
  private moves = 0;

  constructor(private readonly worksheet: Worksheet) {}

  /** Another number after every change of a value in the column. */
  columnVersion(column: number): number {
    return this.moves + (this.versions[column] ?? 0);
  }

  /** Univer's matrix is this plain object; it may be replaced (rows moved), so it is asked for each time. */
  private rows(): Rows {
    return this.worksheet.getConfig().cellData as Rows;
  }

  data(row: number, column: number): ICellData | undefined {
    return this.rows()[row]?.[column];
  }

  private dataToWrite(row: number, column: number): ICellData {
    const rows = this.rows();
    const line = (rows[row] ??= {});
    return (line[column] ??= {});
  }

  /** As formulas see it: an error without its message, which belongs to the cell that shows it. */
  plainValue(row: number, column: number): CellValue {
    return valueOfCellData(this.rows()[row]?.[column]);
  }

  value(row: number, column: number): CellValue {
    const value = this.plainValue(row, column);
    if (!(value instanceof CellError)) return value;
    return new CellError(value.code, this.messages.get(cellKey(row, column)));
  }

  /** The values of an area as formulas see them. */
  matrix(row: number, column: number, rows: number, columns: number): CellValue[][] {
    const data = this.rows();
    // of their final length: an array that grows takes room for 17 values at once, and most are of one
    const matrix = new Array<CellValue[]>(rows);
    for (let r = 0; r < rows; r++) {
      const from = data[row + r];
      const line = new Array<CellValue>(columns);
      for (let c = 0; c < columns; c++) line[c] = from ? valueOfCellData(from[column + c]) : null;
      matrix[r] = line;
    }
    return matrix;
  }

  /** Calls back for each of them instead. */
  eachValue(
    row: number,
    column: number,
    rows: number,
    columns: number,
    visit: (value: CellValue) => void,
  ): void {
    const data = this.rows();
    for (let r = row; r < row + rows; r++) {
      const from = data[r];
      for (let c = column; c < column + columns; c++) visit(from ? valueOfCellData(from[c]) : null);
    }
  }

  get hasMessages(): boolean {
    return this.messages.size > 0;
  }

  /** The same with the messages of errors. */
  valuesIn({ row, column, rows, columns }: Area): CellValue[][] {
    const matrix = this.matrix(row, column, rows, columns);
    if (!this.messages.size) return matrix;
    for (const [r, line] of matrix.entries()) {
      for (let c = 0; c < columns; c++) {
        const value = line[c];
        if (!(value instanceof CellError)) continue;
        line[c] = new CellError(value.code, this.messages.get(cellKey(row + r, column + c)));
      }
    }
    return matrix;
  }

  /** Sets what the cell shows; its formula and its style stay. */
  setValue(row: number, column: number, value: CellValue): void {
    this.versions[column] = (this.versions[column] ?? 0) + 1;
    if (this.messages.size) this.messages.delete(cellKey(row, column));
    if (value === null) {
      // emptied, not deleted: a spill that waits for its answer comes back to the same cells
      const cell = this.data(row, column);
      if (!cell) return;
      cell.v = undefined;
      cell.t = undefined;
      cell.si = undefined;
      return;
    }
    const cell = this.dataToWrite(row, column);
    setCellData(cell, value);
    // Univer takes "" for a blank cell unless a formula stands in it; what a spill shows has none of its own.
    cell.si = value === "" ? SPILLED : undefined;
    if (value instanceof CellError && value.message) this.messages.set(cellKey(row, column), value.message);
  }

  /** The same where mostly the value is there already. An error may have another message. */
  changeValue(row: number, column: number, value: CellValue): void {
    if (this.plainValue(row, column) !== value) this.setValue(row, column, value);
  }

  /** The text is for Univer's formula bar only. */
  setFormulaText(row: number, column: number, text: string | null): void {
    if (text !== null) {
      this.dataToWrite(row, column).f = text;
      return;
    }
    const cell = this.data(row, column);
    if (cell) cell.f = undefined;
  }

  styleId(row: number, column: number): string | undefined {
    const id = this.rows()[row]?.[column]?.s;
    return typeof id === "string" ? id : undefined;
  }

  setStyleId(row: number, column: number, id: string | undefined): void {
    if (id !== undefined) {
      this.dataToWrite(row, column).s = id;
      return;
    }
    const cell = this.data(row, column);
    if (cell) cell.s = undefined;
  }

  /** Gives cells of a row another style. */
  restyle(
    row: number,
    firstColumn: number,
    lastColumn: number,
    style: (own: string | undefined, column: number) => string | undefined,
  ): void {
    const rows = this.rows();
    const line = (rows[row] ??= {});
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = line[column];
      const own = typeof cell?.s === "string" ? cell.s : undefined;
      const id = style(own, column);
      if (id === own) continue;
      if (cell) cell.s = id;
      else line[column] = { s: id };
    }
  }

  /** Quickly: no value of any kind and no formula. */
  isVacant(row: number, column: number): boolean {
    const cell = this.rows()[row]?.[column];
    return !cell || (cell.v === undefined && !this.formulas.has(cellKey(row, column)));
  }

  /** A constant or a formula: what blocks a spill and what "" takes away. */
  hasContent(row: number, column: number): boolean {
    const key = cellKey(row, column);
    if (this.formulas.has(key)) return true;
    return !this.spilled.has(key) && this.data(row, column)?.v !== undefined;
  }

  /** Calls back for every cell that exists (value, formula or format) within the area, in order. */
  each(area: Area, visit: (row: number, column: number, cell: ICellData) => void): void {
    const rows = this.rows();
    const lastRow = area.row + area.rows;
    const lastColumn = area.column + area.columns;
    const lines =
      area.rows < 10000
        ? Array.from({ length: area.rows }, (_, i) => area.row + i)
        : Object.keys(rows).map(Number);
    for (const row of lines) {
      if (row < area.row || row >= lastRow) continue;
      const line = rows[row];
      if (!line) continue;
      for (const text of Object.keys(line)) {
        const column = Number(text);
        const cell = line[column];
        if (cell && !isEmpty(cell) && column >= area.column && column < lastColumn) visit(row, column, cell);
      }
    }
  }

  used(valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const rows = this.rows();
    for (const rowText of Object.keys(rows)) {
      const row = Number(rowText);
      const line = rows[row];
      if (!line) continue;
      for (const columnText of Object.keys(line)) {
        const column = Number(columnText);
        const cell = line[column];
        if (!cell || isEmpty(cell)) continue;
        if (valuesOnly && cell.v === undefined && !this.formulas.has(cellKey(row, column))) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /**
   * Moves all rows from `row` on down by `count` (up if negative: the rows in between are lost).
   * Formulas and spills must have been taken out before and are put back by the caller.
   */
  moveRows(row: number, count: number): void {
    this.moves++;
    const rows = this.rows();
    const present = Object.keys(rows)
      .map(Number)
      .filter((r) => r >= row);
    present.sort((a, b) => (count > 0 ? b - a : a - b));
    const lost = count < 0 ? row - count : row;
    for (const from of present) {
      const line = rows[from];
      delete rows[from];
      if (from >= lost && line) rows[from + count] = line;
    }
    for (const [key, message] of [...this.messages].sort(([a], [b]) => (count > 0 ? b - a : a - b))) {
      if (keyRow(key) < row) continue;
      this.messages.delete(key);
      if (keyRow(key) >= lost) this.messages.set(cellKey(keyRow(key) + count, keyColumn(key)), message);
    }
  }
}
