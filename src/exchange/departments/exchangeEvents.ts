/** What happened to a department's files: an event a line, in the order in which they happened. */
import { EXCHANGE_LOG_TEXTS } from "../../i18n/exchangeLog";
import type { Language } from "../../i18n/language";
import { momentText } from "../../template/clock";
import type { CellContent } from "../../template/plan";

const KINDS = {
  sent: EXCHANGE_LOG_TEXTS.kindSent,
  returned: EXCHANGE_LOG_TEXTS.kindReturned,
  takenBack: EXCHANGE_LOG_TEXTS.kindTakenBack,
  /** Of all departments: what was sent and returned before it is of no period any more. */
  periodRemoved: EXCHANGE_LOG_TEXTS.kindPeriodRemoved,
} as const;

export interface ExchangeEvent {
  kind: keyof typeof KINDS;
  /** As the clock showed it. */
  at: string;
  /** Id of the period. */
  period: string;
  department: string;
  file: string;
  /** Until when it was asked back ("2026-04-05"), "" where nothing was said. */
  due: string;
  people: number;
  /** Cells and rows of lists that were written into the workbook. */
  cells: number;
  /** Cells and rows that were not taken. */
  refused: number;
  /** The moment of sending (ISO): the same in the file. */
  sent: string;
}

export const EVENT_COLUMNS = [
  "at",
  "kind",
  "period",
  "department",
  "file",
  "due",
  "people",
  "cells",
  "refused",
  "sent",
] as const satisfies readonly (keyof ExchangeEvent)[];

/** Columns of numbers; all others are texts. */
export const COUNT_COLUMNS: readonly string[] = ["people", "cells", "refused"];

export const eventRow = (event: ExchangeEvent, language: Language): CellContent[] =>
  EVENT_COLUMNS.map((column) => (column === "kind" ? KINDS[event.kind][language] : event[column]));

/** The events in the rows of the log; what is none is passed over. */
export function eventsIn(rows: readonly (readonly unknown[])[]): ExchangeEvent[] {
  return rows.flatMap((row) => {
    const cell = (column: (typeof EVENT_COLUMNS)[number]) => String(row[EVENT_COLUMNS.indexOf(column)] ?? "");
    const kind = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((one) =>
      Object.values(KINDS[one]).includes(cell("kind") as never),
    );
    if (!kind) return [];
    const count = (column: (typeof EVENT_COLUMNS)[number]) => Number(cell(column)) || 0;
    const texts = {
      at: cell("at"),
      period: cell("period"),
      department: cell("department"),
      file: cell("file"),
    };
    return [
      {
        ...{ kind, ...texts, due: cell("due"), sent: cell("sent") },
        ...{ people: count("people"), cells: count("cells"), refused: count("refused") },
      },
    ];
  });
}

/** The event of this moment. */
export const eventNow = (event: Omit<ExchangeEvent, "at">, now: Date): ExchangeEvent => ({
  ...event,
  at: momentText(now),
});
