/** A number by place: so many points, a factor or a deduction for the first ones, or for the last ones. */
import * as v from "valibot";
import { bandOf } from "../../mechanisms/plain/bands";
import { betterRank, rankByWorse, worseRank, rankByBelow, type Ranking } from "../../mechanisms/plain/ranks";
import { about, both, clauseOf, column, NUMBER, type BlockKind, type BlockProblem } from "../block";
import { common, id, number, rows } from "../fields";
import { amongOf } from "./distribution";

export const rankSchema = v.strictObject({
  kind: v.literal("rank"),
  ...common,
  from: id,
  within: v.picklist(["all", "group", "department"]),
  /** Counted from the best or from the last one; equal figures share the place nearest to there. */
  order: v.picklist(["best", "last"]),
  /** From that place on. */
  table: rows(
    v.strictObject({
      place: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
      result: number,
    }),
  ),
});
type Rank = v.InferOutput<typeof rankSchema>;

export const rank: BlockKind<Rank> = {
  gives: () => "number",
  references: ({ from }) => [{ field: "from", id: from, takes: ["number", "money"] }],
  problems: ({ table }) =>
    table.flatMap(({ place }, index): BlockProblem[] => {
      if (index === 0) return place === 1 ? [] : [{ field: "table", key: "firstPlace" }];
      return place > (table[index - 1]?.place ?? 0)
        ? []
        : [{ field: "table", key: "bounds", values: { row: index + 1 } }];
    }),
  parts: (block, { spanOf }) => {
    const { id, from, within, order, title } = block;
    const span = spanOf(id);
    const value = `[${from}]`;
    const { among, columns } = amongOf(block, span);
    const ranking: Ranking = { own: value, all: `column(${from})`, among };
    const count = `SUMPRODUCT(${among}--ISNUMBER(column(${from})))`;
    // From the last one: all who are ranked, without those who are better or equal.
    const place = order === "best" ? betterRank(ranking) : `(${count}-${worseRank(ranking)}+1)`;
    const twin = order === "best" ? rankByWorse(ranking) : `(${count}-${rankByBelow(ranking)}+1)`;
    const clause = clauseOf(block);
    return {
      parameters: [
        {
          kind: "table",
          id: `${id}_places`,
          name: about(title, both("名次表", "places")),
          columns: [
            {
              name:
                order === "best"
                  ? both("第几名起", "From place")
                  : both("倒数第几名起", "From place from the end"),
              format: "0",
              min: 1,
            },
            { name: both("数值", "Value"), format: NUMBER },
          ],
          rows: block.table.map(({ place, result }) => [place, result]),
          size: block.table.length,
          required: true,
          ...(clause ? { clause } : {}),
          reading:
            within === "all"
              ? both(
                  "全体人员一起排名；同分同名次。",
                  "All are ranked together; equal figures share a place.",
                )
              : both(
                  "在各自范围内排名；同分同名次。",
                  "Ranked among their own; equal figures share a place.",
                ),
        },
      ],
      columns: [
        ...columns,
        {
          id: `${id}_place`,
          title: about(title, both("名次", "place")),
          span,
          formula: `=IF(ISNUMBER(${value}),${place},"")`,
          native: `=IF(ISNUMBER(${value}),${twin},"")`,
          others: "own",
          format: "0",
        },
        column(block, {
          formula: `=IF(ISNUMBER([${id}_place]),APPRAISE.BAND([${id}_place],{${id}_places}),"")`,
          native: `=IF(ISNUMBER([${id}_place]),${bandOf(`[${id}_place]`, `${id}_places`)},"")`,
          others: "own",
          span,
          unit: both("值", "value"),
          format: NUMBER,
        }),
      ],
    };
  },
};
