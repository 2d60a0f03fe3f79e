/** Carries out what mends a finding. */
import { address } from "../../template/addresses";
import { inputOf } from "../../template/parameters/parameterCells";
import { isWhole } from "../../template/parameters/parameterRules";
import { checkScheme } from "../addCheck";
import { command } from "../command";
import { readInstance } from "../instances";
import { changeParameters } from "../changeParameters";
import { addPeople } from "../people";
import { WorkbookProblem } from "../problems";
import { repairScheme } from "../repair";
import { unlock } from "../unlock";
import type { Progress } from "../writePlan";
import { writeValues } from "../writeValues";
import { rangeOf } from "../writeSheet";
import type { Mend } from "./findings";

/** @throws WorkbookProblem */
export async function mendFinding(
  number: number,
  mend: Mend,
  progress: Progress = () => undefined,
): Promise<void> {
  switch (mend.do) {
    case "repair":
      await repairScheme(number, progress);
      return;
    case "check":
      await checkScheme(number);
      return;
    case "lengthen":
      return addPeople(number, []);
    case "putBack":
      return putBack(number, mend);
    case "write":
      return write(mend);
    case "show":
      return show(mend);
    case "calculate":
      return calculate();
  }
}

async function putBack(
  number: number,
  { parameter: id, from, cells }: Extract<Mend, { do: "putBack" }>,
): Promise<void> {
  const { layout } = await Excel.run((context) => readInstance(context, number));
  const parameter = layout.scheme.parameters.find((one) => one.id === id);
  if (!parameter) return;
  const value = isWhole(parameter, cells) ? inputOf(parameter, cells) : null;
  await changeParameters(number, { [id]: value }, { from, restores: true });
}

/**
 * One cell, its format first: in one of text format a number would stay a text. Pasting, which brings numbers as texts,
 * has locked the cell as well.
 */
const write = ({ sheet: name, cell, value, found, format }: Extract<Mend, { do: "write" }>): Promise<void> =>
  command(async (context, undo) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const range = rangeOf(sheet, cell).load("formulas,numberFormat,values");
    const { ids, lock } = await unlock(context, undo, [name]);
    // Rows may have been sorted since.
    if (range.values[0]?.[0] !== found)
      throw new WorkbookProblem("notAsFound", { sheet: name, cell: address(cell) });
    undo.writes({
      ...{ sheet: ids[name] ?? "", area: cell, written: [[value]] },
      ...{ formulas: range.formulas as unknown[][], formats: range.numberFormat as string[][] },
    });
    range.numberFormat = [[format]];
    writeValues(range, [[value]]);
    lock();
    await context.sync();
  });

const show = ({ sheet: name, cell }: Extract<Mend, { do: "show" }>): Promise<void> =>
  command(async (context, undo) => {
    const { lock } = await unlock(context, undo, [name]);
    rangeOf(context.workbook.worksheets.getItem(name), cell).rowHidden = false;
    lock();
    await context.sync();
  });

const calculate = (): Promise<void> =>
  command(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
