/** A figure that HR may set for one person in one period, with the reason; who has none has the figure that was computed. */
import * as v from "valibot";
import { about, both, column, entryColumn, MONEY, NUMBER, POINTS, YUAN, type BlockKind } from "../block";
import { BIGGEST, common, id, longText, paid, words } from "../fields";

export const exceptionSchema = v.strictObject({
  kind: v.literal("exception"),
  ...common,
  paid,
  from: id,
  by: v.optional(words),
  hint: v.optional(longText),
});
type Exception = v.InferOutput<typeof exceptionSchema>;

export const exception: BlockKind<Exception> = {
  gives: ({ from }, { isMoney }) => (isMoney(from) ? "money" : "number"),
  references: ({ from }) => [{ field: "from", id: from, takes: ["number", "money"] }],
  enters: () => true,
  parts: (block, { isMoney }) => {
    const { id, from, title } = block;
    const money = isMoney(from);
    const unit = money ? YUAN : POINTS;
    const figure = (formula: string): string => (money ? `ROUND(${formula},2)` : formula);
    const set = `entry(${id}_set)`;
    return {
      entries: [
        entryColumn(block, "set", about(title, both("特批", "set by HR")), {
          unit,
          blank: "none",
          min: -BIGGEST,
          max: BIGGEST,
          format: money ? MONEY : NUMBER,
        }),
        entryColumn(block, "why", about(title, both("特批理由", "reason")), { kind: "text", blank: "none" }),
      ],
      checks: [
        {
          id: `${id}_why`,
          formula: `=(${set}<>"")=(entry(${id}_why)<>"")`,
          message: about(
            title,
            both(
              "特批的数值与理由须同时填写",
              "a figure that is set needs its reason, and the reason the figure",
            ),
          ),
        },
      ],
      columns: [
        column(block, {
          formula: `=IF(${set}="",[${from}],${figure(set)})`,
          native: `=IF(ISNUMBER(${set}),${figure(set)},[${from}])`,
          unit,
          format: money ? MONEY : NUMBER,
          ...(money ? { total: true } : {}),
        }),
      ],
    };
  },
};
