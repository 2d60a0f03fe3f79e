import fc, { runs } from "../property";
import { money, computed, rate, signedMoney } from "./cells";
import { one } from "./compute";
import { Fraction, ONE } from "./fraction";

const divisor = fc.constantFrom(1, 1.17, 1.13, 2, 3);
const part = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const coefficient = fc.integer({ min: 0, max: 2000 }).map((points) => points / 1000);

/** amount × rate × (fixed + (1 − fixed) × kpi) ÷ divisor */
function bonus(amount: number, of: number, by: number, fixed: number, kpi: number): Fraction {
  const share = Fraction.of(fixed);
  const factor = share.plus(ONE.minus(share).times(Fraction.of(kpi)));
  return Fraction.of(amount).times(Fraction.of(of)).times(factor).over(Fraction.of(by));
}

test("the bonus is exact to the nearest double", () => {
  fc.assert(
    fc.property(
      fc.oneof(signedMoney, computed),
      rate,
      divisor,
      part,
      coefficient,
      (amount, of, by, fixed, kpi) => {
        expect(one("BONUS", amount, of, by, fixed, kpi)).toBe(bonus(amount, of, by, fixed, kpi).toDouble());
      },
    ),
    runs(1000),
  );
});

test("rounding happens once, half away from zero", () => {
  const decimals = fc.integer({ min: 0, max: 10 });
  fc.assert(
    fc.property(
      fc.oneof(signedMoney, computed),
      rate,
      divisor,
      coefficient,
      decimals,
      (amount, of, by, kpi, places) => {
        const expected = bonus(amount, of, by, 0.8, kpi).round(places).toDouble();
        expect(one("BONUS", amount, of, by, 0.8, kpi, places)).toBe(expected + 0);
      },
    ),
    runs(1000),
  );
  // 0.29 × 50% = 0.145: exactly on half a fen
  expect(one("BONUS", 0.29, 0.5, 1, 0, 1, 2)).toBe(0.15);
  expect(one("BONUS", -0.29, 0.5, 1, 0, 1, 2)).toBe(-0.15);
});

test("a rate is exact and held at its cap", () => {
  fc.assert(
    fc.property(signedMoney, money, fc.option(rate, { nil: undefined }), (numerator, denominator, cap) => {
      fc.pre(denominator > 1e-6);
      const exact = Fraction.of(numerator).over(Fraction.of(denominator));
      const held = cap === undefined ? exact : exact.min(Fraction.of(cap));
      expect(one("RATIO", numerator, denominator, cap)).toBe(held.toDouble());
    }),
    runs(1000),
  );
});
