/** A design that is in use gets its next revision: entries stay, the effect is shown first, closed periods stay. */
import type { Block } from "../../src/schemes/designs/design";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { designOf } from "../schemes/designs/examples";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

const CLOSED = { at: 46_447, by: "赵会计", reason: "已核对" };
const NOW = "2026-12-03T08:00:00.000Z";

const score = (weights: Readonly<Record<string, number>>): Block => ({
  kind: "total",
  id: "b3",
  title: { zh: "得分" },
  of: { how: "weighted", members: Object.entries(weights).map(([id, weight]) => ({ id, weight })) },
});
const pay: Block = {
  kind: "pay",
  id: "b4",
  title: { zh: "奖金" },
  paid: true,
  base: { from: "roster", name: "基数" },
  share: 0.01,
  factors: ["b3"],
};
const points = (id: string, zh: string): Block => ({ kind: "points", id, title: { zh }, max: 100 });

const rewards = (zh: string): Block => ({ kind: "lines", id: "b6", title: { zh }, of: "points" });

const yearly = (id: string, zh: string, from: string): Block => ({
  ...({ kind: "rollUp", id, title: { zh }, to: "year", how: "sum" } as const),
  from,
});

const first = designOf([
  points("b1", "业绩"),
  {
    kind: "deduction",
    id: "b2",
    title: { zh: "纪律" },
    max: 100,
    floor: 0,
    kinds: [
      { key: 1, title: { zh: "迟到" }, per: 2 },
      { key: 2, title: { zh: "旷工" }, per: 10 },
    ],
  },
  score({ b1: 0.6, b2: 0.4 }),
  pay,
  rewards("奖励"),
]);
/** Late is no longer counted, quality is new, results are called otherwise, and all weigh otherwise. */
const next = {
  ...first,
  revision: 2,
  used: 8,
  blocks: [
    points("b1", "工作业绩"),
    { ...first.blocks[1], kinds: [{ key: 2, title: { zh: "旷工" }, per: 10 }] } as Block,
    points("b7", "质量"),
    score({ b1: 0.5, b2: 0.2, b7: 0.3 }),
    pay,
    rewards("专项奖励"),
    // The first roll-up: whether somebody counted in the closed November its state says.
    yearly("b8", "全年奖金", "b4"),
  ],
};

test("figures change only where it was shown, in periods that are open; what was entered stays", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  await call("insertDesign", first, {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 11 },
    people: [{ id: "007", name: "张三", department: "一部", more: { b4_base: 1000 } }],
    // HR has entered other points for an absence than the design has.
    parameters: { b2_per2: 20 },
  });
  await call("keepDesign", first);
  const entered = { b1: 90, b2_1: 3, b2_2: 1 };
  await call("fill", 1, "2026M11", [{ id: "007", values: entered }]);
  await call("fillRows", 1, "b6", "2026M11", [{ person: "007", what: "表扬信", amount: 5 }]);
  await workbench.book.calculated();
  await call("close", 1, "2026M11", CLOSED, NOW);
  await call("nextPeriod", 1);
  await call("fill", 1, "2026M12", [{ id: "007", values: entered }]);
  await call("fillRows", 1, "b6", "2026M12", [
    { person: "007", what: "锦旗", amount: 4 },
    { person: "007", what: "建议", amount: 3 },
  ]);
  await workbench.book.calculated();
  // 90 × 60 % + (100 − 6 − 20) × 40 % = 83.6
  const before = (await call("results", 1, 2026)).people[0]?.figures;
  expect(before).toMatchObject({ b3: [83.6, 83.6], b4: [836, 836], b6: [5, 7] });

  const [kept] = await call("keepDesign", next);
  expect(kept?.revision).toBe(2);
  expect(await call("instances")).toMatchObject([{ newerDesign: { revision: 2 } }]);
  const untouched = bookState(workbench.book);
  // Of quality November has nothing, and stays so: there is no year of it yet.
  const late = { ...next, blocks: [...next.blocks, yearly("b9", "全年质量", "b7")], used: 9 };
  await expect(call("preview", 1, late)).rejects.toThrow("“全年质量”要用到本年已结账的考核期");
  expect(bookState(workbench.book)).toEqual(untouched);
  const shown = await call("preview", 1, next);
  expect(bookState(workbench.book)).toEqual(untouched);
  // Quality is missing: December has no figures yet. November is closed and does not move.
  expect(
    shown.years[0]?.people[0]?.changes.map(({ title, when, before: was }) => [
      title["zh-CN"],
      when["zh-CN"],
      was,
    ]),
  ).toEqual(expect.arrayContaining([["奖金", "2026年12月", 836]]));
  expect(JSON.stringify(shown.years)).not.toContain("2026年11月");
  expect(shown.filled.added.columns.map((title) => title["zh-CN"])).toEqual(["质量"]);
  expect(shown.filled.removed.join()).toContain("迟到");

  await call("bringUpToDate", 1, next);
  await call("fill", 1, "2026M12", [{ id: "007", values: { b7: 80 } }]);
  await workbench.book.calculated();
  const after = (await call("results", 1, 2026)).people[0]?.figures;
  // 90 × 50 % + 80 × 20 % + 80 × 30 % = 85: one absence costs the 20 that HR entered, being late nothing.
  expect(after).toMatchObject({ b1: [90, 90], b3: [83.6, 85], b4: [836, 850], b6: [5, 7], b8: [1686] });
  expect(await call("instances")).toMatchObject([
    { record: { schemeVersion: 2, design: { revision: 2 } }, closed: { to: "2026M11" } },
  ]);
  expect((await call("instances"))[0]).not.toHaveProperty("newerDesign");
  await call("check", 1);
  expect(await call("checked", 1)).toMatchObject({ differences: [] });
});

test("a weight that changes while all figures are there: whatever sync fails all is as before, then it is done", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const blocks = [points("b1", "业绩"), points("b2", "态度"), score({ b1: 0.6, b2: 0.4 }), pay];
  const weighing = designOf(blocks);
  await call("insertDesign", weighing, {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 12 },
    people: [{ id: "007", name: "张三", department: "一部", more: { b4_base: 1000 } }],
    parameters: {},
  });
  await call("keepDesign", weighing);
  await call("fill", 1, "2026M12", [{ id: "007", values: { b1: 90, b2: 60 } }]);
  await workbench.book.calculated();
  const figures = async () => (await call("results", 1, 2026)).people[0]?.figures;
  // 90 × 60 % + 60 × 40 %
  expect(await figures()).toMatchObject({ b3: [78], b4: [780] });

  const heavier = {
    ...weighing,
    revision: 2,
    blocks: [...blocks.slice(0, 2), score({ b1: 0.8, b2: 0.2 }), pay],
  };
  await call("keepDesign", heavier);
  const { filled, after } = await call("preview", 1, heavier);
  expect(filled).toMatchObject({ added: { columns: [], parameters: [] }, removed: [] });
  expect(filled.renumbered).toHaveLength(1);
  const untouched = bookState(workbench.book);
  let failed = 0;
  for (let sync = 1; ; sync += 2) {
    workbench.failAt(sync, sync % 4 === 1 ? "middle" : "after");
    const done = await call("update", 1, after, heavier).then(
      () => true,
      () => false,
    );
    workbench.failAt(Infinity, "before");
    await workbench.book.calculated();
    if (done) break;
    failed += 1;
    expect([sync, bookState(workbench.book)]).toEqual([sync, untouched]);
  }
  expect(failed).toBeGreaterThan(4);
  // 90 × 80 % + 60 × 20 %
  expect(await figures()).toMatchObject({ b3: [84], b4: [840] });
});

test("a revision with another length of period is refused, and nothing is touched", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  await call("insertDesign", first, {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 11 },
    people: [],
    parameters: {},
  });
  await workbench.book.calculated();
  const untouched = bookState(workbench.book);
  await expect(call("preview", 1, { ...next, period: "quarter" })).rejects.toThrow();
  expect(bookState(workbench.book)).toEqual(untouched);
});

test("a year of both revisions leaves out months of leave, closed ones and open ones", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const year: Block = {
    ...({ kind: "rollUp", id: "b4", title: { zh: "全年平均" }, to: "year", how: "mean" } as const),
    from: "b3",
  };
  const blocks = (weights: Readonly<Record<string, number>>) => [
    points("b1", "业绩"),
    points("b2", "态度"),
    score(weights),
    year,
  ];
  const old = designOf(blocks({ b1: 0.6, b2: 0.4 }));
  await call("insertDesign", old, {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 10 },
    people: ["007", "008"].map((id) => ({ id, name: id, department: "一部" })),
    parameters: {},
  });
  await call("nextPeriod", 1);
  await call("nextPeriod", 1);
  const leave = (id: string, from: number, to: number) =>
    call("onLeave", 1, { id, kind: "事假", from, to, part: "rated" }, { by: "王主管", reason: "请假" }, NOW);
  // 008 in October, 007 in November.
  await leave("008", 46_296, 46_326);
  await leave("007", 46_327, 46_356);
  const enter = (period: string, all: Readonly<Record<string, readonly [number, number]>>) =>
    call(
      "fill",
      1,
      period,
      Object.entries(all).map(([id, [b1, b2]]) => ({ id, values: { b1, b2 } })),
    );
  await enter("2026M10", { "007": [90, 60] });
  await enter("2026M11", { "008": [70, 90] });
  await enter("2026M12", { "007": [80, 70], "008": [60, 80] });
  const figures = async () =>
    (await call("results", 1, 2026)).people.map(({ figures: { b3, b4 } }) => [...(b3 ?? []), ...(b4 ?? [])]);
  await workbench.book.calculated();
  await call("close", 1, "2026M10", CLOSED, NOW);
  // 90 × 60 % + 60 × 40 % = 78 and 76: 77; 78 and 68: 73.
  expect(await figures()).toEqual([
    [78, "", 76, 77],
    ["", 78, 68, 73],
  ]);
  const weighed = { ...designOf(blocks({ b1: 0.5, b2: 0.5 })), revision: 2 };
  await call("bringUpToDate", 1, weighed);
  // October stays at 78; December is (80 + 70) / 2 = 75: 76.5. Of 008 November is 80, December 70: 75.
  const after = [
    [78, "", 75, 76.5],
    ["", 80, 70, 75],
  ];
  expect(await figures()).toEqual(after);
  await call("check", 1);
  expect(await call("checked", 1)).toMatchObject({ differences: [], years: [{ people: 0, totals: 0 }] });
  // Leave that is taken back in an open month asks for entries, and the year waits for them.
  await call("notOnLeave", 1, 2, { by: "王主管", reason: "销假" }, NOW);
  expect(await figures()).toEqual([[78, "", 75, ""], after[1]]);
  await enter("2026M11", { "007": [100, 50] });
  // (78 + 75 + 75) / 3 = 76.
  expect(await figures()).toEqual([[78, 75, 75, 76], after[1]]);
});
