/** Writes down what was sent, and what the departments' files bring: each as one command that is done wholly or not at all. */
import type { CellChange } from "../../exchange/departments/merge";
import type { ListChange } from "../../exchange/departments/mergeLists";
import type { ExchangeEvent } from "../../exchange/departments/exchangeEvents";
import { contentKey } from "../../exchange/departments/sameContent";
import { idKey } from "../../template/lists/ids";
import { behindEntries, FIRST_ENTRY_COLUMN } from "../../template/lists/listShape";
import { NOTE_COLUMN, withNote } from "../../template/lists/noteColumn";
import type { Period } from "../../template/periods";
import { area, type CellContent } from "../../template/plan";
import type { Layout } from "../../template/layout";
import { command } from "../command";
import { readOwnInstance, type Instance } from "../instances";
import { LOG_PROTECTION, makeLog, queueLines, type OpenLog } from "../logSheet";
import { WorkbookProblem } from "../problems";
import type { Undo } from "../undo";
import { unlock } from "../unlock";
import { protectSheet, rangeOf } from "../writeSheet";
import { isMistaken, writeValues } from "../writeValues";
import { emptyExchangeLog, eventLines, EXCHANGE_ROLE } from "./exchangeLog";
import { entryRows, loadPeriod, refuseClosed, refuseMovedIn } from "./readPeriod";

/** What is written into a period, and what is told of it. */
export interface Collection {
  changes: readonly CellChange[];
  listChanges: readonly ListChange[];
  events: readonly ExchangeEvent[];
}

/** The same the other way round: what was written goes, what stood there comes back. */
export const reversed = ({
  changes,
  listChanges,
}: Collection): Pick<Collection, "changes" | "listChanges"> => ({
  changes: changes.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })),
  listChanges: listChanges.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })),
});

/** @throws WorkbookProblem; the workbook is then as it was before. */
export const noteEvents = (number: number, events: readonly ExchangeEvent[]): Promise<void> =>
  command(async (context, undo) => {
    const { layout } = await readOwnInstance(context, number);
    await writeEvents(context, undo, layout, events);
  });

/** The same as part of another command. */
export async function writeEvents(
  context: Excel.RequestContext,
  undo: Undo,
  layout: Layout,
  events: readonly ExchangeEvent[],
): Promise<void> {
  const place = layout.sheets[EXCHANGE_ROLE];
  const opened = place && (await unlock(context, undo, [place.name]));
  const made = opened ? undefined : await makeLog(context, undo, layout, emptyExchangeLog(layout.language));
  note({ context, undo, ids: opened?.ids ?? {} }, layout, made, events);
  opened?.lock();
  await context.sync();
}

/** Queues the lines of events; a log that was just made is locked with them, one that was opened by who opened it. */
function note(
  { context, undo, ids }: Writing,
  layout: Layout,
  made: OpenLog | undefined,
  events: readonly ExchangeEvent[],
): void {
  const place = layout.sheets[EXCHANGE_ROLE];
  const log = made ?? (place && { id: ids[place.name] ?? "", name: place.name, end: place.end });
  if (!log) return;
  if (events.length > 0)
    queueLines(context, undo, layout, EXCHANGE_ROLE, log, eventLines(events, layout.language));
  if (made) protectSheet(context.workbook.worksheets.getItem(log.name), LOG_PROTECTION);
}

/**
 * Six syncs, however many people: three that find the scheme, two that open its sheets and read them, one that writes.
 * A log that is not there yet is made before. Cells that are not among the changes stay as they are.
 * @throws WorkbookProblem where something has been changed since it was compared, or the period is closed; the workbook
 * is then as it was before.
 */
export const collect = (number: number, period: Period, collection: Collection): Promise<void> =>
  command(async (context, undo) => {
    const instance = await readOwnInstance(context, number);
    const { layout } = instance;
    refuseClosed(layout, period);
    const made = layout.sheets[EXCHANGE_ROLE]
      ? undefined
      : await makeLog(context, undo, layout, emptyExchangeLog(layout.language));
    // Read with the sync that opens the sheets.
    const loaded = loadPeriod(context, instance, period);
    const touched = new Set(collection.listChanges.map(({ list }) => list));
    const lists = loaded.lists.filter(({ list }) => touched.has(list.id));
    const log = layout.sheets[EXCHANGE_ROLE];
    const { ids, lock } = await unlock(context, undo, [
      loaded.name,
      ...lists.map(({ name }) => name),
      ...(log ? [log.name] : []),
    ]);
    refuseMovedIn(loaded);
    const writing = { context, undo, ids };
    await writeEntries(writing, instance, loaded, collection.changes);
    for (const each of lists)
      writeRows(
        writing,
        each,
        collection.listChanges.filter(({ list }) => list === each.list.id),
      );
    note(writing, layout, made, collection.events);
    lock();
    await context.sync();
  });

interface Writing {
  context: Excel.RequestContext;
  undo: Undo;
  ids: Readonly<Record<string, string>>;
}

type Loaded = ReturnType<typeof loadPeriod>;

/** One more sync where a text comes that a cell of general format would take for something else. */
async function writeEntries(
  { context, undo, ids }: Writing,
  { layout: { scheme } }: Instance,
  loaded: Loaded,
  changes: readonly CellChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = entryRows(loaded);
  const rowOf = new Map(rows.map(({ id }, index) => [idKey(id), index]));
  const filled = withNote(scheme.entryColumns);
  const columns = behindEntries(scheme, "note") + 1 - FIRST_ENTRY_COLUMN;
  const block = { ...loaded.area, column: FIRST_ENTRY_COLUMN, columns };
  const written = rows.map(() => Array<CellContent>(columns).fill(null));
  for (const { id, column, before, after } of changes) {
    const at = filled.findIndex((own) => own.id === column);
    const row = rowOf.get(idKey(id));
    const own = row === undefined ? undefined : written[row];
    if (!own || row === undefined || at < 0) throw new WorkbookProblem("entriesMoved");
    if (contentKey(rows[row]?.values[at]) !== contentKey(before)) throw new WorkbookProblem("entriesMoved");
    own[column === NOTE_COLUMN.id ? columns - 1 : at] = after;
  }
  const range = rangeOf(context.workbook.worksheets.getItem(loaded.name), block);
  const formats = written.flat().some(isMistaken) ? range.load("numberFormat") : undefined;
  if (formats) await context.sync();
  undo.writes({
    ...{ sheet: ids[loaded.name] ?? "", area: block, written },
    formulas: (loaded.range.formulas as unknown[][]).map((row) => row.slice(FIRST_ENTRY_COLUMN)),
    ...(formats ? { formats: formats.numberFormat as string[][] } : {}),
  });
  writeValues(range, written);
}

function writeRows(
  { context, undo, ids }: Writing,
  { name, area: body, range }: Loaded["lists"][number],
  changes: readonly ListChange[],
): void {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const { row, before, after } of changes) {
    const now = (range.values[row] ?? []) as CellContent[];
    if (before.some((cell, at) => contentKey(cell) !== contentKey(now[at])))
      throw new WorkbookProblem("entriesMoved");
    const cells = area(body.row + row, 0, 1, body.columns);
    const written = [[...after]];
    undo.writes({
      ...{ sheet: ids[name] ?? "", area: cells, written },
      formulas: [range.formulas[row] as unknown[]],
      formats: [range.numberFormat[row] as string[]],
    });
    writeValues(rangeOf(sheet, cells), written);
  }
}
