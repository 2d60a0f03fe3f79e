import type { Area } from "./model";

/** Excel's size of a sheet. */
export const ROWS = 1048576;
export const COLUMNS = 16384;

/** One number for a cell, so that cells can be keys of a Map. */
export const cellKey = (row: number, column: number): number => row * COLUMNS + column;
export const keyRow = (key: number): number => Math.floor(key / COLUMNS);
export const keyColumn = (key: number): number => key % COLUMNS;

const letters: string[] = [];

export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  letters[column] = text;
  return text;
}

export const cellName = (row: number, column: number): string => columnLetters(column) + (row + 1);

export const singleCell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

export const isInside = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export const intersects = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** What remains of `a` when `b` is taken away: up to four areas. */
export function difference(a: Area, b: Area): Area[] {
  const cut = intersection(a, b);
  if (!cut) return [a];
  const parts: Area[] = [];
  if (cut.row > a.row) parts.push({ ...a, rows: cut.row - a.row });
  const below = a.row + a.rows - (cut.row + cut.rows);
  if (below > 0) parts.push({ ...a, row: cut.row + cut.rows, rows: below });
  if (cut.column > a.column) {
    parts.push({ row: cut.row, column: a.column, rows: cut.rows, columns: cut.column - a.column });
  }
  const right = a.column + a.columns - (cut.column + cut.columns);
  if (right > 0)
    parts.push({ row: cut.row, column: cut.column + cut.columns, rows: cut.rows, columns: right });
  return parts;
}

export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Excel quotes a sheet's name unless it is made of letters, digits, "_" and "." and looks like no reference. */
export function quotedSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^(?:[rR]\d*)?(?:[cC]\d*)?$/.test(name) &&
    !/^(?:TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function* cellsOf(area: Area): Generator<[row: number, column: number]> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) yield [row, column];
  }
}
