/** Corrections of closed periods: what is paid in addition or taken back in a later one, in whole fen. */
import { idKey } from "../lists/ids";
import { periodId, type Period } from "../periods";
import type { Numbered } from "./register";

/** What a correction is of. */
export interface Corrected {
  id: string;
  /** The closed period's id. */
  period: string;
  /** The id of the figure that was paid. */
  column: string;
}

export interface Correction extends Corrected, Numbered {
  name: string;
  /** What had been paid when it was entered, in fen; what is taken is negative. */
  paid?: number;
  /** What would be paid then, where it came from a comparison; none where it was typed or follows from an appeal. */
  now?: number;
  /** In fen: positive is paid in addition, negative taken back. */
  amount: number;
  /** The id of the period with which it is paid. */
  paysIn: string;
  reason: string;
  by: string;
  /** A date serial with its time. */
  at: number;
  /** The number of the appeal that it follows from. */
  appeal?: number;
  /** It counts no more. */
  takenBack?: { at: number; by: string; reason: string };
}

/** Those that count. */
export const inForce = (corrections: readonly Correction[]): Correction[] =>
  corrections.filter(({ takenBack }) => !takenBack);

/** Those that are paid with a period. */
export const paidWith = (corrections: readonly Correction[], period: Period): Correction[] =>
  inForce(corrections).filter(({ paysIn }) => paysIn === periodId(period));

/** Of all of them, in fen. */
export const sumOf = (corrections: readonly Pick<Correction, "amount">[]): number =>
  corrections.reduce((sum, { amount }) => sum + amount, 0);

/** What has been corrected of a figure so far, whether it is paid yet or not. */
export const correctedSum = (corrections: readonly Correction[], { id, period, column }: Corrected): number =>
  sumOf(
    inForce(corrections).filter(
      (own) => idKey(own.id) === idKey(id) && own.period === period && own.column === column,
    ),
  );
