/** Designs that tests share, as HR would build them. */
import type { Block, Design } from "../../../src/schemes/designs/design";

export const designOf = (blocks: readonly Block[], more: Partial<Design> = {}): Design => ({
  format: 2,
  id: "own-test0001",
  revision: 1,
  title: { zh: "本公司考核" },
  short: "本司",
  period: "month",
  document: "绩效管理办法",
  blocks: [...blocks],
  ...more,
});

/** A ledger whose surplus moves on, and a bonus of two rates on what counts; base and target are entered. */
export const ledgerDesign = (second: number): Design =>
  designOf(
    [
      { kind: "ledger", id: "b1", title: { zh: "回款台账" }, surplus: "carry" },
      {
        ...{ kind: "tiers", id: "b2", title: { zh: "季度奖金" }, paid: true },
        amount: { from: "block", id: "b1" },
        tiers: [
          { from: 0, rate: 0.01 },
          { from: second, rate: 0.02 },
        ],
        ...{ method: "marginal", edge: "up" },
      },
    ],
    { period: "quarter" },
  );

const named = (id: string, zh: string, quote?: string) => ({
  id,
  title: { zh },
  ...(quote ? { clause: { quote } } : {}),
});

/** A block of every kind, two for those that can do several things. */
export const everyKind: Design = designOf([
  { kind: "points", ...named("b1", "工作态度", "工作态度满分30分"), max: 30, by: "主管" },
  {
    kind: "target",
    ...named("b2", "销售额", "按完成率计分，上限120%"),
    unit: "万元",
    better: "more",
    score: { by: "proportion", full: 100, floor: 0.6, cap: 1.2 },
  },
  {
    kind: "target",
    ...named("b3", "投诉率"),
    better: "less",
    score: {
      by: "bands",
      bands: [
        { from: null, result: 0 },
        { from: 0.8, result: 60 },
        { from: 1, result: 100 },
      ],
      edge: "up",
    },
  },
  {
    kind: "target",
    ...named("b4", "回款"),
    better: "more",
    score: { by: "steps", full: 80, size: 0.01, up: 1, down: 2, cap: 100, floor: 0, mode: "whole" },
  },
  {
    kind: "deduction",
    ...named("b5", "纪律", "迟到每次扣2分，旷工每次扣10分"),
    max: 100,
    floor: 0,
    kinds: [
      { key: 1, title: { zh: "迟到" }, per: 2 },
      { key: 2, title: { zh: "旷工" }, per: 10 },
    ],
  },
  { kind: "adjustment", ...named("b6", "加减分"), low: -5, high: 5 },
  { kind: "condition", ...named("b7", "无重大事故"), yes: 1, no: 0 },
  {
    kind: "total",
    ...named("b8", "加权得分"),
    of: {
      how: "weighted",
      members: [
        { id: "b2", weight: 0.4 },
        { id: "b3", weight: 0.2 },
        { id: "b4", weight: 0.3 },
        { id: "b5", weight: 0.1 },
      ],
    },
  },
  {
    kind: "total",
    ...named("b9", "总分"),
    of: { how: "sum", members: [{ id: "b8" }, { id: "b6" }] },
  },
  { kind: "limits", ...named("b10", "考核得分"), from: "b9", low: 0, high: 100 },
  { kind: "gate", ...named("b11", "有效得分"), from: "b10", condition: "b7", least: 1, otherwise: 0 },
  {
    kind: "grade",
    ...named("b12", "等级", "90分以上为优秀"),
    from: "b11",
    bands: [
      { from: null, result: "不合格" },
      { from: 60, result: "合格" },
      { from: 90, result: "优秀" },
    ],
    edge: "up",
  },
  {
    kind: "grade",
    ...named("b13", "从严等级"),
    from: "b11",
    bands: [
      { from: null, result: "丙" },
      { from: 60, result: "乙" },
      { from: 90, result: "甲" },
    ],
    edge: "down",
  },
  {
    kind: "coefficient",
    ...named("b14", "等级系数"),
    from: "b12",
    of: {
      by: "grade",
      table: [
        { label: "不合格", result: 0 },
        { label: "合格", result: 1 },
        { label: "优秀", result: 1.2 },
      ],
    },
  },
  {
    kind: "coefficient",
    ...named("b15", "得分系数"),
    from: "b11",
    of: { by: "share", full: 100, low: 0.5, high: 1.1 },
  },
  {
    kind: "coefficient",
    ...named("b16", "分档系数"),
    from: "b11",
    of: {
      by: "bands",
      bands: [
        { from: null, result: 0.5 },
        { from: 70, result: 1 },
      ],
      edge: "up",
    },
  },
  {
    kind: "pay",
    ...named("b17", "绩效奖金", "奖金=基数×等级系数"),
    base: { from: "entry", name: "奖金基数" },
    share: 1,
    factors: ["b14"],
  },
  {
    kind: "pay",
    ...named("b18", "浮动工资"),
    base: { from: "roster", name: "岗位工资" },
    share: 0.2,
    factors: ["b15", "b16"],
  },
  {
    kind: "tiers",
    ...named("b19", "提成"),
    amount: { from: "entry", unit: "元" },
    tiers: [
      { from: 0, rate: 0.01 },
      { from: 10000, rate: 0.02 },
    ],
    method: "marginal",
    edge: "up",
  },
  {
    kind: "tiers",
    ...named("b20", "计件"),
    amount: { from: "entry", unit: "件" },
    tiers: [
      { from: 0, rate: 1 },
      { from: 100, rate: 1.5 },
    ],
    method: "whole",
    edge: "down",
  },
  {
    kind: "fixed",
    ...named("b21", "等级奖"),
    from: "b12",
    table: [
      { label: "不合格", result: 0 },
      { label: "合格", result: 200 },
      { label: "优秀", result: 500 },
    ],
  },
  {
    kind: "total",
    ...named("b22", "应发合计"),
    paid: true,
    of: { how: "sum", members: ["b17", "b18", "b19", "b20", "b21"].map((id) => ({ id })) },
  },
  {
    kind: "distribution",
    ...named("b23", "强制分布"),
    from: "b11",
    within: "department",
    ties: "better",
    shares: [
      { share: 0.2, label: "A" },
      { share: 0.7, label: "B" },
      { share: 0.1, label: "C" },
    ],
  },
  {
    kind: "total",
    ...named("b24", "岗位得分"),
    of: {
      how: "roles",
      members: [
        { id: "b1", weights: [0.5, 1] },
        { id: "b5", weights: [0.5, 0] },
      ],
      roles: ["客户经理", "助理"],
    },
  },
  { kind: "rollUp", ...named("b25", "季度得分"), from: "b11", to: "quarter", how: "mean" },
  {
    kind: "grade",
    ...named("b26", "季度等级"),
    from: "b25",
    bands: [
      { from: null, result: "待改进" },
      { from: 80, result: "良好" },
    ],
    edge: "up",
  },
  { kind: "rollUp", ...named("b27", "年度应发"), from: "b22", to: "year", how: "sum" },
]);

/** Entries of one person in one period of `everyKind`, whose figures were worked by hand. */
export const everyEntry = {
  b1: 24,
  b2_target: 100,
  b2_actual: 110,
  b3_target: 10,
  b3_actual: 10,
  b4_target: 50,
  b4_actual: 49,
  b5_1: 3,
  b5_2: 1,
  b6_plus: 8,
  b6_minus: 1,
  b7: "yes",
  b17_base: 3000,
  b19_amount: 15000,
  b20_amount: 100,
} as const;

/**
 * Sales 110 % of 100 points = 110; complaints on target = 100 %: 100; money in 98 %: two steps below, 80 − 4 = 76;
 * conduct 100 − 6 − 10 = 84. Weighted 44 + 20 + 22.8 + 8.4 = 95.2; plus 5 (held from 7) = 100.2, held at 100.
 */
export const everyFigure = {
  b1: 24,
  b2: 110,
  b3: 100,
  b4: 76,
  b5: 84,
  b6: 5,
  b7: 1,
  b8: 95.2,
  b9: 100.2,
  b10: 100,
  b11: 100,
  b12: "优秀",
  b13: "甲",
  b14: 1.2,
  b15: 1,
  b16: 1,
  // 3,000 × 1.2
  b17: 3600,
  // 5,000 × 20 % × 1 × 1
  b18: 1000,
  // 10,000 × 1 % + 5,000 × 2 %
  b19: 200,
  // 100 pieces are still in the lower tier
  b20: 100,
  b21: 500,
  b22: 5400,
  // 24 × 50 % + 84 × 50 %
  b24: 54,
} as const;
