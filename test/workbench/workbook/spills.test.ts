import { at, column, formula, makeBook, shown, value } from "./testing";

test("a result of several values covers the cells below, which show no formula", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), "=NS.LIST(3)", "api");
  await book.calculated();
  expect(column(sheet, "A1:A4")).toEqual([1, 2, 3, null]);
  expect(sheet.formulas(at("A1:A3"))).toEqual([["=NS.LIST(3)"], [""], [""]]);
  expect(sheet.usedArea(true)).toEqual(at("A1:A3"));
});

test("what is in the way stays, and the formula shows #SPILL! until it is gone", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A3"), "mine", "api");
  sheet.write(at("A1"), "=NS.LIST(3)", "api");
  await book.calculated();
  expect(column(sheet, "A1:A3")).toEqual(["#SPILL!", null, "mine"]);
  sheet.write(at("A3"), "", "api");
  await book.calculated();
  expect(column(sheet, "A1:A3")).toEqual([1, 2, 3]);
});

test("who writes into a spilled cell blocks the spill", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), "=NS.LIST(3)", "api");
  await book.calculated();
  sheet.write(at("A2"), 99, "typing");
  await book.calculated();
  expect(column(sheet, "A1:A3")).toEqual(["#SPILL!", 99, null]);
});

test("what is written into a spilled cell and taken away again before it calculates leaves the spill whole", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("C1:C3"), [[1], [2], [3]], "api");
  sheet.write(at("A1"), "=C1:C3*10", "api");
  expect(column(sheet, "A1:A3")).toEqual([10, 20, 30]);
  book.suspendCalculation();
  sheet.write(at("A2"), 99, "typing");
  sheet.write(at("A2"), "", "typing");
  sheet.write(at("C2"), 5, "api");
  book.resumeCalculation();
  await book.calculated();
  expect(column(sheet, "A1:A3")).toEqual([10, 50, 30]);
  // it still owns the cell: what stands in it goes with the formula
  sheet.write(at("A1"), "", "api");
  expect(column(sheet, "A1:A3")).toEqual([null, null, null]);
});

test("a spill that is blocked in the middle while its values stay the same is refused", () => {
  const { sheet } = makeBook();
  sheet.write(at("C1:C3"), [[1], [2], [3]], "api");
  sheet.write(at("A1"), "=C1:C3*10", "api");
  expect(column(sheet, "A1:A3")).toEqual([10, 20, 30]);
  sheet.write(at("A3"), 30, "typing");
  expect(column(sheet, "A1:A3")).toEqual(["#SPILL!", null, 30]);
});

test("clearing a spilled cell changes nothing", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), "=NS.LIST(3)", "api");
  await book.calculated();
  sheet.write(at("A2"), "", "typing");
  await book.calculated();
  expect(column(sheet, "A1:A3")).toEqual([1, 2, 3]);
});

test("a spill shrinks and grows, and what looks at its cells follows", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("C1:C3"), [[2], ["=SUM(A1:A9)"], ["=A4"]], "api");
  sheet.write(at("A1"), "=NS.LIST(C1)", "api");
  await book.calculated();
  expect(column(sheet, "C2:C3")).toEqual([3, 0]);
  sheet.write(at("C1"), 4, "api");
  await book.calculated();
  expect(column(sheet, "C2:C3")).toEqual([10, 4]);
  sheet.write(at("C1"), 1, "api");
  await book.calculated();
  expect(column(sheet, "A1:A4")).toEqual([1, null, null, null]);
  expect(column(sheet, "C2:C3")).toEqual([1, 0]);
});

test("two spills that meet: the second is refused until the first gives way", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), "=NS.LIST(4)", "api");
  await book.calculated();
  sheet.write(at("A3"), "", "api");
  sheet.write(at("B1"), 2, "api");
  sheet.write(at("C3"), "=NS.SAME(A1:A2)", "api");
  await book.calculated();
  expect(column(sheet, "C3:C4")).toEqual([1, 2]);
  sheet.write(at("C2"), "=NS.LIST(3)", "api");
  await book.calculated();
  expect(shown(sheet, "C2")).toBe("#SPILL!");
  sheet.write(at("C3"), "", "api");
  await book.calculated();
  expect(column(sheet, "C2:C4")).toEqual([1, 2, 3]);
});

test("a spill gives way when its answer is shorter than the one before", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), 4, "api");
  sheet.write(at("C1"), "=NS.LIST(A1)", "api");
  sheet.write(at("E1:F1"), [[7, 8]], "api");
  sheet.write(at("B3"), "=NS.SAME(E1:F1)", "api");
  await book.calculated();
  expect(shown(sheet, "B3")).toBe("#SPILL!");
  sheet.write(at("A1"), 2, "api");
  await book.calculated();
  expect(sheet.values(at("B3:C3"))).toEqual([[7, 8]]);
  expect(column(sheet, "C1:C3")).toEqual([1, 2, 8]);
});

test("until its answer comes a spill covers nothing", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), "=NS.LIST(3)", "api");
  sheet.write(at("B1"), "=A1:A3*10", "api");
  await book.calculated();
  expect(column(sheet, "B1:B3")).toEqual([10, 20, 30]);
  sheet.write(at("A1"), "=NS.LIST(2)", "api");
  expect(column(sheet, "A1:A3")).toEqual(["#BUSY!", null, null]);
  expect(column(sheet, "B1:B3")).toEqual(["#BUSY!", null, null]);
  await book.calculated();
  expect(column(sheet, "B1:B3")).toEqual([10, 20, 0]);
});

test("Excel's own array formulas spill too; blanks in them show 0", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1:A2"), [[5], [null]], "api");
  sheet.write(at("C1"), "=A1:A2", "api");
  sheet.write(at("E1"), "=A1:A2*{1,10}", "api");
  expect(column(sheet, "C1:C2")).toEqual([5, 0]);
  expect(sheet.values(at("E1:F2"))).toEqual([
    [5, 50],
    [0, 0],
  ]);
});

test("deleting the formula takes all its values away", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), "=NS.LIST(3)", "api");
  sheet.write(at("C1"), "=A2", "api");
  await book.calculated();
  expect(value(sheet, "C1")).toBe(2);
  sheet.write(at("A1"), "", "api");
  await book.calculated();
  expect(column(sheet, "A1:A3")).toEqual([null, null, null]);
  expect(value(sheet, "C1")).toBe(0);
  expect(formula(sheet, "A1")).toBe("");
});

test("a spill that would leave the sheet is #SPILL!", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1048575"), "=NS.LIST(3)", "api");
  await book.calculated();
  expect(shown(sheet, "A1048575")).toBe("#SPILL!");
});
