/** Texts in the workbook about sheets of an earlier version. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const UPDATE_SHEET_TEXTS = {
  former: text("(旧版)", " (old)"),
  successor: text("(新)", " (new)"),
  values: text("(值)", " (values)"),
  note: text(
    "方案版本 {version} 的结果，更新时已转为数值，此后不再变动，供查对。现行结果在同名的新工作表中。",
    "Figures of scheme version {version}, turned into values when the scheme was brought up to date: they no longer move. The figures in force stand in the sheet that has this name now.",
  ),
  filledNote: text(
    "方案版本 {version} 的工作表，更新时已转为数值并锁定，供查对。内容已转入同名的新工作表，请在那里填写。",
    "A sheet of scheme version {version}, turned into values and locked when the scheme was brought up to date. What stood in it has gone on to the sheet that has this name now: fill that one in.",
  ),
} as const satisfies Record<string, Text>;
