/** When two numbers count as equal, and how whole steps are counted. */
import { Exact } from "./exact";
import { divide } from "./quotient";

const { abs, floor, max, sign } = Math;

const ABSOLUTE = Exact.scaled(1, 9);
const RELATIVE = Exact.scaled(1, 12);

/** −1, 0 or 1; 0 if the two differ by at most 1e-9 or by at most 1e-12 of the larger. */
export function compare(a: Exact, b: Exact): number {
  const x = a.toNumber();
  const y = b.toNumber();
  const apart = x - y;
  // far enough apart for doubles to decide
  if (abs(apart) > 1e-8 + 1e-11 * max(abs(x), abs(y))) return sign(apart);
  const difference = a.minus(b);
  const size = difference.abs();
  if (size.compareTo(ABSOLUTE) <= 0) return 0;
  const largest = a.abs().compareTo(b.abs()) >= 0 ? a.abs() : b.abs();
  return size.compareTo(largest.times(RELATIVE)) <= 0 ? 0 : difference.sign();
}

export function equal(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

export function reaches(value: Exact, threshold: Exact): boolean {
  return compare(value, threshold) >= 0;
}

/** Zero within the tolerance. */
export function vanishes(value: Exact): boolean {
  return equal(value, Exact.ZERO);
}

/** What is left of `value` above `threshold`: nothing if it is on it. */
export function above(value: Exact, threshold: Exact): Exact {
  return compare(value, threshold) > 0 ? value.minus(threshold) : Exact.ZERO;
}

/** Whole steps of `size` (> 0) in `distance` (≥ 0); 1e-9 of a step may be missing. */
export function wholeSteps(distance: Exact, size: Exact): Exact {
  const steps = distance.toNumber() / size.toNumber() + 1e-9;
  const whole = floor(steps);
  // doubles decide unless the count lies within their error of the next whole number
  if (steps < 1e5 && steps - whole > 1e-10 && whole + 1 - steps > 1e-10) return Exact.scaled(whole, 0);
  return divide(distance.plus(size.times(ABSOLUTE)), size).whole;
}

/** Started steps of `size` (> 0) in `distance` (≥ 0); 1e-9 of a step does not start one. */
export function startedSteps(distance: Exact, size: Exact): Exact {
  const reduced = distance.minus(size.times(ABSOLUTE));
  if (reduced.sign() <= 0) return Exact.ZERO;
  const { whole, remainder } = divide(reduced, size);
  return remainder.sign() > 0 ? whole.plus(Exact.ONE) : whole;
}
