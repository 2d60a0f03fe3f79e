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
 * One cell of a column of another sheet, so many columns further than the formula's own; `empty` stands where the cell
 * is really empty: below a spill that is broken, which is no figure.
 */
export function shiftedCell(
  { name, header, end }: { name: string; header: number; end: number },
  shift: number,
  row: string,
  empty = "NA()",
): string {
  const cell = `INDEX(${sheetReference(name)}R${header + 1}C[${shift}]:R${end + 1}C[${shift}],${row})`;
  return `IF(ISBLANK(${cell}),${empty},${cell})`;
}

/**
 * Cells of a spill. Below one that is broken they are empty: that is no figure, but #VALUE! (the sum of a number and "";
 * not #N/A, which WEIGHTED over the scores that are there takes for a score that is missing).
 */
export const ofSpill = (cells: string): string => `IF(ISBLANK(${cells}),0+"",${cells})`;

const LETTERS: string[] = [];

/** "A", "Z", "AA". */
export const columnLetters = (column: number): string => (LETTERS[column] ??= lettersOf(column));

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : lettersOf(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** A1 address of an area. */
export function address({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** The same with its rows and columns fixed. */
export const absolute = (of: Area): string => address(of).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** A text as a formula's literal. */
export const literal = (text: string): string => `"${text.replace(/"/g, '""')}"`;

const R1C1_PART =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])(?:R(?<row>\d+|\[-?\d+\])?)(?:C(?<column>\d+|\[-?\d+\])?)(?![\p{L}\p{N}_.(])/gu;

interface Cell {
  row: number;
  column: number;
}

/** A formula in A1 notation, for any cell that it may stand in: read once, written for as many cells as there are. */
export function compileInA1(formula: string): (at: Cell) => string {
  const parts: (string | ((at: Cell) => string))[] = [];
  let last = 0;
  for (const match of formula.matchAll(R1C1_PART)) {
    const [part] = match;
    if (part.startsWith('"') || part.startsWith("'")) continue;
    const { row, column } = match.groups ?? {};
    parts.push(formula.slice(last, match.index));
    last = match.index + part.length;
    const [down, across] = [placeOf(row), placeOf(column)];
    const fixedColumn = across.fixed ? `$${columnLetters(across.index)}` : undefined;
    const fixedRow = down.fixed ? `$${down.index + 1}` : undefined;
    if (fixedColumn !== undefined && fixedRow !== undefined) parts.push(fixedColumn + fixedRow);
    else
      parts.push(
        (at) =>
          (fixedColumn ?? columnLetters(at.column + across.index)) +
          (fixedRow ?? String(at.row + down.index + 1)),
      );
  }
  parts.push(formula.slice(last));
  return (at) => parts.map((part) => (typeof part === "string" ? part : part(at))).join("");
}

/** The index of a fixed row or column, or how far it is from the own one. */
function placeOf(text: string | undefined): { fixed: boolean; index: number } {
  if (text === undefined) return { fixed: false, index: 0 };
  return text.startsWith("[")
    ? { fixed: false, index: Number(text.slice(1, -1)) }
    : { fixed: true, index: Number(text) - 1 };
}

/** The same formula in A1 notation, as it reads in one cell. */
export const formulaInA1 = (formula: string, at: Cell): string => compileInA1(formula)(at);
