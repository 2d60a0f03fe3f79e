/** Rows in another order, each whole: whoever stands where, nobody's figures move. */
import { openAddIn, type AddIn } from "../headless/addIn";
import { SYNC_STEP } from "../sample";
import { bookState } from "../headless/bookState";
import { SUBJECTS } from "../native/subjects";
import { CHOICES, entriesOf, SCHEME } from "./quarters";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

const PEOPLE = [
  { id: "010", name: "王五", department: "二部" },
  { id: "9", name: "安一", department: "" },
  { id: "007", name: "张三", department: "一部" },
  { id: "0011", name: "陈四", department: "二部" },
];

async function ledger() {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const { number, sheets } = await call("insert", SCHEME, { ...CHOICES, people: PEOPLE });
  await call("fill", number, "2026Q1", entriesOf({ "010": 234, "007": 48.5, "0011": 117 }));
  const sheet = (role: string) => {
    const found = workbench.book.sheetByName(sheets[role] ?? "");
    if (!found) throw new Error(`no ${role}`);
    return found;
  };
  const ids = (role: string) =>
    sheet(role)
      .values({ row: 5, column: 0, rows: 4, columns: 1 })
      .map(([id]) => id);
  const figures = async () => {
    await workbench.book.calculated();
    const { people } = await call("results", number, 2026);
    return Object.fromEntries(people.map((person) => [person.id, person]));
  };
  return { workbench, call, number, sheet, ids, figures };
}

test("the entry sheet is sorted by id, name, department and what is missing; nobody's figures move", async () => {
  const { workbench, call, number, sheet, ids, figures } = await ledger();
  const before = await figures();
  const entry = sheet("entry:2026Q1");
  // A note, what a head has written beside somebody's row, and a formula of his own, go along.
  entry.write({ row: 5, column: 16, rows: 1, columns: 1 }, "待核", "typing");
  entry.write({ row: 5, column: 20, rows: 1, columns: 1 }, "看合同", "typing");
  entry.write({ row: 5, column: 4, rows: 1, columns: 1 }, "=C6+D6", "typing");
  const own = await figures();
  for (const [by, order] of [
    ["id", ["007", "9", "010", "0011"]],
    ["name", ["9", "0011", "010", "007"]],
    ["department", ["0011", "010", "007", "9"]],
    ["missing", ["9", "007", "010", "0011"]],
  ] as const) {
    await call("sort", number, "entry:2026Q1", by);
    expect([by, [...ids("entry:2026Q1")].sort()]).toEqual([by, [...order].sort()]);
    if (by !== "department") expect(ids("entry:2026Q1")).toEqual(order);
    expect(await figures()).toEqual(own);
    const row = 5 + ids("entry:2026Q1").indexOf("010");
    expect(entry.values({ row, column: 16, rows: 1, columns: 1 })).toEqual([["待核"]]);
    expect(entry.values({ row, column: 20, rows: 1, columns: 1 })).toEqual([["看合同"]]);
    expect(entry.formulas({ row, column: 4, rows: 1, columns: 1 })).toEqual([[`=C${row + 1}+D${row + 1}`]]);
  }
  expect(entry.protection.protected).toBe(true);
  expect(entry.usedArea(true)?.columns).toBe(21);
  expect(Object.keys(before)).toEqual(Object.keys(own));
  await workbench.book.calculated();
});

test("the roster is sorted, and every sheet goes on finding its people", async () => {
  const { call, number, ids, figures } = await ledger();
  const before = await figures();
  await call("sort", number, "roster", "id");
  expect(ids("roster")).toEqual(["007", "9", "010", "0011"]);
  expect(await figures()).toEqual(before);
});

test("by hand neither all columns nor the unlocked ones can be sorted, and results not at all", async () => {
  const { sheet } = await ledger();
  const by = [{ column: 2, ascending: true }];
  for (const role of ["entry:2026Q1", "roster", "results:2026"]) {
    expect(() => sheet(role).sort({ row: 5, column: 0, rows: 4, columns: 6 }, by, "typing")).toThrow(
      /protected/,
    );
    expect(() => sheet(role).sort({ row: 5, column: 2, rows: 4, columns: 2 }, by, "typing")).toThrow(
      /protected/,
    );
  }
});

test("names of an entry sheet are locked, and one that does not fit the roster is marked", async () => {
  const { workbench, sheet } = await ledger();
  const entry = sheet("entry:2026Q1");
  const name = { row: 6, column: 1, rows: 1, columns: 1 };
  for (const as of ["typing", "pasting"] as const)
    expect(() => entry.write(name, "别人", as)).toThrow(/protected/);
  entry.unprotect();
  const [rule] = entry.conditionalFormats().filter(({ area }) => area.column === 1);
  if (!rule) throw new Error("no mark");
  // The rule's own formula, asked in cells beside the list.
  const aside = { row: rule.area.row, column: 30, rows: 4, columns: 1 };
  entry.write({ ...aside, rows: 1 }, rule.formula, "api");
  entry.copy({ ...aside, rows: 1 }, entry, aside, "Formulas");
  await workbench.book.calculated();
  expect(entry.values(aside).flat()).toEqual([false, false, false, false]);
  entry.write(name, "别人", "api");
  await workbench.book.calculated();
  expect(entry.values(aside).flat()).toEqual([false, true, false, false]);
});

test("a formula that looks at another row is named, and nothing is changed", async () => {
  const { workbench, call, number, sheet } = await ledger();
  const entry = sheet("entry:2026Q1");
  entry.write({ row: 5, column: 3, rows: 1, columns: 1 }, "=D7", "typing");
  await workbench.book.calculated();
  const before = bookState(workbench.book);
  await expect(call("sort", number, "entry:2026Q1", "id")).rejects.toThrow(/填报2026Q1.*D6/);
  expect(bookState(workbench.book)).toEqual(before);
});

test("rows of a list move whole, their answers follow, and figures stay", async () => {
  const subject = SUBJECTS.find(({ scheme }) => scheme.id === "postal-fines");
  const [book] = subject?.books ?? [];
  if (!subject || !book) throw new Error("no subject");
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const [list] = subject.scheme.lists;
  if (!list) throw new Error("no list");
  const people = [
    { id: "2", name: "乙" },
    { id: "1", name: "甲" },
  ];
  const { number, sheets } = await call("insert", "postal-fines", {
    language: "zh-CN",
    firstPeriod: book.firstPeriod,
    people,
    parameters: book.parameters,
  });
  const role = Object.keys(sheets).find((each) => each.startsWith(`list:${list.id}:`)) ?? "";
  const sheet = workbench.book.sheetByName(sheets[role] ?? "");
  if (!sheet) throw new Error("no sheet");
  const at = list.columns.findIndex(({ kind }) => kind === "person");
  const cells = { row: 6, column: 0, rows: 3, columns: list.columns.length + 2 };
  for (const [index, id] of ["2", "", "1"].entries())
    if (id !== "") sheet.write({ ...cells, row: 6 + index, column: at, rows: 1, columns: 1 }, id, "typing");
  await workbench.book.calculated();
  const rows = sheet.values(cells);
  await call("sort", number, role, "id");
  await workbench.book.calculated();
  const [first, second, third] = rows;
  expect(sheet.values(cells)).toEqual([third, first, second]);
  expect((await call("overview"))[0]?.warnings.filter(({ kind }) => kind === "broken")).toEqual([]);
});

test("whatever sync fails, rows are whole, sheets locked, and nothing is left beside them", async () => {
  const { workbench, call, number, ids, sheet, figures } = await ledger();
  const before = await figures();
  const orders = ["name", "id"] as const;
  let failed = 0;
  for (let sync = 1; ; sync += SYNC_STEP) {
    const by = orders[failed % 2] ?? "id";
    workbench.failAt(sync, failed % 3 === 2 ? "after" : "middle");
    const problem = await call("sort", number, "entry:2026Q1", by).then(
      () => undefined,
      (error: Error) => error,
    );
    workbench.failAt(Infinity, "middle");
    expect(await figures()).toEqual(before);
    expect(sheet("entry:2026Q1").protection.protected).toBe(true);
    expect(sheet("entry:2026Q1").usedArea(true)?.columns).toBeLessThan(21);
    if (!problem) break;
    failed += 1;
  }
  expect(failed).toBeGreaterThan(1);
  await call("sort", number, "entry:2026Q1", "id");
  expect(ids("entry:2026Q1")).toEqual(["007", "9", "010", "0011"]);
});

test("roster, entries and results have their filter while they are protected, on heading and rows", async () => {
  const { sheet } = await ledger();
  for (const [role, row, rows] of [
    ["roster", 4, 10],
    ["entry:2026Q1", 4, 10],
  ] as const) {
    expect(sheet(role).autoFilter).toMatchObject({ row, rows, column: 0 });
    expect(sheet(role).protection.options.allowAutoFilter).toBe(true);
  }
  expect(sheet("results:2026").autoFilter).toMatchObject({ column: 0 });
});
