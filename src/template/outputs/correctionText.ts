/** A correction as it is told on what is handed out: of what, how much, why. */
import { labelOf, sayOutput } from "./outputSheet";
import { yuanText } from "./fen";
import type { Layout } from "../layout";
import type { Correction } from "../registers/correction";
import { figureTitle, kindOf } from "../registers/correctionRegister";

/** "2026年1季度 实发奖金：补发 12.00 元；原因：…（申诉后）". */
export function correctionText(layout: Layout, correction: Correction): string {
  const { period, column, amount, reason, appeal } = correction;
  const told = sayOutput("correctionOf", layout, {
    period: labelOf(layout, period),
    title: figureTitle(layout, period, column),
    kind: kindOf(correction, layout),
    amount: yuanText(Math.abs(amount)),
    reason,
  });
  return appeal === undefined ? told : `${told}${sayOutput("afterAppeal", layout)}`;
}
