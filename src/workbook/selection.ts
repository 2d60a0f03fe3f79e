/** Reads the selected range as a table of texts, as if it had been pasted. */
import { WorkbookProblem, problemOf } from "./problems";

export interface Selection {
  address: string;
  rows: string[][];
}

const MOST_CELLS = 200_000;

/** The used part of the selection. @throws WorkbookProblem */
export async function readSelection(): Promise<Selection> {
  try {
    return await Excel.run(async (context) => {
      const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
      used.load("address,rowCount,columnCount");
      await context.sync();
      if (used.isNullObject) throw new WorkbookProblem("nothingSelected");
      const cells = used.rowCount * used.columnCount;
      if (cells > MOST_CELLS) throw new WorkbookProblem("selectionTooLarge", { cells, most: MOST_CELLS });
      used.load("values,text,numberFormat");
      await context.sync();
      const values: unknown[][] = used.values;
      const rows = values.map((row, r) =>
        row.map((value, c) => typed(value, used.text[r]?.[c] ?? "", String(used.numberFormat[r]?.[c] ?? ""))),
      );
      return { address: used.address, rows };
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** What would have to be typed for it: the whole number, not its rounded look; dates and leading zeros as they look. */
export function typed(value: unknown, shown: string, format: string): string {
  if (typeof value !== "number") return typeof value === "string" ? value : shown;
  if (/^0+$/.test(format)) return String(value).padStart(format.length, "0");
  if (isDateFormat(format)) return dateText(value);
  return String(value);
}

const isDateFormat = (format: string): boolean => /[yd年日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ""));

function dateText(serial: number): string {
  return new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);
}
