import { Dependencies } from "./dependencies";
import type { Picks } from "./evaluator";
import { areaAt, type Reference } from "./formula";
import type { FormulaCell, SheetArea } from "./formulaCell";
import { sameArea } from "./grid";
import type { Names } from "./names";

const sameCells = (a: SheetArea, b: SheetArea | undefined): boolean =>
  b !== undefined && a.sheetId === b.sheetId && sameArea(a, b);

/**
 * Registers formulas for the cells that they look at. Of a range from which INDEX takes cells, and which is not read
 * otherwise, these are the cells taken, as soon as they are known: one entry of a thousand rows then concerns one row.
 */
export class Precedents {
  /** Who passes over which cells. */
  private readonly passedOver = new Dependencies();

  constructor(
    private readonly dependencies: Dependencies,
    private readonly names: Names,
    private readonly markFormula: (cell: FormulaCell) => void,
  ) {}

  watch(cell: FormulaCell): void {
    this.watchRanges(cell);
    // the new formula may close a circle through a range in which it stands, so all of the range counts again
    this.passedOver.each(cell.sheetId, cell.row, cell.column, (dependent) => {
      for (const one of dependent.kind === "range" ? [...dependent.watchers] : [dependent]) {
        this.unwatch(one);
        this.watchRanges(one);
        this.markFormula(one);
      }
    });
  }

  unwatch(cell: FormulaCell): void {
    this.dependencies.forget(cell);
    if (cell.passedOver) this.passedOver.unwatch(cell, cell.passedOver);
    cell.passedOver = null;
    cell.picks = null;
  }

  /** Whether the cells are others than before. */
  narrow(cell: FormulaCell, { passedOver, taken }: Picks): boolean {
    const { picks } = cell;
    if (picks?.length === taken.length && picks.every((pick, i) => sameCells(pick, taken[i]))) return false;
    cell.picks = taken;
    this.dependencies.unwatch(cell);
    this.watchRanges(cell, passedOver);
    for (const pick of taken) this.dependencies.watch(cell, pick.sheetId, pick);
    return picks !== null;
  }

  private watchRanges(cell: FormulaCell, passedOver?: ReadonlySet<Reference>): void {
    const { formula, sheetId, row, column } = cell;
    const noted = cell.passedOver !== null;
    for (const reference of formula.references) {
      const area = areaAt(reference, row, column);
      if (!area) continue;
      const target = reference.sheetId ?? sheetId;
      if (!passedOver?.has(reference)) this.dependencies.watch(cell, target, area);
      else if (!noted) {
        cell.passedOver ??= { watchedCells: [], watchedRanges: [] };
        this.passedOver.watch(cell, target, area, cell.passedOver);
      }
    }
    for (const name of formula.names) {
      for (const { sheetId: target, area } of this.names.areas(name, sheetId))
        this.dependencies.watch(cell, target, area);
    }
  }
}
