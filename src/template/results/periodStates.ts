/** How people stand in a period, by the words of the results. */
import type { Language } from "../../i18n/language";
import { say } from "../layout";
import { isAbsentState } from "../lists/stateWords";
import { periodId, type Period } from "../periods";
import type { ResultColumns } from "./resultColumns";

export interface PeriodRow {
  /** Among the rows that were read, from 0. */
  at: number;
  id: string;
  state: string;
  ready: boolean;
  absent: boolean;
  cells: readonly unknown[];
  /** Which of the year's periods it is. */
  index: number;
}

/** Of each row with an id; none where the period is not of the columns' year. */
export function periodRows(
  rows: readonly (readonly unknown[])[],
  columns: ResultColumns,
  period: Period,
  language: Language,
): PeriodRow[] {
  const index = columns.periods.findIndex((own) => periodId(own) === periodId(period));
  if (index < 0) return [];
  const ready = say("stateReady", language);
  return rows.flatMap((cells, at): PeriodRow[] => {
    const id = String(cells[columns.id] ?? "");
    if (id === "") return [];
    const state = String(cells[columns.state + index] ?? "");
    return [{ at, id, state, ready: state === ready, absent: isAbsentState(state, language), cells, index }];
  });
}
