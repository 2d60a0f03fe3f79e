/** Heading rows that show their texts whole: Excel cuts what is higher than the row, from the top on. */
import type { Language } from "../i18n/language";
import type { Cells } from "./plan";

/** Points of a column of figures; English headings are longer. */
export const columnWidth = (language: Language): number => (language === "zh-CN" ? 78 : 96);

/** Points of a column of departments, whose names are longer than their heading: eight or nine signs. */
export const DEPARTMENT_WIDTH = 110;

/** Bold letters of 11 points; wider than most, so that other fonts have room. */
const LATIN = 6.5;
const FULL_WIDTH = 11.5;
/** What the cell keeps free at both sides. */
const PADDING = 6;
/** Points. */
export const LINE = 15;
const LEAST_LINES = 3;

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2e80 ? LATIN : FULL_WIDTH), 0);

/** What Excel breaks a text into: between words, and at any Chinese character. */
function wrapped(text: string, points: number): string[] {
  const room = points - PADDING;
  return text.split("\n").flatMap((part) => {
    const lines = [""];
    let used = 0;
    for (const piece of part.match(/[\u2e80-\uffff]|\s+|[^\s\u2e80-\uffff]+/g) ?? []) {
      const width = widthOf(piece);
      if (used > 0 && used + width > room) {
        lines.push(piece);
        used = piece.trim() === "" ? 0 : width;
      } else {
        lines.push(`${lines.pop() ?? ""}${piece}`);
        used += width;
      }
      // A word that is longer than the column is broken.
      while (used > room) {
        lines.push("");
        used -= room;
      }
    }
    return lines;
  });
}

/** Into how many lines Excel breaks a text in a column so wide. */
export const linesOf = (text: string, points: number): number => wrapped(text, points).length;

/** Points that a text takes in one line, with what a cell keeps free. */
export const textWidth = (text: string): number => widthOf(text) + PADDING;

const isWhole = (line: string): boolean => line.split(/[(（]/).length === line.split(/[)）]/).length;

/** So much wider a column becomes at most for the sake of its heading. */
const WIDER = 66;

/** Headings are few, and asked for whenever a sheet is planned. */
const widths = new Map<string, number>();

/** The width, from `points` on, at which no unit is broken inside its brackets. */
function wholeBrackets(text: string, points: number): number {
  const key = `${points} ${text}`;
  const known = widths.get(key) ?? leastWhole(text, points);
  widths.set(key, known);
  return known;
}

function leastWhole(text: string, points: number): number {
  for (let wide = points; wide <= points + WIDER; wide += 2)
    if (wrapped(text, wide).every(isWhole)) return wide;
  return points;
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

/** The columns before `end` that the headings in a row of these cells want wider than `points`. */
export const headingWidths = (
  cells: readonly Cells[],
  row: number,
  points: number,
  end: number,
): { column: number; count: number; points: number }[] =>
  cells.flatMap((each) =>
    "values" in each && each.area.row === row
      ? (each.values[0] ?? []).flatMap((text, index) => {
          const column = each.area.column + index;
          const wanted = wholeBrackets(String(text), points);
          return wanted > points && column < end ? [{ column, count: 1, points: wanted }] : [];
        })
      : [],
  );
