import ExcelJS from "exceljs";
import JSZip from "jszip";
import { openXlsx, saveXlsx } from "../spreadsheet";
import { CellError } from "../model";
import { at, column, FUNCTIONS, makeBook } from "../testing";
import { FileFormulas } from "./formulaText";

const options = { functions: FUNCTIONS, blanks: "null" as const, invoke: async () => [] };

test("files of other programs open: shared formulas, rich texts, links, dates, merged cells, missing values", async () => {
  const file = new ExcelJS.Workbook();
  const source = file.addWorksheet("Données", { views: [{ state: "frozen", ySplit: 2 }] });
  source.getCell("A1").value = 1;
  source.getCell("A2").value = 2;
  source.getCell("A3").value = 3;
  source.getCell("B1").value = { formula: "A1*$A$3", result: 3 };
  source.getCell("B2").value = { sharedFormula: "B1", result: 6 } as ExcelJS.CellValue;
  source.getCell("B3").value = { sharedFormula: "B1", result: 9 } as ExcelJS.CellValue;
  source.getCell("C1").value = { richText: [{ text: "客户" }, { text: "经理", font: { bold: true } }] };
  source.getCell("C2").value = { text: "link", hyperlink: "https://example.org" };
  source.getCell("C3").value = new Date(Date.UTC(2026, 2, 31, 12));
  source.getCell("C3").numFmt = "yyyy-mm-dd";
  source.getCell("D1").value = { formula: "SUM(A1:A3)" } as ExcelJS.CellValue;
  source.getCell("D2").value = { error: "#N/A" } as ExcelJS.CellErrorValue;
  source.getCell("D3").value = { formula: "NOSUCH.FUNCTION(1)", result: 42 };
  source.mergeCells("F1:G2");
  source.getCell("F1").value = "merged";
  source.addConditionalFormatting({
    ref: "A1:A3",
    rules: [{ type: "cellIs", operator: "greaterThan", priority: 1, formulae: [1], style: {} }],
  });
  file.definedNames.add("'Données'!$A$1:$A$3", "données");
  const book = await openXlsx(new Uint8Array(await file.xlsx.writeBuffer()), options);
  const sheet = book.allSheets()[0];
  if (!sheet) throw new Error("no sheet");
  expect(sheet.formulas(at("B1:B3"))).toEqual([["=A1*$A$3"], ["=A2*$A$3"], ["=A3*$A$3"]]);
  expect(column(sheet, "C1:C3")).toEqual(["客户经理", "link", 46112.5]);
  expect(sheet.values(at("D1:D3"))).toEqual([[6], [new CellError("#N/A")], [42]]);
  // Of merged cells the first one holds the value, the others nothing.
  expect(sheet.values(at("F1:G2"))).toEqual([
    ["merged", null],
    [null, null],
  ]);
  expect(sheet.freeze).toEqual({ rows: 2, columns: 0 });
  expect(sheet.conditionalFormats()).toEqual([]);
  expect(book.names().map((name) => name.formula)).toEqual(["=Données!$A$1:$A$3"]);
  sheet.write(at("A3"), 10, "api");
  expect(column(sheet, "B1:B3")).toEqual([10, 20, 100]);
});

test("what is no workbook is refused", async () => {
  await expect(openXlsx(new TextEncoder().encode("no file"), options)).rejects.toThrow();
});

test.each([
  ["=IFS(A1>1,2)", "_xlfn.IFS(A1>1,2)"],
  ["=SUM(FILTER(A1:A3,A1:A3>1))", "SUM(_xlfn._xlws.FILTER(A1:A3,A1:A3>1))"],
  ["=LET(x,5,x+率)", "_xlfn.LET(_xlpm.x,5,_xlpm.x+率)"],
  ['=NS.DOUBLE(1)&"IFS("', '_xldudf_NS_DOUBLE(1)&"IFS("'],
  ["=SUM('a b'!A:A)", "SUM('a b'!A:A)"],
  ["=IFS(A1:B$2=率,'a b'!C3)+A1:INDEX(B:B,2)", "_xlfn.IFS(A1:B$2=率,'a b'!C3)+A1:INDEX(B:B,2)"],
])("%s stands in a file as %s", (shown, stored) => {
  const formulas = new FileFormulas(["NS.DOUBLE"], (name) => name === "率");
  expect(formulas.toFile(shown)).toBe(stored);
  expect(formulas.fromFile(stored)).toBe(shown);
  const { book } = makeBook();
  book.addSheet("a b");
  const { formulas: inBook } = book.core;
  const formula = inBook.fromText(shown, false, 0, 0);
  expect(formulas.toFileFrom(formula, (shared) => inBook.a1(shared, 0, 0))).toBe(stored);
});

test("a sum over merged cells counts their value once, also when it has been saved again", async () => {
  const file = new ExcelJS.Workbook();
  const source = file.addWorksheet("A");
  source.mergeCells("A1:C1");
  source.getCell("A1").value = 5;
  source.mergeCells("A2:C2");
  source.getCell("A2").value = { formula: "A1+1", result: 6 };
  source.getCell("D1").value = { formula: "SUM(A1:C2)", result: 11 };
  const book = await openXlsx(new Uint8Array(await file.xlsx.writeBuffer()), options);
  book.calculate("Full");
  const [sheet] = book.sheets();
  expect(sheet?.formulas(at("A1:C2"))).toEqual([
    [5, "", ""],
    ["=A1+1", "", ""],
  ]);
  expect(sheet?.values(at("D1"))).toEqual([[11]]);
  const again = (await openXlsx(await saveXlsx(book), options)).sheets()[0];
  expect(again?.values(at("A1:D1"))).toEqual([[5, null, null, 11]]);
});

test("a file with thousands of names opens in seconds, however long the ranges are that they stand for", async () => {
  const file = new ExcelJS.Workbook();
  const source = file.addWorksheet("A");
  source.getCell("A1").value = 7;
  source.getCell("B1").value = { formula: "SUM(rate_1,rate_4500)", result: 1 };
  const zip = await JSZip.loadAsync(await file.xlsx.writeBuffer());
  const workbook = (await zip.file("xl/workbook.xml")?.async("string")) ?? "";
  const names = Array.from(
    { length: 4500 },
    (_, index) => `<definedName name="rate_${index + 1}">A!$A$1:$A$${5000 + index}</definedName>`,
  );
  zip.file(
    "xl/workbook.xml",
    workbook.replace("</sheets>", `</sheets><definedNames>${names.join("")}</definedNames>`),
  );
  const bytes = await zip.generateAsync({ type: "uint8array" });
  const start = Date.now();
  const book = await openXlsx(bytes, options);
  expect(Date.now() - start).toBeLessThan(20_000);
  expect(book.names()).toHaveLength(4500);
  book.calculate("Full");
  expect(book.sheets()[0]?.values(at("B1"))).toEqual([[14]]);
});
