/** What the audit finds: one text a kind, with what was expected where it is known. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const AUDIT_TEXTS = {
  formulaOverwritten: text(
    "“{sheet}” {cell}（{heading}）：公式被改成了值“{found}”，共 {count} 格。应为公式 {expected}",
    "“{sheet}” {cell} ({heading}): the value “{found}” stands where a formula was; {count} cells. Expected: {expected}",
  ),
  formulaChanged: text(
    "“{sheet}” {cell}（{heading}）：公式被改动，共 {count} 格：{found}。应为 {expected}",
    "“{sheet}” {cell} ({heading}): the formula was changed; {count} cells: {found}. Expected: {expected}",
  ),
  formulaMissing: text(
    "“{sheet}” {cell}（{heading}）：公式被删除，共 {count} 格。应为 {expected}",
    "“{sheet}” {cell} ({heading}): the formula is gone; {count} cells. Expected: {expected}",
  ),
  spillBlocked: text(
    "“{sheet}” {cell}（{heading}）：“{found}”挡住了整列结果（#SPILL!）",
    "“{sheet}” {cell} ({heading}): “{found}” is in the way of the whole column (#SPILL!)",
  ),
  closedChanged: text(
    "“{sheet}” {cell}：{period} 已由 {by} 于 {date} 结账，结果与结账时不一致。请对照发放表恢复，或反结账后重新结账",
    "“{sheet}” {cell}: {period} was closed by {by} on {date}, and its figures are no longer what they were. Put them back as they were paid, or open the period again and close it",
  ),
  closedFormula: text(
    "“{sheet}” {cell}（{heading}）：{period} 已结账，却有公式，共 {count} 格；数字会再变动。请恢复结账时的数值",
    "“{sheet}” {cell} ({heading}): {period} is closed, yet a formula stands there; {count} cells. The figure may move. Put back the value that was closed",
  ),
  dueUncorrected: text(
    "{period}“{title}”：按现有填报和参数，{count} 人与已发的不同，合计相差 {amount} 元，尚未登记更正：{names}",
    "{title}, {period}: by the entries and parameters of now {count} people would get another amount than was paid, {amount} CNY together, and no correction is entered: {names}",
  ),
  dueUnknown: text(
    "{period}“{title}”：{count} 人已发，按现有填报和参数算不出应发多少（如已从名册删去或填报不齐），不作比较：{names}",
    "{title}, {period}: {count} people were paid, and what they would get by the entries and parameters of now cannot be told (taken off the roster, or entries are missing): {names}",
  ),
  dueNotCompared: text(
    "已结账的考核期未能重算比较：{why}",
    "Closed periods could not be computed again and compared: {why}",
  ),
  registerForeign: text(
    "“{sheet}” {cell}：这一行不是在窗格中登记的，或其数据已损坏，不计入发放。请在窗格中登记，再删去此行",
    "“{sheet}” {cell}: this line was not entered in the pane, or its data is damaged; it is not paid. Enter it in the pane, then delete this row",
  ),
  registerChanged: text(
    "“{sheet}” {cell}：第 {number} 条在表上被改动；计入发放的仍是登记时的内容。请在窗格中核对，撤回后重新登记",
    "“{sheet}” {cell}: line {number} was changed on the sheet; what counts is as it was entered. Look at it in the pane, cancel it and enter it anew",
  ),
  registerTwice: text(
    "“{sheet}” {cell}：序号 {number} 在前面已有，这一行不计入发放。如是复制出来的，请删去此行；确需登记的请在窗格中登记",
    "“{sheet}” {cell}: there is a line {number} above already; this one is not paid. Delete the row if it is a copy; enter in the pane what is to count",
  ),
  registerNobody: text(
    "“{sheet}” {cell}：第 {number} 条的工号“{id}”在名册和结果中都没有",
    "“{sheet}” {cell}: line {number} is for the ID “{id}”, which nobody has",
  ),
  correctionReason: text(
    "“{sheet}” {cell}：{who}的更正（第 {number} 条）没有原因",
    "“{sheet}” {cell}: the correction of {who} (line {number}) has no reason",
  ),
  correctionOpen: text(
    "“{sheet}” {cell}：{who}的更正（第 {number} 条）所属考核期已反结账；重新结账后请核对，不要重复发放",
    "“{sheet}” {cell}: the correction of {who} (line {number}) is of a period that was opened again; look at it once that is closed, so that nothing is paid twice",
  ),
  signedMoved: text(
    "{period}：{role} {department} {by} 于 {date} 签核后，结果有变动。请核对后重新签核",
    "{period}: the figures have moved since {role} {department} {by} signed them on {date}. Look at them and have them signed again",
  ),
  columnsMoved: text(
    "“{sheet}” {cell}：标题应为“{expected}”，现为“{found}”。列或行被移动、插入或删除，本表公式未核对；请先恢复原样",
    "“{sheet}” {cell}: the heading should be “{expected}” and is “{found}”. Columns or rows were moved, inserted or deleted; the formulas of the sheet were not checked. Put them back first",
  ),
  headingChanged: text(
    "“{sheet}” {cell}：标题现为“{found}”，方案中为“{expected}”；数据不受影响",
    "“{sheet}” {cell}: the heading is “{found}”, in the scheme “{expected}”; figures are not affected",
  ),
  nameMoved: text(
    "名称“{name}”应指向“{sheet}”{expected}，现指向“{found}”：公式用的不是参数表中的生效值",
    "The name “{name}” should point to {expected} of “{sheet}” and points to “{found}”: formulas do not take what is in force",
  ),
  twin: text(
    "{who}{title} {when}：表中 {stands}，原生公式另算 {again}",
    "{who}{title} {when}: {stands} in the sheet, {again} computed again in plain Excel",
  ),
  checkOutdated: text(
    "{year} 年没有核对表，或核对表不含后来增加的考核期或人员：该年数字未与原生公式比较，请重新核对",
    "{year} has no check sheet, or one that knows fewer periods or people than there are: its figures were not compared with plain Excel. Bring the check up to date",
  ),
  checkUnreadable: text(
    "核对表 {year} 的计数不是数字：核对表已被改动",
    "The counts of the check of {year} are no numbers: the check itself was changed",
  ),
  parameterTyped: text(
    "参数“{name}”{item}：{found}，但最后记录的是 {expected}。在表上直接改动，变更记录中没有",
    "“{name}” {item}: {found}, but {expected} was last written down. Typed on the sheet, not in the change log",
  ),
  parameterFilled: text(
    "参数“{name}”{item}：{found}，直接填在表上，变更记录中没有",
    "“{name}” {item}: {found}, filled in on the sheet, not in the change log",
  ),
  changesUnknown: text(
    "变更记录已被删除：{count} 个参数值与插入时不同（{names}），无从得知是否记录过。请对照文件核实，以后在“更改参数与权重”中改动，会重新记录",
    "The change log was deleted: {count} parameter values are not as inserted ({names}), and whether that was written down cannot be told. Compare them with the document; what is changed under “Change parameters” from now on is logged again",
  ),
  parameterOwn: text(
    "参数“{name}”{item}：{found}，方案值为 {expected}",
    "“{name}” {item}: {found}; the scheme has {expected}",
  ),
  entryWrong: text(
    "“{sheet}” {cell}，{who}：{column} 为“{found}”。{problem}",
    "“{sheet}” {cell}, {who}: {column} is “{found}”. {problem}",
  ),
  entryOfAbsent: text(
    "“{sheet}” {cell}，{who}：{period} 不在岗或休假却有填报，不计入结果。请清除，或更正名册的入职、离职日期或请假登记",
    "“{sheet}” {cell}, {who}: not employed or on leave in {period}, yet something is entered; it does not count. Clear it, or correct the dates in the roster or the register of leave",
  ),
  entryUnlikely: text(
    "“{sheet}” {cell}，{who}：{column} {found} 约为通常值 {usual} 的 {times} 倍，是否把元填成了{unit}？",
    "“{sheet}” {cell}, {who}: {column} {found} is some {times} times the usual {usual}. Was it entered in another unit than {unit}?",
  ),
  entriesMissing: text(
    "{period}：{count} 人填报不全，暂无结果。请补齐“{sheet}”",
    "{period}: {count} people without figures, entries missing. Complete “{sheet}”",
  ),
  notInEntry: text(
    "{who}：{period} 在岗，但填报表中没有此人",
    "{who}: employed in {period}, but not on its entry sheet",
  ),
  contradiction: text("{who}，{period}：{state}，暂无结果", "{who}, {period}: {state}; there are no figures"),
  nameBlank: text("名册 {cell}：工号“{id}”没有姓名", "Roster {cell}: the ID “{id}” has no name"),
  textBlanks: text(
    "名册 {cell}，{who}：{column}“{found}”首尾或中间有多余空格",
    "Roster {cell}, {who}: {column} “{found}” has blanks too many",
  ),
  departmentBlank: text(
    "名册 {cell}，{who}：没有部门，不计入任何部门。请在名册中填写",
    "Roster {cell}, {who}: no department; counted in none. Enter it in the roster",
  ),
  departmentAlike: text(
    "名册 {cell}，{who}：部门“{found}”与“{expected}”只差写法，按两个部门计算",
    "Roster {cell}, {who}: the department “{found}” differs from “{expected}” only in how it is written; they count as two",
  ),
  sameName: text(
    "名册 {cell}：“{name}”（{department}）有两个工号 {ids}，是否同一人？如是，只留一个工号；如否，在姓名后加以区分",
    "Roster {cell}: “{name}” ({department}) has the IDs {ids}. Is it one person? If so, keep one ID; if not, tell them apart by the name",
  ),
  datesCrossed: text(
    "名册 {cell}，{who}：离职日期早于入职日期",
    "Roster {cell}, {who}: left before entering",
  ),
  rosterWrong: text(
    "名册 {cell}，{who}：{column} 为“{found}”。{problem}",
    "Roster {cell}, {who}: {column} is “{found}”. {problem}",
  ),
  carryDiffers: text(
    "{who}：{year} 年期初为 {found}，{before} 年期末“{title}”为 {expected}。请修复公式，或核实上年是否有改动",
    "{who}: {year} opens with {found}, and {before} closed with {expected} ({title}). Repair the formulas, or find out what was changed in {before}",
  ),
  listTwice: text(
    "“{sheet}” 第 {row} 行与第 {other} 行相同（{found}），是否重复登记",
    "“{sheet}” row {row} is like row {other} ({found}). Is it registered twice?",
  ),
  rowsHidden: text(
    "“{sheet}” 有 {count} 行被隐藏或筛掉（{cell} 起），其中的人员照样计入",
    "“{sheet}”: {count} rows are hidden or filtered out (from {cell} on); they count all the same",
  ),
  sheetHidden: text(
    "工作表“{sheet}”被隐藏，其中的数字照样计入。请右键单击工作表标签取消隐藏并核实",
    "The sheet “{sheet}” is hidden, and counts all the same. Right-click a sheet tab, unhide it and look at it",
  ),
  sheetUnprotected: text("工作表“{sheet}”没有保护", "The sheet “{sheet}” is not protected"),
  sheetRenamed: text("工作表“{expected}”已改名为“{sheet}”", "The sheet “{expected}” is now called “{sheet}”"),
  errorValue: text(
    "“{sheet}” {cell}（{heading}）：{found}，不是数字。请修复公式；仍然如此时，核实所引用的单元格和加载项是否可用",
    "“{sheet}” {cell} ({heading}): {found} is no figure. Repair the formulas; if it stays, see whether the cells that it reads and the add-in are there",
  ),
  figureError: text(
    "{who}：{heading} 为 {found}，而填报已齐。请选中该格，按“解释所选单元格”查看原因",
    "{who}: {heading} is {found}, although the entries are complete. Select the cell and press “Explain the selected cell”",
  ),
  externalLink: text(
    "“{sheet}” {cell}：链接到别的文件 {found}，对方改动时数字会变",
    "“{sheet}” {cell}: a link to another file, {found}; the figure moves with it",
  ),
  calculationManual: text(
    "工作簿不是自动计算，数字可能是旧的",
    "The workbook does not calculate by itself; figures may be old",
  ),
  notChecked: text(
    "缺少工作表，公式、填报和人员未核对。请先恢复",
    "Sheets are missing; formulas, entries and people were not checked. Bring them back first",
  ),
} as const satisfies Record<string, Text>;
