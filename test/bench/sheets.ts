/**
 * npm run bench:sheets [-- --people 10,100,1000] [--scheme ID]
 * What a scheme's sheets cost while people work in them, in the headless workbench: calls of functions and seconds of the
 * processor. In Excel each round of calls takes at least half a second more (office.js delivers answers that far apart).
 */
import { parseArgs } from "node:util";
import { schemeById } from "../../src/schemes";
import { nextPeriod, periodId, PERIODS_A_YEAR, type Period } from "../../src/template/periods";
import { openAddIn } from "../headless/addIn";
import { SUBJECTS } from "../native/subjects";
import type { GeneratedPerson, Subject } from "../native/subject";

interface Cost {
  what: string;
  calls: number;
  rounds: number;
  seconds: number;
}

const DEFAULT = "big-account-quarter-ledger";

async function measure(subject: Subject, count: number): Promise<{ costs: Cost[]; kB: number }> {
  const { scheme } = subject;
  const addIn = await openAddIn();
  const { workbench, call } = addIn;
  const costs: Cost[] = [];
  const cost = async (what: string, job: () => Promise<unknown>): Promise<void> => {
    workbench.resetCounts();
    const before = process.cpuUsage();
    await job();
    await workbench.book.calculated();
    const { user, system } = process.cpuUsage(before);
    const { functionCalls, functionRounds } = workbench.counts();
    costs.push({ what, calls: functionCalls, rounds: functionRounds, seconds: (user + system) / 1e6 });
  };
  // People of the checks in turn, the complete ones.
  const [book] = subject.books;
  const rows = (book?.people ?? []).filter(({ entries }) => entries[0]);
  if (!book || rows.length === 0) throw new Error(`no people for ${scheme.id}`);
  const of = (index: number) => rows[index % rows.length] as GeneratedPerson;
  const id = (index: number) => `P${String(index + 1).padStart(4, "0")}`;
  const person = (index: number) => {
    const { department = "一部", group = "", roster } = of(index);
    return { id: id(index), name: id(index), department, group, more: roster };
  };
  const firstPeriod: Period = { kind: scheme.period, year: 2026, index: 1 };
  const periods = [firstPeriod];
  while (periods.length < PERIODS_A_YEAR[scheme.period])
    periods.push(nextPeriod(periods[periods.length - 1] ?? firstPeriod));
  const people = Array.from({ length: count }, (_, index) => person(index));
  await cost("insertion", () =>
    call("insert", scheme.id, { language: "zh-CN", firstPeriod, people, parameters: book.parameters }),
  );
  await cost("further periods", async () => {
    for (let opened = 1; opened < periods.length; opened += 1) await call("nextPeriod", 1);
  });
  await cost("the year's entries", async () => {
    for (const period of periods)
      await call(
        "fill",
        1,
        periodId(period),
        people.map((each, index) => ({ id: each.id, values: of(index).entries[0] ?? {} })),
      );
  });
  const [first] = rows;
  const entry = scheme.entryColumns.find(
    ({ id: column, kind }) => kind === "number" && typeof first?.entries[0]?.[column] === "number",
  );
  await cost("one entry", () =>
    call("fill", 1, periodId(firstPeriod), [
      { id: id(0), values: { [entry?.id ?? ""]: Number(first?.entries[0]?.[entry?.id ?? ""]) - 0.5 } },
    ]),
  );
  const parameter = scheme.parameters.find((each) => each.kind === "number" && each.value !== null);
  if (parameter?.kind === "number")
    await cost("one parameter", () =>
      call("change", 1, { [parameter.id]: Number(parameter.value) * 0.99 }, "2026-12-01T00:00:00Z"),
    );
  await cost("one person joins", () => call("join", 1, [{ ...person(count), id: "Z0001", name: "Z0001" }]));
  const kB = Math.round((await workbench.save()).length / 1000);
  workbench.close();
  return { costs, kB };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { people: { type: "string" }, scheme: { type: "string" } } });
  const scheme = schemeById(values.scheme ?? DEFAULT);
  const subject = SUBJECTS.find((each) => each.scheme.id === scheme?.id);
  if (!subject) throw new Error(`no scheme ${values.scheme}`);
  for (const count of (values.people ?? "10,100,1000").split(",").map(Number)) {
    const { costs, kB } = await measure(subject, count);
    console.log(`\n${subject.scheme.id}, ${count} people, the whole year: ${kB} kB\n`);
    console.log("| what | calls | rounds | seconds |\n| --- | --: | --: | --: |");
    for (const { what, calls, rounds, seconds } of costs)
      console.log(`| ${what} | ${calls} | ${rounds} | ${seconds.toFixed(2)} |`);
  }
}

main().then(
  () => process.exit(0),
  (reason: unknown) => {
    console.error(reason);
    process.exit(1);
  },
);
