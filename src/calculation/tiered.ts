/** Rate tiers: T(prior + amount) − T(prior). Source: 001 L40–42 (big-account-quarter-ledger), 001 L68–70 (big-account-712-bonus). */
import { EDGE, METHOD } from "../i18n/functions/words";
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { option, perRow, required } from "./frame/arguments";
import { cellwise } from "./frame/cellwise";
import { Exact, sum } from "./frame/exact";
import { groupedNumber, operand, rateText } from "./frame/figures";
import { invalid, notAvailable } from "./frame/problem";
import { number, numberOr } from "./frame/readers";
import type { Range } from "./frame/shapes";
import { bandIndex, bandsOf, rateCell, tableLines, type Band, type Edge } from "./frame/tables";
import { above, compare, vanishes } from "./frame/thresholds";

/** A part of the amount at one rate; what was earned before is taken off with a negative `pay`. */
interface Slice {
  readonly tier: number;
  readonly amount: Exact;
  readonly rate: Exact;
  readonly pay: Exact;
  /** Earned before, by the prior amount. */
  readonly isBefore: boolean;
}

type Tiers = readonly Band<Exact>[];

export const TIERED = cellwise({
  id: "TIERED",
  arguments: {
    amount: perRow(number()),
    table: required(tiersOf),
    method: option(METHOD),
    edge: option(EDGE),
    prior: perRow(numberOr(0, { from: 0 })),
  },
  evaluate({ amount, table, method, edge, prior }) {
    const total = prior.plus(amount);
    if (compare(total, Exact.ZERO) < 0) throw invalid(PROBLEMS.negativeTotal, { prior, found: amount });
    const slices = method === "whole" ? wholeSlices(total, table, edge) : marginalSlices(total, table);
    const before =
      prior.sign() === 0
        ? []
        : method === "whole"
          ? wholeSlices(prior, table, edge)
          : marginalSlices(prior, table);
    for (const slice of before) slices.push({ ...slice, pay: slice.pay.negated(), isBefore: true });
    return slices;
  },
  figures: (slices) => sum(slices.map((slice) => slice.pay)).toNumber(),
  explain(slices, { amount, prior }, steps) {
    if (prior.sign() !== 0) {
      steps.note(
        STEPS.withPrior,
        `${groupedNumber(prior)} + ${operand(amount)} = ${groupedNumber(prior.plus(amount))}`,
      );
    }
    for (const { tier, amount: part, rate, pay, isBefore } of slices) {
      const step = steps.numbered(isBefore ? STEPS.tierBefore : STEPS.tier, tier);
      steps.calculate(step, `${isBefore ? "−" : ""}${groupedNumber(part)} × ${rateText(rate)}`, pay);
    }
  },
});

function tiersOf(range: Range): Tiers {
  const tiers = bandsOf(tableLines(range), rateCell);
  const [first, second] = tiers;
  if (first?.bound !== undefined && !vanishes(first.bound)) {
    throw invalid(PROBLEMS.firstBound, { found: first.bound });
  }
  // a blank first bound is 0, and the next one rises above it
  if (second?.bound !== undefined && compare(second.bound, Exact.ZERO) <= 0) {
    throw invalid(PROBLEMS.boundsRise, { line: 2, found: second.bound, before: 0 });
  }
  return tiers;
}

/** All of the amount at the rate of the band reached. */
function wholeSlices(amount: Exact, tiers: Tiers, edge: Edge): Slice[] {
  const index = Math.max(0, bandIndex(amount, tiers, edge));
  return [slice(index, amount, tiers)];
}

/** Each slice at its own rate. */
function marginalSlices(amount: Exact, tiers: Tiers): Slice[] {
  const slices: Slice[] = [];
  let rest = amount;
  for (let index = tiers.length - 1; index > 0; index--) {
    const bound = tiers[index]?.bound ?? Exact.ZERO;
    const part = above(rest, bound);
    if (part.sign() <= 0) continue;
    slices.push(slice(index, part, tiers));
    rest = bound;
  }
  if (rest.sign() > 0 || slices.length > 0) slices.push(slice(0, rest, tiers));
  return slices.reverse();
}

function slice(index: number, amount: Exact, tiers: Tiers): Slice {
  const rate = tiers[index]?.result;
  if (rate === undefined) throw notAvailable(PROBLEMS.rateBlank, { line: index + 1 });
  return { tier: index + 1, amount, rate, pay: amount.times(rate), isBefore: false };
}
