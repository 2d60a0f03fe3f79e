/** Texts about raters: the sheet in which HR lays down who scores whom, and their files. */
import type { Text } from "./language";
import { NO, YES } from "./words";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const RATER_TEXTS = {
  sheet: text("评分人安排", "Raters"),
  title: text("评分人安排（谁给谁评分）", "Raters (who scores whom)"),
  note: text(
    "一行一项：评分人给哪些人评哪一类。被评人可填工号、姓名或部门，多个用“、”隔开，空白为全部人员。同一项有几个评分人时取平均分。行可增删，可整块粘贴。",
    "One item a row: who scores whom, and on which source's columns. Whom: IDs, names or departments, several parted by commas; blank is everybody. Where several score the same, their mean is taken. Rows may come and go; blocks can be pasted.",
  ),
  raterColumn: text("评分人", "Rater"),
  sourceColumn: text("评分来源或列（空白为全部列）", "Source or columns (blank: all)"),
  whomColumn: text("被评人", "Whom"),
  anonymousColumn: text("匿名", "Anonymous"),
  yes: YES,
  no: NO,
  refuseSource: text(
    "请从下拉列表中选择：{sources}；空白为全部列。",
    "Choose from the list: {sources}; blank is all columns.",
  ),
  refuseYes: text("请填“是”或“否”；空白为否。", "Enter yes or no; blank is no."),
  all: text("全部", "all"),
  allColumns: text("全部列", "all columns"),
  rater: text("{rater}（{source}）", "{rater} ({source})"),
  sourceUnknown: text(
    "“{source}”不是方案的评分来源，也不是填报列的名称（多列用“、”隔开）",
    "“{source}” is no source of the scheme, nor are these titles of its entry columns (several are parted by commas)",
  ),
  whomUnknown: text(
    "名册中没有“{whom}”（工号、部门，或没有重名的姓名）",
    "the roster has no “{whom}” (an ID, a department, or a name that only one person has)",
  ),
  yesUnknown: text("“匿名”只填“是”或“否”，现为“{typed}”", "Anonymous takes yes or no, and says “{typed}”"),
  meanOf: text("{count} 份评分的平均", "mean of {count} raters' files"),
  single: text(
    "只有一人评分，采用就会让人看到个人的评分；请等其他评分人交回，或在填报表中自行决定",
    "only one has scored, and taking it would show a single score; wait for the other raters, or decide it in the entry sheet",
  ),
  notWhole: text(
    "平均为 {mean}，而这一列只取整数；请在填报表中自行决定",
    "the mean is {mean}, and this column takes whole numbers; decide it in the entry sheet",
  ),
  disagree: text(
    "各评分人填写不一（{contents}），这一列不能取平均；请在填报表中自行决定",
    "the raters disagree ({contents}) on a column that has no mean; decide it in the entry sheet",
  ),
} as const satisfies Record<string, Text>;
