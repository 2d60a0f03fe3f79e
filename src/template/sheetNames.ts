/** Names of sheets, and those that nothing in the workbook has yet. */

/** Excel's limit. */
export const SHEET_NAME_LENGTH = 31;

/** Excel does not tell capitals apart in the names of sheets and in defined names. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The wanted name, cut to Excel's length before its end, with a number where it is taken. */
export function freeSheetName(wanted: string, taken: readonly string[], end = ""): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  const named = (tail: string) => wanted.slice(0, SHEET_NAME_LENGTH - tail.length) + tail;
  let name = named(end);
  for (let n = 2; lower.has(name.toLowerCase()); n += 1) name = named(end + String(n));
  return name;
}
