import { LIBRARY, type FunctionId } from "../../src/calculation/library";
import { IncomingError, isFailure, Problem } from "../../src/calculation/frame/problem";

/** Calls the library itself; failures become their code. */
export function compute(id: FunctionId, ...raw: unknown[]): unknown[][] {
  try {
    return LIBRARY[id].compute(raw).map((row) => row.map(code));
  } catch (reason) {
    if (isFailure(reason)) return [[code(reason)]];
    throw reason;
  }
}

/** The only figure of a call. */
export function one(id: FunctionId, ...raw: unknown[]): unknown {
  const results = compute(id, ...raw);
  expect([results.length, results[0]?.length]).toEqual([1, 1]);
  return results[0]?.[0];
}

/** A failure as its code. */
export function code(value: unknown): unknown {
  if (value instanceof Problem) return value.code;
  return value instanceof IncomingError ? value.cell.code : value;
}

export function column(values: readonly unknown[]): unknown[][] {
  return values.map((value) => [value]);
}
