/** Weights and shares total 1, or 100 when they are percentages. */
import { Exact } from "./exact";
import { percentage } from "./figures";
import { equal } from "./thresholds";

export const HUNDRED = Exact.scaled(100, 0);
export const HUNDREDTH = Exact.scaled(1, 2);

export function totalOf(values: readonly (Exact | undefined)[]): Exact {
  let total = Exact.ZERO;
  for (const value of values) if (value !== undefined) total = total.plus(value);
  return total;
}

/** 1 or 100, whichever `total` equals; undefined if neither. */
export function wholeOf(total: Exact): Exact | undefined {
  if (equal(total, Exact.ONE)) return Exact.ONE;
  return equal(total, HUNDRED) ? HUNDRED : undefined;
}

/** A wrong total as people read it: 0.85 and 85 are both 85%. */
export function totalText(total: Exact): string {
  return total.toNumber() > 2 ? percentage(total.times(HUNDREDTH)) : percentage(total);
}
