/**
 * The log of what was sent and what came back: a sheet of the scheme, added with the first file, in which HR reads it as
 * well. A line an event does not run full, as a record in one cell would.
 */
import {
  COUNT_COLUMNS,
  EVENT_COLUMNS,
  eventRow,
  type ExchangeEvent,
} from "../../exchange/departments/exchangeEvents";
import { EXCHANGE_LOG_TEXTS } from "../../i18n/exchangeLog";
import { markerName, type Layout } from "../../template/layout";
import { freeSheetName } from "../../template/sheetNames";
import { area, type Plan, type SheetPlan } from "../../template/plan";
import { STYLES, TAB_COLORS, TEXT_FORMAT } from "../../template/styles";
import { readBefore } from "../before";
import type { Undo } from "../undo";
import { unlock } from "../unlock";
import { carryOut } from "../writePlan";
import { protectSheet, rangeOf } from "../writeSheet";
import { writeValues } from "../writeValues";

export const EXCHANGE_ROLE = "exchange";

const PROTECTION = { insertRows: false, deleteRows: false };
const HEADER_ROW = 3;

/** An empty log under a name that is free. */
function planLog(
  { language, prefix, number, scheme }: Layout,
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  const say = (key: keyof typeof EXCHANGE_LOG_TEXTS) => EXCHANGE_LOG_TEXTS[key][language];
  const width = EVENT_COLUMNS.length;
  const block = area(HEADER_ROW, 0, 2, width);
  const sheet: SheetPlan = {
    role: EXCHANGE_ROLE,
    name: freeSheetName(`${prefix}·${say("sheet")}`, taken),
    tabColor: TAB_COLORS.guide,
    cells: [
      { area: area(0, 0), values: [[`${scheme.title[language]} — ${say("title")}`]] },
      { area: area(1, 0), values: [[say("note")]] },
      { area: area(HEADER_ROW, 0, 1, width), values: [EVENT_COLUMNS.map(say)] },
      { area: area(HEADER_ROW + 1, 0), values: [[say("end")]] },
    ],
    styles: [
      { area: area(0, 0), style: STYLES.title },
      { area: area(1, 0), style: STYLES.note },
      { area: area(HEADER_ROW, 0, 1, width), style: STYLES.heading },
      { area: area(HEADER_ROW + 1, 0, 1, width), style: STYLES.end },
    ],
    widths: [
      { column: 0, count: 1, points: 120 },
      { column: 1, count: width - 1, points: 78 },
      { column: EVENT_COLUMNS.indexOf("file"), count: 1, points: 220 },
    ],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    block,
    protection: PROTECTION,
  };
  const name = markerName(number, EXCHANGE_ROLE);
  return { sheets: [sheet], names: [{ name, role: EXCHANGE_ROLE, area: block, visible: false }] };
}

/** An open log: its sheet, and the end row before which lines come. */
export interface ExchangeLog {
  id: string;
  name: string;
  end: number;
  /** It was made just now, and nothing else locks it. */
  isNew: boolean;
}

/** Makes the log where there is none yet; one that is there is opened with the sheets that are written as well. */
export async function makeLog(
  context: Excel.RequestContext,
  undo: Undo,
  layout: Layout,
): Promise<ExchangeLog> {
  const before = await readBefore(context);
  const plan = planLog(layout, before.sheets);
  await carryOut(context, plan, before, undo);
  const [{ name, block }] = plan.sheets;
  const { ids } = await unlock(context, undo, [name]);
  return { id: ids[name] ?? "", name, end: block.row + block.rows - 1, isNew: true };
}

/** Queues lines, before the end row so that the marker grows with them (probe insertedRow). */
export function queueLines(
  context: Excel.RequestContext,
  undo: Undo,
  { number, language }: Layout,
  { id, name, end, isNew }: ExchangeLog,
  events: readonly ExchangeEvent[],
): void {
  if (events.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(name);
  const rows = events.length;
  undo.inserts({ sheet: id, row: end, rows, name: markerName(number, EXCHANGE_ROLE), end });
  const lines = rangeOf(sheet, area(end, 0, rows, EVENT_COLUMNS.length));
  lines.getEntireRow().insert(Excel.InsertShiftDirection.down);
  const added = rangeOf(sheet, area(end, 0, rows, EVENT_COLUMNS.length));
  added.clear(Excel.ClearApplyTo.formats);
  added.numberFormat = events.map(() =>
    EVENT_COLUMNS.map((column) => (COUNT_COLUMNS.includes(column) ? "General" : TEXT_FORMAT)),
  );
  writeValues(
    added,
    events.map((event) => eventRow(event, language)),
  );
  if (isNew) protectSheet(sheet, PROTECTION);
}
