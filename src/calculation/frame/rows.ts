/** Running a function row by row: blanks, shared failures, each row's own failure. */
import { STEPS } from "../../i18n/functions/steps";
import { PROBLEMS } from "../../i18n/functions/problems";
import type { Language } from "../../i18n/language";
import type { ArgumentSet, Values } from "./arguments";
import { cellFigure, type AppraisalFunction, type Check, type RowDefinition } from "./definition";
import { Steps, type Figure, type Result, type StepRow } from "./explanation";
import type { Input, RowInput } from "./inputs";
import { attempt, invalid, isFailure, Problem, type Failure } from "./problem";

/** The inputs of one call and its grid of rows; value-by-value functions have columns as well. */
export interface Layout {
  readonly rows: number;
  readonly columns: number;
  readonly inputs: readonly Input[];
  /** Values of arguments that need no reading by row. */
  readonly fixed: Readonly<Record<string, () => unknown>>;
  isBlank(row: number, column: number): boolean;
}

/** Whether all of a row's own values are blank. */
export function blankRows(
  owned: readonly Pick<RowInput<unknown>, "isBlank">[],
): (row: number, column: number) => boolean {
  return (row, column) => {
    for (const input of owned) if (!input.isBlank(row, column)) return false;
    return true;
  };
}

/** One call, evaluated row after row into the same `values`. */
class RowCall<A extends ArgumentSet, O> {
  private readonly values: Record<string, unknown> = {};
  private readonly varying: readonly Input[];
  private checks: readonly Check<A>[] = [];
  private hasShared = false;
  /** What is wrong with what all rows share. */
  private everyones: Failure | undefined;
  private hasOptions = false;

  constructor(
    private readonly definition: RowDefinition<A, O>,
    readonly layout: Layout,
  ) {
    this.varying = layout.inputs.filter((input) => !input.isShared);
  }

  get given(): Values<A> {
    return this.values as Values<A>;
  }

  /** Reads option words, tables and lists: all that a blank row may ask for. */
  shareOptions(): void {
    if (this.hasOptions) return;
    for (const [name, value] of Object.entries(this.layout.fixed)) this.values[name] = value();
    this.hasOptions = true;
  }

  /** Reads what all rows share, once; a failure here is that of every row. */
  share(): Failure | undefined {
    if (this.hasShared) return this.everyones;
    this.hasShared = true;
    const failure = attempt(() => this.readShared());
    if (isFailure(failure)) this.everyones = failure;
    return this.everyones;
  }

  private readShared(): void {
    this.shareOptions();
    for (const input of this.layout.inputs) if (input.isShared) this.values[input.name] = input.share();
    const varying = new Set(this.varying.map((input) => input.name));
    const [mine, everyones] = split(this.definition.checks ?? [], (check) =>
      check.of.some((name) => varying.has(name)),
    );
    this.checks = mine;
    for (const check of everyones) check.test(this.given);
  }

  /** Reads a row's own values and evaluates it. */
  evaluate(row: number, column: number): O {
    for (const input of this.varying) this.values[input.name] = input.read(row, column);
    for (const check of this.checks) check.test(this.given);
    return this.definition.evaluate(this.given);
  }

  figures(outcome: O): Figure | readonly Figure[] {
    const figures = this.definition.figures(outcome);
    return typeof figures === "object" ? figures.map(cellFigure) : cellFigure(figures);
  }

  blankRow(): Figure {
    if (this.definition.blankRow === undefined) return "";
    // a wrong word is the business of whoever is rated
    if (isFailure(attempt(() => this.shareOptions()))) return "";
    return this.definition.blankRow(this.given);
  }
}

function split<T>(list: readonly T[], test: (element: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const element of list) (test(element) ? yes : no).push(element);
  return [yes, no];
}

/** A library function from its definition and the way its arguments lie beside each other. */
export function rowFunction<A extends ArgumentSet, O>(
  definition: RowDefinition<A, O>,
  layoutOf: (definition: RowDefinition<A, O>, raw: readonly unknown[]) => Layout,
): AppraisalFunction {
  const names = Object.keys(definition.columns ?? {});
  const width = Math.max(1, names.length);
  return {
    id: definition.id,
    arguments: definition.arguments,

    compute(raw) {
      const layout = layoutOf(definition, raw);
      const call = new RowCall(definition, layout);
      // one long list first, rows at the end: 100,000 short arrays among the garbage of 100,000 rows would be
      // copied by every collection
      const results = new Array<Result>(layout.rows * layout.columns * width);
      let next = 0;
      for (let row = 0; row < layout.rows; row++) {
        for (let column = 0; column < layout.columns; column++) {
          const result = oneRow(definition, call, row, column);
          const isList = typeof result === "object" && !isFailure(result);
          for (let figure = 0; figure < width; figure++) {
            results[next++] = isList ? (result[figure] ?? "") : result;
          }
        }
      }
      return rowsOf(results, layout.columns * width);
    },

    explain(raw, language) {
      const layout = layoutOf(definition, raw);
      if (layout.rows !== 1 || layout.columns !== 1) {
        throw invalid(PROBLEMS.severalPeople, { found: layout.rows * layout.columns });
      }
      return explainRow(definition, new RowCall(definition, layout), language);
    },
  };
}

function rowsOf(results: readonly Result[], width: number): Result[][] {
  const rows = new Array<Result[]>(results.length / width);
  for (let row = 0; row < rows.length; row++) rows[row] = results.slice(row * width, (row + 1) * width);
  return rows;
}

function oneRow<A extends ArgumentSet, O>(
  definition: RowDefinition<A, O>,
  call: RowCall<A, O>,
  row: number,
  column: number,
): Result | readonly Figure[] {
  const { layout } = call;
  const isBlank = layout.isBlank(row, column);
  if (isBlank && definition.blankRow === undefined) return "";
  // it is nobody's own, and names no row
  const everyones = isBlank ? undefined : call.share();
  if (everyones !== undefined) return everyones;
  try {
    return isBlank ? call.blankRow() : call.figures(call.evaluate(row, column));
  } catch (reason) {
    if (!isFailure(reason)) throw reason;
    if (!(reason instanceof Problem)) return reason;
    return reason.at(layout.rows > 1 ? row + 1 : undefined, layout.columns > 1 ? column + 1 : undefined);
  }
}

function explainRow<A extends ArgumentSet, O>(
  definition: RowDefinition<A, O>,
  call: RowCall<A, O>,
  language: Language,
): StepRow[] {
  const steps = new Steps(language);
  const names = Object.entries(definition.columns ?? {}).map(([english, chinese]) =>
    language === "zh-CN" ? chinese : english,
  );
  if (call.layout.isBlank(0, 0)) {
    steps.add(STEPS.blank, STEPS.blankWorking, "");
    steps.close(definition.id, new Array<Figure>(Math.max(1, names.length)).fill(call.blankRow()), names);
    return steps.rows;
  }
  const everyones = call.share();
  if (everyones !== undefined) throw everyones;
  const outcome = call.evaluate(0, 0);
  const figures = call.figures(outcome);
  definition.explain(outcome, call.given, steps);
  steps.close(definition.id, typeof figures === "object" ? figures : [figures], names);
  return steps.rows;
}
