/**
 * A year that is closed quarter by quarter while entries of paid quarters turn out to be wrong: what was paid, together
 * with the corrections, is what the same facts come to when nothing was ever wrong.
 */
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
const LEFT = dateSerial(2026, 8, 15);

type Receipts = Record<string, number>;
const TRUE: Record<string, Receipts> = {
  "2026Q1": { "007": 61.3, "008": 58.5, "010": 234 },
  "2026Q2": { "007": 70.1, "008": 44.7, "010": 98.76 },
  "2026Q3": { "007": 133.37, "008": 90, "010": 61.7 },
  "2026Q4": { "007": 20, "008": 234.9 },
};
/** As entered at first. */
const WRONG: Record<string, Receipts> = {
  "2026Q1": { ...TRUE["2026Q1"], "007": 48.5 },
  "2026Q2": { ...TRUE["2026Q2"], "010": 117, "008": 40.3 },
};

async function begin() {
  addIn = await openAddIn();
  await addIn.call("insert", SCHEME, CHOICES);
}

async function enter(quarter: string, receipts: Receipts) {
  const { call, workbench } = addIn;
  if (quarter !== "2026Q1") await call("nextPeriod", 1);
  await call("fill", 1, quarter, entriesOf(receipts));
  await workbench.book.calculated();
}

/** Somebody unprotects a closed entry sheet and types what should have stood there. */
async function retype(quarter: string, receipts: Receipts) {
  const { call, workbench } = addIn;
  const name = (await call("instances"))[0]!.sheets[`entry:${quarter}`]!;
  const sheet = workbench.book.sheetByName(name)!;
  sheet.unprotect();
  const ids = sheet.values({ row: 0, column: 0, rows: 20, columns: 1 }).flat();
  for (const [id, amount] of Object.entries(receipts))
    await workbench.write(`${name}!C${ids.indexOf(id) + 1}`, [[amount]]);
  await workbench.book.calculated();
}

/** What each person gets by the payroll's file of a quarter, in fen. */
async function payroll(quarter: string): Promise<Record<string, number>> {
  const columns = ["id", "sum"].map((source) => ({ source, heading: source }));
  const text = await addIn.call("payroll", 1, quarter, columns);
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

/** The quarter that is closed last, and the one with which the rest is paid; the whole year takes its time. */
const YEARS = [
  { last: "2026Q3", after: "2026Q4" },
  { last: "2026Q4", after: "2027Q1" },
];

const WHAT = "paid and corrected together until $last is what the true entries come to, of a leaver too";

test.each(sampled(YEARS, 1))(WHAT, async ({ last, after }) => {
  await begin();
  const quarters = Object.keys(TRUE).filter((quarter) => quarter <= last);
  for (const quarter of quarters) {
    const receipts = TRUE[quarter] ?? {};
    await enter(quarter, receipts);
    if (quarter === "2026Q3") await addIn.call("leave", 1, "010", LEFT);
    await addIn.workbench.book.calculated();
  }
  const truth: Record<string, number>[] = [];
  for (const quarter of quarters) truth.push(await payroll(quarter));
  addIn.workbench.close();

  await begin();
  const { call, workbench } = addIn;
  await enter("2026Q1", WRONG["2026Q1"]!);
  await call("close", 1, "2026Q1", CLOSED, NOW);
  const paid = [await payroll("2026Q1")];
  await retype("2026Q1", TRUE["2026Q1"]!);
  await enter("2026Q2", WRONG["2026Q2"]!);

  const first = await correctAll("2026Q2");
  expect(first.map(({ id, period, name }) => [id, period, name])).toContainEqual(["007", "2026Q1", "张三"]);
  // Nothing is corrected twice, neither by who looks again nor by who looked before.
  expect((await dues()).map(left)).toEqual(first.map(() => 0));
  await expect(call("correct", 1, first.map(lineOf), "2026Q2", WORDS, NOW)).rejects.toThrow("重新比较");
  // Taken back it is left again, and is entered anew.
  await call("takeBack", 1, 1, { by: "王人事", reason: "改由三季度发放" }, NOW);
  await expect(call("takeBack", 1, 1, WORDS, NOW)).rejects.toThrow("第 1 条");
  const anew = () => call("correct", 1, [lineOf(first[0]!)], "2026Q2", WORDS, NOW);
  await anew();
  const again = (await call("corrections", 1)).at(-1)!.number;
  const takenBack = (await call("corrections", 1)).map(({ takenBack: own }) => own?.reason);
  expect(takenBack).toEqual(["改由三季度发放", ...Array<undefined>(again - 1).fill(undefined)]);

  await call("close", 1, "2026Q2", CLOSED, NOW);
  paid.push(await payroll("2026Q2"));
  // What is paid with a closed quarter stands, until that is opened again.
  await expect(call("takeBack", 1, again, WORDS, NOW)).rejects.toThrow("已结账");
  await expect(anew()).rejects.toThrow("不能在");
  await call("reopen", 1, "2026Q2", CLOSED, NOW);
  await call("takeBack", 1, again, WORDS, NOW);
  await anew();
  await call("close", 1, "2026Q2", CLOSED, NOW);
  expect(await payroll("2026Q2")).toEqual(paid[1]);
  expect(await payroll("2026Q1")).toEqual(paid[0]);

  await retype("2026Q2", TRUE["2026Q2"]!);
  await enter("2026Q3", TRUE["2026Q3"]!);
  await call("leave", 1, "010", LEFT);
  if (last === "2026Q4") {
    await call("close", 1, "2026Q3", CLOSED, NOW);
    paid.push(await payroll("2026Q3"));
    await enter("2026Q4", TRUE["2026Q4"]!);
  }
  const late = await correctAll(last);
  expect(late.map(({ id }) => id)).toContain("010");
  expect(Object.keys(await payroll(last))).toContain("010");
  await call("close", 1, last, CLOSED, NOW);
  paid.push(await payroll(last));
  await call("nextPeriod", 1);
  await workbench.book.calculated();
  await correctAll(after);
  const rest = (await call("corrections", 1))
    .filter(({ paysIn, takenBack: own }) => paysIn === after && !own)
    .map(({ id, amount }) => ({ [id]: amount }));
  expect(add([...paid, ...rest])).toEqual(add(truth));
});
