import { conditionalFormatHits } from "./rules";
import { at, codeOf, makeBook } from "./testing";

test("a cell that was never formatted has Excel's defaults", () => {
  const { sheet } = makeBook();
  expect(sheet.format(at("A1:B9"))).toMatchObject({
    fill: null,
    fontName: "Calibri",
    fontSize: 11,
    bold: false,
    horizontalAlignment: "General",
    locked: true,
    numberFormat: "General",
  });
});

test("only the properties that are given are set; what the cells do not share is left out", () => {
  const { sheet } = makeBook();
  sheet.setFormat(at("A1:A2"), { bold: true, fill: "#FFF2CC" });
  sheet.setFormat(at("A2"), { fill: "#FFFFFF", locked: false });
  expect(sheet.format(at("A1"))).toMatchObject({ bold: true, fill: "#FFF2CC", locked: true });
  const shared = sheet.format(at("A1:A2"));
  expect(shared.bold).toBe(true);
  expect(shared).not.toHaveProperty("fill");
  expect(shared).not.toHaveProperty("locked");
});

test("whole columns and rows are formatted without making cells", () => {
  const { sheet } = makeBook();
  sheet.write(at("B2"), 1, "api");
  sheet.setFormat(at("B2"), { bold: true });
  sheet.setFormat(at("A:C"), { numberFormat: "0.0", locked: false });
  sheet.setFormat(at("5:5"), { italic: true });
  expect(sheet.format(at("B2"))).toMatchObject({ bold: true, numberFormat: "0.0", locked: false });
  expect(sheet.format(at("C99999"))).toMatchObject({ numberFormat: "0.0", bold: false });
  expect(sheet.format(at("A:C"))).toMatchObject({ numberFormat: "0.0", locked: false });
  expect(sheet.format(at("Z5")).italic).toBe(true);
  expect(sheet.format(at("A5"))).toMatchObject({ italic: true, numberFormat: "0.0" });
  expect(sheet.usedArea(false)).toEqual(at("A2:C5"));
  expect(sheet.texts(at("B2"))).toEqual([["1.0"]]);
});

test("texts are shown by the number format", () => {
  const { sheet } = makeBook();
  const shown: [number | string | boolean, string, string][] = [
    [1234.5, "#,##0.00", "1,234.50"],
    [0.5, "0%", "50%"],
    [46112, "yyyy-mm-dd", "2026-03-31"],
    [-3, '0.00;[Red]-0.00"元"', "-3.00元"],
    [0.1, "General", "0.1"],
    [1 / 3, "General", "0.333333333"],
    ["文", "0.00", "文"],
    [true, "0.00", "TRUE"],
  ];
  shown.forEach(([input, numberFormat, text], i) => {
    const cell = { row: i, column: 0, rows: 1, columns: 1 };
    sheet.setFormat(cell, { numberFormat });
    sheet.write(cell, input, "api");
    expect(sheet.texts(cell)).toEqual([[text]]);
  });
});

test("borders fall on the cells they belong to", () => {
  const { sheet } = makeBook();
  const line = { style: "Continuous", color: "#000000" };
  sheet.setFormat(at("A1:B2"), { borders: { EdgeBottom: line, InsideHorizontal: { style: "Dot" } } });
  expect(sheet.format(at("A1")).borders).toEqual({ EdgeBottom: { style: "Dot" } });
  expect(sheet.format(at("B2")).borders).toEqual({ EdgeTop: { style: "Dot" }, EdgeBottom: line });
});

test("clearing formats keeps values and takes conditional formats away", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1"), 0.5, "api");
  sheet.setFormat(at("A1"), { numberFormat: "0%" });
  sheet.addConditionalFormat(at("A1:A9")).formula = "=A1>$B1";
  sheet.clear(at("A1:A3"), "Formats");
  expect(sheet.texts(at("A1"))).toEqual([["0.5"]]);
  expect(sheet.conditionalFormats().map(({ area, formula }) => [area, formula])).toEqual([
    [at("A4:A9"), "=A4>$B4"],
  ]);
});

test("a conditional format hits the cells where its formula is true", () => {
  const { sheet } = makeBook();
  sheet.write(
    at("A1:B3"),
    [
      ["x", 5],
      ["", 9],
      ["y", null],
    ],
    "api",
  );
  const format = sheet.addConditionalFormat(at("B1:B100"));
  format.formula = '=AND($A1<>"",B1="")';
  expect(conditionalFormatHits(sheet, format)).toEqual([{ row: 2, column: 1 }]);
});

test("widths and heights are in points, hidden ones are 0", () => {
  const { sheet } = makeBook();
  expect(sheet.columnWidth(0)).toBe(48);
  expect(sheet.rowHeight(0)).toBe(15);
  sheet.setColumnWidth(1, 2, 100);
  sheet.setColumnHidden(2, 1, true);
  sheet.setRowHidden(3, 1, true);
  expect([sheet.columnWidth(1), sheet.columnWidth(2)]).toEqual([100, 0]);
  expect([sheet.columnHidden(1), sheet.columnHidden(2), sheet.rowHidden(3)]).toEqual([false, true, true]);
  sheet.setColumnHidden(2, 1, false);
  expect(sheet.columnWidth(2)).toBe(100);
});

test("a hidden sheet cannot be made active", () => {
  const { book, sheet } = makeBook();
  const other = book.addSheet();
  other.visibility = "Hidden";
  expect(codeOf(() => (book.active = { sheet: other, area: at("A1") }))).toBe("InvalidOperation");
  book.active = { sheet, area: at("B2:C3") };
  expect(book.active).toEqual({ sheet, area: at("B2:C3") });
});
