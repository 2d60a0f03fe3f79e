/** What becomes other in the sheets of a scheme that stands, once parameters hold from other periods on. */
import { parametersBlock } from "./parameterPlaces";
import { planParametersSheet } from "./parametersSheet";
import type { Layout } from "../layout";
import { formulaOf, type Area, type Cells, type SheetPlan } from "../plan";
import { planStanding } from "../standing";

type Rules = Pick<SheetPlan, "validations" | "conditionalFormats">;
type Filled = Pick<SheetPlan, "cells" | "styles" | "widths">;

export interface Replanned {
  role: string;
  /** Formulas that are others, in cells that have one. */
  cells: Cells[];
  rules: { before: Rules; after: Rules };
  /** What comes into cells that are free, what goes from cells that become free. */
  filled: Filled;
  emptied: Filled;
}

/** Sheets in which something does; the sheet of parameters first. */
export function replanned(before: Layout, after: Layout): Replanned[] {
  const [old, now] = [plansOf(before), plansOf(after)];
  const free = parametersBlock(before.scheme).columns;
  return now.flatMap((plan): Replanned[] => {
    const earlier = old.find(({ role }) => role === plan.role);
    if (!earlier) return [];
    const isFree = ({ area }: { area: Area }) => plan.role === "parameters" && area.column >= free;
    const cells = newOf(plan.cells, earlier.cells).filter(
      (each) => !isFree(each) && formulaOf(each) !== undefined,
    );
    // What is said above the values comes and goes with them.
    const gone = newOf(earlier.cells, plan.cells).filter(
      (each) =>
        !isFree(each) && formulaOf(each) !== undefined && !plan.cells.some((own) => sameArea(own, each)),
    );
    const own: Replanned = {
      role: plan.role,
      cells: [...cells, ...gone.map(({ area }): Cells => ({ area, formula: "" }))],
      rules: { before: earlier, after: plan },
      filled: difference(plan, earlier, isFree),
      emptied: difference(earlier, plan, isFree),
    };
    const rulesDiffer = (key: keyof Rules) => JSON.stringify(earlier[key]) !== JSON.stringify(plan[key]);
    const same =
      own.cells.length + own.filled.cells.length + own.emptied.cells.length === 0 &&
      !rulesDiffer("validations") &&
      !rulesDiffer("conditionalFormats");
    return same ? [] : [own];
  });
}

function plansOf(layout: Layout): SheetPlan[] {
  const parameters = planParametersSheet(layout, {}).sheet;
  return [parameters, ...planStanding(layout).sheets.filter(({ role }) => role !== "parameters")];
}

const difference = (plan: SheetPlan, other: SheetPlan, isFree: (own: { area: Area }) => boolean): Filled => ({
  cells: newOf(plan.cells, other.cells).filter(isFree),
  styles: newOf(plan.styles, other.styles).filter(isFree),
  widths: newOf(plan.widths, other.widths),
});

function newOf<T>(all: readonly T[], known: readonly T[]): T[] {
  const texts = new Set(known.map((each) => JSON.stringify(each)));
  return all.filter((each) => !texts.has(JSON.stringify(each)));
}

const sameArea = (a: { area: Area }, b: { area: Area }): boolean =>
  a.area.row === b.area.row && a.area.column === b.area.column;
