/** Finds the heading of a table: below title lines, over one row or several; and what each column is headed by. */
import { columnLetters } from "../../template/addresses";
import { readDay } from "../../template/typedDays";
import { readNumber } from "../../template/typedNumbers";
import { textOf, type SourceRow, type SourceTable } from "./source";
import { visible, wordKey } from "../../template/typedWords";

export interface Heading {
  /** Rows of the heading, as indexes of the table's rows. */
  first: number;
  last: number;
  /** By column, from the upper rows to the lower ones. */
  parts: string[][];
  /** By column: what it can be spoken of by, each once. */
  labels: string[];
}

/** Further down nobody looks for a heading. */
const DEEPEST = 20;

const filled = (row: SourceRow | undefined): number[] =>
  (row?.cells ?? []).flatMap((cell, index) => (visible(textOf(cell)) === "" ? [] : [index]));

const cellText = (row: SourceRow | undefined, column: number): string => visible(textOf(row?.cells[column]));

const isWords = (text: string): boolean => readNumber(text) === undefined && readDay(text) === undefined;

/** The heading around the row that names most columns, or around the row that was chosen; `undefined` without rows. */
export function findHeading(
  { rows, merged = [] }: SourceTable,
  names: (heading: string) => readonly string[],
  chosen?: number,
): Heading | undefined {
  const at =
    chosen === undefined ? mostNamed(rows, names) : rows.findIndex(({ number }) => number === chosen);
  if (at < 0) return undefined;
  const isKnown = (row: SourceRow | undefined, column: number) => names(cellText(row, column)).length > 0;
  const people = filled(rows[at]).filter((column) =>
    names(cellText(rows[at], column)).some((id) => id === "id" || id === "name"),
  );
  let [first, last] = [at, at];
  // Above: groups of columns, more than one of them, each without the figures of a data row.
  while (first > 0 && chosen === undefined && isGroupRow(rows, first - 1, first)) first -= 1;
  // Below: the groups' own columns, where a person's row would have an id or a name.
  while (last + 1 < rows.length && people.length > 0) {
    const below = rows[last + 1];
    const columns = filled(below);
    const belongs =
      columns.length > 0 &&
      !people.some((column) => columns.includes(column)) &&
      columns.every((column) => isWords(cellText(below, column))) &&
      columns.some(
        (column) =>
          isKnown(below, column) ||
          cellText(rows[at], column) === "" ||
          isMergedWith(merged, rows[at], column),
      );
    if (!belongs) break;
    last += 1;
  }
  const block = rows.slice(first, last + 1);
  const width = Math.max(...rows.slice(first).map(({ cells }) => cells.length), 0);
  const parts = Array.from({ length: width }, (_, column) => headingParts(block, column));
  return { first, last, parts, labels: labelled(parts) };
}

function mostNamed(rows: readonly SourceRow[], names: (heading: string) => readonly string[]): number {
  const scores = rows
    .slice(0, DEEPEST)
    .map((row) => new Set(filled(row).flatMap((column) => names(cellText(row, column)).slice(0, 1))).size);
  const most = Math.max(0, ...scores);
  if (most > 0) return scores.indexOf(most);
  const wide = rows.findIndex((row) => filled(row).length > 1);
  return wide >= 0 ? wide : rows.length > 0 ? 0 : -1;
}

function isGroupRow(rows: readonly SourceRow[], above: number, below: number): boolean {
  const [upper, lower] = [rows[above], rows[below]];
  const columns = filled(upper);
  return (
    columns.length > 1 &&
    upper !== undefined &&
    lower !== undefined &&
    columns.every((column) => isWords(cellText(upper, column))) &&
    // A group stands over more than one column, so that it leaves columns of the lower row without a heading of their own.
    filled(lower).some((column) => cellText(upper, column) === "") &&
    columns.length < filled(lower).length
  );
}

const isMergedWith = (
  merged: NonNullable<SourceTable["merged"]>,
  row: SourceRow | undefined,
  column: number,
): boolean =>
  merged.some(([top, left, bottom, right]) =>
    row === undefined
      ? false
      : row.number >= top && row.number <= bottom && column >= left && column <= right && right > left,
  );

/** From the upper row to the lower: a group goes on to the right over columns that have a heading only below. */
function headingParts(block: readonly SourceRow[], column: number): string[] {
  const parts = block.map((row, depth) => {
    const own = cellText(row, column);
    if (own !== "" || depth === block.length - 1) return own;
    const lower = block.slice(depth + 1);
    if (!lower.some((one) => cellText(one, column) !== "")) return "";
    for (let left = column - 1; left >= 0; left -= 1) {
      const group = cellText(row, left);
      if (group !== "") return lower.some((one) => cellText(one, left) !== "") ? group : "";
    }
    return "";
  });
  return parts.filter((part, index) => part !== "" && parts.indexOf(part) === index);
}

/** Each column can be spoken of: blank headings by their letter, repeated ones numbered. */
function labelled(parts: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>();
  return parts.map((own, index) => {
    const label = own.length === 0 ? `[${columnLetters(index)}]` : own.join(" / ");
    const key = wordKey(label);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? label : `${label} (${times})`;
  });
}
