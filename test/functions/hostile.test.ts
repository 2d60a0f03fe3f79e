/** Whatever a cell may hold in the place of an argument: a documented error or a right kind of result, nothing else. */
import { answerExplain } from "../../src/functions/answer";
import { LIBRARY } from "../../src/calculation/library";
import { argumentName } from "../../src/i18n/functions/names";
import { CALLS } from "./calls";
import { errorCell, isExcelError, raw, speak, type Id } from "./excel";

speak("en-US");

const invocation = { functionName: "BONUS", address: "Sheet1!A1", setResult: () => undefined };

const HOSTILE: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["a blank", ""],
  ["a blank cell", [[""]]],
  [
    "a blank range",
    [
      ["", null],
      [undefined, ""],
    ],
  ],
  ["text", "十万"],
  ["text in a cell", [["十万"]]],
  ["a number as text", [["12"]]],
  ["a space", [[" "]]],
  ["a long text", [["x".repeat(40000)]]],
  ["none", "none"],
  ["无", [["无"]]],
  ["#N/A", [[errorCell("#N/A")]]],
  ["#DIV/0!", [[errorCell("#DIV/0!")]]],
  ["a bare error", errorCell("#REF!")],
  ["NaN", NaN],
  ["Infinity", [[Infinity]]],
  ["-Infinity", [[-Infinity]]],
  ["1e308", [[1e308]]],
  ["-1e308", [[-1e308]]],
  ["the least double", [[5e-324]]],
  ["zero", [[0]]],
  ["minus zero", [[-0]]],
  ["minus one", [[-1]]],
  ["a half", 0.5],
  ["a date", [[45292]]],
  ["a Date object", new Date(0)],
  ["TRUE", true],
  ["FALSE in a cell", [[false]]],
  ["an empty list", []],
  ["an empty row", [[]]],
  ["a flat list", [1, 2, 3]],
  ["a ragged range", [[1, 2], [3]]],
  ["a mixed list", [[1], 2]],
  ["a row", [[1, 2, 3, 4, 5]]],
  ["a column", [[1], [2], [3], [4], [5]]],
  ["a column with all kinds", [[1], [""], ["x"], [errorCell("#NUM!")], [true], [NaN], [null]]],
  [
    "a rectangle",
    [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
  ],
  ["an Invocation", invocation],
  ["an Invocation in a cell", [[invocation]]],
  ["an entity", { type: "Entity", text: "x" }],
  ["a function", () => 1],
  ["a symbol", Symbol("x")],
  ["a bigint", 12n],
];

/** Arguments that take texts or logicals; in all others both are wrong. */
const TAKES = {
  text: ["QUOTA labels", "QUOTA group", "LEVEL labels", "LEVEL none"],
  logical: ["STREAK flags", "LEVEL values", "LEVEL thresholds", "LEVEL cumulative"],
};

// jest checks every access to a global, which counts with 100,000 rows
const { isFinite } = Number;
const { is } = Object;

const CODES = ["#VALUE!", "#N/A"];
const INCOMING = ["#N/A", "#DIV/0!", "#REF!", "#NUM!"];

/** What is wrong with a result as Excel takes it: errors of ours have a message without unfilled places. */
function fault(value: unknown): string | undefined {
  if (!isExcelError(value)) {
    if (typeof value === "number") return isFinite(value) && !is(value, -0) ? undefined : String(value);
    return typeof value === "string" || typeof value === "boolean" ? undefined : typeof value;
  }
  if (value.message === undefined) return INCOMING.includes(value.code) ? undefined : value.code;
  const isWorded = value.message.length > 5 && !/\{\w+\}|undefined|internal|\[object/.test(value.message);
  return isWorded && CODES.includes(value.code) ? undefined : `${value.code} ${value.message}`;
}

function attempt(work: () => unknown[][]): unknown[][] {
  try {
    return work();
  } catch (reason) {
    expect(isExcelError(reason)).toBe(true);
    return [[reason]];
  }
}

function expectSound(results: unknown[][]): void {
  const width = results[0]?.length ?? 0;
  const faults = results.flatMap((row) =>
    row.length === width ? row.flatMap((value) => fault(value) ?? []) : ["ragged"],
  );
  expect(width > 0 ? faults : "empty").toEqual([]);
}

const ids = Object.keys(CALLS) as Id[];

function widthOf(argument: unknown): number {
  return Array.isArray(argument) ? ((argument as unknown[][])[0]?.length ?? 0) : 1;
}

/** The right call with many rows in one argument. */
function tall(id: Id, index: number, lines: unknown[][]): unknown[] {
  const values: unknown[] = [...CALLS[id]];
  values[index] = lines;
  // several people have one column of their ledgers each, and as many groups as scores
  if (id === "CARRYOVER" && index < 8) values[8] = "gap_out";
  if (id === "QUOTA" && index !== 3) values[3] = null;
  return values;
}

describe.each(ids)("%s", (id) => {
  const call = CALLS[id];

  test("its right call is right", () => {
    for (const value of attempt(() => raw(id, [...call])).flat()) expect(isExcelError(value)).toBe(false);
  });

  test.each(HOSTILE)("survives %s in every argument", (_name, hostile) => {
    call.forEach((_argument, index) => {
      const values = [...call];
      values[index] = hostile;
      expectSound(attempt(() => raw(id, values)));
      expectSound(attempt(() => raw(id, [...values, invocation, 1, "more"])));
      expectSound(attempt(() => answerExplain([id, ...values])));
      // the arguments after it left out
      expectSound(attempt(() => raw(id, values.slice(0, index + 1))));
    });
  });

  test("an Invocation in the place of each optional argument changes nothing", () => {
    for (let length = 1; length <= call.length; length++) {
      const values = call.slice(0, length);
      expect(attempt(() => raw(id, [...values, invocation]))).toEqual(attempt(() => raw(id, values)));
    }
  });

  test("10,000 rows of all kinds in any argument", () => {
    const kinds = [1, "", "x", errorCell("#NUM!"), true, null, 45292, -1];
    call.forEach((argument, index) => {
      const lines = kinds.map((kind) => new Array<unknown>(widthOf(argument)).fill(kind));
      const all = new Array(10000 / lines.length).fill(lines).flat() as unknown[][];
      expectSound(attempt(() => raw(id, tall(id, index, all))));
    });
  });

  test("of 100,000 rows (10,000 past the first argument) one bad cell costs one row", () => {
    call.forEach((argument, index) => {
      const rows = index === 0 || process.env.EVERY_CASE !== undefined ? 100_000 : 10_000;
      const bad = rows * 0.7;
      const line = Array.isArray(argument) ? (argument as unknown[][])[0] : [argument];
      const lines = new Array(rows).fill(line) as unknown[][];
      lines[bad] = new Array<unknown>(widthOf(argument)).fill("x");
      const values = tall(id, index, lines);
      const results = attempt(() => raw(id, values));
      expectSound(results);
      const wrong = results.flatMap((line, row) => (line.some(isExcelError) ? row : []));
      // else all rows share the argument, and no row is its own
      const isRight = TAKES.text.includes(`${id} ${Object.keys(LIBRARY[id].arguments)[index] ?? ""}`);
      if (id === "SPLIT" && index === 1) {
        // one amount: the rows are the parts of one split
        expect(wrong).toHaveLength(rows);
      } else if (results.length === rows) expect(wrong).toEqual(isRight ? [] : [bad]);
      else expect(index).toBeGreaterThan(0);
    });
  });
});

const WRONG: readonly (readonly [cell: unknown, found: string, takers: readonly string[]])[] = [
  ["十万", "十万", TAKES.text],
  ["12", "12", TAKES.text],
  [true, "TRUE", TAKES.logical],
  [NaN, "NaN", []],
  [Infinity, "Infinity", []],
  [-Infinity, "-Infinity", []],
];

const EACH = ids.flatMap((id) =>
  Object.keys(LIBRARY[id].arguments).map((name, index) => [id, name, index] as const),
);

/** The right call with `cell` in every cell of one argument, whose shape stays; or in its first cell only. */
function spoilt(id: Id, index: number, cell: unknown, firstOnly = false): unknown[] {
  const values = [...CALLS[id]];
  const argument = values[index];
  if (!Array.isArray(argument)) values[index] = cell;
  else {
    values[index] = (argument as unknown[][]).map((line, row) =>
      line.map((old, column) => (firstOnly && row + column > 0 ? old : cell)),
    );
  }
  return values;
}

/** Says every error of ours in a language. */
function messages(results: unknown[][]): string[] {
  return results.flat().map((value) => (isExcelError(value) ? (value.message ?? value.code) : "no error"));
}

describe.each(EACH)("%s %s", (id, name, index) => {
  test.each(["en-US", "zh-CN"] as const)("names itself and what it found, in %s", (language) => {
    speak(language);
    for (const [cell, found, takers] of WRONG) {
      if (takers.includes(`${id} ${name}`)) continue;
      const all = messages(attempt(() => raw(id, spoilt(id, index, cell))));
      for (const message of all) {
        expect(message).toContain(argumentName(name)[language]);
        expect(message).toContain(found);
      }
      // one wrong cell among right ones is not passed over
      const one = messages(attempt(() => raw(id, spoilt(id, index, cell, true))));
      expect(one.some((message) => message.includes(found))).toBe(true);
    }
    speak("en-US");
  });

  test("passes an error value on", () => {
    const cell = errorCell("#DIV/0!");
    expect(attempt(() => raw(id, spoilt(id, index, cell))).flat()).toContain(cell);
    expect(attempt(() => raw(id, spoilt(id, index, cell, true))).flat()).toContain(cell);
  });
});

test("EXPLAIN survives anything for a name", () => {
  for (const [, hostile] of HOSTILE) expectSound(attempt(() => answerExplain([hostile, 1, 2])));
});
