/** Breaks one token of the add-in at a time; the twins, as LibreOffice has computed them once, must tell. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compareBook } from "./compare";
import { fillBook, type FilledBook } from "./filled";
import { recalculate, type Sheets } from "./libreOffice";
import type { Book, Mutant, Subject } from "./subject";

const ROOT = path.resolve(__dirname, "../..");

export async function runMutants({ scheme, books, mutants = [] }: Subject): Promise<boolean> {
  const original: Record<string, { filled: FilledBook; twins: Sheets }> = {};
  let survivors = 0;
  console.log(`\n${scheme.id}: ${mutants.length} mutants`);
  for (const mutant of mutants) {
    const book = books.find(({ id }) => id === mutant.book);
    if (!book) throw new Error(`no workbook ${mutant.book}`);
    const { filled, twins } = (original[book.id] ??= await first(scheme, book));
    const outcome = await mutated(scheme.id, mutant, async (built) => {
      // What the twins are made of stays as it is, unless the mutant is one of them: then LibreOffice computes anew.
      const native = mutant.in === "twins";
      const changed = await fillBook(scheme, book, { built, checked: native });
      const [own = twins] = native ? await recalculate([changed.file]) : [];
      return compareBook(scheme, book, native ? changed : { ...changed, sheets: filled.sheets }, own)
        .differences;
    });
    const caught = outcome.length > 0;
    if (!caught) survivors += 1;
    const [example] = outcome;
    console.log(
      `${caught ? "✓" : "✗ survives"} ${mutant.title} [${book.id}]: ${outcome.length} differences` +
        (example
          ? `, first ${example.who} ${example.column} ${String(example.addIn)} / ${example.native}`
          : ""),
    );
  }
  console.log(survivors === 0 ? "✓ every mutant is caught" : `✗ ${survivors} mutants survive`);
  return survivors === 0;
}

async function first(scheme: Subject["scheme"], book: Book) {
  const filled = await fillBook(scheme, book);
  const [twins = new Map<string, string[][]>()] = await recalculate([filled.file]);
  const { differences } = compareBook(scheme, book, filled, twins);
  if (differences.length > 0) throw new Error(`${book.id} differs without a mutant`);
  return { filled, twins };
}

/** A copy of the built add-in with one change, for as long as `use` needs it. */
async function mutated<T>(
  scheme: string,
  { title, in: where, module = `catalogue/${scheme}`, find, replace }: Mutant,
  use: (built: { dist: string; driver: string }) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "mutant-"));
  try {
    const dist = path.join(folder, "dist");
    const driver = path.join(folder, "driver.js");
    cpSync(path.join(ROOT, "dist"), dist, { recursive: true });
    cpSync(path.join(ROOT, "build/driver.js"), driver);
    const file = where === "functions" ? path.join(dist, "functions.js") : driver;
    const text = readFileSync(file, "utf8");
    const [from, to] = where === "scheme" ? moduleOf(text, module) : [0, text.length];
    const parts = text.slice(from, to).split(find);
    if (parts.length !== 2) throw new Error(`${title}: “${find}” is ${parts.length - 1} times in ${file}`);
    writeFileSync(file, text.slice(0, from) + parts.join(replace) + text.slice(to));
    return await use({ dist, driver });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where a module of schemes stands in the development build: others may say the same. */
function moduleOf(text: string, name: string): [number, number] {
  const from = text.indexOf(`/***/ "./src/schemes/${name}.ts"`);
  if (from < 0) throw new Error(`${name} is not in a development build`);
  const to = text.indexOf('\n/***/ "', from);
  return [from, to < 0 ? text.length : to];
}
