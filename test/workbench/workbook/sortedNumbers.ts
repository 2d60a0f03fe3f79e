import type { Block } from "./block";
import type { Cells } from "./cells";
import type { Comparison } from "./elements";

/** Shorter ones are counted through. */
const SHORT = 32;

interface Sorted {
  version: number;
  row: number;
  rows: number;
  numbers: Float64Array;
}

/** By sheet and column, kept until a cell of the column changes: each person of a column counts who is above. */
const kept = new WeakMap<Cells, Map<number, Sorted>>();

function numbersOf(cells: Cells, { row, column, rows }: Block): Float64Array {
  let columns = kept.get(cells);
  if (!columns) kept.set(cells, (columns = new Map()));
  const version = cells.columnVersion(column);
  const known = columns.get(column);
  if (known?.version === version && known.row === row && known.rows === rows) return known.numbers;
  const found: number[] = [];
  cells.eachValue(row, column, rows, 1, (value) => {
    if (typeof value === "number") found.push(value);
  });
  const numbers = Float64Array.from(found).sort();
  columns.set(column, { version, row, rows, numbers });
  return numbers;
}

/** How many are less than the number, or also those that equal it. */
function countBelow(numbers: Float64Array, number: number, orEqual: boolean): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = numbers[middle] as number;
    if (orEqual ? value <= number : value < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers of a long column in this relation to one number; nothing where they are better counted through. */
export function countRelated(block: Block, relation: Comparison, number: number): number | undefined {
  const { cells, columns, rows } = block;
  if (!cells || columns !== 1 || rows <= SHORT) return undefined;
  const numbers = numbersOf(cells, block);
  const below = (orEqual: boolean): number => countBelow(numbers, number, orEqual);
  switch (relation) {
    case "<":
      return below(false);
    case "<=":
      return below(true);
    case ">":
      return numbers.length - below(true);
    case ">=":
      return numbers.length - below(false);
    case "=":
      return below(true) - below(false);
    case "<>":
      return undefined;
  }
}
