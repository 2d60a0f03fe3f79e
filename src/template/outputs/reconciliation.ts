/** From the totals of the entries to the money that is paid, by department and in all; in whole fen, with what rounding moves. */
import type { Text } from "../../i18n/language";
import { idKey } from "../lists/ids";
import type { Layout } from "../layout";
import type { Period } from "../periods";
import type { Registered } from "../registers/registered";
import { basisOf, type Basis } from "./basis";
import { moneyChain, type MoneyChain, type Term } from "./chain";
import { fenOf, fenOfSum } from "./fen";
import type { PersonFacts } from "./notice";
import { paymentOf, type Payment } from "./payment";
import { peopleOf, type PeriodPerson, type YearPerson } from "./periodFigures";

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
  kind: "pool" | "entry" | "step" | "apart" | "appealed" | "corrections" | "sum" | "budget" | "left";
  /** Of a column; the other kinds have a word of their own. */
  title?: Text;
  whole: Amount;
  /** What the sum of the columns that it is made of comes to otherwise; only where it is a sum. */
  differs?: number;
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

/** Money of lists that is split, by list and column, as far as their rows are in order. */
export type Pools = Readonly<Record<string, readonly number[]>>;

interface Given {
  layout: Layout;
  period: Period;
  people: readonly YearPerson[];
  warning: string;
  registered: Registered;
  entries: PersonFacts["entries"];
  pools: Pools;
}

/** The table of a period, or nothing where the scheme has no money in it. */
export function reconcile(given: Given, { budget }: ReconcileChoices): Reconciliation {
  const { layout, period, people, warning, registered, entries, pools } = given;
  const chain = moneyChain(layout, period);
  const payment = paymentOf(layout, period, people, warning, registered);
  const all = peopleOf(layout, period, people);
  const enteredOf = (person: PeriodPerson, id: string) => entries.get(idKey(person.id))?.[id];
  const rows: ReconcileRow[] = [
    ...chain.pools.map((pool): ReconcileRow => {
      const figures = pools[`${pool.list}.${pool.column}`] ?? [];
      const fen = fenOfSum(figures, pool.unit);
      return { kind: "pool", title: pool.title, whole: { people: 0, fen, rounding: 0 }, departments: [] };
    }),
    ...chain.entries.map(({ id, title, unit }) => ({
      ...{ kind: "entry" as const, title },
      ...sums(all, unit, (person) => enteredOf(person, id)),
    })),
    ...chain.steps.map(({ definition, terms }): ReconcileRow => {
      const figureOf = (person: PeriodPerson) => person.figures[definition.id];
      return {
        ...{ kind: "step", title: definition.title },
        ...sums(all, definition.unit, figureOf),
        ...(terms ? checked(layout, all, definition.unit, figureOf, terms, enteredOf) : {}),
      };
    }),
    ...paidRows(chain, payment, all),
    ...budgetRows(chain, payment, pools, budget),
  ];
  return { rows, warning, apart: payment.apart, basis: basis(given, chain, payment, all, budget) };
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

/** Whether the totals add up as the figures do: over those who have the figure. */
function checked(
  { scheme }: Layout,
  people: readonly PeriodPerson[],
  unit: Text,
  of: (person: PeriodPerson) => unknown,
  terms: readonly Term[],
  enteredOf: (person: PeriodPerson, id: string) => unknown,
): Pick<ReconcileRow, "differs" | "terms"> {
  const own = people.filter((person) => isNumber(of(person)));
  const parts = own.flatMap((person) =>
    terms.flatMap(({ from, id, sign }) => {
      const value = from === "entry" ? enteredOf(person, id) : person.figures[id];
      return isNumber(value) ? [sign * value] : [];
    }),
  );
  const figures = own.map(of).filter(isNumber);
  const titleOf = ({ from, id }: Term) =>
    (from === "entry" ? scheme.entryColumns : scheme.results.flatMap(({ columns }) => columns)).find(
      (one) => one.id === id,
    )?.title;
  return {
    differs: fenOfSum([...figures, ...parts.map((part) => -part)], unit),
    terms: terms.flatMap((term) => {
      const title = titleOf(term);
      return title ? [{ title, sign: term.sign }] : [];
    }),
  };
}

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

/** From what the figures say to what is paid: who is not known, what an appeal has changed, corrections, the sum. */
function paidRows(
  { paid: columns }: MoneyChain,
  { paid, apart }: Payment,
  all: readonly PeriodPerson[],
): ReconcileRow[] {
  if (columns.length === 0) return [];
  const listed = new Map(paid.map((person) => [idKey(person.id), person]));
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
  const appealedFen = (person: PeriodPerson) => {
    const own = listed.get(idKey(person.id));
    if (unknown.has(idKey(person.id))) return undefined;
    const due = own ? sumOf(own.amounts.filter(isNumber)) : 0;
    const change = due - sumOf(figures(person));
    return change === 0 ? undefined : change;
  };
  const rows: ReconcileRow[] = [
    { kind: "apart", ...ofFen(all, apartFen) },
    { kind: "appealed", ...ofFen(all, appealedFen) },
    { kind: "corrections", ...ofFen(paid, ({ corrections }) => corrections) },
  ];
  return [
    ...rows.filter(({ kind, whole }) => whole.people > 0 || kind === "corrections"),
    { kind: "sum", ...ofFen(paid, ({ sum }) => sum) },
  ];
}

/** What may be spent beside what is: typed, or else the money that the scheme splits. */
function budgetRows(
  { paid, pools: known }: MoneyChain,
  payment: Payment,
  pools: Pools,
  typed: number | undefined,
): ReconcileRow[] {
  const pooled = known.reduce(
    (sum, pool) => sum + fenOfSum(pools[`${pool.list}.${pool.column}`] ?? [], pool.unit),
    0,
  );
  const budget = typed ?? (known.length > 0 ? pooled : undefined);
  if (budget === undefined || paid.length === 0) return [];
  const spent = payment.paid.reduce((sum, person) => sum + person.sum, 0);
  const row = (kind: "budget" | "left", fen: number): ReconcileRow => ({
    kind,
    whole: { people: 0, fen, rounding: 0 },
    departments: [],
  });
  return [row("budget", budget), row("left", budget - spent)];
}

function basis(
  { layout, period, entries, pools }: Given,
  chain: MoneyChain,
  payment: Payment,
  all: readonly PeriodPerson[],
  budget: number | undefined,
): Basis {
  const due = new Map(payment.paid.map((person) => [idKey(person.id), person.sum]));
  const pooled = Object.entries(pools).map(([id, figures]) => `${id}=${figures.join("+")}`);
  return basisOf(
    layout,
    period,
    [
      ...chain.entries.map(({ id }) => id),
      ...chain.steps.map(({ definition }) => definition.id),
      ...pooled,
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
