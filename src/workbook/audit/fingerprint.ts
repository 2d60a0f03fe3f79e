/** A short text that another content of the sheets would not have: whether a report still fits is seen by it. */
import type { ReadSheet } from "./facts";

const [OFFSET, PRIME, OTHER] = [0x811c9dc5, 0x01000193, 0x9e3779b1];

/** Over what people have entered and what is computed of it; check sheets come and go with the figures. */
export const fingerprintOf = (sheets: readonly ReadSheet[]): string =>
  fingerprint(
    sheets.flatMap(({ role, formulas, values }) =>
      role.startsWith("check:")
        ? []
        : [role, ...formulas.map((row) => row.join("\t")), ...values.map(rowText)],
    ),
  );

/** A row of values as it counts. */
export const rowText = (row: readonly unknown[]): string => row.map(shortened).join("\t");

/** Of texts, in their order. */
export function fingerprint(texts: readonly string[]): string {
  let [a, b] = [OFFSET, OTHER];
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, PRIME);
      b = Math.imul(b ^ code, OTHER) + at;
    }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The last digits of a sum may come out otherwise after the workbook was opened again. */
const shortened = (value: unknown): string =>
  typeof value === "number" ? String(Number(value.toPrecision(12))) : String(value ?? "");
