/** What a register tells stands nowhere else: without it nothing is entered that needs it, nor handed out. */
import { roleTitle, type Instance } from "../instances";
import { WorkbookProblem, type ProblemKey } from "../problems";

const GONE = {
  corrections: "registerGone",
  appeals: "appealsGone",
  leave: "leaveGone",
  moves: "movesGone",
} as const satisfies Record<string, ProblemKey>;

export type RegisterRole = keyof typeof GONE;

/** Whether a register that the workbook had is no longer there. */
export const isGone = ({ missing }: Pick<Instance, "missing">, role: RegisterRole): boolean =>
  missing.includes(role);

/** @throws WorkbookProblem where the register is gone */
export function refuseGone(instance: Pick<Instance, "layout" | "missing">, role: RegisterRole): void {
  if (isGone(instance, role))
    throw new WorkbookProblem(GONE[role], { sheet: roleTitle(instance.layout, role) });
}
