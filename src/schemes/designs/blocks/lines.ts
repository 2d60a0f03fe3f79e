/** Lines of a list of its own, one a deal or a piece of work: what they come to for each person in the period. */
import * as v from "valibot";
import { both, column, MONEY, NUMBER, POINTS, textOf, YUAN, type BlockKind } from "../block";
import { common, longText, paid, words } from "../fields";

export const linesSchema = v.strictObject({
  kind: v.literal("lines"),
  ...common,
  paid,
  of: v.picklist(["money", "points"]),
  by: v.optional(words),
  hint: v.optional(longText),
});
type Lines = v.InferOutput<typeof linesSchema>;

/** Offered in a period; more can be inserted. */
const ROWS = 60;
const MOST = 1e12;

export const lines: BlockKind<Lines> = {
  gives: ({ of }) => (of === "money" ? "money" : "number"),
  references: () => [],
  parts: (block) => {
    const { id, of, title, by, hint } = block;
    const money = of === "money";
    const unit = money ? YUAN : POINTS;
    const format = money ? MONEY : NUMBER;
    const sum = (formula: string): string => `=${money ? `ROUND(${formula},2)` : formula}`;
    const own = `list(${id}.person)=[id]`;
    const inOrder = `list(${id}.check)="✓"`;
    const filler = by ? { by: both(by, by) } : {};
    return {
      lists: [
        {
          id,
          title: textOf(title),
          note: hint
            ? both(hint, hint)
            : both(
                "每笔一行：工号、事项和数额，按人合计。",
                "One line each: ID, what it is and how much; added up for each person.",
              ),
          rows: ROWS,
          columns: [
            { id: "person", title: both("工号", "ID"), kind: "person", blank: "missing", ...filler },
            { id: "what", title: both("事项", "What"), kind: "text", blank: "none", ...filler },
            {
              id: "amount",
              title: both("数额", "How much"),
              kind: "number",
              blank: "missing",
              unit,
              min: -MOST,
              max: MOST,
              format,
              ...filler,
            },
          ],
          checks: [],
          results: [{ id: "check", title: both("检查", "Check"), formula: "=[verdict]", width: 1 }],
        },
      ],
      columns: [
        column(block, {
          formula: sum(`SUMPRODUCT(--(${own}),--(${inOrder}),list(${id}.amount))`),
          native: sum(`SUMPRODUCT((${own})*(${inOrder}),list(${id}.amount))`),
          others: "absentZero",
          unit,
          format,
          ...(money ? { total: true } : {}),
        }),
      ],
    };
  },
};
