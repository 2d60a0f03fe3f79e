/** What closing, publishing and the end of a period need: each met or not, and what cannot be passed over. */
import { comparePeriods, periodDays, periodId, type Period } from "../../template/periods";
import type { CheckState } from "../readCheck";
import type { SchemeState, Warning } from "../overview";

export interface ClosingCheck {
  id:
    | ("over" | "complete" | "working" | "warnings" | "audit" | "check" | "checkMade")
    | ("signOffs" | "corrections" | "unmoved" | "posted" | "deadline" | "appeals");
  met: boolean;
  /** How many are not: people, warnings, differences. */
  count: number;
  /** Nobody goes on without it: errors of Excel's would be paid. */
  must?: true;
  /** Shown alone: going on without it asks for no reason. */
  shown?: true;
}

/** One of them, met where none is left. */
export const checkOf = (id: ClosingCheck["id"], count: number): ClosingCheck => ({
  ...{ id, met: count === 0, count },
});

/** Those for which a reason is asked. */
export const unmetOf = (checks: readonly ClosingCheck[]): ClosingCheck[] =>
  checks.filter(({ met, shown }) => !met && !shown);

/**
 * Figures that would become values are not to be had, or stand elsewhere. That an answer is old is a judgement of the
 * add-in's own, which may err: with a reason it can be passed over, and the closing refuses what is broken by itself.
 */
const MUST: ReadonlySet<Warning["kind"]> = new Set([
  "otherVersion",
  "sheetGone",
  "recordDamaged",
  "unmarked",
  "moved",
  "resultsShort",
  "broken",
  "parameterBroken",
  "parameterGone",
]);

/**
 * What else a closing is judged by: the check sheets, findings of an audit that nobody has looked at, lacking signatures,
 * and corrections of a period that was opened again: they were paid, or will be, beside the figures that are closed now.
 */
interface Judged {
  check: CheckState | undefined;
  findings: number;
  signOffs: number;
  corrections: number;
}

/** `today` is a date serial. */
export function closingChecks(
  { periods, warnings }: Pick<SchemeState, "periods" | "warnings">,
  { check, findings, signOffs, corrections }: Judged,
  period: Period,
  today: number,
): ClosingCheck[] {
  const state = periods.find((each) => periodId(each.period) === periodId(period))?.people;
  const own = warnings.filter((warning) => concerns(warning, period));
  const stuck = own.filter(({ kind }) => MUST.has(kind)).length;
  const others = own.length - stuck;
  const year = check?.years.find((each) => each.year === period.year);
  const differing = year ? year.people + year.lists + year.totals : 0;
  return [
    checkOf("over", periodDays(period).last < today ? 0 : 1),
    checkOf("complete", state ? state.open.length : 1),
    { ...checkOf("working", stuck), must: true },
    checkOf("warnings", others),
    checkOf("audit", findings),
    year
      ? checkOf("check", year.outdated || !Number.isFinite(differing) ? 1 : differing)
      : { ...checkOf("checkMade", 1), shown: true },
    checkOf("signOffs", signOffs),
    ...(corrections > 0 ? [checkOf("corrections", corrections)] : []),
  ];
}

/** Warnings about entries and lists of other periods are for their closing, values that hold from a later one too. */
function concerns(warning: Warning, period: Period): boolean {
  if ("period" in warning) return periodId(warning.period) === periodId(period);
  return !("from" in warning && warning.from && comparePeriods(warning.from, period) > 0);
}
