/** Excel's 8,192 characters: counted as a formula reads in its last cell, with the longest names that sheets may have. */
import { LANGUAGES, type Language } from "../../src/i18n/language";
import { SCHEMES } from "../../src/schemes";
import type { Scheme } from "../../src/schemes/scheme";
import { formulaInA1, sheetReference } from "../../src/template/addresses";
import { planCheck } from "../../src/template/check/checkSheet";
import { planInsertion } from "../../src/template/insertion";
import { listRows, type Layout } from "../../src/template/layout";
import { endRow, MOST_PEOPLE, spareRows } from "../../src/template/lists/listShape";
import { PERIODS_A_YEAR, type Period } from "../../src/template/periods";
import type { Cells, SheetPlan } from "../../src/template/plan";
import { planStanding } from "../../src/template/standing";
import { newEntryPlace } from "../../src/template/lists/entrySheet";
import { newListPlace } from "../../src/template/lists/schemeListSheet";
import { entryRole, listRole, resultsRole, type SheetPlace } from "../../src/template/layout";

const MOST = 8192;

/** As people rename sheets: as long as Excel lets them, and in need of quotes. */
const renamed = (index: number): string => `${String(index).padStart(2, "0")} 绩效考核`.padEnd(31, "与奖金");

/** A year and the first period of the next, with as many people as may be, the second scheme of its kind. */
function largest(scheme: Scheme, language: Language): Layout {
  const first: Period = { kind: scheme.period, year: 2026, index: 1 };
  const { layout } = planInsertion(
    scheme,
    { language, firstPeriod: first, people: [], parameters: {} },
    { sheets: [`${scheme.shortTitle[language]}·x`], names: [] },
  );
  const opened = [
    ...Array.from({ length: PERIODS_A_YEAR[scheme.period] }, (_, index) => ({ ...first, index: index + 1 })),
    { ...first, year: 2027 },
  ];
  const roster = {
    ...(layout.sheets.roster as SheetPlace),
    end: endRow(MOST_PEOPLE + spareRows(MOST_PEOPLE)),
  };
  const results = layout.sheets[resultsRole(2026)] as SheetPlace;
  const end = results.header + 2 + listRows("roster", roster).rows;
  const places: Record<string, SheetPlace> = {
    ...layout.sheets,
    roster,
    ...Object.fromEntries([2026, 2027].map((year) => [resultsRole(year), { ...results, end }])),
    ...Object.fromEntries(
      opened.flatMap((period) => [
        [entryRole(period), newEntryPlace(layout, period, MOST_PEOPLE)],
        ...scheme.lists.map((list) => [listRole(list.id, period), newListPlace(layout, list, period)]),
      ]),
    ),
  };
  const sheets = Object.fromEntries(
    Object.entries(places).map(([role, place], index) => [role, { ...place, name: renamed(index) }]),
  );
  return { ...layout, sheets, opened };
}

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
