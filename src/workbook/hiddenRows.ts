/** Which rows of a range nobody sees: filtered out or hidden. */

/**
 * Once the range's `rowHidden` and `rowCount` are read: queues the question for each row where some are hidden and some
 * are not, one object a row. The answer, counted from the range's first row, stands after the next sync.
 */
export function loadHiddenRows(range: Excel.Range): { asked: boolean; rows(): number[] } {
  const hidden = range.rowHidden as boolean | null;
  const all = Array.from({ length: range.rowCount }, (_, row) => row);
  if (hidden !== null) return { asked: false, rows: () => (hidden ? all : []) };
  const asked = all.map((row) => range.getRow(row).load("rowHidden"));
  return { asked: true, rows: () => all.filter((row) => asked[row]?.rowHidden) };
}
