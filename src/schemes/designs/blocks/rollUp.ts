/** Figures of the periods together: those of a quarter, a half-year or the year. */
import * as v from "valibot";
import { combinedTwin } from "../../mechanisms/rollUps";
import { column, MONEY, NUMBER, POINTS, YUAN, type BlockKind } from "../block";
import { common, id } from "../fields";

export const rollUpSchema = v.strictObject({
  kind: v.literal("rollUp"),
  ...common,
  from: id,
  to: v.picklist(["quarter", "half", "year"]),
  how: v.picklist(["mean", "sum"]),
});
type RollUp = v.InferOutput<typeof rollUpSchema>;

export const rollUp: BlockKind<RollUp> = {
  gives: ({ from }, { isMoney }) => (isMoney(from) ? "money" : "number"),
  references: ({ from }) => [{ field: "from", id: from, takes: ["number", "money"] }],
  span: ({ to }) => to,
  parts: (block, { isMoney }) => {
    const { from, to, how } = block;
    const value = `[${from}]`;
    return {
      columns: [
        column(block, {
          formula:
            `=IF(COUNT([counted])<COLUMNS([counted]),"",IF(SUM([counted])=0,"",` +
            `IF(COUNT(${value})<SUM([counted]),NA(),SUM(${value})${how === "mean" ? "/SUM([counted])" : ""})))`,
          native: `=${combinedTwin(from, how === "mean" ? `AVERAGE(${value})` : `SUM(${value})`)}`,
          span: to,
          ...(isMoney(from) ? { unit: YUAN, format: MONEY, total: true } : { unit: POINTS, format: NUMBER }),
        }),
      ],
    };
  },
};
