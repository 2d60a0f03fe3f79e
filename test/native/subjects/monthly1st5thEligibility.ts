/** The workbooks and cases of 月度考核：时间与对象. */
import { monthly1st5thEligibility as scheme } from "../../../src/schemes/catalogue/monthly-1st-5th-eligibility";
import { dateSerial } from "../../../src/template/periods";
import { atThreshold, changedCases, eachWord, optionCases, peopleCases, perPeriod } from "../cases";
import { bookOf, cycled, eachAlone, onUnderOver, type Columns } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const columns = (done: readonly number[]): Columns => ({
  regular: ["是", "是", "是", "是", "否"],
  months: [...onUnderOver([0, 3, 4], 0.01, { min: 0 }), 12, 12, 12, 36, 36],
  leave: [...onUnderOver([6], 0.01), undefined, undefined, undefined, undefined, undefined, 1, 5],
  done: [undefined, undefined, ...onUnderOver(done, 1)],
});
const usual = (done: number): Values => ({ regular: "是", months: 12, done });

/** The window's days of the month after January, and of the month after December. */
const FEBRUARY = [dateSerial(2026, 2, 1), dateSerial(2026, 2, 5)];
const JANUARY = [dateSerial(2027, 1, 1), dateSerial(2027, 1, 5)];
const MONTH_END = [dateSerial(2026, 2, 20), dateSerial(2026, 2, 28)];

export const monthly1st5thEligibilitySubject: Subject = {
  scheme,
  books: [
    bookOf(scheme, {
      id: "default",
      seed: 1,
      firstPeriod: { year: 2026, index: 1 },
      rows: [
        ...eachAlone(columns(FEBRUARY), usual(dateSerial(2026, 2, 3))),
        ...cycled(columns(FEBRUARY), 40, new Random(1)),
        // Pasted with a time of day, and as a text.
        { ...usual(dateSerial(2026, 2, 5) + 0.75) },
        { ...usual(0), done: "2月5日" },
        { ...usual(dateSerial(2026, 2, 5)), regular: "否", months: 1, leave: 12 },
      ],
    }),
    bookOf(scheme, {
      id: "over the year end",
      seed: 2,
      firstPeriod: { year: 2026, index: 12 },
      parameters: { leave_edge: "excluded" },
      rows: [
        ...eachAlone(columns(JANUARY), usual(dateSerial(2027, 1, 3))),
        ...cycled(columns(JANUARY), 30, new Random(2)),
      ],
    }),
    bookOf(scheme, {
      id: "at the month's end",
      seed: 3,
      firstPeriod: { year: 2026, index: 1 },
      parameters: { first_day: 20, last_day: 31, min_months: 4, leave_limit: 5, early: "counts" },
      rows: cycled(columns(MONTH_END), 40, new Random(3)),
    }),
    bookOf(scheme, {
      id: "two months",
      seed: 4,
      firstPeriod: { year: 2026, index: 1 },
      periods: 2,
      parameters: { last_day: 4 },
      rows: cycled(columns(FEBRUARY), 40, new Random(4)),
    }),
  ],
  cases: [
    ...atThreshold("months, needed", (at) =>
      at.ready ? [at.entered("months"), Number(at.parameter("min_months") ?? 3)] : undefined,
    ),
    ...atThreshold("leave, limit", (at) =>
      at.ready ? [at.entered("leave"), Number(at.parameter("leave_limit") ?? 6)] : undefined,
    ),
    ...["window_first", "window_last"].flatMap((day) =>
      atThreshold(`done, ${day}`, (at) => (at.ready ? [at.entered("done"), at.figure(day)] : undefined), {
        just: 1,
      }),
    ),
    ...eachWord("progress", ["未完成", "按时", "早于考核时间", "逾期", "不在考核范围"]),
    ...eachWord("reason", ["", "未转正；", "连续出勤不满；", "休假停职；"]),
    ...eachWord("rated", [true, false]),
    perPeriod(
      "not rated for all three reasons",
      (at) => at.shown("reason") === "未转正；连续出勤不满；休假停职；",
    ),
    perPeriod(
      "exactly on the leave limit, still rated",
      (at) =>
        at.parameter("leave_edge") === "excluded" &&
        at.entered("leave") === 6 &&
        at.shown("long_leave") === false,
    ),
    perPeriod(
      "early and in time",
      (at) =>
        at.parameter("early") === "counts" &&
        at.entered("done") < at.figure("window_first") &&
        at.shown("on_time") === true,
    ),
    perPeriod("a month without its last day", (at) => at.figure("window_last") === dateSerial(2026, 2, 28)),
    perPeriod("window in the next year", (at) => at.figure("window_last") === dateSerial(2027, 1, 5)),
    perPeriod(
      "done on the last day, with a time",
      (at) => at.entered("done") % 1 > 0 && at.shown("on_time") === true,
    ),
    perPeriod("a day that is a text", ({ state }) => state === "含非数字"),
    ...optionCases(scheme),
    ...changedCases(["first_day", "last_day", "min_months", "leave_limit"]),
    ...peopleCases(scheme, { periods: 2 }),
  ],
};
