/** The change log of a scheme: a sheet of its own, added with the first change, recognised like the scheme's others. */
import { fill, type Language } from "../i18n/language";
import { CHANGE_LOG_TEXTS } from "../i18n/paneChangeLog";
import { markerName, type Layout } from "../template/layout";
import { periodLabel, type Period } from "../template/periods";
import { freeSheetName } from "../template/sheetNames";
import { area, type CellContent, type Plan, type SheetPlan } from "../template/plan";
import { printed } from "../template/printing";
import { DATE_FORMAT, STYLES, TAB_COLORS, TEXT_FORMAT } from "../template/styles";
import { readBefore } from "./before";
import type { Instance } from "./instances";
import type { Undo } from "./undo";
import { unlock } from "./unlock";
import { carryOut } from "./writePlan";
import { protectSheet, rangeOf, writeParts } from "./writeSheet";
import { writeValues } from "./writeValues";

export const CHANGES_ROLE = "changes";

/** Locked without a password, like all that people do not fill. */
const LOG_PROTECTION = { insertRows: false, deleteRows: false };

export interface Change {
  parameter: string;
  /** Weight, or row and column of a table. */
  item: string;
  before: CellContent;
  after: CellContent;
  format?: string;
}

/** Who has changed something is typed: an add-in does not know. */
export interface Reason {
  who?: string;
  why?: string;
}

const HEADER_ROW = 3;
const COLUMNS = ["when", "parameter", "item", "before", "after", "from", "who", "why"] as const;
/** Logs of earlier versions have so many. */
const FEWER = 5;
export const LOG_COLUMNS = COLUMNS.length;
const MORE = area(HEADER_ROW, FEWER, 1, LOG_COLUMNS - FEWER);
const FIRST_VALUE = COLUMNS.indexOf("before");

/** An empty log under a name that is free. */
function planChangeLog(layout: Layout, takenSheets: readonly string[]): Plan & { sheets: [SheetPlan] } {
  const { language, prefix, number, scheme } = layout;
  const say = (key: keyof typeof CHANGE_LOG_TEXTS) => CHANGE_LOG_TEXTS[key][language];
  const width = COLUMNS.length;
  const block = area(HEADER_ROW, 0, 2, width);
  const sheet: SheetPlan = {
    role: CHANGES_ROLE,
    name: freeSheetName(`${prefix}·${say("sheet")}`, takenSheets),
    tabColor: TAB_COLORS.guide,
    cells: [
      { area: area(0, 0), values: [[`${scheme.title[language]} — ${say("title")}`]] },
      { area: area(1, 0), values: [[say("note")]] },
      { area: area(HEADER_ROW, 0, 1, width), values: [COLUMNS.map(say)] },
      { area: area(HEADER_ROW + 1, 0), values: [[say("end")]] },
    ],
    styles: [
      { area: area(0, 0), style: STYLES.title },
      { area: area(1, 0), style: STYLES.note },
      { area: area(HEADER_ROW, 0, 1, width), style: STYLES.heading },
      { area: area(HEADER_ROW + 1, 0, 1, width), style: STYLES.end },
    ],
    widths: [
      { column: 0, count: 1, points: 110 },
      { column: 1, count: 2, points: 130 },
      { column: FIRST_VALUE, count: 2, points: 90 },
      { column: FEWER, count: 2, points: 90 },
      { column: FEWER + 2, count: 1, points: 220 },
    ],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    block,
    protection: LOG_PROTECTION,
  };
  const marker = {
    name: markerName(number, CHANGES_ROLE),
    role: CHANGES_ROLE,
    area: block,
    visible: false,
  };
  return { sheets: [printed(sheet, language, { heads: { row: HEADER_ROW, rows: 1 } })], names: [marker] };
}

interface LogRows {
  values: CellContent[][];
  formats: string[][];
}

/** From which period on, as the log says it. */
export const fromText = (from: Period | undefined, language: Language): string =>
  from ? periodLabel(from, language) : CHANGE_LOG_TEXTS.beginning[language];

/** That a change from a period on is none any more, as the log says it. */
export const cancelledText = (from: Period, language: Language): string =>
  fill(CHANGE_LOG_TEXTS.cancelled[language], { period: periodLabel(from, language) });

/** The rows of the log for changes made at a moment; `from`: from which period on, in the log's words. */
export function logRows(
  changes: readonly Change[],
  from: string,
  { who = "", why = "" }: Reason,
  now: Date,
): LogRows {
  const when = clockSerial(now);
  return {
    values: changes.map(({ parameter, item, before, after }) => [
      ...[when, parameter, item, before, after],
      ...[from, who, why],
    ]),
    formats: changes.map(({ format = "General" }) => [
      `${DATE_FORMAT} hh:mm:ss`,
      TEXT_FORMAT,
      TEXT_FORMAT,
      format,
      format,
      ...Array<string>(LOG_COLUMNS - FEWER).fill(TEXT_FORMAT),
    ]),
  };
}

/** What the log says last of a cell, whose value holds from the beginning or from a period on; `undefined`: nothing. */
export function lastLogged(
  log: readonly (readonly unknown[])[],
  { parameter, item, from }: { parameter: string; item: string; from: Period | undefined },
  language: Language,
): CellContent | undefined {
  const own = log.filter(([, name]) => name === parameter);
  const said = ([, , , , , text]: readonly unknown[]) => String(text ?? "");
  // Logs of earlier versions do not say it.
  const isOwn = (text: string) => text === fromText(from, language) || (!from && text === "");
  const cancelled = from ? own.map(said).lastIndexOf(cancelledText(from, language)) : -1;
  const lines = own
    .slice(cancelled + 1)
    .filter((line) => isOwn(said(line)) && String(line[2] ?? "") === item);
  return lines[lines.length - 1]?.[4] as CellContent | undefined;
}

/** What the clock on the wall shows, as a date serial, to the second. */
function clockSerial(now: Date): number {
  const seconds = Math.floor(now.getTime() / 1000) - now.getTimezoneOffset() * 60;
  return seconds / 86_400 + 25_569;
}

export interface Log {
  sheet: string;
  /** Its end row. */
  end: number;
}

/** The log, opened for writing; it comes with the first change. */
export async function openLog(
  context: Excel.RequestContext,
  undo: Undo,
  { layout }: Pick<Instance, "layout">,
): Promise<Log> {
  const place = layout.sheets[CHANGES_ROLE];
  if (place) {
    await unlock(context, undo, [place.name]);
    return { sheet: place.name, end: place.end };
  }
  const before = await readBefore(context);
  const plan = planChangeLog(layout, before.sheets);
  await carryOut(context, plan, before, undo);
  const [{ name, block }] = plan.sheets;
  await unlock(context, undo, [name]);
  return { sheet: name, end: block.row + block.rows - 1 };
}

/** New lines come before the end row, so that the marker grows with them (probe insertedRow). Two syncs; the caller's writes go first. */
export async function appendLog(
  context: Excel.RequestContext,
  undo: Undo,
  { number, language }: Layout,
  { sheet: name, end }: Log,
  { values, formats }: LogRows,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name).load("id");
  const headings = rangeOf(sheet, MORE).load("values");
  await context.sync();
  if (headings.values.flat().every((text) => text === "")) {
    const texts = [COLUMNS.slice(FEWER).map((key) => CHANGE_LOG_TEXTS[key][language])];
    undo.putsBack(sheet.id, (own) => void rangeOf(own, MORE).clear());
    writeParts(sheet, {
      cells: [{ area: MORE, values: texts }],
      styles: [{ area: MORE, style: STYLES.heading }],
      ...{ widths: [], validations: [], conditionalFormats: [] },
    });
  }
  const lines = { row: end, column: 0, rows: values.length, columns: values[0]?.length ?? 1 };
  undo.inserts({
    sheet: sheet.id,
    row: end,
    rows: values.length,
    name: markerName(number, CHANGES_ROLE),
    end,
  });
  const whole = rangeOf(sheet, lines).getEntireRow();
  whole.insert(Excel.InsertShiftDirection.down);
  const added = rangeOf(sheet, lines);
  added.clear(Excel.ClearApplyTo.formats);
  added.numberFormat = formats;
  writeValues(added, values);
  protectSheet(sheet, LOG_PROTECTION);
  await context.sync();
}
