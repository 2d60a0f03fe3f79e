/** Exact fractions of BigInts: the oracle that expectations come from. Shares no code with the add-in. */
export class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint, bottom = 1n) {
    if (bottom === 0n) throw new Error("division by zero");
    this.top = bottom < 0n ? -top : top;
    this.bottom = bottom < 0n ? -bottom : bottom;
  }

  /**
   * What a cell stands for: its 15 digits if they are the same double, else the simplest fraction p/q, q ≤ 1,000, within
   * 2 ulp, else the 15 digits; a fraction that is the same double counts before digits as long as that.
   */
  static of(cell: number): Fraction {
    const text = cell.toExponential(14);
    const shown = Fraction.ofText(text);
    const isShown = Number(text) === cell;
    if (isShown && (Number.isInteger(cell) || /0{3}e/.test(text))) return shown;
    const fraction = simplest(cell);
    return fraction === undefined || (isShown && fraction.toDouble() !== cell) ? shown : fraction;
  }

  /** A decimal such as 1.5e-3. */
  static ofText(text: string): Fraction {
    const [digits = "", exponent = "0"] = text.split("e");
    const power = Number(exponent) - (digits.split(".")[1]?.length ?? 0);
    const whole = BigInt(digits.replace(".", ""));
    return power >= 0
      ? new Fraction(whole * 10n ** BigInt(power))
      : new Fraction(whole, 10n ** BigInt(-power));
  }

  /** The double itself. */
  static ofDouble(cell: number): Fraction {
    let [whole, places] = [cell, 0];
    for (; !Number.isInteger(whole); places++) whole *= 2;
    return new Fraction(BigInt(whole), 2n ** BigInt(places));
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }
  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.top, other.bottom));
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }
  over(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom, this.bottom * other.top);
  }
  abs(): Fraction {
    return this.top < 0n ? new Fraction(-this.top, this.bottom) : this;
  }
  /** −1, 0 or 1, exactly. */
  compare(other: Fraction): number {
    const difference = this.minus(other).top;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  min(other: Fraction): Fraction {
    return this.compare(other) <= 0 ? this : other;
  }
  max(other: Fraction): Fraction {
    return this.compare(other) >= 0 ? this : other;
  }
  /** Whole part, towards −∞. */
  floor(): bigint {
    return floored(this.top, this.bottom);
  }
  /**
   * Rounded to a number of decimals, half away from zero; what equals a half as thresholds do is the half, as far as
   * the tolerance is no more than a thousandth of the last place.
   */
  round(decimals: number): Fraction {
    const power = 10n ** BigInt(decimals);
    const below = this.abs().times(new Fraction(power)).floor();
    const half = new Fraction(2n * below + 1n, 2n * power);
    const isNear = half.minus(this.abs()).compare(new Fraction(1n, 1000n * power)) <= 0;
    const isUp = this.abs().compare(half) >= 0 || (isNear && order(this.abs(), half) === 0);
    const size = isUp ? below + 1n : below;
    return new Fraction(this.top < 0n ? -size : size, power);
  }

  /** The nearest double, ties to the even one. */
  toDouble(): number {
    if (this.top === 0n) return 0;
    const top = this.top < 0n ? -this.top : this.top;
    const bits = (value: bigint) => value.toString(2).length;
    // as many binary places as make the whole part 53 bits long
    let places = 53 - bits(top) + bits(this.bottom);
    if (bits(scaled(top, this.bottom, places).whole) > 53) places--;
    places = Math.min(places, 1074);
    const { whole, rest, of } = scaled(top, this.bottom, places);
    const isUp = 2n * rest > of || (2n * rest === of && whole % 2n === 1n);
    const size = Number(isUp ? whole + 1n : whole) * 2 ** -places;
    return this.top < 0n ? -size : size;
  }
}

/** top × 2^places ÷ bottom as a whole part and what is left of `of`. */
function scaled(top: bigint, bottom: bigint, places: number): { whole: bigint; rest: bigint; of: bigint } {
  const [a, of] = places >= 0 ? [top << BigInt(places), bottom] : [top, bottom << BigInt(-places)];
  return { whole: a / of, rest: a % of, of };
}

/** The fraction with the least denominator up to 1,000 within 2 ulp of a cell. */
function simplest(cell: number): Fraction | undefined {
  if (Number.isInteger(cell)) return Fraction.ofDouble(cell);
  // A number and its opposite are told alike, also halfway between two fractions.
  if (cell < 0) {
    const opposite = simplest(-cell);
    return opposite && ZERO.minus(opposite);
  }
  const { top: whole, bottom: places } = Fraction.ofDouble(cell);
  const size = Math.abs(cell);
  if (size < 1 / 1001) return undefined;
  let ulp = 2n ** 64n; // 1 / ulp
  for (let power = -12; 2 ** (power + 1) <= size; power++) ulp /= 2n;
  for (let bottom = 1n; bottom <= 1000n; bottom++) {
    const top = floored(2n * whole * bottom + places, 2n * places);
    const apart = whole * bottom - top * places;
    // |cell − top/bottom| ≤ 2 ulp
    if (top !== 0n && (apart < 0n ? -apart : apart) * ulp <= 2n * bottom * places)
      return new Fraction(top, bottom);
  }
  return undefined;
}

/** Whole part of top ÷ bottom, towards −∞. */
function floored(top: bigint, bottom: bigint): bigint {
  const whole = top / bottom;
  return top < 0n && whole * bottom !== top ? whole - 1n : whole;
}

export const ZERO = new Fraction(0n);
export const ONE = new Fraction(1n);

/** Equal as the specification says: at most 1e-9 apart, or at most 1e-12 of the larger. */
export function order(a: Fraction, b: Fraction): number {
  const apart = a.minus(b).abs();
  const largest = a.abs().max(b.abs());
  const isEqual =
    apart.compare(new Fraction(1n, 10n ** 9n)) <= 0 ||
    apart.compare(largest.times(new Fraction(1n, 10n ** 12n))) <= 0;
  return isEqual ? 0 : a.compare(b);
}
