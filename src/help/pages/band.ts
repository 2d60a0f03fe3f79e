/** The help page of BAND. */
import { EDGE } from "../../i18n/functions/words";
import { text, word, type HelpPage } from "../page";

export const BAND: HelpPage = {
  remarks: [
    text(
      "正好在界限上：“归上档”属于由此开始的一档（以上、达到），“归下档”属于到此为止的一档（以内、以下）。第一档的下限总属于第一档。",
      "On a bound: “up” takes the band that begins there (at least), “down” the one that ends there (at most). The first bound is always its band's own.",
    ),
    text("数值若为文本，则与第一列逐字匹配。", "A text is matched exactly with the first column."),
    text(
      "只有正好等于100%才算的等级，用 LEVEL 和 “=”。",
      "For a grade at exactly 100 %, use LEVEL with “=”.",
    ),
  ],
  blankAs0: text(
    "没填的值会按0归档，而不是空。",
    "A value that is not filled in goes into the band of 0 instead of staying blank.",
  ),
  errors: [
    text(
      "#N/A：低于第一档下限，或该档结果为空。",
      "#N/A: below the first bound, or the band's result is blank.",
    ),
    text(
      "#VALUE!：文本不在第一列；下限没有逐行上升。",
      "#VALUE!: a text that is not in the first column; bounds that do not rise.",
    ),
  ],
  examples: [
    {
      what: text("考试得分换算：80分", "Points for an exam: 80"),
      arguments: [
        80,
        [
          ["", 2],
          [60, 3],
          [70, 4],
          [80, 5],
        ],
      ],
    },
    {
      what: text("界限归下档：贷款10万元", "A bound belongs to the band below: a loan of 10"),
      arguments: [
        10,
        [
          [0, 30],
          [5, 50],
          [10, 80],
        ],
        word(EDGE, "down"),
      ],
    },
    {
      what: text("评语换算分数", "A word and its points"),
      arguments: [
        text("良好", "good"),
        [
          [text("优秀", "excellent"), 5],
          [text("良好", "good"), 3],
          [text("差", "poor"), 0],
        ],
      ],
    },
  ],
};
