/** Plus and minus points, held between limits. */
import * as v from "valibot";
import { about, both, column, entryColumn, NUMBER, numberParameter, POINTS, type BlockKind } from "../block";
import { common, evidence, forRoles, longText, number, words } from "../fields";

export const adjustmentSchema = v.strictObject({
  kind: v.literal("adjustment"),
  ...common,
  evidence,
  forRoles,
  low: number,
  high: number,
  by: v.optional(words),
  hint: v.optional(longText),
});
type Adjustment = v.InferOutput<typeof adjustmentSchema>;

export const adjustment: BlockKind<Adjustment> = {
  gives: () => "number",
  references: () => [],
  problems: ({ low, high }) => (low <= high ? [] : [{ field: "low", key: "floorAboveCap" }]),
  parts: (block) => {
    const { id, title } = block;
    const net = `entry(${id}_plus)-entry(${id}_minus)`;
    const [low, high] = [`{${id}_low}`, `{${id}_high}`];
    const given = { unit: POINTS, blank: "zero", min: 0, max: 10_000, format: NUMBER } as const;
    return {
      parameters: [
        numberParameter(block, "low", both("最低", "least"), block.low),
        numberParameter(block, "high", both("最高", "most"), block.high),
      ],
      entries: [
        entryColumn(block, "plus", about(title, both("加分", "plus")), given),
        entryColumn(block, "minus", about(title, both("扣分", "minus")), given),
      ],
      columns: [
        column(block, {
          formula: `=IF(${net}>${high},${high},IF(${net}<${low},${low},${net}))`,
          native: `=MAX(${low},MIN(${high},entry(${id}_plus)-entry(${id}_minus)))`,
          unit: POINTS,
          format: NUMBER,
        }),
      ],
    };
  },
};
