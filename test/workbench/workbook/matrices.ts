/** MMULT and TRANSPOSE without Univer's value objects: a column of people beside a list is thousands of them. */
import { Block, matrixOf, plain, type Result } from "./block";
import { CellError, type CellValue } from "./model";
import { numberOf } from "./numbers";

const INVALID = new CellError("#VALUE!");

export function transpose([arg]: Result[]): Result {
  if (!(arg instanceof Block || Array.isArray(arg))) return arg ?? null;
  const matrix = matrixOf(arg);
  const turned = Array.from({ length: matrix[0]?.length ?? 0 }, (_, column) =>
    matrix.map((line) => line[column] ?? null),
  );
  return plain(turned);
}

function areNumbers(matrix: CellValue[][]): matrix is number[][] {
  for (const line of matrix) for (const value of line) if (typeof value !== "number") return false;
  return true;
}

/** Numbers of a factor; a blank or a truth value is none. */
function numbersOf(matrix: CellValue[][]): number[][] | CellError {
  if (areNumbers(matrix)) return matrix;
  const lines: number[][] = [];
  for (const line of matrix) {
    const numbers = new Array<number>(line.length);
    for (let i = 0; i < line.length; i++) {
      const value = line[i] ?? null;
      if (value === null || typeof value === "boolean") return INVALID;
      const number = numberOf(value);
      if (typeof number !== "number") return number;
      numbers[i] = number;
    }
    lines.push(numbers);
  }
  return lines;
}

export function matrixProduct([first, second]: Result[]): Result {
  const [left, right] = [matrixOf(first ?? null), matrixOf(second ?? null)];
  if (left[0]?.length !== right.length) return INVALID;
  const rows = numbersOf(left);
  if (rows instanceof CellError) return rows;
  const factors = numbersOf(right);
  if (factors instanceof CellError) return factors;
  const columns = factors[0]?.length ?? 0;
  const finite = (sum: number): CellValue => (Number.isFinite(sum) ? sum : new CellError("#NUM!"));
  return rows.map((row) => {
    const sums = new Array<number>(columns).fill(0);
    for (let i = 0; i < row.length; i++) {
      const value = row[i] as number;
      // most of a person's row is of others
      if (value === 0) continue;
      const factor = factors[i] as number[];
      for (let c = 0; c < columns; c++) sums[c] = (sums[c] as number) + value * (factor[c] as number);
    }
    return sums.map(finite);
  });
}
