/** Writes entries into the entry sheets and lists, found by id; what is not given stays as it is. */
import { entryRole, listRole, listRows } from "../template/layout";
import { idKey } from "../template/lists/ids";
import { entryColumnIndex, FIRST_ENTRY_COLUMN } from "../template/lists/listShape";
import { optionWord } from "../template/typedValues";
import type { Period } from "../template/periods";
import { area, type CellContent } from "../template/plan";
import { planEntrySheet } from "../template/lists/entrySheet";
import { planSchemeListSheet } from "../template/lists/schemeListSheet";
import { refuseMoved } from "./columns";
import { sheetPlace, type Instance } from "./instances";
import type { Undo } from "./undo";
import { rangeOf } from "./writeSheet";
import { writeValues } from "./writeValues";

export interface PersonEntries {
  id: string;
  values: Readonly<Record<string, CellContent>>;
}

/** How what is written is taken back: the command's undo, and the ids of sheets by their names. */
interface TakenBack {
  undo: Undo;
  ids: Readonly<Record<string, string>>;
}

/**
 * Returns the ids that the period's entry sheet does not list; nothing is written for them. Three syncs. `back`: into
 * sheets that others may have filled.
 */
export async function fillEntries(
  context: Excel.RequestContext,
  instance: Instance,
  period: Period,
  people: readonly PersonEntries[],
  back?: TakenBack,
): Promise<string[]> {
  const place = sheetPlace(instance, entryRole(period));
  const sheet = context.workbook.worksheets.getItem(place.name);
  const rows = place.end - place.header - 1;
  const { scheme, language } = instance.layout;
  await refuseMoved(context, instance, [planEntrySheet(instance.layout, period, [])]);
  const columns = scheme.entryColumns.length;
  const ids = rangeOf(sheet, { row: place.header + 1, column: 0, rows, columns: 1 }).load("values");
  const first = FIRST_ENTRY_COLUMN;
  const block = area(place.header + 1, first, rows, columns);
  const before = back && columns > 0 ? rangeOf(sheet, block).load("formulas,numberFormat") : undefined;
  await context.sync();
  if (columns === 0) return [];
  const rowOf = new Map(ids.values.map(([id], index) => [idKey(id), index]));
  const unknown = people.filter(({ id }) => !rowOf.has(idKey(id))).map(({ id }) => id);
  const matrix: CellContent[][] = Array.from({ length: rows }, () => Array<CellContent>(columns).fill(null));
  for (const { id, values } of people) {
    const row = matrix[rowOf.get(idKey(id)) ?? -1];
    if (!row) continue;
    for (const [column, value] of Object.entries(values)) {
      const index = entryColumnIndex(scheme, column);
      const definition = scheme.entryColumns[(index ?? first) - first];
      if (index !== undefined) row[index - first] = optionWord(definition, value, language);
    }
  }
  const range = rangeOf(sheet, block);
  if (back && before) {
    back.undo.writes({
      ...{ sheet: back.ids[place.name] ?? "", area: block, written: matrix },
      ...{ formulas: before.formulas as unknown[][], formats: before.numberFormat as string[][] },
    });
    // A paste may have taken the text format away.
    writeValues(range, matrix);
  }
  // In sheets just made formats are the columns' own: nobody may set others while they are protected.
  else range.values = matrix;
  await context.sync();
  return unknown;
}

/** Writes rows of a list (joint projects …) from its first row on. Two syncs. */
export async function fillList(
  context: Excel.RequestContext,
  instance: Instance,
  list: string,
  period: Period,
  rows: readonly Readonly<Record<string, CellContent>>[],
): Promise<void> {
  const role = listRole(list, period);
  const place = sheetPlace(instance, role);
  const { scheme, language } = instance.layout;
  const definition = scheme.lists.find(({ id }) => id === list);
  if (rows.length === 0 || !definition) return;
  const { columns } = definition;
  await refuseMoved(context, instance, [planSchemeListSheet(instance.layout, definition, period)]);
  const sheet = context.workbook.worksheets.getItem(place.name);
  const cells = { row: listRows(role, place).row, column: 0, rows: rows.length, columns: columns.length };
  rangeOf(sheet, cells).values = rows.map((row) =>
    columns.map((column) => optionWord(column, row[column.id] ?? null, language)),
  );
  await context.sync();
}
