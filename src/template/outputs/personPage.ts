/** What pages about one person are made of: notices, records of talks, results of the year. */
import type { ResultColumn } from "../../schemes/scheme";
import type { Text } from "../../i18n/language";
import { say, type Layout } from "../layout";
import { isMoneyUnit } from "../moneyUnits";
import type { CellContent, Plan, SheetPlan } from "../plan";
import { STYLES } from "../styles";
import { dateText } from "../typedValues";
import { signWord } from "../signs";
import { fenOf, roundedTo, yuanGrouped } from "./fen";
import { linesIn, wrapped } from "./lines";
import type { KeptOutput } from "./kept";
import { planOutput, sayOutput, TOP_ROWS, type OutputRow } from "./outputSheet";
import type { PeriodPerson } from "./periodFigures";

/** Of the columns. */
const WIDTHS = [140, 120, 140, 120] as const;
/** All columns together, less what a cell keeps free. */
const LINE_WIDTH = 500;
const TITLE = { bold: true, size: 16 } as const;

/** What a page about a person begins with. */
export function headOf(
  layout: Layout,
  title: string,
  { id, name, department }: Pick<PeriodPerson, "id" | "name" | "department">,
  period: string,
): OutputRow[] {
  const { language, scheme } = layout;
  const who = [
    [say("name", language), name || sayOutput("noName", layout)],
    [say("id", language), id],
    [say("department", language), department || "—"],
    [sayOutput("period", layout), period],
  ].map(([term, fact]) => sayOutput("fact", layout, { term: term ?? "", fact: fact ?? "" }));
  return [
    { cells: [title], style: TITLE, height: 28 },
    { cells: [scheme.title[language]] },
    { cells: [who.slice(0, 2).join(" 　 ")] },
    { cells: [who.slice(2).join(" 　 ")] },
  ];
}

/** A figure or an entry: what it is called, and in what it counts. */
export interface Titled {
  title: Text;
  unit?: Text;
  format?: string;
  signs?: ResultColumn["signs"];
}

/** A value with its unit: money in yuan and fen, shares in percent, days as days. */
function told({ language }: Layout, titled: Titled, value: CellContent): CellContent {
  const { unit, format = "" } = titled;
  if (typeof value === "boolean") return sayOutput(value ? "yes" : "no", { language });
  if (typeof value !== "number") return value;
  const word = signWord(titled, value, language);
  if (word !== undefined) return word;
  if (isMoneyUnit(unit)) return sayOutput("yuan", { language }, { amount: yuanGrouped(fenOf(value, unit)) });
  if (/y/.test(format)) return dateText(value);
  if (format.includes("%"))
    return sayOutput("percent", { language }, { value: Number((value * 100).toPrecision(12)) });
  return unit ? sayOutput("withUnit", { language }, { value, unit: unit[language] }) : value;
}

/** A figure with so many decimals as are read, of a share those of its percentage; its format may show more. */
const READ_DECIMALS = 4;
/** Less than this is the noise of binary fractions. */
const NOISE = 1e-9;

/** A figure as `told`: of a mean of thirds not twelve digits, but "about". What people entered is told as it stands. */
export function toldFigure(layout: Layout, column: Titled, value: CellContent): CellContent {
  if (typeof value !== "number" || isMoneyUnit(column.unit)) return told(layout, column, value);
  const shown = /\.([0#]+)/.exec(column.format ?? "")?.[1] ?? "";
  const shift = column.format?.includes("%") ? 2 : 0;
  const near = roundedTo(value, Math.max(READ_DECIMALS, shown.length) + shift);
  const text = told(layout, column, near);
  // Whoever reckons from it, or holds it against a limit, must know that it was shortened.
  return Math.abs(near - value) < NOISE ? text : sayOutput("about", layout, { value: String(text) });
}

interface Told {
  column: Titled;
  value: CellContent;
}

/** A figure with what it is called. */
export const figureTold = (layout: Layout, { column, value }: Told): [string, CellContent] => [
  column.title[layout.language],
  toldFigure(layout, column, value),
];

/** An entry with what it is called. */
export const entryTold = (layout: Layout, { column, value }: Told): [string, CellContent] => [
  column.title[layout.language],
  told(layout, column, value),
];

/** Two beside each other: a page is short. */
export function pairs(all: readonly (readonly [string, CellContent])[]): OutputRow[] {
  return all.flatMap(([title, value], index): OutputRow[] => {
    if (index % 2 === 1) return [];
    const [other = "", next = ""] = all[index + 1] ?? [];
    return wrapped([title, value, other, next], WIDTHS).map((cells) => ({ cells }));
  });
}

/** Nothing where it has no rows. */
export const section = (
  layout: Layout,
  title: Parameters<typeof sayOutput>[0],
  rows: readonly OutputRow[],
): OutputRow[] =>
  rows.length === 0 ? [] : [{ cells: [sayOutput(title, layout)], style: STYLES.section }, ...rows];

/** A text in as many lines as it takes. */
export const lines = (text: string): OutputRow[] =>
  linesIn(text, LINE_WIDTH).map((line) => ({ cells: [line] }));

/** A sheet on which each person has a page. */
export function planPages(
  layout: Layout,
  kept: KeptOutput,
  pages: readonly (readonly OutputRow[])[],
  {
    stamp,
    widths = WIDTHS,
    format,
    figures = widths.length,
  }: {
    stamp: string;
    widths?: readonly number[];
    format?: string;
    /** The first of the columns in which figures stand below each other, from 0. */
    figures?: number;
  },
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  const rows: OutputRow[] = [];
  const breaks: number[] = [];
  for (const page of pages) {
    if (rows.length > 0) breaks.push(TOP_ROWS + rows.length);
    rows.push(...page);
  }
  return planOutput(
    layout,
    kept,
    {
      ...{ rows, widths, stamp },
      heading: 0,
      formats: widths.map(() => format),
      aligned: widths.map((_, column) => (column < figures ? "Left" : "Right")),
      print: { from: TOP_ROWS, portrait: true, breaks },
    },
    taken,
  );
}
