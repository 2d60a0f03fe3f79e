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
    "逐项检验本加载项对 Excel 的假设，每项用一张临时工作表，随即删除。会清空 Excel 的撤消记录。",
    "Tries what the add-in assumes of Excel, each thing in a scratch sheet of its own that is removed again. Excel's undo list is cleared by it.",
  ),
  run: text("开始自检", "Run the self-test"),
  running: text("正在自检", "Self-test"),
  allGood: text("{count} 项全部符合预期 ✓", "All {count} as expected ✓"),
  someBad: text("{count} 项中有 {bad} 项与预期不同", "{bad} of {count} not as expected"),
  good: text("✓ {title}：{means}", "✓ {title}: {means}"),
  bad: text("✗ {title}：{means}，实际 {seen}", "✗ {title}: {means}, seen {seen}"),
  time: text("（{milliseconds} 毫秒）", " ({milliseconds} ms)"),

  byHand: text("请手动试一试", "To be tried by hand"),
  byHandNote: text(
    "以下几步加载项自己做不了。请在插入了方案的工作簿副本中操作，并把看到的写进报告。",
    "The add-in cannot do these by itself. Please try them in a copy of a workbook with a scheme, and write what you saw into the report.",
  ),

  report: text("报告", "Report"),
  copy: text("复制报告", "Copy the report"),
} as const satisfies Record<string, Text>;

/** What only people can try. */
export const BY_HAND: readonly Text[] = [
  text(
    "保存、关闭 Excel、重新打开：结果是否照旧，改一个填报数后是否更新？",
    "Save, close Excel, open again: are the figures as before, and do they follow a changed entry?",
  ),
  text(
    "把工作簿交给没有本加载项的同事，填几个数后保存退回：结果是否停在 #NAME?，“修复公式和格式”后是否恢复？",
    "Let a co-worker without the add-in enter something, save and return the file: do figures stay at #NAME?, and does “Repair formulas and formats” bring them back?",
  ),
  text(
    "同一工作簿在桌面版和网页版 Excel 中先后打开：结果是否相同？",
    "Open the same workbook in Excel on the desktop and on the web: are the figures the same?",
  ),
  text(
    "从别的程序粘贴几行到填报表，再用“修复公式和格式”：工号的前导零、可填写的单元格是否都在？",
    "Paste some rows from another program into an entry sheet, then repair: are leading zeros and the cells to fill still there?",
  ),
  text(
    "在填报表的筛选箭头中筛选一个部门，再取消：各行是否都回来？",
    "Filter an entry sheet by its arrows and take the filter out: do all rows come back?",
  ),
];
