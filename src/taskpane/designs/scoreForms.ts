/** The fields of what scores become: totals, grades, factors, figures of longer periods. */
import { FIELD_TEXTS as T } from "../../i18n/paneDesigns";
import { fillText } from "../../i18n/language";
import type { Block } from "../../schemes/designs/design";
import { COEFFICIENTS, EVENTS, TOTALS } from "./choices";
import {
  bands,
  choice,
  edge,
  type FormField,
  type Forms,
  number,
  percent,
  reference,
  type RowColumn,
  rows,
  text,
  words,
} from "./formFields";
import { without } from "./data";

const WITHIN = [
  ["all", T.all],
  ["group", T.group],
  ["department", T.department],
] as const;

export const SCORE_FORMS = {
  total: (block) => [
    choice(
      "of.how",
      T.how,
      [
        ["weighted", T.weighted],
        ["roles", T.roles],
        ["sum", T.sum],
      ],
      { whole: { path: "of", of: TOTALS } },
    ),
    ...membersForm(block),
  ],
  limits: () => [reference("from", T.source), number("low", T.low), number("high", T.high)],
  gate: () => [
    reference("from", T.source),
    reference("condition", T.condition),
    number("least", T.least),
    number("otherwise", T.otherwise),
  ],
  grade: () => [reference("from", T.source), bands("bands", T.bands, T.label, "text"), edge("edge")],
  distribution: () => [
    reference("from", T.source),
    choice("within", T.within, WITHIN),
    choice("ties", T.ties, [
      ["better", T.better2],
      ["worse", T.worse],
    ]),
    choice(
      "rounding",
      T.rounding,
      [
        ["", T.nearest],
        ["most", T.atMost],
        ["least", T.atLeast],
      ],
      { optional: true },
    ),
    rows(
      "shares",
      T.shares,
      [
        { key: "label", label: T.label, type: "text" },
        { key: "share", label: T.share, type: "percent" },
      ],
      { share: 0, label: "" },
    ),
  ],
  coefficient: (block) => [
    reference("from", T.source),
    choice(
      "of.by",
      T.by,
      [
        ["bands", T.bands],
        ["share", T.byShare],
        ["grade", T.byGrade],
      ],
      { whole: { path: "of", of: COEFFICIENTS } },
    ),
    ...(block.of.by === "bands"
      ? [bands("of.bands", T.bands, T.factor, "number"), edge("of.edge")]
      : block.of.by === "share"
        ? [number("of.full", T.fullScore), number("of.low", T.lowFactor), number("of.high", T.highFactor)]
        : [words("of.table", T.factor)]),
  ],
  rollUp: (block) => [
    reference("from", T.source),
    choice("to", T.to, [
      ["quarter", T.quarter],
      ["half", T.half],
      ["year", T.year],
    ]),
    choice(
      "how",
      T.how,
      [
        ["mean", T.mean],
        ["sum", T.sum],
        ["last", T.last],
        ["weighted", T.weightedPeriods],
      ],
      {
        becomes: {
          ...Object.fromEntries(
            (["mean", "sum", "last"] as const).map((how) => [how, { ...without(block, "weights"), how }]),
          ),
          weighted: { weights: [1], ...block, how: "weighted" },
        },
      },
    ),
    ...(block.how === "weighted"
      ? [rows("weights", T.periodWeights, [{ key: "", label: T.weight, type: "percent" }], 0)]
      : []),
  ],
  choose: () => [
    rows(
      "roles",
      T.roleBlocks,
      [
        { key: "role", label: T.role, type: "text" },
        { key: "from", label: T.source, type: "reference" },
      ],
      { role: "", from: "" },
    ),
  ],
  exception: () => [reference("from", T.source)],
  team: () => [reference("from", T.source), text("leader", T.leader), percent("share", T.teamShare)],
  rank: () => [
    reference("from", T.source),
    choice("within", T.within, WITHIN),
    choice("order", T.order, [
      ["best", T.orderBest],
      ["last", T.orderLast],
    ]),
    rows(
      "table",
      T.places,
      [
        { key: "place", label: T.place, type: "number" },
        { key: "result", label: T.value, type: "number" },
      ],
      { place: "", result: 0 },
    ),
  ],
  matrix: (block) => [
    reference("row", T.matrixRow),
    reference("column", T.matrixColumn),
    rows("table.columns", T.matrixColumns, [{ key: "", label: T.label, type: "text" }], "", {
      beside: { part: "table", rows: "table.rows", key: "results", blank: 0 },
    }),
    rows(
      "table.rows",
      T.matrixRows,
      [
        { key: "label", label: T.label, type: "text" },
        ...block.table.columns.map((word, index): RowColumn => ({
          key: `results.${index}`,
          label: fillText(T.valueOf, { label: word === "" ? index + 1 : word }),
          type: "number",
        })),
      ],
      { label: "", results: block.table.columns.map(() => 0) },
    ),
  ],
  consequence: (block) => [
    reference("from", T.source),
    choice(
      "when.is",
      T.happened,
      [
        ["grade", T.isGrade],
        ["under", T.isUnder],
        ["reaches", T.isReached],
      ],
      { whole: { path: "when", of: EVENTS } },
    ),
    block.when.is === "grade"
      ? rows("when.labels", T.gradesCounted, [{ key: "", label: T.label, type: "text" }], "")
      : number("when.bound", T.bound),
    choice("count", T.counted, [
      ["running", T.running],
      ["year", T.inYear],
    ]),
    text("none", T.none),
    rows(
      "table",
      T.follows,
      [
        { key: "times", label: T.times, type: "number" },
        { key: "label", label: T.followsLabel, type: "text" },
      ],
      { times: "", label: "" },
    ),
  ],
} satisfies Partial<Forms>;

function membersForm({ of }: Block & { kind: "total" }): FormField[] {
  const member: RowColumn = { key: "id", label: T.member, type: "reference" };
  const members = (columns: readonly RowColumn[], blank: unknown): FormField =>
    rows("of.members", T.members, columns, blank);
  switch (of.how) {
    case "weighted":
      return [members([member, { key: "weight", label: T.weight, type: "percent" }], { id: "", weight: 0 })];
    case "roles":
      return [
        rows("of.roles", T.role, [{ key: "", label: T.role, type: "text" }], "", {
          beside: { part: "of", rows: "of.members", key: "weights", blank: 0 },
        }),
        members(
          [
            member,
            ...of.roles.map((role, index): RowColumn => ({
              key: `weights.${index}`,
              label: fillText(T.weightOf, { role: role === "" ? index + 1 : role }),
              type: "percent",
            })),
          ],
          { id: "", weights: of.roles.map(() => 0) },
        ),
      ];
    case "sum":
      return [members([member], { id: "" })];
  }
}
