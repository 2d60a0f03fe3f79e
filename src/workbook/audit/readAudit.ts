/** Reads all that the audit judges: a number of syncs that does not grow with the people. */
import { checkRole, resultsRole } from "../../template/layout";
import { yearsOf } from "../../template/periods";
import { area, type Area, type CellContent, type SheetPlan } from "../../template/plan";
import { planCheckSheet } from "../../template/check/checkSheet";
import { planStanding } from "../../template/standing";
import { CHANGES_ROLE } from "../changeLog";
import type { Instance } from "../instances";
import { loadParameters } from "../parameters";
import { readCheck, type CheckState } from "../readCheck";
import { rangeOf } from "../writeSheet";
import { loadReport } from "./report";
import type { Progress } from "../writePlan";

/** A sheet as it is: formulas and values from its first cell on. */
export interface ReadSheet {
  role: string;
  name: string;
  plan: SheetPlan;
  formulas: CellContent[][];
  values: unknown[][];
  protected: boolean;
  hidden: boolean;
  /** Rows that nobody sees, from 0. */
  hiddenRows: number[];
}

interface ReadParameter {
  id: string;
  /** What people have entered; none where the name is gone. */
  input?: CellContent[][];
  /** Where the name points. */
  inForce?: { sheet: string; row: number; column: number };
}

export interface AuditRead {
  instance: Instance;
  sheets: ReadSheet[];
  parameters: ReadParameter[];
  /** Lines of the change log: when, parameter, item, before, after. */
  log: unknown[][];
  check: CheckState | undefined;
  /** The fingerprint of an earlier audit's report. */
  report: { sheet: string; fingerprint: string } | undefined;
  manual: boolean;
}

/** Columns read at once, and cells: a thousand people's formulas of so many columns are less than Excel hands over. */
const MOST_COLUMNS = 25;
const MOST_CELLS = 25_000;

/** Excel hands over what the plan has of every sheet, and how the sheets stand. */
export async function readForAudit(
  context: Excel.RequestContext,
  instance: Instance,
  progress: Progress,
): Promise<AuditRead> {
  const { layout } = instance;
  const { worksheets, application } = context.workbook;
  const plans = plansOf(instance);
  const calculation = application.load("calculationMode");
  const parameters = loadParameters(context, layout).map((loaded) => ({
    ...loaded,
    at: loaded.inForce.load("rowIndex,columnIndex,worksheet/name"),
  }));
  const changes = layout.sheets[CHANGES_ROLE];
  const log =
    changes &&
    rangeOf(worksheets.getItem(changes.name), {
      row: changes.header + 1,
      column: 0,
      rows: Math.max(1, changes.end - changes.header - 1),
      columns: LOG_COLUMNS,
    }).load("values");
  const report = loadReport(context, instance);
  const states = plans.map((plan) => {
    const sheet = worksheets.getItem(plan.name).load("visibility");
    return {
      plan,
      sheet,
      protection: sheet.protection.load("protected"),
      body: rangeOf(sheet, bodyOf(plan)).load("rowHidden"),
    };
  });
  await context.sync();
  const rows = states.map(({ plan, sheet, body }) => {
    const { row, rows: count } = bodyOf(plan);
    if ((body.rowHidden as boolean | null) === false) return [];
    return Array.from({ length: count }, (_, index) =>
      rangeOf(sheet, area(row + index, 0)).load("rowHidden"),
    );
  });
  await context.sync();
  const check = await readCheck(context, instance);
  const sheets: ReadSheet[] = [];
  for (const [index, { plan, sheet, protection }] of states.entries()) {
    const read = await readCells(context, sheet, plan);
    sheets.push({
      role: plan.role,
      name: plan.name,
      plan,
      ...read,
      protected: protection.protected,
      hidden: sheet.visibility !== Excel.SheetVisibility.visible,
      hiddenRows: (rows[index] ?? []).flatMap((range, at) =>
        range.rowHidden ? [bodyOf(plan).row + at] : [],
      ),
    });
    progress((index + 1) / states.length);
  }
  return {
    instance,
    sheets,
    parameters: parameters.map(({ parameter: { id }, input, inForce, at }) =>
      inForce.isNullObject
        ? { id }
        : {
            id,
            input: input.values as CellContent[][],
            inForce: { sheet: at.worksheet.name, row: at.rowIndex, column: at.columnIndex },
          },
    ),
    log: (log?.values ?? []) as unknown[][],
    check,
    report: report && { sheet: report.sheet, fingerprint: String(report.range.values[0]?.[0] ?? "") },
    manual: calculation.calculationMode !== Excel.CalculationMode.automatic,
  };
}

const LOG_COLUMNS = 5;

/** The sheets that are there as the plan has them; where one that others read is gone, none: its readers read nothing. */
function plansOf({ layout, missing }: Instance): SheetPlan[] {
  const needed = /^(parameters|roster|entry:|list:|results:)/;
  if (missing.some((role) => needed.test(role))) return [];
  return [
    ...planStanding(layout).sheets,
    ...yearsOf(layout.opened)
      .filter((year) => layout.sheets[checkRole(year)] && layout.sheets[resultsRole(year)])
      .map((year) => planCheckSheet(layout, year)),
  ].map((plan) => ({ ...plan, name: layout.sheets[plan.role]?.name ?? plan.name }));
}

/** Between heading and end row. */
const bodyOf = ({ block }: SheetPlan): Area => area(block.row + 1, 0, Math.max(1, block.rows - 2));

async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { cells, block }: SheetPlan,
): Promise<{ formulas: CellContent[][]; values: unknown[][] }> {
  const ends = cells.map(({ area: own }) => own);
  const rows = Math.max(block.row + block.rows, ...ends.map((own) => own.row + own.rows));
  const columns = Math.max(block.column + block.columns, ...ends.map((own) => own.column + own.columns));
  const step = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(MOST_CELLS / rows)));
  const parts: Excel.Range[] = [];
  for (let column = 0; column < columns; column += step) {
    const part = rangeOf(sheet, area(0, column, rows, Math.min(step, columns - column)));
    parts.push(part.load("formulas,values"));
    // So many columns a request, whatever the number of people.
    await context.sync();
  }
  const joined = <Cell>(of: (part: Excel.Range) => Cell[][]): Cell[][] =>
    Array.from({ length: rows }, (_, row) => parts.flatMap((part) => of(part)[row] ?? []));
  return {
    formulas: joined((part) => part.formulas as CellContent[][]),
    values: joined((part) => part.values as unknown[][]),
  };
}
