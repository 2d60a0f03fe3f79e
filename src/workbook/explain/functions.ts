/** Excel's functions in so far as they stand around those of the add-in; each of arrays, all their arguments at hand. */
import {
  compare,
  eachCell,
  firstOf,
  isError,
  NOT_AVAILABLE,
  numberOf,
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

const numeric = (of: (...numbers: number[]) => number): Function =>
  cellwise((...values) => {
    const numbers = values.map(numberOf);
    return numbers.find((number) => typeof number !== "number") ?? of(...(numbers as number[]));
  });

const rounded = (value: number, digits: number, by: (value: number) => number): number => {
  const shifted = (number: number, places: number): number => {
    const [digitsOf = "0", exponent = "0"] = String(number).split("e");
    return Number(`${digitsOf}e${Number(exponent) + places}`);
  };
  return Math.sign(value) * shifted(by(shifted(Math.abs(value), digits)), -digits);
};

/** Numbers among cells, as SUM takes them: texts and blanks are passed over, errors are not. */
function numbersIn(args: readonly Matrix[]): number[] | { code: string } {
  const cells = args.flat(2);
  return cells.find(isError) ?? cells.filter((cell) => typeof cell === "number");
}

const ofNumbers =
  (of: (numbers: number[]) => Value): Function =>
  (...args) => {
    const numbers = numbersIn(args);
    return single(Array.isArray(numbers) ? of(numbers) : numbers);
  };

const counting =
  (test: (value: Value) => boolean): Function =>
  (...args) =>
    single(args.flat(2).filter(test).length);

const logical =
  (of: (truths: boolean[]) => boolean): Function =>
  (...args) => {
    const truths = args
      .flat(2)
      .filter((cell) => cell !== null)
      .map(truthOf);
    const error = truths.find((truth) => typeof truth !== "boolean");
    return single(error ?? of(truths as boolean[]));
  };

const isBlankText = (value: Value): boolean => value === null || value === "";

/** "*", ">=5", "x": the test of COUNTIF. */
function criterion(of: Value): (value: Value) => boolean {
  if (typeof of !== "string") return (value) => value !== null && !isError(value) && compare(value, of) === 0;
  const [, operator = "=", rest = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(of) ?? [];
  const wanted: Value = rest !== "" && Number.isFinite(Number(rest)) ? Number(rest) : rest;
  if (typeof wanted === "number")
    return (value) => {
      // "008" and 8 count as the same, one reason why our sheets do not look for ids this way.
      const same = typeof value !== "boolean" && value !== "" && value !== null && Number(value) === wanted;
      if (operator === "<>") return !same;
      if (operator === "=") return same;
      if (typeof value !== "number") return false;
      return (
        {
          "<": value < wanted,
          ">": value > wanted,
          "<=": value <= wanted,
          ">=": value >= wanted,
        }[operator] ?? false
      );
    };
  const pattern = new RegExp(
    `^${wanted
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replace(/\*/g, "[\\s\\S]*")
      .replace(/\?/g, "[\\s\\S]")}$`,
    "i",
  );
  if (operator === "<>") return (value) => !pattern.test(textOf(value));
  return (value) => typeof value === "string" && pattern.test(value);
}

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
      return sum;
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
  const products = eachCell(args, (...values) => {
    const error = values.find(isError);
    return error ?? values.reduce<number>((all, value) => all * (typeof value === "number" ? value : 0), 1);
  });
  return ofNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0))(products);
};

/** Places, in the order of the cells, at which every range keeps to its criterion. */
function matching(tests: readonly Matrix[]): number[] {
  const pairs = tests.flatMap((range, index) =>
    index % 2 === 0 ? [{ cells: range.flat(), test: criterion(firstOf(tests[index + 1] ?? [])) }] : [],
  );
  return (pairs[0]?.cells ?? []).flatMap((_, at) =>
    pairs.every(({ cells, test }) => test(cells[at] ?? null)) ? [at] : [],
  );
}

const picked = (cells: Matrix, tests: readonly Matrix[]): Value[] => {
  const all = cells.flat();
  return matching(tests).map((at) => all[at] ?? null);
};

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
  SUM: ofNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MAX: ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  MIN: ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  AVERAGE: ofNumbers((numbers) =>
    numbers.length === 0
      ? { code: "#DIV/0!" }
      : numbers.reduce((sum, number) => sum + number, 0) / numbers.length,
  ),
  COUNT: counting((value) => typeof value === "number"),
  COUNTA: counting((value) => value !== null),
  COUNTBLANK: counting(isBlankText),
  COUNTIF: (cells, wanted) => single(cells.flat().filter(criterion(firstOf(wanted))).length),
  COUNTIFS: (...tests) => single(matching(tests).length),
  SUMIFS: (cells, ...tests) => FUNCTIONS.SUM?.([picked(cells, tests)]) ?? single(VALUE_ERROR),
  SUMIF: (range, wanted, cells = range) =>
    FUNCTIONS.SUM?.([picked(cells, [range, wanted])]) ?? single(VALUE_ERROR),
  MAXIFS: (cells, ...tests) => FUNCTIONS.MAX?.([picked(cells, tests)]) ?? single(VALUE_ERROR),
  MINIFS: (cells, ...tests) => FUNCTIONS.MIN?.([picked(cells, tests)]) ?? single(VALUE_ERROR),
  SUMPRODUCT: sumProduct,
  MMULT: product,
  TRANSPOSE: transposed,
  MATCH: matched,
  LEFT: cellwise((text, count = 1) => (isError(text) ? text : textOf(text).slice(0, Number(count ?? 0)))),
  SUBSTITUTE: cellwise((text, old, by) =>
    isError(text) ? text : textOf(text).split(textOf(old)).join(textOf(by)),
  ),
  LEN: cellwise((text) => (isError(text) ? text : textOf(text).length)),
  MID: cellwise((text, from, count) =>
    isError(text) ? text : textOf(text).slice(Number(from) - 1, Number(from) - 1 + Number(count)),
  ),
  FIND: cellwise((wanted, text) => {
    const at = textOf(text).indexOf(textOf(wanted));
    return at < 0 ? VALUE_ERROR : at + 1;
  }),
  COLUMNS: (cells) => single(sizeOf(cells).columns),
  ROWS: (cells) => single(sizeOf(cells).rows),
};
