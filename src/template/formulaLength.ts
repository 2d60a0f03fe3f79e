/** Excel's bound of a formula, counted as it reads in its first and last cell, with the longest names that sheets may have. */
import { LANGUAGES } from "../i18n/language";
import type { Scheme } from "../schemes/scheme";
import { formulaInA1, sheetReference } from "./addresses";
import { planCheck } from "./check/checkSheet";
import { largest, renamed } from "./largest";
import type { Layout } from "./layout";
import type { Cells, SheetPlan } from "./plan";
import { planStanding } from "./standing";

/** Excel takes no longer formula in a cell. */
export const LONGEST_FORMULA = 8192;

/** Of all that a layout's sheets hold, and its check sheets, which may be renamed as well. */
export function longestFormula(layout: Layout): number {
  const { sheets } = planCheck(layout);
  const rewrite = (formula: string) =>
    sheets.reduce(
      (text, { name }, index) => text.replaceAll(sheetReference(name), sheetReference(renamed(90 + index))),
      formula,
    );
  return Math.max(longestIn(planStanding(layout).sheets), longest(sheets, rewrite));
}

/** Of a scheme however many people there are, and however its sheets are called. */
export const longestOfScheme = (scheme: Scheme): number =>
  Math.max(...LANGUAGES.map((language) => longestFormula(largest(scheme, language, undefined, 1))));

/** Of sheets as they are called. */
export const longestIn = (sheets: readonly Pick<SheetPlan, "cells">[]): number =>
  longest(sheets, (formula) => formula);

const longest = (sheets: readonly Pick<SheetPlan, "cells">[], rewrite: (formula: string) => string): number =>
  sheets.reduce(
    (most, { cells }) => cells.reduce((sum, each) => Math.max(sum, ...lengths(each, rewrite)), most),
    0,
  );

/** The length of each formula in the first and in the last of its cells. */
function lengths(cells: Cells, rewrite: (formula: string) => string): number[] {
  const { row, column, rows } = cells.area;
  if ("spill" in cells) return [rewrite(formulaInA1(cells.spill, { row, column })).length];
  if (!("formula" in cells)) return [];
  return [row, row + rows - 1].map((at) => rewrite(formulaInA1(cells.formula, { row: at, column })).length);
}
