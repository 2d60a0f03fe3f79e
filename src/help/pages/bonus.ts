/** The help page of BONUS. */
import { text, type HelpPage } from "../page";

export const BONUS: HelpPage = {
  remarks: [
    text(
      "奖金 = 金额 × 比率 ×（固定部分 +（1 − 固定部分）× KPI奖金系数）÷ 除数；除数1.17 即扣除17%增值税。",
      "Bonus = amount × rate × (fixed + (1 − fixed) × kpi) ÷ divisor; a divisor of 1.17 takes 17 % VAT out.",
    ),
    text(
      "只有填了小数位数才四舍五入，且只舍入一次（远离零）。",
      "Rounding only where decimals are given, once, half away from zero.",
    ),
    text(
      "单元格中除不尽的数按分数计算：1/12 就是十二分之一，4,950 × 1/12 正是 412.5，取整为 413。",
      "A number that was divided counts as its fraction: 1/12 is a twelfth, 4,950 × 1/12 is 412.5 exactly and rounds to 413.",
    ),
  ],
  blankAs0: text(
    "没填的金额或比率会得奖金0，而不是空或错误值。",
    "An amount or rate that is not filled in gives a bonus of 0 instead of a blank or an error.",
  ),
  errors: [
    text(
      "#VALUE!：KPI奖金系数大于2（多半填成了分数），除数不大于0，固定部分不在0到1之间。",
      "#VALUE!: kpi above 2 (most likely a score), a divisor not above 0, fixed outside 0 to 1.",
    ),
  ],
  examples: [
    {
      what: text("117万元，除以1.17，3%，80% + 20% × 0.9", "117 ÷ 1.17 × 3 % × (80 % + 20 % × 0.9)"),
      arguments: [117, 0.03, 1.17, 0.8, 0.9],
    },
    { what: text("40,000元按7.12%", "7.12 % of 40,000"), arguments: [40000, 0.0712] },
    {
      what: text("四个季度，保留两位小数", "Four quarters, two decimals"),
      arguments: [[[48.5, 117, 117, 234]], 0.03, 1.17, 0, 1, 2],
    },
  ],
};
