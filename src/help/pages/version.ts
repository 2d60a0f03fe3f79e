/** The help page of VERSION. */
import { text, type HelpPage } from "../page";

export const VERSION: HelpPage = {
  remarks: [text("报告问题时请附上版本号。", "Please give it when you report a problem.")],
  blankAs0: text("没有参数，不涉及空单元格。", "It has no arguments: blank cells do not matter."),
  errors: [],
  examples: [{ what: text("版本号", "The version"), arguments: [] }],
};
