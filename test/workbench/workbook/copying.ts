import type { Formula } from "./formula";
import { cellKey, cellsOf, intersection } from "./grid";
import type { Area, CellValue } from "./model";
import { movedRule, movedText } from "./rules";
import type { SheetParts } from "./parts";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

/** What a cell holds; a formula's relative references stay relative. */
export interface Source {
  formula: Formula | undefined;
  value: CellValue;
  style: string | undefined;
}

/** Repeats the source over the target as Excel does; a target smaller than the source is enlarged to it. */
export function copyCells(
  fromSheet: SheetParts,
  from: Area,
  toSheet: SheetParts,
  target: Area,
  what: CopyWhat,
): void {
  const { core } = toSheet.book;
  const fits = target.rows % from.rows === 0 && target.columns % from.columns === 0;
  const to = fits ? target : { ...target, rows: from.rows, columns: from.columns };
  if (what !== "Formats") toSheet.checkContent(to, "api");
  if (what === "Formats") toSheet.guard.checkAllowed("allowFormatCells");
  core.calculation.settle();
  const source = readSource(fromSheet, from);
  const rules = what === "All" ? readRules(fromSheet, from) : null;
  writeSource(toSheet, to, source, what);
  if (rules) pasteRules(rules, from, toSheet, to);
  if (what !== "Formats") toSheet.book.changed(toSheet, to, "api");
}

/** Writes what was read, repeated over the target. */
export function writeSource(
  sheet: SheetParts,
  to: Area,
  source: readonly (readonly Source[])[],
  what: CopyWhat,
): void {
  const { core } = sheet.book;
  for (const [row, column] of cellsOf(to)) {
    const line = source[(row - to.row) % source.length];
    const cell = line?.[(column - to.column) % line.length];
    if (!cell) continue;
    if (what === "All" || what === "Formats") sheet.cells.setStyleId(row, column, cell.style);
    if (what === "Formats") continue;
    if (cell.formula && what !== "Values") core.setFormula(sheet.id, row, column, cell.formula);
    else if (cell.value === null) core.clearContent(sheet.id, row, column);
    else core.setConstant(sheet.id, row, column, cell.value);
  }
}

export function readSource(sheet: SheetParts, from: Area): Source[][] {
  return Array.from({ length: from.rows }, (_, r) =>
    Array.from({ length: from.columns }, (_, c) => {
      const row = from.row + r;
      const column = from.column + c;
      return {
        formula: sheet.cells.formulas.get(cellKey(row, column))?.formula,
        value: sheet.cells.value(row, column),
        style: sheet.formats.idAt(row, column),
      };
    }),
  );
}

function readRules(sheet: SheetParts, from: Area) {
  const cut = <T extends { area: Area }>(list: readonly T[]): { rule: T; part: Area }[] =>
    list.flatMap((rule) => {
      const part = intersection(rule.area, from);
      return part ? [{ rule, part }] : [];
    });
  return { sheet, validations: cut(sheet.validations.all()), conditions: cut(sheet.conditionalFormats()) };
}

function pasteRules(rules: ReturnType<typeof readRules>, from: Area, toSheet: SheetParts, to: Area): void {
  toSheet.validations.set(to, null);
  for (const { rule, part } of rules.validations) {
    for (const area of tiles(part, from, to)) {
      const base = {
        row: rule.base.row + area.row - part.row,
        column: rule.base.column + area.column - part.column,
      };
      const moved = movedRule(rules.sheet, rule.validation, rule.base, base);
      toSheet.validations.set(area, moved, base);
    }
  }
  for (const { rule, part } of rules.conditions) {
    for (const area of tiles(part, from, to)) {
      if (toSheet === rules.sheet && intersection(rule.area, area)) continue;
      const start = {
        row: rule.area.row + area.row - part.row,
        column: rule.area.column + area.column - part.column,
      };
      const atArea = movedText(rules.sheet, rule.formula, { row: part.row, column: part.column }, area);
      const same = part.row === rule.area.row && part.column === rule.area.column;
      const formula = same ? movedText(rules.sheet, rule.formula, rule.area, start) : atArea;
      toSheet.conditions.add(area, { ...rule, formula });
    }
  }
}

/** Where one part of the source comes to lie; parts that cover whole rows or columns of it stay in one piece. */
function tiles(part: Area, from: Area, to: Area): Area[] {
  const rowsJoin = part.rows === from.rows;
  const columnsJoin = part.columns === from.columns;
  const areas: Area[] = [];
  for (let r = 0; r < (rowsJoin ? 1 : to.rows / from.rows); r++) {
    for (let c = 0; c < (columnsJoin ? 1 : to.columns / from.columns); c++) {
      areas.push({
        row: to.row + r * from.rows + part.row - from.row,
        column: to.column + c * from.columns + part.column - from.column,
        rows: rowsJoin ? to.rows : part.rows,
        columns: columnsJoin ? to.columns : part.columns,
      });
    }
  }
  return areas;
}
