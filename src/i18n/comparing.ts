/** Texts of comparing this workbook with another one of the same scheme. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const COMPARE_TEXTS = {
  action: text("与另一个文件比较", "Compare with another file"),
  note: text(
    "选上月的或已批准的工作簿（.xlsx）：人员、填报、清单、参数、公式、登记、结账和每个数字逐一比较，有变动的数字写明原因。文件只在本机读取，两个文件都不改动。",
    "Choose last month's workbook or the approved one (.xlsx): people, entries, lists, parameters, formulas, registers, closings and figures are compared, and each figure that changed says why. The file is read on this computer only; neither file is changed.",
  ),
  choose: text("选择文件…", "Choose a file…"),
  file: text("要比较的工作簿", "Workbook to compare with"),
  reading: text("正在读取和比较", "Reading and comparing"),
  otherScheme: text(
    "“{name}”中没有“{scheme}”，或其记录已损坏，无法比较。请选含有同一方案的工作簿。",
    "“{name}” has no “{scheme}”, or its record is damaged; it cannot be compared. Choose a workbook with the same scheme.",
  ),
  otherVersion: text(
    "“{name}”是方案第 {written} 版的，本工作簿为第 {own} 版，各列位置不同，无法逐格比较。请先在那个文件的副本中用“更新到新版本”，再比较。",
    "“{name}” has version {written} of the scheme and this workbook version {own}: columns stand elsewhere and cannot be compared. Bring a copy of that file up to date first, then compare.",
  ),
  otherDesign: text(
    "“{name}”中的“{scheme}”与本工作簿的修订号相同，但规则不同（两处各自修改过），无法逐格比较。请用同一份设计更新那个文件的副本，再比较。",
    "“{scheme}” in “{name}” has the same revision as here but other rules: it was changed in both places. They cannot be compared cell by cell. Bring a copy of that file up to date with the same design, then compare.",
  ),
  outcome: text(
    "与“{name}”相比：比较了 {compared} 个数字，{figures} 个有变动；人员 {people} 处、填报 {entries} 处、清单 {lists} 处、参数 {parameters} 处、公式 {formulas} 处、登记和结账 {registers} 处不同。",
    "Compared with “{name}”: {compared} figures, of which {figures} changed; {people} differences in people, {entries} in entries, {lists} in lists, {parameters} in parameters, {formulas} in formulas, {registers} in registers and closings.",
  ),
  same: text(
    "与“{name}”完全相同 ✓（比较了 {compared} 个数字，以及人员、填报、清单、参数、公式、登记和结账）",
    "The same as “{name}” ✓ ({compared} figures compared, and people, entries, lists, parameters, formulas, registers and closings)",
  ),
  unknownCount: text(
    "! 其中 {count} 个数字的变动找不到原因，请用“审核”和“为什么是这个数”逐个查明。",
    "! Of {count} figures it is not known why they changed; use “Audit” and “Why this figure” for them.",
  ),
  onlyHere: text("{period}：只有本工作簿有", "{period}: in this workbook only"),
  onlyThere: text("{period}：只有那个文件有", "{period}: in that file only"),
  closedHere: text("{period}：只有本工作簿已结账", "{period}: closed in this workbook only"),
  closedThere: text("{period}：只有那个文件已结账", "{period}: closed in that file only"),
  figures: text("有变动的数字（{count}）", "Figures that changed ({count})"),
  people: text("人员（{count}）", "People ({count})"),
  entries: text("填报（{count}）", "Entries ({count})"),
  lists: text("清单（{count}）", "Lists ({count})"),
  parameters: text("参数（{count}）", "Parameters ({count})"),
  formulas: text("公式（{count}）", "Formulas ({count})"),
  registers: text("登记（{count}）", "Registers ({count})"),
  more: text("另有 {count} 个，请写成比较表查看。", "{count} more: write the sheet to see them."),
  figure: text("{who} {title} {period}：{before} → {after}", "{who} {title} {period}: {before} → {after}"),
  total: text("合计 {title} {period}：{before} → {after}", "total of {title} {period}: {before} → {after}"),
  rollUp: text("汇总 {title} {year}年：{before} → {after}", "{title} {year}: {before} → {after}"),
  row: text("{period} “{row}” {title}：{before} → {after}", "{period}, “{row}”, {title}: {before} → {after}"),
  because: text("原因：{causes}", "Why: {causes}"),
  came: text("{who}：新增", "{who}: new"),
  left: text("{who}：已不在名册", "{who}: no longer in the roster"),
  changed: text("{who} {title}：{before} → {after}", "{who} {title}: {before} → {after}"),
  entry: text("{who} {period} {title}：{before} → {after}", "{who} {title} {period}: {before} → {after}"),
  list: text(
    "{title} {period}：{before} 行不再有，{after} 行新增或改动",
    "{title} {period}: {before} rows gone, {after} new or changed",
  ),
  parameter: text("{title}：{before} → {after}", "{title}: {before} → {after}"),
  formula: text(
    "{who} {title}：{where}不是方案的公式，而是 {stray}",
    "{who} {title}: {where} not the scheme's formula but {stray}",
  ),
  aValue: text("填入的值", "a value that was typed"),
  here: text("本工作簿中", "here,"),
  there: text("那个文件中", "in that file,"),
  causeFormula: text(
    "{title} 的公式{where}被改（{stray}）",
    "the formula of {title} was changed ({where} {stray})",
  ),
  causeEntry: text("填报 {title} {period}：{before} → {after}", "entry {title} {period}: {before} → {after}"),
  causeRoster: text("名册 {title}：{before} → {after}", "roster, {title}: {before} → {after}"),
  causeParameter: text("参数 {title}：{before} → {after}", "parameter {title}: {before} → {after}"),
  causeList: text("清单 {title} {period} 有变动", "the list {title} of {period} changed"),
  causeOthers: text("排名或分配：其他人有变动", "a rank or pool: others have changed"),
  causePeople: text("{count} 人的数字有变动", "{count} people have another figure"),
  causePeriodHere: text("只有本工作簿有 {period}", "only this workbook has {period}"),
  causePeriodThere: text("只有那个文件有 {period}", "only that file has {period}"),
  causeCame: text("{who} 新增或已不在名册", "{who} is new or gone"),
  causeClosedHere: text(
    "本工作簿已结账，数字固定为结账时的",
    "closed in this workbook: as it was at closing",
  ),
  causeClosedThere: text("那个文件已结账，数字固定为结账时的", "closed in that file: as it was at closing"),
  causeUnknown: text("! 原因不明", "! not known"),
  blank: text("（空）", "(blank)"),
  write: text("写成比较表", "Write it as a sheet"),
  writing: text("正在写比较表", "Writing the sheet"),
  sheet: text("比较", "Comparison"),
  sheetTitle: text("{scheme} — 与“{name}”比较", "{scheme} — compared with “{name}”"),
  sheetNote: text(
    "由加载项写成，只含值；工作表此后的改动不在其中。",
    "Written by the add-in, values only; what changes later is not in it.",
  ),
  fileFact: text("比较的文件", "Compared with"),
  result: text("结果", "Result"),
  kind: text("类别", "Kind"),
  what: text("变动", "Change"),
  why: text("原因", "Why"),
  end: text("（比较结束）", "(end of the comparison)"),
} as const satisfies Record<string, Text>;

/** What a line of the sheet is about. */
export const KIND_TEXTS = {
  figures: text("数字", "Figure"),
  people: text("人员", "People"),
  entries: text("填报", "Entry"),
  lists: text("清单", "List"),
  parameters: text("参数", "Parameter"),
  formulas: text("公式", "Formula"),
  registers: text("登记", "Register"),
} as const satisfies Record<string, Text>;

/** A line of a register that one of them alone has, or that says something else. */
export const REGISTER_HOW = {
  here: text(
    "{register}第 {number} 号（{who}）：只有本工作簿有",
    "{register}, no. {number} ({who}): in this workbook only",
  ),
  there: text(
    "{register}第 {number} 号（{who}）：只有那个文件有",
    "{register}, no. {number} ({who}): in that file only",
  ),
  differs: text(
    "{register}第 {number} 号（{who}）：两边内容不同",
    "{register}, no. {number} ({who}): the two differ",
  ),
} as const satisfies Record<string, Text>;
