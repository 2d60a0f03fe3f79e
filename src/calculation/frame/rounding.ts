/** Rounding: half away from zero. What lies on a half within the tolerance of thresholds is the half. */
import { Exact, tenTo } from "./exact";
import { aligned, divide, exactQuotient, wholePart } from "./quotient";
import { equal } from "./thresholds";

const { abs } = Math;

const SAFE = Number.MAX_SAFE_INTEGER;
const HALF = Exact.scaled(5, 1);
/** The tolerance never reaches further than this part of the last place, or large sums would all be halves. */
const NARROW = Exact.scaled(1, 3);

/** top ÷ bottom (> 0) rounded to `places` decimals (0 … 10). */
export function roundedQuotient(top: Exact, bottom: Exact, places: number): Exact {
  const power = tenTo(places);
  const safe = aligned(top, bottom);
  if (safe !== undefined && abs(safe[0]) * power <= SAFE) {
    const a = abs(safe[0]) * power;
    const whole = wholePart(a, safe[1]);
    // twice what is missing to the half, in units of bottom
    const missing = safe[1] - 2 * (a - whole * safe[1]);
    const size = missing > 0 ? whole : whole + 1;
    if (missing <= 0 || missing > 0.0021 * safe[1]) return Exact.scaled(safe[0] < 0 ? -size : size, places);
  }
  const value = Exact.long(exactQuotient(top.abs(), bottom));
  const unit = Exact.scaled(1, places);
  const { whole } = divide(value, unit);
  const half = whole.plus(HALF).times(unit);
  const missing = half.minus(value);
  const isUp = missing.sign() <= 0 || (equal(value, half) && missing.compareTo(unit.times(NARROW)) <= 0);
  const size = (isUp ? whole.plus(Exact.ONE) : whole).times(unit);
  return top.sign() < 0 ? size.negated() : size;
}
