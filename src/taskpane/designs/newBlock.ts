/** What a new block begins with. */
import type { Language } from "../../i18n/language";
import { FIELD_TEXTS as T } from "../../i18n/paneDesigns";
import type { BlockKindId } from "../../schemes/designs/blocks";
import { AMOUNTS, basesIn, COEFFICIENTS, EVENTS, POOLS, SCORES, TOTALS } from "./choices";

const RATERS = [
  { title: T.superior, weight: 0.6 },
  { title: T.colleagues, weight: 0.2, several: true },
  { title: T.customers, weight: 0.2, several: true },
];

/** What a new block holds, as far as it can be known. `used`: the highest number that a block or row has had, its own too. */
export function newBlock(
  kind: BlockKindId,
  id: string,
  title: string,
  language: Language,
  used: number,
): object {
  const common = { kind, id, title: { zh: title } };
  switch (kind) {
    case "points":
      return { ...common, max: 100 };
    case "target":
      return { ...common, better: "more", score: SCORES.proportion };
    case "deduction":
      return { ...common, max: 100, floor: 0, kinds: [{ key: used + 1, title: { zh: "" }, per: 1 }] };
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
    case "events":
      return {
        ...common,
        start: 0,
        low: -20,
        high: 20,
        kinds: [{ key: used + 1, title: { zh: "" }, points: 1 }],
      };
    case "raters":
      return {
        ...common,
        max: 100,
        raters: RATERS.map(({ title: own, ...rest }, index) => ({
          key: used + index + 1,
          title: { zh: own["zh-CN"], en: own["en-US"] },
          ...rest,
        })),
        least: 2,
        absent: "others",
      };
    case "lines":
      return { ...common, of: "money" };
    case "goals":
      return { ...common, count: 5, max: 100 };
    case "choose":
      return { ...common, roles: [{ role: "", from: "" }] };
    case "exception":
      return { ...common, from: "" };
    case "team":
      return { ...common, from: "", leader: "", share: 0.5 };
    case "rank":
      return {
        ...common,
        from: "",
        within: "all",
        order: "best",
        table: [
          { place: 1, result: 1 },
          { place: 4, result: 0 },
        ],
      };
    case "matrix":
      return {
        ...common,
        row: "",
        column: "",
        table: { columns: [""], rows: [{ label: "", results: [0] }] },
      };
    case "pool":
      return { ...common, from: "", of: POOLS.all };
    case "held":
      return { ...common, from: "", share: 0.2 };
    case "release":
      return { ...common, from: "", to: "year" };
    case "consequence":
      return {
        ...common,
        from: "",
        when: EVENTS.grade,
        count: "running",
        none: T.nothing[language],
        table: [{ times: 2, label: "" }],
      };
    case "rollUp":
      return { ...common, from: "", to: "year", how: "mean" };
  }
}
