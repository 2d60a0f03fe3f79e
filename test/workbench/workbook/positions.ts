import { Block, matrixOf, type Result } from "./block";
import type { Cells } from "./cells";
import { CellError, type CellValue } from "./model";

/** Where a value stands first in a row or column, counted from 1. */
export type Find = (value: CellValue) => number | CellError | undefined;
type Key = string | number | boolean;

const keyOf = (value: Exclude<CellValue, null | CellError>): Key =>
  typeof value === "string" ? value.toLowerCase() : value;

/** All rows of each value, in order; from `start` on, so many rows as somebody has asked for. */
class Index {
  private readonly places = new Map<Key, number | number[]>();
  private end: number;

  constructor(
    readonly version: number,
    readonly start: number,
  ) {
    this.end = start;
  }

  extend(cells: Cells, column: number, end: number): void {
    if (end <= this.end) return;
    const { places } = this;
    cells.matrix(this.end, column, end - this.end, 1).forEach(([value = null], i) => {
      if (value === null || value instanceof CellError) return;
      const key = keyOf(value);
      const row = this.end + i;
      const known = places.get(key);
      if (known === undefined) places.set(key, row);
      else if (typeof known === "number") places.set(key, [known, row]);
      else known.push(row);
    });
    this.end = end;
  }

  /** The first row of the value among so many from `first` on. */
  find(key: Key, first: number, end: number): number | undefined {
    const known = this.places.get(key);
    if (known === undefined) return undefined;
    const row = typeof known === "number" ? (known >= first ? known : undefined) : firstFrom(known, first);
    return row !== undefined && row < end ? row : undefined;
  }
}

function firstFrom(rows: readonly number[], first: number): number | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < first) low = middle + 1;
    else high = middle;
  }
  return rows[low];
}

/**
 * By sheet and column, kept until a cell of the column changes: hundreds of rows look up their ids in the same list,
 * or in what of it lies below them.
 */
const kept = new WeakMap<Cells, Map<number, Index>>();

export function positions(list: Result): Find {
  if (list instanceof CellError) return () => new CellError("#REF!");
  if (!(list instanceof Block) || list.columns !== 1 || !list.cells) return within(line(list));
  const { cells, row, column, rows } = list;
  const index = indexOf(cells, column, row);
  index.extend(cells, column, row + rows);
  return (sought) => {
    const value = sought ?? 0;
    if (value instanceof CellError) return value;
    const found = index.find(keyOf(value), row, row + rows);
    return found === undefined ? undefined : found - row + 1;
  };
}

function indexOf(cells: Cells, column: number, row: number): Index {
  let columns = kept.get(cells);
  if (!columns) kept.set(cells, (columns = new Map()));
  const version = cells.columnVersion(column);
  const known = columns.get(column);
  if (known?.version === version && known.start <= row) return known;
  // a list that begins higher up than one before: from the top, so that it happens once
  const index = new Index(version, known?.version === version ? 0 : row);
  columns.set(column, index);
  return index;
}

function line(list: Result): CellValue[] | undefined {
  const matrix = matrixOf(list);
  if (matrix.length === 1) return matrix[0];
  return matrix[0]?.length === 1 ? matrix.map(([value]) => value ?? null) : undefined;
}

function within(values: CellValue[] | undefined): Find {
  if (!values) return () => new CellError("#N/A");
  const places = new Map<Key, number>();
  values.forEach((value, i) => {
    if (value === null || value instanceof CellError) return;
    const key = keyOf(value);
    if (!places.has(key)) places.set(key, i + 1);
  });
  return (sought) => {
    const value = sought ?? 0;
    return value instanceof CellError ? value : places.get(keyOf(value));
  };
}
