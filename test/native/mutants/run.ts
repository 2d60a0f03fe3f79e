/**
 * npm run check:mutants [-- --scheme ID,…] [--count N] [--designs N] [--functions N] [--list] [--together PATTERN]
 * Changes formulas of every scheme, one number, sign, function or reference at a time, in filled workbooks, and the functions
 * of the add-in, one operator at a time: native twins or worked examples must notice. What nothing notices and is not in
 * equivalent.ts is a gap in the tests: exit code 1. --count: so many of each scheme (default 8), --functions: of all
 * functions together (default 60), --designs: random designs in which every mutant of a block is tried (default 80). --list shows each mutant and who has noticed it.
 * --together: only those mutants of the blocks that compare people or take periods together whose name the pattern fits.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chosenSubjects } from "../subjects";
import { CALLS_BY_HAND } from "./callsByHand";
import { blockMutants } from "./designMutants";
import { checkTogether } from "./togetherMutants";
import { checkMutants, spread, type SchemeMutants } from "./checkMutants";
import { EQUIVALENT_IN_FUNCTIONS } from "./equivalent";
import { answersOf, functionMutants, isSame, noticing, reached, type Call } from "./functionMutants";

/** Made-up people of each random design. */
const PEOPLE_OF_DESIGN = 32;

const FUNCTIONS = path.resolve(__dirname, "../../../dist/functions.js");

interface Report {
  title: string;
  all: number;
  equivalent: number;
  lines: readonly { id: string; formula: string; caught: string | undefined }[];
  seconds: number;
}

const total = { caught: 0, equivalent: 0, surviving: 0 };

function print({ title, all, equivalent, lines, seconds }: Report, list: boolean): void {
  const survivors = lines.filter(({ caught }) => caught === undefined);
  const caught = lines.length - survivors.length;
  total.caught += caught;
  total.equivalent += equivalent;
  total.surviving += survivors.length;
  console.log(
    `${survivors.length === 0 ? "✓" : "✗"} ${title}: ${lines.length + equivalent} of ${all} mutants, ` +
      `${caught} caught, ${equivalent} equivalent, ${survivors.length} survive (${seconds.toFixed(1)} s)`,
  );
  for (const { id, caught: by, formula } of list ? lines : survivors)
    console.log(by === undefined ? `  ✗ ${id}\n      ${formula}` : `  ✓ ${id} [${by}]`);
}

const reportOf = ({ scheme, all, equivalent, tried, time }: SchemeMutants): Report => ({
  ...{ title: scheme, all, equivalent, seconds: time },
  lines: tried.map(({ mutant: { id, formula }, caught }) => ({
    ...{ id, formula },
    caught: caught && `${caught.book}: ${caught.by}`,
  })),
});

/** What the workbooks' twins cannot tell of their own calls is told of these. */
function refuseWrong(answers: readonly unknown[]): void {
  for (const [at, { id, args, answer }] of CALLS_BY_HAND.entries()) {
    const told = JSON.stringify(answers[at]);
    const isRight = typeof answer === "string" ? told.includes(answer) : isSame(answers[at], answer);
    if (!isRight) throw new Error(`${id}(${JSON.stringify(args)}) is ${told}, not ${JSON.stringify(answer)}`);
  }
}

function checkFunctions(calls: readonly Call[], count: number): Report {
  const script = readFileSync(FUNCTIONS, "utf8");
  const begun = process.cpuUsage();
  const right = answersOf(script, calls);
  if (!right) throw new Error("the built functions do not answer the calls");
  refuseWrong(right.slice(-CALLS_BY_HAND.length));
  const all = reached(script, functionMutants(script), calls);
  const chosen = spread(all, count);
  const open = chosen.filter(({ id }) => EQUIVALENT_IN_FUNCTIONS[id] === undefined);
  const lines = open.map((mutant) => {
    const { from, to } = mutant.at;
    const around = script.slice(from - 60, to + 40).replace(/\s+/g, " ");
    return { id: mutant.id, caught: noticing(script, mutant, calls, right), formula: around };
  });
  return {
    title: `functions, on ${calls.length} calls`,
    all: all.length,
    equivalent: chosen.length - open.length,
    lines,
    seconds: process.cpuUsage(begun).user / 1e6,
  };
}

function checkBlocks(count: number): Report {
  const begun = process.cpuUsage();
  const lines = blockMutants(
    Array.from({ length: count }, (_, index) => index + 1),
    PEOPLE_OF_DESIGN,
  ).map(({ caught, ...one }) => ({ ...one, caught }));
  return {
    ...{ title: "blocks of designs", all: lines.length, equivalent: 0, lines },
    seconds: process.cpuUsage(begun).user / 1e6,
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scheme: { type: "string" },
      count: { type: "string", default: "8" },
      designs: { type: "string", default: "80" },
      functions: { type: "string", default: "60" },
      list: { type: "boolean", default: false },
      together: { type: "string" },
    },
  });
  if (values.together === undefined) await checkAll(values);
  else
    for (const report of await checkTogether(new RegExp(values.together)))
      print(reportOf(report), values.list);
  const { caught, equivalent, surviving } = total;
  const all = caught + equivalent + surviving;
  console.log(`${all} mutants, ${caught} caught, ${equivalent} equivalent, ${surviving} survive`);
  if (surviving > 0) process.exitCode = 1;
}

interface Asked {
  scheme?: string | undefined;
  count: string;
  designs: string;
  functions: string;
  list: boolean;
}

async function checkAll(values: Asked): Promise<void> {
  const calls: Call[] = [];
  for (const subject of chosenSubjects(values.scheme)) {
    const report = await checkMutants(subject, Number(values.count));
    calls.push(...report.calls);
    print(reportOf(report), values.list);
  }
  if (values.scheme === undefined) {
    print(checkBlocks(Number(values.designs)), values.list);
    for (const report of await checkTogether()) print(reportOf(report), values.list);
  }
  print(checkFunctions([...calls, ...CALLS_BY_HAND], Number(values.functions)), values.list);
}

void main();
