/** Excel's 8,192 characters: counted as a formula reads in its last cell, with the longest names that sheets may have. */
import { LANGUAGES } from "../../src/i18n/language";
import { SCHEMES } from "../../src/schemes";
import { formulaInA1, sheetReference } from "../../src/template/addresses";
import { planCheck } from "../../src/template/check/checkSheet";
import type { Cells, SheetPlan } from "../../src/template/plan";
import { planStanding } from "../../src/template/standing";
import { largest, renamed } from "./largest";

const MOST = 8192;

/** The length of each formula in the first and in the last of its cells. */
const lengths = (cells: Cells, rewrite: (formula: string) => string): number[] => {
  const { row, column, rows } = cells.area;
  if ("spill" in cells) return [rewrite(formulaInA1(cells.spill, { row, column })).length];
  if (!("formula" in cells)) return [];
  return [row, row + rows - 1].map((at) => rewrite(formulaInA1(cells.formula, { row: at, column })).length);
};

const longest = (sheets: readonly SheetPlan[], rewrite = (formula: string) => formula): number =>
  sheets.reduce(
    (most, { cells }) => cells.reduce((sum, each) => Math.max(sum, ...lengths(each, rewrite)), most),
    0,
  );

test.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))(
  "%s: no formula is longer than Excel takes, however sheets are called",
  (_, scheme) => {
    for (const language of LANGUAGES) {
      const layout = largest(scheme, language);
      expect(longest(planStanding(layout).sheets)).toBeLessThanOrEqual(MOST);
      const { sheets } = planCheck(layout);
      // The checks themselves may be renamed as well.
      const rewrite = (formula: string) =>
        sheets.reduce(
          (text, { name }, index) =>
            text.replaceAll(sheetReference(name), sheetReference(renamed(90 + index))),
          formula,
        );
      expect(longest(sheets, rewrite)).toBeLessThanOrEqual(MOST);
    }
  },
);
