/**
 * Answers that stayed old: Excel may leave a function's error standing though its arguments have become right. What such a
 * formula comes to now is computed here from the cells that it names; an error that it does not come to is old.
 */
import { isBrokenError, isExcelError } from "../template/excelErrors";
import { area } from "../template/plan";
import { planStanding } from "../template/standing";
import { OWN, type Anchors } from "./broken";
import { evaluate, NotComputed } from "./explain/evaluate";
import { treeOf } from "./explain/formulaTree";
import { readFor } from "./explain/readInputs";
import { plannedCell } from "./explain/subject";
import { isError } from "./explain/values";
import type { Instance } from "./instances";
import { rangeOf } from "./writeSheet";

export interface Stale {
  role: string;
  error: string;
  column: number;
}

/** So many columns are computed: what follows from the first of them is old with it. */
const MOST = 12;

/** A sync for each column that shows an error, once `anchors` are read and Excel is at rest. */
export async function staleAnswers(
  context: Excel.RequestContext,
  { layout }: Instance,
  anchors: readonly Anchors[],
): Promise<Stale[]> {
  const suspects = anchors.flatMap(errorsIn).slice(0, MOST);
  if (suspects.length === 0) return [];
  const { sheets } = planStanding(layout);
  const found: Stale[] = [];
  for (const { role, error, column, row, formula } of suspects) {
    const plan = sheets.find((own) => own.role === role);
    const planned = plan && plannedCell(plan, row, column);
    const tree = treeOf(formula);
    const sheet = layout.sheets[role]?.name;
    if (!planned || !tree || sheet === undefined) continue;
    // Read again with what it is computed from: Excel may have answered since.
    const shown = rangeOf(context.workbook.worksheets.getItem(sheet), area(row, column)).load("values");
    const read = await readFor(context, tree, sheet);
    if (!isOwnError(shown.values[0]?.[0])) continue;
    const cells = { area: read.area, name: (name: string) => read.name(name)?.cells };
    try {
      const asked = { rows: planned.rows, row, column: column - planned.rows.column };
      if (!isError(evaluate(tree, cells, asked).value)) found.push({ role, error, column });
    } catch (problem) {
      // Nobody knows.
      if (!(problem instanceof NotComputed)) throw problem;
    }
  }
  return found;
}

/** An error that figures may have. */
const isOwnError = (cell: unknown): boolean => isExcelError(cell) && !isBrokenError(cell);

/** Of each formula of ours in the row the first person whose cell is an error that figures may have. */
function errorsIn({ role, cells, range, row }: Anchors) {
  return (row.formulas[0] as unknown[]).flatMap((formula, column) => {
    if (!OWN.test(String(formula))) return [];
    const shown = (range.values as unknown[][]).map((line) => String(line[column] ?? ""));
    const at = shown.findIndex((value, index) => index > 0 && isOwnError(value));
    if (at < 0) return [];
    return [
      { role, error: shown[at] ?? "", column, row: area(cells.row + at, 0).row, formula: String(formula) },
    ];
  });
}
