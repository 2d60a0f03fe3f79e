/** The money of lists that a scheme splits among people, or that its figures take in. */
import { listRole, listRows } from "../../template/layout";
import { IN_ORDER } from "../../template/lists/listCheck";
import { listColumns } from "../../template/lists/listFrame";
import { moneyChain } from "../../template/outputs/chain";
import type { Pools } from "../../template/outputs/reconciliation";
import type { Period } from "../../template/periods";
import { area } from "../../template/plan";
import type { Instance } from "../instances";
import { rangeOf } from "../writeSheet";

/** Of rows that are in order. One sync, none where there is none. */
export async function readPools(
  context: Excel.RequestContext,
  { layout }: Instance,
  period: Period,
): Promise<Pools> {
  const { pools, lists } = moneyChain(layout, period);
  const asked = [...pools, ...lists].flatMap(({ list, column }) => {
    const role = listRole(list, period);
    const place = layout.sheets[role];
    const definition = layout.scheme.lists.find(({ id }) => id === list);
    const at = definition && listColumns(definition, column);
    if (!place || !at) return [];
    const { columns } = definition;
    const { row, rows } = listRows(role, place);
    // The first column behind those that people fill says whether a row is in order.
    const range = rangeOf(
      context.workbook.worksheets.getItem(place.name),
      area(row, 0, Math.max(1, rows), Math.max(columns.length + 1, at.column + at.count)),
    ).load("values");
    return [{ key: `${list}.${column}`, at, range, columns }];
  });
  if (asked.length === 0) return {};
  await context.sync();
  return Object.fromEntries(
    asked.map(({ key, at, range, columns }) => [
      key,
      (range.values as unknown[][]).flatMap((line) => {
        if (line[columns.length] !== IN_ORDER) return [];
        return line.slice(at.column, at.column + at.count).filter((value) => typeof value === "number");
      }),
    ]),
  );
}
