/** Reads and changes what a very hidden sheet of the workbook keeps. */
import { displayLanguage, type Text } from "../i18n/language";
import { planKeptSheet, type KeptSheet } from "../template/kept/keptSheet";
import { area, type CellContent } from "../template/plan";
import { freeSheetName } from "../template/sheetNames";
import { readBefore } from "./before";
import { command } from "./command";
import { WorkbookProblem } from "./problems";
import type { Undo } from "./undo";
import { unlock } from "./unlock";
import { carryOut } from "./writePlan";
import { rangeOf } from "./writeSheet";

/** How the cells are read and written, and what is said where they cannot be read. */
export interface Keeping<T> extends KeptSheet {
  parse(cells: readonly unknown[]): { kept: T } | { newerFormat: number } | undefined;
  cells(kept: T): CellContent[][];
  nothing: T;
  damaged: ConstructorParameters<typeof WorkbookProblem>[0];
  newer: ConstructorParameters<typeof WorkbookProblem>[0];
}

interface Kept<T> {
  sheet: string;
  /** Cells of the first column, as they stand. */
  cells: unknown[][];
  kept: T;
}

/** Two syncs; `undefined`: the workbook has none. A sheet that is gone leaves its name, which then points nowhere. */
async function find(
  context: Excel.RequestContext,
  { name }: KeptSheet,
): Promise<Pick<Kept<unknown>, "sheet" | "cells"> | undefined> {
  const first = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  const used = first.getEntireColumn().getUsedRangeOrNullObject(true);
  first.load("worksheet/name");
  used.load("values");
  await context.sync();
  if (first.isNullObject) return undefined;
  return { sheet: first.worksheet.name, cells: used.isNullObject ? [] : used.values };
}

async function read<T>(context: Excel.RequestContext, keeping: Keeping<T>): Promise<Kept<T> | undefined> {
  const there = await find(context, keeping);
  if (!there) return undefined;
  const found = keeping.parse(there.cells.flat());
  if (!found) throw new WorkbookProblem(keeping.damaged, { sheet: there.sheet });
  if ("newerFormat" in found) throw new WorkbookProblem(keeping.newer, { format: found.newerFormat });
  return { ...there, kept: found.kept };
}

/** What the workbook keeps; nothing where it has no such sheet. @throws WorkbookProblem where the sheet is damaged or of a newer add-in */
export const readKept = async <T>(context: Excel.RequestContext, keeping: Keeping<T>): Promise<T> =>
  (await read(context, keeping))?.kept ?? keeping.nothing;

/** @throws WorkbookProblem; the workbook is then as it was before. */
export const changeKept = <T>(keeping: Keeping<T>, next: (kept: T) => T): Promise<T> =>
  command(async (context, undo) => {
    const found = await read(context, keeping);
    const kept = next(found?.kept ?? keeping.nothing);
    if (found) await rewrite(context, undo, found, keeping.cells(kept));
    else if (JSON.stringify(kept) !== JSON.stringify(keeping.nothing))
      await add(context, undo, keeping, kept);
    return kept;
  });

async function add<T>(
  context: Excel.RequestContext,
  undo: Undo,
  keeping: Keeping<T>,
  kept: T,
): Promise<void> {
  const before = await readBefore(context);
  const plan = planKeptSheet(keeping, keeping.cells(kept), displayLanguage(), before.sheets);
  await carryOut(context, plan, before, undo);
  // Adding sheets does not take the user away from theirs in every Excel: to be sure.
  context.workbook.worksheets.getItem(before.activeSheet).activate();
  await context.sync().catch(() => undefined);
}

/** All of it anew: what is longer than before is added, what is shorter cleared. Three syncs. */
async function rewrite(
  context: Excel.RequestContext,
  undo: Undo,
  { sheet: name, cells: before }: Pick<Kept<unknown>, "sheet" | "cells">,
  cells: readonly CellContent[][],
): Promise<void> {
  const { ids, lock } = await unlock(context, undo, [name]);
  const rows = Math.max(before.length, cells.length);
  const column = (own: readonly unknown[][]) =>
    Array.from({ length: rows }, (_, row) => [own[row]?.[0] ?? ""]);
  const written = column(cells);
  undo.writes({
    ...{ sheet: ids[name] ?? "", area: area(0, 0, rows), written },
    ...{ formulas: column(before), formats: column([]).map(() => ["@"]) },
  });
  const range = rangeOf(context.workbook.worksheets.getItem(name), area(0, 0, rows));
  range.numberFormat = "@" as unknown as string[][];
  range.values = written;
  lock();
  await context.sync();
}

/**
 * Renames a sheet that is damaged and takes its hidden name from it, so that what is kept from now on comes into one of its
 * own; its cells stay. Gives its new name, `undefined` where nothing is damaged. @throws WorkbookProblem; the workbook is
 * then as it was before.
 */
export const setAside = <T>(keeping: Keeping<T>, end: Text): Promise<string | undefined> =>
  command(async (context, undo) => {
    const there = await find(context, keeping);
    if (!there || keeping.parse(there.cells.flat())) return undefined;
    const { workbook } = context;
    const before = await readBefore(context);
    const sheet = workbook.worksheets.getItem(there.sheet).load("id,visibility");
    const protection = sheet.protection.load("protected,options");
    const name = workbook.names.getItem(keeping.name).load("formula");
    await context.sync();
    const { visibility } = sheet;
    undo.keeps(sheet.id, {
      name: there.sheet,
      protection: protection.protected ? protection.options : undefined,
    });
    undo.renames(sheet.id, there.sheet, before);
    undo.deletesName(keeping.name, String(name.formula));
    undo.putsBack(sheet.id, (own) => (own.visibility = visibility));
    const language = displayLanguage();
    const aside = freeSheetName(keeping.title[language], before.sheets, end[language]);
    sheet.name = aside;
    // Very hidden ones cannot be shown by hand.
    if (visibility === Excel.SheetVisibility.veryHidden) sheet.visibility = Excel.SheetVisibility.hidden;
    name.delete();
    await context.sync();
    return aside;
  });
