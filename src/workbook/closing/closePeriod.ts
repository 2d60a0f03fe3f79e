/**
 * Closes a period: its figures become values in place, what it is filled in is locked, and the record keeps under which
 * parameters that was. Ledgers go on reckoning from what was entered then: the looked-up entries are values, too.
 */
import { CLOSING_TEXTS } from "../../i18n/closing";
import { isBrokenError } from "../../template/excelErrors";
import { dayOf } from "../../template/clock";
import { closedMark, firstOpenPeriod, parametersAt, type Closing } from "../../template/kept/closing";
import type { InsertionRecord } from "../../template/kept/record";
import { filledRoles, listRows, resultsRole, type Layout } from "../../template/layout";
import { CLOSED_MARK, closedMarkText, openMark } from "../../template/lists/closedList";
import { planEntrySheet } from "../../template/lists/entrySheet";
import { planSchemeListSheet } from "../../template/lists/schemeListSheet";
import { periodId, periodLabel, type Period } from "../../template/periods";
import { area, type SheetPlan } from "../../template/plan";
import { planResultsSheet } from "../../template/results/resultsSheet";
import { inForce } from "../../template/registers/correction";
import { dateText } from "../../template/typedValues";
import { checkNow, writeChecksAnew } from "../addCheck";
import { unseenFindings } from "../audit/audit";
import { readBefore } from "../before";
import { appendLog, logRows, openLog, type Change } from "../changeLog";
import { refuseMoved } from "../columns";
import { inTurn, wholly } from "../command";
import { readInstance, readWholeInstance, sheetPlace, type Instance } from "../instances";
import { readState } from "../overview";
import { inputsOf, loadParameters } from "../parameters";
import { lengthenResults } from "../people";
import { WorkbookProblem } from "../problems";
import { loadRegistered } from "../registers/registered";
import { deleteEarlier, isLeft, type Earlier } from "../renewSheets";
import { computed } from "../settled";
import type { Undo } from "../undo";
import { unlock } from "../unlock";
import { protectSheet, rangeOf } from "../writeSheet";
import { closedFigureAreas, closedFingerprint, lastClosed } from "./closedFigures";
import { closingChecks, unmetOf, type ClosingCheck } from "./checks";
import { changedCells, queueFormulas, queueLocks, queueValues } from "./freeze";
import { keepRecord } from "./keepRecord";
import { lackingFor } from "./readSigning";

/** What is typed when a period is closed. */
export interface ClosingWords {
  /** A date serial. */
  at: number;
  by: string;
  /** Why it is closed although something is not met. */
  reason?: string;
}

/** Below closed rows two stay, so that rows can come between them and what spills grows. */
const SPARE_ROWS = 2;

/** What closing a scheme's next period needs; `undefined` where all its periods are closed. @throws WorkbookProblem */
export const readClosing = (
  number: number,
  now = new Date(),
): Promise<{ period: Period; checks: ClosingCheck[] } | undefined> => inTurn(() => judged(number, now));

async function judged(number: number, now: Date) {
  const state = await readState(number);
  const period = state && firstOpenPeriod(state.instance.layout);
  if (!state || !period) return undefined;
  const check = await checkNow(number);
  const { instance } = state;
  const findings = await unseenFindings(number, sheetsOfOthers(instance.layout, period));
  const found = await Excel.run(async (context) => {
    const registered = loadRegistered(context, instance);
    const signOffs = await lackingFor(context, instance, period, "close");
    await context.sync();
    const lines = inForce(registered().corrections).filter((line) => line.period === periodId(period));
    return { signOffs, corrections: lines.length };
  });
  return { period, checks: closingChecks(state, { check, findings, ...found }, period, dayOf(now)) };
}

/** The sheets that other periods are filled in: what is found there is for their closing. */
const sheetsOfOthers = (layout: Layout, period: Period): string[] =>
  layout.opened
    .filter((own) => periodId(own) !== periodId(period))
    .flatMap((own) => filledRoles(layout, own).flatMap((role) => layout.sheets[role]?.name ?? []));

/**
 * Closes the first open period, which must be the one that was shown.
 * @throws WorkbookProblem; the workbook is then as it was before.
 */
export const closePeriod = (
  number: number,
  shown: string,
  words: ClosingWords,
  now = new Date(),
): Promise<void> =>
  inTurn(async () => {
    await computed();
    const found = await judged(number, now);
    if (!found || periodId(found.period) !== shown) {
      if (!(await isDone(number, shown, words))) throw new WorkbookProblem("closedMeanwhile");
      return deleteEarlier(number, []);
    }
    const unmet = unmetOf(found.checks);
    if (unmet.some(({ must }) => must)) throw new WorkbookProblem("notReadyToClose");
    if (unmet.length > 0 && !words.reason?.trim()) throw new WorkbookProblem("closingNeedsReason");
    const earlier = await wholly((context, undo) =>
      close(context, undo, number, found.period, words, unmet, now),
    );
    if (earlier) await deleteEarlier(number, earlier);
  });

/** It is closed already, but for the check sheets that could not be deleted, or for the word of it that did not arrive. */
const isDone = (number: number, shown: string, words: ClosingWords): Promise<boolean> =>
  Excel.run(async (context) => {
    const instance = await readInstance(context, number);
    const last = lastClosed(instance.layout);
    if (!last || periodId(last) !== shown) return false;
    return isLeft(instance) || isSameAgain(instance.record.closings?.at(-1), { ...words, period: shown });
  });

/** Whether the same person asks for the same once more. */
export const isSameAgain = (
  done: (ClosingWords & { period: string }) | undefined,
  { period, at, by, reason }: ClosingWords & { period: string },
): boolean =>
  done !== undefined &&
  [done.period === period, done.at === at, done.by === by, (done.reason ?? reason) === reason].every(Boolean);

async function close(
  context: Excel.RequestContext,
  undo: Undo,
  number: number,
  period: Period,
  words: ClosingWords,
  unmet: readonly ClosingCheck[],
  now: Date,
): Promise<Earlier | undefined> {
  const before = await readBefore(context);
  const instance = await readWholeInstance(context, number);
  await refuseMoved(context, instance);
  const { people, layout } = await withSpareRows(context, undo, instance, period);
  const { record } = instance;
  const closing: Omit<Closing, "fingerprint"> = {
    period: periodId(period),
    ...{ at: words.at, by: words.by, schemeVersion: record.schemeVersion, rows: people.rows },
    ...(unmet.length > 0 ? { unmet: unmet.map(({ id }) => id), reason: words.reason ?? "" } : {}),
  };
  const after = layoutOf(layout, { ...record, closings: [...(record.closings ?? []), closing as Closing] });
  const parameters = loadParameters(context, layout);
  const figures = loadFigures(context, after, closing);
  await context.sync();
  if (figures.isBroken()) throw new WorkbookProblem("notReadyToClose");
  const kept = parametersAt(record);
  const inForce = inputsOf(parameters, layout, period);
  const next: InsertionRecord = {
    ...record,
    closings: [
      ...(record.closings ?? []),
      {
        ...closing,
        fingerprint: figures.print(),
        ...(JSON.stringify(kept) === JSON.stringify(inForce) ? {} : { parameters: inForce }),
      },
    ],
  };
  const roles = filledRoles(layout, period);
  const results = resultsRole(period.year);
  const nameOf = (role: string) => sheetPlace({ layout }, role).name;
  const { ids, options } = await unlock(context, undo, [...roles, results].map(nameOf));
  const { worksheets } = context.workbook;
  context.runtime.enableEvents = false;
  const [open, closed] = [planResultsSheet(layout, period.year), planResultsSheet(after, period.year)];
  // If it fails, the results are as long as they were.
  const back = changedCells(
    { ...closed, cells: [] },
    instance.layout === layout ? open : planResultsSheet(instance.layout, period.year),
  );
  const { frozen, written } = changedCells(open, closed);
  const undone = back.written.filter(({ area: own }) =>
    frozen.some(
      ({ row, column }) => row === own.row && column >= own.column && column < own.column + own.columns,
    ),
  );
  undo.putsBack(ids[nameOf(results)] ?? "", (sheet) => queueFormulas(sheet, undone));
  const sheet = worksheets.getItem(nameOf(results));
  // While some are values already, nothing that reads them may be computed anew.
  context.workbook.application.suspendApiCalculationUntilNextSync();
  queueValues(sheet, frozen);
  await context.sync();
  context.workbook.application.suspendApiCalculationUntilNextSync();
  queueFormulas(sheet, written);
  for (const role of roles) {
    const plans = [filledPlan(layout, role, period), filledPlan(after, role, period)] as const;
    closeFilled(
      worksheets.getItem(nameOf(role)),
      plans,
      ids[nameOf(role)] ?? "",
      undo,
      closedMarkText(layout, words),
    );
  }
  for (const name of Object.keys(options)) protectSheet(worksheets.getItem(name), LOCKED);
  await context.sync();
  const again = loadFigures(context, after, closing);
  await context.sync();
  if (again.print() !== figures.print()) throw new WorkbookProblem("notVerified", { sheet: nameOf(results) });
  await keepRecord(context, undo, { layout }, next, before);
  await logClosing(context, undo, instance, "closed", period, words, now);
  const earlier = await writeChecksAnew(context, undo, layout);
  context.runtime.enableEvents = true;
  await context.sync();
  return earlier;
}

const LOCKED = { insertRows: false, deleteRows: false };

/** Rows that become values, from the anchor row to the last person; below them there is room for who comes later. */
async function withSpareRows(
  context: Excel.RequestContext,
  undo: Undo,
  instance: Instance,
  { year }: Period,
): Promise<{ people: { rows: number }; layout: Layout }> {
  const { layout } = instance;
  const place = sheetPlace(instance, resultsRole(year));
  const body = area(place.header + 1, 0, place.end - place.header - 1);
  const ids = rangeOf(context.workbook.worksheets.getItem(place.name), body).load("values");
  await context.sync();
  const listed = (ids.values as unknown[][]).map(([id]) => String(id ?? "") !== "");
  const rows = Math.max(layout.closed?.rows[year] ?? 0, listed.lastIndexOf(true) + 1);
  const roster = listRows("roster", sheetPlace(instance, "roster")).rows;
  const wanted = Math.max(SPARE_ROWS, roster - listed.filter(Boolean).length);
  const inserted = Math.max(0, wanted - (body.rows - rows));
  if (inserted === 0) return { people: { rows }, layout };
  const longer = await lengthenResults(context, undo, instance, year, inserted);
  // What fills columns answers anew for more rows.
  await computed();
  return { people: { rows }, layout: longer };
}

/** The layout as a record has it closed. */
export function layoutOf({ closed, ...layout }: Layout, record: InsertionRecord): Layout {
  void closed;
  const mark = closedMark(record);
  return mark ? { ...layout, closed: mark } : layout;
}

/** Queues the reading of what the fingerprint is of. */
function loadFigures(
  context: Excel.RequestContext,
  layout: Layout,
  closing: Pick<Closing, "period" | "rows">,
): { print(): string; isBroken(): boolean } {
  const found = closedFigureAreas(layout, closing);
  if (!found) return { print: () => "", isBroken: () => true };
  const sheet = context.workbook.worksheets.getItem(
    sheetPlace({ layout }, resultsRole(Number(closing.period.slice(0, 4)))).name,
  );
  const ids = rangeOf(sheet, found.ids).load("values");
  const figures = found.figures.map((own) => rangeOf(sheet, own).load("values"));
  return {
    isBroken: () =>
      figures.some(({ values }) => (values as unknown[][]).flat().map(String).some(isBrokenError)),
    print: () =>
      closedFingerprint(
        ids.values as unknown[][],
        figures.map(({ values }) => values as unknown[][]),
      ),
  };
}

/** The plan of an entry sheet or list of the period, without what people have entered. */
export function filledPlan(layout: Layout, role: string, period: Period): SheetPlan {
  const list = layout.scheme.lists.find(({ id }) => role.startsWith(`list:${id}:`));
  return list ? planSchemeListSheet(layout, list, period) : planEntrySheet(layout, period, []);
}

function closeFilled(
  sheet: Excel.Worksheet,
  [open, closed]: readonly [SheetPlan, SheetPlan],
  id: string,
  undo: Undo,
  mark: string,
): void {
  const { frozen } = changedCells(open, closed);
  undo.putsBack(id, (own) => {
    queueFormulas(
      own,
      open.cells.filter((cells) => "spill" in cells),
    );
    queueLocks(own, open);
  });
  undo.writes({ sheet: id, area: CLOSED_MARK, written: [[mark]], formulas: [[openMark(open)]] });
  queueValues(sheet, frozen);
  queueLocks(sheet, closed);
  rangeOf(sheet, CLOSED_MARK).values = [[mark]];
}

/** A line in the change log: who closed or opened it, when and why. */
export async function logClosing(
  context: Excel.RequestContext,
  undo: Undo,
  instance: Instance,
  what: "closed" | "reopened",
  period: Period,
  { at, by, reason = "" }: ClosingWords,
  now: Date,
): Promise<void> {
  const { layout } = instance;
  const { language } = layout;
  const line: Change = {
    parameter: CLOSING_TEXTS[what][language],
    item: periodLabel(period, language),
    before: "",
    after: dateText(at),
    format: "@",
  };
  const log = await openLog(context, undo, instance);
  await appendLog(context, undo, layout, log, logRows([line], "", { who: by, why: reason }, now));
}
