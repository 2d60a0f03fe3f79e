/**
 * Which sheets are a scheme's: a marker that strayed to another's must not make anybody delete or fill that one, and a
 * sheet whose marker is lost gets it back.
 */
import { markerName, say, type Layout } from "../template/layout";
import { area } from "../template/plan";
import { HEADER_ROW } from "../template/lists/listShape";
import { parametersBlock } from "../template/parameters/parameterPlaces";
import { resultsHeaderRow } from "../template/results/resultsHead";
import type { Scheme } from "../schemes/scheme";
import { readBefore } from "./before";
import { readOwnInstance, type Instance } from "./instances";
import type { Undo } from "./undo";
import { rangeOf } from "./writeSheet";

type Sheets = { role: string; name: string }[];

/** Sheets that are the scheme's by their name or their title; those that no marker means by both. One sync. */
export async function ownSheets(
  context: Excel.RequestContext,
  { layout, recordDamaged, strays = [] }: Pick<Instance, "layout" | "recordDamaged" | "strays">,
): Promise<{ marked: Sheets; strays: Sheets }> {
  const titled = (sheets: Sheets) =>
    sheets.map(({ role, name }) => {
      const title = rangeOf(context.workbook.worksheets.getItem(name), area(0, 0)).load("values");
      return { role, name, title };
    });
  const marked = titled(Object.entries(layout.sheets).map(([role, { name }]) => ({ role, name })));
  const unmarked = titled(strays);
  await context.sync();
  const isTitled = ({ title }: (typeof marked)[number]): boolean =>
    String(title.values[0]?.[0] ?? "").startsWith(layout.scheme.title[layout.language]);
  const own = marked.filter(
    (sheet) =>
      // A record that has been read is one.
      (sheet.role === "record" && !recordDamaged) || isNamedSo(layout, sheet.name) || isTitled(sheet),
  );
  return {
    marked: own,
    strays: unmarked.filter((sheet) => isTitled(sheet) && !own.some(({ role }) => role === sheet.role)),
  };
}

const isNamedSo = ({ prefix }: Layout, name: string): boolean =>
  name.toLowerCase().startsWith(`${prefix}·`.toLowerCase());

/** Marks the sheets again whose marker is lost or strayed. */
export async function markAgain(context: Excel.RequestContext, undo: Undo, number: number): Promise<void> {
  const instance = await readOwnInstance(context, number);
  if (!instance.strays?.length) return;
  const { layout } = instance;
  const { strays } = await ownSheets(context, instance);
  const before = await readBefore(context);
  const { worksheets, names } = context.workbook;
  const found = strays.map(({ role, name }) => {
    const sheet = worksheets.getItem(name);
    const header = headerRow(layout.scheme, role);
    const headings = rangeOf(sheet, area(header, 0)).getEntireRow().getUsedRange(true);
    return {
      ...{ role, sheet, header, headings: headings.load("columnCount") },
      marker: names.getItemOrNullObject(markerName(number, role)).load("name,formula"),
      column: sheet.getRange("A:A").getUsedRange(true).load("values,rowIndex"),
    };
  });
  await context.sync();
  const ends = [say("endOfList", layout.language), say("endOfResults", layout.language)];
  for (const { role, sheet, header, headings, marker, column } of found) {
    const texts = (column.values as unknown[][]).map(([cell]) => String(cell));
    const end = column.rowIndex + Math.max(...ends.map((text) => texts.lastIndexOf(text)));
    const block =
      role === "parameters"
        ? parametersBlock(layout.scheme)
        : area(header, 0, end - header + 1, headings.columnCount);
    // Without its end row it is none of them.
    if (block.rows < 2) continue;
    const mark = markerName(number, role);
    undo.plans({ sheets: [], names: [{ name: mark }] }, before);
    if (!marker.isNullObject) {
      undo.deletesName(marker.name, String(marker.formula));
      marker.delete();
    }
    names.add(mark, rangeOf(sheet, block)).visible = false;
  }
  await context.sync();
}

const headerRow = ({ rollUps }: Scheme, role: string): number =>
  role.startsWith("results:") ? resultsHeaderRow(rollUps.length) : HEADER_ROW;
