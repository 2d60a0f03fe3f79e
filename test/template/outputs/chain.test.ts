/** The way of a scheme's money, as its formulas have it: what follows from what, and what is a sum of what. */
import { schemeById } from "../../../src/schemes";
import type { Block } from "../../../src/schemes/designs/design";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import type { Scheme } from "../../../src/schemes/scheme";
import { text, UNITS } from "../../../src/schemes/words";
import { planInsertion } from "../../../src/template/insertion";
import { moneyChain } from "../../../src/template/outputs/chain";
import { fenOf, fenOfSum } from "../../../src/template/outputs/fen";
import { designOf } from "../../schemes/designs/examples";

function chainOf(id: string | Scheme, index = 1) {
  const scheme = typeof id === "string" ? schemeById(id)! : id;
  const firstPeriod = { kind: scheme.period, year: 2026, index };
  const { layout } = planInsertion(
    scheme,
    { language: "zh-CN", firstPeriod, people: [], parameters: {} },
    { sheets: [], names: [] },
  );
  return moneyChain(layout, firstPeriod);
}

test("the ledger's money goes from receipts over net and effective to accrued and paid", () => {
  const { entries, steps, paid } = chainOf("big-account-quarter-ledger");
  expect(entries.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["receipts", "outside", "base", "target"]),
  );
  const order = steps.map(({ definition }) => definition.id);
  const way = ["net", "effective", "bonus_base", "paid"].map((id) => order.indexOf(id));
  expect(way).toEqual([...way].sort((a, b) => a - b));
  expect(Math.min(...way)).toBeGreaterThanOrEqual(0);
  expect(order).toContain("accrued");
  expect(paid.map(({ id }) => id)).toEqual(["paid", "floating_paid"]);
});

test("the settlement belongs to the quarter that ends the year", () => {
  expect(chainOf("big-account-quarter-ledger", 4).paid.map(({ id }) => id)).toContain("settlement_paid");
});

test("a sum of entries and figures is known as one, a product is not", () => {
  const { steps } = chainOf("loan-manager-pay");
  const terms = new Map(steps.map(({ definition, terms: own }) => [definition.id, own]));
  expect(terms.get("total")).toEqual([
    { from: "figure", id: "base", sign: 1 },
    { from: "figure", id: "loan_pay", sign: 1 },
    { from: "figure", id: "referral_pay", sign: 1 },
    { from: "entry", id: "other_pay", sign: 1 },
  ]);
  expect(terms.get("loan_pay")).toBeUndefined();
});

test("a sum takes an item of some roles alone for nothing where it is blank, and is a sum all the same", () => {
  const pay = (id: string, more: object): Block =>
    ({
      ...{ kind: "pay", id, title: { zh: id }, base: { from: "entry", name: "基数" }, share: 1, factors: [] },
      ...more,
    }) as Block;
  const sum: Block = {
    ...{ kind: "total", id: "b3", title: { zh: "应发" } },
    of: { how: "sum", members: [{ id: "b1" }, { id: "b2" }] },
  };
  const blocks = [pay("b1", { forRoles: ["客户经理"] }), pay("b2", {}), sum];
  const { steps } = chainOf(schemeOfDesign(designOf(blocks)));
  expect(steps.find(({ definition }) => definition.id === "b3")?.terms).toEqual([
    { from: "figure", id: "b1", sign: 1 },
    { from: "figure", id: "b2", sign: 1 },
  ]);
});

test("money that is split is the scheme's own pool", () => {
  expect(chainOf("cm-monthly-rollup-elimination").pools).toMatchObject([{ list: "pools", column: "amount" }]);
  expect(chainOf("base-plus-20").pools).toEqual([]);
});

test("figures are added without loss; rounded one by one they may come to another fen", () => {
  const [yuan, wan] = [text(UNITS.yuan), text(UNITS.wan)];
  // 3,333.333 yuan each: 3 × 333,333 fen are 999,999, and 9,999.999 yuan are 1,000,000.
  const thirds = [0.3333333, 0.3333333, 0.3333333];
  expect(fenOfSum(thirds, wan)).toBe(1_000_000);
  expect(thirds.reduce((sum, one) => sum + fenOf(one, wan), 0)).toBe(999_999);
  expect(fenOfSum([0.1, 0.2, -0.3], yuan)).toBe(0);
  expect(fenOfSum([-0.005], yuan)).toBe(-1);
  expect(fenOfSum([1e9, 0.01, -1e9], yuan)).toBe(1);
  expect(fenOfSum([], yuan)).toBe(0);
});
