/**
 * What stands for people who are not in order: the frame's guard around a figure of a period and around its twin. Who is
 * named in a row of a list that is not in order has none of the figures that the list enters: the row would be missing.
 */
import type { NativeHelper, ResultColumn } from "../../schemes/scheme";
import { mapChildren, parseFormula, referencesOf, type Node } from "./syntax";

/** `X` stands where the column's own formula goes. */
const GUARDS: Readonly<Record<Exclude<ResultColumn["others"], undefined | "own">, Node>> = {
  blank: parseFormula('=IF([ready],[X],"")'),
  zero: parseFormula("=IF([ready],[X],0)"),
  absentZero: parseFormula('=IF([absent],0,IF([ready],[X],""))'),
};

type Guarded = Pick<ResultColumn, "span" | "spills" | "unrated" | "others" | "formula"> &
  Partial<Pick<NativeHelper, "native" | "nativeFirst">>;

/** The formula of a column, or of its twin, with what stands for people who are not in order. */
export function inOrder(column: Guarded, formula: Node): Node {
  const { span, spills, unrated, others = "blank" } = column;
  if (span !== "period" || spills || unrated) return formula;
  const held = listsOf(column).reduceRight(
    (inner, list) => filled(parseFormula(`=IF([wrong:${list}]>0,NA(),[X])`), inner),
    formula,
  );
  return others === "own" ? held : filled(GUARDS[others], held);
}

/** The lists that the figure or its twin reads: both wait for the same ones. */
const listsOf = ({ formula, native, nativeFirst }: Guarded): string[] => {
  const texts = [formula, native, nativeFirst].filter((text) => text !== undefined && text !== "same");
  const ids = texts.flatMap((text = "") =>
    referencesOf(text).flatMap(({ call }) => (call?.name === "list" ? [call.from.split(".")[0] ?? ""] : [])),
  );
  return [...new Set(ids)];
};

const filled = (guard: Node, formula: Node): Node => {
  if (guard.kind === "reference" && guard.reference.cell?.id === "X") return formula;
  return mapChildren(guard, (child) => filled(child, formula));
};
