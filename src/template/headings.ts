/** Heading rows that show their texts whole: Excel cuts what is higher than the row, from the top on. */
import type { Language } from "../i18n/language";
import type { Cells } from "./plan";

/** Points of a column of figures; English headings are longer. */
export const columnWidth = (language: Language): number => (language === "zh-CN" ? 78 : 96);

/** Bold letters of 11 points; wider than most, so that other fonts have room. */
const LATIN = 6.5;
const FULL_WIDTH = 11.5;
/** What the cell keeps free at both sides. */
const PADDING = 6;
const LINE = 15;
const LEAST_LINES = 3;

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2e80 ? LATIN : FULL_WIDTH), 0);

/** What is not broken: a Chinese character, a word, blanks. */
const PIECES = /[\u2e80-\uffff]|\s+|[^\s\u2e80-\uffff]+/g;

/** Lines that Excel breaks a text into: between words, and at any Chinese character. */
export function linesOf(text: string, points: number): number {
  const room = points - PADDING;
  return text.split("\n").reduce((sum, part) => {
    let lines = 1;
    let used = 0;
    for (const piece of part.match(PIECES) ?? []) {
      const width = widthOf(piece);
      if (used > 0 && used + width > room) {
        lines += 1;
        used = piece.trim() === "" ? 0 : width;
      } else used += width;
      // A word that is longer than the column is broken.
      while (used > room) {
        lines += 1;
        used -= room;
      }
    }
    return sum + lines;
  }, 0);
}

/** Height of a row among these cells that holds headings, where all columns are so wide. */
export function headingHeight(
  cells: readonly Cells[],
  row: number,
  points: number,
): { row: number; count: number; points: number } {
  const texts = cells.flatMap((each) =>
    "values" in each && each.area.row === row ? (each.values[0] ?? []).map(String) : [],
  );
  const lines = Math.max(LEAST_LINES, ...texts.map((text) => linesOf(text, points)));
  return { row, count: 1, points: LINE * lines };
}

/** So much wider a column may become for its unit to stay whole. */
const MOST_WIDER = 24;

/** Widths of neighbouring columns from the first one: none breaks a unit in brackets, (万|元), that could stay whole. */
export function headingWidths(
  headings: readonly string[],
  language: Language,
): { column: number; count: number; points: number }[] {
  const points = columnWidth(language);
  const all = { column: 0, count: headings.length, points };
  // English is broken between words, as readers expect.
  if (language !== "zh-CN") return [all];
  const wider = headings.flatMap((text, column) => {
    const own = wholeBrackets(text, points);
    return own > points ? [{ column, count: 1, points: own }] : [];
  });
  return [all, ...wider];
}

/** The least width from this one on at which no line ends within brackets; this one where that takes too much. */
export function wholeBrackets(text: string, points: number): number {
  for (let own = points; own <= points + MOST_WIDER; own += 1) if (!breaksBrackets(text, own)) return own;
  return points;
}

function breaksBrackets(text: string, points: number): boolean {
  const room = points - PADDING;
  return text.split("\n").some((part) => {
    let [used, open] = [0, false];
    for (const piece of part.match(PIECES) ?? []) {
      const width = widthOf(piece);
      if (used > 0 && used + width > room) {
        if (open) return true;
        used = 0;
      }
      used += width;
      if (/[(（]/.test(piece)) open = true;
      if (/[)）]/.test(piece)) open = false;
    }
    return false;
  });
}
