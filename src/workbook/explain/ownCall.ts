/** A call of a function of ours within a formula, and what it answers. */
import { IncomingError, isFailure, type Failure } from "../../calculation/frame/problem";
import { explain } from "../../calculation/explain";
import { LIBRARY, type FunctionId } from "../../calculation/library";
import { displayLanguage } from "../../i18n/language";
import type { Node } from "./formulaTree";
import { single, type Matrix, type Value } from "./values";

export interface OwnCall {
  id: FunctionId;
  /** `undefined`: left out. */
  args: (Matrix | undefined)[];
  /** What they are in the formula. */
  nodes: readonly (Node | undefined)[];
  /** The row of its answer that counts here, of what looks through a whole column; from 0. */
  row?: number;
  answer: Matrix;
  /** EXPLAIN was called: the function is only explained. */
  explained?: true;
}

/** They compare people: all of them are their argument. */
export const WHOLE: ReadonlySet<FunctionId> = new Set(["QUOTA"]);

/** What the function gives, as cells show it. */
export const answerOf = (id: FunctionId, args: readonly (Matrix | undefined)[]): Matrix =>
  asShown(() => LIBRARY[id].compute(args));

/** What EXPLAIN gives with these arguments, the function's name first. */
export const stepsAnswer = (args: readonly (Matrix | undefined)[]): Matrix =>
  asShown(() => explain(args, displayLanguage()));

/** Why the call fails, if it does. */
export function failureOf({ id, args, explained }: OwnCall): Failure | undefined {
  try {
    const { compute, explain: steps } = LIBRARY[id];
    return (explained ? steps(args, displayLanguage()) : compute(args)).flat().find(isFailure);
  } catch (problem) {
    if (!isFailure(problem)) throw problem;
    return problem;
  }
}

function asShown(compute: () => readonly (readonly (Value | Failure)[])[]): Matrix {
  try {
    return compute().map((row) => row.map((cell) => (isFailure(cell) ? codeOf(cell) : cell)));
  } catch (problem) {
    if (!isFailure(problem)) throw problem;
    return single(codeOf(problem));
  }
}

const codeOf = (failure: Failure): { code: string } => ({
  code: failure instanceof IncomingError ? failure.cell.code : failure.code,
});
