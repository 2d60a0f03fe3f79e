/** What the pane draws of a period's results: who is complete, scores, grades, money by department, and the period before. */
import { isExcelError } from "../excelErrors";
import type { ResultColumn } from "../../schemes/scheme";
import type { Layout } from "../layout";
import { idKey } from "../lists/ids";
import { isMoneyUnit } from "../moneyUnits";
import { paymentColumns, paymentOf } from "../outputs/payment";
import { columnsAtEnd, peopleOf, type PeriodPerson, type YearPerson } from "../outputs/periodFigures";
import type { Registered } from "../registers/registered";
import { comparePeriods, type Period } from "../periods";

/** So many people, of a department, a band of scores, a grade. */
interface Count {
  label: string;
  count: number;
}

export interface Pictures {
  completion: { department: string; ready: number; open: number }[];
  /** Bands of the figure that the scheme shows first as a number that is no money. */
  scores: { column: ResultColumn; bands: Count[] } | undefined;
  /** People by each word of the figures that the scheme shows first. */
  grades: { column: ResultColumn; words: Count[] }[];
  /** In fen, by department; none where nothing is paid in the period. `before`: in the period before, where it pays too. */
  money: { department: string; now: number; before?: number }[] | undefined;
  previous: Period | undefined;
  /** People whose amount is not known: in no sum. */
  apart: number;
}

const BANDS = 8;

export interface PeopleOfYear {
  year: number;
  people: readonly YearPerson[];
}

/** The opened period before this one. */
export const periodBefore = ({ opened }: Pick<Layout, "opened">, period: Period): Period | undefined =>
  opened.filter((own) => comparePeriods(own, period) < 0).at(-1);

/** `years`: the results of the period's year, and of the one of the period before. */
export function picturesOf(
  layout: Layout,
  period: Period,
  years: readonly PeopleOfYear[],
  registered: Registered,
): Pictures {
  const { summary } = layout.scheme;
  const of = (wanted: Period) => years.find(({ year }) => year === wanted.year)?.people ?? [];
  const people = peopleOf(layout, period, of(period)).filter(({ absent }) => !absent);
  const ready = people.filter((person) => person.ready);
  const columns = columnsAtEnd(layout, period).map(({ definition }) => definition);
  const first = summary.flatMap((id) => columns.filter((column) => column.id === id));
  const scored = first.find(
    ({ id, unit }) =>
      unit && !isMoneyUnit(unit) && ready.some(({ figures }) => typeof figures[id] === "number"),
  );
  const previous = periodBefore(layout, period);
  const pays = paymentColumns(layout, period).length > 0;
  return {
    completion: departmentsOf(people).map((department) => {
      const own = people.filter((person) => person.department === department);
      const count = own.filter((person) => person.ready).length;
      return { department, ready: count, open: own.length - count };
    }),
    scores: scored && { column: scored, bands: bandsOf(numbersOf(ready, scored)) },
    grades: first.flatMap((column) => {
      const words = ready.flatMap(({ figures }) => {
        const cell = figures[column.id];
        return typeof cell === "string" && cell !== "" && !isExcelError(cell) ? [cell] : [];
      });
      return words.length === 0 ? [] : [{ column, words: countsOf(words) }];
    }),
    money: pays ? moneyOf(layout, period, previous, of, registered) : undefined,
    previous: previous && pays && paymentColumns(layout, previous).length > 0 ? previous : undefined,
    apart: pays ? paymentOf(layout, period, of(period), "", registered).apart.length : 0,
  };
}

const departmentsOf = (people: readonly { department: string }[]): string[] => [
  ...new Set(people.map(({ department }) => department)),
];

const numbersOf = (people: readonly PeriodPerson[], { id }: ResultColumn): number[] =>
  people.flatMap(({ figures }) => {
    const cell = figures[id];
    return typeof cell === "number" ? [cell] : [];
  });

/** Bands of one width, from a round number on; people who all have the same are one band. */
function bandsOf(numbers: readonly number[]): Count[] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const text = (number: number) => String(Number(number.toPrecision(6)));
  if (least === most) return [{ label: text(least), count: numbers.length }];
  const width = roundStep((most - least) / BANDS);
  // What floating point leaves behind moves nobody into another band.
  const place = (number: number) => Math.floor(Number((number / width).toPrecision(12)));
  const start = place(least);
  const at = (number: number) => place(number) - start;
  const bands = Array.from({ length: at(most) + 1 }, (_, index): Count => {
    const from = (start + index) * width;
    return { label: `${text(from)} – ${text(from + width)}`, count: 0 };
  });
  for (const number of numbers) {
    const band = bands[at(number)];
    if (band) band.count += 1;
  }
  return bands;
}

/** 1, 2, 5 or 10 times a power of ten, no less than that. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5].find((factor) => factor * power >= least) ?? 10;
  return step * power;
}

const countsOf = (words: readonly string[]): Count[] =>
  [...new Set(words)]
    .map((label) => ({ label, count: words.filter((word) => word === label).length }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));

function moneyOf(
  layout: Layout,
  period: Period,
  previous: Period | undefined,
  of: (period: Period) => readonly YearPerson[],
  registered: Registered,
): Pictures["money"] {
  const now = paymentOf(layout, period, of(period), "", registered).paid;
  const paidBefore = previous && paymentColumns(layout, previous).length > 0;
  const before = paidBefore ? paymentOf(layout, previous, of(previous), "", registered).paid : undefined;
  const known = new Map(now.map(({ id, department }) => [idKey(id), department]));
  // Both by the department of today, as far as somebody still has one.
  const earlier = before?.map((own) => ({ ...own, department: known.get(idKey(own.id)) ?? own.department }));
  const sum = (all: readonly { department: string; sum: number }[], department: string) =>
    all.reduce((total, own) => total + (own.department === department ? own.sum : 0), 0);
  return departmentsOf([...now, ...(earlier ?? [])]).map((department) => ({
    department,
    now: sum(now, department),
    ...(earlier ? { before: sum(earlier, department) } : {}),
  }));
}
