/** What the user reads when the workbook refuses something, and what to do. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const WORKBOOK_TEXTS = {
  cellEditing: text(
    "有单元格正在编辑。请按 Enter 或 Esc 结束编辑，再试一次。",
    "A cell is being edited. Press Enter or Esc to finish, then try again.",
  ),
  accessDenied: text(
    "工作簿或工作表受保护，无法写入。请在“审阅”中撤消保护，再试一次。",
    "The workbook or a sheet is protected. Unprotect it on the Review tab, then try again.",
  ),
  structureProtected: text(
    "工作簿结构受保护，不能添加或删除工作表，没有改动任何内容。请在“审阅 › 保护工作簿”中撤消保护（设有密码的，请向设密码的人索取），再试一次。",
    "The workbook's structure is protected, so no sheet can be added or deleted; nothing was changed. Unprotect it at Review › Protect Workbook (if it has a password, ask whoever set it), then try again.",
  ),
  nameTaken: text(
    "名称“{name}”已被占用。请改名后再试。",
    "The name “{name}” is taken. Rename it, then try again.",
  ),
  tooManyPeople: text(
    "人数 {count} 超过上限 {most}。请分部门插入。",
    "{count} people are more than the limit of {most}. Insert by department.",
  ),
  tooLarge: text(
    "一次写入的数据过多。请减少人数，分部门插入。",
    "Too much was to be written at once. Insert fewer people, by department.",
  ),
  anotherWorkbook: text(
    "Excel 中另一个工作簿在前台。请切换回本工作簿，再试一次。",
    "Another workbook is in front. Switch back to this one, then try again.",
  ),
  failed: text("Excel 未能完成：{message}（{code}）", "Excel could not do it: {message} ({code})"),
  undone: text("工作簿已恢复原样，可以再试一次。", "The workbook is as before; you can try again."),
  unfinished: text(
    "修复没有做完；填报和参数都没有变，再修复一次即可。",
    "The repair is not finished; entries and parameters are unchanged. Repair once more.",
  ),
  unsorted: text(
    "每一行仍是完整的，结果不变；请查看行的顺序，需要时再排序一次。",
    "Every row is whole and no figure has changed; see in which order the rows are, and sort once more if need be.",
  ),
  unsortedYet: text(
    "每一行仍是完整的，但 {left} 还没有整理完：请先不要在其中填写。请结束单元格编辑，撤消工作簿和工作表的保护，再点任一操作：加载项会先把它整理完。",
    "Every row is whole, but {left} is not yet in order again: enter nothing there. Finish editing the cell, unprotect workbook and sheets, then give any command: the add-in first puts it in order.",
  ),
  formulaOfOtherRow: text(
    "工作表“{sheet}”的 {cell} 中的公式引用了别的行，排序后会指向别人。没有改动任何内容；请把它改成数值，或只引用本行，再试一次。",
    "On the sheet “{sheet}” the formula in {cell} looks at another row, and would look at somebody else once rows are sorted. Nothing was changed; make it a number, or let it look at its own row, then try again.",
  ),
  besideRows: text(
    "工作表“{sheet}”的登记行右侧另有内容，排序会使其与各行错位。没有改动任何内容；请先移开这些内容，再试一次。",
    "On the sheet “{sheet}” something stands right of the rows, and would no longer stand beside its own row. Nothing was changed; move it elsewhere, then try again.",
  ),
  sheetPassword: text(
    "工作表“{sheet}”有密码保护，没有改动任何内容。请在“审阅 › 撤消工作表保护”中输入密码（由设密码的人输入），再试一次。",
    "The sheet “{sheet}” is protected with a password; nothing was changed. Whoever set it must enter it at Review › Unprotect Sheet; then try again.",
  ),
  changeFromClosed: text(
    "{period}已结账，其参数不能再改。没有改动任何内容；请选择之后的考核期。",
    "{period} is closed and its parameters stand. Nothing was changed; choose a later period.",
  ),
  changeFromUnknown: text(
    "本表没有考核期“{period}”，不能自该期起更改。没有改动任何内容；请选择本表已有的考核期。",
    "This workbook has no period {period} from which a change could hold. Nothing was changed; choose one that it has.",
  ),
  changeWithinYear: text(
    "“{names}”对全年台账一并计算，不能在年中更改。没有改动任何内容；请选择自{year}年起（没有考核期结账时也可选“自始”）。",
    "“{names}” holds for the ledger of the whole year and cannot change within it. Nothing was changed; choose {year} on, or, while no period is closed, the beginning.",
  ),
  tooManyChanges: text(
    "这样更改后公式会超过 Excel 的长度上限。没有改动任何内容；请先取消不再需要的更改，或把几项更改放在同一考核期。",
    "With this change formulas would be longer than Excel takes. Nothing was changed; cancel a change that is no longer needed, or let several begin with the same period.",
  ),
  columnsMoved: text(
    "工作表“{sheet}”的 {cell} 应为标题“{heading}”，但不是：列或行被移动、插入或删除。没有改动任何内容；请先恢复原样，再试一次。",
    "On the sheet “{sheet}”, {cell} should be the heading “{heading}” and is not: columns or rows were moved, inserted or deleted. Nothing was changed; put them back, then try again.",
  ),
  rowsMoved: text(
    "工作表“{sheet}”的标题应在第 {row} 行，现在在第 {now} 行：标题上方插入或删除了行。没有改动任何内容；请撤消该工作表的保护，删去上方多出的行（或补回少了的行），使标题回到第 {row} 行，再试一次。",
    "On the sheet “{sheet}” the headings should be in row {row} and are in row {now}: rows above them were inserted or deleted. Nothing was changed; unprotect the sheet, delete the rows that are too many above (or put back those that lack), so that the headings are in row {row} again, then try again.",
  ),
  notUndone: text(
    "工作簿未能恢复原样：{names} 可能只改了一半，请不要删除其中已填的内容。请结束单元格编辑，撤消工作簿和工作表的保护，再试一次。",
    "The workbook could not be put back: {names} may be half done; delete nothing that was entered there. Finish editing the cell, unprotect workbook and sheets, then try again.",
  ),
  remains: text(
    "工作簿未能恢复原样：{left} 可能只改了一半，请先不要在其中填写，也不要删除。请结束单元格编辑，撤消工作簿和工作表的保护，再点任一操作：加载项会先把它恢复完。",
    "The workbook could not be put back: {left} may be half done; enter nothing there, and delete nothing. Finish editing the cell, unprotect workbook and sheets, then give any command: the add-in first finishes putting it back.",
  ),
  updateUntidy: text(
    "方案已更新到新版本，数字已按新版本计算；旧表（{left}）还没有整理完。请结束单元格编辑，撤消工作簿和工作表的保护，再点任一操作：加载项会先把它整理完。",
    "The scheme is up to date and its figures are those of the new version; the earlier sheets ({left}) are not yet put away. Finish editing the cell, unprotect workbook and sheets, then give any command: the add-in first puts them away.",
  ),
  updatedWithoutCheck: text(
    "方案已更新到新版本，但核对表没有重做（{reason}）。请再核对一次。",
    "The scheme is up to date, but its check sheets were not made anew ({reason}). Check the figures once more.",
  ),
  removalUnfinished: text(
    "移除没有做完，还剩工作表：{names}。请再移除一次，会接着做完。",
    "The removal is not finished; these sheets remain: {names}. Remove the scheme once more, which finishes it.",
  ),
  outdatedLeft: text(
    "新表已做好，但旧表未能删除：{names}。再做一次即可一并删除。",
    "The new sheet is made, but earlier ones could not be deleted: {names}. Make it once more, which deletes them.",
  ),
  periodLeft: text(
    "考核期已撤销，但其工作表未能全部删除：{names}。再做一次即可删除。",
    "The period is taken out, but sheets of it could not be deleted: {names}. Do it once more, which deletes them.",
  ),
  notVerified: text("写入后核对不一致：{sheet}。", "What was written does not read back: {sheet}."),
  olderVersion: text(
    "此方案由较早的版本写入（方案版本 {written}，本加载项为 {own}），暂不能在窗格中操作。工作表可照常填报、计算和查看；要在窗格中继续，请用“更新到新版”，会先列出结果的差异。",
    "This scheme was written by an earlier version (scheme version {written}; this add-in has {own}), and the pane does not change it. Its sheets can be filled, calculated and read as before; to go on in the pane bring it up to date, which shows first what figures change.",
  ),
  newerVersion: text(
    "此方案由较新的版本写入（方案版本 {written}，本加载项为 {own}），本加载项不会改动它。请更新加载项后再操作。",
    "This scheme was written by a newer version (scheme version {written}; this add-in has {own}), and this add-in does not change it. Update the add-in first.",
  ),
  newerRecord: text(
    "此方案由较新的加载项写入（记录格式 {written}，本加载项为 {own}），本加载项不会改动它。请更新加载项后再操作。",
    "This scheme was written by a newer add-in (record format {written}; this add-in has {own}), and this add-in does not change it. Update the add-in first.",
  ),
  noWayUp: text(
    "本加载项不认识写入此方案的版本（方案版本 {written}），不能更新。工作表可照常填报和查看。",
    "This add-in does not know the version that wrote this scheme (scheme version {written}) and cannot bring it up to date. Its sheets can be filled and read as before.",
  ),
  designTooLong: text(
    "方案太大，没有保存：它的公式最长 {length} 个字符，Excel 最多 {most} 个。请减少构件、评分人、扣分事项或岗位，或拆成两个方案。",
    "The scheme is too large and was not kept: its longest formula has {length} characters, Excel takes {most}. Use fewer blocks, raters, kinds or roles, or make two schemes of it.",
  ),
  designPeriod: text(
    "考核期的长短不同，不能更新已插入的方案。请把改好的方案另行插入，旧方案照常保留。",
    "The length of the periods differs, so what is inserted cannot be brought up to it. Insert the changed scheme anew; the old one stays.",
  ),
  designRules: text(
    "方案的新版不符合现在的规则（例如同一笔钱会发两次），不能更新。请打开“修改方案”，按提示改好并保存，再更新。",
    "The new revision breaks a rule of today (the same money would be paid twice, say), so nothing was brought up to it. Open “Change the scheme”, mend what is marked there, keep it, then bring the scheme up to date.",
  ),
  designLate: text(
    "{blocks}要用到本年已结账的考核期，而这些考核期没有新增构件的数值，全年都算不出结果。请先去掉这些构件再更新，待下一年开始时再加入。",
    "{blocks}: what these blocks take is new, and this year's closed periods have no figures of it, so that they would come to nothing all year. Leave them out, bring the scheme up to date, and add them when the next year begins.",
  ),
  columnsInUse: text(
    "工作表“{sheet}”右侧新版要用的列中已有内容。请先把这些内容移到别处，再更新。",
    "On the sheet “{sheet}” the columns that the new version needs at the right hold something. Move it elsewhere, then bring the scheme up to date.",
  ),
  changedSince: text(
    "核对差异之后，工作簿中的数据又有变化，更新后的结果与所示不同。请重新查看差异。",
    "Something in the workbook has changed since the differences were shown, and the figures would not be those. Look at the differences again.",
  ),
  notAsFound: text(
    "“{sheet}” {cell} 的内容在审核之后有变化，未作更正。请重新审核。",
    "{cell} of “{sheet}” has changed since the audit; it was not corrected. Audit again.",
  ),
  headingMoved: text(
    "工作表“{sheet}”的标题行被移动过，不能更新。请删除标题行上方插入的行，再试一次。",
    "The heading row of “{sheet}” was moved, so it cannot be brought up to date. Delete the rows that were inserted above it, then try again.",
  ),
  recordDamaged: text(
    "记录已损坏，无法识别方案。请从历史版本恢复工作簿。",
    "The record is damaged; the scheme cannot be recognised. Restore the workbook from its version history.",
  ),
  nobodyOnPages: text(
    "{period}没有已出结果的人员，或所选部门、人员还没有结果，不能制作“{what}”。没有改动任何内容；请先填齐该期，或另选部门、人员。",
    "Nobody has results in {period}, or the chosen department or person has none yet, so “{what}” cannot be made. Nothing was changed; complete the entries first, or choose others.",
  ),
  tooManyPages: text(
    "“{what}”要做 {count} 页，一次最多 {most} 页（Excel 的分页数有限）。没有改动任何内容；请按部门分别制作。",
    "“{what}” would have {count} pages, and at most {most} can be made at once (Excel takes no more page breaks). Nothing was changed; make them by department.",
  ),
  nobodyNotified: text(
    "{period}没有可通知的人员：所选范围内没有人已填齐。请先补全填报，或另选范围。没有改动任何内容。",
    "Nobody to notify for {period}: none of those chosen is complete. Fill in what is missing, or choose others. Nothing was changed.",
  ),
  tooManyNotices: text(
    "所选范围有 {count} 份通知单，一次最多 {most} 份（Excel 的分页数有限）。请选一个部门，分几次制作。没有改动任何内容。",
    "There would be {count} notices; at most {most} can be made at once, as Excel takes no more page breaks. Choose a department, and make them in several goes. Nothing was changed.",
  ),
  nothingToExplain: text(
    "所选单元格是空的。请先在表中选中要解释的数字。",
    "The selected cell is empty. Select the figure to be explained first.",
  ),
  sheetGone: text(
    "找不到工作表“{role}”，可能已被删除，没有改动任何内容。请用“修复公式和格式”重新建立（其中填报的内容要重新填写），或从历史版本恢复工作簿。",
    "The sheet for “{role}” is gone; it may have been deleted. Nothing was changed. “Repair formulas and formats” makes it anew (what was entered there must be entered again), or go back to an earlier version of the workbook.",
  ),
  unmarked: text(
    "工作表“{sheet}”像是此方案的，但加载项用来识别它的隐藏名称丢失了，没有改动任何内容。请用“修复公式和格式”找回，再试一次。",
    "The sheet “{sheet}” looks like one of this scheme's, but the hidden name by which the add-in knows it is lost. Nothing was changed. “Repair formulas and formats” brings it back; then try again.",
  ),
  sheetLost: text(
    "找不到工作表“{role}”，可能已被删除，没有改动任何内容。其中的数据别处没有：请从历史版本恢复工作簿。",
    "The sheet for “{role}” is gone; it may have been deleted. Nothing was changed. What it held stands nowhere else: go back to an earlier version of the workbook.",
  ),
} as const satisfies Record<string, Text>;
