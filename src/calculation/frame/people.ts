/** Functions of people and items: each row of the matrix is a person, beside it lists with one value an item. */
import { PROBLEMS } from "../../i18n/functions/problems";
import { LAYOUT } from "../../i18n/functions/words";
import { given, option, type ArgumentSet, type Given } from "./arguments";
import { isBlank } from "./cells";
import { named } from "./cellwise";
import type { AppraisalFunction, RowDefinition } from "./definition";
import { EntryInput, isLoneGap, itemCount, ItemInput, orient, RowInput, type Input } from "./inputs";
import { attempt, invalid, isFailure, type Failure } from "./problem";
import { blankRows, rowFunction, type Layout } from "./rows";
import { common, isAllBlank, listOf, rangesDiffer, sizeOf, type Range } from "./shapes";

const LAYOUT_OPTION = option(LAYOUT);

export function people<A extends ArgumentSet, O>(definition: RowDefinition<A, O>): AppraisalFunction {
  return rowFunction(definition, layoutOf);
}

function layoutOf<A extends ArgumentSet, O>(
  definition: RowDefinition<A, O>,
  raw: readonly unknown[],
): Layout {
  const all = given(definition.arguments, raw);
  const layout = layoutGiven(all);
  if (isFailure(layout)) return refused(all, layout);
  const items = itemsOf(all, layout);
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
        if (range === undefined && !own.includes(name)) {
          fixed[name] = () => named(title, missing);
          break;
        }
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

function missing(): never {
  throw invalid(PROBLEMS.missing);
}

/**
 * How the people's cells lie: `auto` and `rows` for functions with that argument. Undefined for those without, whose
 * items are always listed.
 */
type LayoutWord = keyof typeof LAYOUT | undefined;

function layoutGiven(all: readonly Given[]): LayoutWord | Failure {
  const layout = all.find(({ name }) => name === "layout");
  if (layout === undefined) return undefined;
  return attempt(() => named(layout.title, () => LAYOUT_OPTION.parse(layout.range)));
}

/** Where it is not known how the people lie, each row may be one. */
function refused(all: readonly Given[], failure: Failure): Layout {
  const cells = all[0]?.range?.cells ?? [[]];
  const layout = () => {
    throw failure;
  };
  return {
    rows: cells.length,
    columns: 1,
    inputs: [],
    fixed: { layout },
    isBlank: (row) => cells[row]?.every(isBlank) ?? true,
  };
}

/** How many items there are: as many as the lists have, else as the matrix has columns. */
function itemsOf(all: readonly Given[], layout: LayoutWord): number {
  let matrix: Range | undefined;
  let isListed = false;
  for (const { argument, range } of all) {
    if (range === undefined) continue;
    if (argument.shape === "entries") matrix = range;
    if (argument.shape !== "item") continue;
    // each row of the matrix is a person, whatever is listed beside it
    if (layout === "rows" && matrix !== undefined && !isLoneGap(matrix)) continue;
    const length = listOf(range)?.length ?? range.columns;
    if (length > 1) return length;
    isListed ||= !isAllBlank(range);
  }
  if (matrix === undefined) return 1;
  // nothing is said of the items: a lone column is one person's
  return layout === "auto" && !isListed && matrix.columns === 1 ? matrix.rows : matrix.columns;
}

/** How many people: the rows of matrices and of values that each person has. */
function peopleOf(all: readonly Given[], items: number): number {
  let people = 1;
  for (const { title, argument, range } of all) {
    if (range === undefined) continue;
    if (argument.shape === "entries") {
      people = common(people, orient(range, items).length, "rows");
    } else if (argument.shape === "item") {
      const list = listOf(range);
      if (list?.length === 1 || list?.length === items) continue;
      if (range.columns !== items && list !== undefined)
        throw rangesDiffer(itemCount(list.length), itemCount(items)).of(title);
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
