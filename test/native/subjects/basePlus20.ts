/** 客户经理考核制度: scores around 0, 100 and the pass mark, both ways of paying, money that must be rounded. */
import { basePlus20 as scheme } from "../../../src/schemes/catalogue/base-plus-20";
import { atThreshold, atThresholds, changedCases, optionCases, peopleCases, perPeriod } from "../cases";
import { bookOf, cycled, eachAlone, onUnderOver } from "../generate";
import { Random } from "../random";
import type { Subject } from "../subject";

const USUAL = { base_pay: 4000, archive: 27, visits: 36, events: 30 };

const COLUMNS = {
  base_pay: [0, 0.01, 3333.33, 4000, 4567.891, 12345.67],
  archive: onUnderOver([0, 15, 30], 0.01, { min: 0, max: 30 }),
  visits: onUnderOver([0, 20, 40], 0.01, { min: 0, max: 40 }),
  events: onUnderOver([0, 15, 30], 0.01, { min: 0, max: 30 }),
  signed: [undefined, 0, 3, 12],
  tables: [undefined, 0, 3, 11],
  visited: [undefined, 8],
};

/** What may be entered where records have 35 points, visits 40 and events 25. */
const OTHER_COLUMNS = {
  ...COLUMNS,
  archive: onUnderOver([0, 15, 30, 35], 0.01, { min: 0, max: 35 }),
  events: onUnderOver([0, 12, 25], 0.01, { min: 0, max: 25 }),
};

/** Totals on, under and over a pass mark of 80. */
const PASSING = [10, 9.99, 10.01].map((events) => ({ ...USUAL, archive: 30, visits: 40, events }));
const FULL = [
  { ...USUAL, archive: 30, visits: 40, events: 30 },
  { ...USUAL, archive: 30, visits: 40, events: 29.99 },
  { ...USUAL, archive: 0, visits: 0, events: 0 },
];

const cent = (value: number) => Math.round(value * 1e6) % 1e4 !== 0;

/** A year of one month. */
const DECEMBER = { year: 2026, index: 12 };

export const basePlus20Subject: Subject = {
  scheme,
  books: [
    bookOf(scheme, {
      id: "default",
      seed: 1500,
      // Three months that end the year: fewer columns to compute.
      firstPeriod: { year: 2026, index: 10 },
      periods: 3,
      rows: [...eachAlone(COLUMNS, USUAL), ...FULL, ...cycled(COLUMNS, 120, new Random(1500))],
    }),
    {
      ...bookOf(scheme, {
        id: "from November and December on",
        seed: 1509,
        firstPeriod: { year: 2026, index: 10 },
        periods: 3,
        rows: [...FULL, ...cycled(COLUMNS, 20, new Random(1509))],
      }),
      changes: [
        { from: { kind: "month", year: 2026, index: 11 }, parameters: { share: 0.3 } },
        { from: { kind: "month", year: 2026, index: 12 }, parameters: { pay_rule: "all", pass: 80 } },
      ],
    },
    bookOf(scheme, {
      id: "full marks only",
      seed: 1501,
      firstPeriod: DECEMBER,
      parameters: { pay_rule: "all" },
      rows: [...FULL, ...cycled(COLUMNS, 40, new Random(1501))],
    }),
    bookOf(scheme, {
      id: "pass mark",
      seed: 1502,
      firstPeriod: DECEMBER,
      parameters: { pay_rule: "all", pass: 80, share: 0.35, decimals: 0 },
      rows: [...PASSING, ...cycled(COLUMNS, 40, new Random(1502))],
    }),
    bookOf(scheme, {
      id: "other points",
      seed: 1503,
      firstPeriod: DECEMBER,
      parameters: { points: [35, 40, 25], share: 0.153, decimals: 1 },
      rows: [...FULL, ...cycled(OTHER_COLUMNS, 30, new Random(1503))],
    }),
  ],
  cases: [
    ...atThresholds("archive", [15], (at) => at.entered("archive")),
    ...atThreshold("score, full", (at) => (at.ready ? [at.figure("score"), 100] : undefined), {
      without: ["just over"],
    }),
    ...atThreshold("score, pass mark", (at) =>
      at.ready && at.parameter("pass") === 80 ? [at.figure("score"), 80] : undefined,
    ),
    perPeriod(
      "above the scheme's points, within the changed ones",
      (at) => at.ready && at.parameter("points") !== undefined && at.entered("archive") > 30,
    ),
    perPeriod("above the changed points: not rated", ({ state }) => state === "超过上限"),
    perPeriod("score 0", (at) => at.figure("score") === 0),
    perPeriod("no basic pay", (at) => at.entered("base_pay") === 0),
    perPeriod("rounded to the fen", (at) => cent(at.entered("base_pay") * 0.2 * (at.figure("score") / 100))),
    perPeriod(
      "nothing paid below the mark",
      (at) => at.figure("score") > 0 && at.figure("performance") === 0,
    ),
    perPeriod("counts agree", (at) => at.shown("agree") === "相符"),
    perPeriod("counts differ", (at) => at.shown("agree") === "不符"),
    perPeriod("counts not given", (at) => at.ready && at.shown("agree") === ""),
    ...changedCases(["share", "pass", "decimals", "points"]),
    ...optionCases(scheme),
    ...peopleCases(scheme, { periods: 3 }),
  ],
};
