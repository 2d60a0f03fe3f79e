/** The ledger period by period, as it would be kept on paper. */
import { LEDGER_STEPS, STEPS } from "../../i18n/functions/steps";
import type { Text } from "../../i18n/language";
import type { Exact } from "../frame/exact";
import type { Steps } from "../frame/explanation";
import { groupedNumber, operand } from "../frame/figures";
import type { Entry, Terms } from "./ledger";

export function explainLedger(entries: readonly Entry[], terms: Terms, steps: Steps): void {
  entries.forEach((entry, index) => {
    const title = (step: Text) => `${steps.numbered(STEPS.period, index + 1)} ${steps.say(step)}`;
    explainGap(entry, terms, steps, title);
    explainSurplus(entry, terms, steps, title);
  });
}

type Title = (step: Text) => string;

/** What is available, what it fills, and whether the base is met. */
function explainGap(entry: Entry, terms: Terms, steps: Steps, title: Title): void {
  const { available, gap_in, filled, effective, met, gap_out, period } = entry;
  const [x, gap, fill, base] = [available, gap_in, filled, period.base].map(groupedNumber);
  if (entry.carried_in.sign() === 0)
    steps.add(title(LEDGER_STEPS.available), groupedNumber(entry.actual), available);
  else steps.calculate(title(LEDGER_STEPS.available), sumText(entry.actual, entry.carried_in), available);
  if (gap_in.sign() > 0) {
    const source = terms.fill === "first" ? `MAX(0, ${x})` : `MAX(0, ${x} − ${base})`;
    steps.calculate(title(LEDGER_STEPS.filled), `MIN(${gap}, ${source})`, filled);
    steps.calculate(title(LEDGER_STEPS.effective), `${x} − ${fill}`, effective);
  }
  const judged = groupedNumber(terms.fill === "first" ? effective : available);
  steps.add(title(LEDGER_STEPS.met), `${judged} ${met ? "≥" : "<"} ${base}`, met);
  steps.calculate(title(LEDGER_STEPS.gapOut), `MAX(0, ${gap} + ${base} − ${operand(available)})`, gap_out);
}

/** What counts now, and what moves on. */
function explainSurplus(entry: Entry, terms: Terms, steps: Steps, title: Title): void {
  const { effective, met, in_target, over, carry_out, released_base, released_periods, period } = entry;
  if (period.target !== undefined) {
    const judged = groupedNumber(terms.fill === "first" ? effective : entry.available);
    const sign = entry.target_met ? "≥" : "<";
    steps.add(
      title(LEDGER_STEPS.targetMet),
      `${judged} ${sign} ${groupedNumber(period.target)}`,
      entry.target_met,
    );
  }
  if (met && terms.surplus === "carry" && period.target !== undefined) {
    const working = `MIN(${groupedNumber(effective)}, ${groupedNumber(period.target)})`;
    steps.calculate(title(LEDGER_STEPS.inTarget), working, in_target);
  } else {
    steps.add(title(LEDGER_STEPS.inTarget), LEDGER_STEPS[met ? "counted" : "notCounted"], in_target);
  }
  if (over.sign() > 0) {
    steps.calculate(
      title(LEDGER_STEPS.over),
      `${groupedNumber(in_target.plus(over))} − ${groupedNumber(in_target)}`,
      over,
    );
  }
  if (released_periods.sign() > 0) {
    const working = `${groupedNumber(released_periods)} ${steps.say(LEDGER_STEPS.closed)}`;
    steps.add(title(LEDGER_STEPS.released), working, released_base);
  }
  if (carry_out.sign() > 0) {
    const working = `${groupedNumber(effective)} − ${groupedNumber(in_target.plus(over))}`;
    steps.calculate(title(LEDGER_STEPS.carryOut), working, carry_out);
  }
}

function sumText(actual: Exact, carried: Exact): string {
  return `${groupedNumber(actual)} + ${groupedNumber(carried)}`;
}
