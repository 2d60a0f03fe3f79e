/** Roster columns with sums over the year's periods before the workbook's first one: who must have them. */
import type { Layout } from "../layout";
import { periodDays } from "../periods";
import { ROSTER_COLUMNS, rosterColumn } from "./listShape";

interface SoFarColumn {
  id: string;
  /** Of the roster. */
  column: number;
}

export interface YearSoFar {
  columns: SoFarColumn[];
  /** First day of the workbook's first period (date serial): who was employed before must have the sums. */
  begun: number;
  /** Whether the workbook begins within a year; else the columns are not needed and stand hidden. */
  needed: boolean;
}

/** A scheme's columns of that kind; none in most schemes. */
export function yearSoFar({ scheme, opened }: Pick<Layout, "scheme" | "opened">): YearSoFar {
  const [first] = opened;
  const columns = scheme.openings
    .filter(({ soFar }) => soFar)
    .map(({ rosterColumn: id }) => ({ id, column: rosterColumn(scheme, id) ?? -1 }));
  return {
    columns,
    begun: first ? periodDays(first).first : 0,
    needed: columns.length > 0 && first !== undefined && first.index !== 1,
  };
}

/** Excel's test whether a person lacks a sum: employed before the first day, and the cell is blank. */
export const lacksSoFar = (id: string, cell: string, entered: string, begun: number): string =>
  `(${id}<>"")*(${cell}="")*(${entered}<${begun})`;

/** The same of a row of the roster as it is read. */
export function rowLacksSoFar(row: readonly unknown[], column: number, begun: number): boolean {
  const blank = (cell: unknown) => String(cell ?? "") === "";
  const entered = row[ROSTER_COLUMNS.indexOf("entered")];
  return (
    !blank(row[0]) &&
    blank(row[column]) &&
    (blank(entered) || (typeof entered === "number" && entered < begun))
  );
}
