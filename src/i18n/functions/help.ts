/** The words of the function reference. */
import type { Text } from "../language";

function text(chinese: string, english: string): Text {
  return { "zh-CN": chinese, "en-US": english };
}

export const HELP = {
  allFunctions: text("APPRAISE 函数一览", "APPRAISE functions"),
  otherLanguage: text("English", "中文"),
  function: text("函数", "Function"),
  purpose: text("用途", "Purpose"),
  syntax: text("语法", "Syntax"),
  arguments: text("参数", "Arguments"),
  argument: text("参数", "Argument"),
  given: text("是否必填", "Given"),
  meaning: text("说明", "Meaning"),
  required: text("必填", "required"),
  optional: text("可选", "optional"),
  remarks: text("说明", "Remarks"),
  errors: text("错误值", "Errors"),
  examples: text("示例", "Examples"),
  result: text("结果（{rows}行{columns}列）", "Result ({rows} × {columns})"),
};
