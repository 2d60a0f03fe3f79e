/** Whether a report still fits what it was about. */
import { fingerprint } from "../../template/fingerprint";
import type { ReadSheet } from "./facts";

/** Over what people have entered and what is computed of it; check sheets come and go with the figures. */
export const fingerprintOf = (sheets: readonly ReadSheet[]): string => fingerprint(textsOf(sheets));

function* textsOf(sheets: readonly ReadSheet[]): Generator<string> {
  for (const { role, formulas, values } of sheets) {
    if (role.startsWith("check:")) continue;
    yield role;
    for (const row of formulas) yield row.join("\t");
    for (const row of values) yield rowText(row);
  }
}

/** A row of values as it counts. */
export const rowText = (row: readonly unknown[]): string => row.map(shortened).join("\t");

/** The last digits of a sum may come out otherwise after the workbook was opened again. */
const shortened = (value: unknown): string =>
  typeof value === "number" ? String(Number(value.toPrecision(12))) : String(value ?? "");
