/** Reads, saves and deletes HR's own variants of schemes in the open workbook. */
import { displayLanguage } from "../i18n/language";
import {
  parseVariants,
  planVariantsSheet,
  sameVariant,
  variantCells,
  VARIANTS_NAME,
  type Variant,
} from "../template/kept/variants";
import { problemOf, WorkbookProblem } from "./problems";
import { readBefore, writePlan } from "./writePlan";
import { protectSheet, rangeOf } from "./writeSheet";

const LOCKED = { insertRows: false, deleteRows: false };

interface Kept {
  sheet: string;
  /** Cells of the first column, as they stand. */
  cells: unknown[][];
  variants: Variant[];
}

/** Two syncs; `undefined`: the workbook has none. A sheet that is gone leaves its name, which then points nowhere. */
async function read(context: Excel.RequestContext): Promise<Kept | undefined> {
  const first = context.workbook.names.getItemOrNullObject(VARIANTS_NAME).getRangeOrNullObject();
  const used = first.getEntireColumn().getUsedRangeOrNullObject(true);
  first.load("worksheet/name");
  used.load("values");
  await context.sync();
  if (first.isNullObject) return undefined;
  const cells: unknown[][] = used.isNullObject ? [] : used.values;
  const kept = parseVariants(cells.flat());
  if (!kept) throw new WorkbookProblem("variantsDamaged", { sheet: first.worksheet.name });
  if ("newerFormat" in kept) throw new WorkbookProblem("variantsNewer", { format: kept.newerFormat });
  return { sheet: first.worksheet.name, cells, variants: kept.variants };
}

/** @throws WorkbookProblem */
export async function readVariants(): Promise<Variant[]> {
  try {
    return await Excel.run(async (context) => (await read(context))?.variants ?? []);
  } catch (error) {
    throw problemOf(error);
  }
}

/** One of the same scheme and name is replaced. @throws WorkbookProblem; the workbook is then as it was before. */
export const saveVariant = (variant: Variant): Promise<Variant[]> =>
  change((variants) => [...variants.filter((other) => !sameVariant(other, variant)), variant]);

/** @throws WorkbookProblem; the workbook is then as it was before. */
export const deleteVariant = (variant: Pick<Variant, "scheme" | "name">): Promise<Variant[]> =>
  change((variants) => variants.filter((other) => !sameVariant(other, variant)));

async function change(next: (variants: readonly Variant[]) => Variant[]): Promise<Variant[]> {
  try {
    return await Excel.run(async (context) => {
      const kept = await read(context);
      const variants = next(kept?.variants ?? []);
      if (kept) await rewrite(context, kept, variants);
      else if (variants.length > 0) await add(context, variants);
      return variants;
    });
  } catch (error) {
    throw problemOf(error);
  }
}

async function add(context: Excel.RequestContext, variants: readonly Variant[]): Promise<void> {
  const before = await readBefore(context);
  const lost = before.names.find((name) => name.toUpperCase() === VARIANTS_NAME);
  if (lost !== undefined) {
    // Its sheet was deleted: the name makes room for the new one's.
    context.workbook.names.getItem(lost).delete();
    await context.sync();
    before.names = before.names.filter((name) => name !== lost);
  }
  await writePlan(context, planVariantsSheet(variants, displayLanguage(), before.sheets), before);
  // Adding sheets does not take the user away from theirs in every Excel: to be sure.
  context.workbook.worksheets.getItem(before.activeSheet).activate();
  await context.sync().catch(() => undefined);
}

async function rewrite(context: Excel.RequestContext, kept: Kept, variants: Variant[]): Promise<void> {
  try {
    await write(context, kept, variantCells(variants));
  } catch (error) {
    const undone = await Excel.run((again) => write(again, kept, kept.cells)).then(
      () => true,
      () => false,
    );
    if (!undone) throw new WorkbookProblem("notUndone", { names: kept.sheet });
    throw problemOf(error).undone();
  }
}

/** All of it anew: what is longer than before is added, what is shorter cleared. Two syncs. */
async function write(
  context: Excel.RequestContext,
  { sheet: name, cells: before }: Kept,
  cells: readonly (readonly unknown[])[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const protection = sheet.protection.load("protected");
  await context.sync();
  if (protection.protected) protection.unprotect();
  const rows = Math.max(before.length, cells.length);
  const range = rangeOf(sheet, { row: 0, column: 0, rows, columns: 1 });
  range.numberFormat = "@" as unknown as string[][];
  range.values = Array.from({ length: rows }, (_, row) => [...(cells[row] ?? [""])]);
  protectSheet(sheet, LOCKED);
  await context.sync();
}
