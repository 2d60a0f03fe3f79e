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
import type { Language } from "../../i18n/language";
import { TEXT_FORMAT } from "../../template/styles";
import type { LogRows, LogTexts } from "../logSheet";

export const EXCHANGE_ROLE = "exchange";

/** An empty log of what was sent and returned. */
export function emptyExchangeLog(language: Language): LogTexts {
  const say = (key: keyof typeof EXCHANGE_LOG_TEXTS) => EXCHANGE_LOG_TEXTS[key][language];
  return {
    ...{ role: EXCHANGE_ROLE, sheet: say("sheet"), title: say("title"), note: say("note"), end: say("end") },
    headings: EVENT_COLUMNS.map(say),
    widths: [
      { column: 0, count: 1, points: 120 },
      { column: 1, count: EVENT_COLUMNS.length - 1, points: 78 },
      { column: EVENT_COLUMNS.indexOf("file"), count: 1, points: 220 },
    ],
  };
}

/** The lines of events. */
export const eventLines = (events: readonly ExchangeEvent[], language: Language): LogRows => ({
  values: events.map((event) => eventRow(event, language)),
  formats: events.map(() =>
    EVENT_COLUMNS.map((column) => (COUNT_COLUMNS.includes(column) ? "General" : TEXT_FORMAT)),
  ),
});
