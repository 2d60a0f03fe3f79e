/** Reads, saves, renames and deletes the sets of parameters that HR tries out, in the open workbook. */
import { sameVariant } from "../../template/kept/variants";
import { parseWhatIfs, whatIfCells, WHAT_IFS_SHEET, type WhatIfSet } from "../../template/kept/whatIfs";
import { changeKept, readKept, type Keeping } from "../keptSheet";
import { problemOf, WorkbookProblem } from "../problems";

const WHAT_IFS: Keeping<readonly WhatIfSet[]> = {
  ...WHAT_IFS_SHEET,
  parse: parseWhatIfs,
  cells: whatIfCells,
  nothing: [],
  damaged: "whatIfsDamaged",
  newer: "whatIfsNewer",
};

type Named = Pick<WhatIfSet, "scheme" | "name">;

/** @throws WorkbookProblem */
export async function readWhatIfs(): Promise<WhatIfSet[]> {
  try {
    return await Excel.run(async (context) => [...(await readKept(context, WHAT_IFS))]);
  } catch (error) {
    throw problemOf(error);
  }
}

/** One of the same scheme and name is replaced. @throws WorkbookProblem; the workbook is then as it was before. */
export const saveWhatIf = (set: WhatIfSet): Promise<WhatIfSet[]> =>
  change((sets) =>
    sets.some((other) => sameVariant(other, set))
      ? sets.map((other) => (sameVariant(other, set) ? set : other))
      : [...sets, set],
  );

/** @throws WorkbookProblem, also where another one has that name; the workbook is then as it was before. */
export const renameWhatIf = (set: Named, name: string): Promise<WhatIfSet[]> =>
  change((sets) => {
    const renamed = { scheme: set.scheme, name };
    if (sets.some((other) => sameVariant(other, renamed) && !sameVariant(other, set)))
      throw new WorkbookProblem("whatIfNameTaken", { name });
    return sets.map((other) => (sameVariant(other, set) ? { ...other, name } : other));
  });

/** @throws WorkbookProblem; the workbook is then as it was before. */
export const deleteWhatIf = (set: Named): Promise<WhatIfSet[]> =>
  change((sets) => sets.filter((other) => !sameVariant(other, set)));

const change = async (next: (sets: readonly WhatIfSet[]) => readonly WhatIfSet[]): Promise<WhatIfSet[]> => [
  ...(await changeKept(WHAT_IFS, next)),
];
