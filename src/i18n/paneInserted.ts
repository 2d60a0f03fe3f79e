/** Texts of the page about the schemes that are in the workbook. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const INSERTED_TEXTS = {
  title: text("本工作簿中的考核方案", "Schemes in this workbook"),
  none: text(
    "本工作簿中还没有考核方案。请在“插入方案”中选择一个。",
    "There is no scheme in this workbook yet. Choose one under “Insert”.",
  ),
  reading: text("读取工作簿", "Reading the workbook"),
  refresh: text("刷新", "Refresh"),
  refreshing: text("读取中…", "Reading…"),
  sheetsCalled: text("工作表以“{prefix}·”开头", "Sheets beginning with “{prefix}·”"),

  states: text("填报进度", "How the entries stand"),
  period: text("考核期", "Period"),
  ready: text("已填齐", "Complete"),
  open: text("未填齐", "Open"),
  absent: text("不在岗、休假", "Away"),
  unknown: text("未知", "unknown"),
  openIn: text("{period}：未填齐 {count} 人", "{period}: {count} people open"),
  allReady: text("{period}：{count} 人全部填齐 ✓", "{period}: all {count} people complete ✓"),
  allReadyBut: text(
    "{period}：{count} 人全部填齐，但上面列出的问题还没有处理。",
    "{period}: all {count} people complete, but what is listed above is still to be seen to.",
  ),
  nobodyIn: text(
    "{period}：还没有在岗人员，请在名册和填报表中录入，或用“添加人员”。",
    "{period}: nobody is employed yet. Enter people on the roster and the entry sheet, or use “Add people”.",
  ),
  unknownIn: text(
    "{period}：结果表已删除，无法得知填报进度。",
    "{period}: the results sheet is gone, so nobody knows.",
  ),
  showPeriod: text("查看考核期", "Show period"),
  noDepartment: text("（未填部门）", "(no department)"),
  department: text("{name}：{count} 人", "{name}: {count} people"),
  person: text("{name} {id}：{state}", "{name} {id}: {state}"),
  toSheet: text("打开填报表", "Open the entry sheet"),
  toResults: text("打开结果表", "Open the results"),
  jumping: text("转到单元格", "Going to the cell"),

  warnings: text("需要处理", "To be seen to"),
  noWarnings: text("没有需要处理的问题 ✓", "Nothing needs to be seen to ✓"),
  noOtherWarnings: text(
    "除下面未填齐的人员外，没有发现其他问题。",
    "Nothing else needs to be seen to beside the people who are not complete, below.",
  ),
  warnParameterBroken: text(
    "参数“{name}”的生效值公式已被改动，相关结果可能有误。请用 Excel 的版本历史恢复。",
    "The formula of “{name}” in force was changed; figures that need it may be wrong. Excel's version history may bring it back.",
  ),
  warnParameterGone: text(
    "参数“{name}”的名称已被删除，相关公式为 #NAME?。",
    "The defined name of “{name}” was deleted; the formulas that need it show #NAME?.",
  ),
  warnSheet: text(
    "工作表“{sheet}”已被删除，相关结果无法计算。可用 Excel 的版本历史恢复，或用“修复公式和格式”重新建立（其中填报的内容要重新填写）。",
    "The sheet “{sheet}” was deleted and what depends on it cannot be computed. Excel's version history may bring it back; or “Repair formulas and formats” makes it anew, and what was entered there must be entered again.",
  ),
  warnSheetLost: text(
    "工作表“{sheet}”已被删除，相关结果无法计算，其中的数据别处没有。请用 Excel 的版本历史恢复。",
    "The sheet “{sheet}” was deleted, what depends on it cannot be computed, and what it held stands nowhere else. Bring it back with Excel's version history.",
  ),
  warnRecord: text(
    "方案的隐藏记录已损坏或被删除，方案已按备份识别。请用“修复公式和格式”重新写入记录。",
    "The scheme's hidden record was damaged or deleted; the scheme was recognised by its copy. “Repair formulas and formats” writes the record again.",
  ),
  warnUnmarked: text(
    "工作表“{sheet}”像是此方案的，但用来识别它的隐藏名称丢失了。请用“修复公式和格式”找回。",
    "The sheet “{sheet}” looks like one of this scheme's, but the hidden name by which it is known is lost. “Repair formulas and formats” brings it back.",
  ),
  warnMoved: text(
    "工作表“{sheet}”的 {cell} 应为标题“{heading}”，但不是：列或行被移动、插入或删除，结果可能取错了列。请恢复原样；在此之前加载项不向该方案写入。",
    "On the sheet “{sheet}”, {cell} should be the heading “{heading}” and is not: columns or rows were moved, inserted or deleted, and figures may come from the wrong columns. Put them back; until then the add-in writes nothing into the scheme.",
  ),
  warnStranger: text(
    "{period} 填报表中的工号“{id}”不在名册中，不计入结果。",
    "The ID “{id}” on the entry sheet of {period} is not in the roster and is left out.",
  ),
  warnListRow: text(
    "“{sheet}”第 {row} 行未计入：{problem}。",
    "Row {row} of “{sheet}” is not counted. {problem}.",
  ),
  warnTwiceInEntry: text(
    "{period} 填报表中工号“{id}”重复，该人员暂不出结果。",
    "The ID “{id}” stands twice on the entry sheet of {period}; the person has no figures until one goes.",
  ),
  warnRosterId: text("名册“{id}”：{problem}", "Roster, “{id}”: {problem}"),
  warnSoFar: text(
    "名册中 {people} 人缺“{column}”：本表从年中开始，缺了就没有年终汇算；没有填 0。",
    "“{column}” is missing for {people} in the roster: the workbook begins in mid-year, without it there is no year-end settlement; enter 0 if none.",
  ),
  warnSoFarTooMuch: text(
    "名册中 {people} 人的“{column}”超过各季度最多之和：更正前没有年终实发。",
    "“{column}” is more than the quarters can add up to for {people} in the roster: until it is corrected nothing of the settlement is paid.",
  ),
  warnResultsShort: text(
    "名册比 {year} 年结果表长，多出的人员没有结果行。",
    "The roster is longer than the results of {year}; people at its end have no row there.",
  ),
  lengthen: text("补齐结果行", "Add the rows"),
  goThere: text("转到", "Go there"),
  goTo: text("转到：{what}", "Go there: {what}"),

  actions: text("操作", "Actions"),
  addPeople: text("添加人员", "Add people"),
  importEntries: text("导入填报数据", "Import entries"),
  addingPeople: text("正在添加人员", "Adding people"),
  addNote: text(
    "写入名册和在岗考核期的填报表的空行；不够时自动插入行，结果表随之加长。填写入职日期后，此前的考核期不计。填写的内容只暂存在本机，添加后清除，关闭 Excel 后不保留。",
    "They get free rows of the roster and of the entry sheets of their periods; rows are inserted where there are too few, and the results grow. With an entry date, earlier periods do not count. What is filled in stays on this computer, goes once they are added, and is not kept longer than Excel is open.",
  ),
  addOne: text("添加一人", "One person"),
  addSeveral: text("批量添加", "Several"),
  how: text("方式", "How"),
  personId: text("工号", "ID"),
  personName: text("姓名", "Name"),
  personDepartment: text("部门", "Department"),
  personGroup: text("组别", "Group"),
  personEntered: text("入职日期（可不填，例 2026-04-01）", "Entry date (optional, such as 2026-04-01)"),
  add: text("添加", "Add"),
  addCount: text("添加 {count} 人", "Add {count} people"),

  leaver: text("标记离职", "Mark a leaver"),
  leaverNote: text(
    "填写最后在岗日。此后的考核期不再计算，已得结果保留。",
    "Enter the last day of employment. Later periods no longer count; what was earned stays.",
  ),
  whom: text("人员", "Person"),
  chooseOne: text("（请选择）", "(choose)"),
  leaverDate: text("离职日期（例 2026-06-30）", "Leaving date (such as 2026-06-30)"),
  leaverSave: text("保存离职日期", "Save the leaving date"),
  leaverSaveAll: text("仍按此日期保存", "Save this date all the same"),
  leaverDrops: text(
    "按此日期，{periods}不在岗：已有的填报保留在表中，但不再计入结果。日期无误请再按一次。",
    "By this date the person is not employed in {periods}: the entries there stay on the sheet but no longer count. If the date is right, press once more.",
  ),
  leaverBack: text("取消离职（清除日期）", "Take the leaving date out"),
  leaverSaving: text("正在保存离职日期", "Saving the leaving date"),
  hasLeft: text("{name} {id}（{date} 离职）", "{name} {id} (left {date})"),

  changeDesign: text("修改方案", "Change the scheme"),
  repair: text("修复公式和格式", "Repair formulas and formats"),
  repairNote: text(
    "把公式、格式、填报规则和保护按方案重新写入：别人没有加载项时保存过（公式停在 #NAME?）、公式被改写、结果停住不动、粘贴破坏了格式或锁定时使用。人员、填报和参数不变，自己改过的颜色会恢复原样。",
    "Writes formulas, formats, rules and protection again as the scheme has them. For workbooks saved by somebody without the add-in (formulas stay at #NAME?), formulas overwritten, figures that no longer move, formats or locks lost by pasting. People, entries and parameters stay; colours of your own go back.",
  ),
  repairNow: text("修复", "Repair"),
  repairing: text("正在修复…", "Repairing…"),
  repaired: text(
    "已重新写入 {sheets} 张工作表的公式、格式、规则和保护。",
    "Formulas, formats, rules and protection of {sheets} sheets were written again.",
  ),
  repairedErrors: text(
    "停在错误状态的公式：修复前 {before} 处，修复后 {after} 处。",
    "Formulas stuck at an error: {before} before, {after} now.",
  ),
  repairStill: text(
    "仍有 {after} 处：加载项的函数没有应答。请在“开始 › 加载项 › 我的加载项”中点本加载项的图标，再修复一次。",
    "{after} still are: the add-in’s functions do not answer. Click the add-in’s icon at Home › Add-ins › My Add-ins, then repair once more.",
  ),
  warnBroken: text(
    "工作表“{sheet}”有 {count} 处公式停在 {error}（{cell} 起），相关结果不可用。请用“修复公式和格式”。",
    "On the sheet “{sheet}” {count} formulas are stuck at {error} (from {cell} on), and what depends on them is not available. Use “Repair formulas and formats”.",
  ),
  warnStale: text(
    "工作表“{sheet}”有 {count} 列仍显示 {error}（{cell} 起），但所依据的数已经齐全：Excel 没有重新计算。请用“修复公式和格式”。",
    "On the sheet “{sheet}” {count} columns still show {error} (from {cell} on), though what they depend on is complete: Excel has not computed them again. Use “Repair formulas and formats”.",
  ),
  sort: text("排序", "Sort rows"),
  sortNote: text(
    "整行一起移动，结果按工号对应，不会变；空行排在最后，筛选会先清除。表中有锁定的公式，Excel 自己的排序用不了。您自己在别处按地址引用这些行的公式，会指向移到该处的人。",
    "Rows move whole, and figures are found by ID, so none changes; free rows come last, and filters are cleared first. Excel’s own sorting cannot do it, as formulas in the rows are locked. Formulas of your own elsewhere that point to a row by its address will point to whoever comes there.",
  ),
  sortSheet: text("工作表", "Sheet"),
  sortBy: text("排序依据", "By"),
  sortById: text("工号", "ID"),
  sortByName: text("姓名", "Name"),
  sortByDepartment: text("部门，再按工号", "Department, then ID"),
  sortByMissing: text("缺项或有问题的在前", "What is missing or wrong first"),
  sortNow: text("排序", "Sort"),
  sorting: text("正在排序", "Sorting"),
  sorted: text("“{sheet}”已排序。", "“{sheet}” is sorted."),
  groupEntries: text("人员与填报", "People and entries"),
  groupPeriods: text("考核期与参数", "Periods and parameters"),
  groupChecks: text("检查", "Checks"),
  groupOutputs: text("发放与公示", "Payment and publication"),
  groupSheets: text("工作表", "Sheets"),
  nextPeriod: text("添加下一考核期", "Add the next period"),
  nextNote: text(
    "将添加 {period} 的填报表（仅列在岗人员），并在结果表中启用该期；期初缺口和结转自动带入。",
    "Adds the entry sheet of {period} for those still employed and brings the period to life in the results; opening gaps and carries follow by themselves.",
  ),
  nextNow: text("添加 {period}", "Add {period}"),
  periodAdded: text("已添加 {period}。", "{period} is added."),
  addingPeriod: text("正在添加考核期", "Adding the period"),

  parameters: text("更改参数与权重", "Change parameters"),
  parametersNote: text(
    "改动立即影响所选考核期及以后的结果；原值、新值、自哪期起、时间、更改人和原因写入“变更记录”工作表。",
    "Changes affect the figures of the chosen period and later ones at once; old and new value, first period, time, who and why are written to the sheet “Changes”.",
  ),
  readingParameters: text("读取参数", "Reading the parameters"),
  changes: text("将要更改", "To be changed"),
  changeLine: text("{name}：{before} → {after}", "{name}: {before} → {after}"),
  noChanges: text("还没有改动。", "Nothing is changed yet."),
  save: text("保存更改", "Save the changes"),
  saving: text("正在保存更改", "Saving the changes"),
  reset: text("放弃改动", "Discard"),
  toLog: text("打开变更记录", "Open the change log"),
  nothing: text("（空）", "(blank)"),

  remove: text("移除方案", "Remove the scheme"),
  removeAsk: text(
    "将删除“{prefix}·”开头的 {count} 张工作表及其中全部填报和结果，且无法撤消。确定移除？",
    "{count} sheets beginning with “{prefix}·” will be deleted with all entries and figures in them. This cannot be undone. Remove them?",
  ),
  removeYes: text("确定移除", "Remove"),
  removing: text("正在移除", "Removing"),
} as const satisfies Record<string, Text>;
