/** Who enters or cancels a line of a register, and why. */
import { WorkbookProblem } from "../problems";

export interface RegisterWords {
  by: string;
  reason: string;
}

/** @throws WorkbookProblem where name or reason is missing */
export function said({ by, reason }: RegisterWords): RegisterWords {
  const words = { by: by.trim(), reason: reason.trim() };
  if (words.by === "" || words.reason === "") throw new WorkbookProblem("registerWords");
  return words;
}
