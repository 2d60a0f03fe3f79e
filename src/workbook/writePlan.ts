/**
 * Writes a plan into the workbook: new sheets and names only, in a number of syncs that does not grow with the people.
 * If anything fails midway, everything written is removed again.
 */
import { formulaOf, type Plan, type SheetPlan } from "../template/plan";
import { WorkbookProblem, problemOf } from "./problems";
import { protectSheet, rangeOf, writeSheet } from "./writeSheet";

export interface Progress {
  /** From 0 to 1. */
  (share: number): void;
}

/** What was in the workbook before, so that a failure can be undone without touching it. */
export interface Before {
  /** In the order of their tabs. */
  sheets: string[];
  names: string[];
  activeSheet: string;
}

/** One sync: the names of sheets and defined names, and whether sheets may be added. */
export async function readBefore(context: Excel.RequestContext): Promise<Before> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name");
  const names = workbook.names.load("items/name");
  const active = workbook.worksheets.getActiveWorksheet().load("name");
  const protection = workbook.protection.load("protected");
  await context.sync();
  if (protection.protected) throw new WorkbookProblem("structureProtected");
  return {
    sheets: sheets.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
    activeSheet: active.name,
  };
}

/**
 * Carries the plan out. `also` queues changes to sheets that were there before (and their undoing in `undo`).
 * The caller's Excel.run gives the context; on failure the workbook is restored in runs of its own.
 */
export async function writePlan(
  context: Excel.RequestContext,
  plan: Plan,
  before: Before,
  progress: Progress = () => undefined,
): Promise<void> {
  const taken =
    plan.sheets.find(({ name }) => has(before.sheets, name))?.name ??
    plan.names.find(({ name }) => has(before.names, name))?.name;
  if (taken !== undefined) throw new WorkbookProblem("nameTaken", { name: taken });
  let sheetsAdded = false;
  try {
    const { workbook } = context;
    context.runtime.enableEvents = false;
    workbook.application.suspendApiCalculationUntilNextSync();
    addSheets(context, plan, before);
    addNames(context, plan);
    await context.sync();
    sheetsAdded = true;
    for (const [index, sheet] of plan.sheets.entries()) {
      workbook.application.suspendApiCalculationUntilNextSync();
      writeSheet(workbook.worksheets.getItem(sheet.name), sheet);
      await context.sync();
      progress((index + 1) / (plan.sheets.length + 2));
    }
    await verify(context, plan.sheets);
    for (const sheet of plan.sheets) {
      const worksheet = workbook.worksheets.getItem(sheet.name);
      protectSheet(worksheet, sheet.protection);
      if (sheet.hidden) worksheet.visibility = Excel.SheetVisibility.veryHidden;
    }
    context.runtime.enableEvents = true;
    await context.sync();
    progress(1);
  } catch (error) {
    const left = await removeWritten(plan, before, sheetsAdded);
    throw left.length > 0
      ? new WorkbookProblem("notUndone", { names: left.join(", ") })
      : problemOf(error).undone();
  }
}

const has = (names: string[], name: string): boolean =>
  names.some((candidate) => candidate.toLowerCase() === name.toLowerCase());

/** New sheets come last, or where the plan wants them among those that are there. */
function addSheets(context: Excel.RequestContext, plan: Plan, before: Before): void {
  const tabs = [...before.sheets];
  for (const { name, before: next } of plan.sheets) {
    const added = context.workbook.worksheets.add(name);
    const position = next === undefined ? -1 : tabs.indexOf(next);
    if (position < 0) tabs.push(name);
    else {
      added.position = position;
      tabs.splice(position, 0, name);
    }
  }
}

/** Names before formulas: a formula written before its name would stay #NAME?. */
function addNames(context: Excel.RequestContext, plan: Plan): void {
  const { names, worksheets } = context.workbook;
  const sheetOf = new Map(plan.sheets.map(({ role, name }) => [role, name]));
  for (const { name, role, area, visible } of plan.names) {
    const added = names.add(name, rangeOf(worksheets.getItem(sheetOf.get(role) ?? role), area));
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

/** A broken connection may need a second try. */
const TRIES = 3;

/**
 * Removes what a failed plan left. Sheets that were there before are never touched; while it is not certain that the
 * sheets are ours (the sync that adds them failed), only empty ones are removed. Returns what could not be removed.
 */
export async function removeWritten(plan: Plan, before: Before, sheetsAdded: boolean): Promise<string[]> {
  const ours = plan.sheets.map(({ name }) => name).filter((name) => !has(before.sheets, name));
  const names = plan.names.map(({ name }) => name).filter((name) => !has(before.names, name));
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      await Excel.run((context) =>
        remove(context, ours, names, context.workbook.worksheets.getItem(before.activeSheet), sheetsAdded),
      );
      return [];
    } catch {
      // Tried again; what is left after the last try is named to the user.
    }
  }
  return ours;
}

async function remove(
  context: Excel.RequestContext,
  sheetNames: string[],
  definedNames: string[],
  stay: Excel.Worksheet,
  sheetsAdded: boolean,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheets = sheetNames.map((name) => worksheets.getItemOrNullObject(name));
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  const found = definedNames.map((name) => names.getItemOrNullObject(name));
  await context.sync();
  stay.activate();
  found.forEach((name) => {
    if (!name.isNullObject) name.delete();
  });
  sheets.forEach((sheet, index) => {
    if (sheet.isNullObject || !(sheetsAdded || used[index]?.isNullObject)) return;
    // Excel refuses to delete a very hidden sheet.
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.delete();
  });
  context.runtime.enableEvents = true;
  await context.sync();
}

/** Deletes sheets and names of an inserted scheme, whatever is left of them. */
export async function removeSheets(
  context: Excel.RequestContext,
  sheetNames: string[],
  definedNames: string[],
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const stay = worksheets.items.find(
    ({ name, visibility }) => visibility === Excel.SheetVisibility.visible && !has(sheetNames, name),
  );
  // Excel keeps at least one visible sheet.
  await remove(context, sheetNames, definedNames, stay ?? worksheets.add(), true);
}
