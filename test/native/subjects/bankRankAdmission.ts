/** The workbooks and cases of 银行客户经理任职资格. */
import { example } from "../../../src/schemes/building";
import { bankRankAdmission as scheme } from "../../../src/schemes/catalogue/bank-rank-admission";
import { atThreshold, atThresholds, changedCases, eachWord, peopleCases, perPeriod } from "../cases";
import { bookOf, cycled, onUnderOver, type Columns } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const LIMIT = { deposit_limit: 500, deposit_year: 2025 };
const GRADES = [
  [60, "初级客户经理"],
  [75, "中级客户经理"],
  [90, "高级客户经理"],
];
const STAFF: readonly Values[] = [
  {},
  { staff: "市场营销人员" },
  { staff: "市场营销人员" },
  { staff: "其他员工" },
  { staff: "业务代办员" },
];

const COLUMNS: Columns = {
  basic: ["是", "是", "是", "是", "是", "是", "否"],
  passed: ["是", "否", "否"],
  awarded: ["初级客户经理", "中级客户经理", "高级客户经理"],
  deposits: onUnderOver([0, 500], 0.01, { min: 0 }),
};
/** A grade is awarded where the exam is passed, and in one row where it is not. */
const rows = (count: number, seed: number): Values[] =>
  cycled(COLUMNS, count, new Random(seed)).map(({ awarded, ...row }, index): Values => {
    const passed = row.passed === "是" && row.basic === "是";
    return awarded !== undefined && (passed || index === 0) ? { ...row, awarded } : row;
  });
const SCORES: Columns = {
  basic: ["是", "是", "是", "是", "是", "否"],
  interview: onUnderOver([60, 75, 90], 0.01),
  written: [60, 60, 75, 75, 90, 90, 89.99, 74.98, 100],
  deposits: [0, 499.99, 500, 500.01],
};
/** Both scores alike: on, just under and over each bound. */
const AROUND = onUnderOver([60, 75, 90, 0, 100], 0.01, { min: 0, max: 100 }).map((score) => ({
  basic: "是",
  interview: score,
  written: score,
  deposits: 500,
}));

const BOOKS = [
  bookOf(scheme, {
    id: "limit masked",
    seed: 1,
    roster: STAFF,
    parameters: { deposit_year: 2025 },
    rows: rows(40, 1),
  }),
  bookOf(scheme, {
    id: "limit",
    seed: 2,
    roster: STAFF,
    parameters: LIMIT,
    rows: [
      ...rows(80, 2),
      ...[0, 1, 2, 3, 4].flatMap((): Values[] => [
        { basic: "是" },
        { basic: "是", passed: "是" },
        { basic: "是", passed: "否" },
        { basic: "否" },
      ]),
    ],
  }),
  bookOf(scheme, {
    id: "scores",
    seed: 3,
    roster: STAFF,
    parameters: { ...LIMIT, score_grades: GRADES },
    rows: [
      ...AROUND,
      ...AROUND,
      ...cycled(SCORES, 40, new Random(3)),
      { basic: "是", interview: 80 },
      { basic: "是", interview: 50, written: 50 },
      { basic: "是", interview: 90, written: 50 },
    ],
  }),
  bookOf(scheme, {
    id: "weights",
    seed: 4,
    roster: STAFF.slice(0, 3),
    parameters: {
      ...LIMIT,
      exam_weights: [0.4, 0.6],
      score_grades: [
        [null, "初级客户经理"],
        [80, "高级客户经理"],
      ],
    },
    rows: cycled(SCORES, 30, new Random(4)),
  }),
];

export const bankRankAdmissionSubject: Subject = {
  scheme,
  worked: [
    example("by hand 1", "不具备条件，也没有考试和存款|conditions not met, no exam, no deposits", {
      people: { 手1: [{ basic: "no", passed: "no" }] },
      expected: { 手1: { warning: "" } },
    }),
  ],
  books: BOOKS,
  // Where scores decide.
  ...(BOOKS[2] ? { changing: BOOKS[2] } : {}),
  cases: [
    ...atThreshold("deposits, limit", (at) =>
      at.ready && at.shown("exam_grade") === "" ? [at.entered("deposits"), 500] : undefined,
    ),
    ...atThresholds("exam score", [60, 75, 90], (at) => at.figure("exam_score")),
    ...eachWord("grade", [
      "",
      "初级客户经理",
      "中级客户经理",
      "高级客户经理",
      "初级客户经理（暂定）",
      "#N/A",
    ]),
    ...eachWord("way", ["业务代办员不适用", "不具备基本条件", "考试", "存款，暂定", "未取得"]),
    perPeriod(
      "other staff who failed with enough deposits",
      (at) =>
        at.ready &&
        at.year.person.roster.staff === "其他员工" &&
        at.shown("exam_grade") === "" &&
        at.entered("deposits") >= 500 &&
        at.shown("way") === "未取得",
    ),
    perPeriod(
      "passed by score without deposits",
      (at) => at.ready && at.figure("exam_score") >= 60 && at.entered("deposits") === 0,
    ),
    perPeriod("exam result is missing", ({ state }) => state === "缺考试结果"),
    perPeriod("grade beside no passed exam", ({ state }) => state === "没有考试及格，不应有认定等级"),
    perPeriod("grade awarded is missing", ({ state }) => state === "缺认定等级"),
    perPeriod("exam scores are missing", ({ state }) => state === "缺考试成绩"),
    perPeriod("deposits are missing", ({ state }) => state === "缺日均存款"),
    perPeriod(
      "only the basic conditions are entered: agent",
      (at) => at.ready && at.shown("way") === "业务代办员不适用" && at.word("passed") === "",
    ),
    ...changedCases(["deposit_limit", "deposit_year", "exam_weights", "score_grades"]),
    ...peopleCases(scheme),
  ],
};
