/** Division, always the last step: to the nearest double, or to a whole part with its remainder. */
import { Exact, tenTo } from "./exact";
import { Fraction } from "./fraction";

const { abs, floor, max } = Math;

const SAFE = Number.MAX_SAFE_INTEGER;

/** Both numbers as safe integers over the same power of ten, if they fit. */
export function aligned(top: Exact, bottom: Exact): readonly [number, number] | undefined {
  if (top.long !== undefined || bottom.long !== undefined) return undefined;
  const shift = bottom.scale - top.scale;
  const a = shift > 0 ? top.whole * tenTo(shift) : top.whole;
  const b = shift < 0 ? bottom.whole * tenTo(-shift) : bottom.whole;
  return abs(a) <= SAFE && abs(b) <= SAFE ? [a, b] : undefined;
}

/** The double nearest to top ÷ bottom. */
export function quotient(top: Exact, bottom: Exact): number {
  const whole = aligned(top, bottom);
  if (whole !== undefined) return whole[0] / whole[1] + 0;
  return exactQuotient(top, bottom).toNumber() + 0;
}

/** top ÷ bottom. */
export function exactQuotient(top: Exact, bottom: Exact): Fraction {
  return top.toFraction().over(bottom.toFraction());
}

export interface Division {
  readonly whole: Exact;
  readonly remainder: Exact;
}

/** top = whole × bottom + remainder; top ≥ 0, bottom > 0. */
export function divide(top: Exact, bottom: Exact): Division {
  const safe = aligned(top, bottom);
  if (safe !== undefined) {
    const [a, b] = safe;
    const whole = wholePart(a, b);
    const scale = max(top.scale, bottom.scale);
    return { whole: Exact.scaled(whole, 0), remainder: Exact.scaled(a - whole * b, scale) };
  }
  const whole = Exact.long(new Fraction(exactQuotient(top, bottom).whole(), 1n));
  return { whole, remainder: top.minus(bottom.times(whole)) };
}

/** The whole part of a ÷ b, both safe integers. */
export function wholePart(a: number, b: number): number {
  const whole = floor(a / b);
  // the double of a ÷ b may have been rounded up to the next whole number
  return whole * b > a ? whole - 1 : whole;
}
