/** Workbooks as version 0.1.0 wrote them: their figures come out the same today, and nothing is written into them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../src/i18n/language";
import type { InsertionChoices } from "../../src/template/insertion";
import type { PersonEntries } from "../../src/workbook/fillEntries";
import type { Results } from "../../src/workbook/readResults";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";

const FOLDER = path.join(__dirname, "saved");

interface Saved {
  file: string;
  scheme: string;
  language: Language;
  instance: number;
  firstPeriod: InsertionChoices["firstPeriod"];
  opened: string[];
  parameters: InsertionChoices["parameters"];
  people: InsertionChoices["people"];
  entries: Record<string, PersonEntries[]>;
  lists: Record<string, Record<string, Record<string, string | number>[]>>;
  changes: { inputs: Record<string, never>; at: string }[];
  years: Record<string, Results>;
  listResults: Record<string, Record<string, Record<string, unknown[]>[]>>;
}

const BOOKS = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({
    name: name.replace(/\.json$/, ""),
    book: JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")) as Saved,
  }));

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

/**
 * Without the periods that are not opened: there version 0.1.0 went on with the error of a period before, of which nobody
 * may take a figure.
 */
function opened({ people, periods }: Pick<Results, "people" | "periods">, year: string, book: Saved) {
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

/** Numbers that are the same to the digits that Excel keeps. */
const rounded = (value: unknown): unknown => {
  if (typeof value === "number") return Number(value.toPrecision(13));
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
};

test.each(BOOKS)("$name made anew has the figures that were saved", async ({ book }) => {
  addIn = await openAddIn({ language: book.language });
  const { workbench, call } = addIn;
  workbench.book.suspendCalculation();
  const { language, firstPeriod, people, parameters } = book;
  const { number } = await call("insert", book.scheme, { language, firstPeriod, people, parameters });
  for (let opened = 1; opened < book.opened.length; opened += 1) await call("nextPeriod", number);
  for (const [period, entries] of Object.entries(book.entries)) await call("fill", number, period, entries);
  for (const [list, periods] of Object.entries(book.lists))
    for (const [period, rows] of Object.entries(periods)) await call("fillRows", number, list, period, rows);
  workbench.book.resumeCalculation();
  await workbench.book.calculated();
  for (const { inputs, at } of book.changes) await call("change", number, inputs, at);
  await workbench.book.calculated();
  for (const [year, saved] of Object.entries(book.years)) {
    const now = await call("results", number, Number(year));
    const { rollUps, warning } = now;
    expect(rounded({ rollUps, warning })).toEqual(
      rounded({ rollUps: saved.rollUps, warning: saved.warning }),
    );
    const { periods } = now;
    expect(rounded(opened(now, year, book))).toEqual(rounded(opened({ ...saved, periods }, year, book)));
  }
  for (const [list, periods] of Object.entries(book.listResults))
    for (const [period, rows] of Object.entries(periods)) {
      const now = await call("listResults", number, list, period);
      expect(rounded(now.slice(0, rows.length))).toEqual(rounded(rows));
    }
});

test.each(BOOKS)(
  "$name opened is left as it is, and every change is refused with the reason",
  async ({ book }) => {
    addIn = await openAddIn({
      language: book.language,
      file: readFileSync(path.join(FOLDER, book.file)),
    });
    const { workbench, call } = addIn;
    await workbench.book.calculated();
    const before = bookState(workbench.book);
    const refused = book.language === "zh-CN" ? "由较早的版本写入" : "written by an earlier version";
    const { instance: number } = book;
    await expect(call("join", number, [{ id: "Z9", name: "Z9" }])).rejects.toThrow(refused);
    await expect(call("leave", number, book.people[0]?.id ?? "", 46_112)).rejects.toThrow(refused);
    await expect(call("nextPeriod", number)).rejects.toThrow(refused);
    await expect(call("change", number, {}, "2027-02-01T00:00:00Z")).rejects.toThrow(refused);
    await expect(call("check", number)).rejects.toThrow(refused);
    const state = (await call("overview")).find((each) => each.number === number);
    expect(state?.warnings[0]).toEqual({ kind: "otherVersion", reason: "olderVersion", written: 1, own: 2 });
    expect(bookState(workbench.book)).toEqual(before);
  },
);
