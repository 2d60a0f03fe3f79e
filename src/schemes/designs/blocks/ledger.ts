/**
 * A ledger of base and target: what is missing to the base is made up first, what exceeds the target moves on or counts.
 * It comes to what counts in the period: nothing below the base.
 */
import * as v from "valibot";
import { ledgerOf } from "../../mechanisms/bonusLedger";
import { nativeLedger } from "../../mechanisms/plain/ledger";
import { listed } from "../../records";
import type { EntryColumn, NativeHelper, ResultColumn } from "../../scheme";
import { about, both, clauseOf, column, entryColumn, MONEY, YUAN, type BlockKind } from "../block";
import { common, longText, words } from "../fields";

export const ledgerSchema = v.strictObject({
  kind: v.literal("ledger"),
  ...common,
  surplus: v.picklist(["carry", "pay"]),
  by: v.optional(words),
  hint: v.optional(longText),
});
type Ledger = v.InferOutput<typeof ledgerSchema>;

const GAP = both("缺口", "gap");
const CARRIED = both("结转", "carried on");

export const ledger: BlockKind<Ledger> = {
  gives: () => "money",
  references: () => [],
  parts: (block) => {
    const { id, title, surplus } = block;
    const own = (part: string) => `[${id}_${part}]`;
    const openings = surplus === "carry" ? [own("gap"), own("carry")] : [own("gap")];
    const openingCarry = surplus === "carry" ? own("carry") : "0";
    const answer = (item: string) =>
      ledgerOf(
        own("net"),
        openings,
        `APPRAISE.CARRYOVER(${own("net")},${own("base")},${own("aim")},"first","${surplus}",,${own("gap")},${openingCarry},"${item}")`,
      );
    const amount = { unit: YUAN, min: 0, max: 1e12, format: MONEY };
    const opening = (part: string, what: typeof GAP): EntryColumn =>
      entryColumn(
        { id, title },
        part,
        about(title, both(`期初${what["zh-CN"]}`, `opening ${what["en-US"]}`)),
        {
          ...amount,
          blank: "zero",
        },
      );
    const step = (part: string, name: typeof GAP, more: Partial<ResultColumn>): ResultColumn => ({
      id: `${id}_${part}`,
      title: about(title, name),
      span: "period",
      unit: YUAN,
      format: MONEY,
      formula: "",
      native: "same",
      ...more,
    });
    const quota = { others: "zero", unopened: 0 } as const;
    const clause = clauseOf(block);
    return {
      roster: [opening("gap", GAP), ...(surplus === "carry" ? [opening("carry", CARRIED)] : [])],
      entries: [
        entryColumn(block, "actual", about(title, both("完成额", "actual")), amount),
        entryColumn(block, "base", about(title, both("基数", "base")), amount),
        entryColumn(block, "target", about(title, both("目标", "target")), amount),
      ],
      checks: [
        {
          id: `${id}_target`,
          formula: `=entry(${id}_target)>=entry(${id}_base)`,
          message: about(title, both("目标低于基数", "the target is below the base")),
        },
      ],
      columns: [
        step("net", both("完成额", "actual"), { formula: `=entry(${id}_actual)`, total: true }),
        step("base", both("基数", "base"), { formula: `=entry(${id}_base)`, ...quota }),
        step("aim", both("目标", "target"), { formula: `=entry(${id}_target)`, ...quota }),
        step("gap", both("期初缺口", "opening gap"), { span: "year", formula: `=opening(${id}_gap)` }),
        ...(surplus === "carry"
          ? [
              step("carry", both("期初结转", "opening carry"), {
                span: "year",
                formula: `=opening(${id}_carry)`,
              }),
            ]
          : []),
        step("gap_out", both("期末缺口", "closing gap"), {
          spills: true,
          formula: answer("gap_out"),
          native: `=[${id}_ledger_gap_out]`,
        }),
        ...(surplus === "carry"
          ? [
              step("carry_out", both("转入下期", "carried on"), {
                spills: true,
                formula: answer("carry_out"),
                native: `=[${id}_ledger_carry_out]`,
              }),
            ]
          : []),
        column(block, {
          spills: true,
          formula: answer("in_target"),
          native: `=[${id}_ledger_in_target]`,
          unit: YUAN,
          format: MONEY,
          total: true,
          ...(clause ? { clause } : {}),
        }),
      ],
      helpers: listed<NativeHelper>(
        nativeLedger({
          id: `${id}_ledger`,
          title: "台账|Ledger",
          format: MONEY,
          actual: own("net"),
          base: own("base"),
          target: own("aim"),
          carries: surplus === "carry" ? "TRUE" : "FALSE",
          openingGap: own("gap"),
          openingCarry,
        }),
      ),
      openings: [
        { rosterColumn: `${id}_gap`, column: `${id}_gap`, closing: `${id}_gap_out` },
        ...(surplus === "carry"
          ? [{ rosterColumn: `${id}_carry`, column: `${id}_carry`, closing: `${id}_carry_out` }]
          : []),
      ],
    };
  },
};
