/** Numerators around their denominators, nothing to rate, ratings in order and in disorder, months of a quarter. */
import { example } from "../../../src/schemes/building";
import { serviceCentreKpis, serviceCentreKpis400 } from "../../../src/schemes/catalogue/service-centre-kpis";
import type { Span } from "../../../src/schemes/scheme";
import { atThreshold, changedCases, optionCases, peopleCases, per, perPeriod, perYear } from "../cases";
import { bookOf, cycled, type Columns } from "../generate";
import { Random } from "../random";
import type { Case, Subject, Values } from "../subject";

const YEAR_END = { year: 2026, index: 12 };
/** Three months that are a quarter. */
const LAST_QUARTER = { firstPeriod: { year: 2026, index: 10 }, periods: 3 };

/** What is done: around 36 and 120, of which both come up as plans. */
const DONE = [0, 35, 36, 37, 119, 120, 121, 250] as const;
const PLANNED = [36, 120, 0, 36, 120, 7] as const;

const SERVICE: Columns = {
  feedback_in_time: DONE,
  feedback_needed: PLANNED,
  info_in_time: DONE,
  info_needed: PLANNED,
  visits_done: DONE,
  visits_planned: PLANNED,
  solving_hours: [0, 90, 0.25, 33.333, 1234.5],
  solved: [36, 0, 7, 35],
  satisfied_complaints: [0, 33, 35, 36, 37],
  complaints: [36, 0, 35, 40],
  lost_customers: [0, 1, 5],
  visits_big: [0, 3, 48],
};

const CENTRE: Columns = {
  plan_done: [...DONE, 119.99, 120.01],
  plan_planned: PLANNED,
  cost_spent: [0, 9600, 11999.99, 12000, 12000.01],
  cost_budget: [12000, 0, 12000, 3333.33],
  survey_done: DONE,
  survey_planned: PLANNED,
  process_done: [0, 0.99, 1, 1.01, 1.5],
  process_planned: [1, 0, 3],
  transferred: [0, 24, 799, 800, 801],
  connected: [800, 0, 777],
  calls_in: [0, 812, 4567],
  calls_out: [0, 1, 299],
};

const zeros = (columns: Columns): Values => Object.fromEntries(Object.keys(columns).map((id) => [id, 0]));
const NOTHING_DONE = zeros(SERVICE);

const rows = (columns: Columns, count: number, seed: number) => cycled(columns, count, new Random(seed));

/** Ratings of the first people; the first of them from both sides, others from one; three rows are in disorder. */
function ratings(
  ids: readonly string[],
  random: Random,
  { kinds, disorder }: { kinds: boolean; disorder: boolean },
) {
  const all = Array.from({ length: 48 }, (_, index): Values => {
    const times = [undefined, 1, 2, 35][index % 4];
    return {
      rated: ids[index % 17] ?? "",
      ...(kinds ? { kind: index % 3 === 0 ? "协作部门" : "客户" } : {}),
      score: [0, 100, 99.5, 66, random.between(0, 100, 1)][index % 5] ?? 0,
      ...(times === undefined ? {} : { times }),
    };
  });
  const wrong: Values[] = [
    { rated: ids[17] ?? "", ...(kinds ? { kind: "客户" } : {}) },
    { rated: ids[18] ?? "", ...(kinds ? { kind: "客户" } : {}), times: 4 },
    { ...(kinds ? { kind: "客户" } : {}), score: 90 },
    ...(kinds ? [{ rated: ids[19] ?? "", score: 80 }] : []),
  ];
  return disorder ? [...all, ...wrong] : all;
}

const nothingToRate = (columns: readonly string[]): Case[] =>
  columns.map((column) =>
    perPeriod(
      `${column}: nothing to rate, other figures there`,
      (at) => at.ready && at.shown(column) === "#N/A" && at.shown("counted") === 1,
    ),
  );
const rolled = (columns: readonly string[]): Case[] =>
  columns.flatMap((column) => [
    per("quarter", `${column}: quarter`, (at) => Number.isFinite(at.figure(`${column}_quarter`))),
    perYear(`${column}: year`, (at) => Number.isFinite(at.figure(`${column}_year`))),
  ]);
const incomplete = (column: string, span: Span): Case =>
  per(span, `${column}: ${span} not complete`, (at) => at.shown(`${column}_${span}`) === "");
const disordered = perPeriod(
  "ratings in disorder",
  (at) => at.ready && at.shown("satisfaction_count") === "#N/A",
);

const wholeRate = (column: string) =>
  atThreshold(`${column}, 100 %`, (at) => (at.ready ? [at.figure(column), 1] : undefined), { just: 0.03 });

export const serviceCentreKpisSubject: Subject = {
  scheme: serviceCentreKpis,
  worked: [
    example("by hand 1", "两个月的回访|visits of two months", {
      firstPeriod: { year: 2026, index: 11 },
      people: {
        手1: [
          { ...NOTHING_DONE, visits_big: 3 },
          { ...NOTHING_DONE, visits_big: 4 },
        ],
      },
      expected: { 手1: { big_visits_year: 7 } },
    }),
  ],
  books: [
    bookOf(serviceCentreKpis, {
      id: "a month",
      seed: 1,
      firstPeriod: YEAR_END,
      rows: rows(SERVICE, 90, 1),
      lists: (ids, random) => ({ ratings: [ratings(ids, random, { kinds: true, disorder: true })] }),
    }),
    bookOf(serviceCentreKpis, {
      id: "days, of those solved",
      seed: 2,
      firstPeriod: YEAR_END,
      rows: rows(SERVICE, 36, 2),
      parameters: { time_unit: "days", satisfied_of: "solved", day_hours: 8 },
    }),
    bookOf(serviceCentreKpis, {
      id: "minutes, a quarter",
      seed: 3,
      ...LAST_QUARTER,
      rows: rows(SERVICE, 84, 3),
      parameters: { time_unit: "minutes" },
      lists: (ids, random) => ({
        ratings: [0, 1, 2].map((month) =>
          month === 1 ? [] : ratings(ids, random, { kinds: true, disorder: false }),
        ),
      }),
    }),
  ],
  changing: bookOf(serviceCentreKpis, {
    id: "changing",
    seed: 4,
    firstPeriod: YEAR_END,
    rows: rows(SERVICE, 12, 4),
    parameters: { time_unit: "days" },
    others: false,
  }),
  cases: [
    ...["feedback", "info", "visits", "satisfied"].flatMap(wholeRate),
    ...nothingToRate(["feedback", "info", "visits", "speed", "satisfied", "satisfaction", "cooperation"]),
    perPeriod("complaints solved in no time", (at) => at.figure("speed") === 0),
    perPeriod("no customer lost", (at) => at.figure("lost") === 0),
    perPeriod("rated by both sides", (at) => at.figure("satisfaction") >= 0 && at.figure("cooperation") >= 0),
    disordered,
    ...rolled(["lost", "big_visits", "satisfaction", "cooperation"]),
    incomplete("lost", "quarter"),
    incomplete("lost", "year"),
    ...optionCases(serviceCentreKpis),
    ...changedCases(["day_hours"]),
    ...peopleCases(serviceCentreKpis, { periods: 3 }),
  ],
};

export const serviceCentreKpis400Subject: Subject = {
  scheme: serviceCentreKpis400,
  worked: [
    example("by hand 1", "费用预算|cost budget", {
      people: { 手1: [{ ...zeros(CENTRE), cost_spent: 9600, cost_budget: 12000, survey_done: 5 }] },
      expected: { 手1: { kept_cost_spent: 9600, kept_cost_budget: 12000, kept_survey_done: 5 } },
    }),
  ],
  books: [
    bookOf(serviceCentreKpis400, {
      id: "a month",
      seed: 1,
      firstPeriod: YEAR_END,
      rows: rows(CENTRE, 120, 1),
      lists: (ids, random) => ({ ratings: [ratings(ids, random, { kinds: false, disorder: true })] }),
    }),
    bookOf(serviceCentreKpis400, {
      id: "a quarter",
      seed: 2,
      ...LAST_QUARTER,
      rows: rows(CENTRE, 90, 2),
      lists: (ids, random) => ({
        ratings: [0, 1, 2].map((month) =>
          month === 1 ? [] : ratings(ids, random, { kinds: false, disorder: false }),
        ),
      }),
    }),
  ],
  cases: [
    ...["plan", "cost", "survey", "process", "transfer"].flatMap(wholeRate),
    ...nothingToRate(["plan", "cost", "survey", "process", "transfer", "satisfaction"]),
    disordered,
    ...rolled(["plan", "cost", "survey", "process", "transfer", "satisfaction", "calls"]),
    incomplete("plan", "quarter"),
    incomplete("plan", "year"),
    ...peopleCases(serviceCentreKpis400, { periods: 3 }),
  ],
};
