/**
 * `npm test`: every check, one after the other, then one line that sums them.
 * A step counts as one; jest counts its tests, the native check some for each scheme. A failed build ends the run: the
 * tests would judge an old one.
 */
import { spawnSync } from "node:child_process";
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

const folder = mkdtempSync(join(tmpdir(), "appraise-test-"));
const report = (name: string) => join(folder, `${name}.json`);

const steps: Step[] = [
  { name: "types", command: "npm run --silent types" },
  { name: "lint", command: "npm run --silent lint" },
  { name: "build", command: "npm run --silent build", needed: true },
  { name: "driver", command: "npm run --silent build:driver", needed: true },
  {
    name: "tests",
    command: `npm run --silent unit -- --json --outputFile="${report("tests")}"`,
    counts: () => jestCounts("tests"),
    silent: true,
  },
  {
    name: "native",
    command: `npx tsx test/native/check.ts --quick --report "${report("native")}"`,
    counts: () => JSON.parse(readFileSync(report("native"), "utf8")) as Counts,
  },
  {
    name: "browser",
    command: `npm run --silent e2e -- --json --outputFile="${report("browser")}"`,
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

function run({ command, counts, silent }: Step): Counts {
  const { status } = spawnSync(command, {
    shell: true,
    stdio: ["ignore", silent ? "ignore" : "inherit", "inherit"],
  });
  if (!counts) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  try {
    const result = counts();
    return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } catch (error) {
    console.error(`no report: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const summary: string[] = [];
for (const step of steps) {
  console.log(`\n=== ${step.name}`);
  const begun = Date.now();
  const { passed, failed, skipped } = run(step);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  summary.push(`${step.name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
  if (failed > 0 && step.needed) {
    summary.push("stopped here: what follows needs it");
    break;
  }
}
rmSync(folder, { recursive: true });

console.log(`\n${summary.join("\n")}`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
