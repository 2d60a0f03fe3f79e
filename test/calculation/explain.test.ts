/** EXPLAIN and its function cannot disagree, and what it lists adds up. */
import fc from "../property";
import { explain } from "../../src/calculation/explain";
import { isFailure } from "../../src/calculation/frame/problem";
import type { FunctionId } from "../../src/calculation/library";
import { CALLS } from "../functions/calls";
import { cell, points, rate, shares, signedMoney } from "./cells";
import { code, column, compute } from "./compute";

const LANGUAGES = ["zh-CN", "en-US"] as const;

function figures(id: FunctionId, raw: readonly unknown[]): unknown[] {
  return compute(id, ...raw).flat();
}

/** The table below its header, and how many last rows are the figures. */
function table(id: FunctionId, raw: readonly unknown[], language: (typeof LANGUAGES)[number] = "en-US") {
  const [header, ...rows] = explain([id, ...raw], language);
  expect(header).toEqual(language === "zh-CN" ? ["步骤", "计算过程", "数值"] : ["step", "working", "value"]);
  const count = figures(id, raw).length;
  return { lines: rows.slice(0, -count), results: rows.slice(-count) };
}

function expectAgreement(id: FunctionId, raw: readonly unknown[]): void {
  for (const language of LANGUAGES) {
    let outcome: ReturnType<typeof table>;
    try {
      outcome = table(id, raw, language);
    } catch (reason) {
      if (!isFailure(reason)) throw reason;
      // what cannot be computed cannot be explained
      expect(figures(id, raw).some((figure) => /^#/.test(String(figure)))).toBe(true);
      return;
    }
    expect(outcome.results.map((row) => code(row[2]))).toEqual(figures(id, raw));
    for (const row of [...outcome.lines, ...outcome.results]) {
      expect(row).toHaveLength(3);
      expect(String(row[0]) + String(row[1])).not.toMatch(/undefined|NaN|\{|\[object/);
    }
  }
}

const ids = Object.keys(CALLS) as FunctionId[];
test.each(ids)("%s: the last values are the function's own", (id) => {
  for (let length = 0; length <= CALLS[id].length; length++) expectAgreement(id, CALLS[id].slice(0, length));
});

const tiers = [
  ["", 0.01],
  [100, 0.05],
  [1000, 0.08],
];
const arguments_: Partial<Record<FunctionId, fc.Arbitrary<unknown[]>>> = {
  BAND: fc.tuple(cell, fc.constant(tiers), fc.constantFrom("up", "down")),
  TIERED: fc.tuple(
    signedMoney,
    fc.constant(tiers),
    fc.constantFrom("marginal", "whole"),
    fc.constant("up"),
    points,
  ),
  LINEAR: fc.tuple(cell, fc.constant(0), points, fc.constant(100), points),
  STEPSCORE: fc.tuple(
    cell,
    rate,
    fc.constant(0.05),
    points,
    rate,
    rate,
    fc.constant(100),
    fc.constant(0),
    fc.constantFrom("whole", "prorata", "started"),
  ),
  BONUS: fc.tuple(
    signedMoney,
    rate,
    fc.constant(1.17),
    fc.constant(0.8),
    fc.constantFrom(1, 0.9),
    fc.constantFrom("", 2),
  ),
  RATIO: fc.tuple(cell, points, fc.constantFrom("", 1)),
  QUOTAOFFSET: fc.tuple(
    fc.nat(200),
    fc.constant(100),
    fc.nat(2000),
    fc.constant(1000),
    fc.constant(3),
    fc.constant(4),
    fc.constant(2),
  ),
  LEVEL: fc.tuple(
    fc.array(fc.option(points, { nil: "" as const }), { minLength: 2, maxLength: 2 }).map((list) => [list]),
    fc.constantFrom(">=", "<", "="),
    fc.constant([
      [10, ""],
      [50, 60],
    ]),
    fc.constant([["low", "high"]]),
    fc.constantFrom("", "none"),
    fc.boolean(),
  ),
  DUEWINDOW: fc.tuple(
    fc.integer({ min: 61, max: 60000 }),
    fc.constantFrom("days", "by", "workdays", "lastworkday", "weekday"),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 31 }),
    fc.array(fc.integer({ min: 40000, max: 40060 })).map((list) => [list]),
  ),
  QUOTA: fc.tuple(
    fc.array(fc.option(points, { nil: "" as const }), { minLength: 2, maxLength: 9 }).map(column),
    fc.constant([[0.3, 0.4, 0.3]]),
    fc.constant([["A", "B", "C"]]),
    fc.constant(""),
    fc.constantFrom("better", "worse"),
  ),
  STREAK: fc.tuple(
    fc.array(fc.constantFrom<unknown>(true, false, 1, 0, ""), { minLength: 1, maxLength: 9 }).map(column),
  ),
  CARRYOVER: fc.tuple(
    fc.array(points, { minLength: 1, maxLength: 5 }).map((list) => [list]),
    fc.constant(40),
    fc.constantFrom(60, "none"),
    fc.constantFrom("first", "excess"),
    fc.constantFrom("pay", "carry"),
    fc.constant(""),
    fc.nat(20),
    fc.nat(20),
    fc.constantFrom("ledger", "gap_out", "目标内"),
  ),
};
test.each(Object.entries(arguments_))("%s agrees whatever its arguments", (id, args) => {
  fc.assert(fc.property(args, (raw) => expectAgreement(id as FunctionId, raw)));
});

const sum = (rows: readonly (readonly unknown[])[]) =>
  rows.reduce((total, row) => total + (typeof row[2] === "number" ? row[2] : 0), 0);

test("the lines of a tier table add up to the figure", () => {
  fc.assert(
    fc.property(points, points, fc.constantFrom("marginal", "whole"), (amount, prior, method) => {
      const { lines, results } = table("TIERED", [amount * 20, tiers, method, "up", prior]);
      expect(sum(lines)).toBeCloseTo(Number(results[0]?.[2]), 8);
    }),
  );
});

test("the lines of a score sheet add up to the total", () => {
  fc.assert(
    fc.property(
      fc.array(points, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -90, max: 90 }),
      (sheet, adjust) => {
        const { lines, results } = table("SCORE", [[sheet], 100, adjust, -20, 20, null, 300]);
        expect(sum(lines)).toBeCloseTo(Number(results[0]?.[2]), 8);
      },
    ),
  );
});

test("plus points raised to their least count in the sheet of a person without any", () => {
  const { lines, results } = table("SCORE", [[[1, 2]], 5, 0, 5, 10]);
  expect(lines[2]).toEqual(["plus and minus points, held", "0 → 5", 5]);
  expect([sum(lines), results[0]?.[2]]).toEqual([8, 8]);
});

test("what a prior amount earned is taken off slice by slice, at a rate of 0 too", () => {
  const rates = [
    [0, 0],
    [50, 0.1],
  ];
  expect(table("TIERED", [-30, rates, null, null, 90]).lines).toEqual([
    ["with the prior amount", "90 + (-30) = 60", ""],
    ["tier 1", "50 × 0 = 0", 0],
    ["tier 2", "10 × 10% = 1", 1],
    ["less, counted before: tier 1", "−50 × 0 = 0", 0],
    ["less, counted before: tier 2", "−40 × 10% = -4", -4],
  ]);
});

test("the lines of deductions add up to the points left", () => {
  const kinds = fc.array(fc.tuple(fc.nat(4), points, fc.option(fc.nat(3), { nil: "" as const })), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(points, kinds, fc.nat(5), (max, list, floor) => {
      const [counts, per, most] = [0, 1, 2].map((index) => list.map((kind) => kind[index]));
      const { lines, results } = table("DEDUCT", [max, [counts], [per], [most], floor]);
      expect(sum(lines)).toBeCloseTo(Number(results[0]?.[2]), 8);
    }),
  );
});

test("the lines of weighted scores add up, rescaled or not", () => {
  const score = fc.option(points, { nil: "" as const });
  fc.assert(
    fc.property(shares({ min: 3, max: 3 }), fc.tuple(score, score, points), (weights, scores) => {
      fc.pre((weights[2] ?? 0) > 0);
      const { lines, results } = table("WEIGHTED", [[scores], [weights], "rescale"]);
      expect(sum(lines)).toBeCloseTo(Number(results[0]?.[2]), 8);
    }),
  );
  expect(table("WEIGHTED", [[[90, "", 70]], [[50, 20, 30]], "rescale"]).lines.map((row) => row[1])).toEqual([
    "90 × 50% ÷ 80% = 56.25",
    "70 × 30% ÷ 80% = 26.25",
  ]);
  const { lines, results } = table("WEIGHTED", [[[90, 80, 95]], [[50, 20, 30]]]);
  expect(lines.map((row) => row[1])).toEqual(["90 × 50% = 45", "80 × 20% = 16", "95 × 30% = 28.5"]);
  expect(results).toEqual([["result", "WEIGHTED", 89.5]]);
});

test("the parts of a split add up to the amount", () => {
  fc.assert(
    fc.property(signedMoney, fc.array(points, { minLength: 2, maxLength: 5 }), (amount, scores) => {
      fc.pre(scores.some((score) => score > 0));
      const { lines, results } = table("SPLIT", [amount, [scores], 2, "score"]);
      expect(sum(lines)).toBeCloseTo(amount, 4);
      expect(sum(results)).toBeCloseTo(amount, 4);
    }),
  );
});

test("people with the same score are listed with the rank that counts", () => {
  const quota = [column([90, 85, 85, 70]), [[0.25, 0.5, 0.25]], [["A", "B", "C"]], null];
  const ranks = (ties: string) =>
    table("QUOTA", [...quota, ties])
      .lines.slice(4)
      .map((line) => line.slice(1));
  expect(ranks("better")).toEqual([
    ["90: rank 1", 1],
    ["85: rank 2", 2],
    ["85: rank 3, same score: as rank 2", 2],
    ["70: rank 4", 4],
  ]);
  expect(ranks("worse").map((line) => line[1])).toEqual([1, 3, 3, 4]);
});

test("scores that are blank as a whole are listed like others", () => {
  const { lines, results } = table("QUOTA", [column(["", "", ""]), [[0.5, 0.5]], [["A", "B"]]]);
  expect(lines).toEqual([["not rated", "the row is blank, nothing is computed", ""]]);
  expect(results.map((row) => row.slice(1))).toEqual(
    [1, 2, 3].map((number) => [`QUOTA: person ${number}`, ""]),
  );
});

test("a level that holds but is held back by a lower one says so", () => {
  const levels = [5, ">=", column([1, 9, 4]), [["low", "middle", "high"]], null];
  const verdicts = (cumulative: boolean) =>
    table("LEVEL", [...levels, cumulative]).lines.map((line) => line[1]);
  expect(verdicts(true)).toEqual([
    "5 >= 1: holds",
    "5 >= 9: does not hold",
    "5 >= 4: holds, but a lower level does not",
  ]);
  expect(verdicts(false)[2]).toBe("5 >= 4: holds");
});

test("a ledger says how much is in target and whether it is met", () => {
  const { lines } = table("CARRYOVER", [[[25, 15]], 10, 20, "first", "carry"]);
  const steps = lines.map((line) => line.join(" | "));
  expect(steps).toContain("period 1 in target | MIN(25, 20) = 20 | 20");
  expect(steps).toContain("period 1 target met | 25 ≥ 20 | true");
  expect(steps).toContain("period 2 available = actual + carried in | 15 + 5 = 20 | 20");
  const blank = table("CARRYOVER", [[["", ""]], 10, 20, "last", "spend", null, null, null, "met"]);
  expect(blank.lines).toEqual([["not rated", "the row is blank, nothing is computed", ""]]);
});

test("the periods before one that is wrong are explained", () => {
  const raw = [[[25, "x", 15]], 10, 20, "first", "carry", null, null, null, "carry_out"];
  expectAgreement("CARRYOVER", raw);
  const { lines, results } = table("CARRYOVER", raw);
  expect(lines[0]).toEqual(["period 1 available = actual + carried in", "25", 25]);
  expect(lines.at(-1)?.slice(0, 2)).toEqual(["period 2", 'column 2: actual: text "x" is not a number']);
  expect(results.map((row) => code(row[2]))).toEqual([5, "#VALUE!", "#VALUE!"]);
  expect(() => table("CARRYOVER", [[["x", 25]], 10])).toThrow();
});

test("who can be ranked and which runs count is explained beside what is wrong", () => {
  expectAgreement("QUOTA", [column([90, "x", 70]), [[0.5, 0.5]], [["A", "B"]]]);
  expectAgreement("STREAK", [column([1, 1, "x", 1])]);
  const { lines } = table("STREAK", [column([1, 1, "x", 1])]);
  expect(lines.map((row) => code(row[2]))).toEqual([1, 2, "#VALUE!", 1]);
});

test("a fraction that does not end is written behind its digits", () => {
  expect(table("BONUS", [4950, 1 / 12, null, null, null, 0]).lines).toEqual([
    ["amount × rate", "4,950 × 8.33333333333333% [1/12] = 412.5", 412.5],
    ["rounded", "ROUND(412.5, 0) = 413", 413],
  ]);
  expect(table("SCORE", [[[85 / 3, 66]], 100]).lines[0]?.[1]).toBe("28.3333333333333 [85/3] / 100");
  expect(table("WEIGHTED", [[[80, 80, 80]], [[100 / 3, 100 / 3, 100 / 3]]]).lines[0]?.[1]).toBe(
    "80 × 33.3333333333333% [1/3] = 26.6666666666667",
  );
});

test("a clerk can follow it", () => {
  expect(explain(["BONUS", 40000, 0.0712], "en-US")).toEqual([
    ["step", "working", "value"],
    ["amount × rate", "40,000 × 7.12% = 2,848", 2848],
    ["result", "BONUS", 2848],
  ]);
  expect(explain(["appraise.bonus", 5696, 1, "", 0.7, 0.9], "zh-CN")).toEqual([
    ["步骤", "计算过程", "数值"],
    ["金额 × 比率", "5,696 × 1 = 5,696", 5696],
    ["KPI奖金系数", "70% + 30% × 0.9 = 0.97", 0.97],
    ["乘以系数", "5,696 × 0.97 = 5,525.12", 5525.12],
    ["结果", "BONUS", 5525.12],
  ]);
});
