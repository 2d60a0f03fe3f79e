/** Result columns and roll-ups, named by what they are (`figure.yuan.year`), and the steps of their twins. */
import { listed, writtenOrder, type Columns, type Helpers, type WithoutId } from "../records";
import type { Clause, NativeHelper, ResultColumn, ResultSection, RollUp, Span } from "../scheme";
import { headed, MONEY, SCORE, text, UNITS, type Pair } from "../words";
import { joined } from "./clauses";
import { said, type Written } from "./written";

type FigureMore = Partial<Written<Omit<ResultColumn, "id" | "title" | "span">>>;
/** What every figure says: its twin, or that it is the same. */
type Twinned = FigureMore & Pick<ResultColumn, "native">;
type FigureParts =
  | readonly [formula: string, more: Twinned]
  | readonly [formula: string, clause: Clause, more: Twinned]
  | readonly [more: Twinned & Pick<ResultColumn, "formula">]
  | readonly [clause: Clause, more: Twinned & Pick<ResultColumn, "formula">];

type Figure = (title: Pair, ...parts: FigureParts) => WithoutId<ResultColumn>;

/**
 * Of each period, nothing for people who are not in order; `everyone`: the formula stands for them too; `orZero`: they
 * have 0; `absentZero`: who is not employed has 0. Of each quarter, half-year, year; of all periods in one formula; of
 * all people.
 */
interface Figures extends Figure {
  everyone: Figure;
  orZero: Figure;
  absentZero: Figure;
  quarter: Figure;
  half: Figure;
  year: Figure;
  spilled: Figure;
  all(title: Pair, formula: string, more?: Partial<Written<RollUp>>): WithoutId<RollUp>;
}

function figures(kind: FigureMore): Figures {
  const of =
    (span: Span, common: FigureMore = {}): Figure =>
    (title, ...parts) => {
      const more = joined<FigureMore>(
        (parts as readonly (string | Clause | FigureMore)[]).map((part) =>
          typeof part === "string" ? { formula: part } : part,
        ),
      );
      return said<WithoutId<ResultColumn>>({
        title,
        span,
        formula: "",
        native: "",
        ...kind,
        ...common,
        ...more,
      });
    };
  return Object.assign(of("period"), {
    everyone: of("period", { others: "own" }),
    orZero: of("period", { others: "zero" }),
    absentZero: of("period", { others: "absentZero" }),
    quarter: of("quarter"),
    half: of("half"),
    year: of("year"),
    spilled: of("period", { spills: true }),
    all: (title: Pair, formula: string, more: Partial<Written<RollUp>> = {}) =>
      said<WithoutId<RollUp>>({ title, formula, ...kind, ...more } as Written<RollUp>),
  });
}

/** Result columns: `figure.yuan.year("全年工资|Pay of the year", "=SUM([pay])", CLAUSE.pay, { native: "same" })`. */
export const figure = Object.assign(figures({}), {
  points: figures({ unit: UNITS.points, format: SCORE }),
  yuan: figures({ unit: UNITS.yuan, format: MONEY }),
  wan: figures({ unit: UNITS.wan, format: MONEY }),
  percent: figures({ unit: UNITS.percent, format: "0.00%" }),
  ratio: figures({ format: "0.00%" }),
  count: figures({ format: "0" }),
});

/** Figures that people look for together. */
export const section = (title: Pair, columns: Columns): WithoutId<ResultSection> => ({
  title: text(title),
  columns: listed<ResultColumn>(columns),
});

/** A step on the way to a twin, one a period, with what stands in the year's first period. */
export const helper = (
  title: Pair,
  native: string,
  more: Partial<Written<NativeHelper>> = {},
): WithoutId<NativeHelper> => said<WithoutId<NativeHelper>>({ title, span: "period", native, ...more });

/** Steps that belong together: their ids and titles begin alike. */
export const helpersOf = (
  id: string,
  title: Pair,
  steps: Readonly<
    Record<string, readonly [title: Pair, native: string, more?: Partial<Written<NativeHelper>>]>
  >,
): Helpers =>
  Object.fromEntries(
    writtenOrder(steps).map(([step, [own, native, more]]) => [
      `${id}_${step}`,
      helper(headed(title, own), native, more),
    ]),
  );
