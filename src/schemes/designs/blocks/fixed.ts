/** Money: an amount for each grade. */
import * as v from "valibot";
import {
  both,
  column,
  labelProblems,
  MONEY,
  once,
  wordProblems,
  wordsParameter,
  YUAN,
  type BlockKind,
} from "../block";
import { common, id, number, paid, rows, words } from "../fields";
import { ofWord } from "./coefficient";

export const fixedSchema = v.strictObject({
  kind: v.literal("fixed"),
  ...common,
  paid,
  from: id,
  table: rows(v.strictObject({ label: words, result: number })),
});
type Fixed = v.InferOutput<typeof fixedSchema>;

export const fixed: BlockKind<Fixed> = {
  gives: () => "money",
  references: ({ from }) => [{ field: "from", id: from, takes: ["grade"] }],
  problems: ({ from, table }, { labelsOf }) => [
    ...wordProblems(
      table.map(({ label }) => label),
      "table",
    ),
    ...labelProblems(table, labelsOf(from), "table"),
  ],
  parts: (block, { spanOf }) => {
    const { id, from } = block;
    const span = spanOf(id);
    return {
      parameters: [wordsParameter(block, both("等级", "Grade"), both("金额", "Amount"), block.table)],
      columns: [
        column(block, {
          formula: once(span, [from], `APPRAISE.BAND([${from}],{${id}_table})`),
          native: once(span, [from], ofWord(`[${from}]`, `${id}_table`)),
          span,
          unit: YUAN,
          format: MONEY,
          total: true,
        }),
      ],
    };
  },
};
