/** Texts of why a figure is what it is. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const EXPLAIN_TEXTS = {
  title: text("为什么是这个数", "Why this figure"),
  note: text(
    "在表中选中任一结果、清单或公式单元格，再按下面的按钮。只读，不改动。",
    "Select any cell of results or lists, or a formula anywhere, then press the button. It reads only.",
  ),
  explain: text("解释所选单元格", "Explain the selected cell"),
  explaining: text("正在解释", "Explaining"),
  copy: text("复制", "Copy"),
  copyHere: text("说明全文", "The explanation as text"),
  cell: text("单元格", "Cell"),
  figure: text("数字", "Figure"),
  person: text("人员", "Person"),
  period: text("期间", "Period"),
  value: text("现值", "Value"),
  clause: text("条款", "Clause"),
  readings: text("解读", "Readings"),
  reading: text("{name}（现为 {value}）：{reading}", "{name} (now {value}): {reading}"),
  words: text("算法", "In words"),
  formula: text("公式", "Formula"),
  inputs: text("依据（{count} 项）", "Inputs ({count})"),
  steps: text("计算步骤", "Steps"),
  call: text("{n}. {name}", "{n}. {name}"),
  ranked: text("全列参与计算，本人是其中第 {n} 行。", "The whole column takes part; this is row {n} of it."),
  step: text("步骤", "Step"),
  working: text("算式", "Working"),
  result: text("结果", "Value"),
  agrees: text("逐步计算得 {value}，与单元格一致 ✓", "The steps give {value}, as the cell shows ✓"),
  differs: text(
    "! 逐步计算得 {value}，单元格显示 {shown}：单元格可能还没有重新计算，或已被改动。请用“审核”检查。",
    "! The steps give {value} and the cell shows {shown}: it may not have been calculated again, or was changed. Use “Audit”.",
  ),
  notComputed: text(
    "公式含 {what}，不能逐步展开；其依据可逐项查看。",
    "The formula holds {what}, which is not shown step by step; see its inputs one by one.",
  ),
  notComputedAlone: text(
    "公式含 {what}，不能逐步展开。",
    "The formula holds {what}, which is not shown step by step.",
  ),
  notRead: text(
    "公式含有指向其他文件的链接、多张工作表的引用或其他读不懂的写法，因此没有列出依据和步骤。请查看公式原文。",
    "The formula holds a link to another file, a reference over several sheets or something else that is not read, so neither inputs nor steps are listed. See the formula itself.",
  ),
  closed: text(
    "{date} 由 {by} 结账时的数字；此后改动填报、参数或名册都不影响它。",
    "As it was when {by} closed the period on {date}; changes of entries, parameters or the roster since then do not move it.",
  ),
  constant: text("这是填入的值，不是公式。", "This is a value that was entered, no formula."),
  overwritten: text(
    "! 这里应是公式，却是一个值：已被改写。请用“修复公式和格式”。应为 {expected}",
    "! A formula belongs here and a value stands here: it was overwritten. Use “Repair formulas and formats”. Expected: {expected}",
  ),
  missing: text(
    "! 这里应由公式得出，却是空的：公式已被删除或改写。请用“修复公式和格式”。应为 {expected}",
    "! A formula should give this and the cell is empty: it was deleted or overwritten. Use “Repair formulas and formats”. Expected: {expected}",
  ),
  otherFormula: text(
    "! 公式与方案不同。应为 {expected}",
    "! The formula is not the scheme's. Expected: {expected}",
  ),
  goTo: text("转到 {what}", "Go to {what}"),
  why: text("为什么", "Why"),
  whyWhat: text("解释 {what}", "Explain {what}"),
  cells: text("{first} … {last}（{count} 格）", "{first} … {last} ({count} cells)"),
  id: text("工号", "the person's ID"),
  ready: text("填报齐全", "entries complete"),
  absent: text("不在岗或休假", "not employed or on leave"),
  row: text("行号", "row number"),
  ofAll: text("（各期）", " (all periods)"),
  toDate: text("（至本期）", " (to date)"),
  ofFirst: text("（首期）", " (first period)"),
  ofLast: text("（末期）", " (last period)"),
  ofPrevious: text("（上期）", " (previous period)"),
  ofEverybody: text("各人{title}", "everybody's {title}"),
} as const satisfies Record<string, Text>;
