import fc, { runs } from "../property";
import { computed, money, rate } from "./cells";
import { one } from "./compute";
import { Fraction, order, ZERO } from "./fraction";

/** A table whose bounds rise by at least a tenth from 0 on. */
const table = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5000 }), rate), { minLength: 1, maxLength: 6 })
  .map((steps) => {
    let bound = 0;
    return steps.map(([step, of], index) => {
      const line: [number | string, number] = [index === 0 ? "" : bound, of];
      bound = Math.round((bound + step / 10) * 10) / 10;
      return line;
    });
  });
type Table = [number | string, number][];

const amount = fc.oneof(
  fc.integer({ min: 0, max: 30000 }).map((tenths) => tenths / 10),
  computed.map(Math.abs),
);

function boundOf(lines: Table, index: number): Fraction {
  const bound = lines[index]?.[0];
  return typeof bound === "number" ? Fraction.of(bound) : ZERO;
}
function rateOf(lines: Table, index: number): Fraction {
  return Fraction.of(lines[index]?.[1] ?? 0);
}

/** Each slice at its own rate; what is on a bound leaves no remainder above it. */
function marginal(lines: Table, total: Fraction): Fraction {
  let pay = ZERO;
  let rest = total;
  for (let index = lines.length - 1; index >= 0; index--) {
    const bound = boundOf(lines, index);
    if (index > 0 && order(rest, bound) <= 0) continue;
    pay = pay.plus(rest.minus(bound).times(rateOf(lines, index)));
    rest = bound;
  }
  return pay;
}

function whole(lines: Table, total: Fraction, isUp: boolean): Fraction {
  let reached = 0;
  lines.forEach((_, index) => {
    const against = order(total, boundOf(lines, index));
    if (index > 0 && (against > 0 || (against === 0 && isUp))) reached = index;
  });
  return total.times(rateOf(lines, reached));
}

describe("TIERED", () => {
  test("pays each slice at its own rate, exactly", () => {
    fc.assert(
      fc.property(amount, table, (x, lines) => {
        expect(one("TIERED", x, lines)).toBe(marginal(lines, Fraction.of(x)).toDouble());
      }),
      runs(1000),
    );
  });

  test("pays all of it at the rate of the band reached, exactly", () => {
    fc.assert(
      fc.property(amount, table, fc.boolean(), (x, lines, isUp) => {
        const expected = whole(lines, Fraction.of(x), isUp).toDouble();
        expect(one("TIERED", x, lines, "whole", isUp ? "up" : "down")).toBe(expected);
      }),
      runs(1000),
    );
  });

  test("goes on where the prior amount ended: T(prior + amount) − T(prior)", () => {
    fc.assert(
      fc.property(amount, amount, table, fc.boolean(), (prior, x, lines, isWhole) => {
        const tiers = (total: Fraction) => (isWhole ? whole(lines, total, true) : marginal(lines, total));
        const before = Fraction.of(prior);
        const expected = tiers(before.plus(Fraction.of(x))).minus(tiers(before));
        expect(one("TIERED", x, lines, isWhole ? "whole" : null, null, prior)).toBe(expected.toDouble());
      }),
      runs(1000),
    );
  });

  test("in two steps it pays what it pays in one", () => {
    const cents = fc.integer({ min: 0, max: 30000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(cents, cents, cents, table, fc.boolean(), (prior, a, b, lines, isWhole) => {
        const pay = (x: number, before: number) =>
          Fraction.of(Number(one("TIERED", x, lines, isWhole ? "whole" : "marginal", "up", before)));
        const sum = (x: number, y: number) => Fraction.of(x).plus(Fraction.of(y)).toDouble();
        const apart = pay(a, prior).plus(pay(b, sum(prior, a)));
        expect(order(apart, pay(sum(a, b), prior))).toBe(0);
      }),
      runs(500),
    );
  });

  test("a refund takes back what the amount had earned", () => {
    fc.assert(
      fc.property(amount, amount, table, (prior, x, lines) => {
        const earned = Number(one("TIERED", x, lines, null, null, prior));
        const total = Fraction.of(prior).plus(Fraction.of(x)).toDouble();
        const refund = one("TIERED", -x, lines, null, null, total);
        expect(Number(refund)).toBeCloseTo(-earned, 6);
      }),
      runs(500),
    );
  });

  test("marginal pay has no jump at a bound", () => {
    fc.assert(
      fc.property(table, fc.nat(5), (lines, pick) => {
        const bound = Number(lines[pick % lines.length]?.[0] || 0);
        const [under, on, over] = [Math.max(0, bound - 1e-6), bound, bound + 1e-6].map((x) =>
          Number(one("TIERED", x, lines)),
        );
        expect(Math.abs((on ?? 0) - (under ?? 0))).toBeLessThan(1e-5);
        expect(Math.abs((over ?? 0) - (on ?? 0))).toBeLessThan(1e-5);
      }),
    );
  });
});

describe("BAND", () => {
  const bands = fc
    .uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 8 })
    .map((bounds) =>
      bounds.sort((a, b) => a - b).map((bound, index): [number, string] => [bound / 10, `band ${index}`]),
    );

  test("a value on, just under and just over each bound", () => {
    fc.assert(
      fc.property(bands, (lines) => {
        lines.forEach(([bound, name], index) => {
          const below = lines[index - 1]?.[1] ?? "#N/A";
          const asOn = [bound, bound - 5e-10, bound + 5e-10, bound + 1e-9 / 2];
          for (const value of asOn) {
            expect(one("BAND", value, lines)).toBe(name);
            expect(one("BAND", value, lines, "down")).toBe(index === 0 ? name : below);
          }
          for (const edge of ["up", "归下档"]) {
            expect(one("BAND", bound - 1e-6, lines, edge)).toBe(below);
            expect(one("BAND", bound + 1e-6, lines, edge)).toBe(name);
          }
        });
      }),
    );
  });

  test("without a first bound nothing is too low", () => {
    fc.assert(
      fc.property(money, (value) =>
        expect(
          one("BAND", -value, [
            ["", "low"],
            [0.5, "high"],
          ]),
        ).toBe("low"),
      ),
    );
  });
});

describe("LINEAR", () => {
  test("is exact between its ends and level outside", () => {
    fc.assert(
      fc.property(computed, computed, money, money, computed, (x0, run, y0, y1, value) => {
        const x1 = x0 + Math.abs(run) + 1;
        const [v, a, b, from, to] = [value, x0, x1, y0, y1].map(Fraction.of) as [
          Fraction,
          Fraction,
          Fraction,
          Fraction,
          Fraction,
        ];
        const line = from.plus(v.minus(a).times(to.minus(from)).over(b.minus(a)));
        const expected = order(v, a) <= 0 ? from : order(v, b) >= 0 ? to : line;
        expect(one("LINEAR", value, x0, y0, x1, y1)).toBe(expected.toDouble());
      }),
      runs(1000),
    );
  });
});

describe("STEPSCORE", () => {
  const tolerance = new Fraction(1n, 10n ** 9n);
  const size = fc.constantFrom(0.01, 0.05, 1, 5);

  test("counts steps exactly, and holds the points between floor and cap", () => {
    const mode = fc.constantFrom("whole", "prorata", "started");
    fc.assert(
      fc.property(
        computed,
        rate,
        size,
        money,
        fc.tuple(rate, rate),
        fc.record({ cap: fc.option(fc.nat(120)), floor: fc.option(fc.integer({ min: -50, max: 0 })) }),
        mode,
        fc.boolean(),
        (value, baseline, step, start, [up, down], { cap, floor }, how, isHigher) => {
          const gap = Fraction.of(value).minus(Fraction.of(baseline));
          const side = order(Fraction.of(value), Fraction.of(baseline)) * (isHigher ? 1 : -1);
          const exact = gap.abs().over(Fraction.of(step));
          const reduced = exact.minus(tolerance);
          const started = reduced.top <= 0n ? 0n : -new Fraction(-reduced.top, reduced.bottom).floor();
          const counted = {
            whole: new Fraction(exact.plus(tolerance).floor()),
            prorata: exact,
            started: new Fraction(started),
          }[how];
          const each = side > 0 ? Fraction.of(up) : Fraction.of(-down);
          const change = side === 0 ? ZERO : (counted ?? ZERO).times(each);
          let held = Fraction.of(start).plus(change);
          if (floor !== null) held = held.max(Fraction.of(floor));
          if (cap !== null) held = held.min(Fraction.of(cap));
          const actual = one(
            "STEPSCORE",
            value,
            baseline,
            step,
            start,
            up,
            down,
            cap,
            floor ?? "none",
            how,
            isHigher ? "higher" : "lower",
          );
          expect(actual).toBe(held.toDouble());
        },
      ),
      runs(1000),
    );
  });
});
