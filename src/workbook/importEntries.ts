/** Entries that come as a list after the insertion: what they would change, by person and column, and the writing of it. */
import type { EntryColumn } from "../schemes/scheme";
import { entryRole } from "../template/layout";
import { isClosed } from "../template/kept/closing";
import { planEntrySheet } from "../template/lists/entrySheet";
import { idKey } from "../template/lists/ids";
import { entryColumnIndex } from "../template/lists/listShape";
import { periodId, type Period } from "../template/periods";
import type { CellContent } from "../template/plan";
import { optionWord } from "../template/typedValues";
import { refuseMoved } from "./columns";
import { command } from "./command";
import { fillEntries } from "./fillEntries";
import type { Entries } from "./insertFilled";
import { readOwnInstance, sheetPlace, type Instance } from "./instances";
import { problemOf, WorkbookProblem } from "./problems";
import { unlock } from "./unlock";
import { rangeOf } from "./writeSheet";

export interface EntryChange {
  period: Period;
  id: string;
  column: EntryColumn;
  before: CellContent;
  after: CellContent;
}

export interface EntryComparison {
  changes: EntryChange[];
  /** Entries that stand there already. */
  same: number;
  /** Periods that have no entry sheet. */
  unopened: Period[];
  /** Periods that are closed: nothing is written into them. */
  closed: Period[];
  /** Who has no row in the period's entry sheet. */
  unlisted: { period: Period; ids: string[] }[];
}

/** What the entries would change; nothing is written. @throws WorkbookProblem */
export async function compareEntries(number: number, entries: Entries): Promise<EntryComparison> {
  try {
    return await Excel.run(async (context) =>
      compare(context, await readOwnInstance(context, number), entries),
    );
  } catch (error) {
    throw problemOf(error);
  }
}

/**
 * Writes what was compared, unless it has been changed in the meantime.
 * @throws WorkbookProblem; the workbook is then as it was before.
 */
export const writeChanges = (number: number, changes: readonly EntryChange[]): Promise<void> =>
  command(async (context, undo) => {
    const instance = await readOwnInstance(context, number);
    const entries = grouped(changes);
    const now = await compare(context, instance, entries);
    const text = (all: readonly EntryChange[]) =>
      JSON.stringify(
        all.map(({ period, id, column, before }) => [periodId(period), idKey(id), column.id, before]).sort(),
      );
    if (text(now.changes) !== text(changes)) throw new WorkbookProblem("entriesMoved");
    const periods = periodsIn(entries);
    const { ids, lock } = await unlock(
      context,
      undo,
      periods.map((period) => sheetPlace(instance, entryRole(period)).name),
    );
    for (const period of periods)
      await fillEntries(context, instance, period, ofPeriod(entries, period), { undo, ids });
    lock();
    await context.sync();
  });

const ofPeriod = (entries: Entries, period: Period): Entries =>
  entries.filter((entry) => periodId(entry.period) === periodId(period));

const periodsIn = (entries: Entries): Period[] => [
  ...new Map(entries.map(({ period }) => [periodId(period), period])).values(),
];

function grouped(changes: readonly EntryChange[]): Entries {
  const entries = new Map<string, Entries[number]>();
  for (const { period, id, column, after } of changes) {
    const key = `${periodId(period)} ${idKey(id)}`;
    const entry = entries.get(key) ?? { period, id, values: {} };
    entry.values[column.id] = after;
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** Two syncs, however many periods and people. @throws WorkbookProblem where columns were moved */
async function compare(
  context: Excel.RequestContext,
  instance: Instance,
  entries: Entries,
): Promise<EntryComparison> {
  const { scheme, language, opened } = instance.layout;
  const given = entries.filter(({ values }) => Object.keys(values).length > 0);
  const isOpened = (period: Period) => opened.some((one) => periodId(one) === periodId(period));
  const wanted = periodsIn(given).filter(isOpened);
  const periods = wanted.filter((period) => !isClosed(instance.layout, period));
  await refuseMoved(
    context,
    instance,
    periods.map((period) => planEntrySheet(instance.layout, period, [])),
  );
  const sheets = periods.map((period) => {
    const place = sheetPlace(instance, entryRole(period));
    const sheet = context.workbook.worksheets.getItem(place.name);
    const columns =
      (entryColumnIndex(scheme, scheme.entryColumns[0]?.id ?? "") ?? 0) + scheme.entryColumns.length;
    const area = { row: place.header + 1, column: 0, rows: place.end - place.header - 1, columns };
    return { period, range: rangeOf(sheet, area).load("values") };
  });
  await context.sync();
  const result: EntryComparison = {
    changes: [],
    same: 0,
    unopened: periodsIn(given).filter((period) => !isOpened(period)),
    closed: wanted.filter((period) => isClosed(instance.layout, period)),
    unlisted: [],
  };
  for (const { period, range } of sheets) {
    const cells = range.values as CellContent[][];
    const rows = new Map(cells.map((row) => [idKey(row[0]), row]));
    const unlisted: string[] = [];
    for (const { id, values } of ofPeriod(given, period)) {
      const row = rows.get(idKey(id));
      if (!row) unlisted.push(id);
      for (const column of row ? scheme.entryColumns : []) {
        const value = values[column.id];
        if (value === undefined) continue;
        const before = row?.[entryColumnIndex(scheme, column.id) ?? -1] ?? "";
        const after = optionWord(column, value, language);
        if (before === after) result.same += 1;
        else result.changes.push({ period, id, column, before, after });
      }
    }
    if (unlisted.length > 0) result.unlisted.push({ period, ids: unlisted });
  }
  return result;
}
