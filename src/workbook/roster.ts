/** Who is in the roster of an inserted scheme, and when they are employed. */
import { listRows } from "../template/layout";
import { ROSTER_COLUMNS } from "../template/lists/listShape";
import { sheetPlace, type Instance } from "./instances";
import { rangeOf } from "./writeSheet";

export interface Employed {
  id: string;
  /** Date serials. */
  entered?: number;
  left?: number;
}

/** One sync. */
export async function readRoster(
  context: Excel.RequestContext,
  instance: Pick<Instance, "layout">,
): Promise<Employed[]> {
  const place = sheetPlace(instance, "roster");
  const people = rangeOf(context.workbook.worksheets.getItem(place.name), {
    ...listRows("roster", place),
    column: 0,
    columns: ROSTER_COLUMNS.length,
  }).load("values");
  await context.sync();
  return people.values.flatMap((row: unknown[]) => {
    const id = String(row[0] ?? "");
    const [entered, left] = [row[ROSTER_COLUMNS.indexOf("entered")], row[ROSTER_COLUMNS.indexOf("left")]];
    if (id === "") return [];
    return [
      {
        id,
        ...(typeof entered === "number" ? { entered } : {}),
        ...(typeof left === "number" ? { left } : {}),
      },
    ];
  });
}
