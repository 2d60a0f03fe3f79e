/** Sheets that are only computed, and the figures in them; whoever gives the command as `scratch` takes them away again. */
import { area, type NamePlan, type Plan } from "../template/plan";
import { readBefore, type Before } from "./before";
import { deleteSheets } from "./deleteSheets";
import { settled } from "./settled";
import type { Undo } from "./undo";
import { carryOut, type Progress } from "./writePlan";

/** Above this share of the progress the sheets are written and Excel computes. */
const WRITTEN = 0.6;

/**
 * A hidden name on each of them: what a pane that was closed meanwhile could not take away is known by it. It tells when
 * they came, in minutes, and which pane's they are; that of earlier versions does not.
 */
const MARK = /^APPRAISE_SCRATCH(?:\.([0-9a-z]+)\.([0-9a-z]+))?\.\d+$/i;

/** This pane, among others that have the workbook open at the same time. */
const PANE = Math.floor(Math.random() * 36 ** 6).toString(36);

/** Nobody computes for so long. */
const LEFT_AFTER_MINUTES = 60;

const minuteOf = (now: Date): number => Math.floor(now.getTime() / 60_000);

const marksOf = ({ sheets }: Plan, { names }: Before, now: Date): NamePlan[] => {
  // A computation may have its sheets beside another's.
  const first = 1 + names.filter((name) => MARK.test(name)).length;
  return sheets.map(({ role }, at) => ({
    ...{ name: `APPRAISE_SCRATCH.${minuteOf(now).toString(36)}.${PANE}.${first + at}`, role },
    ...{ area: area(0, 0), visible: false },
  }));
};

/** Whether a mark is on a sheet that nobody computes any more: those of others may be in use at this moment. */
function isLeftOver(name: string, now: Date): boolean {
  const [, made, pane] = MARK.exec(name) ?? [name];
  if (made === undefined) return MARK.test(name);
  return pane?.toLowerCase() === PANE || minuteOf(now) - parseInt(made, 36) > LEFT_AFTER_MINUTES;
}

/** What is in the workbook, once earlier scratch sheets that were left over have gone. @throws WorkbookProblem */
export async function readBeforeScratch(
  context: Excel.RequestContext,
  now: Date = new Date(),
): Promise<Before> {
  const before = await readBefore(context);
  const marks = before.names.filter((name) => isLeftOver(name, now));
  if (marks.length === 0) return before;
  const names = context.workbook.names.load("items/name,items/formula");
  const ranges = marks.map((name) =>
    context.workbook.names.getItem(name).getRangeOrNullObject().load("worksheet/name"),
  );
  await context.sync();
  const sheets = ranges.flatMap((range) => (range.isNullObject ? [] : [range.worksheet.name]));
  const theirs = names.items
    .filter(({ formula }) => sheets.some((sheet) => isOf(String(formula), sheet)))
    .map(({ name }) => name);
  // Those that are known by their sheet only, as long as it is there.
  const known = theirs.filter((name) => !marks.includes(name));
  if (known.length > 0) await deleteSheets(context, [], known);
  await deleteSheets(context, sheets, marks);
  return readBefore(context);
}

/** Whether a name means cells of a sheet. */
const isOf = (formula: string, sheet: string): boolean =>
  [`=${sheet}!`, `='${sheet.replace(/'/g, "''")}'!`].some((head) => formula.startsWith(head));

/** `written`: what is left to write once the sheets are there. @throws WorkbookProblem */
export async function computeScratch<T>(
  context: Excel.RequestContext,
  undo: Undo,
  before: Before,
  plan: Plan,
  progress: Progress,
  read: () => Promise<T>,
  written: () => Promise<void> = () => Promise.resolve(),
  begun: Date = new Date(),
): Promise<T> {
  const marked = { ...plan, names: [...plan.names, ...marksOf(plan, before, begun)] };
  await carryOut(context, marked, before, undo, (share) => progress(share * WRITTEN));
  await written();
  return settled(read, () => progress(WRITTEN));
}
