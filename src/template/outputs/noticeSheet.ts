/** Notices as a sheet, one a page. */
import type { Layout } from "../layout";
import type { CellContent, Plan, SheetPlan } from "../plan";
import { dateText } from "../typedValues";
import { sumOf, type Correction } from "../registers/correction";
import { correctionText } from "./correctionText";
import { yuanText } from "./fen";
import type { KeptOutput } from "./kept";
import type { FigureSteps, Notice, NoticeChoices } from "./notice";
import { labelOf, sayOutput, type OutputRow } from "./outputSheet";
import { entryTold, figureTold, headOf, lines, pairs, planPages, section, toldFigure } from "./personPage";

const MOST_WORDS = 150;
const MOST_INPUTS = 8;
const STANDS = { differs: "closedDiffers", asClosed: "closedStands" } as const;
const HEADING = { bold: true } as const;

/** The sheet with one notice a page. */
export function planNotices(
  layout: Layout,
  kept: KeptOutput<NoticeChoices>,
  notices: readonly Notice[],
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  return planPages(
    layout,
    kept,
    notices.map((notice) => rowsOf(layout, kept, notice)),
    {
      stamp: sayOutput("stampNotices", layout, { made: kept.made, people: notices.length }),
      format: "General",
    },
    taken,
  );
}

function rowsOf(layout: Layout, kept: KeptOutput<NoticeChoices>, notice: Notice): OutputRow[] {
  const { person, results, items, entries, steps, corrections, appealed } = notice;
  const { scheme } = layout;
  const { deadline, recipient } = kept.choices;
  return [
    ...headOf(layout, sayOutput("notice", layout), person, labelOf(layout, kept.period)),
    ...section(
      layout,
      "noticeResults",
      pairs(
        results.map((result): [string, CellContent] => {
          const [title, value] = figureTold(layout, result);
          const contested = appealed.has(result.column.id);
          return [contested ? `${title}${sayOutput("afterAppeal", layout)}` : title, value];
        }),
      ),
    ),
    ...section(layout, "correctionsOf", correctionLines(layout, corrections)),
    ...section(layout, "noticeEntries", pairs(entries.map((one) => entryTold(layout, one)))),
    ...section(layout, "noticeItems", pairs(items.map((one) => figureTold(layout, one)))),
    ...section(
      layout,
      "noticeSteps",
      steps.flatMap((each) => stepRows(layout, each, person.figures[each.column.id] ?? "")),
    ),
    { cells: [] },
    ...lines(
      sayOutput(recipient === "" ? "contested" : "contestedTo", layout, {
        deadline: dateText(deadline),
        recipient,
      }),
    ),
    ...lines(
      sayOutput("noticeBasis", layout, {
        version: scheme.version,
        made: kept.made,
        fingerprint: kept.fingerprint,
      }),
    ),
    { cells: [sayOutput("noticeSignatures", layout)], height: 34 },
  ];
}

function correctionLines(layout: Layout, corrections: readonly Correction[]): OutputRow[] {
  if (corrections.length === 0) return [];
  const amount = yuanText(sumOf(corrections));
  return [
    ...corrections.flatMap((correction) => lines(correctionText(layout, correction))),
    { cells: [sayOutput("correctionsSum", layout, { amount })] },
  ];
}

function stepRows(
  layout: Layout,
  { column, clause, words, inputs, steps, stands }: FigureSteps,
  value: CellContent,
): OutputRow[] {
  const { language } = layout;
  const title = sayOutput("fact", layout, {
    term: column.title[language],
    fact: String(toldFigure(layout, column, value)),
  });
  return [
    { cells: [title], style: HEADING },
    ...(clause ? lines(sayOutput("stepClause", layout, clause)) : []),
    // A formula in words that fills the page explains nothing; clause, inputs and steps do.
    ...(words === "" || words.length > MOST_WORDS ? [] : lines(sayOutput("stepWords", layout, { words }))),
    ...(inputs.length === 0
      ? []
      : lines(
          sayOutput("stepInputs", layout, {
            inputs: inputs.slice(0, MOST_INPUTS).join(sayOutput("semicolon", layout)),
          }),
        )),
    ...(stands ? lines(sayOutput(STANDS[stands], layout)) : []),
    ...steps.flatMap(([step, working, result]) =>
      lines(`· ${step}${working === "" || working === result ? "" : `  ${working}`} → ${result}`),
    ),
  ];
}
