/** Texts of the page that inserts a scheme. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const INSERT_TEXTS = {
  step: text("第 {n} 步，共 {count} 步：{title}", "Step {n} of {count}: {title}"),
  scheme: text("选择考核方案", "Choose a scheme"),
  rules: text("规则与条款", "Rules and clauses"),
  parameters: text("参数与权重", "Parameters and weights"),
  people: text("人员", "People"),
  period: text("首个考核期", "First period"),
  summary: text("核对并插入", "Check and insert"),
  done: text("已插入", "Inserted"),

  search: text("搜索方案", "Search schemes"),
  kind: text("类型", "Kind"),
  allKinds: text("全部类型", "All kinds"),
  kind_bonus: text("奖金", "Bonus"),
  kind_scoring: text("评分", "Scoring"),
  kind_penalty: text("扣罚", "Penalty"),
  kind_grading: text("评级", "Grading"),
  kind_kpi: text("KPI", "KPI"),
  kind_process: text("流程", "Process"),
  noScheme: text("没有符合条件的方案。", "No scheme matches."),
  foundSchemes: text("{count} 个方案", "{count} schemes"),
  chosen: text("已选", "chosen"),

  source: text("出处", "Source"),
  ratedPeople: text("考核对象", "People rated"),
  moneyUnit: text("金额单位", "Money unit"),
  periods: text("考核周期", "Periods"),
  period_month: text("按月", "monthly"),
  period_quarter: text("按季度", "quarterly"),
  period_half: text("按半年", "half-yearly"),
  period_year: text("按年", "yearly"),
  remark: text("注意", "Note"),

  parametersNote: text(
    "默认为方案原值。边填边检查；改过的值会与原值并列显示。",
    "They stand on the scheme's own values and are checked as you type; what you change is shown beside the original.",
  ),
  wrongParameters: text("请先改正：{names}", "Correct first: {names}"),
  peopleNote: text(
    "可以现在带入人员（连同填报数据），也可以先插入空表、以后再填。",
    "Bring the people now, with their entries if you have them, or insert empty sheets and fill them later.",
  ),
  noPeople: text("没有人员：将插入空的名册。", "No people: the roster will be empty."),
  year: text("年份", "Year"),
  yearBad: text("请填写 1900 到 9999 之间的年份", "Enter a year from 1900 to 9999"),
  index: text("考核期", "Period"),
  periodNote: text(
    "结果表从首个考核期算到当年年末；以后的考核期可在“本工作簿”中添加。",
    "The results run from the first period to the end of its year; later periods are added under “This workbook”.",
  ),

  scheme_: text("方案", "Scheme"),
  peopleCount: text("人员", "People"),
  countOfPeople: text("{count} 人", "{count}"),
  entries: text("填报数据", "Entries"),
  countOfEntries: text("{rows} 行，{periods} 个考核期", "{rows} rows, {periods} periods"),
  changedParameters: text("已改参数", "Parameters changed"),
  none: text("无", "none"),
  missingParameters: text("尚未填写的参数", "Parameters still to be entered"),
  missingNote: text(
    "填写前，这些结果显示 #N/A：{columns}",
    "Until they are entered these figures show #N/A: {columns}",
  ),
  undoNote: text(
    "插入会添加新的工作表，不改动已有内容。插入后 Excel 的“撤消”会被清空；如需退回，可在本窗格移除。",
    "New sheets are added and nothing that is there is changed. Excel's undo list is cleared by it; this pane can remove what it inserted.",
  ),
  insertNow: text("插入到工作簿", "Insert into the workbook"),
  inserting: text("正在插入", "Inserting"),
  problemsHere: text("请先改正数据中的 {count} 处问题。", "Correct the {count} problems of the data first."),
  problemsLeft: text(
    "数据中还有 {count} 处问题，请返回“人员”一步修改。",
    "The data still has {count} problems: go back to “People”.",
  ),

  doneText: text("“{title}”已插入。", "“{title}” has been inserted."),
  sheets: text("工作表", "Sheets"),
  unlisted: text(
    "{period} 没有这些人的行（此前已离职），其数据未写入：{ids}",
    "{period}: these people had left before and have no row; their data was not written: {ids}",
  ),
  nextParameters: text(
    "下一步：“{sheet}”已打开并选中第一个参数，请填写橙色单元格。",
    "Next: “{sheet}” is open with the first parameter selected; fill in the orange cells.",
  ),
  nextCheck: text(
    "下一步：“{sheet}”已打开并选中第一个参数，请核对。",
    "Next: “{sheet}” is open with the first parameter selected; check the values.",
  ),
  thenRoster: text("然后：在“{sheet}”中填写人员。", "Then: enter the people on “{sheet}”."),
  thenEntry: text("然后：请各部门填写“{sheet}”。", "Then: have the departments fill “{sheet}”."),
  thenResults: text("结果在“{sheet}”。", "The figures are on “{sheet}”."),
  showInserted: text("查看进度", "See how it stands"),
  another: text("再插入一个方案", "Insert another scheme"),
  removeAgain: text("移除刚插入的内容", "Remove what was inserted"),
  removing: text("正在移除", "Removing"),
  removed: text("已移除，工作簿恢复原样。", "Removed; the workbook is as it was."),
  startAgain: text("重新开始", "Start again"),
} as const satisfies Record<string, Text>;
