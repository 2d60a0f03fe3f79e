/** Periods in which somebody who leaves on a day has entries that would no longer count: asked about before it is written. */
import { closedPeriods } from "../template/kept/closing";
import { isBlankCell } from "../template/cellRules";
import { entryRole, listRows } from "../template/layout";
import { idKey } from "../template/lists/ids";
import { FIRST_ENTRY_COLUMN } from "../template/lists/listShape";
import { periodDays, periodId, type Period } from "../template/periods";
import type { CellContent } from "../template/plan";
import { readOwnInstance, sheetPlace } from "./instances";
import { problemOf } from "./problems";
import { rangeOf } from "./writeSheet";

/** `left` is a date serial. What is closed does not move. @throws WorkbookProblem */
export async function periodsDropped(number: number, id: string, left: number): Promise<Period[]> {
  try {
    return await Excel.run(async (context) => {
      const instance = await readOwnInstance(context, number);
      const { layout } = instance;
      const closed = new Set(closedPeriods(layout).map(periodId));
      const later = layout.opened.filter((own) => periodDays(own).first > left && !closed.has(periodId(own)));
      const loaded = later.flatMap((period) => {
        const role = entryRole(period);
        const place = sheetPlace(instance, role);
        const { row, rows } = listRows(role, place);
        if (rows < 1) return [];
        const columns = FIRST_ENTRY_COLUMN + layout.scheme.entryColumns.length;
        const sheet = context.workbook.worksheets.getItem(place.name);
        return [{ period, cells: rangeOf(sheet, { row, column: 0, rows, columns }).load("values") }];
      });
      await context.sync();
      return loaded.flatMap(({ period, cells }) => {
        const own = (cells.values as CellContent[][]).find(([person]) => idKey(person) === idKey(id));
        return own?.slice(FIRST_ENTRY_COLUMN).some((cell) => !isBlankCell(cell)) ? [period] : [];
      });
    });
  } catch (error) {
    throw problemOf(error);
  }
}
