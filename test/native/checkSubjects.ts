/** The check of schemes: what it finds, as plain data. */
import { twinCounts } from "../../src/template/check/checkFormulas";
import { compareBook, type Difference } from "./compare";
import { exampleBooks } from "./exampleBooks";
import { fillBook, personYears, type FilledBook } from "./filled";
import { gapsOf } from "./gaps";
import { withinYear } from "./joinedBooks";
import { recalculate, type Sheets } from "./libreOffice";
import { idleParameters } from "./parameters";
import { QUICK } from "./quick";
import { ALL_AT_ONCE, joinedLate } from "./story";
import type { Book, PersonYear, Subject } from "./subject";

export interface Report {
  scheme: string;
  /** Figures with a twin of their own, and those computed by the same formula on both sides. */
  twins: { independent: number; same: number };
  books: { id: string; people: number; numbers: number; others: number; differences: number }[];
  cases: { title: string; rows: number }[];
  /** One test each: its problems, none where it has passed. */
  tests: Record<string, string[]>;
  /** Seconds of the processor, for LibreOffice of the clock: its share of a start that several had in common. */
  times: { fill: number; libreOffice: number; parameters: number };
}

/** A workbook into which people come later, as into that of the quick check: the twins must be as long as the figures. */
const JOINED = "joined";

/** All differences are counted; so many are told. */
const TOLD = 40;

export interface Wanted {
  /** Only these workbooks: then not every case can have its rows, and the parameters are left alone. */
  books?: readonly string[];
  /** Whether to look for gaps; where people were left out, lists name who is not there. */
  gaps?: boolean;
}

interface Filled {
  subject: Subject;
  books: readonly { book: Book; filled: FilledBook }[];
  /** Seconds of the processor. */
  seconds: number;
}

/** The reports of these, for which LibreOffice is started once. */
export async function checkSubjects(subjects: readonly Subject[], wanted: Wanted = {}): Promise<Report[]> {
  const all: Filled[] = [];
  for (const subject of subjects) all.push(await fillSubject(subject, wanted));
  const begun = Date.now();
  const sheets = await recalculate(all.flatMap(({ books }) => books.map(({ filled }) => filled.file)));
  const libreOffice = (Date.now() - begun) / 1000 / subjects.length;
  const reports: Report[] = [];
  for (const one of all)
    reports.push(await judge(one, sheets.splice(0, one.books.length), libreOffice, wanted));
  return reports;
}

async function fillSubject(subject: Subject, { books: wanted }: Wanted): Promise<Filled> {
  const { scheme } = subject;
  const joined = subject.books
    .slice(0, 1)
    .map((book): Book => ({ ...withinYear(subject, book), id: JOINED }));
  const chosen = [...exampleBooks(scheme), ...subject.books, ...joined].filter(
    ({ id }) => wanted?.includes(id) ?? true,
  );
  const clock = stopwatch();
  const books: Filled["books"][number][] = [];
  for (const book of chosen) {
    const late = book.id === JOINED || book.id === QUICK;
    const story = late ? joinedLate(book.people.length, book.periods) : ALL_AT_ONCE;
    books.push({ book, filled: await fillBook(scheme, book, { story }) });
  }
  return { subject, books, seconds: clock() };
}

async function judge(
  { subject, books, seconds }: Filled,
  sheets: readonly Sheets[],
  libreOffice: number,
  { books: wanted, gaps = true }: Wanted,
): Promise<Report> {
  const { scheme } = subject;
  const comparisons = books.map(({ book, filled }, index) =>
    compareBook(scheme, book, filled, sheets[index] ?? new Map()),
  );
  const years: PersonYear[] = books.flatMap(({ book, filled }) => personYears(book, filled));
  const cases = subject.cases.map(({ title, hits }) => ({
    title,
    rows: years.reduce((sum, year) => sum + hits(year), 0),
  }));
  const tests: Report["tests"] = {
    "every figure is what plain Excel makes it": told(comparisons.flatMap(({ differences }) => differences)),
  };
  if (gaps)
    tests["nobody without result or reason, nobody twice"] = books.flatMap(({ book, filled }) =>
      gapsOf(scheme, book, filled),
    );
  const clock = stopwatch();
  if (wanted === undefined) {
    tests["every case has its rows"] = cases
      .filter(({ rows }) => rows === 0)
      .map(({ title }) => `no row for “${title}”`);
    const { changing } = subject;
    const own = books.filter(({ book }) => subject.books.includes(book));
    const idle = await idleParameters(scheme, [...(changing ? [{ book: changing }] : []), ...own]);
    tests["every parameter changes a result"] = idle.map((what) => `no figure changes with ${what}`);
  }
  return {
    scheme: scheme.id,
    twins: twinCounts(scheme),
    books: comparisons.map(({ numbers, others, differences }, index) => ({
      id: books[index]?.book.id ?? "",
      people: books[index]?.book.people.length ?? 0,
      numbers,
      others,
      differences: differences.length,
    })),
    cases,
    tests,
    times: { fill: seconds, libreOffice, parameters: clock() },
  };
}

const told = (differences: readonly Difference[]): string[] => [
  ...differences
    .slice(0, TOLD)
    .map(
      ({ book, sheet, row, who, column, addIn, native }) =>
        `[${book}] ${sheet} row ${row} (${who}) ${column}: add-in ${JSON.stringify(addIn)}, native ${JSON.stringify(native)}`,
    ),
  ...(differences.length > TOLD ? [`… and ${differences.length - TOLD} more`] : []),
];

/** Seconds that this process has worked since the last look: others may keep the machine busy. */
function stopwatch(): () => number {
  let last = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    return (user + system) / 1e6;
  };
}
