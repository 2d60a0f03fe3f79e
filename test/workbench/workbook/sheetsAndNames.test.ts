import { at, codeOf, formula, makeBook, shown, value } from "./testing";

test.each([
  ["a/b", "InvalidArgument"],
  ["a:b", "InvalidArgument"],
  ["[a]", "InvalidArgument"],
  ["a*", "InvalidArgument"],
  ["'a", "InvalidArgument"],
  ["a'", "InvalidArgument"],
  ["", "InvalidArgument"],
  ["History", "InvalidArgument"],
  ["x".repeat(32), "InvalidArgument"],
  ["SHEET1", "ItemAlreadyExists"],
])("the sheet name %p is refused with %s", (name, code) => {
  const { book, sheet } = makeBook();
  expect(codeOf(() => book.addSheet(name))).toBe(code);
  if (code === "InvalidArgument") expect(codeOf(() => (sheet.name = name))).toBe(code);
});

test("names of 31 characters, Chinese ones and apostrophes inside are fine; a new sheet is named by number", () => {
  const { book } = makeBook();
  expect(book.addSheet("大".repeat(31)).name).toHaveLength(31);
  expect(book.addSheet("it's").name).toBe("it's");
  expect(book.addSheet().name).toBe("Sheet2");
  expect(book.sheetByName("IT'S")?.name).toBe("it's");
});

test("renaming a sheet changes formulas, names, validations and conditional formats, and recalculates nothing", async () => {
  const { book, sheet, calls } = makeBook();
  const other = book.addSheet("参数");
  other.write(at("A1"), 5, "api");
  sheet.write(at("A1:A2"), [["=参数!A1*2"], ["=NS.DOUBLE(参数!A1)"]], "api");
  book.addName("率", "=参数!$A$1");
  sheet.setValidation(at("B1"), { rule: { list: { source: "=参数!$A$1:$A$3" } }, ignoreBlanks: true });
  sheet.addConditionalFormat(at("B1:B9")).formula = "=B1>参数!$A$1";
  await book.calculated();
  other.name = "it's new";
  await book.calculated();
  expect(formula(sheet, "A1")).toBe("='it''s new'!A1*2");
  expect(book.names()[0]?.formula).toBe("='it''s new'!$A$1");
  expect(sheet.validation(at("B1"))?.rule).toEqual({ list: { source: "='it''s new'!$A$1:$A$3" } });
  expect(sheet.conditionalFormats()[0]?.formula).toBe("=B1>'it''s new'!$A$1");
  expect(calls()).toHaveLength(1);
  other.write(at("A1"), 6, "api");
  expect(value(sheet, "A1")).toBe(12);
});

test("deleting a sheet turns what pointed to it into #REF!", () => {
  const { book, sheet } = makeBook();
  const other = book.addSheet("参数");
  sheet.write(at("A1"), "=SUM(参数!A1:A3,1)", "api");
  const name = book.addName("率", "=参数!$A$1");
  sheet.write(at("A2"), "=率", "api");
  expect(name.target()?.sheet.name).toBe("参数");
  book.deleteSheet(other);
  expect(formula(sheet, "A1")).toBe("=SUM(#REF!,1)");
  expect(shown(sheet, "A1")).toBe("#REF!");
  expect(name.formula).toBe("=#REF!");
  expect(name.target()).toBeNull();
  expect(shown(sheet, "A2")).toBe("#REF!");
  expect(book.sheets().map((s) => s.name)).toEqual(["Sheet1"]);
});

test("the last visible sheet can neither be deleted nor hidden", () => {
  const { book, sheet } = makeBook();
  const other = book.addSheet();
  other.visibility = "VeryHidden";
  expect(codeOf(() => book.deleteSheet(sheet))).toBe("InvalidOperation");
  expect(codeOf(() => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
  book.deleteSheet(other);
  expect(book.sheets()).toHaveLength(1);
});

test("sheets move", () => {
  const { book, sheet } = makeBook();
  book.addSheet("B");
  const last = book.addSheet("C");
  last.position = 0;
  expect(book.sheets().map((s) => s.name)).toEqual(["C", "Sheet1", "B"]);
  expect(sheet.position).toBe(1);
  expect(codeOf(() => (sheet.position = 3))).toBe("InvalidArgument");
});

test("a protected structure refuses adding, deleting, renaming, moving and hiding", () => {
  const { book, sheet } = makeBook();
  const other = book.addSheet();
  book.structureProtected = true;
  for (const action of [
    () => book.addSheet(),
    () => book.deleteSheet(other),
    () => (sheet.name = "new"),
    () => (sheet.position = 1),
    () => (sheet.visibility = "Hidden"),
  ]) {
    expect(codeOf(action)).toBe("AccessDenied");
  }
});

test.each(["A1", "XFD9", "R1C1", "rc", "C", "1a", "a b", "a-b", "TRUE", "", "率!"])(
  "the name %p is refused",
  (name) => {
    expect(codeOf(() => makeBook().book.addName(name, "=1"))).toBe("InvalidArgument");
  },
);

test("Chinese names, dots, underscores and what only looks like a cell beyond the sheet are fine", () => {
  const { book } = makeBook();
  for (const name of ["奖金.比例", "_x", "ABCD1", "XFE1", "率2", "\\a"]) book.addName(name, "=1");
  expect(codeOf(() => book.addName("奖金.比例", "=2"))).toBe("ItemAlreadyExists");
  expect(codeOf(() => book.addName("_X", "=2"))).toBe("ItemAlreadyExists");
  expect(codeOf(() => book.deleteName("nobody"))).toBe("ItemNotFound");
});

test("formulas follow a name that is changed, deleted and added again", () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1:A2"), [[3], [4]], "api");
  sheet.write(at("B1:B2"), [["=率*10"], ["=SUM(和)"]], "api");
  expect(shown(sheet, "B1")).toBe("#NAME?");
  const name = book.addName("率", "=Sheet1!$A$1");
  book.addName("和", "=Sheet1!$A$1:$A$2*率");
  expect(value(sheet, "B1")).toBe(30);
  expect(value(sheet, "B2")).toBe(21);
  sheet.write(at("A1"), 5, "api");
  expect(value(sheet, "B1")).toBe(50);
  name.formula = "=Sheet1!$A$2";
  expect(value(sheet, "B1")).toBe(40);
  expect(value(sheet, "B2")).toBe(36);
  book.deleteName("率");
  expect(shown(sheet, "B1")).toBe("#NAME?");
  book.addName("率", "=0.5");
  expect(value(sheet, "B1")).toBe(5);
});

test("a name knows the area it points to", () => {
  const { book, sheet } = makeBook();
  expect(book.addName("区", "=Sheet1!$A$2:$B$3").target()).toEqual({ sheet, area: at("A2:B3") });
  expect(book.addName("数", "=0.05").target()).toBeNull();
});
