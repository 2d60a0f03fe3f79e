/** Excel's functions in so far as they stand around those of the add-in; each of arrays, all their arguments at hand. */
import { criterion } from "./criterion";
import {
  compare,
  eachCell,
  finite,
  firstOf,
  isError,
  NOT_AVAILABLE,
  numberIn,
  numberOf,
  shownDigits,
  single,
  sizeOf,
  textOf,
  truthOf,
  VALUE_ERROR,
  type Matrix,
  type Value,
} from "./values";

type Function = (...args: Matrix[]) => Matrix;

const cellwise =
  (of: (...values: Value[]) => Value): Function =>
  (...args) =>
    eachCell(args, of);

/** Of what every argument is as a number or as a text; an error stays what it is. */
const reading =
  <T>(as: (value: Value) => T | { code: string }, of: (...values: T[]) => Value): Function =>
  (...args) =>
    eachCell(args, (...values) => {
      const read = values.map(as);
      return read.find((each): each is { code: string } => isError(each as Value)) ?? of(...(read as T[]));
    });

const numeric = (of: (...numbers: number[]) => number): Function =>
  reading(numberOf, (...numbers) => finite(of(...numbers)));

const textual = (of: (...texts: string[]) => Value): Function =>
  reading((value) => (isError(value) ? value : textOf(value)), of);

/** A number of characters that a text function is given. */
const counted = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : Math.trunc(text === "" ? 0 : (numberIn(text) ?? NaN));

/** By the 15 digits of the value: what floating point leaves behind would be cut off on the wrong side. */
const rounded = (value: number, digits: number, by: (value: number) => number): number => {
  const shifted = (number: number, places: number): number => {
    const [digitsOf = "0", exponent = "0"] = String(number).split("e");
    return Number(`${digitsOf}e${Number(exponent) + places}`);
  };
  const places = Math.trunc(digits);
  return Math.sign(value) * shifted(by(shifted(shownDigits(Math.abs(value)), places)), -places);
};

/** Numbers among cells, as SUM takes them: texts, truths and blanks are passed over, errors are not. */
function numbersIn(args: readonly Matrix[]): number[] | { code: string } {
  const cells = args.flat(2);
  return cells.find(isError) ?? cells.filter((cell) => typeof cell === "number");
}

const ofNumbers =
  (of: (numbers: number[]) => Value): Function =>
  (...args) => {
    const numbers = numbersIn(args);
    const value = Array.isArray(numbers) ? of(numbers) : numbers;
    return single(typeof value === "number" ? finite(value) : value);
  };

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const counting =
  (test: (value: Value) => boolean): Function =>
  (...args) =>
    single(args.flat(2).filter(test).length);

/** Of cells texts and blanks are passed over. */
const logical =
  (of: (truths: boolean[]) => boolean): Function =>
  (...args) => {
    const truths = args
      .flat(2)
      .filter((cell) => cell !== null && typeof cell !== "string")
      .map(truthOf);
    const error = truths.find((truth) => typeof truth !== "boolean");
    return single(error ?? (truths.length === 0 ? VALUE_ERROR : of(truths as boolean[])));
  };

/** What a lone value that stands in a call counts as, where it counts otherwise than in a cell: SUM("3",TRUE) is 4. */
export const STANDING: Readonly<Record<string, (value: Value) => Value>> = {
  SUM: numberOf,
  MAX: numberOf,
  MIN: numberOf,
  AVERAGE: numberOf,
  COUNT: numberOf,
  COUNTA: (value) => value ?? 0,
  AND: truthOf,
  OR: truthOf,
};

const isBlankText = (value: Value): boolean => value === null || value === "";

const transposed: Function = (matrix) =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? null));

const product: Function = (left, right) =>
  left.map((row) =>
    (right[0] ?? []).map((_, column): Value => {
      let sum = 0;
      for (const [at, cell] of row.entries()) {
        const [a, b] = [cell, right[at]?.[column] ?? null];
        if (isError(a)) return a;
        if (isError(b)) return b;
        if (typeof a !== "number" || typeof b !== "number") return VALUE_ERROR;
        sum += a * b;
      }
      return finite(sum);
    }),
  );

/** Looked for exactly: the only way that our sheets look for anything. */
const matched: Function = (wanted, list) => {
  const cells = list.flat();
  return eachCell([wanted], (value) => {
    if (isError(value)) return value;
    const plain = typeof value === "string" ? value.replace(/~([~*?])/g, "$1") : value;
    const found = cells.findIndex(
      (cell) => cell !== null && !isError(cell) && typeof cell === typeof plain && compare(cell, plain) === 0,
    );
    return found < 0 ? NOT_AVAILABLE : found + 1;
  });
};

const sumProduct: Function = (...args) => {
  const [first = single(0)] = args;
  const size = ({ rows, columns }: ReturnType<typeof sizeOf>): string => `${rows} ${columns}`;
  if (args.some((arg) => size(sizeOf(arg)) !== size(sizeOf(first)))) return single(VALUE_ERROR);
  const products = eachCell(args, (...values) => {
    const error = values.find(isError);
    return error ?? values.reduce<number>((all, value) => all * (typeof value === "number" ? value : 0), 1);
  });
  return ofNumbers(total)(products);
};

/** The cells at whose places every range keeps to its criterion, of criteria that are arrays for each of theirs. */
const chosen =
  (of: (cells: Value[]) => Value): ((cells: Matrix, ...tests: Matrix[]) => Matrix) =>
  (cells, ...tests) => {
    const all = cells.flat();
    const ranges = tests.filter((_, index) => index % 2 === 0).map((range) => range.flat());
    const criteria = tests.filter((_, index) => index % 2 === 1);
    if (ranges.some((range) => range.length !== all.length)) return single(VALUE_ERROR);
    return eachCell(criteria, (...wanted) => {
      const keeps = wanted.map(criterion);
      return of(all.filter((_, at) => keeps.every((test, index) => test(ranges[index]?.[at] ?? null))));
    });
  };

const chosenNumbers = (name: "SUM" | "MAX" | "MIN") =>
  chosen((cells) => firstOf(FUNCTIONS[name]?.([cells]) ?? []));

const countIfs: Function = (first, ...tests) => chosen((cells) => cells.length)(first, first, ...tests);

/** By name; IF, IFERROR, CHOOSE, INDEX and what asks where a range is are the evaluator's own. */
export const FUNCTIONS: Readonly<Record<string, Function>> = {
  NA: () => single(NOT_AVAILABLE),
  NOT: cellwise((value) => {
    const truth = truthOf(value);
    return typeof truth === "boolean" ? !truth : truth;
  }),
  AND: logical((truths) => truths.every(Boolean)),
  OR: logical((truths) => truths.some(Boolean)),
  ISNUMBER: cellwise((value) => typeof value === "number"),
  ISTEXT: cellwise((value) => typeof value === "string"),
  ISBLANK: cellwise((value) => value === null),
  ISERROR: cellwise(isError),
  ISNA: cellwise((value) => isError(value) && value.code === "#N/A"),
  N: cellwise((value) => (isError(value) ? value : typeof value === "string" ? 0 : Number(value))),
  ROUND: numeric((value, digits) => rounded(value, digits, Math.round)),
  ROUNDUP: numeric((value, digits) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: numeric((value, digits) => rounded(value, digits, Math.floor)),
  INT: numeric(Math.floor),
  ABS: numeric(Math.abs),
  SUM: ofNumbers(total),
  MAX: ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  MIN: ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  AVERAGE: ofNumbers((numbers) =>
    numbers.length === 0 ? { code: "#DIV/0!" } : total(numbers) / numbers.length,
  ),
  COUNT: counting((value) => typeof value === "number"),
  COUNTA: counting((value) => value !== null),
  COUNTBLANK: counting(isBlankText),
  COUNTIF: countIfs,
  COUNTIFS: countIfs,
  SUMIFS: chosenNumbers("SUM"),
  SUMIF: (range, wanted, cells = range) => chosenNumbers("SUM")(cells, range, wanted),
  MAXIFS: chosenNumbers("MAX"),
  MINIFS: chosenNumbers("MIN"),
  SUMPRODUCT: sumProduct,
  MMULT: product,
  TRANSPOSE: transposed,
  MATCH: matched,
  LEFT: textual((text, count?: string) => {
    const length = counted(count, 1);
    return length >= 0 ? text.slice(0, length) : VALUE_ERROR;
  }),
  SUBSTITUTE: textual((text, old, by, which?: string) => {
    const at = counted(which, 1);
    if (!(at >= 1)) return VALUE_ERROR;
    if (old === "") return text;
    const parts = text.split(old);
    if (which === undefined) return parts.join(by);
    return parts.length <= at ? text : parts.slice(0, at).join(old) + by + parts.slice(at).join(old);
  }),
  LEN: textual((text) => text.length),
  MID: textual((text, from, count) => {
    const [first, length] = [counted(from, 1), counted(count, 0)];
    return first >= 1 && length >= 0 ? text.slice(first - 1, first - 1 + length) : VALUE_ERROR;
  }),
  FIND: textual((wanted, text, from?: string) => {
    const first = counted(from, 1);
    const at = first >= 1 && first <= text.length + 1 ? text.indexOf(wanted, first - 1) : -1;
    return at < 0 ? VALUE_ERROR : at + 1;
  }),
  COLUMNS: (cells) => single(sizeOf(cells).columns),
  ROWS: (cells) => single(sizeOf(cells).rows),
};

/** What gives one answer for all cells, or needs to know where they are. */
export const AGGREGATES: ReadonlySet<string> = new Set(
  "SUM MAX MIN AVERAGE COUNT COUNTA COUNTBLANK SUMPRODUCT TRANSPOSE COLUMNS ROWS AND OR".split(" "),
);

/** What looks through cells for something of the row's own: which arguments that are, from 0. */
export const SOUGHT: Readonly<Record<string, (index: number) => boolean>> = {
  MATCH: (index) => index !== 1,
  MMULT: (index) => index === 0,
  COUNTIF: (index) => index === 1,
  SUMIF: (index) => index === 1,
  COUNTIFS: (index) => index % 2 === 1,
  SUMIFS: (index) => index > 0 && index % 2 === 0,
  MAXIFS: (index) => index > 0 && index % 2 === 0,
  MINIFS: (index) => index > 0 && index % 2 === 0,
};
