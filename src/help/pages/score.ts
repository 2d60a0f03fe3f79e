/** The help page of SCORE. */
import { text, type HelpPage } from "../page";

export const SCORE: HelpPage = {
  remarks: [
    text(
      "超过满分的录入报错，不会悄悄截断；确需封顶时先用 MIN。",
      "An entry above its maximum is an error, never cut; where a scheme holds points to a limit, use MIN first.",
    ),
    text(
      "加减分先限制在上下限内，再计入总分。",
      "Net plus and minus points are held between their limits before they count.",
    ),
  ],
  blankAs0: text(
    "没填的一项会按0分计入，而不是 #N/A。",
    "An item that is not filled in counts as 0 points instead of giving #N/A.",
  ),
  errors: [
    text("#N/A：有一项未填。", "#N/A: an item is blank."),
    text(
      "#VALUE!：高于满分或低于最低分，如“第2项：41，满分40”。",
      "#VALUE!: above the maximum or below the minimum, such as “item 2: 41 of 40”.",
    ),
  ],
  examples: [
    {
      what: text("三项得分，加减分限制在±20", "Three items, plus and minus held to ±20"),
      arguments: [[[40, 20, 40]], [[40, 20, 40]], 26, -20, 20],
    },
    {
      what: text("两个人", "Two people"),
      arguments: [
        [
          [27, 36, 30],
          [30, 40, 25],
        ],
        [[30, 40, 30]],
      ],
    },
  ],
};
