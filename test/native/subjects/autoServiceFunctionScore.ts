/** The workbooks and cases of 客户经理工作职能考核细则. */
import { autoServiceFunctionScore as scheme } from "../../../src/schemes/catalogue/auto-service-function-score";
import { atThresholds, changedCases, optionCases, peopleCases, perPeriod } from "../cases";
import { bookOf, cycled, eachAlone, onUnderOver, type Columns } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const USUAL: Values = { five_s: 20, process_sheet: 100, exam1: 85, wage_bonus: 3000 };
const EXAMS = onUnderOver([60, 70, 80], 0.01, { max: 100 });
const NONE = [undefined, undefined, undefined] as const;

const COLUMNS: Columns = {
  // 15 and 10 make the sheet 95 and 90.
  five_s: [...onUnderOver([15], 0.01), 14.5, 13.2, 10, 0],
  early_meeting: [...NONE, 0, 1, 19, 20, 21],
  weekly_meeting: [...NONE, 1, 2],
  late: [...NONE, 1, 9, 10, 11],
  absence: [...NONE, 1, 4, 5, 6],
  early_leave: [...NONE, 1, 2],
  process_sheet: [0, 3, 3.34, 50, 85, 96.67, 100],
  spot: [...NONE, 1, 29, 30, 31],
  care: [...NONE, 1, 7, 8, 9],
  major: [...NONE, 1, 2, 3],
  general: [...NONE, 1, 5, 6, 7],
  exam1: [...EXAMS, 0, 59, 100],
  exam2: [...NONE, 75, 80, 59.5],
  exam3: [...NONE, 70, 69.99],
  exam6: [...NONE, 60],
  training_missed: [...NONE, 0, 1, 2, 3],
  wage_bonus: [0, 2500, 3000.01, 2999.99, 3456.78, 5123.45],
};

/** No exam: what is entered instead, or nothing. */
const WITHOUT_EXAM: Values = { five_s: 20, process_sheet: 100, wage_bonus: 3000 };
const NO_EXAM: Values[] = [0, 3.5, 5, 5.5].map((points) => ({ ...WITHOUT_EXAM, exam_given: points }));

/** The sheet's score goes from full points down, by what `rule95` makes of it. */
const AROUND_95: Values[] = [...onUnderOver([15, 14, 14.5], 0.01), 20, 19.3, 12.75, 3].map(
  (five_s, index) => ({
    ...USUAL,
    five_s,
    wage_bonus: 3000 + index * 7.77,
  }),
);

/** The last month: one column a figure. */
const DECEMBER = { year: 2026, index: 12 };

const some = (count: number, seed: number): Values[] => cycled(COLUMNS, count, new Random(seed));

export const autoServiceSubject: Subject = {
  scheme,
  books: [
    bookOf(scheme, {
      id: "default",
      seed: 1,
      parameters: { rule95: "from_line" },
      firstPeriod: DECEMBER,
      rows: [...AROUND_95, ...some(60, 1), ...NO_EXAM, WITHOUT_EXAM, { ...USUAL, exam_given: 4 }],
    }),
    bookOf(scheme, {
      id: "cliff",
      seed: 2,
      firstPeriod: DECEMBER,
      parameters: { rule95: "cliff", exam_edge: "down" },
      rows: [...AROUND_95, ...some(16, 2)],
    }),
    bookOf(scheme, {
      id: "plain",
      seed: 3,
      firstPeriod: DECEMBER,
      parameters: {
        rule95: "plain",
        no_exam: "full",
        many: 3,
        points: [20, 20, 28, 10, 12, 5, 5],
        exam_bands: [
          [null, 1],
          [60, 2.5],
          [90, 5],
        ],
      },
      rows: [
        ...AROUND_95,
        ...eachAlone({ training_missed: [1, 2, 3, 4] }, USUAL),
        WITHOUT_EXAM,
        ...some(13, 3),
      ],
    }),
    bookOf(scheme, {
      id: "exams held",
      seed: 6,
      firstPeriod: DECEMBER,
      parameters: { rule95: "plain", no_exam: "held", exam_edge: "down" },
      // Three exams; the last one was sat by one person.
      rows: [
        ...eachAlone({ exam1: EXAMS, exam2: [undefined, 60, 100] }, { ...USUAL, exam1: 85 }),
        { ...USUAL, exam3: 75 },
        ...NO_EXAM,
        WITHOUT_EXAM,
      ],
    }),
    bookOf(scheme, {
      id: "whole",
      seed: 4,
      firstPeriod: DECEMBER,
      parameters: { rule95: "from_line", step_mode: "whole", decimals: 0 },
      rows: AROUND_95,
    }),
    bookOf(scheme, {
      id: "started",
      seed: 5,
      firstPeriod: DECEMBER,
      parameters: {
        rule95: "from_line",
        step_mode: "started",
        line: 90,
        line_points: 2.5,
        pay_share: 0.009,
        late_points: 3.5,
      },
      rows: [...AROUND_95, ...some(13, 5)],
    }),
  ],
  cases: [
    ...atThresholds("sheet", [95], (at) => at.figure("sheet")),
    ...atThresholds("exam", [60, 70, 80], (at) => at.entered("exam1")),
    ...atThresholds("training missed", [1, 2], (at) => at.entered("training_missed"), { just: 1 }),
    ...["norms", "process", "care", "complaints"].map((item) =>
      perPeriod(`${item} held at 0`, (at) => at.figure(item) === 0),
    ),
    ...[
      "early_meeting",
      "weekly_meeting",
      "late",
      "absence",
      "early_leave",
      "spot",
      "care",
      "major",
      "general",
    ].map((count) => perPeriod(`${count} happened`, (at) => at.ready && at.entered(count) > 0)),
    perPeriod("several exams", (at) => at.ready && at.entered("exam1") >= 0 && at.entered("exam2") >= 0),
    perPeriod("no exam, points entered", (at) => at.ready && at.entered("exam_given") >= 0),
    perPeriod(
      "no exam, full points",
      (at) => at.ready && !(at.entered("exam1") >= 0) && at.parameter("no_exam") === "full",
    ),
    perPeriod(
      "an exam held was not sat",
      (at) => at.ready && at.parameter("no_exam") === "held" && at.figure("sat") < at.figure("held"),
    ),
    perPeriod(
      "exams held, none sat, points entered",
      (at) => at.parameter("no_exam") === "held" && at.figure("sat") === 0 && at.figure("exam") > 0,
    ),
    perPeriod("no exam: not rated", ({ state }) => state === "缺考试成绩"),
    perPeriod("exam and points entered", ({ state }) => state === "有考试成绩，不填无考试得分"),
    perPeriod("points above the most: not rated", (at) => at.entered("exam_given") === 5.5 && !at.ready),
    ...["whole", "started"].map((mode) =>
      perPeriod(`part of a point below the line, ${mode}`, (at) => {
        const short = (at.parameter("line") === 90 ? 90 : 95) - at.figure("sheet");
        return at.parameter("step_mode") === mode && short > 0 && Math.abs(short - Math.round(short)) > 0.001;
      }),
    ),
    ...optionCases(scheme),
    ...changedCases([
      "points",
      "exam_bands",
      "line",
      "line_points",
      "pay_share",
      "decimals",
      "many",
      "late_points",
    ]),
    ...peopleCases(scheme),
  ],
  changing: bookOf(scheme, {
    id: "changing",
    seed: 10,
    parameters: { rule95: "from_line" },
    firstPeriod: DECEMBER,
    rows: [...AROUND_95.slice(0, 6), WITHOUT_EXAM, ...some(16, 10)],
  }),
};
