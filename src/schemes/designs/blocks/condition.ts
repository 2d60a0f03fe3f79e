/** A question that is answered yes or no, and what each answer counts: points, or a factor such as 1 and 0. */
import * as v from "valibot";
import { both, column, entryColumn, NUMBER, numberParameter, textOf, type BlockKind } from "../block";
import { common, evidence, forRoles, longText, number, words } from "../fields";

export const conditionSchema = v.strictObject({
  kind: v.literal("condition"),
  ...common,
  evidence,
  forRoles,
  yes: number,
  no: number,
  by: v.optional(words),
  hint: v.optional(longText),
});
type Condition = v.InferOutput<typeof conditionSchema>;

const YES = both("是", "yes");
const NO = both("否", "no");

export const condition: BlockKind<Condition> = {
  gives: () => "number",
  references: () => [],
  parts: (block) => {
    const { id } = block;
    const isYes = `entry(${id})=t"是|yes"`;
    return {
      parameters: [
        numberParameter(block, "yes", YES, block.yes, { unit: both("值", "value") }),
        numberParameter(block, "no", NO, block.no, { unit: both("值", "value") }),
      ],
      entries: [
        entryColumn(block, "", textOf(block.title), {
          kind: "choice",
          options: [
            { id: "yes", word: YES },
            { id: "no", word: NO },
          ],
        }),
      ],
      columns: [
        column(block, {
          formula: `=IF(${isYes},{${id}_yes},{${id}_no})`,
          native: `=CHOOSE(1+(${isYes}),{${id}_no},{${id}_yes})`,
          format: NUMBER,
        }),
      ],
    };
  },
};
