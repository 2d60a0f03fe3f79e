/** Workbooks into which people come later: those of the subjects, with people and periods enough for every step. */
import type { Scheme } from "../../src/schemes/scheme";
import { PERIODS_A_YEAR, periodDays, type Period } from "../../src/template/periods";
import { periodsOf } from "./filled";
import { withYearSoFar } from "./generate";
import type { Book, GeneratedPerson, Subject, Values } from "./subject";

/** 2, 1, 11 and 29 more; the rows of a subject around thresholds come first, people not always rated last. */
const PEOPLE = 43;
const UNLIKE = 7;
/** Over two years the sheets are wide. */
const PEOPLE_OF_YEARS = 15;
const PERIODS = 3;

/** Within one year, its last period being the year's last. */
export function withinYear({ scheme }: Subject, book: Book, people = PEOPLE): Book {
  const all = PERIODS_A_YEAR[scheme.period];
  const own = periodsOf(book);
  const enough =
    own.length >= Math.min(PERIODS, all) && own.every(({ year }) => year === book.firstPeriod.year);
  const periods = Math.min(PERIODS, all);
  const first = { ...book.firstPeriod, index: all - periods + 1 };
  return peopled(enough ? book : moved(scheme, book, first, periods), people);
}

/** Over the end of a year. */
export function overYears({ scheme, books }: Subject): Book {
  const found = books.find((book) => periodsOf(book).some(({ year }) => year !== book.firstPeriod.year));
  const [book] = books;
  if (!book) throw new Error(scheme.id);
  const first = { ...book.firstPeriod, index: PERIODS_A_YEAR[scheme.period] };
  return peopled(
    found ?? moved(scheme, book, first, PERIODS_A_YEAR[scheme.period] > 1 ? 3 : 2),
    PEOPLE_OF_YEARS,
  );
}

/** Some of the people, or the same once more under other ids; some of those who stay all the time come or go amid it. */
function peopled(book: Book, count: number): Book {
  const { people } = book;
  const chosen =
    people.length > count ? [...people.slice(0, count - UNLIKE), ...people.slice(-UNLIKE)] : [...people];
  for (let index = 0; chosen.length < count; index += 1) {
    const person = people[index % people.length];
    if (!person) throw new Error(book.id);
    chosen.push({ ...person, id: `${person.id}-${Math.floor(index / people.length) + 2}` });
  }
  const periods = periodsOf(book);
  const middle = periods[Math.floor(periods.length / 2)] ?? book.firstPeriod;
  const days = periodDays(middle);
  return {
    ...book,
    people: chosen.map((person, index): GeneratedPerson => {
      if (person.entered !== undefined || person.left !== undefined) return person;
      if (index % 9 === 4) return { ...person, left: days.first + 14 };
      return index % 9 === 7 ? { ...person, entered: days.first } : person;
    }),
  };
}

/** The same people and lists in other periods; where there are more of them, what other people have in the book's. */
function moved(scheme: Scheme, book: Book, firstPeriod: Period, periods: number): Book {
  const result = { ...book, firstPeriod, periods };
  const own = periodsOf(book);
  const source = (period: number) => own[period % own.length] ?? book.firstPeriod;
  const shift = periodsOf(result).map(
    (period, index) => periodDays(period).first - periodDays(source(index)).first,
  );
  const dates = (columns: readonly { id: string; kind: string }[]) =>
    new Set(columns.filter(({ kind }) => kind === "date").map(({ id }) => id));
  const later = (values: Values, ids: ReadonlySet<string>, days: number): Values =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        id,
        ids.has(id) && typeof value === "number" ? value + days : value,
      ]),
    );
  const ofEntries = dates(scheme.entryColumns);
  const people = book.people.map((person, at): GeneratedPerson => ({
    ...person,
    entries: Array.from({ length: periods }, (_, period) => {
      const round = Math.floor(period / own.length);
      const from = round === 0 ? person : book.people[(at + 5 * round) % book.people.length];
      const values = from?.entries[period % own.length];
      return values && later(values, ofEntries, shift[period] ?? 0);
    }),
  }));
  const lists = Object.fromEntries(
    Object.entries(book.lists).map(([id, rows]) => {
      const ofList = dates(scheme.lists.find((list) => list.id === id)?.columns ?? []);
      return [
        id,
        Array.from({ length: periods }, (_, period) =>
          (rows[period % own.length] ?? []).map((row) => later(row, ofList, shift[period] ?? 0)),
        ),
      ];
    }),
  );
  return withYearSoFar(scheme, { ...result, people, lists });
}
