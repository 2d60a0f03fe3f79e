import { Digits, Exact, tenTo } from "./exact";

/** Division, always the last step: to the nearest double, to a whole part with its remainder, or rounded. */

const { abs, floor, max } = Math;

const SAFE = Number.MAX_SAFE_INTEGER;
/** Sixty digits decide the nearest double. */
const Quotient = Digits.clone({ precision: 60 });

/** Both numbers as safe integers over the same power of ten, if they fit. */
function aligned(top: Exact, bottom: Exact): readonly [number, number] | undefined {
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
  return new Quotient(top.toDecimal()).div(bottom.toDecimal()).toNumber() + 0;
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
  const whole = Exact.ofDecimal(top.toDecimal().divToInt(bottom.toDecimal()));
  return { whole, remainder: top.minus(bottom.times(whole)) };
}

/** The whole part of a ÷ b, both safe integers. */
function wholePart(a: number, b: number): number {
  const whole = floor(a / b);
  // the double of a ÷ b may have been rounded up to the next whole number
  return whole * b > a ? whole - 1 : whole;
}

/** top ÷ bottom (> 0) rounded to `places` decimals, half away from zero. */
export function roundedQuotient(top: Exact, bottom: Exact, places: number): Exact {
  const power = tenTo(places);
  const safe = aligned(top, bottom);
  if (safe !== undefined && abs(safe[0]) * power <= SAFE) {
    const a = abs(safe[0]) * power;
    const whole = wholePart(a, safe[1]);
    const size = 2 * (a - whole * safe[1]) >= safe[1] ? whole + 1 : whole;
    return Exact.scaled(safe[0] < 0 ? -size : size, places);
  }
  const { whole, remainder } = divide(top.abs().times(Exact.scaled(power, 0)), bottom);
  const up = remainder.plus(remainder).compareTo(bottom) >= 0;
  const size = (up ? whole.plus(Exact.ONE) : whole).times(Exact.scaled(1, places));
  return top.sign() < 0 ? size.negated() : size;
}
