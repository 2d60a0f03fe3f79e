/**
 * Points that go up and down by steps from a baseline.
 * Source: 001 L94–98 (cm-100-point-sheet), 003 L171–375 (dept-score-tables).
 */
import { BETTER, MODE } from "../i18n/functions/words";
import { STEPS } from "../i18n/functions/steps";
import { option, perRow } from "./frame/arguments";
import { cellwise } from "./frame/cellwise";
import { inOrder } from "./frame/checks";
import { Exact } from "./frame/exact";
import { groupedNumber, operand } from "./frame/figures";
import { quotient } from "./frame/quotient";
import { limit, number } from "./frame/readers";
import { compare, startedSteps, wholeSteps } from "./frame/thresholds";

export const STEPSCORE = cellwise({
  id: "STEPSCORE",
  arguments: {
    value: perRow(number()),
    baseline: perRow(number()),
    size: perRow(number({ above: 0 })),
    start: perRow(number()),
    up: perRow(number()),
    down: perRow(number()),
    cap: perRow(limit()),
    floor: perRow(limit()),
    mode: option(MODE),
    better: option(BETTER),
  },
  checks: [{ of: ["floor", "cap"], test: ({ floor, cap }) => inOrder("floor", floor, "cap", cap) }],
  evaluate({ value, baseline, size, start, up, down, cap, floor, mode, better }) {
    const side = compare(value, baseline) * (better === "lower" ? -1 : 1);
    const distance = value.minus(baseline).abs();
    // steps × size, so that the division by size comes last
    const climbed =
      side === 0 ? Exact.ZERO : mode === "prorata" ? distance : stepsOf(distance, size, mode).times(size);
    const change = climbed.times(side > 0 ? up : down.negated());
    const points = start.times(size).plus(change);
    const isCapped = cap !== undefined && points.compareTo(cap.times(size)) > 0;
    const isFloored = floor !== undefined && points.compareTo(floor.times(size)) < 0;
    const held = isCapped ? cap : isFloored ? floor : undefined;
    return { side, distance, climbed, points, held, figure: held?.toNumber() ?? quotient(points, size) };
  },
  figures: (outcome) => outcome.figure,
  explain(
    { side, distance, climbed, points, held, figure },
    { value, baseline, size, start, up, down, mode },
    steps,
  ) {
    steps.calculate(
      side === 0 ? STEPS.onBaseline : side > 0 ? STEPS.better : STEPS.worse,
      `|${groupedNumber(value)} − ${operand(baseline)}|`,
      distance,
    );
    const count = quotient(climbed, size);
    const counted = { whole: STEPS.wholeSteps, prorata: STEPS.prorataSteps, started: STEPS.startedSteps }[
      mode
    ];
    const exact = groupedNumber(quotient(distance, size));
    const arrow = mode === "prorata" ? "" : ` → ${groupedNumber(count)}`;
    steps.add(counted, `${groupedNumber(distance)} ÷ ${groupedNumber(size)} = ${exact}${arrow}`, count);
    const [sign, rate] = side >= 0 ? ["+", up] : ["−", down];
    const working = `${groupedNumber(start)} ${sign} ${groupedNumber(count)} × ${operand(rate)}`;
    steps.calculate(STEPS.points, working, quotient(points, size));
    if (held)
      steps.add(STEPS.held, `${groupedNumber(quotient(points, size))} → ${groupedNumber(figure)}`, figure);
  },
});

function stepsOf(distance: Exact, size: Exact, mode: "whole" | "started"): Exact {
  return mode === "whole" ? wholeSteps(distance, size) : startedSteps(distance, size);
}
