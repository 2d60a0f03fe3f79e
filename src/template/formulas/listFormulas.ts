/** The formulas of a list's locked columns as they stand in its sheet. */
import type { SchemeList } from "../../schemes/scheme";
import { Steps, type ColumnFormula } from "./columnFormulas";
import { parseFormula } from "./syntax";

const planned = new WeakMap<SchemeList, Readonly<Record<string, ColumnFormula>>>();

/** By the id of the column. A list has no room for steps: what a formula needs is a column of the list. */
export function listFormulas(list: SchemeList): Readonly<Record<string, ColumnFormula>> {
  let found = planned.get(list);
  if (!found) planned.set(list, (found = plan(list)));
  return found;
}

function plan(list: SchemeList): Record<string, ColumnFormula> {
  const steps = new Steps(`${list.id}.`, {
    isRow: ({ cell }) => cell !== undefined,
    isRange: () => true,
    width: () => 1,
  });
  const columns = Object.fromEntries(
    list.results.map(({ id, formula }) => [id, steps.formula(parseFormula(formula))]),
  );
  if (steps.all.length > 0) throw new Error(`list ${list.id}: a formula needs a column of its own`);
  return columns;
}
