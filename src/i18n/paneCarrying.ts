/** Texts of the page that carries entries forward to the next period. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const CARRYING_TEXTS = {
  action: text("沿用上期的基数和目标", "Carry bases and targets forward"),
  note: text(
    "把上一考核期的基数、任务目标、浮动工资等填入本期填报表的空格；已填的不覆盖，先列出再写入。",
    "Writes bases, targets, floating pay … of the period before into blank cells of this one. What is filled in stays; all that would be written is listed first.",
  ),
  onlyFirst: text(
    "还没有可沿用的：请先添加下一考核期。已结账的考核期不再写入。",
    "There is nothing to carry forward yet: add the next period first. Nothing is written into a closed one.",
  ),
  into: text("写入考核期", "Into"),
  columns: text("沿用的项目", "What is carried forward"),
  compare: text("查看将写入的内容", "Show what would be written"),
  comparing: text("正在比较两期的填报", "Comparing the entries of both periods"),
  count: text(
    "将填入 {count} 格；已相同 {same} 格，另有内容而不改 {kept} 格。",
    "{count} blank cells would be filled. {same} hold the same already; {kept} hold something else and stay.",
  ),
  writing: text("正在写入沿用的填报", "Writing what is carried forward"),
  written: text("已填入 {count} 格。", "{count} cells were filled."),
} as const satisfies Record<string, Text>;
