import { PROBLEMS } from "../../i18n/functions/problems";
import { given, type ArgumentSet, type Given } from "./arguments";
import { named } from "./cellwise";
import type { AppraisalFunction, RowDefinition } from "./definition";
import { EntryInput, ItemInput, orient, RowInput, type Input } from "./inputs";
import { invalid } from "./problem";
import { blankRows, rowFunction, type Layout } from "./rows";
import { common, listOf, rangesDiffer, sizeOf } from "./shapes";

/** Functions of people and items: each row of the matrix is a person, beside it lists with one value an item. */
export function people<A extends ArgumentSet, O>(definition: RowDefinition<A, O>): AppraisalFunction {
  return rowFunction(definition, layoutOf);
}

function layoutOf<A extends ArgumentSet, O>(
  definition: RowDefinition<A, O>,
  raw: readonly unknown[],
): Layout {
  const all = given(definition.arguments, raw);
  const items = itemsOf(all);
  const rows = peopleOf(all, items);
  const own: readonly string[] = definition.own ?? [Object.keys(definition.arguments)[0] ?? ""];
  const inputs: Input[] = [];
  const owned: { isBlank(row: number, column: number): boolean }[] = [];
  const fixed: Record<string, () => unknown> = {};
  for (const { name, title, argument, range } of all) {
    switch (argument.shape) {
      case "row": {
        const input = new RowInput(name, title, argument.reader, range, own.includes(name), rows, 1);
        inputs.push(input);
        if (own.includes(name)) owned.push(input);
        break;
      }
      case "entries": {
        if (range === undefined && !own.includes(name)) throw invalid(PROBLEMS.missing).of(title);
        const input = new EntryInput(name, title, argument.reader, range, items, rows);
        inputs.push(input);
        if (own.includes(name)) owned.push(input);
        break;
      }
      case "item":
        inputs.push(new ItemInput(name, title, argument.reader, range, items, rows));
        break;
      case "shared":
        fixed[name] = () => named(title, () => argument.parse(range));
    }
  }
  return {
    rows,
    columns: 1,
    inputs,
    fixed,
    isBlank: blankRows(owned),
  };
}

/** How many items there are: as many as the lists have, else as the matrix has columns. */
function itemsOf(all: readonly Given[]): number {
  let matrixColumns = 1;
  for (const { argument, range } of all) {
    if (range === undefined) continue;
    if (argument.shape === "entries") matrixColumns = range.columns;
    if (argument.shape !== "item") continue;
    const length = listOf(range)?.length ?? range.columns;
    if (length > 1) return length;
  }
  return matrixColumns;
}

/** How many people: the rows of matrices and of values that each person has. */
function peopleOf(all: readonly Given[], items: number): number {
  let people = 1;
  for (const { argument, range } of all) {
    if (range === undefined) continue;
    if (argument.shape === "entries") {
      people = common(people, orient(range, items).length, "rows");
    } else if (argument.shape === "item" && listOf(range) === undefined) {
      if (range.columns !== items)
        throw rangesDiffer(sizeOf(range.rows, range.columns), sizeOf(range.rows, items));
      people = common(people, range.rows, "rows");
    } else if (argument.shape === "row") {
      people = common(people, range.rows, "rows");
      if (range.columns > 1) throw rangesDiffer(sizeOf(range.rows, range.columns), sizeOf(people, 1));
    }
  }
  return people;
}
