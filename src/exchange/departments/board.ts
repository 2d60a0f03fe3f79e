/** How the departments stand in a period: by what is entered, and by what was sent and came back. */
import type { Department } from "./departments";
import type { ExchangeEvent } from "./exchangeEvents";

export type BoardState = "notSent" | "sent" | "overdue" | "returned" | "wrong" | "complete";

export interface OpenPerson {
  id: string;
  name: string;
  department: string;
  /** In the words of the results sheet. */
  state: string;
}

export interface BoardRow {
  department: Department;
  state: BoardState;
  /** When it was sent and came back the last time. */
  sent?: ExchangeEvent;
  returned?: ExchangeEvent;
  /** People who are not complete; `undefined` where nobody knows. */
  open?: readonly OpenPerson[];
}

/**
 * `today`: "2026-04-05"; `open`: of all departments, `undefined` where the results sheet is gone; `due`: by a clause, for
 * what was sent without a day.
 */
export function boardOf(
  departments: readonly Department[],
  events: readonly ExchangeEvent[],
  period: string,
  today: string,
  open?: readonly OpenPerson[],
  due = "",
): BoardRow[] {
  const own = eventsOf(events, period);
  return departments.map((department): BoardRow => {
    let sent: ExchangeEvent | undefined;
    const back: ExchangeEvent[] = [];
    for (const event of own) {
      if (event.department !== department.name) continue;
      if (event.kind === "sent") sent = event;
      else if (event.kind === "returned") back.push(event);
      else back.pop();
    }
    const returned = back[back.length - 1];
    const waiting = open?.filter((person) => person.department === department.name);
    const row = {
      department,
      ...(sent ? { sent } : {}),
      ...(returned ? { returned } : {}),
      ...(waiting ? { open: waiting } : {}),
    };
    return { ...row, state: stateOf(row, today, due) };
  });
}

/** Of a period, since it was opened the last time. */
export function eventsOf(events: readonly ExchangeEvent[], period: string): ExchangeEvent[] {
  const own = events.filter((event) => event.period === period);
  return own.slice(own.map(({ kind }) => kind).lastIndexOf("periodRemoved") + 1);
}

function stateOf(
  { department, sent, returned, open }: Omit<BoardRow, "state">,
  today: string,
  due: string,
): BoardState {
  const isBack = returned !== undefined && (sent === undefined || returned.sent === sent.sent);
  // Of what several score only the mean is here: whether one of them has scored is known from the return alone.
  const isComplete = department.rating?.shared
    ? isBack && returned.refused === 0 && returned.cells >= department.missing
    : open
      ? open.length === 0
      : department.missing === 0;
  if (isComplete) return "complete";
  // What was refused, or is all there and not in order.
  if ((isBack && returned.refused > 0) || (department.missing === 0 && open !== undefined)) return "wrong";
  if (isBack) return "returned";
  if (!sent) return "notSent";
  const until = sent.due === "" ? due : sent.due;
  return until !== "" && until < today ? "overdue" : "sent";
}
