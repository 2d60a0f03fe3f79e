/** Writes again what another layout changes in the results of years: formulas that are others, or gone, and marks. */
import { formulaInA1 } from "../template/addresses";
import { resultsRole, type Layout } from "../template/layout";
import { formulaOf, type SheetPlan } from "../template/plan";
import { planResultsSheet } from "../template/results/resultsSheet";
import { changedCells, queueFormulas } from "./closing/freeze";
import { sheetPlace } from "./instances";
import { WorkbookProblem } from "./problems";
import type { Undo } from "./undo";
import { unlock } from "./unlock";
import { protectSheet, rangeOf, writeRules } from "./writeSheet";

/** Excel takes no longer formula in a cell. */
const LONGEST = 8192;

/** Part of a command. Two syncs that open the sheets, one that writes. @throws WorkbookProblem */
export async function rewriteResults(
  context: Excel.RequestContext,
  undo: Undo,
  years: readonly number[],
  before: Layout,
  after: Layout,
): Promise<void> {
  const sheets = years.map((year) => ({
    name: sheetPlace({ layout: before }, resultsRole(year)).name,
    stood: planResultsSheet(before, year),
    comes: planResultsSheet(after, year),
  }));
  if (sheets.some(({ comes }) => isTooLong(comes))) throw new WorkbookProblem("tooManyChanges");
  const { ids } = await unlock(
    context,
    undo,
    sheets.map(({ name }) => name),
  );
  context.workbook.application.suspendApiCalculationUntilNextSync();
  for (const { name, stood, comes } of sheets) {
    const sheet = context.workbook.worksheets.getItem(name);
    undo.putsBack(ids[name] ?? "", (own) => rewrite(own, comes, stood));
    rewrite(sheet, stood, comes);
    protectSheet(sheet, comes.protection);
  }
  await context.sync();
}

function rewrite(sheet: Excel.Worksheet, from: SheetPlan, to: SheetPlan): void {
  const { frozen, written } = changedCells(from, to);
  for (const area of frozen) rangeOf(sheet, area).clear(Excel.ClearApplyTo.contents);
  queueFormulas(sheet, written);
  writeRules(sheet, from, to);
}

const isTooLong = ({ cells }: SheetPlan): boolean =>
  cells.some((own) => formulaInA1(formulaOf(own) ?? "", own.area).length > LONGEST);
