import { CellError } from "./model";
import { at, codeOf, column, formula, makeBook, value } from "./testing";

test("what is written has the type that Excel gives it", () => {
  const { sheet } = makeBook();
  sheet.write(
    at("A1:J1"),
    [["abc", "12", " 7 ", "TRUE", true, "#N/A", "50%", "2026-03-31", "'007", "1e3"]],
    "api",
  );
  expect(sheet.values(at("A1:J1"))).toEqual([
    ["abc", 12, 7, true, true, new CellError("#N/A"), 0.5, 46112, "007", 1000],
  ]);
  expect(sheet.texts(at("D1:I1"))).toEqual([["TRUE", "TRUE", "#N/A", "50%", "2026-03-31", "007"]]);
});

test("in a cell of format text all stays text, formulas too", () => {
  const { sheet } = makeBook();
  sheet.setFormat(at("A1:C1"), { numberFormat: "@" });
  sheet.write(at("A1:C1"), [["00123", 5, "=1+1"]], "api");
  expect(sheet.values(at("A1:C1"))).toEqual([["00123", "5", "=1+1"]]);
  expect(sheet.formulas(at("C1"))).toEqual([["=1+1"]]);
});

test("a text that begins with + or - is a formula, unless it is a number or the cell is for text", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1:E1"), [["+5", "-5%", "-A9", "+1+1", "-"]], "api");
  expect(sheet.values(at("A1:E1"))).toEqual([[5, -0.05, 0, 2, "-"]]);
  expect(sheet.formulas(at("C1:D1"))).toEqual([["=-A9", "=+1+1"]]);
  expect(codeOf(() => sheet.write(at("A2"), "+1 升一级，−1 降一级", "api"))).toBe("InvalidArgument");
  sheet.setFormat(at("A2"), { numberFormat: "@" });
  sheet.write(at("A2"), "+1 升一级，−1 降一级", "api");
  expect(sheet.values(at("A2"))).toEqual([["+1 升一级，−1 降一级"]]);
});

test("null leaves a cell alone, an empty text clears it; one input fills an area", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1:A3"), 5, "api");
  sheet.write(at("A1:A3"), [[null], [""], [7]], "api");
  expect(column(sheet, "A1:A3")).toEqual([5, null, 7]);
});

test("a cell holds 32,767 characters, no more", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1"), "a".repeat(32767), "api");
  expect(codeOf(() => sheet.write(at("A2"), "a".repeat(32768), "api"))).toBe("InvalidArgument");
  expect(column(sheet, "A2")).toEqual([null]);
});

test("an input of another shape is refused", () => {
  const { sheet } = makeBook();
  expect(codeOf(() => sheet.write(at("A1:B2"), [[1, 2]], "api"))).toBe("InvalidArgument");
  expect(codeOf(() => sheet.write(at("A1:B2"), [[1, 2], [3]], "api"))).toBe("InvalidArgument");
});

test("the used area is that of values, or of formats as well", () => {
  const { sheet } = makeBook();
  expect(sheet.usedArea(true)).toBeNull();
  expect(sheet.usedArea(false)).toBeNull();
  sheet.write(
    at("B2:C3"),
    [
      [1, null],
      [null, "=B2"],
    ],
    "api",
  );
  sheet.setFormat(at("F9"), { bold: true });
  expect(sheet.usedArea(true)).toEqual(at("B2:C3"));
  expect(sheet.usedArea(false)).toEqual(at("B2:F9"));
  sheet.clear(at("B2:F9"), "All");
  expect(sheet.usedArea(false)).toBeNull();
});

test("copying moves relative references, repeats the source and takes formats, validations and rules along", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1:A4"), [[1], [2], [3], [4]], "api");
  sheet.write(at("B1"), "=A1*$A$1", "api");
  sheet.setFormat(at("B1"), { numberFormat: "0.00" });
  sheet.setValidation(at("B1"), { rule: { custom: { formula: "=B1>A1" } }, ignoreBlanks: true });
  Object.assign(sheet.addConditionalFormat(at("B1")), { formula: "=A1>2", fill: "#FF0000" });
  sheet.copy(at("B1"), sheet, at("B2:B4"), "All");
  expect(sheet.formulas(at("B2:B4"))).toEqual([["=A2*$A$1"], ["=A3*$A$1"], ["=A4*$A$1"]]);
  expect(sheet.texts(at("B4"))).toEqual([["4.00"]]);
  expect(sheet.validation(at("B2:B4"))?.rule).toEqual({ custom: { formula: "=B2>A2" } });
  expect(sheet.conditionalFormats().map(({ area, formula: text }) => [area, text])).toEqual([
    [at("B2:B4"), "=A2>2"],
    [at("B1"), "=A1>2"],
  ]);
});

test("copying only values or only formulas leaves formats", () => {
  const { book, sheet } = makeBook();
  const other = book.addSheet();
  sheet.write(at("A1:B1"), [[3, "=A1+1"]], "api");
  sheet.setFormat(at("B1"), { bold: true });
  other.copy(at("A1:B1"), sheet, at("C5"), "Values");
  expect(other.formulas(at("C5:D5"))).toEqual([[3, 4]]);
  other.copy(at("B1"), sheet, at("D6"), "Formulas");
  expect(formula(other, "D6")).toBe("=C6+1");
  expect(other.format(at("C5:D6")).bold).toBe(false);
  other.copy(at("B1"), sheet, at("D5"), "Formats");
  expect(other.format(at("D5")).bold).toBe(true);
  expect(value(other, "D5")).toBe(4);
});

test("an area copied onto itself, shifted, is read before it is written", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1:A3"), [[1], [2], [3]], "api");
  sheet.copy(at("A1:A3"), sheet, at("A2:A4"), "Values");
  expect(column(sheet, "A1:A4")).toEqual([1, 1, 2, 3]);
});
