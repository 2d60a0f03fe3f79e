/** Sales staff whose quarters and years lie around base, target, gap and the share of large deals. */
import { bigAccount712Bonus as scheme } from "../../../src/schemes/catalogue/big-account-712-bonus";
import { atThreshold, changedCases, eachWord, optionCases, peopleCases, perPeriod, perYear } from "../cases";
import { bookOf, exact } from "../generate";
import type { Random } from "../random";
import type { Subject, Values } from "../subject";

const BASE = 50;
const TARGET = 100;
const KPI = [0, 0.85, 0.9, 1, 1.2];
/** A fen's hundredth, a hundredth, within the tolerance of thresholds. */
const LITTLE = [1e-6, 0.01, 4e-10];

const quarter = (amount: number, more: Values = {}, index = 0): Values => ({
  amount: exact(amount),
  large: exact(Math.max(0, amount)),
  base: BASE,
  target: TARGET,
  kpi: KPI[index % KPI.length] ?? 1,
  ...more,
});

/** The amount, and a little under and over it. */
const around = (amount: number, index: number): number[] => {
  const e = LITTLE[index % LITTLE.length] ?? 0.01;
  return [amount, amount - e, amount + e];
};

/** One quarter varied around its value, the others as they are. */
const variedYears = (quarters: readonly number[], at: number): Values[][] =>
  around(quarters[at] ?? 0, at).map((amount) =>
    quarters.map((other, index) => quarter(index === at ? amount : other, {}, index)),
  );

const YEARS: Values[][] = [
  ...variedYears([BASE, TARGET, BASE, TARGET], 0),
  ...variedYears([TARGET, TARGET, TARGET, BASE], 3),
  // A gap of 10 filled together with the base; by all there is; two gaps.
  ...variedYears([40, 60, BASE, TARGET], 1),
  ...variedYears([40, 10, 100, BASE], 1),
  ...variedYears([-150, BASE, 300, 40], 2),
  ...variedYears([0, 0, 150, 200], 3),
  // The year on its base and its target.
  ...variedYears([60, 40, 25, 75], 3),
  ...variedYears([90, 110, TARGET, TARGET], 3),
  ...variedYears([40, 130, 120, 190], 3),
  // Good at first, then nothing: the settlement takes back.
  ...variedYears([110, 0, 0, 0], 0),
  // Hardly anything.
  ...variedYears([0.5, 0, 0, 0], 0),
];

/** Shares of large deals around 40 %, with and without an open gap. */
const LARGE_YEARS: Values[][] = [0.4, 0.39, 0.3999999, 0.4000001, 0, 1, 0.41].flatMap((share, index) => [
  [quarter(100, { large: exact(100 * share) }), quarter(120, { large: exact(120 * share) }, index)],
  [
    quarter(30, { large: exact(30 * share) }),
    quarter(90, { large: exact(90 * share) }, 1),
    quarter(110, { large: exact(110 * share) }, 2),
    quarter(210, { large: exact(210 * share) }, 3),
  ],
  [
    quarter(40, { large: 5 }),
    quarter(80, { large: exact(80 * share) }),
    quarter(70, { large: 30 }, 2),
    quarter(90, { large: 0 }),
  ],
]);

const SERVICE: Values[][] = [
  [quarter(0, { base: 0, target: 0 }), quarter(0, { base: 0, target: 0 }, 1)],
  [quarter(0, { service: 2, added: 0.8, conversion: 5, databases: 3 }, 1), quarter(60, { service: 0.01 }, 2)],
  [quarter(80, { added: 1.23, databases: 1 }), quarter(0, { conversion: 4 }, 3)],
];

/** Deals of two people and alone, inside and outside the funnel, around the size of a large deal, and rows in disorder. */
function deals(ids: readonly string[], random: Random): Values[] {
  const of = (index: number) => ids[index % ids.length] ?? "";
  const sizes = [5, 4.99, 5.01, 12, 3, 40];
  return [
    ...Array.from({ length: 24 }, (_, index): Values => {
      const size = sizes[index % sizes.length] ?? 5;
      const implementation = exact(size * 0.3);
      return {
        project: `P${index}`,
        product: exact(size - implementation),
        ...(index % 4 === 3 ? {} : { implementation }),
        ...(index % 3 === 0
          ? { contract: size, contract_implementation: exact(implementation - (index % 2) * 0.01) }
          : {}),
        ...(index % 5 === 4 ? { funnel: "否" } : index % 5 === 3 ? { funnel: "是" } : {}),
        member1: of(index),
        ...(index % 2 === 0
          ? { member2: of(index + 1), share1: random.pick([0.7, 0.55]), share2: 0 }
          : { share1: 1 }),
      };
    }).map((row) => ("share2" in row ? { ...row, share2: exact(1 - Number(row.share1)) } : row)),
    { project: "合计不足", product: 10, member1: of(ids.length - 1), share1: 0.9 },
  ];
}

function joint(ids: readonly string[]): Values[] {
  const of = (index: number) => ids[index % ids.length] ?? "";
  return [
    {
      project: "J1",
      product: 100,
      implementation: 30,
      collector: "前者",
      former: of(0),
      latter: of(1),
      implementer: of(2),
    },
    { project: "J2", product: 33.33, collector: "后者", former: of(3), latter: of(4) },
    { project: "J3", product: 4, implementation: 1, collector: "后者", former: of(5), implementer: of(5) },
    { project: "J4", product: 4, implementation: 1.01, collector: "前者", latter: of(6) },
    { project: "缺收款方", product: 10, former: of(ids.length - 2) },
  ];
}

/** People whose whole amount comes from the lists, or partly. */
const LISTED: Values[][] = Array.from({ length: 30 }, (_, index) => [
  index % 3 === 2 ? quarter(20, { base: 10, target: 20 }, index) : quarter(0, { base: 5, target: 20 }, index),
]);

const gaps: Values[] = [{}, {}, { opening_gap: 10 }, {}, { opening_gap: 60.5 }];

export const bigAccount712Subject: Subject = {
  scheme,
  books: [
    bookOf(scheme, { id: "years", seed: 1, periods: 4, histories: [...YEARS, ...SERVICE], roster: gaps }),
    bookOf(scheme, { id: "large deals", seed: 2, periods: 4, histories: LARGE_YEARS, roster: gaps }),
    bookOf(scheme, {
      id: "large deals, other readings",
      seed: 3,
      periods: 4,
      histories: LARGE_YEARS,
      roster: gaps,
      parameters: {
        below_share: "whole",
        fill_from: "large",
        fill_pay: "low",
        year_share: "ignore",
        negative: "no",
        pay_parts: [0.8, 0.2],
        decimals: 2,
      },
    }),
    bookOf(scheme, {
      id: "large deals fill gaps",
      seed: 4,
      periods: 2,
      histories: LARGE_YEARS,
      others: false,
      roster: gaps,
      parameters: {
        fill_from: "large",
        rate_small: 0.02,
        rate_low: 0.01,
        rate_in: 0.05,
        large_share_limit: 0.41,
        service_rate: 0.06,
        added_part: 0.4,
        database_price: 120,
      },
    }),
    bookOf(scheme, {
      id: "lists",
      seed: 5,
      histories: LISTED,
      lists: (ids, random) => ({ deals: [deals(ids, random)], joint: [joint(ids)] }),
    }),
    bookOf(scheme, {
      id: "two years",
      seed: 7,
      periods: 4,
      firstPeriod: { year: 2026, index: 3 },
      histories: YEARS.slice(0, 12),
      roster: gaps,
      lists: (ids, random) => ({ deals: [deals(ids, random)] }),
    }),
    bookOf(scheme, {
      id: "lists, other edge",
      seed: 6,
      histories: LISTED,
      parameters: {
        large_edge: "from",
        large_deal: 5.01,
        joint_parts: [0.6, 0.4],
        implementation_share: 0.299,
        rate_over: 0.1,
      },
      lists: (ids, random) => ({ deals: [deals(ids, random)], joint: [joint(ids)] }),
    }),
  ],
  cases: [
    ...atThreshold("effective amount, base", (at) =>
      at.ready ? [at.figure("effective"), at.figure("base")] : undefined,
    ),
    ...atThreshold("effective amount, target", (at) =>
      at.ready ? [at.figure("effective"), at.figure("target")] : undefined,
    ),
    ...atThreshold("year, base", (at) => [at.figure("year_net"), at.figure("year_base")], { span: "year" }),
    ...atThreshold("year, target", (at) => [at.figure("year_net"), at.figure("year_target")], {
      span: "year",
    }),
    ...atThreshold("share of large deals", (at) => [at.figure("large_share"), 0.4]),
    ...eachWord("case", ["未达基数", "全额", "大单达标", "大单未达标"]),
    ...eachWord("year_case", ["未达基数", "全额", "大单达标", "大单未达标"], "year"),
    perPeriod(
      "gap filled by less than the amount",
      (at) => at.figure("filled") > 0 && at.figure("effective") > 0,
    ),
    perPeriod(
      "large deals short while a gap is filled",
      (at) => at.shown("case") === "大单未达标" && at.figure("filled") > 0,
    ),
    perPeriod(
      "more large deals than what is left",
      (at) => at.figure("large_in") > 0 && at.figure("large_in") < at.figure("large"),
    ),
    perPeriod("negative amount", (at) => at.figure("net") < 0),
    perPeriod("service income", (at) => at.figure("service_bonus") > 0),
    perPeriod("added modules", (at) => at.figure("added_bonus") > 0),
    perPeriod("databases", (at) => at.figure("expense") > 0),
    perPeriod("data conversion alone", (at) => at.entered("conversion") > 0 && at.figure("net") === 0),
    perPeriod("part of deals", (at) => at.figure("deals") > 0),
    perPeriod("part of joint sales", (at) => at.figure("joint") > 0),
    perPeriod("deals in disorder", (at) => at.shown("deals") === "#N/A"),
    perPeriod("joint sales in disorder", (at) => at.shown("joint") === "#N/A"),
    perPeriod(
      "sizes known from the lists alone",
      (at) => at.entered("amount") === 0 && at.figure("large_share") > 0,
    ),
    perPeriod("implementation short", (at) => at.figure("implementation_short") > 0),
    perYear("settlement below 0", (at) => at.figure("settlement") < 0),
    perYear("settlement above 0", (at) => at.figure("settlement") > 0),
    perYear(
      "settlement not taken back",
      (at) => at.parameter("negative") === "no" && at.figure("settlement") === 0,
    ),
    perPeriod(
      "no ledger where the year before closes with an error",
      (at) =>
        at.year.offset > 0 &&
        at.index > 0 &&
        at.year.figures.opening_gap?.[0] === "#N/A" &&
        at.shown("gap_out") === "#N/A",
    ),
    perYear("second year, opened by the first", (at) => at.year.offset > 0 && at.figure("opening_gap") > 0),
    perYear("the year so far is missing", (at) => at.shown("settlement") === "#N/A"),
    perYear("opening gap", (at) => at.figure("opening_gap") > 0),
    ...changedCases([
      "rate_low",
      "rate_in",
      "rate_over",
      "rate_small",
      "large_deal",
      "large_share_limit",
      "implementation_share",
      "joint_parts",
      "service_rate",
      "added_part",
      "database_price",
      "pay_parts",
      "decimals",
    ]),
    ...optionCases(scheme),
    ...peopleCases(scheme, { periods: 4 }),
  ],
};
