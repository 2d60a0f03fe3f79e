/** What differs between two workbooks is said as the sheets say it. */
import type { Comparison } from "../../../src/exchange/comparing/compareBooks";
import { LANGUAGES } from "../../../src/i18n/language";
import { schemeById } from "../../../src/schemes";
import { linesOf } from "../../../src/taskpane/compare/comparisonText";
import { sayIn } from "../../../src/taskpane/shell/language";
import { planInsertion } from "../../../src/template/insertion";

const scheme = schemeById("big-account-quarter-ledger")!;
const firstPeriod = { kind: "quarter" as const, year: 2026, index: 1 };
const columns = scheme.results.flatMap((section) => section.columns);

function said(column: string, before: unknown, after: unknown): string[] {
  const found: Comparison = {
    ...{ people: [], entries: [], lists: [], parameters: [], formulas: [], sums: [], periods: [] },
    ...{ registers: [], closings: [], compared: 1 },
    figures: [
      {
        ...{ person: { id: "007", name: "张三" }, column: columns.find(({ id }) => id === column)! },
        ...{ period: { ...firstPeriod, index: 2 }, before, after, causes: [] },
        place: { role: "results:2026", cell: { row: 0, column: 0 } } as never,
      },
    ],
  };
  return LANGUAGES.map((language) => {
    const { layout } = planInsertion(
      scheme,
      { language, firstPeriod, people: [], parameters: {} },
      { sheets: [], names: [] },
    );
    return linesOf(found, layout, { language, say: sayIn(language) })[0]!.text;
  });
}

test("a grade that moves is said in words", () => {
  expect(said("grade_move", 1, -1)).toEqual([
    "张三 007 半年升降级 2026年2季度：升一级 → 降一级",
    "张三 007 Grade move 2026 Q2: up a grade → down a grade",
  ]);
  expect(said("grade_move", "", 0)[0]).toBe("张三 007 半年升降级 2026年2季度：（空） → 不变");
});

test("an amount is a number, shortened only where nothing is lost by it", () => {
  expect(said("paid", 3, 2.85)[0]).toMatch(/：3 → 2\.85$/);
});
