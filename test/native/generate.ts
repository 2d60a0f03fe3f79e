/**
 * What subjects are made of: rows around every threshold, people of every kind, workbooks. Counters: ./cases.
 *
 *   const scheme = visitScores;
 *   const DEFAULTS = { visits: 10, score: 80, late: "否" };
 *   const COLUMNS = {
 *     visits: onUnderOver([0, 8, 10], 1, { min: 0 }),
 *     score: onUnderOver([60, 80], 0.01, { min: 0, max: 100 }),
 *     late: ["是", "否"],
 *   };
 *   export const visitScoresSubject: Subject = {
 *     scheme,
 *     books: [
 *       bookOf(scheme, { id: "default", seed: 1, periods: 3, rows: eachAlone(COLUMNS, DEFAULTS) }),
 *       bookOf(scheme, { id: "strict", seed: 2, parameters: { late_rule: "strict" }, rows: cycled(COLUMNS, 40, new Random(2)) }),
 *     ],
 *     cases: [
 *       ...atThresholds("score", [60, 80], (at) => at.entered("score")),
 *       ...eachWord("grade", ["优秀", "合格", "不合格"]),
 *       perPeriod("capped", (at) => at.figure("raw") > at.figure("points")),
 *       ...optionCases(scheme),
 *       ...peopleCases(scheme, { periods: 3 }),
 *     ],
 *   };
 *
 * Cost is people × periods × columns: put many rows into one period rather than opening more periods.
 */
import { dateSerial, nextPeriod, PERIODS_A_YEAR, periodDays, type Period } from "../../src/template/periods";
import type { ParameterInput, Scheme } from "../../src/schemes/scheme";
import { Random } from "./random";
import type { Book, GeneratedPerson, Values } from "./subject";

/** Binary noise off: 0.1 + 0.2 is entered as 0.3, as people type it. */
export const exact = (value: number): number => Number(value.toFixed(10));

/**
 * Each value, and a step under and over it; with `min` and `max` those that may be entered. Each value once, rising.
 * The step should be the smallest that people enter: 1 for counts, 0.01 for scores and money.
 */
export function onUnderOver(
  values: readonly number[],
  step: number,
  { min = -Infinity, max = Infinity }: { min?: number; max?: number } = {},
): number[] {
  const all = values.flatMap((value) => [value, exact(value - step), exact(value + step)]);
  return [...new Set(all)].filter((value) => value >= min && value <= max).sort((a, b) => a - b);
}

/** What may stand in a column; `undefined`: nothing. */
type Column = readonly (string | number | undefined)[];
export type Columns = Readonly<Record<string, Column>>;

const valuesOf = (pairs: readonly (readonly [string, string | number | undefined])[]): Values =>
  Object.fromEntries(
    pairs.filter((pair): pair is readonly [string, string | number] => pair[1] !== undefined),
  );

/**
 * So many rows in which each column goes through its values again and again, each round in another order: every value
 * comes up (count / values) times, among ever other neighbours.
 */
export function cycled(columns: Columns, count: number, random: Random): Values[] {
  const longest = Math.max(...Object.values(columns).map((column) => column.length));
  if (count < longest) throw new Error(`${longest} values do not come up in ${count} rows`);
  const sequences = Object.entries(columns).map(([id, column]) => {
    const sequence: Column[number][] = [];
    while (sequence.length < count) sequence.push(...random.shuffled(column));
    return { id, sequence };
  });
  return Array.from({ length: count }, (_, row) =>
    valuesOf(sequences.map(({ id, sequence }) => [id, sequence[row]])),
  );
}

/** Every value of every column once with the others as usual: what a change of one thing does. */
export const eachAlone = (columns: Columns, usual: Values): Values[] =>
  Object.entries(columns).flatMap(([id, column]) => column.map((value) => withValue(usual, id, value)));

/** Every combination; for the two or three columns whose rules meet. */
export const combined = (columns: Columns, usual: Values = {}): Values[] =>
  Object.entries(columns).reduce<Values[]>(
    (rows, [id, column]) => rows.flatMap((row) => column.map((value) => withValue(row, id, value))),
    [usual],
  );

function withValue(row: Values, id: string, value: Column[number]): Values {
  const changed: Record<string, string | number> = { ...row };
  if (value === undefined) delete changed[id];
  else changed[id] = value;
  return changed;
}

export interface BookTerms {
  id: string;
  /** Differs between the workbooks of a subject: ids and kinds of people follow from it. */
  seed: number;
  parameters?: Readonly<Record<string, ParameterInput>>;
  /** Default: so that the last one opened ends 2026; sheets and checks are as wide as the rest of the year. */
  firstPeriod?: { year: number; index: number };
  /** Default 1. */
  periods?: number;
  /** Dealt out to the people, the first `periods` to the first one … */
  rows?: readonly Values[];
  /** Or each person's periods, where they follow one another (streaks, ledgers, roll-ups). */
  histories?: readonly (readonly (Values | undefined)[])[];
  /** Values of roster columns, taken in turn. */
  roster?: readonly Values[];
  /** Dealt out in turn. */
  departments?: readonly string[];
  groups?: readonly string[];
  /** Rows of each list, by period; they may name the people. */
  lists?: (ids: readonly string[], random: Random) => Book["lists"];
  /** People that are not rated, or not always, come on top; default true. */
  others?: boolean;
}

/** A workbook: people for all rows, and the kinds of people that are not rated. */
export function bookOf(scheme: Scheme, terms: BookTerms): Book {
  const { id, seed, periods = 1, parameters = {}, rows = [], roster = [], others = true } = terms;
  const random = new Random(seed);
  const index = Math.max(1, PERIODS_A_YEAR[scheme.period] - periods + 1);
  const firstPeriod: Period = { kind: scheme.period, year: 2026, index, ...terms.firstPeriod };
  const histories = [
    ...(terms.histories ?? []),
    ...Array.from({ length: Math.ceil(rows.length / periods) }, (_, person) =>
      Array.from({ length: periods }, (_, period) => rows[(person * periods + period) % rows.length]),
    ),
  ];
  const employed = histories.map((entries): Omit<GeneratedPerson, "id"> => ({ roster: {}, entries }));
  const unlike = others ? notAlwaysRated(scheme, histories, firstPeriod, periods) : [];
  const people = [...employed, ...unlike].map((person, index): GeneratedPerson => {
    const department = terms.departments?.[index % terms.departments.length];
    const group = terms.groups?.[index % terms.groups.length];
    return {
      ...person,
      id: idOf(seed, index),
      roster: { ...roster[index % Math.max(1, roster.length)] },
      ...(department === undefined ? {} : { department }),
      ...(group === undefined ? {} : { group }),
    };
  });
  const lists = terms.lists?.(
    people.slice(0, employed.length).map((person) => person.id),
    random,
  );
  return withYearSoFar(scheme, { id, firstPeriod, periods, parameters, people, lists: lists ?? {} });
}

/** Sums of the year's periods before a workbook that begins within it; every ninth person lacks one. */
export function withYearSoFar(scheme: Scheme, book: Book): Book {
  const columns = scheme.rosterColumns.filter(({ id }) =>
    scheme.openings.some(({ rosterColumn, soFar }) => soFar && rosterColumn === id),
  );
  if (columns.length === 0 || book.firstPeriod.index === 1) return book;
  const random = new Random(book.firstPeriod.index * 1000 + book.people.length);
  const people = book.people.map((person, index): GeneratedPerson => {
    const sums = columns.map(({ id, whole, max }, at): [string, number][] =>
      index % 9 === 8 && at === index % columns.length
        ? []
        : [
            [
              id,
              whole
                ? book.firstPeriod.index - 1
                : random.between(0, max === undefined || max > 100 ? 100 : book.firstPeriod.index),
            ],
          ],
    );
    return { ...person, roster: { ...person.roster, ...Object.fromEntries(sums.flat()) } };
  });
  return { ...book, people };
}

/** Texts, some with leading zeros that tell two people apart ("001006", "01006"): ids are never numbers. */
const idOf = (seed: number, index: number): string =>
  index % 20 === 6
    ? `00${seed * 1000 + index}`
    : index % 20 === 7
      ? `0${seed * 1000 + index - 1}`
      : `S${seed}-${String(index + 1).padStart(3, "0")}`;

/** Joins, leaves, not employed at all, entries missing, nothing filled in. */
function notAlwaysRated(
  { entryColumns }: Scheme,
  histories: readonly (readonly (Values | undefined)[])[],
  firstPeriod: Period,
  periods: number,
): Omit<GeneratedPerson, "id">[] {
  const history = (index: number) => histories[index % Math.max(1, histories.length)] ?? [];
  const all = [firstPeriod];
  while (all.length < periods) all.push(nextPeriod(all[all.length - 1] ?? firstPeriod));
  const last = all[all.length - 1] ?? firstPeriod;
  const first = periodDays(firstPeriod);
  const required = entryColumns.filter(({ blank }) => blank === "missing").map(({ id }) => id);
  const before = dateSerial(firstPeriod.year - 1, 6, 30);
  const kinds: (Partial<GeneratedPerson> & { entries: GeneratedPerson["entries"] })[] = [
    { left: before, entries: history(0) },
    // From the last period on; with one period: in its midst, and so rated.
    { entered: periodDays(last).first + 14, entries: history(1) },
    { left: first.first + 14, entries: history(2) },
    { entered: first.first, left: first.last, entries: history(3) },
    { entries: [] },
    ...required.slice(0, 1).map((column) => ({
      entries: history(4).map((values) => values && withValue(values, column, undefined)),
    })),
    ...required.slice(-1).map((column) => ({
      entries: history(5).map((values, index) =>
        values && index === periods - 1 ? withValue(values, column, undefined) : values,
      ),
    })),
  ];
  return kinds.map((kind) => ({ roster: {}, ...kind }));
}
