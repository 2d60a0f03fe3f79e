import type { Person } from "../../src/template/lists/listShape";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { everyEntry, everyFigure, everyKind, ledgerDesign } from "../schemes/designs/examples";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

const CHOICES = {
  language: "zh-CN" as const,
  firstPeriod: { kind: "month" as const, year: 2026, index: 10 },
  people: [
    { id: "007", name: "张三", department: "一部", group: "客户经理", more: { b18_base: 5000 } },
    { id: "008", name: "李四", department: "一部", group: "助理", more: { b18_base: 4000 } },
  ] satisfies Person[],
  parameters: {},
};

async function inserted() {
  addIn = await openAddIn();
  await addIn.call("insertDesign", everyKind, CHOICES);
  await addIn.call("fill", 1, "2026M10", [
    { id: "007", values: everyEntry },
    { id: "008", values: { ...everyEntry, b2_actual: 59.9, b7: "no" } },
  ]);
  await addIn.workbench.book.calculated();
  return addIn;
}

test("a design of every kind of block pays what was worked by hand, and its twins agree", async () => {
  const { call } = await inserted();
  const { people } = await call("results", 1, 2026);
  const figures = Object.fromEntries(Object.keys(everyFigure).map((id) => [id, people[0]?.figures[id]?.[0]]));
  expect(figures).toEqual(everyFigure);
  // Below 60 % completion there are no points; the accident takes the score away.
  expect(people[1]?.figures).toMatchObject({ b2: [0, "", ""], b11: [0, "", ""], b12: ["不合格", "", ""] });
  expect(people.map(({ figures }) => figures.b23?.[0])).toEqual(["B", "B"]);
  await call("check", 1);
  expect(await call("checked", 1)).toMatchObject({ differences: [], years: [{ people: 0 }] });
});

test("an own scheme has a payment list of the money that it pays", async () => {
  const { call, workbench } = await inserted();
  const { sheet } = await call("payment", 1, "2026M10", "2026-11-02T09:30:00.000Z");
  const cells = workbench.book
    .sheetByName(sheet)
    ?.values({ row: 0, column: 0, rows: 20, columns: 12 })
    .flat();
  expect(cells).toEqual(expect.arrayContaining(["张三", everyFigure.b22]));
  expect(cells).not.toContain(everyFigure.b17);
});

test("a saved workbook brings its scheme along: periods, people, audit and removal need nothing else", async () => {
  const { workbench } = await inserted();
  const file = await workbench.save();
  workbench.close();
  addIn = await openAddIn({ file });
  const { call } = addIn;
  expect(await call("instances")).toMatchObject([{ scheme: everyKind.id, record: { design: everyKind } }]);
  for (const period of ["2026M11", "2026M12"]) {
    await call("nextPeriod", 1);
    await call("fill", 1, period, [
      { id: "007", values: everyEntry },
      { id: "008", values: everyEntry },
    ]);
  }
  await addIn.workbench.book.calculated();
  const { people } = await call("results", 1, 2026);
  // The quarter's score is the mean of the months, the year's pay their sum.
  expect(people[0]?.figures).toMatchObject({ b25: [100], b26: ["良好"], b27: [16200] });
  await call("check", 1);
  expect(await call("checked", 1)).toMatchObject({ differences: [] });
  expect((await call("audit", 1)).findings).toEqual([]);
  await call("join", 1, [
    { id: "009", name: "王五", department: "一部", group: "助理", more: { b18_base: 1 } },
  ]);
  await call("remove", 1);
  expect(await call("instances")).toEqual([]);
});

test("designs are kept in the workbook, replaced by their id, and deleted", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const before = bookState(workbench.book);
  expect(await call("keepDesign", everyKind)).toEqual([everyKind]);
  const next = { ...everyKind, revision: 2, title: { zh: "=1+1" } };
  expect(await call("keepDesign", next)).toEqual([next]);
  expect(await call("designs")).toEqual([next]);
  // The same again is no new revision; a change of what the pane read long ago is one.
  expect(await call("keepDesign", { ...next, revision: 1 })).toEqual([next]);
  expect(await call("keepDesign", everyKind)).toEqual([{ ...everyKind, revision: 3 }]);
  expect(await call("dropDesign", everyKind.id)).toEqual([]);
  expect(bookState(workbench.book)).not.toEqual(before);
});

test("a shortfall is made up first, a surplus moves on, and the year after begins with both", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  // Base 100, target 150, 1 % up to 100 and 2 % above, a bonus once a quarter.
  await call("insertDesign", ledgerDesign(100), {
    ...CHOICES,
    firstPeriod: { kind: "quarter", year: 2026, index: 3 },
    people: [{ id: "007", name: "张三", more: { b1_gap: 20 } }],
  });
  const fill = (period: string, actual: number) =>
    call("fill", 1, period, [{ id: "007", values: { b1_actual: actual, b1_base: 100, b1_target: 150 } }]);
  // 110 fill the gap of 20 first: 90 are below the base, and 10 are missing.
  await fill("2026Q3", 110);
  await call("nextPeriod", 1);
  // 200 fill the gap of 10: 190 are 40 above the target.
  await fill("2026Q4", 200);
  await call("nextPeriod", 1);
  // With the 40 from before 120 count.
  await fill("2027Q1", 80);
  await workbench.book.calculated();
  const figures = async (year: number) => (await call("results", 1, year)).people[0]?.figures;
  // 1 % of 100 and 2 % of 50
  expect(await figures(2026)).toMatchObject({
    b1: [0, 150],
    b1_gap_out: [10, 0],
    b1_carry_out: [0, 40],
    b2: [0, 2],
  });
  expect(await figures(2027)).toMatchObject({ b1: [120, "", "", ""], b2: [1.4, "", "", ""] });
  await call("check", 1);
  expect(await call("checked", 1)).toMatchObject({ differences: [], years: [{ people: 0 }, { people: 0 }] });
});
