/** Texts of the sheets that are written into the workbook. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const TEMPLATE_TEXTS = {
  sheetGuide: text("说明", "Guide"),
  sheetParameters: text("参数", "Parameters"),
  sheetRoster: text("名册", "Roster"),
  sheetEntry: text("填报", "Entry"),
  sheetResults: text("结果", "Results"),
  sheetRecord: text("记录", "Record"),

  id: text("工号", "ID"),
  name: text("姓名", "Name"),
  department: text("部门", "Department"),
  group: text("组别", "Group"),
  entered: text("入职日期", "Entry date"),
  left: text("离职日期", "Leaving date"),
  missingCount: text("缺项", "Missing"),
  endOfList: text("↑ 请在此行之上插入新行", "↑ insert new rows above this line"),
  endOfResults: text("— 完 —", "— end —"),
  notInRoster: text("名册中无此工号", "ID not in the roster"),

  guideTitle: text("使用说明", "Guide"),
  guideSource: text("出处", "Source"),
  guideUnit: text("金额单位", "Money unit"),
  guidePeople: text("考核对象", "People rated"),
  guideSteps: text("步骤", "Steps"),
  guideStep1: text(
    "1. 在“{parameters}”中核对参数，橙色单元格必须填写。",
    "1. Check the parameters on “{parameters}”; orange cells must be filled in.",
  ),
  guideStep2: text(
    "2. 在“{roster}”中核对人员；工号是文本，各表按工号对应，排序、插入或删除行都不影响结果。",
    "2. Check the people on “{roster}”. IDs are text; all sheets are matched by ID, so sorting, inserting or deleting rows moves no figures.",
  ),
  guideStep3: text(
    "3. 各部门在“{entry}”中填写浅黄色单元格；橙色表示缺项。",
    "3. Departments fill the light yellow cells of “{entry}”; orange cells are missing.",
  ),
  guideLists: text(
    "　 同时在“{lists}”中登记，每行填什么见各表顶部。",
    "    Also keep “{lists}”: what a row holds is said at the top of each.",
  ),
  guideStep4: text(
    "4. 在“{results}”中查看结果。未填齐的人员不出结果，也不计入合计。",
    "4. Read the figures on “{results}”. People whose entries are incomplete have none and are left out of the totals.",
  ),
  guideDue: text("日期见“{entry}”的顶部。", "The dates are at the top of “{entry}”."),
  guideColors: text("颜色", "Colours"),
  colorInput: text("填写", "to fill in"),
  colorMissing: text("缺项，必须填写", "missing, must be filled in"),
  colorChanged: text("与方案原值不同", "differs from the scheme's own value"),
  colorLocked: text("公式，已锁定（无密码）", "formula, locked (no password)"),
  guideRules: text("规则与条款", "Rules and clauses"),
  guideColumns: text("“{results}”各列的依据", "What the columns of “{results}” rest on"),
  resultColumn: text("结果列", "Result column"),
  note: text("说明", "Note"),
  rule: text("规则", "Rule"),
  clause: text("条款原文", "Clause"),
  place: text("位置", "Place"),
  reading: text("解读", "Reading"),

  parametersTitle: text("参数与权重", "Parameters and weights"),
  parametersNote: text(
    "只填“填写值”一列；“生效值”是公式实际使用的值，缺填或有误时为 #N/A（原因见“问题”），相应结果也为 #N/A。",
    "Fill the column “Value” only; “In force” is what the formulas use: #N/A where a value is missing or wrong (see “Problem”), and so are the figures that need it.",
  ),
  parameter: text("参数", "Parameter"),
  value: text("填写值", "Value"),
  inForce: text("生效值", "In force"),
  reason: text("问题", "Problem"),
  schemeValue: text("方案原值", "Scheme's value"),
  unit: text("单位", "Unit"),
  lost: text("原文缺失", "lost in the source"),
  mustChoose: text("须选定", "must be chosen"),
  weightsTotal: text("合计", "Total"),
  tierRow: text("第{n}档", "Row {n}"),

  rosterTitle: text("名册", "Roster"),
  rosterNote: text(
    "一人一行。工号不可重复，不含 * ? ~。离职人员填写离职日期，不要删除。",
    "One person a row. IDs are unique, without * ? ~. Enter a leaver's leaving date; do not delete the row.",
  ),
  entryTitle: text("{period} 填报", "Entries of {period}"),
  entryNote: text(
    "填写浅黄色单元格。可以排序、插入、删除行，按工号对应。",
    "Fill the light yellow cells. Rows may be sorted, inserted and deleted: they are matched by ID.",
  ),
  entryNoteMoney: text(
    "填写浅黄色单元格（金额单位：{unit}）。可以排序、插入、删除行，按工号对应。",
    "Fill the light yellow cells (money in {unit}). Rows may be sorted, inserted and deleted: they are matched by ID.",
  ),
  dueDates: text("期限：", "Due: "),
  everyWeek: text("每{day}", "every {day}"),
  entryPeople: text("已列人数", "People listed"),
  entryMissing: text("缺项合计", "Cells missing"),
  by: text("填报人", "filled in by"),

  resultsTitle: text("{year}年 结果", "Results of {year}"),
  resultsNote: text(
    "全部为公式，已锁定（无密码）。未填齐者不出结果，不计入合计。",
    "All formulas, locked without a password. Who is not completely rated has no figures and is left out of the totals.",
  ),
  resultsProvisionalNote: text(
    "名次、等级等与他人比较的结果，列上方标“暂定”的，待同事填齐后可能变动，请勿据此发放或处理。",
    " Ranks, grades and other figures that compare people are provisional where it says so above the column: they may change once colleagues' entries are complete. Do not pay or decide by them before.",
  ),
  /** Above a column that compares people. */
  provisional: text("暂定：{n}人未填齐", "provisional: {n} not complete"),
  resultsMissingParameters: text(
    "请先在参数表填写或更正：",
    "Fill in or correct on the parameters sheet first: ",
  ),
  rosterSoFarNote: text(
    "本表从年中开始：填写“年初至今”各列，年终汇算才有结果（没有填 0；本年之后入职的留空）。",
    " The workbook begins in mid-year: fill in the columns “Year so far”, without them there is no settlement (0 if none; blank for who joined later).",
  ),
  resultsMissingSoFar: text("请先在名册填写：", "Fill in on the roster first: "),
  resultsImpossibleSoFar: text("请先在名册更正：", "Correct on the roster first: "),
  resultsRosterDiffers: text(
    "名册 {roster} 人，本表 {results} 人：请用加载项“添加人员”。",
    "{roster} people in the roster, {results} here: add them with the add-in.",
  ),
  totalLeftOut: text(
    "{n}人有未评或出错的数据，未计入",
    "{n} people have entries missing or errors, which are not counted",
  ),
  ratedPeople: text("已填齐人数", "People rated"),
  total: text("合计", "Total"),
  sectionState: text("填报状态", "State of the entries"),
  sectionLookup: text("定位（按工号）", "Lookup by ID"),
  state: text("填报状态", "State"),
  entryRow: text("填报行", "Entry row"),
  step: text("计算步骤{number}", "Step {number}"),
  rosterRow: text("名册行", "Roster row"),
  quarter: text("{index}季度", "Q{index}"),
  half: text("{half}半年", "H{index}"),
  year: text("全年", "Year"),

  stateReady: text("已填齐", "complete"),
  stateAbsent: text("不在岗", "not employed"),
  stateUnopened: text("未开始", "not begun"),
  stateNoEntry: text("未填报", "no entry"),
  stateDuplicate: text("工号重复", "ID twice"),
  stateNotNumber: text("含非数字", "not a number"),
  stateNotWhole: text("次数应为整数", "not a whole number"),
  stateAboveLimit: text("超过上限", "above its limit"),
  stateNotOption: text("不在选项中", "not one of the options"),
  stateOutOfRange: text("超出范围", "out of range"),
  stateMissing: text("缺{n}项", "{n} missing"),

  refuseLimit: text(
    "请填写 {min} 到 {limit} 的数字（上限见“{sheet}”）。",
    "Enter a number from {min} to {limit} (see “{sheet}”).",
  ),
  refuseId: text("工号须在名册中且不重复。", "The ID must be in the roster, and only once here."),
  refuseRosterId: text(
    "工号不可重复，不含 * ? ~ 和多余空格。",
    "IDs are unique, without * ? ~ and without spaces at their ends.",
  ),
  refuseTitle: text("不能填写", "Not accepted"),
} as const satisfies Record<string, Text>;
