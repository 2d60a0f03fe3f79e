import type { Cells } from "./cells";
import type { CellValue } from "./model";

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

  matrix(): CellValue[][] {
    const { cells, row, column, rows, columns } = this;
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
