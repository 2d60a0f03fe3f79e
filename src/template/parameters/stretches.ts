/**
 * From which period on which value of a parameter holds. A stretch runs from one change to the next; the first one, from
 * the beginning, has no `from`.
 */
import type { Parameter, Scheme } from "../../schemes/scheme";
import { referencesOf } from "../formulas/syntax";
import type { Language } from "../../i18n/language";
import { isClosed } from "../kept/closing";
import { parameterName, say, type Layout, type Stretch } from "../layout";
import { comparePeriods, nextPeriod, periodId, periodLabel, PERIODS_A_YEAR, type Period } from "../periods";

type Stretched = Pick<Layout, "stretches">;

/** Whether both are the same period, or both none. */
export const samePeriod = (a: Period | undefined, b: Period | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && periodId(a) === periodId(b));

/** The periods from which on a parameter has another value, in their order. */
export const changesOf = ({ stretches = [] }: Stretched, id: string): Period[] =>
  stretches
    .filter(({ parameters }) => parameters.includes(id))
    .map(({ from }) => from)
    .sort(comparePeriods);

/** All stretches of a parameter, the first one first. */
export const stretchesOf = (layout: Stretched, id: string): (Period | undefined)[] => [
  undefined,
  ...changesOf(layout, id),
];

/** Which stretch of a parameter a period lies in; without a period the last one. */
export function stretchAt(layout: Stretched, id: string, period: Period | undefined): Period | undefined {
  const begun = changesOf(layout, id).filter((from) => !period || comparePeriods(from, period) <= 0);
  return begun[begun.length - 1];
}

/** Behind a parameter's title, from which period on its value holds. */
export const sinceText = (from: Period | undefined, language: Language): string =>
  from ? say("sinceBehind", language, { period: periodLabel(from, language) }) : "";

/** The name by which the formulas of a period call a parameter. */
export const nameAt = (
  layout: Pick<Layout, "prefix" | "language" | "stretches">,
  parameter: Pick<Parameter, "id" | "name">,
  period: Period | undefined,
): string =>
  parameterName(layout.prefix, parameter, layout.language, stretchAt(layout, parameter.id, period));

/** The stretches of one parameter that overlap a stretch of another one. */
export function overlapping(layout: Stretched, id: string, from: Period | undefined, other: string) {
  const until = changesOf(layout, id).find((change) => !from || comparePeriods(change, from) > 0);
  const begins = from ? stretchAt(layout, other, from) : undefined;
  const later = changesOf(layout, other).filter(
    (change) => (!from || comparePeriods(change, from) > 0) && (!until || comparePeriods(change, until) < 0),
  );
  return [begins, ...later];
}

/** The columns of such a period on the sheet of parameters are the ones with this number, counted from 0. */
export const groupOf = ({ stretches = [] }: Stretched, from: Period): number => {
  // Columns that nobody uses may be known by the period of their neighbours.
  const used = stretches.findIndex((own) => samePeriod(own.from, from) && own.parameters.length > 0);
  return used < 0 ? stretches.findIndex((own) => samePeriod(own.from, from)) : used;
};

/** With a parameter that has another value from a period on: columns that nobody uses any more are taken first. */
export function withStretch(
  stretches: readonly Stretch[] = [],
  from: Period,
  ids: readonly string[],
): Stretch[] {
  const own = groupOf({ stretches }, from);
  const free = own < 0 ? stretches.findIndex(({ parameters }) => parameters.length === 0) : own;
  const before = stretches[free]?.parameters ?? [];
  const next: Stretch = { from, parameters: [...new Set([...before, ...ids])] };
  return free < 0 ? [...stretches, next] : stretches.map((stretch, at) => (at === free ? next : stretch));
}

/** Without that change; columns behind it stay where they are. */
export function withoutStretch(
  stretches: readonly Stretch[] = [],
  from: Period,
  ids: readonly string[],
): Stretch[] {
  const next = stretches.map((stretch) =>
    samePeriod(stretch.from, from)
      ? { from, parameters: stretch.parameters.filter((id) => !ids.includes(id)) }
      : stretch,
  );
  while (next[next.length - 1]?.parameters.length === 0) next.pop();
  return next;
}

type Opened = Pick<Layout, "scheme" | "opened" | "closed">;

/** The first period of the year after the last one that is open. */
export function nextYear({ opened }: Pick<Layout, "opened">): Period | undefined {
  const last = opened[opened.length - 1];
  return last && nextPeriod({ ...last, index: PERIODS_A_YEAR[last.kind] });
}

/**
 * From which periods a change may hold: `undefined` is from the beginning. Not from a period that is closed; the first
 * of the workbook is its beginning.
 */
export function choicesOf(layout: Opened): (Period | undefined)[] {
  const isOpen = (period: Period) => !isClosed(layout, period);
  const [first, ...later] = layout.opened;
  const next = nextYear(layout);
  return [...(first && isOpen(first) ? [undefined] : []), ...later.filter(isOpen), ...(next ? [next] : [])];
}

/** The latest period that is open; in a workbook's first period that is its beginning. */
export function defaultFrom(layout: Opened): Period | undefined {
  const { opened } = layout;
  const last = opened[opened.length - 1];
  const choices = choicesOf(layout);
  return choices.find((choice) => samePeriod(choice, opened.length > 1 ? last : undefined)) ?? choices[0];
}

const parametersIn = (formula: string): string[] =>
  referencesOf(formula).flatMap(({ parameter }) => (parameter ? [parameter.id] : []));

/**
 * Parameters that hold for a whole year: one formula takes them for all periods of a ledger, or a figure of the year that
 * such a formula takes.
 */
export function wholeYearParameters({ results }: Pick<Scheme, "results">): ReadonlySet<string> {
  const columns = results.flatMap((section) => section.columns);
  const open = columns.filter(({ spills }) => spills);
  const seen = new Set(open.map(({ id }) => id));
  const found = new Set<string>();
  for (let next = open.pop(); next; next = open.pop()) {
    for (const id of parametersIn(next.formula)) found.add(id);
    for (const { cell } of referencesOf(next.formula)) {
      const read = columns.find(({ id, span }) => id === cell?.id && span !== "period");
      if (!read || seen.has(read.id)) continue;
      seen.add(read.id);
      open.push(read);
    }
  }
  return found;
}

/** Figures of a quarter, a half, a year, and roll-ups, that a parameter stands in: there the value of the last period counts. */
export const wholeFigures = ({ results, rollUps }: Pick<Scheme, "results" | "rollUps">, id: string) =>
  [
    ...results.flatMap(({ columns }) => columns.filter(({ span, spills }) => span !== "period" && !spills)),
    ...rollUps,
  ].filter(({ formula }) => parametersIn(formula).includes(id));
