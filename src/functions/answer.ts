/** The way between Excel and the library: results as Excel takes them, failures as CustomFunctions.Error. */
import { explain } from "../calculation/explain";
import { LIBRARY, type FunctionId } from "../calculation/library";
import type { Result } from "../calculation/frame/explanation";
import { invalid, IncomingError, isFailure, type Failure } from "../calculation/frame/problem";
import { PROBLEMS } from "../i18n/functions/problems";
import { displayLanguage } from "../i18n/language";

/** Computes a function for Excel. */
export function answer(id: FunctionId, raw: readonly unknown[]): unknown[][] {
  return guarded(() => toExcel(LIBRARY[id].compute(raw)));
}

/** Explains a function for Excel, in the language of Excel. */
export function answerExplain(raw: readonly unknown[]): unknown[][] {
  return guarded(() => toExcel(explain(raw, displayLanguage())));
}

/** Runs `work`; whatever it throws reaches Excel as an error with a message. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (reason) {
    throw isFailure(reason) ? excelError(reason) : unexpected(reason);
  }
}

/** Failures of single rows become error values of their cells; a lone one is thrown, so that Excel shows its message. */
function toExcel(results: Result[][]): unknown[][] {
  const [first] = results;
  if (results.length === 1 && first?.length === 1 && isFailure(first[0])) throw first[0];
  // a failure that fills a person's cells is worded once
  let last: Failure | undefined;
  let worded: unknown;
  for (let row = 0; row < results.length; row++) {
    const line: unknown[] = results[row] ?? [];
    for (let column = 0; column < line.length; column++) {
      const result = line[column];
      if (typeof result !== "object" || !isFailure(result)) continue;
      if (result !== last) worded = excelError(result);
      last = result;
      line[column] = worded;
    }
  }
  return results;
}

function excelError(failure: Failure): unknown {
  // an error value that came in goes out as it is
  if (failure instanceof IncomingError) return failure.cell;
  const { ErrorCode } = CustomFunctions;
  const code = failure.code === "#N/A" ? ErrorCode.notAvailable : ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, failure.message(displayLanguage()));
}

function unexpected(reason: unknown): unknown {
  const found = reason instanceof Error ? reason.message : String(reason);
  return excelError(invalid(PROBLEMS.internal, { found }));
}
