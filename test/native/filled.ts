/** Fills a workbook of a subject through the add-in, and reads what the add-in has computed. */
import { nextPeriod, periodId, periodsToYearEnd, type Period } from "../../src/template/periods";
import { listRows, resultsRole } from "../../src/template/layout";
import { resultColumns } from "../../src/template/results/resultColumns";
import { address } from "../../src/template/addresses";
import type { Scheme } from "../../src/schemes/scheme";
import type { Person } from "../../src/template/lists/listShape";
import type { Results } from "../../src/workbook/readResults";
import { openAddIn, type AddIn, type AddInOptions } from "../headless/addIn";
import type { Sheets } from "./libreOffice";
import type { Book, GeneratedPerson, PersonYear } from "./subject";

export interface FilledBook {
  /** By year. */
  results: ReadonlyMap<number, Results>;
  /** Rows of each list, by list and period id. */
  lists: ReadonlyMap<string, Record<string, unknown[]>[]>;
  /** What the functions say of errors they return, by year and person. */
  messages: ReadonlyMap<string, string>;
  /** Names of the check sheets by year. */
  sheets: ReadonlyMap<number, string>;
  file: Uint8Array;
}

export function periodsOf({ firstPeriod, periods }: Pick<Book, "firstPeriod" | "periods">): Period[] {
  const all = [firstPeriod];
  while (all.length < periods) all.push(nextPeriod(all[all.length - 1] ?? firstPeriod));
  return all;
}

/** As the pane inserts the person. */
const personOf = ({ id, department, group, entered, left, roster }: GeneratedPerson): Person => ({
  ...{ id, name: id, department, group, entered, left },
  more: roster,
});

export interface Filling {
  /** Default: what is built. */
  built?: AddInOptions["built"];
  /** Whether it gets its check sheets, and is saved. */
  checked?: boolean;
  /** What else is to be done with the workbook, before its check sheets are added. */
  use?: (addIn: AddIn, instance: number) => Promise<void>;
}

/** In the sheet that a new workbook has: its second cell is saved with the value that the first one had before. */
const SAVED_OLD = "Sheet1!A1:B1";
const OLD = 1;
const NEW = 2;
/** Whether another program has computed itself, and does not show what was saved. */
export const recalculated = (sheets: Sheets): boolean => sheets.get("Sheet1")?.[0]?.[1] === String(NEW);

/** Calculates once, when all is entered; the check sheets are LibreOffice's to compute. */
export async function fillBook(
  scheme: Scheme,
  book: Book,
  { built, checked = true, use }: Filling = {},
): Promise<FilledBook> {
  const addIn = await openAddIn({ ...(built ? { built } : {}) });
  const { workbench, call } = addIn;
  try {
    workbench.book.suspendCalculation();
    const { number } = await call("insert", scheme.id, {
      language: "zh-CN",
      firstPeriod: book.firstPeriod,
      people: book.people.map(personOf),
      parameters: book.parameters,
    });
    const periods = periodsOf(book);
    for (let opened = 1; opened < periods.length; opened += 1) await call("nextPeriod", number);
    for (const [index, period] of periods.entries()) {
      const entries = book.people.flatMap(({ id, entries: all }) =>
        all[index] ? [{ id, values: all[index] }] : [],
      );
      await call("fill", number, periodId(period), entries);
      for (const [list, rows] of Object.entries(book.lists))
        await call("fillRows", number, list, periodId(period), [...(rows[index] ?? [])]);
    }
    workbench.book.resumeCalculation();
    await workbench.book.calculated();
    const years = [...new Set(periods.map(({ year }) => year))];
    const results = new Map<number, Results>();
    for (const year of years) results.set(year, await call("results", number, year));
    const messages = await errorMessages(addIn, scheme, number, results);
    const lists = new Map<string, Record<string, unknown[]>[]>();
    for (const { id } of scheme.lists) {
      for (const period of periods)
        lists.set(`${id}:${periodId(period)}`, await call("listResults", number, id, periodId(period)));
    }
    await use?.(addIn, number);
    if (checked) await workbench.write(SAVED_OLD, [[OLD, "=A1"]]);
    workbench.book.suspendCalculation();
    if (checked) await workbench.write("Sheet1!A1", NEW);
    const names = checked ? await call("check", number) : [];
    return {
      results,
      lists,
      messages,
      sheets: new Map(years.flatMap((year, index) => (names[index] ? [[year, names[index]]] : []))),
      file: checked ? await workbench.save() : new Uint8Array(),
    };
  } finally {
    workbench.close();
  }
}

/** By "2026 id"; none where there is no error. */
async function errorMessages(
  { workbench, call }: AddIn,
  scheme: Scheme,
  number: number,
  results: ReadonlyMap<number, Results>,
): Promise<Map<string, string>> {
  const messages = new Map<string, string>();
  for (const [year, { people, periods }] of results) {
    const wrong = people.some(({ figures }) => Object.values(figures).flat().some(isError));
    const role = resultsRole(year);
    const place =
      wrong && (await call("instances")).find((instance) => instance.number === number)?.places[role];
    const [first] = periods;
    if (!place || !first) continue;
    const { width } = resultColumns(scheme, first);
    const block = { ...listRows(role, place), column: 0, columns: width };
    for (const [id, ...cells] of await workbench.read(`'${place.name}'!${address(block)}`)) {
      for (const cell of cells)
        if (typeof cell === "object" && cell?.message) messages.set(`${year} ${String(id)}`, cell.message);
    }
  }
  return messages;
}

export const isError = (cell: unknown): boolean => typeof cell === "string" && /^#[A-Z/]+[!?A]?$/.test(cell);

/** The years of all people, with what was entered. */
export function personYears(book: Book, { results }: FilledBook): PersonYear[] {
  const periods = periodsOf(book);
  return [...results].flatMap(([year, { people }]) => {
    const offset = periods.findIndex((period) => period.year === year);
    const first = periods[offset] ?? book.firstPeriod;
    return people.flatMap(({ id, states, figures }) => {
      const person = book.people.find((candidate) => candidate.id === id);
      return person
        ? [{ book, person, year, periods: periodsToYearEnd(first), offset, states, figures }]
        : [];
    });
  });
}
