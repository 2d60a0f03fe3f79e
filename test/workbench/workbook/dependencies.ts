import { type FormulaCell, NOBODY, type Watched, type WatchedRange } from "./formulaCell";
import { cellKey, intersects, isInside } from "./grid";
import type { Area } from "./model";

/** Up to this size a range is kept as its single cells, beyond as one shared range. */
export const SMALL = 48;

class SheetWatch {
  /** Most cells are looked at by one formula. */
  readonly cells = new Map<number, FormulaCell | Set<FormulaCell>>();
  /** By first and last cell. */
  readonly ranges = new Map<number, Map<number, WatchedRange>>();
  /** For each column the long ranges that touch it. */
  readonly columns = new Map<number, Set<WatchedRange>>();
  /** For each column and block of rows the shorter ones: a list of each person is a range of its own. */
  readonly blocks = new Map<number, Set<WatchedRange>>();
  /** Ranges too wide to be listed under each of their columns. */
  readonly wide = new Set<WatchedRange>();
}

const WIDE = 256;
const LONG = 512;
/** Rows of a block, as a power of 2. */
const BLOCK = 6;

function listAt(lists: Map<number, Set<WatchedRange>>, key: number): Set<WatchedRange> {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = new Set()));
  return list;
}

const lastKey = (area: Area): number => cellKey(area.row + area.rows - 1, area.column + area.columns - 1);

function visitAt(
  list: Set<WatchedRange> | undefined,
  row: number,
  column: number,
  visit: (range: WatchedRange) => void,
): void {
  if (list) for (const range of list) if (isInside(range.area, row, column)) visit(range);
}

function collect(list: Set<WatchedRange> | undefined, area: Area, into: Set<WatchedRange>): void {
  if (list) for (const range of list) if (intersects(range.area, area)) into.add(range);
}

/** Who looks at which cells. */
export class Dependencies {
  private readonly sheets = new Map<string, SheetWatch>();
  private readonly cellOwners: SheetWatch[] = [];
  private readonly ownerIndex = new Map<string, number>();
  /** Another number after every change. */
  version = 1;

  private sheet(id: string): SheetWatch {
    let watch = this.sheets.get(id);
    if (!watch) {
      watch = new SheetWatch();
      this.sheets.set(id, watch);
      this.ownerIndex.set(id, this.cellOwners.length);
      this.cellOwners.push(watch);
    }
    return watch;
  }

  /** What is registered is noted in `kept`. */
  watch(formula: FormulaCell, sheetId: string, area: Area, kept: Watched = formula): void {
    this.version++;
    const watch = this.sheet(sheetId);
    if (area.rows * area.columns <= SMALL) {
      const owner = this.ownerIndex.get(sheetId) ?? 0;
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const key = cellKey(row, column);
          const found = watch.cells.get(key);
          if (!found) watch.cells.set(key, formula);
          else if (found instanceof Set) found.add(formula);
          else if (found !== formula) watch.cells.set(key, new Set([found, formula]));
          kept.watchedCells.push(owner, key);
        }
      }
      return;
    }
    const first = cellKey(area.row, area.column);
    const last = lastKey(area);
    let starting = watch.ranges.get(first);
    if (!starting) watch.ranges.set(first, (starting = new Map()));
    let range = starting.get(last);
    if (!range) {
      range = {
        kind: "range",
        sheetId,
        area,
        watchers: new Set(),
        waiting: 0,
        pass: 0,
        left: false,
        news: null,
        targets: NOBODY,
        targetsOf: 0,
      };
      starting.set(last, range);
      for (const list of this.listsOf(watch, area)) list.add(range);
    }
    range.watchers.add(formula);
    kept.watchedRanges.push(range);
  }

  private listsOf(watch: SheetWatch, area: Area): Set<WatchedRange>[] {
    if (area.columns > WIDE) return [watch.wide];
    const lists: Set<WatchedRange>[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (area.rows > LONG) lists.push(listAt(watch.columns, column));
      else {
        for (let block = area.row >> BLOCK; block <= (area.row + area.rows - 1) >> BLOCK; block++) {
          lists.push(listAt(watch.blocks, cellKey(block, column)));
        }
      }
    }
    return lists;
  }

  forget(formula: FormulaCell): void {
    formula.targets = NOBODY;
    formula.targetsOf = 0;
    this.unwatch(formula);
  }

  /** It looks at nothing any more; who looks at it stays. */
  unwatch(formula: FormulaCell, kept: Watched = formula): void {
    this.version++;
    const pairs = kept.watchedCells;
    for (let i = 0; i < pairs.length; i += 2) {
      const watch = this.cellOwners[pairs[i] as number] as SheetWatch;
      const key = pairs[i + 1] as number;
      const found = watch.cells.get(key);
      if (found === formula) watch.cells.delete(key);
      else if (found instanceof Set && found.delete(formula) && found.size === 0) watch.cells.delete(key);
    }
    for (const range of kept.watchedRanges) {
      range.watchers.delete(formula);
      if (range.watchers.size) continue;
      const watch = this.sheet(range.sheetId);
      const first = cellKey(range.area.row, range.area.column);
      const starting = watch.ranges.get(first);
      starting?.delete(lastKey(range.area));
      if (!starting?.size) watch.ranges.delete(first);
      for (const list of this.listsOf(watch, range.area)) list.delete(range);
    }
    kept.watchedCells = [];
    kept.watchedRanges = [];
  }

  /** The formulas and shared ranges that look at one cell. */
  each(
    sheetId: string,
    row: number,
    column: number,
    visit: (dependent: FormulaCell | WatchedRange) => void,
  ): void {
    const watch = this.sheets.get(sheetId);
    if (!watch) return;
    const cells = watch.cells.get(cellKey(row, column));
    if (cells instanceof Set) for (const formula of cells) visit(formula);
    else if (cells) visit(cells);
    visitAt(watch.columns.get(column), row, column, visit);
    visitAt(watch.blocks.get(cellKey(row >> BLOCK, column)), row, column, visit);
    if (watch.wide.size) visitAt(watch.wide, row, column, visit);
  }

  /** The same for all cells of an area; a range is visited once. */
  eachIn(sheetId: string, area: Area, visit: (dependent: FormulaCell | WatchedRange) => void): void {
    const watch = this.sheets.get(sheetId);
    if (!watch) return;
    const lastRow = area.row + area.rows;
    const lastColumn = area.column + area.columns;
    const ranges = new Set<WatchedRange>();
    for (let column = area.column; column < lastColumn; column++) {
      collect(watch.columns.get(column), area, ranges);
      for (let block = area.row >> BLOCK; block <= (lastRow - 1) >> BLOCK; block++) {
        collect(watch.blocks.get(cellKey(block, column)), area, ranges);
      }
      for (let row = area.row; row < lastRow; row++) {
        const cells = watch.cells.get(cellKey(row, column));
        if (cells instanceof Set) for (const formula of cells) visit(formula);
        else if (cells) visit(cells);
      }
    }
    collect(watch.wide, area, ranges);
    for (const range of ranges) visit(range);
  }
}
