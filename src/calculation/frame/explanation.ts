/** The steps by which a function reaches its figure, in the words of one language. */
import { STEPS } from "../../i18n/functions/steps";
import { fill, type Language, type Text } from "../../i18n/language";
import { Exact } from "./exact";
import { groupedNumber, plainNumber } from "./figures";
import { Problem, type Failure } from "./problem";

/** What a cell may receive. */
export type Figure = number | string | boolean;

export type Result = Figure | Failure;

export type StepRow = [step: string, working: string, value: Result];

export class Steps {
  readonly rows: StepRow[] = [];

  constructor(readonly language: Language) {}

  say(text: Text | string): string {
    return typeof text === "string" ? text : text[this.language];
  }

  /** A text with its {number}. */
  numbered(text: Text, number: number): string {
    return fill(text[this.language], { number });
  }

  add(step: Text | string, working: Text | string, value: Figure | Exact): void {
    this.rows.push([this.say(step), this.say(working), stepFigure(value)]);
  }

  /** A step that can be recomputed on paper: "40,000 × 7.12%" becomes "40,000 × 7.12% = 2,848". */
  calculate(step: Text | string, expression: string, value: number | Exact): void {
    this.add(step, `${expression} = ${groupedNumber(value)}`, value);
  }

  /** A line without a figure of its own, so that the figures of the table add up. */
  note(step: Text | string, working: Text | string): void {
    this.add(step, working, "");
  }

  /** Why there is no figure. */
  fail(step: Text | string, failure: Failure): void {
    const why = failure instanceof Problem ? failure.message(this.language) : failure.cell.code;
    this.rows.push([this.say(step), why, failure]);
  }

  /** Closes the table: one figure as "result", several under their names. */
  close(id: string, figures: readonly Result[], names: readonly string[]): void {
    figures.forEach((figure, index) => {
      const name = names[index];
      const working = name === undefined ? id : `${id}: ${name}`;
      this.rows.push([this.say(STEPS.result), working, figure]);
    });
  }
}

/** A figure on the way may exceed what a cell holds; then its digits stand there as text. */
function stepFigure(value: Figure | Exact): Figure {
  const figure = value instanceof Exact ? value.toNumber() : value;
  if (typeof figure !== "number") return figure;
  if (Number.isFinite(figure)) return figure + 0;
  return plainNumber(value instanceof Exact ? value : figure);
}
