/** Money: an amount or a number of pieces times the rate of its tier, of each slice or of all of it. */
import * as v from "valibot";
import { bandAtEdge, bandOf, marginalTiers } from "../../mechanisms/plain/bands";
import {
  about,
  both,
  clauseOf,
  column,
  enteredForRoles,
  entryColumn,
  MONEY,
  NUMBER,
  once,
  YUAN,
  type BlockKind,
  type BlockProblem,
} from "../block";
import { common, edge, forRoles, id, longText, notNegative, paid, rows, words } from "../fields";

export const tiersSchema = v.strictObject({
  kind: v.literal("tiers"),
  ...common,
  forRoles,
  paid,
  amount: v.variant("from", [
    v.strictObject({ from: v.literal("entry"), unit: v.optional(words) }),
    v.strictObject({ from: v.literal("block"), id }),
  ]),
  tiers: rows(v.strictObject({ from: notNegative, rate: notNegative })),
  method: v.picklist(["marginal", "whole"]),
  edge,
  by: v.optional(words),
  hint: v.optional(longText),
});
type Tiers = v.InferOutput<typeof tiersSchema>;

export const tiers: BlockKind<Tiers> = {
  gives: () => "money",
  enters: ({ amount }) => amount.from === "entry",
  references: ({ amount }) =>
    amount.from === "block" ? [{ field: "amount.id", id: amount.id, takes: ["number", "money"] }] : [],
  problems: ({ tiers, amount, forRoles }) => [
    ...enteredForRoles(forRoles, amount.from),
    ...tiers.flatMap(({ from }, index): BlockProblem[] => {
      if (index === 0) return from === 0 ? [] : [{ field: "tiers", key: "firstTier" }];
      return from > (tiers[index - 1]?.from ?? 0)
        ? []
        : [{ field: "tiers", key: "bounds", values: { row: index + 1 } }];
    }),
  ],
  parts: (block, { spanOf }) => {
    const { id, amount, method, edge: side } = block;
    const span = spanOf(id);
    const table = `${id}_tiers`;
    const sources = amount.from === "block" ? [amount.id] : [];
    const value = amount.from === "block" ? `[${amount.id}]` : `entry(${id}_amount)`;
    const unit = amount.from === "entry" && amount.unit ? both(amount.unit, amount.unit) : YUAN;
    const rate = side === "up" ? bandOf(value, table) : bandAtEdge(value, table, "TRUE");
    const clause = clauseOf(block);
    return {
      parameters: [
        {
          kind: "table",
          id: table,
          name: about(block.title, both("分档", "tiers")),
          columns: [
            { name: both("起点", "From"), unit, format: NUMBER, min: 0 },
            { name: both("比例或单价", "Rate or money each"), format: NUMBER, min: 0 },
          ],
          rows: block.tiers.map(({ from, rate }) => [from, rate]),
          size: block.tiers.length,
          required: true,
          ...(clause ? { clause } : {}),
          reading:
            method === "marginal"
              ? both("分段计算：每段按本档计。", "Marginal: each slice at its own rate.")
              : side === "up"
                ? both(
                    "全额按所达档次计；正好等于起点的按该档。",
                    "All of it at the rate reached; a bound belongs to its tier.",
                  )
                : both(
                    "全额按所达档次计；正好等于起点的按低档。",
                    "All of it at the rate reached; a bound belongs to the tier below.",
                  ),
        },
      ],
      ...(amount.from === "entry"
        ? {
            entries: [
              entryColumn(block, "amount", about(block.title, both("数额", "amount")), {
                unit,
                min: 0,
                max: 1e12,
                format: NUMBER,
              }),
            ],
          }
        : {}),
      columns: [
        column(block, {
          formula: once(span, sources, `ROUND(APPRAISE.TIERED(${value},{${table}},"${method}","${side}"),2)`),
          native: once(
            span,
            sources,
            method === "marginal"
              ? `ROUND(${marginalTiers(value, table, block.tiers.length)},2)`
              : `ROUND(${value}*${rate},2)`,
          ),
          span,
          unit: YUAN,
          format: MONEY,
          total: true,
        }),
      ],
    };
  },
};
