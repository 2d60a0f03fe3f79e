/** Sets of parameters that HR tries out beside the ones in force, kept by name in a very hidden sheet of the workbook. */
import { WHAT_IF_TEXTS } from "../../i18n/whatIf";
import type { CellContent } from "../plan";
import { keptCells, parseKept, type KeptSheet } from "./keptSheet";
import type { Variant } from "./variants";

/** `parameters`: those that differ from the ones in force when it was kept. */
export interface WhatIfSet extends Variant {
  /** Id of the period from which on they are to hold. */
  from: string;
  /** Compared in that period alone, or in all that are open from then on. */
  scope: "one" | "open";
}

export const WHAT_IFS_SHEET: KeptSheet = {
  role: "whatIfs",
  name: "APPRAISE_WHATIFS",
  title: WHAT_IF_TEXTS.keptSheet,
};

const WHAT_IFS_FORMAT = 1;

/** The sets as texts that fit cells, one a row. */
export const whatIfCells = (sets: readonly WhatIfSet[]): CellContent[][] =>
  keptCells({ format: WHAT_IFS_FORMAT, sets });

/** What stands in the sheet's first column, or the format of a newer add-in; `undefined` where somebody has damaged it. */
export const parseWhatIfs = (
  cells: readonly unknown[],
): { kept: WhatIfSet[] } | { newerFormat: number } | undefined => parseKept(cells, WHAT_IFS_FORMAT, "sets");
