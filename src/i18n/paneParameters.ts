/** Texts of the pages where parameters and weights are typed. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const PARAMETER_TEXTS = {
  lost: text(
    "原文缺失，须填写；可以稍后在参数表填写",
    "Lost in the source: must be entered, here or later on the sheet",
  ),
  changed: text("已改；方案原值：{value}", "Changed. The scheme's value: {value}"),
  restore: text("恢复原值", "Restore"),
  restoreOf: text("恢复原值：{name}", "Restore {name}"),
  nothing: text("（空）", "(blank)"),
  total: text("合计 {total}", "Total {total}"),
  totalGood: text("合计 {total} ✓", "Total {total} ✓"),
  totalBad: text("合计 {total}，应为 {full}", "Total {total}; it must be {full}"),
  blank: text("不能为空", "Must not be blank"),
  notNumber: text("“{content}”不是数字", "“{content}” is not a number"),
  outOfRange: text("应在 {min} 到 {max} 之间", "Must be from {min} to {max}"),
  notDate: text("“{content}”不是日期（如 2026-03-01）", "“{content}” is not a date such as 2026-03-01"),
  notWord: text("“{content}”应为：{words}", "“{content}” must be one of: {words}"),
  notWhole: text("应为整数", "Must be a whole number"),
  notRising: text("下限应逐行增大", "Bounds must rise from row to row"),
  halfRow: text("第 {n} 行缺一个值", "Row {n} lacks a value"),
  noRows: text("至少填写一行", "Enter at least one row"),
  row: text("第 {n} 行", "Row {n}"),
  addRow: text("增加一行", "Add a row"),
  affects: text("未填时显示 #N/A：{columns}", "Without it these show #N/A: {columns}"),
  unit: text("{name}（{unit}）", "{name} ({unit})"),
} as const satisfies Record<string, Text>;
