/**
 * npm run bench:finance [-- --people 10,1000] [--scheme ID,ID]
 * What finance waits for: audit, "why this figure", reconciliation, comparison with the workbook of before one entry was
 * changed; two periods filled, in the headless workbench. Syncs are what Excel would be asked in turn, and must be as many
 * for a thousand people as for ten; seconds are those of the processor here, the workbench's own among them.
 */
import { parseArgs } from "node:util";
import { periodId } from "../../src/template/periods";
import { area } from "../../src/template/plan";
import { resultColumns } from "../../src/template/results/resultColumns";
import { openAddIn } from "../headless/addIn";
import { SUBJECTS } from "../native/subjects";
import type { Subject } from "../native/subject";
import { secondsOf, setUp } from "./filledYear";

const DEFAULT = ["base-plus-20", "big-account-quarter-ledger"];

interface Waited {
  what: string;
  syncs: number;
  seconds: number;
}

async function measure(subject: Subject, count: number): Promise<Waited[]> {
  const { scheme } = subject;
  const { workbench, call } = await openAddIn();
  const { choices, periods, entries, changed } = setUp(subject, count, 2);
  await call("insert", scheme.id, choices);
  for (let opened = 1; opened < periods.length; opened += 1) await call("nextPeriod", 1);
  for (const period of periods) await call("fill", 1, periodId(period), entries);
  await workbench.book.calculated();
  const approved = Buffer.from(await workbench.save()).toString("base64");
  const entry = changed(0);
  if (entry) await call("fill", 1, periodId(choices.firstPeriod), entry);
  await workbench.book.calculated();

  const place = (await call("instances"))[0]?.places["results:2026"];
  const column = Object.values(resultColumns(scheme, choices.firstPeriod).places).find(
    ({ definition }) => definition.paidOut || definition.total,
  )?.column;
  if (!place || column === undefined) throw new Error(`${scheme.id} has no results`);
  // The last of them.
  const figure = { sheet: place.name, cell: area(place.header + 1 + count, column) };
  const jobs: Record<string, () => Promise<unknown>> = {
    audit: () => call("audit", 1),
    "why this figure": () => call("why", "zh-CN", figure),
    reconcile: () => call("reconciliation", 1, periodId(choices.firstPeriod)),
    compare: () => call("compared", 1, "approved.xlsx", approved),
  };
  const waited: Waited[] = [];
  for (const [what, job] of Object.entries(jobs)) {
    const before = workbench.counts().syncs;
    const seconds = await secondsOf(job);
    waited.push({ what, syncs: workbench.counts().syncs - before, seconds });
  }
  workbench.close();
  return waited;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { people: { type: "string" }, scheme: { type: "string" } } });
  const counts = (values.people ?? "10,1000").split(",").map(Number);
  console.log("| scheme | people | what | syncs | seconds |\n| --- | --: | --- | --: | --: |");
  for (const id of values.scheme?.split(",") ?? DEFAULT) {
    const subject = SUBJECTS.find(({ scheme }) => scheme.id === id);
    if (!subject) throw new Error(`no scheme ${id}`);
    for (const count of counts)
      for (const { what, syncs, seconds } of await measure(subject, count))
        console.log(`| ${[id, count, what, syncs, seconds.toFixed(2)].join(" | ")} |`);
  }
}

main().then(
  () => process.exit(0),
  (reason: unknown) => {
    console.error(reason);
    process.exit(1);
  },
);
