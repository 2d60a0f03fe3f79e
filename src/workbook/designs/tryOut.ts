/**
 * A design tried out with one made-up person in one period, before anything is inserted: the scheme's own formulas, their
 * references replaced by what was typed, computed by the functions that the cells call.
 */
import type { Language } from "../../i18n/language";
import type { ResultColumn, Scheme } from "../../schemes/scheme";
import { expandFormula } from "../../template/formulas/expand";
import { area } from "../../template/plan";
import { callSteps, type CallSteps } from "../explain/callSteps";
import { evaluate, NotComputed } from "../explain/evaluate";
import { treeOf, type CellReference } from "../explain/formulaTree";
import { single, VALUE_ERROR, type Matrix, type Value } from "../explain/values";

/** By entry and roster column; "group" and "department" stand in every roster. */
export type Tried = Readonly<Record<string, string | number>>;

interface TriedFigure {
  column: ResultColumn;
  value: Value;
  /** What the functions on the way say of their steps. */
  steps: readonly CallSteps[];
}

/** Figures, all or those of some columns, in the order of the results; or, to compare, their twins. */
export function tryOut(
  scheme: Scheme,
  tried: Tried,
  language: Language,
  by: "formula" | "native" = "formula",
  only?: readonly string[],
): TriedFigure[] {
  const columns = columnsOf(scheme);
  const written = new Map<string, string>([
    ...(by === "native" ? (scheme.nativeHelpers ?? []) : []).map(
      ({ id, native, nativeFirst }): [string, string] => [id, nativeFirst ?? native],
    ),
    ...columns.map(({ id, formula, native, nativeFirst = native }): [string, string] => [
      id,
      by === "native" && nativeFirst !== "same" ? nativeFirst : formula,
    ]),
  ]);
  const found = new Map<string, Found>();
  // Steps and figures read each other, in no order of their own, and never in a circle.
  const figure = (id: string): Found => {
    const known = found.get(id);
    if (known) return known;
    const own = figureOf(scheme, written.get(id) ?? "=NA()", tried, (other) => figure(other).value, language);
    found.set(id, own);
    return own;
  };
  return columns
    .filter(({ id }) => only?.includes(id) ?? true)
    .map((column) => ({ column, ...figure(column.id) }));
}

type Found = Pick<TriedFigure, "value" | "steps">;

/** A threshold of a block's table or limit, and what the block comes to just under, on and just over it. */
interface AtThreshold {
  threshold: number;
  percent: boolean;
  under: Value;
  on: Value;
  over: Value;
}

/** As fine as most scores and completions are entered. */
const JUST = 0.01;

/** What a column comes to around each number in the first column of its table, where it reads one other figure. */
export function aroundThresholds(
  scheme: Scheme,
  { id, formula }: ResultColumn,
  tried: Tried,
  language: Language,
): AtThreshold[] {
  const { thresholds, percent } = thresholdsOf(scheme, id);
  const read = /\[(b\w+)\]|entry\((\w+_amount)\)/.exec(formula);
  if (thresholds.length === 0 || !read) return [];
  const [, cell, entry] = read;
  const all = new Map(tryOut(scheme, tried, language).map(({ column, value }) => [column.id, value]));
  const just = percent ? JUST / 100 : JUST;
  const at = (value: number): Value => {
    if (cell !== undefined) all.set(cell, value);
    const given = entry === undefined ? tried : { ...tried, [entry]: value };
    return figureOf(scheme, formula, given, (own) => all.get(own) ?? "", language).value;
  };
  return thresholds.flatMap((from) => {
    if (entry !== undefined && from === 0) return [];
    const near = (shift: number) => Math.round((from + shift) * 1e9) / 1e9;
    return [{ threshold: from, percent, under: at(near(-just)), on: at(from), over: at(near(just)) }];
  });
}

/** The numbers of a block at which what it comes to may turn, and whether they are percentages. */
function thresholdsOf({ parameters }: Scheme, id: string): { thresholds: number[]; percent: boolean } {
  const own = (part: string) => parameters.find((parameter) => parameter.id === `${id}_${part}`);
  const table = own("bands") ?? own("tiers");
  if (table?.kind === "table")
    return {
      thresholds: table.rows.flatMap(([from]) => (typeof from === "number" ? [from] : [])),
      percent: isPercent(table.columns[0]?.format),
    };
  // Of a full score the others are shares; without one they are what a figure is held against.
  const percent = own("full") !== undefined;
  const numbers = (percent ? ["floor", "cap"] : ["least", "low", "high"]).flatMap((part) => {
    const parameter = own(part);
    return parameter?.kind === "number" && isPercent(parameter.format) === percent
      ? (parameter.value ?? [])
      : [];
  });
  return { thresholds: [...new Set(numbers)], percent };
}

const isPercent = (format = ""): boolean => format.includes("%");

const columnsOf = ({ results }: Scheme): ResultColumn[] => results.flatMap(({ columns }) => [...columns]);

/** The id of the only person. */
const ONLY = "1";

/** Every reference is a name or a cell, whose cells hold what was typed or computed before. */
function figureOf(
  scheme: Scheme,
  formula: string,
  tried: Tried,
  figure: (id: string) => Value,
  language: Language,
): Found {
  const names = new Map<string, Matrix>();
  const cell: Matrix[] = [];
  const named = (matrix: Matrix): string => {
    // One cell has a place of its own, so that what asks for its row or column is answered.
    if (matrix.length === 1 && matrix[0]?.length === 1) return `$A$${cell.push(matrix)}`;
    const name = `own_${names.size + 1}_`;
    names.set(name, matrix);
    return name;
  };
  const given = (id: string): Value => typedValue(scheme, id, tried, language);
  const ids = scheme.entryColumns.map(({ id }) => id);
  const expanded = expandFormula(formula, {
    language,
    parameter: (id) => named(parameterCells(scheme, id)),
    weight: (id, item) => named(single(weightOf(scheme, id, item))),
    entry: (id) => named(single(given(id))),
    entries: (from, to) => named([ids.slice(ids.indexOf(from), ids.indexOf(to) + 1).map(given)]),
    roster: (id) => named(single(given(id))),
    opening: (id) => named(single(given(id))),
    column: (id) => named(single(id === "id" ? ONLY : figure(id))),
    period: () => "1",
    // One line of each list, the person's own.
    list: (id, from) => named(single(lineCell(id, from, tried))),
    // The first period has none before it.
    cell: (id, selector) =>
      named(
        single(selector === "previous" ? "" : id === "row" ? Number(ONLY) : id === "id" ? ONLY : figure(id)),
      ),
  });
  const tree = treeOf(expanded);
  if (!tree) return { value: VALUE_ERROR, steps: [] };
  try {
    const cells = {
      area: ({ area: at }: CellReference): Matrix => cell[at.row] ?? single(null),
      name: (name: string) => names.get(name),
    };
    const { value, calls } = evaluate(tree, cells, { rows: area(0, 0), row: 0, column: 0 });
    return { value, steps: calls.map((call) => callSteps(call, language)) };
  } catch (error) {
    if (error instanceof NotComputed) return { value: VALUE_ERROR, steps: [] };
    throw error;
  }
}

/** What stands in the column of a list. */
function lineCell(list: string, column: string, tried: Tried): Value {
  if (column === "person") return ONLY;
  return column === "check" ? "✓" : (tried[lineField(list, column)] ?? 0);
}

/** What is typed for a column of a list. */
export const lineField = (list: string, column: string): string => `${list}_${column}`;

/** What the frame hands over: blanks as their column declares, an answer as its word. */
function typedValue(scheme: Scheme, id: string, tried: Tried, language: Language): Value {
  const column = [...scheme.entryColumns, ...scheme.rosterColumns].find((one) => one.id === id);
  const typed = tried[id];
  if (typed === undefined || typed === "") return column?.blank === "zero" ? 0 : "";
  const option = column?.options?.find((one) => one.id === typed);
  return option ? option.word[language] : typed;
}

function parameterCells(scheme: Scheme, id: string): Matrix {
  const parameter = scheme.parameters.find((one) => one.id === id);
  switch (parameter?.kind) {
    case "number":
    case "choice":
      return single(parameter.value);
    case "weights":
      return parameter.items.map(({ value }) => [value]);
    case "table":
      return parameter.rows.map((row) => [...row]);
    default:
      return single(VALUE_ERROR);
  }
}

function weightOf(scheme: Scheme, id: string, item: string): Value {
  const parameter = scheme.parameters.find((one) => one.id === id);
  return (parameter?.kind === "weights" && parameter.items.find((one) => one.id === item)?.value) || 0;
}
