import { fitsAt, type Formula, mapReferences, type Reference } from "./formula";
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
function movedSpan(change: RowChange, top: number, bottom: number): [top: number, bottom: number] | null {
  const first = movedRow(change, top) ?? change.row;
  const last = movedRow(change, bottom) ?? change.row - 1;
  return last < first || first >= ROWS ? null : [first, Math.min(last, ROWS - 1)];
}

export function movedArea(change: RowChange, area: Area): Area | null {
  if (area.rows >= ROWS) return area;
  const span = movedSpan(change, area.row, area.row + area.rows - 1);
  return span && { ...area, row: span[0], rows: span[1] - span[0] + 1 };
}

/** Formulas as they must read after a change; cells that hold the same formula mostly get the same new one. */
export class MovedFormulas {
  private readonly made = new Map<Formula, Map<string, Formula>>();
  private readonly concerned = [new Map<Formula, boolean>(), new Map<Formula, boolean>()] as const;

  constructor(
    private readonly formulas: Formulas,
    private readonly change: RowChange,
  ) {}

  /** Whether a formula on this sheet points to the changed one: most do not, and are left alone. */
  concerns(formula: Formula, ownSheet: string): boolean {
    const known = this.concerned[ownSheet === this.change.sheetId ? 1 : 0];
    let concerns = known.get(formula);
    if (concerns === undefined) {
      concerns = formula.references.some(({ sheetId }) => (sheetId ?? ownSheet) === this.change.sheetId);
      known.set(formula, concerns);
    }
    return concerns;
  }

  /** The cell itself moves from one row to the other. */
  of(formula: Formula, ownSheet: string, from: { row: number; column: number }, toRow: number): Formula {
    if (!formula.references.length) return formula;
    if (from.row === toRow && !this.concerns(formula, ownSheet)) return formula;
    const moved = formula.references.map((reference) => this.moved(reference, ownSheet, from, toRow));
    if (moved.every((reference, i) => reference === formula.references[i])) return formula;
    let known = this.made.get(formula);
    if (!known) this.made.set(formula, (known = new Map()));
    const key = moved.map((r) => (r ? `${r.top},${r.bottom}` : "")).join(";");
    let result = known.get(key);
    if (!result) {
      let next = 0;
      const { pieces } = mapReferences(formula.pieces, () => moved[next++] ?? null);
      known.set(key, (result = this.formulas.share(pieces, formula.functions)));
    }
    return result;
  }

  private moved(
    reference: Reference,
    ownSheet: string,
    from: { row: number; column: number },
    toRow: number,
  ): Reference | null {
    const { top, bottom, topFixed, bottomFixed } = reference;
    if (top === null || bottom === null) return reference;
    if (!fitsAt(reference, from.row, from.column)) return null;
    const a = topFixed ? top : from.row + top;
    const b = bottomFixed ? bottom : from.row + bottom;
    const affected = (reference.sheetId ?? ownSheet) === this.change.sheetId;
    const span: [number, number] | null = affected
      ? movedSpan(this.change, Math.min(a, b), Math.max(a, b))
      : [Math.min(a, b), Math.max(a, b)];
    return span && spanning(reference, from.row, toRow, span[0], span[1]);
  }
}

/** The reference over other rows, seen from another row; the same object if nothing changes. */
function spanning(r: Reference, fromRow: number, toRow: number, top: number, bottom: number): Reference {
  const from = (r.topFixed ? 0 : fromRow) + (r.top ?? 0);
  const swapped = from > (r.bottomFixed ? 0 : fromRow) + (r.bottom ?? 0);
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
