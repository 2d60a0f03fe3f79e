/** The help page of LEVEL. */
import { text, type HelpPage } from "../page";

export const LEVEL: HelpPage = {
  remarks: [
    text(
      "每列一个条件；门槛空或“无”表示该级不要求。",
      "One condition a column; a blank or “none” threshold is not required.",
    ),
    text(
      "逐级累进（默认）：须同时满足以下各级。",
      "Cumulative (default): a level needs all lower levels too.",
    ),
    text(
      "“无等级时”的结果可以每人一个，例如另一个 LEVEL 的结果。",
      "The result without any level may be each person's own, such as that of another LEVEL.",
    ),
  ],
  blankAs0: text(
    "没填的指标会按0判断，空的门槛会成为“不低于0”。",
    "A value that is not filled in is judged as 0, and a blank threshold becomes 0.",
  ),
  errors: [
    text("#N/A：有级别要求的指标为空。", "#N/A: a value that some level has a threshold for is blank."),
    text(
      "#VALUE!：比较符无法识别；门槛表大小不对。",
      "#VALUE!: an unknown operator; thresholds of the wrong size.",
    ),
  ],
  examples: [
    {
      what: text("工作年限和考试", "Years of work and an exam"),
      arguments: [
        [
          [1, true],
          [3, true],
        ],
        [[">=", "="]],
        [
          [1, 1],
          [2, ""],
        ],
        [[text("助理客户经理", "assistant"), text("客户经理", "manager")]],
        text("见习客户经理", "trainee"),
      ],
    },
    {
      what: text("超额、达标、未达标", "Above, on and below 100 %"),
      arguments: [
        [
          [1.02, 1.02],
          [1, 1],
          [0.99, 0.99],
        ],
        [[">=", ">"]],
        [
          ["", ""],
          [1, ""],
          ["", 1],
        ],
        [[text("未达标", "below"), text("达标", "on target"), text("超额", "above")]],
      ],
    },
  ],
};
