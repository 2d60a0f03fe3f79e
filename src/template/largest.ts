/** A scheme's workbook as large as it may become. */
import type { Language } from "../i18n/language";
import type { Scheme } from "../schemes/scheme";
import { planInsertion } from "./insertion";
import { entryRole, listRole, listRows, resultsRole, type Layout, type SheetPlace } from "./layout";
import { newEntryPlace } from "./lists/entrySheet";
import { endRow, MOST_PEOPLE, spareRows } from "./lists/listShape";
import { newListPlace } from "./lists/schemeListSheet";
import { PERIODS_A_YEAR, type Period } from "./periods";

/** As people rename sheets: as long as Excel lets them, and in need of quotes. */
export const renamed = (index: number): string =>
  `${String(index).padStart(2, "0")} 绩效考核`.padEnd(31, "与奖金");

/** A year, or its first periods, and the first period of the next, with as many people as may be, the second scheme of its kind. */
export function largest(
  scheme: Scheme,
  language: Language,
  most = MOST_PEOPLE,
  periods = PERIODS_A_YEAR[scheme.period],
): Layout {
  const first: Period = { kind: scheme.period, year: 2026, index: 1 };
  const { layout } = planInsertion(
    scheme,
    { language, firstPeriod: first, people: [], parameters: {} },
    { sheets: [`${scheme.shortTitle[language]}·x`], names: [] },
  );
  const opened = [
    ...Array.from({ length: periods }, (_, index) => ({ ...first, index: index + 1 })),
    { ...first, year: 2027 },
  ];
  const roster = {
    ...(layout.sheets.roster as SheetPlace),
    end: endRow(most + spareRows(most)),
  };
  const results = layout.sheets[resultsRole(2026)] as SheetPlace;
  const end = results.header + 2 + listRows("roster", roster).rows;
  const places: Record<string, SheetPlace> = {
    ...layout.sheets,
    roster,
    ...Object.fromEntries([2026, 2027].map((year) => [resultsRole(year), { ...results, end }])),
    ...Object.fromEntries(
      opened.flatMap((period) => [
        [entryRole(period), newEntryPlace(layout, period, most)],
        ...scheme.lists.map((list) => [listRole(list.id, period), newListPlace(layout, list, period)]),
      ]),
    ),
  };
  const sheets = Object.fromEntries(
    Object.entries(places).map(([role, place], index) => [role, { ...place, name: renamed(index) }]),
  );
  return { ...layout, sheets, opened };
}
