/** Points left after deductions by occurrence. Source: 000 L127–152 (auto-service-function-score), 000 L252–270 (work-log-deductions). */
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { argumentName } from "../i18n/functions/names";
import { entries, perItem, perRow } from "./frame/arguments";
import { Exact, larger } from "./frame/exact";
import { groupedNumber, operand } from "./frame/figures";
import { people } from "./frame/people";
import { notAvailable } from "./frame/problem";
import { entry, limit, number, numberOr } from "./frame/readers";
import { compare } from "./frame/thresholds";

export const DEDUCT = people({
  id: "DEDUCT",
  arguments: {
    max: perRow(number()),
    counts: entries(entry({ from: 0, whole: true })),
    per: perItem(number()),
    zero_above: perItem(limit()),
    floor: perRow(numberOr(0)),
  },
  evaluate({ max, counts, per, zero_above, floor }) {
    if (counts.every((count) => count === undefined)) {
      throw notAvailable(PROBLEMS.blank).of(argumentName("counts"));
    }
    let left = max;
    let exceeded: number | undefined;
    for (let item = 0; item < counts.length; item++) {
      const count = counts[item] ?? Exact.ZERO;
      left = left.minus(count.times(per[item] ?? Exact.ZERO));
      const most = zero_above[item];
      if (exceeded === undefined && most !== undefined && compare(count, most) > 0) exceeded = item;
    }
    const figure = exceeded === undefined ? larger(left, floor) : floor;
    return { left, exceeded, figure };
  },
  figures: (outcome) => outcome.figure.toNumber(),
  explain({ left, exceeded, figure }, { max, counts, per, zero_above }, steps) {
    steps.add(STEPS.maximum, groupedNumber(max), max);
    counts.forEach((count, item) => {
      const each = per[item] ?? Exact.ZERO;
      const times = count ?? Exact.ZERO;
      const working = `−${groupedNumber(times)} × ${operand(each)}`;
      steps.calculate(steps.numbered(STEPS.item, item + 1), working, times.times(each).negated());
    });
    const limit = exceeded === undefined ? undefined : zero_above[exceeded];
    if (exceeded !== undefined && limit) {
      const working = `${groupedNumber(counts[exceeded] ?? Exact.ZERO)} > ${groupedNumber(limit)}`;
      steps.add(STEPS.tooOften, working, figure.minus(left));
    } else if (figure.compareTo(left) !== 0) {
      steps.add(STEPS.held, `${groupedNumber(left)} → ${groupedNumber(figure)}`, figure.minus(left));
    }
  },
});
