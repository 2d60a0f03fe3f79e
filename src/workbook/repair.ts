/**
 * Writes a scheme's formulas, formats, rules and protection again where they stand: after a co-worker without the add-in
 * has saved the workbook, formulas stay at #NAME?; an answer may stay #BUSY! or old; pasting takes locks and rules away.
 * Entries, parameters and people are left as they are.
 */
import { address } from "../template/addresses";
import { area, type SheetPlan } from "../template/plan";
import { headingsOf, planStanding } from "../template/standing";
import { brokenIn, loadAnchors } from "./broken";
import { readOwnInstance, sheetPlace, type Instance } from "./instances";
import { problemOf, WorkbookProblem } from "./problems";
import { settled } from "./settled";
import type { Progress } from "./writePlan";
import { applyFilter, freeRows, protectSheet, rangeOf, writeParts } from "./writeSheet";

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
export async function repairScheme(number: number, progress: Progress = () => undefined): Promise<Repair> {
  try {
    return await Excel.run(async (context) => {
      const instance = await readOwnInstance(context, number);
      const { sheets, names } = planStanding(instance.layout);
      await refuseMoved(context, instance, sheets);
      const before = await countBroken(context, instance);
      const known = context.workbook.names.load("items/name");
      await unprotect(context, instance, sheets);
      progress(READ);
      const added = names.filter(
        ({ name }) => !known.items.some((item) => item.name.toLowerCase() === name.toLowerCase()),
      );
      try {
        const { worksheets } = context.workbook;
        for (const { name, role, area: own } of added)
          context.workbook.names.add(name, rangeOf(worksheets.getItem(sheetPlace(instance, role).name), own));
        for (const [index, plan] of sheets.entries()) {
          write(worksheets.getItem(sheetPlace(instance, plan.role).name), plan);
          // A sheet a request: those of a large department would be too much for one.
          await context.sync();
          progress(READ + ((index + 1) / sheets.length) * (WRITTEN - READ));
        }
        const after = await settled(
          () => countBroken(context, instance),
          () => progress(WRITTEN),
        );
        progress(1);
        return { sheets: sheets.length, before, after };
      } catch (error) {
        await protectAgain(instance, sheets);
        throw problemOf(error).unfinished();
      }
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** Columns or rows that were moved by hand would get formulas of others. One sync. @throws WorkbookProblem */
export async function refuseMoved(
  context: Excel.RequestContext,
  instance: Instance,
  plans: readonly SheetPlan[],
): Promise<void> {
  const rows = plans.map((plan) => {
    const { name, header } = sheetPlace(instance, plan.role);
    const { block } = plan;
    const row = rangeOf(context.workbook.worksheets.getItem(name), { ...block, row: header, rows: 1 });
    return { plan, name, header, row: row.load("values") };
  });
  await context.sync();
  for (const { plan, name, header, row } of rows) {
    const found = (column: number): unknown => row.values[0]?.[column - plan.block.column] ?? "";
    const moved =
      header === plan.block.row
        ? headingsOf(plan).find(({ column, text }) => found(column) !== (text ?? ""))
        : headingsOf(plan)[0];
    if (!moved) continue;
    throw new WorkbookProblem("columnsMoved", {
      sheet: name,
      cell: address(area(plan.block.row, moved.column)),
      heading: String(moved.text).replace(/\s+/g, " "),
    });
  }
}

/** One sync. */
async function countBroken(context: Excel.RequestContext, instance: Instance): Promise<number> {
  const anchors = loadAnchors(context, instance);
  await context.sync();
  return anchors.flatMap(brokenIn).length;
}

/** Those that were protected, with their options. Two syncs, one more where a password is in the way. */
export async function unprotect(
  context: Excel.RequestContext,
  instance: Instance,
  plans: readonly Pick<SheetPlan, "role">[],
): Promise<{ options: Excel.WorksheetProtectionOptions }[]> {
  const sheets = plans.map(({ role }) => {
    const { name } = sheetPlace(instance, role);
    const { protection } = context.workbook.worksheets.getItem(name);
    return { name, protection: protection.load("protected,options") };
  });
  await context.sync();
  const locked = sheets.filter(({ protection }) => protection.protected);
  for (const { protection } of locked) protection.unprotect();
  try {
    await context.sync();
    return locked.map(({ protection: { options } }) => ({ options }));
  } catch (error) {
    await Excel.run(async (own) => {
      const now = locked.map(({ name, protection }) => ({
        name,
        options: protection.options,
        protection: own.workbook.worksheets.getItem(name).protection.load("protected"),
      }));
      await own.sync();
      const stuck = now.find(({ protection }) => protection.protected)?.name;
      for (const { protection, options } of now) if (!protection.protected) protection.protect(options);
      await own.sync();
      if (stuck !== undefined) throw new WorkbookProblem("sheetPassword", { sheet: stuck });
    });
    throw error;
  }
}

function write(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const cells of plan.cells) rangeOf(sheet, cells.area).format.protection.locked = true;
  freeRows(sheet, plan);
  // What stands in the way of an answer goes; the cells of an answer themselves cannot be cleared, and need not be.
  for (const cells of plan.cells)
    if ("spill" in cells) rangeOf(sheet, cells.area).clear(Excel.ClearApplyTo.contents);
  for (const { area: own } of plan.conditionalFormats) rangeOf(sheet, own).conditionalFormats.clearAll();
  writeParts(sheet, plan);
  applyFilter(sheet, plan);
  protectSheet(sheet, plan.protection);
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
