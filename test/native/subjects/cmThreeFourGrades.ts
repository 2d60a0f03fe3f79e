/** The workbooks and cases of 公司客户经理考核（业绩三级、满意度四级）. */
import { cmThreeFourGrades as scheme } from "../../../src/schemes/catalogue/cm-three-four-grades";
import { atThreshold, atThresholds, changedCases, eachWord, peopleCases, perPeriod } from "../cases";
import { bookOf, cycled, eachAlone, onUnderOver, type Columns } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const CUTS = { from_fair: 60, from_good: 75, from_excellent: 90 };
const USUAL: Values = { sales: 500, target: 500, satisfaction: 80 };
const SATISFACTION = onUnderOver([60, 75, 90, 0, 100], 0.01, { min: 0 });

const COLUMNS: Columns = {
  sales: onUnderOver([475, 500, 550, 0], 0.01, { min: 0 }),
  target: [500],
  satisfaction: SATISFACTION,
  trainings: [undefined, 0, 1, 5],
  kinds: [undefined, 1, 2],
  learning: [undefined, "积极"],
};
/** Growth and channels with their targets, or neither. */
const OTHERS: readonly Values[] = [
  { growth: 0.1, growth_target: 0.1, channels: 2, channels_target: 2 },
  { growth: 0.12, growth_target: 0.1, channels: 0, channels_target: 2 },
  { growth: -0.05, growth_target: 0.1, channels: 3, channels_target: 2 },
  { growth: 0, growth_target: 0.08, channels: 1, channels_target: 3 },
];
const THREE_WEIGHTS = [0.5, 0.3, 0.2];
/** Sales that make the weighted completion exactly 100 %, just less or just more, beside the first of the others. */
const AROUND_WEIGHTED = [500, 499.99, 500.01].map((sales) => ({ ...USUAL, sales, ...OTHERS[0] }));

const MEASURES = {
  sales_measures: [
    ["超额完成", "奖金"],
    ["达标完成", null],
    ["未达标", "辅导"],
  ],
  survey_measures: [
    ["优秀", "表彰"],
    ["差", "改进计划"],
  ],
};

export const cmThreeFourGradesSubject: Subject = {
  scheme,
  books: [
    bookOf(scheme, {
      id: "default",
      seed: 1,
      rows: [
        ...cycled(COLUMNS, 40, new Random(1)),
        { ...USUAL, target: 0 },
        { ...USUAL, growth: 0.1 },
        { ...USUAL, channels: 1, channels_target: 0 },
        ...OTHERS.map((others) => ({ ...USUAL, ...others })),
      ],
    }),
    bookOf(scheme, {
      id: "cut-offs",
      seed: 2,
      parameters: { ...CUTS, ...MEASURES },
      rows: [...eachAlone(COLUMNS, USUAL), ...cycled(COLUMNS, 30, new Random(2))],
    }),
    bookOf(scheme, {
      id: "three measures",
      seed: 3,
      parameters: { ...CUTS, sales_weights: THREE_WEIGHTS },
      rows: [
        ...AROUND_WEIGHTED,
        ...cycled(COLUMNS, 40, new Random(3)).map((row, index) => ({
          ...row,
          ...OTHERS[index % OTHERS.length],
        })),
        USUAL,
      ],
    }),
    bookOf(scheme, {
      id: "a wider band",
      seed: 4,
      parameters: { ...CUTS, met_from: 0.95, over_above: 1.1 },
      rows: cycled(COLUMNS, 40, new Random(4)),
    }),
  ],
  changing: bookOf(scheme, {
    id: "changing",
    seed: 5,
    parameters: { ...CUTS, ...MEASURES, sales_weights: THREE_WEIGHTS },
    rows: [
      ...AROUND_WEIGHTED,
      ...cycled(COLUMNS, 30, new Random(5)).map((row, index) => ({
        ...row,
        ...OTHERS[index % OTHERS.length],
      })),
    ],
  }),
  cases: [
    ...[0.95, 1, 1.1].flatMap((line) =>
      atThreshold(
        `completion ${Math.round(line * 100)} %`,
        (at) => (at.ready ? [at.figure("completion"), line] : undefined),
        { just: 0.000021 },
      ),
    ),
    ...atThreshold(
      "completion by three measures",
      (at) =>
        at.ready && at.parameter("sales_weights") !== undefined ? [at.figure("completion"), 1] : undefined,
      { just: 0.000021 },
    ),
    ...atThresholds("satisfaction", [60, 75, 90], (at) => at.entered("satisfaction")),
    ...eachWord("sales_grade", ["未达标", "达标完成", "超额完成"]),
    ...eachWord("satisfaction_grade", ["差", "一般", "良好", "优秀", "#N/A"]),
    ...eachWord("sales_measure", ["", "奖金", "辅导"]),
    ...eachWord("satisfaction_measure", ["", "表彰", "改进计划", "#N/A"]),
    perPeriod(
      "met between the two lines",
      (at) => at.figure("completion") > 1.01 && at.shown("sales_grade") === "达标完成",
    ),
    perPeriod("growth below 0", (at) => at.figure("growth_ratio") < 0 && at.ready),
    perPeriod("no trainings", (at) => at.ready && at.figure("trainings") === 0),
    perPeriod("sales target 0", ({ state }) => state === "销售目标为0"),
    perPeriod("growth without its target", ({ state }) => state === "增长速度或其目标不全"),
    perPeriod("channels without their target", ({ state }) => state === "渠道或其目标不全"),
    perPeriod(
      "growth is needed for its weight",
      ({ state, year }) =>
        state === "增长速度或其目标不全" && year.book.parameters.sales_weights !== undefined,
    ),
    ...changedCases([
      ...["met_from", "over_above", "sales_weights", "from_fair", "from_good", "from_excellent"],
      ...["sales_measures", "survey_measures"],
    ]),
    ...peopleCases(scheme),
  ],
};
