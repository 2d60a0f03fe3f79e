import { at, codeOf, column, formula, makeBook, value } from "./testing";

const BY_A = [{ column: 0, ascending: true }];

test("rows move whole, with formats and formulas that look at their own row; blank cells come last", () => {
  const { sheet } = makeBook();
  sheet.write(
    at("A1:C4"),
    [
      ["c", 3, "=B1*10"],
      ["", 9, "=B2*10"],
      ["A", 1, "=B3*10"],
      ["b", 2, "=B4*10"],
    ],
    "api",
  );
  sheet.setFormat(at("A3"), { bold: true });
  sheet.sort(at("A1:C4"), BY_A, "api");
  expect(column(sheet, "A1:A4")).toEqual(["A", "b", "c", null]);
  expect(column(sheet, "C1:C4")).toEqual([10, 20, 30, 90]);
  expect(formula(sheet, "C1")).toBe("=B1*10");
  expect(sheet.format(at("A1")).bold).toBe(true);
  sheet.sort(at("A1:C4"), [{ column: 1, ascending: false }], "api");
  expect(column(sheet, "B1:B4")).toEqual([9, 3, 2, 1]);
  sheet.sort(at("A1:C4"), [{ column: 0, ascending: false }], "api");
  expect(column(sheet, "A1:A4")).toEqual(["c", "b", "A", null]);
});

test("numbers come before texts, and rows that are alike stay in their order; hidden rows stay where they are", () => {
  const { sheet } = makeBook();
  sheet.write(
    at("A1:B5"),
    [
      ["x", 1],
      [7, 2],
      ["x", 3],
      [5, 4],
      ["x", 5],
    ],
    "api",
  );
  sheet.setRowHidden?.(4, 1, true);
  sheet.setRowHidden?.(0, 1, true);
  sheet.sort(at("A1:B5"), BY_A, "api");
  expect(column(sheet, "B1:B5")).toEqual([1, 4, 2, 3, 5]);
});

test("cells of an answer that spills are not sorted", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1:A3"), [[3], [2], [1]], "api");
  sheet.write(at("B1"), "=NS.LIST(3)", "api");
  await book.calculated();
  for (const area of ["A1:B3", "A2:B3"])
    expect(codeOf(() => sheet.sort(at(area), BY_A, "api"))).toBe("InvalidOperation");
  sheet.sort(at("A1:A3"), BY_A, "api");
  expect(column(sheet, "A1:A3")).toEqual([1, 2, 3]);
});

test("on a protected sheet rows are sorted only if that is allowed and all their cells are unlocked", () => {
  const { sheet } = makeBook();
  sheet.write(
    at("A1:B2"),
    [
      [2, 1],
      [1, 2],
    ],
    "api",
  );
  sheet.setFormat(at("A1:A2"), { locked: false });
  sheet.protect({});
  expect(codeOf(() => sheet.sort(at("A1:A2"), BY_A, "typing"))).toBe("AccessDenied");
  sheet.unprotect();
  sheet.protect({ allowSort: true });
  expect(codeOf(() => sheet.sort(at("A1:B2"), BY_A, "typing"))).toBe("AccessDenied");
  sheet.sort(at("A1:A2"), BY_A, "typing");
  expect(value(sheet, "A1")).toBe(1);
});
