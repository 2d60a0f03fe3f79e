/** A grade from bands of a figure. */
import * as v from "valibot";
import { bandAtEdge, bandOf } from "../../mechanisms/plain/bands";
import {
  bandProblems,
  bandsParameter,
  both,
  column,
  once,
  POINTS,
  wordProblems,
  YUAN,
  type BlockKind,
} from "../block";
import { bandRows, common, edge, id, words } from "../fields";

export const gradeSchema = v.strictObject({
  kind: v.literal("grade"),
  ...common,
  from: id,
  bands: bandRows(words),
  edge,
});
type Grade = v.InferOutput<typeof gradeSchema>;

export const grade: BlockKind<Grade> = {
  gives: () => "grade",
  references: ({ from }) => [{ field: "from", id: from, takes: ["number", "money"] }],
  labels: ({ bands }) => bands.map(({ result }) => result),
  problems: ({ bands }) => [
    ...bandProblems(bands),
    ...wordProblems(
      bands.map(({ result }) => result),
      "bands",
    ),
  ],
  parts: (block, { spanOf, isMoney }) => {
    const { id, from, edge: side } = block;
    const span = spanOf(id);
    const table = `${id}_bands`;
    const value = `[${from}]`;
    return {
      parameters: [
        bandsParameter(
          block,
          both("等级", "Grade"),
          { unit: isMoney(from) ? YUAN : POINTS, kind: "text" },
          block.bands,
          side,
        ),
      ],
      columns: [
        column(block, {
          formula: once(span, [from], `APPRAISE.BAND(${value},{${table}},"${side}")`),
          native: once(span, [from], side === "up" ? bandOf(value, table) : bandAtEdge(value, table, "TRUE")),
          span,
        }),
      ],
    };
  },
};
