/**
 * npm run check:native [-- --scheme ID,…] [--book ID,…] [--quick] [--report FILE]
 * Fills every scheme with its examples and with generated rows, lets LibreOffice compute the native twins, and compares
 * them with the add-in's figures; looks for gaps, and for parameters that do nothing. Exit code 1 if anything is wrong.
 * Into the workbook "joined", and into that of the quick check, 1 and 11 people come after the insertion.
 * --quick, as in npm test, takes some people of the first workbook of each scheme and leaves cases and parameters alone.
 * With --scheme the rows of each case are listed. --report writes how many tests passed, failed and were skipped.
 */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { libreOfficeVersion } from "./libreOffice";
import { printReport } from "./report";
import type { Subject } from "./subject";
import { chosenSubjects, SUBJECTS } from "./subjects";
import type { Answer, Task } from "./worker";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scheme: { type: "string" },
      book: { type: "string" },
      quick: { type: "boolean", default: false },
      report: { type: "string" },
    },
  });
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const version = libreOfficeVersion();
  if (version === undefined) {
    console.log("check:native skipped: LibreOffice (soffice) is not installed here.");
    counts.skipped = SUBJECTS.length;
  } else {
    console.log(version);
    const subjects = chosenSubjects(values.scheme);
    const { quick } = values;
    const books = values.book?.split(",");
    await checkAll(subjects, { ...(books ? { books } : {}), quick }, values.scheme !== undefined, counts);
    console.log(`${counts.passed} passed, ${counts.failed} failed`);
  }
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(counts));
  if (counts.failed > 0) process.exitCode = 1;
}

/** LibreOffice's start takes longer than the workbook of a quick check: so many share one. */
const TOGETHER = 6;

/** A process for each processor; each takes the next schemes, those with most to do first. */
async function checkAll(
  subjects: readonly Subject[],
  what: Omit<Task, "schemes">,
  tables: boolean,
  counts: Counts,
): Promise<void> {
  const queue = [...subjects].sort((a, b) => effort(b) - effort(a));
  const processes = Math.min(queue.length, availableParallelism());
  await Promise.all(
    Array.from({ length: processes }, async () => {
      const worker = fork(path.join(__dirname, "worker.ts"), { serialization: "advanced" });
      const gone = new Promise<never>((_, reject) => {
        worker.on("error", reject);
        worker.on("exit", (code) => reject(new Error(`the process of the check ended with ${code}`)));
      });
      const next = () => queue.splice(0, what.quick ? TOGETHER : 1).map(({ scheme }) => scheme.id);
      for (let schemes = next(); schemes.length > 0; schemes = next()) {
        const task: Task = { schemes, ...what };
        const answered = new Promise<Answer>((resolve) => worker.once("message", resolve));
        worker.send(task);
        count(await Promise.race([answered, gone]), tables, counts);
      }
      gone.catch(() => undefined);
      worker.disconnect();
    }),
  );
}

function count(answer: Answer, tables: boolean, counts: Counts): void {
  if ("error" in answer) {
    counts.failed += answer.schemes.length;
    console.log(`✗ ${answer.schemes.join(", ")}: ${answer.error}`);
    return;
  }
  for (const report of answer) {
    printReport(report, tables);
    for (const problems of Object.values(report.tests))
      counts[problems.length === 0 ? "passed" : "failed"] += 1;
  }
}

const effort = ({ scheme, books }: Subject): number =>
  books.reduce((sum, { people, periods }) => sum + people.length * periods, 0) *
  scheme.results.flatMap(({ columns }) => columns).length;

void main();
