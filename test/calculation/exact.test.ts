/** The short form of exact numbers must be the long one, bit for bit, and both must be exact arithmetic. */
import { Decimal } from "decimal.js";
import fc, { runs } from "../property";
import { Exact } from "../../src/calculation/frame/exact";
import { divide, quotient } from "../../src/calculation/frame/quotient";
import { roundedQuotient } from "../../src/calculation/frame/rounding";
import { compare, startedSteps, wholeSteps } from "../../src/calculation/frame/thresholds";
import { cell, simple } from "./cells";
import { Fraction, order } from "./fraction";

const number = fc.oneof(cell, simple);
const any = fc.oneof(cell, simple, fc.double({ noNaN: true, noDefaultInfinity: true }));

function same(exact: Exact, expected: Fraction): void {
  const { top, bottom } = exact.toFraction();
  expect(new Fraction(top, bottom).compare(expected)).toBe(0);
  expect(exact.toNumber()).toBe(expected.toDouble() + 0);
}

test("a cell of at most 12 digits enters as the decimal that it shows, others as decimal.js rounds them", () => {
  const Digits = Decimal.clone({ defaults: true, precision: 400 });
  const typed = fc
    .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 20 }))
    .map(([whole, places]) => Number(`${whole}e-${places}`));
  fc.assert(
    fc.property(typed, (x) => {
      expect(Exact.of(x).toFraction().toNumber()).toBe(x);
      expect(Exact.of(x).toNumber()).toBe(new Digits(x.toPrecision(15)).toNumber() + 0);
      same(Exact.of(x), Fraction.ofText(x.toExponential(14)));
    }),
    runs(2000),
  );
});

test("a cell enters as its 15 digits or as the simplest fraction beside it", () => {
  fc.assert(
    fc.property(any, (x) => same(Exact.of(x), Fraction.of(x))),
    runs(3000),
  );
  const entered = (x: number) => {
    const { top, bottom } = Exact.of(x).toFraction().inLowestTerms();
    return `${top}/${bottom}`;
  };
  expect([1 / 3, 5 / 12, 85 / 3, -2 / 7, 1 / 999, 0.1 + 0.2, 1e10 / 3].map(entered)).toEqual([
    "1/3",
    "5/12",
    "85/3",
    "-2/7",
    "1/999",
    "3/10",
    "10000000000/3",
  ]);
  // two steps of a double beside 1/3, and three
  expect(entered(1 / 3 + 2 ** -53)).toBe("1/3");
  expect(entered(1 / 3 + 3 * 2 ** -54)).not.toBe("1/3");
  // digits that somebody typed
  expect(entered(0.333333333333333)).toBe("333333333333333/1000000000000000");
  expect(entered(2 ** 60)).toBe(`${2n ** 60n}/1`);
  expect(Object.is(Exact.of(-0).toNumber(), 0)).toBe(true);
});

test("a double that was divided enters as the fraction, whatever its digits", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), fc.integer({ min: 1, max: 1000 }), (p, q) =>
      same(Exact.of(p / q), new Fraction(BigInt(p), BigInt(q))),
    ),
    runs(5000),
  );
});

test("sums, differences, products and order are those of fractions", () => {
  fc.assert(
    fc.property(any, any, any, (x, y, z) => {
      const [a, b, c] = [Exact.of(x), Exact.of(y), Exact.of(z)];
      const [d, e, f] = [Fraction.of(x), Fraction.of(y), Fraction.of(z)];
      same(a.plus(b), d.plus(e));
      same(a.minus(b), d.minus(e));
      same(a.times(b), d.times(e));
      same(a.times(b).plus(c), d.times(e).plus(f));
      expect(a.compareTo(b)).toBe(d.compare(e));
      expect(a.isWhole()).toBe(d.top % d.bottom === 0n);
    }),
    runs(2000),
  );
});

test("a quotient is the double nearest to the exact one", () => {
  fc.assert(
    fc.property(number, number, number, (x, y, z) => {
      fc.pre(y !== 0);
      const top = Exact.of(x).times(Exact.of(z));
      const expected = Fraction.of(x).times(Fraction.of(z)).over(Fraction.of(y)).toDouble();
      expect(quotient(top, Exact.of(y))).toBe(expected + 0);
    }),
    runs(2000),
  );
});

test("whole division leaves a remainder below the divisor", () => {
  fc.assert(
    fc.property(number, number, (x, y) => {
      fc.pre(y !== 0);
      const [top, bottom] = [Exact.of(x).abs(), Exact.of(y).abs()];
      const { whole, remainder } = divide(top, bottom);
      expect(whole.toFraction().whole()).toBe(Fraction.of(x).abs().over(Fraction.of(y).abs()).floor());
      expect(whole.times(bottom).plus(remainder).compareTo(top)).toBe(0);
    }),
    runs(1000),
  );
});

test("rounding is half away from zero", () => {
  fc.assert(
    fc.property(number, number, fc.integer({ min: 0, max: 10 }), (x, y, places) => {
      fc.pre(y !== 0);
      const expected = Fraction.of(x).over(Fraction.of(y).abs()).round(places);
      expect(roundedQuotient(Exact.of(x), Exact.of(y).abs(), places).toNumber()).toBe(
        expected.toDouble() + 0,
      );
    }),
    runs(1000),
  );
  const rounded = (x: number) => roundedQuotient(Exact.of(x), Exact.ONE, 2).toNumber();
  expect([2.345, -2.345, 1.005, 2.344].map(rounded)).toEqual([2.35, -2.35, 1.01, 2.34]);
});

test("what lies on a half within the tolerance is the half; large and fine numbers keep their places", () => {
  const rounded = (x: number, places: number) => roundedQuotient(Exact.of(x), Exact.ONE, places).toNumber();
  expect([412.4999999995, -412.4999999995, 412.499999998].map((x) => rounded(x, 0))).toEqual([
    413, -413, 412,
  ]);
  expect([2.3449999995, 2.344999998, 2.3450000001].map((x) => rounded(x, 2))).toEqual([2.35, 2.34, 2.35]);
  expect([0.12345678904, 0.1].map((x) => rounded(x, 10))).toEqual([0.123456789, 0.1]);
  expect([5e10, 5e10 + 0.003].map((x) => rounded(x, 2))).toEqual([5e10, 5e10]);
  const near = fc.tuple(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(near, fc.integer({ min: -20, max: 20 }), ([whole, places], off) => {
      const x = (whole + 0.5) / 10 ** places + off * 1e-10;
      expect(rounded(x, places)).toBe(Fraction.of(x).round(places).toDouble() + 0);
    }),
    runs(1000),
  );
});

test("numbers compare with the tolerance of the specification", () => {
  const near = fc
    .tuple(cell, fc.constantFrom(0, 1e-10, 9.99e-10, 1e-9, 1.01e-9, 1e-8, 1e-6))
    .map(([x, by]) => [x, x + by]);
  fc.assert(
    fc.property(fc.oneof(near, fc.tuple(cell, cell)), ([x = 0, y = 0]) => {
      expect(compare(Exact.of(x), Exact.of(y))).toBe(order(Fraction.of(x), Fraction.of(y)));
    }),
    runs(2000),
  );
});

test("whole steps forgive a billionth of a step, started ones too", () => {
  const tolerance = new Fraction(1n, 10n ** 9n);
  const size = fc.oneof(fc.constantFrom(0.01, 0.05, 1, 5, 0.001), cell.map(Math.abs)).filter((x) => x > 1e-6);
  fc.assert(
    fc.property(fc.oneof(cell, fc.integer({ min: 0, max: 999 })), size, fc.boolean(), (x, step, onStep) => {
      const distance = onStep ? Math.abs(Math.round(x)) * step : Math.abs(x);
      const steps = Fraction.of(distance).over(Fraction.of(step));
      const whole = steps.plus(tolerance).floor();
      const reduced = steps.minus(tolerance);
      const started = reduced.top <= 0n ? 0n : -new Fraction(-reduced.top, reduced.bottom).floor();
      same(wholeSteps(Exact.of(distance), Exact.of(step)), new Fraction(whole));
      same(startedSteps(Exact.of(distance), Exact.of(step)), new Fraction(started));
    }),
    runs(2000),
  );
  const whole = (x: number, step: number) => wholeSteps(Exact.of(x), Exact.of(step)).toNumber();
  expect(whole(0.06 - 0.05, 0.01)).toBe(1);
});
