/** Values as Excel's formulas handle them: what a cell counts as, how two compare, arrays laid beside each other. */

/** `null` is a blank cell. */
export type Value = number | string | boolean | null | { code: string };
export type Matrix = Value[][];

/** Whether a value is an error of Excel's. */
export const isError = (value: Value | undefined): value is { code: string } =>
  typeof value === "object" && value !== null;

export const VALUE_ERROR = { code: "#VALUE!" } as const;
const NUMBER_ERROR = { code: "#NUM!" } as const;
export const REFERENCE_ERROR = { code: "#REF!" } as const;
const DIVISION_ERROR = { code: "#DIV/0!" } as const;
export const NOT_AVAILABLE = { code: "#N/A" } as const;

/** A lone value as an array. */
export const single = (value: Value): Matrix => [[value]];
/** The value where one is wanted and an array came. */
export const firstOf = (matrix: Matrix): Value => matrix[0]?.[0] ?? null;
/** Rows and columns of an array. */
export const sizeOf = (matrix: Matrix): { rows: number; columns: number } => ({
  rows: matrix.length,
  columns: matrix[0]?.length ?? 0,
});

/** The cell at a place, where a lone row or column is repeated; outside there is nothing to be had. */
const at = (matrix: Matrix, row: number, column: number): Value => {
  const { rows, columns } = sizeOf(matrix);
  const line = matrix[rows === 1 ? 0 : row];
  const cell = line?.[columns === 1 ? 0 : column];
  return cell === undefined ? NOT_AVAILABLE : cell;
};

/** Cell by cell over arrays, as Excel does it. */
export function eachCell(matrices: readonly Matrix[], of: (...values: Value[]) => Value): Matrix {
  const rows = Math.max(...matrices.map((matrix) => sizeOf(matrix).rows));
  const columns = Math.max(...matrices.map((matrix) => sizeOf(matrix).columns));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => of(...matrices.map((matrix) => at(matrix, row, column)))),
  );
}

/** As a number, or the error that it is. */
export function numberOf(value: Value): number | { code: string } {
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return numberIn(value) ?? VALUE_ERROR;
}

/** The number that a text reads as: `12`, `-1,234.5`, `1e3`, `8%`. */
export function numberIn(text: string): number | undefined {
  const [, digits, percent] =
    /^\s*([+-]?(?:(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const read = Number(digits.replaceAll(",", ""));
  return Number.isFinite(read) ? (percent ? read / 100 : read) : undefined;
}

/** What a calculation comes to: beyond the numbers that a cell can hold there is none. */
export const finite = (number: number): Value =>
  // No minus before a zero.
  Number.isFinite(number) ? number + 0 : NUMBER_ERROR;

/** A number by the 15 digits that Excel shows and compares. */
export const shownDigits = (number: number): number => Number(number.toPrecision(15));

/** A row or column by its number. */
export function placeOf(value: Value): number | { code: string } {
  const number = numberOf(value);
  if (typeof number !== "number") return number;
  return number < 0 ? VALUE_ERROR : Math.trunc(number);
}

/** A row, a column or a cell of an array: 0 is all of them; of a lone row the number is that of a column. */
export function partOf(all: Matrix, row: number, column: number | undefined): Matrix {
  const { rows, columns } = sizeOf(all);
  const [down, across] =
    column === undefined && rows === 1 ? [1, row] : [row, column ?? (columns === 1 ? 1 : 0)];
  if (down > rows || across > columns) return single(REFERENCE_ERROR);
  const lines = down === 0 ? all : all.slice(down - 1, down);
  return lines.map((line) => (across === 0 ? line : line.slice(across - 1, across)));
}

/** As TRUE or FALSE, or the error that it is. */
export function truthOf(value: Value): boolean | { code: string } {
  if (isError(value)) return value;
  if (typeof value === "string")
    return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : VALUE_ERROR;
  return Boolean(value);
}

/** As a text, as & takes it. */
export const textOf = (value: Value): string =>
  value === null || isError(value)
    ? ""
    : typeof value === "boolean"
      ? String(value).toUpperCase()
      : String(typeof value === "number" ? shownDigits(value) : value);

const rank = (value: Value): number => (typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0);

/** Below, like or above: numbers before texts before TRUE and FALSE; a blank is what the other one's nothing is. */
export function compare(a: Value, b: Value): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [a ?? blankBeside(b), b ?? blankBeside(a)];
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    const [own, other] = [left.toLowerCase(), right.toLowerCase()];
    return own === other ? 0 : own < other ? -1 : 1;
  }
  return Number(left) - Number(right);
}

const blankBeside = (value: Value): Value =>
  typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;

/** A binary operator of two cells. Sums are Excel's own, in its own floating point: what it shows must come out. */
export function operate(operator: string, a: Value, b: Value): Value {
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (operator === "&") return textOf(a) + textOf(b);
  if (operator in COMPARISONS) return COMPARISONS[operator]?.(compare(compared(a), compared(b))) ?? false;
  const [left, right] = [numberOf(a), numberOf(b)];
  if (typeof left !== "number") return left;
  if (typeof right !== "number") return right;
  switch (operator) {
    case "+":
      return finite(left + right);
    case "-":
      return finite(left - right);
    case "*":
      return finite(left * right);
    case "/":
      return right === 0 ? DIVISION_ERROR : finite(left / right);
    default:
      if (left === 0) return right === 0 ? NUMBER_ERROR : right < 0 ? DIVISION_ERROR : 0;
      return finite(left ** right);
  }
}

/** 0.1+0.2 is 0.3 to a comparison. */
const compared = (value: Value): Value => (typeof value === "number" ? shownDigits(value) : value);

/**
 * As `operate`, where a sum or difference is all that the cell holds: what is left of its operands by no more than
 * floating point is 0 there, and only there (=0.5-0.4-0.1 is 0, =0.5-0.4-0.1=0 is FALSE).
 */
export function operateLast(operator: string, a: Value, b: Value): Value {
  const value = operate(operator, a, b);
  if ((operator !== "+" && operator !== "-") || typeof value !== "number") return value;
  return Math.abs(value) < 1e-15 * Math.abs(Number(numberOf(a))) ? 0 : value;
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** A few cells in a line. */
export function shownCells(cells: Matrix): string {
  const used = cells.flat().filter((cell) => cell !== null && cell !== "");
  const shown = used.slice(0, 6).map((cell) => (isError(cell) ? cell.code : String(cell)));
  return shown.join(" · ") + (used.length > shown.length ? " …" : "");
}

/** Whether two values are shown alike: Excel keeps 15 digits. */
export function sameValue(a: Value, b: Value): boolean {
  if (isError(a) || isError(b)) return isError(a) && isError(b) && a.code === b.code;
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return a === b || (isNothing(a) && isNothing(b));
}

const isNothing = (value: Value): boolean => value === null || value === "";
