/** Takes closed figures over into the sheets of today's version: reads them where they stand, and writes them as values. */
import { isClosed, closedPeriods } from "../../template/kept/closing";
import type { InsertionRecord } from "../../template/kept/record";
import { listRows, placeOf, resultsRole, type Layout } from "../../template/layout";
import {
  carriedClosings,
  closedListCells,
  closedSources,
  headSource,
  newColumns,
  type ClosedSource,
} from "../../template/migration/closedYears";
import type { Contents } from "../../template/migration/previewPlan";
import { figurePlaces, type Written } from "../../template/migration/written";
import { isAbsentState, isReadyState } from "../../template/lists/stateWords";
import { parsePeriod, periodId, yearsOf, type Period } from "../../template/periods";
import { area, type Area, type CellContent } from "../../template/plan";
import { closingColumns, runs } from "../../template/results/closedCells";
import {
  firstPeriodOf,
  type ResultColumns,
  resultColumns,
  resultColumnsOf,
} from "../../template/results/resultColumns";
import { planResultsSheet } from "../../template/results/resultsSheet";
import { closedFingerprint } from "../closing/closedFigures";
import { cellAgain, changedCells, NO_LENGTH } from "../closing/freeze";
import { sheetPlace } from "../instances";
import { protectSheet, rangeOf } from "../writeSheet";

const LOCKED = { insertRows: false, deleteRows: false };

/** The closed rows of a year, from the anchor row on, as today's columns have them. */
export interface ClosedYear {
  year: number;
  /** By columns of today: what is written in each row, and what it shows. */
  columns: ReadonlyMap<number, { again: CellContent; shows: unknown }[]>;
  /** Above the people. */
  head: { row: number; column: number; again: CellContent }[];
  /** The rows as they stood. */
  stood: unknown[][];
}

/** The layout as if nothing were closed. */
export function withoutClosed<T extends { layout: Layout }>(written: T): T {
  const { closed, ...layout } = written.layout;
  void closed;
  return { ...written, layout };
}

/** Reads of each year with closed periods what stands, and what today's version computes beside it. One sync. */
export async function readClosedYears(
  context: Excel.RequestContext,
  written: Written,
  computed: Layout,
): Promise<ClosedYear[]> {
  const { layout, shape } = written;
  const { worksheets } = context.workbook;
  const load = (sheet: string, cells: Area) =>
    rangeOf(worksheets.getItem(sheet), cells).load("values,valueTypes");
  const read = yearsOf(closedPeriods(layout)).map((year) => {
    const role = resultsRole(year);
    const first = firstPeriodOf(layout, year);
    const [old, open] = [sheetPlace({ layout }, role), placeOf(computed, role)];
    const rows = layout.closed?.rows[year] ?? 0;
    const { width } = resultColumns(layout.scheme, first);
    return {
      ...{ year, rows, old, open },
      before: load(old.name, area(0, 0, old.header + 1 + rows, figurePlaces(shape, first).width)),
      now: load(open.name, area(0, 0, open.end, width)),
    };
  });
  await context.sync();
  return read.map(({ year, rows, old, open, before, now }) => {
    const sources = closedSources(written, year);
    const ids = (range: Excel.Range, from: number) =>
      (range.values as unknown[][]).slice(from).map(([id]) => String(id ?? ""));
    const own = ids(now, open.header + 1);
    const people = ids(before, old.header + 1);
    return {
      year,
      columns: new Map(
        [...sources].map(([column, source]) => [
          column,
          people.map((id, row) => {
            if (source === "none") return NONE;
            if (typeof source === "number") return cellOf(before, old.header + 1 + row, source);
            if (typeof source === "object") {
              const { state, ready, absent } = source;
              const was = (before.values as unknown[][])[old.header + 1 + row]?.[state];
              if (isReadyState(was, layout.language)) return { again: ready, shows: ready };
              return absent === 0 && isAbsentState(was, layout.language) ? ZERO : NONE;
            }
            const at = id === "" ? -1 : own.indexOf(id);
            return at < 0 ? NONE : cellOf(now, open.header + 1 + at, column);
          }),
        ]),
      ),
      head: headCells(written, computed, year, sources).map(({ row, column, from }) => ({
        ...{ row, column },
        again:
          from === "none"
            ? NO_LENGTH
            : from === "computed"
              ? cellOf(now, row, column).again
              : cellOf(before, from.row, from.column).again,
      })),
      stood: (before.values as unknown[][]).slice(old.header + 1, old.header + 1 + rows),
    };
  });
}

const NONE = { again: NO_LENGTH, shows: "" } as const;
const ZERO = { again: 0, shows: 0 } as const;

function cellOf(range: Excel.Range, row: number, column: number) {
  const shows = (range.values[row]?.[column] ?? "") as CellContent;
  const type = (range.valueTypes as string[][])[row]?.[column] ?? "";
  return { again: cellAgain(shows, type), shows };
}

/** Cells above the people that are formulas while the year is open, and values now. */
function headCells(
  written: Written,
  computed: Layout,
  year: number,
  sources: ReadonlyMap<number, ClosedSource>,
) {
  const closed: Layout = { ...computed, ...(written.layout.closed ? { closed: written.layout.closed } : {}) };
  const now = planResultsSheet(closed, year);
  const { frozen } = changedCells(planResultsSheet(computed, year), now);
  const headers = { now: now.block.row, then: sheetPlace(written, resultsRole(year)).header };
  return frozen
    .filter(({ row }) => row < now.block.row)
    .flatMap(({ row, column, columns }) =>
      Array.from({ length: columns }, (_, at) => {
        const cell = { row, column: column + at };
        return { ...cell, from: headSource(written, cell, sources, headers) };
      }),
    );
}

/** A request stays far below 4 MB. */
const CELLS_A_SYNC = 20_000;

/** Writes them into the results of a layout, which are not protected or not yet locked. */
export async function writeClosedYears(
  context: Excel.RequestContext,
  layout: Layout,
  years: readonly ClosedYear[],
): Promise<void> {
  let waiting = 0;
  for (const { year, columns, head } of years) {
    const place = placeOf(layout, resultsRole(year));
    const sheet = context.workbook.worksheets.getItem(place.name);
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.protection.unprotect();
    for (const { row, column, again } of head) rangeOf(sheet, area(row, column)).values = [[again]];
    for (const { column, count } of runs(new Set(columns.keys()))) {
      const own = Array.from({ length: count }, (_, at) => columns.get(column + at) ?? []);
      const values = (own[0] ?? []).map((_, row) => own.map((cells) => cells[row]?.again ?? NO_LENGTH));
      if (values.length === 0) continue;
      rangeOf(sheet, area(place.header + 1, column, values.length, count)).values = values;
      waiting += values.length * count;
      if (waiting < CELLS_A_SYNC) continue;
      await context.sync();
      context.workbook.application.suspendApiCalculationUntilNextSync();
      waiting = 0;
    }
    protectSheet(sheet, LOCKED);
  }
  await context.sync();
}

/** Queues what closed lists have computed, in the place of what today's version would. */
export function queueClosedLists(
  context: Excel.RequestContext,
  written: Written,
  layout: Layout,
  { rows }: Pick<Contents, "rows">,
): void {
  for (const [role, own] of Object.entries(rows)) {
    const found = closedListCells(written, role, own);
    if (!found) continue;
    const place = placeOf(layout, found.role);
    const sheet = context.workbook.worksheets.getItem(place.name);
    const columns = found.values[0]?.length ?? 0;
    const { row } = listRows(found.role, place);
    sheet.protection.unprotect();
    // The anchor row too: what fills columns stands there.
    rangeOf(sheet, area(place.header + 1, found.column, place.end - place.header - 1, columns)).clear(
      Excel.ClearApplyTo.contents,
    );
    rangeOf(sheet, area(row, found.column, found.values.length, columns)).values = found.values.map((cells) =>
      cells.map((cell) => cellAgain(cell, "")),
    );
    protectSheet(sheet, LOCKED);
  }
}

/**
 * The record with closings under today's ids. Fingerprints that fitted are those of the same figures in today's columns;
 * what did not fit goes on not fitting.
 */
export function rebasedRecord(
  written: Written,
  record: InsertionRecord,
  years: readonly ClosedYear[],
): InsertionRecord {
  const { layout, shape } = written;
  const prints = (period: Period, people?: readonly string[]) => {
    const year = years.find((own) => own.year === period.year);
    if (!year) return undefined;
    const now = resultColumnsOf(layout, period.year);
    const last = now.periods.findIndex((own) => periodId(own) === periodId(period));
    const { places, state } = figurePlaces(shape, firstPeriodOf(layout, period.year));
    const own = people && new Set(people);
    const ids = year.stood.map(([id]) => [!own || own.has(String(id)) ? id : ""]);
    const print = (columns: Pick<ResultColumns, "state" | "spans">, all: typeof places, cells: CellReader) =>
      closedFingerprint(
        ids,
        closingColumns(columns, all, last).map(({ column, count }) =>
          ids.map((_, row) => Array.from({ length: count }, (__, at) => cells(row, column + at))),
        ),
      );
    const today = Object.values(now.places).map(({ column, count, definition: { id, span } }) => ({
      ...{ id, span, column, count },
    }));
    return {
      before: print({ state, spans: now.spans }, places, (row, column) => year.stood[row]?.[column]),
      after: print(now, today, (row, column) => year.columns.get(column)?.[row]?.shows),
    };
  };
  const rebased = <T extends { period: string; fingerprint: string }>(
    own: T,
    people?: readonly string[],
  ): T => {
    const period = parsePeriod(layout.scheme.period, own.period);
    const found = period && isClosed(layout, period) ? prints(period, people) : undefined;
    return found?.before === own.fingerprint ? { ...own, fingerprint: found.after } : own;
  };
  const { closings, signOffs } = record;
  const fresh = newColumns(written);
  return {
    ...record,
    ...(closings
      ? {
          closings: carriedClosings(closings, written).map((own) => {
            const lacks = [...(own.lacks ?? []), ...fresh];
            return { ...rebased(own), ...(lacks.length > 0 ? { lacks } : {}) };
          }),
        }
      : {}),
    ...(signOffs ? { signOffs: signOffs.map((own) => rebased(own, own.people)) } : {}),
  };
}

type CellReader = (row: number, column: number) => unknown;
