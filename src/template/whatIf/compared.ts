/** What another set of parameters would change: in money by person and department, in grades, and in all figures. */
import { NOTHING_REGISTERED } from "../registers/registered";
import { CLOSING_TEXTS } from "../../i18n/closing";
import { inBoth, type Text } from "../../i18n/language";
import type { ResultColumn } from "../../schemes/scheme";
import { isExcelError } from "../excelErrors";
import type { Layout } from "../layout";
import { idKey } from "../lists/ids";
import { sameCell, type FigureChange } from "../migration/differences";
import { shownFigure } from "../outputs/figureText";
import { paymentColumns, paymentOf, type Payment } from "../outputs/payment";
import { columnsAtEnd, peopleOf, type YearPerson } from "../outputs/periodFigures";
import { periodLabel, type Period } from "../periods";
import type { CellContent } from "../plan";

export interface Change {
  before: number;
  after: number;
}

interface Who {
  id: string;
  name: string;
  department: string;
}

export interface PersonWhatIf extends Who {
  /**
   * Money in fen, once, over the periods in which it is known both ways; of schemes that pay nothing the first figure of
   * each period: scores of several periods are no sum.
   */
  amounts: Amount[];
  changes: FigureChange[];
}

interface Amount extends Change {
  /** Of which period it is, where it is that of one. */
  when?: Text;
}

interface GradeChange extends Who {
  title: Text;
  when: Text;
  before: string;
  after: string;
}

export interface WhatIf {
  periods: readonly Period[];
  /** In what the amounts count: fen, or the figure that is compared where nothing is paid; none where there is neither. */
  measure: "money" | ResultColumn | undefined;
  /** Of money alone, as the departments. */
  total: Change;
  departments: (Change & { department: string; people: number })[];
  /** All who have an amount or a change, the largest difference first. */
  people: PersonWhatIf[];
  grades: GradeChange[];
  /** Whose amount of a period is not known before or after, and why; "" where it is known. They are in no total. */
  apart: (Who & { when: Text; before: string; after: string })[];
}

/** The results of a year, as they stand or as they were tried. */
export interface YearResults {
  year: number;
  people: readonly YearPerson[];
}

/** Compares what stands with what was tried, in these periods. */
export function compareWhatIf(
  layout: Layout,
  periods: readonly Period[],
  before: readonly YearResults[],
  after: readonly YearResults[],
): WhatIf {
  const found = new Map<string, PersonWhatIf>();
  const grades: GradeChange[] = [];
  const apart: WhatIf["apart"] = [];
  const paying = periods.some((period) => paymentColumns(layout, period).length > 0);
  const shown = paying ? undefined : shownFirst(layout, periods);
  const personOf = ({ id, name, department }: Who): PersonWhatIf => {
    const known = found.get(idKey(id)) ?? { id, name, department, amounts: [], changes: [] };
    found.set(idKey(id), known);
    return known;
  };
  const word = (cell: CellContent): string => String(shownFigure(cell, layout.language));
  const add = (who: Who, was: number, is: number): void => {
    const person = personOf(who);
    const { before: sum, after: next } = person.amounts[0] ?? { before: 0, after: 0 };
    person.amounts = [{ before: sum + was, after: next + is }];
  };
  for (const period of periods) {
    const [stood, tried] = [before, after].map(
      (all) => all.find(({ year }) => year === period.year)?.people ?? [],
    ) as [readonly YearPerson[], readonly YearPerson[]];
    const when = inBoth((language) => periodLabel(period, language));
    const columns = columnsAtEnd(layout, period).map(({ definition }) => definition);
    const now = byId(peopleOf(layout, period, tried));
    for (const person of peopleOf(layout, period, stood)) {
      const next = now.get(idKey(person.id));
      const changes = columns.flatMap((column): FigureChange[] => {
        const [was, is] = [person.figures[column.id] ?? "", next?.figures[column.id] ?? ""];
        if (sameCell(was, is)) return [];
        if (isWord(was) && isWord(is))
          grades.push({
            ...whoOf(person),
            title: column.title,
            when,
            before: word(was),
            after: word(is),
          });
        return [{ title: column.title, when, before: was, after: is }];
      });
      const state = next?.state ?? "";
      if (state !== person.state)
        changes.unshift({ title: CLOSING_TEXTS.state, when, before: person.state, after: state });
      if (changes.length > 0) personOf(person).changes.push(...changes);
      const figure = shown && columns.find(({ id }) => id === shown.id);
      const [was, is] = figure ? [person.figures[figure.id], next?.figures[figure.id]] : [];
      if (typeof was === "number" && typeof is === "number")
        personOf(person).amounts.push({ when, before: was, after: is });
    }
    if (paymentColumns(layout, period).length === 0) continue;
    const paid = [stood, tried].map((people) => paymentOf(layout, period, people, "", NOTHING_REGISTERED));
    for (const { who, was, is } of pairsOf(paid as [Payment, Payment])) {
      if (typeof was === "number" && typeof is === "number") add(who, was, is);
      else apart.push({ ...whoOf(who), when, before: saidOf(was), after: saidOf(is) });
    }
  }
  const people = [...found.values()].sort((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1));
  const sums = paying ? people.filter(({ amounts }) => amounts.length > 0) : [];
  return {
    periods,
    measure: paying ? "money" : shown,
    total: sumOf(sums),
    departments: [...new Set(sums.map(({ department }) => department))].sort().map((department) => {
      const own = sums.filter((person) => person.department === department);
      return { department, people: own.length, ...sumOf(own) };
    }),
    people,
    grades,
    apart,
  };
}

const byId = <T extends { id: string }>(people: readonly T[]): Map<string, T> =>
  new Map(people.map((person) => [idKey(person.id), person]));

const whoOf = ({ id, name, department }: Who): Who => ({ id, name, department });

/** A grade, a consequence, a yes or no; also that there is none. */
const isWord = (cell: unknown): boolean => typeof cell !== "number" && !isExcelError(cell);

const sizeOf = ({ amounts }: PersonWhatIf): number =>
  Math.max(0, ...amounts.map(({ before, after }) => Math.abs(after - before)));

const sumOf = (people: readonly PersonWhatIf[]): Change => {
  const all = people.flatMap(({ amounts }) => amounts);
  return {
    before: all.reduce((sum, { before }) => sum + before, 0),
    after: all.reduce((sum, { after }) => sum + after, 0),
  };
};

/** What a scheme without money shows first as a number: in it people are compared. */
function shownFirst({ scheme, ...layout }: Layout, periods: readonly Period[]): ResultColumn | undefined {
  const columns = periods.flatMap((period) =>
    columnsAtEnd({ ...layout, scheme }, period).map(({ definition }) => definition),
  );
  const [first] = scheme.summary.flatMap((id) =>
    columns.filter((column) => column.id === id && column.unit !== undefined),
  );
  return first;
}

type Due = number | { reason: string } | undefined;

/** Everybody who is on one of two payment lists, with what each says. */
function pairsOf([before, after]: [Payment, Payment]): { who: Who; was: Due; is: Due }[] {
  const amounts = ({ paid, apart }: Payment) =>
    new Map<string, { who: Who; amount: Due }>([
      ...paid.map((own): [string, { who: Who; amount: Due }] => [
        idKey(own.id),
        { who: own, amount: own.sum },
      ]),
      ...apart.map((own): [string, { who: Who; amount: Due }] => [
        idKey(own.id),
        { who: own, amount: { reason: own.reason } },
      ]),
    ]);
  const [was, is] = [amounts(before), amounts(after)];
  return [...new Map([...is, ...was]).entries()].map(([key, { who }]) => ({
    who,
    // Whoever is on one list alone is due nothing by the other.
    was: was.has(key) ? was.get(key)?.amount : 0,
    is: is.has(key) ? is.get(key)?.amount : 0,
  }));
}

const saidOf = (amount: Due): string => (typeof amount === "object" ? amount.reason : "");
