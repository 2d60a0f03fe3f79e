/** Texts of the sheet 核对 (Check), where each figure stands beside its twin in plain Excel. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const CHECK_TEXTS = {
  sheet: text("核对", "Check"),
  title: text("{year}年 核对", "Check of {year}"),
  note: text(
    "每个数字用原生公式另算一遍：左为加载项结果，中为原生公式，右为差异（金额不足半分、得分不足十亿分之一计为 0；“≠”表示两者不是数字而不相同）。增加考核期或人员后，请重新生成本表。",
    "Every figure is computed again by a native twin, a formula of plain Excel: the add-in's, the twin, the difference (0 up to half a fen of money, a billionth of a score; “≠”: they are no numbers and not the same). Make this sheet anew after periods or people were added.",
  ),
  twins: text(
    "本方案 {all} 项结果：{independent} 项按条款另写原生公式；{same} 项只有四则运算、取整、求和，两边公式相同（标“同式”），只能发现算错，不能发现写错。",
    "{all} figures: {independent} have a native twin of their own, written from the clause; {same} are only arithmetic, rounding and sums, the same formula on both sides (marked “same”): that finds what is computed wrongly, not what is written wrongly.",
  ),
  peopleDiffering: text("有差异的人数", "People with differences"),
  listsDiffering: text("清单中有差异的行数", "List rows with differences"),
  outdated: text(
    "结果表已增加考核期或人员：请重新生成本表。",
    "The results have more periods or people: make this sheet anew.",
  ),
  differing: text("差异项数", "Differences"),
  addIn: text("加载项", "add-in"),
  native: text("原生公式", "native twin"),
  same: text("原生公式（同式）", "native twin (same)"),
  closed: text("已结账，不再另算", "closed, not computed again"),
  difference: text("差异", "difference"),
  totalDifference: text("差异合计", "Sum of differences"),
  helpers: text("中间步骤（原生公式）", "Steps (native twins)"),
  totals: text("参数、汇总和合计", "Parameters, roll-ups and totals"),
  totalsDiffering: text("有差异的参数、汇总和合计", "Parameters, roll-ups, totals that differ"),
  what: text("项目", "What"),
  stands: text("表中", "In the sheets"),
  again: text("另算", "Computed again"),
  total: text("合计", "Total"),
  resultsRow: text("结果行", "Results row"),
  listRow: text("行", "Row"),
} as const satisfies Record<string, Text>;
