/**
 * npm run check:native [-- --scheme ID,…] [--book ID,…] [--mutants]
 * Fills every scheme with its examples and with generated rows, lets LibreOffice compute the native twins, and compares
 * them with the add-in's figures. Exit code 1 on any difference, or where a case has no row.
 */
import { parseArgs } from "node:util";
import { compareBook } from "./compare";
import { exampleBooks } from "./exampleBooks";
import { fillBook, personYears } from "./filled";
import { libreOfficeVersion, recalculate } from "./libreOffice";
import { runMutants } from "./mutants";
import { printBooks, printCases, printDifferences } from "./report";
import type { PersonYear, Subject } from "./subject";
import { SUBJECTS } from "./subjects";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { scheme: { type: "string" }, book: { type: "string" }, mutants: { type: "boolean" } },
  });
  const version = libreOfficeVersion();
  if (version === undefined) {
    console.log("check:native skipped: LibreOffice (soffice) is not installed here.");
    return;
  }
  console.log(version);
  const wanted = values.book?.split(",");
  let good = true;
  const ids = values.scheme?.split(",") ?? SUBJECTS.map(({ scheme }) => scheme.id);
  const subjects = ids.map((id) => SUBJECTS.find(({ scheme }) => scheme.id === id) ?? id);
  const unknown = subjects.filter((subject) => typeof subject === "string");
  if (unknown.length > 0)
    throw new Error(`no subject for ${unknown.join(", ")}: test/native/subjects/index.ts`);
  for (const subject of subjects.filter((found) => typeof found !== "string"))
    good = (values.mutants ? await runMutants(subject) : await check(subject, wanted)) && good;
  if (!good) process.exitCode = 1;
}

async function check(subject: Subject, wanted: readonly string[] | undefined): Promise<boolean> {
  const { scheme } = subject;
  const books = [...exampleBooks(scheme), ...subject.books].filter(({ id }) => wanted?.includes(id) ?? true);
  const years: PersonYear[] = [];
  const done: Parameters<typeof printBooks>[0][number][] = [];
  console.log(`\n${scheme.id}`);
  for (const book of books) {
    const begun = Date.now();
    const filled = await fillBook(scheme, book);
    const comparison = compareBook(scheme, book, filled, recalculate(filled.file));
    years.push(...personYears(book, filled));
    done.push({ id: book.id, people: book.people.length, comparison });
    const marked = [...filled.differing.values()].flat().some((count) => count !== 0);
    console.log(
      `${book.id}: ${comparison.differences.length} differences, ${((Date.now() - begun) / 1000).toFixed(0)} s` +
        (marked ? `; the check sheet itself shows ${JSON.stringify([...filled.differing.values()])}` : ""),
    );
  }
  console.log();
  const empty = printCases(subject, years);
  console.log();
  printBooks(done);
  const differences = done.flatMap(({ comparison }) => comparison.differences);
  printDifferences(scheme.id, differences);
  // A part of the workbooks cannot have all cases.
  if (wanted === undefined) for (const title of empty) console.log(`✗ ${scheme.id}: no row for “${title}”`);
  const good = differences.length === 0 && (empty.length === 0 || wanted !== undefined);
  console.log(good ? "✓ no difference" : "✗ failed");
  return good;
}

void main();
