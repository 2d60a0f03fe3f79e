/** The fields of money. */
import { FIELD_TEXTS as T } from "../../i18n/paneDesigns";
import { AMOUNTS, basesIn, POOLS } from "./choices";
import { choice, edge, type Forms, number, percent, reference, rows, text, words } from "./formFields";
import { without } from "./data";

export const MONEY_FORMS = {
  pay: (block, language) => [
    choice(
      "base.from",
      T.base,
      [
        ["entry", T.entry],
        ["roster", T.roster],
        ["block", T.block],
      ],
      { whole: { path: "base", of: basesIn(language) } },
    ),
    block.base.from === "block" ? reference("base.id", T.source) : text("base.name", T.baseName),
    percent("share", T.sharePaid),
    rows("factors", T.factors, [{ key: "", label: T.factor, type: "reference" }], ""),
  ],
  fixed: () => [reference("from", T.source), words("table", T.amountOf)],
  ledger: () => [
    choice("surplus", T.surplus, [
      ["carry", T.carry],
      ["pay", T.pay],
    ]),
  ],
  tiers: (block) => [
    choice(
      "amount.from",
      T.amount,
      [
        ["entry", T.entry],
        ["block", T.block],
      ],
      { whole: { path: "amount", of: AMOUNTS } },
    ),
    block.amount.from === "block" ? reference("amount.id", T.source) : text("amount.unit", T.unit, true),
    rows(
      "tiers",
      T.tiers,
      [
        { key: "from", label: T.tierFrom, type: "number" },
        { key: "rate", label: T.rate, type: "number" },
      ],
      { from: "", rate: "" },
    ),
    choice("method", T.method, [
      ["marginal", T.marginal],
      ["whole", T.wholeRate],
    ]),
    edge("edge"),
  ],
  pool: (block) => [
    reference("from", T.source),
    choice(
      "of.by",
      T.poolOf,
      [
        ["all", T.all],
        ["department", T.eachDepartment],
      ],
      { whole: { path: "of", of: POOLS } },
    ),
    block.of.by === "all"
      ? number("of.amount", T.poolAmount)
      : words("of.table", T.poolAmount, T.departmentName),
  ],
  held: () => [reference("from", T.source), percent("share", T.heldShare)],
  release: (block) => [
    reference("from", T.heldBlock),
    choice("to", T.releasedAt, [
      ["quarter", T.quarter],
      ["half", T.half],
      ["year", T.year],
    ]),
    choice(
      "only",
      T.released,
      [
        ["all", T.releasedAll],
        ["only", T.releasedOnly],
      ],
      {
        stands: block.only ? "only" : "all",
        becomes: { all: without(block, "only"), only: { ...block, only: { id: "", least: 60 } } },
      },
    ),
    ...(block.only ? [reference("only.id", T.condition), number("only.least", T.least)] : []),
  ],
} satisfies Partial<Forms>;
