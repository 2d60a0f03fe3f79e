/**
 * Writes a plan into the workbook: new sheets and names only, in a number of syncs that does not grow with the people.
 * Whoever gives the command takes back what was written if anything fails midway.
 */
import { formulaOf, type Plan, type SheetPlan } from "../template/plan";
import { sameName } from "../template/sheetNames";
import type { Before } from "./before";
import { portionsOf } from "./portions";
import { WorkbookProblem } from "./problems";
import { printPlanned } from "./printSheets";
import type { Undo } from "./undo";
import { protectSheet, rangeOf, writeSheet } from "./writeSheet";

export interface Progress {
  /** From 0 to 1. */
  (share: number): void;
}

/** Carries the plan out as part of a command, whose `undo` is told what comes. @throws WorkbookProblem */
export async function carryOut(
  context: Excel.RequestContext,
  plan: Plan,
  before: Before,
  undo: Undo,
  progress: Progress = () => undefined,
): Promise<void> {
  const lost = plan.names.flatMap(({ name }) =>
    Object.keys(before.lost).filter((own) => sameName(own, name)),
  );
  const taken =
    plan.sheets.find(({ name }) => has(before.sheets, name))?.name ??
    plan.names.find(({ name }) => has(before.names, name) && !has(lost, name))?.name;
  if (taken !== undefined) throw new WorkbookProblem("nameTaken", { name: taken });
  const { workbook } = context;
  undo.plans(plan, before);
  context.runtime.enableEvents = false;
  workbook.application.suspendApiCalculationUntilNextSync();
  const added = addSheets(context, plan, before);
  for (const name of lost) {
    // The sheet that it meant was deleted: the name makes room for the new one's.
    undo.deletesName(name, before.lost[name] ?? "");
    workbook.names.getItem(name).delete();
  }
  addNames(context, plan);
  await context.sync();
  undo.has(added.map(({ id }) => id));
  for (const [index, sheet] of plan.sheets.entries()) {
    for (const portion of portionsOf(sheet)) {
      workbook.application.suspendApiCalculationUntilNextSync();
      writeSheet(workbook.worksheets.getItem(sheet.name), portion);
      await context.sync();
    }
    progress((index + 1) / (plan.sheets.length + 2));
  }
  await verify(context, plan.sheets);
  await printPlanned(context, plan.sheets);
  for (const sheet of plan.sheets) {
    const worksheet = workbook.worksheets.getItem(sheet.name);
    protectSheet(worksheet, sheet.protection);
    if (sheet.hidden) worksheet.visibility = Excel.SheetVisibility.veryHidden;
  }
  context.runtime.enableEvents = true;
  await context.sync();
  progress(1);
}

const has = (names: readonly string[], name: string): boolean => names.some((own) => sameName(own, name));

/** New sheets come last, or where the plan wants them among those that are there. */
function addSheets(context: Excel.RequestContext, plan: Plan, before: Before): Excel.Worksheet[] {
  const tabs = [...before.sheets];
  return plan.sheets.map(({ name, before: next }) => {
    const added = context.workbook.worksheets.add(name).load("id");
    const position = next === undefined ? -1 : tabs.indexOf(next);
    if (position < 0) tabs.push(name);
    else {
      added.position = position;
      tabs.splice(position, 0, name);
    }
    return added;
  });
}

/** Names before formulas: a formula written before its name would stay #NAME?. */
function addNames(context: Excel.RequestContext, plan: Plan): void {
  const { names, worksheets } = context.workbook;
  const sheetOf = new Map(plan.sheets.map(({ role, name }) => [role, name]));
  for (const { name, role, area, visible, formula } of plan.names) {
    const meant = formula ?? rangeOf(worksheets.getItem(sheetOf.get(role) ?? role), area);
    const added = names.add(name, meant);
    if (!visible) added.visible = false;
  }
}

/** Reads the first cell of every write back: present, and a formula where one was written. */
async function verify(context: Excel.RequestContext, sheets: readonly SheetPlan[]): Promise<void> {
  const checks = sheets.flatMap((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    return sheet.cells.map((cells) => ({
      sheet,
      formula: formulaOf(cells) !== undefined,
      blank: "values" in cells && (cells.values[0]?.[0] ?? "") === "",
      range: rangeOf(worksheet, { ...cells.area, rows: 1, columns: 1 }).load("formulas"),
    }));
  });
  await context.sync();
  for (const { sheet, formula, blank, range } of checks) {
    const content: unknown = range.formulas[0]?.[0];
    const good = formula ? typeof content === "string" && content.startsWith("=") : blank || content !== "";
    if (!good) throw new WorkbookProblem("notVerified", { sheet: sheet.name });
  }
}
