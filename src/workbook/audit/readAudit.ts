/** Reads all that the audit judges, in requests that Excel hands over: more of them only where formulas are many and long. */
import { checkRole, resultsRole } from "../../template/layout";
import { yearsOf } from "../../template/periods";
import { area, type Area, type CellContent, type SheetPlan } from "../../template/plan";
import { planCheckSheet } from "../../template/check/checkSheet";
import { limitValue } from "../../template/lists/entryRules";
import { APPEALS } from "../../template/registers/appealRegister";
import { CORRECTIONS } from "../../template/registers/correctionRegister";
import { MOVES } from "../../template/registers/moveRegister";
import { LEAVE } from "../../template/registers/leaveRegister";
import { planStanding } from "../../template/standing";
import { CHANGES_ROLE, LOG_COLUMNS } from "../changeLog";
import type { Instance } from "../instances";
import { loadHiddenRows } from "../hiddenRows";
import { inputsOf, loadParameters } from "../parameters";
import { readCheck } from "../readCheck";
import { loadRows } from "../registers/registerSheet";
import { rangeOf } from "../writeSheet";
import { nameOf, type AuditRead, type ReadSheet } from "./facts";
import { extentOf, partsOf } from "./parts";
import { loadReport } from "./report";
import type { Progress } from "../writePlan";

/** What closed periods would pay now: computed before, in sheets that have gone again. */
export type Compared = Pick<AuditRead, "dues" | "notCompared">;

/** Excel hands over what the plan has of every sheet, and how the sheets stand. */
export async function readForAudit(
  context: Excel.RequestContext,
  instance: Instance,
  compared: Compared,
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
  const corrections = loadRows(context, instance, CORRECTIONS);
  const appeals = loadRows(context, instance, APPEALS);
  const leave = loadRows(context, instance, LEAVE);
  const moves = loadRows(context, instance, MOVES);
  const states = plans.map((plan) => {
    const sheet = worksheets.getItem(plan.name).load("visibility");
    return {
      plan,
      sheet,
      protection: sheet.protection.load("protected"),
      body: rangeOf(sheet, bodyOf(plan)).load("rowHidden,rowCount"),
    };
  });
  await context.sync();
  const check = await readCheck(context, instance);
  const sheets: ReadSheet[] = [];
  for (const [index, { plan, sheet, protection, body }] of states.entries()) {
    const hidden = loadHiddenRows(body);
    // Sheet by sheet: a filter asks for an object a row.
    if (hidden.asked) await context.sync();
    const read = await readCells(context, sheet, plan);
    sheets.push({
      role: plan.role,
      name: plan.name,
      plan,
      ...read,
      protected: protection.protected,
      hidden: sheet.visibility !== Excel.SheetVisibility.visible,
      hiddenRows: hidden.rows().map((row) => bodyOf(plan).row + row),
    });
    progress((index + 1) / states.length);
  }
  return {
    instance,
    sheets,
    who: nameOf(instance, sheets),
    limit: (column, period) => limitValue(layout.scheme, column, inputsOf(parameters, layout, period)),
    parameters: parameters.map(({ parameter: { id }, from, input, inForce, at }) =>
      inForce.isNullObject
        ? { id, from }
        : {
            ...{ id, from },
            input: input.values as CellContent[][],
            inForce: { sheet: at.worksheet.name, row: at.rowIndex, column: at.columnIndex },
          },
    ),
    log: (log?.values ?? []) as unknown[][],
    check,
    ...compared,
    registers: { corrections: corrections(), appeals: appeals(), leave: leave(), moves: moves() },
    report: report && { sheet: report.sheet, fingerprint: String(report.range.values[0]?.[0] ?? "") },
    manual: calculation.calculationMode !== Excel.CalculationMode.automatic,
  };
}

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

/** All cells of a sheet that the plan knows, from A1 on. A sync for each part. */
export async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
): Promise<Pick<ReadSheet, "formulas" | "values">> {
  const grid = <Cell>() => Array.from({ length: extentOf(plan).rows }, (): Cell[] => []);
  const [formulas, values] = [grid<CellContent>(), grid<unknown>()];
  // From left to right: each part continues its rows.
  for (const part of partsOf(plan)) {
    const range = rangeOf(sheet, part).load("formulas,values");
    await context.sync();
    for (let row = 0; row < part.rows; row += 1) {
      formulas[part.row + row]?.push(...(range.formulas[row] as CellContent[]));
      values[part.row + row]?.push(...(range.values[row] as unknown[]));
    }
  }
  return { formulas, values };
}
