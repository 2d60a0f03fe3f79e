/** Which column of a results sheet holds what; the same for planning, reading back and extending. */
import type { ResultColumn, ResultSection, Scheme } from "../schemes/scheme";
import { halfOf, periodsToYearEnd, type Period } from "./periods";

export interface ResultPlace {
  column: number;
  /** Cells a person has in it. */
  count: number;
  definition: ResultColumn;
}

export interface ResultColumns {
  periods: Period[];
  /** Halves that lie completely in the year's periods, as indexes of their periods. */
  halves: { half: 1 | 2; periods: number[] }[];
  id: number;
  name: number;
  department: number;
  /** First of one column a period. */
  state: number;
  places: Readonly<Record<string, ResultPlace>>;
  sections: { section: ResultSection; column: number; count: number }[];
  lookup: { first: number; rosterRow: number; entered: number; left: number; entryRow: number };
  width: number;
}

export function resultColumns(scheme: Scheme, firstPeriod: Period): ResultColumns {
  const periods = periodsToYearEnd(firstPeriod);
  const halves = completeHalves(scheme, periods);
  const counts = { period: periods.length, half: halves.length, year: 1 };
  const places: Record<string, ResultPlace> = {};
  const sections: ResultColumns["sections"] = [];
  const state = 3;
  let column = state + periods.length;
  for (const section of scheme.results) {
    const start = column;
    for (const definition of section.columns) {
      const count = counts[definition.span];
      if (count === 0) continue;
      places[definition.id] = { column, count, definition };
      column += count;
    }
    sections.push({ section, column: start, count: column - start });
  }
  const lookup = {
    first: column,
    rosterRow: column,
    entered: column + 1,
    left: column + 2,
    entryRow: column + 3,
  };
  return {
    periods,
    halves,
    id: 0,
    name: 1,
    department: 2,
    state,
    places,
    sections,
    lookup,
    width: column + 3 + periods.length,
  };
}

function completeHalves(scheme: Scheme, periods: readonly Period[]): ResultColumns["halves"] {
  const each = { month: 6, quarter: 2, half: 1, year: 0 }[scheme.period];
  return ([1, 2] as const).flatMap((half) => {
    const inHalf = periods.flatMap((period, index) => (halfOf(period) === half ? [index] : []));
    return each > 0 && inHalf.length === each ? [{ half, periods: inHalf }] : [];
  });
}
