/** Lets a figure through where a condition is reached; else something else stands in its place. */
import * as v from "valibot";
import { reaches } from "../../mechanisms/plain/compare";
import { both, column, MONEY, NUMBER, numberParameter, once, POINTS, YUAN, type BlockKind } from "../block";
import { common, id, number, paid } from "../fields";

export const gateSchema = v.strictObject({
  kind: v.literal("gate"),
  ...common,
  paid,
  from: id,
  condition: id,
  least: number,
  otherwise: number,
});
type Gate = v.InferOutput<typeof gateSchema>;

export const gate: BlockKind<Gate> = {
  gives: ({ from }, { isMoney }) => (isMoney(from) ? "money" : "number"),
  references: ({ from, condition }) => [
    { field: "from", id: from, takes: ["number", "money"] },
    { field: "condition", id: condition, takes: ["number", "money"] },
  ],
  parts: (block, { spanOf, isMoney }) => {
    const { id, from, condition } = block;
    const span = spanOf(id);
    const [least, otherwise] = [`{${id}_least}`, `{${id}_otherwise}`];
    const unit = isMoney(from) ? YUAN : POINTS;
    return {
      parameters: [
        numberParameter(block, "least", both("至少", "at least"), block.least, {
          unit: isMoney(condition) ? YUAN : POINTS,
        }),
        numberParameter(block, "otherwise", both("未达时", "otherwise"), block.otherwise, { unit }),
      ],
      columns: [
        column(block, {
          formula: once(
            span,
            [from, condition],
            `IF(ROUND([${condition}]-${least},9)>=0,[${from}],${otherwise})`,
          ),
          native: once(
            span,
            [from, condition],
            `IF(${reaches(`[${condition}]`, least)},[${from}],${otherwise})`,
          ),
          span,
          unit,
          format: isMoney(from) ? MONEY : NUMBER,
          ...(isMoney(from) ? { total: true } : {}),
        }),
      ],
    };
  },
};
