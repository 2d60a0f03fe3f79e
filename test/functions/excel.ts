/** Excel's side of the call: its error class, and the functions by name. */
import { LIBRARY } from "../../src/calculation/library";
import { answer } from "../../src/functions/answer";

class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** An error value as it arrives in a range. */
export function errorCell(code: string): object {
  return new ExcelError(code);
}

Object.assign(globalThis, {
  CustomFunctions: {
    associate: () => undefined,
    Error: ExcelError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  },
});

export type Id = keyof typeof LIBRARY;

export function isExcelError(value: unknown): value is ExcelError {
  return value instanceof ExcelError;
}

/** Calls a function with exactly these values; results and thrown errors as they are. */
export function raw(id: Id, values: readonly unknown[]): unknown[][] {
  return answer(id, values);
}

/** Calls a function as Excel does, with the Invocation at the end; a thrown error becomes its code and message. */
export function call(id: Id, ...values: unknown[]): unknown[][] {
  try {
    return answer(id, [...values, { functionName: id, address: "Sheet1!A1" }]).map((row) => row.map(plain));
  } catch (reason) {
    return [[plain(reason)]];
  }
}

/** The only figure of a call. */
export function figure(id: Id, ...values: unknown[]): unknown {
  const results = call(id, ...values);
  expect(results).toHaveLength(1);
  expect(results[0]).toHaveLength(1);
  return results[0]?.[0];
}

function plain(value: unknown): unknown {
  if (!(value instanceof ExcelError)) return value;
  return value.message === undefined ? value.code : `${value.code} ${value.message}`;
}

/** Speaks a language for the tests that follow. */
export function speak(displayLanguage: string): void {
  Object.assign(globalThis, { Office: { context: { displayLanguage } } });
}

export function column(...values: unknown[]): unknown[][] {
  return values.map((value) => [value]);
}

export function row(...values: unknown[]): unknown[][] {
  return [values];
}
