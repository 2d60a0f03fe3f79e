/**
 * Mutants of the sample that nothing can notice, by scheme, with the reason why no figure changes. Whatever else survives
 * is a gap in the tests: a case for it belongs into test/native/subjects.
 */
const BLANK_TOGETHER = "both are blank for the same people and periods, and only that is asked";
const COUNTED_IS_0_OR_1 = "who is counted is 1, else 0: the largest is 0 where the sum is";
const ERROR_TOO = "a figure that is not there is an error, and so is the sum with it";
const NONE_TO_RANK = "who has none of the one has none of the other: nothing stands there";
const NO_ERROR_ENTERED =
  "a period with an error among its entries is not rated: none is read, and 0 - 1 is as true as 0 + 1";
const NOT_NEGATIVE = "points are not negative: what is not more than 0 is 0";
const ONE_FOR_EACH_PERIOD =
  "true in every period, an error or not: it only gives as many answers as there are periods";
const TWELVE_AT_MOST = "within one year no month comes after the twelfth";
const WHETHER_ANY = "only whether the share is more than 0 is asked, however it is scaled";

/** The same for several columns. */
const ofEach = (
  columns: readonly (string | number)[],
  mutants: (column: string | number) => Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => Object.assign({}, ...columns.map(mutants)) as Record<string, string>;

export const EQUIVALENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // test/schemes/designs/together.ts
  "own-together": {
    "b3_place: [b2] → [b1]": BLANK_TOGETHER,
    "b3_place: >= → >": "nobody is exactly a thousand-millionth behind",
    "b3: [b3_place] → [b1]": BLANK_TOGETHER,
    "b6_share: [b2] → [b3_place]": BLANK_TOGETHER,
    "b6_share: > → >=": NOT_NEGATIVE,
    "b6_share: [b2] → [b3_place] (2)": NOT_NEGATIVE,
    "b6: 0 → 1 (4)":
      "who is rated has a pool, and the workbench's near match finds what is there in any order; Excel's does not",
    "b7_share: > → >=": NOT_NEGATIVE,
    "b7_share: [b1] → [b2_among] (2)": NOT_NEGATIVE,
    "b9_weight: - → +": TWELVE_AT_MOST,
    "b9_weight: 12 → 13": TWELVE_AT_MOST,
    "b9_weight: 12 → 13 (2)": TWELVE_AT_MOST,
    "b9: SUM → MAX": COUNTED_IS_0_OR_1,
    "b9: [b2] → [b3_place]": BLANK_TOGETHER,
    "b9: SUM → MAX (3)": "weights are not negative: the largest is 0 where the sum is",
    "b9: SUM → MAX (2)": ERROR_TOO,
    "b10: SUM → MAX": COUNTED_IS_0_OR_1,
    "b10: SUM → MAX (2)": ERROR_TOO,
    "b10: [b8_held] → [b8]": BLANK_TOGETHER,
    "b11: SUM → MAX": COUNTED_IS_0_OR_1,
    "b12_flag: 1 → 2 (3)": "only whether there is any is asked",
    "b12: [b12_times] → [b1]": BLANK_TOGETHER,
  },
  // ledgerDesign of test/schemes/designs/examples.ts
  "own-test0001": ofEach(["b1_gap_out", "b1_carry_out", "b1"], (figure) => ({
    [`${figure}: [b1_net] → [b1_base] (2)`]: ONE_FOR_EACH_PERIOD,
    [`${figure}: 1 → 2`]: ONE_FOR_EACH_PERIOD,
    [`${figure}: + → - (2)`]: NO_ERROR_ENTERED,
  })),
  "ad-agency-performance": {
    "rank: [total] → [rate] (3)": NONE_TO_RANK,
    "half_score: SUM → MAX": COUNTED_IS_0_OR_1,
  },
  "auto-service-function-score": { "pay: [final] → [sheet]": BLANK_TOGETHER },
  "bank-grade-system": {
    "appointment: [grade] → [rank] (2)":
      "only account managers and senior ones have a class behind their grade",
    "appointment: [grade] → [rank] (4)":
      "only account managers and senior ones have a class behind their grade",
  },
  "bank-profit-centre": {
    "performance_pay: 0 → 1 (2)": "the KPI coefficient is 1: however much does not depend on it",
  },
  "base-plus-20": { "year_performance: [performance] → [total]": BLANK_TOGETHER },
  "big-account-712-bonus": { "effective: [net] → [large] (3)": BLANK_TOGETHER },
  "cm-duties-four-criteria": {
    "rank: [total] → [rate] (3)": NONE_TO_RANK,
    "half_score: SUM → MAX": COUNTED_IS_0_OR_1,
  },
  "cm-five-indicators-quarterly": {
    "rank: [total] → [rate] (3)": NONE_TO_RANK,
    "half_score: SUM → MAX": COUNTED_IS_0_OR_1,
  },
  "cm-three-four-grades": { "completion: 0 → 1": "a part that may be blank has no weight" },
  "commercial-bank-plan": {
    "rank: [total] → [rate] (3)": NONE_TO_RANK,
    "half_score: SUM → MAX": COUNTED_IS_0_OR_1,
  },
  "everbright-csr": {
    "consequence: [total] → [rank]": BLANK_TOGETHER,
    "bonus: [total] → [rank]": BLANK_TOGETHER,
    "warning: [total] → [rank]": BLANK_TOGETHER,
    "warning: [total] → [rank] (2)": BLANK_TOGETHER,
  },
  "levels-5-4-3-2": ofEach([1, 2, 3, 4, 5, 6], (goal) => ({
    [`count: entry(actual${goal}) → entry(standard${goal})`]:
      "who has the one without the other is not in order",
    [`level${goal}: < → <=`]: "at its ends the line comes to what the levels say",
    [`level${goal}: >= → >`]: "at its ends the line comes to what the levels say",
  })),
  "points-scheme": {
    "rank: [ranked] → [points]": NONE_TO_RANK,
    "rank: [ranked] → [points] (3)": NONE_TO_RANK,
  },
  "quarterly-annual-bonus-shell": {
    "year_months: 1 → 2 (2)": "of that day only the year is taken",
  },
  "quota-5-20-30-20-5": {
    "warning: {middle=scale} → {middle=ungraded} (3)": WHETHER_ANY,
    "warning: {middle=scale} → {middle=ungraded} (6)": WHETHER_ANY,
  },
  "service-staff-indicators": {
    "half_score: SUM → MAX (2)": ERROR_TOO,
  },
  "telecom-40-20-40-20": { "total: < → <=": "on 0 the one is 0 and so is the other" },
  "virtue-diligence-year": { "year_months: SUM → MAX": COUNTED_IS_0_OR_1 },
  "work-log-deductions": {
    "year_deduction: [deduction] → [after]": BLANK_TOGETHER,
    "blank_counted: 1 → 2": "that way of counting is not one of this scheme's",
  },
};

/** Of the functions. */
export const EQUIVALENT_IN_FUNCTIONS: Readonly<Record<string, string>> = {
  "carryover/ledger: > → >=": "a gap of nothing is closed at once and releases nothing",
  "frame/thresholds: <= → < (3)": "of nothing no step has begun",
  "frame/totals: > → >=": "only how a message writes the total",
  "split: < → <=": "of nothing every part is nothing",
  "stepscore: > → >=": "on the baseline nothing is climbed",
  "stepscore: > → >= (2)": "points on the cap are the cap",
  "stepscore: < → <=": "points on the floor are the floor",
};
