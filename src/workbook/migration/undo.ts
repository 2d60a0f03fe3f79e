/** Puts a workbook back as it was before its scheme was being brought up to date, however far that had come. */
import { MARKER } from "../../template/layout";
import type { Area } from "../../template/plan";
import type { RowInsertion } from "../../template/migration/updatePlan";
import { persist } from "../waiting";
import { rangeOf } from "../writeSheet";

/** What is needed to undo it: read before anything is written. */
export interface Snapshot {
  /** All sheets by their ids, which no renaming changes. */
  sheets: Readonly<Record<string, string>>;
  /** All defined names with what they mean. */
  names: Readonly<Record<string, string>>;
  /** Sheets that are written into: how they are protected, `undefined` where they are not. */
  protections: Readonly<Record<string, Excel.WorksheetProtectionOptions | undefined>>;
  /** Cells that are written over, in their sheet as it was. */
  cells: readonly { sheet: string; area: Area; formulas: unknown[][]; only?: "formulas" }[];
  /** Columns that were empty and are written. */
  appended: readonly { sheet: string; area: Area }[];
  active: string;
  /** What is to come: of what is new in the workbook only that goes again. */
  coming: { sheets: readonly string[]; names: readonly string[] };
  /** Names that are to mean cells of a sheet that comes. */
  moved: readonly string[];
}

const BOOKMARK = "APPRAISE_UPDATE_";

/** Bookmarks tell whether rows have come: they move with the row before which those come. */
export const bookmarkName = (index: number): string => `${BOOKMARK}${index}`;

/** Tried for a while: each try looks at what there is to be undone. Throws what went wrong the last time. */
export const undoUpdate = (
  snapshot: Snapshot,
  insertions: readonly (RowInsertion & { sheet: string })[],
): Promise<void> => persist((context) => putBack(context, snapshot, insertions));

async function putBack(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  insertions: readonly (RowInsertion & { sheet: string })[],
): Promise<void> {
  const { worksheets, names } = context.workbook;
  const found = worksheets.load("items/id,items/name");
  const defined = names.load("items/name,items/formula");
  const bookmarks = insertions.map((_, index) => {
    const range = names.getItemOrNullObject(bookmarkName(index)).getRangeOrNullObject();
    return range.load("rowIndex");
  });
  await context.sync();
  const isOwn = (name: string): boolean =>
    MARKER.test(name) || name.startsWith(BOOKMARK) || snapshot.coming.names.includes(name);
  const idOf = new Map(Object.entries(snapshot.sheets).map(([id, name]) => [name, id]));
  const own = (name: string): Excel.Worksheet => worksheets.getItem(idOf.get(name) ?? name);
  const written = Object.keys(snapshot.protections).map((name) => ({ name, sheet: own(name) }));
  for (const { sheet } of written) sheet.protection.load("protected");
  await context.sync();
  context.runtime.enableEvents = false;
  context.workbook.application.suspendApiCalculationUntilNextSync();
  own(snapshot.active).activate();
  for (const sheet of found.items) {
    if (sheet.id in snapshot.sheets || !snapshot.coming.sheets.includes(sheet.name)) continue;
    // Excel refuses to delete a very hidden sheet.
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.delete();
  }
  for (const sheet of found.items) {
    const name = snapshot.sheets[sheet.id];
    if (name !== undefined && name !== sheet.name) sheet.name = name;
  }
  for (const { sheet } of written) if (sheet.protection.protected) sheet.protection.unprotect();
  [...insertions.entries()].reverse().forEach(([index, { sheet, row, rows }]) => {
    const bookmark = bookmarks[index];
    if (!bookmark || bookmark.isNullObject || bookmark.rowIndex === row) return;
    rangeOf(own(sheet), { row, column: 0, rows, columns: 1 })
      .getEntireRow()
      .delete(Excel.DeleteShiftDirection.up);
  });
  for (const { sheet, area } of snapshot.appended) {
    const range = rangeOf(own(sheet), area);
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.clear();
    range.columnHidden = false;
  }
  for (const { name, formula } of defined.items) {
    const before = snapshot.names[name];
    if (before === undefined) {
      if (isOwn(name)) names.getItem(name).delete();
    }
    // What has only moved along is back already; a marker, or a parameter, may have meant a new sheet that had the old
    // one's name by then, and reads as before.
    else if (before !== formula || MARKER.test(name) || snapshot.moved.includes(name))
      names.getItem(name).formula = before;
  }
  const present = new Set(defined.items.map(({ name }) => name));
  for (const [name, formula] of Object.entries(snapshot.names))
    if (!present.has(name)) names.add(name, formula).visible = false;
  for (const { sheet, area, formulas, only } of snapshot.cells) {
    const range = rangeOf(own(sheet), area);
    if (only === "formulas") range.clear(Excel.ClearApplyTo.contents);
    // Below a formula that spills nothing may be written.
    range.formulas =
      only === "formulas"
        ? formulas.map((row) => row.map((cell) => (String(cell).startsWith("=") ? cell : null)))
        : formulas;
  }
  for (const { name, sheet } of written) {
    const options = snapshot.protections[name];
    if (options) sheet.protection.protect(options);
  }
  context.runtime.enableEvents = true;
  await context.sync();
}
