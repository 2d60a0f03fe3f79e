/** The workbooks that version 0.1.0 wrote, with what was entered and what stood in their cells. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import changed from "./changed.json";
import { schemeById } from "../../../src/schemes";
import type { Scheme } from "../../../src/schemes/scheme";
import type { Language } from "../../../src/i18n/language";
import type { InsertionChoices } from "../../../src/template/insertion";
import type { PersonEntries } from "../../../src/workbook/fillEntries";
import type { Results } from "../../../src/workbook/readResults";

const FOLDER = path.resolve(__dirname, "../saved");

export interface Saved {
  file: string;
  scheme: string;
  language: Language;
  instance: number;
  prefix: string;
  firstPeriod: InsertionChoices["firstPeriod"];
  opened: string[];
  sheets: Record<string, string>;
  parameters: InsertionChoices["parameters"];
  people: InsertionChoices["people"];
  entries: Record<string, PersonEntries[]>;
  lists: Record<string, Record<string, Record<string, string | number>[]>>;
  changes: { inputs: Record<string, never>; at: string }[];
  variants: { name: string }[];
  years: Record<string, Results>;
  listResults: Record<string, Record<string, Record<string, unknown[]>[]>>;
}

export const BOOKS = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({
    name: name.replace(/\.json$/, ""),
    book: JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")) as Saved,
  }));

export const bookFile = ({ file }: Pick<Saved, "file">): Buffer => readFileSync(path.join(FOLDER, file));

export const ownVersion = (id: string): Scheme => {
  const scheme = schemeById(id);
  if (!scheme) throw new Error(id);
  return scheme;
};

/**
 * What came out otherwise in version 0.1.0, by workbook, and why: figures, roll-ups (:), the row of warnings (!). All
 * else is the same to this day.
 */
export const CHANGED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(changed as Record<string, { why: string; what: string[] }>).map(([name, { what }]) => [
    name,
    what,
  ]),
);

/** Rows of a list as they were saved: without columns that are new. */
export const savedColumns = (
  now: readonly Record<string, unknown[]>[],
  saved: readonly Record<string, unknown[]>[],
): Record<string, unknown>[] =>
  saved.map((row, at) => Object.fromEntries(Object.keys(row).map((id) => [id, now[at]?.[id]])));

/** Rows of a list with their verdicts: the words of what is wrong may change, whether anything is may not. */
export const judged = (rows: readonly Record<string, unknown>[]): Record<string, unknown>[] =>
  rows.map((row) =>
    Array.isArray(row.check)
      ? { ...row, check: row.check.map((cell) => (cell === "" || cell === "✓" ? cell : "✗")) }
      : row,
  );

/** Which figures, roll-ups and warnings of a year are not those that were saved; what is new is not among them. */
export function changes(
  book: Saved,
  year: string,
  now: Pick<Results, "people" | "rollUps"> & { warning?: string },
): string[] {
  const saved = book.years[year];
  if (!saved) throw new Error(year);
  const { periods } = saved;
  const was = openedFigures({ ...saved, periods }, year, book);
  const is = openedFigures({ people: now.people, periods }, year, book);
  const same = (a: unknown, b: unknown) => JSON.stringify(rounded(a)) === JSON.stringify(rounded(b));
  const found = new Set<string>();
  for (const person of was) {
    const other = is.find(({ id }) => id === person.id);
    if (!other || !same(other.states, person.states)) found.add("states");
    for (const [column, cells] of Object.entries(person.figures))
      if (!same(cells, other?.figures[column])) found.add(column);
  }
  for (const [rollUp, value] of Object.entries(saved.rollUps))
    if (!same(value, now.rollUps[rollUp])) found.add(`:${rollUp}`);
  if (now.warning !== undefined && now.warning !== saved.warning) found.add("!");
  return [...found].sort();
}

/** Numbers that are the same to the digits that Excel keeps. */
export const rounded = (value: unknown): unknown => {
  if (typeof value === "number") return Number(value.toPrecision(13));
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
};

/**
 * Without the periods that are not opened: there version 0.1.0 went on with the error of a period before, of which nobody
 * may take a figure.
 */
function openedFigures({ people, periods }: Pick<Results, "people" | "periods">, year: string, book: Saved) {
  const count = book.opened.filter((id) => id.startsWith(year)).length;
  return people.map((person) => ({
    ...person,
    figures: Object.fromEntries(
      Object.entries(person.figures).map(([column, cells]) => [
        column,
        cells.length === periods.length ? cells.slice(0, count) : cells,
      ]),
    ),
  }));
}
