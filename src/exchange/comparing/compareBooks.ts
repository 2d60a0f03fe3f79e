/** Two workbooks of one scheme beside each other: what differs, and for each figure that does, why. */
import type { ResultColumn } from "../../schemes/scheme";
import { resultsRole } from "../../template/layout";
import { isClosed } from "../../template/kept/closing";
import { idKey } from "../../template/lists/ids";
import { comparePeriods, periodId, type Period } from "../../template/periods";
import { resultColumns } from "../../template/results/resultColumns";
import { firstPeriodOf } from "../../template/results/resultsSheet";
import type { BookContent, Figure } from "./bookContent";
import { dependences, type Dependence } from "./causes";
import {
  entryChanges,
  listChanges,
  parameterChanges,
  peopleChanges,
  periodChanges,
  personOf,
  sameValue,
  type EntryChanged,
  type ListChanged,
  type ParameterChanged,
  type PersonChange,
  type Place,
} from "./changes";

import { closingChanges, movesFigures, registerChanges, type RegisterChanged } from "./registerChanges";

export type Cause =
  | { kind: "formula"; column: string; stray: string; here: boolean }
  | { kind: "entry"; change: EntryChanged }
  | { kind: "roster"; change: PersonChange }
  | { kind: "parameter"; change: ParameterChanged }
  | { kind: "list"; change: ListChanged }
  /** Leave and moves. */
  | { kind: "register"; change: RegisterChanged }
  /** Ranks and pools: what others have. */
  | { kind: "others" }
  /** Closed in one of them, as at closing. */
  | { kind: "closed"; here: boolean }
  | { kind: "unknown" };

interface FigureChanged {
  person: { id: string; name: string };
  column: ResultColumn;
  /** The last of the periods that the figure is about. */
  period: Period;
  before: unknown;
  after: unknown;
  causes: Cause[];
  place: Place;
}

export interface Comparison {
  people: PersonChange[];
  entries: EntryChanged[];
  lists: ListChanged[];
  parameters: ParameterChanged[];
  /** Formulas that are none of the scheme's in one of the two. */
  formulas: (Extract<Cause, { kind: "formula" }> & { person: { id: string; name: string }; place?: Place })[];
  figures: FigureChanged[];
  /** Periods that only one of them has. */
  periods: { period: Period; here: boolean }[];
  /** Lines of registers: corrections, appeals, leave, moves. */
  registers: RegisterChanged[];
  /** Periods that only one of them has closed. */
  closings: { period: Period; here: boolean }[];
  /** Figures that were compared. */
  compared: number;
}

/** `before`: the other workbook; `after`: this one. */
export function compareBooks(before: BookContent, after: BookContent): Comparison {
  const { scheme } = after.layout;
  const people = peopleChanges(before, after);
  const entries = entryChanges(before, after);
  const lists = listChanges(before, after);
  const parameters = parameterChanges(before, after);
  const registers = registerChanges(before.registers, after.registers);
  const dependence = dependences(scheme);
  const formulas: Comparison["formulas"] = [];
  const figures: FigureChanged[] = [];
  let compared = 0;
  for (const [year, own] of after.figures) {
    const other = before.figures.get(year);
    if (!other) continue;
    const columns = resultColumns(scheme, firstPeriodOf(after.layout, year));
    // A workbook that begins later in the year has fewer cells: they are laid beside each other by their periods.
    const then = resultColumns(scheme, firstPeriodOf(before.layout, year));
    for (const [key, now] of own) {
      const was = other.get(key);
      const person = personOf(after, before, key);
      if (!was) continue;
      for (const { definition } of Object.values(columns.places)) {
        const spans = columns.spans[definition.span];
        spans.forEach(({ periods }, at) => {
          const last = columns.periods[periods[periods.length - 1] ?? 0];
          const atThen =
            last &&
            then.spans[definition.span].findIndex(({ periods: theirs }) => {
              const end = then.periods[theirs[theirs.length - 1] ?? 0];
              return end !== undefined && periodId(end) === periodId(last);
            });
          const [figure, earlier] = [now[definition.id]?.[at], was[definition.id]?.[atThen ?? -1]];
          if (!figure || !earlier || !last) return;
          compared += 1;
          const strays = strayCauses(definition.id, earlier, figure);
          const place = { role: resultsRole(year), cell: figure.cell };
          for (const stray of strays) formulas.push({ ...stray, person, place });
          if (sameValue(earlier.value, figure.value)) return;
          figures.push({
            ...{
              person,
              column: definition,
              period: last,
              before: earlier.value,
              after: figure.value,
              place,
            },
            causes: causesOf(
              { before, after, people, entries, lists, parameters, registers },
              { key, was, now, period: last, dependence: dependence(definition.id) },
            ),
          });
        });
      }
    }
  }
  return {
    people,
    entries,
    lists,
    parameters,
    formulas,
    figures,
    compared,
    periods: periodChanges(before, after),
    registers,
    closings: closingChanges(before.layout, after.layout),
  };
}

function strayCauses(column: string, was: Figure, now: Figure): Extract<Cause, { kind: "formula" }>[] {
  if (was.stray === now.stray) return [];
  return [
    ...(now.stray === undefined ? [] : [{ kind: "formula" as const, column, stray: now.stray, here: true }]),
    ...(was.stray === undefined ? [] : [{ kind: "formula" as const, column, stray: was.stray, here: false }]),
  ];
}

interface Changes extends Pick<Comparison, "people" | "entries" | "lists" | "parameters" | "registers"> {
  before: BookContent;
  after: BookContent;
}

type Figures = Readonly<Record<string, readonly Figure[]>>;

function causesOf(
  { before, after, people, entries, lists, parameters, registers }: Changes,
  {
    key,
    was,
    now,
    period,
    dependence,
  }: { key: string; was: Figures; now: Figures; period: Period; dependence: Dependence },
): Cause[] {
  const upTo = (own: Period | undefined): boolean => own === undefined || comparePeriods(own, period) <= 0;
  const isOwn = (person: { id: string }): boolean => idKey(person.id) === key;
  const feeds = ({ column, period: own }: EntryChanged): boolean =>
    dependence.entries.has(column) && upTo(own);
  // Where one begins later in the year its cells are about other periods.
  const alike = (column: string): boolean => now[column]?.length === was[column]?.length;
  const formulas = [...dependence.figures].filter(alike).flatMap((column) =>
    (now[column] ?? []).flatMap((figure, at) => {
      const earlier = was[column]?.[at];
      return earlier ? strayCauses(column, earlier, figure) : [];
    }),
  );
  const [closedThen, closedNow] = [isClosed(before.layout, period), isClosed(after.layout, period)];
  const found: Cause[] = [
    ...formulas,
    ...entries
      .filter((change) => isOwn(change.person) && feeds(change))
      .map((change) => ({ kind: "entry" as const, change })),
    ...people
      .filter(
        ({ person, kind, column = "" }) => isOwn(person) && kind === "changed" && isFelt(column, dependence),
      )
      .map((change) => ({ kind: "roster" as const, change })),
    ...registers
      .filter((change) => isOwn(change.person) && movesFigures(change, period))
      .map((change) => ({ kind: "register" as const, change })),
    ...parameters
      .filter(({ parameter, from }) => dependence.parameters.has(parameter.id) && upTo(from))
      .map((change) => ({ kind: "parameter" as const, change })),
    ...lists
      .filter(({ list, period: own }) => dependence.lists.has(list) && upTo(own))
      .map((change) => ({ kind: "list" as const, change })),
  ];
  const others =
    dependence.others &&
    (entries.some((change) => !isOwn(change.person) && feeds(change)) ||
      registers.some((change) => !isOwn(change.person) && movesFigures(change, period)) ||
      people.some(
        ({ person, kind, column = "" }) =>
          !isOwn(person) && (kind !== "changed" || isFelt(column, dependence)),
      ));
  if (others) found.push({ kind: "others" });
  if (closedThen !== closedNow && found.length === 0) found.push({ kind: "closed", here: closedNow });
  return found.length > 0 ? found : [{ kind: "unknown" }];
}

/** Dates of entry and leaving, and the department, say in which periods and beside whom a person is rated. */
const isFelt = (column: string, { roster }: Dependence): boolean =>
  roster.has(column) || ["entered", "left", "department", "group"].includes(column);
