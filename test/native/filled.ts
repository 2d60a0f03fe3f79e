/** Fills a workbook of a subject through the add-in, and reads what the add-in has computed. */
import { nextPeriod, periodId, periodsToYearEnd, type Period } from "../../src/template/periods";
import type { Scheme } from "../../src/schemes/scheme";
import type { Person } from "../../src/template/people";
import type { Results } from "../../src/workbook/readResults";
import { openAddIn, type AddInOptions } from "../headless/addIn";
import type { Workbench } from "../workbench/workbench";
import type { Book, GeneratedPerson, PersonYear } from "./subject";

export interface FilledBook {
  /** By year. */
  results: ReadonlyMap<number, Results>;
  /** Rows of each list, by list and period id. */
  lists: ReadonlyMap<string, Record<string, unknown[]>[]>;
  /** What the check sheets say themselves: people and list rows with differences, by year. */
  differing: ReadonlyMap<number, unknown[]>;
  /** Names of the check sheets by year. */
  sheets: ReadonlyMap<number, string>;
  file: Uint8Array;
}

/**
 * As Ctrl+Alt+F9 in Excel: everything once more. Where many sheets are written without waiting, the workbench leaves some
 * cells behind that look at a spilled result (bonus_base at in_target).
 */
export async function recalculated({ book }: Workbench): Promise<void> {
  await book.calculated();
  book.calculate("Full");
  await book.calculated();
}

export function periodsOf({ firstPeriod, periods }: Pick<Book, "firstPeriod" | "periods">): Period[] {
  const all = [firstPeriod];
  while (all.length < periods) all.push(nextPeriod(all[all.length - 1] ?? firstPeriod));
  return all;
}

/** As the pane inserts the person. */
export const personOf = ({ id, department, group, entered, left, roster }: GeneratedPerson): Person => ({
  ...{ id, name: id, department, group, entered, left },
  more: roster,
});

/** Without its check sheets it is filled in half the time. */
export async function fillBook(
  scheme: Scheme,
  book: Book,
  built?: AddInOptions["built"],
  checked = true,
): Promise<FilledBook> {
  const { workbench, call } = await openAddIn({ ...(built ? { built } : {}) });
  try {
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
    const names = checked ? await call("check", number) : [];
    await recalculated(workbench);
    const years = [...new Set(periods.map(({ year }) => year))];
    const results = new Map<number, Results>();
    const differing = new Map<number, unknown[]>();
    const sheets = new Map<number, string>();
    for (const [index, year] of years.entries()) {
      results.set(year, await call("results", number, year));
      const name = names[index];
      if (name === undefined) continue;
      sheets.set(year, name);
      differing.set(year, ((await workbench.read(`${name}!D3:D4`)) as unknown[][]).flat());
    }
    const lists = new Map<string, Record<string, unknown[]>[]>();
    for (const { id } of scheme.lists) {
      for (const period of periods)
        lists.set(`${id}:${periodId(period)}`, await call("listResults", number, id, periodId(period)));
    }
    return { results, lists, differing, sheets, file: checked ? await workbench.save() : new Uint8Array() };
  } finally {
    workbench.close();
  }
}

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
