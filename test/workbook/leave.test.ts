/** Who is on leave is not rated, nobody misses anything, and what goes from quarter to quarter goes on. */
import { SCHEMES } from "../../src/schemes";
import { departmentsOf, peopleWithoutRow } from "../../src/exchange/departments/departments";
import { nextPeriod, periodDays, periodId, type Period } from "../../src/template/periods";
import type { Layout } from "../../src/template/layout";
import { isOnLeave, leaveDaysIn, leaveRange } from "../../src/template/registers/leave";
import { groupExamples, periodCount, rowsOf } from "../../src/template/workedExamples";
import { effectOf } from "../../src/workbook/registers/leave";
import { openAddIn, type AddIn } from "../headless/addIn";
import { sampled } from "../sample";
import { CHOICES, entriesOf, FIRST_ENTRIES, FIRST_QUARTER, SCHEME } from "./quarters";

let addIn: AddIn;
const open = async () => (addIn = await openAddIn());
afterEach(() => addIn.workbench.close());

const WORDS = { by: "王人事", reason: "产假通知" };
const NOW = "2026-11-30T08:00:00Z";
const CLOSED = { at: 46_356, by: "赵会计", reason: "试运行" };
const day = (year: number, month: number, date: number) =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
const SECOND = { ...FIRST_QUARTER, index: 2 };
/** 007 in the second quarter. */
const MATERNITY = {
  id: "007",
  kind: "产假",
  from: day(2026, 3, 16),
  to: day(2026, 7, 15),
  part: "rated" as const,
};

async function twoQuarters() {
  const { call, workbench } = await open();
  const { number } = await call("insert", SCHEME, CHOICES);
  await call("fill", number, "2026Q1", FIRST_ENTRIES);
  await call("nextPeriod", number);
  return { call, workbench, number };
}

const idsIn = async (number: number, period: string) =>
  (await addIn.call("periodNow", number, period)).entries.map(({ id }) => id);

test("a gap of the first quarter goes on over a quarter of leave and is made up after it", async () => {
  const { call, workbench, number } = await twoQuarters();
  expect(await idsIn(number, "2026Q2")).toEqual(["007", "008", "010"]);
  await call("check", number);
  await call("onLeave", number, MATERNITY, WORDS, NOW);
  // Nothing was entered yet: no row asks for anything.
  expect(await idsIn(number, "2026Q1")).toEqual(["007", "008", "010"]);
  expect(await idsIn(number, "2026Q2")).toEqual(["008", "010"]);
  await call("fill", number, "2026Q2", entriesOf({ "008": 117, "010": 117 }));
  await call("nextPeriod", number);
  // She is back in July.
  await call("fill", number, "2026Q3", entriesOf({ "007": 127, "008": 117, "010": 117 }));
  await workbench.book.calculated();
  const [her, ...others] = (await call("results", number, 2026)).people;
  expect(her?.states).toEqual(["已填齐", "休假", "已填齐", "未开始"]);
  // 58.5 − 48.5 = 10 is missing; 127 − 10 = 117, the target: 117 / 1.17 × 3 % = 3.
  expect(her?.figures.gap_out?.slice(0, 3)).toEqual([10, 10, 0]);
  expect(her?.figures.effective?.[2]).toBe(117);
  expect(her?.figures.accrued?.slice(0, 3)).toEqual([0, 0, 3]);
  expect(others.map(({ states }) => states[1])).toEqual(["已填齐", "已填齐"]);
  expect(others.map(({ figures }) => figures.accrued?.[1])).toEqual([3, 3]);
  await call("check", number);
  await workbench.book.calculated();
  expect(await call("checked", number)).toMatchObject({ differences: [] });
  const [state] = await call("overview");
  expect(state?.warnings).toEqual([]);
  expect(state?.periods[1]?.people).toMatchObject({ ready: 2, absent: 1, open: [] });
  const { findings } = await call("audit", number);
  expect(findings.filter(({ weight }) => weight !== "note")).toEqual([]);
});

test("departments are not asked for who is on leave, and asked again when it is cancelled", async () => {
  const { call, workbench, number } = await twoQuarters();
  await call("onLeave", number, MATERNITY, WORDS, NOW);
  const now = await call("periodNow", number, "2026Q2");
  expect(departmentsOf(now.layout.scheme, now).flatMap(({ people }) => people.map(({ id }) => id))).toEqual([
    "008",
    "010",
  ]);
  expect(peopleWithoutRow(SECOND, now)).toEqual([]);
  await expect(call("notOnLeave", number, 1, { by: "", reason: "" }, NOW)).rejects.toThrow("经手人");
  await call("notOnLeave", number, 1, WORDS, NOW);
  expect((await idsIn(number, "2026Q2")).sort()).toEqual(["007", "008", "010"]);
  await workbench.book.calculated();
  expect((await call("results", number, 2026)).people[0]?.states[1]).toBe("缺6项");
  await expect(call("notOnLeave", number, 1, WORDS, NOW)).rejects.toThrow("已撤回");
});

test("leave that goes on in another line counts like one: together they cover the quarter", async () => {
  const { call, workbench, number } = await twoQuarters();
  const sick = { ...MATERNITY, kind: "病假", from: day(2026, 3, 16), to: day(2026, 4, 30) };
  const states = async () => {
    await workbench.book.calculated();
    return (await call("results", number, 2026)).people.map((person) => person.states[1]);
  };
  await call("onLeave", number, sick, WORDS, NOW);
  expect(await states()).toEqual(["缺6项", "缺6项", "缺6项"]);
  // A day is missing between them, then none.
  await call("onLeave", number, { ...MATERNITY, from: day(2026, 5, 2) }, WORDS, NOW);
  expect(await states()).toEqual(["缺6项", "缺6项", "缺6项"]);
  expect(await idsIn(number, "2026Q2")).toEqual(["007", "008", "010"]);
  await call("notOnLeave", number, 2, WORDS, NOW);
  await call("onLeave", number, { ...MATERNITY, from: day(2026, 5, 1) }, WORDS, NOW);
  expect(await states()).toEqual(["休假", "缺6项", "缺6项"]);
  expect(await idsIn(number, "2026Q2")).toEqual(["008", "010"]);
  const now = await call("periodNow", number, "2026Q2");
  expect(peopleWithoutRow(SECOND, now)).toEqual([]);
  // Without one of them the quarter is rated again, and she has her row.
  await call("notOnLeave", number, 1, WORDS, NOW);
  expect((await idsIn(number, "2026Q2")).sort()).toEqual(["007", "008", "010"]);
  expect(await states()).toEqual(["缺6项", "缺6项", "缺6项"]);
});

test("entries of a quarter of leave stay and do not count; a quarter covered in part is as HR says", async () => {
  const { call, workbench, number } = await twoQuarters();
  const [half] = entriesOf({ "007": 300 });
  await call("fill", number, "2026Q2", [{ ...half!, values: { receipts: 300, base: 58.5 } }]);
  await call("onLeave", number, { ...MATERNITY, part: "not" }, WORDS, NOW);
  await workbench.book.calculated();
  const [her] = (await call("results", number, 2026)).people;
  // Both quarters in which the leave begins and goes on.
  expect(her?.states.slice(0, 2)).toEqual(["休假", "休假"]);
  expect(her?.figures.accrued?.slice(0, 2)).toEqual([0, 0]);
  const now = await call("periodNow", number, "2026Q2");
  expect(now.entries.map(({ id }) => id)).toContain("007");
  // Her row is half filled: the entry sheet says so, and asks for nothing more.
  const name = (await call("instances"))[0]!.sheets["entry:2026Q2"]!;
  await workbench.book.calculated();
  const cells = workbench.book.sheetByName(name)!.values({ row: 0, column: 0, rows: 20, columns: 20 });
  const row = cells.find(([id]) => id === "007");
  expect(row).toContain("休假");
  expect(cells[2]?.[4]).toContain("检查未通过：2行");
  // No file asks for it.
  const asked = departmentsOf(now.layout.scheme, now).flatMap((own) => own.people.map(({ id }) => id));
  expect(asked).toEqual(["008", "010"]);
  expect((await call("audit", number)).findings.map(({ kind }) => kind)).toContain("entryOfAbsent");
});

test("what is closed stays, days that overlap are refused, and a leaver of the register is refused by nobody's id", async () => {
  const { call, workbench, number } = await twoQuarters();
  await call("close", number, "2026Q1", CLOSED, NOW);
  await workbench.book.calculated();
  const before = (await call("results", number, 2026)).people.map(({ states, figures }) => [
    states[0],
    figures.accrued?.[0],
  ]);
  const all = { ...MATERNITY, from: day(2026, 1, 1) };
  await call("onLeave", number, all, WORDS, NOW);
  await workbench.book.calculated();
  const { people } = await call("results", number, 2026);
  expect(people.map(({ states, figures }) => [states[0], figures.accrued?.[0]])).toEqual(before);
  expect(people[0]?.states[1]).toBe("休假");
  await expect(call("onLeave", number, { ...MATERNITY, kind: "病假" }, WORDS, NOW)).rejects.toThrow(
    "第 1 条",
  );
  await expect(call("onLeave", number, { ...MATERNITY, id: "099" }, WORDS, NOW)).rejects.toThrow("099");
  await expect(
    call("onLeave", number, { ...MATERNITY, id: "008", to: day(2026, 1, 1) }, WORDS, NOW),
  ).rejects.toThrow("止日");
});

test("a workbook of 1.0.0 takes leave once it is brought up to date", async () => {
  const { call, workbench } = await open();
  const { number, sheets } = await call("insert", SCHEME, CHOICES);
  const record = workbench.book.sheetByName(sheets.record!)!;
  const text = record.values({ row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0];
  const earlier = String(text).replace('"frame":3', '"frame":2');
  expect(earlier).not.toBe(text);
  record.unprotect();
  await workbench.write(`${record.name}!A1`, [[earlier]]);
  record.protect({});
  await expect(call("onLeave", number, MATERNITY, WORDS, NOW)).rejects.toThrow("由较早的版本写入");
  expect(Object.keys((await call("instances"))[0]!.sheets)).not.toContain("leave");
});

test("a register that was deleted and cannot be brought back is begun anew, and closing goes on", async () => {
  const { call, workbench, number } = await twoQuarters();
  await call("onLeave", number, MATERNITY, WORDS, NOW);
  await call("moveTo", number, { id: "008", from: "2026Q3", department: "二部" }, WORDS, NOW);
  const appeal = { id: "008", column: "accrued", contested: "少算", received: 46_300, deadline: 46_310 };
  await call("appeal", number, "2026Q1", { ...appeal, decider: "李经理" });
  const { sheets } = (await call("instances"))[0]!;
  const roles = ["leave", "moves", "appeals"] as const;
  for (const role of roles) workbench.book.deleteSheet(workbench.book.sheetByName(sheets[role]!)!);
  const gone = async () =>
    (await call("overview"))[0]!.warnings.filter(({ kind }) => kind === "sheetGone").length;
  expect(await gone()).toBe(3);
  const said = { by: "王人事", reason: "误删，没有备份" };
  await expect(call("onLeave", number, MATERNITY, WORDS, NOW)).rejects.toThrow("确认重新开始登记");
  await expect(
    call("moveTo", number, { id: "008", from: "2026Q3", department: "三部" }, WORDS, NOW),
  ).rejects.toThrow("确认重新开始登记");
  await expect(call("appeal", number, "2026Q1", { ...appeal, decider: "李经理" })).rejects.toThrow(
    "确认重新开始登记",
  );
  for (const role of roles) {
    await call("beginAgain", number, role, said, NOW);
    await expect(call("beginAgain", number, role, said, NOW)).rejects.toThrow("还在");
  }
  expect(await gone()).toBe(0);
  await workbench.book.calculated();
  // Nobody is on leave any more, and all is computed.
  const { people } = await call("results", number, 2026);
  expect(people.map(({ states }) => states.slice(0, 2))).toEqual([
    // Her row has gone with the leave: she is asked for.
    ["已填齐", "未填报"],
    ["已填齐", "缺6项"],
    ["已填齐", "缺6项"],
  ]);
  expect((await call("overview"))[0]?.warnings).toEqual([]);
  const { findings } = await call("audit", number);
  expect(findings.filter(({ weight }) => weight === "wrong").map(({ kind }) => kind)).toEqual(["notInEntry"]);
  await call("close", number, "2026Q1", CLOSED, NOW);
  await call("onLeave", number, MATERNITY, WORDS, NOW);
  await workbench.book.calculated();
  expect((await call("results", number, 2026)).people[0]?.states[1]).toBe("休假");
});

test("a workbook with leave is brought up to a newer version: nobody's figures move", async () => {
  const { call, workbench, number } = await twoQuarters();
  await call("onLeave", number, MATERNITY, WORDS, NOW);
  await call("fill", number, "2026Q2", entriesOf({ "008": 117, "010": 117 }));
  await workbench.book.calculated();
  const before = (await call("results", number, 2026)).people.map(({ states, figures }) => [
    states,
    figures.accrued,
  ]);
  await call("newer", SCHEME, {
    entry: { id: "extra", like: "selling_cost" },
    added: { id: "net_twice", like: "accrued", formula: '=IF([net]="","",2*[net])' },
    removed: "factor",
    renamed: { from: "ex_vat", to: "without_vat" },
  });
  const { years } = await call("bringUpToDate", number);
  expect(years.flatMap(({ people }) => people)).toEqual([]);
  await workbench.book.calculated();
  const { people } = await call("results", number, 2026);
  expect(people.map(({ states, figures }) => [states, figures.accrued])).toEqual(before);
});

test("days of lines that follow one another are counted together, those of a period each", () => {
  const range = (from: number, to: number) => ({ notFrom: from, notTo: to });
  const parts = [range(day(2026, 3, 16), day(2026, 4, 30)), range(day(2026, 5, 1), day(2026, 9, 29))];
  expect([1, 2, 3, 4].map((index) => isOnLeave(parts, { ...FIRST_QUARTER, index }))).toEqual([
    ...[false, true, false, false],
  ]);
  expect(isOnLeave(parts.slice(1), SECOND)).toBe(false);
  const layout = { opened: [SECOND], scheme: SCHEMES.find(({ id }) => id === SCHEME)! } as unknown as Layout;
  const days = { from: day(2026, 5, 1), to: day(2026, 7, 15), part: "rated" as const };
  expect(effectOf({ layout }, days, [])).toEqual({ notRated: [], rated: [SECOND] });
  expect(effectOf({ layout }, days, parts.slice(0, 1))).toEqual({ notRated: [SECOND], rated: [] });
});

test("part periods are rated or not, without an end leave goes on", () => {
  const days = { from: day(2026, 3, 16), to: day(2026, 7, 15) };
  expect(leaveRange("quarter", { ...days, part: "rated" })).toEqual({ notFrom: days.from, notTo: days.to });
  expect(leaveRange("quarter", { ...days, part: "not" })).toEqual({
    notFrom: day(2026, 1, 1),
    notTo: day(2026, 9, 30),
  });
  // 16 to 31 March, 1 to 15 July, all of the second quarter.
  expect([1, 2, 3, 4].map((index) => leaveDaysIn(days, { ...FIRST_QUARTER, index }))).toEqual([
    { all: 90, days: 16 },
    { all: 91, days: 91 },
    { all: 92, days: 15 },
    { all: 92, days: 0 },
  ]);
  expect(leaveRange("month", { from: days.from, part: "not" })).toEqual({
    notFrom: day(2026, 3, 1),
    notTo: day(9999, 12, 31),
  });
});

/** Where a figure counts the days or months between joining and leaving, leave is not leaving. */
const COUNTS_EMPLOYMENT = ["quarterly-annual-bonus-shell"];
const worked = SCHEMES.filter(
  ({ id, examples }) =>
    !COUNTS_EMPLOYMENT.includes(id) &&
    (groupExamples(examples)[0]?.flatMap(({ people }) => people).length ?? 0) > 1,
);

test.each(sampled(worked, 3).map(({ id }) => id))(
  "%s: leave from the last period on comes to the same as leaving before it",
  async (id) => {
    const { call, workbench } = await open();
    const scheme = SCHEMES.find((own) => own.id === id)!;
    const examples = groupExamples(scheme.examples)[0]!;
    const firstPeriod: Period = examples[0]?.firstPeriod
      ? { kind: scheme.period, ...examples[0].firstPeriod }
      : { kind: scheme.period, year: 2026, index: 1 };
    const periods = [firstPeriod];
    while (periods.length < periodCount(examples)) periods.push(nextPeriod(periods.at(-1)!));
    const people = examples.flatMap((example) => example.people);
    const { first } = periodDays(periods.at(-1)!);
    const goes = people[0]!.id;
    const figures = async (left: boolean) => {
      const { number } = await call(
        "insertWithEntries",
        id,
        {
          ...{ language: "zh-CN", firstPeriod, parameters: examples[0]?.parameters ?? {} },
          people: people.map(({ id: own, department = "", group = "", roster = {} }) => ({
            ...{ id: own, name: own, department, group, more: roster },
            ...(left && own === goes ? { left: first - 1 } : {}),
          })),
        },
        people.flatMap(({ id: own, entries }) =>
          entries.flatMap((values, at) => (periods[at] ? [{ id: own, period: periods[at], values }] : [])),
        ),
      );
      const lists = new Map<string, Record<string, string | number>[]>();
      for (const { list, period, row } of rowsOf(examples)) {
        const key = `${list} ${periodId(periods[period - 1]!)}`;
        lists.set(key, [...(lists.get(key) ?? []), row]);
      }
      for (const [key, rows] of lists) {
        const [list = "", period = ""] = key.split(" ");
        await call("fillRows", number, list, period, rows);
      }
      if (!left)
        await call("onLeave", number, { id: goes, kind: "病假", from: first, part: "rated" }, WORDS, NOW);
      await workbench.book.calculated();
      const { people: found, rollUps } = await call("results", number, periods.at(-1)!.year);
      return { rollUps, people: found.map(({ id: own, figures: all }) => [own, all]) };
    };
    expect(await figures(false)).toEqual(await figures(true));
  },
);
