/** Texts where people and their entries are taken over from somewhere. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const PEOPLE_TEXTS = {
  fromSelection: text("读取所选区域", "Take the selected range"),
  fromFile: text("选择文件（.xlsx、.csv）", "Choose a file (.xlsx, .csv)"),
  file: text("名单文件", "File with the list"),
  paste: text("粘贴的数据（含标题行）", "Pasted data with its headings"),
  pasteHint: text(
    "可从 Excel 直接复制粘贴，也可在此修改；工号按文本处理，保留前导零。",
    "Copy from Excel and paste; you may correct it here. IDs are text and keep their leading zeros.",
  ),
  clear: text("清空", "Clear"),
  kept: text(
    "这些数据暂存在本窗格里，写入工作簿、清空或关闭 Excel（网页版：关闭标签页）时删除，不会发送到别处。",
    "The pane holds these data until they are written into the workbook, cleared, or Excel (on the web: its tab) is closed. They are sent nowhere.",
  ),
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
  problems: text(
    "有 {count} 处需要更正或回答，请处理后再继续：",
    "{count} points to put right or to answer before you go on:",
  ),
  year: text("年份", "Year"),
  fillBad: text("{column}: {problem}", "{column}: {problem}"),
  sheet: text("工作表", "Sheet"),
  headingRow: text("标题所在行", "Row of the headings"),
  headingRowHint: text(
    "自动判断为第 {row} 行；不对时请填行号。",
    "Found in row {row}; if that is wrong, enter its number.",
  ),
  questions: text("需要回答", "To be answered"),
  rowsOf: text("第 {rows} 行", "Rows {rows}"),
  choose: text("（请选择）", "(choose)"),
  corrections: text("需要更正", "To be put right"),
  correctionOf: text("第{row}行“{heading}”改为", "Row {row}, “{heading}”: put instead"),
  correct: text("改", "Put"),
  undoCorrections: text("撤销全部更正（{count}）", "Undo all corrections ({count})"),
  said: text("已自动处理（{count}）", "Done by itself ({count})"),
  preview: text("预览：将读入的内容", "Preview of what will be read"),
  previewMost: text(
    "共 {all} 行，只显示其中 {shown} 行；有问题的行可能没有全部显示，请看上面的清单。",
    "{shown} of {all} rows are shown, and maybe not all with points: see the list above.",
  ),
  previewMore: text(
    "只显示前 {shown} 行和有问题的行，共 {all} 行。",
    "The first {shown} rows and those with points are shown, of {all}.",
  ),
  rowNumber: text("行", "Row"),
  markAsked: text("待回答", "to be answered"),
  markRefused: text("待更正", "to be put right"),
  markUnderstood: text("已处理", "done by itself"),
  markLeftOut: text("不读取", "left out"),
  encoding: text(
    "文件“{name}”的编码无法确定。哪一个看起来是对的？",
    "The encoding of “{name}” is not certain. Which one looks right?",
  ),
  useEncoding: text("按 {encoding} 读取", "Read as {encoding}"),
} as const satisfies Record<string, Text>;
