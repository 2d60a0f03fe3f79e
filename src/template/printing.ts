/** How sheets are printed: A4, readable, without what only formulas need, each page with its heads, title and number. */
import { PRINT_TEXTS } from "../i18n/print";
import type { Language } from "../i18n/language";
import { area, type PrintPlan, type SheetPlan } from "./plan";

/** Points between the margins of A4. */
const PORTRAIT = 520;
const LANDSCAPE = 768;
/** No smaller than that: what does not fit goes on another page beside. */
const LEAST_SCALE = 0.55;
/** Of a column of which a plan says nothing. */
const USUAL_WIDTH = 48;

/** Margins in points; the header and footer stand in the upper and lower one. */
export const PRINT_MARGINS = { side: 36, top: 54, bottom: 48, header: 22, footer: 20 } as const;

/** Excel takes 255 characters, codes included. */
const HEADER_LENGTH = 200;

type Planned = Pick<SheetPlan, "cells" | "widths" | "heights" | "hiddenColumns" | "block" | "freeze">;

export interface PrintChoices {
  /** The first row that is printed: what stands above is for the screen. Default: the first. */
  from?: number;
  /** Rows from the first heading row that stand on every page; none where it is no single table. */
  heads?: { row: number; rows: number };
  breaks?: readonly number[];
  portrait?: true;
  /** Nothing comes to it any more. */
  complete?: true;
}

/** The same sheet, with what is needed to print it. Its title and period are those of its first cell. */
export const printed = <T extends SheetPlan>(
  sheet: T,
  language: Language,
  choices: PrintChoices = {},
): T => ({
  ...sheet,
  print: printOf(sheet, language, choices),
});

function printOf(sheet: Planned, language: Language, choices: PrintChoices): PrintPlan {
  const { from = 0, heads, breaks } = choices;
  const columns = shownColumns(sheet);
  const end = Math.max(
    ...[sheet.block, ...sheet.cells.map((cells) => cells.area)].map((own) => own.row + own.rows),
  );
  const points = Array.from({ length: columns }, (_, column) => widthOf(sheet, column));
  const sides = Math.min(sheet.freeze.columns, columns);
  const total = sum(points);
  const landscape = !choices.portrait && total > PORTRAIT;
  const beside = sum(points.slice(0, sides));
  const tall = choices.complete && !breaks ? pagesTall(sheet, end - from, total, landscape) : undefined;
  const room = (landscape ? LANDSCAPE : PORTRAIT) / LEAST_SCALE;
  return {
    landscape,
    // The columns on the left stand on every page again.
    pagesWide: Math.max(1, Math.ceil((total - beside) / Math.max(1, room - beside))),
    ...(tall === undefined ? {} : { pagesTall: tall }),
    area: area(from, 0, end - from, columns),
    ...(heads ? { heads } : {}),
    ...(sides > 0 ? { sides: { column: 0, columns: sides } } : {}),
    header: asHeader(titleOf(sheet)),
    footer: PRINT_TEXTS.page[language],
    ...(breaks && breaks.length > 0 ? { breaks: { rows: breaks, scale: scaleFor(total, landscape) } } : {}),
  };
}

/** Columns come out wider in print than they were asked for where the machine lacks the font: nothing may go on a page beside. */
const WIDER = 1.36;

const scaleFor = (total: number, landscape: boolean): number =>
  Math.min(100, Math.floor(((landscape ? LANDSCAPE : PORTRAIT) / (total * WIDER)) * 100));

/** Between the upper and the lower margin of A4. */
const HEIGHTS = { portrait: 740, landscape: 493 } as const;
/** Of a row of which a plan says nothing. */
const USUAL_HEIGHT = 15;
/** Such a part of a page is drawn into the pages before: signatures alone on a last page belong to no list. */
const WIDOW = 0.25;

function pagesTall(
  { heights = [] }: Pick<SheetPlan, "heights">,
  rows: number,
  total: number,
  landscape: boolean,
): number | undefined {
  const scale = Math.min(1, (landscape ? LANDSCAPE : PORTRAIT) / total);
  if (scale / (1 + WIDOW) < LEAST_SCALE) return undefined;
  const set = heights.reduce((height, { count, points }) => height + count * (points - USUAL_HEIGHT), 0);
  const pages = ((rows * USUAL_HEIGHT + set) * scale) / (landscape ? HEIGHTS.landscape : HEIGHTS.portrait);
  const whole = Math.floor(pages);
  return whole > 0 && pages - whole <= WIDOW ? whole : undefined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const holds =
  (at: number) =>
  ({ column, count }: { column: number; count: number }): boolean =>
    at >= column && at < column + count;

/** Up to the last column that people see and in which something stands. */
function shownColumns({ block, hiddenColumns = [], cells }: Planned): number {
  const isHidden = (at: number) => hiddenColumns.some(holds(at));
  const ends = [block, ...cells.map((each) => each.area)].map(({ column, columns }) => {
    let end = column + columns;
    while (end > column && isHidden(end - 1)) end -= 1;
    return end > column ? end : 1;
  });
  return Math.max(...ends);
}

function widthOf({ widths, hiddenColumns = [] }: Planned, at: number): number {
  if (hiddenColumns.some(holds(at))) return 0;
  return widths.filter(holds(at)).pop()?.points ?? USUAL_WIDTH;
}

function titleOf({ cells }: Planned): string {
  const first = cells.find((each) => each.area.row === 0 && each.area.column === 0);
  return first && "values" in first ? String(first.values[0]?.[0] ?? "") : "";
}

/** A & of the title is one, and no code. */
const asHeader = (title: string): string => title.slice(0, HEADER_LENGTH / 2).replaceAll("&", "&&");
