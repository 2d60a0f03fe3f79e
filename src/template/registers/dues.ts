/** What closed periods have paid, and what they would pay by the entries and parameters of now: figure by figure. */
import { NOTHING_REGISTERED } from "./registered";
import { inBoth, type Text } from "../../i18n/language";
import type { Layout } from "../layout";
import { idKey } from "../lists/ids";
import { paymentOf, type Payment } from "../outputs/payment";
import type { YearPerson } from "../outputs/periodFigures";
import { periodId, periodLabel, type Period } from "../periods";
import { correctedSum, type Corrected, type Correction } from "./correction";

export interface Due extends Corrected {
  name: string;
  /** Of the period and of the figure. */
  when: Text;
  title: Text;
  /** In fen; what is taken is negative. */
  paid: number;
  /** `undefined`: cannot be told, for what reason. */
  now: number | undefined;
  unknown?: string;
  /** By lines that count, in fen; what of it was typed, or follows from an appeal. */
  corrected: number;
  byHand: number;
}

/** What is still to be paid or taken back; none where nobody knows. */
export const leftOf = ({
  paid,
  now,
  corrected,
}: Pick<Due, "paid" | "now" | "corrected">): number | undefined =>
  now === undefined ? undefined : now - paid - corrected;

/**
 * More was corrected by hand or after an appeal than what the entries and parameters come to: somebody has decided so, and
 * nobody is to be asked to take it back as a matter of course. What is left beyond that is nobody's decision.
 */
export function isDeliberate(due: Pick<Due, "paid" | "now" | "corrected" | "byHand">): boolean {
  const left = leftOf(due) ?? 0;
  return left * due.byHand < 0 && Math.abs(left) <= Math.abs(due.byHand);
}

/** The figures of a closed period that differ now or have been corrected, by person in the order of the payment list. */
export function duesOf(
  layout: Layout,
  period: Period,
  paid: readonly YearPerson[],
  now: readonly YearPerson[],
  corrections: readonly Correction[],
): Due[] {
  const [before, after] = [paid, now].map((people) =>
    paymentOf(layout, period, people, "", NOTHING_REGISTERED),
  );
  if (!before || !after) return [];
  const known = new Map([...paid, ...now].map((person) => [idKey(person.id), person]));
  const listed = new Set(now.map(({ id }) => idKey(id)));
  const when = inBoth((language) => periodLabel(period, language));
  const own = corrections.filter((correction) => correction.period === periodId(period));
  for (const { id, name } of own)
    if (!known.has(idKey(id))) known.set(idKey(id), { id, name, department: "", states: [], figures: {} });
  const byHand = own.filter((correction) => correction.now === undefined);
  return [...known].flatMap(([key, { id, name }]) =>
    before.columns.flatMap((column, at): Due[] => {
      const what = { id, period: periodId(period), column: column.id };
      const apart = after.apart.find((each) => idKey(each.id) === key);
      const amount = listed.has(key) && !apart ? amountIn(after, key, at) : undefined;
      const stood = amountIn(before, key, at);
      const due: Due = {
        ...{ ...what, name, when, title: column.title, now: amount },
        ...{ paid: stood, corrected: correctedSum(own, what) },
        // Decided about another amount, before the period was closed anew: that is no decision about this one.
        byHand: correctedSum(
          byHand.filter((correction) => (correction.paid ?? stood) === stood),
          what,
        ),
        ...(apart ? { unknown: apart.reason } : {}),
      };
      const isSame = due.now === due.paid || (due.now === undefined && due.paid === 0);
      return isSame && due.corrected === 0 ? [] : [due];
    }),
  );
}

/** What a period pays by its figures, by id and figure: in fen, what is taken is negative. */
export function amountsOf(
  layout: Layout,
  period: Period,
  people: readonly YearPerson[],
): (id: string, column: string) => number {
  const payment = paymentOf(layout, period, people, "", NOTHING_REGISTERED);
  return (id, column) =>
    amountIn(
      payment,
      idKey(id),
      payment.columns.findIndex((own) => own.id === column),
    );
}

/** Who is not in the list, or has no amount by a column, is due nothing by it. */
const amountIn = ({ paid }: Payment, key: string, column: number): number =>
  paid.find(({ id }) => idKey(id) === key)?.amounts[column] ?? 0;
