/** Carries out what mends a finding. */
import { inputOf } from "../../template/parameters/parameterCells";
import { isWhole } from "../../template/parameters/parameterRules";
import { checkScheme } from "../addCheck";
import { readInstance } from "../instances";
import { changeParameters } from "../parameters";
import { addPeople } from "../people";
import { problemOf } from "../problems";
import { repairScheme } from "../repair";
import type { Progress } from "../writePlan";
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
    default:
      return touch(mend);
  }
}

async function putBack(
  number: number,
  { parameter: id, cells }: Extract<Mend, { do: "putBack" }>,
): Promise<void> {
  const { layout } = await Excel.run((context) => readInstance(context, number));
  const parameter = layout.scheme.parameters.find((one) => one.id === id);
  if (!parameter) return;
  await changeParameters(number, { [id]: isWhole(parameter, cells) ? inputOf(parameter, cells) : null });
}

/** What needs no more than a cell, rows, or Excel itself. */
async function touch(mend: Extract<Mend, { do: "write" | "show" | "calculate" }>): Promise<void> {
  try {
    await Excel.run(async (context) => {
      if (mend.do === "calculate") context.workbook.application.calculate(Excel.CalculationType.full);
      else {
        const range = rangeOf(context.workbook.worksheets.getItem(mend.sheet), mend.cell);
        if (mend.do === "write") range.values = [[mend.value]];
        else range.rowHidden = false;
      }
      await context.sync();
    });
  } catch (error) {
    throw problemOf(error);
  }
}
