/** Σ score × weight. Source: 001 L48–50 (big-account-quarter-ledger), 004 L9–103 (virtue-diligence-year). */
import { LAYOUT, MISSING } from "../i18n/functions/words";
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { argumentName } from "../i18n/functions/names";
import { entries, option, perItem } from "./frame/arguments";
import { isBlank, isErrorCell, numberOf } from "./frame/cells";
import { Exact } from "./frame/exact";
import { groupedNumber, percentage } from "./frame/figures";
import { people } from "./frame/people";
import { IncomingError, invalid, notAvailable } from "./frame/problem";
import { quotient } from "./frame/quotient";
import { optionalWeight, type Reader } from "./frame/readers";
import { vanishes } from "./frame/thresholds";
import { HUNDRED, HUNDREDTH, totalOf, totalText, wholeOf } from "./frame/totals";

/** A score as it came: blank, or an error value that `missing` decides about. */
type Score = Exact | IncomingError | undefined;

export const WEIGHTED = people({
  id: "WEIGHTED",
  arguments: {
    scores: entries(score()),
    weights: perItem(optionalWeight()),
    missing: option(MISSING),
    layout: option(LAYOUT),
  },
  checks: [
    {
      of: ["weights"],
      test({ weights }) {
        const total = totalOf(weights);
        if (weights[0] !== undefined && wholeOf(total) === undefined) {
          throw invalid(PROBLEMS.totalWeights, { found: totalText(total) });
        }
      },
    },
  ],
  blankRow({ missing }) {
    if (missing === "rescale") throw notAvailable(PROBLEMS.noScores);
    return "";
  },
  evaluate({ scores, weights, missing }) {
    let count = 0;
    let sum = Exact.ZERO;
    let present = Exact.ZERO;
    for (let item = 0; item < scores.length; item++) {
      const score = presentScore(scores[item], item, missing);
      if (score === undefined) continue;
      const weight = weights[item] ?? Exact.ONE;
      sum = sum.plus(score.times(weight));
      count++;
      present = present.plus(weight);
    }
    if (count === 0) throw notAvailable(PROBLEMS.noScores);
    const isMean = weights[0] === undefined;
    const divisor = isMean || missing === "rescale" ? present : (wholeOf(present) ?? Exact.ONE);
    if (vanishes(divisor)) throw notAvailable(PROBLEMS.noWeight);
    return { divisor, isMean, figure: quotient(sum, divisor) };
  },
  figures: (outcome) => outcome.figure,
  explain({ divisor, isMean }, { scores, weights }, steps) {
    const isPercent = !isMean && wholeOf(totalOf(weights)) === HUNDRED;
    const inPercent = (weight: Exact) => percentage(isPercent ? weight.times(HUNDREDTH) : weight);
    const over = isMean ? groupedNumber(divisor) : inPercent(divisor);
    const isWhole = divisor.compareTo(isPercent ? HUNDRED : Exact.ONE) === 0;
    scores.forEach((score, item) => {
      // evaluate has accepted the row: what is no score is missing
      if (!(score instanceof Exact)) return;
      const weight = weights[item] ?? Exact.ONE;
      const weighted = isMean ? groupedNumber(score) : `${groupedNumber(score)} × ${inPercent(weight)}`;
      const working = isWhole ? weighted : `${weighted} ÷ ${over}`;
      steps.calculate(steps.numbered(STEPS.item, item + 1), working, quotient(score.times(weight), divisor));
    });
  },
});

function presentScore(score: Score, item: number, missing: "error" | "rescale"): Exact | undefined {
  if (score instanceof Exact) return score;
  if (score instanceof IncomingError && !(missing === "rescale" && score.cell.code === "#N/A")) throw score;
  if (missing === "rescale") return undefined;
  throw notAvailable(PROBLEMS.blank)
    .of(argumentName("scores"))
    .at(undefined, undefined, item + 1);
}

function score(): Reader<Score> {
  return {
    required: true,
    leftOut: undefined,
    rule: {},
    read(cell) {
      if (typeof cell === "number") return numberOf(cell, {});
      if (isBlank(cell)) return undefined;
      return isErrorCell(cell) ? new IncomingError(cell) : numberOf(cell, {});
    },
  };
}
