/** Adds the check sheets of an inserted scheme, or makes them anew: by then there may be more periods and people. */
import { planCheck } from "../template/check/checkSheet";
import { freeOutdatedMarker, isOutdated, markerName } from "../template/layout";
import { freeSheetName } from "../template/sheetNames";
import { readBefore } from "./before";
import { inTurn, wholly } from "./command";
import { deleteSheets } from "./deleteSheets";
import { readInstance, readOwnInstance } from "./instances";
import { problemOf, WorkbookProblem } from "./problems";
import type { Undo } from "./undo";
import { persist } from "./waiting";
import { carryOut } from "./writePlan";

const CHECK = /^check:/;

/**
 * Returns the names of the check sheets. @throws WorkbookProblem; the workbook is then as before, or the problem says
 * that earlier check sheets are left over.
 */
export const addCheck = (number: number): Promise<string[]> => inTurn(() => renewCheck(number));

/** The same as part of another command. */
export async function renewCheck(number: number): Promise<string[]> {
  const made = await wholly((context, undo) => writeCheck(context, undo, number));
  await deleteOutdated(number);
  return made;
}

/** The new sheets come before the old ones go: those are renamed, and marked for what they are. */
async function writeCheck(context: Excel.RequestContext, undo: Undo, number: number): Promise<string[]> {
  const before = await readBefore(context);
  const { layout } = await readOwnInstance(context, number);
  const plan = planCheck(layout);
  const { worksheets, names } = context.workbook;
  const old = Object.entries(layout.sheets)
    .filter(([role]) => CHECK.test(role))
    .map(([role, { name }]) => ({
      name,
      marker: names.getItem(markerName(number, role)).load("name,formula"),
      sheet: worksheets.getItem(name).load("id"),
    }));
  await context.sync();
  const taken = { sheets: [...before.sheets], names: [...before.names] };
  const sheets = old.map(({ name, sheet, marker }) => {
    const earlier = freeSheetName(name, taken.sheets, "~");
    const mark = freeOutdatedMarker(number, taken.names);
    taken.sheets.push(earlier);
    taken.names.push(mark);
    undo.renames(sheet.id, name, before);
    undo.deletesName(marker.name, String(marker.formula));
    undo.plans({ sheets: [], names: [{ name: mark }] }, before);
    sheet.name = earlier;
    names.add(mark, sheet.getRange("A1")).visible = false;
    marker.delete();
    return { name, earlier, marker: marker.name };
  });
  await context.sync();
  const now = {
    ...before,
    sheets: before.sheets.map((name) => sheets.find((own) => own.name === name)?.earlier ?? name),
    names: before.names.filter((name) => !sheets.some((own) => own.marker === name)),
  };
  await carryOut(context, plan, now, undo);
  return plan.sheets.map(({ name }) => name);
}

/** Only formulas stood in them. */
async function deleteOutdated(number: number): Promise<void> {
  let left = "";
  await persist(async (context) => {
    const { layout, markers } = await readInstance(context, number);
    const sheets = Object.entries(layout.sheets).flatMap(([role, { name }]) =>
      isOutdated(role) ? [name] : [],
    );
    const names = markers.filter(({ role }) => isOutdated(role)).map(({ name }) => name);
    left = sheets.join(", ");
    if (names.length > 0) await deleteSheets(context, sheets, names);
  }).catch((error: unknown) => {
    throw left === "" ? problemOf(error) : new WorkbookProblem("outdatedLeft", { names: left });
  });
}
