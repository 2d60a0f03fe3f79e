import type { PreparedCalls } from "./customCalls";
import type { Formula } from "./formula";
import type { Area, CellValue } from "./model";

/**
 * Whom a change concerns: all who look at it, or those who have seen #BUSY! there. Who was busy as well knows the value
 * from before.
 */
export type News = "for all" | "for the idle";

/** Shared, because most cells have no dependents. */
export const NOBODY: readonly never[] = [];

/** A range that formulas look at, shared by all that look at the same one. */
export interface WatchedRange {
  readonly kind: "range";
  readonly sheetId: string;
  readonly area: Area;
  readonly watchers: Set<FormulaCell>;
  /** Of the running pass: how many of its cells are still to be calculated. */
  waiting: number;
  pass: number;
  /** Whether it is still to be calculated in the running pass. */
  left: boolean;
  news: News | null;
  /** Who must wait for it, as of this version of the dependencies. */
  targets: readonly (FormulaCell | WatchedRange)[];
  targetsOf: number;
}

/** For what a formula is registered in `Dependencies`. */
export interface Watched {
  watchedCells: number[];
  watchedRanges: WatchedRange[];
}

/** Cells of a sheet. */
export interface SheetArea extends Area {
  readonly sheetId: string;
}

/** A cell that holds a formula. */
export class FormulaCell implements Watched {
  readonly kind = "cell";
  /** The area its result covers, if it is more than the cell itself. */
  spill: Area | null = null;
  /** Whether every cell of it still shows its part: nobody has written into one. */
  spillIsWhole = false;
  /** While it waits for an answer: the area it covered before. */
  spilledBefore: Area | null = null;
  /** What it shows is out of date: it is new, or a precedent has another value than when it was calculated. */
  stale = true;
  /** While answers are under way: by the place in the formula what has been asked, as long as it would ask the same. */
  asked: Map<object, PreparedCalls> | null = null;
  /** While it is busy: what it showed before, and the pass in which it became busy. */
  before: CellValue | CellValue[][] | undefined = undefined;
  busySince = 0;
  /** The area its result could not cover (#SPILL!). */
  blocked: Area | null = null;
  /** Of the running pass: how many precedents are still to be calculated. */
  waiting = 0;
  pass = 0;
  left = false;
  /** Who must wait for it, as of this version of the dependencies and with this spill. */
  targets: readonly (FormulaCell | WatchedRange)[] = NOBODY;
  targetsOf = 0;
  targetsOfSpill: Area | null = null;
  /** What INDEX has taken from ranges of which nothing else is read: it depends on these cells, not on the ranges. */
  picks: readonly SheetArea[] | null = null;
  /** These ranges. */
  passedOver: Watched | null = null;
  watchedCells: number[] = [];
  watchedRanges: WatchedRange[] = [];

  constructor(
    readonly sheetId: string,
    readonly row: number,
    readonly column: number,
    readonly formula: Formula,
  ) {}

  /** It must be calculated anew, from its precedents. */
  outdate(): void {
    this.stale = true;
    this.asked = null;
  }
}
