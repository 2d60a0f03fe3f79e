/** What stands for people who are not in order: the frame's guard around a figure of a period and around its twin. */
import type { ResultColumn } from "../../schemes/scheme";
import { mapChildren, parseFormula, type Node } from "./syntax";

/** `X` stands where the column's own formula goes. */
const GUARDS: Readonly<Record<Exclude<ResultColumn["others"], undefined | "own">, Node>> = {
  blank: parseFormula('=IF([ready],[X],"")'),
  zero: parseFormula("=IF([ready],[X],0)"),
  absentZero: parseFormula('=IF([absent],0,IF([ready],[X],""))'),
};

type Guarded = Pick<ResultColumn, "span" | "spills" | "unrated" | "others">;

/** The formula of a column, or of its twin, with what stands for people who are not in order. */
export function inOrder({ span, spills, unrated, others = "blank" }: Guarded, formula: Node): Node {
  if (span !== "period" || spills || unrated || others === "own") return formula;
  return filled(GUARDS[others], formula);
}

const filled = (guard: Node, formula: Node): Node => {
  if (guard.kind === "reference" && guard.reference.cell?.id === "X") return formula;
  return mapChildren(guard, (child) => filled(child, formula));
};
