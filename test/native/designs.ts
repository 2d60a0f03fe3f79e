/**
 * npm run check:designs [-- --count N] [--from SEED]
 * Fills random designs through the add-in, lets LibreOffice compute their twins, and compares. Exit code 1 for a difference.
 */
import { parseArgs } from "node:util";
import { LONGEST_FORMULA, longestOfScheme } from "../../src/template/formulaLength";
import { compareBook } from "./compare";
import { designBook } from "./designBooks";
import { fillBook, type FilledBook } from "./filled";
import { libreOfficeVersion, recalculate } from "./libreOffice";

/** They share one start of LibreOffice. */
const BATCH = 20;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { count: { type: "string", default: "200" }, from: { type: "string", default: "1" } },
  });
  if (libreOfficeVersion() === undefined) {
    console.log("check:designs skipped: LibreOffice (soffice) is not installed here.");
    return;
  }
  const [count, from] = [Number(values.count), Number(values.from)];
  let [numbers, differing, refused] = [0, 0, 0];
  for (let seed = from; seed < from + count; seed += BATCH) {
    const all = Array.from({ length: Math.min(BATCH, from + count - seed) }, (_, index) =>
      designBook(seed + index),
    );
    // What is longer than a formula may be is refused when a design is kept.
    const some = all.filter(({ scheme }) => longestOfScheme(scheme) <= LONGEST_FORMULA);
    refused += all.length - some.length;
    const filled: FilledBook[] = [];
    for (const { scheme, book } of some) filled.push(await fillBook(scheme, book));
    const sheets = await recalculate(filled.map(({ file }) => file));
    some.forEach(({ scheme, book }, index) => {
      const own = filled[index];
      if (!own) return;
      const found = compareBook(scheme, book, own, sheets[index] ?? new Map());
      numbers += found.numbers;
      if (found.differences.length > 0) differing += 1;
      for (const { row, who, column, addIn, native } of found.differences.slice(0, 5))
        console.log(
          `✗ ${scheme.id} row ${row} (${who}) ${column}: ${JSON.stringify(addIn)}, native ${JSON.stringify(native)}`,
        );
    });
    console.log(
      `${Math.min(seed + BATCH, from + count) - from} designs, ${numbers} figures, ${differing} designs differ, ${refused} too large to be kept`,
    );
  }
  if (differing > 0) process.exitCode = 1;
}

void main();
