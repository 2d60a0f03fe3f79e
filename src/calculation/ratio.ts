/** numerator ÷ denominator, at most `cap`. Source: 001 L90–92 (service-centre-kpis). */
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { argumentName } from "../i18n/functions/names";
import { perRow } from "./frame/arguments";
import { cellwise } from "./frame/cellwise";
import { groupedNumber } from "./frame/figures";
import { notAvailable } from "./frame/problem";
import { quotient } from "./frame/quotient";
import { limit, number } from "./frame/readers";
import { vanishes } from "./frame/thresholds";

export const RATIO = cellwise({
  id: "RATIO",
  arguments: {
    numerator: perRow(number()),
    denominator: perRow(limit({ from: 0 })),
    cap: perRow(limit()),
  },
  evaluate({ numerator, denominator, cap }) {
    const name = argumentName("denominator");
    if (denominator === undefined) throw notAvailable(PROBLEMS.nothingToRateBlank).of(name);
    if (vanishes(denominator)) throw notAvailable(PROBLEMS.nothingToRate).of(name);
    const isCapped = cap !== undefined && numerator.compareTo(cap.times(denominator)) > 0;
    const rate = quotient(numerator, denominator);
    return { denominator, rate, isCapped, figure: isCapped ? cap.toNumber() : rate };
  },
  figures: (outcome) => outcome.figure,
  explain({ denominator, rate, isCapped }, { numerator, cap }, steps) {
    steps.calculate(STEPS.rate, `${groupedNumber(numerator)} ÷ ${groupedNumber(denominator)}`, rate);
    if (cap) {
      const working = `${groupedNumber(rate)} ${isCapped ? ">" : "≤"} ${groupedNumber(cap)}`;
      steps.add(STEPS.held, working, isCapped ? cap : rate);
    }
  },
});
