import { CellError, type CellValue } from "./model";
import { at, column, FUNCTIONS, makeBook, shown, value } from "./testing";

/** A small book: texts, numbers with a blank, numbers with blanks, an error and a text, and a "". */
function prepared(blanks: "zero" | "null" = "null") {
  const made = makeBook(blanks, FUNCTIONS);
  made.sheet.write(
    at("A1:E4"),
    [
      ["x", 1, "", 3, '=""'],
      ["X", 2, 5, "=1/0", 7],
      ["y", "", 4, "t", true],
      ["z", 4, 6, 2.345, 9],
    ],
    "api",
  );
  return made;
}

type Shown = CellValue | string;
const E = { div: "#DIV/0!", value: "#VALUE!", na: "#N/A", ref: "#REF!" } as const;

/** What the formula shows, with one row and column more than expected (they must stay empty). */
function spilled(sheet: ReturnType<typeof makeBook>["sheet"], rows: number, columns: number): Shown[][] {
  return sheet
    .values({ row: 0, column: 9, rows, columns })
    .map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : cell)));
}

function framed(expected: Shown[][]): Shown[][] {
  const width = expected[0]?.length ?? 0;
  return [...expected.map((row) => [...row, null]), Array.from({ length: width + 1 }, () => null)];
}

const cases: [formula: string, expected: Shown[][]][] = [
  // IF: every element chooses for itself
  ['IF(A1:A4="x",B1:B4,"")', [[1], [2], [""], [""]]],
  ['IF(A1:A4="x","",B1:B4)', [[""], [""], [0], [4]]],
  ["IF(D1:D4>2,1,0)", [[1], [E.div], [1], [1]]],
  ["IF(D1:D4,1,0)", [[1], [E.div], [E.value], [1]]],
  ["IF(E1:E4,1,0)", [[E.value], [1], [1], [1]]],
  ["IF(B1:B4,1,0)", [[1], [1], [0], [1]]],
  ['IF({"true";"FALSE";"z"},1,0)', [[1], [0], [E.value]]],
  ["IF(B1:B4>1,D1:D4,0)", [[0], [E.div], [0], [2.345]]],
  ["IF(B1:B4>1,1)", [[false], [1], [false], [1]]],
  ["IF({1;0},,5)", [[0], [5]]],
  ['IF(A1:A4="x",IF(B1:B4>1,"b","a"),"n")', [["a"], ["b"], ["n"], ["n"]]],
  ['IF(B1:B4="","",IF(D1:D4>2,1,0))', [[1], [E.div], [""], [1]]],
  ["IF({1;0},{1,2},9)", [[1, 2], [9, 9]]], // prettier-ignore
  ["IF({1,0},B1:B2,C1:C2)", [[1, 0], [2, 5]]], // prettier-ignore
  ["IF(B1:B4>1,B1:B2,0)", [[0], [2], [0], [E.na]]],
  ["IF(TRUE,B1:B4,0)", [[1], [2], [0], [4]]],
  ["IF(ISERROR(D1:D4),NA(),D1:D4)", [[3], [E.na], ["t"], [2.345]]],
  ["MAX(IF(A1:A4=A1,B1:B4))", [[2]]],
  // IFERROR and IFNA
  ['IFERROR(D1:D4,"e")', [[3], ["e"], ["t"], [2.345]]],
  ['IFNA(D1:D4,"e")', [[3], [E.div], ["t"], [2.345]]],
  ['IFNA(IF(B1:B4=1,NA(),B1:B4),"e")', [["e"], [2], [0], [4]]],
  ["IFERROR(D1:D4,B1:B4)", [[3], [2], ["t"], [2.345]]],
  ["IFERROR(1/B1:B4,{7,8})", [[1, 1], [0.5, 0.5], [7, 8], [0.25, 0.25]]], // prettier-ignore
  // CHOOSE: an array of numbers makes a block of columns
  [
    "CHOOSE({1,2,3},A1:A4,B1:B4,C1:C4)",
    [
      ["x", 1, 0],
      ["X", 2, 5],
      ["y", 0, 4],
      ["z", 4, 6],
    ],
  ],
  ["CHOOSE({2,1},B1:B2,7)", [[7, 1], [7, 2]]], // prettier-ignore
  ["CHOOSE({1,2},B1:B4,D1:D4*2)", [[1, 6], [2, E.div], [0, E.value], [4, 4.69]]], // prettier-ignore
  ["CHOOSE({1,4},B1:B2,5)", [[1, E.value], [2, E.value]]], // prettier-ignore
  ["CHOOSE(B1:B4,10,20,30,40)", [[10], [20], [E.value], [40]]],
  ["CHOOSE(2,A1:A4,B1:B4)", [[1], [2], [0], [4]]],
  // INDEX
  ["INDEX(A1:C4,0,2)", [[1], [2], [0], [4]]],
  ["INDEX(A1:C4,2,0)", [["X", 2, 5]]],
  ["INDEX(B1:C4*1,0,2)", [[0], [5], [4], [6]]],
  ["INDEX(B1:C4*1,2,0)", [[2, 5]]],
  ["INDEX({1,2;3,4},2,0)", [[3, 4]]],
  ["INDEX(B1:C4,{3;1;2},{1,2})", [[0, 4], [1, 0], [2, 5]]], // prettier-ignore
  ["INDEX(B1:C4,B1:B2,2)", [[0], [5]]],
  ["INDEX(B1:B4,{1;3;4})", [[1], [0], [4]]],
  ["INDEX(B1:B4,{1;9;-1})", [[1], [E.ref], [E.value]]],
  ['INDEX(B1:C4,IF(A1:A4="x",B1:B4,""),{1,2})', [[1, 0], [2, 5], [E.value, E.value], [E.value, E.value]]], // prettier-ignore
  ["INDEX(B1:C4,D1:D2,1)", [[0], [E.div]]],
  ["INDEX(D1:D4,{1;2;3})", [[3], [E.div], ["t"]]],
  ['INDEX({"a","b"},{2,1})', [["b", "a"]]],
  ['INDEX(B1:B4,"")', [[E.value]]],
  ["INDEX(B1:B4,E1)", [[E.value]]],
  ['INDEX(B1:B4,"2")', [[2]]],
  ["INDEX(B1:B4,2.9)", [[2]]],
  // operators
  ["-B1:B4", [[-1], [-2], [0], [-4]]],
  ["-E1:E4", [[E.value], [-7], [-1], [-9]]],
  ['--(A1:A4="x")', [[1], [1], [0], [0]]],
  ["B1:B4+C1:C4", [[1], [7], [4], [10]]],
  ["C1:C4-B1:B4", [[-1], [3], [4], [2]]],
  ["B1:B4*{1,2}", [[1, 2], [2, 4], [0, 0], [4, 8]]], // prettier-ignore
  ["{1;2}/{1,0}", [[1, E.div], [2, E.div]]], // prettier-ignore
  ["B1:B4^2", [[1], [4], [0], [16]]],
  ["D1:D4*2", [[6], [E.div], [E.value], [4.69]]],
  ["E1:E4+1", [[E.value], [8], [2], [10]]],
  ["ROUND(B1:B4,0)-B1:B2", [[0], [0], [E.na], [E.na]]],
  ["NA()*B1:B2", [[E.na], [E.na]]],
  ["B1:B4+B1:B2", [[2], [4], [E.na], [E.na]]],
  ["B1:B4%", [[0.01], [0.02], [0], [0.04]]],
  ['B1:B4&"q"', [["1q"], ["2q"], ["q"], ["4q"]]],
  ["E1:E4&B1:B4", [["1"], ["72"], ["TRUE"], ["94"]]],
  ['1/3&{"x";"y"}', [["0.333333333333333x"], ["0.333333333333333y"]]],
  ['{"x";"y"}&1/3', [["x0.333333333333333"], ["y0.333333333333333"]]],
  ['1&{"x";"y"}', [["1x"], ["1y"]]],
  ["1+{1;2}", [[2], [3]]],
  ['IF(1>{0,2},"}{",{"{a}","""}"})', [["}{", '"}']]],
  ['{0.1;1}/3&""', [["0.0333333333333333"], ["0.333333333333333"]]],
  ["B1:B4>{1,3}", [[false, false], [true, false], [false, false], [true, true]]], // prettier-ignore
  ['A1:A4="x"', [[true], [true], [false], [false]]],
  ['{"a";"B"}={"A","b"}', [[true, false], [false, true]]], // prettier-ignore
  ["B1:B4=0", [[false], [false], [true], [false]]],
  ['B1:B4=""', [[false], [false], [true], [false]]],
  ['E1:E4=""', [[true], [false], [false], [false]]],
  ["D1:D4>1", [[true], [E.div], [true], [true]]],
  ["E1:E4>8", [[true], [false], [true], [true]]],
  // functions over columns
  ["ROUND(D1:D4,2)", [[3], [E.div], [E.value], [2.35]]],
  ["ROUND(C1:C4/3,{0,1})", [[0, 0], [2, 1.7], [1, 1.3], [2, 2]]], // prettier-ignore
  ["ROUNDUP(C1:C4/3,1)", [[0], [1.7], [1.4], [2]]],
  ["ROUNDDOWN(C1:C4/3,1)", [[0], [1.6], [1.3], [2]]],
  ['ROUND({"";"2.55";TRUE},1)', [[E.value], [2.6], [1]]],
  ["INT(-D1:D4)", [[-3], [E.div], [E.value], [-3]]],
  ['INT({"";"2.5"})', [[E.value], [2]]],
  ["ABS(-E1:E4)", [[E.value], [7], [1], [9]]],
  ["ISNUMBER(B1:B4)", [[true], [true], [false], [true]]],
  ["ISERROR(D1:D4)", [[false], [true], [false], [false]]],
  ["ISBLANK(B1:B4)", [[false], [false], [true], [false]]],
  ["ISBLANK(E1:E4)", [[false], [false], [false], [false]]],
  ["NOT(B1:B4)", [[false], [false], [true], [false]]],
  ["MOD(B1:B4,2)", [[1], [0], [0], [0]]],
  ["N(B1:B4)", [[1]]],
  ["AND(B1:B4>0)", [[false]]],
  ["SUM((A1:A4=A1)*B1:B4)", [[3]]],
  // custom functions
  ['{">=",">"}', [[">=", ">"]]],
  ["{1,0;0,0}", [[1, 0], [0, 0]]], // prettier-ignore
  ["INDEX(NS.SAME(A1:C4),0,2)", [[1], [2], [0], [4]]],
  ["INDEX(NS.SAME(A1:C4),2,0)", [["X", 2, 5]]],
  ["INDEX(NS.SAME(B1:C4),{1;3},{1,2})", [[1, 0], [0, 4]]], // prettier-ignore
  ['IFERROR(NS.SAME(D1:D4),"")', [[3], [""], ["t"], [2.345]]],
  ['IF(A1:A4="x",NS.SAME(D1:D4),"")', [[3], [E.div], [""], [""]]],
  ["ROUND(NS.SAME(B1:B4)/3,1)", [[0.3], [0.7], [0], [1.3]]],
];

const { book, sheet } = prepared();

test.each(cases)("=%s works element by element", async (text, expected) => {
  sheet.clear(at("J1:Q12"), "All");
  sheet.write(at("J1"), `=${text}`, "api");
  await book.calculated();
  expect(spilled(sheet, expected.length + 1, (expected[0]?.length ?? 0) + 1)).toEqual(framed(expected));
});

test("a custom function in a branch of an array IF is called once, with whole columns", async () => {
  const { book, sheet, calls } = prepared();
  sheet.write(at("J1"), '=IF(A1:A4="x",NS.SAME(B1:B4*0.5),NS.TOTAL(C1:C4))', "api");
  await book.calculated();
  expect(column(sheet, "J1:J5")).toEqual([0.5, 1, 15, 15, null]);
  expect(calls().map(({ id, args }) => [id, args])).toEqual([
    ["SAME", [[[0.5], [1], [0], [2]]]],
    ["TOTAL", [[[null], [5], [4], [6]]]],
  ]);
});

test("CHOOSE with one number evaluates only what it returns, with an array all", async () => {
  const { book, sheet, calls } = prepared();
  sheet.write(at("J1"), "=CHOOSE(B2,NS.FAIL(1),NS.DOUBLE(3))", "api");
  sheet.write(at("L1"), "=CHOOSE({1,2},NS.FAIL(1),NS.DOUBLE(3))", "api");
  await book.calculated();
  expect(value(sheet, "J1")).toBe(6);
  expect(sheet.values(at("L1:M1"))).toEqual([[new CellError("#N/A", "1"), 6]]);
  expect(calls().map(({ id, address }) => [id, address])).toEqual([
    ["DOUBLE", "Sheet1!J1"],
    ["FAIL", "Sheet1!L1"],
    ["DOUBLE", "Sheet1!L1"],
  ]);
});

test("an error of one element keeps its message through IF, INDEX and CHOOSE", async () => {
  const { book, sheet } = prepared();
  const tooBig = new CellError("#NUM!", "too big");
  const formulas = [
    "=NS.NULLS()",
    '=IF({TRUE;TRUE},NS.NULLS(),"")',
    "=INDEX(NS.NULLS(),{1;2},{1,2})",
    "=CHOOSE({1,2},INDEX(NS.NULLS(),0,1),INDEX(NS.NULLS(),0,2))",
    '=IFNA(NS.NULLS(),"")',
  ];
  formulas.forEach((text, i) => sheet.write(at(`J${1 + 3 * i}`), text, "api"));
  await book.calculated();
  for (const [i, text] of formulas.entries()) {
    const block = sheet.values({ row: 3 * i, column: 9, rows: 2, columns: 2 });
    expect([text, block]).toEqual([text, [[0, "a"], [tooBig, 0]]]); // prettier-ignore
  }
});

test.each([
  ["zero", 0],
  ["null", null],
] as const)(
  "computed columns hand over no blanks; a plain range does by the build: %s",
  async (blanks, blank) => {
    const { book, sheet, calls } = prepared(blanks);
    const texts: [text: string, argument: unknown][] = [
      ["=NS.SAME(B1:B4)", [[1], [2], [blank], [4]]],
      ["=NS.SAME(B1:B4*0.5)", [[0.5], [1], [0], [2]]],
      ['=NS.SAME(IF(A1:A4="x",B1:B4,""))', [[1], [2], [""], [""]]],
      ['=NS.SAME(IF(A1:A4="q",1,B1:B4))', [[1], [2], [0], [4]]],
      ['=NS.SAME(IF(B1:B4="",0,B1:B4)/100)', [[0.01], [0.02], [0], [0.04]]],
      ["=NS.SAME(CHOOSE({1,2},A1:A4,B1:B4))", [["x", 1], ["X", 2], ["y", 0], ["z", 4]]], // prettier-ignore
      ["=NS.SAME(INDEX(B1:C4,{1;3},{1,2}))", [[1, 0], [0, 4]]], // prettier-ignore
      ["=NS.SAME(INDEX(B1:C4,3,0))", [[blank, 4]]],
      ["=NS.SAME(D1:D4*1)", [[3], [new CellError("#DIV/0!")], [new CellError("#VALUE!")], [2.345]]],
      ["=NS.SAME(E1:E4)", [[""], [7], [true], [9]]],
      ['=NS.SAME({">=",">"})', [[">=", ">"]]],
      ["=NS.SAME({1,0;0,0})", [[1, 0], [0, 0]]], // prettier-ignore
    ];
    texts.forEach(([text], i) => sheet.write(at(`J${1 + 5 * i}`), text, "api"));
    await book.calculated();
    const byAddress = new Map(calls().map(({ address, args }) => [address, args[0]]));
    texts.forEach(([text, argument], i) =>
      expect([text, byAddress.get(`Sheet1!J${1 + 5 * i}`)]).toEqual([text, argument]),
    );
  },
);

test("an error in the arguments of a function that takes none refuses the whole result", async () => {
  const { book, sheet, calls } = prepared();
  sheet.write(at("J1"), '=IF(A1:A4="x",NS.STRICT(D1:D4),"")', "api");
  await book.calculated();
  expect(column(sheet, "J1:J4")).toEqual([E.div, E.div, "", ""]);
  expect(calls()).toEqual([]);
});

test("while a column waits for its answer, what looks at any of its cells is busy", async () => {
  const { book, sheet } = prepared();
  sheet.write(at("J1"), '=IF(A1:A4="x",NS.SAME(B1:B4),"")', "api");
  sheet.writeR1C1(at("L1:L4"), '=RC[-2]&"!"', "api");
  await book.calculated();
  expect(column(sheet, "L1:L4")).toEqual(["1!", "2!", "!", "!"]);
  sheet.write(at("B2"), 8, "api");
  expect(column(sheet, "J1:J4")).toEqual(["#BUSY!", null, null, null]);
  expect(column(sheet, "L1:L4")).toEqual(["#BUSY!", "#BUSY!", "#BUSY!", "#BUSY!"]);
  await book.calculated();
  expect(column(sheet, "L1:L4")).toEqual(["1!", "8!", "!", "!"]);
});

/** A column that spills while B1 is good, and what it shows in its first cell when it does not. */
const broken: [what: string, code: string, text: string, hurt: string | number, where: string][] = [
  ["an error", "#N/A", "=IF(H1=1,NS.SAME(B1:B4),NS.FAIL(1))", 2, "H1"],
  ["#NAME?", "#NAME?", "=IF(H1=1,NS.SAME(B1:B4),NS.NOSUCH(1))", 2, "H1"],
  ["#SPILL!", "#SPILL!", "=NS.SAME(B1:B4)", "mine", "J3"],
];

test.each(broken)(
  "a spill that breaks by %s leaves %s in its first cell and nothing below",
  async (_, code, text, hurt, where) => {
    const { book, sheet } = prepared();
    const blocked = where !== "H1";
    sheet.write(at("H1"), 1, "api");
    sheet.write(at("J1"), text, "api");
    sheet.write(at("L1:L3"), [["=ISBLANK(J2)"], ["=SUM(J2:J2,J4:J4)"], ['=J4&"!"']], "api");
    sheet.write(at("M1"), "=COUNTBLANK(J1:J60)", "api");
    sheet.write(at("N1"), "=INDEX(J1:J60,4)", "api");
    await book.calculated();
    const whole = sheet.values(at("L1:N3"));
    expect(whole[0]).toEqual([false, 56, 4]);
    expect(column(sheet, "L2:L3")).toEqual([6, "4!"]);

    sheet.write(at(where), hurt, "api");
    await book.calculated();
    expect(shown(sheet, "J1")).toBe(code);
    expect(column(sheet, "J2:J4")).toEqual(blocked ? [null, hurt, null] : [null, null, null]);
    expect(column(sheet, "L1:L3")).toEqual([true, 0, "!"]);
    expect(sheet.values(at("M1:N1"))).toEqual([[blocked ? 58 : 59, 0]]);

    sheet.write(at(where), blocked ? "" : 1, "api");
    await book.calculated();
    expect(column(sheet, "J1:J4")).toEqual([1, 2, 0, 4]);
    expect(sheet.values(at("L1:N3"))).toEqual(whole);
  },
);

test("while a broken spill's answer is on its way the cells below are empty and their readers busy", async () => {
  const { book, sheet } = prepared();
  sheet.write(at("J1"), "=NS.SAME(B1:B4)", "api");
  sheet.write(at("L1"), "=ISBLANK(J2)", "api");
  expect(column(sheet, "J1:J4")).toEqual(["#BUSY!", null, null, null]);
  // nobody knows yet that the answer will reach J2
  expect(value(sheet, "L1")).toBe(true);
  await book.calculated();
  expect(value(sheet, "L1")).toBe(false);
  sheet.write(at("B1"), 5, "api");
  expect(shown(sheet, "L1")).toBe("#BUSY!");
  await book.calculated();
  expect(value(sheet, "L1")).toBe(false);
});
