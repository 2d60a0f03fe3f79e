/** A move to another department counts from a period on: what was before stays with the department of then. */
import { SCHEMES } from "../../src/schemes";
import { departmentsOf } from "../../src/exchange/departments/departments";
import { departmentIn } from "../../src/template/registers/move";
import { readsDepartments } from "../../src/template/registers/moveRegister";
import { openAddIn, type AddIn } from "../headless/addIn";
import { CHOICES, entriesOf, FIRST_ENTRIES, FIRST_QUARTER, SCHEME } from "./quarters";

let addIn: AddIn;
const open = async () => (addIn = await openAddIn());
afterEach(() => addIn.workbench.close());

const WORDS = { by: "王人事", reason: "调令" };
const NOW = "2026-11-30T08:00:00Z";
const CLOSED = { at: 46_356, by: "赵会计", reason: "试运行" };
const TO_SECOND = { id: "008", from: "2026Q2", department: "二部" };
const COLUMNS = [
  { source: "id", heading: "工号" },
  { source: "department", heading: "部门" },
] as const;

async function twoQuarters() {
  const { call, workbench } = await open();
  const { number } = await call("insert", SCHEME, CHOICES);
  await call("fill", number, "2026Q1", FIRST_ENTRIES);
  await call("nextPeriod", number);
  await call("fill", number, "2026Q2", entriesOf({ "007": 127, "008": 117, "010": 117 }));
  return { call, workbench, number };
}

/** Whom the payroll of a quarter has in which department. */
async function departmentsPaid(number: number, period: string): Promise<Record<string, string>> {
  const [, ...lines] = (await addIn.call("payroll", number, period, [...COLUMNS])).trim().split("\r\n");
  return Object.fromEntries(lines.map((line) => line.split(",")));
}

test("lists, signatures and department files of a quarter have the departments of that quarter", async () => {
  const { call, number } = await twoQuarters();
  await call("payment", number, "2026Q1", NOW);
  await call("close", number, "2026Q1", CLOSED, NOW);
  await call("moveTo", number, TO_SECOND, WORDS, NOW);
  expect(await departmentsPaid(number, "2026Q1")).toEqual({ "007": "一部", "008": "一部", "010": "二部" });
  expect(await departmentsPaid(number, "2026Q2")).toEqual({ "007": "一部", "008": "二部", "010": "二部" });
  // The list that was handed out before it is none of another state.
  expect((await call("outputs", number)).map(({ fits }) => fits)).toEqual([true]);
  const first = await call("periodNow", number, "2026Q1");
  const second = await call("periodNow", number, "2026Q2");
  const people = (now: typeof first) =>
    departmentsOf(now.layout.scheme, now).map(({ name, people: own }) => [name, own.map(({ id }) => id)]);
  expect(people(first)).toEqual([
    ["一部", ["007", "008"]],
    ["二部", ["010"]],
  ]);
  expect(people(second)).toEqual([
    ["一部", ["007"]],
    ["二部", ["008", "010"]],
  ]);
  await call(
    "sign",
    number,
    { at: 46_356, by: "李经理", period: "2026Q1", role: "department", department: "一部" },
    NOW,
  );
  const [signed] = await call("signing", number);
  expect(signed?.signOffs.map(({ fits, signOff }) => [fits, signOff.people])).toEqual([
    [true, ["007", "008"]],
  ]);
  expect((await call("overview"))[0]?.warnings).toEqual([]);
  const { findings } = await call("audit", number);
  expect(findings.filter(({ weight }) => weight === "wrong")).toEqual([]);
});

test("a move is cancelled, the last one first; one that is none is refused", async () => {
  const { call, number } = await twoQuarters();
  await expect(call("moveTo", number, { ...TO_SECOND, department: " 一部 " }, WORDS, NOW)).rejects.toThrow(
    "已是“一部”",
  );
  await expect(call("moveTo", number, { ...TO_SECOND, from: "2026Q1" }, WORDS, NOW)).rejects.toThrow(
    "第一期除外",
  );
  await call("moveTo", number, TO_SECOND, WORDS, NOW);
  await expect(call("moveTo", number, { ...TO_SECOND, department: "三部" }, WORDS, NOW)).rejects.toThrow(
    "第 1 条",
  );
  await call("moveTo", number, { ...TO_SECOND, from: "2026Q3", department: "三部" }, WORDS, NOW);
  await call("nextPeriod", number);
  const inThree = async () =>
    Promise.all([1, 2, 3].map(async (quarter) => (await departmentsPaid(number, `2026Q${quarter}`))["008"]));
  expect(await inThree()).toEqual(["一部", "二部", undefined]);
  await expect(call("moveBack", number, 1, WORDS, NOW)).rejects.toThrow("第 2 条");
  await call("moveBack", number, 2, WORDS, NOW);
  await call("moveBack", number, 1, WORDS, NOW);
  expect((await call("overview"))[0]?.roster.map(({ department }) => department)).toEqual([
    "一部",
    "一部",
    "二部",
  ]);
  expect(await inThree()).toEqual(["一部", "一部", undefined]);
});

test("where figures follow the department, earlier periods are closed before somebody moves", async () => {
  expect(SCHEMES.filter(readsDepartments).map(({ id }) => id)).toEqual(
    expect.arrayContaining(["cm-monthly-rollup-elimination", "everbright-csr"]),
  );
  expect(readsDepartments(SCHEMES.find(({ id }) => id === SCHEME)!)).toBe(false);
  const { call } = await open();
  const month = { kind: "month", year: 2026, index: 1 } as const;
  const choices = { ...CHOICES, firstPeriod: month, parameters: {} };
  const { number } = await call("insert", "cm-monthly-rollup-elimination", choices);
  const move = { ...TO_SECOND, from: "2026M02" };
  await expect(call("moveTo", number, move, WORDS, NOW)).rejects.toThrow("2026年1月 尚未结账");
  await call("close", number, "2026M01", CLOSED, NOW);
  await call("moveTo", number, move, WORDS, NOW);
  expect((await call("periodNow", number, "2026M01")).roster[1]?.department).toBe("一部");
});

test("of several moves the first one after a period tells its department", () => {
  const moves = [
    { id: "1", from: "2026Q2", before: "一部" },
    { id: "1", from: "2026Q4", before: "二部" },
  ];
  const quarter = (index: number, year = 2026) =>
    departmentIn("三部", moves, { ...FIRST_QUARTER, year, index });
  expect([1, 2, 3, 4].map((index) => quarter(index))).toEqual(["一部", "二部", "二部", "三部"]);
  expect([quarter(4, 2025), quarter(1, 2027)]).toEqual(["一部", "三部"]);
});
