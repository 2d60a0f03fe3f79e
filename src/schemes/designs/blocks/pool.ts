/** Money: a pool that is divided in proportion to a figure, of everybody or of each department, to the last fen. */
import * as v from "valibot";
import { literally } from "../../mechanisms/plain/compare";
import { nativePool } from "../../mechanisms/plain/ranks";
import { listed } from "../../records";
import type { NativeHelper } from "../../scheme";
import {
  about,
  both,
  column,
  MONEY,
  numberParameter,
  wordProblems,
  wordsParameter,
  YUAN,
  type BlockKind,
} from "../block";
import { BIGGEST, cents, common, id, paid, rows, words } from "../fields";

export const poolSchema = v.strictObject({
  kind: v.literal("pool"),
  ...common,
  paid,
  from: id,
  of: v.variant("by", [
    v.strictObject({ by: v.literal("all"), amount: cents }),
    v.strictObject({
      by: v.literal("department"),
      table: rows(v.strictObject({ label: words, result: cents })),
    }),
  ]),
});
type Pool = v.InferOutput<typeof poolSchema>;

export const pool: BlockKind<Pool> = {
  gives: () => "money",
  references: ({ from }) => [{ field: "from", id: from, takes: ["number", "money"] }],
  problems: ({ of }) =>
    of.by === "all"
      ? []
      : wordProblems(
          of.table.map(({ label }) => label),
          "of.table",
        ),
  parts: (block, { spanOf }) => {
    const { id, from, of, title } = block;
    const span = spanOf(id);
    const [share, shares, among] = [`[${id}_share]`, `column(${id}_share)`, `[${id}_among]`];
    const everybody = of.by === "all";
    const department = `column(${id}_among)`;
    const parts = everybody
      ? `TRANSPOSE(APPRAISE.SPLIT({${id}_amount},TRANSPOSE(${shares}),2,"score"))`
      : // A split for each department of the table, a column for each person; the person's own stands in the own row.
        `INDEX(APPRAISE.SPLIT(INDEX({${id}_table},0,2),IF(INDEX({${id}_table},0,1)=TRANSPOSE(${department}),TRANSPOSE(${shares}),""),2,"score"),` +
        `MATCH(${literally(department)},INDEX({${id}_table},0,1),0),ROW(column(id))-MIN(ROW(column(id)))+1)`;
    const amount = everybody
      ? `{${id}_amount}`
      : `INDEX({${id}_table},MATCH(${literally(among)},INDEX({${id}_table},0,1),0),2)`;
    const within = everybody ? "" : `--(${department}=${among}),`;
    return {
      parameters: [
        of.by === "all"
          ? numberParameter(block, "amount", both("奖金池", "pool"), of.amount, {
              unit: YUAN,
              min: 0,
              max: BIGGEST,
              format: MONEY,
            })
          : wordsParameter(block, both("部门", "Department"), both("奖金池", "Pool"), of.table),
      ],
      ...(everybody
        ? {}
        : {
            checks: [
              {
                id: `${id}_department`,
                formula: `=ISNUMBER(MATCH(${literally("roster(department)")},INDEX({${id}_table},0,1),0))`,
                message: about(title, both("部门没有奖金池", "the department has no pool")),
              },
            ],
          }),
      columns: [
        ...(everybody
          ? []
          : [
              {
                id: `${id}_among`,
                title: about(title, both("部门", "department")),
                span,
                formula: '=roster(department)&""',
                native: "same",
                others: "own" as const,
              },
            ]),
        {
          id: `${id}_share`,
          title: about(title, both("分配依据", "counts as")),
          span,
          formula: `=IF(ISNUMBER([${from}]),IF([${from}]>0,[${from}],0),"")`,
          native: `=IF(ISNUMBER([${from}]),MAX(0,[${from}]),"")`,
          others: "own",
        },
        column(block, {
          formula: `=IF(ISNUMBER(${shares}),${parts},"")`,
          native: `=IF(ISNUMBER(${share}),IF(SUMPRODUCT(${within}${shares})=0,NA(),[${id}_pool_part]),"")`,
          others: "own",
          span,
          unit: YUAN,
          format: MONEY,
          total: true,
        }),
      ],
      helpers: listed<NativeHelper>(
        nativePool({
          id: `${id}_pool`,
          title: "奖金池|Pool",
          amount,
          decimals: "2",
          weight: share,
          weights: shares,
          among: within,
        }),
      ).map((helper) => ({ ...helper, span })),
    };
  },
};
