/** What a scheme's logs have in common: a locked sheet of lines, recognised by its marker, that grows before its end row. */
import { markerName, type Layout } from "../template/layout";
import { freeSheetName } from "../template/sheetNames";
import { area, type CellContent, type Plan, type SheetPlan } from "../template/plan";
import { printed } from "../template/printing";
import { STYLES, TAB_COLORS } from "../template/styles";
import { readBefore } from "./before";
import type { Undo } from "./undo";
import { unlock } from "./unlock";
import { carryOut } from "./writePlan";
import { rangeOf } from "./writeSheet";
import { writeValues } from "./writeValues";

/** Locked without a password, like all that people do not fill. */
export const LOG_PROTECTION = { insertRows: false, deleteRows: false };

/** The row of a log's headings. */
export const LOG_HEADER_ROW = 3;

/** A log as it begins. */
export interface LogTexts {
  role: string;
  /** Behind the scheme's prefix. */
  sheet: string;
  title: string;
  note: string;
  end: string;
  headings: readonly string[];
  widths: SheetPlan["widths"];
  hidden?: SheetPlan["hiddenColumns"];
}

/** An open log: its sheet, and the end row before which lines come. */
export interface OpenLog {
  id: string;
  name: string;
  end: number;
}

/** Lines of a log, with the number format of each cell. */
export interface LogRows {
  values: readonly (readonly CellContent[])[];
  formats: string[][];
}

/** An empty log under a name that is free. */
function planLog(
  { language, prefix, number, scheme }: Layout,
  log: LogTexts,
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  const { role, headings } = log;
  const block = area(LOG_HEADER_ROW, 0, 2, headings.length);
  const sheet: SheetPlan = {
    role,
    name: freeSheetName(`${prefix}·${log.sheet}`, taken),
    tabColor: TAB_COLORS.guide,
    cells: [
      { area: area(0, 0), values: [[`${scheme.title[language]} — ${log.title}`]] },
      { area: area(1, 0), values: [[log.note]] },
      { area: area(LOG_HEADER_ROW, 0, 1, headings.length), values: [[...headings]] },
      { area: area(LOG_HEADER_ROW + 1, 0), values: [[log.end]] },
    ],
    styles: [
      { area: area(0, 0), style: STYLES.title },
      { area: area(1, 0), style: STYLES.note },
      { area: area(LOG_HEADER_ROW, 0, 1, headings.length), style: STYLES.heading },
      { area: area(LOG_HEADER_ROW + 1, 0, 1, headings.length), style: STYLES.end },
    ],
    widths: log.widths,
    ...(log.hidden ? { hiddenColumns: log.hidden } : {}),
    validations: [],
    conditionalFormats: [],
    freeze: { rows: LOG_HEADER_ROW + 1, columns: 0 },
    block,
    protection: LOG_PROTECTION,
  };
  return {
    sheets: [printed(sheet, language, { heads: { row: LOG_HEADER_ROW, rows: 1 } })],
    names: [{ name: markerName(number, role), role, area: block, visible: false }],
  };
}

/** Makes a log and opens it for writing; whoever writes locks it. */
export async function makeLog(
  context: Excel.RequestContext,
  undo: Undo,
  layout: Layout,
  log: LogTexts,
): Promise<OpenLog> {
  const before = await readBefore(context);
  const plan = planLog(layout, log, before.sheets);
  await carryOut(context, plan, before, undo);
  const [{ name, block }] = plan.sheets;
  const { ids } = await unlock(context, undo, [name]);
  return { id: ids[name] ?? "", name, end: block.row + block.rows - 1 };
}

/** Queues lines before the end row, so that the marker grows with them (probe insertedRow). */
export function queueLines(
  context: Excel.RequestContext,
  undo: Undo,
  { number }: Layout,
  role: string,
  { id, name, end }: OpenLog,
  { values, formats }: LogRows,
): void {
  const sheet = context.workbook.worksheets.getItem(name);
  const lines = area(end, 0, values.length, values[0]?.length ?? 1);
  undo.inserts({ sheet: id, row: end, rows: values.length, name: markerName(number, role), end });
  rangeOf(sheet, lines).getEntireRow().insert(Excel.InsertShiftDirection.down);
  const added = rangeOf(sheet, lines);
  added.clear(Excel.ClearApplyTo.formats);
  added.numberFormat = formats;
  writeValues(added, values);
}
