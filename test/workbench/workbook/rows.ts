import { type RowChange, movedArea, MovedFormulas, movedRow } from "./changes";
import { areaAt, type Formula } from "./formula";
import type { FormulaCell } from "./formulaCell";
import type { Area, Validation } from "./model";
import type { SheetParts } from "./parts";
import { mapRule, type PlacedValidation } from "./validations";

export function insertRows(sheet: SheetParts, row: number, count: number): void {
  moveRows(sheet, { sheetId: sheet.id, row, count });
  if (row === 0) return;
  // Excel gives new rows the format of the row above
  const above: [number, string][] = [];
  sheet.cells.each({ row: row - 1, column: 0, rows: 1, columns: 16384 }, (_, column) => {
    const id = sheet.cells.styleId(row - 1, column);
    if (id !== undefined) above.push([column, id]);
  });
  const whole = sheet.formats.rows.get(row - 1);
  for (let i = 0; i < count; i++) {
    for (const [column, id] of above) sheet.cells.setStyleId(row + i, column, id);
    if (whole !== undefined) sheet.formats.rows.set(row + i, whole);
  }
}

export function deleteRows(sheet: SheetParts, row: number, count: number): void {
  moveRows(sheet, { sheetId: sheet.id, row, count: -count });
}

interface Move {
  cell: FormulaCell;
  toRow: number | null;
  formula: Formula;
}

function moveRows(sheet: SheetParts, change: RowChange): void {
  const { core } = sheet.book;
  core.calculation.settle();
  const moves = movesOf(sheet, change);
  const values = new Map<FormulaCell, ReturnType<typeof sheet.cells.value>>();
  const emptied: { sheetId: string; area: Area }[] = [];
  for (const { cell } of moves) {
    const { sheetId } = cell;
    const area = cell.spill ?? cell.spilledBefore;
    if (area) emptied.push({ sheetId, area });
    if (cell.sheetId === sheet.id) values.set(cell, sheet.cells.value(cell.row, cell.column));
    core.takeOut(cell);
  }
  sheet.cells.moveRows(change.row, change.count);
  sheet.formats.moveRows(change.row, change.count);
  sheet.sizes.moveRows(change.row, change.count);
  const filter = sheet.autoFilter;
  if (filter) sheet.moveAutoFilter(movedArea(change, filter));
  sheet.movePageLayout(change);
  moveNames(sheet, change);
  for (const { cell, toRow, formula } of moves) {
    if (toRow === null) continue;
    core.putBack(cell.sheetId, toRow, cell.column, formula, values.get(cell));
  }
  // the spill may not come back as it was
  for (const { sheetId, area } of emptied) {
    const now = sheetId === sheet.id ? movedArea(change, area) : area;
    if (now) core.calculation.markAreaChanged(sheetId, now);
  }
  for (const other of sheet.book.allSheets()) moveRules(other, change);
}

/** The formulas that stand in moved or deleted rows, or look at them. */
function movesOf(sheet: SheetParts, change: RowChange): Move[] {
  const { core } = sheet.book;
  const moved = new MovedFormulas(core.formulas, change);
  const named = new Map<Formula, boolean>();
  const byName = (formula: Formula): boolean => {
    let reached = named.get(formula);
    if (reached === undefined) named.set(formula, (reached = namesReach(sheet, formula, change)));
    return reached;
  };
  const moves: Move[] = [];
  for (const cell of core.allFormulas()) {
    const own = cell.sheetId === sheet.id;
    const concerned = moved.concerns(cell.formula, cell.sheetId);
    if (!own && !concerned && !(cell.formula.names.length && byName(cell.formula))) continue;
    const toRow = own ? movedRow(change, cell.row) : cell.row;
    const formula = toRow === null ? cell.formula : moved.of(cell.formula, cell.sheetId, cell, toRow);
    const itself = own && (toRow !== cell.row || reaches(cell, change));
    if (
      itself ||
      formula !== cell.formula ||
      (concerned && looksAt(cell, change)) ||
      (cell.formula.names.length && byName(cell.formula))
    )
      moves.push({ cell, toRow, formula });
  }
  return moves;
}

/** A spill (or the place where one was refused) that the change cuts through. */
const reaches = (cell: FormulaCell, change: RowChange): boolean => {
  const area = cell.spill ?? cell.blocked;
  return area !== null && area.row + area.rows > change.row;
};

/** Whole columns keep their text, but what they hold has changed. */
function looksAt(cell: FormulaCell, change: RowChange): boolean {
  for (const reference of cell.formula.references) {
    if ((reference.sheetId ?? cell.sheetId) !== change.sheetId) continue;
    const area = areaAt(reference, cell.row, cell.column);
    if (area !== null && area.row + area.rows > change.row) return true;
  }
  return false;
}

function namesReach(sheet: SheetParts, { names }: Formula, change: RowChange): boolean {
  const reached = (name: string): boolean =>
    sheet.book.core.names
      // a reference without a sheet may be to this one: one formula too many does no harm
      .areas(name, sheet.id)
      .some(({ sheetId, area }) => sheetId === change.sheetId && area.row + area.rows > change.row);
  return names.some(reached);
}

function moveNames(sheet: SheetParts, change: RowChange): void {
  const { core } = sheet.book;
  const moved = new MovedFormulas(core.formulas, change);
  const changed: string[] = [];
  for (const entry of core.names.all()) {
    const formula = moved.of(entry.formula, "", { row: 0, column: 0 }, 0);
    if (formula === entry.formula) continue;
    entry.formula = formula;
    changed.push(entry.name);
  }
  core.names.replaced(changed);
}

/** Validations and conditional formats: their areas on the changed sheet, their formulas everywhere. */
function moveRules(sheet: SheetParts, change: RowChange): void {
  const { formulas } = sheet.book.core;
  const own = sheet.id === change.sheetId;
  const changes = new MovedFormulas(formulas, change);
  const movedText = (text: string, base: { row: number; column: number }, toRow: number): string => {
    const formula = formulas.fromText(text, false, base.row, base.column);
    const moved = changes.of(formula, sheet.id, base, toRow);
    return formulas.a1(moved, toRow, base.column);
  };
  sheet.validations.replace(
    sheet.validations.all().flatMap((placed): PlacedValidation[] => {
      const area = own ? movedArea(change, placed.area) : placed.area;
      if (!area) return [];
      const baseRow = own ? (movedRow(change, placed.base.row) ?? area.row) : placed.base.row;
      const validation: Validation = mapRule(placed.validation, (text) =>
        movedText(text, placed.base, baseRow),
      );
      return [{ area, validation, base: { row: baseRow, column: placed.base.column } }];
    }),
  );
  sheet.conditions.replace(
    sheet.conditions.all().flatMap((format) => {
      const area = own ? movedArea(change, format.area) : format.area;
      if (!area) return [];
      if (format.formula.startsWith("=")) format.formula = movedText(format.formula, format.area, area.row);
      format.area = area;
      return [format];
    }),
  );
}
