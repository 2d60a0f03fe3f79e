/** What the user reads when something that the pane asks of the workbook cannot be done, and what to do. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const PANE_PROBLEM_TEXTS = {
  closedMeanwhile: text(
    "考核期的状态在此期间有变化，没有改动任何内容。请按“刷新”后再看。",
    "The state of the periods has changed in the meantime; nothing was changed. Press “Refresh” and look again.",
  ),
  notReadyToClose: text(
    "公式或工作表不完整，现在结账会把错误固定成结果，没有改动任何内容。请先按提示恢复或修复，再结账。",
    "Formulas or sheets are not in order, and closing would make errors into figures; nothing was changed. Bring them back or repair them first, then close.",
  ),
  closingNeedsReason: text("请写明原因，再试一次。", "Give a reason, then try again."),
  periodClosed: text(
    "{periods} 已结账，没有改动任何内容。请先反结账，或从名单中去掉这些考核期。",
    "{periods} is closed; nothing was changed. Open it again first, or take it out of the list.",
  ),
  closingLost: text(
    "记录曾经损坏，结账时的情况已丢失，不能反结账，没有改动任何内容；已结账的数字保持不变。需要反结账时，请从备份或版本历史中恢复工作簿。",
    "The record was damaged once, and what was known of the closing is lost; the period cannot be opened again, nothing was changed, and closed figures stay. If it must be opened, bring the workbook back from a copy or its version history.",
  ),
  filesOfClosed: text(
    "{period}已结账，不再向部门发出，也不收回或撤回；没有改动任何内容。要改这一期的填报，请先反结账；否则把差额在以后的考核期手工补发或扣回。",
    "{period} is closed: no files go out to departments, and nothing is collected or taken back; nothing was changed. Open the period again to change its entries, or else pay or take back the difference by hand in a later period.",
  ),
  departmentsGone: text(
    "这些部门在此期间已没有人员：{departments}。没有生成文件；请按“重新读取”，再选择部门。",
    "Nobody is in these departments any more: {departments}. No files were made; press “Read again” and choose anew.",
  ),
  closedNoUpdate: text(
    "有已结账的考核期，不能更新方案版本，没有改动任何内容；已结账的数字保持不变。请保留本方案备查，用“插入方案”从下一考核期起新建一份，并把期初缺口、结转填入新名册。",
    "Periods are closed, so the scheme cannot be brought up to date; nothing was changed, and closed figures stay. Keep it to look things up, insert the scheme anew from the next period on, and enter opening gaps and carries in the new roster.",
  ),
  closedResultsGone: text(
    "“{sheet}”已被删除，其中有已结账的数字，不能重新计算得到。请从备份或版本历史中恢复工作簿。",
    "“{sheet}” was deleted, and with it closed figures that cannot be computed again. Bring the workbook back from a copy or its version history.",
  ),
  cancelled: text("已取消。", "Cancelled."),
  functionsMissing: text(
    "自定义函数尚未注册，写入的公式会显示 #NAME?。请关闭并重新打开工作簿，再试一次。",
    "The custom functions are not registered, so formulas would show #NAME?. Close and reopen the workbook, then try again.",
  ),
  functionsSilent: text(
    "加载项的函数没有应答（单元格显示 {seen}），写入的公式会停在错误。没有写入任何内容；请在“开始 › 加载项 › 我的加载项”中点本加载项的图标，等几秒再试。仍不行时，请关闭并重新打开工作簿。",
    "The add-in’s functions do not answer (a cell shows {seen}), so formulas would be stuck at an error. Nothing was written; click the add-in’s icon at Home › Add-ins › My Add-ins, wait some seconds, then try again. If that does not help, close and reopen the workbook.",
  ),
  tooManyPeriods: text(
    "数据跨 {count} 个考核期，超过上限 {most}。请核对首个考核期和考核期列。",
    "The data spans {count} periods, more than the limit of {most}. Check the first period and the period column.",
  ),
  nothingSelected: text(
    "所选区域没有数据。请在工作表中选中带标题行的区域，再试一次。",
    "The selection holds no data. Select a range with a heading row, then try again.",
  ),
  entriesMoved: text(
    "填报表在比较之后又有改动，未写入。请重新查看会改动什么。",
    "The entry sheets have changed since they were compared; nothing was written. Look again at what would change.",
  ),
  selectionTooLarge: text(
    "所选区域过大（{cells} 个单元格，上限 {most}）。请少选一些。",
    "The selection is too large ({cells} cells, at most {most}). Select less.",
  ),
  alreadyListed: text(
    "名册中已有工号：{ids}。请从要添加的人员中去掉。",
    "The roster lists these IDs already: {ids}. Take them out of the people to add.",
  ),
  notInRoster: text("名册中没有工号“{id}”。", "The roster has no ID “{id}”."),
  notInEntrySheet: text(
    "“{sheet}”中没有工号“{id}”的行。请在该表加一行并填写工号。",
    "“{sheet}” has no row for the ID “{id}”. Add a row there with this ID.",
  ),
  leftBeforeEntered: text(
    "离职日期早于入职日期（{entered}）。请核对。",
    "The leaving date is before the entry date ({entered}). Check it.",
  ),
  parameterRefused: text("没有更改。{problems}", "Nothing was changed. {problems}"),
  parameterGone: text(
    "找不到参数“{name}”（其名称可能已被删除）。",
    "The parameter “{name}” cannot be found; its defined name may have been deleted.",
  ),
  whatIfsDamaged: text(
    "保存测算方案的隐藏工作表“{sheet}”内容已损坏，无法读取，也不会改动；参数、结果和测算本身不受影响。需要这些方案时请从备份恢复文件。",
    "The hidden sheet “{sheet}”, which keeps the what-if sets, is damaged; it cannot be read and is left as it is. Parameters, results and computing a what-if are not affected. Restore the file from a backup if the sets are needed.",
  ),
  whatIfsNewer: text(
    "本工作簿的测算方案由较新版本的加载项保存（格式 {format}），没有改动任何内容。请更新加载项。",
    "The what-if sets of this workbook were saved by a newer add-in (format {format}); nothing was changed. Update the add-in.",
  ),
  whatIfNameTaken: text(
    "已有名为“{name}”的测算方案，没有改动任何内容。请换一个名称。",
    "There is a what-if set called “{name}” already; nothing was changed. Choose another name.",
  ),
  variantsDamaged: text(
    "自定版本的隐藏工作表“{sheet}”内容已损坏，无法读取。",
    "The hidden sheet “{sheet}” with the own variants is damaged and cannot be read.",
  ),
  variantsNewer: text(
    "自定版本由较新的加载项保存（格式 {format}），本加载项不能读取，也不会改动。请更新加载项。",
    "The own variants were saved by a newer add-in (format {format}); this add-in can neither read nor change them. Update the add-in.",
  ),
  designsDamaged: text(
    "自定义方案的隐藏工作表“{sheet}”内容已损坏，无法读取。已插入的方案不受影响。",
    "The hidden sheet “{sheet}” with the own schemes is damaged and cannot be read. What is inserted is not affected.",
  ),
  designsNewer: text(
    "自定义方案由较新的加载项保存（格式 {format}），本加载项不能读取，也不会改动。请更新加载项。",
    "The own schemes were saved by a newer add-in (format {format}); this add-in can neither read nor change them. Update the add-in.",
  ),
  notCalculated: text(
    "Excel 在 {seconds} 秒内没有算完。请在“公式 › 计算选项”中核对为“自动”，再试一次。",
    "Excel has not finished calculating within {seconds} seconds. Check that Formulas › Calculation Options is on Automatic, then try again.",
  ),
} as const satisfies Record<string, Text>;
