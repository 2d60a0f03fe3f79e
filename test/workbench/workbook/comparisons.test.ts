import { createBook } from "./book";

test("0 is no empty text, a blank cell is both, however often they are asked", async () => {
  const book = createBook({ functions: [], blanks: "null", invoke: async () => [] });
  const [sheet] = book.sheets();
  if (!sheet) throw new Error("no sheet");
  const cell = (column: number) => ({ row: 0, column, rows: 1, columns: 1 });
  sheet.write(cell(1), '=IF(A1="","text",A1)', "typing");
  sheet.write(cell(2), '=A1=""', "typing");
  sheet.write(cell(3), "=A1=0", "typing");
  const seen = [];
  for (const value of [0, 1, 0, "", 0, 0]) {
    sheet.write(cell(0), value, "typing");
    await book.calculated();
    seen.push([value, ...[1, 2, 3].map((column) => sheet.values(cell(column))[0]?.[0])]);
  }
  expect(seen).toEqual([
    [0, 0, false, true],
    [1, 1, false, false],
    [0, 0, false, true],
    ["", "text", true, true],
    [0, 0, false, true],
    [0, 0, false, true],
  ]);
});
