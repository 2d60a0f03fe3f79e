import type { Area } from "../workbook/model";
import { invalidArgument, notImplemented } from "./errors";

export const SHEET_ROWS = 1048576;
export const SHEET_COLUMNS = 16384;

/** "$A$1:B2", "A:C", "1:3" with or without a sheet ("Sheet1!…", "'My sheet'!…"). */
export function parseAddress(address: string): { sheetName?: string; area: Area } | undefined {
  const { sheetName, cells } = splitSheet(address.trim());
  const area = parseCells(cells.replace(/\$/g, ""));
  return area && { sheetName, area };
}

export function splitSheet(address: string): { sheetName?: string; cells: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(address);
  if (!match) return { cells: address };
  return { sheetName: match[1]?.replace(/''/g, "'") ?? match[2], cells: match[3] ?? "" };
}

function parseCells(cells: string): Area | undefined {
  if (cells.includes(",")) throw notImplemented(`ranges of several areas ("${cells}")`);
  const single = parseCell(cells);
  if (single) return { ...single, rows: 1, columns: 1 };
  const parts = cells.split(":");
  const [first, second] = parts;
  if (parts.length !== 2 || !first || !second) return undefined;
  const [from, to] = [parseCell(first), parseCell(second)];
  if (from && to) return between(from, to);
  if (/^\d+$/.test(first) && /^\d+$/.test(second)) {
    const [top, bottom] = [Number(first) - 1, Number(second) - 1].sort((a, b) => a - b) as [number, number];
    if (top < 0 || bottom >= SHEET_ROWS) return undefined;
    return { row: top, column: 0, rows: bottom - top + 1, columns: SHEET_COLUMNS };
  }
  if (/^[A-Z]{1,3}$/i.test(first) && /^[A-Z]{1,3}$/i.test(second)) {
    const [left, right] = [columnIndex(first), columnIndex(second)].sort((a, b) => a - b) as [number, number];
    if (right >= SHEET_COLUMNS) return undefined;
    return { row: 0, column: left, rows: SHEET_ROWS, columns: right - left + 1 };
  }
  return undefined;
}

function parseCell(text: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/i.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const cell = { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
  return cell.row < SHEET_ROWS && cell.column < SHEET_COLUMNS ? cell : undefined;
}

function between(a: { row: number; column: number }, b: { row: number; column: number }): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** "A1:B2", and as Excel writes them "A:C" for whole columns, "1:3" for whole rows. */
export function cellsAddress(area: Area, fixed = false): string {
  const mark = fixed ? "$" : "";
  const top = `${mark}${area.row + 1}`;
  const bottom = `${mark}${area.row + area.rows}`;
  const left = `${mark}${columnLetters(area.column)}`;
  const right = `${mark}${columnLetters(area.column + area.columns - 1)}`;
  if (area.columns === SHEET_COLUMNS) return `${top}:${bottom}`;
  if (area.rows === SHEET_ROWS) return `${left}:${right}`;
  const from = `${left}${top}`;
  return area.rows === 1 && area.columns === 1 ? from : `${from}:${right}${bottom}`;
}

/** Excel quotes a sheet name unless it is a plain word that cannot be taken for a cell or a number. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const likeCell = /^[A-Z]{1,3}\d+$/i.test(name) || /^R\d*C?\d*$/i.test(name) || /^C\d*$/i.test(name);
  return plain && !likeCell ? name : `'${name.replace(/'/g, "''")}'`;
}

export function fullAddress(sheetName: string, area: Area, fixed = false): string {
  return `${quoteSheet(sheetName)}!${cellsAddress(area, fixed)}`;
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The area if it lies on the sheet. */
export function onSheet(area: Area): Area {
  const { row, column, rows, columns } = area;
  const fits = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!fits || row + rows > SHEET_ROWS || column + columns > SHEET_COLUMNS) throw invalidArgument();
  return area;
}
