/** The ledger of one person: what is short is made up later, what exceeds the target may move on. */
import type { FILL, SURPLUS } from "../../i18n/functions/words";
import { Exact, larger, smaller } from "../frame/exact";
import { above, reaches } from "../frame/thresholds";

export interface Period {
  readonly base: Exact;
  readonly target: Exact | undefined;
  readonly cap: Exact | undefined;
}

export interface Terms {
  readonly fill: keyof typeof FILL;
  readonly surplus: keyof typeof SURPLUS;
}

export interface Entry {
  readonly actual: Exact;
  readonly carried_in: Exact;
  readonly period: Period;
  readonly available: Exact;
  readonly gap_in: Exact;
  readonly filled: Exact;
  readonly effective: Exact;
  readonly met: boolean;
  readonly gap_out: Exact;
  readonly in_target: Exact;
  readonly over: Exact;
  readonly released_base: Exact;
  readonly released_periods: Exact;
  readonly carry_out: Exact;
  readonly target_met: boolean;
}

/** What is still open of one period's shortfall; the opening gap has no base to release. */
interface Gap {
  rest: Exact;
  readonly base: Exact | undefined;
}

export class Ledger {
  private gaps: Gap[];
  private carried: Exact;

  constructor(
    private readonly terms: Terms,
    openingGap: Exact,
    openingCarry: Exact,
  ) {
    this.gaps = openingGap.sign() > 0 ? [{ rest: openingGap, base: undefined }] : [];
    this.carried = openingCarry;
  }

  /** Enters the next period. */
  enter(actual: Exact, period: Period): Entry {
    const { base, target } = period;
    const carried_in = this.carried;
    const available = actual.plus(carried_in);
    const gap_in = this.openGap();
    const isFirst = this.terms.fill === "first";
    const fillable = isFirst ? available : available.minus(base);
    const filled = smaller(gap_in, larger(Exact.ZERO, fillable));
    const effective = available.minus(filled);
    const judged = isFirst ? effective : available;
    const met = reaches(judged, base);
    const released = this.fillOldest(filled);
    if (!met) this.gaps.push({ rest: base.minus(judged), base });
    const paid = this.terms.surplus === "carry" ? carried(effective, met, period) : paidNow(effective, met);
    this.carried = paid.carry_out;
    return {
      actual,
      carried_in,
      period,
      available,
      gap_in,
      filled,
      effective,
      met,
      gap_out: this.openGap(),
      ...paid,
      ...released,
      target_met: target === undefined || reaches(judged, target),
    };
  }

  private openGap(): Exact {
    let total = Exact.ZERO;
    for (const gap of this.gaps) total = total.plus(gap.rest);
    return total;
  }

  /** Oldest gap first; a period whose gap closes gets its base released. */
  private fillOldest(filled: Exact): Pick<Entry, "released_base" | "released_periods"> {
    let rest = filled;
    let released_base = Exact.ZERO;
    let released_periods = Exact.ZERO;
    const open: Gap[] = [];
    for (const gap of this.gaps) {
      const part = smaller(rest, gap.rest);
      const isClosed = reaches(part, gap.rest);
      rest = rest.minus(part);
      gap.rest = gap.rest.minus(part);
      if (!isClosed) {
        open.push(gap);
      } else if (gap.base !== undefined) {
        released_base = released_base.plus(gap.base);
        released_periods = released_periods.plus(Exact.ONE);
      }
    }
    this.gaps = open;
    return { released_base, released_periods };
  }
}

type Paid = Pick<Entry, "in_target" | "over" | "carry_out">;

const NOTHING: Paid = { in_target: Exact.ZERO, over: Exact.ZERO, carry_out: Exact.ZERO };

/** All that is effective counts now, if the base is met. */
function paidNow(effective: Exact, met: boolean): Paid {
  return met ? { ...NOTHING, in_target: effective } : NOTHING;
}

/** What exceeds the target moves on; from the cap on, the part between target and cap is paid as over. */
function carried(effective: Exact, met: boolean, { target, cap }: Period): Paid {
  if (!met) return NOTHING;
  if (target === undefined || !reaches(effective, target)) return { ...NOTHING, in_target: effective };
  if (cap !== undefined && reaches(effective, cap)) {
    return { in_target: target, over: cap.minus(target), carry_out: above(effective, cap) };
  }
  return { in_target: target, over: Exact.ZERO, carry_out: above(effective, target) };
}
