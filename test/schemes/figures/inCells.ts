/** What stands in the cells once people, lists and parameters are entered: for figures computed by hand from the text. */
import type { ExamplePerson, Scheme } from "../../../src/schemes/scheme";
import type { Results } from "../../../src/workbook/readResults";
import { fillBook } from "../../native/filled";
import type { Book, Values } from "../../native/subject";

type Entries = readonly (Values | undefined)[];
type Whole = Omit<ExamplePerson, "id" | "entries"> & { entries: Entries };

/** Arrays have a method of that name. */
const isWhole = (person: Entries | Whole): person is Whole => !Array.isArray(person);

interface Entered extends Partial<Pick<Book, "firstPeriod" | "parameters" | "lists">> {
  /** By id: the entries of consecutive periods, or all there is to say of the person; `undefined`: nothing filled in. */
  people: Readonly<Record<string, Entries | Whole>>;
  /** Periods that are opened; default: as many as anybody has entries for. */
  periods?: number;
}

export interface InCells extends Pick<Results, "warning" | "rollUps"> {
  /** A person's cells of a column in the first year, and in a later one. */
  of(id: string, column: string, year?: number): readonly unknown[];
  state(id: string): readonly string[];
  /** A cell of the locked columns of a list, by period id. */
  row(list: string, period: string, row: number, column: string): readonly unknown[];
}

export async function inCells(scheme: Scheme, entered: Entered): Promise<InCells> {
  const people = Object.entries(entered.people).map(([id, person]) => {
    const whole: Whole = isWhole(person) ? person : { entries: person };
    return { ...whole, id, roster: whole.roster ?? {} };
  });
  const {
    firstPeriod = { kind: scheme.period, year: 2026, index: 1 },
    parameters = {},
    lists = {},
  } = entered;
  const periods = entered.periods ?? Math.max(1, ...people.map(({ entries }) => entries.length));
  const filled = await fillBook(
    scheme,
    { id: "in cells", firstPeriod, periods, parameters, people, lists },
    { checked: false },
  );
  const yearOf = (year: number): Results => {
    const found = filled.results.get(year);
    if (!found) throw new Error(`no results of ${year}`);
    return found;
  };
  const personOf = (id: string, year = firstPeriod.year) => {
    const found = yearOf(year).people.find((person) => person.id === id);
    if (!found) throw new Error(`${id} is not in the results`);
    return found;
  };
  const { warning, rollUps } = yearOf(firstPeriod.year);
  return {
    warning,
    rollUps,
    of: (id, column, year) => {
      const cells = personOf(id, year).figures[column];
      if (!cells) throw new Error(`${scheme.id} has no column ${column}`);
      return cells;
    },
    state: (id) => personOf(id).states,
    row: (list, period, row, column) => filled.lists.get(`${list}:${period}`)?.[row]?.[column] ?? [],
  };
}
