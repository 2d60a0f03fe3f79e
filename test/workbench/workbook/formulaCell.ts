import type { Formula } from "./formula";
import type { Area } from "./model";

/** A range that formulas look at, shared by all that look at the same one. */
export interface WatchedRange {
  readonly kind: "range";
  readonly sheetId: string;
  readonly area: Area;
  readonly watchers: Set<FormulaCell>;
  /** Of the running pass: how many of its cells are still to be calculated, and who waits for it. */
  waiting: number;
  pass: number;
  /** Whether it is still to be calculated in the running pass. */
  left: boolean;
  targets: (FormulaCell | WatchedRange)[];
}

/** A cell that holds a formula. */
export class FormulaCell {
  readonly kind = "cell";
  /** The area its result covers, if it is more than the cell itself. */
  spill: Area | null = null;
  /** While it waits for an answer: the area it covered before. */
  spilledBefore: Area | null = null;
  /** The area its result could not cover (#SPILL!). */
  blocked: Area | null = null;
  /** Of the running pass: how many precedents are still to be calculated, and who waits for it. */
  waiting = 0;
  pass = 0;
  left = false;
  targets: (FormulaCell | WatchedRange)[] = [];
  /** What it is registered for in `Dependencies`. */
  watchedCells: number[] = [];
  watchedRanges: WatchedRange[] = [];

  constructor(
    readonly sheetId: string,
    readonly row: number,
    readonly column: number,
    readonly formula: Formula,
  ) {}
}
