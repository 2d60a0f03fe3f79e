/** Moves from one department to another, from a period on: the roster has the last one, earlier periods keep theirs. */
import { idKey } from "../lists/ids";
import { comparePeriods, parsePeriod, type Period } from "../periods";
import type { Numbered } from "./register";

export const MOVES_ROLE = "moves";

/** From a period on; what the person's department was until then. */
export interface Moved {
  id: string;
  /** The id of the first period that counts for the new department. */
  from: string;
  before: string;
}

export interface Move extends Moved, Numbered {
  name: string;
  after: string;
  reason: string;
  by: string;
  /** A date serial with its time. */
  at: number;
  /** It counts no more. */
  takenBack?: { at: number; by: string; reason: string };
}

/** The moves of a person that count, the first one first. */
export const movesOf = (lines: readonly Move[], id: string): Move[] =>
  lines
    .filter((own) => !own.takenBack && idKey(own.id) === idKey(id))
    .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));

/** Somebody's department in a period, by what the roster says now and the moves that count. */
export function departmentIn(now: string, moves: readonly Moved[] | undefined, period: Period): string {
  const later = (moves ?? []).find(({ from }) => {
    const first = parsePeriod(period.kind, from);
    return first !== undefined && comparePeriods(first, period) > 0;
  });
  return later?.before ?? now;
}
