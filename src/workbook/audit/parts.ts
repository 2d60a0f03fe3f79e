/** Into which parts a sheet is cut to be read: Excel hands over at most 5 MB at once, formulas and values together. */
import { formulaInA1 } from "../../template/addresses";
import { area, formulaOf, type Area, type Cells, type SheetPlan } from "../../template/plan";

/** What people type may be longer than expected. */
const MOST_BYTES = 3_000_000;
const MOST_COLUMNS = 25;
/** Of a content that is no formula: it comes twice, as formula and as value. */
const CELL_BYTES = 20;

/** All cells of a sheet that the plan knows, from A1 on: whole columns, or rows of one column that is too long by itself. */
export function partsOf(plan: SheetPlan): Area[] {
  const { rows, columns } = extentOf(plan);
  const longer = plan.cells.map(longerThanPlain);
  const parts: Area[] = [];
  let [first, sum] = [0, 0];
  for (let column = 0; column < columns; column += 1) {
    const own = longer.filter(({ area: at }) => column >= at.column && column < at.column + at.columns);
    const bytes = own.reduce((all, each) => all + each.bytes * each.area.rows, 2 * CELL_BYTES * rows);
    const full = sum + bytes > MOST_BYTES || column - first === MOST_COLUMNS;
    if (full && column > first) {
      parts.push(area(0, first, rows, column - first));
      [first, sum] = [column, 0];
    }
    sum += bytes;
    if (bytes <= MOST_BYTES) continue;
    parts.push(...rowsOf(own, column, rows));
    [first, sum] = [column + 1, 0];
  }
  if (first < columns) parts.push(area(0, first, rows, columns - first));
  return parts;
}

/** From A1 to the last cell of the plan. */
export function extentOf({ cells, block }: Pick<SheetPlan, "cells" | "block">): Area {
  const all = [block, ...cells.map(({ area: own }) => own)];
  const rows = Math.max(...all.map((own) => own.row + own.rows));
  return area(0, 0, rows, Math.max(...all.map((own) => own.column + own.columns)));
}

/** What each cell of an area takes beyond a plain one. */
interface Longer {
  area: Area;
  bytes: number;
}

/** One column, cut where it becomes too much. */
function rowsOf(longer: readonly Longer[], column: number, rows: number): Area[] {
  const parts: Area[] = [];
  let [first, sum] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    const bytes = longer.reduce(
      (all, own) => (row >= own.area.row && row < own.area.row + own.area.rows ? all + own.bytes : all),
      2 * CELL_BYTES,
    );
    if (row > first && sum + bytes > MOST_BYTES) {
      parts.push(area(first, column, row - first));
      [first, sum] = [row, 0];
    }
    sum += bytes;
  }
  return [...parts, area(first, column, rows - first)];
}

/** The longest of texts, or the formula as it reads in its last cell, where addresses are longest. */
function longerThanPlain(cells: Cells): Longer {
  const { area: own } = cells;
  if ("values" in cells) {
    const longest = cells.values
      .flat()
      .reduce((most: number, cell) => Math.max(most, bytesOf(String(cell ?? ""))), 0);
    return { area: own, bytes: 2 * longest };
  }
  const last = { row: own.row + own.rows - 1, column: own.column + own.columns - 1 };
  const bytes = bytesOf(formulaInA1(formulaOf(cells) ?? "", last));
  return { area: "spill" in cells ? { ...own, rows: 1, columns: 1 } : own, bytes };
}

/** As it goes over the wire: Chinese takes three bytes a letter, a quote or a break has a sign before it. */
const bytesOf = (text: string): number =>
  text.length + 2 * (text.match(/[^\0-\x7f]/g)?.length ?? 0) + (text.match(/["\\\n]/g)?.length ?? 0);
