/**
 * Formulas that are stuck at an error of Excel's: those that answer for a whole column stand once, below the heading. That
 * row shows nobody, so a function without an answer shows its error in the rows of people only.
 */
import { isBrokenError } from "../template/excelErrors";
import { listRole, resultsRole } from "../template/layout";
import { area, type Area } from "../template/plan";
import { yearsOf } from "../template/periods";
import { resultColumnsOf } from "../template/results/resultColumns";
import type { Instance } from "./instances";
import { rangeOf } from "./writeSheet";

/** A formula that calls a function of ours, also as Excel reads it where it does not know the function. */
export const OWN = /(_xldudf_)?APPRAISE[._]/i;

/** Rows of people that are looked at: each of them would show it, but free ones show nothing. */
const LOOKED = 10;

export interface Anchors {
  role: string;
  cells: Area;
  /** The row of the formulas and some below it. */
  range: Excel.Range;
  row: Excel.Range;
}

/** Queues the reading of the rows that hold such formulas, in results and lists that are there. */
export function loadAnchors(context: Excel.RequestContext, { layout }: Pick<Instance, "layout">): Anchors[] {
  const { scheme, opened, sheets } = layout;
  const widths: [role: string, columns: number][] = [
    ...yearsOf(opened).map((year): [string, number] => [
      resultsRole(year),
      resultColumnsOf(layout, year).width,
    ]),
    ...opened.flatMap((period) =>
      scheme.lists.map((list): [string, number] => [
        listRole(list.id, period),
        list.columns.length + list.results.reduce((sum, { width }) => sum + width, 0),
      ]),
    ),
  ];
  return widths.flatMap(([role, columns]) => {
    const place = sheets[role];
    if (!place) return [];
    const cells = area(place.header + 1, 0, 1, columns);
    const sheet = context.workbook.worksheets.getItem(place.name);
    const rows = Math.max(1, Math.min(LOOKED + 1, place.end - place.header - 1));
    const range = rangeOf(sheet, { ...cells, rows }).load("values");
    return [{ role, cells, range, row: rangeOf(sheet, cells).load("formulas") }];
  });
}

/** The errors of such formulas once they are read, each with its column. */
export const brokenIn = ({ range, row }: Anchors): { error: string; column: number }[] =>
  (row.formulas[0] as unknown[]).flatMap((formula, column) => {
    const shown = (range.values as unknown[][]).map((line) => String(line[column] ?? ""));
    const own = OWN.exec(String(formula));
    const error = (own ? shown : shown.slice(0, 1)).find(isBrokenError);
    // An unknown function that nobody needs yet is stuck all the same.
    const found = error ?? (own?.[1] === undefined ? undefined : "#NAME?");
    return found === undefined ? [] : [{ error: found, column }];
  });
