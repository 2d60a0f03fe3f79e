/** The money of lists that a scheme splits among people. */
import { listRole, listRows } from "../../template/layout";
import { moneyChain } from "../../template/outputs/chain";
import type { Pools } from "../../template/outputs/reconciliation";
import type { Period } from "../../template/periods";
import { area } from "../../template/plan";
import type { Instance } from "../instances";
import { rangeOf } from "../writeSheet";

/** Of rows that are in order. One sync, none where nothing is split. */
export async function readPools(
  context: Excel.RequestContext,
  { layout }: Instance,
  period: Period,
): Promise<Pools> {
  const asked = moneyChain(layout, period).pools.flatMap(({ list, column }) => {
    const role = listRole(list, period);
    const place = layout.sheets[role];
    const definition = layout.scheme.lists.find(({ id }) => id === list);
    if (!place || !definition) return [];
    const { columns } = definition;
    const { row, rows } = listRows(role, place);
    // The first column behind those that people fill says whether a row is in order.
    const range = rangeOf(
      context.workbook.worksheets.getItem(place.name),
      area(row, 0, Math.max(1, rows), columns.length + 1),
    ).load("values");
    return [{ key: `${list}.${column}`, at: columns.findIndex(({ id }) => id === column), range, columns }];
  });
  if (asked.length === 0) return {};
  await context.sync();
  return Object.fromEntries(
    asked.map(({ key, at, range, columns }) => [
      key,
      (range.values as unknown[][]).flatMap((line) => {
        const value = line[at];
        return line[columns.length] === "✓" && typeof value === "number" ? [value] : [];
      }),
    ]),
  );
}
