/**
 * What a workbook that exists depends on in a scheme: its ids, their order and what they stand for. Every version that
 * went out is kept in `shapes/`, so that a workbook which it wrote can be read and brought up to date.
 */
import type { Text } from "../i18n/language";
import type { EntryColumn, ListColumn, Parameter, PeriodKind, Scheme, Span, TableCell } from "./scheme";

export interface ColumnShape {
  id: string;
  kind: ListColumn["kind"];
  blank: EntryColumn["blank"];
  min?: number;
  max?: number;
  whole?: boolean;
  limit?: string;
  /** Words by id: they stand in the cells. */
  options?: Readonly<Record<string, string>>;
}

export interface ParameterShape {
  id: string;
  kind: Parameter["kind"];
  /** The defined name is made of it. */
  name: string;
  /** Number or option. */
  value?: number | string | null;
  min?: number;
  max?: number;
  whole?: boolean;
  total?: number;
  neededIf?: string;
  /** Words by id. */
  options?: Readonly<Record<string, string>>;
  /** Weights by id. */
  items?: Readonly<Record<string, number | null>>;
  /** What stands in each column of a table: its kind, the words that may. */
  columns?: readonly string[];
  size?: number;
  rows?: readonly (readonly TableCell[])[];
}

export interface ListShape {
  id: string;
  title: string;
  rows: number;
  columns: readonly ColumnShape[];
  /** Columns that are computed, with the number of cells they have. */
  results: readonly { id: string; width: number }[];
}

interface ResultShape {
  id: string;
  title: string;
  span: Span;
  unit?: string;
  /** What stands for people who are not in order, or in periods that are not opened. */
  stands?: string;
  total?: boolean;
}

export interface SchemeShape {
  /** How sheets are framed, whatever the scheme: 2 has a row for formulas that spill under the headings. */
  frame: number;
  period: PeriodKind;
  parameters: readonly ParameterShape[];
  roster: readonly ColumnShape[];
  entries: readonly ColumnShape[];
  lists: readonly ListShape[];
  results: readonly ResultShape[];
  rollUps: readonly { id: string; title: string }[];
  openings: readonly string[];
}

/** The frame of the sheets that are written today. */
const FRAME = 2;

/** A text in both languages, as schemes are written. */
const bothTexts = (text: Text): string => `${text["zh-CN"]}|${text["en-US"]}`;

/** A text of a shape in one language. */
export const textIn = (both: string, language: keyof Text): string =>
  both.split("|")[language === "zh-CN" ? 0 : 1] ?? "";

/** The shape of a scheme as it is written today. */
export function shapeOf(scheme: Scheme): SchemeShape {
  return {
    frame: FRAME,
    period: scheme.period,
    parameters: scheme.parameters.map(parameterShape),
    roster: scheme.rosterColumns.map(columnShape),
    entries: scheme.entryColumns.map(columnShape),
    lists: scheme.lists.map(({ id, title, rows, columns, results }) => ({
      id,
      title: bothTexts(title),
      rows,
      columns: columns.map(columnShape),
      results: results.map((result) => ({ id: result.id, width: result.width })),
    })),
    results: scheme.results.flatMap(({ columns }) =>
      columns.map(({ id, title, span, unit, others, unopened, unrated, total }) => {
        const stands = [others, unopened === 0 ? "unopened 0" : undefined, unrated && "unrated"];
        return {
          id,
          title: bothTexts(title),
          span,
          ...(unit && { unit: bothTexts(unit) }),
          ...(stands.some(Boolean) && { stands: stands.filter(Boolean).join(", ") }),
          ...(total && { total }),
        };
      }),
    ),
    rollUps: scheme.rollUps.map(({ id, title }) => ({ id, title: bothTexts(title) })),
    openings: scheme.openings.map(
      ({ rosterColumn, column, closing }) => `${column}: ${closing} (${rosterColumn})`,
    ),
  };
}

function columnShape(column: EntryColumn | ListColumn): ColumnShape {
  const { id, kind, blank, min, max, whole, limit, options } = column;
  return {
    id,
    kind,
    blank,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(whole && { whole }),
    ...(limit !== undefined && { limit }),
    ...(options && { options: wordsById(options) }),
  };
}

const wordsById = (options: readonly { id: string; word: Text }[]): Record<string, string> =>
  Object.fromEntries(options.map(({ id, word }) => [id, bothTexts(word)]));

function parameterShape(parameter: Parameter): ParameterShape {
  const { id, kind, name, neededIf } = parameter;
  return {
    id,
    kind,
    name: bothTexts(name),
    ...(neededIf && { neededIf: `${neededIf.choice}=${neededIf.option}` }),
    ...inputShape(parameter),
  };
}

function inputShape(parameter: Parameter): Partial<ParameterShape> {
  switch (parameter.kind) {
    case "number": {
      const { value, min, max, whole } = parameter;
      return { value, min, max, ...(whole && { whole }) };
    }
    case "choice":
      return { value: parameter.value, options: wordsById(parameter.options) };
    case "weights": {
      const { total, items } = parameter;
      return {
        ...(total !== undefined && { total }),
        items: Object.fromEntries(items.map(({ id: item, value }) => [item, value])),
      };
    }
    case "table": {
      const { columns, size, rows } = parameter;
      const words = columns.map(({ kind = "number", words: own = [], optional }) =>
        [kind, ...(optional ? ["optional"] : []), ...own.map(bothTexts)].join(" "),
      );
      return { columns: words, size, rows };
    }
  }
}
