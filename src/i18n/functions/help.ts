/** The words of the function reference. */
import type { Text } from "../language";

function text(chinese: string, english: string): Text {
  return { "zh-CN": chinese, "en-US": english };
}

export const HELP = {
  otherLanguage: text("English", "中文"),
  syntax: text("语法", "Syntax"),
  arguments: text("参数", "Arguments"),
  argument: text("参数", "Argument"),
  given: text("是否必填", "Given"),
  meaning: text("说明", "Meaning"),
  required: text("必填", "required"),
  optional: text("可选", "optional"),
  remarks: text("说明", "Remarks"),
  blankCells: text("空单元格", "Blank cells"),
  blankCellsAre0: text(
    '有些 Excel 版本把空单元格作为 0 交给自定义函数，“没填”就成了 0。引用可能为空的单元格时，请写 IF(A1="","",A1)；区域写 IF(A1:A9="","",A1:A9)。本加载项插入的表已经这样写好。诊断页的自检会说明这台电脑上的 Excel 是哪一种。',
    'Some builds of Excel hand blank cells to custom functions as 0, so that “not filled in” becomes 0. Where a cell may be blank, write IF(A1="","",A1), for a range IF(A1:A9="","",A1:A9). The sheets of this add-in are written so. The self-test on the diagnostics page says what the Excel of this computer does.',
  ),
  guarded: text(
    "在本函数中：{formula}。可选参数引用可能为空的单元格时同样写；窗格的“公式”页就是这样写的。",
    "In this function: {formula}. Optional arguments that refer to cells which may be blank likewise; the pane’s page “Formulas” writes it so.",
  ),
  errors: text("错误值", "Errors"),
  examples: text("示例", "Examples"),
  result: text("结果（{rows}行{columns}列）", "Result ({rows} × {columns})"),
};
