/** What is said of schemes that this add-in cannot read: why, and what can be done. Nothing is written to them. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

/** Why an inserted scheme is not read. */
export const UNREAD_PROBLEM_TEXTS = {
  unreadScheme: text(
    "目录中没有此方案（{id}），很可能由较新的加载项写入。请更新加载项。",
    "The catalogue has no such scheme ({id}): most likely a newer add-in wrote it. Update the add-in.",
  ),
  unreadDesignNewer: text(
    "此自定义方案由较新的加载项保存（格式 {written}，本加载项为 {own}）。请更新加载项。",
    "This own scheme was saved by a newer add-in (format {written}; this add-in has {own}). Update the add-in.",
  ),
  unreadBlock: text(
    "此自定义方案的第 {block} 个构件不能识别：由较新的加载项写入，或已损坏。请先更新加载项；若仍不能读取，请从历史版本恢复工作簿。",
    "Block {block} of this own scheme is not known: a newer add-in wrote it, or it is damaged. Update the add-in first; if that does not help, restore the workbook from its version history.",
  ),
  unreadDesign: text(
    "此自定义方案的内容不能识别：由较新的加载项写入，或已损坏。请先更新加载项；若仍不能读取，请从历史版本恢复工作簿。",
    "What this own scheme holds is not known: a newer add-in wrote it, or it is damaged. Update the add-in first; if that does not help, restore the workbook from its version history.",
  ),
  unreadDesignGone: text(
    "方案的记录已损坏，本工作簿也没有保存这份自定义方案（修订 {revision}）。若有它的方案文件，请在“自定义方案”中打开并保存，此处即可“修复”；否则请从历史版本恢复工作簿。",
    "The record is damaged, and the workbook does not keep this own scheme (revision {revision}). If you have its file, open and keep it among the own schemes, and it can be repaired here; else restore the workbook from its version history.",
  ),
  unreadDesignChanged: text(
    "方案的记录已损坏，写入时用的是自定义方案的修订 {revision}，本工作簿只保存了修订 {kept}。请从历史版本恢复工作簿。",
    "The record is damaged; the sheets were written by revision {revision} of the own scheme, and the workbook keeps only revision {kept}. Restore the workbook from its version history.",
  ),
} as const satisfies Record<string, Text>;

export const UNREAD_TEXTS = {
  title: text("不能读取的方案：{name}", "Scheme that cannot be read: {name}"),
  numbered: text("第 {number} 个方案", "scheme {number}"),
  sheets: text("它的工作表：{sheets}", "Its sheets: {sheets}"),
  left: text(
    "本加载项不会改动它；工作表可照常填报、计算和查看。其他方案不受影响。",
    "This add-in does not change it; its sheets can be filled, calculated and read as before. Other schemes are not affected.",
  ),
  keptTitle: text("不能读取的自定义方案", "Own schemes that cannot be read"),
  keptLeft: text(
    "原样保留，保存其他方案时不会丢失。",
    "They stay as they are, and are not lost when others are kept.",
  ),
  damagedEnd: text("（损坏）", " (damaged)"),
  damagedNote: text(
    "先看看历史版本：较早的文件里这份工作表可能还是好的。若不再需要，可把它改名放在一旁，从此新保存的方案放进新的工作表。旧表内容不动，已插入的方案照常使用。",
    "Look into the version history first: in an earlier file this sheet may be whole. Where it is not needed it can be set aside under another name, and schemes kept from now on come into a new sheet. What it holds is not touched, and what is inserted goes on as before.",
  ),
  setAside: text("把损坏的工作表放在一旁", "Set the damaged sheet aside"),
  settingAside: text("正在把损坏的工作表改名", "Renaming the damaged sheet"),
  isAside: text(
    "损坏的工作表已改名为“{sheet}”（隐藏，内容未动），现在可以保存方案。有方案文件的，打开后再保存；已插入的自定义方案可从“{workbook}”页打开修改并保存。",
    "The damaged sheet is now called “{sheet}” (hidden, nothing in it was touched), and schemes can be kept again. Those of which you have a file: open and keep it; inserted own schemes can be opened for changing under “{workbook}” and kept from there.",
  ),
} as const satisfies Record<string, Text>;
