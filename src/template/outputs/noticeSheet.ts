/** Notices as a sheet, one a page. */
import type { Text } from "../../i18n/language";
import { say, type Layout } from "../layout";
import { isMoneyUnit } from "../moneyUnits";
import type { CellContent, Plan, SheetPlan } from "../plan";
import { STYLES } from "../styles";
import { dateText } from "../typedValues";
import { sumOf, type Correction } from "../registers/correction";
import { correctionText } from "./correctionText";
import { fenOf, yuanText } from "./fen";
import type { KeptOutput } from "./kept";
import { linesIn } from "./lines";
import type { FigureSteps, Notice, NoticeChoices } from "./notice";
import { labelOf, planOutput, sayOutput, TOP_ROWS, type OutputRow } from "./outputSheet";

const WIDTHS = [140, 120, 140, 120] as const;
/** All columns together, less what a cell keeps free. */
const LINE_WIDTH = 500;
const MOST_WORDS = 150;
const MOST_INPUTS = 8;
const STANDS = { differs: "closedDiffers", asClosed: "closedStands" } as const;
const HEADING = { bold: true } as const;
const TITLE = { bold: true, size: 16 } as const;

/** The sheet with one notice a page. */
export function planNotices(
  layout: Layout,
  kept: KeptOutput<NoticeChoices>,
  notices: readonly Notice[],
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  const rows: OutputRow[] = [];
  const breaks: number[] = [];
  for (const notice of notices) {
    if (rows.length > 0) breaks.push(TOP_ROWS + rows.length);
    rows.push(...rowsOf(layout, kept, notice));
  }
  return planOutput(
    layout,
    kept,
    {
      rows,
      heading: 0,
      widths: WIDTHS,
      formats: WIDTHS.map(() => "General"),
      align: "Left",
      stamp: sayOutput("stampNotices", layout, { made: kept.made, people: notices.length }),
      print: { from: TOP_ROWS, portrait: true, breaks },
    },
    taken,
  );
}

function rowsOf(layout: Layout, kept: KeptOutput<NoticeChoices>, notice: Notice): OutputRow[] {
  const { person, results, items, entries, steps, corrections, appealed } = notice;
  const { language, scheme } = layout;
  const { deadline, recipient } = kept.choices;
  const pair = ({ column, value }: { column: Titled; value: CellContent }): [string, CellContent] => [
    column.title[language],
    told(layout, column, value),
  ];
  const who = [
    [say("name", language), person.name],
    [say("id", language), person.id],
    [say("department", language), person.department || "—"],
    [sayOutput("period", layout), labelOf(layout, kept.period)],
  ].map(([term, fact]) => sayOutput("fact", layout, { term: term ?? "", fact: fact ?? "" }));
  return [
    { cells: [sayOutput("notice", layout)], style: TITLE, height: 28 },
    { cells: [scheme.title[language]] },
    { cells: [who.slice(0, 2).join(" 　 ")] },
    { cells: [who.slice(2).join(" 　 ")] },
    ...section(
      layout,
      "noticeResults",
      pairs(
        results.map((result): [string, CellContent] => {
          const [title, value] = pair(result);
          const contested = appealed.has(result.column.id);
          return [contested ? `${title}${sayOutput("afterAppeal", layout)}` : title, value];
        }),
      ),
    ),
    ...section(layout, "correctionsOf", correctionLines(layout, corrections)),
    ...section(layout, "noticeEntries", pairs(entries.map(pair))),
    ...section(layout, "noticeItems", pairs(items.map(pair))),
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

interface Titled {
  title: Text;
  unit?: Text;
  format?: string;
}

/** A value with its unit: money in yuan and fen, shares in percent, days as days. */
function told({ language }: Layout, { unit, format = "" }: Titled, value: CellContent): CellContent {
  if (typeof value === "boolean") return sayOutput(value ? "yes" : "no", { language });
  if (typeof value !== "number") return value;
  if (isMoneyUnit(unit))
    return sayOutput("yuan", { language }, { amount: grouped(yuanText(fenOf(value, unit))) });
  if (/y/.test(format)) return dateText(value);
  if (format.includes("%"))
    return sayOutput("percent", { language }, { value: Number((value * 100).toPrecision(12)) });
  return unit ? sayOutput("withUnit", { language }, { value, unit: unit[language] }) : value;
}

/** 1234567.50 → 1,234,567.50 */
const grouped = (amount: string): string => amount.replace(/\B(?=(\d{3})+(?=\.))/g, ",");

/** Two beside each other: a page is short. */
function pairs(all: readonly (readonly [string, CellContent])[]): OutputRow[] {
  return all.flatMap(([title, value], index): OutputRow[] => {
    if (index % 2 === 1) return [];
    const [other = "", next = ""] = all[index + 1] ?? [];
    // What is longer than its column would be cut by what stands beside it.
    const columns = [title, value, other, next].map((cell, at): CellContent[] =>
      typeof cell === "string" ? linesIn(cell, WIDTHS[at] ?? 0) : [cell],
    );
    const height = Math.max(...columns.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => ({
      cells: columns.map((own) => own[line] ?? ""),
    }));
  });
}

const section = (
  layout: Layout,
  title: "noticeResults" | "noticeEntries" | "noticeItems" | "noticeSteps" | "correctionsOf",
  rows: readonly OutputRow[],
): OutputRow[] =>
  rows.length === 0 ? [] : [{ cells: [sayOutput(title, layout)], style: STYLES.section }, ...rows];

const lines = (text: string): OutputRow[] => linesIn(text, LINE_WIDTH).map((line) => ({ cells: [line] }));

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
    fact: String(told(layout, column, value)),
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
