/** The workbooks and cases of XX银行贷款业务绩效考核办法. */
import { example } from "../../../src/schemes/building";
import { loanManagerPay as scheme } from "../../../src/schemes/catalogue/loan-manager-pay";
import {
  atThreshold,
  atThresholds,
  changedCases,
  eachWord,
  optionCases,
  peopleCases,
  perPeriod,
} from "../cases";
import { bookOf, cycled, eachAlone, onUnderOver, type BookTerms } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const ASSISTANT: Values = {
  current_rank: "助理客户经理",
  months_credit: 8,
  months_at_rank: 6,
  loans_handled: 40,
  loans_managed: 20,
  overdue_1: 0.005,
  overdue_2: 0.006,
  overdue_3: 0.007,
  new_loans: 1,
};
const JUNIOR: Values = {
  ...ASSISTANT,
  ...{ current_rank: "初级客户经理", months_credit: 40, months_at_rank: 14, loans_managed: 60 },
};
const MIDDLE: Values = { ...JUNIOR, current_rank: "中级客户经理", loans_managed: 80 };
const SENIOR: Values = { ...MIDDLE, current_rank: "高级客户经理", months_at_rank: 3 };
const REFERRER: Values = { ...ASSISTANT, current_rank: "仅推荐人", months_credit: 0, months_at_rank: 0 };

/** With 0.014 and 0.015 before, 0.016 makes a mean of 1.5 %. */
const MEAN = { overdue_2: 0.015, overdue_3: 0.014 };
const aroundMean = (usual: Values) =>
  eachAlone({ overdue_1: onUnderOver([0.016], 0.0001) }, { ...usual, ...MEAN });

const LOANS = {
  new_loans: [0, 1, 2, 3, 9],
  renewed: [undefined, 0, 1, 2],
  merged: [undefined, 1],
  extended: [undefined, 2, 3],
  other_pay: [undefined, 120.555, -50],
};
const ranks: Values[] = [
  ...eachAlone(
    {
      months_credit: onUnderOver([6, 7], 1),
      loans_handled: [0, ...onUnderOver([30], 1)],
      overdue_1: [0, ...onUnderOver([0.01], 0.0001), 1],
    },
    { ...ASSISTANT, months_at_rank: 5 },
  ),
  ...eachAlone(
    { months_at_rank: [0, ...onUnderOver([12], 1)], loans_managed: [0, ...onUnderOver([50, 70], 1)] },
    JUNIOR,
  ),
  ...eachAlone(
    { months_at_rank: [0, ...onUnderOver([12], 1)], loans_managed: [0, ...onUnderOver([50, 70], 1)] },
    MIDDLE,
  ),
  ...eachAlone({ loans_managed: [0, ...onUnderOver([50, 70], 1)] }, SENIOR),
  ...[JUNIOR, MIDDLE, SENIOR].flatMap(aroundMean),
  { ...SENIOR, overdue_1: 0.09, loans_handled: 3 },
  REFERRER,
  { ...REFERRER, new_loans: 2 },
  // More months at the rank than in credit work.
  { ...JUNIOR, months_at_rank: 41 },
];
const loans = (seed: number, count: number) =>
  cycled(LOANS, count, new Random(seed)).map((row, at) => ({
    ...([ASSISTANT, JUNIOR, MIDDLE, SENIOR][at % 4] ?? ASSISTANT),
    ...row,
  }));

/** On the bounds, between the bands, outside them; the last rows are not in order. */
const AMOUNTS = [...onUnderOver([1, 5, 6, 10, 11, 50, 51, 100, 101, 200], 0.01), 2, 30, 75.5, 150];
const referrals =
  (wrong: boolean): NonNullable<BookTerms["lists"]> =>
  (ids) => {
    const good = AMOUNTS.filter((amount) => wrong || (amount >= 1 && amount <= 200)).map((amount, at) => ({
      referrer: ids[(at * 3) % ids.length] ?? "",
      customer: `C${at}`,
      amount,
    }));
    const bad: Values[] = [
      { referrer: ids[1] ?? "", customer: "no amount" },
      { customer: "nobody", amount: 5 },
      { referrer: "unknown", amount: 5 },
    ];
    return { referrals: [[...good, ...(wrong ? bad : [])]] };
  };

/** The sheets of a year then have one month. */
const DECEMBER = { year: 2026, index: 12 };
const TIERS = [
  [0, 30],
  [2, 40],
  [5, 55.5],
];

export const loanManagerPaySubject: Subject = {
  scheme,
  worked: [
    example("by hand 1", "每种半笔|loans that count half, of each kind", {
      people: {
        手1: [
          {
            ...{
              current_rank: "junior",
              months_credit: 20,
              months_at_rank: 12,
              loans_handled: 0,
              loans_managed: 60,
            },
            ...{ overdue_1: 0, overdue_2: 0, overdue_3: 0 },
            ...{ new_loans: 1, renewed: 1, merged: 2, extended: 3 },
          },
        ],
      },
      expected: { 手1: { loan_count: 4 } },
    }),
  ],
  books: [
    bookOf(scheme, {
      id: "default",
      seed: 1,
      firstPeriod: DECEMBER,
      rows: [...ranks, ...loans(1, 24)],
      lists: referrals(true),
    }),
    bookOf(scheme, {
      id: "again",
      seed: 2,
      firstPeriod: DECEMBER,
      parameters: { ranking: "again", edge: "excluded", half: "dropped", gap: "whole", loan_tiers: TIERS },
      rows: [...ranks, ...loans(2, 24)],
      lists: referrals(false),
    }),
    bookOf(scheme, {
      id: "whole tiers",
      seed: 3,
      firstPeriod: DECEMBER,
      parameters: { loan_tiers: TIERS, progressive: "whole", ranking: "again" },
      rows: [...ranks, ...loans(3, 30)],
      others: false,
    }),
    bookOf(scheme, {
      id: "other numbers",
      seed: 4,
      firstPeriod: DECEMBER,
      parameters: {
        ...{
          junior_months: 7,
          junior_loans: 31,
          junior_overdue: 0.0099,
          middle_months: 11,
          middle_loans: 51,
        },
        ...{ middle_overdue: 0.0151, senior_months: 13, senior_loans: 69, senior_overdue: 0.0149 },
        ...{ edge: "excluded", conversion: 0.25, decimals: 1, referral_min: 2, referral_max: 100 },
        base_pay: [
          ["助理客户经理", 1900],
          ["初级客户经理", 2300.5],
          ["中级客户经理", 2800],
          ["高级客户经理", 3600],
        ],
        referral_bands: [
          [2, 25],
          [20, 60],
        ],
        loan_tiers: [
          [0, 20],
          [1, 35.25],
        ],
      },
      rows: [...ranks, ...loans(4, 24)],
      lists: referrals(false),
      others: false,
    }),
  ],
  changing: bookOf(scheme, {
    id: "changing",
    seed: 5,
    firstPeriod: DECEMBER,
    parameters: { loan_tiers: TIERS },
    rows: [...ranks, ...loans(5, 24)],
    lists: referrals(false),
    others: false,
  }),
  cases: [
    ...atThresholds("months in credit work", [6], (at) => at.entered("months_credit"), { just: 1 }),
    ...atThresholds("loans handled", [30], (at) => at.entered("loans_handled"), { just: 1 }),
    ...atThresholds("overdue, month before", [0.01], (at) => at.entered("overdue_1"), { just: 0.00011 }),
    ...atThresholds("loans managed", [50, 70], (at) => at.entered("loans_managed"), { just: 1 }),
    ...atThresholds("mean overdue", [0.015], (at) => at.figure("overdue_mean"), { just: 0.00011 }),
    ...(["初级客户经理", "中级客户经理"] as const).flatMap((rank) =>
      atThreshold(
        `months as ${rank}`,
        (at) =>
          at.ready && at.word("current_rank") === rank ? [at.entered("months_at_rank"), 12] : undefined,
        { just: 1 },
      ),
    ),
    ...atThresholds("loans paid", [2, 5], (at) => at.figure("paid_count"), { just: 0.5 }),
    ...eachWord("rank", ["仅推荐人", "助理客户经理", "初级客户经理", "中级客户经理", "高级客户经理"]),
    ...eachWord("move", ["升级", "不变", "降级"]),
    perPeriod("tiers not entered", (at) => at.shown("loan_pay") === "#N/A"),
    perPeriod("half a loan paid", (at) => at.figure("paid_count") % 1 === 0.5),
    perPeriod("half a loan dropped", (at) => at.figure("paid_count") < at.figure("loan_count")),
    perPeriod("no loan", (at) => at.figure("loan_pay") === 0),
    perPeriod("referral pay", (at) => at.figure("referral_pay") > 0),
    perPeriod("several referrals", (at) => at.figure("referral_pay") > 150),
    perPeriod("referral that is not in order", (at) => at.shown("referral_pay") === "#N/A"),
    perPeriod("other pay taken off", (at) => at.ready && at.entered("other_pay") < 0),
    perPeriod("months do not fit", ({ state }) => state === "任现等级月数大于从业月数"),
    ...optionCases(scheme),
    ...changedCases([
      ...["junior_months", "junior_loans", "junior_overdue", "middle_months", "middle_loans"],
      ...["middle_overdue", "senior_months", "senior_loans", "senior_overdue", "base_pay"],
      ...["referral_bands", "referral_min", "referral_max", "conversion", "loan_tiers", "decimals"],
    ]),
    ...peopleCases(scheme),
  ],
};
