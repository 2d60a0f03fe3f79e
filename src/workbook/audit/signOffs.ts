/** Signatures under figures that have moved since. */
import { inBoth } from "../../i18n/language";
import { SIGNING_TEXTS } from "../../i18n/signing";
import { resultsRole } from "../../template/layout";
import { periodLabel } from "../../template/periods";
import { area } from "../../template/plan";
import { paidWith } from "../../template/registers/correction";
import { departmentIn, movesOf } from "../../template/registers/move";
import { linesOf } from "../../template/registers/register";
import { dateText } from "../../template/typedValues";
import { signedAreas, signedFigures, signOffStates } from "../closing/signedFigures";
import { atCell, cellsIn, sheetOf, type AuditRead } from "./facts";
import type { Finding } from "./findings";

/** Of each opened period; nobody has signed what was taken back. */
export function signOffFindings(read: AuditRead): Finding[] {
  const { layout, record } = read.instance;
  return layout.opened.flatMap((period): Finding[] => {
    const sheet = sheetOf(read, resultsRole(period.year));
    const areas = signedAreas(layout, record, period);
    if (!sheet || !areas || !record.signOffs) return [];
    const moves = linesOf(read.registers.moves);
    const corrections = paidWith(linesOf(read.registers.corrections), period);
    const figures = signedFigures(
      layout,
      areas,
      (own) => cellsIn(sheet.values, own),
      corrections,
      (id, now) => departmentIn(now, movesOf(moves, id), period),
    );
    const first = areas.figures[0] ?? areas.ids;
    const { place } = atCell(sheet, area(first.row - 1, first.column));
    return signOffStates(layout, record, period, figures)
      .filter(({ fits }) => !fits)
      .map(({ signOff: { role, department = "", at, by } }) => ({
        ...{ kind: "signedMoved", weight: "doubt", ...(place ? { place } : {}) },
        values: {
          ...{ role: SIGNING_TEXTS[role], department, by, date: dateText(at) },
          period: inBoth((language) => periodLabel(period, language)),
        },
      }));
  });
}
