/** Reads, saves and deletes HR's own designs in the open workbook. */
import type { Design } from "../../schemes/designs/design";
import { schemeOfDesign } from "../../schemes/designs/designScheme";
import { LONGEST_FORMULA, longestOfScheme } from "../../template/formulaLength";
import {
  designCells,
  DESIGNS_SHEET,
  parseDesigns,
  readable,
  unreadable,
  withDesign,
  withoutDesign,
  type KeptDesigns,
  type UnreadDesign,
} from "../../template/kept/designs";
import { UNREAD_TEXTS } from "../../i18n/unread";
import { changeKept, readKept, setAside, type Keeping } from "../keptSheet";
import { problemOf, WorkbookProblem } from "../problems";

const DESIGNS: Keeping<KeptDesigns> = {
  ...DESIGNS_SHEET,
  parse: parseDesigns,
  cells: designCells,
  nothing: [],
  damaged: "designsDamaged",
  newer: "designsNewer",
};

export interface DesignsOfWorkbook {
  designs: readonly Design[];
  /** Left as they are, whatever else is kept. */
  unread: readonly UnreadDesign[];
}

/** @throws WorkbookProblem */
export async function readDesigns(): Promise<DesignsOfWorkbook> {
  try {
    return await Excel.run(async (context) => {
      const kept = await readKept(context, DESIGNS);
      return { designs: readable(kept), unread: unreadable(kept) };
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** One of the same id is replaced, by its next revision. @throws WorkbookProblem; the workbook is then as it was before. */
export async function saveDesign(design: Design): Promise<Design[]> {
  const length = longestOfScheme(schemeOfDesign(design));
  if (length > LONGEST_FORMULA) throw new WorkbookProblem("designTooLong", { length, most: LONGEST_FORMULA });
  return readable(await changeKept(DESIGNS, (kept) => withDesign(kept, design)));
}

/** What was inserted from it stays. @throws WorkbookProblem; the workbook is then as it was before. */
export const deleteDesign = async (id: string): Promise<Design[]> =>
  readable(await changeKept(DESIGNS, (kept) => withoutDesign(kept, id)));

/**
 * A damaged sheet of designs makes room for another one; its new name, `undefined` where it is not damaged. What was
 * inserted brings its own design along. @throws WorkbookProblem; the workbook is then as it was before.
 */
export const setDesignsAside = (): Promise<string | undefined> => setAside(DESIGNS, UNREAD_TEXTS.damagedEnd);
