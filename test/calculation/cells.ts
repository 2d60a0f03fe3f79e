/** Numbers as they stand in appraisal sheets: typed with few decimals, or computed by Excel with all 15 digits. */
import fc from "../property";

export const money = fc.integer({ min: 0, max: 10 ** 10 }).map((cents) => cents / 100);
export const signedMoney = fc.integer({ min: -(10 ** 10), max: 10 ** 10 }).map((cents) => cents / 100);
/** Left over from binary arithmetic: 0.1 × 3 and the like. */
export const computed = fc
  .tuple(fc.integer({ min: -(10 ** 7), max: 10 ** 7 }), fc.integer({ min: 1, max: 997 }))
  .map(([top, bottom]) => top / bottom);
export const rate = fc.oneof(
  fc.integer({ min: 0, max: 20000 }).map((part) => part / 10000),
  fc.constantFrom(0.0712, 0.01424, 0.09968, 1 / 3, 0.1 * 3),
);
export const points = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
/** A simple fraction that was divided, such as a mean or a twelfth. */
export const simple = fc
  .tuple(fc.integer({ min: -(10 ** 5), max: 10 ** 5 }), fc.integer({ min: 1, max: 1000 }))
  .map(([top, bottom]) => top / bottom);
/** Any number a sheet may hold, far from the ends of the doubles. */
export const cell = fc.oneof(signedMoney, computed, rate, fc.integer({ min: -1000, max: 1000 }), wide());

function wide() {
  return fc
    .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -9, max: 12 }))
    .map(([mantissa, exponent]) => (Math.abs(mantissa) < 1e-3 ? 0 : mantissa * 10 ** exponent));
}

/** A share list that totals exactly 1 (in thousandths), or 100 as percentages. */
export function shares(length: { min: number; max: number }) {
  return fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: length.min, maxLength: length.max })
    .filter((parts) => parts.some((part) => part > 0))
    .chain((parts) =>
      fc.boolean().map((isPercent) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const thousandths = parts.map((part) => Math.floor((part * 1000) / total));
        const missing = 1000 - thousandths.reduce((sum, part) => sum + part, 0);
        thousandths[0] = (thousandths[0] ?? 0) + missing;
        return thousandths.map((part) => (isPercent ? part / 10 : part / 1000));
      }),
    );
}
