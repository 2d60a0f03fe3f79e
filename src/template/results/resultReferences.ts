/** What the references of a result formula stand for, in the row of its person. */
import type { Resolver } from "../formulas/expand";
import { SPANS } from "../formulas/resultFormulas";
import { entryRole, listRole, placeOf, resultsRole, type Layout, type SheetPlace } from "../layout";
import { entryColumnIndex, rosterColumn } from "../lists/listShape";
import { aboveMost, hasNothingBefore } from "../lists/yearSoFar";
import { area, type Area } from "../plan";
import { fixed, inRow, inRowRange, literal, ofSpill } from "../addresses";
import { readyTest } from "../lists/stateWords";
import { absentTest } from "../registers/leaveRegister";
import { listColumns } from "../lists/listFrame";
import { parameterResolver } from "../parameters/parameterResolver";
import { periodDays, type Period } from "../periods";
import { DAYS } from "../years";
import { resultColumns, selectedCells, type ResultColumns } from "./resultColumns";

/** The periods of the year (as indexes) that a formula's cell is about. */
export interface Scope {
  periods: number[];
}

/** A whole column (or block) of a sheet's list, from heading to end row. */
export function listRange(place: SheetPlace, column: number, count = 1): string {
  return fixed(area(place.header, column, place.end - place.header + 1, count), place.name);
}

/** Of which sheet the cells are, how the formula stands in it, and where the year before has its figures. */
export interface ResultSheet {
  role?: (year: number) => string;
  before?: YearBefore | undefined;
  /** The formula's own row (default), or all rows: for a formula whose answer spills down. */
  rows?: "own" | "all";
  /** Which rows all rows are, where those above them are closed. */
  body?: Pick<Area, "row" | "rows">;
  /** As the results have looked them up (default), or straight from the entry sheet and the roster. */
  entries?: "lookedUp" | "direct";
}

/** Turns what formulas of results name (parameters, entries, columns) into places of the year's sheets. */
export function resultResolver(
  layout: Layout,
  columns: ResultColumns,
  scope: Scope,
  {
    role = resultsRole,
    before = resultsBefore(layout, columns),
    rows = "own",
    body,
    entries = "lookedUp",
  }: ResultSheet = {},
): Resolver {
  const { language } = layout;
  const [firstIndex = 0] = scope.periods;
  const lastIndex = scope.periods[scope.periods.length - 1] ?? 0;
  const period = columns.periods[firstIndex];
  const single = scope.periods.length === 1;
  const sheet = placeOf(layout, role(columns.periods[0]?.year ?? 0));

  /** All people's cells: locked rows, so that they may be counted off. */
  const people = (at: number, count = 1) =>
    fixed(area(sheet.header + 1, at, sheet.end - sheet.header - 1, count));
  const all = (at: number, count: number) =>
    body ? fixed(area(body.row, at, body.rows, count)) : people(at, count);
  const cells = (at: number, count = 1) => (rows === "all" ? all(at, count) : inRowRange(at, count));

  const cell = (id: string, selector: string | undefined): string | undefined => {
    if (id === "id") return cells(columns.id);
    if (id === "row") return `(ROW()-ROW(R${sheet.header + 1}C1))`;
    if (id === "ready" || id === "absent") {
      const state = cells(columns.state + (selector === "last" ? lastIndex : firstIndex));
      return id === "ready" ? readyTest(state, language) : absentTest(state, layout);
    }
    if (id === "wrong") {
      const found = columns.lookup.wrongRows[firstIndex]?.[selector ?? ""];
      return found === undefined || !single ? undefined : ofSpill(cells(found));
    }
    const place = columns.places[id];
    if (!place) return undefined;
    const selected = selectedCells(place, columns.spans, scope.periods, selector);
    // A twin says by `nativeFirst` what stands in the first period.
    if (!selected) return selector === "previous" && role !== resultsRole ? undefined : literal("");
    const [first, last] = selected;
    const text = cells(place.column + first, last - first + 1);
    return place.spills ? ofSpill(text) : text;
  };

  const column = (id: string): string | undefined => {
    if (id === "id" || id === "department") return people(columns[id]);
    const place = columns.places[id];
    if (!place) return undefined;
    const selected = selectedCells(place, columns.spans, scope.periods, undefined);
    return selected ? people(place.column + selected[0], selected[1] - selected[0] + 1) : literal("");
  };

  const step = (id: string): string | undefined => {
    for (const span of SPANS) {
      const place = columns.steps[span].find((candidate) => candidate.step.id === id);
      if (!place) continue;
      const index = columns.spans[span].findIndex(({ periods }) =>
        periods.some((at) => scope.periods.includes(at)),
      );
      const found = place.cells[Math.max(0, index)];
      if (!found) return undefined;
      // Of an answer over all periods a period has its own cell.
      const own = span === "year" && single && found.count === columns.periods.length && found.count > 1;
      const text = own ? cells(found.column + firstIndex) : cells(found.column, found.count);
      return place.step.spills ? ofSpill(text) : text;
    }
    return undefined;
  };

  const periodFact = (fact: string): string | undefined => {
    if (fact === "year") return String(columns.periods[0]?.year);
    if (fact === "begun") return String(columns.periods[0]?.index);
    if (!period || !single) return undefined;
    const { first, last } = periodDays(period);
    return { first: String(first), last: String(last), index: String(period.index) }[fact];
  };

  const rosterCell = (id: string): string | undefined => {
    const found = columns.lookup.roster[id];
    if (entries === "lookedUp" && found !== undefined) return cells(found);
    return rosterLookup(layout, columns, id);
  };

  const entryCells = (from: string, to: string): string | undefined => {
    if (!period || !single) return undefined;
    const own = columns.lookup.entries[firstIndex];
    if (entries === "lookedUp") {
      const [first, last] = [own?.[from], own?.[to]];
      return first === undefined || last === undefined ? undefined : cells(first, last - first + 1);
    }
    return entryLookup(layout, columns, firstIndex, from, to);
  };

  return {
    // Of several periods the last one counts.
    ...parameterResolver(layout, columns.periods[lastIndex]),
    cell,
    column,
    step,
    period: periodFact,
    roster: rosterCell,
    entry: (id) => entryCells(id, id),
    entries: entryCells,
    list: (id, from, to) => (period && single ? listReference(layout, period, id, from, to) : undefined),
    opening: (id) =>
      openingFormula(layout, columns, id, {
        roster: rosterCell,
        date: (id) => (entries === "lookedUp" ? cells(columns.lookup[id]) : rosterDate(layout, columns, id)),
        before,
      }),
  };
}

/** The person's cell of a roster column, in the row that was found by id. */
export function rosterLookup(
  layout: Layout,
  { lookup }: Pick<ResultColumns, "lookup">,
  id: string,
): string | undefined {
  const column = rosterColumn(layout.scheme, id);
  return column === undefined
    ? undefined
    : `INDEX(${listRange(placeOf(layout, "roster"), column)},${inRow(lookup.rosterRow)})`;
}

/** What a blank date stands for: employed from the start, and to 9999-12-31. */
export const NO_DATE = { entered: 0, left: DAYS.last } as const;

/** The person's date of entry or leaving; a blank one is no limit. N would turn a text into 1900. */
export function rosterDate(
  layout: Layout,
  columns: Pick<ResultColumns, "lookup">,
  id: keyof typeof NO_DATE,
): string {
  return dateLimit(rosterLookup(layout, columns, id) ?? "NA()", id);
}

/** The date in a cell of the roster as a limit of employment. */
export const dateLimit = (cell: string, id: keyof typeof NO_DATE): string =>
  `IF(${cell}="",${NO_DATE[id]},IF(ISNUMBER(${cell}),${cell},NA()))`;

/** Columns of a list of the period, as formulas of its people name them. */
export function listReference(
  layout: Layout,
  period: Period,
  id: string,
  from: string,
  to: string,
): string | undefined {
  const list = layout.scheme.lists.find((candidate) => candidate.id === id);
  const first = list && listColumns(list, from);
  const last = list && listColumns(list, to);
  if (!first || !last) return undefined;
  return listRange(
    placeOf(layout, listRole(id, period)),
    first.column,
    last.column + last.count - first.column,
  );
}

/** The person's cells of neighbouring entry columns of a period. */
export function entryLookup(
  layout: Layout,
  { lookup, periods }: Pick<ResultColumns, "lookup" | "periods">,
  index: number,
  from: string,
  to = from,
): string | undefined {
  const first = entryColumnIndex(layout.scheme, from);
  const last = entryColumnIndex(layout.scheme, to);
  const period = periods[index];
  if (first === undefined || last === undefined || !period) return undefined;
  const range = listRange(placeOf(layout, entryRole(period)), first, last - first + 1);
  return `INDEX(${range},${inRow(lookup.entryRow + index)}${first === last ? "" : ",0"})`;
}

/** Where the year before has its figures. */
export interface YearBefore {
  place: SheetPlace;
  columns: Pick<ResultColumns, "id" | "places">;
}

function resultsBefore(layout: Layout, { periods }: ResultColumns): YearBefore | undefined {
  const year = (periods[0]?.year ?? 0) - 1;
  const place = layout.sheets[resultsRole(year)];
  const first = layout.opened.find((period) => period.year === year);
  return place && first && { place, columns: resultColumns(layout.scheme, first) };
}

/**
 * The value of the year before, found by id; for the first year and for people who are new the roster's. Of the year so
 * far: the roster's in a workbook that is begun in mid-year, which who was employed then must have.
 */
function openingFormula(
  layout: Layout,
  columns: ResultColumns,
  id: string,
  {
    roster,
    date,
    before,
  }: {
    roster: (id: string) => string | undefined;
    date: (id: keyof typeof NO_DATE) => string;
    before: YearBefore | undefined;
  },
): string | undefined {
  const opening = layout.scheme.openings.find(({ column }) => column === id);
  const own = opening && roster(opening.rosterColumn);
  if (!opening || own === undefined) return undefined;
  const [begun] = columns.periods;
  const none =
    opening.soFar && begun
      ? `IF(${hasNothingBefore(date("entered"), date("left"), periodDays(begun).first)},0,NA())`
      : "0";
  const of = opening.most && roster(opening.most.of);
  const known = opening.most && of ? `IF(${aboveMost(own, of, opening.most.each)}>0,NA(),${own})` : own;
  const fromRoster = `IF(${own}="",${none},IF(ISNUMBER(${own}),${known},NA()))`;
  if (opening.soFar) return begun?.index === 1 ? "0" : fromRoster;
  if (!before) return fromRoster;
  const row = `MATCH(${inRow(columns.id)},${listRange(before.place, before.columns.id)},0)`;
  if (opening.closing === undefined) return `IF(ISNUMBER(${row}),0,${fromRoster})`;
  const closing = before.columns.places[opening.closing];
  if (!closing) return undefined;
  const value = `INDEX(${listRange(before.place, closing.column + closing.count - 1)},${row})`;
  // A year that is not complete has no closing figure yet: nothing must be counted as 0.
  return `IF(ISNUMBER(${row}),IF(ISNUMBER(${value}),${value},NA()),${fromRoster})`;
}

/** Whether the id stands once more below the row of a list in which it was found. */
export const againBelow = (id: string, ids: string, row: string): string =>
  `ISNUMBER(MATCH(${id},INDEX(${ids},${row}+1):INDEX(${ids},ROWS(${ids})),0))`;
