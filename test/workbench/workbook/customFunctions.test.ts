import { CellError } from "./model";
import { at, column, makeBook, shown, value } from "./testing";

test("a cell is #BUSY! until the answer comes, and so is what depends on it", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1:C1"), [["=NS.DOUBLE(4)", "=A1+1", "=5"]], "api");
  expect(column(sheet, "A1")).toEqual(["#BUSY!"]);
  expect(shown(sheet, "B1")).toBe("#BUSY!");
  expect(shown(sheet, "C1")).toBe(5);
  await book.calculated();
  expect(sheet.values(at("A1:C1"))).toEqual([[8, 9, 5]]);
});

test("all calls of a pass go out at once; a chain of depth three takes three rounds", async () => {
  const { book, sheet, rounds } = makeBook();
  sheet.write(
    at("A1:A50"),
    Array.from({ length: 50 }, (_, i) => [1000 + i]),
    "api",
  );
  sheet.writeR1C1(at("B1:D50"), "=NS.DOUBLE(RC[-1])", "api");
  await book.calculated();
  expect(rounds.map((calls) => calls.length)).toEqual([50, 50, 50]);
  expect(value(sheet, "D50")).toBe(1049 * 8);
});

test("only what depends on a change is called again", async () => {
  const { book, sheet, rounds } = makeBook();
  sheet.write(at("A1:A3"), [[1], [2], [3]], "api");
  sheet.writeR1C1(at("B1:B3"), "=NS.DOUBLE(RC[-1])", "api");
  await book.calculated();
  rounds.length = 0;
  sheet.write(at("A2"), 10, "api");
  await book.calculated();
  expect(rounds).toEqual([[{ id: "DOUBLE", args: [10], address: "Sheet1!B2" }]]);
});

test("every cell makes its call once in a recalculation, and again in the next", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(at("A1"), 7, "api");
  sheet.writeR1C1(at("B1:B20"), "=NS.DOUBLE(R1C1)", "api");
  await book.calculated();
  expect(calls()).toHaveLength(20);
  book.calculate("Full");
  await book.calculated();
  expect(calls()).toHaveLength(40);
  book.calculate("Recalculate");
  await book.calculated();
  expect(calls()).toHaveLength(40);
});

test("a function that wants its address is called for each cell", async () => {
  const { book, sheet } = makeBook();
  sheet.name = "大客户部·参数";
  sheet.writeR1C1(at("B2:B3"), "=NS.WHERE()", "api");
  await book.calculated();
  expect(column(sheet, "B2:B3")).toEqual(["'大客户部·参数'!B2", "'大客户部·参数'!B3"]);
});

test("arguments have the shape the metadata says", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(
    at("A1:B2"),
    [
      [1, "x"],
      [true, null],
    ],
    "api",
  );
  sheet.write(at("D1"), "=NS.TOTAL(A1)", "api");
  sheet.write(at("D2"), "=NS.TOTAL(A1:B2)", "api");
  sheet.write(at("D3"), "=NS.TOTAL(5)", "api");
  sheet.write(at("D4"), "=NS.ECHO(A1)", "api");
  sheet.write(at("D5"), "=NS.ECHO(B1,)", "api");
  sheet.write(at("D6"), '=NS.ALL(1,A1,"z")', "api");
  await book.calculated();
  expect(calls().map(({ args }) => args)).toEqual(
    expect.arrayContaining([
      [[[1]]],
      [
        [
          [1, "x"],
          [true, null],
        ],
      ],
      [[[5]]],
      [1, null],
      ["x", null],
      [[1, 1, "z"]],
    ]),
  );
});

test.each([
  ["zero", 0],
  ["null", null],
] as const)("a blank cell arrives as the build has it: %s", async (blanks, blank) => {
  const { book, sheet, calls } = makeBook(blanks);
  sheet.write(at("B1"), "=NS.ECHO(A1)", "api");
  sheet.write(at("B2"), "=NS.TOTAL(A1:A2)", "api");
  sheet.write(at("B3"), "=NS.TOTAL(INDEX(A1:A9,2,0))", "api");
  sheet.write(at("B4"), "=NS.ECHO(IF(TRUE,A1,5))", "api");
  sheet.write(at("B5"), "=NS.ECHO(1)", "api");
  await book.calculated();
  expect(calls().map(({ args }) => args)).toEqual(
    expect.arrayContaining([[blank, null], [[[blank], [blank]]], [[[blank]]], [1, null]]),
  );
});

test("a range over a scalar parameter makes a call for each cell and an array of results", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(at("A1:A3"), [[1], [2], [3]], "api");
  sheet.write(at("B1"), "=NS.DOUBLE(A1:A3)", "api");
  sheet.write(at("D1"), "=SUM(NS.DOUBLE(A1:A3))", "api");
  await book.calculated();
  expect(column(sheet, "B1:B3")).toEqual([2, 4, 6]);
  expect(value(sheet, "D1")).toBe(12);
  expect(calls()).toHaveLength(6);
});

test("text for a number parameter is #VALUE! without a call; text that reads as a number is one", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(at("A1:A3"), [['=NS.NUMBER("x")'], ['=NS.NUMBER("12")'], ["=NS.NUMBER(TRUE)"]], "api");
  await book.calculated();
  expect(column(sheet, "A1:A3")).toEqual(["#VALUE!", 24, 2]);
  expect(calls().map(({ args }) => args)).toEqual([[12], [1]]);
});

test("error cells arrive where the metadata allows it and end the call elsewhere", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(at("A1:A2"), [["=1/0"], [3]], "api");
  sheet.write(at("B1"), "=NS.TOTAL(A1:A2)", "api");
  sheet.write(at("B2"), "=NS.STRICT(A1:A2)", "api");
  await book.calculated();
  expect(value(sheet, "B1")).toBe(3);
  expect(shown(sheet, "B2")).toBe("#DIV/0!");
  expect(calls()).toEqual([{ id: "TOTAL", args: [[[new CellError("#DIV/0!")], [3]]], address: "Sheet1!B1" }]);
});

test("too few or too many arguments are #VALUE!, an unknown function is #NAME?", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(at("A1:A3"), [["=NS.DOUBLE()"], ["=NS.DOUBLE(1,2)"], ["=NS.NOSUCH(1)"]], "api");
  await book.calculated();
  expect(column(sheet, "A1:A3")).toEqual(["#VALUE!", "#VALUE!", "#NAME?"]);
  expect(calls()).toEqual([]);
});

test("the message of an error can be read on the cell", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), '=NS.FAIL("没有数据")', "api");
  sheet.write(at("A2"), '=IF(TRUE,NS.FAIL("第二"),0)', "api");
  sheet.write(at("A3"), "=A1", "api");
  await book.calculated();
  expect(sheet.values(at("A1:A2"))).toEqual([
    [new CellError("#N/A", "没有数据")],
    [new CellError("#N/A", "第二")],
  ]);
  expect(shown(sheet, "A3")).toBe("#N/A");
});

test("functions nest in each other and in Excel's own, inside and outside", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(at("A1:A2"), [[1], [2]], "api");
  const formulas = [
    ["=NS.DOUBLE(NS.DOUBLE(A1)+1)", 6],
    ["=IFERROR(NS.FAIL(1),NS.DOUBLE(A2))", 4],
    ["=INDEX(NS.LIST(3),2)", 2],
    ["=SUM(NS.LIST(4),1)", 11],
    ["=NS.TOTAL(A1:A2*10)", 30],
    ["=NS.TOTAL(NS.LIST(3))", 6],
    ['=IF(NS.DOUBLE(A1)=2,"yes","no")', "yes"],
    ["=NS.DOUBLE(IFERROR(NS.DOUBLE(5),0))", 20],
    ["=CHOOSE(2,NS.FAIL(1),NS.DOUBLE(A1))", 2],
    ["=NS.DOUBLE(1)+NS.DOUBLE(2)+NS.DOUBLE(3)", 12],
  ] as const;
  formulas.forEach(([text], i) => sheet.write(at(`C${i + 1}`), text, "api"));
  await book.calculated();
  expect(column(sheet, "C1:C10")).toEqual(formulas.map(([, result]) => result));
  // no function has seen the #BUSY! of another
  expect(calls().filter(({ args }) => args.some((arg) => arg instanceof CellError))).toEqual([]);
});

test("a branch that is not taken is not called", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(at("B1"), '=IF(COUNTBLANK(A1)>0,"",NS.DOUBLE(A1))', "api");
  sheet.write(at("B2"), "=IFERROR(5,NS.DOUBLE(1))", "api");
  await book.calculated();
  expect(column(sheet, "B1:B2")).toEqual(["", 5]);
  expect(calls()).toEqual([]);
});

test("several calls in one formula go out in one round", async () => {
  const { book, sheet, rounds } = makeBook();
  sheet.write(at("A1"), "=NS.DOUBLE(1)+NS.DOUBLE(2)", "api");
  await book.calculated();
  expect(rounds.map((calls) => calls.length)).toEqual([2]);
});

test("nothing returned is 0, arrays of unequal rows are #VALUE!", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), "=NS.NULLS()", "api");
  sheet.write(at("E1"), "=NS.RAGGED()", "api");
  await book.calculated();
  expect(sheet.values(at("A1:B2"))).toEqual([
    [0, "a"],
    [new CellError("#NUM!", "too big"), 0],
  ]);
  expect(shown(sheet, "E1")).toBe("#VALUE!");
});

test("a volatile function is called at every recalculation", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(at("A1"), "=NS.CLOCK()", "api");
  await book.calculated();
  sheet.write(at("H9"), 1, "api");
  await book.calculated();
  expect(calls()).toHaveLength(2);
});

test("a failing runtime shows #VALUE!", async () => {
  const { createBook } = await import("./book");
  const { FUNCTIONS } = await import("./testing");
  const book = createBook({
    functions: FUNCTIONS,
    blanks: "null",
    invoke: () => Promise.reject(new Error("gone")),
  });
  const sheet = book.addSheet();
  sheet.write(at("A1"), "=NS.DOUBLE(1)", "api");
  await book.calculated();
  expect(shown(sheet, "A1")).toBe("#VALUE!");
});

test.each([
  ["busy", "#BUSY!"],
  ["stale", "#VALUE!"],
] as const)(
  "after an error later answers may stay away (%s) until the formula is written again",
  async (after, stays) => {
    const { book, sheet } = makeBook();
    book.answersAfterError = after;
    sheet.write(at("A1"), "x", "api");
    sheet.write(at("B1"), "=NS.DOUBLE(A1)", "api");
    sheet.write(at("B2"), "=NS.DOUBLE(4)", "api");
    await book.calculated();
    expect(shown(sheet, "B1")).toBe("#VALUE!");
    sheet.write(at("A1"), 5, "api");
    await book.calculated();
    expect([shown(sheet, "B1"), shown(sheet, "B2")]).toEqual([stays, 8]);
    // Calculating alone does not help.
    book.calculate("Full");
    await book.calculated();
    expect(shown(sheet, "B1")).toBe(stays);
    sheet.write(at("B1"), "=NS.DOUBLE(A1)", "api");
    await book.calculated();
    expect(shown(sheet, "B1")).toBe(10);
  },
);
