/** Counters for the cases of a subject: how often its rows hit a threshold, an option, a kind of person. */
import type { Scheme, Span } from "../../src/schemes/scheme";
import { PERIODS_A_YEAR } from "../../src/template/periods";
import type { Case, PersonYear } from "./subject";

/** Equal is what differs by no more than that. */
const TOLERANCE = 1e-9;
/** What "just" under or over may be, beyond the tolerance. */
const JUST = 0.0105;

/** Words of the column "state" of the Chinese sheets. */
export const STATE = {
  ready: "已填齐",
  /** What it begins with. */
  list: "清单有误",
  absent: "不在岗",
  unopened: "未开始",
  empty: "未填报",
} as const;

/** The entries are in order; rows of a list that are not hold back only what the list enters. */
export const isReady = (state: string): boolean => state === STATE.ready || state.startsWith(STATE.list);

export const num = (value: unknown): number => (typeof value === "number" ? value : NaN);

/** A person's period, or quarter, half-year, year: that of a counter's span. */
export interface At {
  /** From 0, in the sheet's year. */
  index: number;
  /** Of the entries of the period (in a longer span: of its last period). */
  state: string;
  ready: boolean;
  year: PersonYear;
  /** NaN where it is not a number. `shift` −1: the cell before. */
  figure(column: string, shift?: number): number;
  /** As it stands in the cell. */
  shown(column: string, shift?: number): unknown;
  /** NaN where nothing is entered. */
  entered(column: string): number;
  word(column: string): string;
  /** What was set in the workbook; `undefined`: the scheme's default. */
  parameter(id: string): unknown;
}

function cellsOf(year: PersonYear, span: Span): At[] {
  const { states, figures, person, offset, book } = year;
  return periodsIn(year, span).map((periods, index) => {
    const last = periods[periods.length - 1] ?? 0;
    const state = states[last] ?? "";
    const values = person.entries[offset + last];
    return {
      index,
      state,
      ready: isReady(state),
      year,
      figure: (column, shift = 0) => num(figures[column]?.[index + shift]),
      shown: (column, shift = 0) => figures[column]?.[index + shift],
      entered: (column) => num(values?.[column]),
      word: (column) => String(values?.[column] ?? ""),
      parameter: (id) => book.parameters[id],
    };
  });
}

/** The periods of each cell, as indexes: quarters and half-years that lie in the sheet completely, or all. */
function periodsIn({ periods }: PersonYear, span: Span): number[][] {
  const all = periods.map((_, index) => index);
  if (span === "year") return [all];
  if (span === "period") return all.map((index) => [index]);
  const groups = new Map<number, number[]>();
  let size = 1;
  periods.forEach(({ kind, index }, at) => {
    size = PERIODS_A_YEAR[kind] / PERIODS_A_YEAR[span];
    const group = Math.ceil(index / size);
    groups.set(group, [...(groups.get(group) ?? []), at]);
  });
  return [...groups.values()].filter((group) => group.length === size);
}

/** Hits of a condition in the cells of a span. */
export const per = (span: Span, title: string, holds: (at: At) => boolean): Case => ({
  title,
  hits: (year) => cellsOf(year, span).filter(holds).length,
});
export const perPeriod = (title: string, holds: (at: At) => boolean): Case => per("period", title, holds);
export const perYear = (title: string, holds: (at: At) => boolean): Case => per("year", title, holds);

/** On, just under, just over. */
const PLACES = {
  on: (a: number, b: number) => Math.abs(a - b) <= TOLERANCE,
  "just under": (a: number, b: number, just = JUST) => b - a > TOLERANCE && b - a <= just,
  "just over": (a: number, b: number, just = JUST) => a - b > TOLERANCE && a - b <= just,
} as const;

interface Nearness {
  span?: Span;
  /** What "just" is: the step of the rows and a little; default a hundredth. Counts: 1. */
  just?: number;
  /** Places that cannot be: "just over" a highest score. */
  without?: readonly (keyof typeof PLACES)[];
}

/** On, just under and just over a threshold: the amount, and what it is measured by (`undefined`: neither). */
export function atThreshold(
  title: string,
  amounts: (at: At) => readonly [amount: number, threshold: number] | undefined,
  { span = "period", just = JUST, without = [] }: Nearness = {},
): Case[] {
  return Object.entries(PLACES)
    .filter(([place]) => !(without as readonly string[]).includes(place))
    .map(([place, holds]) =>
      per(span, `${title}: ${place}`, (at) => {
        const pair = amounts(at);
        return pair !== undefined && holds(...pair, just + TOLERANCE);
      }),
    );
}

/** The same for each of several fixed thresholds. */
export const atThresholds = (
  title: string,
  thresholds: readonly number[],
  amount: (at: At) => number,
  nearness: Nearness = {},
): Case[] =>
  thresholds.flatMap((threshold) =>
    atThreshold(`${title} ${threshold}`, (at) => (at.ready ? [amount(at), threshold] : undefined), nearness),
  );

/** A result column shows each of its words (or numbers), and maybe stays blank for people who are rated. */
export const eachWord = (
  column: string,
  words: readonly (string | number | boolean)[],
  span: Span = "period",
): Case[] => words.map((word) => per(span, `${column} “${word}”`, (at) => at.shown(column) === word));

/** Each option of each choice parameter, in a workbook with people who are rated. */
export const optionCases = ({ parameters }: Scheme): Case[] =>
  parameters.flatMap((parameter) =>
    parameter.kind === "choice"
      ? parameter.options.map(({ id }) =>
          perPeriod(
            `${parameter.id} = ${id}`,
            (at) => at.ready && (at.parameter(parameter.id) ?? parameter.value) === id,
          ),
        )
      : [],
  );

/** Parameters that some workbook sets to something else. */
export const changedCases = (ids: readonly string[]): Case[] =>
  ids.map((id) => perPeriod(`${id} changed`, (at) => at.ready && at.parameter(id) !== undefined));

/** The kinds of people that `bookOf` adds. */
export const peopleCases = ({ entryColumns }: Scheme, { periods = 1 } = {}): Case[] => [
  perYear("not employed at all", ({ year: { states } }) =>
    states.every((state) => state === STATE.absent || state === STATE.unopened),
  ),
  perPeriod(
    "nothing filled in",
    ({ state, year, index }) =>
      state !== STATE.absent &&
      state !== STATE.unopened &&
      year.person.entries[year.offset + index] === undefined,
  ),
  ...(entryColumns.some(({ blank }) => blank === "missing")
    ? [perPeriod("entries missing", ({ state }) => /^缺\d+项$/.test(state))]
    : []),
  ...(periods > 1
    ? [
        perYear("joins during the year", ({ year: { states } }) =>
          comesAfter(states, STATE.absent, STATE.ready),
        ),
        perYear("leaves during the year", ({ year: { states } }) =>
          comesAfter(states, STATE.ready, STATE.absent),
        ),
      ]
    : []),
];

const comesAfter = (states: readonly string[], earlier: string, later: string): boolean =>
  states.includes(earlier) && states.lastIndexOf(later) > states.indexOf(earlier);
