import JSZip from "jszip";
import { createBook, openXlsx, saveXlsx } from "../spreadsheet";
import { CellError, type FunctionDeclaration } from "../model";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const list: FunctionDeclaration = {
  id: "LIST",
  formulaName: "NS.LIST",
  parameters: [{ name: "n", dimensionality: "scalar", type: "any", optional: false, repeating: false }],
  result: { dimensionality: "matrix" },
  options: { requiresAddress: false, requiresParameterAddresses: false, volatile: false },
  allowErrorForDataTypeAny: true,
};
let calls = 0;
const options = {
  functions: [list],
  blanks: "null" as const,
  invoke: async (asked: { args: unknown[] }[]) => {
    calls += asked.length;
    return asked.map(({ args }) => ({
      ok: true as const,
      value: Array.from({ length: Number(args[0]) }, (_, i) => [i, `x${i}`]),
    }));
  },
};

async function example() {
  const book = createBook(options);
  const [sheet] = book.sheets();
  if (!sheet) throw new Error("no sheet");
  sheet.name = "大客户部·参数";
  const other = book.addSheet("记录");
  other.visibility = "VeryHidden";
  other.write(area(0, 0), "hidden", "api");
  sheet.setFormat(area(1, 0, 5, 1), { numberFormat: "@", locked: false, fill: "#FFF2CC", bold: true });
  sheet.write(
    area(0, 0, 6, 3),
    [
      ["工号", "日期", "公式"],
      ["00123", "2026-03-31", "=B2+1"],
      ["00124", 0.25, '=IFS(B3>1,"大",TRUE,"小")'],
      ["", true, "=1/0"],
      [null, -5.5, "=NS.LIST(3)"],
      [null, "#N/A", null],
    ],
    "api",
  );
  sheet.setFormat(area(2, 1), { numberFormat: "0.0%" });
  book.addName("奖金.比例", "='大客户部·参数'!$B$3");
  book.addName("秘密", "=0.05", "a comment", false);
  sheet.write(area(0, 5), "=奖金.比例*秘密", "api");
  sheet.write(area(0, 6), "=A2:A3", "api");
  sheet.write(area(9, 0, 1, 3), [['=""', "=1>2", "=1-1"]], "api");
  sheet.setValidation(area(1, 0, 5, 1), {
    rule: { custom: { formula: "=COUNTIF($A$2:$A$6,A2)=1" } },
    ignoreBlanks: true,
    errorAlert: { message: "工号重复 & <错误>", showAlert: true, style: "Stop", title: "请核对" },
  });
  sheet.setValidation(area(1, 1, 5, 1), {
    rule: { decimal: { formula1: 0, formula2: 100, operator: "Between" } },
    ignoreBlanks: true,
    prompt: { message: "0 到 100", showPrompt: true, title: "分数" },
  });
  sheet.setValidation(area(0, 8), {
    rule: { list: { source: "是,否", inCellDropDown: true } },
    ignoreBlanks: false,
  });
  sheet.setValidation(area(0, 9), {
    rule: { date: { formula1: "=$B$2", operator: "GreaterThan" } },
    ignoreBlanks: false,
  });
  Object.assign(sheet.addConditionalFormat(area(1, 1, 5, 1)), {
    formula: '=$A2=""',
    fill: "#FFC7CE",
    stopIfTrue: true,
  });
  sheet.freeze = { rows: 1, columns: 2 };
  sheet.tabColor = "#00B050";
  sheet.setColumnWidth(1, 2, 120);
  sheet.setRowHeight(0, 1, 30);
  sheet.showGridlines = false;
  sheet.protect({ allowFormatColumns: true, allowAutoFilter: true, allowSort: true }, "secret");
  book.structureProtected = true;
  return { book, sheet, bytes: await saveXlsx(book) };
}

test("what is saved and opened is the same book, and nothing needs calculating", async () => {
  const { sheet, bytes } = await example();
  const before = calls;
  const book = await openXlsx(bytes, options);
  await book.calculated();
  const [opened, hidden] = book.sheets();
  if (!opened || !hidden) throw new Error("sheets are missing");
  const all = area(0, 0, 11, 11);
  expect(opened.name).toBe("大客户部·参数");
  expect(hidden.visibility).toBe("VeryHidden");
  expect(opened.values(all)).toEqual(sheet.values(all));
  expect(opened.formulas(all)).toEqual(sheet.formulas(all));
  expect(opened.texts(all)).toEqual(sheet.texts(all));
  expect(calls).toBe(before);
  expect(book.core.calculation.counts.evaluations).toBe(1); // the cell that was saved with an error
  expect(opened.values(area(3, 2))).toEqual([[new CellError("#DIV/0!")]]);
  expect(opened.formulas(area(4, 2, 2, 2))).toEqual([
    ["=NS.LIST(3)", ""],
    ["", ""],
  ]);
  for (const place of [area(1, 0), area(1, 1), area(0, 8), area(0, 9)]) {
    expect(opened.validation(place)?.rule).toEqual(sheet.validation(place)?.rule);
    expect(opened.validation(place)?.ignoreBlanks).toBe(sheet.validation(place)?.ignoreBlanks);
  }
  expect(opened.validation(area(1, 0, 5, 1))?.errorAlert).toEqual(
    sheet.validation(area(1, 0, 5, 1))?.errorAlert,
  );
  const [condition] = opened.conditionalFormats();
  expect(condition).toMatchObject({
    area: area(1, 1, 5, 1),
    formula: '=$A2=""',
    fill: "#FFC7CE",
    stopIfTrue: true,
  });
  expect(
    book.names().map(({ name, formula, comment, visible }) => ({ name, formula, comment, visible })),
  ).toEqual([
    { name: "奖金.比例", formula: "='大客户部·参数'!$B$3", comment: "", visible: true },
    { name: "秘密", formula: "=0.05", comment: "a comment", visible: false },
  ]);
  expect(opened.freeze).toEqual({ rows: 1, columns: 2 });
  expect(opened.tabColor).toBe("#00B050");
  expect(opened.columnWidth(2)).toBeCloseTo(120);
  expect(opened.rowHeight(0)).toBe(30);
  expect(opened.showGridlines).toBe(false);
  expect(opened.format(area(1, 0, 5, 1))).toEqual(sheet.format(area(1, 0, 5, 1)));
  expect(opened.protection).toEqual(sheet.protection);
  expect(() => opened.unprotect("wrong")).toThrow("password");
  opened.unprotect("secret");
  expect(book.structureProtected).toBe(true);
});

test("the file says nothing that makes Excel calculate what another program lacks", async () => {
  const { bytes } = await example();
  const zip = await JSZip.loadAsync(bytes);
  const workbook = (await zip.file("xl/workbook.xml")?.async("string")) ?? "";
  expect(workbook).not.toContain("fullCalcOnLoad");
  expect(workbook).toContain('calcId="191029"');
  const sheet = (await zip.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
  expect(sheet).toContain("_xlfn.IFS(");
  expect(sheet).toContain('<c r="C5"><f>_xldudf_NS_LIST(3)</f><v>0</v></c><c r="D5" t="s">');
  expect(sheet).toContain('<f t="array" ref="G1:G2">A2:A3</f>');
});

test("a reopened book calculates on: what depends on a change is calculated, spills grow", async () => {
  const { bytes } = await example();
  const book = await openXlsx(bytes, options);
  const [sheet] = book.sheets();
  if (!sheet) throw new Error("no sheet");
  sheet.unprotect("secret");
  sheet.write(area(2, 1), 2, "api");
  sheet.write(area(4, 2), "=NS.LIST(4)", "api");
  await book.calculated();
  expect(sheet.values(area(2, 2))).toEqual([["大"]]);
  expect(sheet.values(area(7, 2, 1, 2))).toEqual([[3, "x3"]]);
});

test("a formula that a column repeats is saved once, and is read for every cell", async () => {
  const book = createBook(options);
  const [sheet] = book.sheets();
  if (!sheet) throw new Error("no sheet");
  const other = book.addSheet("K1");
  other.write(area(0, 0, 8, 1), 2, "api");
  sheet.write(area(0, 0, 8, 1), 3, "api");
  sheet.writeR1C1(area(0, 1, 8, 1), '=RC[-1]*R1C1&"B1"', "api");
  sheet.writeR1C1(area(0, 2, 8, 1), "=RC[-2]+K1!R1C1", "api");
  sheet.writeR1C1(area(0, 3, 8, 1), "=RC[-3]+K1!RC1", "api");
  sheet.writeR1C1(area(4, 1), "=RC[-1]*2", "api");
  const bytes = await saveXlsx(book);
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
  expect(xml).toContain('<f t="shared" ref="B1:B4" si="0">A1*$A$1&amp;&quot;B1&quot;</f><v>9B1</v>');
  expect(xml).toContain('<c r="B4" t="str"><f t="shared" si="0"/><v>9B1</v></c>');
  expect(xml).toContain("<f>A5*2</f>");
  expect(xml).toContain('<c r="C8"><f t="shared" si="1"/><v>5</v></c>');
  // relative on another sheet: Excel shares no such formula
  expect(xml).toContain("<f>A8+&apos;K1&apos;!$A8</f>");
  const opened = (await openXlsx(bytes, options)).sheets()[0];
  expect(opened?.formulas(area(0, 0, 8, 4))).toEqual(sheet.formulas(area(0, 0, 8, 4)));
  expect(opened?.values(area(0, 0, 8, 4))).toEqual(sheet.values(area(0, 0, 8, 4)));
});

test("where the functions come later than the file their formulas stay #NAME? until they are written again", async () => {
  const { bytes } = await example();
  const book = await openXlsx(bytes, { ...options, late: true });
  const [sheet] = book.sheets();
  if (!sheet) throw new Error("no sheet");
  sheet.unprotect("secret");
  await book.calculated();
  expect(sheet.formulas(area(4, 2))).toEqual([["=_XLDUDF_NS_LIST(3)"]]);
  expect(sheet.values(area(4, 2))[0]?.[0]).toMatchObject({ code: "#NAME?" });
  expect(sheet.values(area(5, 2))).toEqual([[null]]);
  book.calculate("Full");
  await book.calculated();
  expect(sheet.values(area(4, 2))[0]?.[0]).toMatchObject({ code: "#NAME?" });
  // Saved and opened by somebody who has the add-in in time they are themselves again.
  const again = (await openXlsx(await saveXlsx(book), options)).sheets()[0];
  expect(again?.formulas(area(4, 2))).toEqual([["=NS.LIST(3)"]]);
  sheet.write(area(4, 2), "=NS.LIST(3)", "api");
  await book.calculated();
  expect(sheet.values(area(6, 2))).toEqual([[2]]);
});
