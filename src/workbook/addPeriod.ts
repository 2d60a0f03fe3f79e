/** Adds the next period: its entry sheets, and its figures in the results of the year. */
import { planNextPeriod } from "../template/insertion";
import { listRows } from "../template/layout";
import { periodDays, type Period } from "../template/periods";
import type { Cells } from "../template/plan";
import { ROSTER_COLUMNS } from "../template/lists/listShape";
import { readOwnInstance, sheetPlace } from "./instances";
import { problemOf } from "./problems";
import { protectSheet, rangeOf, writeCells } from "./writeSheet";
import { readBefore, removeWritten, writePlan } from "./writePlan";

const LOCKED = { insertRows: false, deleteRows: false };

/** @throws WorkbookProblem in the user's words; the workbook is then as it was before. */
export async function addPeriod(number: number): Promise<Period> {
  try {
    return await Excel.run(async (context) => {
      const before = await readBefore(context);
      const instance = await readOwnInstance(context, number);
      const roster = sheetPlace(instance, "roster");
      const people = rangeOf(context.workbook.worksheets.getItem(roster.name), {
        ...listRows("roster", roster),
        column: 0,
        columns: ROSTER_COLUMNS.length,
      }).load("values");
      await context.sync();
      const listed = people.values.flatMap((row: unknown[]) => {
        const id = String(row[0] ?? "");
        const left: unknown = row[ROSTER_COLUMNS.indexOf("left")];
        return id === "" ? [] : [{ id, ...(typeof left === "number" ? { left } : {}) }];
      });
      const plan = planNextPeriod(instance.layout, listed, (period) => periodDays(period).first);
      await writePlan(context, plan, before);
      if (plan.opens) await openResults(context, plan.opens, () => removeWritten(plan, before, true));
      return plan.period;
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** Brings the period's columns of the results sheet to life; if that fails they and `undo` put all back. */
async function openResults(
  context: Excel.RequestContext,
  { sheet: name, cells }: { sheet: string; cells: Cells[] },
  undo: () => Promise<unknown>,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  // Each column has one formula: its first cell is enough to put it back.
  const earlier = cells.map((written) => ({
    area: written.area,
    spills: "spill" in written,
    first: rangeOf(sheet, { ...written.area, rows: 1, columns: 1 }).load("formulasR1C1"),
  }));
  try {
    await rewrite(context, name, cells);
  } catch (error) {
    const formulas = earlier.map(({ area, spills, first }): Cells => {
      const formula = String(first.formulasR1C1[0]?.[0] ?? "");
      return spills ? { area, spill: formula } : { area, formula };
    });
    await Excel.run((again) => rewrite(again, name, formulas)).catch(() => undefined);
    await undo();
    throw problemOf(error).undone();
  }
}

async function rewrite(context: Excel.RequestContext, name: string, cells: readonly Cells[]): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const protection = sheet.protection.load("protected");
  await context.sync();
  if (protection.protected) protection.unprotect();
  context.workbook.application.suspendApiCalculationUntilNextSync();
  for (const written of cells) writeCells(sheet, written);
  protectSheet(sheet, LOCKED);
  await context.sync();
}
