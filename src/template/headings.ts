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

/** Lines that Excel breaks a text into: between words, and at any Chinese character. */
export function linesOf(text: string, points: number): number {
  const room = points - PADDING;
  return text.split("\n").reduce((sum, part) => {
    let lines = 1;
    let used = 0;
    for (const piece of part.match(/[\u2e80-\uffff]|\s+|[^\s\u2e80-\uffff]+/g) ?? []) {
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
