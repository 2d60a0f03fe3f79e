/** Roster columns with sums over the year's periods before the workbook's first one: who must have them. */
import type { Layout } from "../layout";
import { periodDays } from "../periods";
import { ROSTER_COLUMNS, rosterColumn } from "./listShape";

interface SoFarColumn {
  id: string;
  /** Of the roster. */
  column: number;
  /** At most so much for each of what stands in that other column of the roster. */
  most?: { each: number; id: string; column: number };
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
    .map(({ rosterColumn: id, most }): SoFarColumn => ({
      id,
      column: rosterColumn(scheme, id) ?? -1,
      ...(most && { most: { each: most.each, id: most.of, column: rosterColumn(scheme, most.of) ?? -1 } }),
    }));
  return {
    columns,
    begun: first ? periodDays(first).first : 0,
    needed: columns.length > 0 && first !== undefined && first.index !== 1,
  };
}

/** Who joined later, or had left before, has nothing of the year before the first day; a blank date is no limit. */
export const hasNothingBefore = (entered: string, left: string, begun: number): string =>
  `(${entered}>=${begun})+(${left}<${begun})>0`;

/** Excel's test whether a person of the roster lacks a sum. */
export const lacksSoFar = (
  { id, entered, left }: { id: string; entered: string; left: string },
  cell: string,
  begun: number,
): string => `(${id}<>"")*(${cell}="")*(${entered}<${begun})*((${left}="")+(${left}>=${begun})>0)`;

/** Excel's test whether a sum is more than can be: so much for each of what stands in another cell. */
export const aboveMost = (cell: string, of: string, each: number): string =>
  `ISNUMBER(${cell})*IFERROR(--(${cell}>${each}*${of}+1/10^9),0)`;

/** The same of a row of the roster as it is read. */
export function rowAboveMost(row: readonly unknown[], { column, most }: SoFarColumn): boolean {
  const [sum, of] = [row[column], most && row[most.column]];
  if (most === undefined || typeof sum !== "number" || typeof of === "string") return false;
  return sum > most.each * Number(of ?? 0) + 1e-9;
}

/** Whether a person lacks a sum, in a row of the roster as it is read. */
export function rowLacksSoFar(row: readonly unknown[], column: number, begun: number): boolean {
  const blank = (cell: unknown) => String(cell ?? "") === "";
  const [entered, left] = (["entered", "left"] as const).map((id) => row[ROSTER_COLUMNS.indexOf(id)]);
  return (
    !(typeof left === "number" && left < begun) &&
    !blank(row[0]) &&
    blank(row[column]) &&
    (blank(entered) || (typeof entered === "number" && entered < begun))
  );
}
