/**
 * Mutants of the sample that nothing can notice, by scheme, with the reason why no figure changes. Whatever else survives
 * is a gap in the tests: a case for it belongs into test/native/subjects.
 */
const BLANK_TOGETHER = "both are blank for the same people and periods, and only that is asked";
const COUNTED_IS_0_OR_1 = "who is counted is 1, else 0: the largest is 0 where the sum is";
const NONE_TO_RANK = "who has none of the one has none of the other: nothing stands there";
const WHETHER_ANY = "only whether the share is more than 0 is asked, however it is scaled";

export const EQUIVALENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
    "half_score: SUM → MAX (2)": "a total that is not there is an error, and so is the sum with it",
  },
  "telecom-40-20-40-20": { "total: < → <=": "on 0 the one is 0 and so is the other" },
  "virtue-diligence-year": { "year_months: SUM → MAX": COUNTED_IS_0_OR_1 },
  "work-log-deductions": {
    "year_deduction: [deduction] → [after]": BLANK_TOGETHER,
    "blank_counted: 1 → 2": "that way of counting is not one of this scheme's",
  },
};

/** Of the functions. */
export const EQUIVALENT_IN_FUNCTIONS: Readonly<Record<string, string>> = {};
