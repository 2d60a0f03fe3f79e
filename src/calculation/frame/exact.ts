import { Decimal } from "decimal.js";

/** Sums and products are exact: no double, and no product of a few of them, needs more digits than this. */
export const Digits = Decimal.clone({ defaults: true, precision: 5000, rounding: Decimal.ROUND_HALF_UP });

// taken out of their objects once: in hosts that check every access to a global, that is most of the time
const { abs, round, sign } = Math;
const { isInteger } = Number;

const SAFE = Number.MAX_SAFE_INTEGER;
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** 10^exponent as an exact double (0 … 22). */
export function tenTo(exponent: number): number {
  return POWERS[exponent] ?? NaN;
}

/**
 * An exact decimal: `whole` / 10^`scale` as long as a double holds both without loss, else a decimal.js number in
 * `long`. The short form is what makes 100,000 rows quick; a property test holds it equal to decimal.js.
 */
export class Exact {
  private constructor(
    readonly whole: number,
    readonly scale: number,
    readonly long: Decimal | undefined,
  ) {}

  static readonly ZERO = new Exact(0, 0, undefined);
  static readonly ONE = new Exact(1, 0, undefined);

  /** The decimal that 15 significant digits of a cell's number show: 0.1 + 0.2 enters as 0.3. */
  static of(cell: number): Exact {
    if (isInteger(cell) && abs(cell) < 1e15) return new Exact(cell + 0, 0, undefined);
    for (let scale = 1; scale <= 8; scale++) {
      const power = tenTo(scale);
      const whole = round(cell * power);
      if (abs(whole) >= 1e15) break;
      // at most 15 digits that read back as the cell are the digits that toPrecision(15) would show
      if (whole / power === cell) return new Exact(whole, scale, undefined);
    }
    return Exact.ofText(cell.toExponential(14));
  }

  /** whole / 10^scale; `whole` a safe integer, `scale` 0 … 22. */
  static scaled(whole: number, scale: number): Exact {
    return new Exact(whole + 0, scale, undefined);
  }

  static ofDecimal(value: Decimal): Exact {
    return new Exact(0, 0, value);
  }

  private static ofText(text: string): Exact {
    const [digits = "", exponent = "0"] = text.split("e");
    let whole = Number(digits.replace(".", ""));
    let scale = 14 - Number(exponent);
    while (scale > 0 && whole % 10 === 0) {
      whole /= 10;
      scale--;
    }
    return scale >= 0 && scale <= 22 ? Exact.scaled(whole, scale) : Exact.ofDecimal(new Digits(text));
  }

  plus(other: Exact): Exact {
    return this.combined(other, 1) ?? Exact.ofDecimal(this.toDecimal().plus(other.toDecimal()));
  }

  minus(other: Exact): Exact {
    return this.combined(other, -1) ?? Exact.ofDecimal(this.toDecimal().minus(other.toDecimal()));
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
    return Exact.ofDecimal(this.toDecimal().times(other.toDecimal()));
  }

  negated(): Exact {
    return this.long === undefined
      ? new Exact(0 - this.whole, this.scale, undefined)
      : Exact.ofDecimal(this.long.negated());
  }

  abs(): Exact {
    return this.sign() < 0 ? this.negated() : this;
  }

  sign(): number {
    if (this.long === undefined) return sign(this.whole);
    return this.long.isZero() ? 0 : this.long.isNegative() ? -1 : 1;
  }

  /** Exact order, without the tolerance of thresholds.ts. */
  compareTo(other: Exact): number {
    if (this.long === undefined && other.long === undefined && this.scale === other.scale) {
      return sign(this.whole - other.whole);
    }
    return this.minus(other).sign();
  }

  isWhole(): boolean {
    if (this.long !== undefined) return this.long.isInteger();
    return this.whole % tenTo(this.scale) === 0;
  }

  toDecimal(): Decimal {
    return this.long ?? new Digits(`${this.whole}e-${this.scale}`);
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
