import type { Core } from "./core";
import { cellsOf } from "./grid";
import { parseInput } from "./input";
import { checkCellText } from "./limits";
import { type Area, type CellInput, HostError } from "./model";
import type { SheetFormats } from "./sheetFormats";

export type InputAt = (row: number, column: number) => CellInput;

/** Reads an input of the area's shape or one input for all its cells. */
export function inputsFor(area: Area, input: CellInput | CellInput[][]): InputAt {
  if (!Array.isArray(input)) return () => input;
  const fits =
    input.length === area.rows && input.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw new HostError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => input[row - area.row]?.[column - area.column] ?? null;
}

/** What Excel reads as a formula: = + or - and more, unless it is a number or the cell is for text. */
function formulaText(input: CellInput, numberFormat: string): string | undefined {
  if (typeof input !== "string" || input.length < 2 || numberFormat === "@") return undefined;
  if (input.startsWith("=")) return input;
  if (!/^[+-]/.test(input) || typeof parseInput(input, numberFormat).value === "number") return undefined;
  return `=${input}`;
}

/** Puts constants and formulas into cells as Excel does with `range.formulas` and with what is typed. */
export function writeInputs(
  core: Core,
  formats: SheetFormats,
  sheetId: string,
  area: Area,
  inputAt: InputAt,
  r1c1: boolean,
): void {
  // all formulas are read first: one that Excel refuses leaves every cell as it was
  const steps: (() => void)[] = [];
  for (const [row, column] of cellsOf(area)) {
    const input = inputAt(row, column);
    if (input === null || input === undefined) continue;
    if (input === "") {
      steps.push(() => core.clearContent(sheetId, row, column));
      continue;
    }
    const numberFormat = formats.numberFormat(row, column);
    const text = formulaText(input, numberFormat);
    if (text !== undefined) {
      const formula = core.formulas.fromText(text, r1c1, row, column);
      steps.push(() => core.setFormula(sheetId, row, column, formula));
      continue;
    }
    const { value, numberFormat: implied } = parseInput(input, numberFormat);
    if (value === null) continue;
    if (typeof value === "string") checkCellText(value);
    steps.push(() => {
      core.setConstant(sheetId, row, column, value);
      if (implied !== undefined && numberFormat === "General") {
        formats.set({ row, column, rows: 1, columns: 1 }, { numberFormat: implied });
      }
    });
  }
  for (const step of steps) step();
}
