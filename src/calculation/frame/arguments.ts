/** The declaration of a function's arguments; reading, broadcasting and messages follow from it. */
import { argumentName, type ArgumentName } from "../../i18n/functions/names";
import { PROBLEMS } from "../../i18n/functions/problems";
import type { Text } from "../../i18n/language";
import { isBlank, isErrorCell, shown, wordOf, type Cell } from "./cells";
import { IncomingError, invalid } from "./problem";
import type { Reader } from "./readers";
import { isAllBlank, isForeign, rangeOf, sizeOf, type Range } from "./shapes";

/** One value a row: a single one for all, or one beside each. */
export interface RowArgument<T> {
  readonly shape: "row";
  readonly reader: Reader<T>;
}

/** The people's cells, one row a person and one column an item. */
export interface EntryArgument<T> {
  readonly shape: "entries";
  readonly reader: Reader<T>;
}

/** One value an item, in either orientation, or a single one for all items. */
export interface ItemArgument<T> {
  readonly shape: "item";
  readonly reader: Reader<T>;
}

/** An argument that all rows share: an option word, a table, a list. */
export interface SharedArgument<T> {
  readonly shape: "shared";
  /** Of an option: its words, English and Chinese, the first one its default. */
  readonly words?: Readonly<Record<string, string>>;
  parse(range: Range | undefined): T;
}

export type Argument<T> = RowArgument<T> | EntryArgument<T> | ItemArgument<T> | SharedArgument<T>;
export type ArgumentSet = { readonly [name in ArgumentName]?: Argument<unknown> };

/** What the evaluation of a row is given: a value for each argument, a list where there is one for each item. */
export type Values<A> = {
  -readonly [name in keyof A]: A[name] extends SharedArgument<infer T>
    ? T
    : A[name] extends RowArgument<infer T>
      ? T
      : A[name] extends EntryArgument<infer T> | ItemArgument<infer T>
        ? readonly T[]
        : never;
};

export function perRow<T>(reader: Reader<T>): RowArgument<T> {
  return { shape: "row", reader };
}

export function entries<T>(reader: Reader<T>): EntryArgument<T> {
  return { shape: "entries", reader };
}

export function perItem<T>(reader: Reader<T>): ItemArgument<T> {
  return { shape: "item", reader };
}

export function shared<T>(parse: (range: Range | undefined) => T): SharedArgument<T> {
  return { shape: "shared", parse };
}

/** A table or list that must be there. */
export function required<T>(parse: (range: Range) => T): SharedArgument<T> {
  return shared((range) => {
    if (range === undefined) throw invalid(PROBLEMS.missing);
    if (isAllBlank(range)) throw invalid(PROBLEMS.requiredBlank);
    // a reference that is lost is one error value, whatever size it had
    if (range.rows === 1 && range.columns === 1) singleCell(range);
    return parse(range);
  });
}

/** One of the option words, in English or Chinese; the first is the default. */
export function option<W extends string>(words: Readonly<Record<W, string>>): SharedArgument<W> {
  const known = new Map<string, W>();
  const english = Object.keys(words) as W[];
  for (const word of english) known.set(wordOf(word), word).set(wordOf(words[word]), word);
  const [preset] = english;
  const allowed = english.map((word) => `${word}/${words[word]}`).join(", ");
  const parse = (range: Range | undefined): W => {
    const cell = range === undefined ? undefined : singleCell(range);
    if (isBlank(cell) && preset !== undefined) return preset;
    const word = typeof cell === "string" ? known.get(wordOf(cell)) : undefined;
    if (word === undefined) throw invalid(PROBLEMS.word, { found: shown(cell), allowed });
    return word;
  };
  return { shape: "shared", words, parse };
}

/** An option word that must be given. */
export function requiredOption<W extends string>(words: Readonly<Record<W, string>>): SharedArgument<W> {
  return { ...required(option(words).parse), words };
}

/** The cell of an argument that takes no more than one. */
export function singleCell(range: Range): Cell {
  if (range.rows !== 1 || range.columns !== 1) {
    throw invalid(PROBLEMS.oneValue, { found: sizeOf(range.rows, range.columns) });
  }
  const cell = range.cells[0]?.[0];
  if (isErrorCell(cell)) throw new IncomingError(cell);
  return cell;
}

export interface Given {
  readonly name: string;
  readonly title: Text;
  readonly argument: Argument<unknown>;
  readonly range: Range | undefined;
}

const BLANK: Range = { cells: [[""]], rows: 1, columns: 1 };

/** The arguments of a call beside their declarations; one that is blank as a whole has no size of its own. */
export function given(declared: ArgumentSet, raw: readonly unknown[]): Given[] {
  return Object.entries(declared).map(([name, argument], index) => {
    const title = argumentName(name);
    if (index === 0 && isForeign(raw[0])) throw invalid(PROBLEMS.missing).of(title);
    const range = rangeOf(raw[index], title);
    // people's cells keep their size: each blank row is a person not rated
    const isBlank = index > 0 && argument.shape !== "entries" && range !== undefined && isAllBlank(range);
    return { name, title, argument, range: isBlank ? BLANK : range };
  });
}
