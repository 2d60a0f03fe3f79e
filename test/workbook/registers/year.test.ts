/**
 * A year that is closed period by period while entries of paid ones turn out to be wrong, an appeal is granted, rates
 * change and somebody leaves: what was paid, together with the corrections, is what the same facts come to when nothing was
 * ever wrong or closed.
 */
import type { ParameterInput } from "../../../src/schemes/scheme";
import type { Design } from "../../../src/schemes/designs/design";
import type { InsertionChoices } from "../../../src/template/insertion";
import { dateSerial, parsePeriod } from "../../../src/template/periods";
import type { Due } from "../../../src/template/registers/dues";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { sampled } from "../../sample";
import { ledgerDesign } from "../../schemes/designs/examples";
import { CHOICES, entriesOf, SCHEME } from "../quarters";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

const NOW = "2027-03-01T08:00:00Z";
const CLOSED = { at: 46_447, by: "赵会计", reason: "已核对" };
const WORDS = { by: "王人事", reason: "回款漏记" };

type Amounts = Record<string, number>;
/** What is rated, period by period: receipts of a quarter, or the base pay of a month. */
const TRUE: readonly Amounts[] = [
  { "007": 61.3, "008": 58.5, "010": 234 },
  { "007": 70.1, "008": 44.7, "010": 98.76 },
  // Whose second quarter was below the base leaves a gap open.
  { "007": 133.37, "008": 50, "010": 61.7 },
  { "007": 20, "008": 234.9, "010": 75 },
];
/** As entered at first. */
const WRONG: readonly Amounts[] = [
  { ...TRUE[0], "007": 48.5 },
  { ...TRUE[1], "010": 117, "008": 40.3 },
];

interface Year {
  what: string;
  scheme: string | Design;
  choices: InsertionChoices;
  entriesOf(amounts: Amounts): { id: string; values: Record<string, number> }[];
  /** Those that are closed, in turn, and the one with which the rest is paid. */
  periods: readonly string[];
  after: string;
  /** In the third period. */
  left: number;
  leaver: string;
  /** Whose second period was paid wrongly: corrected with the last one. */
  late: string;
  /** What holds from the second period on. */
  rate: Readonly<Record<string, ParameterInput>>;
}

const MONTHS: Year = {
  what: "months",
  scheme: "base-plus-20",
  choices: { ...CHOICES, parameters: {}, firstPeriod: { kind: "month", year: 2026, index: 8 } },
  entriesOf: (amounts) =>
    Object.entries(amounts).map(([id, base_pay]) => ({
      id,
      values: { base_pay, archive: 27, visits: 30, events: 25.5 },
    })),
  ...{ periods: ["2026M08", "2026M09", "2026M10"], after: "2026M11", left: dateSerial(2026, 10, 15) },
  ...{ leaver: "010", late: "010", rate: { share: 0.25 } },
};
const QUARTERS: Year = {
  ...{ what: "quarters of a ledger", scheme: SCHEME, choices: CHOICES, entriesOf },
  ...{ periods: ["2026Q1", "2026Q2", "2026Q3"], after: "2026Q4", left: dateSerial(2026, 8, 15) },
  ...{ leaver: "008", late: "010", rate: { rate_in: 0.04 } },
};
const inYuan = (amount: number) => Math.round(amount * 10_000);
const DESIGNED: Year = {
  ...QUARTERS,
  ...{ what: "quarters of HR's own scheme", scheme: ledgerDesign(inYuan(100)) },
  choices: { ...CHOICES, parameters: {} },
  entriesOf: (amounts) =>
    Object.entries(amounts).map(([id, amount]) => ({
      id,
      values: { b1_actual: inYuan(amount), b1_base: inYuan(58.5), b1_target: inYuan(117) },
    })),
  // What 010 has carried on fills the second quarter whatever was entered in it.
  late: "007",
  rate: {
    b2_tiers: [
      [0, 0.015],
      [inYuan(100), 0.03],
    ],
  },
};
/** A ledger takes its time, a whole year of it most. */
const YEARS: readonly Year[] = [
  MONTHS,
  ...[QUARTERS, DESIGNED].flatMap((year) => [
    year,
    { ...year, what: `all ${year.what}`, periods: [...year.periods, "2026Q4"], after: "2027Q1" },
  ]),
];

async function begin({ scheme, choices }: Year) {
  addIn = await openAddIn();
  if (typeof scheme === "string") await addIn.call("insert", scheme, choices);
  else await addIn.call("insertDesign", scheme, choices);
}

/** Opens a period and fills it in; whoever has left before has nothing in it. */
async function enter(year: Year, at: number, amounts: readonly Amounts[]) {
  const { call, workbench } = addIn;
  const { periods, leaver, rate, choices } = year;
  if (at > 0) await call("nextPeriod", 1);
  if (at === 1) {
    const { kind } = choices.firstPeriod;
    await call("change", 1, rate, NOW, { from: parsePeriod(kind, periods[1]!)! });
  }
  const own = Object.entries(amounts[at] ?? {}).filter(([id]) => at < 3 || id !== leaver);
  await call("fill", 1, periods[at]!, year.entriesOf(Object.fromEntries(own)));
  await workbench.book.calculated();
}

/** Somebody unprotects a closed entry sheet and types what should have stood there. */
async function retype({ entriesOf: entries }: Year, period: string, amounts: Amounts) {
  const { call, workbench } = addIn;
  const name = (await call("instances"))[0]!.sheets[`entry:${period}`]!;
  const sheet = workbench.book.sheetByName(name)!;
  sheet.unprotect();
  const ids = sheet.values({ row: 0, column: 0, rows: 20, columns: 1 }).flat();
  for (const { id, values } of entries(amounts))
    await workbench.write(`${name}!C${ids.indexOf(id) + 1}`, [[Object.values(values)[0]!]]);
  await workbench.book.calculated();
}

/** What each person gets by the payroll's file of a period, in fen. */
async function payroll(period: string): Promise<Record<string, number>> {
  const columns = ["id", "sum"].map((source) => ({ source, heading: source }));
  const text = await addIn.call("payroll", 1, period, columns);
  const lines = text.trim().split("\r\n").slice(1);
  return Object.fromEntries(
    lines.map((line): [string, number] => {
      const [id = "", sum = ""] = line.split(",");
      return [id, Math.round(Number(sum) * 100)];
    }),
  );
}

const add = (all: readonly Record<string, number>[]): Record<string, number> => {
  const total: Record<string, number> = {};
  for (const each of all) for (const [id, fen] of Object.entries(each)) total[id] = (total[id] ?? 0) + fen;
  return total;
};

const dues = async (): Promise<Due[]> => (await addIn.call("nowDiffers", 1)).dues;
const left = ({ paid, now, corrected }: Due): number => (now ?? NaN) - paid - corrected;
const lineOf = ({ id, period, column, paid, now, ...due }: Due) => ({
  ...{ id, period, column, paid, now: now ?? 0 },
  amount: left({ id, period, column, paid, now, ...due }),
});

const open = async (): Promise<Due[]> => (await dues()).filter((due) => left(due) !== 0);

async function correctAll(paysIn: string): Promise<Due[]> {
  const found = await open();
  await addIn.call("correct", 1, found.map(lineOf), paysIn, WORDS, NOW);
  return found;
}

const WHAT = "of $what: paid and corrected together is what the true entries come to, of a leaver too";

test.each(sampled(YEARS, 1))(WHAT, async (year) => {
  const { periods, after, left: leaving, leaver } = year;
  const [first = "", second = ""] = periods;
  await begin(year);
  for (const at of periods.keys()) {
    await enter(year, at, TRUE);
    if (at === 2) await addIn.call("leave", 1, leaver, leaving);
    await addIn.workbench.book.calculated();
  }
  const truth: Record<string, number>[] = [];
  for (const period of periods) truth.push(await payroll(period));
  addIn.workbench.close();

  await begin(year);
  const { call, workbench } = addIn;
  const close = (period: string) => call("close", 1, period, CLOSED, NOW);
  await enter(year, 0, WRONG);
  await close(first);
  const paid = [await payroll(first)];
  await retype(year, first, TRUE[0]!);
  await enter(year, 1, WRONG);

  const found = await open();
  expect(found.map(({ id, period, name }) => [id, period, name])).toContainEqual(["007", first, "张三"]);
  // It was contested, and granted: the line says so.
  const [contested] = found;
  const appeal = { id: contested!.id, column: contested!.column, contested: "漏记", decider: "绩效委员会" };
  await call("appeal", 1, first, { ...appeal, received: CLOSED.at, deadline: CLOSED.at + 3 });
  const granted = { verdict: "granted", new: "", reason: "确有漏记", at: CLOSED.at + 1 } as const;
  await call("decide", 1, 1, granted, NOW);
  const lines = found.map((due, at) => ({ ...lineOf(due), ...(at === 0 ? { appeal: 1 } : {}) }));
  await call("correct", 1, lines, second, WORDS, NOW);
  // Nothing is corrected twice, neither by who looks again nor by who looked before.
  expect((await dues()).map(left)).toEqual(found.map(() => 0));
  await expect(call("correct", 1, found.map(lineOf), second, WORDS, NOW)).rejects.toThrow("重新比较");
  // Taken back it is left again, and is entered anew.
  await call("takeBack", 1, 1, { by: "王人事", reason: "金额有误" }, NOW);
  await expect(call("takeBack", 1, 1, WORDS, NOW)).rejects.toThrow("第 1 条");
  const anew = () => call("correct", 1, [lines[0]!], second, WORDS, NOW);
  await anew();
  const again = (await call("corrections", 1)).at(-1)!.number;
  const takenBack = (await call("corrections", 1)).map(({ takenBack: own }) => own?.reason);
  expect(takenBack).toEqual(["金额有误", ...Array<undefined>(again - 1).fill(undefined)]);

  await close(second);
  paid.push(await payroll(second));
  // What is paid with a closed period stands, until that is opened again.
  await expect(call("takeBack", 1, again, WORDS, NOW)).rejects.toThrow("已结账");
  await expect(anew()).rejects.toThrow("不能在");
  await call("reopen", 1, second, CLOSED, NOW);
  await call("takeBack", 1, again, WORDS, NOW);
  await anew();
  await close(second);
  expect(await payroll(second)).toEqual(paid[1]);
  expect(await payroll(first)).toEqual(paid[0]);

  await retype(year, second, TRUE[1]!);
  await enter(year, 2, TRUE);
  await call("leave", 1, leaver, leaving);
  if (periods[3] !== undefined) {
    await close(periods[2]!);
    paid.push(await payroll(periods[2]!));
    await enter(year, 3, TRUE);
  }
  const last = periods.at(-1)!;
  const late = await correctAll(last);
  expect(late.map(({ id }) => id)).toContain(year.late);
  expect(Object.keys(await payroll(last))).toContain(year.late);
  await close(last);
  paid.push(await payroll(last));
  await call("nextPeriod", 1);
  await workbench.book.calculated();
  await correctAll(after);
  const rest = (await call("corrections", 1))
    .filter(({ paysIn, takenBack: own }) => paysIn === after && !own)
    .map(({ id, amount }) => ({ [id]: amount }));
  expect(add([...paid, ...rest])).toEqual(add(truth));
});
