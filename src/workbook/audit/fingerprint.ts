/** Whether a report still fits what it was about. */
import { fingerprint } from "../../template/fingerprint";
import type { AuditRead, ReadSheet } from "./facts";

/** Over what people have entered, what is computed of it, and the registers; check sheets come and go with the figures. */
export const fingerprintOf = ({ sheets, registers }: Pick<AuditRead, "sheets" | "registers">): string =>
  fingerprint(textsOf(sheets, registers));

function* textsOf(sheets: readonly ReadSheet[], registers: AuditRead["registers"]): Generator<string> {
  for (const { role, formulas, values } of sheets) {
    if (role.startsWith("check:")) continue;
    yield role;
    for (const row of formulas) yield row.join("\t");
    for (const row of values) yield rowText(row);
  }
  for (const [role, rows] of Object.entries(registers))
    for (const { cells } of rows) yield `${role}\t${rowText(cells)}`;
}

/** A row of values as it counts. */
export const rowText = (row: readonly unknown[]): string => row.map(shortened).join("\t");

/** The last digits of a sum may come out otherwise after the workbook was opened again. */
const shortened = (value: unknown): string =>
  typeof value === "number" ? String(Number(value.toPrecision(12))) : String(value ?? "");
