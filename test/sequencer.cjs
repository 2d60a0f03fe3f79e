/**
 * In which order jest takes the files of tests: what takes long first, so that no core has nothing to do while another one
 * still works at it. By itself jest goes by the sizes of files on a machine that has not run them yet, and what takes
 * longest is written in a few lines.
 */
const { existsSync, statSync } = require("node:fs");
const path = require("node:path");

/** More than half a minute of a core. */
const LONG = [
  "schemes/examplesInCells.test.ts",
  "workbook/faults.test.ts",
  "workbook/repair.test.ts",
  "workbook/holding.test.ts",
  "workbook/whatIf/whatIf.test.ts",
  "workbook/audit.test.ts",
  "workbook/closing/random.test.ts",
  "workbook/closing/schemes.test.ts",
  "workbook/registers/year.test.ts",
  "workbook/migration/update.test.ts",
  "native/joiners.test.ts",
  "e2e/accessibility.test.ts",
  "e2e/job.test.ts",
  "e2e/finance.test.ts",
  "e2e/start.test.ts",
].map((file) => path.join(__dirname, file));

for (const file of LONG) if (!existsSync(file)) throw new Error(`test/sequencer.cjs names ${file}`);

/** @typedef {{ path: string }} Test */

/** @param {Test} test */
const place = ({ path }) => (LONG.includes(path) ? LONG.indexOf(path) : LONG.length);

module.exports = class {
  /** @template {Test} T @param {readonly T[]} tests @returns {T[]} */
  sort(tests) {
    const known = tests.map((test) => ({ test, place: place(test), size: statSync(test.path).size }));
    known.sort((one, other) => one.place - other.place || other.size - one.size);
    return known.map(({ test }) => test);
  }

  /** @template {Test} T @param {readonly T[]} tests @returns {readonly T[]} */
  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
};
