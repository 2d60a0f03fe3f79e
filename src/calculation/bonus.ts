/**
 * amount × rate × (fixed + (1 − fixed) × kpi) ÷ divisor, rounded only if `decimals` is given.
 * Source: 001 L44–46 (big-account-quarter-ledger), 001 L68–70 (big-account-712-bonus).
 */
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { perRow } from "./frame/arguments";
import { cellwise } from "./frame/cellwise";
import { Exact } from "./frame/exact";
import { groupedNumber, percentage, rateText } from "./frame/figures";
import { invalid } from "./frame/problem";
import { quotient } from "./frame/quotient";
import { number, numberOr, optionalNumber } from "./frame/readers";
import { roundedQuotient } from "./frame/rounding";
import { HUNDREDTH } from "./frame/totals";

export const BONUS = cellwise({
  id: "BONUS",
  arguments: {
    amount: perRow(number()),
    rate: perRow(number()),
    divisor: perRow(numberOr(1, { above: 0 })),
    fixed: perRow(numberOr(0, { from: 0, to: 1 })),
    kpi: perRow(numberOr(1, { from: 0, to: 2, tooHigh: scoreForCoefficient })),
    decimals: perRow(optionalNumber({ from: 0, to: 10, whole: true })),
  },
  evaluate({ amount, rate, divisor, fixed, kpi, decimals }) {
    const factor = fixed.plus(Exact.ONE.minus(fixed).times(kpi));
    const product = amount.times(rate).times(factor);
    const rounded = decimals && roundedQuotient(product, divisor, decimals.toNumber());
    return { factor, product, figure: rounded?.toNumber() ?? quotient(product, divisor) };
  },
  figures: (outcome) => outcome.figure,
  explain({ factor, product, figure }, { amount, rate, divisor, fixed, kpi, decimals }, steps) {
    const accrued = amount.times(rate);
    steps.calculate(STEPS.amountTimesRate, `${groupedNumber(amount)} × ${rateText(rate)}`, accrued);
    if (fixed.sign() !== 0 || kpi.compareTo(Exact.ONE) !== 0) {
      const working = `${percentage(fixed)} + ${percentage(Exact.ONE.minus(fixed))} × ${groupedNumber(kpi)}`;
      steps.calculate(STEPS.factor, working, factor);
      steps.calculate(STEPS.timesFactor, `${groupedNumber(accrued)} × ${groupedNumber(factor)}`, product);
    }
    const divided = quotient(product, divisor);
    if (divisor.compareTo(Exact.ONE) !== 0) {
      steps.calculate(STEPS.dividedBy, `${groupedNumber(product)} ÷ ${groupedNumber(divisor)}`, divided);
    }
    if (decimals) {
      steps.calculate(STEPS.rounded, `ROUND(${groupedNumber(divided)}, ${groupedNumber(decimals)})`, figure);
    }
  },
});

/** A KPI score (of 100, with plus points up to 200) was given where its coefficient belongs. */
function scoreForCoefficient(found: Exact) {
  if (found.toNumber() > 200) return undefined;
  return invalid(PROBLEMS.kpiScore, { found, coefficient: found.times(HUNDREDTH) });
}
