import { Block, matrixOf, plain, type Result } from "./block";
import { eachOf, eachPair, indexEach, ordinal, truthOf } from "./elements";
import { countIfs, sumIf, sumIfs } from "./criteria";
import type { FormulaCell } from "./formulaCell";
import { matrixProduct, transpose } from "./matrices";
import { CellError, type CellValue } from "./model";
import { add, multiply, numberOf, rounded } from "./numbers";
import { type Find, positions } from "./positions";
import { char, find, left, substitute, trim } from "./textFunctions";

interface OwnPlan {
  fits(count: number): boolean;
  /** Nothing: what the arguments ask for is left to Univer's function. */
  evaluate(args: Result[], cell: FormulaCell): Result | undefined;
}

/** Calls back for every value; texts, truth values and blanks in ranges and arrays count as such, not as arguments. */
function eachValue(
  args: readonly Result[],
  inArray: (value: CellValue) => void,
  alone: (value: CellValue) => void,
): void {
  for (const arg of args) {
    if (arg instanceof Block) arg.each(inArray);
    else if (Array.isArray(arg)) for (const line of arg) line.forEach(inArray);
    else alone(arg);
  }
}

/** The numbers that SUM, MIN, MAX and AVERAGE take, or the first error. */
function numbersIn(args: readonly Result[]): number[] | CellError {
  const numbers: number[] = [];
  let error: CellError | undefined;
  eachValue(
    args,
    (value) => {
      if (typeof value === "number") numbers.push(value);
      else if (value instanceof CellError) error ??= value;
    },
    (value) => {
      const number = numberOf(value);
      if (number instanceof CellError) error ??= number;
      else numbers.push(number);
    },
  );
  return error ?? numbers;
}

function fold(args: readonly Result[], make: (numbers: number[]) => number): CellValue {
  const numbers = numbersIn(args);
  if (numbers instanceof CellError) return numbers;
  const result = make(numbers);
  return Number.isFinite(result) ? result : new CellError("#NUM!");
}

function count(args: readonly Result[], counts: (value: CellValue) => boolean, alone = counts): number {
  let total = 0;
  eachValue(
    args,
    (value) => void (counts(value) && total++),
    (value) => void (alone(value) && total++),
  );
  return total;
}

const isNumber = (value: CellValue): boolean => typeof value === "number";
const countsAlone = (value: CellValue): boolean =>
  value !== null && !(value instanceof CellError) && !(numberOf(value) instanceof CellError);
const isBlank = (value: CellValue): boolean => value === null || value === "";

/** AND and OR: texts and blanks are passed over, without any truth value it is an error. */
function truths(args: readonly Result[], all: boolean): CellValue {
  let result = all;
  let any = false;
  let error: CellError | undefined;
  for (const arg of args) {
    for (const line of matrixOf(arg)) {
      for (const value of line) {
        if (value instanceof CellError) error ??= value;
        else if (typeof value === "number" || typeof value === "boolean") {
          any = true;
          result = all ? result && Boolean(value) : result || Boolean(value);
        }
      }
    }
  }
  return error ?? (any ? result : new CellError("#VALUE!"));
}

const each =
  (change: (value: CellValue) => CellValue) =>
  ([arg]: Result[]): Result => {
    const value = plain(arg ?? null);
    return Array.isArray(value) ? eachOf(value, change) : change(value);
  };

const ofNumber = (change: (number: number) => number): ((args: Result[]) => Result) =>
  each((value) => {
    const number = numberOf(value);
    return number instanceof CellError ? number : change(number);
  });

function round([number, digits]: Result[]): Result {
  const a = plain(number ?? null);
  const b = plain(digits ?? null);
  if (Array.isArray(a) || Array.isArray(b)) return eachPair(a, b, rounded);
  return rounded(a, b);
}

function index([block, rowNumbers, columnNumbers]: Result[]): Result {
  if (block instanceof CellError) return block;
  const source = block instanceof Block ? block : matrixOf(block ?? null);
  const height = source instanceof Block ? source.rows : source.length;
  const width = source instanceof Block ? source.columns : (source[0]?.length ?? 1);
  const rows = plain(rowNumbers ?? null);
  const columns = columnNumbers === undefined ? undefined : plain(columnNumbers);
  if (Array.isArray(rows) || Array.isArray(columns)) {
    const lines = columns === undefined ? undefined : matrixOf(columns);
    const at = (row: number, column: number): CellValue =>
      source instanceof Block ? source.at(row, column) : (source[row]?.[column] ?? null);
    return indexEach({ height, width, at }, matrixOf(rows), lines);
  }
  let row = ordinal(rows);
  if (row instanceof CellError) return row;
  let column = columns === undefined ? 0 : ordinal(columns);
  if (column instanceof CellError) return column;
  if (height === 1 && columns === undefined) [row, column] = [0, row];
  if (row > height || column > width) return new CellError("#REF!");
  const top = Math.max(row - 1, 0);
  const left = Math.max(column - 1, 0);
  const down = row === 0 ? height : 1;
  const across = column === 0 ? width : 1;
  if (source instanceof Block) {
    const { sheetId, cells } = source;
    return new Block(sheetId, cells, source.row + top, source.column + left, down, across);
  }
  return source.slice(top, top + down).map((line) => line.slice(left, left + across));
}

/** Exact search in one row or column; what else MATCH can do is left to Univer. */
function match([sought, list, kind]: Result[]): Result | undefined {
  const value = plain(sought ?? null);
  const exact = plain(kind ?? null);
  if (exact !== 0 && exact !== false) return undefined;
  if (Array.isArray(value) ? value.some((row) => row.some(isWild)) : isWild(value)) return undefined;
  const find = positions(list ?? null);
  return Array.isArray(value) ? eachOf(value, (key) => placeOf(key, find)) : placeOf(value, find);
}

const isWild = (key: CellValue): boolean => typeof key === "string" && /[*?~]/.test(key);

const placeOf = (key: CellValue, find: Find): CellValue =>
  key instanceof CellError ? key : (find(key) ?? new CellError("#N/A"));

/** Sums the products of elements that stand in the same place; what is no number counts as 0. */
function sumProduct(args: Result[]): CellValue | undefined {
  const arrays: CellValue[][][] = [];
  for (const arg of args) {
    if (arg instanceof CellError) return arg;
    if (!(arg instanceof Block || Array.isArray(arg) || typeof arg === "number")) return undefined;
    arrays.push(matrixOf(arg));
  }
  const [first = [], ...others] = arrays;
  const width = first[0]?.length;
  const fits = (array: CellValue[][]): boolean => array.length === first.length && array[0]?.length === width;
  if (!others.every(fits)) return new CellError("#VALUE!");
  let sum = 0;
  for (let row = 0; row < first.length; row++) {
    const line = first[row] ?? [];
    for (let column = 0; column < line.length; column++) {
      let value = line[column] ?? null;
      for (const other of others) {
        const factor = other[row]?.[column] ?? null;
        if (value instanceof CellError) break;
        if (factor instanceof CellError) value = factor;
        else value = typeof value === "number" && typeof factor === "number" ? multiply(value, factor) : 0;
      }
      if (value instanceof CellError) return value;
      if (typeof value === "number") sum = add(sum, value);
    }
  }
  return Number.isFinite(sum) ? sum : new CellError("#NUM!");
}

const any = (count: number): boolean => count > 0;
const exactly =
  (wanted: number) =>
  (count: number): boolean =>
    count === wanted;

/** Functions done here, without Univer's value objects; a test holds that they come to the same. */
export const OWN_PLANS: ReadonlyMap<string, OwnPlan> = new Map<string, OwnPlan>([
  ["SUM", { fits: any, evaluate: (args) => fold(args, (numbers) => numbers.reduce(add, 0)) }],
  ["MIN", { fits: any, evaluate: (args) => fold(args, (numbers) => smallest(numbers)) }],
  ["MAX", { fits: any, evaluate: (args) => fold(args, (numbers) => largest(numbers)) }],
  ["COUNT", { fits: any, evaluate: (args) => count(args, isNumber, countsAlone) }],
  ["COUNTA", { fits: any, evaluate: (args) => count(args, (value) => value !== null) }],
  ["COUNTBLANK", { fits: exactly(1), evaluate: (args) => count(args, isBlank) }],
  ["AND", { fits: any, evaluate: (args) => truths(args, true) }],
  ["OR", { fits: any, evaluate: (args) => truths(args, false) }],
  ["NOT", { fits: exactly(1), evaluate: each(negated) }],
  ["ISNUMBER", { fits: exactly(1), evaluate: each(isNumber) }],
  ["ISTEXT", { fits: exactly(1), evaluate: each((value) => typeof value === "string") }],
  ["ISERROR", { fits: exactly(1), evaluate: each((value) => value instanceof CellError) }],
  [
    "ISNA",
    { fits: exactly(1), evaluate: each((value) => value instanceof CellError && value.code === "#N/A") },
  ],
  ["ISBLANK", { fits: exactly(1), evaluate: each((value) => value === null) }],
  ["NA", { fits: exactly(0), evaluate: () => new CellError("#N/A") }],
  ["ROUND", { fits: exactly(2), evaluate: round }],
  ["INT", { fits: exactly(1), evaluate: ofNumber(Math.floor) }],
  ["ABS", { fits: exactly(1), evaluate: ofNumber(Math.abs) }],
  ["N", { fits: exactly(1), evaluate: asNumber }],
  ["FIND", { fits: exactly(2), evaluate: find }],
  ["LEFT", { fits: (count) => count === 1 || count === 2, evaluate: left }],
  ["TRIM", { fits: exactly(1), evaluate: trim }],
  ["SUBSTITUTE", { fits: exactly(3), evaluate: substitute }],
  ["CHAR", { fits: exactly(1), evaluate: char }],
  ["MMULT", { fits: exactly(2), evaluate: matrixProduct }],
  ["TRANSPOSE", { fits: exactly(1), evaluate: transpose }],
  ["INDEX", { fits: (count) => count === 2 || count === 3, evaluate: index }],
  ["ROWS", { fits: exactly(1), evaluate: ([arg]) => size(arg, true) }],
  ["COLUMNS", { fits: exactly(1), evaluate: ([arg]) => size(arg, false) }],
  ["ROW", { fits: (count) => count < 2, evaluate: ([arg], cell) => numbered(arg, cell.row, true) }],
  ["COLUMN", { fits: (count) => count < 2, evaluate: ([arg], cell) => numbered(arg, cell.column, false) }],
  ["SUMPRODUCT", { fits: any, evaluate: sumProduct }],
  ["COUNTIF", { fits: exactly(2), evaluate: countIfs }],
  ["COUNTIFS", { fits: (count) => count > 0 && count % 2 === 0, evaluate: countIfs }],
  ["SUMIF", { fits: (count) => count === 2 || count === 3, evaluate: sumIf }],
  ["SUMIFS", { fits: (count) => count > 2 && count % 2 === 1, evaluate: sumIfs }],
  ["MATCH", { fits: exactly(3), evaluate: match }],
]);

function negated(value: CellValue): CellValue {
  const truth = truthOf(value);
  return truth instanceof CellError ? truth : !truth;
}

/** N of one value; texts and blanks are 0. */
function asNumber([arg]: Result[]): CellValue | undefined {
  const value = plain(arg ?? null);
  if (Array.isArray(value)) return undefined;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" || value instanceof CellError ? value : 0;
}

/** The numbers of the rows or columns of a reference, or of the formula's own cell. */
function numbered(arg: Result | undefined, own: number, ofRows: boolean): Result | undefined {
  if (arg === undefined) return own + 1;
  if (!(arg instanceof Block)) return undefined;
  const { row, column, rows, columns } = arg;
  if (ofRows) return Array.from({ length: rows }, (_, i) => [row + i + 1]);
  return [Array.from({ length: columns }, (_, i) => column + i + 1)];
}

function size(arg: Result | undefined, ofRows: boolean): CellValue {
  if (arg instanceof CellError) return arg;
  if (arg instanceof Block) return ofRows ? arg.rows : arg.columns;
  const matrix = matrixOf(arg ?? null);
  return ofRows ? matrix.length : (matrix[0]?.length ?? 1);
}

function smallest(numbers: readonly number[]): number {
  let result = Infinity;
  for (const number of numbers) if (number < result) result = number;
  return result === Infinity ? 0 : result;
}

function largest(numbers: readonly number[]): number {
  let result = -Infinity;
  for (const number of numbers) if (number > result) result = number;
  return result === -Infinity ? 0 : result;
}
