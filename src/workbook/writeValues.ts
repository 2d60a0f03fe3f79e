/** Values as they are meant: what Excel would read otherwise stays a text. */
import type { CellContent } from "../template/plan";

/**
 * Read as a formula, or as a number, date, time, error or truth. Excel's rules depend on the language of the system:
 * whatever consists of digits and signs of such values counts.
 */
const MISTAKEN = new RegExp(
  [
    "^[-=+@'#].",
    "^[\\s\\d.,:/%$¥￥€£()eE年月日时時分秒-]*\\d[\\s\\d.,:/%$¥￥€£()eE年月日时時分秒-]*$",
    "^\\s*(true|false)\\s*$",
    "^\\s*\\d*[\\s-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\\s-]*\\d*\\s*$",
  ].join("|"),
  "i",
);

/** Whether a text in a cell of general format would come out as something else. */
export const isMistaken = (content: CellContent): boolean =>
  typeof content === "string" && MISTAKEN.test(content);

/**
 * Queues values of a range, texts as texts whatever the cells' formats: a row inserted by hand, or a paste, may have
 * taken the text format away. `null` leaves a cell as it is. The sheet must not be protected: formats are set.
 */
export function writeValues(range: Excel.Range, values: readonly (readonly CellContent[])[]): void {
  const columns = values[0]?.length ?? 0;
  for (let column = 0; column < columns; column += 1) {
    for (const { from, to } of runs(values.map((row) => isMistaken(row[column] ?? null))))
      range.getCell(from, column).getResizedRange(to - from, 0).numberFormat = "@" as unknown as string[][];
  }
  range.values = values as CellContent[][];
}

/** First and last place of each run. */
function runs(marked: readonly boolean[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  marked.forEach((mark, at) => {
    if (!mark) return;
    const last = found[found.length - 1];
    if (last?.to === at - 1) last.to = at;
    else found.push({ from: at, to: at });
  });
  return found;
}
