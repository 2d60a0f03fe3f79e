/** Tables for the terminal; Chinese characters take two places. */

const textWidth = (text: string): number =>
  [...text].reduce(
    (width, char) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1),
    0,
  );

/** Numbers at the right, texts at the left. */
export function formatTable(headings: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const texts = rows.map((row) => row.map(formatCell));
  const widths = headings.map((heading, column) =>
    Math.max(textWidth(heading), ...texts.map((row) => textWidth(row[column] ?? ""))),
  );
  const line = (cells: readonly string[], right: (column: number) => boolean) =>
    cells
      .map((cell, column) => {
        const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - textWidth(cell)));
        return right(column) ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  return [
    line(headings, () => false),
    widths.map((width) => "-".repeat(width)).join("  "),
    ...texts.map((cells, row) => line(cells, (column) => typeof rows[row]?.[column] === "number")),
  ].join("\n");
}

/** At most six decimals, which is a fen where the unit is 万元. */
function formatCell(value: unknown): string {
  if (typeof value === "number") return String(Number(value.toFixed(6)));
  return value === undefined || value === null ? "" : String(value);
}
