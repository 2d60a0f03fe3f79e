/**
 * A year that is closed period by period while entries of paid ones turn out to be wrong: what was paid, together
 * with the corrections, is what the same facts come to when nothing was ever wrong.
 */
import type { InsertionChoices } from "../../../src/template/insertion";
import { dateSerial } from "../../../src/template/periods";
import type { Due } from "../../../src/template/registers/dues";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { sampled } from "../../sample";
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
  { "007": 133.37, "008": 90, "010": 61.7 },
  { "007": 20, "008": 234.9 },
];
/** As entered at first. */
const WRONG: readonly Amounts[] = [
  { ...TRUE[0], "007": 48.5 },
  { ...TRUE[1], "010": 117, "008": 40.3 },
];

interface Year {
  scheme: string;
  choices: InsertionChoices;
  entriesOf(amounts: Amounts): { id: string; values: Record<string, number> }[];
  /** Those that are closed, in turn, and the one with which the rest is paid. */
  periods: readonly string[];
  after: string;
  /** In the third period. */
  left: number;
}

const MONTHS: Year = {
  scheme: "base-plus-20",
  choices: { ...CHOICES, parameters: {}, firstPeriod: { kind: "month", year: 2026, index: 8 } },
  entriesOf: (amounts) =>
    Object.entries(amounts).map(([id, base_pay]) => ({
      id,
      values: { base_pay, archive: 27, visits: 30, events: 25.5 },
    })),
  ...{ periods: ["2026M08", "2026M09", "2026M10"], after: "2026M11", left: dateSerial(2026, 10, 15) },
};
const QUARTERS: Year = {
  ...{ scheme: SCHEME, choices: CHOICES, entriesOf },
  ...{ periods: ["2026Q1", "2026Q2", "2026Q3"], after: "2026Q4", left: dateSerial(2026, 8, 15) },
};
/** A ledger takes its time, a whole year of it most. */
const YEARS: readonly Year[] = [
  MONTHS,
  QUARTERS,
  { ...QUARTERS, periods: [...QUARTERS.periods, "2026Q4"], after: "2027Q1" },
];

async function begin({ scheme, choices }: Year) {
  addIn = await openAddIn();
  await addIn.call("insert", scheme, choices);
}

async function enter({ periods, entriesOf: entries }: Year, at: number, amounts: readonly Amounts[]) {
  const { call, workbench } = addIn;
  if (at > 0) await call("nextPeriod", 1);
  await call("fill", 1, periods[at]!, entries(amounts[at] ?? {}));
  await workbench.book.calculated();
}

/** Somebody unprotects a closed entry sheet and types what should have stood there. */
async function retype(period: string, amounts: Amounts) {
  const { call, workbench } = addIn;
  const name = (await call("instances"))[0]!.sheets[`entry:${period}`]!;
  const sheet = workbench.book.sheetByName(name)!;
  sheet.unprotect();
  const ids = sheet.values({ row: 0, column: 0, rows: 20, columns: 1 }).flat();
  for (const [id, amount] of Object.entries(amounts))
    await workbench.write(`${name}!C${ids.indexOf(id) + 1}`, [[amount]]);
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

async function correctAll(paysIn: string): Promise<Due[]> {
  const found = (await dues()).filter((due) => left(due) !== 0);
  await addIn.call("correct", 1, found.map(lineOf), paysIn, WORDS, NOW);
  return found;
}

const WHAT = "paid and corrected together until $after is what the true entries come to, of a leaver too";

test.each(sampled(YEARS, 1))(WHAT, async (year) => {
  const { periods, after, left: leaving } = year;
  const [first = "", second = ""] = periods;
  await begin(year);
  for (const at of periods.keys()) {
    await enter(year, at, TRUE);
    if (at === 2) await addIn.call("leave", 1, "010", leaving);
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
  await retype(first, TRUE[0]!);
  await enter(year, 1, WRONG);

  const found = await correctAll(second);
  expect(found.map(({ id, period, name }) => [id, period, name])).toContainEqual(["007", first, "张三"]);
  // Nothing is corrected twice, neither by who looks again nor by who looked before.
  expect((await dues()).map(left)).toEqual(found.map(() => 0));
  await expect(call("correct", 1, found.map(lineOf), second, WORDS, NOW)).rejects.toThrow("重新比较");
  // Taken back it is left again, and is entered anew.
  await call("takeBack", 1, 1, { by: "王人事", reason: "金额有误" }, NOW);
  await expect(call("takeBack", 1, 1, WORDS, NOW)).rejects.toThrow("第 1 条");
  const anew = () => call("correct", 1, [lineOf(found[0]!)], second, WORDS, NOW);
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

  await retype(second, TRUE[1]!);
  await enter(year, 2, TRUE);
  await call("leave", 1, "010", leaving);
  if (periods[3] !== undefined) {
    await close(periods[2]!);
    paid.push(await payroll(periods[2]!));
    await enter(year, 3, TRUE);
  }
  const last = periods.at(-1)!;
  const late = await correctAll(last);
  expect(late.map(({ id }) => id)).toContain("010");
  expect(Object.keys(await payroll(last))).toContain("010");
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
