import type { Book } from "./book";
import { cellName } from "./grid";
import { CellError, type SheetModel } from "./model";
import { at, column, makeBook, randomly, shown, value } from "./testing";

const ROWS = 10;
const COLUMNS = 6;

/** Formulas that look to the left and upwards only, so that no circle comes about. */
class Editor {
  constructor(
    private readonly sheet: SheetModel,
    private readonly random: (below: number) => number,
  ) {}

  private one<T>(list: readonly T[]): T {
    return list[this.random(list.length)] as T;
  }

  private before(row: number, column: number): string {
    const across = this.random(column + 1);
    return cellName(this.random(across === column ? row : ROWS), across);
  }

  private range(column: number): string {
    const [left, top] = [this.random(column), this.random(ROWS - 2)];
    const right = Math.min(column - 1, left + this.random(2));
    return `${cellName(top, left)}:${cellName(top + this.random(4), right)}`;
  }

  private formula(row: number, column: number): string {
    const a = (): string => this.before(row, column);
    const range = (): string => this.range(column);
    return this.one([
      () => `=${a()}+${a()}`,
      () => `=INT(N(${a()})/4)`,
      () => `=IF(N(${a()})>5,${a()},${a()})`,
      () => `=IFERROR(${a()}/${a()},"")`,
      () => `=${a()}&""`,
      () => `=SUM(${range()})`,
      () => `=COUNTIF(${range()},">3")`,
      () => `=IFERROR(MATCH(${a()},${cellName(0, 0)}:${cellName(ROWS - 1, 0)},0),0)`,
      () => `=SUM(given)+${a()}`,
      () => `=NS.DOUBLE(${a()})`,
      () => `=IF(N(${a()})>5,NS.DOUBLE(${a()}),0)`,
      () => `=NS.TOTAL(${range()})`,
      () => `=NS.SAME(${range()})`,
      () => `=NS.LIST(MIN(4,MAX(1,N(${a()}))))`,
      () => `=${range()}`,
    ])();
  }

  edit(): void {
    const { sheet } = this;
    const [row, across] = [this.random(ROWS), this.random(COLUMNS)];
    const cell = at(cellName(row, across));
    const kind = this.random(20);
    if (kind === 0) sheet.insertRows(row, 1, "api");
    else if (kind === 1) sheet.deleteRows(row, 1, "api");
    else if (kind === 2) sheet.write(cell, "", "api");
    else if (across > 0 && row > 0 && kind < 11) sheet.write(cell, this.formula(row, across), "api");
    else sheet.write(cell, this.one([0, 1, 4, 7, 7.5, "x", "", true, -2]), "api");
  }
}

function everything(sheet: SheetModel): unknown[][] {
  return sheet
    .values(at("A1:M24"))
    .map((line) => line.map((each) => (each instanceof CellError ? each.code : each)));
}

async function fullyCalculated(book: Book, sheet: SheetModel): Promise<unknown[][]> {
  book.calculate("Full");
  await book.calculated();
  return everything(sheet);
}

test.each(Array.from({ length: 12 }, (_, seed) => seed))(
  "whatever is edited, also while answers are under way, all cells are as in a full calculation (%i)",
  async (seed) => {
    const { book, sheet } = makeBook();
    const random = randomly(seed);
    book.addName("given", "=Sheet1!$A$1:$A$5");
    const editor = new Editor(sheet, random);
    for (let step = 0; step < 60; step++) {
      for (let edits = random(4); edits >= 0; edits--) {
        editor.edit();
        // somebody reads, so that calls are asked for, or their answers come, before the next edit
        if (random(3) === 0) sheet.values(at("A1"));
        for (let turns = random(4); turns > 0; turns--) await Promise.resolve();
      }
      if (random(2)) continue;
      await book.calculated();
      const found = everything(sheet);
      expect(found).toEqual(await fullyCalculated(book, sheet));
    }
  },
);

test("what comes to the same value does not go on, but functions are called as in Excel", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(at("A1"), 5, "api");
  sheet.write(at("B1:E1"), [["=INT(A1/10)", "=B1+1", "=NS.DOUBLE(C1)", "=D1+1"]], "api");
  await book.calculated();
  expect(sheet.values(at("B1:E1"))).toEqual([[0, 1, 2, 3]]);
  const { counts } = book.core.calculation;
  const before = counts.evaluations;
  sheet.write(at("A1"), 6, "api");
  await book.calculated();
  // B1 once, D1 to ask and to take the answer
  expect(counts.evaluations - before).toBe(3);
  expect(calls()).toHaveLength(2);
  expect(sheet.values(at("B1:E1"))).toEqual([[0, 1, 2, 3]]);
  sheet.write(at("A1"), 16, "api");
  expect(["C1", "D1", "E1"].map((cell) => shown(sheet, cell))).toEqual([2, "#BUSY!", "#BUSY!"]);
  await book.calculated();
  expect(sheet.values(at("B1:E1"))).toEqual([[1, 2, 4, 5]]);
});

test("of a spill only those are calculated who look at a value that has changed", async () => {
  const { book, sheet, calls } = makeBook();
  sheet.write(at("A1:A100"), 1, "api");
  sheet.write(at("B1"), "=NS.SAME(A1:A100)", "api");
  sheet.writeR1C1(at("C1:C100"), "=RC[-1]*2", "api");
  sheet.write(at("D1"), "=SUM(B1:B100)", "api");
  await book.calculated();
  expect(value(sheet, "D1")).toBe(100);
  const { counts } = book.core.calculation;
  const before = counts.evaluations;
  sheet.write(at("A50"), 7, "api");
  await book.calculated();
  expect(column(sheet, "C49:C51")).toEqual([2, 14, 2]);
  expect(value(sheet, "D1")).toBe(106);
  // B1 twice, C50, D1
  expect(counts.evaluations - before).toBe(4);
  expect(calls()).toHaveLength(2);
});

test("what waits for an answer goes on where it stopped, unless somebody looks at it", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1:A100"), 1, "api");
  sheet.write(at("B1"), "=NS.SAME(A1:A100)", "api");
  sheet.writeR1C1(at("C1:C100"), "=RC[-1]*2", "api");
  await book.calculated();
  const { counts } = book.core.calculation;
  const passesFor = async (look: () => void): Promise<number> => {
    const before = counts.passes;
    sheet.write(at("A50"), Number(value(sheet, "A50")) + 1, "api");
    const calculated = book.calculated();
    await Promise.resolve();
    look();
    await calculated;
    return counts.passes - before;
  };
  expect(await passesFor(() => undefined)).toBe(1);
  expect(column(sheet, "C49:C51")).toEqual([2, 4, 2]);
  const looks = (): void => expect(column(sheet, "C49:C51")).toEqual(["#BUSY!", "#BUSY!", "#BUSY!"]);
  expect(await passesFor(looks)).toBe(2);
  expect(column(sheet, "C49:C51")).toEqual([2, 6, 2]);
});

test("a formula that comes while its precedent waits gets the value of the answer", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1:C1"), [[3, "=NS.DOUBLE(A1)", "=B1+1"]], "api");
  await book.calculated();
  sheet.write(at("A1"), 3, "api");
  expect(shown(sheet, "C1")).toBe("#BUSY!");
  sheet.write(at("D1:E1"), [["=B1+2", "=SUM(B1:B99)"]], "api");
  await book.calculated();
  expect(sheet.values(at("B1:E1"))).toEqual([[6, 7, 8, 6]]);
});

test("what waited for a spill that is written over looks again", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), 3, "api");
  sheet.write(at("B1"), "=NS.LIST(A1)", "api");
  sheet.write(at("C2"), "=B2*10", "api");
  await book.calculated();
  expect(value(sheet, "C2")).toBe(20);
  sheet.write(at("A1"), 3, "api");
  expect(shown(sheet, "C2")).toBe("#BUSY!");
  sheet.write(at("B1"), 5, "api");
  await book.calculated();
  expect(value(sheet, "C2")).toBe(0);
});
