import type { Cells } from "./cells";
import type { CellValue } from "./model";

/** Up to so many rows, or beyond so many columns, cells are read anew each time. */
const SHORT = 16;
const WIDE = 64;

/** So many different rows of the same columns are kept: of the people, and of the people and the rows around them. */
const KEPT = 3;

interface Read {
  version: number;
  row: number;
  rows: number;
  values: CellValue[][];
}

/**
 * By sheet and columns what was read last, while no cell of the columns changes: all formulas of a sheet read its ids.
 */
const read = new WeakMap<Cells, Map<number, Read[]>>();

function columnsOf(cells: Cells, row: number, column: number, rows: number, columns: number): CellValue[][] {
  let known = read.get(cells);
  if (!known) read.set(cells, (known = new Map()));
  // versions only grow, so their sum is another one after every change
  let version = 0;
  for (let i = column; i < column + columns; i++) version += cells.columnVersion(i);
  const key = column * WIDE + columns;
  let last = known.get(key) ?? [];
  if (last[0]?.version !== version) known.set(key, (last = []));
  for (const each of last) if (each.row === row && each.rows === rows) return each.values;
  const values = cells.matrix(row, column, rows, columns);
  if (last.length === KEPT) last.shift();
  last.push({ version, row, rows, values });
  return values;
}

/** A reference while a formula is evaluated. */
export class Block {
  constructor(
    readonly sheetId: string,
    readonly cells: Cells | undefined,
    readonly row: number,
    readonly column: number,
    readonly rows: number,
    readonly columns: number,
  ) {}

  at(row: number, column: number): CellValue {
    return this.cells?.plainValue(this.row + row, this.column + column) ?? null;
  }

  each(visit: (value: CellValue) => void): void {
    const { cells, row, column, rows, columns } = this;
    if (cells && rows <= SHORT) cells.eachValue(row, column, rows, columns, visit);
    else for (const line of this.matrix()) line.forEach((value) => visit(value));
  }

  /** Not to be changed: others may have the same one. */
  matrix(): CellValue[][] {
    const { cells, row, column, rows, columns } = this;
    if (cells && rows > SHORT && columns < WIDE) return columnsOf(cells, row, column, rows, columns);
    if (cells) return cells.matrix(row, column, rows, columns);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
  }
}

/** What a part of a formula comes to. */
export type Result = CellValue | CellValue[][] | Block;

/** A result as an array. */
export function matrixOf(result: Result): CellValue[][] {
  if (Array.isArray(result)) return result;
  return result instanceof Block ? result.matrix() : [[result]];
}

/** A result without reference; an array of one value is this value. */
export function plain(result: Result): CellValue | CellValue[][] {
  if (Array.isArray(result)) {
    const [first] = result;
    return result.length === 1 && first?.length === 1 ? (first[0] ?? null) : result;
  }
  if (!(result instanceof Block)) return result;
  return result.rows === 1 && result.columns === 1 ? result.at(0, 0) : result.matrix();
}
