/** What the user reads when something that the pane asks of the workbook cannot be done, and what to do. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const PANE_PROBLEM_TEXTS = {
  notMoved: text(
    "公式是在工作表“{from}”中打开的，其中的单元格没有写工作表名，又含有读不懂的部分，不能直接写入“{sheet}”，没有写入。请写回原单元格，或在公式的区域前加上工作表名，如 '{from}'!A1。",
    "The formula was opened on the sheet “{from}” and holds parts that are not understood, so that its cells cannot be kept on “{sheet}”. Nothing was written. Write it back into its cell, or put the sheet's name in front of its ranges, as in '{from}'!A1.",
  ),
  spillBlocked: text(
    "公式的结果会占用 {fills}，其中 {cells} 不是空的，Excel 会显示 #SPILL!。没有改动任何内容；请另选位置，或先移走这些内容，再试一次。",
    "The formula would fill {fills}, and {cells} is not empty: Excel would show #SPILL!. Nothing was changed; choose another place or move what stands there, then try again.",
  ),
  closedMeanwhile: text(
    "考核期的状态在此期间有变化，没有改动任何内容。请按“刷新”后再看。",
    "The state of the periods has changed in the meantime; nothing was changed. Press “Refresh” and look again.",
  ),
  notReadyToClose: text(
    "公式或工作表不完整，现在结账会把错误固定成结果，没有改动任何内容。请先按提示恢复或修复，再结账。",
    "Formulas or sheets are not in order, and closing would make errors into figures; nothing was changed. Bring them back or repair them first, then close.",
  ),
  closingNeedsReason: text("请写明原因，再试一次。", "Give a reason, then try again."),
  nobodyToSign: text(
    "这一期的结果中没有部门“{department}”在岗的人员，或结果表已被删除，没有登记签核。请按“刷新”后再选部门。",
    "Nobody of the department “{department}” is in this period’s results, or they are gone; nothing was signed. Press “Refresh” and choose anew.",
  ),
  deadlineBefore: text(
    "申诉截止日早于公示日，没有登记。请改正日期，再试一次。",
    "The last day to appeal comes before the day of publication; nothing was kept. Correct the dates, then try again.",
  ),
  closedByEarlier: text(
    "{period} 是按方案第 {written} 版结账的，现为第 {own} 版，不能按原来的规则重新计算，因此不能反结账；没有改动任何内容。差额请在以后的考核期补发或扣回。",
    "{period} was closed by version {written} of the scheme, which is version {own} now: it cannot be computed by the rules that it was paid by, so it cannot be opened again, and nothing was changed. Pay or take back differences in a later period.",
  ),
  periodClosed: text(
    "{periods} 已结账，没有改动任何内容。请先反结账，或从名单中去掉这些考核期。",
    "{periods} is closed; nothing was changed. Open it again first, or take it out of the list.",
  ),
  closingLost: text(
    "记录曾经损坏，结账时的情况已丢失，不能反结账，没有改动任何内容；已结账的数字保持不变。需要反结账时，请从备份或版本历史中恢复工作簿。",
    "The record was damaged once, and what was known of the closing is lost; the period cannot be opened again, nothing was changed, and closed figures stay. If it must be opened, bring the workbook back from a copy or its version history.",
  ),
  registerWords: text(
    "请写明经手人和原因，再试一次。没有改动任何内容。",
    "Give a name and a reason, then try again; nothing was changed.",
  ),
  correctionOfOpen: text(
    "只有已结账的考核期才需要更正；未结账的请直接改填报。没有改动任何内容。",
    "Only a closed period is corrected; in one that is open, change its entries. Nothing was changed.",
  ),
  correctionPeriod: text(
    "更正不能在 {period} 发放：发放的考核期须晚于所属考核期、已打开、未结账，并且该期发放金额。没有改动任何内容；请另选一期，或先打开下一个考核期。",
    "A correction cannot be paid with {period}: that must be a later period than the one concerned, opened, not closed, and one with which money is paid. Nothing was changed; choose another one, or open the next period first.",
  ),
  correctionFigure: text(
    "“{title}”在该考核期不发放金额，没有改动任何内容。请选择发放金额的项目。",
    "“{title}” pays no money with that period; nothing was changed. Choose a figure that does.",
  ),
  correctionAmount: text(
    "更正金额须为不等于 0 的金额，计到分。没有改动任何内容。",
    "A correction is an amount other than 0, to the fen. Nothing was changed.",
  ),
  correctedMeanwhile: text(
    "{who}：比较之后又登记过更正，差额已不同。没有改动任何内容；请重新比较，再登记。",
    "{who}: something was corrected since the comparison, and the difference is another one. Nothing was changed; compare again, then enter it.",
  ),
  registerGone: text(
    "找不到工作表“{sheet}”，可能已被删除；登记过的更正别处没有，缺了它会重复补扣或漏发。没有改动任何内容。请撤销删除，或从历史版本恢复工作簿；确实无法恢复的，在“更正登记（补发/扣回）”页面确认重新开始登记。",
    "The sheet “{sheet}” is gone; it may have been deleted. What was corrected stands nowhere else: without it amounts are paid twice or not at all. Nothing was changed. Undo the deletion or go back to an earlier version of the workbook; if neither can be done, confirm on the page “Corrections of closed periods” that a new register is begun.",
  ),
  registerThere: text(
    "登记表还在，没有改动任何内容。请重新查看。",
    "The register is there; nothing was changed. Look again.",
  ),
  appealCorrected: text(
    "第 {number} 号申诉已登记更正（更正登记第 {line} 条）。没有改动任何内容；请先撤回该条，再试一次；已随结账的考核期发放的不能撤回，差额请手工登记。",
    "Appeal {number} has led to a correction (line {line} of the register). Nothing was changed; cancel that line first, then try again. What was paid with a closed period stands; enter the difference by hand.",
  ),
  appealPutRight: text(
    "第 {number} 号申诉：提出时为 {old}，现在该期结果已是 {now}，已在原考核期改正。没有改动任何内容；如仍应补发或扣回，请在“更正登记”中手工登记并写明原因。",
    "Appeal {number}: the figure was {old} then and the period's results have {now}, so it has been put right in its own period. Nothing was changed; if something is still due, enter it by hand among the corrections, with the reason.",
  ),
  correctionSettled: text(
    "这条更正随 {period} 发放，该期已结账，不能撤回。没有改动任何内容。请先反结账，或另登记一条相反的更正。",
    "This correction was paid with {period}, which is closed, so it cannot be cancelled. Nothing was changed. Open that period again first, or enter one that takes it back.",
  ),
  lineGone: text(
    "登记表中没有第 {number} 条，或已撤回。没有改动任何内容；请重新查看。",
    "The register has no line {number}, or it was cancelled. Nothing was changed; look again.",
  ),
  nobodyHas: text(
    "名册和结果中都没有工号“{id}”。没有改动任何内容；请核对工号。",
    "Nobody in the roster or the results has the ID “{id}”. Nothing was changed; check the ID.",
  ),
  appealWords: text(
    "请写明申诉内容和裁定人，再试一次。没有改动任何内容。",
    "Say what is contested and who decides, then try again; nothing was changed.",
  ),
  appealDeadline: text(
    "办理期限早于收到日期，没有改动任何内容。",
    "The deadline is before the day on which it came; nothing was changed.",
  ),
  appealFigure: text(
    "{period} 没有这个项目的结果，没有改动任何内容。请另选项目。",
    "{period} has no such figure; nothing was changed. Choose another one.",
  ),
  decisionReason: text("请写明决定的理由，再试一次。", "Give the reason of the decision, then try again."),
  decisionEarly: text(
    "决定日期早于收到日期，没有改动任何内容。",
    "The decision is dated before the appeal came; nothing was changed.",
  ),
  filesOfClosed: text(
    "{period}已结账，不再向部门发出，也不收回或撤回；没有改动任何内容。要改这一期的填报，请先反结账；否则在“更正登记”中登记差额，随以后的考核期补发或扣回。",
    "{period} is closed: no files go out to departments, and nothing is collected or taken back; nothing was changed. Open the period again to change its entries, or else enter the difference under “Corrections of closed periods”: it is paid or taken back with a later period.",
  ),
  departmentsGone: text(
    "这些部门或评分人在此期间已没有人员：{departments}。没有生成文件；请按“重新读取”，再选择。",
    "Nobody belongs to these departments or raters any more: {departments}. No files were made; press “Read again” and choose anew.",
  ),
  cannotOpenWorkbook: text(
    "此处的 Excel 既不能保存文件，也不能打开新工作簿。请在网页版或 Windows 版 Excel 中打开本工作簿，再生成文件。",
    "This Excel can neither save files nor open new workbooks. Open this workbook in Excel on the web or on Windows and make the files there.",
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
  severalAreas: text(
    "选中了几块区域，或选中的不是单元格。请选中一块连续的区域，再试一次。",
    "Several areas are selected, or no cells. Select one range of cells, then try again.",
  ),
  entriesMoved: text(
    "填报表在比较之后又有改动，未写入。请重新查看会改动什么。",
    "The entry sheets have changed since they were compared; nothing was written. Look again at what would change.",
  ),
  leaveDates: text(
    "请写明假别，止日不能早于起日。没有改动任何内容。",
    "Give the kind of leave; its last day must not come before its first. Nothing was changed.",
  ),
  leaveOverlaps: text(
    "与请假登记第 {number} 条的日期重叠，没有改动任何内容。请先撤回该条，或改日期。",
    "The days overlap with line {number} of the register; nothing was changed. Cancel that line first, or change the days.",
  ),
  leaveTooLong: text(
    "登记请假后，结果表或填报表的公式会超过 Excel 的长度上限。没有改动任何内容；请先取消不再需要的“自某期起”的参数更改，或把几项更改放在同一考核期，再登记。",
    "With leave, formulas of the results or entry sheets would be longer than Excel takes. Nothing was changed; cancel changes of parameters that are no longer needed, or let several begin with the same period, then enter it.",
  ),
  appealsGone: text(
    "找不到工作表“{sheet}”，可能已被删除；收到过哪些申诉别处没有登记。没有改动任何内容。请撤销删除，或从历史版本恢复工作簿；确实无法恢复的，在“申诉登记”页面确认重新开始登记。",
    "The sheet “{sheet}” is gone; it may have been deleted. Which appeals came in stands nowhere else. Nothing was changed. Undo the deletion or go back to an earlier version of the workbook; if neither can be done, confirm on the page “Appeals” that a new register is begun.",
  ),
  leaveGone: text(
    "找不到工作表“{sheet}”，可能已被删除；谁在休假别处没有登记。没有改动任何内容。请撤销删除，或从历史版本恢复工作簿；确实无法恢复的，在“请假（产假、病假…）”页面确认重新开始登记。",
    "The sheet “{sheet}” is gone; it may have been deleted. Who is on leave stands nowhere else. Nothing was changed. Undo the deletion or go back to an earlier version of the workbook; if neither can be done, confirm on the page “Leave (maternity, sick …)” that a new register is begun.",
  ),
  sameDepartment: text(
    "“{id}”的部门已是“{department}”，或没有填写新部门。没有改动任何内容。",
    "The department of “{id}” is “{department}” already, or none was given. Nothing was changed.",
  ),
  movePeriod: text(
    "调动不能自 {period} 起：须为已添加、未结账的考核期（第一期除外），或下一个考核期。没有改动任何内容。",
    "A move cannot count from {period} on: that must be a period that is open and not the first one, or the next one. Nothing was changed.",
  ),
  moveOpenBefore: text(
    "此方案按部门计算（部门内排名、分配或按部门登记），{periods} 尚未结账，现在改部门会改变这些期的结果。没有改动任何内容；请先结账，再登记调动。",
    "This scheme computes by department (ranks, pools or lists), and {periods} are not closed: their figures would move with the department. Nothing was changed; close them first, then enter the move.",
  ),
  moveLater: text(
    "该人员已登记自 {period} 起的调动（第 {number} 条），没有改动任何内容。请先撤回该条。",
    "A move from {period} on is entered for this person already (line {number}). Nothing was changed; cancel that line first.",
  ),
  moveClosed: text(
    "{periods} 已结账，其名单和签字按第 {number} 条调动后的部门分列，现在撤回会改变已发出的内容。没有改动任何内容；调回原部门请另行登记一条调动。",
    "{periods} are closed, and their lists and signatures have the department of move {number}: taking it back would change what was handed out. Nothing was changed; to move the person back, enter another move.",
  ),
  reopenMoved: text(
    "此方案按部门计算，{period} 之后有人调动部门（部门调动登记第 {numbers} 条）；现在反结账，{period} 会按新部门计算，排名和分配都会改变。没有改动任何内容。请先在“部门调动”中撤回这些调动，再反结账；改好、重新结账后再登记调动。",
    "This scheme computes by department, and people moved after {period} (lines {numbers} of the register of moves): opened now, {period} would be computed with the new departments, and ranks and pools would change. Nothing was changed. Cancel those moves first, then open the period; enter them again once it is closed anew.",
  ),
  movedSince: text(
    "此方案按部门计算，之后有人调动部门（部门调动登记第 {numbers} 条），按现在的名册算不出 {periods} 应是多少；这些考核期没有比较，不在下列差额之内。需要重算时，请先撤回调动、反结账，重新结账后再登记调动。",
    "This scheme computes by department, and people moved since (lines {numbers} of the register of moves): what {periods} would come to cannot be told from the roster of now. These periods were not compared and are not among the differences. To compute one anew, cancel the moves, open the period, close it again and enter the moves once more.",
  ),
  movesGone: text(
    "找不到工作表“{sheet}”，可能已被删除；以前的部门别处没有登记。没有改动任何内容。请撤销删除，或从历史版本恢复工作簿；确实无法恢复的，在“部门调动”页面确认重新开始登记。",
    "The sheet “{sheet}” is gone; it may have been deleted. Earlier departments stand nowhere else. Nothing was changed. Undo the deletion or go back to an earlier version of the workbook; if neither can be done, confirm on the page “Moves between departments” that a new register is begun.",
  ),
  nothingBefore: text(
    "这是第一个考核期，没有上期可沿用。",
    "This is the first period; there is none before it to carry anything forward from.",
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
    "自定义方案的隐藏工作表“{sheet}”内容已损坏，无法读取，也没有改动。已插入的方案不受影响。可在“自定义方案”页把它放在一旁，再保存新的方案。",
    "The hidden sheet “{sheet}” with the own schemes is damaged and cannot be read; nothing was changed. What is inserted is not affected. The page of own schemes can set it aside, so that others can be kept.",
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
