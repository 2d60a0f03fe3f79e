/** Reads the selected range as a table, with what its formats show; rows that are filtered out or hidden are marked. */
import { typedCell } from "../exchange/reading/numberFormats";
import type { SourceTable } from "../exchange/reading/source";
import { loadHiddenRows } from "./hiddenRows";
import { WorkbookProblem, problemOf } from "./problems";

export interface Selection {
  address: string;
  table: SourceTable;
}

const MOST_CELLS = 200_000;

/** The used part of the selection. @throws WorkbookProblem */
export async function readSelection(): Promise<Selection> {
  try {
    return await Excel.run(async (context) => {
      const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
      used.load("address,rowIndex,rowCount,columnCount,rowHidden");
      await context.sync();
      if (used.isNullObject) throw new WorkbookProblem("nothingSelected");
      const cells = used.rowCount * used.columnCount;
      if (cells > MOST_CELLS) throw new WorkbookProblem("selectionTooLarge", { cells, most: MOST_CELLS });
      used.load("values,text,numberFormat");
      const asked = loadHiddenRows(used);
      await context.sync();
      const values: unknown[][] = used.values;
      // Whoever selects what is hidden as a whole means it.
      const hidden = new Set(asked.asked ? asked.rows() : []);
      return {
        address: used.address,
        table: {
          rows: values.map((row, r) => ({
            number: used.rowIndex + 1 + r,
            ...(hidden.has(r) ? { hidden: true } : {}),
            cells: row.map((value, c) =>
              typedCell(value, String(used.numberFormat[r]?.[c] ?? ""), used.text[r]?.[c] ?? ""),
            ),
          })),
        },
      };
    });
  } catch (error) {
    throw problemOf(error);
  }
}
