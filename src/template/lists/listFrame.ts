/** What roster, entry sheets and lists have in common: title, note, headings, a locked end row that keeps ranges whole. */
import type { Language } from "../../i18n/language";
import type { EntryColumn, SchemeList } from "../../schemes/scheme";
import { columnWidth, headingHeight, headingWidths, textWidth } from "../headings";
import { placeOf, say, type Layout } from "../layout";
import { HEADER_ROW } from "./listShape";
import { area, type SheetPlan } from "../plan";
import type { PrintChoices } from "../printing";
import { STYLES } from "../styles";

export interface ListFrame {
  role: string;
  tabColor: string;
  title: string;
  note: string;
  headings: string[];
  /** Rows between heading and end row. */
  rows: number;
}

/** What all lists share: title, headings, body with free rows, filter, protection. */
export function planList(layout: Layout, frame: ListFrame): SheetPlan {
  const { language } = layout;
  const width = frame.headings.length;
  const end = HEADER_ROW + 1 + frame.rows;
  const points = columnWidth(language);
  const headings = { area: area(HEADER_ROW, 0, 1, width), values: [frame.headings] };
  return {
    role: frame.role,
    name: placeOf(layout, frame.role).name,
    tabColor: frame.tabColor,
    cells: [
      { area: area(0, 0), values: [[frame.title]] },
      { area: area(1, 0), values: [[frame.note]] },
      headings,
      { area: area(end, 0), values: [[say("endOfList", language)]] },
    ],
    styles: [
      { area: area(0, 0), style: STYLES.title },
      { area: area(1, 0), style: STYLES.note },
      { area: area(HEADER_ROW, 0, 1, width), style: STYLES.heading },
      { area: area(end, 0, 1, width), style: STYLES.end },
    ],
    widths: [{ column: 0, count: width, points }, ...headingWidths([headings], HEADER_ROW, points, width)],
    heights: [headingHeight([headings], HEADER_ROW, points)],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    block: area(HEADER_ROW, 0, frame.rows + 2, width),
    filter: area(HEADER_ROW, 0, frame.rows + 1, width),
    freeRows: { row: HEADER_ROW + 1, rows: frame.rows },
    protection: { insertRows: true, deleteRows: true },
  };
}

/** Points that words which are chosen make a column wide at most. */
const MOST_FOR_WORDS = 160;

/** Columns of words, from `first` on, become as wide as the longest that may be chosen: what stands beside it would cut it. */
export function widenForWords(
  { widths }: SheetPlan,
  columns: readonly Pick<EntryColumn, "options">[],
  first: number,
  language: Language,
): void {
  columns.forEach(({ options = [] }, index) => {
    const longest = Math.max(0, ...options.map(({ word }) => Math.ceil(textWidth(word[language]))));
    const points = Math.min(MOST_FOR_WORDS, longest);
    const column = first + index;
    const set = widths.filter((own) => column >= own.column && column < own.column + own.count).pop();
    const now = set?.points ?? 0;
    if (points > now) widths.push({ column, count: 1, points });
  });
}

/** Without what stands above the headings to tell people how to fill it; the title stands above each page. */
export const PRINTED_LIST: PrintChoices = { from: HEADER_ROW, heads: { row: HEADER_ROW, rows: 1 } };

/** The heading of a column: title, unit in parentheses, and below it who fills it in. */
export function headingText(column: Pick<EntryColumn, "title" | "unit" | "by">, language: Language): string {
  const unit = column.unit ? `(${column.unit[language]})` : "";
  const by = column.by ? `\n${say("by", language)}: ${column.by[language]}` : "";
  return column.title[language] + unit + by;
}

/** First column and number of columns of an entry or result column of a list. */
export function listColumns(list: SchemeList, id: string): { column: number; count: number } | undefined {
  const entry = list.columns.findIndex((column) => column.id === id);
  if (entry >= 0) return { column: entry, count: 1 };
  let column = list.columns.length;
  for (const result of list.results) {
    if (result.id === id) return { column, count: result.width };
    column += result.width;
  }
  return undefined;
}
