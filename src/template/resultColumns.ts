/** Which column of a results sheet holds what; the same for planning, reading back and extending. */
import type { ResultColumn, ResultSection, Scheme, Span } from "../schemes/scheme";
import { PERIODS_A_YEAR, partOf, periodsToYearEnd, type Period } from "./periods";

export interface ResultPlace {
  column: number;
  /** Cells a person has in it. */
  count: number;
  definition: ResultColumn;
}

/** What one cell of a column is about: the periods of the year as indexes; a quarter's or half's number from 1. */
export interface SpanCell {
  number: number;
  periods: number[];
}

export interface ResultColumns {
  periods: Period[];
  /** Of each span the cells of a person; only quarters and halves that lie completely in the year's periods. */
  spans: Readonly<Record<Span, readonly SpanCell[]>>;
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
  const spans = spansOf(scheme, periods);
  const places: Record<string, ResultPlace> = {};
  const sections: ResultColumns["sections"] = [];
  const state = 3;
  let column = state + periods.length;
  for (const section of scheme.results) {
    const start = column;
    for (const definition of section.columns) {
      const count = spans[definition.span].length;
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
    spans,
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

export function spansOf(scheme: Scheme, periods: readonly Period[]): ResultColumns["spans"] {
  const parts = (part: "quarter" | "half"): SpanCell[] => {
    const each = PERIODS_A_YEAR[scheme.period] / PERIODS_A_YEAR[part];
    return Array.from({ length: PERIODS_A_YEAR[part] }, (_, index) => ({
      number: index + 1,
      periods: periods.flatMap((period, at) => (partOf(period, part) === index + 1 ? [at] : [])),
    })).filter((cell) => each >= 1 && cell.periods.length === each);
  };
  return {
    period: periods.map(({ index }, at) => ({ number: index, periods: [at] })),
    quarter: parts("quarter"),
    half: parts("half"),
    year: [{ number: 1, periods: periods.map((_, at) => at) }],
  };
}
