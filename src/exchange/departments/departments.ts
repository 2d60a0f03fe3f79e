/** The people of a period by department, with what is entered for them: what goes into a department's file. */
import type { Scheme } from "../../schemes/scheme";
import { isBlankCell } from "../../template/cellRules";
import { idKey } from "../../template/lists/ids";
import { isEmployed } from "../../template/missing";
import type { Period } from "../../template/periods";
import { isOnLeave, type LeaveRange } from "../../template/registers/leave";
import type { CellContent } from "../../template/plan";
import type { Rating } from "./rating";

export interface Department {
  /** "" for people without one. */
  name: string;
  /** Of a rater's people with the department of each. */
  people: { id: string; name: string; department?: string }[];
  /** Entries, and behind them the note; of a rater's people the entries alone. */
  values: CellContent[][];
  /** Of each, the row of the roster. */
  facts: (readonly CellContent[])[];
  lists: Record<string, CellContent[][]>;
  /** Required cells that are blank. */
  missing: number;
  /** Who scores these people; what is there to enter is then the columns alone that the rater scores. */
  rater?: string;
  rating?: Rating;
  /** Ids of the entry columns; default all. */
  columns?: readonly string[];
}

export interface Entered {
  /** Whoever is on leave in it is not asked. */
  period?: Period;
  roster: readonly {
    id: string;
    name: string;
    department: string;
    entered?: number;
    left?: number;
    leaves?: readonly LeaveRange[];
  }[];
  entries: readonly { id: string; values: CellContent[] }[];
  lists: Readonly<Record<string, readonly CellContent[][]>>;
  /** Rows of the roster by the key of the id. */
  facts?: Readonly<Record<string, readonly CellContent[]>>;
}

/** In the order of the roster; who has no row of entries is in none. */
export function departmentsOf(
  scheme: Scheme,
  { period, roster, entries, lists, facts }: Entered,
): Department[] {
  const valuesOf = new Map(entries.map(({ id, values }) => [idKey(id), values]));
  const departments = new Map<string, Department>();
  for (const { id, name, department, leaves } of roster) {
    const values = valuesOf.get(idKey(id));
    if (!values || (period && isOnLeave(leaves, period))) continue;
    const own = departments.get(department) ?? {
      name: department,
      people: [],
      values: [],
      facts: [],
      lists: {},
      missing: 0,
    };
    departments.set(department, own);
    own.people.push({ id, name });
    own.values.push([...values]);
    own.facts.push(facts?.[idKey(id)] ?? []);
    own.missing += scheme.entryColumns.filter(
      ({ blank }, at) => blank === "missing" && isBlankCell(values[at]),
    ).length;
  }
  for (const own of departments.values())
    for (const list of scheme.lists) own.lists[list.id] = rowsOf(list, lists[list.id] ?? [], own);
  return [...departments.values()];
}

/** Employed in the period, but without a row of entries: no file asks for them. */
export function peopleWithoutRow(
  period: Period,
  { roster, entries }: Pick<Entered, "roster" | "entries">,
): { id: string; name: string }[] {
  const listed = new Set(entries.map(({ id }) => idKey(id)));
  return roster.filter((person) => isEmployed(person, period) && !listed.has(idKey(person.id)));
}

/** Rows that name the department, or one of its people. */
function rowsOf(
  { columns }: Scheme["lists"][number],
  rows: readonly CellContent[][],
  { name, people }: Department,
): CellContent[][] {
  const ids = new Set(people.map(({ id }) => idKey(id)));
  return rows.filter((row) =>
    columns.some(({ kind, names }, at) => {
      const content = row[at];
      if (isBlankCell(content)) return false;
      if (kind === "person") return ids.has(idKey(content));
      return names === "department" && name !== "" && idKey(content) === idKey(name);
    }),
  );
}
