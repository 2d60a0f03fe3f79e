/** What-if: what other parameters would cost, whom they touch, and nothing in the workbook moves meanwhile. */
import { dateSerial } from "../../../src/template/periods";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { bookState } from "../../headless/bookState";
import { CHOICES, entriesOf, FIRST_ENTRIES, FIRST_QUARTER, SCHEME } from "../quarters";

let addIn: AddIn;
let half: Uint8Array;
afterEach(() => addIn.workbench.close());

const NOW = "2027-03-01T08:00:00Z";
/** Of the progress, when it is cancelled. */
const NEVER = 2;
const quarter = (index: number) => ({ ...FIRST_QUARTER, index });
const state = () => {
  const { sheets, names } = bookState(addIn.workbench.book);
  return { sheets, names };
};

/** Two quarters of three people; one falls short in the first. */
beforeAll(async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  await call("insert", SCHEME, CHOICES);
  await call("fill", 1, "2026Q1", FIRST_ENTRIES);
  await call("nextPeriod", 1);
  const second = entriesOf({ "007": 93.6, "008": 93.6, "010": 117 });
  await call(
    "fill",
    1,
    "2026Q2",
    second.map(({ id, values }) => ({
      id,
      values: id === "010" ? { ...values, kpi_director: 50 } : values,
    })),
  );
  await workbench.book.calculated();
  half = await workbench.save();
  workbench.close();
});

async function open(file = half) {
  addIn = await openAddIn({ file });
  await addIn.workbench.book.calculated();
  return addIn;
}

/** All that is paid in a quarter, in fen. */
const paidIn = async (index: number): Promise<Record<string, number>> => {
  await addIn.workbench.book.calculated();
  const { people } = await addIn.call("results", 1, 2026);
  const at = (cells: unknown[] | undefined) => Math.round(Number(cells?.[index - 1]) * 1e6);
  return Object.fromEntries(
    people.map(({ id, figures }) => [id, at(figures.paid) + at(figures.floating_paid)]),
  );
};
const sum = (of: Record<string, number>) => Object.values(of).reduce((total, one) => total + one, 0);

test("what is foretold is what comes when it is taken over, and until then nothing has moved", async () => {
  const { call, workbench } = await open();
  const before = state();
  const [first, second] = [await paidIn(1), await paidIn(2)];

  const found = await call("whatIf", 1, { rate_in: 0.04 }, { from: quarter(1), scope: "open" });
  await workbench.book.calculated();
  expect(state()).toEqual(before);
  expect(found.measure).toBe("money");
  expect(found.total.before).toBe(sum(first) + sum(second));
  expect(found.apart).toEqual([]);

  await call("change", 1, { rate_in: 0.04 }, NOW);
  const [then, later] = [await paidIn(1), await paidIn(2)];
  expect(found.total.after).toBe(sum(then) + sum(later));
  expect(found.total.after).toBeGreaterThan(found.total.before);
  for (const { id, amounts } of found.people)
    expect([id, amounts]).toEqual([
      id,
      [{ before: (first[id] ?? 0) + (second[id] ?? 0), after: (then[id] ?? 0) + (later[id] ?? 0) }],
    ]);
  const sizes = found.people.map(({ amounts: [own] }) => Math.abs((own?.after ?? 0) - (own?.before ?? 0)));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(found.departments.map(({ department, people }) => [department, people])).toEqual([
    ["一部", 2],
    ["二部", 1],
  ]);
  expect(found.departments.reduce((total, { after }) => total + after, 0)).toBe(found.total.after);

  // As a sheet it is values, and goes with the scheme.
  const text = { name: "高", from: quarter(1), made: "2026-11-30 16:05", changed: ["比率：3% → 4%"] };
  const sheet = await call("whatIfSheet", 1, text, found);
  expect(await call("whatIfSheet", 1, text, found)).toBe(sheet);
  const model = workbench.book.sheetByName(sheet)!;
  const used = model.usedArea(true)!;
  const cells = model.values(used);
  expect(
    model
      .formulas(used)
      .flat()
      .filter((cell) => String(cell).startsWith("=")),
  ).toEqual([]);
  const total = cells.find(([first]) => first === "合计");
  expect(total?.slice(3)).toEqual(
    [found.total.before, found.total.after, found.total.after - found.total.before].map((fen) => fen / 100),
  );
  expect(cells.find(([id]) => id === "010")?.[1]).toBe("王五");
  expect((await call("overview"))[0]?.warnings).toEqual([]);
  await call("remove", 1);
  expect(workbench.book.sheetByName(sheet)).toBeUndefined();
});

test("weights from the second quarter on reckon on from the closed first, which stands and is not asked", async () => {
  const { call } = await open();
  await call("close", 1, "2026Q1", { at: 46_447, by: "赵会计" }, NOW);
  const [closed, second] = [await paidIn(1), await paidIn(2)];
  const before = state();
  const weights = { kpi_weights: [0, 0, 1] };
  const asked = { from: quarter(2), scope: "one" } as const;
  await expect(call("whatIf", 1, weights, { ...asked, from: quarter(1) })).rejects.toThrow("已结账");
  await expect(call("whatIf", 1, { kpi_weights: [0.5, 0.5, 0.5] }, asked)).rejects.toThrow("没有更改");
  // What holds for the ledger of a whole year.
  await expect(call("whatIf", 1, { surplus: "carry" }, asked)).rejects.toThrow("2027");
  const foretold = await call("whatIf", 1, weights, asked);
  expect(state()).toEqual(before);
  await call("change", 1, weights, NOW, { from: quarter(2) });
  const after = await paidIn(2);
  expect(await paidIn(1)).toEqual(closed);
  expect(after["010"]).toBeLessThan(second["010"] ?? 0);
  expect(Object.fromEntries(foretold.people.map(({ id, amounts }) => [id, amounts]))).toEqual(
    Object.fromEntries(Object.entries(after).map(([id, fen]) => [id, [{ before: second[id], after: fen }]])),
  );
});

test("broken off midway, or where sheets must not be added, no scratch sheet is left", async () => {
  const { call, workbench } = await open();
  const before = state();
  const asked = { from: quarter(1), scope: "one" } as const;
  for (const share of [0.2, 0.6])
    await expect(call("whatIf", 1, { rate_in: 0.04 }, asked, share)).rejects.toThrow("取消");
  expect(state()).toEqual(before);
  workbench.failAt(14, "after");
  await expect(call("whatIf", 1, { rate_in: 0.04 }, asked)).rejects.toThrow();
  workbench.failAt(Infinity, "before");
  expect(state()).toEqual(before);
  workbench.book.structureProtected = true;
  await expect(call("whatIf", 1, { rate_in: 0.04 }, asked)).rejects.toThrow("保护");
  workbench.book.structureProtected = false;
  expect(state()).toEqual(before);
});

test("scratch sheets of another pane stay while it may be computing; an hour later they are left over, and go", async () => {
  const { call, workbench } = await open();
  const before = state();
  const asked = { from: quarter(1), scope: "one" } as const;
  // From then on nothing can be written, nor taken back.
  workbench.failAt(14, "after", 1000);
  await expect(call("whatIf", 1, { rate_in: 0.04 }, asked, NEVER, "2026-11-30T08:00:00Z")).rejects.toThrow();
  const file = await workbench.save();
  workbench.close();
  await open(file);
  const left = state();
  expect(left.sheets.length).toBeGreaterThan(before.sheets.length);
  const soon = await addIn.call("whatIf", 1, { rate_in: 0.04 }, asked, NEVER, "2026-11-30T08:20:00Z");
  expect(soon.total.after).toBeGreaterThan(soon.total.before);
  expect(state()).toEqual(left);
  await addIn.call("whatIf", 1, { rate_in: 0.04 }, asked, NEVER, "2026-11-30T09:20:00Z");
  const after = state();
  expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(after.names).toEqual(before.names);
});

test("a scheme that pays nothing is compared by its score, period by period, and by the grades that change", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const items = ["satisfaction", "appeals", "complaints", "retention", "repurchase"];
  const grades = [
    [0, "待改进"],
    [60, "良好"],
    [90, "优秀"],
  ];
  await call("insert", "service-quality-process", {
    ...CHOICES,
    parameters: { full_score: 100, item_weights: [0.2, 0.2, 0.2, 0.2, 0.2], grade_by: "score", grades },
  });
  const rated = (id: string, points: number) => ({
    id,
    values: Object.fromEntries(items.map((item, at) => [item, at === 0 ? points : 80])),
  });
  await call("fill", 1, "2026Q1", [rated("007", 100), rated("008", 60), rated("010", 80)]);
  await call("nextPeriod", 1);
  await call("fill", 1, "2026Q2", [rated("007", 60), rated("008", 100)]);
  await workbench.book.calculated();
  const asked = { from: quarter(1), scope: "open" } as const;
  // 100 × 0.6 + 80 × 0.4 = 92; 60 × 0.6 + 80 × 0.4 = 68; at a fifth each 84, 76 and 80.
  const found = await call("whatIf", 1, { item_weights: [0.6, 0.1, 0.1, 0.1, 0.1] }, asked);
  const [first, second] = ["2026年1季度", "2026年2季度"];
  expect(
    found.grades.flatMap(({ title, id, when, before, after }) =>
      title["zh-CN"] === "等级" ? [[id, when["zh-CN"], before, after]] : [],
    ),
  ).toEqual([
    ["007", first, "良好", "优秀"],
    ["008", second, "良好", "优秀"],
  ]);
  expect(
    found.people.map(({ id, amounts }) => [
      id,
      ...amounts.map(({ when, before, after }) => [when?.["zh-CN"], before, after]),
    ]),
  ).toEqual([
    ["007", [first, 84, 92], [second, 76, 68]],
    ["008", [first, 76, 68], [second, 84, 92]],
    ["010", [first, 80, 80]],
  ]);
  const text = { name: "重满意", from: quarter(1), made: "2026-11-30 16:05", changed: [] };
  const model = workbench.book.sheetByName(await call("whatIfSheet", 1, text, found))!;
  const rows = model.values(model.usedArea(true)!).map((row) => row.slice(0, 7));
  expect(rows).toContainEqual(["008", "李四", "一部", second, 84, 92, 8]);
});

test("what a list reckons with is reckoned anew", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const standard = (each: number) => [
    ["拜访", each],
    ["迟到", -1],
  ];
  await call("insert", "points-scheme", {
    ...CHOICES,
    firstPeriod: { kind: "month", year: 2026, index: 11 },
    parameters: { standard: standard(2) },
  });
  const event = (person: string, what: string, times: number) => ({
    ...{ person, event: what, times, kind: "客户满意度", date: dateSerial(2026, 11, 5) },
  });
  const rows = [event("007", "拜访", 3), event("007", "迟到", 2), event("008", "拜访", 1)];
  await call("fillRows", 1, "events", "2026M11", rows);
  await call(
    "fill",
    1,
    "2026M11",
    CHOICES.people.map(({ id }) => ({ id, values: { closed: "是" } })),
  );
  await workbench.book.calculated();
  const found = await call(
    "whatIf",
    1,
    { standard: standard(5) },
    { from: { kind: "month", year: 2026, index: 11 }, scope: "one" },
  );
  expect(Object.fromEntries(found.people.map(({ id, amounts }) => [id, amounts]))).toMatchObject({
    "007": [{ before: 4, after: 13 }],
    "008": [{ before: 2, after: 5 }],
  });
});

test("sets are kept by name, replaced, renamed, deleted", async () => {
  const { call } = await open();
  const set = (name: string, rate: number) => ({
    ...{ scheme: SCHEME, schemeVersion: 1, name, parameters: { rate_in: rate } },
    ...{ from: "2026Q1", scope: "open" as const },
  });
  await call("keepWhatIf", set("四个点", 0.04));
  await call("keepWhatIf", set("五个点", 0.05));
  await call("keepWhatIf", set("四个点 ", 0.041));
  expect((await call("whatIfs")).map(({ name, parameters }) => [name.trim(), parameters])).toEqual([
    ["四个点", { rate_in: 0.041 }],
    ["五个点", { rate_in: 0.05 }],
  ]);
  await expect(call("renamedWhatIf", set("五个点", 0), "四个点")).rejects.toThrow("已有名为“四个点”");
  expect((await call("renamedWhatIf", set("五个点", 0), "高"))[1]).toEqual(set("高", 0.05));
  expect((await call("dropWhatIf", set("四个点", 0))).map(({ name }) => name)).toEqual(["高"]);
});
