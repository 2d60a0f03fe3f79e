/** First and last day of an appraisal window. Source: 000 L153–164 (monthly-1st-5th-eligibility), 000 L176–193 (annual-1-10-rating). */
import { KIND, WINDOW } from "../i18n/functions/words";
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { argumentName, type ArgumentName } from "../i18n/functions/names";
import { perRow, requiredOption, shared } from "./frame/arguments";
import { dateText, FIRST_DAY, LAST_DAY, monthOf, serialOf, weekdayOf, WorkCalendar } from "./frame/calendar";
import { isBlank, numberOf, saysNone, type Cell } from "./frame/cells";
import { cellwise, named } from "./frame/cellwise";
import { Exact } from "./frame/exact";
import { attempt, invalid, isFailure, notAvailable, Problem } from "./frame/problem";
import { optionalNumber, type Reader } from "./frame/readers";
import { cellsOf, type Range } from "./frame/shapes";

type Kind = keyof typeof KIND;

/** The most that `a` and `b` can be; the limit on working days keeps a search short. */
const MOST: Readonly<Record<Kind, number>> = { days: 31, by: 31, workdays: 366, lastworkday: 0, weekday: 7 };

export const DUEWINDOW = cellwise({
  id: "DUEWINDOW",
  arguments: {
    period_end: perRow(date()),
    kind: requiredOption(KIND),
    a: perRow(dayNumber()),
    b: perRow(dayNumber()),
    holidays: shared(datesOf),
    workdays: shared(datesOf),
  },
  columns: WINDOW,
  checks: [
    {
      of: ["a", "b"],
      test({ kind, a, b }) {
        if (kind === "lastworkday") return;
        const first = needed("a", a, MOST[kind]);
        if (kind !== "days") return;
        const last = needed("b", b, MOST[kind]);
        if (first.compareTo(last) > 0) throw invalid(PROBLEMS.daysCrossed, { found: first, last });
      },
    },
  ],
  evaluate({ period_end, kind, a, b, holidays, workdays }) {
    const from = a instanceof Exact ? a.toNumber() : 1;
    const to = b instanceof Exact ? b.toNumber() : from;
    const [first, last] = windowOf(period_end, kind, from, to, new WorkCalendar(holidays, workdays));
    if (first < FIRST_DAY || last > LAST_DAY) throw invalid(PROBLEMS.dateFar);
    return { first, last };
  },
  figures: ({ first, last }) => [first, last],
  explain({ first, last }, { period_end, kind, a, b }, steps) {
    const word = steps.language === "zh-CN" ? KIND[kind] : kind;
    const numbers = [a, b].flatMap((value) => (value instanceof Exact ? [String(value.toNumber())] : []));
    steps.add(STEPS.periodEnd, dateText(period_end), period_end);
    steps.add(
      STEPS.windowFirst,
      `${word}${numbers.length > 0 ? ` ${numbers.join(", ")}` : ""}: ${dateText(first)}`,
      first,
    );
    steps.add(STEPS.windowLast, dateText(last), last);
  },
});

function windowOf(
  end: number,
  kind: Kind,
  a: number,
  b: number,
  calendar: WorkCalendar,
): readonly [number, number] {
  const { year, month } = monthOf(end);
  switch (kind) {
    case "days":
      return [dayOfNextMonth(year, month, a), dayOfNextMonth(year, month, b)];
    case "by":
      return [serialOf(year, month + 1, 1), dayOfNextMonth(year, month, a)];
    case "workdays":
      return [end + 1, workdaysAfter(end, a, calendar)];
    case "lastworkday": {
      const day = lastWorkday(serialOf(year, month, 1), serialOf(year, month + 1, 0), calendar);
      return [day, day];
    }
    case "weekday": {
      const day = end - weekdayOf(end) + a;
      return [day, day];
    }
  }
}

/** A day past the month's end is its last day. */
function dayOfNextMonth(year: number, month: number, day: number): number {
  return Math.min(serialOf(year, month + 1, day), serialOf(year, month + 2, 0));
}

function workdaysAfter(end: number, count: number, calendar: WorkCalendar): number {
  let day = end;
  for (let left = count; left > 0 && day <= LAST_DAY;) {
    day++;
    if (calendar.isWorkday(day)) left--;
  }
  return day;
}

function lastWorkday(first: number, last: number, calendar: WorkCalendar): number {
  for (let day = last; day >= first; day--) if (calendar.isWorkday(day)) return day;
  throw notAvailable(PROBLEMS.noWorkday);
}

/** A whole number from 1 on, where the kind needs it. */
function needed(name: ArgumentName, value: DayNumber, most: number): Exact {
  return named(argumentName(name), () => {
    if (value === undefined) throw invalid(PROBLEMS.missing);
    if (value === "") throw notAvailable(PROBLEMS.blank);
    return numberOf(value.toNumber(), { from: 1, to: most, whole: true });
  });
}

/** A number, nothing if it is left out or "none", "" for a blank cell among others: missing only where it is needed. */
type DayNumber = Exact | "" | undefined;

function dayNumber(): Reader<DayNumber> {
  const number = optionalNumber();
  return {
    required: false,
    leftOut: undefined,
    rule: number.rule,
    read: (cell) => (isBlank(cell) ? "" : number.read(cell)),
  };
}

function dateOf(cell: Cell): number {
  const serial = numberOf(cell, {});
  const day = serial.toNumber();
  if (!serial.isWhole() || day < FIRST_DAY || day > LAST_DAY) throw invalid(PROBLEMS.date, { found: serial });
  return day;
}

function date(): Reader<number> {
  return { required: true, leftOut: 0, rule: {}, read: dateOf };
}

/** A list of dates in any shape; blank cells are ignored, which some builds of Excel hand over as 0. */
function datesOf(range: Range | undefined): ReadonlySet<number> {
  const dates = new Set<number>();
  if (range === undefined) return dates;
  cellsOf(range).forEach((cell, index) => {
    if (isBlank(cell) || cell === 0 || saysNone(cell)) return;
    const date = attempt(() => dateOf(cell));
    if (isFailure(date)) throw date instanceof Problem ? date.at(undefined, undefined, index + 1) : date;
    dates.add(date);
  });
  return dates;
}
