import fc from "fast-check";
import { Digits, Exact } from "../../src/calculation/frame/exact";
import { divide, quotient, roundedQuotient } from "../../src/calculation/frame/quotient";
import { compare, startedSteps, wholeSteps } from "../../src/calculation/frame/thresholds";
import { cell } from "./cells";
import { Fraction, order } from "./fraction";

/** The short form of exact numbers must be decimal.js, bit for bit, and both must be exact arithmetic. */

const any = fc.oneof(cell, fc.double({ noNaN: true, noDefaultInfinity: true }));

function decimal(cell: number) {
  return new Digits(cell.toPrecision(15));
}
function same(exact: Exact, expected: InstanceType<typeof Digits>): void {
  expect(exact.toDecimal().eq(expected)).toBe(true);
  expect(exact.toNumber()).toBe(expected.toNumber() + 0);
}

test("a cell enters as the decimal that 15 digits show", () => {
  fc.assert(
    fc.property(any, (x) => same(Exact.of(x), decimal(x))),
    { numRuns: 2000 },
  );
  expect(Exact.of(0.1 + 0.2).toNumber()).toBe(0.3);
  expect(Object.is(Exact.of(-0).toNumber(), 0)).toBe(true);
});

test("sums, differences, products and order are those of decimal.js", () => {
  fc.assert(
    fc.property(any, any, any, (x, y, z) => {
      const [a, b, c] = [Exact.of(x), Exact.of(y), Exact.of(z)];
      const [d, e, f] = [decimal(x), decimal(y), decimal(z)];
      same(a.plus(b), d.plus(e));
      same(a.minus(b), d.minus(e));
      same(a.times(b), d.times(e));
      same(a.times(b).plus(c), d.times(e).plus(f));
      expect(a.compareTo(b)).toBe(d.comparedTo(e));
      expect(a.isWhole()).toBe(d.isInteger());
    }),
    { numRuns: 2000 },
  );
});

test("a quotient is the double nearest to the exact one", () => {
  fc.assert(
    fc.property(cell, cell, cell, (x, y, z) => {
      fc.pre(y !== 0);
      const top = Exact.of(x).times(Exact.of(z));
      const expected = Fraction.of(x).times(Fraction.of(z)).over(Fraction.of(y)).toDouble();
      expect(quotient(top, Exact.of(y))).toBe(expected + 0);
    }),
    { numRuns: 2000 },
  );
});

test("whole division leaves a remainder below the divisor", () => {
  fc.assert(
    fc.property(cell, cell, (x, y) => {
      fc.pre(y !== 0);
      const [top, bottom] = [Exact.of(x).abs(), Exact.of(y).abs()];
      const { whole, remainder } = divide(top, bottom);
      expect(BigInt(whole.toDecimal().toFixed())).toBe(
        Fraction.of(x).abs().over(Fraction.of(y).abs()).floor(),
      );
      expect(whole.times(bottom).plus(remainder).compareTo(top)).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test("rounding is half away from zero", () => {
  fc.assert(
    fc.property(cell, cell, fc.integer({ min: 0, max: 10 }), (x, y, places) => {
      fc.pre(y !== 0);
      const expected = Fraction.of(x).over(Fraction.of(y).abs()).round(places);
      expect(roundedQuotient(Exact.of(x), Exact.of(y).abs(), places).toNumber()).toBe(
        expected.toDouble() + 0,
      );
    }),
    { numRuns: 1000 },
  );
  const rounded = (x: number) => roundedQuotient(Exact.of(x), Exact.ONE, 2).toNumber();
  expect([2.345, -2.345, 1.005, 2.344].map(rounded)).toEqual([2.35, -2.35, 1.01, 2.34]);
});

test("numbers compare with the tolerance of the specification", () => {
  const near = fc
    .tuple(cell, fc.constantFrom(0, 1e-10, 9.99e-10, 1e-9, 1.01e-9, 1e-8, 1e-6))
    .map(([x, by]) => [x, x + by]);
  fc.assert(
    fc.property(fc.oneof(near, fc.tuple(cell, cell)), ([x = 0, y = 0]) => {
      expect(compare(Exact.of(x), Exact.of(y))).toBe(order(Fraction.of(x), Fraction.of(y)));
    }),
    { numRuns: 2000 },
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
      expect(BigInt(wholeSteps(Exact.of(distance), Exact.of(step)).toDecimal().toFixed())).toBe(whole);
      expect(BigInt(startedSteps(Exact.of(distance), Exact.of(step)).toDecimal().toFixed())).toBe(started);
    }),
    { numRuns: 2000 },
  );
  const whole = (x: number, step: number) => wholeSteps(Exact.of(x), Exact.of(step)).toNumber();
  expect(whole(0.06 - 0.05, 0.01)).toBe(1);
});
