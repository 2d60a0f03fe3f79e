import { cpus, totalmem } from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Exact } from "../../src/calculation/frame/exact";
import { LIBRARY } from "../../src/calculation/library";
import { CASES, type Case } from "./cases";
import { calculateInUniver } from "./univer";

/** npm run bench: how fast the functions are, beside loops that do the same arithmetic. Not a test. */

const SIZES = [1000, 10000, 100000] as const;
const LIMIT = { ms: 2000, growth: 12 };

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** The same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function dataOf(one: Case, rows: number): number[][] {
  const random = generator(20251130);
  return Array.from({ length: rows }, () => Array.from({ length: one.width }, () => one.cell(random)));
}

/**
 * Processor time of a run in ms, over at least half a second of runs: other processes do not count,
 * and every run carries its share of garbage collection, small ones too.
 */
function measured(work: () => unknown): number {
  work();
  const start = process.cpuUsage();
  let used = 0;
  let runs = 0;
  while (used < 500 || runs < 3) {
    work();
    runs++;
    const { user, system } = process.cpuUsage(start);
    used = (user + system) / 1000;
  }
  return used / runs;
}

/** Bytes of heap that a call has taken when it returns: its result and garbage not collected yet. */
function memoryOf(work: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = work();
  const after = process.memoryUsage().heapUsed;
  return kept === undefined ? 0 : after - before;
}

const ms = (time: number) => (time < 10 ? time.toFixed(1) : time.toFixed(0)).padStart(7);
const times = (ratio: number) => `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)}×`.padStart(7);

function print(cells: readonly string[]): void {
  console.log(`| ${cells.join(" | ")} |`);
}

function machine(): string {
  const [cpu] = cpus();
  return `${cpu?.model ?? "?"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
}

/** Figures must agree before times are compared. */
function checkAgreement(one: Case, data: number[][], results: readonly (readonly unknown[])[]): void {
  data.forEach((row, index) => {
    const last = Number(results[index]?.[results[index].length - 1]);
    const decimal = one.decimals(row);
    if (last !== decimal) throw new Error(`${one.id} row ${index}: ${last}, decimal.js ${decimal}`);
    if (Math.abs(one.doubles(row) - decimal) > 0.011)
      throw new Error(`${one.id} row ${index}: doubles differ`);
  });
}

function run(one: Case): void {
  const found = SIZES.map((size) => {
    const data = dataOf(one, size);
    const compute = () => LIBRARY[one.id].compute([data, ...one.rest]);
    if (size === SIZES[0]) checkAgreement(one, data, compute());
    return {
      size,
      own: measured(compute),
      doubles: measured(() => data.map(one.doubles)),
      decimals: measured(() => data.map(one.decimals)),
      reading: measured(() => data.map((row) => row.map(Exact.of))),
      memory: memoryOf(compute),
    };
  });
  const small = dataOf(one, SIZES[0]);
  const univer = calculateInUniver(small, one.formulas);
  univer.results.forEach((result, index) => {
    const expected = one.doubles(small[index] ?? []);
    if (Math.abs(Number(result) - expected) > 0.011)
      throw new Error(`${one.id} row ${index}: Univer gives ${String(result)}`);
  });
  for (const { size, own, doubles, decimals, reading, memory } of found) {
    const native = size === SIZES[0] ? `${ms(univer.ms)} (${times(univer.ms / own).trim()})` : "";
    print([
      `${one.id.padEnd(9)} ${String(size).padStart(6)}`,
      ms(own),
      ms(reading),
      `${ms(doubles)} (${times(own / doubles).trim()})`,
      `${ms(decimals)} (${times(own / decimals).trim()})`,
      native,
      `${(memory / 2 ** 20).toFixed(0)} MB`,
    ]);
  }
  const [, middle, large] = found;
  const growth = (large?.own ?? NaN) / (middle?.own ?? NaN);
  const isReached = (large?.own ?? Infinity) < LIMIT.ms && growth <= LIMIT.growth;
  print([
    `${one.id.padEnd(9)} growth`,
    `${times(growth)}`,
    isReached ? "reached" : "NOT reached",
    one.what,
    "",
    "",
    "",
  ]);
}

console.log(`${machine()}\n`);
print([
  "function, rows",
  "ms",
  "of it reading",
  "doubles (ratio)",
  "decimal.js (ratio)",
  "Univer formulas (ratio)",
  "memory",
]);
print(["---", "---:", "---:", "---:", "---:", "---:", "---:"]);
for (const one of CASES) run(one);
console.log(
  `\nTo reach: 100,000 rows under ${LIMIT.ms} ms, growth from 10,000 rows at most ${LIMIT.growth}×.`,
);
