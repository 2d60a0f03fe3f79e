import { schemeById } from "../../src/schemes";
import type { Results } from "../../src/workbook/readResults";
import { openAddIn, type AddIn } from "../headless/addIn";
import { runExamples } from "../headless/examples";
import { CHOICES, entriesOf, FIRST_ENTRIES, FIRST_QUARTER, SCHEME } from "./quarters";

let addIn: AddIn;
const open = async (...options: Parameters<typeof openAddIn>) => (addIn = await openAddIn(...options));
afterEach(() => addIn.workbench.close());

async function inserted(blanks: "zero" | "null" = "zero") {
  const { workbench, call } = await open({ blanks });
  const { sheets } = await call("insert", SCHEME, CHOICES);
  await call("fill", 1, "2026Q1", FIRST_ENTRIES);
  const results = async (year = 2026): Promise<Results> => {
    await workbench.book.calculated();
    return call("results", 1, year);
  };
  return { workbench, call, sheets, results };
}

const figure = ({ people }: Results, id: string, column: string) =>
  people.find((person) => person.id === id)?.figures[column];

test.each(["zero", "null"] as const)(
  "every worked example of the catalogue holds in the cells, blank cells handed over as %s",
  async (blanks) => {
    const scheme = schemeById(SCHEME)!;
    const figures = await runExamples(await open({ blanks }), scheme, FIRST_QUARTER);
    expect(figures.map(({ example }) => example.id)).toEqual(
      expect.arrayContaining(Array.from({ length: 10 }, (_, index) => `${SCHEME}-${index + 1}`)),
    );
    expect(figures.filter(({ good }) => !good)).toEqual([]);
  },
);

test("sheets compute the same whether blank cells arrive as 0 or as null", async () => {
  const zero = await (await inserted("zero")).results();
  addIn.workbench.close();
  expect(await (await inserted("null")).results()).toEqual(zero);
});

describe("rows of the entry sheet", () => {
  test("may be pasted in another order, inserted and deleted: nobody's figures move", async () => {
    const { workbench, sheets, results } = await inserted();
    const entry = sheets["entry:2026Q1"] ?? "";
    const before = await results();
    const rows = await workbench.read(`${entry}!A6:A8`);
    const values = await workbench.read(`${entry}!C6:N8`);
    const order = [2, 0, 1];
    const turned = <T>(list: T[]) => order.map((from) => list[from] as T);
    await workbench.write(`${entry}!A6:A8`, turned(rows) as string[][], { as: "pasting" });
    await workbench.write(`${entry}!C6:N8`, turned(values) as number[][], { as: "pasting" });
    expect(await results()).toEqual(before);
    await workbench.insertRows(entry, 7, 2);
    expect(await results()).toEqual(before);
    // Locked names stand in the rows: whoever deletes some has taken the protection away.
    await expect(workbench.deleteRows(entry, 7, 2)).rejects.toThrow(/protected/);
    workbench.book.sheetByName(entry)?.unprotect();
    await workbench.deleteRows(entry, 7, 2);
    expect(await results()).toEqual(before);
    await workbench.insertRows(sheets.roster ?? "", 6, 1);
    const later = await results();
    for (const person of before.people) {
      expect(later.people.find(({ id }) => id === person.id)?.figures.paid).toEqual(person.figures.paid);
    }
  });

  test("a deleted person has no entry and no figures, the others keep theirs", async () => {
    const { workbench, sheets, results } = await inserted();
    const entry = sheets["entry:2026Q1"] ?? "";
    workbench.book.sheetByName(entry)?.unprotect();
    await workbench.deleteRows(entry, 7, 1);
    const read = await results();
    expect(read.people.map(({ id, states, figures }) => [id, states[0], figures.accrued?.[0]])).toEqual([
      ["007", "已填齐", 0],
      ["008", "未填报", ""],
      ["010", "已填齐", 6],
    ]);
  });

  test("what is wrong with an entry stands in the person's state, and he has no figures", async () => {
    const { workbench, sheets, results } = await inserted();
    const entry = sheets["entry:2026Q1"] ?? "";
    const state = async () =>
      (await results()).people.map(({ states, figures }) => [states[0], figures.paid?.[0]]);
    const paste = (address: string, value: string | number) =>
      workbench.write(`${entry}!${address}`, value, { as: "pasting" });
    await paste("C6", "");
    expect((await state())[0]).toEqual(["缺1项", ""]);
    await paste("C6", "四十八");
    expect((await state())[0]).toEqual(["含非数字", ""]);
    await paste("C6", 48.5);
    await paste("L6", 101);
    expect((await state())[0]).toEqual(["超出范围", ""]);
    await paste("L6", 90);
    await paste("I6", 200);
    expect((await state())[0]).toEqual(["目标低于基数", ""]);
    await paste("I6", 58.5);
    await paste("A7", "007");
    expect((await state()).slice(0, 2)).toEqual([
      ["工号重复", ""],
      ["未填报", ""],
    ]);
  });
});

test("typing is held by the sheet's own validations, with their message, and locked cells by protection", async () => {
  const { workbench, sheets } = await inserted();
  const entry = sheets["entry:2026Q1"] ?? "";
  await expect(workbench.write(`${entry}!L6`, 101)).rejects.toThrow("请填 0 到 100 的数字");
  await expect(workbench.write(`${entry}!A6`, "999")).rejects.toThrow("工号须在名册中且不重复。");
  await expect(workbench.write(`${entry}!A5`, "x")).rejects.toThrow();
  await expect(workbench.write(`${sheets["results:2026"]}!H11`, 1)).rejects.toThrow();
});

test("a parameter that the source lost must be entered: until then #N/A, and the sheet says which", async () => {
  const { workbench, call } = await open();
  const { number, sheets } = await call("insert", SCHEME, { ...CHOICES, parameters: {} });
  await call("fill", number, "2026Q1", FIRST_ENTRIES);
  await workbench.book.calculated();
  const read = await call("results", number, 2026);
  expect(read.warning).toBe("请先在参数表填写或更正：目标内奖金比率、超目标奖金比率");
  expect(read.people[0]?.figures.gap_out?.[0]).toBe(10);
  expect(read.people[1]?.figures.accrued?.[0]).toBe("#N/A");
  await workbench.write(`${sheets.parameters}!B7`, 0.03);
  await workbench.book.calculated();
  expect((await call("results", number, 2026)).people[1]?.figures.accrued?.[0]).toBe(1.5);
});

test("weights that do not total give nobody a grade, and the sheet says which", async () => {
  const { workbench, call } = await open();
  const { number } = await call("insert", "quota-5-20-30-20-5", {
    language: "zh-CN",
    firstPeriod: { kind: "year", year: 2026, index: 1 },
    people: [{ id: "1", name: "甲", group: "一线员工" }],
    parameters: { shares: [0.05, 0.2, 0.3, 0.2, 0.05] },
  });
  await call("fill", number, "2026", [{ id: "1", values: { score: 90 } }]);
  await workbench.book.calculated();
  const read = await call("results", number, 2026);
  expect(read.warning).toBe("请先在参数表填写或更正：等级比例");
  expect(read.people[0]?.figures.grade?.[0]).toBe("#N/A");
});

describe("periods follow one another", () => {
  test("the next quarter takes over gaps and carries within the year", async () => {
    const { call, results } = await inserted();
    await call("nextPeriod", 1);
    expect(figure(await results(), "007", "gap_out")).toEqual([10, "", "", ""]);
    await call("fill", 1, "2026Q2", entriesOf({ "007": 127, "008": 60, "010": 30 }));
    const read = await results();
    expect(figure(read, "007", "effective")).toEqual([48.5, 117, "", ""]);
    expect(figure(read, "007", "floating_paid")).toEqual([0, 0.6, "", ""]);
    // 234 − 117 = 117 is carried in the floating-pay ledger: 30 + 117 = 147, of which 30 moves on.
    expect(figure(read, "010", "floating_effective")).toEqual([234, 147, "", ""]);
    expect(figure(read, "010", "carry_out")).toEqual([117, 30, "", ""]);
  });

  test("the next year opens with what the last one left, found by id", async () => {
    const { call, results } = await inserted();
    for (const period of ["2026Q2", "2026Q3", "2026Q4"]) {
      await call("nextPeriod", 1);
      await call("fill", 1, period, entriesOf({ "007": 60, "008": 58.5, "010": 127 }));
    }
    await call("nextPeriod", 1);
    await call("fill", 1, "2027Q1", entriesOf({ "007": 127, "008": 58.5, "010": 58.5 }));
    // 007: 48.5, 60, 60, 60 against 58.5 each: gaps 10, 8.5, 7, 5.5; all four quarters' floating pay but the first
    // three withheld ones were released as their gaps closed; the fourth (0.3) waits for 2027.
    const old = await results(2026);
    expect(figure(old, "007", "floating_gap")).toEqual([10, 8.5, 7, 5.5]);
    expect(figure(old, "007", "floating_paid")).toEqual([0, 0.3, 0.3, 0.3]);
    const read = await results(2027);
    expect(figure(read, "007", "opening_gap")).toEqual([5.5]);
    expect(figure(read, "007", "effective")?.[0]).toBe(121.5);
    expect(figure(read, "007", "floating_paid")?.[0]).toBe(0.6);
    expect(figure(read, "008", "opening_gap")).toEqual([0]);
  });

  test("who joins later owes nothing for the quarters before, who leaves keeps what was earned", async () => {
    const { workbench, call, sheets, results } = await inserted();
    await call("nextPeriod", 1);
    // 2026-05-01; 2026-03-31.
    await workbench.write(`${sheets.roster}!A9:B9`, [["011", "赵六"]]);
    await workbench.write(`${sheets.roster}!E9`, 46143);
    await workbench.write(`${sheets.roster}!F7`, 46112);
    const entry = "大客户·填报2026Q2";
    await workbench.write(`${entry}!A9`, "011");
    await call("fill", 1, "2026Q2", entriesOf({ "007": 127, "010": 117, "011": 117 }));
    const read = await results();
    expect(read.people.map(({ id, states }) => [id, states[0], states[1]])).toEqual([
      ["007", "已填齐", "已填齐"],
      ["008", "已填齐", "不在岗"],
      ["010", "已填齐", "已填齐"],
      ["011", "不在岗", "已填齐"],
    ]);
    expect(figure(read, "011", "accrued")).toEqual([0, 3, "", ""]);
    expect(figure(read, "008", "accrued")).toEqual([1.5, 0, "", ""]);
  });
});

test("a failure while the next period is added leaves the workbook as it was", async () => {
  const { workbench, call, results } = await inserted();
  const before = await results();
  const names = workbench.book.sheets().map(({ name }) => name);
  workbench.resetCounts();
  workbench.failAt(9, "middle");
  await expect(call("nextPeriod", 1)).rejects.toThrow("Excel 未能完成");
  expect(workbench.book.sheets().map(({ name }) => name)).toEqual(names);
  expect(await results()).toEqual(before);
  await call("nextPeriod", 1);
  expect((await call("instances"))[0]?.opened).toHaveLength(2);
});

test("the department's total stands against its task", async () => {
  const { results } = await inserted();
  const { rollUps } = await results();
  expect(rollUps.department_net).toBe(341);
  expect(rollUps.department_completion).toBeCloseTo(341 / 420, 12);
});
