/**
 * npm run bench: how fast the built functions are, beside loops that do the same arithmetic. Not a test.
 * With -- --write the results replace those in README.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { format, resolveConfig } from "prettier";
import { CASES, type Case } from "./cases";
import { registeredFunctions } from "./excel";
import { generator, job, median, memoryOf, middle, takeSamples, type Job, type Memory } from "./measure";
import { partSizes } from "../deployment/parts";
import { measurePaneStart } from "./pane";
import { measureStartUp } from "./startup";
import { calculateInUniver } from "./univer";

const SIZES = [1000, 10000, 100000] as const;
const LIMIT = { ms: 2000, growth: 12 };
const ROUNDS = { quick: 15, slow: 3 };
const README = join(__dirname, "README.md");
const MARKS = ["<!-- results -->", "<!-- end of results -->"] as const;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

type Row = number[];

function dataOf(one: Case, rows: number, longer = 1): Row[] {
  const random = generator(20251130);
  return Array.from({ length: rows }, () =>
    Array.from({ length: one.width }, () => one.cell(random) / longer),
  );
}

interface Measured {
  readonly size: number;
  readonly own: Job;
  readonly doubles: Job;
  readonly decimals: Job;
  readonly memory: Memory;
}

interface Bench {
  readonly one: Case;
  readonly sizes: readonly Measured[];
  /** 100,000 rows of figures with 15 digits. */
  readonly long: Job;
  /** The same column as plain formulas in Univer, ms for 1,000 rows. */
  readonly univer: number;
}

/** Figures must agree before times are compared. */
function checkAgreement(one: Case, data: Row[], results: readonly (readonly unknown[])[]): void {
  data.forEach((row, index) => {
    const last = Number(results[index]?.[results[index].length - 1]);
    const decimal = one.decimals(row);
    if (last !== decimal) throw new Error(`${one.id} row ${index}: ${last}, decimal.js ${decimal}`);
    if (Math.abs(one.doubles(row) - decimal) > 0.011)
      throw new Error(`${one.id} row ${index}: doubles differ`);
  });
}

function univerTime(one: Case): number {
  const data = dataOf(one, SIZES[0]);
  const { ms, results } = calculateInUniver(data, one.formulas);
  results.forEach((result, index) => {
    if (Math.abs(Number(result) - one.doubles(data[index] ?? [])) > 0.011)
      throw new Error(`${one.id} row ${index}: Univer gives ${String(result)}`);
  });
  return ms;
}

function benches(): Bench[] {
  const functionOf = registeredFunctions();
  return CASES.map((one) => {
    const own = functionOf(one.id);
    const sizes = SIZES.map((size) => {
      const data = dataOf(one, size);
      const compute = () => own(data, ...one.rest);
      if (size === SIZES[0]) checkAgreement(one, data, compute());
      return {
        size,
        own: job(compute),
        doubles: job(() => data.map(one.doubles)),
        decimals: job(() => data.map(one.decimals)),
        memory: memoryOf(compute, collectGarbage),
      };
    });
    const digits = dataOf(one, 100000, 1.000000007);
    return { one, sizes, long: job(() => own(digits, ...one.rest)), univer: univerTime(one) };
  });
}

const ms = (time: number) => (time < 10 ? time.toFixed(1) : time.toFixed(0));
const times = (ratio: number) => `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)}×`;
const mb = (bytes: number) => (Math.max(0, bytes) / 2 ** 20).toFixed(bytes < 2 ** 20 ? 1 : 0);

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(titles), line(["---", ...titles.slice(1).map(() => "---:")]), ...rows.map(line)].join("\n");
}

function timesTable(all: readonly Bench[]): string {
  const rows = all.flatMap(({ one, sizes, univer }) =>
    sizes.map(({ size, own, doubles, decimals, memory }) => {
      const mine = middle(own);
      const beside = (other: Job) => `${ms(middle(other).cpu)} (${times(mine.cpu / middle(other).cpu)})`;
      return [
        `${one.id} ${size.toLocaleString("en-US")}`,
        ms(mine.cpu),
        ms(mine.wall),
        beside(doubles),
        beside(decimals),
        size === SIZES[0] ? `${ms(univer)} (${times(univer / mine.wall)})` : "",
        `${mb(memory.taken)} / ${mb(memory.kept)}`,
      ];
    }),
  );
  const titles = [
    "function, rows",
    "processor ms",
    "wall ms",
    "doubles",
    "decimal.js",
    "Univer",
    "MB taken / kept",
  ];
  return table(titles, rows);
}

function limitsTable(all: readonly Bench[]): string {
  const rows = all.map(({ one, sizes, long }) => {
    const [, small, large] = sizes.map(({ own }) => middle(own));
    if (small === undefined || large === undefined) throw new Error("three sizes expected");
    const digits = middle(long);
    const growth = large.cpu / small.cpu;
    const isFast = Math.max(large.wall, digits.wall) < LIMIT.ms;
    return [
      `${one.id}: ${one.what}`,
      times(growth),
      times(large.wall / small.wall),
      ms(large.wall),
      `${ms(digits.cpu)} / ${ms(digits.wall)}`,
      isFast && growth <= LIMIT.growth ? "reached" : "NOT reached",
    ];
  });
  const titles = [
    "function",
    "growth, processor",
    "growth, wall",
    "100,000 rows, wall ms",
    "of 15 digits, processor / wall ms",
    `at most ${LIMIT.growth}×, under ${LIMIT.ms / 1000} s`,
  ];
  return table(titles, rows);
}

function machine(): string {
  const [cpu] = cpus();
  const load = (loadavg()[0] ?? NaN).toFixed(1);
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${cpu?.model ?? "?"}, ${cpus().length} cores, ${memory} GB, Node ${process.version}, ${day}; load average before it began ${load}.`;
}

async function main(): Promise<void> {
  const where = machine();
  const start = measureStartUp(31);
  const startUp = `Start-up: \`functions.js\` is ${(start.bytes / 1000).toFixed(1)} kB, ${(start.gzipped / 1000).toFixed(1)} kB gzipped; from its text to the last of its ${start.functions} registered functions ${ms(start.first)} ms the first time, ${ms(median(start.others))} ms in the median of ${start.others.length} fresh pages.`;
  const { first, parts } = partSizes();
  const kB = (bytes: number) => (bytes / 1000).toFixed(0);
  const later = Object.entries(parts).sort(([, one], [, other]) => other - one);
  const loads = `The pane loads ${kB(first)} kB gzipped for its first page, the functions among them; on top of it, when they are opened: ${later.map(([part, size]) => `${part} ${kB(size)}`).join(", ")} kB.`;
  const pane = await measurePaneStart();
  const starts = pane
    ? `In Chromium, in the workbench: ${ms(pane.registered)} ms from the first line of \`functions.js\` to its last registered function; ${ms(pane.pane)} ms from the pane's navigation until its heading and its search field stand, office.js and its talk with the host included; a plain page of Fluent UI with a heading, tabs and a field takes ${ms(pane.plain)} ms.`
    : "No Chromium, Chrome or Edge here: the pane's start was not measured.";
  const all = benches();
  const jobs = all.flatMap(({ sizes }) => sizes.flatMap(({ own, doubles }) => [own, doubles]));
  takeSamples(jobs, ROUNDS.quick, generator(7));
  const slow = all.flatMap(({ sizes, long }) => [...sizes.map(({ decimals }) => decimals), long]);
  takeSamples(slow, ROUNDS.slow, generator(8));

  const results = [where, startUp, loads, starts, timesTable(all), limitsTable(all)].join("\n\n");
  console.log(results);
  if (process.argv.includes("--write")) await write(results);
}

/** Puts the results between their marks. */
async function write(results: string): Promise<void> {
  const text = readFileSync(README, "utf8");
  const [from, to] = MARKS.map((mark) => text.indexOf(mark));
  if (from === undefined || to === undefined || from < 0 || to < from)
    throw new Error(`README.md has no ${MARKS[0]}`);
  const filled = `${text.slice(0, from + MARKS[0].length)}\n\n${results}\n\n${text.slice(to)}`;
  writeFileSync(README, await format(filled, { ...(await resolveConfig(README)), parser: "markdown" }));
}

main().catch((reason: unknown) => {
  console.error(reason);
  process.exitCode = 1;
});
