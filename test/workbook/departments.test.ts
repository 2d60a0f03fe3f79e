/** Out to the departments and back: what they fill outside comes to the same figures as what is filled here. */
import { PANE_PROBLEM_TEXTS } from "../../src/i18n/paneProblems";
import { peopleWithoutRow } from "../../src/exchange/departments/departments";
import { eventNow, type ExchangeEvent } from "../../src/exchange/departments/exchangeEvents";
import { mergeFiles } from "../../src/exchange/departments/merge";
import { withMeans } from "../../src/exchange/departments/means";
import { ratersOf } from "../../src/exchange/departments/raters";
import { makeFiles } from "../../src/exchange/departments/sending";
import { schemeById } from "../../src/schemes";
import { periodId, periodLabel, type Period } from "../../src/template/periods";
import { reversed } from "../../src/workbook/departments/exchange";
import { columnOf, edited, hereOf, SENT, type } from "../exchange/departments/outside";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { SYNC_STEP } from "../sample";
import { changesOf, files, merged, read } from "./departmentFiles";
import { CHOICES, FIRST_ENTRIES, FIRST_QUARTER, SCHEME } from "./quarters";

const open: AddIn[] = [];
async function book(): Promise<AddIn> {
  const addIn = await openAddIn();
  open.push(addIn);
  return addIn;
}
afterEach(() => {
  for (const { workbench } of open.splice(0)) workbench.close();
});

const LEDGER = schemeById(SCHEME)!;
const Q1 = periodId(FIRST_QUARTER);

const event = (kind: ExchangeEvent["kind"], department = "一部"): ExchangeEvent =>
  eventNow(
    {
      kind,
      period: Q1,
      department,
      file: `${department}.xlsx`,
      due: "",
      people: 2,
      cells: 0,
      refused: 0,
      sent: SENT,
    },
    new Date(SENT),
  );

test("a conflict is HR's to decide; what is not in the file stays; all of it can be taken back", async () => {
  const addIn = await book();
  const { call, workbench } = addIn;
  const { number } = await call("insert", SCHEME, CHOICES);
  await call("fill", number, Q1, FIRST_ENTRIES);
  const [made] = await files(addIn, number, FIRST_QUARTER);
  await call("noteExchange", number, [event("sent")]);
  const bytes = await edited(made!.bytes, (file) => {
    type(file, "007", "回款收入", 60);
    type(file, "008", "回款收入", 61);
  });
  // Both have changed 008's; 010 is of another department.
  await call("fill", number, Q1, [
    { id: "008", values: { receipts: 59 } },
    { id: "010", values: { receipts: 235 } },
  ]);
  const back = await read(addIn, number, FIRST_QUARTER, [{ ...made!, bytes }]);
  const first = await merged(addIn, number, back, Q1);
  const conflict = first.cells.find(({ kind }) => kind === "conflict")!;
  expect(first.cells.map(({ id, kind, sent, here, there }) => [id, kind, sent, here, there])).toEqual([
    ["007", "changed", 48.5, 48.5, 60],
    ["008", "conflict", 58.5, 59, 61],
  ]);
  expect(first).toMatchObject({
    open: 1,
    changes: [{ id: "007", column: "receipts", before: 48.5, after: 60 }],
  });
  const decided = await merged(addIn, number, back, Q1, { [conflict.key]: "there" });
  expect(decided).toMatchObject({ open: 0 });
  const collection = changesOf(decided, [event("returned")]);
  workbench.resetCounts();
  await call("collectFiles", number, Q1, collection);
  // The driver looks the scheme up itself, in three.
  expect(workbench.counts().syncs - 3).toBeLessThanOrEqual(6);
  const receipts = async () =>
    (await call("periodNow", number, Q1)).entries.map(({ id, values }) => [id, values[0]]);
  expect(await receipts()).toEqual([
    ["007", 60],
    ["008", 61],
    ["010", 235],
  ]);
  await call("collectFiles", number, Q1, { ...reversed(collection), events: [event("takenBack")] });
  expect(await receipts()).toEqual([
    ["007", 48.5],
    ["008", 59],
    ["010", 235],
  ]);
  expect((await call("periodNow", number, Q1)).events.map(({ kind }) => kind)).toEqual([
    "sent",
    "returned",
    "takenBack",
  ]);
  // What has been changed since it was compared is not written over.
  await call("fill", number, Q1, [{ id: "007", values: { receipts: 1 } }]);
  await expect(call("collectFiles", number, Q1, collection)).rejects.toThrow(
    PANE_PROBLEM_TEXTS.entriesMoved["zh-CN"],
  );
});

test("a connection that breaks at any sync leaves the workbook as it was; the log is read by overview and removal", async () => {
  const addIn = await book();
  const { call, workbench } = addIn;
  const { number, sheets } = await call("insert", SCHEME, CHOICES);
  await call("noteExchange", number, [event("sent")]);
  const [made] = await files(addIn, number, FIRST_QUARTER);
  const bytes = await edited(made!.bytes, (file) => type(file, "007", "回款收入", 60));
  const merge = await merged(
    addIn,
    number,
    await read(addIn, number, FIRST_QUARTER, [{ ...made!, bytes }]),
    Q1,
  );
  const collection = changesOf(merge, [event("returned")]);
  await workbench.book.calculated();
  const before = bookState(workbench.book);
  let failed = 0;
  for (let sync = 1; ; sync += SYNC_STEP) {
    workbench.failAt(sync, "middle");
    const done = await call("collectFiles", number, Q1, collection).then(
      () => true,
      () => false,
    );
    workbench.failAt(Infinity, "before");
    if (done) break;
    failed += 1;
    await workbench.book.calculated();
    expect(bookState(workbench.book)).toEqual(before);
  }
  expect(failed).toBeGreaterThan(1);
  expect((await call("overview"))[0]!.warnings.filter(({ kind }) => kind !== "parameter")).toEqual([]);
  const log = (await call("instances"))[0]!.sheets.exchange!;
  expect(workbench.book.sheetByName(log)!.values({ row: 4, column: 1, rows: 2, columns: 4 })).toEqual([
    ["发出", Q1, "一部", "一部.xlsx"],
    ["收回", Q1, "一部", "一部.xlsx"],
  ]);
  await call("remove", number);
  expect(workbench.book.sheets().map(({ name }) => name)).not.toContain(log);
  expect(Object.keys(sheets)).not.toContain("exchange");
});

test("rows of a list are changed, added and deleted by what was sent; a list without room says how much it lacks", async () => {
  const scheme = LEDGER;
  const [list] = scheme.lists;
  if (!list) throw new Error("the scheme of the test has a list");
  const addIn = await book();
  const { call } = addIn;
  const { number } = await call("insert", SCHEME, CHOICES);
  const row = (at: number) => ({ project: `项目${at}`, income: at, member1: "007", share1: 1 });
  await call("fillRows", number, list.id, Q1, [row(1), row(2), row(3)]);
  const [made] = await files(addIn, number, FIRST_QUARTER);
  const title = list.columns.findIndex(({ kind }) => kind === "text");
  const bytes = await edited(made!.bytes, (file) => {
    const sheet = file.worksheets[2]!;
    const at = columnOf(sheet, list.columns[title]!.title["zh-CN"]);
    sheet.getCell(6, at).value = "改了";
    list.columns.forEach((_, place) => {
      sheet.getCell(7, 2 + place).value = null;
      sheet.getCell(9, 2 + place).value = sheet.getCell(8, 2 + place).value;
    });
    sheet.getCell(9, at).value = "新的";
  });
  const back = await read(addIn, number, FIRST_QUARTER, [{ ...made!, bytes }]);
  const merge = await merged(addIn, number, back, Q1);
  expect(merge.lists.map(({ kind }) => kind).sort()).toEqual(["added", "changed", "removed"]);
  await call("collectFiles", number, Q1, changesOf(merge));
  const now = await call("periodNow", number, Q1);
  expect(now.lists[list.id]!.map((cells) => cells[title]).slice(0, 4)).toEqual(["改了", "", "项目3", "新的"]);
  expect(await merged(addIn, number, back, Q1)).toMatchObject({ lists: [], listChanges: [] });
  const full = { ...hereOf(now), lists: { [list.id]: now.lists[list.id]!.slice(0, 1) } };
  expect(mergeFiles(scheme, back, full).noRoom).toMatchObject({ [list.id]: expect.any(Number) as number });
});

test("files are made of what stands when they are made; who has no row is told, and a department without people gets none", async () => {
  const { call, workbench } = await book();
  const { number, sheets } = await call("insert", SCHEME, CHOICES);
  await call("fill", number, Q1, FIRST_ENTRIES);
  const opened = await call("periodNow", number, Q1);
  expect(peopleWithoutRow(FIRST_QUARTER, opened)).toEqual([]);
  // The page has been read; then an entry and a parameter are changed.
  await call("fill", number, Q1, [{ id: "007", values: { receipts: 60 } }]);
  await call("change", number, { rate_in: 0.04 }, SENT);
  const { now, departments } = await call("chosenNow", number, Q1, ["一部"]);
  expect(now.parameters).toMatchObject({ rate_in: 0.04 });
  expect(departments.map(({ name, people, values }) => [name, people.length, values[0]?.[0]])).toEqual([
    ["一部", 2, 60],
  ]);
  // The only row of a department loses its id.
  await workbench.write(`${sheets[`entry:${Q1}`]}!A8`, [[""]]);
  expect(peopleWithoutRow(FIRST_QUARTER, await call("periodNow", number, Q1))).toMatchObject([{ id: "010" }]);
  await expect(call("chosenNow", number, Q1, ["一部", "二部"])).rejects.toThrow(
    PANE_PROBLEM_TEXTS.departmentsGone["zh-CN"].replace("{departments}", "二部"),
  );
});

test("a closed period takes nothing from departments, and nothing of it is taken back, until it is open again", async () => {
  const addIn = await book();
  const { call, workbench } = addIn;
  const { number } = await call("insert", SCHEME, CHOICES);
  await call("fill", number, Q1, FIRST_ENTRIES);
  const [made] = await files(addIn, number, FIRST_QUARTER);
  const bytes = await edited(made!.bytes, (file) => type(file, "007", "回款收入", 60));
  const back = await read(addIn, number, FIRST_QUARTER, [{ ...made!, bytes }]);
  const collection = changesOf(await merged(addIn, number, back, Q1), [event("returned")]);
  const words = { at: 46_120, by: "财务", reason: "测试" };
  await workbench.book.calculated();
  await call("close", number, Q1, words, SENT);
  await workbench.book.calculated();
  const closed = bookState(workbench.book);
  const said = PANE_PROBLEM_TEXTS.filesOfClosed["zh-CN"].replace(
    "{period}",
    periodLabel(FIRST_QUARTER, "zh-CN"),
  );
  await expect(call("collectFiles", number, Q1, collection)).rejects.toThrow(said);
  expect(bookState(workbench.book)).toEqual(closed);
  await call("reopen", number, Q1, words, SENT);
  await call("collectFiles", number, Q1, collection);
  await workbench.book.calculated();
  await call("close", number, Q1, words, SENT);
  await expect(call("chosenNow", number, Q1, ["一部"])).rejects.toThrow(said);
  const takenBack = { ...reversed(collection), events: [event("takenBack")] };
  await expect(call("collectFiles", number, Q1, takenBack)).rejects.toThrow(said);
  const { entries, events } = await call("periodNow", number, Q1);
  expect([entries[0]?.id, entries[0]?.values[0]]).toEqual(["007", 60]);
  expect(events.map(({ kind }) => kind)).toEqual(["returned"]);
});

test("who scores whom is laid down in a sheet; each rater's file comes back into the columns of its source, several as a mean", async () => {
  const scheme = schemeById("cm-360-quarterly")!;
  const addIn = await book();
  const { call, workbench } = addIn;
  const { number } = await call("insert", scheme.id, { ...CHOICES, parameters: {} });
  expect((await call("periodNow", number, Q1)).raters).toBeUndefined();
  await call("addRaters", number);
  const name = (await call("instances"))[0]!.sheets.raters!;
  const sheet = workbench.book.sheetByName(name)!;
  // A line for each source and department is there, and nobody's name.
  expect(sheet.values({ row: 5, column: 0, rows: 3, columns: 3 })[0]).toEqual([
    null,
    expect.any(String),
    "一部",
  ]);
  expect((await call("periodNow", number, Q1)).raters!.every(({ rater }) => rater === "")).toBe(true);
  const typed = [
    ["陈经理", "上级", "一部", ""],
    ["甲", "同事", "007", "是"],
    ["乙", "同事", "007、008", "是"],
  ];
  for (const [at, row] of typed.entries())
    for (const [column, cell] of row.entries())
      if (cell !== "") await workbench.write(`${name}!${"ABCD"[column]!}${6 + at}`, cell, { as: "typing" });
  const now = await call("periodNow", number, Q1);
  const { raters, problems } = ratersOf(scheme, now, now.raters!, "zh-CN");
  expect(problems).toEqual([]);
  const chosen = raters.map((rater) => rater.name);
  const { departments } = await call("chosenNow", number, Q1, chosen, "raters");
  expect(departments.map((own) => own.name)).toEqual(chosen);
  const sending = { layout: now.layout, period: FIRST_QUARTER, parameters: {}, sent: SENT };
  const made = await makeFiles(
    { ...sending, pattern: "{department}", asking: {} },
    departments,
    () => undefined,
  );
  const score = [90, 80, 85];
  const bytes = await Promise.all(
    made.map((file, at) =>
      edited(file.bytes, (outside) =>
        type(outside, "007", `销售额：${at === 0 ? "上级" : "同事"}`, score[at]!),
      ),
    ),
  );
  const back = await read(
    addIn,
    number,
    FIRST_QUARTER,
    made.map((file, at) => ({ ...file, bytes: bytes[at]! })),
  );
  const means = withMeans(scheme, back, "zh-CN");
  await call("collectFiles", number, Q1, changesOf(mergeFiles(scheme, means.files, hereOf(now))));
  const { entries } = await call("periodNow", number, Q1);
  const own = Object.fromEntries(scheme.entryColumns.map(({ id }, at) => [id, entries[0]!.values[at]]));
  expect([own.sales_superior, own.sales_peer, own.sales_customer]).toEqual([90, 82.5, ""]);
  // Figures stand without the sheet.
  workbench.book.deleteSheet(workbench.book.sheetByName(name)!);
  expect((await call("overview"))[0]!.warnings.filter(({ kind }) => kind === "sheetGone")).toEqual([]);
});

test("where nothing can be saved, a department's file is opened as a workbook of its own, byte for byte", async () => {
  const addIn = await book();
  const { number } = await addIn.call("insert", SCHEME, CHOICES);
  const [made] = await files(addIn, number, FIRST_QUARTER);
  await addIn.call("openFile", [...made!.bytes]);
  expect(addIn.workbench.openedWorkbooks).toEqual([made!.bytes]);
});

test("the day by which files are asked back is the clause's", async () => {
  const scheme = schemeById("monthly-1st-5th-eligibility")!;
  const { call, workbench } = await book();
  const firstPeriod: Period = { kind: "month", year: 2026, index: 3 };
  const { number } = await call("insert", scheme.id, { ...CHOICES, firstPeriod, parameters: {} });
  await workbench.book.calculated();
  // 「月度考核时间为:下个月度1日至5日」
  expect((await call("periodNow", number, "2026M03")).due?.due).toBe("2026-04-05");
  await call("nextPeriod", number);
  const { before } = await call("chosenNow", number, "2026M04", ["一部"], "departments", "2026M03");
  expect(before?.label).toBe("2026年3月");
});
