import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { CHOICES, FIRST_ENTRIES, SCHEME } from "./quarters";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());
const NOON = "2026-11-02T12:00:00.000";

async function inserted(more: Partial<typeof CHOICES> = {}) {
  addIn = await openAddIn();
  const { number } = await addIn.call("insert", SCHEME, { ...CHOICES, ...more });
  await addIn.call("fill", number, "2026Q1", FIRST_ENTRIES);
  return number;
}

async function log(): Promise<unknown[][]> {
  const sheet = addIn.workbench.book.sheetByName("大客户·变更记录");
  const used = sheet?.usedArea(true);
  return sheet && used ? sheet.texts(used) : [];
}

test("a change is in force, and written down with the old value, the new one and the time", async () => {
  const number = await inserted();
  const { workbench, call } = addIn;
  await call("change", number, { rate_in: 0.06 }, NOON);
  await workbench.book.calculated();
  // 234 / 1.17 × 6 %.
  const results = await call("results", number, 2026);
  expect(results.people.find(({ id }) => id === "010")?.figures.accrued?.[0]).toBe(12);
  await call("change", number, { kpi_weights: [0.4, 0.2, 0.4], surplus: "carry", rate_in: 0.06 }, NOON);
  expect((await log()).slice(3)).toEqual([
    ["时间", "参数", "项目", "原值", "新值", "自哪期起", "更改人", "原因"],
    ["2026-11-02 12:00:00", "目标内奖金比率", "", "3.00%", "6.00%", "自始", "", ""],
    ["2026-11-02 12:00:00", "KPI评分权重", "部门经理", "50.00%", "40.00%", "自始", "", ""],
    ["2026-11-02 12:00:00", "KPI评分权重", "销售总监", "30.00%", "40.00%", "自始", "", ""],
    ["2026-11-02 12:00:00", "超目标部分", "", "当期计提", "转入下期", "自始", "", ""],
    ["— 完 —", "", "", "", "", "", "", ""],
  ]);
  expect(workbench.book.sheetByName("大客户·变更记录")?.protection.protected).toBe(true);
});

test("what stays the same is not written down, and makes no log", async () => {
  const number = await inserted();
  expect(await addIn.call("change", number, { rate_in: 0.03, surplus: "pay" }, NOON)).toEqual([]);
  expect(await log()).toEqual([]);
});

test("the scheme's own value comes back, and a lost one becomes missing again", async () => {
  const number = await inserted({ parameters: { ...CHOICES.parameters, vat: 1.13 } });
  await addIn.call("change", number, { vat: null, rate_in: null }, NOON);
  await addIn.workbench.book.calculated();
  const { vat, rate_in } = await addIn.call("parameters", number);
  expect([vat, rate_in]).toEqual([[[1.17]], [[""]]]);
  const [state] = await addIn.call("overview");
  expect(state?.warnings).toEqual([{ kind: "parameter", id: "rate_in", problem: "blank" }]);
});

test("a log that was deleted is begun again", async () => {
  const number = await inserted();
  const { workbench, call } = addIn;
  await call("change", number, { rate_in: 0.04 }, NOON);
  const sheet = workbench.book.sheetByName("大客户·变更记录");
  if (sheet) workbench.book.deleteSheet(sheet);
  await call("change", number, { rate_in: 0.05 }, NOON);
  expect((await log()).slice(4).map((row) => row[4])).toEqual(["5.00%", ""]);
});

test("the log goes with the scheme", async () => {
  const number = await inserted();
  const { workbench, call } = addIn;
  await call("change", number, { rate_in: 0.04 }, NOON);
  await call("remove", number);
  expect(bookState(workbench.book).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(workbench.book.names()).toEqual([]);
});

test.each(["before", "middle", "after"] as const)(
  "if a sync fails (%s its work), parameters and log are as before",
  async (when) => {
    const number = await inserted();
    const { workbench, call } = addIn;
    await call("change", number, { rate_in: 0.04 }, NOON);
    // The last one writes.
    workbench.resetCounts();
    await call("change", number, { rate_in: 0.05 }, NOON);
    const { syncs } = workbench.counts();
    await call("change", number, { rate_in: 0.04 }, NOON);
    await workbench.book.calculated();
    const before = bookState(workbench.book);
    workbench.failAt(syncs, when);
    await expect(call("change", number, { rate_in: 0.05 }, NOON)).rejects.toThrow("工作簿已恢复原样");
    await workbench.book.calculated();
    expect(bookState(workbench.book)).toEqual(before);
  },
);

test("what a choice does not use is not asked for, and leaves no error", async () => {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const measures = ["bookings", "accounts", "active", "assets"];
  const { number } = await call("insert", "area-manager-planning", {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 12 },
    people: [{ id: "1", name: "甲" }],
    parameters: {},
  });
  const values = Object.fromEntries(
    measures.flatMap((id) => [
      [`plan_${id}`, 10],
      [`actual_${id}`, 9],
    ]),
  );
  await call("fill", number, "2026M12", [{ id: "1", values }]);
  const results = async () => {
    await workbench.book.calculated();
    const { warning, people } = await call("results", number, 2026);
    const { figures } = people[0] ?? {};
    return { warning, total: figures?.total, year: figures?.year_score, done: figures?.done_accounts };
  };
  // No score by default: the weights stand empty, and nothing needs them.
  expect(await results()).toEqual({ warning: "", total: [""], year: [""], done: [0.9] });
  await call("change", number, { scoring: "weighted" }, NOON);
  expect(await results()).toEqual({
    warning: expect.stringContaining("指标权重"),
    total: ["#N/A"],
    year: ["#N/A"],
    done: [0.9],
  });
  await call("change", number, { weights: [0.25, 0.25, 0.25, 0.25] }, NOON);
  expect(await results()).toEqual({ warning: "", total: [0.9], year: [0.9], done: [0.9] });
});
