import { answerExplain } from "../../src/functions/answer";
import { CALLS } from "./calls";
import { errorCell, isExcelError, raw, speak, type Id } from "./excel";

/** Whatever a cell may hold in the place of an argument: a documented error or a right kind of result, nothing else. */

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

const CODES = ["#VALUE!", "#N/A"];
const INCOMING = ["#N/A", "#DIV/0!", "#REF!", "#NUM!"];

/** What is wrong with a result as Excel takes it: errors of ours have a message without unfilled places. */
function fault(value: unknown): string | undefined {
  if (!isExcelError(value)) {
    if (typeof value === "number")
      return Number.isFinite(value) && !Object.is(value, -0) ? undefined : String(value);
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

  test("100,000 hostile rows come back within seconds", () => {
    const [first] = call;
    if (!Array.isArray(first)) return;
    const kinds = [1, "", "x", errorCell("#NUM!"), true, null, 45292, -1];
    const width = (first as unknown[][])[0]?.length ?? 1;
    const rows = Array.from({ length: 100000 }, (_, row) =>
      Array.from({ length: width }, () => kinds[row % kinds.length]),
    );
    const values: unknown[] = [rows, ...call.slice(1)];
    if (id === "CARRYOVER") values[8] = "gap_out";
    if (id === "QUOTA") values[3] = null;
    const start = process.cpuUsage();
    const results = attempt(() => raw(id, values));
    // processor time: other tests may run beside this one
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
    expectSound(results);
  });
});

test("EXPLAIN survives anything for a name", () => {
  for (const [, hostile] of HOSTILE) expectSound(attempt(() => answerExplain([hostile, 1, 2])));
});
