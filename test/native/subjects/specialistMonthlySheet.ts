/** The workbooks and cases of 客户专员月度考核表. */
import { specialistMonthlySheet as scheme } from "../../../src/schemes/catalogue/specialist-monthly-sheet";
import { dateSerial } from "../../../src/template/periods";
import { atThreshold, changedCases, optionCases, peopleCases, perPeriod } from "../cases";
import { bookOf, cycled, eachAlone, onUnderOver } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const USUAL: Values = {
  plan_visits: 28,
  plan_expansion: 20,
  plan_deliveries: 10,
  plan_daily: 8,
  actual_visits: 27,
  actual_expansion: 21,
  actual_deliveries: 7,
  actual_daily: 6,
  daily_completion: 0.8,
};
const COLUMNS = {
  plan_visits: [undefined, 0, 27, 28, 26],
  plan_expansion: [undefined, 0, ...onUnderOver([21], 1)],
  plan_deliveries: [0, 6, 7, 8],
  plan_daily: [undefined, 0, 6, 7, 5],
  actual_visits: [0, ...onUnderOver([28, 30], 1), 90],
  actual_expansion: [0, ...onUnderOver([20, 30], 1), 41],
  actual_deliveries: [0, ...onUnderOver([10], 1), 33],
  actual_daily: [undefined, 0, ...onUnderOver([8, 10], 1), 25],
  daily_completion: [undefined, 0, 0.333333, ...onUnderOver([1], 0.0001), 2.5],
};
/** The sheets of a year then have one month. */
const DECEMBER = { year: 2026, index: 12 };
const rows = (seed: number) => [...eachAlone(COLUMNS, USUAL), ...cycled(COLUMNS, 24, new Random(seed))];

export const specialistMonthlySheetSubject: Subject = {
  scheme,
  books: [
    bookOf(scheme, { id: "default", seed: 1, firstPeriod: DECEMBER, rows: rows(1) }),
    bookOf(scheme, {
      id: "three lines",
      seed: 2,
      firstPeriod: DECEMBER,
      parameters: { lost_weight: "none", cap: "uncapped" },
      rows: rows(2),
    }),
    bookOf(scheme, {
      id: "scaled",
      seed: 3,
      firstPeriod: { year: 2026, index: 11 },
      periods: 2,
      parameters: {
        lost_weight: "rescale",
        header: "plan",
        weights: [0.3, 0.3, 0.2, 0.2],
        plan_visits: 27,
        plan_expansion: 21,
      },
      rows: rows(3),
    }),
    bookOf(scheme, {
      id: "daily by groups",
      seed: 4,
      firstPeriod: DECEMBER,
      parameters: { daily_by: "groups" },
      rows: rows(4),
    }),
    bookOf(scheme, {
      id: "daily, preset",
      seed: 5,
      firstPeriod: DECEMBER,
      parameters: { daily_by: "groups", header: "plan", plan_daily: 9, cap: "uncapped" },
      rows: cycled(COLUMNS, 20, new Random(5)),
      others: false,
    }),
  ],
  // A holiday ends November, and a Sunday that is worked December: both move a due date.
  changing: bookOf(scheme, {
    id: "changing",
    seed: 6,
    firstPeriod: { year: 2028, index: 11 },
    periods: 2,
    parameters: {
      daily_by: "groups",
      header: "plan",
      holidays: [[dateSerial(2028, 11, 30)]],
      workdays: [[dateSerial(2028, 12, 31)]],
    },
    rows: cycled(COLUMNS, 30, new Random(6)),
    others: false,
  }),
  cases: [
    ...(["visits", "expansion", "deliveries"] as const).flatMap((line) =>
      atThreshold(
        `${line}: actual, plan`,
        (at) =>
          at.ready && at.entered(`plan_${line}`) > 0
            ? [at.entered(`actual_${line}`), at.entered(`plan_${line}`)]
            : undefined,
        { just: 1 },
      ),
    ),
    ...atThreshold(
      "daily work, entered",
      (at) => (at.ready ? [at.entered("daily_completion"), 1] : undefined),
      { just: 0.0001 },
    ),
    ...atThreshold(
      "daily work by groups",
      (at) =>
        at.ready && at.parameter("daily_by") === "groups"
          ? [at.entered("actual_daily"), at.entered("plan_daily")]
          : undefined,
      { just: 1 },
    ),
    ...(["visits", "expansion", "deliveries", "daily"] as const).map((line) =>
      perPeriod(`${line}: plan 0`, (at) => at.shown(`completion_${line}`) === "#N/A"),
    ),
    ...(["visits", "expansion"] as const).map((line) =>
      perPeriod(
        `${line}: preset plan`,
        (at) => at.ready && Number.isNaN(at.entered(`plan_${line}`)) && at.figure(`points_${line}`) > 0,
      ),
    ),
    perPeriod(
      "daily work: preset plan",
      (at) =>
        at.ready &&
        at.parameter("daily_by") === "groups" &&
        Number.isNaN(at.entered("plan_daily")) &&
        at.figure("points_daily") > 0,
    ),
    perPeriod("nothing done", (at) => at.figure("points_visits") === 0),
    perPeriod("more than the full points", (at) => at.figure("readable") > 85),
    perPeriod("plan missing", ({ state }) => state === "缺计划"),
    perPeriod("daily work missing", ({ state }) => state === "缺日常工作"),
    perPeriod(
      "total is #N/A, other lines show",
      (at) => at.shown("total") === "#N/A" && at.figure("points_visits") > 0,
    ),
    ...optionCases(scheme),
    ...changedCases(["weights", "plan_visits", "plan_expansion", "plan_daily"]),
    ...peopleCases(scheme),
  ],
};
