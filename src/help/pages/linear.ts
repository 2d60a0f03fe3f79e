/** The help page of LINEAR. */
import { text, type HelpPage } from "../page";

export const LINEAR: HelpPage = {
  remarks: [
    text(
      "起点和终点本身在直线上；两端之外取固定值。",
      "The ends are on the line; below and above it the results are fixed.",
    ),
  ],
  blankAs0: text(
    "没填的值会按0计分，而不是空。",
    "A value that is not filled in is rated as 0 instead of staying blank.",
  ),
  errors: [text("#VALUE!：起点不小于终点。", "#VALUE!: x0 is not below x1.")],
  examples: [
    {
      what: text("季度考试70分得0分、90分得5分：84分", "0 points at 70, 5 at 90: a mark of 84"),
      arguments: [84, 70, 0, 90, 5],
    },
    {
      what: text("完成率80%以下不发，80%—100%按比例", "Nothing below 80 %, in proportion up to 100 %"),
      arguments: [[[0.7999], [0.8], [0.92], [1.2]], 0.8, 0.8, 1, 1, 0],
    },
  ],
};
