/** Arguments as Excel hands them over, made rectangles; and which rectangles fit together. */
import { fill, type Text } from "../../i18n/language";
import { PROBLEMS, SIZES } from "../../i18n/functions/problems";
import { isBlank, isErrorCell, type Cell } from "./cells";
import { invalid, type Problem } from "./problem";

const { isArray } = Array;

export type Matrix = readonly (readonly Cell[])[];

export interface Range {
  readonly cells: Matrix;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Anything that is no cell, no list and no error is the Invocation that Excel appends: not an argument.
 * An entity (it has a type) is a cell value, though not one that a function of ours takes.
 */
export function isForeign(raw: unknown): boolean {
  return (
    (typeof raw === "object" && raw !== null && !isArray(raw) && !isErrorCell(raw) && !("type" in raw)) ||
    typeof raw === "function"
  );
}

/** The argument as a rectangle; undefined if it was left out. */
export function rangeOf(raw: unknown, name: Text): Range | undefined {
  if (raw === undefined || raw === null || isForeign(raw)) return undefined;
  if (!isArray(raw)) return { cells: [[raw]], rows: 1, columns: 1 };
  const list: readonly unknown[] = raw;
  const cells = list.some(isArray) ? list : [list];
  const columns = isArray(cells[0]) ? cells[0].length : 0;
  for (const row of cells)
    if (!isArray(row) || row.length !== columns) throw invalid(PROBLEMS.ragged).of(name);
  return columns === 0 ? undefined : { cells: cells as Matrix, rows: cells.length, columns };
}

export function isAllBlank(range: Range): boolean {
  return range.cells.every((row) => row.every(isBlank));
}

/** The only cell, or the cell for this row and column where a dimension of 1 is repeated. */
export function cellAt(range: Range, row: number, column: number): Cell {
  return range.cells[range.rows === 1 ? 0 : row]?.[range.columns === 1 ? 0 : column];
}

/** A lone row or column as a list; undefined for a wider rectangle. */
export function listOf(range: Range): readonly Cell[] | undefined {
  if (range.rows === 1) return range.cells[0] ?? [];
  return range.columns === 1 ? range.cells.map((row) => row[0]) : undefined;
}

/** All cells, row by row. */
export function cellsOf(range: Range): readonly Cell[] {
  return range.cells.flat();
}

/** The longer of two dimensions, of which one may be 1. */
export function common(a: number, b: number, unit: "rows" | "columns"): number {
  if (a === b || b === 1) return a;
  if (a === 1) return b;
  throw rangesDiffer(count(a, unit), count(b, unit));
}

export function rangesDiffer(first: Text, second: Text): Problem {
  return invalid(PROBLEMS.rangesDiffer, { first, second });
}

function count(number: number, unit: "rows" | "columns"): Text {
  const text = number === 1 ? (unit === "rows" ? SIZES.row : SIZES.column) : SIZES[unit];
  return filled(text, { count: number });
}

/** "12 rows × 4 columns" */
export function sizeOf(rows: number, columns: number): Text {
  const [down, across] = [count(rows, "rows"), count(columns, "columns")];
  return {
    "zh-CN": `${down["zh-CN"]}${across["zh-CN"]}`,
    "en-US": `${down["en-US"]} × ${across["en-US"]}`,
  };
}

function filled(text: Text, values: Readonly<Record<string, number>>): Text {
  return { "zh-CN": fill(text["zh-CN"], values), "en-US": fill(text["en-US"], values) };
}
