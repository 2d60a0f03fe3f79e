import fc, { runs } from "../property";
import { compute } from "./compute";
import { Fraction, order, ZERO } from "./fraction";

/** Units done and required, some on the threshold of an offset that just suffices. */
const units = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 3000 }).map((tenths) => tenths / 10),
);
const exchange = fc.constantFrom(0.5, 1, 2, 3, 7, 1.5);
const pay = fc.constantFrom(0, 2, 4, 0.35);

type Terms = readonly [actual1: number, standard1: number, actual2: number, standard2: number, rate: number];

/** What the specification says: an offset that does not suffice uses nothing up. */
function offset(terms: Terms, pay1: number, pay2: number) {
  const [actual1, standard1, actual2, standard2, rate] = terms.map(Fraction.of) as [
    Fraction,
    Fraction,
    Fraction,
    Fraction,
    Fraction,
  ];
  const over = (a: Fraction, b: Fraction) => (order(a, b) > 0 ? a.minus(b) : ZERO);
  let left1 = over(actual1, standard1);
  let left2 = over(actual2, standard2);
  const short1 = over(standard1, actual1);
  const short2 = over(standard2, actual2);
  let met = short1.top === 0n && short2.top === 0n;
  if (short1.top > 0n && short2.top === 0n && order(left2, short1.times(rate)) >= 0) {
    met = true;
    left2 = over(left2, short1.times(rate));
  }
  if (short2.top > 0n && short1.top === 0n && order(left1.times(rate), short2) >= 0) {
    met = true;
    left1 = over(left1.times(rate), short2).over(rate);
  }
  const extra = left1.times(Fraction.of(pay1)).plus(left2.times(Fraction.of(pay2)));
  return [met, left1.toDouble(), left2.toDouble(), extra.toDouble()];
}

test("QUOTAOFFSET covers a shortfall with the other's surplus at the exchange, or not at all", () => {
  const seen = { covered1: 0, covered2: 0, not: 0 };
  fc.assert(
    fc.property(units, units, units, units, exchange, pay, pay, (a1, s1, a2, s2, rate, pay1, pay2) => {
      const [result = []] = compute("QUOTAOFFSET", a1, s1, a2, s2, rate, pay1, pay2);
      expect(result).toEqual(offset([a1, s1, a2, s2, rate], pay1, pay2));
      if (result[0] === false) seen.not++;
      else if (a1 < s1) seen.covered1++;
      else if (a2 < s2) seen.covered2++;
    }),
    runs(1000),
  );
  // every case has been met
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});

test("an offset that suffices to the unit, and one that lacks a unit", () => {
  // 8 short of the first, 2 of the second for each
  expect(compute("QUOTAOFFSET", 92, 100, 1016, 1000, 2, 4, 2)).toEqual([[true, 0, 0, 0]]);
  expect(compute("QUOTAOFFSET", 92, 100, 1015, 1000, 2, 4, 2)).toEqual([[false, 0, 15, 30]]);
  // 40 short of the second, which 20 of the first stand for
  expect(compute("QUOTAOFFSET", 120, 100, 960, 1000, 2, 4, 2)).toEqual([[true, 0, 0, 0]]);
  expect(compute("QUOTAOFFSET", 119, 100, 960, 1000, 2, 4, 2)).toEqual([[false, 19, 0, 76]]);
});
