/**
 * A scheme of the catalogue that is made of weighted items with one full score, opened for changing: its items, raters,
 * grades and roll-ups as blocks. What its source lost is blank and must be filled in, as in the scheme itself.
 */
import { documentTitle } from "../sources";
import type { Text } from "../../i18n/language";
import type { Scheme, WeightsParameter } from "../scheme";
import type { Title } from "./block";
import type { Block, Design } from "./design";
import { TITLE_LENGTH } from "./fields";

/** Those that can be opened. */
export const OPENED_SCHEMES = [
  "service-staff-indicators",
  "service-quality-process",
  "service-dept-rules",
  "commercial-bank-plan",
  "ad-agency-performance",
  "cm-duties-four-criteria",
  "cm-five-indicators-quarterly",
  "quarterly-annual-bonus-shell",
] as const;

/** Not in order as long as something is blank. */
type Draft = Omit<Design, "id" | "revision" | "format">;

/** An English title that is too long for a block is left out: there need be none. */
const titleOf = (text: Text): Title => ({
  zh: text["zh-CN"],
  ...(text["en-US"].length <= TITLE_LENGTH ? { en: text["en-US"] } : {}),
});

export function openedScheme({ title, shortTitle, source, period, parameters, rules }: Scheme): Draft {
  const weights = (id: string): WeightsParameter | undefined =>
    parameters.find((own): own is WeightsParameter => own.id === id && own.kind === "weights");
  const full = parameters.find(({ id }) => id === "full_score");
  const max = full?.kind === "number" ? full.value : null;
  const items = weights("item_weights")?.items ?? [];
  const document = documentTitle(source)["zh-CN"].replace(/[《》]/g, "");
  let number = 0;
  const next = () => `b${(number += 1)}`;
  const blocks: object[] = items.map(({ id, name }) => {
    const raters = weights("source_weights") ?? weights(`sources_${id}`);
    const quote = rules.find((rule) => rule.id === `item_${id}`)?.clause.quote;
    const own = { id: next(), title: titleOf(name), ...(quote ? { clause: { quote, document } } : {}) };
    if (!raters) return { kind: "points", ...own, max };
    return {
      kind: "raters",
      ...own,
      max,
      raters: raters.items.map((rater, index) => ({
        key: index + 1,
        title: titleOf(rater.name),
        weight: rater.value,
      })),
      least: 2,
      absent: "refuse",
    };
  });
  const total = next();
  blocks.push({
    kind: "total",
    id: total,
    title: { zh: "总分", en: "Total" },
    of: {
      how: "weighted",
      members: items.map(({ value }, index) => ({ id: `b${index + 1}`, weight: value })),
    },
  });
  const grades = parameters.find(({ id }) => id === "grades");
  if (grades?.kind === "table")
    blocks.push({
      kind: "grade",
      id: next(),
      title: { zh: "等级", en: "Grade" },
      from: total,
      bands:
        grades.rows.length > 0
          ? grades.rows.map(([from, result]) => ({ from, result }))
          : [
              { from: null, result: "" },
              { from: "", result: "" },
            ],
      edge: "up",
    });
  const longer = [
    ["quarter", "季度得分", "Score of the quarter", ["month"]],
    ["half", "半年得分", "Score of the half-year", ["month", "quarter"]],
    ["year", "年度得分", "Score of the year", ["month", "quarter", "half"]],
  ] as const;
  for (const [to, zh, en, from] of longer)
    if ((from as readonly string[]).includes(period))
      blocks.push({ kind: "rollUp", id: next(), title: { zh, en }, from: total, to, how: "mean" });
  return {
    title: titleOf(title),
    short: shortTitle["zh-CN"],
    period,
    document,
    blocks: blocks as Block[],
  };
}
