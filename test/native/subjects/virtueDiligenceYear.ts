/** 德勤能绩: checks of every kind, months above 100, weights of months, totals on, under and over 100. */
import { virtueDiligenceYear as scheme } from "../../../src/schemes/catalogue/virtue-diligence-year";
import { atThreshold, changedCases, optionCases, peopleCases, perPeriod, perYear } from "../cases";
import { bookOf, cycled, onUnderOver, type BookTerms } from "../generate";
import { Random } from "../random";
import type { Book, Subject, Values } from "../subject";

const OCTOBER = { year: 2026, index: 10 };
const DECEMBER = { year: 2026, index: 12 };

const MONTH = {
  de: onUnderOver([0, 12, 15, 20], 0.01, { min: 0, max: 20 }),
  qin: [0, 11.5, 20],
  neng: [0, 24.75, 30],
  ji: [0, 27, 30],
  bonus: [undefined, undefined, 1, 5.5, 10],
  week1: [undefined, 88, 95],
  week2: [undefined, 0, 99.5],
  week5: [undefined, undefined, 110],
  month_check: [undefined, 70, 91.25, 100],
  spot: [undefined, 60, 85],
};
const YEAR_END = { year_end: [0, 88.8, 95, 100], year_end_bonus: [undefined, undefined, 1, 10] };

/** Where a commendation counts in the year, no check is above 100. */
const withoutPlus = (months: Values[][]): Values[][] =>
  months.map((history) =>
    history.map((values) => ({ ...values, ...("week5" in values ? { week5: 97 } : {}) })),
  );

/** Three months that end the year; the year-end appraisal stands in the last one. */
function histories(count: number, seed: number): Values[][] {
  const random = new Random(seed);
  const months = cycled(MONTH, count * 3, random);
  const ends = cycled(YEAR_END, count, random);
  return Array.from({ length: count }, (_, person) => [
    months[3 * person] ?? {},
    months[3 * person + 1] ?? {},
    { ...months[3 * person + 2], ...ends[person] },
  ]);
}

const full: Values = { de: 20, qin: 20, neng: 30, ji: 30, month_check: 100, year_end: 100 };
/** Totals of 100 and a step either way: 50 % of the year-end, 20 % of the checks. */
const AROUND: Values[] = [
  full,
  { ...full, month_check: 99.95 },
  { ...full, month_check: 100.05 },
  { ...full, month_check: 99.99 },
  { ...full, bonus: 10 },
  { ...full, bonus: 1, year_end_bonus: 1 },
];
/** What the entry checks refuse: half a point, eleven, a bonus without appraisal, a check beyond any commendation. */
const WRONG: Values[] = [
  { ...full, week1: 110.01 },
  { ...full, bonus: 0.99 },
  { ...full, bonus: 10.01 },
  { de: 20, qin: 20, neng: 30, ji: 30, month_check: 100, year_end_bonus: 5 },
];
const NO_CHECKS: Values = { de: 20, qin: 20, neng: 30, ji: 30, year_end: 90 };
const NO_END: Values = { de: 20, qin: 20, neng: 30, ji: 30, month_check: 90 };

const book = (
  id: string,
  seed: number,
  count: number,
  parameters: BookTerms["parameters"] = {},
  more: Partial<BookTerms> = {},
): Book =>
  bookOf(scheme, {
    id,
    seed,
    firstPeriod: OCTOBER,
    periods: 3,
    parameters,
    histories: histories(count, seed),
    ...more,
  });

const MONTH_WEIGHTS = [
  [10, 2],
  [12, 0.5],
] as const;

export const virtueDiligenceSubject: Subject = {
  scheme,
  books: [
    book("default", 3100, 40),
    bookOf(scheme, {
      id: "around 100",
      seed: 3101,
      firstPeriod: DECEMBER,
      rows: [...AROUND, ...WRONG, NO_CHECKS, NO_END, ...histories(55, 3101).map(([, , last]) => last ?? {})],
    }),
    book(
      "year",
      3102,
      16,
      { bonus_at: "year", check_mean: "month" },
      { histories: withoutPlus(histories(16, 3102)) },
    ),
    bookOf(scheme, {
      id: "year, checks",
      seed: 3106,
      firstPeriod: DECEMBER,
      parameters: { bonus_at: "year" },
      rows: [full, { ...full, month_check: 100.01 }, { ...full, spot: 105 }],
      others: false,
    }),
    book("spot", 3103, 14, { spot_counts: "yes", month_weights: MONTH_WEIGHTS }),
    book("other", 3104, 20, {
      spot_counts: "yes",
      check_mean: "month",
      year_weights: [0.25, 0.25, 0.5],
      points: [15, 25, 30, 30],
      bonus_least: 0.5,
      bonus_most: 12,
      excellent_above: 90,
    }),
    bookOf(scheme, {
      id: "wrong month",
      seed: 3105,
      firstPeriod: OCTOBER,
      periods: 2,
      histories: [
        [{ ...full }, NO_END],
        [NO_END, NO_END],
      ],
    }),
  ],
  changing: book("changing", 3107, 12, { spot_counts: "yes", month_weights: MONTH_WEIGHTS }),
  cases: [
    ...atThreshold(
      "total, 100",
      (at) => (at.parameter("excellent_above") === undefined ? [at.figure("year_total"), 100] : undefined),
      {
        span: "year",
      },
    ),
    perYear("excellent", (at) => at.shown("excellent") === true),
    perYear("not excellent", (at) => at.shown("excellent") === false),
    perPeriod("month above 100", (at) => at.figure("month_total") > 100),
    perPeriod(
      "commendation that is not in the month",
      (at) => at.figure("bonus") > 0 && at.figure("month_total") === at.figure("month_score"),
    ),
    perPeriod("no check in the month", (at) => at.ready && at.shown("check_score") === ""),
    perPeriod("several checks", (at) => at.figure("check_count") > 2),
    perPeriod(
      "spot check that counts",
      (at) => at.parameter("spot_counts") === "yes" && at.entered("spot") > 0,
    ),
    perPeriod(
      "spot check that does not",
      (at) => at.parameter("spot_counts") === undefined && at.entered("spot") > 0,
    ),
    perYear(
      "no check in the year",
      (at) => at.figure("year_months") > 0 && at.shown("year_checks") === "" && at.shown("year_total") === "",
    ),
    perYear(
      "no year-end appraisal",
      (at) => at.figure("year_months") > 0 && at.shown("year_end_total") === "",
    ),
    perYear("told: no check", (at) => at.shown("remark") === "全年没有检查得分"),
    perYear("told: no year-end appraisal", (at) => at.shown("remark") === "缺年终考评"),
    perPeriod("commendation out of range", (at) => at.state === "嘉奖加分不在范围内"),
    perPeriod("year-end appraisal in another month", (at) => at.state === "年终考评只在12月填写"),
    perPeriod("commendation without appraisal", (at) => at.state === "有年终加分而无年终考评"),
    ...["earned", "year"].map((bonusAt) =>
      perPeriod(
        `check that is too high, ${bonusAt}`,
        (at) =>
          at.state === "检查得分超过100分（另加嘉奖上限）" &&
          (at.parameter("bonus_at") ?? "earned") === bonusAt,
      ),
    ),
    perPeriod("month with its own weight", (at) => at.figure("month_weight") === 2),
    perYear("year not complete", (at) => at.shown("year_months") === "" && at.year.states.includes("已填齐")),
    perYear(
      "year of somebody who joined",
      (at) => at.figure("year_total") > 0 && at.year.states.includes("不在岗"),
    ),
    ...changedCases([
      "month_weights",
      "year_weights",
      "points",
      "bonus_least",
      "bonus_most",
      "excellent_above",
    ]),
    ...optionCases(scheme),
    ...peopleCases(scheme, { periods: 3 }),
  ],
};
