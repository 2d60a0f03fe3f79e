import type { Block } from "../../src/schemes/designs/design";
import type { Person } from "../../src/template/lists/listShape";
import { COLORS } from "../../src/template/styles";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { designOf, everyEntry, everyFigure, everyKind, ledgerDesign } from "../schemes/designs/examples";
import { together, togetherWorked } from "../schemes/designs/together";

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

test("of whom an item is not, nothing is asked, nothing may stand there, and it is no part of the score", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const design = designOf([
    { kind: "points", id: "b1", title: { zh: "态度" }, max: 100 },
    {
      ...{ kind: "target", id: "b2", title: { zh: "销售" }, better: "more", forRoles: ["客户经理"] },
      score: { by: "proportion", full: 100, floor: 0, cap: 1.2 },
    } as Block,
    {
      kind: "total",
      id: "b3",
      title: { zh: "得分" },
      of: {
        how: "roles",
        roles: ["客户经理", "助理"],
        members: [
          { id: "b1", weights: [0.4, 1] },
          { id: "b2", weights: [0.6, 0] },
        ],
      },
    },
  ]);
  const person = (id: string, group: string): Person => ({ id, name: id, department: "一部", group });
  await call("insertDesign", design, {
    ...CHOICES,
    people: [
      person("001", "客户经理"),
      person("002", "助理"),
      person("003", "客户经理"),
      person("004", "助理"),
      person("005", "司机"),
    ],
  });
  await call("fill", 1, "2026M10", [
    { id: "001", values: { b1: 80, b2_target: 100, b2_actual: 90 } },
    { id: "002", values: { b1: 70 } },
    { id: "003", values: { b1: 80, b2_target: 100 } },
    { id: "004", values: { b1: 70, b2_actual: 5 } },
    { id: "005", values: { b1: 70 } },
  ]);
  await workbench.book.calculated();
  const { people } = await call("results", 1, 2026);
  expect(people.map(({ states }) => states[0])).toEqual([
    "已填齐",
    "已填齐",
    "销售：未填",
    "销售：该岗位没有此项，请清空",
    "得分：名册组别不是方案中的岗位",
  ]);
  // 80 × 40 % + 90 × 60 %; the assistant's attitude is all.
  expect(people.map(({ figures }) => figures.b3?.[0])).toEqual([86, 70, "", "", ""]);
  expect(people.map(({ figures }) => figures.b2?.[0])).toEqual([90, "", "", "", ""]);
  await call("check", 1);
  expect(await call("checked", 1)).toMatchObject({ differences: [] });
  // The colours, asked of each person by the rules' own formulas in cells beside the list.
  const entry = workbench.book.sheetByName((await call("instances"))[0]?.sheets["entry:2026M10"] ?? "")!;
  entry.unprotect();
  const colored = async (fill: string) => {
    const rule = entry
      .conditionalFormats()
      .find(({ area, formula, fill: own }) => area.column === 3 && /^=AND\(/.test(formula) && own === fill);
    if (!rule) throw new Error(`no mark ${fill}`);
    expect(rule.formula.length).toBeLessThanOrEqual(255);
    const aside = { row: rule.area.row, column: 40, rows: 5, columns: 2 };
    const one = { ...aside, rows: 1, columns: 1 };
    entry.write(one, rule.formula, "api");
    entry.copy(one, entry, aside, "Formulas");
    await workbench.book.calculated();
    return entry.values(aside);
  };
  const [none, first, second, both] = [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ];
  // A manager without the actual figure; an assistant, and a driver, have no such item.
  expect(await colored(COLORS.missing)).toEqual([none, none, second, none, none]);
  expect(await colored(COLORS.locked)).toEqual([none, both, none, first, both]);
  expect(await colored(COLORS.wrong)).toEqual([none, none, none, second, none]);
  // On the sheet a role is renamed in all of its tables, or nobody is rated.
  const at = "2026-11-02T09:30:00.000Z";
  const states = async () => {
    await workbench.book.calculated();
    return (await call("results", 1, 2026)).people.map((person) => person.states[0]);
  };
  await call("change", 1, { b2_roles: [["理财经理"]] }, at);
  expect(new Set(await states())).toEqual(
    new Set(["参数表中岗位的写法不一致或重名，请在各“岗位”表中一并改"]),
  );
  await call("change", 1, { b3_roles: [["理财经理"], ["助理"]] }, at);
  // The roster still says what they were called.
  expect((await states())[1]).toBe("已填齐");
  expect((await states())[0]).toContain("岗位");
  // Two roles of one name would both have what is one's.
  await call("change", 1, { b3_roles: [["助理"], ["助理"]], b2_roles: [["助理"]] }, at);
  expect((await states())[1]).toMatch(/写法不一致或重名/);
});

test("a design whose formulas would be longer than Excel takes is not kept, and the reason is said", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const before = bookState(workbench.book);
  const rated = (index: number): Block => ({
    kind: "raters",
    id: `b${index + 1}`,
    title: { zh: `指标${index + 1}` },
    max: 100,
    raters: Array.from({ length: 8 }, (_, rater) => ({
      key: rater + 1,
      title: { zh: `评分人${rater + 1}` },
      weight: 0.125,
      several: true as const,
    })),
    least: 2,
    absent: "others",
  });
  const design = designOf(Array.from({ length: 40 }, (_, index) => rated(index)));
  await expect(call("keepDesign", design)).rejects.toThrow("方案太大");
  expect(bookState(workbench.book)).toEqual(before);
  expect(await call("keepDesign", designOf(design.blocks.slice(0, 5)))).toHaveLength(1);
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

test("team, rank, quota, pools, what is withheld, longer periods and consequences are what was worked by hand", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const { people, expected } = togetherWorked;
  await call("insertDesign", together, {
    ...CHOICES,
    firstPeriod: { kind: "month", year: 2026, index: 11 },
    people: people.map(({ id, department = "", group = "", roster: more = {} }) => ({
      ...{ id, name: id, department, group, more },
    })),
  });
  const fill = (period: string, at: number) =>
    call(
      "fill",
      1,
      period,
      people.map(({ id, entries }) => ({ id, values: entries[at] ?? {} })),
    );
  await fill("2026M11", 0);
  await call("nextPeriod", 1);
  await fill("2026M12", 1);
  await workbench.book.calculated();
  const results = await call("results", 1, 2026);
  const shown = expected.flatMap((figure) => {
    const own = "person" in figure ? results.people.find(({ id }) => id === figure.person) : undefined;
    return "person" in figure
      ? [{ ...figure, values: own?.figures[figure.column]?.slice(0, figure.values.length) }]
      : [];
  });
  expect(shown).toEqual(expected);
  await call("check", 1);
  expect(await call("checked", 1)).toMatchObject({ differences: [] });
});
