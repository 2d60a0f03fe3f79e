/** Texts of the diagnostics page. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const DIAGNOSTICS_TEXTS = {
  title: text("版本与环境", "Versions and environment"),
  addIn: text("加载项版本", "Add-in version"),
  host: text("程序", "Program"),
  displayLanguage: text("界面语言", "Display language"),
  contentLanguage: text("内容语言", "Content language"),
  functions: text("自定义函数", "Custom functions"),
  registered: text("已注册", "registered"),
  notRegistered: text("未注册", "not registered"),
  sets: text("要求集", "Requirement sets"),
  supported: text("{name} {version}：支持 ✓", "{name} {version}: supported ✓"),
  unsupported: text("{name} {version}：不支持", "{name} {version}: not supported"),
  unknown: text("未知", "unknown"),

  selfTest: text("自检", "Self-test"),
  selfTestNote: text(
    "在一张临时工作表中检验本加载项对 Excel 的各项假设，结束后自动删除。会清空 Excel 的撤消记录。",
    "Tries in a scratch sheet what the add-in assumes of Excel, and removes the sheet again. Excel's undo list is cleared by it.",
  ),
  run: text("开始自检", "Run the self-test"),
  running: text("正在自检", "Self-test"),
  allGood: text("{count} 项全部符合预期 ✓", "All {count} as expected ✓"),
  someBad: text("{count} 项中有 {bad} 项与预期不同", "{bad} of {count} not as expected"),
  good: text("✓ {title}：{means}", "✓ {title}: {means}"),
  bad: text("✗ {title}：{means}，实际 {seen}", "✗ {title}: {means}, seen {seen}"),
  time: text("（{milliseconds} 毫秒）", " ({milliseconds} ms)"),

  report: text("报告", "Report"),
  copy: text("复制报告", "Copy the report"),
  copied: text("已复制。", "Copied."),
  copyByHand: text(
    "无法自动复制：报告已选中，请按 Ctrl+C（Mac 为 ⌘C）。",
    "It could not be copied: the report is selected, press Ctrl+C (⌘C on a Mac).",
  ),
} as const satisfies Record<string, Text>;
