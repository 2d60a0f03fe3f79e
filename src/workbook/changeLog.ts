/** The change log of a scheme: a sheet of its own, added with the first change, recognised like the scheme's others. */
import { CHANGE_LOG_TEXTS } from "../i18n/paneChangeLog";
import { markerName, type Layout } from "../template/layout";
import { freeSheetName } from "../template/sheetNames";
import { area, type CellContent, type Plan, type SheetPlan } from "../template/plan";
import { printed } from "../template/printing";
import { DATE_FORMAT, STYLES, TAB_COLORS, TEXT_FORMAT } from "../template/styles";

export const CHANGES_ROLE = "changes";

/** Locked without a password, like all that people do not fill. */
export const LOG_PROTECTION = { insertRows: false, deleteRows: false };

export interface Change {
  parameter: string;
  /** Weight, or row and column of a table. */
  item: string;
  before: CellContent;
  after: CellContent;
  format?: string;
}

const HEADER_ROW = 3;
const COLUMNS = ["when", "parameter", "item", "before", "after"] as const;
const FIRST_VALUE = COLUMNS.indexOf("before");

/** An empty log under a name that is free. */
export function planChangeLog(
  layout: Layout,
  takenSheets: readonly string[],
): Plan & { sheets: [SheetPlan] } {
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

export interface LogRows {
  values: CellContent[][];
  formats: string[][];
}

/** The rows of the log for changes made at a moment. */
export function logRows(changes: readonly Change[], now: Date): LogRows {
  const when = clockSerial(now);
  return {
    values: changes.map(({ parameter, item, before, after }) => [when, parameter, item, before, after]),
    formats: changes.map(({ format = "General" }) => [
      `${DATE_FORMAT} hh:mm:ss`,
      TEXT_FORMAT,
      TEXT_FORMAT,
      format,
      format,
    ]),
  };
}

/** What the clock on the wall shows, as a date serial, to the second. */
function clockSerial(now: Date): number {
  const seconds = Math.floor(now.getTime() / 1000) - now.getTimezoneOffset() * 60;
  return seconds / 86_400 + 25_569;
}
