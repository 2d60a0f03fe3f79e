/** What people read when a sheet does not take an entry: what to type, in which unit, and what to do where there is none. */
import { LANGUAGES, type Language } from "../../../src/i18n/language";
import { SCHEMES } from "../../../src/schemes";
import type { EntryColumn } from "../../../src/schemes/scheme";
import { planInsertion } from "../../../src/template/insertion";
import { FIRST_ENTRY_COLUMN } from "../../../src/template/lists/listShape";

/** The refusal of each entry column that has one, by scheme and column. */
function refusals(language: Language): { at: string; column: EntryColumn; text: string }[] {
  return SCHEMES.flatMap((scheme) => {
    const firstPeriod = { kind: scheme.period, year: 2026, index: 1 };
    const { sheets } = planInsertion(
      scheme,
      { language, firstPeriod, people: [], parameters: {} },
      { sheets: [], names: [] },
    );
    const rules = sheets.find(({ role }) => role.startsWith("entry:"))?.validations ?? [];
    return scheme.entryColumns.flatMap((column, index) => {
      const found = rules.find(({ area }) => area.column === FIRST_ENTRY_COLUMN + index);
      return found ? [{ at: `${scheme.id} ${column.id}`, column, text: found.error }] : [];
    });
  });
}

const all = refusals("zh-CN");
const textOf = (at: string) => all.find((one) => one.at === at)?.text;

test.each([
  // Money: its unit, and 0 for none.
  ["big-account-quarter-ledger receipts", "请填数字，单位万元；没有填 0。"],
  // A score that is missing is not 0.
  ["big-account-quarter-ledger kpi_manager", "请填 0 到 100 的数字，单位分。"],
  // A limit of the parameters is called by its title, and where it stands.
  ["cm-360-quarterly sales_customer", "请填 0 到“满分”（见工作表“三方评价·参数”）的数字，单位分。"],
])("%s: %s", (at, text) => expect(textOf(at)).toBe(text));

test.each(LANGUAGES)("no defined name, no bound that is out of reach, nothing cut off (%s)", (language) => {
  const found = refusals(language);
  expect(found.length).toBeGreaterThan(400);
  expect(found.filter(({ text }) => /\d{9}|_|…/.test(text))).toEqual([]);
});

test("0 stands for none only where it may be entered, and never for a score", () => {
  const zero = all.filter(({ text }) => text.includes("没有填 0"));
  expect(zero.length).toBeGreaterThan(30);
  expect(
    zero.filter(
      ({ column: { min = 0, unit, blank } }) => min > 0 || blank !== "missing" || unit?.["zh-CN"] === "分",
    ),
  ).toEqual([]);
});
