/** Designs to start from: what companies' own sheets have most often. HR changes names, numbers and rules. */
import type { Text } from "../../i18n/language";
import { both } from "./block";
import type { Block, Design } from "./design";

interface GalleryDesign {
  id: string;
  title: Text;
  /** What it is for. */
  about: Text;
  /** Head of sheet names in English; the design has the Chinese one. */
  shortEnglish: string;
  design: Omit<Design, "id" | "revision" | "format">;
}

const t = (zh: string, en: string) => ({ zh, en });

const points = (id: string, title: Block["title"], max: number): Block => ({
  kind: "points",
  id,
  title,
  max,
});

const grade = (id: string, from: string, bounds: readonly [number, number, number]): Block => ({
  kind: "grade",
  id,
  title: t("等级", "Grade"),
  from,
  bands: [
    { from: null, result: "D" },
    { from: bounds[0], result: "C" },
    { from: bounds[1], result: "B" },
    { from: bounds[2], result: "A" },
  ],
  edge: "up",
});

const weighted = (id: string, weights: Readonly<Record<string, number>>): Block => ({
  kind: "total",
  id,
  title: t("加权得分", "Weighted score"),
  of: {
    how: "weighted",
    members: Object.entries(weights).map(([member, weight]) => ({ id: member, weight })),
  },
});

const target = (id: string, title: Block["title"], unit: string): Block => ({
  kind: "target",
  id,
  title,
  unit,
  better: "more",
  score: { by: "proportion", full: 100, floor: 0.6, cap: 1.2 },
});

export const GALLERY: readonly GalleryDesign[] = [
  {
    id: "kpi",
    shortEnglish: "KPI",
    title: both("KPI 加权考核", "KPI with weights"),
    about: both("几项指标各打百分，按权重合计，再评等级。", "Items out of 100, weighted, then graded."),
    design: {
      title: t("KPI 加权考核", "KPI with weights"),
      short: "指标考核",
      period: "month",
      blocks: [
        points("b1", t("销售业绩", "Sales"), 100),
        points("b2", t("客户满意", "Satisfaction"), 100),
        points("b3", t("工作态度", "Attitude"), 100),
        weighted("b4", { b1: 0.5, b2: 0.3, b3: 0.2 }),
        grade("b5", "b4", [60, 75, 90]),
        {
          kind: "rollUp",
          id: "b6",
          title: t("年度得分", "Score of the year"),
          from: "b4",
          to: "year",
          how: "mean",
        },
      ],
    },
  },
  {
    id: "hundred",
    shortEnglish: "Points",
    title: both("百分制扣分表", "100-point sheet with deductions"),
    about: both(
      "各项从满分扣起，另有加减分，总分不超过 100。",
      "Points off by occurrence, plus and minus points, at most 100.",
    ),
    design: {
      title: t("百分制考核", "100-point sheet"),
      short: "百分考核",
      period: "month",
      blocks: [
        {
          kind: "deduction",
          id: "b1",
          title: t("出勤纪律", "Attendance"),
          max: 40,
          floor: 0,
          kinds: [
            { title: t("迟到早退", "Late or early"), per: 2 },
            { title: t("旷工", "Absent"), per: 10 },
          ],
        },
        {
          kind: "deduction",
          id: "b2",
          title: t("服务质量", "Service"),
          max: 60,
          floor: 0,
          kinds: [
            { title: t("有效投诉", "Complaints"), per: 10 },
            { title: t("资料差错", "Errors in records"), per: 3 },
          ],
        },
        { kind: "adjustment", id: "b3", title: t("加减分", "Plus and minus points"), low: -10, high: 10 },
        {
          kind: "total",
          id: "b4",
          title: t("合计", "Sum"),
          of: { how: "sum", members: [{ id: "b1" }, { id: "b2" }, { id: "b3" }] },
        },
        { kind: "limits", id: "b5", title: t("总分", "Total"), from: "b4", low: 0, high: 100 },
        grade("b6", "b5", [60, 75, 90]),
      ],
    },
  },
  {
    id: "completion",
    shortEnglish: "Targets",
    title: both("目标完成率", "Target completion"),
    about: both(
      "目标与实际算出完成率，封顶、保底后计分加权。",
      "Completion of targets, capped, floored and weighted.",
    ),
    design: {
      title: t("目标完成考核", "Target completion"),
      short: "目标考核",
      period: "quarter",
      blocks: [
        target("b1", t("销售额", "Sales"), "万元"),
        target("b2", t("新增客户", "New customers"), "户"),
        {
          kind: "target",
          id: "b3",
          title: t("逾期率", "Overdue rate"),
          unit: "%",
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
        weighted("b4", { b1: 0.5, b2: 0.3, b3: 0.2 }),
        {
          kind: "rollUp",
          id: "b5",
          title: t("年度得分", "Score of the year"),
          from: "b4",
          to: "year",
          how: "mean",
        },
      ],
    },
  },
  {
    id: "ledger",
    shortEnglish: "Quarter",
    title: both("季度奖金（缺口与结转）", "Quarterly bonus with gap and carry"),
    about: both(
      "未达基数先补缺口，超目标结转，按分档比例计奖。",
      "Gaps are made up first, surplus is carried, rates by tiers.",
    ),
    design: {
      title: t("季度提成奖金", "Quarterly bonus"),
      short: "季度提成",
      period: "quarter",
      blocks: [
        { kind: "ledger", id: "b1", title: t("回款台账", "Receipts"), surplus: "carry" },
        {
          kind: "tiers",
          id: "b2",
          title: t("季度奖金", "Bonus of the quarter"),
          paid: true,
          amount: { from: "block", id: "b1" },
          tiers: [
            { from: 0, rate: 0.01 },
            { from: 500000, rate: 0.015 },
            { from: 1000000, rate: 0.02 },
          ],
          method: "marginal",
          edge: "up",
        },
        {
          kind: "rollUp",
          id: "b3",
          title: t("全年奖金", "Bonus of the year"),
          from: "b2",
          to: "year",
          how: "sum",
        },
      ],
    },
  },
  {
    id: "coefficient",
    shortEnglish: "Bonus",
    title: both("基数 × 系数", "Base × coefficient"),
    about: both(
      "得分评等级，等级定系数，奖金等于基数乘系数。",
      "Score to grade, grade to coefficient, bonus = base × coefficient.",
    ),
    design: {
      title: t("绩效奖金", "Performance bonus"),
      short: "绩效奖金",
      period: "month",
      blocks: [
        points("b1", t("工作业绩", "Results"), 100),
        points("b2", t("工作质量", "Quality"), 100),
        weighted("b3", { b1: 0.6, b2: 0.4 }),
        grade("b4", "b3", [60, 75, 90]),
        {
          kind: "coefficient",
          id: "b5",
          title: t("奖金系数", "Coefficient"),
          from: "b4",
          of: {
            by: "grade",
            table: [
              { label: "D", result: 0 },
              { label: "C", result: 0.8 },
              { label: "B", result: 1 },
              { label: "A", result: 1.2 },
            ],
          },
        },
        {
          kind: "pay",
          id: "b6",
          title: t("绩效奖金额", "Bonus"),
          paid: true,
          base: { from: "roster", name: "奖金基数" },
          share: 1,
          factors: ["b5"],
        },
        {
          kind: "rollUp",
          id: "b7",
          title: t("全年奖金", "Bonus of the year"),
          from: "b6",
          to: "year",
          how: "sum",
        },
      ],
    },
  },
  {
    id: "distribution",
    shortEnglish: "Ranked",
    title: both("强制分布", "Forced distribution"),
    about: both(
      "部门内按得分排名，按比例定等级和奖金。",
      "Ranked within the department, graded by shares, an amount for each grade.",
    ),
    design: {
      title: t("强制分布考核", "Forced distribution"),
      short: "强制分布",
      period: "quarter",
      blocks: [
        points("b1", t("业绩得分", "Results"), 70),
        points("b2", t("能力得分", "Ability"), 30),
        {
          kind: "total",
          id: "b3",
          title: t("总分", "Total"),
          of: { how: "sum", members: [{ id: "b1" }, { id: "b2" }] },
        },
        {
          kind: "distribution",
          id: "b4",
          title: t("等级", "Grade"),
          from: "b3",
          within: "department",
          ties: "better",
          shares: [
            { share: 0.2, label: "优秀" },
            { share: 0.7, label: "合格" },
            { share: 0.1, label: "待改进" },
          ],
        },
        {
          kind: "fixed",
          id: "b5",
          title: t("等级奖金", "Bonus by grade"),
          paid: true,
          from: "b4",
          table: [
            { label: "优秀", result: 3000 },
            { label: "合格", result: 1500 },
            { label: "待改进", result: 0 },
          ],
        },
      ],
    },
  },
];
