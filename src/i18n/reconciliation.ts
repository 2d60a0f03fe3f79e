/** Texts of the reconciliation, in the pane and on its sheet. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const RECONCILE_TEXTS = {
  action: text("对账", "Reconcile"),
  note: text(
    "从填报合计一步步到实发金额：各步合计、按部门、取整尾差，并检查合计之间的勾稽。只读；需要时做成可打印的表。",
    "From the totals of the entries step by step to what is paid: totals, by department, what rounding moves, and whether the totals add up. It reads only; as a sheet to print on request.",
  ),
  period: text("考核期", "Period"),
  budget: text("预算或奖金包（元，可不填）", "Budget or pool (CNY, optional)"),
  budgetBad: text("请填金额（元，至多两位小数）", "Give an amount in CNY, two decimals at most"),
  start: text("开始对账", "Reconcile now"),
  reading: text("正在对账", "Reconciling"),
  make: text("做成对账表", "Make the sheet"),
  making: text("正在做对账表", "Making the sheet"),
  made: text("已写成工作表“{sheet}”。", "Written as the sheet “{sheet}”."),
  nothing: text(
    "本方案在这一期没有金额，不需对账。",
    "The scheme has no money in this period: nothing to reconcile.",
  ),

  step: text("步骤", "Step"),
  department: text("部门", "Department"),
  all: text("全部", "All"),
  people: text("人数", "People"),
  ofPeople: text("（{count} 人）", " ({count} people)"),
  amount: text("金额(元)", "Amount (CNY)"),
  rounding: text("取整尾差(元)", "Rounding (CNY)"),
  tie: text("勾稽", "Adds up"),
  entry: text("填报：{title}", "Entry: {title}"),
  pool: text("可分配：{title}", "To be split: {title}"),
  list: text("清单：{title}", "List: {title}"),
  rollUp: text("截至本期汇总：{title}", "Up to this period, all: {title}"),
  rollUpEquals: text(
    "= {terms} 截至本期逐人相加；结果表的全年汇总相符 ✓",
    "= {terms}, everybody's up to this period; the year's total of the results adds up ✓",
  ),
  rollUpBreaks: text(
    "! 结果表的全年汇总与 {terms} 全年各期逐人相加相差 {differs}：汇总格被改过或未算完",
    "! the year's total of the results differs from {terms} of everybody's year by {differs}: the cell was changed, or is not computed yet",
  ),
  apart: text("减：金额未定的人", "Less: whose amount is not known"),
  corrections: text("补发/扣回", "Corrections"),
  sum: text("实发合计", "To pay"),
  budgetRow: text("预算或奖金包", "Budget or pool"),
  left: text("结余（负数为超支）", "Left (negative: overspent)"),
  equals: text("= {terms} ✓", "= {terms} ✓"),
  roundsTo: text("= {terms}，取整差 {differs}", "= {terms}, {differs} by rounding"),
  breaks: text(
    "! 与 {terms} 相差 {differs}：{off} 人不相符",
    "! differs from {terms} by {differs}: it does not add up for {off} people",
  ),
  broken: text(
    "! 有 {count} 处合计不相符，请用“审核”找原因。",
    "! {count} totals do not add up; use “Audit” to find out why.",
  ),
  allTie: text("各处合计相符 ✓", "All totals add up ✓"),
  apartNote: text(
    "另有 {count} 人金额未定（不是 0），不在实发合计内。",
    "{count} more people whose amount is not known (not 0) are not in what is paid.",
  ),
  roundingNote: text(
    "取整尾差：逐人取整到分后的合计，减去合计后再取整。",
    "Rounding: the sum of figures rounded to a fen each, less the sum rounded once.",
  ),
} as const satisfies Record<string, Text>;
