import { at, codeOf, column, formula, makeBook, shown, value } from "./testing";

test("inserted rows move cells, formulas, formats, heights and values", () => {
  const { book, sheet } = makeBook();
  const other = book.addSheet("other");
  sheet.write(at("A1:A5"), [[1], [2], [3], [4], [5]], "api");
  sheet.write(at("B5"), "=SUM(A1:A5)+A5+$A$1", "api");
  sheet.setFormat(at("A5"), { bold: true });
  sheet.setRowHeight(4, 1, 40);
  other.write(at("A1"), "=Sheet1!A5+SUM(Sheet1!A:A)", "api");
  expect(value(other, "A1")).toBe(20);
  sheet.insertRows(2, 2, "api");
  expect(column(sheet, "A1:A7")).toEqual([1, 2, null, null, 3, 4, 5]);
  expect(formula(sheet, "B7")).toBe("=SUM(A1:A7)+A7+$A$1");
  expect(formula(other, "A1")).toBe("=Sheet1!A7+SUM(Sheet1!A:A)");
  expect(sheet.format(at("A7")).bold).toBe(true);
  expect(sheet.rowHeight(6)).toBe(40);
  expect(sheet.rowHeight(4)).toBe(15);
  sheet.write(at("A3"), 100, "api");
  expect(value(sheet, "B7")).toBe(121);
  expect(value(other, "A1")).toBe(120);
});

test("new rows take the format of the row above", () => {
  const { sheet } = makeBook();
  sheet.setFormat(at("A1:B1"), { fill: "#FFFF00" });
  sheet.setFormat(at("A2"), { fill: "#00FF00" });
  sheet.insertRows(1, 2, "api");
  expect(sheet.format(at("A1:B3")).fill).toBe("#FFFF00");
  expect(sheet.format(at("A4")).fill).toBe("#00FF00");
});

test("a range grows for rows inserted inside it, not for rows before or behind it", () => {
  const { sheet } = makeBook();
  sheet.write(at("C1"), "=SUM($A$3:$A$5)", "api");
  sheet.insertRows(4, 1, "api");
  expect(formula(sheet, "C1")).toBe("=SUM($A$3:$A$6)");
  sheet.insertRows(2, 1, "api");
  expect(formula(sheet, "C1")).toBe("=SUM($A$4:$A$7)");
  sheet.insertRows(7, 1, "api");
  expect(formula(sheet, "C1")).toBe("=SUM($A$4:$A$7)");
});

test("a range shrinks for deleted rows and is #REF! when none is left", () => {
  const { sheet } = makeBook();
  sheet.write(
    at("A1:A9"),
    Array.from({ length: 9 }, (_, i) => [i + 1]),
    "api",
  );
  sheet.write(at("C1:E1"), [["=SUM(A3:A6)", "=A4+1", "=SUM(A8:A9)"]], "api");
  sheet.deleteRows(3, 2, "api");
  expect(sheet.formulas(at("C1:E1"))).toEqual([["=SUM(A3:A4)", "=#REF!+1", "=SUM(A6:A7)"]]);
  expect(value(sheet, "C1")).toBe(9);
  expect(shown(sheet, "D1")).toBe("#REF!");
  sheet.deleteRows(2, 2, "api");
  expect(formula(sheet, "C1")).toBe("=SUM(#REF!)");
});

test("formulas inside deleted rows are gone, those below keep their neighbours", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1:A4"), [[1], [2], [3], [4]], "api");
  sheet.writeR1C1(at("B1:B4"), "=RC[-1]*10", "api");
  sheet.deleteRows(1, 2, "api");
  expect(sheet.formulas(at("B1:B3"))).toEqual([["=A1*10"], ["=A2*10"], [""]]);
  expect(column(sheet, "B1:B3")).toEqual([10, 40, null]);
});

test("names, validations, conditional formats and the filter move along", () => {
  const { book, sheet } = makeBook();
  const name = book.addName("名单", "=Sheet1!$A$2:$A$5");
  sheet.setValidation(at("B2:B5"), { rule: { custom: { formula: "=B2>$A$2" } }, ignoreBlanks: true });
  Object.assign(sheet.addConditionalFormat(at("C2:C5")), { formula: "=$A2=C$5" });
  sheet.autoFilter = at("A1:C5");
  sheet.insertRows(1, 1, "api");
  sheet.insertRows(4, 1, "api");
  expect(name.formula).toBe("=Sheet1!$A$3:$A$7");
  expect(sheet.validation(at("B3:B7"))?.rule).toEqual({ custom: { formula: "=B3>$A$3" } });
  expect(sheet.validation(at("B2"))).toBeNull();
  expect(sheet.conditionalFormats()[0]).toMatchObject({ area: at("C3:C7"), formula: "=$A3=C$7" });
  expect(sheet.autoFilter).toEqual(at("A1:C7"));
  sheet.deleteRows(2, 5, "api");
  expect(name.formula).toBe("=#REF!");
  expect(sheet.conditionalFormats()).toEqual([]);
  expect(sheet.validation(at("B3"))).toBeNull();
});

test("a spill moves with its formula, and formulas of other sheets go on seeing it", async () => {
  const { book, sheet } = makeBook();
  const other = book.addSheet("other");
  sheet.write(at("A3"), "=NS.LIST(3)", "api");
  other.write(at("A1"), "=SUM(Sheet1!A3:A5)", "api");
  await book.calculated();
  sheet.insertRows(0, 2, "api");
  await book.calculated();
  expect(column(sheet, "A3:A8")).toEqual([null, null, 1, 2, 3, null]);
  expect(formula(other, "A1")).toBe("=SUM(Sheet1!A5:A7)");
  expect(value(other, "A1")).toBe(6);
});

test("rows inserted into a spill do not cut it: it is laid out anew", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), "=NS.LIST(4)", "api");
  sheet.write(at("C4"), "=A4", "api");
  await book.calculated();
  sheet.insertRows(2, 1, "api");
  await book.calculated();
  expect(column(sheet, "A1:A5")).toEqual([1, 2, 3, 4, null]);
});

test("messages of errors stay with their cells", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A3"), '=NS.FAIL("缺数据")', "api");
  await book.calculated();
  sheet.insertRows(0, 1, "api");
  await book.calculated();
  expect(value(sheet, "A4")).toEqual({ code: "#N/A", message: "缺数据" });
});

test("row insertion reaches a formula with a reference written upside down", () => {
  const { sheet } = makeBook();
  sheet.writeR1C1(at("B5"), "=SUM(RC[-1]:R2C[-1])", "api");
  expect(formula(sheet, "B5")).toBe("=SUM(A5:A$2)");
  sheet.insertRows(0, 1, "api");
  expect(formula(sheet, "B6")).toBe("=SUM(A6:A$3)");
  expect(codeOf(() => sheet.deleteRows(0, 1, "api"))).toBe("no error");
  expect(formula(sheet, "B5")).toBe("=SUM(A5:A$2)");
});

test("who looked at a spill that its own move and a new entry have ended sees that it is gone", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A8:A10"), [[1], [2], [3]], "api");
  sheet.write(at("B2"), "=A8:A10", "api");
  sheet.write(at("C3"), "=B3*10", "api");
  await book.calculated();
  expect(value(sheet, "C3")).toBe(20);
  sheet.insertRows(6, 1, "api");
  sheet.write(at("B4"), "in the way", "api");
  expect(shown(sheet, "B2")).toBe("#SPILL!");
  expect(value(sheet, "C3")).toBe(0);
});
