import { createBook } from "excel-workbench/spreadsheet";

/** The same column as plain formulas, calculated by Univer through the workbench. Returns ms and the last column. */
export function calculateInUniver(
  rows: readonly (readonly number[])[],
  formulas: readonly string[],
): { ms: number; results: unknown[] } {
  const book = createBook({ functions: [], blanks: "null", invoke: () => Promise.resolve([]) });
  const [sheet] = book.sheets();
  if (sheet === undefined) throw new Error("no sheet");
  const width = rows[0]?.length ?? 0;
  sheet.write(
    { row: 0, column: 0, rows: rows.length, columns: width },
    rows.map((row) => [...row]),
    "api",
  );
  const start = performance.now();
  formulas.forEach((formula, index) => {
    sheet.writeR1C1({ row: 0, column: width + index, rows: rows.length, columns: 1 }, formula, "api");
  });
  const results = sheet.values({
    row: 0,
    column: width + formulas.length - 1,
    rows: rows.length,
    columns: 1,
  });
  return { ms: performance.now() - start, results: results.map((row) => row[0]) };
}
