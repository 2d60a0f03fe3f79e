/** Two quotas that may cover for each other. Source: 001 L154–156 (assistant-water-pay). */
import { OFFSET } from "../i18n/functions/words";
import { STEPS } from "../i18n/functions/steps";
import { perRow } from "./frame/arguments";
import { cellwise } from "./frame/cellwise";
import { Exact } from "./frame/exact";
import { groupedNumber, operand } from "./frame/figures";
import { quotient } from "./frame/quotient";
import { number, numberOr } from "./frame/readers";
import { above, reaches } from "./frame/thresholds";

export const QUOTAOFFSET = cellwise({
  id: "QUOTAOFFSET",
  arguments: {
    actual1: perRow(number()),
    standard1: perRow(number()),
    actual2: perRow(number()),
    standard2: perRow(number()),
    exchange: perRow(number({ above: 0 })),
    pay1: perRow(numberOr(0)),
    pay2: perRow(numberOr(0)),
  },
  own: ["actual1", "actual2"],
  columns: OFFSET,
  evaluate({ actual1, standard1, actual2, standard2, exchange, pay1, pay2 }) {
    const surplus1 = above(actual1, standard1);
    const surplus2 = above(actual2, standard2);
    const short1 = above(standard1, actual1);
    const short2 = above(standard2, actual2);
    // everything in units of 2, so that nothing is divided before the end
    const needed = short1.times(exchange);
    const offered = surplus1.times(exchange);
    const covered1 = short1.sign() === 0 || (short2.sign() === 0 && reaches(surplus2, needed));
    const covered2 = short2.sign() === 0 || (short1.sign() === 0 && reaches(offered, short2));
    const met = covered1 && covered2;
    const used1 = met ? short2 : Exact.ZERO;
    const used2 = met ? needed : Exact.ZERO;
    // left1 × exchange
    const left1 = above(offered, used1);
    const left2 = above(surplus2, used2);
    const pay = left1.times(pay1).plus(left2.times(pay2).times(exchange));
    return { surplus1, surplus2, short1, short2, met, used1, used2, left1, left2, exchange, pay };
  },
  figures: ({ met, left1, left2, exchange, pay }) => [
    met,
    quotient(left1, exchange),
    left2.toNumber(),
    quotient(pay, exchange),
  ],
  explain({ surplus1, surplus2, short1, short2, met, used1, used2, left1, left2, exchange, pay }, v, steps) {
    const first = surplus1.minus(short1);
    const second = surplus2.minus(short2);
    steps.calculate(STEPS.quota1, `${groupedNumber(v.actual1)} − ${operand(v.standard1)}`, first);
    steps.calculate(STEPS.quota2, `${groupedNumber(v.actual2)} − ${operand(v.standard2)}`, second);
    if (short1.sign() > 0) {
      steps.add(
        STEPS.needed2,
        `${groupedNumber(short1)} × ${groupedNumber(exchange)}`,
        short1.times(exchange),
      );
    }
    if (short2.sign() > 0) {
      steps.add(
        STEPS.needed1,
        `${groupedNumber(short2)} ÷ ${groupedNumber(exchange)}`,
        quotient(short2, exchange),
      );
    }
    steps.add(STEPS.bothMet, steps.say(met ? STEPS.yes : STEPS.no), met);
    const usedFirst = quotient(used1, exchange);
    steps.add(
      STEPS.left1,
      `${groupedNumber(surplus1)} − ${groupedNumber(usedFirst)}`,
      quotient(left1, exchange),
    );
    steps.calculate(STEPS.left2, `${groupedNumber(surplus2)} − ${groupedNumber(used2)}`, left2);
    const [rest1, rest2] = [groupedNumber(quotient(left1, exchange)), groupedNumber(left2)];
    const working = `${rest1} × ${operand(v.pay1)} + ${rest2} × ${operand(v.pay2)}`;
    steps.calculate(STEPS.extraPay, working, quotient(pay, exchange));
  },
});
