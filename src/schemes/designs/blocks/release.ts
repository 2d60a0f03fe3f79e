/** Money that was withheld, paid at the end of a longer period, all of it or only where a condition is reached. */
import * as v from "valibot";
import { reaches } from "../../mechanisms/plain/compare";
import { ofAllTwin, settledTwin } from "../../mechanisms/rollUps";
import { both, column, MONEY, numberParameter, POINTS, YUAN, type BlockKind } from "../block";
import { common, id, number, paid } from "../fields";

export const releaseSchema = v.strictObject({
  kind: v.literal("release"),
  ...common,
  paid,
  from: id,
  to: v.picklist(["quarter", "half", "year"]),
  /** A figure of that longer period, and how much it must be. */
  only: v.optional(v.strictObject({ id, least: number })),
});
type Release = v.InferOutput<typeof releaseSchema>;

export const release: BlockKind<Release> = {
  gives: () => "money",
  references: ({ from, only }) => [
    { field: "from", id: from, takes: ["money"] },
    ...(only
      ? [{ field: "only", id: only.id, takes: ["number", "money"] as const, span: "own" as const }]
      : []),
  ],
  problems: ({ from }, { kindOf }) =>
    [undefined, "held"].includes(kindOf(from)) ? [] : [{ field: "from", key: "notHeld" }],
  span: ({ to }) => to,
  parts: (block, { isMoney }) => {
    const { id, from, to, only } = block;
    const value = `[${from}_held]`;
    const least = `{${id}_least}`;
    const sum = `IF(COUNT(${value})<SUM([counted]),NA(),SUM(${value}))`;
    const twin = ofAllTwin(`${from}_held`, `SUM(${value})`);
    const met = only && `[${only.id}]`;
    return {
      parameters: only
        ? [
            numberParameter(block, "least", both("发放条件至少", "condition at least"), only.least, {
              unit: isMoney(only.id) ? YUAN : POINTS,
              reading: both("未达条件的不再发放。", "Where it is not reached nothing is paid."),
            }),
          ]
        : [],
      columns: [
        column(block, {
          formula:
            `=IF(COUNT([counted])<COLUMNS([counted]),"",IF(SUM([counted])=0,"",` +
            `${met === undefined ? sum : `IF(${met}="","",IF(ROUND(${met}-${least},9)>=0,${sum},0))`}))`,
          // Who does not reach the condition gets nothing, also where it is not known what was withheld.
          native: `=${settledTwin(
            met === undefined ? twin : `IF(${met}="","",IF(${reaches(met, least)},${twin},0))`,
          )}`,
          span: to,
          unit: YUAN,
          format: MONEY,
          total: true,
        }),
      ],
    };
  },
};
