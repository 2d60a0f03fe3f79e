import { areaAt, type Formula, mapReferences, type Reference } from "./formula";
import type { Formulas } from "./formulas";
import { ROWS } from "./grid";
import type { Area } from "./model";

/** Rows inserted (count > 0) before `row`, or deleted (count < 0) from `row` on, on one sheet. */
export interface RowChange {
  sheetId: string;
  row: number;
  count: number;
}

/** Where a row is afterwards; `null` if it is deleted. */
export function movedRow(change: RowChange, row: number): number | null {
  if (row < change.row) return row;
  if (change.count < 0 && row < change.row - change.count) return null;
  return row + change.count;
}

/** First and last row of what remains of a span: it grows, shrinks or vanishes as Excel's references do. */
export function movedSpan(
  change: RowChange,
  top: number,
  bottom: number,
): [top: number, bottom: number] | null {
  const first = movedRow(change, top) ?? change.row;
  const last = movedRow(change, bottom) ?? change.row - 1;
  return last < first || first >= ROWS ? null : [first, Math.min(last, ROWS - 1)];
}

export function movedArea(change: RowChange, area: Area): Area | null {
  if (area.rows >= ROWS) return area;
  const span = movedSpan(change, area.row, area.row + area.rows - 1);
  return span && { ...area, row: span[0], rows: span[1] - span[0] + 1 };
}

/** A formula as it must read after the change, its own cell having moved from one row to the other. */
export function movedFormula(
  formulas: Formulas,
  formula: Formula,
  change: RowChange,
  ownSheet: string,
  from: { row: number; column: number },
  toRow: number,
): Formula {
  const { pieces, changed } = mapReferences(formula.pieces, (reference) => {
    const area = areaAt(reference, from.row, from.column);
    if (!area) return null;
    if (reference.top === null || reference.bottom === null) return reference;
    const affected = (reference.sheetId ?? ownSheet) === change.sheetId;
    const span = affected
      ? movedSpan(change, area.row, area.row + area.rows - 1)
      : ([area.row, area.row + area.rows - 1] as const);
    return span && spanning(reference, from.row, toRow, span[0], span[1]);
  });
  return changed ? formulas.share(pieces, formula.functions) : formula;
}

/** The reference over other rows, seen from another row; the same object if nothing changes. */
function spanning(r: Reference, fromRow: number, toRow: number, top: number, bottom: number): Reference {
  const absolute = (bound: number, fixed: boolean): number => (fixed ? bound : fromRow + bound);
  const swapped = absolute(r.top ?? 0, r.topFixed) > absolute(r.bottom ?? 0, r.bottomFixed);
  const [first, last] = swapped ? [bottom, top] : [top, bottom];
  const newTop = r.topFixed ? first : first - toRow;
  const newBottom = r.bottomFixed ? last : last - toRow;
  return newTop === r.top && newBottom === r.bottom ? r : { ...r, top: newTop, bottom: newBottom };
}

/** A formula whose references to a deleted sheet are lost. */
export function withoutSheet(formulas: Formulas, formula: Formula, sheetId: string): Formula {
  const { pieces, changed } = mapReferences(formula.pieces, (r) => (r.sheetId === sheetId ? null : r));
  return changed ? formulas.share(pieces, formula.functions) : formula;
}
