/** Headings are shown whole: Excel cuts what does not fit into the row. */
import { SCHEMES } from "../../src/schemes";
import { headingWidths, linesOf } from "../../src/template/headings";
import { planCheck } from "../../src/template/check/checkSheet";
import { planInsertion } from "../../src/template/insertion";
import { checkWidth } from "../../src/template/lists/checkWidth";
import { area } from "../../src/template/plan";

test.each([
  ["得分", 78, 1],
  // Six letters of 11 points beside what the cell keeps free.
  ["客户满意度得分", 78, 2],
  ["实发奖金(万元)\n2026年1季度", 78, 3],
  ["Paid bonus", 78, 1],
  ["Customer satisfaction", 96, 2],
  ["Internationalisation", 78, 2],
])("%s in %d points takes %d lines", (text, points, lines) => expect(linesOf(text, points)).toBe(lines));

test("a column is wider where its unit would be broken inside the brackets, and no other one is", () => {
  const texts = [
    "得分(分)",
    "实发奖金(万元)\n2026年1季度",
    "客户满意度得分",
    "有效完成额(万元)",
    "年终汇算（计提）(万元)",
  ];
  const cells = [{ area: area(9, 2, 1, texts.length), values: [texts] }];
  // 4 and 2 letters of 11.5 points, brackets of 6.5 and what the cell keeps free: 88; one letter more: 99.5.
  expect(headingWidths(cells, 9, 78, 20)).toEqual([
    { column: 3, count: 1, points: 88 },
    { column: 5, count: 1, points: 100 },
    // Eight letters in the first line, the unit in the second: 98.
    { column: 6, count: 1, points: 98 },
  ]);
  expect(headingWidths(cells, 9, 78, 4).map(({ column }) => column)).toEqual([3]);
  expect(headingWidths(cells, 8, 78, 20)).toEqual([]);
});

test("what is said of a row with several missing cells stands in its column, also beside a note", () => {
  const column = (zh: string, blank: "missing" | "none") => ({
    ...{ id: zh, kind: "number" as const, blank, title: { "zh-CN": zh, "en-US": zh } },
    by: { "zh-CN": "部门经理", "en-US": "" },
  });
  const width = (...entryColumns: ReturnType<typeof column>[]) =>
    checkWidth({ entryColumns, entryChecks: [] }, "zh-CN");
  // 缺项：, ten letters, 填报人 and 部门经理: 20 wide signs; 2, a colon and two blanks: 256, beside what the cell keeps free.
  expect(width(column("客户拜访计划完成情况", "missing"), column("备用", "none"))).toBe(262);
  expect(width(column("得分", "missing"))).toBe(200);
});

test.each([
  // 17 letters, six in a line of 72 points.
  ["zh-CN", 78, 45],
  // 3 people have / entries missing / or errors, which / are not counted.
  ["en-US", 120, 60],
] as const)("how many people the totals leave out is read beside them: %s", (language, width, height) => {
  const { sheets } = planInsertion(
    SCHEMES.find(({ id }) => id === "postal-fines")!,
    { language, firstPeriod: { kind: "month", year: 2026, index: 1 }, people: [], parameters: {} },
    { sheets: [], names: [] },
  );
  const { block, widths, heights, styles } = sheets.find(({ role }) => role === "results:2026")!;
  const row = block.row - 2;
  expect(widths.filter(({ column, count }) => column <= 1 && 1 < column + count).pop()?.points).toBe(width);
  expect(heights?.find((own) => own.row === row)?.points).toBe(height);
  expect(styles.filter(({ area: own }) => own.row === row && own.column === 1).pop()?.style.wrap).toBe(true);
});

test("headings of lists in the check say whether a column is the add-in's or the twin's, and none is cut", () => {
  const scheme = SCHEMES.find(({ id }) => id === "big-account-quarter-ledger")!;
  const { layout } = planInsertion(
    scheme,
    { language: "zh-CN", firstPeriod: { kind: "quarter", year: 2026, index: 1 }, people: [], parameters: {} },
    { sheets: [], names: [] },
  );
  const [sheet] = planCheck(layout).sheets;
  const headings = sheet!.cells.flatMap((each) =>
    "values" in each && String(each.values[0]?.[1]).includes("\n加载项") ? [each] : [],
  );
  expect(headings.length).toBeGreaterThan(0);
  for (const { area: own } of headings)
    expect(sheet!.heights?.find(({ row }) => row === own.row)?.points).toBeGreaterThanOrEqual(30);
});

test.each(["zh-CN", "en-US"] as const)(
  "no heading row of a scheme is lower than its texts: %s",
  (language) => {
    for (const scheme of SCHEMES) {
      const { sheets } = planInsertion(
        scheme,
        { language, firstPeriod: { kind: scheme.period, year: 2026, index: 1 }, people: [], parameters: {} },
        { sheets: [], names: [] },
      );
      for (const { role, cells, block, widths, heights = [] } of sheets) {
        if (!/^(roster|entry|list|results)/.test(role)) continue;
        const height = heights.find(({ row }) => row === block.row)?.points ?? 0;
        for (const each of cells) {
          if (!("values" in each) || each.area.row !== block.row) continue;
          (each.values[0] ?? []).forEach((text, index) => {
            const column = each.area.column + index;
            const width = [...widths]
              .reverse()
              .find((own) => column >= own.column && column < own.column + own.count)?.points;
            // Letters of 6 and 11 points, as Calibri and YaHei have them, and no word broken in vain.
            const letters = String(text)
              .split("\n")
              .map((line) => [...line].reduce((sum, own) => sum + (own > "\u2e80" ? 11 : 6), 0));
            const least = letters.reduce(
              (sum, own) => sum + Math.max(1, Math.ceil(own / ((width ?? 64) - 4))),
              0,
            );
            expect([scheme.id, role, text, height >= 15 * least]).toEqual([scheme.id, role, text, true]);
          });
        }
        // Rows above stay in view with it.
        expect(height).toBeLessThanOrEqual(120);
      }
    }
  },
);
