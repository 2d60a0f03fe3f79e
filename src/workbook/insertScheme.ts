/** The main job: writes a scheme's sheets into the open workbook. */
import type { Scheme } from "../schemes/scheme";
import { planInsertion, type InsertionChoices, type InsertionPlan } from "../template/insertion";
import { MOST_PEOPLE } from "../template/lists/listShape";
import { WorkbookProblem, problemOf } from "./problems";
import { rangeOf } from "./writeSheet";
import { readBefore, writePlan, type Progress } from "./writePlan";

/**
 * Inserts the scheme and selects the first cell to fill (unless `select` is false).
 * @throws WorkbookProblem in the user's words; the workbook is then as it was before.
 */
export async function insertScheme(
  scheme: Scheme,
  choices: InsertionChoices,
  progress?: Progress,
  { select = true }: { select?: boolean } = {},
): Promise<InsertionPlan> {
  if (choices.people.length > MOST_PEOPLE) {
    throw new WorkbookProblem("tooManyPeople", { count: choices.people.length, most: MOST_PEOPLE });
  }
  try {
    return await Excel.run(async (context) => {
      const before = await readBefore(context);
      const plan = planInsertion(scheme, choices, before);
      await writePlan(context, plan, before, progress);
      if (select) await selectFirstInput(context, plan);
      return plan;
    });
  } catch (error) {
    throw problemOf(error);
  }
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
