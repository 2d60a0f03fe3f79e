/**
 * What other parameters would come to: computed by the add-in's own formulas in sheets that come and go again, beside the
 * figures that stand. Nothing is written into the user's sheets; what is closed stays as it is.
 */
import { isClosed } from "../../template/kept/closing";
import { listRows, resultsRole, type Layout } from "../../template/layout";
import { parameterCells } from "../../template/parameters/parameterCells";
import { samePeriod } from "../../template/parameters/stretches";
import { periodLabel, yearsOf, type Period } from "../../template/periods";
import { area, type CellContent } from "../../template/plan";
import { closedCells, runs } from "../../template/results/closedCells";
import { resultColumnsOf } from "../../template/results/resultColumns";
import { compareWhatIf, type WhatIf } from "../../template/whatIf/compared";
import { listsFromOn, periodsFromOn, planWhatIf } from "../../template/whatIf/scratchPlan";
import { refuseInput, refuseWithinYear, type ParameterChanges } from "../changeParameters";
import { refuseMoved } from "../columns";
import { scratch } from "../command";
import { computeScratch, readBeforeScratch } from "../computeScratch";
import { readWholeInstance, sheetPlace, type Instance } from "../instances";
import { loadParameters, valuesOf } from "../parameters";
import { WorkbookProblem } from "../problems";
import { readResults } from "../readResults";
import type { Progress } from "../writePlan";
import { rangeOf } from "../writeSheet";

export interface Asked {
  /** The first period in which they hold; it must be open. */
  from: Period;
  /** Compared in that period alone, or in all that are open from then on. */
  scope: "one" | "open";
}

/** The workbook is afterwards as it was before. @throws WorkbookProblem */
export const computeWhatIf = (
  number: number,
  inputs: ParameterChanges,
  { from: wanted, scope }: Asked,
  progress: Progress = () => undefined,
  begun = new Date(),
): Promise<WhatIf> =>
  scratch(async (context, undo) => {
    const before = await readBeforeScratch(context, begun);
    const instance = await readWholeInstance(context, number);
    // Scratch sheets read where the plan has the columns.
    await refuseMoved(context, instance);
    const { layout } = instance;
    const { language } = layout;
    refuseNotOpen(layout, wanted);
    // From the first period on is from the beginning.
    const from = samePeriod(wanted, layout.opened[0]) ? undefined : wanted;
    const own = layout.scheme.parameters.filter(({ id }) => id in inputs);
    const cells = Object.fromEntries(
      own.map((parameter) => [
        parameter.id,
        parameterCells(parameter, inputs[parameter.id] ?? undefined, language),
      ]),
    );
    for (const parameter of own) refuseInput(parameter, cells[parameter.id] ?? [], language);
    refuseWithinYear(
      layout,
      own.map((parameter) => ({ parameter })),
      from,
    );
    const loaded = loadParameters(context, layout);
    const lists = listsFromOn(layout, from).map(({ list, role }) => {
      const place = sheetPlace(instance, role);
      const { row, rows } = listRows(role, place);
      const sheet = context.workbook.worksheets.getItem(place.name);
      const range = rangeOf(sheet, area(row, 0, Math.max(1, rows), Math.max(1, list.columns.length)));
      return { role, range: range.load("values") };
    });
    await context.sync();
    const plan = planWhatIf(
      layout,
      {
        parameters: loaded.map((each) => ({
          ...{ id: each.parameter.id, from: each.from },
          cells: valuesOf(each, language),
        })),
        lists: Object.fromEntries(lists.map(({ role, range }) => [role, range.values as CellContent[][]])),
      },
      { from, cells },
      before,
    );
    const years = yearsOf(periodsFromOn(layout, from));
    const figures = async (of: Pick<Instance, "layout">) => {
      const read = [];
      for (const year of years) read.push({ year, people: (await readResults(context, of, year)).people });
      return read;
    };
    const [stand, tried] = await computeScratch(
      context,
      undo,
      before,
      plan,
      progress,
      async () => [await figures(instance), await figures(plan)],
      () => copyClosed(context, instance, plan.layout, years),
      begun,
    );
    progress(1);
    const periods = scope === "one" ? [wanted] : periodsFromOn(layout, from);
    return compareWhatIf(layout, periods, stand ?? [], tried ?? []);
  });

/** Closed figures are values, which the tried ones reckon on from. */
async function copyClosed(
  context: Excel.RequestContext,
  instance: Instance,
  scratchLayout: Layout,
  years: readonly number[],
): Promise<void> {
  const { layout } = instance;
  const { worksheets } = context.workbook;
  let any = false;
  for (const year of years) {
    const columns = resultColumnsOf(layout, year);
    const closed = closedCells(layout, columns);
    if (closed.rows === 0) continue;
    const [from, to] = [instance, { layout: scratchLayout }].map((of) => sheetPlace(of, resultsRole(year)));
    if (!from || !to) continue;
    const [stands, scratched] = [worksheets.getItem(from.name), worksheets.getItem(to.name)];
    if (!any) context.workbook.application.suspendApiCalculationUntilNextSync();
    any = true;
    scratched.protection.unprotect();
    for (const { column, count } of runs(closed.columns))
      rangeOf(scratched, area(to.header + 1, column, closed.rows, count)).copyFrom(
        rangeOf(stands, area(from.header + 1, column, closed.rows, count)),
        Excel.RangeCopyType.values,
      );
  }
  if (any) await context.sync();
}

/** @throws WorkbookProblem for a period that is closed, or that is not opened */
function refuseNotOpen(layout: Layout, from: Period): void {
  const known = layout.opened.some((period) => samePeriod(period, from));
  if (known && !isClosed(layout, from)) return;
  throw new WorkbookProblem(known ? "changeFromClosed" : "changeFromUnknown", {
    period: periodLabel(from, layout.language),
  });
}
