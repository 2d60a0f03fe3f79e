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
import { area, type CellContent } from "../template/plan";
import { readBefore } from "./before";
import { command } from "./command";
import { problemOf, WorkbookProblem } from "./problems";
import type { Undo } from "./undo";
import { unlock } from "./unlock";
import { carryOut } from "./writePlan";
import { rangeOf } from "./writeSheet";

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

const change = (next: (variants: readonly Variant[]) => Variant[]): Promise<Variant[]> =>
  command(async (context, undo) => {
    const kept = await read(context);
    const variants = next(kept?.variants ?? []);
    if (kept) await rewrite(context, undo, kept, variantCells(variants));
    else if (variants.length > 0) await add(context, undo, variants);
    return variants;
  });

async function add(context: Excel.RequestContext, undo: Undo, variants: readonly Variant[]): Promise<void> {
  const before = await readBefore(context);
  await carryOut(context, planVariantsSheet(variants, displayLanguage(), before.sheets), before, undo);
  // Adding sheets does not take the user away from theirs in every Excel: to be sure.
  context.workbook.worksheets.getItem(before.activeSheet).activate();
  await context.sync().catch(() => undefined);
}

/** All of it anew: what is longer than before is added, what is shorter cleared. Three syncs. */
async function rewrite(
  context: Excel.RequestContext,
  undo: Undo,
  { sheet: name, cells: before }: Kept,
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
