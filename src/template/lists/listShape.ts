/** The people rated, and the common shape of the sheets that list them. */
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import type { CellContent } from "../plan";

export interface Person {
  /** Text, with its leading zeros. */
  id: string;
  name: string;
  department?: string;
  group?: string;
  /** Date serials. */
  entered?: number;
  left?: number;
  /** Values of the scheme's own roster columns. */
  more?: Readonly<Record<string, CellContent>>;
}

/** Rows above every list: title, note, status, a free line; then the headings. */
export const HEADER_ROW = 4;

/** Empty rows kept in entry sheets and the roster for people who come later. */
export const spareRows = (people: number): number => Math.max(5, Math.ceil(people / 10));

/** Excel's own limits leave room for far more; requests and recalculation do not. */
export const MOST_PEOPLE = 5000;

/** The first row below a list of so many people, from 0. */
export const endRow = (listed: number): number => HEADER_ROW + 1 + listed;

/** Columns of the roster, in order, before the scheme's own. */
export const ROSTER_COLUMNS = ["id", "name", "department", "group", "entered", "left"] as const;

/** The column of a fact in the roster, from 0; none where the scheme has no such fact. */
export function rosterColumn(scheme: Scheme, id: string): number | undefined {
  const fixed = (ROSTER_COLUMNS as readonly string[]).indexOf(id);
  if (fixed >= 0) return fixed;
  const own = scheme.rosterColumns.findIndex((column) => column.id === id);
  return own < 0 ? undefined : ROSTER_COLUMNS.length + own;
}

/** Entry columns stand behind id and name. */
export const FIRST_ENTRY_COLUMN = 2;

/**
 * Behind the entries: how many are missing, what is to be done about the row, a note of whoever fills it, where the person
 * belongs; last the row of the roster, hidden, in which the person was found.
 */
export const BEHIND_ENTRIES = ["missing", "check", "note", "department", "group", "rosterRow"] as const;

/** The column of one of them in the entry sheet, from 0. */
export const behindEntries = (
  { entryColumns }: Pick<Scheme, "entryColumns">,
  id: (typeof BEHIND_ENTRIES)[number],
): number => FIRST_ENTRY_COLUMN + entryColumns.length + BEHIND_ENTRIES.indexOf(id);

/** The column of an entry in the entry sheet, from 0; none where the scheme has no such entry. */
export function entryColumnIndex(scheme: Scheme, id: string): number | undefined {
  const index = scheme.entryColumns.findIndex((column) => column.id === id);
  return index < 0 ? undefined : FIRST_ENTRY_COLUMN + index;
}

/** Runs of neighbouring columns that a test holds together. */
export function columnRuns(
  columns: readonly EntryColumn[],
  belongs: (column: EntryColumn) => boolean,
  alike: (a: EntryColumn, b: EntryColumn) => boolean = () => true,
): { first: EntryColumn; start: number; count: number }[] {
  const runs: { first: EntryColumn; start: number; count: number }[] = [];
  columns.forEach((column, index) => {
    if (!belongs(column)) return;
    const last = runs[runs.length - 1];
    if (last && last.start + last.count === index && alike(last.first, column)) last.count += 1;
    else runs.push({ first: column, start: index, count: 1 });
  });
  return runs;
}
