/** A parameter has another value from a period on: earlier periods keep theirs, later ones have the new one. */
import { nextPeriod, periodId, type Period } from "../../src/template/periods";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { CHOICES, entriesOf, SCHEME } from "./quarters";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());
const NOON = "2026-11-02T12:00:00.000";
const quarter = (index: number, year = 2026) => ({ kind: "quarter" as const, year, index });
const month = (index: number, year = 2026) => ({ kind: "month" as const, year, index });

let year: Uint8Array;
const number = 1;

/** Four quarters in which he has the base and no gap: the clause alone says what each pays. */
beforeAll(async () => {
  addIn = await openAddIn();
  const people = [{ id: "007", name: "张三" }];
  await addIn.call("insert", SCHEME, { ...CHOICES, people });
  for (let index = 1; index <= 4; index += 1) {
    if (index > 1) await addIn.call("nextPeriod", number);
    await addIn.call("fill", number, `2026Q${index}`, entriesOf({ "007": 93.6 }));
  }
  await addIn.workbench.book.calculated();
  year = await addIn.workbench.save();
  addIn.workbench.close();
});

async function open(file?: Uint8Array): Promise<void> {
  addIn = await openAddIn(file ? { file } : {});
  await addIn.workbench.book.calculated();
}

async function reopened(): Promise<void> {
  const file = await addIn.workbench.save();
  addIn.workbench.close();
  await open(file);
}

async function figures(id: string, column: string, year = 2026): Promise<unknown[]> {
  await addIn.workbench.book.calculated();
  const { people } = await addIn.call("results", number, year);
  return people.find((person) => person.id === id)?.figures[column] ?? [];
}

function texts(name: string): unknown[][] {
  const sheet = addIn.workbench.book.sheetByName(name);
  const used = sheet?.usedArea(true);
  return sheet && used ? sheet.texts(used) : [];
}

/** 计提奖金 = 任务目标内回款 × 比率 ÷ 1.17: 93.6 ÷ 1.17 = 80, of which 3 % are 2.4 and 4 % are 3.2. */
const AT_3 = 2.4;
const AT_4 = 3.2;
/** 实发 = 计提 × (0.8 + 0.2 × KPI系数); a KPI score of 90 is a coefficient of 0.9: × 0.98. */
const PAID = [2.352, 2.352, 3.136, 3.136];

describe("the quarterly ledger, from 3 % to 4 % in the third quarter", () => {
  const changed = async () => {
    await open(year);
    const before = await figures("007", "paid");
    await addIn.call("check", number);
    await addIn.call("change", number, { rate_in: 0.04 }, NOON, {
      from: quarter(3),
      who: "王主管",
      why: "新办法",
    });
    return before;
  };

  test("the first two quarters stay, the others have the new rate, on every sheet that tells of them", async () => {
    const before = await changed();
    const { call, workbench } = addIn;
    expect(await figures("007", "accrued")).toEqual([AT_3, AT_3, AT_4, AT_4]);
    const paid = await figures("007", "paid");
    expect(paid).toEqual(PAID);
    expect(paid.slice(0, 2)).toEqual(before.slice(0, 2));
    // 年终汇算 takes the rate of the last quarter: 4 × 80 × 4 % = 12.8, of which 11.2 are accrued.
    expect(await figures("007", "year_accrued")).toEqual([12.8]);
    expect(await figures("007", "settlement")).toEqual([expect.closeTo(1.6, 9)]);
    const state = await call("checked", number);
    expect(state?.differences).toEqual([]);
    expect(state?.years).toEqual([expect.objectContaining({ outdated: false, people: 0, totals: 0 })]);
    expect((await call("audit", number)).findings).toEqual([]);

    const sheet = texts("大客户·参数");
    expect(sheet[2]?.[0]).toBe("以下各期起另有取值，见右侧各栏：2026年3季度（目标内奖金比率）");
    const [from] =
      sheet[3]?.map((text, at) => ({ text, at })).filter(({ text }) => /自/.test(String(text))) ?? [];
    expect(from?.text).toBe("自2026年3季度起\n填写值");
    expect(sheet.find(([title]) => title === "目标内奖金比率")?.slice(from?.at, (from?.at ?? 0) + 2)).toEqual(
      ["4.00%", "4.00%"],
    );
    expect(texts("大客户·变更记录").slice(4, 5)).toEqual([
      ["2026-11-02 12:00:00", "目标内奖金比率", "", "3.00%", "4.00%", "2026年3季度", "王主管", "新办法"],
    ]);
    const results = workbench.book.sheetByName("大客户·结果2026");
    const heading = results?.texts({ row: 0, column: 0, rows: 12, columns: 200 }) ?? [];
    const row = heading.findIndex((cells) => cells.some((text) => String(text).startsWith("计提奖金")));
    const column = heading[row]?.findIndex((text) => /^计提奖金[\s\S]*3季度$/.test(String(text))) ?? -1;
    const why = await call("why", "zh-CN", {
      sheet: "大客户·结果2026",
      cell: { row: row + 2, column, rows: 1, columns: 1 },
    });
    const titles = why?.inputs.map(({ title }) => title["zh-CN"]);
    expect(titles).toContain("目标内奖金比率（自2026年3季度起）");
  });

  test("it outlives saving, repairing, people who join, a record that is lost; the next year begins with it", async () => {
    await changed();
    await reopened();
    await addIn.call("join", number, [{ id: "011", name: "赵六" }]);
    await addIn.call("nextPeriod", number);
    await addIn.call("fill", number, "2027Q1", entriesOf({ "007": 93.6 }));
    expect(await figures("007", "accrued", 2027)).toEqual([AT_4, "", "", ""]);

    const record = addIn.workbench.book.sheets().find(({ visibility }) => visibility === "VeryHidden");
    if (record) addIn.workbench.book.deleteSheet(record);
    await addIn.call("repair", number);
    expect(await figures("007", "paid")).toEqual(PAID);
    await addIn.call("remove", number);
    expect(addIn.workbench.book.names()).toEqual([]);
  });

  test("what is typed beside the log is found for its period, and put back for it", async () => {
    await changed();
    const { call, workbench } = addIn;
    const name = workbench.book.names().find((one) => one.name === "大客户_目标内奖金比率_2026Q3");
    const at = /\$([A-Z]+)\$(\d+)$/.exec(String(name?.formula));
    const input = `大客户·参数!${String.fromCharCode(String(at?.[1]).charCodeAt(0) - 1)}${at?.[2]}`;
    await workbench.write(input, [[0.08]]);
    await workbench.book.calculated();
    expect(await figures("007", "accrued")).toEqual([AT_3, AT_3, 6.4, 6.4]);
    const { findings } = await call("audit", number);
    const [typed] = findings.filter(({ kind }) => kind === "parameterTyped");
    expect(typed?.values).toMatchObject({ name: "目标内奖金比率（自2026年3季度起）", expected: "4%" });
    if (typed?.mend) await call("mend", number, typed.mend);
    expect(await figures("007", "accrued")).toEqual([AT_3, AT_3, AT_4, AT_4]);
    // Emptied, it is missing for its quarters alone.
    await workbench.write(input, [[""]]);
    expect(await figures("007", "accrued")).toEqual([AT_3, AT_3, "#N/A", "#N/A"]);
    const [state] = await call("overview");
    expect(state?.warnings).toContainEqual({
      ...{ kind: "parameter", id: "rate_in", from: quarter(3), problem: "blank" },
    });
  });

  test("taken back, all is as if it had never been, but for the log", async () => {
    await open(year);
    await addIn.call("change", number, { rate_in: 0.03, vat: 1.13 }, NOON, { from: quarter(2) });
    await addIn.workbench.book.calculated();
    const without = (log: string) => {
      const { sheets, ...rest } = bookState(addIn.workbench.book);
      return { ...rest, sheets: sheets.filter(({ name }) => name !== log) };
    };
    const before = without("大客户·变更记录");
    await addIn.call("change", number, { rate_in: 0.04 }, NOON, { from: quarter(3) });
    await addIn.call("cancel", number, "rate_in", quarter(3), NOON, { why: "有误" });
    await addIn.workbench.book.calculated();
    const after = without("大客户·变更记录");
    expect(after.names.filter(({ name }) => !/^APPRAISE/.test(name))).toEqual(
      before.names.filter(({ name }) => !/^APPRAISE/.test(name)),
    );
    expect(after.sheets).toEqual(before.sheets);
    expect(texts("大客户·变更记录").slice(-2)[0]?.slice(1)).toEqual([
      ...["目标内奖金比率", "", "4.00%", "3.00%", "取消自2026年3季度起的更改", "", "有误"],
    ]);
    expect((await addIn.call("audit", number)).findings.map(({ kind }) => kind)).not.toContain(
      "parameterTyped",
    );
  });
});

test("two changes: each holds until the next one, and one that comes between holds until then", async () => {
  await open(year);
  const { call } = addIn;
  await call("change", number, { rate_in: 0.06 }, NOON, { from: quarter(4) });
  await call("change", number, { rate_in: 0.05 }, NOON, { from: quarter(2) });
  // 80 × 3, 5, 5, 6 %.
  expect(await figures("007", "accrued")).toEqual([2.4, 4, 4, 4.8]);
  // Of a quarter that has a value of its own, that one changes.
  await call("change", number, { rate_in: 0.045 }, NOON, { from: quarter(2) });
  expect(await figures("007", "accrued")).toEqual([2.4, 3.6, 3.6, 4.8]);
  // From the beginning: the first stretch alone.
  await call("change", number, { rate_in: 0.02 }, NOON);
  expect(await figures("007", "accrued")).toEqual([1.6, 3.6, 3.6, 4.8]);
  expect((await call("audit", number)).findings).toEqual([]);
  const { rate_in: third } = await call("parameters", number, quarter(3));
  expect(third).toEqual([[0.045]]);
});

test("what must not be is refused, and nothing changes", async () => {
  await open(year);
  const { call, workbench } = addIn;
  const before = bookState(workbench.book);
  const change = (
    inputs: Parameters<typeof call<"change">>[2],
    holding: Parameters<typeof call<"change">>[4],
  ) => call("change", number, inputs, NOON, holding);
  await expect(change({ rate_in: 1.5 }, { from: quarter(2) })).rejects.toThrow("目标内奖金比率");
  await expect(change({ kpi_weights: [0.5, 0.2, 0.2] }, { from: quarter(2) })).rejects.toThrow("KPI评分权重");
  await expect(change({ rate_in: 0.04 }, { from: quarter(2, 2027) })).rejects.toThrow(
    "没有考核期“2027年2季度”",
  );
  await expect(change({ surplus: "carry" }, { from: quarter(2) })).rejects.toThrow("全年台账");
  await expect(change({ rate_in: 0.04, surplus: "carry" }, { from: quarter(2) })).rejects.toThrow("全年台账");
  expect(bookState(workbench.book)).toEqual(before);
  // The next year's ledger may begin with it, before it is opened.
  await change({ surplus: "carry" }, { from: quarter(1, 2027) });
  expect(await figures("007", "accrued")).toEqual([AT_3, AT_3, AT_3, AT_3]);
  expect((await call("audit", number)).findings.map(({ kind }) => kind)).toEqual(["parameterOwn"]);
});

test("what is closed keeps its rate: a change begins with the first open quarter at the earliest", async () => {
  await open(year);
  const { call } = addIn;
  const signed = { at: 46_327, by: "赵会计", reason: "试运行" };
  for (const id of ["2026Q1", "2026Q2"]) await call("close", number, id, signed, NOON);
  const from = (holding: Parameters<typeof call<"change">>[4]) =>
    call("change", number, { rate_in: 0.04 }, NOON, holding);
  await expect(from({})).rejects.toThrow("已结账");
  await expect(from({ from: quarter(2) })).rejects.toThrow("已结账");
  await from({ from: quarter(3) });
  expect(await figures("007", "accrued")).toEqual([AT_3, AT_3, AT_4, AT_4]);
  expect(await figures("007", "paid")).toEqual(PAID);
  await call("close", number, "2026Q3", signed, NOON);
  await expect(call("cancel", number, "rate_in", quarter(3), NOON)).rejects.toThrow("已结账");
  await reopened();
  expect(await figures("007", "paid")).toEqual(PAID);
});

/** What the guide says of figures that are about more than one period: the value of their last period counts. */
describe("a figure of the year takes the value that holds in its last period", () => {
  const insert = async (
    id: string,
    firstPeriod: Period,
    parameters: Record<string, number | number[]>,
    entries: Record<string, number>[],
  ) => {
    await open();
    await addIn.call("insert", id, {
      ...{ language: "zh-CN", firstPeriod, parameters },
      people: [{ id: "1", name: "甲" }],
    });
    let period = firstPeriod;
    for (const [at, values] of entries.entries()) {
      if (at > 0) {
        await addIn.call("nextPeriod", number);
        period = nextPeriod(period);
      }
      await addIn.call("fill", number, periodId(period), [{ id: "1", values }]);
    }
  };
  const agree = async () => {
    await addIn.call("check", number);
    await addIn.workbench.book.calculated();
    expect((await addIn.call("checked", number))?.differences).toEqual([]);
  };

  test("the settlement at 7.12 and 9.968 %: from the third quarter at 8 and 10 %", async () => {
    const own = { base: 50, target: 100, kpi: 1 };
    const entries = [40, 130, 120, 190].map((amount) => ({ ...own, amount, large: amount }));
    await insert("big-account-712-bonus", quarter(1), {}, entries);
    // 400 × 7.12 % + 80 × 9.968 %; in the year's own quarters 40 × 1.424 %, 120 × 7.12 %, 120 × 7.12 %, 190 × 7.12 %.
    expect(await figures("1", "year_accrued")).toEqual([36.4544]);
    await addIn.call("change", number, { rate_in: 0.08, rate_over: 0.1 }, NOON, { from: quarter(3) });
    // Of quarters that stay as they are; 120 × 8 %; 190 × 8 %; 400 × 8 % + 80 × 10 %, less what is accrued.
    expect(await figures("1", "accrued")).toEqual([0.5696, 8.544, 9.6, 15.2]);
    expect(await figures("1", "year_accrued")).toEqual([40]);
    expect(await figures("1", "settlement")).toEqual([6.0864]);
    await agree();
  });

  test("scores that are added up from April on: the first quarter keeps its mean, the half-year is a sum", async () => {
    const full = { item_points: [40, 20, 20, 10, 10], last: 1 };
    const month90 = { plan: 40, quality: 20, attitude: 20, cooperation: 10, other: 0, post_pay: 3000 };
    await insert("cm-monthly-rollup-elimination", month(1), full, Array<typeof month90>(6).fill(month90));
    expect((await figures("1", "half_score"))[0]).toBe(90);
    await addIn.call("change", number, { combine: "sum" }, NOON, { from: month(4) });
    expect((await figures("1", "quarter_score")).slice(0, 2)).toEqual([90, 270]);
    expect((await figures("1", "half_score"))[0]).toBe(540);
    await agree();
  });
});

test("a month's table that changes within the year, by the clause's own bands", async () => {
  await open();
  const { call } = addIn;
  await call("insert", "auto-service-function-score", {
    ...{ language: "zh-CN", firstPeriod: month(5), parameters: {} },
    people: [{ id: "1", name: "甲" }],
  });
  for (const index of [5, 6, 7]) {
    if (index > 5) await call("nextPeriod", number);
    await call("fill", number, `2026M0${index}`, [
      { id: "1", values: { five_s: 20, process_sheet: 100, wage_bonus: 3000, exam1: 75, exam2: 85 } },
    ]);
  }
  // 70—70 is 4 points, 80 and above the full 5: (4 + 5) ÷ 2.
  const all = await exams();
  expect(all.filter((value) => value !== "")).toEqual([4.5, 4.5, 4.5]);
  await call(
    "change",
    number,
    {
      exam_bands: [
        [0, 1],
        [60, 2],
        [80, 3],
        [90, 5],
      ],
    },
    NOON,
    { from: month(6) },
  );
  // 75 is 2 points, 85 is 3.
  expect((await exams()).filter((value) => value !== "")).toEqual([4.5, 2.5, 2.5]);
  await call("check", number);
  await addIn.workbench.book.calculated();
  expect((await call("checked", number))?.differences).toEqual([]);

  async function exams(): Promise<unknown[]> {
    return figures("1", "exam");
  }
});

test("full points that change with December: the entry sheets, their limits and the pay follow", async () => {
  await open();
  const { call, workbench } = addIn;
  await call("insert", "base-plus-20", {
    ...{ language: "zh-CN", firstPeriod: month(11), parameters: {} },
    people: [{ id: "001", name: "甲" }],
  });
  await call("nextPeriod", number);
  const values = { base_pay: 4000, archive: 27, visits: 36, events: 27 };
  for (const period of ["2026M11", "2026M12"]) await call("fill", number, period, [{ id: "001", values }]);
  // 4000 × 20 % × 90 ÷ 100.
  expect(await figures("001", "performance")).toEqual([720, 720]);
  await call("change", number, { points: [50, 20, 30], share: 0.25 }, NOON, { from: month(12) });
  // 36 of 20 points is no entry of December any more; November's is as it was.
  expect(await figures("001", "performance")).toEqual([720, ""]);
  const rule = (sheet: string) =>
    workbench.book.sheetByName(sheet)?.validation({ row: 6, column: 4, rows: 1, columns: 1 });
  expect(
    [rule("绩效两成·填报2026M11"), rule("绩效两成·填报2026M12")].map((own) => JSON.stringify(own)),
  ).toEqual([
    expect.stringContaining("绩效两成_各项满分,2"),
    expect.stringContaining("绩效两成_各项满分_2026M12,2"),
  ]);
  await call("fill", number, "2026M12", [{ id: "001", values: { ...values, archive: 45, visits: 18 } }]);
  // 4000 × 25 % × 90 ÷ 100.
  expect(await figures("001", "performance")).toEqual([720, 900]);
  expect((await call("audit", number)).findings.filter(({ weight }) => weight !== "note")).toEqual([]);
});

test("a workbook that is brought up to date keeps what holds from which month on", async () => {
  await open();
  const { call, workbench } = addIn;
  const { sheets } = await call("insert", "base-plus-20", {
    ...{ language: "zh-CN", firstPeriod: month(11), parameters: {} },
    people: [{ id: "001", name: "甲" }],
  });
  await call("nextPeriod", number);
  const values = { base_pay: 4000, archive: 27, visits: 36, events: 27 };
  for (const period of ["2026M11", "2026M12"]) await call("fill", number, period, [{ id: "001", values }]);
  await call("change", number, { share: 0.25 }, NOON, { from: month(12) });
  // 4000 × 20 % and 25 % × 90 ÷ 100.
  expect(await figures("001", "performance")).toEqual([720, 900]);
  // As if an earlier version had written it.
  const record = workbench.book.sheetByName(sheets.record ?? "");
  const text = record?.values({ row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0];
  const earlier = String(text).replace('"schemeVersion":2', '"schemeVersion":1');
  record?.unprotect();
  await workbench.write(`${record?.name}!A1`, [[earlier]]);
  record?.protect({});
  expect((await call("overview"))[0]?.warnings).toEqual([
    expect.objectContaining({ reason: "olderVersion" }),
  ]);
  await call("bringUpToDate", number);
  expect(await figures("001", "performance")).toEqual([720, 900]);
  await call("change", number, { share: 0.3 }, NOON, { from: month(12) });
  expect(await figures("001", "performance")).toEqual([720, 1080]);
  expect((await call("audit", number)).findings.filter(({ weight }) => weight !== "note")).toEqual([]);
});
