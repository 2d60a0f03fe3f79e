/** Opens the last closed period again: its formulas come back from the plan, and compute from what is entered now. */
import type { InsertionRecord } from "../../template/kept/record";
import { firstOpenPeriod } from "../../template/kept/closing";
import { publicationOf, voidedSigning } from "../../template/kept/signOffs";
import { filledRoles, resultsRole } from "../../template/layout";
import { CLOSED_MARK, openMark } from "../../template/lists/closedList";
import { periodId, periodLabel, type Period } from "../../template/periods";
import { movedAfter, MOVES, readsDepartments } from "../../template/registers/moveRegister";
import { linesOf } from "../../template/registers/register";
import { planResultsSheet } from "../../template/results/resultsSheet";
import { writeChecksAnew } from "../addCheck";
import { readBefore } from "../before";
import { refuseMoved } from "../columns";
import { inTurn, wholly } from "../command";
import { readWholeInstance, sheetPlace, type Instance } from "../instances";
import { WorkbookProblem } from "../problems";
import { deleteEarlier, isLeft, type Earlier } from "../renewSheets";
import { refuseGone } from "../registers/goneRegister";
import { loadRows } from "../registers/registerSheet";
import type { Undo } from "../undo";
import { unlock } from "../unlock";
import { protectSheet, rangeOf } from "../writeSheet";
import { filledPlan, isSameAgain, layoutOf, logClosing, type ClosingWords } from "./closePeriod";
import { closingOf, lastClosed } from "./closedFigures";
import { changedCells, queueFormulas, queueLocks, typedAgain } from "./freeze";
import { keepRecord } from "./keepRecord";
import { filledText, logSigning } from "./signingLog";

/**
 * `shown` must be the last closed period; the reason is kept.
 * @throws WorkbookProblem; the workbook is then as it was before.
 */
export const reopenPeriod = (
  number: number,
  shown: string,
  words: ClosingWords & { reason: string },
  now = new Date(),
): Promise<void> =>
  inTurn(async () => {
    const earlier = await wholly((context, undo) => reopen(context, undo, number, shown, words, now));
    if (earlier) await deleteEarlier(number, earlier);
  });

async function reopen(
  context: Excel.RequestContext,
  undo: Undo,
  number: number,
  shown: string,
  words: ClosingWords & { reason: string },
  now: Date,
): Promise<Earlier | undefined> {
  if (words.reason.trim() === "") throw new WorkbookProblem("closingNeedsReason");
  const before = await readBefore(context);
  const instance = await readWholeInstance(context, number);
  const { layout, record } = instance;
  const period = lastClosed(layout);
  const opened = firstOpenPeriod(layout);
  // It is open already, but for the check sheets that could not be deleted, or for the word of it that did not arrive.
  const isOpened = opened && periodId(opened) === shown;
  if (isOpened && (isLeft(instance) || isSameAgain(record.reopenings?.at(-1), { ...words, period: shown })))
    return [];
  if (!period || periodId(period) !== shown) throw new WorkbookProblem("closedMeanwhile");
  // Of a damaged record nobody knows how many rows were closed before.
  if (instance.recordDamaged) throw new WorkbookProblem("recordDamaged");
  if (record.closings?.at(-1)?.period !== shown) throw new WorkbookProblem("closingLost");
  refuseEarlier(instance, period);
  await refuseMoved(context, instance);
  await refuseMovedAfter(context, instance, period);
  const { at, by, reason } = words;
  const lost = voidedSigning(record, shown, { at, by, reason });
  const next: InsertionRecord = {
    ...record,
    ...lost.kept,
    closings: (record.closings ?? []).slice(0, -1),
    reopenings: [...(record.reopenings ?? []), { ...words, period: shown }],
  };
  const after = layoutOf(layout, next);
  const roles = filledRoles(layout, period);
  const results = resultsRole(period.year);
  const nameOf = (role: string) => sheetPlace(instance, role).name;
  const { ids } = await unlock(context, undo, [...roles, results].map(nameOf));
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(nameOf(results));
  const [closed, open] = [planResultsSheet(layout, period.year), planResultsSheet(after, period.year)];
  const { written } = changedCells(closed, open);
  const back = changedCells(open, closed).written;
  const stood = written.map(({ area: own }) => ({
    area: own,
    range: rangeOf(sheet, own).load("values,valueTypes"),
  }));
  const marks = roles.map((role) => rangeOf(worksheets.getItem(nameOf(role)), CLOSED_MARK).load("values"));
  const lists = roles.map((role) => {
    const plan = filledPlan(after, role, period);
    return changedCells(filledPlan(layout, role, period), plan).written.map(({ area: own }) => ({
      area: own,
      range: rangeOf(worksheets.getItem(nameOf(role)), own).load("values,valueTypes"),
    }));
  });
  await context.sync();
  const values = stood.map((each) => typedAgain(each));
  undo.putsBack(ids[nameOf(results)] ?? "", (own) => {
    for (const { area: at, cells } of values) {
      rangeOf(own, at).clear(Excel.ClearApplyTo.contents);
      rangeOf(own, at).values = cells;
    }
    queueFormulas(own, back);
  });
  context.runtime.enableEvents = false;
  context.workbook.application.suspendApiCalculationUntilNextSync();
  queueFormulas(sheet, written);
  roles.forEach((role, index) => {
    const own = worksheets.getItem(nameOf(role));
    const id = ids[nameOf(role)] ?? "";
    const plan = filledPlan(after, role, period);
    const computed = (lists[index] ?? []).map((each) => typedAgain(each));
    const mark = String(marks[index]?.values[0]?.[0] ?? "");
    undo.putsBack(id, (again) => {
      for (const { area: at, cells } of computed) {
        rangeOf(again, at).clear(Excel.ClearApplyTo.contents);
        rangeOf(again, at).values = cells;
      }
      queueLocks(again, filledPlan(layout, role, period));
    });
    undo.writes({ sheet: id, area: CLOSED_MARK, written: [[openMark(plan)]], formulas: [[mark]] });
    queueFormulas(own, changedCells(filledPlan(layout, role, period), plan).written);
    queueLocks(own, plan);
    rangeOf(own, CLOSED_MARK).formulas = [[openMark(plan)]];
    protectSheet(own, plan.protection);
  });
  protectSheet(sheet, open.protection);
  await context.sync();
  await keepRecord(context, undo, instance, next, before);
  await logClosing(context, undo, instance, "reopened", period, words, now);
  const note = filledText("voidedNote", layout.language, { reason });
  const gone = [
    ...lost.signOffs.map((signOff) => ({ what: "voided" as const, signOff })),
    ...(publicationOf(record, period) ? [{ what: "unpublished" as const }] : []),
  ].map((line) => ({ ...line, at, by, period, note }));
  if (gone.length > 0) await logSigning(context, undo, instance, gone, now);
  const earlier = await writeChecksAnew(context, undo, layout);
  context.runtime.enableEvents = true;
  await context.sync();
  return earlier;
}

/** Its rules are no longer in the workbook. @throws WorkbookProblem where an earlier version closed the period */
function refuseEarlier({ layout, record }: Instance, period: Period): void {
  const { schemeVersion: own } = record;
  const written = closingOf(record, period)?.schemeVersion ?? own;
  if (written !== own)
    throw new WorkbookProblem("closedByEarlier", {
      ...{ period: periodLabel(period, layout.language), written, own },
    });
}

/** Its figures would be computed with departments that came later. @throws WorkbookProblem */
async function refuseMovedAfter(
  context: Excel.RequestContext,
  instance: Instance,
  period: Period,
): Promise<void> {
  if (readsDepartments(instance.layout.scheme)) refuseGone(instance, "moves");
  const loaded = loadRows(context, instance, MOVES);
  await context.sync();
  const moves = movedAfter(instance.layout, linesOf(loaded()), period);
  if (moves.length > 0)
    throw new WorkbookProblem("reopenMoved", {
      period: periodLabel(period, instance.layout.language),
      numbers: moves.map(({ number }) => number).join(", "),
    });
}
