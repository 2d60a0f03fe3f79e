/** Tables of two columns: lower bound | result. */
import { ALLOWED, PROBLEMS } from "../../i18n/functions/problems";
import { isBlank, isErrorCell, notANumber, saysNone, shown, type Cell } from "./cells";
import { Exact } from "./exact";
import { IncomingError, invalid } from "./problem";
import type { Label } from "./readers";
import type { Range } from "./shapes";
import { compare } from "./thresholds";

export interface Band<T> {
  /** undefined: no lower limit (first band only). */
  readonly bound: Exact | undefined;
  /** undefined: the cell is blank. */
  readonly result: T | undefined;
}

export type Edge = "up" | "down";

/** The lines of a table without the blank ones below the last; error values are everyone's. */
export function tableLines(range: Range): (readonly [Cell, Cell])[] {
  if (range.columns !== 2) throw invalid(PROBLEMS.tableColumns, { found: range.columns });
  const lines = range.cells.map((row) => [row[0], row[1]] as const);
  while (lines.length > 0 && lines[lines.length - 1]?.every(isBlank)) lines.pop();
  for (const line of lines) for (const cell of line) if (isErrorCell(cell)) throw new IncomingError(cell);
  return lines;
}

/** Bands by number; bounds rise. */
export function bandsOf<T>(
  lines: readonly (readonly [Cell, Cell])[],
  result: (cell: Cell, line: number) => T | undefined,
): Band<T>[] {
  let before: Exact | undefined;
  return lines.map(([lower, cell], index) => {
    const line = index + 1;
    const bound = boundOf(lower, line);
    if (bound !== undefined && before !== undefined && compare(bound, before) <= 0) {
      throw invalid(PROBLEMS.boundsRise, { line, found: bound, before });
    }
    before = bound;
    return { bound, result: result(cell, line) };
  });
}

function boundOf(cell: Cell, line: number): Exact | undefined {
  if (isBlank(cell) || saysNone(cell)) {
    if (line === 1) return undefined;
    throw invalid(PROBLEMS.boundBlank, { line });
  }
  if (typeof cell === "number" && Number.isFinite(cell)) return Exact.of(cell);
  throw invalid(PROBLEMS.boundText, { line, found: shown(cell) });
}

/** A rate, or undefined for a blank cell. */
export function rateCell(cell: Cell, line: number): Exact | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === "number" && Number.isFinite(cell)) return Exact.of(cell);
  throw invalid(PROBLEMS.tableCell, { line, found: shown(cell), allowed: ALLOWED.number });
}

/** A number or text, or undefined for a blank cell. */
export function labelCell(cell: Cell, line: number): Label | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === "string") return cell;
  if (typeof cell === "number" && Number.isFinite(cell)) return Exact.of(cell);
  if (typeof cell === "object") throw notANumber(cell);
  throw invalid(PROBLEMS.tableCell, { line, found: shown(cell), allowed: ALLOWED.numberOrText });
}

/**
 * The index of the band that `value` belongs to; −1 below the first bound.
 * On a bound: `up` the band that begins there, `down` the one that ends there; the first bound is always its band's own.
 */
export function bandIndex(value: Exact, bands: readonly Band<unknown>[], edge: Edge): number {
  for (let index = bands.length - 1; index >= 0; index--) {
    const bound = bands[index]?.bound;
    if (bound === undefined) return index;
    const order = compare(value, bound);
    if (order > 0 || (order === 0 && (edge === "up" || index === 0))) return index;
  }
  return -1;
}
