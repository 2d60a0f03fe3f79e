import { at, column, makeBook, shown, value } from "./testing";

test("Excel's own functions have their values as soon as somebody reads", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1"), 2, "api");
  sheet.write(at("B1"), "=A1*3", "api");
  expect(value(sheet, "B1")).toBe(6);
  sheet.write(at("A1"), 5, "api");
  expect(value(sheet, "B1")).toBe(15);
});

test("each cell is calculated once, precedents first, in whatever order they were written", () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A4"), "=A3+1", "api");
  sheet.write(at("A3"), "=SUM(A1:A2)", "api");
  sheet.write(at("A2"), "=A1*2", "api");
  sheet.write(at("A1"), 1, "api");
  expect(column(sheet, "A1:A4")).toEqual([1, 2, 3, 4]);
  expect(book.core.calculation.counts.evaluations).toBe(3);
});

test("what does not depend on a change is left alone", () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1:A1000"), 1, "api");
  sheet.writeR1C1(at("B1:B1000"), "=RC[-1]+1", "api");
  sheet.write(at("C1"), "=SUM(B1:B1000)", "api");
  expect(value(sheet, "C1")).toBe(2000);
  const before = book.core.calculation.counts.evaluations;
  sheet.write(at("A500"), 11, "api");
  expect(value(sheet, "C1")).toBe(2010);
  expect(book.core.calculation.counts.evaluations - before).toBe(2);
});

test("while calculation is suspended nothing is calculated", async () => {
  const { book, sheet, rounds } = makeBook();
  sheet.write(at("A1"), 1, "api");
  sheet.write(at("B1"), "=A1+1", "api");
  expect(value(sheet, "B1")).toBe(2);
  book.suspendCalculation();
  book.suspendCalculation();
  sheet.write(at("A1"), 5, "api");
  sheet.write(at("C1"), "=NS.DOUBLE(A1)", "api");
  expect(value(sheet, "B1")).toBe(2);
  book.resumeCalculation();
  expect(value(sheet, "B1")).toBe(2);
  book.resumeCalculation();
  await book.calculated();
  expect(sheet.values(at("B1:C1"))).toEqual([[6, 10]]);
  expect(rounds).toHaveLength(1);
});

test("a circular reference shows 0, and what looks at it is calculated", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1:A3"), [["=B1+1"], ["=A2"], ["=A1+5"]], "api");
  sheet.write(at("B1"), "=A1+1", "api");
  expect(sheet.values(at("A1:B1"))).toEqual([[0, 0]]);
  expect(column(sheet, "A2:A3")).toEqual([0, 5]);
  sheet.write(at("B1"), 7, "api");
  expect(column(sheet, "A1:A3")).toEqual([8, 0, 13]);
});

test("OFFSET and INDIRECT see the cells they reach as calculated", () => {
  const { sheet } = makeBook();
  sheet.write(at("C1:C2"), [['=INDIRECT("B1")+1'], ["=OFFSET(A1,0,1)*10"]], "api");
  sheet.write(at("A1:B1"), [[3, "=A1+1"]], "api");
  expect(column(sheet, "C1:C2")).toEqual([5, 40]);
  sheet.write(at("A1"), 4, "api");
  expect(column(sheet, "C1:C2")).toEqual([6, 50]);
});

test("OFFSET and INDIRECT follow the answer of a function, and what they look at follows them", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("C1:C2"), [['=INDIRECT("B1")+1'], ["=OFFSET(A1,0,1)*10"]], "api");
  sheet.write(at("D1"), "=SUM(C1:C2)", "api");
  sheet.write(at("A1:B1"), [[3, "=NS.DOUBLE(A1)"]], "api");
  await book.calculated();
  expect(sheet.values(at("B1:D1"))).toEqual([[6, 7, 67]]);
  expect(value(sheet, "C2")).toBe(60);
});

test("a range is read anew when its cells are calculated again because a spill has grown", () => {
  const { sheet } = makeBook();
  // calculated in this order: D1 finds nothing in C3 yet, F1 comes after the spill and before D1's second time
  sheet.write(at("D1"), "=C3", "api");
  sheet.write(at("C1"), "=A1:A3", "api");
  sheet.write(at("F1"), "=SUM(D1:E1)", "api");
  sheet.write(at("A1:A3"), [[1], [2], [30]], "api");
  expect(sheet.values(at("D1:F1"))).toEqual([[30, null, 30]]);
});

test("one calculation of a filled book is as good as two", async () => {
  const { book, sheet } = makeBook();
  book.suspendCalculation();
  sheet.write(at("F1:F2"), [["=SUM(D1:E2)"], ["=SUM(C1:C3)-SUM(D1:D3)"]], "api");
  sheet.writeR1C1(at("D1:D3"), "=RC[-1]", "api");
  sheet.write(at("C1"), "=NS.SAME(B1:B3)", "api");
  sheet.write(at("B1"), "=NS.LIST(A1)", "api");
  sheet.write(at("A1"), 3, "api");
  book.resumeCalculation();
  await book.calculated();
  const once = sheet.values(at("A1:F3"));
  book.calculate("Full");
  await book.calculated();
  expect(once).toEqual(sheet.values(at("A1:F3")));
  expect(column(sheet, "F1:F2")).toEqual([3, 0]);
});

test("what looks at a spill waits for it, also where its answer is still to come", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(at("A1"), 3, "api");
  sheet.write(at("B1"), "=NS.LIST(A1)", "api");
  sheet.write(at("C1"), "=NS.TOTAL(B2:B9)", "api");
  await book.calculated();
  const { evaluations } = book.core.calculation.counts;
  const before = calls().length;
  sheet.write(at("A1"), 4, "api");
  await book.calculated();
  expect(value(sheet, "C1")).toBe(9);
  expect(calls().length - before).toBe(2);
  // LIST busy, LIST answered, TOTAL busy, TOTAL answered
  expect(book.core.calculation.counts.evaluations - evaluations).toBe(4);
});

test("whole columns and rows count what is used", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1:A3"), [[1], [2], [3]], "api");
  sheet.write(at("C1:C3"), [["=SUM(A:A)"], ["=COUNT(1:1)"], ["=SUM($A:$A)*2"]], "api");
  expect(column(sheet, "C1:C3")).toEqual([6, 2, 12]);
  sheet.write(at("A5000"), 10, "api");
  expect(column(sheet, "C1")).toEqual([16]);
});

test("references reach other sheets, by names in quotes where they need them", () => {
  const { book, sheet } = makeBook();
  const other = book.addSheet("大客户部·参数");
  other.write(at("B3"), 0.05, "api");
  sheet.write(
    at("A1:A3"),
    [["='大客户部·参数'!$B$3*100"], ["=SUM('大客户部·参数'!B:B)"], ["=NOSUCH!A1"]],
    "api",
  );
  expect(column(sheet, "A1:A3")).toEqual([5, 0.05, "#REF!"]);
  other.write(at("B3"), 0.1, "api");
  expect(value(sheet, "A1")).toBe(10);
});

test("listeners hear what was written, and nothing of what was calculated", async () => {
  const { book, sheet } = makeBook();
  const heard: unknown[] = [];
  const stop = book.onChanged(({ sheet: where, area, source }) => heard.push([where.name, area, source]));
  sheet.write(at("A1:B1"), [[1, "=A1"]], "api");
  sheet.write(at("A1"), 2, "typing");
  await book.calculated();
  stop();
  sheet.write(at("A1"), 3, "pasting");
  expect(heard).toEqual([
    ["Sheet1", at("A1:B1"), "api"],
    ["Sheet1", at("A1"), "typing"],
  ]);
  expect(shown(sheet, "B1")).toBe(3);
});
