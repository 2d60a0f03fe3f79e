/** The help page of EXPLAIN. */
import { text, type HelpPage } from "../page";

export const EXPLAIN: HelpPage = {
  remarks: [
    text(
      "第一个参数是函数名，其余照抄该函数的参数。",
      "The first argument is the function's name, the others are that function's own.",
    ),
    text(
      "最后的数值就是函数的结果；分档、评分、分配各行相加等于结果。",
      "The last values are the function's own; the lines of tiers, scores and splits add up to them.",
    ),
    text("一次一个人或一本台账。", "One person or one ledger at a time."),
    text(
      "除不尽的数在数字后注明分数，如 8.33333333333333% [1/12]；计算用的是分数本身。",
      "A number that does not end has its fraction behind it, as in 8.33333333333333% [1/12]; that fraction is what is computed with.",
    ),
  ],
  blankAs0: text(
    "没填的参数会按0说明；照抄被说明函数的参数时，请连同 IF 一起抄。",
    "An argument that is not filled in is explained as 0; copy the function's arguments together with their IF.",
  ),
  errors: [
    text("#VALUE!：没有这个函数，或有多个人。", "#VALUE!: no such function, or several people."),
    text(
      "函数本身的错误照原样给出；台账某一期有错时，此前各期照常说明。",
      "An error of the function itself is given as it is; the periods of a ledger before a wrong one are explained.",
    ),
  ],
  examples: [
    {
      what: text("奖金怎样算出来", "How a bonus is reached"),
      arguments: ["BONUS", 40000, 0.0712, 1.17, 0.8, 0.9],
    },
    {
      what: text("分档怎样算出来", "How tiers add up"),
      arguments: [
        "TIERED",
        526.5,
        [
          ["", 0.03],
          [468, 0.05],
        ],
      ],
    },
  ],
};
