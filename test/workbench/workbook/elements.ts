import { CellError, type CellValue } from "./model";

/** Rows and elements of an array laid over a larger one: single ones are repeated, beyond them is #N/A. */
const lineAt = (values: CellValue[][], row: number): CellValue[] | undefined =>
  values[values.length === 1 ? 0 : row];

function inLine(line: CellValue[] | undefined, column: number): CellValue {
  const value = line?.[line.length === 1 ? 0 : column];
  return value === undefined ? new CellError("#N/A") : value;
}

const elementAt = (values: CellValue[][], row: number, column: number): CellValue =>
  inLine(lineAt(values, row), column);

/** Size of the array that all of them are laid over. */
export function commonSize(arrays: readonly CellValue[][][]): { rows: number; columns: number } {
  let rows = 1;
  let columns = 1;
  for (const array of arrays) {
    rows = Math.max(rows, array.length);
    columns = Math.max(columns, array[0]?.length ?? 1);
  }
  return { rows, columns };
}

/** What a condition says, as Excel reads it; a text that is no truth value is an error. */
export function truthOf(value: CellValue): boolean | CellError {
  if (value instanceof CellError) return value;
  if (typeof value !== "string") return Boolean(value);
  if (/^(true|false)$/i.test(value)) return /^true$/i.test(value);
  return new CellError("#VALUE!");
}

/** Which branch a scalar first argument takes: its index, nothing (the value itself), or an error. */
export function branchOf(name: string, value: CellValue): number | CellError | undefined {
  if (typeof value === "boolean" && name === "IF") return value ? 0 : 1;
  if (name === "IFERROR") return value instanceof CellError ? 0 : undefined;
  if (name === "IFNA") return value instanceof CellError && value.code === "#N/A" ? 0 : undefined;
  if (value instanceof CellError) return value;
  if (name === "CHOOSE") {
    const index = Math.trunc(typeof value === "string" && value.trim() === "" ? NaN : Number(value));
    return index >= 1 ? index - 1 : new CellError("#VALUE!");
  }
  const truth = truthOf(value);
  return truth instanceof CellError ? truth : truth ? 0 : 1;
}

/** IF, IFERROR, IFNA, CHOOSE over an array: every element chooses for itself, all branches are there. */
export function chooseEach(name: string, first: CellValue[][], branches: CellValue[][][]): CellValue[][] {
  const { rows, columns } = commonSize([first, ...branches]);
  const result = new Array<CellValue[]>(rows);
  const lines = new Array<CellValue[] | undefined>(branches.length);
  const isIf = name === "IF";
  const isIfError = name === "IFERROR";
  for (let row = 0; row < rows; row++) {
    const conditions = lineAt(first, row);
    for (let i = 0; i < lines.length; i++) lines[i] = lineAt(branches[i] as CellValue[][], row);
    const line = new Array<CellValue>(columns);
    for (let column = 0; column < columns; column++) {
      const value = inLine(conditions, column);
      // what most formulas ask
      if (isIfError && (typeof value !== "object" || value === null)) {
        line[column] = value;
        continue;
      }
      const index = isIf && typeof value === "boolean" ? (value ? 0 : 1) : branchOf(name, value);
      if (index === undefined) line[column] = value;
      else if (typeof index !== "number") line[column] = index;
      else if (index < lines.length) line[column] = inLine(lines[index], column);
      else line[column] = name === "IF" ? false : new CellError("#VALUE!");
    }
    result[row] = line;
  }
  return result;
}

/** A value as it stands in a joined text: numbers with the 15 digits that Excel shows. */
function textOf(value: CellValue): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}

export function joined(left: CellValue, right: CellValue): CellValue {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  return textOf(left) + textOf(right);
}

/** An operator over arrays; a scalar is the same for all elements. */
export function eachPair(
  left: CellValue | CellValue[][],
  right: CellValue | CellValue[][],
  make: (left: CellValue, right: CellValue) => CellValue,
): CellValue[][] {
  if (!Array.isArray(right)) return eachOf(left as CellValue[][], (value) => make(value, right));
  if (!Array.isArray(left)) return eachOf(right, (value) => make(left, value));
  const { rows, columns } = commonSize([left, right]);
  const result = new Array<CellValue[]>(rows);
  const [across] = right;
  if (left[0]?.length === 1 && left.length === rows && right.length === 1 && across) {
    // a column beside a row: people beside the lines of a list
    for (let row = 0; row < rows; row++) result[row] = besideAll(left[row]?.[0] ?? null, across, make);
    return result;
  }
  for (let row = 0; row < rows; row++) {
    const from = lineAt(left, row);
    const other = lineAt(right, row);
    if (columns === 1) {
      result[row] = [make(inLine(from, 0), inLine(other, 0))];
      continue;
    }
    const line = new Array<CellValue>(columns);
    if (from?.length === columns && other?.length === columns) {
      for (let i = 0; i < columns; i++) line[i] = make(from[i] as CellValue, other[i] as CellValue);
    } else {
      for (let i = 0; i < columns; i++) line[i] = make(inLine(from, i), inLine(other, i));
    }
    result[row] = line;
  }
  return result;
}

function besideAll(
  value: CellValue,
  across: CellValue[],
  make: (left: CellValue, right: CellValue) => CellValue,
): CellValue[] {
  const line = new Array<CellValue>(across.length);
  for (let column = 0; column < across.length; column++) line[column] = make(value, across[column] ?? null);
  return line;
}

/** Mostly a column: arrays of one element are made as such. */
export function eachOf(values: CellValue[][], make: (value: CellValue) => CellValue): CellValue[][] {
  const result = new Array<CellValue[]>(values.length);
  for (let row = 0; row < values.length; row++) {
    const line = values[row] ?? [];
    if (line.length === 1) result[row] = [make(line[0] ?? null)];
    else {
      const made = new Array<CellValue>(line.length);
      for (let column = 0; column < line.length; column++) made[column] = make(line[column] ?? null);
      result[row] = made;
    }
  }
  return result;
}

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** Numbers come before texts and texts before truth values; texts compare without regard to case. */
export function compared(operator: Comparison, left: CellValue, right: CellValue): CellValue {
  // what most formulas ask
  if (typeof left === "number" && typeof right === "number") return ordered(operator, left - right);
  const equals = operator === "=" || operator === "<>";
  if (equals && typeof left === "string" && typeof right === "string")
    return sameText(left, right) === (operator === "=");
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (equals && (left === "" || right === "")) return ((left ?? "") === (right ?? "")) === (operator === "=");
  return ordered(operator, orderOf(left ?? blankLike(right), right ?? blankLike(left)));
}

const ASCII = 128;
const lowerCase = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

/** Without regard to case; mostly they differ soon, and no text is made to see it. */
export function sameText(left: string, right: string): boolean {
  if (left === right) return true;
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const [a, b] = [left.charCodeAt(i), right.charCodeAt(i)];
    if (a === b) continue;
    if (a >= ASCII || b >= ASCII) return left.toLowerCase() === right.toLowerCase();
    if (lowerCase(a) !== lowerCase(b)) return false;
  }
  return left.length === right.length;
}

function ordered(operator: Comparison, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

type Comparable = number | string | boolean;

/** A blank cell is compared as the 0, "" or FALSE that the other side is. */
function blankLike(other: Exclude<CellValue, CellError>): Comparable {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

const rank = (value: Comparable): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

function orderOf(left: Comparable, right: Comparable): number {
  if (typeof left === "string" && typeof right === "string") {
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (typeof left !== typeof right) return rank(left) - rank(right);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A row or column number of INDEX. */
export function ordinal(value: CellValue): number | CellError {
  if (value instanceof CellError) return value;
  const number = typeof value === "string" && value.trim() === "" ? NaN : Math.floor(Number(value));
  return number >= 0 ? number : new CellError("#VALUE!");
}

/** INDEX with arrays of row and column numbers. */
export function indexEach(
  block: { height: number; width: number; at(row: number, column: number): CellValue },
  rows: CellValue[][],
  columns: CellValue[][] | undefined,
): CellValue[][] {
  const { height, width } = block;
  const oneRow = height === 1 && !columns;
  const size = commonSize(columns ? [rows, columns] : [rows]);
  const pick = (first: number | CellError, second: number | CellError): CellValue => {
    if (first instanceof CellError) return first;
    if (second instanceof CellError) return second;
    const [row, column] = oneRow ? [1, first] : [first, second];
    if (row > height || column > width) return new CellError("#REF!");
    // 0 means a whole row or column, which is no element
    return row >= 1 && column >= 1 ? (block.at(row - 1, column - 1) ?? 0) : new CellError("#VALUE!");
  };
  const alone = width === 1 || oneRow ? 1 : 0;
  return Array.from({ length: size.rows }, (_, r) =>
    Array.from({ length: size.columns }, (_, c) =>
      pick(ordinal(elementAt(rows, r, c)), columns ? ordinal(elementAt(columns, r, c)) : alone),
    ),
  );
}
