/** Records of talks as a sheet, one a page: figures filled in, and lines for what is said. */
import type { Rule } from "../../schemes/scheme";
import { placeText } from "../../schemes/sources";
import type { Layout } from "../layout";
import type { Plan, SheetPlan, Style } from "../plan";
import type { KeptOutput } from "./kept";
import type { Notice, Whom } from "./notice";
import { labelOf, sayOutput, type OutputRow } from "./outputSheet";
import { entryTold, figureTold, headOf, lines, pairs, planPages, section } from "./personPage";

/** To be written on by hand. */
const LINE: OutputRow = { cells: ["_".repeat(84)], height: 24 };
const LINES = 2;
const PLAN_ROWS = 3;
const FILLED: Style = { border: true };
const HEADING: Style = { bold: true };

/** The sheet with one record a page. */
export function planTalks(
  layout: Layout,
  kept: KeptOutput<Whom>,
  notices: readonly Notice[],
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  return planPages(
    layout,
    kept,
    notices.map((notice) => rowsOf(layout, kept, notice)),
    {
      stamp: sayOutput("stampPeople", layout, { made: kept.made, people: notices.length }),
      format: "General",
    },
    taken,
  );
}

function rowsOf(
  layout: Layout,
  kept: KeptOutput<Whom>,
  { person, results, items, entries }: Notice,
): OutputRow[] {
  const { scheme } = layout;
  const about = (what: Rule["about"]) => scheme.rules.filter((rule) => rule.about === what);
  const plan = about("improvement");
  return [
    ...headOf(layout, sayOutput("talkTitle", layout), person, labelOf(layout, kept.period)),
    { cells: [sayOutput("talkMeeting", layout)], height: 24 },
    ...clauses(layout, about("talk")),
    ...section(layout, "noticeResults", pairs(results.map((one) => figureTold(layout, one)))),
    ...section(layout, "noticeItems", pairs(items.map((one) => figureTold(layout, one)))),
    // Where there are points by item, what was entered for them need not be told once more.
    ...(items.length > 0
      ? []
      : section(layout, "noticeEntries", pairs(entries.map((one) => entryTold(layout, one))))),
    ...(["talkGood", "talkProblems", "talkAgreed", "talkOpinion"] as const).flatMap((title) => [
      { cells: [sayOutput(title, layout)], style: HEADING },
      ...Array.from({ length: LINES }, () => LINE),
    ]),
    ...(plan.length > 0 ? planRows(layout, plan) : []),
    { cells: [sayOutput("talkSignatures", layout)], height: 34 },
    ...lines(
      sayOutput("noticeBasis", layout, {
        version: scheme.version,
        made: kept.made,
        fingerprint: kept.fingerprint,
      }),
    ),
  ];
}

/** A table to fill, with the clause that wants it. */
function planRows(layout: Layout, rules: readonly Rule[]): OutputRow[] {
  return [
    ...section(layout, "talkPlan", clauses(layout, rules)),
    {
      cells: (["planWhat", "planHow", "planWho", "planWhen"] as const).map((key) => sayOutput(key, layout)),
      style: { ...FILLED, ...HEADING },
    },
    ...Array.from({ length: PLAN_ROWS }, () => ({ cells: [], style: FILLED, height: 26 })),
    { cells: [sayOutput("planEffect", layout)], height: 24 },
  ];
}

const clauses = (layout: Layout, rules: readonly Rule[]): OutputRow[] =>
  rules.flatMap(({ clause }) =>
    lines(
      sayOutput("stepClause", layout, { quote: clause.quote, place: placeText(clause)[layout.language] }),
    ),
  );
