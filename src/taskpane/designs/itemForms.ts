/** The fields of what is entered of a person. */
import { FIELD_TEXTS as T } from "../../i18n/paneDesigns";
import { SCORES } from "./choices";
import { bands, choice, edge, type FormField, type Forms, number, percent, rows, text } from "./formFields";

export const ITEM_FORMS = {
  points: () => [number("max", T.max)],
  target: (block) => [
    text("unit", T.unit, true),
    choice("better", T.better, [
      ["more", T.more],
      ["less", T.less],
    ]),
    choice(
      "score.by",
      T.score,
      [
        ["proportion", T.proportion],
        ["bands", T.bands],
        ["steps", T.steps],
      ],
      { whole: { path: "score", of: SCORES } },
    ),
    ...scoreForm(block.score.by),
  ],
  deduction: () => [
    number("max", T.base100),
    number("floor", T.floor),
    rows(
      "kinds",
      T.kinds,
      [
        { key: "title.zh", label: T.kind, type: "text" },
        { key: "per", label: T.per, type: "number" },
      ],
      { title: { zh: "" }, per: 1 },
      { keyed: true },
    ),
  ],
  adjustment: () => [number("low", T.low), number("high", T.high)],
  condition: () => [number("yes", T.yes), number("no", T.no)],
  events: () => [
    number("start", T.start),
    number("low", T.low),
    number("high", T.high),
    rows(
      "kinds",
      T.events,
      [
        { key: "title.zh", label: T.kind, type: "text" },
        { key: "points", label: T.each, type: "number" },
      ],
      { title: { zh: "" }, points: 1 },
      { keyed: true },
    ),
  ],
  raters: () => [
    number("max", T.max),
    rows(
      "raters",
      T.raters,
      [
        { key: "title.zh", label: T.rater, type: "text" },
        { key: "weight", label: T.weight, type: "percent" },
        { key: "several", label: T.several, type: "flag" },
      ],
      { title: { zh: "" }, weight: 0 },
      { keyed: true },
    ),
    number("least", T.leastRaters),
    choice("absent", T.absent, [
      ["refuse", T.absentRefuse],
      ["others", T.absentOthers],
    ]),
  ],
  lines: () => [
    choice("of", T.linesOf, [
      ["money", T.linesMoney],
      ["points", T.linesPoints],
    ]),
  ],
  goals: () => [number("count", T.goalCount), number("max", T.goalMax)],
} satisfies Partial<Forms>;

function scoreForm(by: keyof typeof SCORES): FormField[] {
  switch (by) {
    case "proportion":
      return [
        number("score.full", T.full),
        percent("score.floor", T.floorDone),
        percent("score.cap", T.capDone),
      ];
    case "bands":
      return [bands("score.bands", T.bands, T.points, "number", "percent"), edge("score.edge")];
    case "steps":
      return [
        number("score.full", T.full),
        percent("score.size", T.size),
        number("score.up", T.up),
        number("score.down", T.down),
        number("score.cap", T.cap),
        number("score.floor", T.floor),
        choice("score.mode", T.mode, [
          ["whole", T.whole],
          ["prorata", T.prorata],
          ["started", T.started],
        ]),
      ];
  }
}
