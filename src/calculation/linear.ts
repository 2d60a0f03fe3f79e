/**
 * Straight line through (x0, y0) and (x1, y1), levels outside it.
 * Source: 000 L92–104 (cm-monthly-rollup-elimination), 003 L22–32 (hotline-shift-leader).
 */
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { perRow } from "./frame/arguments";
import { cellwise } from "./frame/cellwise";
import type { Exact } from "./frame/exact";
import { groupedNumber, operand } from "./frame/figures";
import { invalid } from "./frame/problem";
import { quotient } from "./frame/quotient";
import { number, substitute } from "./frame/readers";
import { compare } from "./frame/thresholds";

export const LINEAR = cellwise({
  id: "LINEAR",
  arguments: {
    value: perRow(number()),
    x0: perRow(number()),
    y0: perRow(number()),
    x1: perRow(number()),
    y1: perRow(number()),
    below: perRow(substitute()),
    above: perRow(substitute()),
  },
  checks: [
    {
      of: ["x0", "x1"],
      test({ x0, x1 }) {
        if (compare(x0, x1) >= 0) throw invalid(PROBLEMS.lineEnds, { first: x0, second: x1 });
      },
    },
  ],
  evaluate({ value, x0, y0, x1, y1, below, above }) {
    const atStart = compare(value, x0);
    const atEnd = compare(value, x1);
    if (atStart < 0) return level("below", below ?? y0);
    if (atEnd > 0) return level("above", above ?? y1);
    if (atStart === 0) return level("on", y0);
    if (atEnd === 0) return level("on", y1);
    const run = x1.minus(x0);
    const rise = y0.times(run).plus(value.minus(x0).times(y1.minus(y0)));
    return { where: "between", figure: quotient(rise, run) };
  },
  figures: (outcome) => outcome.figure,
  explain({ where, figure }, { value, x0, y0, x1, y1 }, steps) {
    const [v, a, b, from, to] = [value, x0, x1, y0, y1].map(groupedNumber);
    if (where === "between") {
      const share = `(${v} − ${operand(x0)}) ÷ (${b} − ${operand(x0)})`;
      steps.calculate(STEPS.onLine, `${from} + ${share} × (${to} − ${operand(y0)})`, figure);
    } else if (where === "on") {
      steps.add(STEPS.onEnd, `${v} = ${compare(value, x0) === 0 ? a : b}`, figure);
    } else {
      steps.add(
        where === "below" ? STEPS.belowLine : STEPS.aboveLine,
        where === "below" ? `${v} < ${a}` : `${v} > ${b}`,
        figure,
      );
    }
  },
});

type Where = "below" | "above" | "on" | "between";

function level(where: Where, y: Exact): { where: Where; figure: number } {
  return { where, figure: y.toNumber() };
}
