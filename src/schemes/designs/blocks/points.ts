/** An item that is given points, at most its maximum. */
import * as v from "valibot";
import { both, column, entryColumn, NUMBER, numberParameter, POINTS, textOf, type BlockKind } from "../block";
import { common, evidence, forRoles, longText, positive, words } from "../fields";

export const pointsSchema = v.strictObject({
  kind: v.literal("points"),
  ...common,
  evidence,
  forRoles,
  max: positive,
  by: v.optional(words),
  hint: v.optional(longText),
});
type Points = v.InferOutput<typeof pointsSchema>;

export const points: BlockKind<Points> = {
  gives: () => "number",
  references: () => [],
  parts: (block) => ({
    parameters: [numberParameter(block, "max", both("满分", "maximum"), block.max, { min: 0.0001 })],
    entries: [
      entryColumn(block, "", textOf(block.title), {
        unit: POINTS,
        min: 0,
        limit: `{${block.id}_max}`,
        format: NUMBER,
      }),
    ],
    columns: [
      column(block, { formula: `=entry(${block.id})`, native: "same", unit: POINTS, format: NUMBER }),
    ],
  }),
};
