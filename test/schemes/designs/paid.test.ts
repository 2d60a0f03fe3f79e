/** Which money of an own scheme is paid out, and that none is paid twice. */
import { readDesign, type Block } from "../../../src/schemes/designs/design";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import { GALLERY } from "../../../src/schemes/designs/gallery";
import { followPaid, isPaid, paidByDefault } from "../../../src/schemes/designs/paid";
import { known } from "../../../src/schemes/designs/rules";
import { withAt } from "../../../src/taskpane/designs/data";
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
  ).toEqual([["paidTwice", "blocks.2.paid"]]);
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
