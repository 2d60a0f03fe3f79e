/** A grade by rank: so many of all, or of each group or department, are the best, and so on. */
import * as v from "valibot";
import { betterRank, countRanked, worseRank, type Ranking } from "../../mechanisms/plain/ranks";
import type { ResultColumn, Span } from "../../scheme";
import {
  about,
  both,
  column,
  clauseOf,
  PERCENT,
  shareProblems,
  wordProblems,
  type BlockKind,
} from "../block";
import { common, id, rate, rows, words } from "../fields";

export const distributionSchema = v.strictObject({
  kind: v.literal("distribution"),
  ...common,
  from: id,
  within: v.picklist(["all", "group", "department"]),
  ties: v.picklist(["better", "worse"]),
  /** Left out: rounded half up. The better grades get at most, or at least, their cumulative share. */
  rounding: v.optional(v.picklist(["most", "least"])),
  shares: rows(v.strictObject({ share: rate, label: words }), 2),
});
type Distribution = v.InferOutput<typeof distributionSchema>;

/** Whom a person is compared with, and the column that says it. */
export function amongOf(
  { id, title, within }: Pick<Distribution, "id" | "title" | "within">,
  span: Span,
): { among: string; columns: ResultColumn[] } {
  if (within === "all") return { among: "", columns: [] };
  return {
    among: `--(column(${id}_among)=[${id}_among]),`,
    columns: [
      {
        id: `${id}_among`,
        title: about(title, AMONG[within]),
        span,
        formula: `=roster(${within})&""`,
        native: "same",
        others: "own",
      },
    ],
  };
}

const ROUNDED = {
  nearest: both("名额按累计比例四舍五入", "places by cumulative shares, rounded half up"),
  most: both("名额按累计比例舍去小数，较高等级不超过其比例", "places by cumulative shares, rounded down"),
  least: both("名额按累计比例进一，较高等级不少于其比例", "places by cumulative shares, rounded up"),
};
const ROUNDS = { nearest: "ROUND", most: "ROUNDDOWN", least: "ROUNDUP" };

const AMONG = { group: both("组别", "group"), department: both("部门", "department") };

export const distribution: BlockKind<Distribution> = {
  gives: () => "grade",
  references: ({ from }) => [{ field: "from", id: from, takes: ["number", "money"] }],
  labels: ({ shares }) => shares.map(({ label }) => label),
  problems: ({ shares }) => [
    ...shareProblems(
      shares.map(({ share }) => share),
      "shares",
    ),
    ...wordProblems(
      shares.map(({ label }) => label),
      "shares",
    ),
  ],
  parts: (block, { spanOf }) => {
    const { id, from, within, ties, shares, rounding = "nearest" } = block;
    const span = spanOf(id);
    const [value, all] = [`[${from}]`, `column(${from})`];
    const cell = (row: number, place: number) => `INDEX({${id}_shares},${row + 1},${place})`;
    const groups = within === "all" ? "" : `column(${id}_among)`;
    const { among, columns } = amongOf(block, span);
    const ranking: Ranking = { own: value, all, among };
    const rank = ties === "better" ? betterRank(ranking) : worseRank(ranking);
    // The last place of the shares so far.
    const last = (row: number) => {
      const before = Array.from({ length: row + 1 }, (_, index) => cell(index, 1)).join("+");
      return `${ROUNDS[rounding]}(ROUND(${countRanked(ranking)}*(${before}),9),0)`;
    };
    const label = shares.reduceRight(
      (otherwise, _, row) =>
        row === shares.length - 1
          ? cell(row, 2)
          : `IF([${id}_place]<=${last(row)},${cell(row, 2)},${otherwise})`,
      "",
    );
    const clause = clauseOf(block);
    return {
      parameters: [
        {
          kind: "table",
          id: `${id}_shares`,
          name: about(block.title, both("比例", "shares")),
          columns: [
            { name: both("比例", "Share"), unit: both("%", "%"), format: PERCENT, min: 0, max: 1 },
            { name: both("等级", "Grade"), kind: "text" },
          ],
          rows: shares.map(({ share, label }) => [share, label]),
          unordered: true,
          size: shares.length,
          required: true,
          ...(clause ? { clause } : {}),
          reading: both(
            `从最好的排起，合计须为100%；${ROUNDED[rounding]["zh-CN"]}。`,
            `Best first, 100 % in total; ${ROUNDED[rounding]["en-US"]}.`,
          ),
        },
      ],
      columns: [
        ...columns,
        column(block, {
          formula: `=IF(ISNUMBER(${all}),APPRAISE.QUOTA(${all},INDEX({${id}_shares},0,1),INDEX({${id}_shares},0,2),${groups},"${ties}"${rounding === "nearest" ? "" : `,"${rounding}"`}),"")`,
          native: `=IF(ISNUMBER(${value}),${label},"")`,
          others: "own",
          span,
        }),
      ],
      helpers: [
        {
          id: `${id}_place`,
          title: about(block.title, both("名次", "place")),
          span,
          native: `=IF(ISNUMBER(${value}),${rank},"")`,
          format: "0",
        },
      ],
    };
  },
};
