/** What the results show of one period: people, how they stand, and the figures that are complete with it. */
import type { Language } from "../../i18n/language";
import type { ResultColumn } from "../../schemes/scheme";
import { say, type Layout } from "../layout";
import { isAbsentState } from "../lists/stateWords";
import { periodId, type Period } from "../periods";
import type { CellContent } from "../plan";
import { departmentIn, type Moved } from "../registers/move";
import { type ResultColumns, resultColumnsOf } from "../results/resultColumns";

/** A person as results have him, of a whole year. */
export interface YearPerson {
  id: string;
  name: string;
  department: string;
  moves?: readonly Moved[];
  /** One a period. */
  states: readonly string[];
  /** Cells of each column, one a period, quarter, half-year or year. */
  figures: Readonly<Record<string, readonly unknown[]>>;
}

export interface PeriodPerson {
  id: string;
  /** "" where nobody knows it any more. */
  name: string;
  /** The roster has this person no more: closed figures stay. */
  unlisted?: true;
  department: string;
  state: string;
  ready: boolean;
  absent: boolean;
  figures: Readonly<Record<string, CellContent>>;
}

/** Result columns that have a figure at the end of a period, and which of a person's cells it is. */
export function columnsAtEnd(layout: Layout, period: Period): { definition: ResultColumn; cell: number }[] {
  const columns = resultColumnsOf(layout, period.year);
  const index = indexOf(columns, period);
  return Object.values(columns.places).flatMap(({ definition }) => {
    const cell = columns.spans[definition.span].findIndex(
      ({ periods }) => periods[periods.length - 1] === index,
    );
    return cell < 0 ? [] : [{ definition, cell }];
  });
}

/** How many cells of a column are complete with a period: those of the year up to it. */
export function completeCells(layout: Layout, period: Period): (column: string) => number {
  const columns = resultColumnsOf(layout, period.year);
  const index = indexOf(columns, period);
  return (id) => {
    const span = columns.places[id]?.definition.span;
    const cells = span ? columns.spans[span] : [];
    return cells.filter(({ periods }) => (periods[periods.length - 1] ?? Infinity) <= index).length;
  };
}

const indexOf = ({ periods }: ResultColumns, period: Period): number =>
  periods.findIndex((own) => periodId(own) === periodId(period));

/** Everybody whom the results list, by department and id. */
export function peopleOf(layout: Layout, period: Period, people: readonly YearPerson[]): PeriodPerson[] {
  const columns = resultColumnsOf(layout, period.year);
  const index = indexOf(columns, period);
  const ends = columnsAtEnd(layout, period);
  const ready = say("stateReady", layout.language);
  const unknown = say("notInRoster", layout.language);
  return byDepartment(
    people.map(({ id, name, department: now, moves, states, figures }) => {
      const department = departmentIn(now, moves, period);
      const state = states[index] ?? "";
      return {
        ...{ id, department, state },
        ...(name === unknown ? { name: "", unlisted: true as const } : { name }),
        ready: state === ready,
        absent: isAbsentState(state, layout.language),
        figures: Object.fromEntries(
          ends.map(({ definition, cell }) => [
            definition.id,
            (figures[definition.id]?.[cell] ?? "") as CellContent,
          ]),
        ),
      };
    }),
    layout.language,
  );
}

/** People without a department come last. */
function byDepartment(people: readonly PeriodPerson[], language: Language): PeriodPerson[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...people].sort(
    (a, b) =>
      Number(a.department === "") - Number(b.department === "") ||
      compare(a.department, b.department) ||
      compare(a.id, b.id) ||
      // 7 and 007 are two.
      (a.id < b.id ? -1 : 1),
  );
}

/** Neighbours of one department. */
export function departmentsOf<T extends { department: string }>(people: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const person of people) {
    const last = groups[groups.length - 1];
    if (last?.[0]?.department === person.department) last.push(person);
    else groups.push([person]);
  }
  return groups;
}
