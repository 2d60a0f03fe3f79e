import type { Area, CellInput, CellValue } from "../../workbook/model";
import { CellError } from "../../workbook/model";
import { SHEET_COLUMNS, SHEET_ROWS } from "../addresses";
import { invalidArgument } from "../errors";
import type { RangeData } from "../session";

/** Excel's message for an array that does not fit. */
const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Excel hands over, and takes, no more of them at once. */
const MOST_CELLS = 5_000_000;

/** Whole rows or columns, or too many cells: Excel answers null for their cells and takes no values for them. */
export function isUnbounded(area: Area): boolean {
  return area.rows === SHEET_ROWS || area.columns === SHEET_COLUMNS || area.rows * area.columns > MOST_CELLS;
}

/** A getter over the cells that answers null for whole rows and columns, and for too many cells. */
export function bounded<V>(read: (range: RangeData) => V): { get(range: RangeData): V | null } {
  return { get: (range) => (isUnbounded(range.area) ? null : read(range)) };
}

export function encodeValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  switch (typeof value) {
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    default:
      return "String";
  }
}

/** What an add-in assigns: one value for all cells, or a 2-D array of the range's shape. */
export function inputFor(area: Area, value: unknown): CellInput | CellInput[][] {
  if (isUnbounded(area)) throw invalidArgument();
  return Array.isArray(value) ? matrix(area, value, cellInput) : cellInput(value);
}

export function matrix<V>(area: Area, value: unknown[], cell: (value: unknown) => V): V[][] {
  if (value.length !== area.rows) throw invalidArgument(WRONG_SHAPE);
  return value.map((row) => {
    if (!Array.isArray(row) || row.length !== area.columns) throw invalidArgument(WRONG_SHAPE);
    return row.map(cell);
  });
}

function cellInput(value: unknown): CellInput {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument();
}

/** Every cell of an area, as areas of one cell. */
export function eachCell<V>(area: Area, visit: (cell: Area) => V): V[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) =>
      visit({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 }),
    ),
  );
}

export function indexes(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** What all have in common; null where they differ, as Excel answers for mixed properties. */
export function same<V>(values: V[]): V | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
