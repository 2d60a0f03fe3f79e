/** Differences and lines in the reader's words. */
import { CORRECTIONS_PANE_TEXTS as T } from "../../i18n/paneCorrections";
import { REGISTER_TEXTS } from "../../i18n/registers";
import type { Layout } from "../../template/layout";
import { yuanText } from "../../template/outputs/fen";
import { labelOf } from "../../template/outputs/outputSheet";
import type { Correction } from "../../template/registers/correction";
import { figureTitle } from "../../template/registers/correctionRegister";
import { isDeliberate, leftOf, type Due } from "../../template/registers/dues";
import type { Say } from "../shell/language";

const kind = (amount: number, say: Say): string =>
  say(amount < 0 ? REGISTER_TEXTS.less : REGISTER_TEXTS.more);

const about = ({ id, name, when, title }: Due, say: Say) => ({
  who: `${name} ${id}`.trim(),
  period: say(when),
  title: say(title),
});

/** A difference, with what of it is corrected already. */
export function dueText(due: Due, say: Say): string {
  const { paid, now, corrected, unknown } = due;
  const left = leftOf(due);
  const texts = { ...about(due, say), paid: yuanText(paid), corrected: yuanText(corrected) };
  if (now === undefined || left === undefined)
    return say(T.dueUnknown, { ...texts, why: unknown ?? say(T.gone) });
  const told = say(corrected === 0 ? T.due : T.dueCorrected, {
    ...texts,
    now: yuanText(now),
    kind: kind(left, say),
    left: yuanText(Math.abs(left)),
  });
  return isDeliberate(due) ? say(T.dueDeliberate, { due: told, byHand: yuanText(due.byHand) }) : told;
}

/** What of a difference is corrected already, under the difference itself. */
export const correctedText = (due: Due, say: Say): string =>
  say(T.corrected, {
    ...about(due, say),
    corrected: yuanText(due.corrected),
    left: yuanText(leftOf(due) ?? 0),
  });

/** A line of the register. */
export function lineText(layout: Layout, line: Correction, say: Say): string {
  const { number, id, name, period, column, amount, paysIn, reason, by } = line;
  return say(T.line, {
    who: `${name} ${id}`.trim(),
    period: labelOf(layout, period),
    title: figureTitle(layout, period, column),
    ...{ number, kind: kind(amount, say), amount: yuanText(Math.abs(amount)), reason, by },
    paysIn: labelOf(layout, paysIn),
  });
}
