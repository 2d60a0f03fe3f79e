/** 客户经理工作日志考核制度: every count, each way of counting, the lowest score, counts that cannot be. */
import { workLogDeductions as scheme } from "../../../src/schemes/catalogue/work-log-deductions";
import { atThreshold, changedCases, optionCases, peopleCases, perPeriod } from "../cases";
import { bookOf, combined, cycled, eachAlone } from "../generate";
import { Random } from "../random";
import type { Subject } from "../subject";

const USUAL = { before: 90 };

const COLUMNS = {
  before: [0, 0.5, 7.99, 8, 8.01, 60, 99.5, 100, 120],
  not_handed: [undefined, 0, 1, 2, 4],
  excused: [undefined, 0, 1],
  late: [undefined, 0, 1, 3],
  blank_items: [undefined, 0, 1, 7],
  untrue: [undefined, 0, 1, 2],
};

/** What the deductions of a month take is 8: the score before is on, just under and just over it. */
const AT_FLOOR = [7.99, 8, 8.01].map((before) => ({ before, late: 1, blank_items: 6, untrue: 1 }));

/** Against the hand-ins due: four, of which none, some, all, too many were not handed in. */
const DUE = combined(
  { not_handed: [undefined, 3, 4, 5], blank_items: [undefined, 2] },
  { before: 80, due: 4 },
);

/** A year of one month. */
const DECEMBER = { year: 2026, index: 12 };

export const workLogSubject: Subject = {
  scheme,
  books: [
    bookOf(scheme, {
      id: "default",
      seed: 1600,
      // Three months that end the year: fewer columns to compute.
      firstPeriod: { year: 2026, index: 10 },
      periods: 3,
      rows: [
        ...eachAlone(COLUMNS, USUAL),
        ...AT_FLOOR,
        ...DUE,
        { before: 100, not_handed: 21 },
        { before: 100, not_handed: 20 },
        ...cycled(COLUMNS, 120, new Random(1600)),
      ],
    }),
    bookOf(scheme, {
      id: "once",
      seed: 1601,
      firstPeriod: DECEMBER,
      parameters: { per: "month", finding: "once" },
      rows: [...AT_FLOOR, ...cycled(COLUMNS, 60, new Random(1601))],
    }),
    bookOf(scheme, {
      id: "other points",
      seed: 1602,
      firstPeriod: DECEMBER,
      parameters: {
        per: "month",
        not_handed_points: 4.5,
        late_points: 1.25,
        blank_points: 0.3,
        untrue_points: 3,
        floor: 60,
      },
      rows: cycled(COLUMNS, 40, new Random(1602)),
    }),
  ],
  cases: [
    ...atThreshold("score before, deduction", (at) =>
      at.ready && at.figure("deduction") === 8 ? [at.entered("before"), 8] : undefined,
    ),
    perPeriod("nothing deducted", (at) => at.figure("deduction") === 0),
    perPeriod("deduction beyond the score", (at) => at.figure("deduction") > at.entered("before")),
    perPeriod("score 0 after", (at) => at.figure("after") === 0),
    perPeriod(
      "below the lowest score before",
      (at) => at.parameter("floor") === 60 && at.entered("before") < 60,
    ),
    perPeriod("lowest score", (at) => at.parameter("floor") === 60 && at.figure("after") === 60),
    ...(["not_handed", "excused", "late", "blank_items", "untrue"] as const).map((column) =>
      perPeriod(`${column} counts`, (at) => at.ready && at.entered(column) > 0),
    ),
    perPeriod(
      "several not handed in, once",
      (at) => at.entered("not_handed") > 1 && at.figure("not_handed_counted") === 1,
    ),
    perPeriod("several late, once", (at) => at.entered("late") > 1 && at.figure("late_counted") === 1),
    perPeriod(
      "several findings, once",
      (at) => at.entered("untrue") > 1 && at.figure("untrue_counted") === 1,
    ),
    perPeriod("more than due", (at) => at.state === "次数超过应交次数"),
    perPeriod("nothing handed in, yet blank items", (at) => at.state === "全未上交，不应再有其他扣分"),
    perPeriod(
      "nothing handed in",
      (at) => at.ready && at.entered("due") === 4 && at.entered("not_handed") === 4,
    ),
    perPeriod(
      "some handed in",
      (at) => at.ready && at.entered("due") === 4 && at.entered("not_handed") === 3,
    ),
    ...changedCases(["floor", "not_handed_points", "late_points", "blank_points", "untrue_points"]),
    ...optionCases(scheme),
    ...peopleCases(scheme, { periods: 3 }),
  ],
};
