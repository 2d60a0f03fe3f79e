/** What people fill: entry and roster columns, named by what they are (`entry.yuan`), and when they are in order. */
import { writtenOrder, type WithoutId } from "../records";
import type { EntryCheck, EntryColumn, ListColumn } from "../scheme";
import { MONEY, SCORE, text, UNITS, type Pair } from "../words";
import { said, type Written } from "./written";

export type EntryMore = Partial<Omit<Written<EntryColumn>, "id" | "title" | "options">>;
export type Options = Readonly<Record<string, Pair>>;
type Entry = WithoutId<EntryColumn>;

export const optionsOf = (options: Options) =>
  writtenOrder(options).map(([id, word]) => ({ id, word: text(word) }));

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

export const listedChecks = (checks: Checks): EntryCheck[] =>
  writtenOrder(checks).map(([id, [formula, message, lacks]]) => ({
    ...{ id, formula, message: text(message) },
    ...(lacks ? { lacks: true } : {}),
  }));
