/** Turns cells of results into values in place and back: what is queued here is the same for doing and for undoing. */
import { formulaOf, type Area, type CellContent, type Cells, type SheetPlan } from "../../template/plan";
import { rangeOf, writeCells } from "../writeSheet";
import { isMistaken } from "../writeValues";

const isFormula = (cells: Cells): boolean => formulaOf(cells) !== undefined;

/** Cell by cell of a plan's formulas: which formula belongs where. */
const placesOf = (plan: SheetPlan): Map<string, { cells: Cells; area: Area }> => {
  const found = new Map<string, { cells: Cells; area: Area }>();
  for (const cells of plan.cells) {
    if (!isFormula(cells)) continue;
    // A spill is one formula, however many columns it fills.
    const columns = "spill" in cells ? [cells.area.column] : columnsOf(cells.area);
    for (const column of columns) {
      const area = "spill" in cells ? cells.area : { ...cells.area, column, columns: 1 };
      found.set(`${area.row < plan.block.row ? area.row : "body"} ${column} ${area.rows === 1 ? "1" : ""}`, {
        cells,
        area,
      });
    }
  }
  return found;
};

const columnsOf = ({ column, columns }: Area): number[] =>
  Array.from({ length: columns }, (_, at) => column + at);

/** Areas whose formulas are others in `after`, or none. */
export function changedCells(before: SheetPlan, after: SheetPlan): { frozen: Area[]; written: Cells[] } {
  const [then, now] = [placesOf(before), placesOf(after)];
  const frozen: Area[] = [];
  const written: Cells[] = [];
  for (const [key, { cells, area }] of then) {
    const next = now.get(key);
    if (next && sameArea(next.area, area) && formulaOf(next.cells) === formulaOf(cells)) continue;
    frozen.push(area);
  }
  for (const [key, { cells, area }] of now) {
    const former = then.get(key);
    if (former && sameArea(former.area, area) && formulaOf(former.cells) === formulaOf(cells)) continue;
    written.push({ ...cells, area } as Cells);
  }
  return { frozen, written };
}

const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.rows === b.rows && a.column === b.column && a.columns === b.columns;

/** What stands in the areas becomes what they show; a text of no length stays a text, as when values are pasted. */
export function queueValues(sheet: Excel.Worksheet, areas: readonly Area[]): void {
  for (const area of areas) {
    const range = rangeOf(sheet, area);
    range.copyFrom(range, Excel.RangeCopyType.values);
  }
}

/** Formulas come in the place of whatever stands in their areas: below one that spills nothing may. */
export function queueFormulas(sheet: Excel.Worksheet, cells: readonly Cells[]): void {
  for (const { area } of cells) rangeOf(sheet, area).clear(Excel.ClearApplyTo.contents);
  for (const each of cells) writeCells(sheet, each);
}

/** Locks an entry sheet or list that is closed, or opens it as its plan has it. */
export function queueLocks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { row, rows } = plan.block;
  const whole = sheet.getRange(`${row + 1}:${row + rows}`).format.protection;
  whole.locked = true;
  if (plan.freeRows)
    sheet.getRange(
      `${plan.freeRows.row + 1}:${plan.freeRows.row + plan.freeRows.rows}`,
    ).format.protection.locked = false;
  for (const { area, style } of plan.styles)
    if (style.unlocked !== undefined) rangeOf(sheet, area).format.protection.locked = !style.unlocked;
}

/** A cell as it is written so that it comes out the same, a text of no length too. */
export function cellAgain(cell: CellContent, type: string): CellContent {
  if (typeof cell !== "string" || type === "Error") return cell;
  if (cell === "") return type === "Empty" ? cell : NO_LENGTH;
  return isMistaken(cell) ? `'${cell}` : cell;
}

/** How a text of no length is written. */
export const NO_LENGTH = "'";

/** What was read of an area, as it is written again. */
export function typedAgain({ area: own, range }: { area: Area; range: Excel.Range }): {
  area: Area;
  cells: CellContent[][];
} {
  const types = range.valueTypes as string[][];
  const cells = (range.values as CellContent[][]).map((row, r) =>
    row.map((cell, c) => cellAgain(cell, types[r]?.[c] ?? "")),
  );
  return { area: own, cells };
}
