/**
 * npm run bench:sheets [-- --people 10,100,1000,3000] [--scheme ID,ID] [--calls] [--twins]
 * What a scheme's sheets cost while people work in them, in the headless workbench: calls of functions and seconds of the
 * processor, the least of some repetitions where a step can be repeated. In Excel each round of calls takes at least half a
 * second more (office.js delivers answers that far apart). At the end one table of all: calls and seconds for one entry,
 * one parameter, one who joins, the year's entries and the insertion, and the size of the file.
 * --calls: of every scheme, what one entry and one parameter call. --twins: all of a scheme's sheets calculated at once,
 * beside its check sheet of twins in plain Excel.
 */
import { parseArgs } from "node:util";
import { SCHEMES } from "../../src/schemes";
import { periodId } from "../../src/template/periods";
import { openAddIn } from "../headless/addIn";
import { SUBJECTS } from "../native/subjects";
import type { Subject } from "../native/subject";
import { secondsOf, setUp } from "./filledYear";

interface Cost {
  what: string;
  calls: number;
  rounds: number;
  seconds: number;
}

const DEFAULT = ["big-account-quarter-ledger", "loan-manager-pay", "dept-score-tables-customer"];

/** So often an entry and a parameter are changed there and back. */
const CHANGES = 4;

const STEPS = {
  insertion: "insertion",
  entry: "one entry",
  parameter: "one parameter",
  join: "one person joins",
  year: "the year's entries",
};

async function measure(subject: Subject, count: number): Promise<{ costs: Cost[]; kB: number }> {
  const { scheme } = subject;
  const { workbench, call } = await openAddIn();
  const costs: Cost[] = [];
  const cost = async (what: string, ...jobs: (() => Promise<unknown>)[]): Promise<void> => {
    const found: Cost[] = [];
    for (const job of jobs) {
      workbench.resetCounts();
      const seconds = await secondsOf(async () => {
        await job();
        await workbench.book.calculated();
      });
      const { functionCalls, functionRounds } = workbench.counts();
      found.push({ what, calls: functionCalls, rounds: functionRounds, seconds });
    }
    const [first] = found;
    if (first) costs.push({ ...first, seconds: Math.min(...found.map(({ seconds }) => seconds)) });
  };
  const { choices, periods, entries, joiners, changed, parameter, listRows } = setUp(subject, count);
  const turns = Array.from({ length: CHANGES }, (_, turn) => turn);
  await cost(STEPS.insertion, () => call("insert", scheme.id, choices));
  await cost("further periods", async () => {
    for (let opened = 1; opened < periods.length; opened += 1) await call("nextPeriod", 1);
  });
  await cost(STEPS.year, async () => {
    for (const period of periods) await call("fill", 1, periodId(period), entries);
  });
  for (const { list, rows } of listRows)
    await cost(`${rows.length} rows of ${list}`, () =>
      call("fillRows", 1, list, periodId(choices.firstPeriod), rows),
    );
  const entryChanges = turns.flatMap((turn) => changed(turn) ?? []);
  await cost(
    STEPS.entry,
    ...entryChanges.map((each) => () => call("fill", 1, periodId(choices.firstPeriod), [each])),
  );
  const parameterChanges = turns.map(parameter).filter((each) => each !== undefined);
  await cost(STEPS.parameter, ...parameterChanges.map((each) => () => call("change", 1, each, CHANGED_AT)));
  await cost(STEPS.join, ...joiners.map((joiner) => () => call("join", 1, [joiner])));
  const kB = Math.round((await workbench.save()).length / 1000);
  workbench.close();
  return { costs, kB };
}

const CHANGED_AT = "2026-12-01T00:00:00Z";

/** Calls for one entry of the first period and for one parameter, ten people and up to two periods. */
async function callsOf(subject: Subject): Promise<(number | undefined)[]> {
  const { workbench, call } = await openAddIn();
  const { choices, periods, entries, changed, parameter } = setUp(subject, 10, 2);
  await call("insert", subject.scheme.id, choices);
  for (let opened = 1; opened < periods.length; opened += 1) await call("nextPeriod", 1);
  for (const period of periods) await call("fill", 1, periodId(period), entries);
  await workbench.book.calculated();
  const calls = async (job: () => Promise<unknown>): Promise<number> => {
    workbench.resetCounts();
    await job();
    await workbench.book.calculated();
    return workbench.counts().functionCalls;
  };
  const [entry, inputs] = [changed(0), parameter(0)];
  const found = [
    periods.length,
    entry && (await calls(() => call("fill", 1, periodId(choices.firstPeriod), entry))),
    inputs && (await calls(() => call("change", 1, inputs, CHANGED_AT))),
  ];
  workbench.close();
  return found;
}

/** All sheets calculated once when all is entered, and the check sheet of twins after that. */
async function besideTwins(subject: Subject, count: number): Promise<{ own: number; twins: number }> {
  const { workbench, call } = await openAddIn();
  const { book } = workbench;
  const { choices, periods, entries } = setUp(subject, count);
  const calculation = (): Promise<number> =>
    secondsOf(async () => {
      book.resumeCalculation();
      await book.calculated();
    });
  book.suspendCalculation();
  await call("insert", subject.scheme.id, choices);
  for (let opened = 1; opened < periods.length; opened += 1) await call("nextPeriod", 1);
  for (const period of periods) await call("fill", 1, periodId(period), entries);
  const own = await calculation();
  book.suspendCalculation();
  await call("check", 1);
  const twins = await calculation();
  workbench.close();
  return { own, twins };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ people: { type: "string" }, scheme: { type: "string" } },
      ...{ calls: { type: "boolean" }, twins: { type: "boolean" } },
    },
  });
  const counts = (values.people ?? (values.twins ? "1000" : "10,100,1000,3000")).split(",").map(Number);
  const subjects = (values.scheme?.split(",") ?? (values.calls ? SCHEMES.map(({ id }) => id) : DEFAULT)).map(
    (id) => {
      const subject = SUBJECTS.find(({ scheme }) => scheme.id === id);
      if (!subject) throw new Error(`no scheme ${id}`);
      return subject;
    },
  );
  if (values.calls) {
    console.log("| scheme | periods | calls, one entry | calls, one parameter |\n| --- | --: | --: | --: |");
    for (const subject of subjects)
      console.log(
        `| ${[subject.scheme.id, ...(await callsOf(subject)).map((number) => number ?? "")].join(" | ")} |`,
      );
    return;
  }
  const rows: string[] = [];
  for (const subject of subjects)
    for (const count of counts) {
      if (values.twins) {
        const { own, twins } = await besideTwins(subject, count);
        console.log(
          `${subject.scheme.id}, ${count} people: ${own.toFixed(1)} s, its twins ${twins.toFixed(1)} s, ${(own / twins).toFixed(2)}×`,
        );
        continue;
      }
      const { costs, kB } = await measure(subject, count);
      console.log(`\n${subject.scheme.id}, ${count} people, the whole year: ${kB} kB\n`);
      console.log("| what | calls | rounds | seconds |\n| --- | --: | --: | --: |");
      for (const { what, calls, rounds, seconds } of costs)
        console.log(`| ${what} | ${calls} | ${rounds} | ${seconds.toFixed(2)} |`);
      const cells = Object.values(STEPS).flatMap((step) => {
        const found = costs.find(({ what }) => what === step);
        return found ? [found.calls, found.seconds.toFixed(2)] : ["", ""];
      });
      rows.push(`| ${[subject.scheme.id, count, ...cells, kB].join(" | ")} |`);
    }
  if (rows.length === 0) return;
  const steps = Object.values(STEPS).flatMap((step) => [`calls, ${step}`, "s"]);
  const heading = ["scheme", "people", ...steps, ".xlsx, kB"];
  console.log(`\n| ${heading.join(" | ")} |\n| ${heading.map((_, i) => (i ? "--:" : "---")).join(" | ")} |`);
  for (const row of rows) console.log(row);
}

// Node would end in silence where nobody answers any more.
process.on("beforeExit", () => {
  console.error("the workbench never said that all is calculated");
  process.exit(1);
});

main().then(
  () => process.exit(0),
  (reason: unknown) => {
    console.error(reason);
    process.exit(1);
  },
);
