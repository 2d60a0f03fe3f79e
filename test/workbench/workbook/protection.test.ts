import type { Writer } from "./model";
import { at, codeOf, makeBook, value } from "./testing";

function protectedSheet(options: Record<string, unknown> = {}, password?: string) {
  const made = makeBook();
  made.sheet.setFormat(at("B2:B5"), { locked: false });
  made.sheet.write(at("A1:B5"), 1, "api");
  made.sheet.protect(options, password);
  return made;
}

test.each<Writer>(["api", "typing", "pasting"])(
  "locked cells refuse a writer (%s), unlocked ones take it",
  (writer) => {
    const { sheet } = protectedSheet();
    expect(codeOf(() => sheet.write(at("A1"), 2, writer))).toBe("AccessDenied");
    expect(codeOf(() => sheet.write(at("A2:B2"), 2, writer))).toBe("AccessDenied");
    expect(codeOf(() => sheet.writeR1C1(at("C9"), "=R1C1", writer))).toBe("AccessDenied");
    sheet.write(at("B2:B5"), 7, writer);
    expect(value(sheet, "B5")).toBe(7);
    expect(value(sheet, "A2")).toBe(1);
  },
);

test("protecting what is protected and unprotecting what is not is refused", () => {
  const { sheet } = protectedSheet();
  expect(codeOf(() => sheet.protect({}))).toBe("AccessDenied");
  sheet.unprotect();
  expect(codeOf(() => sheet.unprotect())).toBe("AccessDenied");
  expect(sheet.protection.protected).toBe(false);
});

test("the password must be right", () => {
  const { sheet } = protectedSheet({}, "秘密");
  expect(codeOf(() => sheet.unprotect())).toBe("InvalidOperation");
  expect(codeOf(() => sheet.unprotect("wrong"))).toBe("InvalidOperation");
  sheet.unprotect("秘密");
  sheet.write(at("A1"), 2, "api");
});

test("options that are not given are off", () => {
  const { sheet } = protectedSheet({ allowSort: true });
  expect(sheet.protection).toEqual({
    protected: true,
    options: expect.objectContaining({ allowSort: true, allowAutoFilter: false, selectionMode: "Normal" }),
  });
});

test("formats, widths and heights are refused unless allowed", () => {
  const { sheet } = protectedSheet();
  expect(codeOf(() => sheet.setFormat(at("B2"), { fill: "#FF0000" }))).toBe("AccessDenied");
  expect(codeOf(() => sheet.setColumnWidth(0, 1, 50))).toBe("AccessDenied");
  expect(codeOf(() => sheet.setColumnHidden(0, 1, true))).toBe("AccessDenied");
  expect(codeOf(() => sheet.setRowHeight(0, 1, 50))).toBe("AccessDenied");
  expect(codeOf(() => (sheet.autoFilter = at("A1:B5")))).toBe("AccessDenied");
  expect(codeOf(() => sheet.setValidation(at("B2"), null))).toBe("AccessDenied");
  expect(codeOf(() => sheet.addConditionalFormat(at("B2")))).toBe("AccessDenied");
  const open = protectedSheet({
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
  }).sheet;
  open.setFormat(at("A1"), { fill: "#FF0000" });
  open.setColumnWidth(0, 1, 50);
  open.setRowHeight(0, 1, 50);
  expect(codeOf(() => open.setFormat(at("A1"), { locked: false }))).toBe("AccessDenied");
});

test("a filter comes and goes only while the sheet is not protected, allowed or not", () => {
  const { sheet } = protectedSheet({ allowAutoFilter: true });
  expect(codeOf(() => (sheet.autoFilter = at("A1:B5")))).toBe("AccessDenied");
  sheet.unprotect();
  sheet.autoFilter = at("A1:B5");
  sheet.protect({ allowAutoFilter: true });
  expect(codeOf(() => (sheet.autoFilter = null))).toBe("AccessDenied");
  expect(sheet.autoFilter).toEqual(at("A1:B5"));
});

test("rows are inserted only if allowed, and deleted only if all their cells are unlocked as well", () => {
  const { sheet } = protectedSheet();
  expect(codeOf(() => sheet.insertRows(2, 1, "typing"))).toBe("AccessDenied");
  expect(codeOf(() => sheet.deleteRows(2, 1, "typing"))).toBe("AccessDenied");
  const open = protectedSheet({ allowInsertRows: true, allowDeleteRows: true }).sheet;
  open.insertRows(2, 1, "typing");
  expect(codeOf(() => open.deleteRows(2, 1, "typing"))).toBe("AccessDenied");
  open.unprotect();
  open.setFormat(at("3:3"), { locked: false });
  open.protect({ allowDeleteRows: true });
  open.deleteRows(2, 1, "typing");
});

test("copying onto and clearing locked cells is refused", () => {
  const { sheet } = protectedSheet();
  expect(codeOf(() => sheet.copy(at("B2"), sheet, at("A1"), "Values"))).toBe("AccessDenied");
  expect(codeOf(() => sheet.clear(at("A1"), "Contents"))).toBe("AccessDenied");
  sheet.clear(at("B2:B3"), "Contents");
  expect(value(sheet, "B2")).toBeNull();
});

test("formulas on a protected sheet go on calculating and spilling", async () => {
  const { book, sheet } = makeBook();
  sheet.setFormat(at("A1"), { locked: false });
  sheet.write(at("B1"), "=NS.LIST(A1)", "api");
  sheet.protect({});
  sheet.write(at("A1"), 3, "typing");
  await book.calculated();
  expect(value(sheet, "B3")).toBe(3);
});

test("while somebody edits a cell the API is refused, typing goes on", () => {
  const { book, sheet } = makeBook();
  book.cellEditing = true;
  for (const action of [
    () => sheet.write(at("A1"), 1, "api"),
    () => sheet.setFormat(at("A1"), { bold: true }),
    () => sheet.clear(at("A1"), "All"),
    () => sheet.protect({}),
    () => book.addSheet(),
    () => book.addName("率", "=1"),
    () => (sheet.name = "new"),
  ]) {
    expect(codeOf(action)).toBe("InvalidOperationInCellEditMode");
  }
  sheet.write(at("A1"), 1, "typing");
  expect(value(sheet, "A1")).toBe(1);
});
