/** Which figures change, person by person. */
import { inBoth, type Text } from "../../i18n/language";
import type { Carry } from "../../schemes/migrations";
import type { Scheme } from "../../schemes/scheme";
import { resultColumns } from "../results/resultColumns";
import { spanLabels } from "../results/resultsHead";
import { periodId, periodLabel, type Period } from "../periods";

/** The figures of a year of results, by column and person; the state of the entries is a column of its own. */
export interface YearFigures {
  year: number;
  people: readonly { id: string; name: string; states: readonly unknown[]; figures: Figures }[];
  rollUps: Readonly<Record<string, unknown>>;
}

type Figures = Readonly<Record<string, readonly unknown[]>>;

export interface FigureChange {
  /** What it is: the column, the state or the roll-up. */
  title: Text;
  /** The period, quarter, half-year or year that it is about. */
  when: Text;
  before: unknown;
  after: unknown;
}

export interface PersonChanges {
  /** Both "" for the roll-ups of all. */
  id: string;
  name: string;
  changes: FigureChange[];
}

/** To the digits that Excel keeps. */
export function sameCell(before: unknown, after: unknown): boolean {
  const [old, now] = [before ?? "", after ?? ""];
  if (typeof old !== "number" || typeof now !== "number") return old === now;
  return Math.abs(old - now) <= 1e-12 * Math.max(Math.abs(old), Math.abs(now), 1);
}

/**
 * Columns and roll-ups that are new, or no longer there, have nothing to be compared with. Of periods that are not opened
 * nobody takes a figure.
 */
export function changedFigures(
  scheme: Scheme,
  carry: Pick<Carry, "results">,
  opened: readonly Period[],
  before: YearFigures,
  after: YearFigures,
  stateTitle: Text,
): PersonChanges[] {
  const { year } = before;
  const own = opened.filter((period) => period.year === year);
  const [first] = own;
  if (!first) return [];
  const columns = resultColumns(scheme, first);
  const titles = new Map(Object.entries(columns.places).map(([id, { definition }]) => [id, definition]));
  const oldIds = Object.keys(before.people[0]?.figures ?? {});
  const carried = oldIds.flatMap((id) => {
    const now = carry.results(id);
    const definition = now === undefined ? undefined : titles.get(now);
    return now === undefined || !definition ? [] : [{ id, now, definition }];
  });
  const isOpened = columns.periods.map((period) => own.some((each) => periodId(each) === periodId(period)));
  const when = (definition: (typeof carried)[number]["definition"], index: number): Text =>
    inBoth((language) => spanLabels(columns, definition, language)[index] ?? "");
  const later = new Map(after.people.map((person) => [person.id, person]));
  const people = before.people.flatMap((person): PersonChanges[] => {
    const now = later.get(person.id);
    const states = person.states.flatMap((state, index): FigureChange[] => {
      const period = columns.periods[index];
      if (!period || !isOpened[index] || sameCell(state, now?.states[index])) return [];
      const label = inBoth((language) => periodLabel(period, language));
      return [{ title: stateTitle, when: label, before: state, after: now?.states[index] ?? "" }];
    });
    const figures = carried.flatMap(({ id, now: own, definition }) =>
      (person.figures[id] ?? []).flatMap((figure, index): FigureChange[] => {
        if (definition.span === "period" && !isOpened[index]) return [];
        const found = now?.figures[own]?.[index];
        if (sameCell(figure, found)) return [];
        const { title } = definition;
        return [{ title, when: when(definition, index), before: figure, after: found ?? "" }];
      }),
    );
    const changes = [...states, ...figures];
    return changes.length === 0 ? [] : [{ id: person.id, name: person.name, changes }];
  });
  const rollUps = scheme.rollUps.flatMap(({ id, title }): FigureChange[] => {
    if (!(id in before.rollUps) || sameCell(before.rollUps[id], after.rollUps[id])) return [];
    const label = inBoth(() => String(year));
    return [{ title, when: label, before: before.rollUps[id], after: after.rollUps[id] }];
  });
  return rollUps.length === 0 ? people : [...people, { id: "", name: "", changes: rollUps }];
}
