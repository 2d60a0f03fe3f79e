import type { Cells } from "./cells";
import type { FormulaCell } from "./formulaCell";
import { cellKey, COLUMNS, difference, intersection, isInside, ROWS, sameArea, singleCell } from "./grid";
import { type Area, CellError, type CellValue } from "./model";

/** Without the cells of another one. */
const without = (area: Area | null, other: Area): Area[] => (area ? difference(area, other) : []);

/** Excel's dynamic arrays: a result of more than one value covers the cells beside and below. */
export class Spills {
  private readonly blocked = new Set<FormulaCell>();

  constructor(private readonly cellsOf: (sheetId: string) => Cells | undefined) {}

  ownerOf(sheetId: string, row: number, column: number): FormulaCell | undefined {
    return this.cellsOf(sheetId)?.spilled.get(cellKey(row, column));
  }

  /** Formulas that could not spill over these cells. */
  blockedIn(sheetId: string, area: Area): FormulaCell[] {
    if (!this.blocked.size) return [];
    return [...this.blocked].filter(
      (f) => f.sheetId === sheetId && f.blocked && intersection(f.blocked, area),
    );
  }

  /** Shows a formula's result; gives back the cells beyond its own whose value has changed hands. */
  show(formula: FormulaCell, values: CellValue[][]): Area[] {
    const cells = this.cellsOf(formula.sheetId);
    if (!cells) return [];
    const { row, column } = formula;
    const own = singleCell(row, column);
    const rows = values.length;
    const columns = values[0]?.length ?? 1;
    this.blocked.delete(formula);
    formula.blocked = null;
    const { spilledBefore } = formula;
    formula.spilledBefore = null;
    if (rows === 1 && columns === 1) {
      cells.changeValue(row, column, values[0]?.[0] ?? 0);
      return formula.spill ? this.release(formula) : without(spilledBefore, own);
    }
    const area: Area = { row, column, rows, columns };
    if (formula.spillIsWhole && formula.spill && sameArea(formula.spill, area) && !spilledBefore) {
      for (let r = 0; r < rows; r++) {
        const line = values[r] ?? [];
        for (let c = 0; c < columns; c++) cells.changeValue(row + r, column + c, line[c] ?? 0);
      }
      return [];
    }
    if (!this.isFree(formula, area, cells)) {
      const released = formula.spill ? this.release(formula) : without(spilledBefore, own);
      cells.setValue(row, column, new CellError("#SPILL!"));
      formula.blocked = area;
      this.blocked.add(formula);
      return released;
    }
    const changed = without(spilledBefore, area);
    const before = formula.spill ?? spilledBefore ?? own;
    if (formula.spill && !sameArea(formula.spill, area)) changed.push(...this.release(formula, area));
    changed.push(...difference(area, before));
    formula.spill = area;
    formula.spillIsWhole = true;
    for (let r = 0; r < rows; r++) {
      const line = values[r] ?? [];
      for (let c = 0; c < columns; c++) {
        cells.changeValue(row + r, column + c, line[c] ?? 0);
        if (r > 0 || c > 0) cells.spilled.set(cellKey(row + r, column + c), formula);
      }
    }
    return changed;
  }

  /** A formula that waits for an answer covers nothing; its answer tells who may have the cells. */
  showBusy(formula: FormulaCell): void {
    const before = formula.spill ?? formula.spilledBefore;
    this.show(formula, [[new CellError("#BUSY!")]]);
    formula.spilledBefore = before;
  }

  /** Takes the spilled values away, save those within `keep`. */
  release(formula: FormulaCell, keep?: Area): Area[] {
    const cells = this.cellsOf(formula.sheetId);
    const { spill } = formula;
    formula.spill = null;
    this.blocked.delete(formula);
    if (!spill || !cells) return [];
    for (let row = spill.row; row < spill.row + spill.rows; row++) {
      for (let column = spill.column; column < spill.column + spill.columns; column++) {
        if (keep && isInside(keep, row, column)) continue;
        const key = cellKey(row, column);
        if (cells.spilled.get(key) !== formula) continue;
        cells.spilled.delete(key);
        cells.setValue(row, column, null);
      }
    }
    return without(spill, keep ?? singleCell(formula.row, formula.column));
  }

  private isFree(formula: FormulaCell, area: Area, cells: Cells): boolean {
    if (area.row + area.rows > ROWS || area.column + area.columns > COLUMNS) return false;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (row === formula.row && column === formula.column) continue;
        if (cells.isVacant(row, column)) continue;
        const owner = cells.spilled.get(cellKey(row, column));
        if ((owner && owner !== formula) || cells.hasContent(row, column)) return false;
      }
    }
    return true;
  }
}
