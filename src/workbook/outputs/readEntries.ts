/** What was entered for everybody in a period, by id. */
import { entryRole, listRows } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import { FIRST_ENTRY_COLUMN } from "../../template/lists/listShape";
import type { PersonFacts } from "../../template/outputs/notice";
import type { Period } from "../../template/periods";
import { area, type CellContent } from "../../template/plan";
import { sheetPlace, type Instance } from "../instances";
import { rangeOf } from "../writeSheet";

/** One sync. */
export async function readEntries(
  context: Excel.RequestContext,
  instance: Instance,
  period: Period,
): Promise<PersonFacts["entries"]> {
  const { entryColumns } = instance.layout.scheme;
  const role = entryRole(period);
  const place = sheetPlace(instance, role);
  const { row, rows } = listRows(role, place);
  const width = FIRST_ENTRY_COLUMN + entryColumns.length;
  const range = rangeOf(
    context.workbook.worksheets.getItem(place.name),
    area(row, 0, Math.max(1, rows), width),
  ).load("values");
  await context.sync();
  return new Map(
    (range.values as CellContent[][]).map((cells) => [
      idKey(cells[0]),
      Object.fromEntries(entryColumns.map(({ id }, at) => [id, cells[FIRST_ENTRY_COLUMN + at] ?? ""])),
    ]),
  );
}
