/** What is said of files that come back from departments. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const RETURNED_TEXTS = {
  notOurs: text(
    "不是由本加载项发出的部门填报表（其中的隐藏工作表不在了）。可用“导入填报”把其中的内容填入。",
    "This is no department file of this add-in (its hidden sheet is gone). “Import entries” can take over what it holds.",
  ),
  keptDamaged: text(
    "文件中的隐藏工作表被改动过，不知道发出时是什么内容。可用“导入填报”把其中的内容填入。",
    "The file's hidden sheet has been changed, so what was sent is not known. “Import entries” can take over what it holds.",
  ),
  keptNewer: text(
    "此文件由更新版本的加载项发出。请更新加载项后再收回。",
    "A newer version of the add-in sent this file. Update the add-in, then collect it.",
  ),
  otherScheme: text(
    "这是另一个方案的填报表（{scheme}），请在那个方案下收回。",
    "This file is of another scheme ({scheme}). Collect it there.",
  ),
  otherVersion: text(
    "此文件按方案的另一个版本（{written}）发出，现在是版本 {own}，各列可能不同。请重新发出。",
    "This file was sent by another version of the scheme ({written}); it is now {own}, and columns may differ. Send it anew.",
  ),
  wrongPeriod: text(
    "这是{period}的填报表。请先在上面选择该考核期。",
    "This file is of {period}. Choose that period above first.",
  ),
  noEntrySheet: text(
    "找不到填报表：没有工作表带有工号和填报列的标题。请让部门恢复标题行。",
    "No sheet has the headings of ID and entries. Ask the department to put the heading row back.",
  ),
  older: text(
    "之后又向该部门发出过新的文件（{sent}）；这是较早的一份。",
    "A later file was sent to this department ({sent}); this is an earlier one.",
  ),
  twice: text(
    "与“{other}”是同一份文件，内容也相同，只用一份。",
    "The same file as “{other}” with the same content; one of them is used.",
  ),
  twiceDiffers: text(
    "与“{other}”是同一次发出的文件，但内容不同。请只留下应当采用的一份。",
    "Sent together with “{other}”, and its content differs. Leave only the one that counts.",
  ),
  unknownSending: text(
    "往来记录中没有这次发出。按文件中保存的发出内容比较。",
    "The log does not know this sending. What the file itself keeps of it is compared.",
  ),
  renamed: text("文件改过名，发出时为“{name}”。", "The file was renamed; it was sent as “{name}”."),
  sheetRenamed: text("工作表“{sheet}”改名为“{now}”。", "The sheet “{sheet}” is now called “{now}”."),
  columnsMoved: text(
    "列的次序改动过，按标题对应。",
    "Columns were moved; they are matched by their headings.",
  ),
  columnMissing: text(
    "缺少“{column}”一列，这一列不改动。",
    "The column “{column}” is missing; its entries stay as they are.",
  ),
  columnExtra: text("新增的列未采用：{columns}。", "Added columns are not used: {columns}."),
  columnHidden: text("有隐藏的列，同样读取：{columns}。", "Hidden columns are read, too: {columns}."),
  rowsHidden: text("有 {count} 行被隐藏，同样读取。", "{count} hidden rows are read, too."),
  formulas: text(
    "部门填了公式，采用保存的结果：{cells}。",
    "The department entered formulas; their stored results are taken: {cells}.",
  ),
  zerosLost: text(
    "{count} 个工号丢了前面的 0，已按唯一的对应找回。",
    "{count} IDs have lost their leading zeros; each was found by its only match.",
  ),
  listMissing: text(
    "没有“{list}”的工作表，这个清单不改动。",
    "The sheet of “{list}” is missing; that list stays as it is.",
  ),
  listUnnumbered: text(
    "“{list}”的行号不在了：按内容对应，不删除任何行。",
    "The row numbers of “{list}” are gone: rows are matched by their content, and none is removed.",
  ),
  idUnknown: text(
    "发出的名单中没有此工号。未采用；如需加入，请先在名册中添加。",
    "This ID was not among those sent. It is not used; to bring somebody in, add the person to the roster first.",
  ),
  idTwice: text(
    "此工号在文件中不止一行，不知道以哪一行为准。请改正后再选。",
    "This ID stands in more than one row, and which counts is not known. Put it right and choose the file again.",
  ),
  idMissing: text("这一行没有工号。未采用。", "This row has no ID. It is not used."),
  nameDiffers: text(
    "文件中的姓名“{name}”与发出时的“{own}”不符，可能错行。整行未采用；请改正后再选。",
    "The name here, “{name}”, is not the one sent, “{own}”: rows may have slipped. The row is not used; put it right and choose the file again.",
  ),
  rowGone: text(
    "填报表中已没有此人的行。未采用。",
    "The entry sheet no longer has a row for this person. It is not used.",
  ),
  noRoom: text(
    "“{list}”的空行不够，还缺 {count} 行。请先在该表中插入行，再收回。",
    "“{list}” has {count} free rows too few. Insert rows in that sheet first, then collect.",
  ),
  listRow: text("“{list}”第{row}行", "“{list}”, row {row}"),
} as const satisfies Record<string, Text>;
