/** The workbooks and cases of the score tables of departments and offices. */
import {
  deptScoreTablesCustomer,
  deptScoreTablesMarket,
  deptScoreTablesOffice,
  deptScoreTablesSales,
} from "../../../src/schemes/catalogue/dept-score-tables";
import type { Scheme } from "../../../src/schemes/scheme";
import { atThreshold, changedCases, eachWord, optionCases, peopleCases, perPeriod, perYear } from "../cases";
import { bookOf, combined, cycled, exact, type Columns } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const GRADES = ["优秀", "良好", "一般", "差"];
const MEASURES = ["loss", "growth", "satisfied"] as const;

const graded = ({ entryColumns }: Scheme): string[] =>
  entryColumns.filter(({ kind }) => kind === "choice").map(({ id }) => id);

/** Each grade of each item. */
const gradeCases = (scheme: Scheme) =>
  graded(scheme).flatMap((item) =>
    GRADES.map((grade) => perPeriod(`${item} ${grade}`, (at) => at.ready && at.word(item) === grade)),
  );

/** Without rates: every combination of grades. */
function simple(scheme: Scheme, copies: number, points: Record<string, [string, number][]>): Subject {
  const columns: Columns = Object.fromEntries(graded(scheme).map((item) => [item, GRADES]));
  const rows = Array.from({ length: copies }, () => combined(columns)).flat();
  return {
    scheme,
    books: [
      bookOf(scheme, { id: "default", seed: 1, firstPeriod: { year: 2026, index: 9 }, periods: 4, rows }),
      bookOf(scheme, {
        id: "other points",
        seed: 2,
        firstPeriod: { year: 2026, index: 12 },
        parameters: points,
        rows: cycled(columns, 12, new Random(2)),
      }),
    ],
    cases: [
      ...gradeCases(scheme),
      perPeriod("full score", (at) => at.figure("total") === 100),
      perPeriod("nothing", (at) => at.figure("total") === 0),
      ...changedCases(Object.keys(points)),
      ...peopleCases(scheme, { periods: 4 }),
    ],
    changing: bookOf(scheme, { id: "changing", seed: 10, rows: cycled(columns, 16, new Random(10)) }),
  };
}

const STARTS: Values[] = [
  { loss_start: 0.07, growth_start: 0.055, satisfied_start: 0.93 },
  { loss_start: 0.06, growth_start: 0.05, satisfied_start: 0.9 },
  { loss_start: 0.3, growth_start: -0.02, satisfied_start: 0.5 },
  { loss_start: 0.113, growth_start: 0.0333, satisfied_start: 0.871 },
];
/** Better than the base by so much: around each step, beyond the most, down to nothing. */
const AHEAD = [
  ...[0, 0.0001, -0.0001, 0.01, 0.0099, 0.0101, -0.01, -0.0099, -0.0101, 0.015, -0.015],
  ...[0.05, 0.0499, 0.0501, 0.06, -0.15, -0.1499, -0.1501, -0.2, 0.03, -0.05, 0.023],
];

const within = (value: number, least: number, most: number) => exact(Math.min(most, Math.max(least, value)));

/** Months of a department whose rates lie around the bases that the months before leave. */
function history(scheme: Scheme, months: number, turn: number, fixed: boolean): Values[] {
  const start = STARTS[turn % STARTS.length] ?? {};
  let loss = Number(start.loss_start);
  let growth = Number(start.growth_start);
  let satisfied = Number(start.satisfied_start);
  return Array.from({ length: months }, (_, month) => {
    const ahead = (shift: number) => AHEAD[(turn * 5 + month * 3 + shift) % AHEAD.length] ?? 0;
    const rates = {
      loss: within(loss - ahead(0), 0, 1),
      growth: within(growth + ahead(7), -1, 10),
      satisfied: within(satisfied + ahead(13), 0, 1),
    };
    if (!fixed) {
      loss = Math.min(loss, rates.loss);
      satisfied = Math.max(satisfied, rates.satisfied);
    }
    growth = rates.growth;
    const grades = graded(scheme).map((item, at) => [item, GRADES[(turn + month * 3 + at * at) % 4] ?? "差"]);
    return { ...Object.fromEntries(grades), ...rates };
  });
}

/** One in eight has a month that is not filled in. */
const histories = (scheme: Scheme, count: number, months: number, fixed = false) =>
  Array.from({ length: count }, (_, turn) =>
    history(scheme, months, turn, fixed).map((values, month) =>
      turn % 8 === 6 && month === 1 ? undefined : values,
    ),
  );

function measured(scheme: Scheme): Subject {
  const book = (id: string, seed: number, count: number, more: Partial<Parameters<typeof bookOf>[1]> = {}) =>
    bookOf(scheme, {
      id,
      seed,
      periods: more.periods ?? 4,
      histories: histories(scheme, count, more.periods ?? 4, more.parameters?.record === "fixed"),
      // One in nine has no base.
      roster: [...STARTS, ...STARTS, { loss_start: 0.05, growth_start: 0.04 }],
      ...more,
    });
  return {
    scheme,
    books: [
      book("default", 1, 28, { firstPeriod: { year: 2026, index: 9 } }),
      book("fixed", 2, 18, {
        firstPeriod: { year: 2026, index: 10 },
        periods: 3,
        parameters: { record: "fixed", step_mode: "prorata", start: 14, up: 1.5 },
      }),
      book("over the year", 3, 16, {
        firstPeriod: { year: 2026, index: 11 },
        periods: 4,
        parameters: { step_mode: "started", step: 0.02, down: 2 },
      }),
    ],
    cases: [
      ...gradeCases(scheme),
      ...MEASURES.flatMap((measure) => [
        ...atThreshold(
          `${measure}: base`,
          (at) => (at.ready ? [at.entered(measure), at.figure(`${measure}_base`)] : undefined),
          { just: 0.0002 },
        ),
        perPeriod(`${measure}: at the most`, (at) => at.figure(`${measure}_points`) === 20),
        perPeriod(`${measure}: nothing left`, (at) => at.figure(`${measure}_points`) === 0),
        perYear(
          `${measure}: base out of the year before`,
          ({ year }) => year.offset > 0 && year.figures[`${measure}_base`]?.[0] !== "",
        ),
      ]),
      ...["loss", "satisfied"].flatMap((measure) => [
        perPeriod(
          `${measure}: a record becomes the base`,
          (at) =>
            at.index > 0 && Math.abs(at.figure(`${measure}_base`) - at.figure(`${measure}_base`, -1)) > 1e-9,
        ),
        perPeriod(
          `${measure}: a record that does not`,
          (at) =>
            at.parameter("record") === "fixed" &&
            at.figure(`${measure}_points`) > 16 &&
            at.figure(`${measure}_left`) === at.figure(`${measure}_base`),
        ),
      ]),
      ...eachWord("remark", ["名册缺基数", "上年未填齐", "以前月份未填齐"]),
      ...optionCases(scheme),
      ...changedCases(["start", "up", "down", "step"]),
      ...peopleCases(scheme, { periods: 4 }),
    ],
    changing: book("changing", 10, 12, { periods: 2 }),
  };
}

const own = (...points: number[]): [string, number][] =>
  GRADES.map((grade, index): [string, number] => [grade, points[index] ?? 0]);

export const DEPT_SUBJECTS: readonly Subject[] = [
  measured(deptScoreTablesCustomer),
  simple(deptScoreTablesMarket, 1, { grades60: own(60, 45, 20, 5), grades10: own(10, 7, 3, 1) }),
  simple(deptScoreTablesSales, 4, { grades60: own(55, 50, 30, 1), grades20: own(20, 12, 8, 2) }),
  measured(deptScoreTablesOffice),
];
