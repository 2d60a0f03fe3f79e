import type { CellInput, Validation } from "./model";
import { at, makeBook, value } from "./testing";

const message = "请填 0 到 100 的数";
const stop = (rule: Validation["rule"], more: Partial<Validation> = {}): Validation => ({
  rule,
  ignoreBlanks: true,
  errorAlert: { message, showAlert: true, style: "Stop", title: "" },
  ...more,
});

function prepared() {
  const { book, sheet } = makeBook();
  sheet.write(at("F1:F3"), [["优"], ["良"], [5]], "api");
  book.addName("等级", "=Sheet1!$F$1:$F$3");
  return sheet;
}

const number = { formula1: 0, formula2: 100 };
const cases: [name: string, rule: Validation["rule"], good: CellInput[], bad: CellInput[]][] = [
  [
    "whole number",
    { wholeNumber: { ...number, operator: "Between" } },
    [0, "100", 5],
    [101, -1, 1.5, "x", true],
  ],
  ["decimal", { decimal: { ...number, operator: "NotBetween" } }, [101, "-0.5"], [0, 50.5, "x"]],
  [
    "decimal against a cell",
    { decimal: { formula1: "=$F$3", operator: "LessThan" } },
    [4.9, "=$F$3-1"],
    [5, "=F3+1"],
  ],
  ["list", { list: { source: "是,否", inCellDropDown: true } }, ["是", "否"], ["也许", 1]],
  ["list in cells", { list: { source: "=$F$1:$F$3" } }, ["优", 5, "5"], ["差"]],
  ["list by name", { list: { source: "=等级" } }, ["良"], ["差"]],
  [
    "date",
    { date: { formula1: "2026-01-01", operator: "GreaterThanOrEqualTo" } },
    ["2026-03-31", 46112],
    ["2025-12-31", "soon"],
  ],
  ["text length", { textLength: { formula1: 3, operator: "EqualTo" } }, ["abc", "123"], ["ab", 1234]],
];

test.each(cases)("typing against a rule: %s", (_, rule, good, bad) => {
  const sheet = prepared();
  sheet.write(at("A9"), "taken", "api");
  sheet.setValidation(at("A1:A9"), stop(rule));
  for (const input of good) sheet.write(at("A2"), input, "typing");
  const before = value(sheet, "A2");
  for (const input of bad) expect(() => sheet.write(at("A2"), input, "typing")).toThrow(message);
  expect(value(sheet, "A2")).toEqual(before);
});

test("typing against a rule: custom; while blanks are ignored, one blank cell that it refers to lets everything in", () => {
  const sheet = prepared();
  sheet.write(at("A9"), "taken", "api");
  const rule = { custom: { formula: "=COUNTIF($A$1:$A$9,A1)=1" } };
  sheet.setValidation(at("A1:A9"), stop(rule, { ignoreBlanks: false }));
  sheet.write(at("A2"), "new", "typing");
  expect(() => sheet.write(at("A3"), "taken", "typing")).toThrow(message);
  sheet.setValidation(at("A1:A9"), stop(rule));
  sheet.write(at("A3"), "taken", "typing");
  sheet.write(at("A1:A8"), 7, "api");
  expect(() => sheet.write(at("A3"), "taken", "typing")).toThrow(message);
});

test("pasting and the API are not validated, and neither is emptying a cell", () => {
  const sheet = prepared();
  sheet.setValidation(at("A1:A9"), stop({ wholeNumber: { ...number, operator: "Between" } }));
  sheet.write(at("A1"), "x", "pasting");
  sheet.write(at("A2"), 1000, "api");
  sheet.write(at("A1"), "", "typing");
  expect(sheet.values(at("A1:A2"))).toEqual([[null], [1000]]);
  expect(sheet.valid(at("A1"))).toBe(true);
  expect(sheet.valid(at("A2"))).toBe(false);
  expect(sheet.valid(at("A1:A2"))).toBeNull();
});

test("cells of another workbook bring their lock and format, and no rule, into unlocked cells of a protected sheet", () => {
  const sheet = prepared();
  sheet.setFormat(at("A1:A3"), { locked: false, numberFormat: "@" });
  sheet.setValidation(at("A1:A9"), stop({ wholeNumber: { ...number, operator: "Between" } }));
  sheet.protect({});
  sheet.pasteForeign(at("A1:A2"), [["00123"], ["x"]]);
  expect(sheet.values(at("A1:A2"))).toEqual([[123], ["x"]]);
  expect(sheet.format(at("A1:A2"))).toMatchObject({ locked: true, numberFormat: "General" });
  expect(sheet.validation(at("A1:A2"))).toBeNull();
  // Whoever comes next is refused.
  expect(() => sheet.write(at("A1"), 1, "typing")).toThrow(/protected/);
  expect(() => sheet.pasteForeign(at("A1"), 1)).toThrow(/protected/);
  expect(sheet.format(at("A3"))).toMatchObject({ locked: false, numberFormat: "@" });
});

test("rules that only warn, or say nothing, let all in; without a message Excel's own is given", () => {
  const sheet = prepared();
  const rule = { wholeNumber: { ...number, operator: "Between" } };
  const alert = { message: "", showAlert: true, style: "Stop" as const, title: "" };
  sheet.setValidation(at("A1"), stop(rule, { errorAlert: { ...alert, style: "Warning" } }));
  sheet.setValidation(at("A2"), stop(rule, { errorAlert: { ...alert, showAlert: false } }));
  sheet.setValidation(at("A3"), stop(rule, { errorAlert: alert }));
  sheet.setValidation(at("A4"), { rule, ignoreBlanks: true });
  sheet.write(at("A1"), "x", "typing");
  sheet.write(at("A2"), "x", "typing");
  expect(() => sheet.write(at("A3"), "x", "typing")).toThrow("data validation restrictions");
  expect(() => sheet.write(at("A4"), "x", "typing")).toThrow("data validation restrictions");
});

test("an area has a validation only if all its cells share it; a new one takes the place of the old", () => {
  const sheet = prepared();
  const first = stop({ list: { source: "是,否" } });
  const second = stop({ list: { source: "有,无" } });
  sheet.setValidation(at("A1:A9"), first);
  sheet.setValidation(at("A4:A5"), second);
  expect(sheet.validation(at("A1:A3"))).toEqual(first);
  expect(sheet.validation(at("A4:A5"))).toEqual(second);
  expect(sheet.validation(at("A3:A4"))).toBeNull();
  expect(sheet.validation(at("A6:B6"))).toBeNull();
  sheet.setValidation(at("A1:A9"), null);
  expect(sheet.validation(at("A4"))).toBeNull();
});

test("relative references in a rule count from the first cell of its area, also for what is left of it", () => {
  const sheet = prepared();
  sheet.write(at("B1:B4"), [[1], [2], [3], [4]], "api");
  sheet.setValidation(at("A1:A4"), stop({ decimal: { formula1: "=B1", operator: "EqualTo" } }));
  sheet.setValidation(at("A1:A2"), null);
  sheet.write(at("A4"), 4, "typing");
  expect(() => sheet.write(at("A3"), 4, "typing")).toThrow(message);
});
