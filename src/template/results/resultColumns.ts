/** Which column of a results sheet holds what; the same for planning, reading back and extending. */
import type { ResultColumn, ResultSection, Scheme, Span } from "../../schemes/scheme";
import { widthOf, type Step } from "../formulas/columnFormulas";
import { resultFormulas, SPANS, type ResultFormulas } from "../formulas/resultFormulas";
import type { Reference } from "../formulas/syntax";
import type { Layout } from "../layout";
import { stateParts } from "../lists/parts";
import { PERIODS_A_YEAR, partOf, periodsToYearEnd, type Period } from "../periods";

export interface ResultPlace {
  column: number;
  /** Cells a person has in it. */
  count: number;
  definition: ResultColumn;
  /** Each of its columns is one formula whose answer spills down. */
  spills?: boolean;
}

/** The columns of a step, for each of its span's cells. */
interface StepPlace {
  step: Step;
  cells: { column: number; count: number }[];
}

/** What one cell of a column is about: the periods of the year as indexes; a quarter's or half's number from 1. */
interface SpanCell {
  number: number;
  periods: number[];
}

/** Where the results find what stands elsewhere, by the person's id. */
interface Lookup {
  first: number;
  rosterRow: number;
  entered: number;
  left: number;
  /** First of one column a period. */
  entryRow: number;
  /** Roster columns that formulas use, by id. */
  roster: Readonly<Record<string, number>>;
  /** How many rows of a list are not in order and name the person, by the list's id; of each period. */
  wrongRows: readonly Readonly<Record<string, number>>[];
  /** Where the state of each period is asked for in several cells, those before it. */
  stateColumns: readonly (readonly number[])[];
  /** Entry columns that formulas use, by id; of each period. */
  entries: readonly Readonly<Record<string, number>>[];
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
  lookup: Lookup;
  formulas: ResultFormulas;
  /** Columns between entries and figures, by span. */
  steps: Readonly<Record<Span, readonly StepPlace[]>>;
  width: number;
}

/** The periods of a year that the results sheet shows begin with its first opened one; throws an Error where none is. */
export function firstPeriodOf(layout: Pick<Layout, "opened">, year: number): Period {
  const first = layout.opened.find((period) => period.year === year);
  if (!first) throw new Error(`no period of ${year}`);
  return first;
}

/** The columns of a year's results as they stand in a workbook; throws an Error for a year without an opened period. */
export const resultColumnsOf = (layout: Pick<Layout, "scheme" | "opened">, year: number): ResultColumns =>
  resultColumns(layout.scheme, firstPeriodOf(layout, year));

/** Which column of a year's results holds what, from the first period that is shown. */
export function resultColumns(scheme: Scheme, firstPeriod: Period): ResultColumns {
  const periods = periodsToYearEnd(firstPeriod);
  const spans = spansOf(scheme, periods);
  const formulas = resultFormulas(scheme);
  const places: Record<string, ResultPlace> = {};
  const sections: ResultColumns["sections"] = [];
  const state = 3;
  let column = state + periods.length;
  const take = (count: number): number => {
    column += count;
    return column - count;
  };
  for (const section of scheme.results) {
    const start = column;
    for (const definition of section.columns) {
      const count = spans[definition.span].length;
      if (count === 0) continue;
      const spills = formulas.columns[definition.id]?.spills ?? false;
      places[definition.id] = { column: take(count), count, definition, spills };
    }
    sections.push({ section, column: start, count: column - start });
  }
  const first = column;
  const lookup = {
    first,
    rosterRow: take(1),
    entered: take(1),
    left: take(1),
    entryRow: take(periods.length),
    roster: columnsOf(formulas.roster, take),
  };
  const steps: Record<Span, StepPlace[]> = { period: [], quarter: [], half: [], year: [] };
  const widths = new Map<string, number>();
  const placeStep = (span: Span, { periods: own }: SpanCell, index: number): void => {
    formulas.steps[span].forEach((step, at) => {
      const count = step.spills
        ? widthOf(step.node, cellsOf(scheme, places, spans, own), (id) => widths.get(id) ?? 1)
        : 1;
      widths.set(step.id, count);
      const place = (steps[span][at] ??= { step, cells: [] });
      place.cells[index] = { column: take(count), count };
    });
  };
  for (const span of SPANS)
    if (span !== "period") spans[span].forEach((cell, index) => placeStep(span, cell, index));
  const lists = scheme.lists.map(({ id }) => id);
  const wrongRows = periods.map(() => columnsOf(lists, take));
  const before = stateParts(scheme).slice(1);
  const parts = periods.map(() => before.map(() => take(1)));
  // What belongs to a period stands together: its entries are neighbours.
  const entries = periods.map((_, index) => {
    const own = columnsOf(formulas.entries, take);
    placeStep("period", { number: index + 1, periods: [index] }, index);
    return own;
  });
  return {
    periods,
    spans,
    id: 0,
    name: 1,
    department: 2,
    state,
    places,
    sections,
    lookup: { ...lookup, wrongRows, stateColumns: parts, entries },
    formulas,
    steps,
    width: column,
  };
}

const columnsOf = (ids: readonly string[], take: (count: number) => number): Record<string, number> =>
  Object.fromEntries(ids.map((id) => [id, take(1)]));

/** How many cells of a row a reference means, in a formula about these periods. */
function cellsOf(
  { entryColumns }: Scheme,
  places: ResultColumns["places"],
  spans: ResultColumns["spans"],
  periods: readonly number[],
) {
  const entry = (id: string) => entryColumns.findIndex((column) => column.id === id);
  return ({ cell, call }: Reference): number => {
    if (call?.name === "entries" && call.to !== undefined) return entry(call.to) - entry(call.from) + 1;
    const place = places[cell?.id ?? ""];
    const selected = place && selectedCells(place, spans, periods, cell?.selector);
    return selected ? selected[1] - selected[0] + 1 : 1;
  };
}

/** First and last cell that a selector means, counted from the column's first; none where a quarter is not complete. */
export function selectedCells(
  { count, definition: { span } }: Pick<ResultPlace, "count" | "definition">,
  spans: ResultColumns["spans"],
  scope: readonly number[],
  selector: string | undefined,
): [number, number] | undefined {
  const inScope = spans[span].flatMap(({ periods }, index) =>
    periods.some((at) => scope.includes(at)) ? [index] : [],
  );
  const [first] = inScope;
  const last = inScope[inScope.length - 1];
  if (first === undefined || last === undefined) return undefined;
  switch (selector) {
    case undefined:
      return [first, last];
    case "all":
      return [0, count - 1];
    case "toDate":
    case "yearToDate":
      return [0, last];
    case "first":
      return [first, first];
    case "last":
      return [last, last];
    case "previous":
      return first > 0 ? [first - 1, first - 1] : undefined;
    default:
      throw new Error(`unknown selector ${selector}`);
  }
}

/** Which of these periods make up each period, quarter, half and year that is whole. */
export function spansOf(scheme: Pick<Scheme, "period">, periods: readonly Period[]): ResultColumns["spans"] {
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
