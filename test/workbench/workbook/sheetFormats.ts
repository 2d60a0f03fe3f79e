import type { Cells } from "./cells";
import { bordersAt, DEFAULT_FORMAT, type Formats } from "./formats";
import { cellsOf, COLUMNS, ROWS } from "./grid";
import type { Area, CellFormat, FormatChange } from "./model";

/** Up to this size an area is walked cell by cell; beyond, only what is there and the columns' defaults. */
const WALKED = 200000;

/** Where a cell lies in an area. */
const [TOP, LEFT, BOTTOM, RIGHT] = [1, 2, 4, 8] as const;

/** The formats of one sheet: of cells, and of whole rows and columns for the cells without their own. */
export class SheetFormats {
  readonly rows = new Map<number, string>();
  readonly columns = new Map<number, string>();

  constructor(
    private readonly cells: Cells,
    readonly formats: Formats,
  ) {}

  idAt(row: number, column: number): string | undefined {
    return this.cells.styleId(row, column) ?? this.rows.get(row) ?? this.columns.get(column);
  }

  at(row: number, column: number): CellFormat {
    return this.formats.get(this.idAt(row, column));
  }

  numberFormat(row: number, column: number): string {
    return this.at(row, column).numberFormat ?? "General";
  }

  private idsIn(area: Area): Set<string | undefined> {
    const ids = new Set<string | undefined>();
    if (area.rows * area.columns <= WALKED) {
      for (const [row, column] of cellsOf(area)) ids.add(this.idAt(row, column));
      return ids;
    }
    for (let i = 0; i < Math.min(area.columns, COLUMNS); i++) ids.add(this.columns.get(area.column + i));
    if (ids.has(undefined)) {
      for (const [row, id] of this.rows) if (row >= area.row && row < area.row + area.rows) ids.add(id);
    }
    this.cells.each(area, (row, column) => ids.add(this.idAt(row, column)));
    return ids;
  }

  allUnlocked(area: Area): boolean {
    return [...this.idsIn(area)].every((id) => this.formats.get(id).locked === false);
  }

  /** The properties that all cells of the area share. */
  shared(area: Area): Partial<CellFormat> {
    const [first, ...others] = [...this.idsIn(area)].map((id) => ({
      ...DEFAULT_FORMAT,
      ...this.formats.get(id),
    }));
    const shared: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(first ?? DEFAULT_FORMAT)) {
      const text = JSON.stringify(value);
      const same = others.every((other) => JSON.stringify(other[name as keyof CellFormat]) === text);
      if (same) shared[name] = value;
    }
    return shared;
  }

  set(area: Area, change: FormatChange): void {
    if (area.rows >= ROWS) this.setColumns(area, change);
    else if (area.columns >= COLUMNS) this.setRows(area, change);
    else this.setCells(area, change);
  }

  private setCells(area: Area, change: FormatChange): void {
    const { borders } = change;
    const parts = new Map<number, (id: string | undefined) => string | undefined>();
    // borders differ at the edges of the area, all else is the same everywhere
    const partAt = (place: number): ((id: string | undefined) => string | undefined) => {
      let part = parts.get(place);
      if (!part) {
        const first = { row: Boolean(place & TOP), column: Boolean(place & LEFT) };
        const last = { row: Boolean(place & BOTTOM), column: Boolean(place & RIGHT) };
        part = this.merging(borders ? { ...change, borders: bordersAt(borders, first, last) } : change);
        parts.set(place, part);
      }
      return part;
    };
    const lastRow = area.row + area.rows - 1;
    const lastColumn = area.column + area.columns - 1;
    for (let row = area.row; row <= lastRow; row++) {
      const down = borders ? (row === area.row ? TOP : 0) + (row === lastRow ? BOTTOM : 0) : 0;
      const inside = partAt(down);
      const first = borders ? partAt(down + LEFT + (area.columns === 1 ? RIGHT : 0)) : inside;
      const last = borders && area.columns > 1 ? partAt(down + RIGHT) : first;
      const whole = this.rows.get(row);
      this.cells.restyle(row, area.column, lastColumn, (own, column) => {
        const part = column === area.column ? first : column === lastColumn ? last : inside;
        return part(own ?? whole ?? this.columns.get(column));
      });
    }
  }

  /** Remembers what it has done: most cells of an area had one format before. */
  private merging(change: FormatChange): (id: string | undefined) => string | undefined {
    const key = JSON.stringify(change);
    let last: { before: string | undefined; after: string | undefined } | undefined;
    return (id) => {
      if (last && last.before === id) return last.after;
      last = { before: id, after: this.formats.merge(id, change, key) };
      return last.after;
    };
  }

  private setColumns(area: Area, change: FormatChange): void {
    const key = JSON.stringify(change);
    for (let column = area.column; column < area.column + area.columns; column++) {
      const id = this.formats.merge(this.columns.get(column), change, key);
      if (id === undefined) this.columns.delete(column);
      else this.columns.set(column, id);
      for (const [row, own] of this.rows) this.crossAt(row, column, own, change, key);
    }
    this.mergeExisting(area, change, key);
  }

  private setRows(area: Area, change: FormatChange): void {
    const key = JSON.stringify(change);
    for (let row = area.row; row < area.row + area.rows; row++) {
      const id = this.formats.merge(this.rows.get(row), change, key);
      if (id !== undefined) this.rows.set(row, id);
      for (const [column, own] of this.columns) this.crossAt(row, column, own, change, key);
    }
    this.mergeExisting(area, change, key);
  }

  /** Where a formatted row and a formatted column meet, the cell has the formats of both. */
  private crossAt(row: number, column: number, own: string, change: FormatChange, key: string): void {
    if (this.cells.styleId(row, column) !== undefined) return;
    // merged with the change afterwards, like every cell that has a format of its own
    this.cells.setStyleId(row, column, this.formats.merge(own, change, key));
  }

  private mergeExisting(area: Area, change: FormatChange, key: string): void {
    const own: [number, number, string][] = [];
    this.cells.each(area, (row, column) => {
      const id = this.cells.styleId(row, column);
      if (id !== undefined) own.push([row, column, id]);
    });
    for (const [row, column, id] of own)
      this.cells.setStyleId(row, column, this.formats.merge(id, change, key));
  }

  clear(area: Area): void {
    if (area.rows >= ROWS) for (let i = 0; i < area.columns; i++) this.columns.delete(area.column + i);
    if (area.columns >= COLUMNS)
      for (const row of [...this.rows.keys()])
        if (row >= area.row && row < area.row + area.rows) this.rows.delete(row);
    const own: [number, number][] = [];
    this.cells.each(area, (row, column) => own.push([row, column]));
    for (const [row, column] of own) this.cells.setStyleId(row, column, undefined);
  }

  moveRows(row: number, count: number): void {
    const present = [...this.rows].filter(([at]) => at >= row);
    for (const [at] of present) this.rows.delete(at);
    for (const [at, id] of present) if (at + Math.min(count, 0) >= row) this.rows.set(at + count, id);
  }
}
