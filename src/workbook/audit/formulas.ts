/** Formulas that are not as the plan has them: overwritten, changed, emptied; what stands in the way of an answer. */
import { address, compileInA1 } from "../../template/addresses";
import { area, formulaOf, type Area, type Cells } from "../../template/plan";
import { isBlankCell } from "../../template/cellRules";
import { strayHeading } from "../../template/standing";
import { atCell, oneLine, type AuditRead, type ReadSheet } from "./facts";
import type { Finding } from "./findings";
import { sameFormula } from "../../template/formulas/formulaText";

/** As Excel keeps a function that it does not know: the overview tells of it. */
const UNKNOWN = /_xldudf_/i;

/** What is not as planned, one finding for neighbours of a column that fail alike. */
export function formulaFindings({ sheets, check }: AuditRead): Finding[] {
  return sheets.flatMap((sheet) => {
    const stray = headingFinding(sheet);
    // Columns that were moved hold others' formulas: one finding says so.
    if (stray?.kind === "columnsMoved") return [stray];
    const isCheck = sheet.role.startsWith("check:");
    if (isCheck && check?.years.some(({ sheet: name, outdated }) => name === sheet.name && outdated))
      return [];
    return [
      ...(stray ? [stray] : []),
      ...sheet.plan.cells.flatMap((cells) => cellFindings(sheet, cells, isCheck)),
    ];
  });
}

type Kind = "formulaOverwritten" | "formulaChanged" | "formulaMissing";

function cellFindings(sheet: ReadSheet, cells: Cells, isCheck: boolean): Finding[] {
  const planned = formulaOf(cells);
  if (planned === undefined) return [];
  const expectedAt = compileInA1(planned);
  const findings: Finding[] = [];
  const own = "spill" in cells ? area(cells.area.row, cells.area.column) : cells.area;
  for (let column = own.column; column < own.column + own.columns; column += 1) {
    let run: { kind: Kind; cell: Area; finding: Finding } | undefined;
    for (let row = own.row; row < own.row + own.rows; row += 1) {
      const expected = expectedAt({ row, column });
      const kind = judged(sheet, row, column, expected);
      if (run && run.kind === kind) {
        run.cell.rows += 1;
        run.finding.values = { ...run.finding.values, cell: address(run.cell), count: run.cell.rows };
        continue;
      }
      run = undefined;
      if (kind === undefined) continue;
      const cell = area(row, column);
      const { place, values } = atCell(sheet, cell);
      const finding: Finding = {
        ...{ kind, weight: "wrong", place },
        values: {
          ...values,
          count: 1,
          found: shown(sheet.formulas[row]?.[column]),
          expected: shown(expected),
        },
        mend: { do: isCheck ? "check" : "repair" },
      };
      run = { kind, cell, finding };
      findings.push(finding);
    }
  }
  return "spill" in cells ? [...findings, ...blockers(sheet, cells.area)] : findings;
}

function judged(sheet: ReadSheet, row: number, column: number, expected: string): Kind | undefined {
  const found = sheet.formulas[row]?.[column] ?? "";
  if (typeof found === "string" && found.startsWith("="))
    return sameFormula(found, expected) || UNKNOWN.test(found) ? undefined : "formulaChanged";
  if (!isBlankCell(found)) return "formulaOverwritten";
  // Rows that somebody has inserted into what people fill come without formulas, and count all the same.
  const inserted = sheet.role.startsWith("entry:") && isBlankCell(sheet.formulas[row]?.[0]);
  return inserted ? undefined : "formulaMissing";
}

/** Values in the way of an answer that fills its column. */
function blockers(sheet: ReadSheet, own: Area): Finding[] {
  if (sheet.values[own.row]?.[own.column] !== "#SPILL!") return [];
  for (let row = own.row + 1; row < own.row + own.rows; row += 1)
    for (let column = own.column; column < own.column + own.columns; column += 1) {
      const found = sheet.formulas[row]?.[column];
      if (isBlankCell(found)) continue;
      const { place, values } = atCell(sheet, area(row, column));
      return [
        {
          ...{ kind: "spillBlocked", weight: "wrong", place },
          values: { ...values, found: shown(found) },
          mend: { do: "repair" },
        },
      ];
    }
  return [];
}

/** Where the first heading does not stand in its place: moved columns, or a title that is worded otherwise. */
function headingFinding(sheet: ReadSheet): Finding | undefined {
  const { row } = sheet.plan.block;
  const stray = strayHeading(sheet.plan, row, sheet.values[row] ?? []);
  if (!stray) return undefined;
  const { place, values } = atCell(sheet, area(row, stray.column));
  const texts = { found: shown(sheet.formulas[row]?.[stray.column]), expected: oneLine(stray.text) };
  return stray.state === "moved"
    ? { ...{ kind: "columnsMoved", weight: "wrong", place }, values: { ...values, ...texts } }
    : {
        ...{ kind: "headingChanged", weight: "note", place },
        values: { ...values, ...texts },
        mend: { do: "repair" },
      };
}

const LONGEST = 200;

/** A content as people read it, cut where it is long. */
export function shown(content: unknown): string {
  const text = String(content ?? "");
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
