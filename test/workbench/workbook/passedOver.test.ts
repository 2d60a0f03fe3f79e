import type { Book } from "./book";
import { cellName } from "./grid";
import { CellError, type SheetModel } from "./model";
import { at, makeBook, randomly, value } from "./testing";

const ROWS = 60;
/** A: where to look, B to E: what is looked at, F: what INDEX takes; some answers spill beyond. */
const ALL = at("A1:P140");

class Editor {
  constructor(
    private readonly sheet: SheetModel,
    private readonly random: (below: number) => number,
  ) {}

  private one<T>(list: readonly T[]): T {
    return list[this.random(list.length)] as T;
  }

  private constant(): number | string | boolean {
    return this.one([0, 1, 2, 3, 7, 60, 61, "x", "", true, -2]);
  }

  /** Further left only, so that no circle comes about. */
  private looked(row: number): string | number | boolean {
    const left = cellName(this.random(ROWS), 0);
    return this.one([
      () => `=${left}+1`,
      () => `=IF(N(${left})>2,${cellName(row, 0)},"")`,
      () => `=NS.DOUBLE(N(${left}))`,
      () => `=NS.LIST(MIN(3,MAX(1,N(${left}))))`,
      () => this.constant(),
    ])();
  }

  private taken(row: number): string {
    const number = `$A${row + 1}`;
    const other = cellName(this.random(ROWS), 0);
    const column = this.one(["$B$1:$B$60", "$C$1:$C$60", "$D$1:$D$60"]);
    return this.one([
      `=INDEX(${column},${number})`,
      `=IF(N(${number})>1,INDEX(${column},${number}),INDEX(${column},N(${other})+1))`,
      `=IFERROR(INDEX(${column},MATCH(${number},$E$1:$E$60,0)),"none")`,
      `=INDEX($B$1:$D$60,${number},2)&INDEX($B$1:$D$60,${number},3)`,
      `=SUM(INDEX($B$1:$D$60,${number},0))`,
      `=COUNT(INDEX($B$1:$D$60,0,2))+INDEX(${column},${number})`,
      `=COUNT(INDEX(${column},${number}):INDEX(${column},60))`,
      `=SUM(INDEX(${column},${number}),COUNT(${column}))`,
      `=INDEX(${column},NS.DOUBLE(${number}))`,
      `=NS.DOUBLE(INDEX(${column},${number}))`,
      `=SUM(INDEX(${column},{1;2;3}))`,
      `=INDEX(${column},INDEX($B$1:$B$60,${number}))`,
      `=INDEX(given,${number})+INDEX(${column},${number})`,
      `=INDEX(C$1:C$60,${number})`,
    ]);
  }

  edit(): void {
    const { sheet } = this;
    const [row, kind] = [this.random(ROWS), this.random(24)];
    if (kind === 0) sheet.insertRows(row, 1, "api");
    else if (kind === 1) sheet.deleteRows(row, 1, "api");
    else if (kind < 8) sheet.write(at(cellName(row, 0)), this.constant(), "api");
    else if (kind < 16) sheet.write(at(cellName(row, 1 + this.random(4))), this.looked(row), "api");
    else sheet.write(at(cellName(row, 5 + this.random(3))), this.taken(row), "api");
  }
}

const everything = (sheet: SheetModel): unknown[][] =>
  sheet.values(ALL).map((line) => line.map((each) => (each instanceof CellError ? each.code : each)));

/** The same formulas in a new book, where nothing is known of what INDEX takes. */
async function inNewBook(sheet: SheetModel, given: string): Promise<unknown[][]> {
  const { book, sheet: fresh } = makeBook();
  book.addName("given", given);
  fresh.write(ALL, sheet.formulas(ALL), "api");
  await book.calculated();
  return everything(fresh);
}

const givenOf = (book: Book): string => book.names()[0]?.formula ?? "";

test.each([0, 1, 2, 3, 4])(
  "whatever is edited, INDEX shows what it does in a new book (%i)",
  async (seed) => {
    const { book, sheet } = makeBook();
    const random = randomly(seed);
    book.addName("given", "=Sheet1!$B$1:$B$60");
    const editor = new Editor(sheet, random);
    for (let edits = 0; edits < 80; edits++) editor.edit();
    for (let step = 0; step < 40; step++) {
      for (let edits = random(4); edits >= 0; edits--) {
        editor.edit();
        // somebody reads, so that calls are asked for, or their answers come, before the next edit
        if (random(3) === 0) sheet.values(at("A1"));
        for (let turns = random(4); turns > 0; turns--) await Promise.resolve();
      }
      if (random(4)) continue;
      await book.calculated();
      expect(everything(sheet)).toEqual(await inNewBook(sheet, givenOf(book)));
    }
  },
);

test("one cell of a long range concerns only the row that INDEX takes it to", async () => {
  const { book, sheet } = makeBook();
  const { counts } = book.core.calculation;
  sheet.write(
    at("A1:B100"),
    Array.from({ length: 100 }, (_, i) => [i + 1, i]),
    "api",
  );
  sheet.write(at("C1:C100"), 5, "api");
  sheet.writeR1C1(at("D1:D100"), '=IF(RC3="","",INDEX(R1C2:R100C2,RC1)+0)', "api");
  await book.calculated();
  const evaluationsFor = async (edit: () => void): Promise<number> => {
    const before = counts.evaluations;
    edit();
    await book.calculated();
    return counts.evaluations - before;
  };
  expect(await evaluationsFor(() => sheet.write(at("B40"), 7, "api"))).toBe(1);
  expect(value(sheet, "D40")).toBe(7);
  expect(await evaluationsFor(() => sheet.write(at("A1"), 40, "api"))).toBe(1);
  expect(value(sheet, "D1")).toBe(7);
  expect(await evaluationsFor(() => sheet.write(at("B40"), 8, "api"))).toBe(2);
  expect([value(sheet, "D1"), value(sheet, "D40")]).toEqual([8, 8]);
  expect(await evaluationsFor(() => sheet.write(at("B1"), 1, "api"))).toBe(0);
  // another row whose cell is calculated in the same pass, perhaps after the formula: it looks again
  sheet.write(at("B50"), "=B60*2", "api");
  await book.calculated();
  sheet.write(at("A1"), 50, "api");
  sheet.write(at("B60"), 4, "api");
  await book.calculated();
  expect([value(sheet, "D1"), value(sheet, "D50"), value(sheet, "D60")]).toEqual([8, 8, 4]);
});

test("a circle through a cell that INDEX does not take is a circle all the same", async () => {
  const { book, sheet } = makeBook();
  sheet.write(at("A1"), 1, "api");
  sheet.write(at("B1"), 5, "api");
  sheet.write(at("C1"), "=INDEX(B1:B60,A1)", "api");
  await book.calculated();
  expect(value(sheet, "C1")).toBe(5);
  sheet.write(at("B2"), "=C1+1", "api");
  await book.calculated();
  expect([value(sheet, "C1"), value(sheet, "B2")]).toEqual([0, 0]);
  sheet.write(at("B2"), 3, "api");
  await book.calculated();
  expect(value(sheet, "C1")).toBe(5);
});
