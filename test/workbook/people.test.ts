import { address } from "../../src/template/addresses";
import { listRows } from "../../src/template/layout";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "./quarters";

let addIn: AddIn;
const open = async () => (addIn = await openAddIn());
afterEach(() => addIn.workbench.close());

const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: String(from + index).padStart(4, "0"),
    name: `新人${from + index}`,
    department: "三部",
  }));

async function inserted() {
  const { call } = await open();
  const { number, sheets } = await call("insert", SCHEME, CHOICES);
  await call("fill", number, "2026Q1", FIRST_ENTRIES);
  await addIn.workbench.book.calculated();
  return { number, sheets };
}

test("who joins gets a row in roster, entry sheets and results", async () => {
  const { number, sheets } = await inserted();
  const { workbench, call } = addIn;
  await call("nextPeriod", number);
  // 2026-04-01: the second quarter's first day.
  await call("join", number, [
    { id: "0011", name: "赵六", department: "二部", entered: 46_113 },
    { id: "0012", name: "=1+1" },
  ]);
  expect((await workbench.read(`${sheets.roster}!A9:E10`)).map((row) => row.map(String))).toEqual([
    ["0011", "赵六", "二部", "null", "46113"],
    ["0012", "=1+1", "null", "null", "null"],
  ]);
  const [first, second] = ["entry:2026Q1", "entry:2026Q2"];
  const entrySheets = (await call("instances"))[0]?.sheets ?? {};
  expect(await workbench.read(`${entrySheets[first]}!A9:B10`)).toEqual([
    ["0012", "=1+1"],
    [null, ""],
  ]);
  expect(await workbench.read(`${entrySheets[second]}!A9:B10`)).toEqual([
    ["0011", "赵六"],
    ["0012", "=1+1"],
  ]);
  await call("fill", number, "2026Q2", entriesOf({ "0011": 117, "007": 117, "008": 117, "010": 117 }));
  await workbench.book.calculated();
  const results = await call("results", number, 2026);
  expect(results.warning).toBe("");
  expect(results.people.map(({ id, states }) => [id, ...states.slice(0, 2)])).toEqual([
    ["007", "已填齐", "已填齐"],
    ["008", "已填齐", "已填齐"],
    ["010", "已填齐", "已填齐"],
    ["0011", "不在岗", "已填齐"],
    ["0012", "缺6项", "缺6项"],
  ]);
  // 117 is the target: 117 / 1.17 × 3 % = 3, as for everybody else.
  expect(results.people[3]?.figures.accrued?.[1]).toBe(3);
});

test("where rows are short they are inserted, with the formulas, formats and limits of the others", async () => {
  const { number, sheets } = await inserted();
  const { workbench, call } = addIn;
  const before = (await call("results", number, 2026)).people.map(({ figures }) => figures);
  await call("join", number, people(100, 25));
  await workbench.book.calculated();
  const results = await call("results", number, 2026);
  expect(results.warning).toBe("");
  expect(results.people.map(({ id }) => id)).toEqual([
    "007",
    "008",
    "010",
    ...people(100, 25).map(({ id }) => id),
  ]);
  expect(results.people.slice(0, 3).map(({ figures }) => figures)).toEqual(before);
  expect(results.people[27]?.states[0]).toBe("缺6项");

  for (const role of ["roster", "entry:2026Q1", "results:2026"]) {
    const sheet = workbench.book.sheetByName(sheets[role] ?? "");
    const place = (await call("instances"))[0]?.places[role];
    if (!sheet || !place) throw new Error(role);
    expect(sheet.protection.protected).toBe(true);
    const { row: from, rows } = listRows(role, place);
    expect(rows).toBe(28);
    const width = sheet.usedArea(true)?.columns ?? 0;
    const formulas = sheet.formulasR1C1({ row: from, column: 0, rows, columns: width });
    const first = { row: from, rows: 1, columns: 1 };
    for (let column = 0; column < width; column += 1) {
      const own = formulas.map((row) => row[column]);
      // One formula all the way down, whoever the row belongs to.
      if (String(own[0]).startsWith("=")) expect(new Set(own).size).toBe(1);
      // The many columns of the results are alike in this: some of them tell for all.
      if (column % 9 !== 0 && role.startsWith("results")) continue;
      const top = { ...first, column };
      for (const row of [first.row + 14, first.row + 27]) {
        const cell = { ...top, row };
        expect(sheet.format(cell)).toEqual(sheet.format(top));
        expect(sheet.validation(cell)?.rule).toEqual(sheet.validation(top)?.rule);
      }
    }
  }
});

test("nobody is added twice, and nothing is written then", async () => {
  const { number } = await inserted();
  await addIn.workbench.book.calculated();
  const before = bookState(addIn.workbench.book);
  await expect(
    addIn.call("join", number, [
      { id: "0011", name: "赵六" },
      { id: "008", name: "李四" },
    ]),
  ).rejects.toThrow("名册中已有工号：008");
  expect(bookState(addIn.workbench.book)).toEqual(before);
});

test("a roster lengthened by hand is followed by the results", async () => {
  const { number, sheets } = await inserted();
  const { workbench, call } = addIn;
  await workbench.insertRows(sheets.roster ?? "", 8, 3);
  expect((await call("overview"))[0]?.warnings).toEqual([{ kind: "resultsShort", year: 2026 }]);
  await call("join", number, []);
  expect((await call("overview"))[0]?.warnings).toEqual([]);
});

test("who is typed into rows right above the roster's end is missed, and then there", async () => {
  const { number, sheets } = await inserted();
  const { workbench, call } = addIn;
  // Three people and five free rows, from row 6 on: the list ends in row 14.
  const typed = people(100, 9);
  await workbench.insertRows(sheets.roster ?? "", 14, 4);
  await workbench.write(
    `${sheets.roster}!A9`,
    typed.map(({ id, name }) => [id, name]),
  );
  const short = await call("results", number, 2026);
  expect(short.people).toHaveLength(8);
  expect(short.warning).toBe("名册 12 人，本表 8 人：请用加载项“添加人员”。");
  await call("join", number, []);
  await workbench.book.calculated();
  const results = await call("results", number, 2026);
  expect(results.people.map(({ id }) => id)).toEqual(["007", "008", "010", ...typed.map(({ id }) => id)]);
  expect(results.warning).toBe("");
});

test("a sum so far that is too much is told of whoever is typed in right above the roster's end", async () => {
  const { call, workbench } = await open();
  const { sheets } = await call("insert", "big-account-712-bonus", {
    ...CHOICES,
    firstPeriod: { kind: "quarter", year: 2026, index: 3 },
    parameters: {},
  });
  const { header = 0, end = 0 } = (await call("instances"))[0]?.places.roster ?? {};
  const roster = sheets.roster ?? "";
  const headings = (await workbench.read(`${roster}!A${header + 1}:Z${header + 1}`))[0] ?? [];
  const column = (title: string) =>
    address({
      row: 0,
      column: headings.findIndex((cell) => String(cell).includes(title)),
      rows: 1,
      columns: 1,
    }).slice(0, -1);
  await workbench.insertRows(roster, end + 1, 1);
  const row = end + 1;
  await workbench.write(`${roster}!A${row}:B${row}`, [["0011", "赵六"]], { as: "pasting" });
  // Two quarters give at most 4.
  await workbench.write(`${roster}!${column("KPI系数之和")}${row}`, 4.01, { as: "pasting" });
  await workbench.write(`${roster}!${column("考核季度数")}${row}`, 2, { as: "pasting" });
  await workbench.book.calculated();
  const [instance] = await call("instances");
  const { warning } = await call("results", instance?.number ?? 0, 2026);
  expect(warning).toContain("请先在名册更正：年初至今KPI系数之和 > 2 × 年初至今考核季度数");
});

test("an entry sheet counts people and missing cells of rows that somebody inserts", async () => {
  const { sheets } = await inserted();
  const { workbench } = addIn;
  const entry = sheets["entry:2026Q1"] ?? "";
  const counts = async () => (await workbench.read(`${entry}!A3:D3`))[0];
  expect(await counts()).toEqual(["已列人数", 3, "缺项合计", 0]);
  await workbench.insertRows(entry, 14, 1);
  await workbench.insertRows(entry, 7, 1);
  await workbench.write(`${entry}!A15`, "0011", { as: "pasting" });
  await workbench.write(`${entry}!A7`, "0012", { as: "pasting" });
  // Six cells must be filled for everybody.
  expect(await counts()).toEqual(["已列人数", 5, "缺项合计", 12]);
});

test("who stands in an entry sheet already gets no second row there", async () => {
  const { number, sheets } = await inserted();
  const { workbench, call } = addIn;
  const entry = sheets["entry:2026Q1"] ?? "";
  await workbench.write(`${entry}!A9`, "0011", { as: "pasting" });
  await call("join", number, [{ id: "0011", name: "赵六" }, ...people(100, 1)]);
  expect((await workbench.read(`${entry}!A6:B11`)).map(([id, name]) => [id, name])).toEqual([
    ["007", expect.any(String)],
    ["008", expect.any(String)],
    ["010", expect.any(String)],
    ["0011", "赵六"],
    ["0100", "新人100"],
    [null, ""],
  ]);
  await call("fill", number, "2026Q1", entriesOf({ "0011": 117 }));
  await workbench.book.calculated();
  const joined = (await call("results", number, 2026)).people[3];
  expect([joined?.id, joined?.states[0], joined?.figures.accrued?.[0]]).toEqual(["0011", "已填齐", 3]);
});

test("a leaver keeps what is earned and is not rated later; the date can be taken back", async () => {
  const { number } = await inserted();
  const { workbench, call } = addIn;
  // 2026-03-31.
  await call("leave", number, "010", 46_112);
  await call("nextPeriod", number);
  await workbench.book.calculated();
  const states = async () =>
    (await call("results", number, 2026)).people.find(({ id }) => id === "010")?.states.slice(0, 2);
  expect(await states()).toEqual(["已填齐", "不在岗"]);
  await call("leave", number, "010", null);
  await workbench.book.calculated();
  expect(await states()).toEqual(["已填齐", "未填报"]);
  await expect(call("leave", number, "999", 46_112)).rejects.toThrow("名册中没有工号“999”");
});

test("nobody leaves before the entry date", async () => {
  const { number } = await inserted();
  await addIn.call("join", number, [{ id: "0011", name: "赵六", entered: 46_113 }]);
  await expect(addIn.call("leave", number, "0011", 46_112)).rejects.toThrow(
    "离职日期早于入职日期（2026-04-01）",
  );
});

describe("more people join than there are free rows", () => {
  test("those left out of the totals are counted", async () => {
    const { workbench, call } = await open();
    const { number, sheets } = await call("insert", "base-plus-20", {
      language: "zh-CN",
      firstPeriod: { kind: "month", year: 2026, index: 1 },
      people: people(1, 2),
      parameters: {},
    });
    await call("join", number, people(3, 11));
    const place = (await call("instances"))[0]?.places["results:2026"];
    if (!place) throw new Error("results");
    // Nobody is rated yet; the count stands beside the totals, two rows above the headings.
    const said = await workbench.read(`${sheets["results:2026"]}!B${place.header - 1}`);
    expect(said).toEqual([["13人有未评或出错的数据，未计入"]]);
  });

  const YEAR = { kind: "year", year: 2026, index: 1 } as const;

  test("a pool is divided among all of them, also the eleventh who joins", async () => {
    const { workbench, call } = await open();
    const of = (from: number, count: number) =>
      people(from, count).map((person) => ({ ...person, department: "一科" }));
    const { number } = await call("insert", "cm-monthly-rollup-elimination", {
      language: "zh-CN",
      firstPeriod: { kind: "month", year: 2026, index: 1 },
      people: of(1, 2),
      parameters: { item_points: [20, 20, 20, 20, 20] },
    });
    await call("join", number, of(3, 11));
    // 90 points each, in whatever items: 13,000 among thirteen people.
    const values = { plan: 18, quality: 18, attitude: 18, cooperation: 18, other: 18 };
    await call(
      "fill",
      number,
      "2026M01",
      of(1, 13).map(({ id }) => ({ id, values })),
    );
    await call("fillRows", number, "pools", "2026M01", [{ department: "一科", amount: 13_000 }]);
    await workbench.book.calculated();
    const results = await call("results", number, 2026);
    expect(results.people.map(({ figures }) => figures.pay?.[0])).toEqual(Array(13).fill(1_000));
  });

  test("grades by rank count all of them", async () => {
    const { workbench, call } = await open();
    const ranked = (from: number, count: number) =>
      people(from, count).map((person) => ({ ...person, group: "一线员工" }));
    const { number } = await call("insert", "quota-5-20-30-20-5", {
      language: "zh-CN",
      firstPeriod: YEAR,
      people: ranked(1, 3),
      parameters: {},
    });
    await call("join", number, ranked(4, 5));
    await call("join", number, ranked(9, 6));
    await call(
      "fill",
      number,
      "2026",
      ranked(1, 14).map(({ id }, index) => ({ id, values: { score: 100 - index } })),
    );
    await workbench.book.calculated();
    const results = await call("results", number, 2026);
    const grade = (id: string) => results.people.find((person) => person.id === id)?.figures.grade?.[0];
    // 5, 25, 55, 75 (the printed 20 % of 尚可), 95 % of 14 people: the last two are below 95 %.
    expect(["0001", "0013", "0014"].map(grade)).toEqual(["优秀", "差", "较差"]);
  });
});
