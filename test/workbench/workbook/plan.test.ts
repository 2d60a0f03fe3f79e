import { FormulaCell } from "./formulaCell";
import { CellError, type CellValue } from "./model";
import { at, column, makeBook, value } from "./testing";

/** Evaluates a formula by its plan and by Univer's tree. */
function both() {
  const { book, sheet } = makeBook();
  sheet.setFormat(at("A1:A8"), { numberFormat: "@" });
  sheet.write(
    at("A1:F8"),
    [
      ["x", 1, "", 3, '=""', 0.1],
      ["X", 2, 5, "=1/0", 7, 12.345],
      ["007", "", 4, "t", true, -2.5],
      ["z", 4, 6, 2.345, 9, 1e9],
      ["12", -1, "", "#N/A", false, 0.7],
      ["", 0, 8, "7", "", 3],
      ["客户", 100, 0.3, "=NA()", 2, 19.99],
      ["y", 2, 2, "", "z", 1],
    ],
    "api",
  );
  book.addName("rate", "=0.05");
  book.addName("list", "=Sheet1!$B$1:$B$8");
  book.calculate("Recalculate");
  const { evaluator, formulas } = book.core;
  const evaluate = (text: string, usePlans: boolean): CellValue[][] => {
    evaluator.usePlans = usePlans;
    const formula = formulas.fromText(text, false, 9, 9);
    evaluator.cellsChanged();
    const { values } = evaluator.evaluate(new FormulaCell(sheet.id, 9, 9, formula));
    evaluator.usePlans = true;
    return values;
  };
  return { evaluate, planned: (text: string) => evaluator.isPlanned(formulas.fromText(text, false, 9, 9)) };
}

/**
 * Which of two errors comes out is not compared: Univer sometimes takes the second. Nor is the last digit: Univer
 * divides by an array by multiplying with the reciprocal.
 */
function readable(value: CellValue): unknown {
  if (value instanceof CellError) return "error";
  return typeof value === "number" ? Number(value.toPrecision(13)) : value;
}

/** A stream of numbers that is the same in every run. */
function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

class Texts {
  constructor(private readonly random: (below: number) => number) {}

  private one<T>(list: readonly T[]): T {
    return list[this.random(list.length)] as T;
  }

  private cell(): string {
    return `${this.one(["", "$"])}${this.one(["A", "B", "C", "D", "E", "F"])}${this.one(["", "$"])}${this.random(8) + 1}`;
  }

  private column(): string {
    const letter = this.one(["A", "B", "C", "D", "F"]);
    // all of one size: where an operand has no element Univer shows this or that, not #N/A
    return `${letter}1:${letter}8`;
  }

  private range(): string {
    return this.one([
      this.column(),
      this.column(),
      "B2:D5",
      "A1:F1",
      "list",
      `INDEX(B1:F8,${this.random(8) + 1},0)`,
    ]);
  }

  private criterion(): string {
    return this.one([
      ...[
        '">1"',
        '"<=2"',
        '">="&B1',
        '"="&B4',
        '"<"&ROWS(A1:A3)',
        '"<>2"',
        '">"',
        '"x"',
        '"客户"',
        '"x*"',
        '"?*"',
        '"7"',
      ],
      ...["2", "TRUE", "B1", "F3"],
    ]);
  }

  /** From one cell of a column to another, which may lie above it. */
  private tail(): string {
    const [letter, random] = [this.one(["A", "B", "D", "F"]), (): number => this.random(8) + 1];
    return this.one([
      `INDEX(${letter}1:${letter}8,${random()}):INDEX(${letter}1:${letter}8,${random()})`,
      `INDEX(${letter}1:${letter}8,${random()}):INDEX(${letter}1:${letter}8,ROWS(${letter}1:${letter}8))`,
      `${letter}$${random()}:INDEX(${letter}1:${letter}8,${random()})`,
    ]);
  }

  /** Without truth values, of which Univer counts TRUE as 1 where they stand alone. */
  private product(): string {
    return this.one([
      ...["A1:A8", "B1:B8", "C1:C8", "F1:F8", "list"],
      ...['--(A1:A8="x")', "--(B1:B8>1)", "{1;2;3;4;5;6;7;8}", "(B1:B8=C1:C8)*F1:F8"],
    ]);
  }

  private factor(): string {
    return this.one(["B1:B8", "F1:F8", "N(B1)", "--(A1:A8=TRANSPOSE(A1:A8))", "ISERROR(D1:D8)+0", "B1:C8"]);
  }

  overLists(): string {
    return this.one([
      () => `COUNTIFS(${this.column()},${this.criterion()},${this.column()},${this.criterion()})`,
      () => `COUNTIF(${this.column()},${this.criterion()})`,
      () => `SUMIF(${this.column()},${this.criterion()},${this.column()})`,
      () =>
        `SUMIFS(${this.column()},${this.column()},${this.criterion()},${this.column()},${this.criterion()})`,
      () => `MATCH(${this.cell()},${this.tail()},0)`,
      () => `${this.one(["SUM", "MAX", "COUNTBLANK", "ROWS"])}(${this.tail()})`,
      () => `SUMPRODUCT(${this.product()},${this.product()})`,
      () => `SUMPRODUCT(${this.product()},${this.product()},${this.product()})`,
      () => `SUMPRODUCT(${this.one([this.product(), "3", "B2:D5"])})`,
    ])();
  }

  scalar(depth: number): string {
    if (depth <= 0)
      return this.one([this.cell(), this.cell(), "5", "0.25", '"x"', '""', "TRUE", "rate", "3"]);
    const a = (): string => this.scalar(depth - 1);
    return this.one([
      () => `${a()}${this.one(["+", "-", "*", "/", "&", "=", "<", "<=", ">", ">="])}${a()}`,
      // Univer takes TRUE<>1 for FALSE
      () => `(${this.one(["A", "B", "F"])}${this.random(8) + 1}<>(${a()}))`,
      () => `(${a()}${this.one(["+", "-", "*", "/"])}${a()})`,
      () => `IF(${a()},${a()},${a()})`,
      () => `IFERROR(${a()},${a()})`,
      () => `IFNA(${a()},${a()})`,
      () => `CHOOSE(${a()},${a()},${a()})`,
      () => `${this.one(["ISNUMBER", "ISTEXT", "ISERROR", "ISNA", "ISBLANK", "INT", "ABS"])}(${a()})`,
      () => `NOT(${this.one(["B", "F"])}${this.random(8) + 1})`,
      () => `ROUND(${a()},${this.random(4) - 1})`,
      () => `${this.one(["SUM", "MIN", "MAX", "COUNT", "COUNTA"])}(${this.range()},${this.cell()})`,
      () => `${this.one(["SUM", "MIN", "MAX", "COUNT", "COUNTA", "COUNTBLANK"])}(${this.range()})`,
      () => `${this.one(["AND", "OR"])}(${a()},${a()})`,
      () => `INDEX(${this.column()},${this.random(9)})`,
      () => `INDEX(B1:F8,${a()},${this.random(6)})`,
      () =>
        `MATCH(${this.one([this.cell(), `"?"`, `"00*"`, `"~x"`])},${this.column()},${this.one(["0", "FALSE", "1"])})`,
      () =>
        `${this.one(["COUNTIF", "SUMIF"])}(${this.column()},${this.one(['">1"', '"x"', "2", this.cell()])})`,
      () => this.overLists(),
      () => `${this.one(["ROW", "COLUMN"])}(${this.one(["", this.cell()])})`,
      () => `${this.one(["ROWS", "COLUMNS"])}(${this.range()})`,
      () => `SUMPRODUCT((${this.column()}=${this.one(['"x"', "2", "B2", "F3"])})*1)`,
      () => `N(${this.cell()})`,
      () => `FIND(${this.one(['"x"', '"0"', '"*"', this.cell()])},${this.cell()})`,
      () =>
        `LEFT(${this.one([this.cell(), `"客户经理"`])}${this.one(["", ",1", ",2.5", ",0", ",-1", ",B2"])})`,
      () => `-${this.cell()}`,
      () => `NA()`,
    ])();
  }

  array(depth: number): string {
    if (depth <= 0) return this.one([this.column(), this.column(), "{1,2}", "2"]);
    const a = (): string => this.array(depth - 1);
    return this.one([
      () => `(${a()}${this.one(["+", "-", "*"])}${a()})`,
      // truth values in arrays Univer does not compare with numbers and texts
      () =>
        `(${this.column()}${this.one(["=", "<>", "<", "<=", ">", ">="])}${this.one([this.column(), "2", '"x"', "{1,2}"])})`,
      () => `(${this.column()}&${this.one(['"q"', "B1:B8", "{1,2}"])})`,
      () => `IF(${a()},${a()},${a()})`,
      () => `IFERROR(${a()},${a()})`,
      () => `CHOOSE({1,2},${a()},${a()})`,
      () => `${this.one(["ISNUMBER", "ISERROR", "ISBLANK", "INT", "ABS"])}(${this.column()})`,
      () => `ROUND(${this.column()},${this.random(3)})`,
      () => `INDEX(B1:F8,${this.one(["{1;3;2;4;5;6;8;7}", "B1:B8"])},${this.random(3)})`,
      () => `MATCH(${this.column()},${this.column()},0)`,
      () => `LEFT(A1:A8,${this.one(["1", "2", "B1:B8"])})`,
      () => `FIND(${this.one(['"x"', '"0"'])},${this.one(["A1:A8", "D1:D8"])})`,
      () => `TRANSPOSE(${this.range()})`,
      () => `MMULT(${this.factor()},TRANSPOSE(${this.factor()}))`,
      () => `MMULT(TRANSPOSE(${this.factor()}),${this.factor()})`,
    ])();
  }
}

const { evaluate, planned } = both();

function differences(count: number, make: (texts: Texts) => string): unknown[] {
  const texts = new Texts(randomly(20261129));
  const found: unknown[] = [];
  let plans = 0;
  for (let i = 0; i < count; i++) {
    const text = `=${make(texts)}`;
    if (!planned(text)) continue;
    plans++;
    const plan = evaluate(text, true).map((row) => row.map(readable));
    const tree = evaluate(text, false).map((row) => row.map(readable));
    // an error beside an array is one in each element, or (Univer) one in all
    const error = plan.flat().every((value) => value === "error") && tree[0]?.[0] === "error";
    if (!error && JSON.stringify(plan) !== JSON.stringify(tree)) found.push({ text, plan, tree });
  }
  expect(plans).toBeGreaterThan(count * 0.9);
  return found;
}

test("formulas of single values come to the same by plan and by Univer", () => {
  expect(differences(1000, (texts) => texts.scalar(3))).toEqual([]);
});

test("formulas over columns come to the same by plan and by Univer", () => {
  expect(differences(400, (texts) => texts.array(2))).toEqual([]);
});

test("criteria, products and parts of columns come to the same by plan and by Univer", () => {
  expect(differences(1500, (texts) => texts.overLists())).toEqual([]);
});

test("texts are trimmed, replaced and made by plan as by Univer", () => {
  const { evaluate, planned } = both();
  for (const text of [
    ...["A1", "A4", "B7", "B8", "D3", '"  客户 经理 "', '""'].map((cell) => `=TRIM(${cell})`),
    ...["A1", "A7", "B7", "D3", '"甲、乙、丙"'].flatMap((cell) =>
      ['"、"', "A1", "D3"].map((old) => `=SUBSTITUTE(${cell},${old},"x")`),
    ),
    ...["10", "65", "B6", "A1"].map((code) => `=CHAR(${code})`),
  ]) {
    expect([text, planned(text)]).toEqual([text, true]);
    const [plan, tree] = [true, false].map((by) => evaluate(text, by).map((line) => line.map(readable)));
    expect([text, plan]).toEqual([text, tree]);
  }
});

test("the range operator spans two references, a lost one is lost", () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1:A4"), [["a"], ["b"], ["a"], ["c"]], "api");
  const tail = (row: number): string => `INDEX(A1:A4,${row}):INDEX(A1:A4,ROWS(A1:A4))`;
  sheet.write(
    at("C1:C4"),
    [
      [`=MATCH("a",${tail(2)},0)`],
      [`=MATCH("a",${tail(4)},0)`],
      [`=MATCH("a",${tail(5)},0)`],
      [`=COUNTA(B4:INDEX(A1:A4,3))`],
    ],
    "api",
  );
  book.calculate("Recalculate");
  expect(column(sheet, "C1:C4")).toEqual([2, "#N/A", "#REF!", 2]);
});

test("MATCH follows every change of its list: values, formulas, spills and rows", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1:A4"), [["a"], ["b"], ["=C1"], ["d"]], "api");
  sheet.write(at("C1"), "c", "api");
  sheet.write(
    at("E1:E3"),
    [['=MATCH("c",$A$1:$A$4,0)'], ['=MATCH("b",A1:A4,0)'], ["=MATCH(4,H1:H9,0)"]],
    "api",
  );
  sheet.write(at("H1"), "=NS.LIST(G1)", "api");
  sheet.write(at("G1"), 5, "api");
  await book.calculated();
  expect(column(sheet, "E1:E3")).toEqual([3, 2, 4]);
  sheet.write(at("C1"), "b", "api");
  sheet.write(at("A2"), "c", "api");
  expect(column(sheet, "E1:E2")).toEqual([2, 3]);
  sheet.insertRows(1, 1, "api");
  expect(value(sheet, "E1")).toBe(3);
  sheet.write(at("A2"), "c", "api");
  expect(value(sheet, "E1")).toBe(2);
  sheet.write(at("G1"), 3, "api");
  await book.calculated();
  expect(column(sheet, "E4")).toEqual(["#N/A"]);
});
