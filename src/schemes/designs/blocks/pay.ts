/** Money: a base, entered each period, taken from the roster or from an earlier block, times factors. */
import * as v from "valibot";
import {
  about,
  both,
  column,
  enteredForRoles,
  entryColumn,
  MONEY,
  numberParameter,
  once,
  PERCENT,
  YUAN,
  type BlockKind,
} from "../block";
import { common, forRoles, id, paid, positive, words } from "../fields";

export const paySchema = v.strictObject({
  kind: v.literal("pay"),
  ...common,
  forRoles,
  paid,
  base: v.variant("from", [
    v.strictObject({ from: v.literal("entry"), name: words }),
    v.strictObject({ from: v.literal("roster"), name: words }),
    v.strictObject({ from: v.literal("block"), id }),
  ]),
  /** The part of the base that is paid, 1 for all of it. */
  share: v.pipe(positive, v.maxValue(10)),
  factors: v.pipe(v.array(id), v.maxLength(4)),
});
type Pay = v.InferOutput<typeof paySchema>;

export const pay: BlockKind<Pay> = {
  gives: () => "money",
  enters: ({ base }) => base.from === "entry",
  references: ({ base, factors }) => [
    ...(base.from === "block"
      ? [{ field: "base.id", id: base.id, takes: ["money", "number"] as const }]
      : []),
    ...factors.map((factor, index) => ({
      field: `factors.${index}`,
      id: factor,
      takes: ["number"] as const,
    })),
  ],
  problems: ({ base, forRoles }) => enteredForRoles(forRoles, base.from),
  parts: (block, { spanOf }) => {
    const { id, base, factors } = block;
    const span = spanOf(id);
    const sources = [...(base.from === "block" ? [base.id] : []), ...factors];
    const amount =
      base.from === "block"
        ? `[${base.id}]`
        : base.from === "entry"
          ? `entry(${id}_base)`
          : `roster(${id}_base)`;
    const given = { unit: YUAN, min: 0, max: 1e9, format: MONEY };
    const own =
      base.from === "block"
        ? []
        : [
            entryColumn(
              { id, title: block.title },
              "base",
              about(block.title, both(base.name, base.name)),
              given,
            ),
          ];
    const product = [amount, ...factors.map((factor) => `[${factor}]`)].join("*");
    const share = `{${id}_share}`;
    return {
      parameters: [
        numberParameter(block, "share", both("计发比例", "share paid"), block.share, {
          unit: both("%", "%"),
          min: 0,
          max: 10,
          format: PERCENT,
        }),
      ],
      ...(base.from === "roster" ? { roster: own } : { entries: own }),
      columns: [
        column(block, {
          formula: once(span, sources, `APPRAISE.BONUS(${product},${share},1,0,1,2)`),
          native: once(span, sources, `ROUND(${product}*${share},2)`),
          span,
          unit: YUAN,
          format: MONEY,
          total: true,
        }),
      ],
    };
  },
};
