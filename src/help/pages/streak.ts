import { text, type HelpPage } from "../page";

export const STREAK: HelpPage = {
  remarks: [
    text(
      "TRUE 或1累加；FALSE、0或空归零。每列各算各的；只有一行时沿行计算。",
      "TRUE or 1 adds one; FALSE, 0 or blank starts anew. Each column by itself; a lone row goes along the row.",
    ),
  ],
  errors: [
    text("#VALUE!：其他内容；其后重新计数。", "#VALUE!: anything else; the run starts anew after it."),
  ],
  examples: [
    {
      what: text("连续几个月排在后三名", "Months in a row among the last three"),
      arguments: [[[true], [true], [false], [true]]],
    },
  ],
};
