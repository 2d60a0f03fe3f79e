/** Leave: who is not rated in which periods, as a register tells it; figures and ledgers go on as over a period of no employment. */
import { periodDays, periodOfDay, type Period } from "../periods";
import { DAYS } from "../years";
import type { PeriodKind } from "../../schemes/scheme";
import { idKey } from "../lists/ids";
import type { Numbered } from "./register";

export const LEAVE_ROLE = "leave";

/** Days, both included, as date serials: whoever has a period's days among them is not rated in it. */
export interface LeaveRange {
  notFrom: number;
  notTo: number;
}

/** Of a period that leave covers in part: rated as usual, or not rated either. */
export type PartPeriods = "rated" | "not";

export interface Leave extends Numbered, LeaveRange {
  id: string;
  name: string;
  /** 产假, 病假 …: a word for readers. */
  kind: string;
  /** Date serials; without an end it goes on. */
  from: number;
  to?: number;
  part: PartPeriods;
  reason: string;
  by: string;
  /** A date serial with its time. */
  at: number;
  /** It counts no more. */
  takenBack?: { at: number; by: string; reason: string };
}

/** The days in which whole periods are not rated. */
export function leaveRange(
  kind: PeriodKind,
  { from, to = DAYS.last, part }: Pick<Leave, "from" | "to" | "part">,
): LeaveRange {
  if (part === "rated") return { notFrom: from, notTo: to };
  return {
    notFrom: periodDays(periodOfDay(kind, from)).first,
    notTo: to === DAYS.last ? to : periodDays(periodOfDay(kind, to)).last,
  };
}

/**
 * Whether a period is one in which somebody with such leave is not rated: all its days are days of leave, of one line or
 * of several that follow one another. Lines share no days but in periods that one of them covers wholly.
 */
export function isOnLeave(leaves: readonly LeaveRange[] | undefined, period: Period): boolean {
  const { first, last } = periodDays(period);
  const days = (leaves ?? []).map(({ notFrom, notTo }) =>
    Math.max(0, Math.min(notTo, last) - Math.max(notFrom, first) + 1),
  );
  return days.reduce((sum, own) => sum + own, 0) >= last - first + 1;
}

/** How many days a period has, and how many of them are days of leave. */
export function leaveDaysIn(
  { from, to = DAYS.last }: Pick<Leave, "from" | "to">,
  period: Period,
): { all: number; days: number } {
  const { first, last } = periodDays(period);
  return { all: last - first + 1, days: Math.max(0, Math.min(to, last) - Math.max(from, first) + 1) };
}

/** The lines that count. */
const leaveInForce = (lines: readonly Leave[]): Leave[] => lines.filter(({ takenBack }) => !takenBack);

/** Those of one person. */
export const leavesOf = (lines: readonly Leave[], id: string): Leave[] =>
  leaveInForce(lines).filter((own) => idKey(own.id) === idKey(id));

/** A line of the same person whose days are partly the same. */
export const overlapping = (
  lines: readonly Leave[],
  { id, from, to = DAYS.last }: Pick<Leave, "id" | "from" | "to">,
): Leave | undefined => leavesOf(lines, id).find((own) => own.from <= to && (own.to ?? DAYS.last) >= from);
