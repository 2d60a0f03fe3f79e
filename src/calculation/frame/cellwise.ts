/** Functions that work value by value: every cell of an n × m array is a row of its own. */
import { given, type ArgumentSet } from "./arguments";
import type { AppraisalFunction, RowDefinition } from "./definition";
import { RowInput } from "./inputs";
import { Problem } from "./problem";
import { blankRows, rowFunction, type Layout } from "./rows";
import { common, rangesDiffer, sizeOf } from "./shapes";

export function cellwise<A extends ArgumentSet, O>(definition: RowDefinition<A, O>): AppraisalFunction {
  return rowFunction(definition, layoutOf);
}

function layoutOf<A extends ArgumentSet, O>(
  definition: RowDefinition<A, O>,
  raw: readonly unknown[],
): Layout {
  const all = given(definition.arguments, raw);
  let rows = 1;
  let columns = 1;
  for (const { argument, range } of all) {
    if (argument.shape !== "row" || range === undefined) continue;
    rows = common(rows, range.rows, "rows");
    columns = common(columns, range.columns, "columns");
  }
  // several figures a row need the other direction for themselves
  if (definition.columns !== undefined && columns > 1) {
    if (rows > 1) throw rangesDiffer(sizeOf(rows, columns), sizeOf(Math.max(rows, columns), 1));
    const stood = raw.map((value, index) => (all[index]?.argument.shape === "row" ? standing(value) : value));
    return layoutOf(definition, stood);
  }
  const own: readonly string[] = definition.own ?? [Object.keys(definition.arguments)[0] ?? ""];
  const inputs: RowInput<unknown>[] = [];
  const fixed: Record<string, () => unknown> = {};
  for (const { name, title, argument, range } of all) {
    if (argument.shape === "row") {
      inputs.push(new RowInput(name, title, argument.reader, range, own.includes(name), rows, columns));
    } else if (argument.shape === "shared") {
      fixed[name] = () => named(title, () => argument.parse(range));
    }
  }
  const owned = inputs.filter((input) => own.includes(input.name));
  return {
    rows,
    columns,
    inputs,
    fixed,
    isBlank: blankRows(owned),
  };
}

/** A lone row as a column. */
function standing(raw: unknown): unknown {
  if (!Array.isArray(raw)) return raw;
  const row: readonly unknown[] = raw.length === 1 && Array.isArray(raw[0]) ? raw[0] : raw;
  return row.map((cell) => [cell]);
}

/** Runs `work`; a problem in it is this argument's. */
export function named<T>(title: Parameters<Problem["of"]>[0], work: () => T): T {
  try {
    return work();
  } catch (reason) {
    throw reason instanceof Problem ? reason.of(title) : reason;
  }
}
