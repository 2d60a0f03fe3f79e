/** The words of the help pages besides the function reference. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const HELP_TEXTS = {
  home: text("帮助首页", "Help"),
  title: text("绩效考核加载项：帮助", "Appraise: help"),
  manuals: text("按角色和问题", "By role and by problem"),
  schemes: text("考核方案", "Schemes"),
  functions: text("函数", "Functions"),
  people: text("适用人员", "For"),
  industry: text("行业", "Industry"),
  period: text("考核周期", "Period"),
  month: text("月", "month"),
  quarter: text("季度", "quarter"),
  half: text("半年", "half-year"),
  year: text("年", "year"),
  source: text("出处", "Source"),
  rules: text("规则与条款", "Rules and clauses"),
  reading: text("解读：", "Reading: "),
  parameters: text("参数", "Parameters"),
  parameter: text("参数", "Parameter"),
  value: text("方案原值", "Value of the scheme"),
  clause: text("条款", "Clause"),
  mustEnter: text("原文缺失，须填写", "lost in the source, to be entered"),
  entries: text("部门填报", "What departments fill in"),
  figures: text("结果", "Figures"),
  examples: text("示例", "Worked examples"),
  given: text("填入", "Entered"),
  expected: text("应得", "Comes out"),
  person: text("人员", "Person"),
  periodNumber: text("第 {n} 期", "period {n}"),
} as const satisfies Record<string, Text>;
