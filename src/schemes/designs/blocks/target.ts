/** A target and what was reached; the completion becomes points in proportion, by bands or by steps. */
import * as v from "valibot";
import { bandAtEdge, bandOf } from "../../mechanisms/plain/bands";
import { reaches } from "../../mechanisms/plain/compare";
import { nativeStepScore } from "../../mechanisms/plain/steps";
import type { Parameter } from "../../scheme";
import {
  about,
  bandProblems,
  bandsParameter,
  both,
  column,
  entryColumn,
  NUMBER,
  numberParameter,
  PERCENT,
  POINTS,
  type BlockKind,
} from "../block";
import {
  bandRows,
  common,
  completion,
  edge,
  evidence,
  forRoles,
  longText,
  MOST_COMPLETION,
  notNegative,
  number,
  positive,
  SMALLEST,
  someCompletion,
  words,
} from "../fields";

const proportion = v.strictObject({
  by: v.literal("proportion"),
  full: positive,
  /** Less than this completion gives nothing, more than that counts as that. */
  floor: completion,
  cap: someCompletion,
});
const bands = v.strictObject({ by: v.literal("bands"), bands: bandRows(number), edge });
const steps = v.strictObject({
  by: v.literal("steps"),
  full: notNegative,
  /** The width of a step, 0.01 for each percentage point. */
  size: someCompletion,
  up: notNegative,
  down: notNegative,
  cap: number,
  floor: number,
  mode: v.picklist(["whole", "prorata", "started"]),
});

export const targetSchema = v.strictObject({
  kind: v.literal("target"),
  ...common,
  evidence,
  forRoles,
  unit: v.optional(words),
  better: v.picklist(["more", "less"]),
  score: v.variant("by", [proportion, bands, steps]),
  by: v.optional(words),
  hint: v.optional(longText),
});
type Target = v.InferOutput<typeof targetSchema>;

const COMPLETION = { unit: both("%", "%"), format: PERCENT, min: 0, max: MOST_COMPLETION };

export const target: BlockKind<Target> = {
  gives: () => "number",
  references: () => [],
  problems: ({ score }) => {
    switch (score.by) {
      case "proportion":
        return score.floor < score.cap ? [] : [{ field: "score.cap", key: "floorAboveCap" }];
      case "bands":
        return bandProblems(score.bands, "score.bands");
      case "steps":
        return score.floor <= score.cap ? [] : [{ field: "score.cap", key: "floorAboveCap" }];
    }
  },
  parts: (block) => {
    const { id, title, unit, better } = block;
    const amount = { ...(unit ? { unit: both(unit, unit) } : {}), min: 0, max: 1e12, format: NUMBER };
    const [actual, aim, done] = [`entry(${id}_actual)`, `entry(${id}_target)`, `[${id}_done]`];
    const ratio = `APPRAISE.RATIO(${actual},${aim})`;
    const { parameters, formula, native } = scored(block, done);
    return {
      parameters,
      entries: [
        entryColumn(block, "target", about(title, both("目标", "target")), amount),
        entryColumn(block, "actual", about(title, both("实际", "actual")), amount),
      ],
      checks: [
        {
          id: `${id}_target`,
          formula: `=${aim}>0`,
          message: about(title, both("目标须大于0", "the target must be above 0")),
        },
      ],
      columns: [
        {
          ...column(
            { id: `${id}_done`, title },
            better === "more"
              ? { formula: `=${ratio}`, native: `=${actual}/${aim}` }
              : {
                  // As much less than the target as this is above 100 %; twice the target is 0 %.
                  formula: `=APPRAISE.LINEAR(${ratio},0,2,2,0)`,
                  native: `=MAX(0,2-${actual}/${aim})`,
                  note: both(
                    "越少越好：2−实际÷目标，最低 0。",
                    "Less is better: 2 − actual ÷ target, at least 0.",
                  ),
                },
          ),
          title: about(title, both("完成率", "completion")),
          format: PERCENT,
        },
        column(block, { formula: `=${formula}`, native: `=${native}`, unit: POINTS, format: NUMBER }),
      ],
    };
  },
};

function scored(
  block: Target,
  done: string,
): { parameters: readonly Parameter[]; formula: string; native: string } {
  const { id, score } = block;
  const own = (part: string) => `{${id}_${part}}`;
  switch (score.by) {
    case "proportion":
      return {
        parameters: [
          numberParameter(block, "full", both("满分", "full points"), score.full, { min: SMALLEST }),
          numberParameter(block, "floor", both("最低完成率", "least completion"), score.floor, COMPLETION),
          numberParameter(block, "cap", both("最高完成率", "most completion"), score.cap, {
            ...COMPLETION,
            min: SMALLEST,
          }),
        ],
        formula: `IF(ROUND(${done}-${own("floor")},9)<0,0,APPRAISE.LINEAR(${done},0,0,${own("cap")},${own("cap")}*${own("full")}))`,
        native: `IF(${reaches(done, own("floor"))},MIN(${done},${own("cap")})*${own("full")},0)`,
      };
    case "bands":
      return {
        parameters: [
          bandsParameter(
            block,
            both("得分", "Points"),
            { unit: COMPLETION.unit, kind: "number", format: PERCENT },
            score.bands,
            score.edge,
          ),
        ],
        formula: `APPRAISE.BAND(${done},${own("bands")},"${score.edge}")`,
        native: score.edge === "up" ? bandOf(done, `${id}_bands`) : bandAtEdge(done, `${id}_bands`, "TRUE"),
      };
    case "steps":
      return {
        parameters: [
          numberParameter(block, "full", both("完成100%得分", "points at 100 %"), score.full),
          numberParameter(block, "size", both("每档", "step"), score.size, { ...COMPLETION, min: SMALLEST }),
          numberParameter(block, "up", both("每超一档加分", "points a step above"), score.up, { min: 0 }),
          numberParameter(block, "down", both("每差一档扣分", "points a step below"), score.down, { min: 0 }),
          numberParameter(block, "cap", both("最高得分", "most points"), score.cap),
          numberParameter(block, "floor", both("最低得分", "least points"), score.floor),
        ],
        formula:
          `APPRAISE.STEPSCORE(${done},1,${own("size")},${own("full")},${own("up")},${own("down")},` +
          `${own("cap")},${own("floor")},"${score.mode}")`,
        native: nativeStepScore({
          value: done,
          baseline: "1",
          size: own("size"),
          start: own("full"),
          up: own("up"),
          down: own("down"),
          cap: own("cap"),
          floor: own("floor"),
          mode: {
            whole: score.mode === "whole" ? "TRUE" : "FALSE",
            started: score.mode === "started" ? "TRUE" : "FALSE",
          },
        }),
      };
  }
}
