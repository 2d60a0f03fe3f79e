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
  totalWrong: text("合计 {total}，{problem}", "Total {total}. {problem}"),
  totalGood: text("合计 {total} ✓", "Total {total} ✓"),
  row: text("第 {n} 行", "Row {n}"),
  addRow: text("增加一行", "Add a row"),
  affects: text("未填时显示 #N/A：{columns}", "Without it these show #N/A: {columns}"),
  unit: text("{name}（{unit}）", "{name} ({unit})"),
} as const satisfies Record<string, Text>;
