/** The workbooks that version 0.1.0 wrote, with what was entered and what stood in their cells. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
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
export function openedFigures(
  { people, periods }: Pick<Results, "people" | "periods">,
  year: string,
  book: Saved,
) {
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
