/** A number from a table of two dimensions: the row by one grade, the column by another. */
import * as v from "valibot";
import { literally } from "../../mechanisms/plain/compare";
import {
  about,
  both,
  clauseOf,
  column,
  labelProblems,
  NUMBER,
  once,
  wordProblems,
  type BlockKind,
} from "../block";
import { common, id, number, rows, words } from "../fields";

export const matrixSchema = v.strictObject({
  kind: v.literal("matrix"),
  ...common,
  row: id,
  column: id,
  table: v.strictObject({
    columns: rows(words),
    rows: rows(v.strictObject({ label: words, results: rows(number) })),
  }),
});
type Matrix = v.InferOutput<typeof matrixSchema>;

export const matrix: BlockKind<Matrix> = {
  gives: () => "number",
  references: ({ row, column }) => [
    { field: "row", id: row, takes: ["grade"] },
    { field: "column", id: column, takes: ["grade"] },
  ],
  problems: ({ row, column, table }, { labelsOf }) => [
    ...wordProblems(table.columns, "table.columns"),
    ...wordProblems(
      table.rows.map(({ label }) => label),
      "table.rows",
    ),
    ...(table.rows.some(({ results }) => results.length !== table.columns.length)
      ? [{ field: "table.rows", key: "cells" as const }]
      : []),
    ...labelProblems(table.rows, labelsOf(row), "table.rows"),
    ...labelProblems(
      table.columns.map((label) => ({ label })),
      labelsOf(column),
      "table.columns",
    ),
  ],
  parts: (block, { spanOf, titleOf }) => {
    const {
      id,
      title,
      table: { columns, rows },
    } = block;
    const span = spanOf(id);
    const [down, across] = [`[${block.row}]`, `[${block.column}]`];
    const [table, heads] = [`{${id}_table}`, `{${id}_columns}`];
    const clause = clauseOf(block);
    // The functions tell words sign by sign: a table of one column for each word across.
    const ofColumn = (index: number) =>
      `APPRAISE.BAND(${down},CHOOSE({1,2},INDEX(${table},0,1),INDEX(${table},0,${index + 2})))`;
    return {
      parameters: [
        {
          kind: "table",
          id: `${id}_columns`,
          name: about(title, both("列", "columns")),
          columns: [{ name: titleOf(block.column), kind: "text" }],
          rows: columns.map((word) => [word]),
          unordered: true,
          size: columns.length,
          required: true,
        },
        {
          kind: "table",
          id: `${id}_table`,
          name: about(title, both("表", "table")),
          columns: [
            { name: titleOf(block.row), kind: "text" },
            ...columns.map((word) => ({ name: both(word, word), format: NUMBER })),
          ],
          rows: rows.map(({ label, results }) => [label, ...results]),
          unordered: true,
          size: rows.length,
          required: true,
          ...(clause ? { clause } : {}),
        },
      ],
      columns: [
        column(block, {
          formula: once(
            span,
            [block.row, block.column],
            columns.reduceRight(
              (otherwise, _, index) =>
                `IF(${across}=INDEX(${heads},${index + 1},1),${ofColumn(index)},${otherwise})`,
              "NA()",
            ),
          ),
          native: once(
            span,
            [block.row, block.column],
            `INDEX(${table},MATCH(${literally(down)},INDEX(${table},0,1),0),1+MATCH(${literally(across)},INDEX(${heads},0,1),0))`,
          ),
          span,
          unit: both("值", "value"),
          format: NUMBER,
        }),
      ],
    };
  },
};
