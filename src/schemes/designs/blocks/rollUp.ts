/** Figures of the periods together: those of a quarter, a half-year or the year. */
import * as v from "valibot";
import { combinedTwin } from "../../mechanisms/rollUps";
import { about, both, clauseOf, column, MONEY, NUMBER, POINTS, YUAN, type BlockKind } from "../block";
import { common, id, rate, rows } from "../fields";

export const rollUpSchema = v.strictObject({
  kind: v.literal("rollUp"),
  ...common,
  from: id,
  to: v.picklist(["quarter", "half", "year"]),
  how: v.picklist(["mean", "sum", "last", "weighted"]),
  /** Of each period in turn, where they are weighted. */
  weights: v.optional(rows(rate)),
});
type RollUp = v.InferOutput<typeof rollUpSchema>;

export const rollUp: BlockKind<RollUp> = {
  gives: ({ from }, { isMoney }) => (isMoney(from) ? "money" : "number"),
  references: ({ from }) => [{ field: "from", id: from, takes: ["number", "money"] }],
  problems: ({ how, weights }) => {
    if (how !== "weighted") return weights ? [{ field: "weights", key: "noWeights" }] : [];
    if (!weights) return [{ field: "weights", key: "empty" }];
    const sum = Math.round(weights.reduce((total, weight) => total + weight, 0) * 1e9) / 1e9;
    return sum === 1
      ? []
      : [{ field: "weights", key: "total", values: { sum: Math.round(sum * 1e6) / 1e4 } }];
  },
  span: ({ to }) => to,
  parts: (block, { isMoney }) => {
    const { id, from, to, how, weights = [] } = block;
    const value = `[${from}]`;
    const weight = `[${id}_weight]`;
    // Where the period stands among those that are taken together.
    const place = `period(index)-${weights.length}*INT((period(index)-1)/${weights.length})`;
    const [taken, twin] = ((): [string, string] => {
      switch (how) {
        case "mean":
          return [`SUM(${value})/SUM([counted])`, `AVERAGE(${value})`];
        case "sum":
          return [`SUM(${value})`, `SUM(${value})`];
        case "last":
          // The last period in which the person counts.
          return [
            `[${id}_latest:last]`,
            `INDEX(${value},1,SUMPRODUCT(MAX(([counted]=1)*(COLUMN([counted])-MIN(COLUMN([counted]))+1))))`,
          ];
        case "weighted":
          return [
            `IF(SUM(${weight})=0,NA(),SUMPRODUCT(${weight},${value})/SUM(${weight}))`,
            `IF(SUM(${weight})=0,NA(),SUMPRODUCT(${weight}*[counted],${value})/SUMPRODUCT(${weight}*[counted]))`,
          ];
      }
    })();
    const clause = clauseOf(block);
    return {
      ...(how === "weighted"
        ? {
            parameters: [
              {
                kind: "weights" as const,
                id: `${id}_weights`,
                name: about(block.title, both("各期权重", "weights of the periods")),
                items: weights.map((own, index) => ({
                  id: `p${index + 1}`,
                  name: both(`第${index + 1}期`, `Period ${index + 1}`),
                  value: own,
                })),
                ...(clause ? { clause } : {}),
                reading: both(
                  "未在岗的考核期不计，其余各期的权重按比例放大。",
                  "Periods in which the person is not employed do not count: the others' weights grow in proportion.",
                ),
              },
            ],
          }
        : {}),
      columns: [
        ...(how === "weighted"
          ? [
              {
                id: `${id}_weight`,
                title: about(block.title, both("本期权重", "weight of the period")),
                span: "period" as const,
                formula: `=INDEX({${id}_weights},${place},1)`,
                native: `=CHOOSE(${place},${weights.map((_, index) => `{${id}_weights:p${index + 1}}`).join(",")})`,
                others: "absentZero" as const,
                format: "0.00##%",
              },
            ]
          : []),
        ...(how === "last"
          ? [
              {
                id: `${id}_latest`,
                title: about(block.title, both("最近一期", "latest so far")),
                span: "period" as const,
                formula: `=IF([counted]=1,${value},[${id}_latest:previous])`,
                native: `=IF(N([counted])=1,${value},[${id}_latest:previous])`,
                nativeFirst: `=IF(N([counted])=1,${value},"")`,
                others: "own" as const,
                format: isMoney(from) ? MONEY : NUMBER,
              },
            ]
          : []),
        column(block, {
          formula:
            `=IF(COUNT([counted])<COLUMNS([counted]),"",IF(SUM([counted])=0,"",` +
            `IF(COUNT(${value})<SUM([counted]),NA(),${taken})))`,
          native: `=${combinedTwin(from, twin)}`,
          span: to,
          ...(isMoney(from) ? { unit: YUAN, format: MONEY, total: true } : { unit: POINTS, format: NUMBER }),
        }),
      ],
    };
  },
};
