/** Money of which a share is withheld; what it comes to is what is paid now. A `release` pays the rest later. */
import * as v from "valibot";
import { about, both, column, MONEY, numberParameter, once, PERCENT, YUAN, type BlockKind } from "../block";
import { common, id, paid, rate } from "../fields";

export const heldSchema = v.strictObject({
  kind: v.literal("held"),
  ...common,
  paid,
  from: id,
  share: rate,
});
type Held = v.InferOutput<typeof heldSchema>;

export const held: BlockKind<Held> = {
  gives: () => "money",
  references: ({ from }) => [{ field: "from", id: from, takes: ["money"] }],
  parts: (block, { spanOf }) => {
    const { id, from, title } = block;
    const span = spanOf(id);
    const money = { span, unit: YUAN, format: MONEY, total: true };
    return {
      parameters: [
        numberParameter(block, "share", both("暂扣比例", "share withheld"), block.share, {
          unit: both("%", "%"),
          min: 0,
          max: 1,
          format: PERCENT,
        }),
      ],
      columns: [
        {
          ...column(
            { id: `${id}_held`, title },
            {
              formula: once(span, [from], `APPRAISE.BONUS([${from}],{${id}_share},1,0,1,2)`),
              native: once(span, [from], `ROUND([${from}]*{${id}_share},2)`),
            },
          ),
          title: about(title, both("暂扣", "withheld")),
          ...money,
        },
        column(block, {
          formula: once(span, [from], `ROUND([${from}]-[${id}_held],2)`),
          native: "same",
          ...money,
        }),
      ],
    };
  },
};
