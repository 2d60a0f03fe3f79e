/**
 * The notation of schemes: short ways to write what ./scheme says a scheme holds. A text is a pair, "中文|English"; what
 * has an id is a record under it; figures, entries and parameters are named by what they are (figure.points, entry.wan,
 * parameter.percent). `scheme` makes the model of it.
 */
import {
  writtenOrder,
  listed,
  type ById,
  type Columns,
  type Entries,
  type Helpers,
  type Parameters,
  type WithoutId,
} from "./records";
import { headed, MONEY, SCORE, text, UNITS, type Pair } from "./words";
import type {
  ChoiceParameter,
  Clause,
  DueDate,
  EntryCheck,
  EntryColumn,
  ExamplePerson,
  ListColumn,
  ListResult,
  SchemeList,
  NativeHelper,
  NumberParameter,
  Parameter,
  ResultColumn,
  ResultSection,
  RollUp,
  Rule,
  Scheme,
  Span,
  TableColumn,
  TableParameter,
  WeightsParameter,
  WorkedExample,
} from "./scheme";
import type { Text } from "../i18n/language";

/** As it is written: with pairs for texts. */
export type Written<T> = {
  [K in keyof T]: Extract<T[K], Text> extends never ? T[K] : Exclude<T[K], Text> | Pair;
};

const TEXTS = new Set(
  "title shortTitle name word unit reading by hint note message what why people industry remark".split(" "),
);

/** What was written, with its texts. */
function said<T extends object>(written: Written<T>): T {
  const entries = Object.entries(written).map(([key, value]) => [
    key,
    TEXTS.has(key) && typeof value === "string" ? text(value as Pair) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/** A clause of a source file: "L20–22|客户经理如果…". */
export type Quote = `L${string}|${string}`;

/** The clauses of a scheme by name, in the source file with that number. */
export const clauses = <K extends string>(file: string, quotes: Readonly<Record<K, Quote>>) =>
  Object.fromEntries(
    Object.entries<Quote>(quotes).map(([name, quoted]): [string, Clause] => {
      const bar = quoted.indexOf("|");
      return [name, { place: `${file} ${quoted.slice(0, bar)}`, quote: quoted.slice(bar + 1) }];
    }),
  ) as Readonly<Record<K, Clause>>;

/** What may follow a title: a clause, then whatever else there is to say. */
type Parts<M> = readonly [] | readonly [Clause] | readonly [M] | readonly [Clause, M];

const isClause = (part: object): part is Clause => "quote" in part;

const joined = <M extends object>(parts: readonly (Clause | M)[]): M =>
  Object.assign({}, ...parts.map((part) => (isClause(part) ? { clause: part } : part))) as M;

export const rule = (
  title: Pair,
  clause: Clause,
  more: { reading?: Pair } & Pick<Rule, "about"> = {},
): WithoutId<Rule> => said<WithoutId<Rule>>({ title, clause, ...more });

// ---- figures

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

// ---- entries

export type EntryMore = Partial<Omit<Written<EntryColumn>, "id" | "title" | "options">>;
export type Options = Readonly<Record<string, Pair>>;
export type Entry = WithoutId<EntryColumn>;

const optionsOf = (options: Options) => writtenOrder(options).map(([id, word]) => ({ id, word: text(word) }));

const entryOf = (
  title: Pair,
  common: Pick<EntryMore, "kind" | "blank"> & EntryMore,
  more: EntryMore = {},
): Entry => said<Entry>({ title, ...common, ...more } as Written<Entry>);

const money =
  (unit: Pair) =>
  (title: Pair, more: EntryMore = {}): Entry =>
    entryOf(title, { unit, kind: "number", blank: "missing", min: 0, max: 1e9, format: MONEY }, more);

/** Entry and roster columns. They must be filled unless they say what a blank means. */
export const entry = {
  number: (title: Pair, unit: Pair | undefined, more: EntryMore = {}): Entry =>
    entryOf(title, { ...(unit ? { unit } : {}), kind: "number", blank: "missing" }, more),
  yuan: money(UNITS.yuan),
  wan: money(UNITS.wan),
  /** Points of an item, at most what the parameter says: `entry.points("拜访|Visits", "{max:visits}")`. */
  points: (title: Pair, limit: string, more: EntryMore = {}): Entry =>
    entryOf(
      title,
      { unit: UNITS.points, kind: "number", blank: "missing", min: 0, limit, format: SCORE },
      more,
    ),
  /** A score out of 100. */
  score: (title: Pair, more: EntryMore = {}): Entry =>
    entryOf(
      title,
      {
        unit: UNITS.points,
        kind: "number",
        blank: "missing",
        min: 0,
        max: 100,
        format: SCORE,
        hint: "0 到 100 分。|0 to 100 points.",
      },
      more,
    ),
  /** How often something happened: whole, not negative; blank is none. */
  count: (title: Pair, more: EntryMore = {}): Entry =>
    entryOf(
      title,
      { unit: UNITS.times, kind: "number", blank: "zero", min: 0, max: 10_000, whole: true, format: "0" },
      more,
    ),
  choice: (title: Pair, { options, ...more }: EntryMore & { options: Options }): Entry => ({
    ...entryOf(title, { kind: "choice", blank: "missing" }, more),
    options: optionsOf(options),
  }),
  /** Compare with `entry(flag)=t"是|yes"`. */
  yesNo: (title: Pair, more: EntryMore = {}): Entry =>
    entry.choice(title, { options: { yes: "是|yes", no: "否|no" }, ...more }),
  text: (title: Pair, more: EntryMore = {}): Entry => entryOf(title, { kind: "text", blank: "none" }, more),
  date: (title: Pair, more: EntryMore = {}): Entry => entryOf(title, { kind: "date", blank: "none" }, more),
  /** A share of 100 %, in a list. */
  share: (title: Pair, more: EntryMore = {}): Entry =>
    entryOf(title, { kind: "number", blank: "none", min: 0, max: 1, format: "0.00%" }, more),
  /** A department of the roster, in a list. */
  department: (title: Pair, more: EntryMore = {}): WithoutId<ListColumn> => ({
    ...entryOf(title, { kind: "text", blank: "missing" }, more),
    names: "department",
  }),
  /** An id of the roster, in a list. */
  person: (title: Pair, more: EntryMore = {}): WithoutId<ListColumn> => ({
    ...entryOf(title, { kind: "text", blank: "none" }, more),
    kind: "person",
  }),
};

/** When a person's entries are in order, and what is said where they are not. */
/** `lacks`: where it is FALSE, something is still to be entered. */
export type Checks = Readonly<Record<string, readonly [formula: string, message: Pair, lacks?: "lacks"]>>;

const listedChecks = (checks: Checks): EntryCheck[] =>
  writtenOrder(checks).map(([id, [formula, message, lacks]]) => ({
    ...{ id, formula, message: text(message) },
    ...(lacks ? { lacks: true } : {}),
  }));

// ---- lists

interface ListMore extends Pick<SchemeList, "rows"> {
  note: Pair;
  columns: ById<ListColumn>;
  checks?: Checks;
  results?: ById<ListResult>;
}

const listSheet = (
  title: Pair,
  { note, rows, columns, checks = {}, results }: ListMore,
): WithoutId<SchemeList> => ({
  title: text(title),
  note: text(note),
  rows,
  columns: listed<ListColumn>(columns),
  checks: listedChecks(checks),
  results: listed<ListResult>({ check: list.figure("检查|Check", "=[verdict]"), ...results }),
});

type ListFigureMore = Partial<Omit<Written<ListResult>, "id" | "title" | "formula">>;

const listFigures =
  (kind: ListFigureMore) =>
  (title: Pair, formula: string, more: ListFigureMore = {}): WithoutId<ListResult> =>
    said<WithoutId<ListResult>>({ title, width: 1, formula, ...kind, ...more });

/** A list, and its locked columns: one cell wide unless they say otherwise. */
export const list = Object.assign(listSheet, {
  figure: listFigures({}),
  points: listFigures({ unit: UNITS.points, format: SCORE }),
  yuan: listFigures({ unit: UNITS.yuan, format: MONEY }),
  wan: listFigures({ unit: UNITS.wan, format: MONEY }),
  count: listFigures({ format: "0" }),
});

// ---- parameters

/** What a parameter may say beyond its value. */
export type ParameterMore = Partial<Written<Pick<NumberParameter, "clause" | "reading" | "neededIf">>>;
type NumberMore = ParameterMore & Partial<Pick<NumberParameter, "whole" | "format" | "usual">>;
type Limits = readonly [min: number, max: number];
/** The least and the most, the clause, what else there is to say: any of them. */
type NumberParts =
  | Parts<NumberMore>
  | readonly [Limits]
  | readonly [Limits, Clause]
  | readonly [Limits, NumberMore]
  | readonly [Limits, Clause, NumberMore];

const isLimits = (part: Limits | Clause | NumberMore): part is Limits => Array.isArray(part);

const numberParameter = (
  name: Pair,
  unit: Pair,
  value: number | null,
  {
    min = 0,
    max,
    format,
    usual,
  }: Partial<Pick<NumberParameter, "min" | "usual">> & Pick<NumberParameter, "max" | "format">,
  parts: NumberParts,
  whole?: true,
): WithoutId<NumberParameter> => {
  const all: readonly (Limits | Clause | NumberMore)[] = parts;
  const [limits = [min, max] as const] = all.filter(isLimits);
  const more = joined(all.filter((part): part is Clause | NumberMore => !isLimits(part)));
  return said<WithoutId<NumberParameter>>({
    kind: "number",
    name,
    unit,
    value,
    min: limits[0],
    max: limits[1],
    ...(whole ? { whole } : {}),
    ...(usual === undefined ? {} : { usual }),
    ...(format === undefined ? {} : { format }),
    ...more,
  });
};

type Weights = Readonly<Record<string, readonly [name: Pair, value: number | null, clause?: Clause]>>;
type WeightsMore = ParameterMore & { total?: number; items: Weights };

const weights = (
  name: Pair,
  total: number | undefined,
  parts: readonly [WeightsMore] | readonly [Clause, WeightsMore],
): WithoutId<WeightsParameter> => {
  const { items, ...more } = joined<WeightsMore>(parts);
  return said<WithoutId<WeightsParameter>>({
    kind: "weights",
    name,
    items: writtenOrder(items).map(([id, [item, value, clause]]) => ({
      ...{ id, name: text(item), value },
      ...(clause && { clause }),
    })),
    ...(total === undefined ? {} : { total }),
    ...more,
  });
};

/** `value: null`: no option is the default, HR must choose. */
type ChoiceMore = ParameterMore & { options: Options; value?: null };
interface TableMore extends ParameterMore {
  columns: readonly (Omit<Written<TableColumn>, "words"> & { words?: readonly Pair[] })[];
  rows?: TableParameter["rows"];
  size: number;
  /** False: the table may stay empty. */
  required?: boolean;
  unordered?: boolean;
}

/** Whether a part of a step counts: the words of STEPSCORE, so that the cell can be handed to it. */
const STEP_MODES = {
  whole: "整档|whole",
  prorata: "按比例|prorata",
  started: "不足一档按一档|started",
} as const;

/** As many decimals as a rate has. */
const PERCENT = "0.00##%";

export const parameter = {
  /** A number that a clause sets; `null`: the source lost it. */
  number: (name: Pair, unit: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, unit, value, { max: 1e9, format: "General" }, parts),
  whole: (name: Pair, unit: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, unit, value, { max: 1e9, format: "0" }, parts, true),
  /**
   * Percentages. What cannot be is refused, which catches most that were pasted without their sign (7.12 is 712 %);
   * `usual`: more than that can be, and is asked about. Of a whole: a share of people, of a sum, of full points.
   */
  percent: (name: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, UNITS.percent, value, { max: 1, format: PERCENT }, parts),
  /** Paid of money that came in: nobody pays more than all of it, and hardly a third. */
  rate: (name: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, UNITS.percent, value, { max: 1, format: PERCENT, usual: 0.3 }, parts),
  /** Of what was planned: ten times the plan can be, three times is rare. */
  completion: (name: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, UNITS.percent, value, { max: 10, format: PERCENT, usual: 3 }, parts),
  /** How much each point, or step of a scale, counts: more than nothing, and few of them fill the scale. */
  step: (name: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, UNITS.percent, value, { min: 0.0001, max: 1, format: PERCENT, usual: 0.2 }, parts),
  /** To how many decimals money is paid: 2 of a yuan and 6 of 10k yuan are one fen. */
  decimals: (decimals: 2 | 6, more: NumberMore = {}) =>
    parameter.whole("发放小数位|pay decimals", "位|decimals", decimals, [0, 10], {
      reading:
        "发放时保留的小数位：元保留 2 位、万元保留 6 位即到分。|Decimals of what is paid: 2 of a yuan and 6 of 10k yuan are one fen.",
      ...more,
    }),
  /** A reading that can be chosen; the first option is the default, unless none is. */
  choice: (
    name: Pair,
    ...parts: readonly [ChoiceMore] | readonly [Clause, ChoiceMore]
  ): WithoutId<ChoiceParameter> => {
    const { options, ...more } = joined<ChoiceMore>(parts);
    return said<WithoutId<ChoiceParameter>>({
      kind: "choice",
      name,
      options: optionsOf(options),
      value: Object.keys(options)[0] ?? "",
      ...more,
    });
  },
  /** Weights that total 100 %. */
  weights: (name: Pair, ...parts: readonly [WeightsMore] | readonly [Clause, WeightsMore]) =>
    weights(name, undefined, parts),
  /** Full points of the items of a sheet; they total 100 unless it says otherwise. */
  points: (name: Pair, ...parts: readonly [WeightsMore] | readonly [Clause, WeightsMore]) =>
    weights(name, 100, parts),
  table: (
    name: Pair,
    ...parts: readonly [TableMore] | readonly [Clause, TableMore]
  ): WithoutId<TableParameter> => {
    const { columns, ...more } = joined<TableMore>(parts);
    return said<WithoutId<TableParameter>>({
      kind: "table",
      name,
      columns: columns.map(({ words, ...column }) => ({
        ...said<TableColumn>(column),
        ...(words ? { words: words.map(text) } : {}),
      })),
      rows: [],
      required: true,
      ...more,
    });
  },
  /** Whether a part of a step counts; the first mode is the default. */
  stepMode: (name: Pair, modes: readonly (keyof typeof STEP_MODES)[], ...parts: Parts<ParameterMore>) =>
    parameter.choice(name, {
      options: Object.fromEntries(modes.map((mode) => [mode, STEP_MODES[mode]])),
      ...joined<ParameterMore>(parts),
    }),
};

export const dueDate = (
  title: Pair,
  clause: Clause,
  more: Omit<DueDate, "id" | "title" | "clause">,
): WithoutId<DueDate> => ({ title: text(title), clause, ...more });

// ---- worked examples

type Values = Readonly<Record<string, number | string>>;
type Expected = number | boolean | string;
/** By column: one figure, or those of consecutive periods. */
type ExpectedColumns = Readonly<Record<string, Expected | readonly Expected[]>>;

interface ExampleMore extends Pick<
  WorkedExample,
  "parameters" | "firstPeriod" | "alone" | "lists" | "refused"
> {
  /** By id: the entries of consecutive periods, or all there is to say of the person. */
  people: Readonly<Record<string, readonly Values[] | Omit<ExamplePerson, "id">>>;
  expected?: Readonly<Record<string, ExpectedColumns>>;
  /** By list, for each of its rows from the first. */
  expectedRows?: Readonly<Record<string, readonly ExpectedColumns[]>>;
  expectedRollUps?: Readonly<Record<string, number | string | readonly (number | string)[]>>;
  functionLevel?: Omit<NonNullable<WorkedExample["functionLevel"]>, "why"> & { why: Pair };
}

const many = <T>(values: T | readonly T[]): readonly T[] =>
  (Array.isArray(values) ? values : [values]) as readonly T[];

const isEntries = (person: ExampleMore["people"][string]): person is readonly Values[] =>
  Array.isArray(person);

export function example(id: string, what: Pair, written: ExampleMore): WorkedExample {
  const { people, functionLevel, expected = {}, expectedRows = {}, expectedRollUps = {}, ...more } = written;
  const columnsOf = (figures: ExpectedColumns) =>
    writtenOrder(figures).map(([column, values]) => ({ column, values: many(values) }));
  return {
    id,
    what: text(what),
    ...more,
    people: writtenOrder(people).map(([id, person]): ExamplePerson =>
      isEntries(person) ? { id, entries: person } : { id, ...person },
    ),
    expected: [
      ...writtenOrder(expectedRows).flatMap(([list, rows]) =>
        rows.flatMap((figures, row) => columnsOf(figures).map((figure) => ({ list, row, ...figure }))),
      ),
      ...writtenOrder(expected).flatMap(([person, figures]) =>
        columnsOf(figures).map((figure) => ({ person, ...figure })),
      ),
      ...writtenOrder(expectedRollUps).map(([rollUp, values]) => ({ rollUp, values: many(values) })),
    ],
    ...(functionLevel ? { functionLevel: { ...functionLevel, why: text(functionLevel.why) } } : {}),
  };
}

// ---- schemes

/** A scheme as it is written. */
export interface Draft extends Pick<
  Scheme,
  "id" | "version" | "migrations" | "kind" | "fen" | "period" | "summary" | "appeals"
> {
  title: Pair;
  shortTitle: Pair;
  source: Written<Scheme["source"]>;
  people: Pair;
  industry: Pair;
  unit: Pair;
  rules: ById<Rule>;
  parameters: Parameters;
  roster?: Entries;
  entries: Entries;
  checks?: Checks;
  lists?: ById<SchemeList>;
  results: ById<ResultSection>;
  helpers?: Helpers;
  rollUps?: ById<RollUp>;
  dueDates?: ById<DueDate>;
  openings?: Scheme["openings"];
  examples?: readonly WorkedExample[];
}

export function scheme(draft: Draft): Scheme {
  const {
    rules,
    parameters,
    roster,
    entries,
    checks = {},
    lists,
    results,
    helpers,
    rollUps,
    dueDates,
  } = draft;
  const { id, version, title, shortTitle, kind, source, people, industry, unit, fen, period } = draft;
  return {
    ...said<Pick<Scheme, "title" | "shortTitle" | "people" | "industry" | "unit">>({
      title,
      shortTitle,
      people,
      industry,
      unit,
    }),
    ...{ id, version, kind, fen, period },
    ...(draft.migrations ? { migrations: draft.migrations } : {}),
    source: said<Scheme["source"]>(source),
    rules: listed<Rule>(rules),
    parameters: listed<Parameter>(parameters),
    rosterColumns: listed<EntryColumn>(roster),
    entryColumns: listed<EntryColumn>(entries),
    entryChecks: listedChecks(checks),
    lists: listed<SchemeList>(lists),
    results: listed<ResultSection>(results),
    ...(helpers ? { nativeHelpers: listed<NativeHelper>(helpers) } : {}),
    summary: draft.summary,
    rollUps: listed<RollUp>(rollUps),
    ...(dueDates ? { dueDates: listed<DueDate>(dueDates) } : {}),
    ...(draft.appeals ? { appeals: draft.appeals } : {}),
    openings: draft.openings ?? [],
    examples: draft.examples ?? [],
  };
}
