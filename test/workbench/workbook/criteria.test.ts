import { at, column, makeBook, randomly } from "./testing";

const ROWS = 80;
const RELATIONS: Record<string, (value: number, than: number) => boolean> = {
  "<": (value, than) => value < than,
  "<=": (value, than) => value <= than,
  ">": (value, than) => value > than,
  ">=": (value, than) => value >= than,
  "=": (value, than) => value === than,
};

test.each([0, 1, 2])(
  "COUNTIF of a long column counts as one by one, whatever is edited (%i)",
  async (seed) => {
    const { book, sheet } = makeBook();
    const random = randomly(seed);
    const edit = (): void => {
      const row = random(ROWS);
      const value = ["x", true, "", -3, 0, 0.1 + 0.2, 0.3, random(9), random(900) / 100][random(9)] ?? "";
      sheet.write(at(`A${row + 1}`), value, "api");
    };
    sheet.write(at("E1"), "=NA()", "api");
    sheet.write(at("A80"), "=E1", "api");
    for (const [index, relation] of Object.keys(RELATIONS).entries())
      sheet.writeR1C1(
        { row: 0, column: 5 + index, rows: ROWS, columns: 1 },
        `=COUNTIF(R1C1:R80C1,"${relation}"&RC4)`,
        "api",
      );
    sheet.writeR1C1(at("D1:D80"), "=ROW()/8-2", "api");
    for (let step = 0; step < 6; step++) {
      for (let edits = random(20); edits >= 0; edits--) edit();
      await book.calculated();
      const numbers = sheet
        .values(at("A1:A80"))
        .map(([value]) => value)
        .filter((value) => typeof value === "number");
      for (const [index, holds] of Object.values(RELATIONS).entries()) {
        const letter = "FGHIJ"[index] ?? "";
        expect(column(sheet, `${letter}1:${letter}80`)).toEqual(
          Array.from(
            { length: ROWS },
            (_, row) => numbers.filter((value) => holds(value, (row + 1) / 8 - 2)).length,
          ),
        );
      }
    }
  },
);
