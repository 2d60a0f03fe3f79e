/** Texts where entries come as a list into periods that are there. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const IMPORT_TEXTS = {
  note: text(
    "按工号把名单中的数据填入已有的填报表。先显示会改动哪些单元格，确认后才写入；名单中没有的内容保持不变。填写的内容只暂存在本机，写入后清除，关闭 Excel 后不保留。",
    "Fills the entry sheets from a list, by ID. What would change is shown first and written only then; what the list does not bring stays as it is. The list is kept on this computer only, until it is written or Excel is closed.",
  ),
  period: text("填入考核期", "Into the period"),
  periodHint: text(
    "名单中有考核期一列时，以该列为准。",
    "Where the list has a column of periods, that one holds.",
  ),
  noEntries: text(
    "名单中没有填报列。请在“列的对应”中指定。",
    "The list brings no entries. Say under “Columns” which ones they are.",
  ),
  compare: text("查看会改动什么", "Show what would change"),
  comparing: text("正在比较", "Comparing"),
  changes: text("将改动的内容", "What would change"),
  count: text(
    "将改动 {count} 格；{same} 格已相同。",
    "{count} cells would change; {same} are the same already.",
  ),
  closed: text(
    "以下考核期已结账，不能导入：{periods}。请从数据中去掉，或先反结账。",
    "These periods are closed and take no entries: {periods}. Take them out of the data, or open them again first.",
  ),
  unopened: text(
    "还没有这些考核期的填报表：{periods}。请先添加考核期，或从名单中删去。",
    "These periods have no entry sheets yet: {periods}. Add them first, or take them out of the list.",
  ),
  unlisted: text(
    "{period}的填报表中没有这些工号：{ids}。请先添加人员，或从名单中删去。",
    "The entry sheet of {period} does not list these IDs: {ids}. Add the people first, or take them out of the list.",
  ),
  who: text("人员", "Person"),
  column: text("列", "Column"),
  before: text("现为", "Now"),
  after: text("改为", "Becomes"),
  blank: text("（空白）", "(blank)"),
  more: text("只显示前 {shown} 格，共 {all} 格。", "The first {shown} of {all} are shown."),
  write: text("写入 {count} 格", "Write {count} cells"),
  written: text("已写入 {count} 格。", "{count} cells were written."),
  writing: text("正在写入", "Writing"),
} as const satisfies Record<string, Text>;
