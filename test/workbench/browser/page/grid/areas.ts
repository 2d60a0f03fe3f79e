import type { IRange } from "@univerjs/core";
import { COLUMNS, ROWS } from "../../../workbook/grid";
import type { Area } from "../../../workbook/model";

/** Whole rows and columns come from Univer without their ends. */
export function areaOf(range: IRange): Area {
  const row = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const column = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  const lastRow = Number.isNaN(range.endRow) ? ROWS - 1 : range.endRow;
  const lastColumn = Number.isNaN(range.endColumn) ? COLUMNS - 1 : range.endColumn;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function rangeOf({ row, column, rows, columns }: Area): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  };
}

export const isRange = (value: unknown): value is IRange =>
  typeof value === "object" && value !== null && "startRow" in value && "endColumn" in value;
