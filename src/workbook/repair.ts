/**
 * Writes a scheme's formulas, formats, rules and protection again where they stand: after a co-worker without the add-in
 * has saved the workbook, formulas stay at #NAME?; an answer may stay #BUSY! or old; pasting takes locks and rules away.
 * Entries, parameters and people are left as they are; entry sheets, lists and results that somebody deleted come again.
 */
import { keptName, planRecordSheet } from "../template/kept/record";
import { closedPeriods } from "../template/kept/closing";
import { resultsRole } from "../template/layout";
import { markers } from "../template/insertion";
import { planCheckSheet } from "../template/check/checkSheet";
import { planGuideSheet } from "../template/guideSheet";
import { checkRole } from "../template/layout";
import { yearsOf } from "../template/periods";
import { area, type SheetPlan } from "../template/plan";
import { freeSheetName, sameName } from "../template/sheetNames";
import { TEXT_FORMAT } from "../template/styles";
import { planMissing } from "../template/missing";
import { lackingRoles, planStanding } from "../template/standing";
import { readBefore } from "./before";
import { brokenIn, loadAnchors } from "./broken";
import { refuseMoved } from "./columns";
import { inTurn, wholly } from "./command";
import {
  isRenewable,
  readOwnInstance,
  readWholeInstance,
  roleTitle,
  sheetPlace,
  type Instance,
} from "./instances";
import { markAgain } from "./ownSheets";
import { problemOf, WorkbookProblem } from "./problems";
import { printSheets } from "./printSheets";
import { readRoster } from "./roster";
import { settled } from "./settled";
import type { Undo } from "./undo";
import { unlock, unlockAlone } from "./unlock";
import { waiting } from "./waiting";
import { carryOut, type Progress } from "./writePlan";
import { applyFilter, freeRows, protectSheet, rangeOf, writeHeights, writeParts } from "./writeSheet";

export interface Repair {
  sheets: number;
  /** Cells that showed an error of Excel's before, and those that still do. */
  before: number;
  after: number;
}

/** Shares of the progress. */
const READ = 0.1;
const WRITTEN = 0.6;

/** @throws WorkbookProblem; where the workbook was left half done it says that doing it again finishes it. */
export const repairScheme = (number: number, progress: Progress = () => undefined): Promise<Repair> =>
  inTurn(() => repair(number, progress));

async function repair(number: number, progress: Progress): Promise<Repair> {
  await wholly((context, undo) => markAgain(context, undo, number));
  await wholly((context, undo) => renewMissing(context, undo, number));
  await wholly((context, undo) => keepRecord(context, undo, number));
  try {
    return await waiting(async (context) => {
      const instance = await readWholeInstance(context, number);
      const { sheets, names } = planStanding(instance.layout);
      await refuseMoved(context, instance, sheets);
      const before = await countBroken(context, instance);
      const known = context.workbook.names.load("items/name");
      const all = [...sheets, ...readOnlySheets(instance)];
      await unlockAlone(
        context,
        all.map(({ role }) => sheetPlace(instance, role).name),
      );
      progress(READ);
      const added = names.filter(({ name }) => !known.items.some((item) => sameName(item.name, name)));
      try {
        const sheetOf = (role: string) =>
          context.workbook.worksheets.getItem(sheetPlace(instance, role).name);
        for (const { name, role, area: own } of added)
          context.workbook.names.add(name, rangeOf(sheetOf(role), own));
        for (const [index, plan] of sheets.entries()) {
          write(sheetOf(plan.role), plan);
          // A sheet a request: those of a large department would be too much for one.
          await context.sync();
          progress(READ + ((index + 1) / sheets.length) * (WRITTEN - READ));
        }
        await printSheets(
          context,
          all.map(({ role, print }) => ({ sheet: sheetOf(role), print })),
        );
        for (const { role, protection } of all) protectSheet(sheetOf(role), protection);
        await context.sync();
        const after = await settled(
          () => countBroken(context, instance),
          () => progress(WRITTEN),
        );
        progress(1);
        return { sheets: sheets.length, before, after };
      } catch (error) {
        await protectAgain(instance, all);
        throw problemOf(error).unfinished();
      }
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** Entry sheets, lists and results that somebody deleted come again, empty. */
async function renewMissing(context: Excel.RequestContext, undo: Undo, number: number): Promise<void> {
  const instance = await readOwnInstance(context, number);
  const lacking = lackingRoles(instance.layout);
  if (lacking.length === 0) return;
  for (const role of lacking) {
    if (!isRenewable(role)) sheetPlace(instance, role);
    // Nothing computes closed figures again.
    if (role in closedResults(instance))
      throw new WorkbookProblem("closedResultsGone", { sheet: roleTitle(instance.layout, role) });
  }
  const before = await readBefore(context);
  const people = await readRoster(context, instance);
  await carryOut(context, planMissing(instance.layout, people, before.sheets), before, undo);
}

/** Results that hold closed figures. */
const closedResults = ({ layout }: Instance): Record<string, number> =>
  Object.fromEntries(closedPeriods(layout).map(({ year }) => [resultsRole(year), year]));

/** One sync. */
async function countBroken(context: Excel.RequestContext, instance: Instance): Promise<number> {
  const anchors = loadAnchors(context, instance);
  await context.sync();
  return anchors.flatMap(brokenIn).length;
}

/** The record, and the name that keeps it once more. */
async function keepRecord(context: Excel.RequestContext, undo: Undo, number: number): Promise<void> {
  const { layout, record, recordDamaged, keptOnce } = await readOwnInstance(context, number);
  if (!recordDamaged && !keptOnce) return;
  const before = await readBefore(context);
  const place = layout.sheets.record;
  const name = freeSheetName(roleTitle(layout, "record"), before.sheets);
  const plan = planRecordSheet(
    { ...layout, sheets: { ...layout.sheets, record: { name, header: 0, end: 0 } } },
    record,
  );
  const sheets = recordDamaged && !place ? [plan] : [];
  const names = keptOnce ? [keptName(number, record)] : [];
  await carryOut(context, { sheets, names: [...names, ...markers(number, sheets)] }, before, undo);
  if (!recordDamaged || !place) return;
  const { ids, lock } = await unlock(context, undo, [place.name]);
  const sheet = context.workbook.worksheets.getItem(place.name).load("visibility");
  const cells = rangeOf(sheet, area(0, 0, place.end + 1)).load("formulas,numberFormat");
  await context.sync();
  // One that people see is another's sheet.
  if (sheet.visibility !== Excel.SheetVisibility.veryHidden)
    throw new WorkbookProblem("sheetLost", { role: name });
  const [written = [[]]] = plan.cells.map((own) => ("values" in own ? own.values : [[]]));
  const texts = Array.from({ length: place.end + 1 }, (_, row) => [written[row]?.[0] ?? ""]);
  undo.writes({
    ...{ sheet: ids[place.name] ?? "", area: area(0, 0, texts.length), written: texts },
    ...{ formulas: cells.formulas, formats: cells.numberFormat as string[][] },
  });
  cells.numberFormat = texts.map(() => [TEXT_FORMAT]);
  cells.values = texts;
  lock();
  await context.sync();
}

function write(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const cells of plan.cells) rangeOf(sheet, cells.area).format.protection.locked = true;
  freeRows(sheet, plan);
  // What stands in the way of an answer goes; the cells of an answer themselves cannot be cleared, and need not be.
  for (const cells of plan.cells)
    if ("spill" in cells) rangeOf(sheet, cells.area).clear(Excel.ClearApplyTo.contents);
  for (const { area: own } of plan.conditionalFormats) rangeOf(sheet, own).conditionalFormats.clearAll();
  writeParts(sheet, plan);
  writeHeights(sheet, plan);
  applyFilter(sheet, plan);
}

/** Sheets that are only read, of which the pages alone are set up: earlier versions of the add-in did not. */
function readOnlySheets({ layout }: Instance): SheetPlan[] {
  const years = yearsOf(layout.opened).filter((year) => layout.sheets[checkRole(year)]);
  return [
    ...(layout.sheets.guide ? [planGuideSheet(layout)] : []),
    ...years.map((year) => planCheckSheet(layout, year)),
  ];
}

/** After a failure: what was not written again is locked again all the same. */
async function protectAgain(instance: Instance, plans: readonly SheetPlan[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = plans.map((plan) => {
      const sheet = context.workbook.worksheets.getItem(sheetPlace(instance, plan.role).name);
      return { plan, sheet, protection: sheet.protection.load("protected") };
    });
    await context.sync();
    for (const { plan, sheet, protection } of sheets)
      if (!protection.protected) protectSheet(sheet, plan.protection);
    await context.sync();
  }).catch(() => undefined);
}
