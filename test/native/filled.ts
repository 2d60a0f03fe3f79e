/** Fills a workbook of a subject through the add-in, and reads what the add-in has computed. */
import { nextPeriod, periodId, periodsToYearEnd, type Period } from "../../src/template/periods";
import { listRows, resultsRole } from "../../src/template/layout";
import { resultColumns } from "../../src/template/results/resultColumns";
import { address } from "../../src/template/addresses";
import type { Design } from "../../src/schemes/designs/design";
import type { Scheme } from "../../src/schemes/scheme";
import type { Person } from "../../src/template/lists/listShape";
import type { Results } from "../../src/workbook/readResults";
import { openAddIn, type AddIn, type AddInOptions } from "../headless/addIn";
import { joinByHand } from "./byHand";
import type { Sheets } from "./libreOffice";
import { ALL_AT_ONCE, type Story } from "./story";
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
  /** The spreadsheet; default: the workbench's own. */
  engine?: AddInOptions["engine"];
  /** Whether it gets its check sheets, and is saved. */
  checked?: boolean;
  /** How it comes to its people; default: all at once. */
  story?: Story;
  /** What else is to be done with the workbook, before its check sheets are added. */
  use?: (addIn: AddIn, instance: number) => Promise<void>;
}

/** In the sheet that a new workbook has: its second cell is saved with the value that the first one had before. */
const SAVED_OLD = "Sheet1!A1:B1";
const OLD = 1;
const NEW = 2;
/** Whether another program has computed itself, and does not show what was saved. */
export const recalculated = (sheets: Sheets): boolean => sheets.get("Sheet1")?.[0]?.[1] === String(NEW);

/** Unless its story says otherwise it calculates once, when all is entered; the check sheets are LibreOffice's to compute. */
export async function fillBook(
  scheme: Scheme,
  book: Book,
  { engine, checked = true, story = ALL_AT_ONCE, use }: Filling = {},
): Promise<FilledBook> {
  const addIn = await openAddIn({ ...(engine ? { engine } : {}) });
  const { workbench, call } = addIn;
  try {
    const number = await enter(addIn, scheme, book, story);
    for (const { from, parameters } of book.changes ?? [])
      await call("change", number, parameters, "2026-11-23T08:00:00Z", { from });
    await workbench.book.calculated();
    const periods = periodsOf(book);
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

/** Inserts the scheme, opens its periods, lets people join and leave, enters everything; the scheme's number. */
async function enter(
  addIn: AddIn,
  scheme: Scheme,
  book: Book,
  { inserted, joinings, rated = "in the end", leaving = "at once", calculating = false }: Story,
): Promise<number> {
  const { workbench, call } = addIn;
  const periods = periodsOf(book);
  let listed = book.people.slice(0, inserted);
  const coming = (person: GeneratedPerson): Person => {
    const { left, ...stays } = personOf(person);
    return leaving === "at once" && left !== undefined ? { ...stays, left } : stays;
  };
  const told = new Set<string>();
  const tellLeavers = async () => {
    for (const { id, left } of listed) {
      if (left === undefined || leaving === "at once" || told.has(id)) continue;
      told.add(id);
      await call("leave", number, id, left);
    }
  };
  const entered = periods.map(() => new Set<string>());
  const enterOf = async (index: number, period: Period) => {
    const done = entered[index];
    const entries = listed.flatMap(({ id, entries: all }) =>
      all[index] && !done?.has(id) ? [{ id, values: all[index] }] : [],
    );
    for (const { id } of listed) done?.add(id);
    await call("fill", number, periodId(period), entries);
  };
  if (!calculating) workbench.book.suspendCalculation();
  const choices = {
    language: "zh-CN" as const,
    firstPeriod: book.firstPeriod,
    people: listed.map(coming),
    parameters: book.parameters,
  };
  const { number } = await (scheme.design
    ? call("insertDesign", scheme.design as Design, choices)
    : call("insert", scheme.id, choices));
  for (const [index, period] of periods.entries()) {
    if (index > 0) await call("nextPeriod", number);
    for (const [list, rows] of Object.entries(book.lists))
      await call("fillRows", number, list, periodId(period), [...(rows[index] ?? [])]);
    const now = joinings.filter((joining) => joining.period === index);
    if (now.length > 0 && leaving === "before joinings") await tellLeavers();
    if (rated === "meanwhile") await enterOf(index, period);
    for (const { people: count, by } of now) {
      const people = book.people.slice(listed.length, listed.length + count);
      listed = [...listed, ...people];
      if (people.length === 0) continue;
      if (by === "hand")
        await joinByHand(addIn, scheme, number, people.map(coming), periods.slice(0, index + 1));
      else await call("join", number, people.map(coming));
    }
  }
  await tellLeavers();
  for (const [index, period] of periods.entries()) await enterOf(index, period);
  if (!calculating) workbench.book.resumeCalculation();
  return number;
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
