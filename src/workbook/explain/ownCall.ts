/** A call of a function of ours within a formula, and what it answers. */
import { IncomingError, isFailure, type Failure } from "../../calculation/frame/problem";
import { LIBRARY, type FunctionId } from "../../calculation/library";
import type { Node } from "./formulaTree";
import { single, type Matrix } from "./values";

export interface OwnCall {
  id: FunctionId;
  /** `undefined`: left out. */
  args: (Matrix | undefined)[];
  /** What they are in the formula. */
  nodes: readonly (Node | undefined)[];
  /** The row of its answer that counts here, of what looks through a whole column; from 0. */
  row?: number;
  answer: Matrix;
}

/** They compare people: all of them are their argument. */
export const WHOLE: ReadonlySet<FunctionId> = new Set(["QUOTA"]);

/** What the function gives, as cells show it. */
export function answerOf(id: FunctionId, args: readonly (Matrix | undefined)[]): Matrix {
  try {
    return LIBRARY[id].compute(args).map((row) => row.map((cell) => (isFailure(cell) ? codeOf(cell) : cell)));
  } catch (problem) {
    if (!isFailure(problem)) throw problem;
    return single(codeOf(problem));
  }
}

const codeOf = (failure: Failure): { code: string } => ({
  code: failure instanceof IncomingError ? failure.cell.code : failure.code,
});
