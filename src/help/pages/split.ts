/** The help page of SPLIT. */
import { BASIS } from "../../i18n/functions/words";
import { text, word, type HelpPage } from "../page";

export const SPLIT: HelpPage = {
  remarks: [
    text(
      "填小数位数时按最大余数舍入，各份之和恰等于金额；余数相同先给前面的。",
      "With decimals the parts are rounded by largest remainder and add up to the amount; on ties the earlier part comes first.",
    ),
    text("空格不参与分配。", "A blank takes no part."),
  ],
  blankAs0: text(
    "空的比例会按0参与，得0而不是空。",
    "A blank share takes part with 0 and gets 0 instead of staying blank.",
  ),
  errors: [
    text(
      "#N/A：无人参与（该行比例全空），或按得分分配而得分全为0。",
      "#N/A: nobody takes part (a row of blank shares), or by score all scores are 0.",
    ),
    text(
      "#VALUE!：比例合计不是100%；金额的小数位多于指定位数。",
      "#VALUE!: shares that do not total 100 %; an amount with more decimals than given.",
    ),
  ],
  examples: [
    {
      what: text("合作项目贡献 50% / 30% / 20%", "A joint project, 50 / 30 / 20 %"),
      arguments: [117, [[0.5, 0.3, 0.2]]],
    },
    {
      what: text("二次分配：按得分分10,000元", "A pool of 10,000 by score"),
      arguments: [10000, [[90, 60, 0]], undefined, word(BASIS, "score")],
    },
    {
      what: text("100元三等分到分", "100 in three, to the cent"),
      arguments: [100, [[1, 1, 1]], 2, word(BASIS, "score")],
    },
  ],
};
