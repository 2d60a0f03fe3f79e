/** Texts of the sheet that keeps what was sent to departments and what came back. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const EXCHANGE_LOG_TEXTS = {
  sheet: text("往来记录", "Sent and returned"),
  title: text("部门填报往来记录", "Files sent to departments and returned"),
  note: text(
    "发出和收回部门填报表时自动登记；加载项按此表显示各部门的进度，请勿改动。",
    "Kept by itself when department files are sent and collected. The add-in tells from it how departments stand: leave it as it is.",
  ),
  at: text("时间", "When"),
  kind: text("事项", "What"),
  period: text("考核期", "Period"),
  department: text("部门", "Department"),
  file: text("文件", "File"),
  due: text("交回期限", "Due"),
  people: text("人数", "People"),
  cells: text("写入处数", "Places written"),
  refused: text("未采用", "Not used"),
  sent: text("发出标识", "Sending"),
  end: text("— 完 —", "— end —"),
  kindSent: text("发出", "sent"),
  kindReturned: text("收回", "returned"),
  kindPeriodRemoved: text("撤销考核期", "period taken out"),
  kindTakenBack: text("撤回收回", "taken back"),
} as const satisfies Record<string, Text>;
