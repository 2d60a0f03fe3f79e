import { cellsOf } from "./grid";
import type { ConditionalFormat, Validation } from "./model";
import type { SheetParts } from "./parts";
import { mapRule } from "./validations";

/** Validations and conditional formats keep their formulas as texts, relative to one cell. */
interface Place {
  row: number;
  column: number;
}

/** A formula text relative to one cell, as it reads relative to another. */
export function movedText(sheet: SheetParts, text: string, from: Place, to: Place): string {
  if (!text.startsWith("=")) return text;
  const { formulas } = sheet.book.core;
  return formulas.a1(formulas.fromText(text, false, from.row, from.column), to.row, to.column);
}

export function movedRule(sheet: SheetParts, validation: Validation, from: Place, to: Place): Validation {
  return mapRule(validation, (text) => movedText(sheet, text, from, to));
}

/** The cells of the used area that a conditional format applies to now. */
export function conditionalFormatHits(sheet: SheetParts, format: ConditionalFormat): Place[] {
  const used = sheet.usedArea(false);
  const rows = Math.min(format.area.rows, used ? used.row + used.rows - format.area.row : 0);
  if (!format.formula.startsWith("=") || rows <= 0) return [];
  const { core } = sheet.book;
  const formula = core.formulas.fromText(format.formula, false, format.area.row, format.area.column);
  return [...cellsOf({ ...format.area, rows })]
    .filter(([row, column]) => {
      const value = core.evaluateOnce(sheet.id, row, column, formula);
      return value === true || (typeof value === "number" && value !== 0);
    })
    .map(([row, column]) => ({ row, column }));
}
