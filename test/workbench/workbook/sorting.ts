import { readSource, writeSource } from "./copying";
import { cellKey } from "./grid";
import { type Area, CellError, type CellValue, HostError, type SortKey } from "./model";
import type { SheetParts } from "./parts";

/**
 * Sorts rows as Excel does: contents and formats move, relative references as if copied; hidden rows stay where they
 * are; blank cells come last, whichever way. Cells of an answer that spills cannot be sorted.
 */
export function sortRows(sheet: SheetParts, area: Area, keys: readonly SortKey[]): void {
  const { core } = sheet.book;
  core.calculation.settle();
  refuseSpills(sheet, area);
  const rows = Array.from({ length: area.rows }, (_, r) => area.row + r).filter(
    (row) => !sheet.rowHidden(row),
  );
  const order = rows
    .map((row) => ({ row, values: keys.map(({ column }) => sheet.cells.value(row, column)) }))
    .sort((a, b) => {
      for (const [at, { ascending }] of keys.entries()) {
        const found = compare(a.values[at] ?? null, b.values[at] ?? null, ascending);
        if (found !== 0) return found;
      }
      return a.row - b.row;
    });
  const line = (row: number): Area => ({ ...area, row, rows: 1 });
  const moved = order.map(({ row }) => readSource(sheet, line(row)));
  rows.forEach((row, index) => writeSource(sheet, line(row), moved[index] ?? [], "All"));
}

function refuseSpills(sheet: SheetParts, area: Area): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const key = cellKey(row, column);
      const { spill } = sheet.cells.formulas.get(key) ?? {};
      if (sheet.cells.spilled.has(key) || (spill && spill.rows * spill.columns > 1))
        throw new HostError("InvalidOperation", "You can't change part of an array.");
    }
}

const RANKS = ["number", "string", "boolean", "object"];

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const ranks = RANKS.indexOf(typeof a) - RANKS.indexOf(typeof b);
  return (ascending ? 1 : -1) * (ranks || compareAlike(a, b));
}

function compareAlike(a: Exclude<CellValue, null>, b: Exclude<CellValue, null>): number {
  if (a instanceof CellError || b instanceof CellError) return 0;
  if (typeof a === "string") return a.localeCompare(String(b), undefined, { sensitivity: "accent" });
  return Number(a) - Number(b);
}
