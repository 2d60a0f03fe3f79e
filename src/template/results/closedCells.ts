/**
 * Which cells of a year's results are closed: values in the rows of everybody who was there at the last closing. Rows
 * below them go on with formulas, for people who come later.
 */
import { nodesOf } from "../formulas/expression";
import { parseFormula } from "../formulas/syntax";
import { closedPeriods } from "../kept/closing";
import type { Layout } from "../layout";
import { periodId } from "../periods";
import type { Area, Cells } from "../plan";
import type { ResultColumn, Span } from "../../schemes/scheme";
import { SPANS } from "../formulas/resultFormulas";
import type { ResultColumns } from "./resultColumns";

export interface ClosedCells {
  /** Of the year's periods, by their indexes. */
  periods: ReadonlySet<number>;
  /** Columns that hold values, also those that belong to no period: who it is, what the year began with. */
  columns: ReadonlySet<number>;
  /** Those of them whose totals are closed, too. */
  totals: ReadonlySet<number>;
  /** So many rows from the anchor row on. */
  rows: number;
}

const NONE: ClosedCells = { periods: new Set(), columns: new Set(), totals: new Set(), rows: 0 };

/** What of a year's results is closed. */
export function closedCells(layout: Layout, columns: ResultColumns): ClosedCells {
  const year = columns.periods[0]?.year ?? 0;
  const ids = new Set(closedPeriods(layout).map(periodId));
  const periods = new Set(columns.periods.flatMap((period, at) => (ids.has(periodId(period)) ? [at] : [])));
  const rows = layout.closed?.rows[year] ?? 0;
  if (periods.size === 0 || rows === 0) return NONE;
  const totals = new Set<number>();
  const add = (column: number, count = 1): void => {
    for (let at = column; at < column + count; at += 1) totals.add(at);
  };
  for (const at of periods) {
    add(columns.state + at);
    add(columns.lookup.entryRow + at);
    for (const column of Object.values(columns.lookup.wrongRows[at] ?? {})) add(column);
    for (const column of columns.lookup.stateColumns[at] ?? []) add(column);
    for (const column of Object.values(columns.lookup.entries[at] ?? {})) add(column);
  }
  for (const span of SPANS)
    columns.spans[span].forEach((cell, index) => {
      if (!cell.periods.every((at) => periods.has(at))) return;
      for (const { column, definition } of Object.values(columns.places))
        if (definition.span === span) add(column + index);
      for (const { cells } of columns.steps[span]) {
        const place = cells[index];
        if (place) add(place.column, place.count);
      }
    });
  const { lookup } = columns;
  // The row of the roster is a place, no figure: it is looked up again when the roster is sorted.
  const whole = periods.size === columns.periods.length;
  const person = whole
    ? [...[columns.name, columns.department, lookup.entered, lookup.left], ...Object.values(lookup.roster)]
    : layout.scheme.openings.flatMap(({ rosterColumn }) => lookup.roster[rosterColumn] ?? []);
  const opening = Object.values(columns.places)
    .filter(({ definition }) => isOpening(definition))
    .map(({ column }) => column);
  return { periods, columns: new Set([columns.id, ...totals, ...person, ...opening]), totals, rows };
}

/** The figures that close with a period, told by its index: its own, and of the quarter, half-year, year that end with it. */
export function closingColumns(
  { state, spans }: Pick<ResultColumns, "state" | "spans">,
  places: readonly { column: number; span: Span }[],
  last: number,
): { column: number; count: number }[] {
  const own = new Set<number>([state + last]);
  for (const { column, span } of places)
    spans[span].forEach(({ periods }, index) => {
      if (periods.includes(last) && periods.every((at) => at <= last)) own.add(column + index);
    });
  return runs(own);
}

/** What the year began with, and nothing else: ledgers reckon on from it, so it stands with the first closed period. */
function isOpening({ span, formula }: Pick<ResultColumn, "span" | "formula">): boolean {
  const references = [...nodesOf(parseFormula(formula))].flatMap((node) =>
    node.kind === "reference" ? [node.reference] : [],
  );
  return span === "year" && references.length > 0 && references.every(({ call }) => call?.name === "opening");
}

/** The rows of a column (or of neighbours that close together) in which formulas stand. */
export const openRows = (body: Area, { columns, rows }: ClosedCells, column: number, count = 1): Area =>
  columns.has(column)
    ? { row: body.row + rows, column, rows: body.rows - rows, columns: count }
    : { ...body, column, columns: count };

/** Cells above the people without those that hold values; of formulas that repeat, by their columns. */
export function openHead(cells: readonly Cells[], isClosed: (column: number) => boolean): Cells[] {
  return cells.flatMap((each): Cells[] => {
    if (!("formula" in each)) return [each];
    const { column, columns } = each.area;
    const open = Array.from({ length: columns }, (_, at) => column + at).filter((at) => !isClosed(at));
    return runs(new Set(open)).map((own) => ({
      ...each,
      area: { ...each.area, column: own.column, columns: own.count },
    }));
  });
}

/** Neighbouring columns together. */
export function runs(columns: ReadonlySet<number>): { column: number; count: number }[] {
  const found: { column: number; count: number }[] = [];
  for (const at of [...columns].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last.column + last.count === at) last.count += 1;
    else found.push({ column: at, count: 1 });
  }
  return found;
}
