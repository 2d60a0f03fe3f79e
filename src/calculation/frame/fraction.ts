/** Exact fractions of whole numbers of any length: what no short decimal holds, and all that does not end. */

const { abs, min } = Math;

const SAFE = Number.MAX_SAFE_INTEGER;
/** A double has 53 binary places, and none beyond the 1074th after the point. */
const BITS = 53;
const LAST_PLACE = 1074;

/** `top` / `bottom`, not always in lowest terms; `bottom` is positive. */
export class Fraction {
  constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  plus(other: Fraction): Fraction {
    if (this.bottom === other.bottom) return new Fraction(this.top + other.top, this.bottom);
    // over the least common denominator, so that long sums stay short
    const common = greatestDivisor(this.bottom, other.bottom);
    const mine = other.bottom / common;
    const theirs = this.bottom / common;
    return new Fraction(this.top * mine + other.top * theirs, this.bottom * mine);
  }

  negated(): Fraction {
    return new Fraction(-this.top, this.bottom);
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Fraction): Fraction {
    const top = this.top * other.bottom;
    const bottom = this.bottom * other.top;
    return bottom < 0n ? new Fraction(-top, -bottom) : new Fraction(top, bottom);
  }

  sign(): number {
    return this.top < 0n ? -1 : this.top > 0n ? 1 : 0;
  }

  isWhole(): boolean {
    return this.top % this.bottom === 0n;
  }

  /** Without what is behind the point. */
  whole(): bigint {
    return this.top / this.bottom;
  }

  inLowestTerms(): Fraction {
    const common = greatestDivisor(this.bottom, magnitude(this.top));
    return new Fraction(this.top / common, this.bottom / common);
  }

  /** The nearest double, the even one of two; ±Infinity where none is near. */
  toNumber(): number {
    const [a, b] = [Number(this.top), Number(this.bottom)];
    if (abs(a) <= SAFE && b <= SAFE) return a / b;
    const size = magnitude(this.top);
    // as many binary places as leave a whole part of 53 bits
    let places = min(LAST_PLACE, BITS - bitsOf(size) + bitsOf(this.bottom));
    if (bitsOf(shifted(size, places) / shifted(this.bottom, -places)) > BITS) places--;
    const top = shifted(size, places);
    const bottom = shifted(this.bottom, -places);
    const whole = top / bottom;
    const twice = 2n * (top % bottom);
    const isUp = twice > bottom || (twice === bottom && whole % 2n === 1n);
    const figure = Number(isUp ? whole + 1n : whole) * 2 ** -places;
    return this.top < 0n ? -figure : figure;
  }
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** value × 2^places for places above 0. */
function shifted(value: bigint, places: number): bigint {
  return places > 0 ? value << BigInt(places) : value;
}

function bitsOf(value: bigint): number {
  const digits = value.toString(16);
  return 4 * (digits.length - 1) + parseInt(digits.slice(0, 1), 16).toString(2).length;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}
