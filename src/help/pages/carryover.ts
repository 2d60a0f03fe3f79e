/** The help page of CARRYOVER. */
import { FILL, ITEM, LAYOUT, LEDGER, SURPLUS } from "../../i18n/functions/words";
import { text, word, type HelpPage } from "../page";

const EXCESS = word(FILL, "excess");
const CARRY = word(SURPLUS, "carry");

const COLUMNS = Object.entries(LEDGER);

export const CARRYOVER: HelpPage = {
  remarks: [
    text(
      "可用额 = 实际 + 转入；期末缺口 = max(0，期初缺口 + 基数 − 可用额)。",
      "available = actual + carried in; gap out = max(0, gap in + base − available).",
    ),
    text(
      "先补缺口：用全部可用额补，有效额 = 可用额 − 补足额，有效额达到基数才算达标；超基数补：只用超过本期基数的部分补，可用额达到基数即达标。",
      "first: the gap is filled from all that is available and the effective amount must reach the base; excess: only from what exceeds the base, and the available amount must reach it.",
    ),
    text(
      "转入下期：目标以上转入下期；达到上限时，上限与目标之差计入超目标。缺口按先后补足，补足的期其基数计入补发基数。",
      "carry: what exceeds the target moves on; from the cap on, cap − target counts as over. The oldest gap is filled first; a period whose gap closes has its base released.",
    ),
    text(
      "一列或一行是一人；多行多列时每行一人，须指定输出项。",
      "A column or a row is one person; in a matrix each row is one, and an item is needed.",
    ),
    text(
      "排列方式填“按行”：无论形状，每行一人；一列就是多人、每人一期，旁边一列基数、目标、上限也是每人一个。",
      "layout “rows”: each row is a person, whatever the shape; a column is people with one period each, and a column of bases, targets or caps beside it is one a person.",
    ),
    text(
      `台账各列（即输出项）：${COLUMNS.map(([, chinese]) => chinese).join("、")}。`,
      `The ledger's columns, which are the items: ${COLUMNS.map(([english]) => english).join(", ")}.`,
    ),
  ],
  blankAs0: text(
    "还没填的季度会按完成0计，产生缺口，并从以后各期扣补；空的任务目标会成为0，而不是“无上限”。",
    "A quarter not yet filled in counts as 0: it makes a gap, which later periods make up; a blank target becomes 0 instead of “no upper limit”.",
  ),
  errors: [
    text(
      "#VALUE!：基数、目标、期初值为负；目标低于基数；上限不高于目标；没有“转入下期”却设了上限。",
      "#VALUE!: a negative base, target or opening value; target below base; cap not above target; a cap without carry.",
    ),
    text(
      "实际为空：该期及以后各期为空；实际为错误或文本：该期及以后各期为该错误。",
      "A blank actual leaves that period and all after it blank; an error or text goes on from there.",
    ),
  ],
  examples: [
    {
      what: text("一年四季的台账", "The ledger of a year"),
      arguments: [[[48.5], [127], [117], [234]], 58.5, 117],
    },
    {
      what: text("超目标转入下期，30封顶：结转额", "What moves on, with a cap of 30"),
      arguments: [
        [[6, 18, 25, 28]],
        10,
        20,
        EXCESS,
        CARRY,
        30,
        undefined,
        undefined,
        word(ITEM, "carry_out"),
      ],
    },
    {
      what: text("两个人的期末缺口", "The gaps of two people"),
      arguments: [
        [
          [6, 12, 25],
          [12, 8, 9],
        ],
        10,
        20,
        EXCESS,
        CARRY,
        undefined,
        undefined,
        undefined,
        word(ITEM, "gap_out"),
      ],
    },
    {
      what: text("两个人各一期：达标与否", "Two people with a period each: is the base met"),
      arguments: [
        [[12], [9]],
        [[10], [15]],
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        word(ITEM, "met"),
        word(LAYOUT, "rows"),
      ],
    },
  ],
};
