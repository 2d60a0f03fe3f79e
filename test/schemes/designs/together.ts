/** Blocks that compare people or take periods together, in one design. */
import type { Block } from "../../../src/schemes/designs/design";
import type { WorkedExample } from "../../../src/schemes/scheme";
import { designOf } from "./examples";

/** Figures that compare people, or take periods together; worked by hand below. */
export const together = designOf(
  [
    { kind: "points", id: "b1", title: { zh: "得分" }, max: 100 },
    { kind: "team", id: "b2", title: { zh: "考核得分" }, from: "b1", leader: "经理", share: 0.4 },
    {
      kind: "rank",
      id: "b3",
      title: { zh: "末位扣分" },
      from: "b2",
      within: "all",
      order: "last",
      table: [
        { place: 1, result: -5 },
        { place: 2, result: -2 },
        { place: 3, result: 0 },
      ],
    },
    ...(["most", "least"] as const).map((rounding, index): Block => ({
      kind: "distribution",
      id: `b${index + 4}`,
      title: { zh: `等级${rounding}` },
      from: "b2",
      within: "all",
      ties: "better",
      rounding,
      shares: [
        { share: 0.3, label: "A" },
        { share: 0.5, label: "B" },
        { share: 0.2, label: "C" },
      ],
    })),
    {
      kind: "pool",
      id: "b6",
      title: { zh: "部门奖金" },
      from: "b2",
      of: {
        by: "department",
        table: [
          // In no order in which a near match would do; a department is no pattern.
          { label: "二部", result: 1600 },
          { label: "一部", result: 2340 },
          { label: "四部*", result: 400 },
          { label: "三部", result: 300 },
        ],
      },
    },
    { kind: "pool", id: "b7", title: { zh: "总奖金" }, from: "b1", of: { by: "all", amount: 100.01 } },
    { kind: "held", id: "b8", title: { zh: "当月发放" }, paid: true, from: "b6", share: 0.2 },
    {
      kind: "rollUp",
      id: "b9",
      title: { zh: "年度加权" },
      from: "b2",
      to: "year",
      how: "weighted",
      weights: [...Array.from({ length: 10 }, () => 0), 0.25, 0.75],
    },
    {
      kind: "release",
      id: "b10",
      title: { zh: "年底发放" },
      paid: true,
      from: "b8",
      to: "year",
      only: { id: "b9", least: 75 },
    },
    { kind: "rollUp", id: "b11", title: { zh: "最后一期" }, from: "b6", to: "year", how: "last" },
    {
      kind: "consequence",
      id: "b12",
      title: { zh: "处理" },
      from: "b4",
      when: { is: "grade", labels: ["C"] },
      count: "running",
      none: "无",
      table: [
        { times: 2, label: "约谈" },
        { times: 3, label: "调岗" },
      ],
    },
  ],
  { id: "own-together" },
);

/** Entries of five people in November and December. */
const SCORES: readonly (readonly [number, number])[] = [
  [90, 50],
  [80, 80],
  [70, 90],
  [100, 100],
  [60, 60],
];
const FIGURES: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {
  // The leader: 90 × 60 % + (80 + 70) ÷ 2 × 40 %; then 50 × 60 % + 85 × 40 %.
  b2: [
    [84, 64],
    [80, 80],
    [70, 90],
    [100, 100],
    [60, 60],
  ],
  b3: [
    [0, -2],
    [0, 0],
    [-2, 0],
    [0, 0],
    [-5, -5],
  ],
  // 30 % of 5 are 1.5: at most one, at least two; 80 % are four.
  b4: [
    ["B", "B"],
    ["B", "B"],
    ["B", "B"],
    ["A", "A"],
    ["C", "C"],
  ],
  b5: [
    ["A", "B"],
    ["B", "B"],
    ["B", "A"],
    ["A", "A"],
    ["C", "C"],
  ],
  // 10 for each point: 2,340 ÷ 234 and 1,600 ÷ 160 in both months.
  b6: [
    [840, 640],
    [800, 800],
    [700, 900],
    [1000, 1000],
    [600, 600],
  ],
  // 100.01 by 400 points: the fen that is left goes to the largest remainder.
  b7: [[22.5], [20], [17.5], [25.01], [15]],
  b8: [
    [672, 512],
    [640, 640],
    [560, 720],
    [800, 800],
    [480, 480],
  ],
  b9: [[69], [80], [85], [100], [60]],
  // What was withheld in both months, for 75 points and more.
  b10: [[0], [320], [320], [400], [0]],
  b11: [[640], [800], [900], [1000], [600]],
  // The last one had been last once before the first month.
  b12: [
    ["无", "无"],
    ["无", "无"],
    ["无", "无"],
    ["无", "无"],
    ["约谈", "调岗"],
  ],
};

/** The same as a worked example: three people of the first department, the first of whom leads it, and two of the other. */
export const togetherWorked: WorkedExample = {
  id: "together",
  what: { "zh-CN": "比较人员、跨期汇总", "en-US": "people compared, periods together" },
  firstPeriod: { year: 2026, index: 11 },
  alone: true,
  people: SCORES.map((scores, index) => ({
    id: `00${index + 1}`,
    department: index < 3 ? "一部" : "二部",
    group: index === 0 ? "经理" : "组员",
    roster: { b12_before: index === 4 ? 1 : 0 },
    entries: scores.map((b1) => ({ b1 })),
  })),
  expected: Object.entries(FIGURES).flatMap(([column, people]) =>
    people.map((values, index) => ({ person: `00${index + 1}`, column, values })),
  ),
};
