/** Texts of the form that shows the results of one period. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const VIEW_TEXTS = {
  action: text("只看一期的结果", "Show the results of one period"),
  note: text(
    "结果表有全年的列。这里只留下一期的：人员、填报状态，发放的金额和主要结果，最多 12 列；其他列只是隐藏，数字都在，计算、结账和公示不受影响。“修复公式和格式”会再显示全部列。",
    "The results have columns of the whole year. This leaves those of one period: who it is, the state of the entries, what is paid and the main results, 12 columns at most. The others are only hidden: all figures are there, and calculating, closing and publishing go on as before. “Repair formulas and formats” shows all columns again.",
  ),
  period: text("考核期", "Period"),
  show: text("只看这一期", "Show this period"),
  showAll: text("显示全部列", "Show all columns"),
  showing: text("正在显示", "Showing"),
  shown: text(
    "“{sheet}”现在只显示{period}的 {count} 列。",
    "“{sheet}” now shows the {count} columns of {period}.",
  ),
  shownAll: text("“{sheet}”的各期结果都已显示。", "“{sheet}” shows all periods again."),
} as const satisfies Record<string, Text>;
