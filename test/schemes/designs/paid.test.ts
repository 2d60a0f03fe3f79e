/** Which money of an own scheme is paid out, and that none is paid twice. */
import { readDesign, type Block } from "../../../src/schemes/designs/design";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import { GALLERY } from "../../../src/schemes/designs/gallery";
import { followPaid, isPaid, paidByDefault } from "../../../src/schemes/designs/paid";
import { known } from "../../../src/schemes/designs/rules";
import { withAt } from "../../../src/taskpane/designs/data";
import { tryOut } from "../../../src/workbook/designs/tryOut";
import { Random } from "../../native/random";
import { designOf, everyKind } from "./examples";

const pay = (id: string, more: object = {}): Block => ({
  kind: "pay",
  id,
  title: { zh: `奖金${id}` },
  base: { from: "entry", name: "基数" },
  share: 1,
  factors: [],
  ...more,
});
const sum = (id: string, ids: readonly string[], more: object = {}): Block => ({
  kind: "total",
  id,
  title: { zh: `合计${id}` },
  of: { how: "sum", members: ids.map((member) => ({ id: member })) },
  ...more,
});
const year = (id: string, from: string): Block => ({
  kind: "rollUp",
  id,
  title: { zh: `全年${id}` },
  from,
  to: "year",
  how: "sum",
});
const limits = (id: string, from: string, more: object = {}): Block => ({
  kind: "limits",
  id,
  title: { zh: `封顶${id}` },
  from,
  low: 0,
  high: 100,
  ...more,
});
const ledger: Block = { kind: "ledger", id: "b1", title: { zh: "台账" }, surplus: "carry" };
const byDefault = (...blocks: Block[]) => [...paidByDefault(blocks, known(blocks))];
const problems = (...blocks: Block[]) => {
  const read = readDesign(designOf(blocks));
  return "problems" in read ? read.problems.map(({ key, path }) => [key, path]) : [];
};

test("by default money is paid that nothing takes but a roll-up", () => {
  expect(byDefault(pay("b1"), pay("b2"), sum("b3", ["b1", "b2"]), year("b4", "b3"))).toEqual(["b3"]);
  // What is held over the year is paid at its end, not each month as well.
  expect(byDefault(pay("b1"), year("b2", "b1"), limits("b3", "b2"))).toEqual(["b3"]);
  // What a ledger comes to is what was sold.
  expect(byDefault(ledger)).toEqual([]);
  expect(byDefault({ kind: "points", id: "b1", title: { zh: "分" }, max: 10 }, sum("b2", ["b1"]))).toEqual(
    [],
  );
});

test.each(GALLERY)("$id of the gallery pays by default", ({ design: { blocks } }) => {
  expect(blocks.filter(isPaid).map(({ id }) => id)).toEqual(byDefault(...blocks));
});

test("the column of what is paid says so", () => {
  const columns = schemeOfDesign(everyKind).results.flatMap((sheet) => sheet.columns);
  expect(columns.flatMap(({ id, paidOut }) => (paidOut ? [id] : []))).toEqual(["b22"]);
});

test("the same money is not paid twice, not through a roll-up either; a condition is no payment", () => {
  const paid = { paid: true };
  expect(problems(pay("b1", paid), sum("b2", ["b1"]))).toEqual([]);
  expect(problems(pay("b1", paid), sum("b2", ["b1"], paid))).toEqual([["paidTwice", "blocks.1.paid"]]);
  expect(problems(pay("b1", paid), year("b2", "b1"), limits("b3", "b2", paid))).toEqual([
    ["paidTwice", "blocks.2.paid"],
  ]);
  const gate: Block = {
    kind: "gate",
    id: "b3",
    title: { zh: "门槛" },
    from: "b2",
    condition: "b1",
    least: 1,
    otherwise: 0,
    paid: true,
  };
  expect(problems(pay("b1", paid), pay("b2"), gate)).toEqual([]);
  expect(
    problems({ kind: "points", id: "b1", title: { zh: "分" }, max: 10 }, sum("b2", ["b1"], paid)),
  ).toEqual([["paidNoMoney", "blocks.1.paid"]]);
  for (const wrong of [{ ...ledger, ...paid }, pay("b1", { paid: false })] as Block[])
    expect(problems(wrong)).toHaveLength(1);
});

test("while a design is built payment follows what takes what, and what HR chose stays", () => {
  const follow = (before: readonly Block[], after: readonly Block[]) =>
    followPaid([before, known(before)], [after, known(after)]);
  const paidOf = (blocks: readonly Block[]) => blocks.filter(isPaid).map(({ id }) => id);
  const first = follow([], [pay("b1")]);
  expect(paidOf(first)).toEqual(["b1"]);
  const second = follow(first, [...first, sum("b2", ["b1"])]);
  expect(paidOf(second)).toEqual(["b2"]);
  const third = follow(second, withAt(second, "1.paid", undefined));
  expect(paidOf(third)).toEqual([]);
  expect(paidOf(follow(third, withAt(third, "1.title.zh", "应发")))).toEqual([]);
  // The sum is gone again: the bonus is paid itself.
  expect(paidOf(follow(second, second.slice(0, 1)))).toEqual(["b1"]);
});

test("what was withheld is paid beside what is paid now, but not beside all of it", () => {
  const held = (more: object = {}): Block => ({
    kind: "held",
    id: "b2",
    title: { zh: "当月发放" },
    from: "b1",
    share: 0.2,
    ...more,
  });
  const release = (more: object = {}): Block => ({
    kind: "release",
    id: "b3",
    title: { zh: "年底发放" },
    from: "b2",
    to: "year",
    ...more,
  });
  expect(byDefault(pay("b1"), held(), release())).toEqual(["b2", "b3"]);
  expect(problems(pay("b1"), held({ paid: true }), release({ paid: true }))).toEqual([]);
  expect(problems(pay("b1", { paid: true }), held(), release({ paid: true }))).toEqual([
    ["paidTwice", "blocks.2.paid"],
  ]);
});

test("what was withheld is released once, and not beside what has all of the money in it", () => {
  const held = (more: object = {}): Block => ({
    ...{ kind: "held", id: "b2", title: { zh: "当月发放" }, from: "b1", share: 0.2 },
    ...more,
  });
  const release = (id: string, more: object = {}): Block => ({
    ...{ kind: "release", id, title: { zh: `年底发放${id}` }, from: "b2", to: "year", paid: true },
    ...more,
  });
  expect(problems(pay("b1"), held({ paid: true }), release("b3"), release("b4", { to: "half" }))).toEqual([
    ["releasedTwice", "blocks.3.from"],
  ]);
  expect(problems(pay("b1"), held(), limits("b3", "b1", { paid: true }), release("b4"))).toEqual([
    ["paidTwice", "blocks.3.paid"],
  ]);
  expect(
    problems(pay("b1"), held(), release("b3"), year("b4", "b1"), limits("b5", "b4", { paid: true })),
  ).toEqual([
    ["paidTwice", "blocks.2.paid"],
    ["paidShared", "blocks.4.paid"],
  ]);
  // What withholding leaves may go on to other money.
  expect(problems(pay("b1"), held(), limits("b3", "b2", { paid: true }), release("b4"))).toEqual([]);
});

test("lines of money are paid as they stand, in whole cents; lines of points are not", () => {
  const lines = (of: "money" | "points"): Block => ({
    kind: "lines",
    id: "b1",
    title: { zh: "奖励" },
    of,
    paid: true,
  });
  expect(byDefault(lines("money"))).toEqual(["b1"]);
  expect(problems(lines("money"))).toEqual([]);
  expect(problems(lines("points"))).toEqual([["paidNoMoney", "blocks.0.paid"]]);
  const [column] = schemeOfDesign(designOf([lines("money")])).results.flatMap((sheet) => sheet.columns);
  expect(column).toMatchObject({
    id: "b1",
    paidOut: true,
    formula: expect.stringMatching(/^=ROUND\(.*,2\)$/),
  });
});

test("money that a pool is divided by is no part of it", () => {
  const pool: Block = {
    kind: "pool",
    id: "b2",
    title: { zh: "奖金池" },
    paid: true,
    from: "b1",
    of: { by: "all", amount: 100 },
  };
  expect(problems(pay("b1", { paid: true }), pool)).toEqual([]);
});

test("a part withheld and a cap on all of it, side by side, would pay the same money twice", () => {
  const held: Block = {
    kind: "held",
    id: "b2",
    title: { zh: "当月发放" },
    paid: true,
    from: "b1",
    share: 0.2,
  };
  // 80 % and again 100 %.
  expect(problems(pay("b1"), held, limits("b3", "b1", { paid: true }))).toEqual([
    ["paidShared", "blocks.2.paid"],
  ]);
  expect(problems(pay("b1"), held, limits("b3", "b1"))).toEqual([]);
  expect(problems(pay("b1"), pay("b5"), held, sum("b3", ["b1", "b5"], { paid: true }))).toEqual([
    ["paidShared", "blocks.3.paid"],
  ]);
  // One sum, too, adds it once.
  expect(problems(pay("b1"), { ...held, paid: undefined } as never, sum("b3", ["b1", "b2"]))).toContainEqual([
    "addedTwice",
    "blocks.2.of.members.1",
  ]);
});

test("money weighted with what a gate leaves of it comes to one whole: 60 % and 40 %", () => {
  const gate: Block = {
    ...{ kind: "gate", id: "b2", title: { zh: "门槛" }, from: "b1", condition: "b5", least: 1, otherwise: 0 },
  };
  const members = [
    { id: "b1", weight: 0.6 },
    { id: "b2", weight: 0.4 },
  ];
  const weighted: Block = {
    ...{ kind: "total", id: "b3", title: { zh: "合计" }, paid: true, of: { how: "weighted", members } },
  };
  const points: Block = { kind: "points", id: "b5", title: { zh: "得分" }, max: 10 };
  expect(problems(pay("b1"), points, gate, weighted)).toEqual([]);
  expect(problems(pay("b1"), points, gate, sum("b3", ["b1", "b2"], { paid: true }))).toEqual([
    ["addedTwice", "blocks.3.of.members.1"],
  ]);
});

test("all of a block's money as the base of another pay is the same money; parts of it are not", () => {
  const of = (id: string, share: number) => pay(id, { base: { from: "block", id: "b1" }, share, paid: true });
  expect(problems(pay("b1"), of("b2", 1), limits("b3", "b1", { paid: true }))).toEqual([
    ["paidShared", "blocks.2.paid"],
  ]);
  expect(problems(pay("b1"), of("b2", 0.5), of("b3", 0.5))).toEqual([]);
});

describe("two choices by role in one sum", () => {
  const choose = (id: string, ...roles: [role: string, from: string][]): Block => ({
    ...{ kind: "choose", id, title: { zh: `选用${id}` } },
    roles: roles.map(([role, from]) => ({ role, from })),
  });
  const paidSum = sum("b9", ["b3", "b4"], { paid: true });

  test("crosswise: each role gets each money once", () => {
    const crosswise = [
      choose("b3", ["经理", "b1"], ["助理", "b2"]),
      choose("b4", ["助理", "b1"], ["经理", "b2"]),
    ];
    expect(problems(pay("b1"), pay("b2"), ...crosswise, paidSum)).toEqual([]);
    // Whoever is to be paid gets it once also where both are paid side by side.
    const side = crosswise.map((block) => ({ ...block, paid: true }) as Block);
    expect(problems(pay("b1"), pay("b2"), ...side)).toEqual([]);
    const scheme = schemeOfDesign(designOf([pay("b1"), pay("b2"), ...crosswise, paidSum]));
    for (const group of ["经理", "助理"]) {
      const tried = tryOut(scheme, { b1_base: 1000, b2_base: 200, group }, "zh-CN");
      expect(tried.find(({ column }) => column.id === "b9")?.value).toBe(1200);
    }
  });

  test("that meet for one role, however it is spelt, are refused", () => {
    for (const role of ["经理", "VIP"]) {
      const same = [
        choose("b3", [role, "b1"], ["助理", "b2"]),
        choose("b4", ["司机", "b2"], [role.toLowerCase(), "b1"]),
      ];
      expect(problems(pay("b1"), pay("b2"), ...same, paidSum)).toEqual([
        ["addedTwice", "blocks.4.of.members.1"],
      ]);
    }
  });

  test("a leader's share is of people of other roles: that it is never the same money is not known", () => {
    const team: Block = {
      ...{ kind: "team", id: "b5", title: { zh: "团队" }, from: "b3", leader: "经理", share: 0.3 },
    };
    const blocks = [
      ...[pay("b1"), pay("b2"), choose("b3", ["经理", "b1"], ["助理", "b2"])],
      ...[choose("b4", ["助理", "b1"], ["经理", "b2"]), team],
    ];
    expect(problems(...blocks, sum("b9", ["b5", "b4"], { paid: true }))).toEqual([
      ["addedTwice", "blocks.5.of.members.1"],
    ]);
  });

  test("within a year somebody's role may change: months by one role and the year by another may meet", () => {
    const blocks = [
      ...[pay("b1"), pay("b2"), choose("b3", ["经理", "b1"], ["助理", "b2"]), year("b4", "b3")],
      ...[year("b5", "b1"), year("b6", "b2"), choose("b7", ["助理", "b5"], ["经理", "b6"])],
    ];
    expect(problems(...blocks, sum("b9", ["b4", "b7"], { paid: true }))).toEqual([
      ["addedTwice", "blocks.7.of.members.1"],
    ]);
  });
});

const listed = (ids: ReadonlySet<string>) => [...ids] as [string, ...string[]];

/** Blocks that hand on all of what they are given, but for what is withheld and released. */
function handedOn(random: Random): Block[] {
  const origins = 1 + Math.floor(random.next() * 2);
  const blocks: Block[] = Array.from({ length: origins }, (_, index) => pay(`b${index + 1}`));
  const paidOrNot = () => (random.chance(0.4) ? { paid: true as const } : {});
  const open = new Set(blocks.map(({ id }) => id));
  const helds: string[] = [];
  const count = 2 + Math.floor(random.next() * 5);
  for (let n = origins + 1; n <= origins + count; n += 1) {
    const own = { id: `b${n}`, title: { zh: `构件${n}` }, ...paidOrNot() };
    const from = random.pick(listed(open));
    const [held] = helds;
    const made = random.pick<() => Block>([
      () => ({ kind: "held", ...own, from, share: random.pick([0.2, 0.5]) }),
      () => ({ kind: "limits", ...own, from, low: 0, high: 1e6 }),
      () => ({ kind: "gate", ...own, from, condition: "b1", least: 0, otherwise: 0 }),
      () => ({ kind: "exception", ...own, from }),
      () => ({ kind: "choose", ...own, roles: [{ role: "经理", from }] }),
      () => ({
        kind: "choose",
        ...own,
        roles: [
          { role: "经理", from },
          { role: "助理", from: random.pick(listed(open)) },
        ],
      }),
      () => ({
        kind: "total",
        ...own,
        of: { how: "sum", members: [...new Set([from, random.pick(listed(open))])].map((id) => ({ id })) },
      }),
      ...(held === undefined ? [] : [(): Block => ({ kind: "release", ...own, from: held, to: "year" })]),
    ])();
    blocks.push(made);
    if (made.kind === "held") helds.unshift(made.id);
    if (made.kind !== "release") open.add(made.id);
  }
  return blocks.map((block, index) => (index < origins ? ({ ...block, ...paidOrNot() } as Block) : block));
}

test("of no money that a design pays more is paid, now and later, than there was", () => {
  let [accepted, whole] = [0, 0];
  for (let seed = 1; seed <= 400; seed += 1) {
    const blocks = handedOn(new Random(seed));
    const read = readDesign(designOf(blocks));
    if ("problems" in read) continue;
    accepted += 1;
    const scheme = schemeOfDesign(read.design);
    const paid = new Set(blocks.filter(isPaid).map(({ id }) => id));
    const origins = blocks.filter(({ kind }) => kind === "pay").map(({ id }) => id);
    for (const origin of origins) {
      const bases = Object.fromEntries(origins.map((id) => [`${id}_base`, id === origin ? 100 : 0]));
      for (const group of ["经理", "助理"]) {
        const sum = tryOut(scheme, { ...bases, group }, "zh-CN").reduce(
          (total, { column, value }) => total + (paid.has(column.id) ? Number(value) || 0 : 0),
          0,
        );
        if (sum > 100 + 1e-9)
          throw new Error(`seed ${seed}: ${sum} of 100 of ${origin}: ${JSON.stringify(blocks)}`);
        if (Math.abs(sum - 100) < 1e-9) whole += 1;
      }
    }
  }
  expect(accepted).toBeGreaterThan(100);
  expect(whole).toBeGreaterThan(50);
});
