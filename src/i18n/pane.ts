/** The pane's texts: what stands around the pages, and what all of them use. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const PANE = {
  product: text("绩效考核", "Appraise"),
  pages: text("页面", "Pages"),
  insert: text("插入方案", "Insert"),
  workbook: text("本工作簿", "This workbook"),
  formulas: text("公式", "Formulas"),
  diagnostics: text("诊断", "Diagnostics"),
  notRegistered: text(
    "自定义函数未注册：公式将显示 #NAME? 或 #BUSY!。请关闭并重新打开工作簿。",
    "The custom functions are not registered: formulas will show #NAME? or #BUSY!. Close and reopen the workbook.",
  ),
  notLoaded: text(
    "任务窗格未能加载，请检查网络后重试。",
    "The pane could not be loaded. Check the network and try again.",
  ),
  loadAgain: text("重新加载", "Load again"),
  partNotLoaded: text(
    "这一部分未能从加载项的服务器读取：可能网络已断开，或加载项刚刚更新。已填写的内容和工作簿都没有改动。请检查网络后重试；加载项更新过的，请点“重新加载”（窗格从头开始，尚未写入工作簿的填写可能要重填）；仍不行时，请关闭全部 Excel 窗口后重新打开。",
    "This part could not be loaded from the add-in's server: the network may be down, or the add-in was just updated. What you typed and the workbook are as they were. Check the network and try again; if the add-in was updated, press “Load again” (the pane begins anew; what is not in the workbook yet may have to be typed again); if that does not help, close all windows of Excel and open them again.",
  ),
  help: text("帮助", "Help"),
  trouble: text("出了问题怎么办", "If something is wrong"),
  schemeHelp: text("本方案的说明页", "The help page of this scheme"),
  tryAgain: text("重试", "Try again"),
  loading: text("正在加载…", "Loading…"),
  failedPage: text(
    "此页显示出错：{message}。已填写的内容仍保留。",
    "This page failed: {message}. What you typed is kept.",
  ),
  back: text("上一步", "Back"),
  next: text("下一步", "Next"),
  cancel: text("取消", "Cancel"),
  cancelling: text("正在取消…", "Cancelling…"),
  close: text("关闭", "Close"),
  copied: text("已复制 ✓", "Copied ✓"),
  copyByHand: text(
    "无法自动复制：全文已选中，请按 Ctrl+C（Mac 为 ⌘C）。",
    "It could not be copied: the text is selected, press Ctrl+C (⌘C on a Mac).",
  ),
  progress: text("{what}：{percent}%", "{what}: {percent} %"),
  waiting: text(
    "如有单元格正在编辑，请按 Enter 或 Esc 结束，加载项才能继续。",
    "If a cell is being edited, press Enter or Esc: the add-in waits for it.",
  ),
  done: text("{what}：已完成", "{what}: done"),
  clauseAndReading: text("条款与解读", "Clause and reading"),
  clause: text("条款", "Clause"),
  reading: text("解读", "Reading"),
  andMore: text("…等 {count} 项", "… {count} in all"),
  comma: text("、", ", "),
  colon: text("：", ": "),
} as const satisfies Record<string, Text>;
