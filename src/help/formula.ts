/** Arguments as a formula shows them, and results as a cell does. */

/** =APPRAISE.BONUS(40000, 0.0712) */
export function formula(id: string, values: readonly unknown[]): string {
  return `=APPRAISE.${id}(${values.map(argument).join(", ")})`.replace(/, (?=,)|, (?=\))/g, ",");
}

function argument(value: unknown): string {
  if (Array.isArray(value)) {
    const rows = value.map((row) => (Array.isArray(row) ? row.map(constant).join(",") : constant(row)));
    return `{${rows.join(";")}}`;
  }
  return value === undefined ? "" : constant(value);
}

function constant(value: unknown): string {
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** A result as Excel shows it: 15 digits at most. */
export function shownResult(value: unknown): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}
