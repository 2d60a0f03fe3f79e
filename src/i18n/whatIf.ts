/** Texts of what-if sheets. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const WHAT_IF_TEXTS = {
  keptSheet: text("考核测算方案", "Appraise what-ifs"),
  sheet: text("测算", "What-if "),
  title: text("{scheme} — 测算 {name}", "{scheme} — what-if {name}"),
  stamp: text(
    "测算时间：{made}　考核期：{periods}　仅为测算，不是结果；参数、填报和结果均未改动。",
    "Computed: {made}. Periods: {periods}. A what-if only, no result; parameters, entries and results are unchanged.",
  ),
  changed: text("改动的参数（自{from}起）", "Changed parameters (from {from})"),
  departments: text("按部门(元)", "By department (CNY)"),
  department: text("部门", "Department"),
  people: text("人数", "People"),
  before: text("现行", "Now"),
  after: text("测算", "What-if"),
  difference: text("差额", "Difference"),
  total: text("合计", "Total"),
  grades: text("等级和结论的变化（{count} 人）", "Grades and other conclusions that change ({count} people)"),
  conclusion: text("等级或结论", "Grade or conclusion"),
  persons: text("各人差额，由大到小(元)", "Each person’s difference, the largest first (CNY)"),
  personsBy: text("各人“{title}”，差额由大到小", "Each person’s {title}, the largest difference first"),
  apart: text("未计入的人员（金额未定，不是 0）", "Not counted: their amount is not known (not 0)"),
  known: text("金额已定", "amount known"),
  period: text("考核期", "Period"),
  none: text("没有。", "None."),
} as const satisfies Record<string, Text>;
