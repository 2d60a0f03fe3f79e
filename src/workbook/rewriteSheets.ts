/** Writes again what another layout changes in sheets: formulas that are others, or gone, and marks. */
import { LONGEST_FORMULA, longestIn } from "../template/formulaLength";
import { entryRole, resultsRole, type Layout } from "../template/layout";
import { planEntrySheet } from "../template/lists/entrySheet";
import { yearsOf, type Period } from "../template/periods";
import type { SheetPlan } from "../template/plan";
import { planResultsSheet } from "../template/results/resultsSheet";
import { changedCells, queueFormulas } from "./closing/freeze";
import { sheetPlace } from "./instances";
import { WorkbookProblem, type ProblemKey } from "./problems";
import type { Undo } from "./undo";
import { unlock } from "./unlock";
import { protectSheet, rangeOf, writeRules } from "./writeSheet";

/** The results of years. Part of a command. @throws WorkbookProblem */
export const rewriteResults = (
  context: Excel.RequestContext,
  undo: Undo,
  years: readonly number[],
  layouts: Layouts,
): Promise<void> => rewrite(context, undo, results(years), layouts, "tooManyChanges");

/** All that asks the register of leave: results, and the entry sheets. Part of a command. @throws WorkbookProblem */
export const rewriteForLeave = (
  context: Excel.RequestContext,
  undo: Undo,
  layouts: Layouts,
): Promise<void> => {
  const { opened } = layouts.after;
  return rewrite(context, undo, [...results(yearsOf(opened)), ...entries(opened)], layouts, "leaveTooLong");
};

interface Layouts {
  before: Layout;
  after: Layout;
}

interface Own {
  role: string;
  plan(layout: Layout): SheetPlan;
}

const results = (years: readonly number[]): Own[] =>
  years.map((year) => ({ role: resultsRole(year), plan: (layout) => planResultsSheet(layout, year) }));

const entries = (periods: readonly Period[]): Own[] =>
  periods.map((period) => ({
    role: entryRole(period),
    plan: (layout) => planEntrySheet(layout, period, []),
  }));

/** Two syncs that open the sheets, one that writes. @throws WorkbookProblem */
async function rewrite(
  context: Excel.RequestContext,
  undo: Undo,
  own: readonly Own[],
  { before, after }: Layouts,
  tooLong: ProblemKey,
): Promise<void> {
  const sheets = own.map(({ role, plan }) => ({
    name: sheetPlace({ layout: before }, role).name,
    stood: plan(before),
    comes: plan(after),
  }));
  if (longestIn(sheets.map(({ comes }) => comes)) > LONGEST_FORMULA) throw new WorkbookProblem(tooLong);
  const { ids } = await unlock(
    context,
    undo,
    sheets.map(({ name }) => name),
  );
  context.workbook.application.suspendApiCalculationUntilNextSync();
  for (const { name, stood, comes } of sheets) {
    const sheet = context.workbook.worksheets.getItem(name);
    undo.putsBack(ids[name] ?? "", (again) => queueChanges(again, comes, stood));
    queueChanges(sheet, stood, comes);
    protectSheet(sheet, comes.protection);
  }
  await context.sync();
}

function queueChanges(sheet: Excel.Worksheet, from: SheetPlan, to: SheetPlan): void {
  const { frozen, written } = changedCells(from, to);
  for (const area of frozen) rangeOf(sheet, area).clear(Excel.ClearApplyTo.contents);
  queueFormulas(sheet, written);
  writeRules(sheet, from, to);
}
