/** A workbook with closed quarters comes up to a newer version: what was paid stays to the digit, and the ledger goes on. */
import type { NewerVersion } from "../../headless/newerVersion";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { said } from "../commands";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "../quarters";

const opened: AddIn[] = [];
afterEach(() => {
  for (const addIn of opened.splice(0)) addIn.workbench.close();
});

const NOW = "2027-03-01T08:00:00Z";
const WORDS = { at: 46_447, by: "赵会计" };
const SECOND = entriesOf({ "007": 70.1, "008": 40.3, "010": 117 });
const THIRD = entriesOf({ "007": 133.37, "008": 90, "010": 61.7 });

const CHANGE: NewerVersion = {
  entry: { id: "extra", like: "selling_cost" },
  added: { id: "net_twice", like: "accrued", formula: '=IF([net]="","",2*[net])' },
  removed: "factor",
  renamed: { from: "ex_vat", to: "without_vat" },
};

let saved: { file: Uint8Array; number: number };

/** Two quarters closed, signed and posted, the third one open. */
beforeAll(async () => {
  const { call, workbench } = await openAddIn();
  const { number } = await call("insert", SCHEME, CHOICES);
  await call("fill", number, "2026Q1", FIRST_ENTRIES);
  await workbench.book.calculated();
  const signature = { ...WORDS, period: "2026Q1", role: "department", department: "一部" } as const;
  await call("sign", number, signature, NOW);
  await call("close", number, "2026Q1", WORDS, NOW);
  await call("nextPeriod", number);
  await call("fill", number, "2026Q2", SECOND);
  await workbench.book.calculated();
  await call("close", number, "2026Q2", WORDS, NOW);
  await call("publish", number, "2026Q2", { ...WORDS, deadline: WORDS.at + 3, reason: "会上宣读" }, NOW);
  await call("nextPeriod", number);
  await call("fill", number, "2026Q3", THIRD);
  await workbench.book.calculated();
  saved = { file: await workbench.save(), number };
  workbench.close();
});

async function thirdQuarter() {
  const addIn = await openAddIn({ file: saved.file });
  opened.push(addIn);
  await addIn.workbench.book.calculated();
  return { ...addIn, number: saved.number };
}

type Book = Awaited<ReturnType<typeof thirdQuarter>>;

const figuresOf = async ({ call, workbench, number }: Book) => {
  await workbench.book.calculated();
  return (await call("results", number, 2026)).people;
};

/** Under the ids of the version before. */
const asBefore = (figures: Record<string, unknown[]>) => {
  const { net_twice, without_vat = [], ...rest } = figures;
  return { added: net_twice, rest: { ...rest, ex_vat: without_vat } };
};

test("closed figures stay to the digit, new columns are blank there, and the year goes on as if never brought up to date", async () => {
  const [never, book] = [await thirdQuarter(), await thirdQuarter()];
  const before = await figuresOf(never);
  const { call, workbench, number } = book;
  await call("newer", SCHEME, CHANGE);
  const preview = await call("bringUpToDate", number);
  expect([preview.written, preview.own, preview.years.flatMap(({ people }) => people)]).toEqual([3, 4, []]);
  const after = await figuresOf(book);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  for (const [at, { figures, states }] of after.entries()) {
    const { factor, ...was } = before[at]!.figures;
    expect(factor).toHaveLength(4);
    const { added, rest } = asBefore(figures);
    expect([states, rest]).toEqual([before[at]!.states, was]);
    expect(added).toEqual(["", "", 2 * (was.net![2] as number), ""]);
  }
  const [instance] = await call("instances");
  expect(instance?.record).toMatchObject({
    schemeVersion: 4,
    closings: [
      { period: "2026Q1", schemeVersion: 3, lacks: ["net_twice"] },
      { period: "2026Q2", schemeVersion: 3, lacks: ["net_twice"] },
    ],
    publications: [{ period: "2026Q2" }],
  });
  // Values, and known for what they are: nothing of it has a formula, nothing has moved, the signature stands.
  const { findings } = await call("audit", number);
  expect(findings.filter(({ kind }) => /^(closed|signed|formula|spill|columns)/.test(kind))).toEqual([]);
  expect((await call("signing", number))[0]?.signOffs.map(({ fits }) => fits)).toEqual([true]);
  expect((await call("overview"))[0]?.warnings).toEqual([]);
  const entry = workbench.book.sheetByName(instance?.sheets["entry:2026Q1"] ?? "");
  expect(entry?.values({ row: 2, column: 4, rows: 1, columns: 1 })[0]?.[0]).toContain("赵会计");
  await expect(call("fill", number, "2026Q1", THIRD)).rejects.toThrow();

  // It was closed by rules that the workbook has no more.
  const reopened = { ...WORDS, reason: "漏记回款" };
  expect(await said(call("reopen", number, "2026Q2", reopened, NOW))).toContain("第 3 版");
  for (const each of [never, book]) {
    await each.call("close", number, "2026Q3", WORDS, NOW);
    await each.call("nextPeriod", number);
    await each.call("fill", number, "2026Q4", entriesOf({ "007": 20, "008": 234.9, "010": 150.01 }));
  }
  const [end, own] = [await figuresOf(never), await figuresOf(book)];
  for (const [at, { figures }] of own.entries()) {
    const { factor, ...was } = end[at]!.figures;
    expect(factor).toHaveLength(4);
    expect(asBefore(figures).rest).toEqual(was);
  }
  await call("reopen", number, "2026Q3", reopened, NOW);
  expect((await call("instances"))[0]?.record.closings).toHaveLength(2);
});

test("another rule changes open periods alone, person by person; a closed figure that was typed over goes on being told", async () => {
  const book = await thirdQuarter();
  const { call, workbench, number } = book;
  const [instance] = await call("instances");
  const results = workbench.book.sheetByName(instance?.sheets["results:2026"] ?? "");
  const before = await figuresOf(book);
  const used = results?.usedArea(true);
  const grid = (used && results?.values(used)) ?? [];
  const header = grid.findIndex(([cell]) => cell === "工号");
  const accrued = (grid[header] ?? []).findIndex((cell) => String(cell).startsWith("计提奖金"));
  results?.unprotect();
  results?.write({ row: header + 2, column: accrued, rows: 1, columns: 1 }, 123, "api");
  await call("newer", SCHEME, { ...CHANGE, formulas: { ex_vat: "=APPRAISE.BONUS([net],2,{vat})" } });
  const preview = await call("bringUpToDate", number);
  const changes = preview.years.flatMap(({ people }) => people);
  expect(changes.map(({ id }) => id)).toEqual(["007", "008", "010"]);
  for (const { changes: own } of changes)
    expect(own.map(({ title, when }) => [title["zh-CN"], when["zh-CN"]])).toEqual([
      ["不含税回款", "2026年3季度"],
    ]);
  const after = await figuresOf(book);
  for (const [at, { figures }] of after.entries()) {
    const was = before[at]!.figures.ex_vat as number[];
    expect(figures.without_vat?.slice(0, 2)).toEqual(was.slice(0, 2));
    expect(figures.without_vat?.[2]).toBeCloseTo(2 * was[2]!, 5);
  }
  const { findings } = await call("audit", number);
  expect(findings.filter(({ kind }) => kind === "closedChanged")).toHaveLength(1);
});

test("lines of the registers follow a paid figure that has another id now: nothing is asked for twice", async () => {
  const addIn = await openAddIn();
  opened.push(addIn);
  const { call, workbench } = addIn;
  const { number } = await call("insert", "base-plus-20", {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 11 },
    people: [{ id: "001", name: "甲" }],
    parameters: {},
  });
  const filled = (base_pay: number) => [
    { id: "001", values: { base_pay, archive: 30, visits: 40, events: 30 } },
  ];
  await call("fill", number, "2026M11", filled(3000));
  await workbench.book.calculated();
  await call("close", number, "2026M11", WORDS, NOW);
  await call("nextPeriod", number);
  // 200 more and a fifth of it are due of November.
  const line = { id: "001", period: "2026M11", column: "total", amount: 240_00 };
  await call("correct", number, [line], "2026M12", { by: "王人事", reason: "补记" }, NOW);
  const received = WORDS.at;
  const contested = {
    id: "001",
    column: "total",
    contested: "少计",
    received,
    deadline: received + 3,
    decider: "王人事",
  };
  await call("appeal", number, "2026M11", contested);
  await call("newer", "base-plus-20", {
    entry: { id: "extra", like: "visited" },
    added: { id: "twice", like: "performance", formula: '=IF([performance]="","",2*[performance])' },
    removed: "year_score",
    renamed: { from: "total", to: "pay_in_total" },
  });
  await call("bringUpToDate", number);
  await workbench.book.calculated();
  expect(await call("corrections", number)).toMatchObject([{ column: "pay_in_total", amount: 240_00 }]);
  expect(await call("appeals", number)).toMatchObject([{ column: "pay_in_total" }]);
  // By hand, past the add-in: what was corrected is known to be.
  const [instance] = await call("instances");
  const { name, header } = instance!.places["entry:2026M11"]!;
  const sheet = workbench.book.sheetByName(name)!;
  sheet.unprotect();
  const heads = sheet.values({ row: header, column: 0, rows: 1, columns: 12 })[0]!.map(String);
  const base = heads.findIndex((head) => head.startsWith("基本工资"));
  await workbench.write(`${name}!${"ABCDEFGHIJKL"[base]}${header + 2}`, [[3200]]);
  await workbench.book.calculated();
  expect((await call("nowDiffers", number)).dues).toMatchObject([
    { id: "001", column: "pay_in_total", paid: 3600_00, now: 3840_00, corrected: 240_00 },
  ]);
  const { findings } = await call("audit", number);
  expect(findings.filter(({ kind }) => /^(register|due)/.test(kind))).toEqual([]);
});

test("what a closed list has computed stays beside its rows, where the list is written anew", async () => {
  const addIn = await openAddIn();
  opened.push(addIn);
  const { call, workbench } = addIn;
  const { number } = await call("insert", "points-scheme", {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 11 },
    people: [{ id: "001", name: "甲" }],
    parameters: { standard: [["表扬", 5]] },
  });
  const event = { person: "001", kind: "goals", event: "表扬", times: 2 };
  for (const [period, date] of [
    ["2026M11", 46_336],
    ["2026M12", 46_366],
  ] as const) {
    if (period === "2026M12") await call("nextPeriod", number);
    await call("fillRows", number, "events", period, [{ date, ...event }]);
    await call("fill", number, period, [{ id: "001", values: { closed: "yes" } }]);
    await workbench.book.calculated();
    if (period === "2026M11") await call("close", number, period, WORDS, NOW);
  }
  const [instance] = await call("instances");
  const list = instance?.sheets["list:events:2026M11"] ?? "";
  const first = async (period: string) => (await call("listResults", number, "events", period))[0];
  const before = [await first("2026M11"), await first("2026M12")];
  await call("newer", "points-scheme", {
    entry: { id: "extra", like: "times", list: "events" },
    added: { id: "twice", like: "points", formula: '=IF([points]="","",2*[points])' },
    removed: "of_satisfaction",
    renamed: { from: "of_goals", to: "goals" },
  });
  const preview = await call("bringUpToDate", number);
  await workbench.book.calculated();
  expect(preview.years.flatMap(({ people }) => people)).toEqual([]);
  expect([await first("2026M11"), await first("2026M12")]).toEqual(before);
  expect(before[0]).toEqual({ check: ["✓"], points: [10] });
  const sheet = workbench.book.sheetByName(list);
  const used = sheet?.usedArea(false);
  const formulas = (used && sheet?.formulas(used).flat().map(String)) ?? [];
  expect(formulas.filter((cell) => cell.startsWith("="))).toEqual([]);
  expect(formulas.some((cell) => cell.includes("赵会计"))).toBe(true);
  const [person] = (await call("results", number, 2026)).people;
  expect(person?.figures).toMatchObject({
    goals: [10, 10],
    points: [10, 10],
    running: [10, 20],
    twice: ["", 20],
  });
  expect((await call("audit", number)).findings.filter(({ weight }) => weight === "wrong")).toEqual([]);
});
