/** A figure held between a least and a most. */
import * as v from "valibot";
import { both, column, MONEY, NUMBER, numberParameter, once, POINTS, YUAN, type BlockKind } from "../block";
import { common, id, number, paid } from "../fields";

export const limitsSchema = v.strictObject({
  kind: v.literal("limits"),
  ...common,
  paid,
  from: id,
  low: number,
  high: number,
});
type Limits = v.InferOutput<typeof limitsSchema>;

export const limits: BlockKind<Limits> = {
  gives: ({ from }, { isMoney }) => (isMoney(from) ? "money" : "number"),
  references: ({ from }) => [{ field: "from", id: from, takes: ["number", "money"] }],
  problems: ({ low, high }) => (low <= high ? [] : [{ field: "low", key: "floorAboveCap" }]),
  parts: (block, { spanOf, isMoney }) => {
    const { id, from } = block;
    const span = spanOf(id);
    const [value, low, high] = [`[${from}]`, `{${id}_low}`, `{${id}_high}`];
    const unit = isMoney(from) ? YUAN : POINTS;
    return {
      parameters: [
        numberParameter(block, "low", both("最低", "least"), block.low, { unit }),
        numberParameter(block, "high", both("最高", "most"), block.high, { unit }),
      ],
      columns: [
        column(block, {
          formula: once(span, [from], `IF(${value}>${high},${high},IF(${value}<${low},${low},${value}))`),
          native: once(span, [from], `MAX(${low},MIN(${high},${value}))`),
          span,
          unit,
          format: isMoney(from) ? MONEY : NUMBER,
          ...(isMoney(from) ? { total: true } : {}),
        }),
      ],
    };
  },
};
