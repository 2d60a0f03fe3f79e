/** The register of corrections is gone: nothing goes on without it, unless somebody says that another one is to be begun. */
import { sayRegister } from "../../template/registers/register";
import { CORRECTIONS } from "../../template/registers/correctionRegister";
import { dayOf } from "../../template/clock";
import { dateText } from "../../template/typedValues";
import { command } from "../command";
import { readOwnInstance, roleTitle, type Instance } from "../instances";
import { WorkbookProblem } from "../problems";
import { logRegister } from "./registerLog";
import { makeRegister } from "./registerSheet";
import { said, type RegisterWords } from "./registerWords";

const isRegisterGone = ({ missing }: Pick<Instance, "missing">): boolean =>
  missing.includes(CORRECTIONS.role);

/** What was corrected is known from the register alone. @throws WorkbookProblem where it is gone */
export function refuseGone(instance: Pick<Instance, "layout" | "missing">): void {
  if (isRegisterGone(instance))
    throw new WorkbookProblem("registerGone", { sheet: roleTitle(instance.layout, CORRECTIONS.role) });
}

/** Begins an empty register in the place of one that is gone; the change log keeps it. @throws WorkbookProblem; the workbook is then as before. */
export const beginRegister = (number: number, words: RegisterWords, now = new Date()): Promise<void> =>
  command(async (context, undo) => {
    const instance = await readOwnInstance(context, number);
    const { layout } = instance;
    const { by, reason } = said(words);
    if (!isRegisterGone(instance)) throw new WorkbookProblem("registerThere");
    await makeRegister(context, undo, layout, CORRECTIONS);
    const change = {
      parameter: sayRegister("corrections", layout),
      item: sayRegister("begun", layout),
      ...{ before: "", after: dateText(dayOf(now)), format: "@" },
    };
    await logRegister(context, undo, instance, change, { by, reason }, now);
  });
