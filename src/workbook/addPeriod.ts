/** Adds the next period: its entry sheets, and its figures in the results of the year. */
import { planNextPeriod } from "../template/insertion";
import { periodDays, type Period } from "../template/periods";
import type { Cells } from "../template/plan";
import { readBefore } from "./before";
import { refuseMoved } from "./columns";
import { command } from "./command";
import { readOwnInstance, readWholeInstance } from "./instances";
import { readRoster } from "./roster";
import type { Undo } from "./undo";
import { unlock } from "./unlock";
import { carryOut } from "./writePlan";
import { protectSheet, rangeOf, writeCells } from "./writeSheet";

const LOCKED = { insertRows: false, deleteRows: false };

/** @throws WorkbookProblem in the user's words; the workbook is then as it was before. */
export const addPeriod = (number: number): Promise<Period> =>
  command(async (context, undo) => {
    await refuseMoved(context, await readWholeInstance(context, number));
    return openPeriod(context, undo, number);
  });

/** The same as part of another command, which has just written the sheets. */
export async function openPeriod(context: Excel.RequestContext, undo: Undo, number: number): Promise<Period> {
  const before = await readBefore(context);
  const instance = await readOwnInstance(context, number);
  const listed = await readRoster(context, instance);
  const plan = planNextPeriod(instance.layout, listed, (period) => periodDays(period).first);
  // What cannot be opened is known before anything is written.
  const id = plan.opens && (await unlock(context, undo, [plan.opens.sheet])).ids[plan.opens.sheet];
  await carryOut(context, plan, before, undo);
  if (plan.opens && id !== undefined) await openResults(context, undo, id, plan.opens.cells);
  return plan.period;
}

/** Brings the period's columns of the results sheet to life. Two syncs. */
async function openResults(
  context: Excel.RequestContext,
  undo: Undo,
  id: string,
  cells: readonly Cells[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  // Each column has one formula: its first cell is enough to put it back.
  const earlier = cells.map(({ area }) =>
    rangeOf(sheet, { ...area, rows: 1, columns: 1 }).load("formulasR1C1"),
  );
  await context.sync();
  undo.rewrites(
    id,
    cells.map((written, index): Cells => {
      const formula = String(earlier[index]?.formulasR1C1[0]?.[0] ?? "");
      return "spill" in written ? { area: written.area, spill: formula } : { area: written.area, formula };
    }),
  );
  context.workbook.application.suspendApiCalculationUntilNextSync();
  for (const written of cells) writeCells(sheet, written);
  protectSheet(sheet, LOCKED);
  await context.sync();
}
