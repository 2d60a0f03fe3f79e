import ExcelJS from "exceljs";
import fc, { runs } from "../../property";
import { clauseDue } from "../../../src/exchange/departments/dueDates";
import { entriesBefore } from "../../../src/exchange/departments/entriesBefore";
import { defaultPattern, fileNames, safeName } from "../../../src/exchange/departments/fileNames";
import { mergeFiles } from "../../../src/exchange/departments/merge";
import { zipOf } from "../../../src/exchange/departments/sending";
import { SCHEMES, schemeById } from "../../../src/schemes";
import { limitValue } from "../../../src/template/lists/entryRules";
import { sampled } from "../../sample";
import { unzipSync } from "fflate";
import { bookOf, columnOf, contextOf, edited, hereOf, returned, send, type } from "./outside";

const LEDGER = schemeById("big-account-quarter-ledger")!;

test.each(sampled(SCHEMES, 4).map((scheme) => [scheme.id, scheme] as const))(
  "a file of %s that nobody has touched brings nothing, as it was written and as another program saves it",
  async (_, scheme) => {
    const book = bookOf(scheme);
    const files = await send(scheme, book);
    expect(files.map(({ department }) => department)).toEqual(["一部", "二部", ""]);
    for (const { name, bytes } of files) {
      for (const now of [bytes, await edited(bytes, () => undefined)]) {
        const file = await returned(name, now, contextOf(scheme, book));
        expect(file).toMatchObject({ refused: [], deleted: [], notes: [] });
        expect(file.rows).toHaveLength(2);
        const merge = mergeFiles(scheme, [file], hereOf(book));
        expect(merge).toMatchObject({ cells: [], lists: [], gone: [], open: 0, changes: [] });
      }
    }
  },
);

test("the sheets are locked but for the entries, with rules, drop-downs, colours, filter, frozen and printed headings", async () => {
  const scheme = schemeById("telecom-40-20-40-20")!;
  const [made] = await send(scheme, bookOf(scheme));
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(made!.bytes as unknown as ArrayBuffer);
  expect(file.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ["说明", "visible"],
    ["填报", "visible"],
    ...scheme.lists.map(({ title }) => [title["zh-CN"], "visible"]),
    ["APPRAISE", "veryHidden"],
  ]);
  const sheet = file.worksheets[1]!;
  expect(sheet.getCell("A6").value).toBe("0001");
  expect(sheet.getCell("A6").protection?.locked).not.toBe(false);
  expect(sheet.getCell("D6").protection?.locked).toBe(false);
  expect(sheet.getCell("D6").fill).toMatchObject({ fgColor: { argb: "FFFFF9DB" } });
  expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 5 });
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", printTitlesRow: "5:5" });
  expect(sheet.autoFilter).toBeTruthy();
  expect((sheet as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet).toBe(true);
  const ruled = scheme.entryColumns.filter(({ kind }) => kind !== "text").length;
  const cells = scheme.entryColumns.filter((_, at) => sheet.getCell(6, 4 + at).dataValidation !== undefined);
  expect(cells).toHaveLength(ruled);
  // No formula of ours, and none that asks another workbook.
  const formulas: string[] = [];
  for (const each of file.worksheets)
    each.eachRow((row) => row.eachCell((cell) => (cell.formula ? formulas.push(cell.formula) : undefined)));
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.filter((formula) => /APPRAISE|\[|!/.test(formula))).toEqual([]);
});

test("a limit that a parameter sets stands as a number in the file, as HR has set it", async () => {
  const scheme = schemeById("cm-100-point-sheet")!;
  const column = scheme.entryColumns.find(({ limit }) => limit !== undefined)!;
  const most = limitValue(scheme, column, {})!;
  const [made] = await send(scheme, bookOf(scheme));
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(made!.bytes as unknown as ArrayBuffer);
  const cell = file.worksheets[1]!.getCell(6, 4 + scheme.entryColumns.indexOf(column));
  expect(cell.dataValidation).toMatchObject({ formulae: [column.min ?? 0, most] });
});

test("English workbooks send English files", async () => {
  const [made] = await send(LEDGER, bookOf(LEDGER), undefined, "en-US");
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(made!.bytes as unknown as ArrayBuffer);
  expect(file.worksheets.map(({ name }) => name).slice(0, 2)).toEqual(["Guide", "Entry"]);
  expect(file.worksheets[1]!.getCell("A2").value).toContain("Please return it by 2026-04-05.");
});

test("names of files follow the pattern, differ from each other and are taken by every system", () => {
  const names = (pattern: string, departments: string[]) =>
    fileNames(pattern, { scheme: LEDGER, language: "zh-CN", period: "2026年1季度" }, departments);
  expect(names("{scheme}_{period}_{department}", ["一部", "A/B:C", ""])).toEqual([
    "大客户_2026年1季度_一部",
    "大客户_2026年1季度_A_B_C",
    "大客户_2026年1季度_未填部门",
  ]);
  expect(names(defaultPattern("zh-CN"), ["一部"])).toEqual(["大客户_2026年1季度_一部"]);
  expect(names("{部门} {考核期} {other}", ["一部"])).toEqual(["一部 2026年1季度 {other}"]);
  expect(names("同名", ["一部", "二部"])).toEqual(["同名", "同名(2)"]);
  expect(safeName("CON")).toBe("_CON");
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }),
      (pattern, all) => {
        const found = names(pattern, all);
        expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(all.length);
        for (const name of found) {
          expect(name).not.toMatch(/[\\/:*?"<>|]|\p{Cc}|^[\s.]|[\s.]$|^$/u);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
        }
      },
    ),
    runs(200),
  );
});

test("several files go into one archive", async () => {
  const files = await send(LEDGER, bookOf(LEDGER));
  const inside = unzipSync(zipOf(files));
  expect(Object.keys(inside)).toEqual(files.map(({ name }) => name));
  expect(inside[files[1]!.name]).toEqual(files[1]!.bytes);
});

test("the entries of the period before stand in locked grey columns, and bring nothing when the file comes back", async () => {
  const book = bookOf(LEDGER);
  const before = entriesBefore(
    LEDGER,
    "2025年4季度",
    book.entries.map(({ id, values }, at) => ({ id, values: values.map(() => 900 + at) })),
  );
  const [made] = await send(LEDGER, book, undefined, undefined, { before });
  const columns = LEDGER.entryColumns.length;
  const back = await edited(made!.bytes, (file) => {
    const sheet = file.worksheets[1]!;
    const at = columnOf(sheet, "上期（2025年4季度）：回款收入");
    expect(at).toBeGreaterThan(3 + columns);
    // The first and the fourth person are of this department.
    expect([6, 7].map((row) => sheet.getCell(row, at).value)).toEqual([900, 903]);
    expect(sheet.getCell(6, at).protection?.locked).not.toBe(false);
    sheet.getCell(6, at).value = 1;
    type(file, "0001", "回款收入", 61.5);
  });
  const file = await returned(made!.name, back, contextOf(LEDGER, book));
  expect(file).toMatchObject({ refused: [], notes: [] });
  const { changes } = mergeFiles(LEDGER, [file], hereOf(book));
  expect(changes.map(({ id, column, after }) => [id, column, after])).toEqual([["0001", "receipts", 61.5]]);
});

test("a day by a clause is the end of its window, and of several the first", () => {
  expect(clauseDue("期限：月度考核 2026-04-01–2026-04-05；周总结 每周一")?.due).toBe("2026-04-05");
  expect(clauseDue("Due: a 2026-04-30; b 2026-04-01–2026-04-10")?.due).toBe("2026-04-10");
  expect([clauseDue("期限：月度考核 ?"), clauseDue("")]).toEqual([undefined, undefined]);
});
