/** Results that are only tried: sheets of their own beside the ones that stand, which come and go again. */
import { listRows, placeOf, resultsRole, type Layout, type SheetPlace } from "../layout";
import type { SheetPlan } from "../plan";
import { freeSheetName } from "../sheetNames";

/** The layout with the results of these years in sheets under free names; `taken` is told of them. */
export function scratchResults(layout: Layout, years: readonly number[], taken: string[]): Layout {
  const sheets: Record<string, SheetPlace> = { ...layout.sheets };
  const { rows } = listRows("roster", placeOf(layout, "roster"));
  for (const year of years) {
    const { name, header, end } = placeOf(layout, resultsRole(year));
    // Rows that are closed stay, while the roster may have lost their people.
    sheets[resultsRole(year)] = {
      ...{ name: scratchName(name, taken), header },
      end: Math.max(layout.closed?.rows[year] ? end : 0, header + 2 + rows),
    };
  }
  return { ...layout, sheets };
}

/** A free name like that of a sheet that stands. */
export function scratchName(name: string, taken: string[]): string {
  const own = freeSheetName(name, taken, "~");
  taken.push(own);
  return own;
}

/** Nobody is to see them come and go. */
export const unseen = (plans: readonly SheetPlan[]): SheetPlan[] =>
  plans.map((plan) => ({ ...plan, hidden: true }));
