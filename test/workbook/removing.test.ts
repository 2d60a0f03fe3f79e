/** What was opened or entered by mistake is taken out again, as if it had never been there. */
import { schemeById } from "../../src/schemes";
import { behindEntries, FIRST_ENTRY_COLUMN } from "../../src/template/lists/listShape";
import { area } from "../../src/template/plan";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "./quarters";

let addIn: AddIn;
const open = async () => (addIn = await openAddIn());
afterEach(() => addIn.workbench.close());

const WORDS = { by: "王人事", reason: "误加" };
const NOW = "2026-11-30T08:00:00Z";
const CLOSED = { at: 46_356, by: "赵会计", reason: "试运行" };

/** The sheets of a scheme but for the change log, which tells what was done. */
async function withoutLog() {
  await addIn.workbench.book.calculated();
  const { sheets } = bookState(addIn.workbench.book);
  return sheets.filter(({ name }) => !name.includes("变更记录"));
}

const namesNow = () =>
  bookState(addIn.workbench.book)
    .names.map(({ name }) => name)
    .filter((name) => !name.includes("changes"))
    .sort();

async function inserted() {
  const { call } = await open();
  const { number, sheets } = await call("insert", SCHEME, CHOICES);
  await call("fill", number, "2026Q1", FIRST_ENTRIES);
  return { number, sheets, call };
}

test("a quarter opened by mistake goes with its entries, and all is as before it was opened", async () => {
  const { number, call } = await inserted();
  await call("check", number);
  const [before, names] = [await withoutLog(), namesNow()];
  await call("nextPeriod", number);
  await call("fill", number, "2026Q2", entriesOf({ "007": 100 }));
  const contents = await call("periodContents", number);
  expect(contents).toMatchObject({
    period: { year: 2026, index: 2 },
    people: [{ id: "007", name: "张三", entries: 7 }],
    signOffs: 0,
    sent: [],
  });
  // The entry sheet and the list of joint projects.
  expect(contents.sheets).toHaveLength(2);
  await call("takePeriodOut", number, "2026Q2", contents.print, WORDS, NOW);
  expect(await withoutLog()).toEqual(before);
  expect(namesNow()).toEqual(names);
  const log = bookState(addIn.workbench.book).sheets.find(({ name }) => name.includes("变更记录"));
  expect(JSON.stringify(log)).toContain("撤销考核期");
  // And the quarter can be opened again.
  expect(await call("nextPeriod", number)).toMatchObject({ index: 2 });
});

test("the first quarter of a year goes with the results of that year, and what was handed out of it", async () => {
  const { call } = await open();
  const november = { kind: "month", year: 2026, index: 12 } as const;
  const { number } = await call("insert", "base-plus-20", {
    ...CHOICES,
    firstPeriod: november,
    parameters: {},
  });
  const before = await withoutLog();
  await call("nextPeriod", number);
  await call("payment", number, "2027M01", NOW);
  const { print, sheets } = await call("periodContents", number);
  expect(sheets).toHaveLength(3);
  await call("takePeriodOut", number, "2027M01", print, WORDS, NOW);
  expect(await withoutLog()).toEqual(before);
});

test("what was sent to departments for it counts no more when it is opened again", async () => {
  const { number, call } = await inserted();
  await call("nextPeriod", number);
  const sent = {
    kind: "sent",
    at: "",
    period: "2026Q2",
    department: "一部",
    file: "a.xlsx",
    due: "",
  } as const;
  await call("noteExchange", number, [{ ...sent, people: 2, cells: 0, refused: 0, sent: "x" }]);
  const { print, sent: departments } = await call("periodContents", number);
  expect(departments).toEqual(["一部"]);
  await call("takePeriodOut", number, "2026Q2", print, WORDS, NOW);
  await call("nextPeriod", number);
  expect((await call("periodContents", number)).sent).toEqual([]);
});

test("a period is not taken out that is closed, the only one, filled since it was looked at, or that others need", async () => {
  const { number, call } = await inserted();
  await expect(call("periodContents", number)).rejects.toThrow("只有一个考核期");
  await call("nextPeriod", number);
  const { print } = await call("periodContents", number);
  await expect(call("takePeriodOut", number, "2026Q2", print, { by: "", reason: "" }, NOW)).rejects.toThrow(
    "经手人",
  );
  await expect(call("takePeriodOut", number, "2026Q1", print, WORDS, NOW)).rejects.toThrow("有变化");
  await call("fill", number, "2026Q2", entriesOf({ "007": 100 }));
  await expect(call("takePeriodOut", number, "2026Q2", print, WORDS, NOW)).rejects.toThrow("又有改动");
  const second = { kind: "quarter", year: 2026, index: 2 } as const;
  await call("change", number, { rate_in: 0.04 }, NOW, { from: second });
  await expect(call("periodContents", number)).rejects.toThrow("取消自该期起的更改");
  await call("cancel", number, "rate_in", second, NOW);
  await call("close", number, "2026Q1", CLOSED, NOW);
  await call("close", number, "2026Q2", CLOSED, NOW);
  await expect(call("periodContents", number)).rejects.toThrow("请先反结账");
});

test("a person entered by mistake goes from the roster, the open quarters and the results", async () => {
  const { number, call, sheets } = await inserted();
  const before = await withoutLog();
  await call("join", number, [{ id: "0099", name: "误加", department: "三部" }]);
  await call("fill", number, "2026Q1", entriesOf({ "0099": 100 }));
  const contents = await call("personContents", number, "0099");
  expect(contents).toMatchObject({ name: "误加", entries: [{ count: 7 }], lists: [] });
  await call("takePersonOut", number, "0099", contents.print, WORDS, NOW);
  expect(await withoutLog()).toEqual(before);
  expect(Object.keys(sheets)).toContain("roster");
  expect((await call("results", number, 2026)).people.map(({ id }) => id)).toEqual(["007", "008", "010"]);
});

test("a note that begins as a formula does goes with the person, and so does an entry that is one", async () => {
  const { number, call, sheets } = await inserted();
  const before = await withoutLog();
  await call("join", number, [{ id: "0099", name: "误加" }]);
  await call("fill", number, "2026Q1", entriesOf({ "0099": 100 }));
  const sheet = addIn.workbench.book.sheetByName(sheets["entry:2026Q1"]!)!;
  const ids = sheet.values(area(0, 0, 20)).map(([cell]) => cell);
  const row = ids.indexOf("0099");
  const note = area(row, behindEntries(schemeById(SCHEME)!, "note"));
  sheet.write(note, "=按三月的单据", "typing");
  sheet.write(area(row, FIRST_ENTRY_COLUMN), "=90+10", "typing");
  expect(sheet.values(note)).toEqual([["=按三月的单据"]]);
  const { print } = await call("personContents", number, "0099");
  await call("takePersonOut", number, "0099", print, WORDS, NOW);
  expect(await withoutLog()).toEqual(before);
});

test("rows of a list that name the person alone go, too; with others the person is taken out of them first", async () => {
  const { number, call } = await inserted();
  await call("join", number, [{ id: "0099", name: "误加" }]);
  const project = { project: "甲", income: 10 };
  await call("fillRows", number, "joint", "2026Q1", [
    { ...project, member1: "0099" },
    { ...project, member1: "007", member2: "0099" },
  ]);
  await expect(call("personContents", number, "0099")).rejects.toThrow("第 8 行");
  await call("fillRows", number, "joint", "2026Q1", [{ ...project, member1: "0099" }, { member2: "" }]);
  const { lists, print } = await call("personContents", number, "0099");
  expect(lists.map(({ rows }) => rows)).toEqual([[7]]);
  await call("takePersonOut", number, "0099", print, WORDS, NOW);
  const { lists: left } = await call("periodNow", number, "2026Q1");
  expect(left.joint?.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([
    ["", ""],
    ["甲", 10],
  ]);
});

test("leave is cancelled before a person is taken out, and names nobody afterwards", async () => {
  const { number, call } = await inserted();
  await call("join", number, [{ id: "0099", name: "误加" }]);
  await call("onLeave", number, { id: "0099", kind: "病假", from: 46_023, part: "rated" }, WORDS, NOW);
  await expect(call("personContents", number, "0099")).rejects.toThrow("请先在“请假”");
  await call("notOnLeave", number, 1, WORDS, NOW);
  const { print } = await call("personContents", number, "0099");
  await call("takePersonOut", number, "0099", print, WORDS, NOW);
  const { findings } = await call("audit", number);
  expect(findings.filter(({ weight }) => weight === "wrong")).toEqual([]);
});

test("what the registers say of a person or a period is settled before either goes", async () => {
  const { number, call } = await inserted();
  await call("close", number, "2026Q1", CLOSED, NOW);
  await call("nextPeriod", number);
  await call("join", number, [{ id: "0099", name: "误加", department: "三部", entered: 46_113 }]);
  // A correction would be paid to whoever gets the id next.
  const line = { id: "0099", period: "2026Q1", column: "paid", amount: 100 };
  await call("correct", number, [line], "2026Q2", WORDS, NOW);
  await expect(call("personContents", number, "0099")).rejects.toThrow("更正登记");
  const secondOut = async () => {
    const contents = await call("periodContents", number);
    return call("takePeriodOut", number, "2026Q2", contents.print, WORDS, NOW);
  };
  await expect(secondOut()).rejects.toThrow("更正登记第 1 条");
  await call("takeBack", number, 1, WORDS, NOW);
  const appeal = { id: "0099", column: "accrued", contested: "少算", received: 46_300, deadline: 46_310 };
  await call("appeal", number, "2026Q2", { ...appeal, decider: "李经理" });
  await expect(call("personContents", number, "0099")).rejects.toThrow("未决定的申诉");
  await expect(secondOut()).rejects.toThrow("对 2026年2季度 的申诉尚未决定（申诉登记第 1 条）");
  await call("decide", number, 1, { verdict: "refused", new: "", reason: "无误", at: 46_305 }, NOW);
  const move = { id: "0099", from: "2026Q3", department: "四部" };
  await call("moveTo", number, move, WORDS, NOW);
  await expect(call("personContents", number, "0099")).rejects.toThrow("部门调动");
  await call("moveBack", number, 1, WORDS, NOW);
  const { print } = await call("personContents", number, "0099");
  await call("takePersonOut", number, "0099", print, WORDS, NOW);
  const { findings } = await call("audit", number);
  expect(findings.filter(({ kind }) => kind === "registerNobody")).toEqual([]);
  await secondOut();
});

test("a person is not taken out who is in a closed period, nor when something was entered since", async () => {
  const { number, call } = await inserted();
  const { print } = await call("personContents", number, "007");
  await call("fill", number, "2026Q1", entriesOf({ "007": 999 }));
  await expect(call("takePersonOut", number, "007", print, WORDS, NOW)).rejects.toThrow("又有改动");
  await call("close", number, "2026Q1", CLOSED, NOW);
  await expect(call("personContents", number, "007")).rejects.toThrow("标记离职");
  // Who came later is in no closed period.
  await call("nextPeriod", number);
  await call("join", number, [{ id: "0099", name: "误加", entered: 46_113 }]);
  const later = await call("personContents", number, "0099");
  await call("takePersonOut", number, "0099", later.print, WORDS, NOW);
  expect((await call("overview"))[0]?.warnings).toEqual([]);
});
