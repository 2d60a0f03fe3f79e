/** Which fields a block has in the designer, and what a new one begins with. */
import { FIELD_TEXTS as T } from "../../i18n/paneDesigns";
import { fillText, type Language, type Text } from "../../i18n/language";
import type { Block } from "../../schemes/designs/design";
import type { BlockKindId } from "../../schemes/designs/blocks";

export interface RowColumn {
  key: string;
  label: Text;
  type: "number" | "percent" | "text" | "reference";
  /** The first row stays blank there: no lower limit. */
  openFirst?: boolean;
}

export type FormField =
  | { type: "number" | "percent" | "text"; path: string; label: Text; optional?: boolean }
  | { type: "reference"; path: string; label: Text }
  | {
      type: "choice";
      path: string;
      label: Text;
      options: readonly (readonly [value: string, label: Text])[];
      /** What the part that holds the choice becomes. */
      whole?: { path: string; of: Readonly<Record<string, object>> };
    }
  | {
      type: "rows";
      path: string;
      label: Text;
      columns: readonly RowColumn[];
      blank: unknown;
      /** Other rows, in the same part of the block, hold under `key` a value for each of these. */
      beside?: { part: string; rows: string; key: string; blank: unknown };
    };

const number = (path: string, label: Text): FormField => ({ type: "number", path, label });
const percent = (path: string, label: Text): FormField => ({ type: "percent", path, label });
const text = (path: string, label: Text, optional = false): FormField => ({
  type: "text",
  path,
  label,
  optional,
});
const reference = (path: string, label: Text): FormField => ({ type: "reference", path, label });

const edge = (path: string): FormField => ({
  type: "choice",
  path,
  label: T.edge,
  options: [
    ["up", T.edgeUp],
    ["down", T.edgeDown],
  ],
});

const bands = (
  path: string,
  label: Text,
  result: Text,
  type: RowColumn["type"],
  from: RowColumn["type"] = "number",
): FormField => ({
  type: "rows",
  path,
  label,
  columns: [
    { key: "from", label: T.from, type: from, openFirst: true },
    { key: "result", label: result, type },
  ],
  blank: { from: null, result: "" },
});

const SCORES = {
  proportion: { by: "proportion", full: 100, floor: 0, cap: 1.2 },
  bands: {
    by: "bands",
    bands: [
      { from: null, result: 0 },
      { from: 1, result: 100 },
    ],
    edge: "up",
  },
  steps: { by: "steps", full: 100, size: 0.01, up: 1, down: 1, cap: 120, floor: 0, mode: "whole" },
};
const TOTALS = {
  weighted: { how: "weighted", members: [] },
  roles: { how: "roles", roles: [""], members: [] },
  sum: { how: "sum", members: [] },
};
const COEFFICIENTS = {
  bands: {
    by: "bands",
    bands: [
      { from: null, result: 0 },
      { from: 60, result: 1 },
    ],
    edge: "up",
  },
  share: { by: "share", full: 100, low: 0, high: 1.2 },
  grade: { by: "grade", table: [{ label: "", result: 1 }] },
};
const basesIn = (language: Language) => ({
  entry: { from: "entry", name: T.bonusBase[language] },
  roster: { from: "roster", name: T.bonusBase[language] },
  block: { from: "block", id: "" },
});
const AMOUNTS = { entry: { from: "entry" }, block: { from: "block", id: "" } };

export function formOf(block: Block, language: Language): FormField[] {
  switch (block.kind) {
    case "points":
      return [number("max", T.max)];
    case "target":
      return [
        text("unit", T.unit, true),
        {
          type: "choice",
          path: "better",
          label: T.better,
          options: [
            ["more", T.more],
            ["less", T.less],
          ],
        },
        {
          type: "choice",
          path: "score.by",
          label: T.score,
          options: [
            ["proportion", T.proportion],
            ["bands", T.bands],
            ["steps", T.steps],
          ],
          whole: { path: "score", of: SCORES },
        },
        ...scoreForm(block.score.by),
      ];
    case "deduction":
      return [
        number("max", T.base100),
        number("floor", T.floor),
        {
          type: "rows",
          path: "kinds",
          label: T.kinds,
          columns: [
            { key: "title.zh", label: T.kind, type: "text" },
            { key: "per", label: T.per, type: "number" },
          ],
          blank: { title: { zh: "" }, per: 1 },
        },
      ];
    case "adjustment":
      return [number("low", T.low), number("high", T.high)];
    case "condition":
      return [number("yes", T.yes), number("no", T.no)];
    case "total":
      return [
        {
          type: "choice",
          path: "of.how",
          label: T.how,
          options: [
            ["weighted", T.weighted],
            ["roles", T.roles],
            ["sum", T.sum],
          ],
          whole: { path: "of", of: TOTALS },
        },
        ...membersForm(block),
      ];
    case "grade":
      return [reference("from", T.source), bands("bands", T.bands, T.label, "text"), edge("edge")];
    case "distribution":
      return [
        reference("from", T.source),
        {
          type: "choice",
          path: "within",
          label: T.within,
          options: [
            ["all", T.all],
            ["group", T.group],
            ["department", T.department],
          ],
        },
        {
          type: "choice",
          path: "ties",
          label: T.ties,
          options: [
            ["better", T.better2],
            ["worse", T.worse],
          ],
        },
        {
          type: "rows",
          path: "shares",
          label: T.shares,
          columns: [
            { key: "label", label: T.label, type: "text" },
            { key: "share", label: T.share, type: "percent" },
          ],
          blank: { share: 0, label: "" },
        },
      ];
    case "coefficient":
      return [
        reference("from", T.source),
        {
          type: "choice",
          path: "of.by",
          label: T.by,
          options: [
            ["bands", T.bands],
            ["share", T.byShare],
            ["grade", T.byGrade],
          ],
          whole: { path: "of", of: COEFFICIENTS },
        },
        ...(block.of.by === "bands"
          ? [bands("of.bands", T.bands, T.factor, "number"), edge("of.edge")]
          : block.of.by === "share"
            ? [number("of.full", T.fullScore), number("of.low", T.lowFactor), number("of.high", T.highFactor)]
            : [words("of.table", T.factor)]),
      ];
    case "pay":
      return [
        {
          type: "choice",
          path: "base.from",
          label: T.base,
          options: [
            ["entry", T.entry],
            ["roster", T.roster],
            ["block", T.block],
          ],
          whole: { path: "base", of: basesIn(language) },
        },
        block.base.from === "block" ? reference("base.id", T.source) : text("base.name", T.baseName),
        percent("share", T.sharePaid),
        {
          type: "rows",
          path: "factors",
          label: T.factors,
          columns: [{ key: "", label: T.factor, type: "reference" }],
          blank: "",
        },
      ];
    case "ledger":
      return [
        {
          type: "choice",
          path: "surplus",
          label: T.surplus,
          options: [
            ["carry", T.carry],
            ["pay", T.pay],
          ],
        },
      ];
    case "tiers":
      return [
        {
          type: "choice",
          path: "amount.from",
          label: T.amount,
          options: [
            ["entry", T.entry],
            ["block", T.block],
          ],
          whole: { path: "amount", of: AMOUNTS },
        },
        block.amount.from === "block" ? reference("amount.id", T.source) : text("amount.unit", T.unit, true),
        {
          type: "rows",
          path: "tiers",
          label: T.tiers,
          columns: [
            { key: "from", label: T.tierFrom, type: "number" },
            { key: "rate", label: T.rate, type: "number" },
          ],
          blank: { from: "", rate: "" },
        },
        {
          type: "choice",
          path: "method",
          label: T.method,
          options: [
            ["marginal", T.marginal],
            ["whole", T.wholeRate],
          ],
        },
        edge("edge"),
      ];
    case "fixed":
      return [reference("from", T.source), words("table", T.amountOf)];
    case "gate":
      return [
        reference("from", T.source),
        reference("condition", T.condition),
        number("least", T.least),
        number("otherwise", T.otherwise),
      ];
    case "limits":
      return [reference("from", T.source), number("low", T.low), number("high", T.high)];
    case "rollUp":
      return [
        reference("from", T.source),
        {
          type: "choice",
          path: "to",
          label: T.to,
          options: [
            ["quarter", T.quarter],
            ["half", T.half],
            ["year", T.year],
          ],
        },
        {
          type: "choice",
          path: "how",
          label: T.how,
          options: [
            ["mean", T.mean],
            ["sum", T.sum],
          ],
        },
      ];
  }
}

const words = (path: string, result: Text): FormField => ({
  type: "rows",
  path,
  label: T.label,
  columns: [
    { key: "label", label: T.label, type: "text" },
    { key: "result", label: result, type: "number" },
  ],
  blank: { label: "", result: 0 },
});

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
        {
          type: "choice",
          path: "score.mode",
          label: T.mode,
          options: [
            ["whole", T.whole],
            ["prorata", T.prorata],
            ["started", T.started],
          ],
        },
      ];
  }
}

function membersForm({ of }: Block & { kind: "total" }): FormField[] {
  const member: RowColumn = { key: "id", label: T.member, type: "reference" };
  const rows = (columns: readonly RowColumn[], blank: unknown): FormField => ({
    type: "rows",
    path: "of.members",
    label: T.members,
    columns,
    blank,
  });
  switch (of.how) {
    case "weighted":
      return [rows([member, { key: "weight", label: T.weight, type: "percent" }], { id: "", weight: 0 })];
    case "roles":
      return [
        {
          type: "rows",
          path: "of.roles",
          label: T.role,
          columns: [{ key: "", label: T.role, type: "text" }],
          blank: "",
          beside: { part: "of", rows: "of.members", key: "weights", blank: 0 },
        },
        rows(
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
      return [rows([member], { id: "" })];
  }
}

/** What a new block holds, as far as it can be known. */
export function newBlock(kind: BlockKindId, id: string, title: string, language: Language): object {
  const common = { kind, id, title: { zh: title } };
  switch (kind) {
    case "points":
      return { ...common, max: 100 };
    case "target":
      return { ...common, better: "more", score: SCORES.proportion };
    case "deduction":
      return { ...common, max: 100, floor: 0, kinds: [{ title: { zh: "" }, per: 1 }] };
    case "adjustment":
      return { ...common, low: -10, high: 10 };
    case "condition":
      return { ...common, yes: 1, no: 0 };
    case "total":
      return { ...common, of: TOTALS.weighted };
    case "grade":
      return {
        ...common,
        from: "",
        bands: [
          { from: null, result: "C" },
          { from: 60, result: "B" },
          { from: 90, result: "A" },
        ],
        edge: "up",
      };
    case "distribution":
      return {
        ...common,
        from: "",
        within: "all",
        ties: "better",
        shares: [
          { share: 0.2, label: "A" },
          { share: 0.7, label: "B" },
          { share: 0.1, label: "C" },
        ],
      };
    case "coefficient":
      return { ...common, from: "", of: COEFFICIENTS.bands };
    case "pay":
      return { ...common, base: basesIn(language).entry, share: 1, factors: [""] };
    case "ledger":
      return { ...common, surplus: "carry" };
    case "tiers":
      return {
        ...common,
        amount: AMOUNTS.entry,
        tiers: [{ from: 0, rate: "" }],
        method: "marginal",
        edge: "up",
      };
    case "fixed":
      return { ...common, from: "", table: [{ label: "", result: 0 }] };
    case "gate":
      return { ...common, from: "", condition: "", least: 1, otherwise: 0 };
    case "limits":
      return { ...common, from: "", low: 0, high: 100 };
    case "rollUp":
      return { ...common, from: "", to: "year", how: "mean" };
  }
}
