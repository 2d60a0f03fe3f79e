/** The help page of STREAK. */
import { LAYOUT } from "../../i18n/functions/words";
import { text, word, type HelpPage } from "../page";

export const STREAK: HelpPage = {
  remarks: [
    text(
      "TRUE 或1累加；FALSE、0或空归零。每列各算各的；只有一行时沿行计算。",
      "TRUE or 1 adds one; FALSE, 0 or blank starts anew. Each column by itself; a lone row goes along the row.",
    ),
    text(
      "排列方式填“按行”：每行一人，沿行计算；整行为空的人没有结果。",
      "layout “rows”: each row is a person and counts along it; a person whose row is blank has no result.",
    ),
  ],
  blankAs0: text(
    "没填的期按否计，与空相同；但“按行”时整行没填的人会得0，而不是没有结果。",
    "A period that is not filled in counts as no, as a blank does; but with layout “rows” a person whose row is not filled in has 0 instead of no result.",
  ),
  errors: [
    text("#VALUE!：其他内容；其后重新计数。", "#VALUE!: anything else; the run starts anew after it."),
  ],
  examples: [
    {
      what: text("连续几个月排在后三名", "Months in a row among the last three"),
      arguments: [[[true], [true], [false], [true]]],
    },
    {
      what: text("每行一人，每列一个月", "A person a row and a month a column"),
      arguments: [
        [
          [true, true, false],
          [false, true, true],
        ],
        word(LAYOUT, "rows"),
      ],
    },
  ],
};
