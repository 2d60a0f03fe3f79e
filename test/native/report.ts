/** What the check prints: figures compared by workbook, rows by case, every difference. */
import { formatTable } from "../headless/table";
import type { Comparison, Difference } from "./compare";
import type { PersonYear, Subject } from "./subject";

/** All differences are counted; so many are shown. */
const SHOWN = 40;

export function printDifferences(scheme: string, differences: readonly Difference[]): void {
  for (const { book, sheet, row, who, column, addIn, native } of differences.slice(0, SHOWN))
    console.log(
      `✗ ${scheme} [${book}] ${sheet} row ${row} (${who}) ${column}: add-in ${JSON.stringify(addIn)}, native ${JSON.stringify(native)}`,
    );
  if (differences.length > SHOWN) console.log(`… and ${differences.length - SHOWN} more`);
}

/** Prints the rows of each case; returns the cases without any. */
export function printCases({ cases }: Subject, years: readonly PersonYear[]): string[] {
  const rows = cases.map(({ title, hits }) => ({
    title,
    count: years.reduce((sum, year) => sum + hits(year), 0),
  }));
  console.log(
    formatTable(
      ["case", "rows"],
      rows.map(({ title, count }) => [title, count]),
    ),
  );
  return rows.filter(({ count }) => count === 0).map(({ title }) => title);
}

export function printBooks(books: readonly { id: string; people: number; comparison: Comparison }[]): void {
  const total = (key: "numbers" | "others") => books.reduce((sum, book) => sum + book.comparison[key], 0);
  console.log(
    formatTable(
      ["workbook", "people", "numbers", "blank, logical, error", "differences"],
      [
        ...books.map(({ id, people, comparison: { numbers, others, differences } }) => [
          id,
          people,
          numbers,
          others,
          differences.length,
        ]),
        [
          "total",
          books.reduce((sum, { people }) => sum + people, 0),
          total("numbers"),
          total("others"),
          books.reduce((sum, { comparison }) => sum + comparison.differences.length, 0),
        ],
      ],
    ),
  );
}
