/**
 * The formulas of a list's locked columns as they stand in its sheet: each once, in the anchor row, for all rows. A row
 * that somebody inserts has no formula of its own, and needs none.
 */
import type { SchemeList } from "../../schemes/scheme";
import { Steps, type ColumnFormula } from "./columnFormulas";
import { parseFormula, type Node } from "./syntax";

interface ListFormulas {
  /** By the id of the column. */
  columns: Readonly<Record<string, ColumnFormula>>;
  /** Of the list's own tests, in their order: TRUE in each row that is good. */
  checks: readonly Node[];
}

/** Looked up for a whole column, one row after the other. */
const ROW_BY_ROW: ReadonlySet<string> = new Set(["MATCH", "ISNA", "INDEX"]);

const planned = new WeakMap<SchemeList, ListFormulas>();

/** A list has no room for steps: what a formula needs is a column of the list. */
export function listFormulas(list: SchemeList): ListFormulas {
  let found = planned.get(list);
  if (!found) planned.set(list, (found = plan(list)));
  return found;
}

function plan(list: SchemeList): ListFormulas {
  const steps = new Steps(`${list.id}.`, {
    isRow: ({ cell }) => cell !== undefined,
    isRange: () => true,
    width: () => 1,
    rowByRow: ROW_BY_ROW,
  });
  const columns = Object.fromEntries(
    list.results.map(({ id, formula }) => [id, steps.forAllRows(parseFormula(formula))]),
  );
  const checks = list.checks.map(({ formula }) => steps.forAllRows(parseFormula(formula)).node);
  if (steps.all.length > 0) throw new Error(`list ${list.id}: a formula needs a column of its own`);
  return { columns, checks };
}
