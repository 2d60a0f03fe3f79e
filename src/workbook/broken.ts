/** Formulas that are stuck at an error of Excel's: those that answer for a whole column stand once, below the heading. */
import { listRole, resultsRole } from "../template/layout";
import { area, type Area } from "../template/plan";
import { yearsOf } from "../template/periods";
import { resultColumns } from "../template/results/resultColumns";
import { firstPeriodOf } from "../template/results/resultsSheet";
import type { Instance } from "./instances";
import { rangeOf } from "./writeSheet";

/** Errors that are none of a figure: a function that Excel does not know, that has not answered, that has no room. */
const BROKEN = /^#(NAME\?|BUSY!|SPILL!|REF!|CALC!|CONNECT!|GETTING_DATA)$/;

/** Whether a cell shows such an error. */
export const isBrokenError = (cell: unknown): boolean => BROKEN.test(String(cell));

export interface Anchors {
  role: string;
  cells: Area;
  range: Excel.Range;
}

/** Queues the reading of the rows that hold such formulas, in results and lists that are there. */
export function loadAnchors(context: Excel.RequestContext, { layout }: Pick<Instance, "layout">): Anchors[] {
  const { scheme, opened, sheets } = layout;
  const widths: [role: string, columns: number][] = [
    ...yearsOf(opened).map((year): [string, number] => [
      resultsRole(year),
      resultColumns(scheme, firstPeriodOf(layout, year)).width,
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
    const range = rangeOf(context.workbook.worksheets.getItem(place.name), cells).load("values");
    return [{ role, cells, range }];
  });
}

/** The errors in such a row once it is read, each with its column. */
export const brokenIn = ({ range }: Anchors): { error: string; column: number }[] =>
  (range.values[0] as unknown[]).flatMap((cell, column) => {
    const error = String(cell);
    return isBrokenError(error) ? [{ error, column }] : [];
  });
