/** From the totals of the entries to the money that is paid, by department and in all; in whole fen, with what rounding moves. */
import type { Text } from "../../i18n/language";
import { idKey } from "../lists/ids";
import { referencesOf } from "../formulas/syntax";
import type { Layout } from "../layout";
import { isMoneyUnit } from "../moneyUnits";
import type { Period } from "../periods";
import type { Registered } from "../registers/registered";
import { basisOf, type Basis } from "./basis";
import { moneyChain, type ListMoney, type MoneyChain, type MoneyStep, type Term } from "./chain";
import { fenDecimals, fenOf, fenOfSum } from "./fen";
import type { PersonFacts } from "./notice";
import { paymentOf, type Payment } from "./payment";
import { completeCells, peopleOf, type PeriodPerson, type YearPerson } from "./periodFigures";

export interface ReconcileChoices {
  /** What may be spent, in fen, where HR types it. */
  budget?: number;
}

/** Sums of one step. */
export interface Amount {
  people: number;
  /** In fen: of the figures added up and then rounded. */
  fen: number;
  /** What the sum of the figures, each rounded to a fen, has more. */
  rounding: number;
}

export interface ReconcileRow {
  kind: "pool" | "entry" | "list" | "step" | "rollUp" | "apart" | "corrections" | "sum" | "budget" | "left";
  /** Of a column; the other kinds have a word of their own. */
  title?: Text;
  whole: Amount;
  /** What the sum of the columns that it is made of comes to otherwise; only where it is a sum. */
  differs?: number;
  /** People whose own figure is not the sum of theirs, by more than its rounding. */
  off?: number;
  terms?: { title: Text; sign: 1 | -1 }[];
  departments: ({ department: string } & Amount)[];
}

export interface Reconciliation {
  rows: ReconcileRow[];
  /** Whose amount is not known: they are in none of the sums of what is paid. */
  apart: Payment["apart"];
  warning: string;
  basis: Basis;
}

/** Money of lists, by list and column, as far as their rows are in order. */
export type Pools = Readonly<Record<string, readonly number[]>>;

interface Given {
  layout: Layout;
  period: Period;
  people: readonly YearPerson[];
  warning: string;
  registered: Registered;
  entries: PersonFacts["entries"];
  pools: Pools;
  /** What stands above the people, by id. */
  rollUps?: Readonly<Record<string, unknown>>;
}

/** The table of a period, or nothing where the scheme has no money in it. */
export function reconcile(given: Given, { budget }: ReconcileChoices): Reconciliation {
  const { layout, period, people, warning, registered, entries, pools } = given;
  const chain = moneyChain(layout, period);
  const payment = paymentOf(layout, period, people, warning, registered);
  const all = peopleOf(layout, period, people);
  const enteredOf = (person: PeriodPerson, id: string) => entries.get(idKey(person.id))?.[id];
  const ofList =
    (kind: "pool" | "list") =>
    ({ list, column, title, unit }: ListMoney): ReconcileRow => {
      const fen = fenOfSum(pools[`${list}.${column}`] ?? [], unit);
      return { kind, title, whole: { people: 0, fen, rounding: 0 }, departments: [] };
    };
  const rows: ReconcileRow[] = [
    ...chain.pools.map(ofList("pool")),
    ...chain.entries.map(({ id, title, unit }) => ({
      ...{ kind: "entry" as const, title },
      ...sums(all, unit, (person) => enteredOf(person, id)),
    })),
    ...chain.lists.map(ofList("list")),
    ...chain.steps.map(({ definition, terms, decimals }): ReconcileRow => {
      const figureOf = (person: PeriodPerson) => person.figures[definition.id];
      const check = terms && { unit: definition.unit, terms, decimals };
      return {
        ...{ kind: "step", title: definition.title },
        ...sums(all, definition.unit, figureOf),
        ...(check ? checked(layout, all, check, figureOf, enteredOf) : {}),
      };
    }),
    ...rollUpRows(given),
    ...paidRows(chain, payment, all),
    ...budgetRows(chain, payment, budget),
  ];
  const known = basis(given, { chain, payment, all, budget, rows });
  return { rows, warning, apart: payment.apart, basis: known };
}

const isNumber = (value: unknown): value is number => typeof value === "number";

function sums(
  people: readonly PeriodPerson[],
  unit: Text,
  of: (person: PeriodPerson) => unknown,
): Pick<ReconcileRow, "whole" | "departments"> {
  const amount = (own: readonly PeriodPerson[]): Amount => {
    const figures = own.map(of).filter(isNumber);
    const fen = fenOfSum(figures, unit);
    const each = figures.reduce((sum, figure) => sum + fenOf(figure, unit), 0);
    return { people: figures.length, fen, rounding: each - fen };
  };
  return { whole: amount(people), departments: byDepartment(people, amount) };
}

/** In the order of the people, who are by department. */
function byDepartment<T extends { department: string }>(
  people: readonly T[],
  amount: (own: readonly T[]) => Amount,
): ReconcileRow["departments"] {
  const groups = new Map<string, T[]>();
  for (const person of people)
    groups.set(person.department, [...(groups.get(person.department) ?? []), person]);
  return [...groups].map(([department, own]) => ({ department, ...amount(own) }));
}

/** Whether each figure is the sum that it should be, of those who have it; and by how much all of them are not. */
function checked(
  { scheme }: Layout,
  people: readonly PeriodPerson[],
  { unit, terms, decimals }: { unit: Text; terms: readonly Term[]; decimals: MoneyStep["decimals"] },
  of: (person: PeriodPerson) => unknown,
  enteredOf: (person: PeriodPerson, id: string) => unknown,
): Pick<ReconcileRow, "differs" | "off" | "terms"> {
  const own = people.flatMap((person) => {
    const figure = of(person);
    if (!isNumber(figure)) return [];
    const parts = terms.flatMap(({ from, id, sign }) => {
      const value = from === "entry" ? enteredOf(person, id) : person.figures[id];
      return isNumber(value) ? [0 - sign * value] : [];
    });
    return [{ figure, left: [figure, ...parts] }];
  });
  const rounding =
    decimals === "parameter"
      ? stepOf(
          own.map(({ figure }) => fenOf(figure, unit)),
          unit,
        )
      : 1;
  const titleOf = ({ from, id }: Term) =>
    (from === "entry" ? scheme.entryColumns : scheme.results.flatMap(({ columns }) => columns)).find(
      (one) => one.id === id,
    )?.title;
  return {
    differs: fenOfSum(
      own.flatMap(({ left }) => left),
      unit,
    ),
    off: own.filter(({ left }) => Math.abs(fenOfSum(left, unit)) > rounding).length,
    terms: terms.flatMap((term) => {
      const title = titleOf(term);
      return title ? [{ title, sign: term.sign }] : [];
    }),
  };
}

/** What figures are rounded to, in fen, where HR says it: all of them are so many times it; a whole unit at most. */
const stepOf = (fens: readonly number[], unit: Text): number =>
  Array.from({ length: fenDecimals(unit) + 1 }, (_, power) => 10 ** power)
    .filter((step) => fens.every((fen) => fen % step === 0))
    .reduce((most, step) => Math.max(most, step), 1);

const ofFen = <T extends { department: string }>(
  people: readonly T[],
  fenOf: (person: T) => number | undefined,
): Pick<ReconcileRow, "whole" | "departments"> => {
  const amount = (own: readonly T[]): Amount => {
    const known = own.map(fenOf).filter(isNumber);
    return { people: known.length, fen: known.reduce((sum, fen) => sum + fen, 0), rounding: 0 };
  };
  return { whole: amount(people), departments: byDepartment(people, amount) };
};

/**
 * Sums of the year that stand above the people: what they come to up to the period, so that later ones do not move what was
 * printed; and whether the year's, as the results have it, is what all of its figures come to.
 */
function rollUpRows({ layout, period, people, rollUps = {} }: Given): ReconcileRow[] {
  const { scheme } = layout;
  const all = scheme.results.flatMap(({ columns }) => columns);
  const complete = completeCells(layout, period);
  return scheme.rollUps.flatMap(({ id, title, unit, formula }): ReconcileRow[] => {
    const summed = summedColumns(formula)?.map((own) => all.find((column) => column.id === own));
    const columns = (summed ?? []).filter((own) => own !== undefined);
    if (!unit || !isMoneyUnit(unit) || !summed) return [];
    // Of another unit: more than a sum.
    if (columns.filter((own) => own.unit?.["en-US"] === unit["en-US"]).length < summed.length) return [];
    const figures = (cells: (column: string) => number) =>
      people.flatMap(({ figures: own }) =>
        columns.flatMap((column) => (own[column.id] ?? []).slice(0, cells(column.id)).filter(isNumber)),
      );
    const row = {
      ...{ kind: "rollUp" as const, title },
      ...{ whole: { people: 0, fen: fenOfSum(figures(complete), unit), rounding: 0 }, departments: [] },
    };
    const value = rollUps[id];
    if (!isNumber(value)) return [row];
    const differs = fenOfSum([value, ...figures(() => Infinity).map((figure) => 0 - figure)], unit);
    const terms = columns.map((column) => ({ title: column.title, sign: 1 as const }));
    return [{ ...row, terms, differs, off: differs === 0 ? 0 : 1 }];
  });
}

/** The columns of a roll-up that is nothing but their sum. */
const summedColumns = (formula: string): string[] | undefined =>
  /^=SUM\(column\(\w+\)\)(\+SUM\(column\(\w+\)\))*$/.test(formula)
    ? referencesOf(formula).flatMap(({ call }) => call?.from ?? [])
    : undefined;

/** From what the figures say to what is paid: who is not known, corrections, the sum. */
function paidRows(
  { paid: columns }: MoneyChain,
  { paid, apart }: Payment,
  all: readonly PeriodPerson[],
): ReconcileRow[] {
  if (columns.length === 0) return [];
  const unknown = new Set(apart.map(({ id }) => idKey(id)));
  const figures = (person: PeriodPerson): number[] =>
    columns.flatMap((column) => {
      const figure = person.figures[column.id];
      if (!isNumber(figure) || !column.unit) return [];
      const fen = fenOf(figure, column.unit);
      return [column.paidOut === "taken" ? 0 - fen : fen];
    });
  const sumOf = (fens: readonly number[]) => fens.reduce((sum, fen) => sum + fen, 0);
  const apartFen = (person: PeriodPerson) =>
    unknown.has(idKey(person.id)) && figures(person).length > 0 ? 0 - sumOf(figures(person)) : undefined;
  const rows: ReconcileRow[] = [
    { kind: "apart", ...ofFen(all, apartFen) },
    { kind: "corrections", ...ofFen(paid, ({ corrections }) => corrections) },
  ];
  return [
    ...rows.filter(({ kind, whole }) => whole.people > 0 || kind === "corrections"),
    { kind: "sum", ...ofFen(paid, ({ sum }) => sum) },
  ];
}

/**
 * What may be spent beside what is, where somebody has typed it: the money that a scheme splits is often but a part of what
 * is paid.
 */
function budgetRows({ paid }: MoneyChain, payment: Payment, budget: number | undefined): ReconcileRow[] {
  if (budget === undefined || paid.length === 0) return [];
  const spent = payment.paid.reduce((sum, person) => sum + person.sum, 0);
  const row = (kind: "budget" | "left", fen: number): ReconcileRow => ({
    kind,
    whole: { people: 0, fen, rounding: 0 },
    departments: [],
  });
  return [row("budget", budget), row("left", budget - spent)];
}

interface Told {
  chain: MoneyChain;
  payment: Payment;
  all: readonly PeriodPerson[];
  budget: number | undefined;
  rows: readonly ReconcileRow[];
}

function basis({ layout, period, entries }: Given, { chain, payment, all, budget, rows }: Told): Basis {
  const due = new Map(payment.paid.map((person) => [idKey(person.id), person.sum]));
  // What is printed and is nobody's figure of the period; the rows' order is the scheme's.
  const beside = rows.flatMap(({ kind, whole, differs = 0 }) =>
    kind === "pool" || kind === "list" || kind === "rollUp" ? [`${kind}=${whole.fen}:${differs}`] : [],
  );
  return basisOf(
    layout,
    period,
    [
      ...chain.entries.map(({ id }) => id),
      ...chain.steps.map(({ definition }) => definition.id),
      ...beside,
      String(budget ?? ""),
      ...payment.corrections.map(({ id, amount }) => `${id}:${amount}`),
    ],
    all.map((person) => ({
      id: person.id,
      who: [person.name, person.department],
      figures: [
        ...chain.entries.map(({ id }) => entries.get(idKey(person.id))?.[id] ?? ""),
        ...chain.steps.map(({ definition }) => person.figures[definition.id] ?? ""),
        due.get(idKey(person.id)) ?? "",
      ],
    })),
  );
}
