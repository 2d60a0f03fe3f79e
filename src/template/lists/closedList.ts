/** The entry sheet or list of a closed period: nobody fills it any more, and what a list computes are values. */
import type { SheetPlan } from "../plan";

const LOCKED = { insertRows: false, deleteRows: false };

/** An entry sheet's plan, locked. */
export function lockedList(plan: SheetPlan): SheetPlan {
  const { freeRows, ...rest } = plan;
  void freeRows;
  return {
    ...rest,
    styles: plan.styles.map((own) =>
      own.style.unlocked ? { ...own, style: { ...own.style, unlocked: false } } : own,
    ),
    protection: LOCKED,
  };
}

/** A list's plan, locked, without the formulas that are values now. */
export function closedList(plan: SheetPlan): SheetPlan {
  const locked = lockedList(plan);
  return { ...locked, cells: locked.cells.filter((cells) => "values" in cells) };
}
