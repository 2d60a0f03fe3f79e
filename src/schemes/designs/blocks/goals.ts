/** Goals of one's own: each person has so many, with a weight and a score for each; a goal without weight is none. */
import * as v from "valibot";
import {
  about,
  both,
  column,
  entryColumn,
  NUMBER,
  numberParameter,
  PERCENT,
  POINTS,
  type BlockKind,
} from "../block";
import { common, evidence, forRoles, longText, positive, SMALLEST, words } from "../fields";

const MOST_GOALS = 10;

export const goalsSchema = v.strictObject({
  kind: v.literal("goals"),
  ...common,
  evidence,
  forRoles,
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_GOALS)),
  max: positive,
  by: v.optional(words),
  hint: v.optional(longText),
});
type Goals = v.InferOutput<typeof goalsSchema>;

export const goals: BlockKind<Goals> = {
  gives: () => "number",
  references: () => [],
  parts: (block) => {
    const { id } = block;
    const all = Array.from({ length: block.count }, (_, index) => index + 1);
    const goal = (n: number) => `entry(${id}_g${n})`;
    const weight = (n: number) => `entry(${id}_w${n})`;
    const score = (n: number) => `entry(${id}_s${n})`;
    const named = (n: number, zh: string, en: string) => about(block.title, both(`${zh}${n}`, `${en} ${n}`));
    const weights = all.map((n) => weight(n)).join("+");
    return {
      parameters: [
        numberParameter(block, "max", both("每项满分", "maximum of each"), block.max, { min: SMALLEST }),
      ],
      entries: all.flatMap((n) => [
        entryColumn(block, `g${n}`, named(n, "目标", "goal"), { kind: "text", blank: "none" }),
        entryColumn(block, `w${n}`, named(n, "权重", "weight"), {
          unit: both("%", "%"),
          blank: "zero",
          min: 0,
          max: 1,
          format: PERCENT,
        }),
        entryColumn(block, `s${n}`, named(n, "得分", "score"), {
          unit: POINTS,
          blank: "none",
          min: 0,
          limit: `{${id}_max}`,
          format: NUMBER,
        }),
      ]),
      checks: [
        {
          id: `${id}_total`,
          formula: `=ROUND(${weights},6)=1`,
          message: about(block.title, both("各目标权重合计须为100%", "the goals' weights must total 100 %")),
        },
        ...all.map((n) => ({
          id: `${id}_goal${n}`,
          formula: `=OR(${weight(n)}=0,AND(${goal(n)}<>"",${score(n)}<>""))`,
          message: about(
            block.title,
            both(`目标${n}有权重，须写明目标并打分`, `goal ${n} has a weight: it needs words and a score`),
          ),
        })),
      ],
      columns: [
        column(block, {
          formula: `=${all.map((n) => `IF(${weight(n)}>0,${score(n)}*${weight(n)},0)`).join("+")}`,
          native: `=${all.map((n) => `IF(ISNUMBER(${score(n)}),${score(n)},0)*${weight(n)}`).join("+")}`,
          unit: POINTS,
          format: NUMBER,
        }),
      ],
    };
  },
};
