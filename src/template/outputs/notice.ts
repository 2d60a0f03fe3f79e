/** What a person is told: what was rated, what came of it, and how; of everybody, a department or one. */
import { shortened } from "../shortened";
import type { Text } from "../../i18n/language";
import type { EntryColumn, ResultColumn } from "../../schemes/scheme";
import { pairOf, UNITS } from "../../schemes/words";
import { isExcelError } from "../excelErrors";
import type { Layout } from "../layout";
import { idKey } from "../lists/ids";
import { isMoneyUnit } from "../moneyUnits";
import type { Period } from "../periods";
import type { CellContent } from "../plan";
import { afterAppeal } from "../registers/appeal";
import { paidWith, type Correction } from "../registers/correction";
import type { Registered } from "../registers/registered";
import { basisOf, type Basis } from "./basis";
import { columnsAtEnd, peopleOf, type PeriodPerson, type YearPerson } from "./periodFigures";

export interface NoticeChoices {
  /** Everybody, where neither is told. */
  department?: string;
  id?: string;
  /** The last day to appeal, as a date serial. */
  deadline: number;
  recipient: string;
}

/** Whom pages are for: everybody, where neither is told. */
export type Whom = Pick<NoticeChoices, "department" | "id">;

/** How a figure came about. */
export interface FigureSteps {
  column: ResultColumn;
  clause?: { quote: string; place: string };
  /** The rule in words. */
  words: string;
  /** What the rule took: "计提奖金 2.94". */
  inputs: readonly string[];
  steps: readonly (readonly [step: string, working: string, value: string])[];
  /** A closed figure without inputs and steps: today's lead to another one, or are not to be retraced. */
  stands?: "differs" | "asClosed";
}

export interface Notice {
  person: PeriodPerson;
  results: { column: ResultColumn; value: CellContent }[];
  items: { column: ResultColumn; value: CellContent }[];
  entries: { column: EntryColumn; value: CellContent }[];
  steps: readonly FigureSteps[];
  /** Paid with this period. */
  corrections: Correction[];
  /** Ids of figures that stand after an appeal. */
  appealed: ReadonlySet<string>;
}

/** Entries and steps of a person, by id as `idKey` has it. */
export interface PersonFacts {
  entries: ReadonlyMap<string, Readonly<Record<string, CellContent>>>;
  steps: ReadonlyMap<string, readonly FigureSteps[]>;
}

/**
 * The figures of which a notice tells how they came about: what is paid, and the money that it is made of as far as the
 * scheme shows it first; where nothing is paid, what the scheme shows first.
 */
export function explainedColumns(layout: Layout, period: Period): ResultColumn[] {
  const { summary } = layout.scheme;
  const columns = columnsAtEnd(layout, period).map(({ definition }) => definition);
  const paid = columns.filter(({ paidOut }) => paidOut !== undefined);
  const isPart = ({ id, unit }: ResultColumn) =>
    summary.includes(id) && isMoneyUnit(unit) && paid.some(({ formula }) => formula.includes(`[${id}]`));
  if (paid.length > 0) return columns.filter((column) => paid.includes(column) || isPart(column));
  const [first] = layout.scheme.summary.flatMap((id) => columns.filter((column) => column.id === id));
  return first ? [first] : [];
}

/** Whom notices are for: who has figures or is paid a correction, within what was chosen. */
export function notified(
  layout: Layout,
  period: Period,
  people: readonly YearPerson[],
  { department, id }: Whom,
  { corrections }: Pick<Registered, "corrections">,
): PeriodPerson[] {
  const corrected = new Map(paidWith(corrections, period).map((own) => [idKey(own.id), own]));
  const listed = peopleOf(layout, period, people);
  const keys = new Set(listed.map((person) => idKey(person.id)));
  // Who is in the results no more, but is paid a correction.
  const gone = [...corrected].flatMap(([key, own]): PeriodPerson[] =>
    keys.has(key)
      ? []
      : [{ id: own.id, name: own.name, department: "", state: "", ready: false, absent: true, figures: {} }],
  );
  return [...listed, ...gone].filter(
    (person) =>
      (person.ready || corrected.has(idKey(person.id))) &&
      (department === undefined || person.department === department) &&
      (id === undefined || idKey(person.id) === idKey(id)),
  );
}

/** The notices of a period's people, or of those chosen, by department and id; who has no figures yet has none. */
export function noticesOf(
  layout: Layout,
  period: Period,
  people: readonly YearPerson[],
  choices: Whom,
  facts: PersonFacts,
  registered: Registered,
): Notice[] {
  const { scheme } = layout;
  const columns = columnsAtEnd(layout, period).map(({ definition }) => definition);
  const isFirst = ({ id, paidOut }: ResultColumn) => scheme.summary.includes(id) || paidOut !== undefined;
  const corrections = paidWith(registered.corrections, period);
  return notified(layout, period, people, choices, registered).map((person) => {
    const shown = (wanted: (column: ResultColumn) => boolean) =>
      columns.filter(wanted).flatMap((column) => {
        const value = person.figures[column.id] ?? "";
        return value === "" ? [] : [{ column, value: isExcelError(value) ? "—" : shortened(value) }];
      });
    const entries = facts.entries.get(idKey(person.id)) ?? {};
    return {
      person,
      results: shown(isFirst),
      items: shown((column) => !isFirst(column) && isPoints(column.unit)),
      entries: scheme.entryColumns.flatMap((column) => {
        const value = entries[column.id] ?? "";
        return value === "" ? [] : [{ column, value: shortened(value) }];
      }),
      // Who is not complete has no figures, and nothing that leads to them.
      steps: person.ready ? (facts.steps.get(idKey(person.id)) ?? []) : [],
      corrections: corrections.filter(({ id }) => idKey(id) === idKey(person.id)),
      appealed: afterAppeal(registered.appeals, period, person.id, person.figures),
    };
  });
}

const isPoints = (unit: Text | undefined): boolean =>
  unit !== undefined && !isMoneyUnit(unit) && pairOf(unit) === UNITS.points;

/** Of all figures of who is notified, and of what was entered for them. */
export function noticesBasis(
  layout: Layout,
  period: Period,
  people: readonly YearPerson[],
  choices: Whom,
  entries: PersonFacts["entries"],
  registered: Registered,
): Basis {
  const corrections = paidWith(registered.corrections, period);
  const lines = notified(layout, period, people, choices, registered).map((person) => {
    const { id, name, department, figures } = person;
    const own = corrections.filter((correction) => idKey(correction.id) === idKey(id));
    const told = Object.entries({
      ...figures,
      ...prefixed(entries.get(idKey(id)) ?? {}),
      ...(own.length === 0 ? {} : { corrections: own.map(({ amount }) => amount).join(" ") }),
    });
    return {
      ...{ id, who: [name, department] },
      figures: told.flatMap(([column, value]) => [column, shortened(value)]),
    };
  });
  return basisOf(layout, period, [], lines);
}

/** Entries and figures may have the same ids. */
const prefixed = (entries: Readonly<Record<string, CellContent>>) =>
  Object.fromEntries(Object.entries(entries).map(([id, value]) => [`entry:${id}`, value]));
