/**
 * `npm test`: every check, then one line that sums them. Steps run side by side, so that no core waits for the end of one.
 * A step counts as one; jest counts its tests, the native check some for each scheme. A failed build ends the run: the
 * tests would judge an old one.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  command: string;
  /** Begins when that one is through. */
  after?: string;
  /** What follows needs it. */
  needed?: boolean;
  /** Reads what the command reported; without it the step counts as one. */
  counts?: () => Counts;
  /** Its standard output is jest's JSON; what people read goes to the other channel. */
  silent?: boolean;
}

/** A spreadsheet leaves much that is short-lived: with more room for it, less of the time goes into collecting. */
const ROOM_FOR_YOUNG = "--max-semi-space-size=32";

const folder = mkdtempSync(join(tmpdir(), "appraise-test-"));
const report = (name: string) => join(folder, `${name}.json`);

/** What uses two cores as well as it can has one of those beside it that use one, or what waits for a spreadsheet's start. */
const STEPS: Step[] = [
  { name: "build", command: "npm run --silent build && npm run --silent build:driver", needed: true },
  { name: "types", command: "npm run --silent types" },
  { name: "lint", command: "npm run --silent lint", after: "types" },
  {
    name: "tests",
    command: `npm run --silent unit -- --json --outputFile="${report("tests")}"`,
    after: "build",
    counts: () => jestCounts("tests"),
    silent: true,
  },
  {
    name: "native",
    command: `npx tsx test/native/check.ts --quick --report "${report("native")}"`,
    after: "tests",
    counts: () => JSON.parse(readFileSync(report("native"), "utf8")) as Counts,
  },
  {
    name: "browser",
    command: `npm run --silent e2e -- --json --outputFile="${report("browser")}"`,
    after: "tests",
    counts: () => jestCounts("browser"),
    silent: true,
  },
];

/** A file of tests that could not run at all is a failure too. */
function jestCounts(name: string): Counts {
  const result = JSON.parse(readFileSync(report(name), "utf8")) as Record<string, number>;
  const count = (name: string) => result[name] ?? 0;
  return {
    passed: count("numPassedTests"),
    failed: count("numFailedTests") + count("numRuntimeErrorTestSuites"),
    skipped: count("numPendingTests") + count("numTodoTests"),
  };
}

/** What it says is passed on line by line with its name before it: others say something too. */
function execute({ name, command, silent }: Step): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: ["ignore", silent ? "ignore" : "pipe", "pipe"],
      env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${ROOM_FOR_YOUNG}` },
    });
    for (const channel of [child.stdout, child.stderr])
      if (channel) createInterface(channel).on("line", (line) => console.log(`${name} | ${line}`));
    child.on("close", resolve);
  });
}

function result({ counts }: Step, status: number | null): Counts {
  if (!counts) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  try {
    const found = counts();
    return status !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
  } catch (error) {
    console.error(`no report: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const summary: string[] = [];

/** False where what follows cannot be judged. */
async function run(step: Step): Promise<boolean> {
  const begun = Date.now();
  const { passed, failed, skipped } = result(step, await execute(step));
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  summary.push(`${step.name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
  return failed === 0 || !step.needed;
}

async function main(): Promise<void> {
  const good = new Map<string, Promise<boolean>>();
  for (const step of STEPS)
    good.set(
      step.name,
      (good.get(step.after ?? "") ?? Promise.resolve(true)).then((can) => can && run(step)),
    );
  const ended = await Promise.all(good.values());
  if (ended.includes(false)) summary.push("stopped: what was to follow needs what failed");
  rmSync(folder, { recursive: true });
  console.log(`\n${summary.join("\n")}`);
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  // A report that lacks a number is none.
  process.exitCode = total.failed === 0 ? 0 : 1;
}

void main();
