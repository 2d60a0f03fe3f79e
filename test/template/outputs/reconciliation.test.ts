/** Reconciling as the figures have it: whose sum does not add up, what rounding may move, and what is a budget. */
import { schemeById } from "../../../src/schemes";
import { planInsertion } from "../../../src/template/insertion";
import { reconcile, type Pools, type ReconcileRow } from "../../../src/template/outputs/reconciliation";
import { isBroken, rowTitle, tieText } from "../../../src/template/outputs/reconciliationText";
import { NOTHING_REGISTERED } from "../../../src/template/registers/registered";

type Figures = Record<string, number | number[]>;

function reconciled(
  id: string,
  people: Figures[],
  pools: Pools = {},
  budget?: number,
  rollUps: Record<string, unknown> = {},
) {
  const scheme = schemeById(id)!;
  const period = { kind: scheme.period, year: 2026, index: 1 };
  const { layout } = planInsertion(
    scheme,
    { language: "zh-CN", firstPeriod: period, people: [], parameters: {} },
    { sheets: [], names: [] },
  );
  const listed = people.map((figures, at) => ({
    ...{ id: String(at), name: String(at), department: "", states: [] },
    figures: Object.fromEntries(Object.entries(figures).map(([column, figure]) => [column, [figure].flat()])),
  }));
  const given = { layout, period, people: listed, warning: "", entries: new Map(), pools, rollUps };
  return reconcile({ ...given, registered: NOTHING_REGISTERED }, budget === undefined ? {} : { budget });
}

const rowsOf = (...given: Parameters<typeof reconciled>) => reconciled(...given).rows;

test("what members got of joint projects stands among the steps, and is no pool", () => {
  const rows = rowsOf("big-account-quarter-ledger", [{ net: 30 }], { "joint.parts": [10, 20] });
  const list = rows.find(({ kind }) => kind === "list");
  // 30 × 10,000 yuan.
  expect(list?.whole.fen).toBe(30_000_000);
  expect(rowTitle(list!, "zh-CN")).toBe("清单：合作项目 分得");
  expect(rows.map(({ kind }) => kind)).not.toContain("pool");
});

const isPaidInAll = ({ kind, title }: ReconcileRow) =>
  kind === "rollUp" && title?.["zh-CN"] === "实发奖金合计";

test("a sum above the people is what theirs come to, or says by how much it is not", () => {
  const rolled = (department_paid: unknown) =>
    rowsOf("big-account-quarter-ledger", [{ paid: 1.5 }, { paid: 2.25 }], {}, undefined, {
      department_paid,
    }).find(isPaidInAll);
  expect(rolled(3.75)).toMatchObject({ differs: 0, off: 0 });
  expect(tieText(rolled(3.75)!, "zh-CN")).toContain("✓");
  // 0.01 × 10,000 yuan more.
  expect(rolled(3.76)).toMatchObject({ differs: 10_000, off: 1 });
  expect(tieText(rolled(3.76)!, "zh-CN")).toContain("100.00");
  // While it is an error there is nothing to be compared.
  expect(tieText(rolled("#N/A")!, "zh-CN")).toBe("");
});

test("what is printed of a quarter goes on fitting when the next one is filled in, and not when the year's sum is changed", () => {
  const first = (paid: number[], department_paid: number | string) =>
    reconciled("big-account-quarter-ledger", [{ paid }], {}, undefined, { department_paid });
  const printed = first([1.5], 1.5);
  const later = first([1.5, 2.25], 3.75);
  const sum = ({ rows }: typeof printed) => rows.find(isPaidInAll)!;
  // 15,000 yuan up to the first quarter, whatever comes after it.
  expect([printed, later].map((own) => sum(own).whole.fen)).toEqual([1_500_000, 1_500_000]);
  expect(sum(later)).toMatchObject({ differs: 0, off: 0 });
  expect(later.basis).toEqual(printed.basis);
  expect(first([1.5, 2.25], "#N/A").basis).toEqual(printed.basis);
  expect(first([1.5, 2.25], 3.76).basis).not.toEqual(printed.basis);
});

test("money of lists that is printed is what a sheet is known by, also where it is nobody's figure", () => {
  const of = (parts: number[]) =>
    reconciled("big-account-quarter-ledger", [{ net: 30 }], { "joint.parts": parts }).basis;
  // 30, and the same in another order; 31.
  expect(of([20, 10])).toEqual(of([10, 20]));
  expect(of([10, 21])).not.toEqual(of([10, 20]));
});

const total = (...figures: [fixed: number, performance_pay: number, total: number][]) =>
  rowsOf(
    "assistant-water-pay",
    figures.map(([fixed, performance_pay, sum]) => ({ fixed, performance_pay, total: sum })),
  ).find(({ title }) => title?.["zh-CN"] === "应发合计")!;

test("what one has too much and another too little does not add up for either", () => {
  const row = total([1000, 500, 1500.05], [1000, 500, 1499.95], [1000, 500.01, 1500.01]);
  expect(row).toMatchObject({ differs: 0, off: 2 });
  expect(isBroken(row)).toBe(true);
});

test("where HR rounds to whole yuan, less than a yuan is rounding; a yuan and more is none", () => {
  expect(isBroken(total([1000, 500.4, 1500], [1000, 333.6, 1334]))).toBe(false);
  expect(total([1000, 500.4, 1500], [1000, 333.6, 1336]).off).toBe(1);
  // One with parts of a yuan: nothing is rounded to yuan.
  expect(total([1000, 500.4, 1500], [1000, 333.6, 1333.6]).off).toBe(1);
});

test("money that the scheme splits is shown and is no budget: other pay is beside it", () => {
  const kinds = (budget?: number) =>
    rowsOf("cm-monthly-rollup-elimination", [{ pay: 5000 }], { "pools.amount": [1000] }, budget).map(
      ({ kind, whole }) => [kind, whole.fen],
    );
  expect(kinds()).toContainEqual(["pool", 100_000]);
  expect(kinds().map(([kind]) => kind)).not.toContain("left");
  expect(kinds(600_000)).toEqual(expect.arrayContaining([["budget", 600_000]]));
});
