/** Texts of references in R1C1 notation: relative rows, fixed columns, so that one text serves a whole column. */
import type { Area } from "./plan";

/** Always quoted: Chinese letters, digits in front and "·" need it in one program or another. */
export const sheetReference = (name: string): string => `'${name.replace(/'/g, "''")}'!`;

/** The cell of a column in the formula's own row. */
export const inRow = (column: number): string => `RC${column + 1}`;

/** Neighbouring cells in the formula's own row. */
export const inRowRange = (column: number, count: number): string =>
  count === 1 ? inRow(column) : `${inRow(column)}:${inRow(column + count - 1)}`;

/** A fixed area, of another sheet if one is named. */
export function fixed({ row, column, rows, columns }: Area, sheet?: string): string {
  const first = `R${row + 1}C${column + 1}`;
  const last = `R${row + rows}C${column + columns}`;
  return (sheet === undefined ? "" : sheetReference(sheet)) + (first === last ? first : `${first}:${last}`);
}

/**
 * One cell of a column of another sheet, so many columns further than the formula's own; a blank cell (spilled texts
 * without content may be such) is not taken for 0.
 */
export function shiftedCell(
  { name, header, end }: { name: string; header: number; end: number },
  shift: number,
  row: string,
): string {
  const cell = `INDEX(${sheetReference(name)}R${header + 1}C[${shift}]:R${end + 1}C[${shift}],${row})`;
  return `IF(${cell}="","",${cell})`;
}

/** "A", "Z", "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** A1 address of an area. */
export function address({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** A text as a formula's literal. */
export const literal = (text: string): string => `"${text.replace(/"/g, '""')}"`;
