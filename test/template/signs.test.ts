/** A grade that goes up is said in words, on sheets and on pages for the person: nobody has to know what +1 means. */
import type { Language } from "../../src/i18n/language";
import { schemeById } from "../../src/schemes";
import { planInsertion } from "../../src/template/insertion";
import { toldFigure } from "../../src/template/outputs/personPage";
import { resultColumns } from "../../src/template/results/resultColumns";

const scheme = schemeById("big-account-quarter-ledger")!;
const FIRST = { kind: "quarter", year: 2026, index: 1 } as const;
const insertion = (language: Language) =>
  planInsertion(
    scheme,
    { language, firstPeriod: FIRST, people: [], parameters: {} },
    { sheets: [], names: [] },
  );
const { definition, column } = resultColumns(scheme, FIRST).places.grade_move!;

test.each([
  ["zh-CN", ["升一级", "降一级", "不变"]],
  ["en-US", ["up a grade", "down a grade", "unchanged"]],
] as const)("the half-year's grade move: %s", (language, words) => {
  const { layout, sheets } = insertion(language);
  expect([1, -1, 0].map((move) => toldFigure(layout, definition, move))).toEqual(words);
  // The guide says so of the column.
  expect(definition.note?.[language]).toContain(words.join(language === "zh-CN" ? "、" : ", "));
  const results = sheets.find(({ role }) => role === "results:2026")!;
  const formats = results.styles.flatMap(({ area, style }) =>
    area.column === column && style.numberFormat !== undefined ? [style.numberFormat] : [],
  );
  // Excel's order: above, below, zero.
  expect(formats).toEqual([words.map((word) => `"${word}"`).join(";")]);
});
