/**
 * `npm test`: every check, then one line that sums them. What uses one processor runs beside others of its kind.
 * A step counts as one; jest counts its tests, the native check some for each scheme. A failed build ends the run: the
 * tests would judge an old one.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  command: string;
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

/** Those of a group run side by side. */
const groups: Step[][] = [
  [
    { name: "types", command: "npm run --silent types" },
    { name: "lint", command: "npm run --silent lint" },
    { name: "build", command: "npm run --silent build && npm run --silent build:driver", needed: true },
  ],
  [
    {
      name: "tests",
      command: `npm run --silent unit -- --json --outputFile="${report("tests")}"`,
      counts: () => jestCounts("tests"),
      silent: true,
    },
  ],
  [
    {
      name: "native",
      command: `npx tsx test/native/check.ts --quick --report "${report("native")}"`,
      counts: () => JSON.parse(readFileSync(report("native"), "utf8")) as Counts,
    },
  ],
  [
    {
      name: "browser",
      command: `npm run --silent e2e -- --json --outputFile="${report("browser")}"`,
      counts: () => jestCounts("browser"),
      silent: true,
    },
  ],
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

/** What it says is passed on as it comes, or in one piece where another step says something too. */
function execute({ command, silent }: Step, alone: boolean): Promise<number | null> {
  return new Promise((resolve) => {
    const out = alone ? "inherit" : "pipe";
    const child = spawn(command, {
      shell: true,
      stdio: ["ignore", silent ? "ignore" : out, out],
      env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${ROOM_FOR_YOUNG}` },
    });
    const said: unknown[] = [];
    for (const channel of [child.stdout, child.stderr]) channel?.on("data", (text) => said.push(text));
    child.on("close", (status) => {
      if (said.length > 0) console.log(said.join("").trimEnd());
      resolve(status);
    });
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
async function run(step: Step, alone: boolean): Promise<boolean> {
  const begun = Date.now();
  const { passed, failed, skipped } = result(step, await execute(step, alone));
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  summary.push(`${step.name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
  return failed === 0 || !step.needed;
}

async function main(): Promise<void> {
  for (const group of groups) {
    console.log(`\n=== ${group.map(({ name }) => name).join(", ")}`);
    const good = await Promise.all(group.map((step) => run(step, group.length === 1)));
    if (good.includes(false)) {
      summary.push("stopped here: what follows needs it");
      break;
    }
  }
  rmSync(folder, { recursive: true });
  console.log(`\n${summary.join("\n")}`);
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

void main();
