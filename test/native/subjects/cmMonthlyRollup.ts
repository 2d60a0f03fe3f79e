/** 客户经理绩效考核办法: the gate of 50, pools to the fen, parts of the year, ranks and the last places. */
import { cmMonthlyRollup as scheme } from "../../../src/schemes/catalogue/cm-monthly-rollup-elimination";
import {
  atThreshold,
  changedCases,
  optionCases,
  peopleCases,
  per,
  perPeriod,
  perYear,
  type At,
} from "../cases";
import { bookOf, exact, type BookTerms } from "../generate";
import { Random } from "../random";
import type { Book, Subject, Values } from "../subject";

const POINTS = [40, 20, 20, 10, 10] as const;
const ITEMS = ["plan", "quality", "attitude", "cooperation", "other"] as const;
const OCTOBER = { year: 2026, index: 10 };
const DECEMBER = { year: 2026, index: 12 };
const SECTIONS = ["一科", "二科", "三科"] as const;

/** A score out of its items, the first ones filled first. */
function scored(score: number, more: Values = {}): Values {
  let rest = score;
  const items = ITEMS.map((id, index): [string, number] => {
    const points = exact(Math.min(POINTS[index] ?? 0, rest));
    rest = exact(rest - points);
    return [id, points];
  });
  return { ...Object.fromEntries(items), post_pay: 3000, ...more };
}

const SCORES = [0, 30, 49.99, 50, 50.01, 49.9, 66.67, 75, 82, 82, 90, 99.99, 100] as const;
const PAYS = [0, 0.01, 2999.99, 3333.33, 4567.89] as const;
const rows = (count: number, seed: number): Values[] => {
  const random = new Random(seed);
  const all: number[] = [];
  while (all.length < count)
    all.push(...random.shuffled([...SCORES, random.between(40, 100), random.between(0, 100)]));
  return all
    .slice(0, count)
    .map((score, index) => scored(score, { post_pay: PAYS[index % PAYS.length] ?? 3000 }));
};

const withoutPay = (row: Values): Values =>
  Object.fromEntries(Object.entries(row).filter(([id]) => id !== "post_pay"));

const MOVES = [
  [0, "降级"],
  [60, "不变"],
  [80, "晋级"],
] as const;
const book = (terms: Omit<BookTerms, "firstPeriod"> & Partial<BookTerms>): Book =>
  bookOf(scheme, {
    firstPeriod: DECEMBER,
    departments: SECTIONS,
    ...terms,
    parameters: { item_points: POINTS, last: 1, ...terms.parameters },
  });

/** Two sections have a pool, one of them in two rows; the third name is not in the roster, the fourth row not complete. */
const pools = (first: number, second: number) => (): Book["lists"] => ({
  pools: [
    [
      { department: "一科", amount: first },
      { department: "二科", amount: second },
      { department: "一科", amount: 0.01 },
      { department: "四科", amount: 500 },
      { department: "三科" },
    ],
  ],
  judged: [[]],
});

/** A section of one, equal scores at the last place, somebody who came in December; the last section is not complete. */
const NOTES: Book = {
  ...book({ id: "notes", seed: 715, firstPeriod: OCTOBER, periods: 3 }),
  people: (
    [
      ["一科", 70],
      ["二科", 70],
      ["二科", 70],
      ["三科", 50],
      ["三科", 60],
      ["三科", 60],
      ["三科", 90, 46357],
      ["四科", 40],
      ["四科", undefined],
    ] as const
  ).map(([department, score, entered], index) => ({
    id: `N${index + 1}`,
    department,
    ...(entered === undefined ? {} : { entered }),
    roster: {},
    entries: [1, 2, 3].map((month) =>
      score === undefined || (entered !== undefined && month < 3) ? undefined : scored(score),
    ),
  })),
};

const lost = (at: At) => at.ready && at.year.book.id === "lost";
const inPool = (at: At) => at.ready && at.figure("pool") > 0;
const pay = (at: At) => at.figure("pay");

export const cmMonthlyRollupSubject: Subject = {
  scheme,
  books: [
    book({ id: "default", seed: 700, firstPeriod: OCTOBER, periods: 3, rows: rows(96, 700) }),
    book({ id: "pools", seed: 701, rows: rows(60, 701), lists: pools(10000, 7777.77), others: false }),
    book({
      id: "equal shares",
      seed: 702,
      rows: Array.from({ length: 21 }, () => scored(70)),
      lists: pools(100, 0.02),
      others: false,
    }),
    book({
      id: "kept",
      seed: 703,
      parameters: { lost_share: "kept", gate: 75 },
      rows: rows(45, 703),
      lists: pools(12345.67, 100),
      others: false,
    }),
    book({ id: "not complete", seed: 704, rows: rows(15, 704), lists: pools(1000, 2000) }),
    book({
      id: "always the pool",
      seed: 705,
      parameters: { pay_mode: "pool", decimals: 0 },
      rows: rows(18, 705).map(withoutPay),
      lists: pools(999.99, 5000),
      others: false,
    }),
    book({
      id: "pool by post pay",
      seed: 713,
      parameters: { pay_mode: "post" },
      rows: rows(30, 713),
      lists: pools(10000, 7777.77),
      others: false,
    }),
    book({
      id: "pool by post pay, kept",
      seed: 714,
      parameters: { pay_mode: "post", lost_share: "kept" },
      rows: rows(15, 714),
      lists: pools(12345.67, 100),
    }),
    NOTES,
    { ...NOTES, id: "notes, higher ranks", parameters: { ...NOTES.parameters, ties: "higher" } },
    { ...NOTES, id: "notes, share", parameters: { ...NOTES.parameters, last_by: "share", last: 0.3 } },
    book({
      id: "always one's own",
      seed: 706,
      parameters: { pay_mode: "own" },
      rows: rows(15, 706),
      lists: pools(1000, 2000),
    }),
    book({
      id: "no post pay",
      seed: 707,
      rows: [scored(60), ...rows(5, 707).map(withoutPay)],
    }),
    book({
      id: "half-year",
      seed: 708,
      firstPeriod: { year: 2026, index: 7 },
      periods: 6,
      parameters: { combine: "sum", rank_in: "all", ties: "higher", last_by: "share", last: 0.15 },
      rows: rows(60, 708),
      others: false,
    }),
    book({
      id: "half-year of joiners",
      seed: 709,
      firstPeriod: { year: 2026, index: 7 },
      periods: 6,
      rows: rows(12, 709),
    }),
    book({
      id: "judged",
      seed: 710,
      firstPeriod: OCTOBER,
      periods: 3,
      parameters: { combine: "judged", last: 2, moves: MOVES },
      // The mean of three months on, just under and just over the marks.
      histories: [
        ...[60, 60.01, 59.99, 80, 80.01, 79.99].map((score) => [scored(score), scored(score), scored(score)]),
        ...rows(30, 710).map((row, index, all) => [row, all[(index + 7) % 30], all[(index + 11) % 30]]),
      ],
      lists: (ids) => ({
        pools: [[], [], []],
        judged: [
          [{ person: ids[7] ?? "", span: "季度", points: 3, reason: "x" }],
          [{ person: ids[8] ?? "", span: "年度", points: -2.5 }],
          [
            { person: ids[7] ?? "", span: "季度", points: -1 },
            { person: ids[7] ?? "", span: "年度", points: 1.25 },
            { person: ids[9] ?? "", span: "半年", points: 5 },
          ],
        ],
      }),
      others: false,
    }),
    book({
      id: "equal scores",
      seed: 711,
      parameters: { last: 3 },
      rows: Array.from({ length: 24 }, (_, index) => scored(90 - 5 * Math.floor(index / 8))),
      others: false,
    }),
    bookOf(scheme, { id: "lost", seed: 712, firstPeriod: DECEMBER, rows: rows(4, 712), others: false }),
  ],
  cases: [
    ...atThreshold("score, gate", (at) =>
      at.ready && at.parameter("gate") === undefined ? [at.figure("score"), 50] : undefined,
    ),
    ...atThreshold(
      "score, changed gate",
      (at) => (at.parameter("gate") === 75 ? [at.figure("score"), 75] : undefined),
      {
        without: ["just under", "just over"],
      },
    ),
    perPeriod("score 0", (at) => at.figure("score") === 0),
    perPeriod("score 100", (at) => at.figure("score") === 100),
    perPeriod("own pay rounded", (at) => !inPool(at) && pay(at) > 0 && pay(at) !== Math.round(pay(at))),
    perPeriod("part of a pool", (at) => inPool(at) && pay(at) > 0),
    perPeriod("nothing of a pool", (at) => inPool(at) && pay(at) === 0),
    perPeriod("weight that is kept back", (at) => inPool(at) && pay(at) === 0 && at.figure("weight") > 0),
    perPeriod("section with a pool and somebody not rated", (at) => inPool(at) && at.shown("pay") === ""),
    perPeriod("no pool where there must be one", (at) => at.ready && at.shown("pool") === "#N/A"),
    perPeriod(
      "pool with more decimals than are paid",
      (at) => at.ready && at.figure("pool") === 1000 && at.parameter("decimals") === 0,
    ),
    perPeriod("no post pay", (at) => at.state === "缺岗位绩效工资或科室总额"),
    per("quarter", "quarter", (at) => at.figure("quarter_score") > 0),
    per("half", "half-year", (at) => at.figure("half_score") > 0),
    per(
      "half",
      "half-year of somebody who was not always employed",
      (at) => at.figure("half_score") > 0 && at.year.states.includes("不在岗"),
    ),
    perYear("year", (at) => at.figure("year_score") > 0),
    perYear("year not complete", (at) => at.shown("year_score") === "" && at.year.states.includes("已填齐")),
    per(
      "quarter",
      "adjusted quarter",
      (at) => at.year.figures.quarter_points?.some((points) => Number(points) !== 0) ?? false,
    ),
    perYear(
      "adjusted year",
      (at) => at.year.figures.year_points?.some((points) => Number(points) !== 0) ?? false,
    ),
    ...["降级", "不变", "晋级"].map((word) => perYear(`move ${word}`, (at) => at.shown("move") === word)),
    ...atThreshold(
      "year, mark 60",
      (at) => (at.parameter("moves") ? [at.figure("year_score"), 60] : undefined),
      { span: "year" },
    ),
    ...atThreshold(
      "year, mark 80",
      (at) => (at.parameter("moves") ? [at.figure("year_score"), 80] : undefined),
      { span: "year" },
    ),
    perYear("eliminated", (at) => at.shown("elimination") === "末尾淘汰"),
    ...["人数不足，全在末尾", "末尾同分", "只评月数：1"].map((words) =>
      perYear(`note: ${words}`, (at) => String(at.shown("elimination_note")).includes(words)),
    ),
    perYear(
      "nothing to note",
      (at) => at.shown("elimination") === "末尾淘汰" && at.shown("elimination_note") === "",
    ),
    perPeriod(
      "part of a pool by post pay",
      (at) => inPool(at) && pay(at) > 0 && at.parameter("pay_mode") === "post",
    ),
    perYear("not eliminated", (at) => at.shown("elimination") === "—"),
    perYear(
      "not decided: somebody is not rated",
      (at) => at.figure("year_rank") > 0 && at.shown("elimination") === "",
    ),
    perYear(
      "left before the year's end: not ranked",
      (at) => at.figure("year_score") > 0 && at.shown("year_rank") === "",
    ),
    perYear(
      "several share the last place",
      (at) => at.year.book.id === "equal scores" && at.shown("elimination") === "末尾淘汰",
    ),
    perPeriod("points and number lost", (at) => lost(at) && at.shown("score") === "#N/A"),
    ...changedCases(["gate", "decimals", "moves"]),
    ...optionCases(scheme),
    ...peopleCases(scheme, { periods: 3 }),
  ],
};
