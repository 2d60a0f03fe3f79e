/** A factor for money: from bands of a figure, as a share of the full score, or by grade. */
import * as v from "valibot";
import { bandAtEdge, bandOf } from "../../mechanisms/plain/bands";
import { literally } from "../../mechanisms/plain/compare";
import {
  bandProblems,
  bandsParameter,
  both,
  column,
  labelProblems,
  NUMBER,
  numberParameter,
  once,
  POINTS,
  wordProblems,
  wordsParameter,
  type BlockKind,
} from "../block";
import { bandRows, common, edge, id, notNegative, positive, rows, SMALLEST, words } from "../fields";

export const coefficientSchema = v.strictObject({
  kind: v.literal("coefficient"),
  ...common,
  from: id,
  of: v.variant("by", [
    v.strictObject({ by: v.literal("bands"), bands: bandRows(notNegative), edge }),
    v.strictObject({ by: v.literal("share"), full: positive, low: notNegative, high: positive }),
    v.strictObject({
      by: v.literal("grade"),
      table: rows(v.strictObject({ label: words, result: notNegative })),
    }),
  ]),
});
type Coefficient = v.InferOutput<typeof coefficientSchema>;

const FACTOR = both("系数", "factor");

export const coefficient: BlockKind<Coefficient> = {
  gives: () => "number",
  references: ({ from, of: { by } }) => [
    { field: "from", id: from, takes: by === "grade" ? ["grade"] : ["number", "money"] },
  ],
  problems: ({ from, of }, { labelsOf }) => {
    switch (of.by) {
      case "bands":
        return bandProblems(of.bands, "of.bands");
      case "share":
        return of.low < of.high ? [] : [{ field: "of.low", key: "floorAboveCap" }];
      case "grade":
        return [
          ...wordProblems(
            of.table.map(({ label }) => label),
            "of.table",
          ),
          ...labelProblems(of.table, labelsOf(from), "of.table"),
        ];
    }
  },
  parts: (block, { spanOf }) => {
    const { id, from, of } = block;
    const span = spanOf(id);
    const value = `[${from}]`;
    const common = { span, unit: both("倍", "factor"), format: NUMBER };
    switch (of.by) {
      case "bands":
        return {
          parameters: [bandsParameter(block, FACTOR, { unit: POINTS, kind: "number" }, of.bands, of.edge)],
          columns: [
            column(block, {
              formula: once(span, [from], `APPRAISE.BAND(${value},{${id}_bands},"${of.edge}")`),
              native: once(
                span,
                [from],
                of.edge === "up" ? bandOf(value, `${id}_bands`) : bandAtEdge(value, `${id}_bands`, "TRUE"),
              ),
              ...common,
            }),
          ],
        };
      case "share": {
        const own = (part: string) => `{${id}_${part}}`;
        return {
          parameters: [
            numberParameter(block, "full", both("满分", "full score"), of.full, { min: SMALLEST }),
            numberParameter(block, "low", both("最低系数", "least"), of.low, { unit: FACTOR, min: 0 }),
            numberParameter(block, "high", both("最高系数", "most"), of.high, { unit: FACTOR, min: 0 }),
          ],
          columns: [
            column(block, {
              formula: once(
                span,
                [from],
                `APPRAISE.LINEAR(${value}/${own("full")},${own("low")},${own("low")},${own("high")},${own("high")})`,
              ),
              native: once(span, [from], `MAX(${own("low")},MIN(${own("high")},${value}/${own("full")}))`),
              ...common,
            }),
          ],
        };
      }
      case "grade":
        return {
          parameters: [wordsParameter(block, both("等级", "Grade"), FACTOR, of.table)],
          columns: [
            column(block, {
              formula: once(span, [from], `APPRAISE.BAND(${value},{${id}_table})`),
              native: once(span, [from], ofWord(value, `${id}_table`)),
              ...common,
            }),
          ],
        };
    }
  },
};

/** What stands beside a word in plain Excel. */
export const ofWord = (value: string, table: string): string =>
  `INDEX({${table}},MATCH(${literally(value)},INDEX({${table}},0,1),0),2)`;
