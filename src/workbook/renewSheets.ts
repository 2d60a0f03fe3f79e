/** Makes sheets anew that hold nothing people have entered: check sheets, the report of an audit. */
import { freeOutdatedMarker, isOutdated, markerName } from "../template/layout";
import type { Plan } from "../template/plan";
import { freeSheetName } from "../template/sheetNames";
import { readBefore, type Before } from "./before";
import { wholly } from "./command";
import { deleteSheets } from "./deleteSheets";
import { readInstance, type Instance } from "./instances";
import { WorkbookProblem } from "./problems";
import type { Undo } from "./undo";
import { persist } from "./waiting";
import { carryOut } from "./writePlan";

export interface Renewal {
  number: number;
  /** Roles of those that are there and make room. */
  roles: RegExp;
  /** The instance as it is, or why nothing can be made of it. */
  read(context: Excel.RequestContext, number: number): Promise<Instance>;
  plan(layout: Instance["layout"], taken: readonly string[]): Plan;
}

/**
 * The names of the new sheets; part of a command. @throws WorkbookProblem; the workbook is then as before, or the problem
 * says that earlier sheets are left over.
 */
export async function renewSheets(renewal: Renewal): Promise<string[]> {
  const { made, earlier } = await wholly((context, undo) => writeAnew(context, undo, renewal));
  await deleteEarlier(renewal.number, earlier);
  return made;
}

/** Names of sheets that made room for new ones. */
export type Earlier = readonly string[];

/** Once the command that made new ones is done. @throws WorkbookProblem that says which are left over */
export const deleteEarlier = (
  number: number,
  earlier: Earlier,
  left: "outdatedLeft" | "periodLeft" = "outdatedLeft",
): Promise<void> =>
  deleteOutdated(number).catch(() => {
    // Others that an earlier failure left go the next time.
    if (earlier.length > 0) throw new WorkbookProblem(left, { names: earlier.join(", ") });
  });

/** Sheets that made room are still there: what a command is asked for again then is to delete them. */
export const isLeft = ({ markers }: Instance): boolean => markers.some(({ role }) => isOutdated(role));

/** The new sheets come before the old ones go: those are renamed, and marked for what they are. */
export async function writeAnew(
  context: Excel.RequestContext,
  undo: Undo,
  { number, roles, read, plan: planOf }: Renewal,
): Promise<{ made: string[]; earlier: Earlier }> {
  const before = await readBefore(context);
  const { layout } = await read(context, number);
  const { now, earlier } = await makeRoom(context, undo, layout, before, (role) => roles.test(role));
  const plan = planOf(layout, now.sheets);
  await carryOut(context, plan, now, undo);
  return { made: plan.sheets.map(({ name }) => name), earlier };
}

/**
 * Sheets that are to go, as part of a command: they get other names and are marked for what they are, which can be taken
 * back; `deleteEarlier` deletes them once the command is done. Two syncs.
 */
export async function makeRoom(
  context: Excel.RequestContext,
  undo: Undo,
  { number, sheets: own }: Pick<Instance["layout"], "number" | "sheets">,
  before: Before,
  goes: (role: string) => boolean,
): Promise<{ now: Before; earlier: Earlier }> {
  const { worksheets, names } = context.workbook;
  const old = Object.entries(own)
    .filter(([role]) => goes(role))
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
    sheets: before.sheets.map((name) => sheets.find((each) => each.name === name)?.earlier ?? name),
    names: before.names.filter((name) => !sheets.some((each) => each.marker === name)),
  };
  return { now, earlier: sheets.map(({ earlier }) => earlier) };
}

const deleteOutdated = (number: number): Promise<void> =>
  persist(async (context) => {
    const { layout, markers } = await readInstance(context, number);
    const sheets = Object.entries(layout.sheets).flatMap(([role, { name }]) =>
      isOutdated(role) ? [name] : [],
    );
    const names = markers.filter(({ role }) => isOutdated(role)).map(({ name }) => name);
    if (names.length > 0) await deleteSheets(context, sheets, names);
  });
