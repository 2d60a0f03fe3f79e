/** The workbooks and cases of the 100-point quarterly sheet. */
import { cm100PointSheet as scheme } from "../../../src/schemes/catalogue/cm-100-point-sheet";
import { atThresholds, changedCases, optionCases, peopleCases, perPeriod } from "../cases";
import { bookOf, cycled, onUnderOver, type Columns } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const PLAN = [0.5, 0.55, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.25];
/** Ahead of the rate before, in hundredths. */
const CHANGES = [-0.03, -0.0001, 0, 0.0099, 0.01, 0.0101, 0.064, 0.29, 0.3999, 0.4, 0.4001, 0.5];
const NONE = [undefined, undefined, undefined] as const;

const COLUMNS: Columns = {
  completion: [...onUnderOver(PLAN, 0.0001, { min: 0 }), 0.88, 0.4, 1.12],
  new_customers: [...NONE, 0, 1, 7, 8],
  violations: [...NONE, 1, 5, 6, 7],
  team_faults: [...NONE, 1, 2, 3],
  knowledge: [1, 2, 3, 4, 4.5, 5],
  analysis: [1, 2, 3, 4, 5],
  communication: [1, 2, 3, 4, 4.9, 5],
  flexibility: [1, 2, 2.5, 3, 4, 5],
  attendance_rate: [1, 1, 1, 1, 0.99],
  late: [...NONE, 0, 1, 2, 3, 4, 5],
  norm_breaches: [...NONE, 1, 3, 4, 5],
  responsibility: [0, 2.5, 5],
};

/** The last quarter: one column a figure. */
const FOURTH = { year: 2026, index: 4 };

const rows = (count: number, seed: number, more: Values = {}): Values[] =>
  cycled(COLUMNS, count, new Random(seed)).map((row, index): Values => {
    const before = [0.5, 0.31, 0.07, 0.59][index % 4] ?? 0.5;
    return {
      ...row,
      execution_before: before,
      execution_rate: Math.max(0, Number((before + (CHANGES[index % CHANGES.length] ?? 0)).toFixed(10))),
      ...(row.attendance_rate === 1 ? {} : { attendance_points: [0, 1.5, 2][index % 3] ?? 0 }),
      ...more,
    };
  });

const USUAL = rows(48, 9).find((row) => row.attendance_rate === 1) ?? {};
/** Not rated: no such level, points for less than full attendance missing. */
const REFUSED: Values[] = [
  { ...USUAL, knowledge: 3.5 },
  { ...USUAL, flexibility: 1.5 },
  { ...USUAL, analysis: 0 },
  { ...USUAL, communication: 5.5 },
  { ...USUAL, attendance_rate: 0.95 },
];

export const cm100PointSheetSubject: Subject = {
  scheme,
  books: [
    bookOf(scheme, {
      id: "default",
      seed: 1,
      firstPeriod: FOURTH,
      parameters: { execution_start: 0 },
      rows: [...rows(84, 1), ...REFUSED],
    }),
    bookOf(scheme, {
      id: "lost",
      seed: 4,
      firstPeriod: FOURTH,
      rows: rows(48, 5).slice(0, 4),
      others: false,
    }),
    bookOf(scheme, {
      id: "prorata",
      seed: 2,
      firstPeriod: FOURTH,
      parameters: {
        step_mode: "prorata",
        lost_item: "counted",
        attendance_below: "zero",
        execution_start: 3,
      },
      rows: [...rows(50, 2, { lost: 2.5 }), ...rows(30, 4).slice(0, 2)],
    }),
    bookOf(scheme, {
      id: "started",
      seed: 3,
      firstPeriod: FOURTH,
      parameters: {
        step_mode: "started",
        execution_start: 0,
        plan_step: 0.04,
        plan_start: 18,
        plan_up: 1.5,
        plan_down: 3,
        late_most: 2,
        execution_up: 0.4,
        customer_points: 3,
        four_levels: [
          [1, 2],
          [3, 5],
        ],
        points: [24, 20, 16, 3, 5, 5, 5, 5, 5, 2, 2, 5, 3],
      },
      rows: rows(60, 3),
    }),
  ],
  cases: [
    ...atThresholds("completion", PLAN, (at) => at.entered("completion")),
    ...atThresholds(
      "execution",
      [0, 0.01, 0.4],
      (at) => at.entered("execution_rate") - at.entered("execution_before"),
    ),
    ...atThresholds("late", [3], (at) => at.entered("late"), { just: 1 }),
    ...atThresholds("new customers", [8], (at) => at.entered("new_customers"), {
      just: 1,
      without: ["just over"],
    }),
    perPeriod("completion capped", (at) => at.figure("completion") === 25),
    ...["completion", "rules", "teamwork", "norms", "attendance"].map((item) =>
      perPeriod(`${item} held at 0`, (at) => at.figure(item) === 0),
    ),
    perPeriod("execution capped", (at) => at.figure("execution") === 20),
    perPeriod(
      "less than full attendance, rater's points",
      (at) => at.entered("attendance_rate") < 1 && at.figure("attendance") > 0,
    ),
    perPeriod(
      "less than full attendance, none",
      (at) =>
        at.entered("attendance_rate") < 1 &&
        at.parameter("attendance_below") === "zero" &&
        at.figure("attendance") === 0,
    ),
    perPeriod("execution start lost", (at) => at.ready && at.shown("total") === "#N/A"),
    perPeriod("no such level", ({ state }) => state.endsWith("不在任何一档")),
    perPeriod("points below 100 % missing", ({ state }) => state === "缺出勤率不足得分"),
    perPeriod("points of the lost item missing", ({ state }) => state === "缺缺失项目得分"),
    perPeriod("out of 97", (at) => at.figure("full") === 97),
    perPeriod("out of 100", (at) => at.figure("full") === 100),
    ...optionCases(scheme),
    ...changedCases([
      "execution_start",
      "plan_step",
      "plan_start",
      "plan_up",
      "plan_down",
      "late_most",
      "execution_up",
      "customer_points",
      "four_levels",
      "points",
    ]),
    ...peopleCases(scheme),
  ],
  changing: bookOf(scheme, {
    id: "changing",
    seed: 10,
    firstPeriod: FOURTH,
    parameters: { execution_start: 0 },
    rows: rows(40, 10),
  }),
};
