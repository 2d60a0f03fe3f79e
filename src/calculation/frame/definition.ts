/** What a function of the library is to the outside, and how one is written down. */
import type { Language } from "../../i18n/language";
import type { ArgumentSet, Values } from "./arguments";
import type { Figure, Result, StepRow, Steps } from "./explanation";
import { invalid } from "./problem";
import { PROBLEMS } from "../../i18n/functions/problems";

const { isFinite } = Number;

/**
 * A function of the library, ready to be called with Excel's arguments. A failure stands in the cells it concerns:
 * one that all rows share in every row, so that a spilled column has no holes. Only what leaves the result without a
 * shape (ranges that do not fit) is thrown.
 */
export interface AppraisalFunction {
  readonly id: string;
  readonly arguments: ArgumentSet;
  compute(raw: readonly unknown[]): Result[][];
  /** The steps for one person, the figures last. */
  explain(raw: readonly unknown[], language: Language): StepRow[];
}

/** A rule between arguments; where all rows share them, breaking it is the same error in every row. */
export interface Check<A> {
  readonly of: readonly (keyof A & string)[];
  test(values: Values<A>): void;
}

/** How a function that works row by row is written down. */
export interface RowDefinition<A extends ArgumentSet, O> {
  readonly id: string;
  readonly arguments: A;
  /** The arguments whose blanks make a row blank; the first one unless said otherwise. */
  readonly own?: readonly (keyof A & string)[];
  readonly checks?: readonly Check<A>[];
  /** What a blank row gives, where that is not "". */
  blankRow?(values: Values<A>): Figure;
  /** The one evaluation that figure and explanation share. */
  evaluate(values: Values<A>): O;
  figures(outcome: O): Figure | readonly Figure[];
  /** Names (English: Chinese) of the figures, where a row has several. */
  readonly columns?: Readonly<Record<string, string>>;
  explain(outcome: O, values: Values<A>, steps: Steps): void;
}

/** A figure as a cell takes it: never −0, never NaN or Infinity. */
export function cellFigure(figure: Figure): Figure {
  if (typeof figure !== "number") return figure;
  if (!isFinite(figure)) throw invalid(PROBLEMS.tooLarge);
  return figure + 0;
}
