/** The help page of QUOTA. */
import { text, type HelpPage } from "../page";

export const QUOTA: HelpPage = {
  remarks: [
    text(
      "分割点 = 人数 × 累计比例，四舍五入；各等级人数总能加起来等于总人数。",
      "Cut points = people × cumulative share, rounded half up, so the sizes always add up.",
    ),
    text(
      "名额取整也可舍去（“不超过”）或进一（“不少于”）：20% 的12人是2.4，依次得2、2、3个名额。",
      'Places may be rounded down ("most") or up ("least"): 20 % of 12 are 2.4, that is 2, 2 or 3 places.',
    ),
    text("同分同等级：就高或就低。", "The same score gets the same grade: the better or the worse one."),
  ],
  blankAs0: text(
    "没填的得分会按0分排名，排在最后并占名额，而不是不参加。",
    "A score that is not filled in ranks last with 0 and takes up a place instead of being left out.",
  ),
  errors: [
    text(
      "#VALUE!：比例合计不是100%，如“比例合计80%”。",
      "#VALUE!: shares that do not total, such as “shares total 80%”.",
    ),
    text(
      "空格得空，错误值原样，二者都不计入人数。",
      "A blank stays blank, an error stays; neither is counted.",
    ),
  ],
  examples: [
    {
      what: text("四个人：25% A、50% B、25% C", "Four people: 25 % A, 50 % B, 25 % C"),
      arguments: [[[92], [85], [85], [70]], [[0.25, 0.5, 0.25]], [["A", "B", "C"]]],
    },
  ],
};
