/** Reads, saves and deletes HR's own variants of schemes in the open workbook. */
import {
  parseVariants,
  sameVariant,
  variantCells,
  VARIANTS_SHEET,
  type Variant,
} from "../template/kept/variants";
import { changeKept, readKept, type Keeping } from "./keptSheet";
import { problemOf } from "./problems";

const VARIANTS: Keeping<readonly Variant[]> = {
  ...VARIANTS_SHEET,
  parse: parseVariants,
  cells: variantCells,
  nothing: [],
  damaged: "variantsDamaged",
  newer: "variantsNewer",
};

/** @throws WorkbookProblem */
export async function readVariants(): Promise<Variant[]> {
  try {
    return await Excel.run(async (context) => [...(await readKept(context, VARIANTS))]);
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

const change = async (next: (variants: readonly Variant[]) => Variant[]): Promise<Variant[]> => [
  ...(await changeKept(VARIANTS, next)),
];
