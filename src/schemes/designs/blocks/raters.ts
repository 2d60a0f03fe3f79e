/**
 * One item that several kinds of raters score, each kind with its weight: one score, or, of colleagues and customers, how
 * many gave one and their mean. Nobody sees who gave which; where fewer than a least number did, their mean says too much.
 */
import * as v from "valibot";
import { vector } from "../../records";
import {
  about,
  both,
  clauseOf,
  column,
  entryColumn,
  NUMBER,
  numberParameter,
  POINTS,
  shareProblems,
  textOf,
  keyedRowProblems,
  type BlockKind,
} from "../block";
import {
  common,
  evidence,
  forRoles,
  key,
  longText,
  positive,
  rows,
  SMALLEST,
  someRate,
  title,
} from "../fields";

/** More than that rate nobody. */
const MOST_RATERS = 999;

export const ratersSchema = v.strictObject({
  kind: v.literal("raters"),
  ...common,
  evidence,
  forRoles,
  max: positive,
  raters: rows(
    v.strictObject({
      key,
      title,
      weight: someRate,
      /** Left out: one rater, whose score is entered as it is. */
      several: v.optional(v.literal(true)),
    }),
  ),
  /** Fewer of several than that are too few: their mean would say who gave what. */
  least: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_RATERS)),
  /** Where nobody of a kind rated: the person is not in order, or the weights of the others count. */
  absent: v.picklist(["refuse", "others"]),
  hint: v.optional(longText),
});
type Raters = v.InferOutput<typeof ratersSchema>;
type Rater = Raters["raters"][number];

export const raters: BlockKind<Raters> = {
  gives: () => "number",
  references: () => [],
  problems: ({ raters }) => [
    ...shareProblems(
      raters.map(({ weight }) => weight),
      "raters",
    ),
    ...keyedRowProblems(raters, "raters"),
  ],
  parts: (block) => {
    const { id, title: own, absent, hint } = block;
    const others = absent === "others";
    const score = ({ key }: Rater) => `entry(${id}_${key})`;
    const count = ({ key }: Rater) => `entry(${id}_${key}_n)`;
    const given = (rater: Rater) => (rater.several ? `${count(rater)}>0` : `${score(rater)}<>""`);
    const weight = ({ key }: Rater) => `{${id}_weights:r${key}}`;
    const points = { unit: POINTS, min: 0, limit: `{${id}_max}`, format: NUMBER } as const;
    // Numbers, means and lone scores side by side: a check looks each of them up once.
    const several = block.raters.filter((rater) => rater.several);
    const lone = block.raters.filter((rater) => !rater.several);
    const range = (all: readonly Rater[], end = "") =>
      `entries(${id}_${all[0]?.key}${end}..${id}_${all[all.length - 1]?.key}${end})`;
    const clause = clauseOf(block);
    const named = (rater: Rater, zh = "", en = "") => {
      const head = about(own, textOf(rater.title));
      return both(`${head["zh-CN"]}${zh}`, `${head["en-US"]}${en}`);
    };
    const by = (rater: Rater) => ({ id, title: own, by: rater.title.zh, hint });
    return {
      parameters: [
        numberParameter(block, "max", both("满分", "maximum"), block.max, { min: SMALLEST }),
        {
          kind: "weights",
          id: `${id}_weights`,
          name: about(own, both("评分人权重", "weights of the raters")),
          items: block.raters.map((rater) => ({
            id: `r${rater.key}`,
            name: textOf(rater.title),
            value: rater.weight,
          })),
          ...(clause ? { clause } : {}),
        },
        ...(several.length > 0
          ? [
              numberParameter(block, "least", both("最少评分人数", "least number of raters"), block.least, {
                unit: PEOPLE,
                min: 1,
                max: MOST_RATERS,
                format: "0",
              }),
            ]
          : []),
      ],
      entries: [
        ...several.map((rater) =>
          entryColumn(by(rater), `${rater.key}_n`, named(rater, "人数", ", how many"), {
            unit: PEOPLE,
            min: 0,
            max: MOST_RATERS,
            whole: true,
            format: "0",
            counts: { mean: `${id}_${rater.key}`, single: named(rater, "评分", ", score") },
          }),
        ),
        ...several.map((rater) =>
          entryColumn(by(rater), String(rater.key), named(rater, "平均分", ", mean"), {
            ...points,
            blank: "none",
          }),
        ),
        ...lone.map((rater) =>
          entryColumn(by(rater), String(rater.key), named(rater), {
            ...points,
            blank: others ? "none" : "missing",
          }),
        ),
      ],
      checks: [
        ...(several.length > 0
          ? [
              {
                id: `${id}_least`,
                formula: others
                  ? `=SUMPRODUCT((${range(several, "_n")}>0)*(${range(several, "_n")}<{${id}_least}))=0`
                  : `=MIN(${range(several, "_n")})>={${id}_least}`,
                message: about(own, both("评分人数不足", "too few raters")),
              },
              {
                id: `${id}_means`,
                formula: `=SUMPRODUCT(--((${range(several, "_n")}>0)<>(${range(several)}<>"")))=0`,
                message: about(own, both("人数与平均分须同时填写", "number and mean go together")),
              },
            ]
          : []),
        ...(others
          ? [
              {
                id: `${id}_any`,
                formula: `=COUNT(${range([...several, ...lone])})>0`,
                message: about(own, both("没有任何评分", "nobody has rated")),
              },
            ]
          : []),
      ],
      columns: [
        column(block, {
          formula: `=APPRAISE.WEIGHTED(${vector(
            block.raters.map((rater) =>
              rater.several ? `IF(${count(rater)}>0,${score(rater)},"")` : score(rater),
            ),
          )},{${id}_weights}${others ? ',"rescale"' : ""})`,
          native: others
            ? `=(${block.raters.map((one) => `IF(${given(one)},${score(one)}*${weight(one)},0)`).join("+")})` +
              `/(${block.raters.map((one) => `IF(${given(one)},${weight(one)},0)`).join("+")})`
            : `=${block.raters.map((one) => `${score(one)}*${weight(one)}`).join("+")}`,
          unit: POINTS,
          format: NUMBER,
        }),
      ],
    };
  },
};

const PEOPLE = both("人", "people");
