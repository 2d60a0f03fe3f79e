import type { Entries } from "../../src/workbook/insertFilled";
import { schemeById } from "../../src/schemes";
import { entryColumnIndex } from "../../src/template/lists/listShape";
import { mostlyStays } from "../../src/template/lists/carried";
import { openAddIn, type AddIn } from "../headless/addIn";
import { SYNC_STEP } from "../sample";
import { bookState } from "../headless/bookState";
import { said } from "./commands";
import { CHOICES, FIRST_QUARTER, SCHEME } from "./quarters";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await openAddIn();
});
afterEach(() => addIn.workbench.close());

const SECOND = { ...FIRST_QUARTER, index: 2 };
const people = [
  { id: "007", name: "张三" },
  { id: "008", name: "李四" },
];

test("entries come into any period by id, after what they change was shown; the rest stays", async () => {
  const { number } = await addIn.call("insert", SCHEME, { ...CHOICES, people });
  await addIn.call("nextPeriod", number);
  await addIn.call("fill", number, "2026Q2", [{ id: "007", values: { receipts: 5, base: 1 } }]);
  const list: Entries = [
    { period: SECOND, id: "007", values: { receipts: 6, base: 1, target: 9 } },
    { period: FIRST_QUARTER, id: "008", values: { receipts: 7 } },
  ];
  const { changes, ...rest } = await addIn.call("compare", number, list);
  expect(rest).toEqual({ same: 1, unopened: [], closed: [], unlisted: [] });
  const short = changes.map(({ period, id, column, before, after }) => [
    period.index,
    id,
    column.id,
    before,
    after,
  ]);
  expect(short).toEqual([
    [2, "007", "receipts", 5, 6],
    [2, "007", "target", "", 9],
    [1, "008", "receipts", "", 7],
  ]);
  // Somebody types in between: what was shown is not what would change.
  await addIn.call("fill", number, "2026Q2", [{ id: "007", values: { receipts: 5.5 } }]);
  await expect(addIn.call("writeCompared", number, changes)).rejects.toThrow("又有改动，未写入");
  const again = await addIn.call("compare", number, list);
  await addIn.call("writeCompared", number, again.changes);
  expect(await addIn.call("compare", number, list)).toEqual({
    changes: [],
    same: 4,
    unopened: [],
    closed: [],
    unlisted: [],
  });
});

test("who is not listed and periods without a sheet are named", async () => {
  const { number } = await addIn.call("insert", SCHEME, { ...CHOICES, people });
  const values = { receipts: 1 };
  expect(
    await addIn.call("compare", number, [
      { period: FIRST_QUARTER, id: "009", values },
      { period: SECOND, id: "007", values },
    ]),
  ).toEqual({
    changes: [],
    same: 0,
    unopened: [SECOND],
    closed: [],
    unlisted: [{ period: FIRST_QUARTER, ids: ["009"] }],
  });
});

test("nothing goes into a closed period: it is named, and writing all the same is refused", async () => {
  const { number } = await addIn.call("insert", SCHEME, { ...CHOICES, people });
  const list: Entries = [{ period: FIRST_QUARTER, id: "007", values: { receipts: 6 } }];
  const { changes } = await addIn.call("compare", number, list);
  const words = { at: 46_447, by: "赵会计", reason: "试运行" };
  await addIn.call("close", number, "2026Q1", words, "2027-03-01T08:00:00Z");
  const before = bookState(addIn.workbench.book);
  expect(await addIn.call("compare", number, list)).toMatchObject({ closed: [FIRST_QUARTER] });
  await expect(addIn.call("writeCompared", number, changes)).rejects.toThrow("未写入");
  expect(bookState(addIn.workbench.book)).toEqual(before);
});

test("what cannot be written whole is not written: a connection that breaks, columns moved in one of the periods", async () => {
  const { workbench, call } = addIn;
  const { number, sheets } = await call("insert", SCHEME, { ...CHOICES, people });
  await call("nextPeriod", number);
  const list: Entries = [FIRST_QUARTER, SECOND].map((period) => ({
    period,
    id: "007",
    values: { receipts: 6 },
  }));
  const { changes } = await call("compare", number, list);
  await workbench.book.calculated();
  const before = bookState(workbench.book);
  const asBefore = async () => {
    await workbench.book.calculated();
    expect(bookState(workbench.book)).toEqual(before);
  };
  const second = workbench.book.sheetByName(sheets["entry:2026Q1"]!.replace("Q1", "Q2"))!;
  const headings = { row: 4, column: 2, rows: 1, columns: 2 };
  const [texts = []] = second.values(headings);
  const { options } = second.protection;
  const head = (cells: readonly unknown[]) => {
    second.unprotect();
    second.write(headings, [cells.map(String)], "api");
    second.protect(options);
  };
  head([...texts].reverse());
  await expect(call("writeCompared", number, changes)).rejects.toThrow("列或行被移动");
  head(texts);
  await asBefore();
  let failed = 0;
  for (let sync = 1; ; sync += SYNC_STEP) {
    workbench.failAt(sync, "middle");
    const done = await call("writeCompared", number, changes).then(
      () => true,
      () => false,
    );
    workbench.failAt(Infinity, "before");
    if (done) break;
    failed += 1;
    await asBefore();
  }
  expect(failed).toBeGreaterThan(2);
  expect(await call("compare", number, list)).toMatchObject({ changes: [], same: 2 });
});

test("what stays from one quarter to the next is carried into blank cells, and only into those", async () => {
  const { number } = await addIn.call("insert", SCHEME, { ...CHOICES, people });
  await addIn.call("fill", number, "2026Q1", [
    { id: "007", values: { receipts: 50, base: 58.5, target: 117 } },
    { id: "008", values: { base: 60, floating: 0.3 } },
  ]);
  await expect(addIn.call("carried", number, "2026Q1", ["base"])).rejects.toThrow("没有上期");
  await addIn.call("nextPeriod", number);
  await addIn.call("fill", number, "2026Q2", [{ id: "007", values: { base: 65 } }]);
  const found = await addIn.call("carried", number, "2026Q2", ["base", "target", "floating"]);
  // 007's base is another one by now and stays.
  expect(found).toMatchObject({ kept: 1, same: 0 });
  expect(found.changes.map(({ id, column, after }) => [id, column.id, after])).toEqual([
    ["007", "target", 117],
    ["008", "base", 60],
    ["008", "floating", 0.3],
  ]);
  await addIn.call("writeCompared", number, found.changes);
  const { entries } = await addIn.call("periodNow", number, "2026Q2");
  const columns = ["receipts", "base", "target", "floating"];
  const at = columns.map(
    (id) => schemeById(SCHEME)?.entryColumns.findIndex((column) => column.id === id) ?? -1,
  );
  expect(entries.map(({ id, values }) => [id, ...at.map((column) => values[column])])).toEqual([
    ["007", "", 65, 117, ""],
    ["008", "", 60, "", 0.3],
  ]);
  expect(await addIn.call("carried", number, "2026Q2", ["base", "target", "floating"])).toEqual({
    ...{ changes: [], kept: 1, same: 3 },
  });
});

test("bases, targets and floating pay are what is proposed to be carried forward", () => {
  const proposed = (id: string) =>
    schemeById(id)
      ?.entryColumns.filter(mostlyStays)
      .map((column) => column.id);
  expect(proposed(SCHEME)).toEqual(["base", "target", "floating"]);
  expect(proposed("base-plus-20")).toEqual(["base_pay"]);
  // Points for reaching a target are scored anew.
  expect(proposed("ad-agency-performance")).toEqual([]);
});

test("a text stays one where a paste has taken the text format away, and an import that fails leaves that format", async () => {
  const scheme = schemeById("cm-three-four-grades")!;
  const period = { kind: scheme.period, year: 2026, index: 1 };
  const { workbench, call } = addIn;
  const { number, sheets } = await call("insert", scheme.id, {
    ...{ language: "zh-CN", firstPeriod: period, people, parameters: {} },
  });
  const [role = ""] = Object.keys(sheets).filter((each) => each.startsWith("entry:"));
  const { header = 0 } = (await call("instances"))[0]?.places[role] ?? {};
  const remarks = {
    ...{ row: header + 1, column: entryColumnIndex(scheme, "learning") ?? 0, rows: 2, columns: 1 },
  };
  const sheet = workbench.book.sheetByName(sheets[role] ?? "")!;
  sheet.pasteForeign(remarks, [["'1-2"], ["良"]]);
  const { changes } = await call("compare", number, [
    { period, id: "007", values: { learning: "=1+1" } },
    { period, id: "008", values: { learning: "00123" } },
  ]);
  const before = bookState(workbench.book);
  // The last syncs: all is written by then.
  let failed = 0;
  for (let sync = 9; ; sync += 1) {
    workbench.failAt(sync, "after");
    const problem = await said(call("writeCompared", number, changes));
    workbench.failAt(Infinity, "before");
    if (problem === "") break;
    failed += 1;
    expect(bookState(workbench.book)).toEqual(before);
  }
  expect(failed).toBeGreaterThan(1);
  expect(sheet.values(remarks)).toEqual([["=1+1"], ["00123"]]);
});
