/** The main job: writes a scheme's sheets into the open workbook. */
import type { Scheme } from "../schemes/scheme";
import { planInsertion, type InsertionChoices, type InsertionPlan } from "../template/insertion";
import { MOST_PEOPLE } from "../template/lists/listShape";
import { readBefore } from "./before";
import { command } from "./command";
import { WorkbookProblem } from "./problems";
import type { Undo } from "./undo";
import { carryOut, type Progress } from "./writePlan";
import { rangeOf } from "./writeSheet";

/**
 * Inserts the scheme and selects the first cell to fill.
 * @throws WorkbookProblem in the user's words; the workbook is then as it was before.
 */
export const insertScheme = (
  scheme: Scheme,
  choices: InsertionChoices,
  progress?: Progress,
): Promise<InsertionPlan> =>
  command(async (context, undo) => {
    const plan = await writeScheme(context, undo, scheme, choices, progress);
    await selectFirstInput(context, plan);
    return plan;
  });

/** The same as part of another command; nothing is selected. */
export async function writeScheme(
  context: Excel.RequestContext,
  undo: Undo,
  scheme: Scheme,
  choices: InsertionChoices,
  progress?: Progress,
): Promise<InsertionPlan> {
  if (choices.people.length > MOST_PEOPLE) {
    throw new WorkbookProblem("tooManyPeople", { count: choices.people.length, most: MOST_PEOPLE });
  }
  const before = await readBefore(context);
  const plan = planInsertion(scheme, choices, before);
  await carryOut(context, plan, before, undo, progress);
  return plan;
}

/** Selects the first parameter to enter or to check. */
export async function selectFirstInput(context: Excel.RequestContext, plan: InsertionPlan): Promise<void> {
  const start = plan.sheets.find(({ firstInput }) => firstInput);
  if (!start?.firstInput) return;
  const sheet = context.workbook.worksheets.getItem(start.name);
  sheet.activate();
  rangeOf(sheet, start.firstInput).select();
  // What is written stands; that the selection could not be moved is no reason to undo it.
  await context.sync().catch(() => undefined);
}
