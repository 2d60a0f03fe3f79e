/** Exact fractions of BigInts: the oracle that expectations come from. Shares no code with the add-in. */
export class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint, bottom = 1n) {
    if (bottom === 0n) throw new Error("division by zero");
    this.top = bottom < 0n ? -top : top;
    this.bottom = bottom < 0n ? -bottom : bottom;
  }

  /** The decimal that 15 significant digits of a double show. */
  static of(cell: number): Fraction {
    const [digits = "", exponent = "0"] = cell.toExponential(14).split("e");
    const power = Number(exponent) - 14;
    const whole = BigInt(digits.replace(".", ""));
    return power >= 0
      ? new Fraction(whole * 10n ** BigInt(power))
      : new Fraction(whole, 10n ** BigInt(-power));
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
    const whole = this.top / this.bottom;
    return this.top < 0n && whole * this.bottom !== this.top ? whole - 1n : whole;
  }
  /** Rounded to a number of decimals, half away from zero. */
  round(decimals: number): Fraction {
    const power = 10n ** BigInt(decimals);
    const size = this.abs().times(new Fraction(power)).plus(new Fraction(1n, 2n)).floor();
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
