/** Errors that are none of a figure, figures that are errors although nothing is missing, links to other files. */
import { isBrokenError, isExcelError } from "../../template/excelErrors";
import { yearsOf } from "../../template/periods";
import { resultsRole } from "../../template/layout";
import { area } from "../../template/plan";
import { resultColumnsOf } from "../../template/results/resultColumns";
import { atCell, headingAt, personStates, sheetOf, type AuditRead, type ReadSheet } from "./facts";
import type { Finding } from "./findings";
import { shown } from "./formulas";

const FILE = /\[[^\]]*\.xl[a-z]*\]|\.xl[a-z]*'?!|https?:\/\//i;

/** Errors and links of all sheets, the first of each column. */
export function errorFindings(read: AuditRead): Finding[] {
  return [...read.sheets.flatMap(brokenCells), ...figureErrors(read), ...read.sheets.flatMap(links)];
}

/** Below the anchor row, which the overview tells of. */
function brokenCells(sheet: ReadSheet): Finding[] {
  const anchor = /^(results|list):/.test(sheet.role) ? sheet.plan.block.row + 1 : -1;
  const told = new Set(
    (sheet.values[anchor] ?? []).flatMap((cell, column) => (isBrokenError(cell) ? [column] : [])),
  );
  return sheet.values.flatMap((cells, row) =>
    cells.flatMap((found, column): Finding[] => {
      if (row === anchor || told.has(column) || !isBrokenError(found)) return [];
      told.add(column);
      const { place, values } = atCell(sheet, area(row, column));
      return [
        {
          ...{ kind: "errorValue", weight: "wrong", place },
          values: { ...values, found: String(found) },
          mend: { do: sheet.role.startsWith("check:") ? "check" : "repair" },
        },
      ];
    }),
  );
}

/** Of a period's own figures: those of half-years and years may wait for other periods. */
function figureErrors(read: AuditRead): Finding[] {
  const { layout } = read.instance;
  const states = personStates(read);
  return yearsOf(layout.opened).flatMap((year) => {
    const sheet = sheetOf(read, resultsRole(year));
    if (!sheet) return [];
    const { places } = resultColumnsOf(layout, year);
    const figures = Object.values(places).filter(({ definition }) => definition.span === "period");
    return states
      .filter(({ period, ready }) => ready && period.year === year)
      .flatMap(({ id, row, cells, index }): Finding[] => {
        const at = figures.find(({ column }) => isExcelError(cells[column + index]));
        if (!at) return [];
        const column = at.column + index;
        return [
          {
            kind: "figureError",
            weight: "wrong",
            place: { sheet: sheet.name, cell: area(row, column) },
            values: { who: read.who(id), heading: headingAt(sheet, column), found: String(cells[column]) },
          },
        ];
      });
  });
}

function links(sheet: ReadSheet): Finding[] {
  return sheet.formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column): Finding[] => {
      if (typeof formula !== "string" || !formula.startsWith("=") || !FILE.test(formula)) return [];
      const { place, values } = atCell(sheet, area(row, column));
      return [
        {
          ...{ kind: "externalLink", weight: "wrong", place },
          values: { ...values, found: shown(formula) },
        },
      ];
    }),
  );
}
