/** A table as it comes from a file, the clipboard or the cells of a sheet. */
import type { Finding } from "./findings";

/** A text, or what would have to be typed for a cell together with what its format shows for it. */
export type SourceCell = string | { readonly text: string; readonly shown: string };

export interface SourceRow {
  /** As the sheet numbers it. */
  readonly number: number;
  readonly hidden?: boolean;
  readonly cells: readonly SourceCell[];
  /** Columns, from 0, whose cells are what a formula came to. */
  readonly formulas?: readonly number[];
}

export interface SourceTable {
  readonly rows: readonly SourceRow[];
  /** Cells of one merged area, as [first row, first column, last row, last column]: rows as numbered, columns from 0. */
  readonly merged?: readonly (readonly [number, number, number, number])[];
  /** From 0. */
  readonly hiddenColumns?: readonly number[];
  /** Parted by signs: a cell beyond the headings is one that was pushed there by a sign too many. */
  readonly delimited?: boolean;
  /** What is wrong with the table before its cells are read. */
  readonly findings?: readonly Finding[];
}

/** What would have to be typed for a cell. */
export const textOf = (cell: SourceCell | undefined): string =>
  typeof cell === "object" ? cell.text : (cell ?? "");

/** What the sheet shows. */
export const shownOf = (cell: SourceCell | undefined): string =>
  typeof cell === "object" ? cell.shown : (cell ?? "");

/** Rows of texts, numbered from a row of the sheet on. */
export const tableOf = (rows: readonly (readonly SourceCell[])[], first = 1): SourceTable => ({
  rows: rows.map((cells, index) => ({ number: first + index, cells })),
});
