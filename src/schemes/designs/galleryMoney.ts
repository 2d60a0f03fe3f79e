/** Designs to start from that come to money. */
import { both } from "./block";
import { grade, points, t, weighted, type GalleryDesign } from "./galleryBlocks";

export const MONEY_DESIGNS: readonly GalleryDesign[] = [
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
  {
    id: "events",
    shortEnglish: "Events",
    title: both("积分制（按事件计分）", "Points for events"),
    about: both(
      "按事件加减分，月度奖金池按积分分配，扣留一部分年底发放。",
      "Points by event, a pool divided by points, a part of it paid at the end of the year.",
    ),
    design: {
      title: t("积分制考核", "Points for events"),
      short: "积分考核",
      period: "month",
      blocks: [
        {
          kind: "events",
          id: "b1",
          title: t("积分", "Points"),
          evidence: true,
          start: 50,
          low: 0,
          high: 150,
          kinds: [
            { key: 1, title: t("新签客户", "New customer"), points: 5 },
            { key: 2, title: t("客户表扬", "Praise"), points: 3 },
            { key: 3, title: t("有效投诉", "Complaint"), points: -10 },
          ],
        },
        {
          kind: "pool",
          id: "b2",
          title: t("积分奖金", "Bonus"),
          from: "b1",
          of: { by: "all", amount: 20000 },
        },
        { kind: "held", id: "b3", title: t("当月发放", "Paid now"), paid: true, from: "b2", share: 0.2 },
        {
          kind: "release",
          id: "b4",
          title: t("年底发放", "Paid at year-end"),
          paid: true,
          from: "b3",
          to: "year",
        },
      ],
    },
  },
];
