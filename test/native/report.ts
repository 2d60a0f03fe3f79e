/** What the check prints: a line a scheme, all problems, and for single schemes the rows by case and workbook. */
import { formatTable } from "../headless/table";
import type { Report } from "./checkSubjects";

export function printReport(report: Report, tables: boolean): void {
  const { scheme, twins, books, cases, tests, times } = report;
  const sum = (key: "people" | "numbers" | "others" | "differences") =>
    books.reduce((total, book) => total + book[key], 0);
  if (tables) {
    console.log(
      formatTable(
        ["case", "rows"],
        cases.map(({ title, rows }) => [title, rows]),
      ),
    );
    console.log();
    console.log(
      formatTable(
        ["workbook", "people", "numbers", "blank, text, error", "differences"],
        [
          ...books.map((book) => [book.id, book.people, book.numbers, book.others, book.differences]),
          ["total", sum("people"), sum("numbers"), sum("others"), sum("differences")],
        ],
      ),
    );
    console.log();
  }
  const failed = Object.entries(tests).filter(([, problems]) => problems.length > 0);
  const seconds = Object.entries(times)
    .map(([what, time]) => `${what} ${time.toFixed(1)} s`)
    .join(", ");
  console.log(
    `${failed.length === 0 ? "✓" : "✗"} ${scheme}: ${books.length} workbooks, ${sum("people")} people, ` +
      `${sum("numbers") + sum("others")} cells, ${sum("differences")} differences, ` +
      `${twins.independent} figures with a twin of their own, ${twins.same} with the same formula, ${cases.length} cases (${seconds})`,
  );
  for (const [test, problems] of failed) {
    console.log(`  ✗ ${test}`);
    for (const problem of problems) console.log(`    ${problem}`);
  }
}
