/** The entry sheet or list of a closed period: nobody fills it any more, and what a list computes are values. */
import { CLOSING_TEXTS } from "../../i18n/closing";
import { fill } from "../../i18n/language";
import type { Signed } from "../kept/signOffs";
import type { Layout } from "../layout";
import { formulaInA1 } from "../addresses";
import { area, formulaOf, type SheetPlan } from "../plan";
import { dateText } from "../typedValues";

/** Where the sheet says that it is closed. */
export const CLOSED_MARK = area(2, 4);

/** What stands there in a sheet that is open: nothing, or the formula of its plan. */
export function openMark({ cells }: Pick<SheetPlan, "cells">): string {
  const { row, column } = CLOSED_MARK;
  const own = cells.find(({ area: at }) => at.row === row && at.column === column);
  const formula = own && formulaOf(own);
  return formula === undefined ? "" : formulaInA1(formula, CLOSED_MARK);
}

/** What it says there. */
export const closedMarkText = ({ language }: Pick<Layout, "language">, { at, by }: Signed): string =>
  fill(CLOSING_TEXTS.mark[language], { date: dateText(at), by });

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
