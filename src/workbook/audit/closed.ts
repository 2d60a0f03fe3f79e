/** Closed figures that are not what was closed, and formulas that have come into closed cells. */
import { inBoth } from "../../i18n/language";
import { closedPeriods } from "../../template/kept/closing";
import { resultsRole } from "../../template/layout";
import { periodLabel } from "../../template/periods";
import { area } from "../../template/plan";
import { dateText } from "../../template/typedValues";
import { closedFigureAreas, closedFingerprint, closingOf } from "../closing/closedFigures";
import { atCell, cellsIn, sheetOf, type AuditRead } from "./facts";
import type { Finding } from "./findings";

/** Of each closed period, told by its fingerprint; the record may be damaged and know none. */
export function closedFindings(read: AuditRead): Finding[] {
  const { layout, record } = read.instance;
  return closedPeriods(layout).flatMap((period): Finding[] => {
    const closing = closingOf(record, period);
    const sheet = sheetOf(read, resultsRole(period.year));
    const areas = closing && closedFigureAreas(layout, closing);
    if (!closing || !sheet || !areas) return [];
    const label = inBoth((language) => periodLabel(period, language));
    const formulas = areas.figures.flatMap((own) =>
      cellsIn(sheet.formulas, own).flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          String(cell ?? "").startsWith("=") ? [area(own.row + row, own.column + column)] : [],
        ),
      ),
    );
    const [formula] = formulas;
    if (formula) {
      const { place, values } = atCell(sheet, formula);
      return [
        {
          ...{ kind: "closedFormula", weight: "wrong", ...(place ? { place } : {}) },
          values: { ...values, period: label, count: formulas.length },
        },
      ];
    }
    const now = closedFingerprint(
      cellsIn(sheet.values, areas.ids),
      areas.figures.map((own) => cellsIn(sheet.values, own)),
    );
    if (now === closing.fingerprint) return [];
    const first = areas.figures[0] ?? areas.ids;
    const { place, values } = atCell(sheet, area(first.row - 1, first.column));
    return [
      {
        ...{ kind: "closedChanged", weight: "wrong", ...(place ? { place } : {}) },
        values: { ...values, period: label, date: dateText(closing.at), by: closing.by },
      },
    ];
  });
}
