import { openAddIn, type AddIn } from "../headless/addIn";
import { CHOICES, FIRST_ENTRIES, SCHEME } from "./quarters";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

async function inserted(more: Partial<typeof CHOICES> = {}) {
  addIn = await openAddIn();
  return addIn.call("insert", SCHEME, { ...CHOICES, ...more });
}

test("says who lacks what, by the words of the results", async () => {
  const { number } = await inserted();
  await addIn.call("fill", number, "2026Q1", FIRST_ENTRIES.slice(0, 2));
  await addIn.workbench.book.calculated();
  const [state] = await addIn.call("overview");
  expect(state?.warnings).toEqual([]);
  expect(state?.periods).toEqual([
    {
      period: CHOICES.firstPeriod,
      people: {
        ready: 2,
        absent: 0,
        open: [{ id: "010", name: "王五", department: "二部", state: "缺6项" }],
      },
      checked: false,
    },
  ]);
});

test("names missing parameters, strangers, ids that stand twice and sheets that are gone", async () => {
  const { number, sheets } = await inserted({ parameters: {} });
  const { workbench, call } = addIn;
  await call("nextPeriod", number);
  await workbench.write(`${sheets["entry:2026Q1"]}!A9:A10`, [["999"], ["007"]], { as: "pasting" });
  const second = workbench.book.sheetByName("大客户·填报2026Q2");
  if (second) workbench.book.deleteSheet(second);
  await workbench.book.calculated();
  const [state] = await call("overview");
  expect(state?.warnings).toEqual([
    { kind: "sheetGone", role: "entry:2026Q2" },
    { kind: "parameter", id: "rate_in", problem: "blank" },
    { kind: "parameter", id: "rates_over", problem: "blank" },
    { kind: "stranger", period: CHOICES.firstPeriod, id: "999" },
    { kind: "twiceInEntry", period: CHOICES.firstPeriod, id: "007" },
  ]);
});

test("recognises the scheme after saving, reopening and renaming", async () => {
  const { number } = await inserted();
  const { workbench } = addIn;
  const sheet = workbench.book.sheetByName("大客户·填报2026Q1");
  if (sheet) sheet.name = "一季度";
  const saved = await workbench.save();
  workbench.close();
  addIn = await openAddIn({ file: saved });
  const [state] = await addIn.call("overview");
  expect(state).toMatchObject({ number, missing: [], warnings: [] });
  expect(state?.roster.map(({ id }) => id)).toEqual(["007", "008", "010"]);
  await addIn.call("toPerson", number, "2026Q1", "008");
  const { active } = addIn.workbench.book;
  expect([active.sheet.name, active.area.row, active.area.column]).toEqual(["一季度", 6, 2]);
});

test("jumps to the first cell that a person lacks, wherever the row has been moved", async () => {
  const { number, sheets } = await inserted();
  const { workbench, call } = addIn;
  await call("fill", number, "2026Q1", [{ id: "010", values: { receipts: 1 } }]);
  await workbench.insertRows(sheets["entry:2026Q1"] ?? "", 6, 2);
  await call("toPerson", number, "2026Q1", "010");
  const { active } = workbench.book;
  // Two rows further down; receipts are there, the base is the next that must be.
  expect([active.sheet.name, active.area.row, active.area.column]).toEqual([sheets["entry:2026Q1"], 9, 8]);
  // What is there and wrong is gone to as well.
  await workbench.write(`${sheets["entry:2026Q1"]}!D10`, [["很多"]], { as: "pasting" });
  await call("toPerson", number, "2026Q1", "010");
  expect([workbench.book.active.area.row, workbench.book.active.area.column]).toEqual([9, 3]);
  await expect(call("toPerson", number, "2026Q1", "777")).rejects.toThrow("没有工号“777”的行");
  await call("toParameter", number, "rate_in");
  expect([workbench.book.active.sheet.name, workbench.book.active.area.row]).toEqual(["大客户·参数", 6]);
});
