import { FormulaCell, type WatchedRange } from "./formulaCell";
import { cellKey } from "./grid";
import type { Area } from "./model";

/** Up to this size a range is kept as its single cells, beyond as one shared range. */
const SMALL = 48;

class SheetWatch {
  readonly cells = new Map<number, Set<FormulaCell>>();
  readonly ranges = new Map<string, WatchedRange>();
  /** For each column the ranges that touch it. */
  readonly columns = new Map<number, Set<WatchedRange>>();
  /** Ranges too wide to be listed under each of their columns. */
  readonly wide = new Set<WatchedRange>();
}

const WIDE = 256;

/** Who looks at which cells. */
export class Dependencies {
  private readonly sheets = new Map<string, SheetWatch>();
  private readonly cellOwners: SheetWatch[] = [];
  private readonly ownerIndex = new Map<string, number>();

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

  watch(formula: FormulaCell, sheetId: string, area: Area): void {
    const watch = this.sheet(sheetId);
    if (area.rows * area.columns <= SMALL) {
      const owner = this.ownerIndex.get(sheetId) ?? 0;
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const key = cellKey(row, column);
          const set = watch.cells.get(key);
          if (set) set.add(formula);
          else watch.cells.set(key, new Set([formula]));
          formula.watchedCells.push(owner, key);
        }
      }
      return;
    }
    const name = `${area.row},${area.column},${area.rows},${area.columns}`;
    let range = watch.ranges.get(name);
    if (!range) {
      range = { kind: "range", sheetId, area, watchers: new Set(), waiting: 0, pass: 0 };
      watch.ranges.set(name, range);
      for (const list of this.listsOf(watch, area)) list.add(range);
    }
    range.watchers.add(formula);
    formula.watchedRanges.push(range);
  }

  private listsOf(watch: SheetWatch, area: Area): Set<WatchedRange>[] {
    if (area.columns > WIDE) return [watch.wide];
    return Array.from({ length: area.columns }, (_, i) => {
      const column = area.column + i;
      let list = watch.columns.get(column);
      if (!list) watch.columns.set(column, (list = new Set()));
      return list;
    });
  }

  forget(formula: FormulaCell): void {
    const pairs = formula.watchedCells;
    for (let i = 0; i < pairs.length; i += 2) {
      const watch = this.cellOwners[pairs[i] as number] as SheetWatch;
      const key = pairs[i + 1] as number;
      const set = watch.cells.get(key);
      if (set?.delete(formula) && set.size === 0) watch.cells.delete(key);
    }
    for (const range of formula.watchedRanges) {
      range.watchers.delete(formula);
      if (range.watchers.size) continue;
      const watch = this.sheet(range.sheetId);
      const { row, column, rows, columns } = range.area;
      watch.ranges.delete(`${row},${column},${rows},${columns}`);
      for (const list of this.listsOf(watch, range.area)) list.delete(range);
    }
    formula.watchedCells = [];
    formula.watchedRanges = [];
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
    if (cells) for (const formula of cells) visit(formula);
    const lists = [watch.columns.get(column), watch.wide];
    for (const list of lists) {
      if (!list) continue;
      for (const range of list) {
        const { area } = range;
        const inRows = row >= area.row && row < area.row + area.rows;
        if (inRows && column >= area.column && column < area.column + area.columns) visit(range);
      }
    }
  }
}
