/** Why a file is not read, and what to do. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const FILE_PROBLEM_TEXTS = {
  fileTooLarge: text(
    "文件过大（上限 {most} MB）。请拆分后再试。",
    "The file is too large (at most {most} MB). Split it, then try again.",
  ),
  fileOld: text(
    "“{name}”是旧格式（.xls）或 WPS 格式（.et）。请另存为 .xlsx 后再试。",
    "“{name}” is of the old format (.xls) or of WPS (.et). Save it as .xlsx, then try again.",
  ),
  fileEncrypted: text(
    "“{name}”有打开密码。请去掉密码另存后再试。",
    "“{name}” has a password to open. Save it without one, then try again.",
  ),
  fileOther: text(
    "“{name}”不是 .xlsx 或文本文件。请用 Excel 另存为 .xlsx 或 .csv 后再试。",
    "“{name}” is neither an .xlsx nor a text file. Save it with Excel as .xlsx or .csv, then try again.",
  ),
  fileBroken: text(
    "“{name}”已损坏，无法读取。请用 Excel 打开并另存为 .xlsx 后再试。",
    "“{name}” is damaged and cannot be read. Open it with Excel, save it as .xlsx, then try again.",
  ),
  fileEmpty: text("“{name}”没有数据。请选择另一个文件。", "“{name}” holds no data. Choose another file."),
} as const satisfies Record<string, Text>;
