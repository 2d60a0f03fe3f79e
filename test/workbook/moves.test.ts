/** A move to another department counts from a period on: what was before stays with the department of then. */
import { SCHEMES } from "../../src/schemes";
import { departmentsOf } from "../../src/exchange/departments/departments";
import { departmentIn } from "../../src/template/registers/move";
import { notComputable, readsDepartments } from "../../src/template/registers/moveRegister";
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

test("a move stays once a quarter that it counts for is closed", async () => {
  const { call, number } = await twoQuarters();
  await call("close", number, "2026Q1", CLOSED, NOW);
  await call("moveTo", number, TO_SECOND, WORDS, NOW);
  await call("close", number, "2026Q2", CLOSED, NOW);
  const before = await departmentsPaid(number, "2026Q2");
  await expect(call("moveBack", number, 1, WORDS, NOW)).rejects.toThrow("2026年2季度 已结账");
  expect(await departmentsPaid(number, "2026Q2")).toEqual(before);
  // No figure of this scheme follows the department: it can be opened, and the move taken back then.
  await call("reopen", number, "2026Q2", CLOSED, NOW);
  await call("moveBack", number, 1, WORDS, NOW);
  expect((await departmentsPaid(number, "2026Q2"))["008"]).toBe("一部");
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

test("a closed month of such a scheme is computed again by nobody once somebody has moved after it", async () => {
  const { call, workbench } = await open();
  const month = { kind: "month", year: 2026, index: 1 } as const;
  const parameters = { item_points: [40, 20, 20, 10, 10], last: 1 };
  const choices = { ...CHOICES, firstPeriod: month, parameters };
  const { number } = await call("insert", "cm-monthly-rollup-elimination", choices);
  const rated = { plan: 40, quality: 20, attitude: 0, cooperation: 0, other: 0, post_pay: 3000 };
  await call("fill", number, "2026M01", [
    { id: "007", values: rated },
    { id: "008", values: { ...rated, attitude: 20, cooperation: 10 } },
    { id: "010", values: rated },
  ]);
  await call("fillRows", number, "pools", "2026M01", [{ department: "一部", amount: 1000 }]);
  const pay = async () => {
    await workbench.book.calculated();
    return (await call("results", number, 2026)).people.map(({ figures }) => figures.pay?.[0]);
  };
  // 60 and 90 of 150 points of a pool of 1000; 60 % of 3000.
  expect(await pay()).toEqual([400, 600, 1800]);
  await call("close", number, "2026M01", CLOSED, NOW);
  const differs = await call("nowDiffers", number);
  expect([differs.dues, differs.people, differs.notCompared]).toEqual([[], [], undefined]);
  const move = { ...TO_SECOND, from: "2026M02" };
  await call("moveTo", number, move, WORDS, NOW);
  const moved = await call("nowDiffers", number);
  expect([moved.dues, moved.people]).toEqual([[], []]);
  expect(moved.notCompared).toContain("第 1 条");
  const { findings } = await call("audit", number);
  expect(findings.filter(({ kind }) => kind === "dueUncorrected")).toEqual([]);
  await expect(call("reopen", number, "2026M01", CLOSED, NOW)).rejects.toThrow("请先在“部门调动”中撤回");
  expect(await pay()).toEqual([400, 600, 1800]);
  // The way out: back, open, close, and move again.
  await call("moveBack", number, 1, WORDS, NOW);
  await call("reopen", number, "2026M01", CLOSED, NOW);
  expect(await pay()).toEqual([400, 600, 1800]);
  await call("close", number, "2026M01", CLOSED, NOW);
  await call("moveTo", number, move, WORDS, NOW);
  expect(await pay()).toEqual([400, 600, 1800]);
});

test("periods after a move go on from those before it where figures are of the year or carried on", () => {
  const at = (id: string) => ({
    scheme: SCHEMES.find((own) => own.id === id)!,
    opened: [1, 2, 3].map((index) => ({ kind: "month", year: 2026, index }) as const),
    closed: { to: "2026M03", rows: {} },
  });
  const move = {
    ...{ number: 4, id: "008", name: "李四", from: "2026M02", before: "一部", after: "二部" },
    ...{ reason: "", by: "", at: 0 },
  };
  const of = (id: string, lines = [move]) => notComputable(at(id), lines).periods.map(({ index }) => index);
  expect(of("cm-monthly-rollup-elimination")).toEqual([1, 2, 3]);
  expect(of("cm-monthly-rollup-elimination", [{ ...move, from: "2026M04" }])).toEqual([1, 2, 3]);
  // Nobody moved after a closed month, or no figure follows the department.
  expect(of("cm-monthly-rollup-elimination", [])).toEqual([]);
  expect(of("base-plus-20")).toEqual([]);
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
