/** What the references of a result formula stand for, in the row of its person. */
import type { Resolver } from "./formulas";
import {
  entryRole,
  listRole,
  placeOf,
  say,
  parameterName,
  resultsRole,
  type Layout,
  type SheetPlace,
} from "./layout";
import { entryColumnIndex, rosterColumn } from "./people";
import { area } from "./plan";
import { fixed, inRow, inRowRange, literal } from "./references";
import { listColumns } from "./listSheets";
import { periodDays } from "./periods";
import { resultColumns, type ResultColumns, type ResultPlace } from "./resultColumns";

/** The periods of the year (as indexes) that a formula's cell is about. */
export interface Scope {
  periods: number[];
}

/** A whole column (or block) of a sheet's list, from heading to end row. */
export function listRange(place: SheetPlace, column: number, count = 1): string {
  return fixed(area(place.header, column, place.end - place.header + 1, count), place.name);
}

/** The choice, weights and parameters of a scheme, wherever a formula stands. */
export function parameterResolver(
  layout: Layout,
): Pick<Resolver, "language" | "parameter" | "weight" | "choice"> {
  const { scheme, language, prefix } = layout;
  const find = (id: string) => scheme.parameters.find((parameter) => parameter.id === id);
  return {
    language,
    parameter: (id) => {
      const parameter = find(id);
      return parameter && parameterName(prefix, parameter, language);
    },
    weight: (id, item) => {
      const parameter = find(id);
      if (parameter?.kind !== "weights") return undefined;
      const index = parameter.items.findIndex((candidate) => candidate.id === item);
      const name = parameterName(prefix, parameter, language);
      // A single weight counts only if all of them total 100 % (or the full score).
      return index < 0
        ? undefined
        : `IF(ROUND(SUM(${name}),9)=${parameter.total ?? 1},INDEX(${name},${index + 1}),NA())`;
    },
    choice: (id, option) => {
      const parameter = find(id);
      if (parameter?.kind !== "choice") return undefined;
      const chosen = parameter.options.find((candidate) => candidate.id === option);
      return chosen && `(${parameterName(prefix, parameter, language)}=${literal(chosen.word[language])})`;
    },
  };
}

/** Of which sheet the cells are, and where the year before has its figures. */
interface ResultSheet {
  role?: (year: number) => string;
  before?: YearBefore | undefined;
}

export function resultResolver(
  layout: Layout,
  columns: ResultColumns,
  scope: Scope,
  { role = resultsRole, before = resultsBefore(layout, columns) }: ResultSheet = {},
): Resolver {
  const { scheme, language } = layout;
  const roster = placeOf(layout, "roster");
  const [firstIndex = 0] = scope.periods;
  const lastIndex = scope.periods[scope.periods.length - 1] ?? 0;
  const period = columns.periods[firstIndex];
  const single = scope.periods.length === 1;
  const entryRow = inRow(columns.lookup.entryRow + firstIndex);
  const sheet = placeOf(layout, role(columns.periods[0]?.year ?? 0));

  const cell = (id: string, selector: string | undefined): string | undefined => {
    if (id === "id") return inRow(columns.id);
    if (id === "row") return `(ROW()-ROW(R${sheet.header + 1}C1))`;
    if (id === "ready" || id === "absent") {
      const index = selector === "last" ? lastIndex : firstIndex;
      return `(${inRow(columns.state + index)}=${literal(say(id === "ready" ? "stateReady" : "stateAbsent", language))})`;
    }
    const place = columns.places[id];
    if (!place) return undefined;
    const [first, last] = cellsInScope(place);
    if (first === undefined || last === undefined) return literal("");
    const cells = (from: number, to: number) => inRowRange(place.column + from, to - from + 1);
    switch (selector) {
      case "all":
        return cells(0, place.count - 1);
      case "toDate":
      case "yearToDate":
        return cells(0, last);
      case "first":
        return cells(first, first);
      case "last":
        return cells(last, last);
      case "previous":
        return first > 0 ? cells(first - 1, first - 1) : undefined;
      case undefined:
        return cells(first, last);
      default:
        return undefined;
    }
  };

  /** First and last of a column's cells that are about the scope; none where its quarter or half is not complete. */
  const cellsInScope = ({ definition }: ResultPlace): (number | undefined)[] => {
    const inScope = columns.spans[definition.span].flatMap(({ periods }, index) =>
      periods.some((at) => scope.periods.includes(at)) ? [index] : [],
    );
    return [inScope[0], inScope[inScope.length - 1]];
  };

  /** All people's cells: locked rows, so that they may be counted off. */
  const column = (id: string): string | undefined => {
    const people = (at: number, count: number) =>
      fixed(area(sheet.header + 1, at, sheet.end - sheet.header - 1, count));
    if (id === "id" || id === "department") return people(columns[id], 1);
    const place = columns.places[id];
    if (!place) return undefined;
    const [first, last] = cellsInScope(place);
    return first === undefined || last === undefined
      ? literal("")
      : people(place.column + first, last - first + 1);
  };

  const periodFact = (fact: string): string | undefined => {
    if (fact === "year") return String(columns.periods[0]?.year);
    if (!period || !single) return undefined;
    const { first, last } = periodDays(period);
    return { first: String(first), last: String(last), index: String(period.index) }[fact];
  };

  const rosterCell = (id: string): string | undefined => {
    const column = rosterColumn(scheme, id);
    return column === undefined
      ? undefined
      : `INDEX(${listRange(roster, column)},${inRow(columns.lookup.rosterRow)})`;
  };

  return {
    ...parameterResolver(layout),
    cell,
    column,
    period: periodFact,
    roster: rosterCell,
    entry: (id) => {
      const column = entryColumnIndex(scheme, id);
      if (column === undefined || !period || !single) return undefined;
      return `INDEX(${listRange(placeOf(layout, entryRole(period)), column)},${entryRow})`;
    },
    entries: (from, to) => {
      const first = entryColumnIndex(scheme, from);
      const last = entryColumnIndex(scheme, to);
      if (first === undefined || last === undefined || !period || !single) return undefined;
      return `INDEX(${listRange(placeOf(layout, entryRole(period)), first, last - first + 1)},${entryRow},0)`;
    },
    list: (id, from, to) => {
      const list = scheme.lists.find((candidate) => candidate.id === id);
      if (!list || !period || !single) return undefined;
      const first = listColumns(list, from);
      const last = listColumns(list, to);
      if (!first || !last) return undefined;
      const place = placeOf(layout, listRole(id, period));
      return listRange(place, first.column, last.column + last.count - first.column);
    },
    opening: (id) => openingFormula(layout, columns, id, rosterCell, before),
  };
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

/** The value of the year before, found by id; for the first year and for people who are new the roster's. */
function openingFormula(
  layout: Layout,
  columns: ResultColumns,
  id: string,
  rosterCell: (id: string) => string | undefined,
  before: YearBefore | undefined,
): string | undefined {
  const opening = layout.scheme.openings.find(({ column }) => column === id);
  const own = opening && rosterCell(opening.rosterColumn);
  if (!opening || own === undefined) return undefined;
  const fromRoster = `IF(${own}="",0,IF(ISNUMBER(${own}),${own},NA()))`;
  if (!before) return fromRoster;
  const closing = before.columns.places[opening.closing];
  if (!closing) return undefined;
  const row = `MATCH(${inRow(columns.id)},${listRange(before.place, before.columns.id)},0)`;
  const value = `INDEX(${listRange(before.place, closing.column + closing.count - 1)},${row})`;
  // A year that is not complete has no closing figure yet: nothing must be counted as 0.
  return `IF(ISNUMBER(${row}),IF(ISNUMBER(${value}),${value},NA()),${fromRoster})`;
}
