/** The help page of RATIO. */
import { text, type HelpPage } from "../page";

export const RATIO: HelpPage = {
  remarks: [
    text(
      "分母为0或空时没有可计算的比率，既不是0也不是100%。",
      "With a denominator of 0 or blank there is nothing to rate: neither 0 nor 100 %.",
    ),
  ],
  blankAs0: text(
    "没填的分子会得0%，而不是空。",
    "A numerator that is not filled in gives 0 % instead of staying blank.",
  ),
  errors: [
    text("#N/A：分母为0或空。", "#N/A: the denominator is 0 or blank."),
    text("#VALUE!：分母为负。", "#VALUE!: a negative denominator."),
  ],
  examples: [
    { what: text("完成率", "A completion rate"), arguments: [260, 250] },
    { what: text("完成率最多按100%", "At most 100 %"), arguments: [25, 20, 1] },
  ],
};
