import { at, codeOf, column, formula, makeBook, value } from "./testing";

test("one R1C1 text for a column reads in each cell as its own A1 formula", () => {
  const { sheet } = makeBook();
  sheet.writeR1C1(at("C2:C4"), "=R1C1+RC[-1]*R[1]C1-SUM(R2C2:RC[-1])", "api");
  expect(sheet.formulas(at("C2:C4"))).toEqual([
    ["=$A$1+B2*$A3-SUM($B$2:B2)"],
    ["=$A$1+B3*$A4-SUM($B$2:B3)"],
    ["=$A$1+B4*$A5-SUM($B$2:B4)"],
  ]);
  expect(sheet.formulasR1C1(at("C4"))).toEqual([["=R1C1+RC[-1]*R[1]C1-SUM(R2C2:RC[-1])"]]);
});

test("A1 formulas read as R1C1 and back, with sheets, whole columns and rows", () => {
  const { book, sheet } = makeBook();
  book.addSheet("大客户部·参数");
  book.addSheet("Q1");
  const texts = [
    "='大客户部·参数'!$B$3+'Q1'!A1",
    "=SUM(A:A,$1:$2,B:$D)",
    '=IF(A1="a""b",TRUE,#N/A)',
    "=-A1%+{1,2;3,4}",
  ];
  texts.forEach((text, i) => sheet.write(at(`E${i + 5}`), text, "api"));
  expect(column(sheet, "E5:E8")).toHaveLength(4);
  texts.forEach((text, i) => expect(formula(sheet, `E${i + 5}`)).toBe(text));
  expect(sheet.formulasR1C1(at("E5:E6"))).toEqual([
    ["='大客户部·参数'!R3C2+'Q1'!R[-4]C[-4]"],
    ["=SUM(C[-4],R1:R2,C[-3]:C4)"],
  ]);
});

test("function names and sheet names take the form Excel gives them", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1:A2"), [["=sum(sheet1!b1:B2)+ns.double(1)"], ["=_xlfn.IFS(true,1.50)"]], "api");
  expect(sheet.formulas(at("A1:A2"))).toEqual([["=SUM(Sheet1!B1:B2)+NS.DOUBLE(1)"], ["=IFS(TRUE,1.5)"]]);
});

test("a formula that Excel would not take is refused, and no cell of the write is changed", () => {
  const { sheet } = makeBook();
  sheet.write(at("A1:A2"), [[1], [2]], "api");
  expect(codeOf(() => sheet.write(at("A1:A2"), [[5], ["=SUM(1"]], "api"))).toBe("InvalidArgument");
  expect(codeOf(() => sheet.write(at("A1"), "=1+", "api"))).toBe("InvalidArgument");
  expect(column(sheet, "A1:A2")).toEqual([1, 2]);
});

test("a shared formula gives each cell the result of its own references, whichever cell comes first", () => {
  const { sheet } = makeBook();
  const numbers = Array.from({ length: 12 }, (_, r) =>
    Array.from({ length: 6 }, (_, c) => (r * 7 + c * 3) % 11),
  );
  sheet.write(at("A1:F12"), numbers, "api");
  const at0 = (r: number, c: number): number => numbers[r]?.[c] ?? 0;
  const text = "=R[-1]C[-6]+RC1*R2C[-7]+SUM(R2C1:RC[-6])-INDEX(R1C1:R12C6,ROW(),2)+MAX(R[-1]C2:R[1]C[-6])";
  const result = (r: number, c: number): number => {
    let sum = 0;
    for (let i = Math.min(1, r); i <= Math.max(1, r); i++) for (let j = 0; j <= c - 6; j++) sum += at0(i, j);
    const span: number[] = [];
    const [from, to] = [Math.min(1, c - 6), Math.max(1, c - 6)];
    for (let i = r - 1; i <= r + 1; i++) for (let j = from; j <= to; j++) span.push(at0(i, j));
    return at0(r - 1, c - 6) + at0(r, 0) * at0(1, c - 7) + sum - at0(r, 1) + Math.max(...span);
  };
  for (const address of ["I9:I10", "H3:H4", "L2:L11", "H5:K11"]) sheet.writeR1C1(at(address), text, "api");
  for (const [r, c] of [
    [8, 8],
    [2, 7],
    [1, 11],
    [10, 11],
    [4, 7],
    [9, 9],
  ] as const) {
    expect(sheet.values({ row: r, column: c, rows: 1, columns: 1 })).toEqual([[result(r, c)]]);
  }
});

test("what an R1C1 text or a copy would move off the sheet is #REF!", () => {
  const { sheet } = makeBook();
  sheet.write(at("B2"), "=A1+1", "api");
  sheet.copy(at("B2"), sheet, at("A1"), "Formulas");
  expect(formula(sheet, "A1")).toBe("=#REF!+1");
  expect(value(sheet, "B2")).toMatchObject({ code: "#REF!" });
});

test.each<[string, (count: number) => string, number]>([
  ["characters", (count) => "=1".padEnd(count), 8192],
  ["characters in a text", (count) => `="${"a".repeat(count)}"`, 255],
  ["arguments", (count) => `=SUM(${new Array(count).fill("1").join()})`, 255],
  ["functions in one another", (count) => `=${"ABS(".repeat(count)}1${")".repeat(count)}`, 64],
])("a formula with too many %s is refused", (_, formulaOf, limit) => {
  const { sheet } = makeBook();
  sheet.write(at("A1"), formulaOf(limit), "api");
  expect(codeOf(() => sheet.write(at("A2"), formulaOf(limit + 1), "api"))).toBe("InvalidArgument");
  expect(formula(sheet, "A2")).toBe("");
});
