/** Writes the record of an instance anew, in its sheet and in the name that keeps it once more. */
import { keptName, planRecordSheet, type InsertionRecord } from "../../template/kept/record";
import { markerName } from "../../template/layout";
import { area } from "../../template/plan";
import { TEXT_FORMAT } from "../../template/styles";
import type { Before } from "../before";
import { sheetPlace, type Instance } from "../instances";
import type { Undo } from "../undo";
import { unlock } from "../unlock";
import { rangeOf } from "../writeSheet";

/** Two syncs to open it, two to write. @throws WorkbookProblem where its sheet is gone */
export async function keepRecord(
  context: Excel.RequestContext,
  undo: Undo,
  instance: Pick<Instance, "layout">,
  record: InsertionRecord,
  before: Before,
): Promise<void> {
  const { layout } = instance;
  const place = sheetPlace(instance, "record");
  const { workbook } = context;
  const plan = planRecordSheet(layout, record);
  const kept = keptName(layout.number, record);
  const marker = markerName(layout.number, "record");
  const { ids, lock } = await unlock(context, undo, [place.name]);
  const sheet = workbook.worksheets.getItem(place.name);
  const rows = Math.max(place.end + 1, plan.block.rows);
  const cells = rangeOf(sheet, area(0, 0, rows)).load("formulas,numberFormat");
  const names = [marker, kept.name].map((name) =>
    workbook.names.getItemOrNullObject(name).load("name,formula"),
  );
  await context.sync();
  const parts = plan.cells.flatMap((own) => ("values" in own ? own.values : []));
  const texts = Array.from({ length: rows }, (_, row) => [parts[row]?.[0] ?? ""]);
  undo.writes({
    ...{ sheet: ids[place.name] ?? "", area: area(0, 0, rows), written: texts },
    ...{ formulas: cells.formulas as unknown[][], formats: cells.numberFormat as string[][] },
  });
  cells.numberFormat = texts.map(() => [TEXT_FORMAT]);
  cells.values = texts;
  undo.plans({ sheets: [], names: [{ name: marker }, { name: kept.name }] }, before);
  for (const name of names) {
    if (name.isNullObject) continue;
    undo.deletesName(name.name, String(name.formula));
    name.delete();
  }
  workbook.names.add(marker, rangeOf(sheet, area(0, 0, plan.block.rows))).visible = false;
  workbook.names.add(kept.name, kept.formula).visible = false;
  lock();
  await context.sync();
}
