/**
 * For doubles of simple fractions every function gives the nearest double of the exact result. The fractions stand here
 * as they were made, not as a cell is read.
 */
import fc, { runs } from "../property";
import { compute, one } from "./compute";
import { Fraction, ONE, ZERO } from "./fraction";

interface Simple {
  readonly cell: number;
  readonly exact: Fraction;
}

function simple(top: number, bottom: number): Simple {
  return { cell: top / bottom, exact: new Fraction(BigInt(top), BigInt(bottom)) };
}

const denominator = fc.integer({ min: 1, max: 1000 });
const signed = fc.tuple(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), denominator).map((x) => simple(...x));
const positive = fc.tuple(fc.integer({ min: 1, max: 10 ** 6 }), denominator).map((x) => simple(...x));
/** Of one whole. */
const part = denominator.chain((bottom) => fc.nat(bottom).map((top) => simple(top, bottom)));
const list = (one: fc.Arbitrary<Simple>) => fc.array(one, { minLength: 1, maxLength: 8 });
/** Parts of a whole with one denominator. */
const parts = fc
  .array(fc.nat(100), { minLength: 1, maxLength: 9 })
  .map((tops) => ({ tops, total: tops.reduce((sum, top) => sum + top, 0) }))
  .filter(({ total }) => total > 0)
  .map(({ tops, total }) => tops.map((top) => simple(top, total)));

const cells = (values: readonly Simple[]) => values.map((value) => value.cell);
const total = (values: readonly Fraction[]) => values.reduce((sum, value) => sum.plus(value), ZERO);
const RUNS = runs(500);

test("BONUS, to the nearest double and rounded", () => {
  const places = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(
      signed,
      signed,
      positive,
      part,
      part,
      places,
      (amount, rate, divisor, fixed, kpi, decimals) => {
        const factor = fixed.exact.plus(ONE.minus(fixed.exact).times(kpi.exact));
        const exact = amount.exact.times(rate.exact).times(factor).over(divisor.exact);
        const given = cells([amount, rate, divisor, fixed, kpi]);
        expect(one("BONUS", ...given)).toBe(exact.toDouble() + 0);
        expect(one("BONUS", ...given, decimals)).toBe(exact.round(decimals).toDouble() + 0);
      },
    ),
    RUNS,
  );
  expect(one("BONUS", 4950, 1 / 12, null, null, null, 0)).toBe(413);
  expect(one("BONUS", 1.5, 1 / 3, null, null, null, 0)).toBe(1);
  expect(one("BONUS", 0.1 + 0.2, 5, 1, 0, 1, 0)).toBe(2);
});

test("RATIO and LINEAR", () => {
  fc.assert(
    fc.property(signed, positive, positive, positive, (value, over, y0, y1) => {
      expect(one("RATIO", value.cell, over.cell)).toBe(value.exact.over(over.exact).toDouble() + 0);
      const [from, to] = [new Fraction(-1001n), new Fraction(10n ** 6n + 1n)];
      const run = value.exact.minus(from).over(to.minus(from));
      const y = y0.exact.plus(run.times(y1.exact.minus(y0.exact)));
      expect(one("LINEAR", value.cell, -1001, y0.cell, 10 ** 6 + 1, y1.cell)).toBe(
        value.cell < -1001 ? y0.cell : y.toDouble() + 0,
      );
    }),
    RUNS,
  );
});

test("WEIGHTED: equal parts of a whole are a whole", () => {
  fc.assert(
    fc.property(parts, fc.infiniteStream(signed), (weights, stream) => {
      const scores = [...stream.take(weights.length)];
      const exact = total(weights.map((weight, item) => weight.exact.times(scores[item]?.exact ?? ZERO)));
      expect(one("WEIGHTED", [cells(scores)], [cells(weights)])).toBe(exact.toDouble() + 0);
      const mean = total(scores.map((score) => score.exact)).over(new Fraction(BigInt(scores.length)));
      expect(one("WEIGHTED", [cells(scores)])).toBe(mean.toDouble() + 0);
    }),
    RUNS,
  );
  for (let count = 1; count <= 12; count++) {
    const [scores, weights] = [80, 1 / count].map((value) => [new Array<number>(count).fill(value)]);
    expect(one("WEIGHTED", scores, weights)).toBe(80);
  }
});

test("SCORE and DEDUCT", () => {
  fc.assert(
    fc.property(list(positive), signed, list(part), (points, adjust, per) => {
      const sum = total(points.map((point) => point.exact)).plus(adjust.exact);
      expect(one("SCORE", [cells(points)], 10 ** 7, adjust.cell)).toBe(sum.max(ZERO).toDouble() + 0);
      const left = adjust.exact.minus(
        total(per.map((each, count) => each.exact.times(new Fraction(BigInt(count))))),
      );
      const counts = per.map((_, count) => count);
      expect(one("DEDUCT", adjust.cell, [counts], [cells(per)], null, -(10 ** 7))).toBe(left.toDouble() + 0);
    }),
    RUNS,
  );
});

test("TIERED, marginal and whole", () => {
  fc.assert(
    fc.property(positive, positive, part, part, (amount, bound, low, high) => {
      const table = [
        [0, low.cell],
        [bound.cell, high.cell],
      ];
      const above = amount.exact.minus(bound.exact);
      const isAbove = amount.exact.compare(bound.exact) >= 0;
      const slices = isAbove
        ? bound.exact.times(low.exact).plus(above.times(high.exact))
        : amount.exact.times(low.exact);
      expect(one("TIERED", amount.cell, table)).toBe(slices.toDouble());
      const whole = amount.exact.times(isAbove ? high.exact : low.exact);
      expect(one("TIERED", amount.cell, table, "whole")).toBe(whole.toDouble());
    }),
    RUNS,
  );
});

test("STEPSCORE in proportion, BAND and QUOTA with the cell's own figure", () => {
  fc.assert(
    fc.property(positive, positive, part, part, (value, size, start, up) => {
      const exact = start.exact.plus(value.exact.over(size.exact).times(up.exact));
      expect(one("STEPSCORE", value.cell, 0, size.cell, start.cell, up.cell, 0, null, null, "prorata")).toBe(
        exact.toDouble(),
      );
      expect(one("BAND", 1, [[0, value.cell]])).toBe(value.cell);
      expect(
        one("BAND", value.cell, [
          [0, "below"],
          [value.cell, "from"],
        ]),
      ).toBe("from");
    }),
    RUNS,
  );
  const thirds = [[1 / 3, 1 / 3, 1 / 3]];
  const people = Array.from({ length: 12 }, (_, rank) => [100 - rank]);
  const grades = compute("QUOTA", people, thirds, [[1, 2, 3]]).flat();
  expect(grades).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
});

test("SPLIT: parts of a whole", () => {
  fc.assert(
    fc.property(signed, parts, (amount, weights) => {
      const split = compute("SPLIT", amount.cell, [cells(weights)]).flat();
      expect(split).toEqual(weights.map((weight) => amount.exact.times(weight.exact).toDouble() + 0));
    }),
    RUNS,
  );
  expect(compute("SPLIT", 100, [[1 / 3, 1 / 3, 1 / 3]], 2)).toEqual([[33.34, 33.33, 33.33]]);
});

test("QUOTAOFFSET and CARRYOVER", () => {
  fc.assert(
    fc.property(
      positive,
      positive,
      positive,
      list(positive),
      part,
      (standard, exchange, pay, actuals, base) => {
        const more = new Fraction(10n ** 7n);
        const [offset = []] = compute("QUOTAOFFSET", 10 ** 7, standard.cell, 0, 0, exchange.cell, pay.cell);
        const left = more.minus(standard.exact);
        expect(offset).toEqual([true, left.toDouble(), 0, left.times(pay.exact).toDouble()]);
        // nothing comes in: the gap is the opening one and all bases
        const gaps = compute(
          "CARRYOVER",
          [new Array<number>(actuals.length).fill(0)],
          [cells(actuals)],
          ...["none", "excess", "pay", null, base.cell, null, "gap_out"],
        );
        let gap = base.exact;
        expect(gaps).toEqual([actuals.map((actual) => (gap = gap.plus(actual.exact)).toDouble())]);
      },
    ),
    RUNS,
  );
});
