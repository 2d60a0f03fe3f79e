/** Shows of a results sheet the columns of one period, or all again: nothing is written, and nothing is lost. */
import { listRows } from "../template/layout";
import type { Period } from "../template/periods";
import { periodView, wholeView } from "../template/results/periodView";
import { refuseMoved } from "./columns";
import { inTurn } from "./command";
import { readOwnInstance, sheetPlace } from "./instances";
import { problemOf } from "./problems";
import { rangeOf } from "./writeSheet";

/** `whole`: all columns of the period's year. The sheet's name and how many columns are shown. @throws WorkbookProblem */
export const viewResults = (
  number: number,
  period: Period,
  whole = false,
): Promise<{ sheet: string; shown: number }> =>
  inTurn(async () => {
    try {
      return await Excel.run(async (context) => {
        const instance = await readOwnInstance(context, number);
        await refuseMoved(context, instance);
        const { layout } = instance;
        const view = whole ? wholeView(layout, period.year) : periodView(layout, period);
        const place = sheetPlace(instance, view.role);
        const sheet = context.workbook.worksheets.getItem(place.name);
        // The protection allows it; taking that off would cost people what they can undo.
        for (const { column, count, hidden } of view.columns)
          rangeOf(sheet, { row: 0, column, rows: 1, columns: count }).columnHidden = hidden;
        sheet.activate();
        rangeOf(sheet, { row: listRows(view.role, place).row, column: 0, rows: 1, columns: 1 }).select();
        await context.sync();
        return { sheet: place.name, shown: view.shown };
      });
    } catch (error) {
      throw problemOf(error);
    }
  });
