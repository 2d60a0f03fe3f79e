/** The workbooks and cases of 客户服务部绩效评估目标. */
import { levels5432 as scheme } from "../../../src/schemes/catalogue/levels-5-4-3-2";
import { atThreshold, changedCases, optionCases, peopleCases, perPeriod, type At } from "../cases";
import { bookOf, cycled, type Columns } from "../generate";
import { Random } from "../random";
import type { Case, Subject, Values } from "../subject";

const GOALS = [1, 2, 3, 4, 5, 6];
/** Of a standard of 100: around 80 and 100 %, nothing, and far from both. */
const ACTUALS = [0, 50, 79.99, 80, 80.01, 90, 99.99, 100, 100.01, 125];

const ACTUAL_COLUMNS: Columns = Object.fromEntries(GOALS.map((goal) => [`actual${goal}`, ACTUALS]));

/** So many rows; of each, some goals are left out. */
function rows(count: number, seed: number, standards: readonly number[] = []): Values[] {
  const random = new Random(seed);
  return cycled(ACTUAL_COLUMNS, count, random).map((row, index) => {
    const used = index % 3 === 0 ? GOALS : GOALS.filter((goal) => goal === 1 || random.chance(0.6));
    return Object.fromEntries(
      used.flatMap((goal) => {
        const standard = standards.length > 0 ? (standards[(index + goal) % standards.length] ?? 100) : 100;
        return [
          [`actual${goal}`, row[`actual${goal}`] ?? 0],
          [`standard${goal}`, standard],
        ];
      }),
    );
  });
}

const LOW = "越低越好";
const HIGH = "越高越好";
const NAMES = ["回访及时率", "投诉率"];
const DIRECTIONS = [HIGH, LOW, LOW, null, LOW, HIGH].map((direction, index) => [
  NAMES[index] ?? null,
  direction,
]);

const anyGoal = (title: string, holds: (at: At, goal: number) => boolean): Case =>
  perPeriod(title, (at) => at.ready && GOALS.some((goal) => holds(at, goal)));
const isLow = (at: At, goal: number) =>
  at.parameter("goals") !== undefined && DIRECTIONS[goal - 1]?.[1] === LOW;

const BOOKS = [
  bookOf(scheme, { id: "default", seed: 1, rows: rows(60, 1) }),
  bookOf(scheme, { id: "in proportion", seed: 2, parameters: { between: "linear" }, rows: rows(50, 2) }),
  bookOf(scheme, {
    id: "lower is better",
    seed: 3,
    parameters: { goals: DIRECTIONS },
    rows: rows(60, 3, [100, 80, 64, 100.01, 99.99]).map((row, index) =>
      // The lower-is-better goals may have a standard of 0.
      index % 4 === 0 ? { ...row, actual2: index % 8 === 0 ? 0 : 3, standard2: 0 } : row,
    ),
  }),
  bookOf(scheme, {
    id: "points",
    seed: 4,
    parameters: {
      points_above: 10,
      points_on: 8,
      points_near: 5.5,
      points_below: 0,
      near_from: 0.9,
      goal_weights: [0.5, 0.2, 0.1, 0.1, 0.1, 0],
      between: "linear",
    },
    rows: rows(40, 4),
  }),
  // None of a standard of 0 meets it, none of another is better than it: for each goal.
  bookOf(scheme, {
    id: "all lower is better",
    seed: 5,
    // Every second goal has a name.
    parameters: {
      goals: GOALS.map((goal) => [goal % 2 === 1 ? `目标${"甲乙丙"[(goal - 1) / 2]}` : null, LOW]),
      between: "linear",
    },
    rows: GOALS.flatMap((goal) =>
      [0, 100].flatMap((standard) =>
        [0, 100, 125].map((actual) => ({ [`actual${goal}`]: actual, [`standard${goal}`]: standard })),
      ),
    ),
  }),
];

export const levels5432Subject: Subject = {
  scheme,
  books: BOOKS,
  // Where goals have both directions.
  ...(BOOKS[2] ? { changing: BOOKS[2] } : {}),
  cases: [
    ...GOALS.slice(0, 2).flatMap((goal) =>
      [0.8, 1].flatMap((threshold) =>
        atThreshold(
          `goal ${goal}, ${threshold * 100} %`,
          (at) => (at.ready ? [at.figure(`ratio${goal}`), threshold] : undefined),
          { just: 0.000101 },
        ),
      ),
    ),
    ...[5, 4, 3, 2].map((points) =>
      anyGoal(`${points} points`, (at, goal) => at.figure(`level${goal}`) === points),
    ),
    anyGoal(
      "between 3 and 4 points",
      (at, goal) => at.figure(`level${goal}`) > 3 && at.figure(`level${goal}`) < 4,
    ),
    anyGoal(
      "lower is better, better than the standard",
      (at, goal) => isLow(at, goal) && at.figure(`level${goal}`) === 5,
    ),
    anyGoal(
      "lower is better, just under the standard of 80 %",
      (at, goal) => isLow(at, goal) && at.figure(`level${goal}`) === 2,
    ),
    anyGoal(
      "lower is better, exactly 80 %",
      (at, goal) =>
        isLow(at, goal) &&
        at.figure(`level${goal}`) === 3 &&
        Math.abs(at.figure(`ratio${goal}`) - 0.8) < 1e-9,
    ),
    anyGoal(
      "lower is better, none of a standard of 0",
      (at, goal) => isLow(at, goal) && at.entered(`actual${goal}`) === 0 && at.figure(`level${goal}`) === 4,
    ),
    anyGoal(
      "lower is better, some of a standard of 0",
      (at, goal) => isLow(at, goal) && at.entered(`standard${goal}`) === 0 && at.figure(`level${goal}`) === 2,
    ),
    anyGoal(
      "lower is better, none",
      (at, goal) => isLow(at, goal) && at.entered(`actual${goal}`) === 0 && at.figure(`level${goal}`) === 5,
    ),
    anyGoal("direction left blank", (at, goal) => at.parameter("goals") !== undefined && goal === 4),
    perPeriod("goals with and without a name", (at) =>
      /投诉率：[2-5](?:；.*)?；目标6：[2-5]$/.test(String(at.shown("detail"))),
    ),
    perPeriod("all six goals", (at) => at.figure("count") === 6),
    perPeriod("not all goals", (at) => at.figure("count") < 6),
    ...optionCases(scheme),
    ...changedCases([
      "points_above",
      "points_on",
      "points_near",
      "points_below",
      "near_from",
      "goal_weights",
      "goals",
    ]),
    ...peopleCases(scheme),
  ],
};
