/** Texts where people and their entries are taken over from somewhere. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const PEOPLE_TEXTS = {
  fromSelection: text("读取所选区域", "Take the selected range"),
  fromFile: text("选择 CSV 文件（UTF-8 或 GBK）", "Choose a CSV file (UTF-8 or GBK)"),
  file: text("CSV 文件", "CSV file"),
  paste: text("粘贴的数据（首行为标题）", "Pasted data (headings in the first row)"),
  pasteHint: text(
    "可从 Excel 直接复制粘贴，也可在此修改；工号按文本处理，保留前导零。",
    "Copy from Excel and paste; you may correct it here. IDs are text and keep their leading zeros.",
  ),
  clear: text("清空", "Clear"),
  readingSelection: text("读取所选区域", "Reading the selection"),
  readingFile: text("读取文件", "Reading the file"),
  source: text("来源：{source}", "From: {source}"),
  columns: text("列的对应", "Columns"),
  columnOf: text("“{heading}”列", "Column “{heading}”"),
  unused: text("（不使用）", "(not used)"),
  period: text("考核期", "Period"),
  fills: text("数据中没有的填报列", "Entries that the data does not bring"),
  fillsHint: text(
    "可为所有行填同一个值，或另一列的若干倍；留空则以后在填报表中填写。",
    "The same value for all rows, or a multiple of another column; what is left blank is entered on the sheets later.",
  ),
  fillValue: text("{column}：数值", "{column}: value"),
  fillOf: text("{column}：乘以", "{column}: times"),
  fillFixed: text("（固定值）", "(fixed value)"),
  found: text("读到 {people} 人。", "{people} people found."),
  foundEntries: text(
    "读到 {people} 人，{rows} 行填报数据，考核期 {first} 至 {last}。",
    "{people} people and {rows} rows of entries found, periods {first} to {last}.",
  ),
  problems: text("有 {count} 处问题，请修改后再继续：", "{count} problems; correct them to go on:"),
  quotes: text("第 {row} 行：引号不成对。", "Row {row}: a quotation mark is not closed."),
  ragged: text("第 {row} 行：列数多于标题。", "Row {row}: more columns than headings."),
} as const satisfies Record<string, Text>;
