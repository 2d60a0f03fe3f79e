import fc, { runs } from "../property";
import { compute } from "./compute";
import { Fraction, ONE, order, ZERO } from "./fraction";

/** Ledgers with few decimals, so that the laws hold to the last one. */
const wan = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((hundredths) => hundredths / 100);
const signed = fc.integer({ min: -2000, max: 12000 }).map((hundredths) => hundredths / 100);
const quota = fc.record({
  base: wan(60),
  overBase: fc.option(wan(60), { nil: undefined }),
  overTarget: fc.option(wan(40), { nil: undefined }),
});
const actuals = fc.array(fc.oneof({ weight: 9, arbitrary: wan(120) }, signed), {
  minLength: 1,
  maxLength: 8,
});
const terms = fc.record({
  actual: actuals,
  /** One for all periods, or one for each. */
  quotas: fc.oneof(
    fc.array(quota, { minLength: 1, maxLength: 1 }),
    fc.array(quota, { minLength: 8, maxLength: 8 }),
  ),
  fill: fc.constantFrom("first", "excess"),
  surplus: fc.constantFrom("pay", "carry"),
  gap: fc.oneof(fc.constant(0), wan(30)),
  carry: fc.oneof(fc.constant(0), wan(30)),
});
type Terms = typeof terms extends fc.Arbitrary<infer T> ? T : never;

const COLUMNS = [
  "available",
  "gap_in",
  "filled",
  "effective",
  "met",
  "gap_out",
  "in_target",
  "over",
  "released_base",
  "released_periods",
  "carry_out",
  "target_met",
] as const;
type Line = Record<(typeof COLUMNS)[number], Fraction>;

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** The terms of a period. */
function quotaOf(t: Terms, period: number) {
  const { base, overBase, overTarget } = t.quotas[t.quotas.length === 1 ? 0 : period] ?? { base: 0 };
  const target = overBase === undefined ? undefined : hundredths(base + overBase);
  const isCapped = t.surplus === "carry" && target !== undefined && overTarget !== undefined;
  return { base, target, cap: isCapped ? hundredths(target + overTarget + 0.01) : undefined };
}

/** The arguments after the actuals, up to `opening_carry`. */
function given(t: Terms): unknown[] {
  const quotas = t.actual.slice(0, t.quotas.length).map((_, period) => quotaOf(t, period));
  const [base, target, cap] = (["base", "target", "cap"] as const).map((name) =>
    quotas.length === 1 ? quotas[0]?.[name] : [quotas.map((one) => one[name] ?? "none")],
  );
  return [base, target, t.fill, t.surplus, cap, t.gap, t.carry];
}

function ledger(t: Terms): Line[] {
  const rows = compute("CARRYOVER", [t.actual], ...given(t));
  return rows.map((row) => {
    const line = COLUMNS.map((name, index) => [name, Fraction.of(Number(row[index]))]);
    return Object.fromEntries(line) as Line;
  });
}

const total = (values: readonly Fraction[]) => values.reduce((sum, value) => sum.plus(value), ZERO);
const each = (check: (t: Terms, lines: Line[]) => void) =>
  fc.assert(
    fc.property(terms, (t) => check(t, ledger(t))),
    runs(500),
  );

test("every period follows the definitions of the specification", () => {
  each((t, lines) => {
    let gap = Fraction.of(t.gap);
    let carried = Fraction.of(t.carry);
    lines.forEach((line, period) => {
      const own = quotaOf(t, period);
      const base = Fraction.of(own.base);
      const [target, cap] = [own.target, own.cap].map((x) => (x === undefined ? undefined : Fraction.of(x)));
      const x = Fraction.of(t.actual[period] ?? 0).plus(carried);
      const filled = gap.min(ZERO.max(t.fill === "first" ? x : x.minus(base)));
      const effective = x.minus(filled);
      const met = order(t.fill === "first" ? effective : x, base) >= 0;
      const isTarget = target === undefined || order(t.fill === "first" ? effective : x, target) >= 0;
      let [inTarget, over, out] = [met ? effective : ZERO, ZERO, ZERO];
      if (met && t.surplus === "carry" && target !== undefined && order(effective, target) >= 0) {
        inTarget = target;
        if (cap !== undefined && order(effective, cap) >= 0) {
          over = cap.minus(target);
          out = effective.minus(cap);
        } else {
          out = effective.minus(target);
        }
      }
      const expected: Partial<Line> = {
        available: x,
        gap_in: gap,
        filled,
        effective,
        met: new Fraction(met ? 1n : 0n),
        gap_out: ZERO.max(gap.plus(base).minus(x)),
        in_target: inTarget,
        over,
        carry_out: out,
        target_met: new Fraction(isTarget ? 1n : 0n),
      };
      for (const [name, value] of Object.entries(expected)) {
        expect([name, line[name as keyof Line].toDouble()]).toEqual([name, value.toDouble()]);
      }
      gap = expected.gap_out ?? ZERO;
      carried = out;
    });
  });
});

test("pay, first: Σ actual + opening carry = Σ (effective + filled)", () => {
  each((t, lines) => {
    if (t.surplus !== "pay") return;
    const earned = total(t.actual.map(Fraction.of)).plus(Fraction.of(t.carry));
    expect(total(lines.map((line) => line.effective.plus(line.filled))).compare(earned)).toBe(0);
  });
});

test("carry, excess: every 元 is in target, over, released, carried or in a gap still open", () => {
  each((t) => {
    const closed: Terms = { ...t, gap: 0, carry: 0, fill: "excess", surplus: "carry" };
    const lines = ledger(closed);
    // what is left of each gap, filled oldest first
    const gaps: { rest: Fraction; base: Fraction }[] = [];
    lines.forEach((line, period) => {
      let rest = line.filled;
      for (const gap of gaps) {
        const part = gap.rest.min(rest);
        gap.rest = gap.rest.minus(part);
        rest = rest.minus(part);
      }
      const base = Fraction.of(quotaOf(closed, period).base);
      const available = Fraction.of(t.actual[period] ?? 0).plus(lines[period - 1]?.carry_out ?? ZERO);
      if (available.compare(base) < 0) gaps.push({ rest: base.minus(available), base });
    });
    const open = total(gaps.filter((gap) => gap.rest.top > 0n).map((gap) => gap.base.minus(gap.rest)));
    const counted = total(lines.map((line) => line.in_target.plus(line.over).plus(line.released_base)));
    const last = lines[lines.length - 1]?.carry_out ?? ZERO;
    expect(
      counted
        .plus(last)
        .plus(open)
        .compare(total(t.actual.map(Fraction.of))),
    ).toBe(0);
  });
});

test("released bases: one base for each period whose gap closed, none for the opening gap", () => {
  each((t, lines) => {
    let opening = Fraction.of(t.gap);
    const gaps: { rest: Fraction; base: Fraction }[] = [];
    lines.forEach((line, period) => {
      let rest = line.filled;
      const first = opening.min(rest);
      opening = opening.minus(first);
      rest = rest.minus(first);
      let [closed, bases] = [ZERO, ZERO];
      for (const gap of gaps) {
        if (gap.rest.top === 0n) continue;
        const part = gap.rest.min(rest);
        gap.rest = gap.rest.minus(part);
        rest = rest.minus(part);
        if (gap.rest.top > 0n) continue;
        closed = closed.plus(ONE);
        bases = bases.plus(gap.base);
      }
      expect(line.released_periods.compare(closed)).toBe(0);
      expect(line.released_base.compare(bases)).toBe(0);
      const left = total(gaps.map((gap) => gap.rest)).plus(opening);
      const fresh = line.gap_out.minus(left);
      if (fresh.top > 0n) gaps.push({ rest: fresh, base: Fraction.of(quotaOf(t, period).base) });
    });
  });
});

test("an item is its column of the ledger, in the orientation of the actuals", () => {
  fc.assert(
    fc.property(terms, fc.constantFrom(...COLUMNS), (t, item) => {
      const rest = given(t);
      const rows = compute("CARRYOVER", [t.actual], ...rest);
      const index = COLUMNS.indexOf(item);
      expect(compute("CARRYOVER", [t.actual], ...rest, item)).toEqual([rows.map((row) => row[index])]);
      expect(
        compute(
          "CARRYOVER",
          t.actual.map((x) => [x]),
          ...rest,
          item,
        ),
      ).toEqual(rows.map((row) => [row[index]]));
    }),
    runs(200),
  );
});
