/** The change log of a scheme: a sheet of its own, added with the first change, recognised like the scheme's others. */
import { fill, type Language } from "../i18n/language";
import { CHANGE_LOG_TEXTS } from "../i18n/paneChangeLog";
import { momentOf } from "../template/clock";
import type { Layout } from "../template/layout";
import { periodLabel, type Period } from "../template/periods";
import { area, type CellContent } from "../template/plan";
import { DATE_FORMAT, STYLES, TEXT_FORMAT } from "../template/styles";
import type { Instance } from "./instances";
import {
  LOG_HEADER_ROW,
  LOG_PROTECTION,
  makeLog,
  queueLines,
  type LogRows,
  type LogTexts,
  type OpenLog,
} from "./logSheet";
import type { Undo } from "./undo";
import { unlock } from "./unlock";
import { protectSheet, rangeOf, writeParts } from "./writeSheet";

export const CHANGES_ROLE = "changes";

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

const COLUMNS = ["when", "parameter", "item", "before", "after", "from", "who", "why"] as const;
/** Logs of earlier versions have so many. */
const FEWER = 5;
export const LOG_COLUMNS = COLUMNS.length;
const MORE = area(LOG_HEADER_ROW, FEWER, 1, LOG_COLUMNS - FEWER);
const FIRST_VALUE = COLUMNS.indexOf("before");

/** An empty change log. */
function emptyLog(language: Language): LogTexts {
  const say = (key: keyof typeof CHANGE_LOG_TEXTS) => CHANGE_LOG_TEXTS[key][language];
  return {
    ...{ role: CHANGES_ROLE, sheet: say("sheet"), title: say("title"), note: say("note"), end: say("end") },
    headings: COLUMNS.map(say),
    widths: [
      { column: 0, count: 1, points: 124 },
      { column: 1, count: 2, points: 130 },
      { column: FIRST_VALUE, count: 2, points: 90 },
      { column: FEWER, count: 2, points: 90 },
      { column: FEWER + 2, count: 1, points: 220 },
    ],
  };
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
  const when = momentOf(now);
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

/** The log, opened for writing; it comes with the first change. */
export async function openLog(
  context: Excel.RequestContext,
  undo: Undo,
  { layout }: Pick<Instance, "layout">,
): Promise<OpenLog> {
  const place = layout.sheets[CHANGES_ROLE];
  if (!place) return makeLog(context, undo, layout, emptyLog(layout.language));
  const { ids } = await unlock(context, undo, [place.name]);
  return { id: ids[place.name] ?? "", name: place.name, end: place.end };
}

/** Writes lines and locks the log. Two syncs; the caller's writes go first. */
export async function appendLog(
  context: Excel.RequestContext,
  undo: Undo,
  layout: Layout,
  log: OpenLog,
  lines: LogRows,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(log.name);
  const headings = rangeOf(sheet, MORE).load("values");
  await context.sync();
  if (headings.values.flat().every((text) => text === "")) {
    const texts = [COLUMNS.slice(FEWER).map((key) => CHANGE_LOG_TEXTS[key][layout.language])];
    undo.putsBack(log.id, (own) => void rangeOf(own, MORE).clear());
    writeParts(sheet, {
      cells: [{ area: MORE, values: texts }],
      styles: [{ area: MORE, style: STYLES.heading }],
      ...{ widths: [], validations: [], conditionalFormats: [] },
    });
  }
  queueLines(context, undo, layout, CHANGES_ROLE, log, lines);
  protectSheet(sheet, LOG_PROTECTION);
  await context.sync();
}
