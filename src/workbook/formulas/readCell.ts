/** The selected cell as the page for formulas opens it, and the selection as an argument. */
import { address, absolute, sheetReference } from "../../template/addresses";
import { area, type Area } from "../../template/plan";
import { cellsOf } from "../explain/readInputs";
import { isError } from "../explain/values";
import { problemOf, WorkbookProblem } from "../problems";
import { callsIn, type CallText } from "./callText";

export interface FormulaCell {
  sheet: string;
  cell: Area;
  /** With "="; "" for a cell without one. Names of functions as they are, also where Excel does not know them. */
  formula: string;
  /** What stands in the cell. */
  content: string;
  /** An error that the cell shows. */
  error?: string;
  calls: CallText[];
}

/** Where Excel has met a function of ours that it did not know, it calls it so. */
const known = (formula: string): string => formula.replace(/_xldudf_APPRAISE_/gi, "APPRAISE.");

/** The first selected cell. @throws WorkbookProblem */
export async function readFormulaCell(): Promise<FormulaCell> {
  try {
    return await Excel.run(async (context) => {
      const cell = context.workbook.getSelectedRange().getCell(0, 0);
      cell.load("rowIndex,columnIndex,formulas,values,valueTypes,worksheet/name");
      await context.sync();
      const content = String((cell.formulas as unknown[][])[0]?.[0] ?? "");
      const formula = content.startsWith("=") ? known(content) : "";
      const shown = cellsOf(cell)[0]?.[0];
      return {
        ...{ sheet: cell.worksheet.name, cell: area(cell.rowIndex, cell.columnIndex) },
        ...{ formula, content },
        calls: callsIn(formula),
        ...(isError(shown) ? { error: shown.code } : {}),
      };
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/**
 * What is selected, with its sheet; of whole rows and columns the part that is used. What all rows share is fixed, so that
 * the formula can be filled down. @throws WorkbookProblem
 */
export async function takeSelection(fixed: boolean): Promise<string> {
  try {
    return await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load("rowIndex,columnIndex,rowCount,columnCount,isEntireColumn,isEntireRow,worksheet/name");
      const used = selected.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      const whole = selected.isEntireColumn || selected.isEntireRow;
      if (whole && used.isNullObject) throw new WorkbookProblem("nothingSelected");
      const { rowIndex, columnIndex, rowCount, columnCount } = whole ? used : selected;
      const cells = area(rowIndex, columnIndex, rowCount, columnCount);
      return sheetReference(selected.worksheet.name) + (fixed ? absolute(cells) : address(cells));
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** The formula as it reads on a sheet: its own cells without the sheet's name. */
export function onSheet(formula: string, sheet: string): string {
  const own = sheetReference(sheet);
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, (part) => (part === own ? "" : part));
}
