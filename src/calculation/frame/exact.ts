/** Exact numbers: decimals in doubles as long as those hold them without loss, else fractions. */
import { Fraction } from "./fraction";
import { simplestFraction } from "./simplest";

// taken out of their objects once: in hosts that check every access to a global, that is most of the time
const { abs, max, round, sign } = Math;
const { isInteger } = Number;

const SAFE = Number.MAX_SAFE_INTEGER;
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** 10^exponent as an exact double (0 … 22). */
export function tenTo(exponent: number): number {
  return POWERS[exponent] ?? NaN;
}

const BIG_POWERS = POWERS.map((_, exponent) => 10n ** BigInt(exponent));

/** 10^exponent (≥ 0) as a whole number of any length. */
function bigTenTo(exponent: number): bigint {
  return BIG_POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/**
 * An exact number: the decimal `whole` / 10^`scale` as long as a double holds both without loss, else a fraction in
 * `long`. The short form is what makes 100,000 rows quick; a property test holds it equal to the long one.
 */
export class Exact {
  private constructor(
    readonly whole: number,
    readonly scale: number,
    readonly long: Fraction | undefined,
  ) {}

  static readonly ZERO = new Exact(0, 0, undefined);
  static readonly ONE = new Exact(1, 0, undefined);

  /**
   * What a cell's number stands for: the decimal that 15 significant digits show, if that is the same double, else the
   * simplest fraction beside it (0.333… is 1/3, 0.1 + 0.2 is 3/10), else that decimal all the same. A double that is
   * both, long digits and the quotient of a simple fraction, was divided and not typed.
   */
  static of(cell: number): Exact {
    if (isInteger(cell) && abs(cell) < 1e15) return new Exact(cell + 0, 0, undefined);
    for (let scale = 1; scale <= 8; scale++) {
      const power = tenTo(scale);
      const whole = round(cell * power);
      // no other fraction is so near to a decimal of fewer digits
      if (abs(whole) >= 2e12) break;
      // digits that read back as the cell are those that toPrecision(15) would show
      if (whole / power === cell) return new Exact(whole, scale, undefined);
    }
    return Exact.ofLong(cell);
  }

  /** whole / 10^scale; `whole` a safe integer, `scale` 0 … 22. */
  static scaled(whole: number, scale: number): Exact {
    return new Exact(whole + 0, scale, undefined);
  }

  static long(value: Fraction): Exact {
    return new Exact(0, 0, value);
  }

  private static ofLong(cell: number): Exact {
    const text = cell.toExponential(14);
    const shown = Number(text);
    // a whole number is its own simplest fraction
    if (isInteger(cell))
      return shown === cell ? Exact.ofText(text) : Exact.long(new Fraction(BigInt(cell), 1n));
    const fraction = simplestFraction(cell);
    if (fraction === undefined || (shown === cell && fraction[0] / fraction[1] !== cell))
      return Exact.ofText(text);
    return Exact.ofFraction(...fraction);
  }

  private static ofText(text: string): Exact {
    const [digits = "", exponent = "0"] = text.split("e");
    let whole = Number(digits.replace(".", ""));
    let scale = 14 - Number(exponent);
    while (scale > 0 && whole % 10 === 0) {
      whole /= 10;
      scale--;
    }
    if (scale >= 0 && scale <= 22) return Exact.scaled(whole, scale);
    const [top, bottom] = [bigTenTo(max(0, -scale)), bigTenTo(max(0, scale))];
    return Exact.long(new Fraction(BigInt(whole) * top, bottom));
  }

  private static ofFraction(top: number, bottom: number): Exact {
    // fractions that end are decimals: no denominator up to 1,000 needs more than 9 places
    for (let scale = 0; scale <= 9; scale++) {
      if (tenTo(scale) % bottom !== 0) continue;
      const whole = top * (tenTo(scale) / bottom);
      if (abs(whole) <= SAFE) return new Exact(whole, scale, undefined);
      break;
    }
    return Exact.long(new Fraction(BigInt(top), BigInt(bottom)));
  }

  plus(other: Exact): Exact {
    return this.combined(other, 1) ?? Exact.long(this.toFraction().plus(other.toFraction()));
  }

  minus(other: Exact): Exact {
    return this.combined(other, -1) ?? Exact.long(this.toFraction().plus(other.toFraction().negated()));
  }

  /** this ± other in the short form, if that holds it. */
  private combined(other: Exact, direction: 1 | -1): Exact | undefined {
    if (this.long !== undefined || other.long !== undefined) return undefined;
    const shift = this.scale - other.scale;
    const mine = shift >= 0 ? this.whole : this.whole * tenTo(-shift);
    const theirs = direction * (shift <= 0 ? other.whole : other.whole * tenTo(shift));
    const sum = mine + theirs;
    if (abs(mine) > SAFE || abs(theirs) > SAFE || abs(sum) > SAFE) return undefined;
    return new Exact(sum + 0, shift >= 0 ? this.scale : other.scale, undefined);
  }

  times(other: Exact): Exact {
    if (this.long === undefined && other.long === undefined) {
      const product = this.whole * other.whole;
      const scale = this.scale + other.scale;
      if (abs(product) <= SAFE && scale <= 22) return new Exact(product + 0, scale, undefined);
    }
    return Exact.long(this.toFraction().times(other.toFraction()));
  }

  negated(): Exact {
    return this.long === undefined
      ? new Exact(0 - this.whole, this.scale, undefined)
      : Exact.long(this.long.negated());
  }

  abs(): Exact {
    return this.sign() < 0 ? this.negated() : this;
  }

  sign(): number {
    return this.long === undefined ? sign(this.whole) : this.long.sign();
  }

  /** Exact order, without the tolerance of thresholds.ts. */
  compareTo(other: Exact): number {
    if (this.long === undefined && other.long === undefined && this.scale === other.scale) {
      return sign(this.whole - other.whole);
    }
    return this.minus(other).sign();
  }

  isWhole(): boolean {
    if (this.long !== undefined) return this.long.isWhole();
    return this.whole % tenTo(this.scale) === 0;
  }

  toFraction(): Fraction {
    return this.long ?? new Fraction(BigInt(this.whole), bigTenTo(this.scale));
  }

  /** The nearest double; ±Infinity where no double is near. */
  toNumber(): number {
    return this.long === undefined ? this.whole / tenTo(this.scale) : this.long.toNumber() + 0;
  }
}

/** The sum of a list. */
export function sum(values: readonly Exact[]): Exact {
  let total = Exact.ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

export function smaller(a: Exact, b: Exact): Exact {
  return a.compareTo(b) <= 0 ? a : b;
}

export function larger(a: Exact, b: Exact): Exact {
  return a.compareTo(b) >= 0 ? a : b;
}
