/** The payment list: the figures of the results in fen, totals that add up, nobody paid 0 whose amount is not known. */
import type { Workbench } from "excel-workbench";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "../quarters";

const NOW = "2026-11-30T08:00:00Z";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

/** The rows of a sheet that is handed out, without what it knows of itself. */
function rowsOf({ book }: Workbench, name: string): unknown[][] {
  const sheet = book.sheetByName(name);
  const used = sheet?.usedArea(true);
  if (!sheet || !used) throw new Error(`no ${name}`);
  return sheet.values({ row: 0, column: 0, rows: used.row + used.rows, columns: 12 });
}

const people = (rows: unknown[][]) => rows.filter(([number]) => typeof number === "number");
const fen = (yuan: unknown) => Math.round(Number(yuan) * 100);

const MONTHLY = {
  language: "zh-CN",
  firstPeriod: { kind: "month", year: 2026, index: 11 },
  people: [
    { id: "010", name: "王五", department: "市场部" },
    { id: "007", name: "张三", department: "市场部" },
    { id: "7", name: "另一位", department: "客户部" },
    { id: "0099", name: "没填的", department: "客户部" },
  ],
  parameters: {},
} as const;
const entry = (id: string, base_pay: number) => ({
  id,
  values: { base_pay, archive: 27, visits: 30, events: 25.5 },
});

async function monthly() {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  await call("insert", "base-plus-20", MONTHLY);
  await call("fill", 1, "2026M11", [entry("007", 3003.03), entry("010", 1234.57), entry("7", 0.11)]);
  return { workbench, call };
}

test("people stand by department and id with the figures of the results; totals add up in fen; who is not rated is apart", async () => {
  const { workbench, call } = await monthly();
  const { sheet } = await call("payment", 1, "2026M11", NOW);
  expect(sheet).toBe("绩效两成·发放表2026M11");
  const rows = rowsOf(workbench, sheet);
  const { people: rated } = await call("results", 1, 2026);
  const results = new Map(rated.map(({ id, figures }) => [id, figures.total?.[0]]));
  const listed = people(rows).slice(0, 3);
  expect(listed.map(([number, id, name, department]) => [number, id, name, department])).toEqual([
    [1, "7", "另一位", "客户部"],
    [2, "007", "张三", "市场部"],
    [3, "010", "王五", "市场部"],
  ]);
  for (const [, id, , , amount, correction, sum] of listed)
    expect([amount, correction, sum]).toEqual([results.get(String(id)), null, results.get(String(id))]);
  const totals = rows.filter(([title]) => /^(小计|合计)/.test(String(title)));
  expect(totals.map(([title]) => title)).toEqual([
    "小计：客户部（1 人）",
    "小计：市场部（2 人）",
    "合计（3 人）",
  ]);
  const [first, second, all] = totals.map((row) => fen(row[6]));
  expect((first ?? 0) + (second ?? 0)).toBe(all);
  expect(all).toBe(listed.reduce((sum, row) => sum + fen(row[6]), 0));
  // Nobody's amount is 0 because it is not known.
  expect(rows).toContainEqual(expect.arrayContaining([1, "0099", "没填的", "客户部", "缺4项"]));
  expect(rows.flat()).toContainEqual(expect.stringContaining("批准"));
  // As issued: values, locked, with when and of which scheme.
  const formulas =
    workbench.book.sheetByName(sheet)?.formulas({ row: 0, column: 0, rows: rows.length, columns: 41 }) ?? [];
  expect(formulas.flat().filter((cell) => String(cell).startsWith("="))).toEqual([]);
  expect(workbench.book.sheetByName(sheet)?.protection.protected).toBe(true);
  expect(rows.map(([text]) => String(text)).join("")).toMatch(
    /方案“.*”第\s*\d+\s*版\s*数据校验码：[0-9a-f]{16}/,
  );
});

test("a list says when it no longer fits, and is made anew in its place", async () => {
  const { workbench, call } = await monthly();
  const { sheet } = await call("payment", 1, "2026M11", NOW);
  expect(await call("outputs", 1)).toEqual([
    expect.objectContaining({ role: "payment:2026M11", sheet, fits: true }),
  ]);
  const before = rowsOf(workbench, sheet);
  await call("fill", 1, "2026M11", [entry("010", 2000)]);
  await workbench.book.calculated();
  expect(await call("outputs", 1)).toEqual([expect.objectContaining({ sheet, fits: false })]);
  expect(rowsOf(workbench, sheet)).toEqual(before);
  expect((await call("payment", 1, "2026M11", NOW)).sheet).toBe(sheet);
  expect(await call("outputs", 1)).toEqual([expect.objectContaining({ sheet, fits: true })]);
  expect(rowsOf(workbench, sheet)).not.toEqual(before);
  // Sorting the roster, another name of the sheet, a saved file: none of them is another figure.
  await call("sort", 1, "roster", "name");
  await workbench.book.calculated();
  expect(await call("outputs", 1)).toEqual([expect.objectContaining({ fits: true })]);
  // It goes with the scheme; deleting it by hand is no damage.
  await call("remove", 1);
  expect(workbench.book.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("whoever has no row in the results is in no list: the list says so instead of that nobody is left out", async () => {
  const { workbench, call } = await monthly();
  await call("fill", 1, "2026M11", [entry("0099", 50)]);
  const complete = rowsOf(workbench, (await call("payment", 1, "2026M11", NOW)).sheet).flat();
  expect(complete).toContain("没有未列入的人员。");
  // Typed into the roster by hand, one more than the results have rows for.
  const { name, header, end } = (await call("instances"))[0]!.places.roster!;
  await workbench.insertRows(name, end + 1, 1);
  const typed = Array.from({ length: end - header - 4 }, (_, at) => [`1${at}`, `手填${at}`, "客户部"]);
  await workbench.write(`${name}!A${header + 6}`, typed);
  await workbench.book.calculated();
  await call(
    "fill",
    1,
    "2026M11",
    typed.slice(0, -1).map(([id = ""]) => entry(id, 100)),
  );
  const made = await call("payment", 1, "2026M11", NOW);
  const warning = `名册 ${4 + typed.length} 人，本表 ${3 + typed.length} 人`;
  expect(made.warning).toContain(warning);
  const rows = rowsOf(workbench, made.sheet).flat();
  expect(rows).not.toContain("没有未列入的人员。");
  expect(rows.join("")).toContain(`注意，制表时结果表提示：${warning}`);
});

test("a closed period's list stands whatever becomes of names, departments and order; who is gone from the roster is paid without a name", async () => {
  const { workbench, call } = await monthly();
  await call("fill", 1, "2026M11", [entry("0099", 50)]);
  await workbench.book.calculated();
  await call("payment", 1, "2026M11", NOW);
  await call(
    "posting",
    1,
    "2026M11",
    { columns: ["score"], from: 46_356, to: 46_358, deadline: 46_361, recipient: "" },
    NOW,
  );
  await call("close", 1, "2026M11", { at: 46_447, by: "赵会计", reason: "已核对" }, NOW);
  await workbench.book.calculated();
  const { name, header } = (await call("instances"))[0]!.places.roster!;
  const sheet = workbench.book.sheetByName(name)!;
  sheet.unprotect();
  const ids = sheet.values({ row: 0, column: 0, rows: header + 8, columns: 1 }).flat();
  const rowOf = (id: string) => ids.indexOf(id) + 1;
  await workbench.write(`${name}!B${rowOf("010")}:C${rowOf("010")}`, [["王五改名", "一个新部门"]]);
  await workbench.write(`${name}!A${rowOf("007")}:C${rowOf("007")}`, [["", "", ""]]);
  await workbench.book.calculated();
  const fitting = [expect.objectContaining({ fits: true }), expect.objectContaining({ fits: true })];
  expect(await call("outputs", 1)).toEqual(fitting);
  const { sheet: list } = await call("payment", 1, "2026M11", NOW);
  const rows = rowsOf(workbench, list);
  expect(people(rows).map(([, id, own]) => [id, own])).toEqual(
    expect.arrayContaining([
      ["007", null],
      ["010", "王五改名"],
    ]),
  );
  expect(rows.flat().join("")).toContain("名册中已没有这些工号，姓名未知，请核对后再发放：007");
  expect(await call("outputs", 1)).toEqual(fitting);
  // What is handed to people says of nobody that the roster has no such ID as if it were a name.
  const { sheet: page } = await call("personYears", 1, "2026M11", { id: "007" }, NOW);
  const texts = rowsOf(workbench, page).flat().map(String);
  expect(texts).toContain("姓名：（已不在名册） 　 工号：007");
  expect(texts.join("")).not.toContain("名册中无此工号");
});

test("somebody may delete a list: nothing is said to be missing, and another one can be made", async () => {
  const { workbench, call } = await monthly();
  const { sheet } = await call("payment", 1, "2026M11", NOW);
  workbench.book.deleteSheet(workbench.book.sheetByName(sheet)!);
  expect((await call("overview"))[0]?.warnings).toEqual([]);
  expect(await call("outputs", 1)).toEqual([]);
  expect((await call("payment", 1, "2026M11", NOW)).sheet).toBe(sheet);
});

test("what a scheme reckons in 万元 is paid in yuan and fen, the settlement with the year's last quarter only", async () => {
  addIn = await openAddIn({ language: "en-US" });
  const { workbench, call } = addIn;
  await call("insert", SCHEME, {
    ...CHOICES,
    language: "en-US",
    firstPeriod: { kind: "quarter", year: 2026, index: 3 },
  });
  await call("fill", 1, "2026Q3", FIRST_ENTRIES);
  const third = rowsOf(workbench, (await call("payment", 1, "2026Q3", NOW)).sheet);
  expect(third[3]?.slice(4, 9)).toEqual([
    "Paid bonus (CNY)",
    "Floating pay paid (CNY)",
    "Corrections (CNY)",
    "To pay (CNY)",
    "Received",
  ]);
  await call("nextPeriod", 1);
  await call("fill", 1, "2026Q4", entriesOf({ "007": 127.123456, "008": 60, "010": 30 }));
  const fourth = rowsOf(workbench, (await call("payment", 1, "2026Q4", NOW)).sheet);
  expect(fourth[3]?.slice(4, 7)).toEqual([
    "Paid bonus (CNY)",
    "Floating pay paid (CNY)",
    "Settlement paid (CNY)",
  ]);
  const { people: rated } = await call("results", 1, 2026);
  const paid = fourth.filter(([number]) => typeof number === "number");
  expect(paid.length).toBeGreaterThan(2);
  for (const [, id, , , bonus, floating] of paid) {
    const figures = rated.find((person) => person.id === id)?.figures;
    if (typeof bonus !== "number") continue;
    expect(fen(bonus)).toBe(Math.round(Number(figures?.paid?.[1]) * 1e6));
    expect(fen(floating)).toBe(Math.round(Number(figures?.floating_paid?.[1]) * 1e6));
  }
});
