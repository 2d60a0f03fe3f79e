/** Total of a scoring sheet. Source: 002 L94–104 (telecom-40-20-40-20), 003 L152–170 (everbright-csr). */
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { argumentName } from "../i18n/functions/names";
import { entries, perItem, perRow } from "./frame/arguments";
import { inOrder } from "./frame/checks";
import { Exact, larger, smaller } from "./frame/exact";
import { groupedNumber } from "./frame/figures";
import { people } from "./frame/people";
import { invalid, notAvailable } from "./frame/problem";
import { entry, limit, number, numberOr } from "./frame/readers";
import { compare } from "./frame/thresholds";

export const SCORE = people({
  id: "SCORE",
  arguments: {
    points: entries(entry()),
    max: perItem(number()),
    adjust: perRow(numberOr(0)),
    adjust_low: perRow(limit()),
    adjust_high: perRow(limit()),
    low: perRow(numberOr(0)),
    high: perRow(limit()),
    min: perItem(numberOr(0)),
  },
  checks: [
    {
      of: ["max", "min"],
      test({ max, min }) {
        max.forEach((most, item) => inOrder("min", min[item], "max", most, item + 1));
      },
    },
    {
      of: ["adjust_low", "adjust_high"],
      test: (v) => inOrder("adjust_low", v.adjust_low, "adjust_high", v.adjust_high),
    },
    { of: ["low", "high"], test: (v) => inOrder("low", v.low, "high", v.high) },
  ],
  evaluate({ points, max, adjust, adjust_low, adjust_high, low, high, min }) {
    let sum = Exact.ZERO;
    for (let item = 0; item < points.length; item++) {
      const point = points[item];
      const most = max[item];
      const least = min[item];
      if (point === undefined) {
        throw notAvailable(PROBLEMS.blank)
          .of(argumentName("points"))
          .at(undefined, undefined, item + 1);
      }
      if (most !== undefined && compare(point, most) > 0) {
        throw invalid(PROBLEMS.aboveMaximum, { found: point, limit: most }).at(
          undefined,
          undefined,
          item + 1,
        );
      }
      if (least !== undefined && compare(point, least) < 0) {
        throw invalid(PROBLEMS.belowMinimum, { found: point, limit: least }).at(
          undefined,
          undefined,
          item + 1,
        );
      }
      sum = sum.plus(point);
    }
    const adjusted = held(adjust, adjust_low, adjust_high);
    const total = sum.plus(adjusted);
    return { adjusted, total, figure: held(total, low, high) };
  },
  figures: (outcome) => outcome.figure.toNumber(),
  explain({ adjusted, total, figure }, { points, max, adjust }, steps) {
    points.forEach((point, item) => {
      if (point === undefined) return;
      const most = max[item];
      const working = most ? `${groupedNumber(point)} / ${groupedNumber(most)}` : groupedNumber(point);
      steps.add(steps.numbered(STEPS.item, item + 1), working, point);
    });
    if (adjust.sign() !== 0 || adjusted.sign() !== 0) {
      steps.add(STEPS.adjust, `${groupedNumber(adjust)} → ${groupedNumber(adjusted)}`, adjusted);
    }
    if (figure.compareTo(total) !== 0) {
      steps.add(STEPS.held, `${groupedNumber(total)} → ${groupedNumber(figure)}`, figure.minus(total));
    }
  },
});

/** Held between two limits, either of which may be missing. */
function held(value: Exact, low: Exact | undefined, high: Exact | undefined): Exact {
  const raised = low ? larger(value, low) : value;
  return high ? smaller(raised, high) : raised;
}
