/** Texts of the pages that take a period or a person out again. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const REMOVING_TEXTS = {
  removePeriod: text("撤销误加的考核期", "Take out a period added by mistake"),
  removePerson: text("删除误加的人员", "Take out a person entered by mistake"),
  reading: text("正在读取将删除的内容", "Reading what would go"),

  periodNote: text(
    "只能撤销最后一个、未结账的考核期：其填报表和列表将被删除，结果表中的该期恢复为未打开，如同没有添加过。删除不能用 Excel 撤消。",
    "Only the last period that is open, and not closed, can be taken out: its entry sheet and lists are deleted, and its columns of the results are as before it was opened. Excel cannot undo the deletion.",
  ),
  periodOnly: text(
    "方案只有一个考核期；整个方案不要时，请用“移除方案”。",
    "The scheme has but one period. If it is not wanted at all, remove the scheme.",
  ),
  periodClosed: text(
    "{period} 已结账，不能撤销；请先反结账。",
    "{period} is closed and cannot be taken out; open it again first.",
  ),
  show: text("查看将删除的内容", "Show what would go"),
  periodSheets: text("将删除的工作表：{sheets}", "Sheets that would be deleted: {sheets}"),
  nothingEntered: text("其中没有填报。", "Nothing is entered in it."),
  entered: text("其中已有填报，将一并删除：", "These entries would be deleted with it:"),
  enteredOf: text("{name} {id}：{count} 项", "{name} {id}: {count} entries"),
  rowsOf: text("“{list}”：{count} 行", "“{list}”: {count} rows"),
  signOffs: text("该期的 {count} 项签核将作废。", "{count} signatures of the period would be void."),
  sentTo: text(
    "已向这些部门发出过该期的填报表：{departments}。请通知他们不再使用。",
    "Files of the period were sent to these departments: {departments}. Tell them that they are void.",
  ),
  sure: text("以上内容我已看过，确定删除", "I have seen what goes, and want it deleted"),
  removePeriodNow: text("撤销 {period}", "Take {period} out"),
  removingPeriod: text("正在撤销考核期", "Taking the period out"),
  finish: text("删除剩余的旧表", "Delete what is left"),
  leftOver: text(
    "上次撤销或重做后，有旧工作表未能删除。",
    "Sheets of an earlier command could not be deleted then.",
  ),

  personNote: text(
    "用于录错的人员：从名册和所有未结账考核期的填报表、列表中清除，如同没有添加过，结果随之消失。离职的人员请用“标记离职”，已得结果保留。",
    "For somebody who was entered by mistake: cleared from the roster and from the entry sheets and lists of all periods that are not closed, as if never entered; the figures go with it. For somebody who leaves use “Mark a leaver”: what was earned stays.",
  ),
  inRoster: text("名册：{facts}", "Roster: {facts}"),
  inPeriod: text("{period}：{count} 项填报", "{period}: {count} entries"),
  inList: text("{sheet}：第 {rows} 行", "{sheet}: rows {rows}"),
  removePersonNow: text("删除 {name} {id}", "Take {name} {id} out"),
  removingPerson: text("正在删除人员", "Taking the person out"),

  logPeriod: text("撤销考核期", "Period taken out"),
  logPerson: text("删除人员", "Person taken out"),
  logEntries: text("填报 {count} 项", "{count} entries"),
} as const satisfies Record<string, Text>;
