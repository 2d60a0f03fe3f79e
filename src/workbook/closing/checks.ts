/** What a closing needs: each met or not, and what cannot be passed over. */
import { comparePeriods, periodDays, periodId, type Period } from "../../template/periods";
import type { CheckState } from "../readCheck";
import type { SchemeState, Warning } from "../overview";

export interface ClosingCheck {
  id: "over" | "complete" | "working" | "warnings" | "check";
  met: boolean;
  /** How many are not: people, warnings, differences. */
  count: number;
  /** Nobody goes on without it: errors of Excel's would be paid. */
  must?: true;
}

/** Figures that would become values are not to be had, or stand elsewhere. */
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

/** `today` is a date serial. */
export function closingChecks(
  { periods, warnings }: Pick<SchemeState, "periods" | "warnings">,
  check: CheckState | undefined,
  period: Period,
  today: number,
): ClosingCheck[] {
  const state = periods.find((each) => periodId(each.period) === periodId(period))?.people;
  const own = warnings.filter((warning) => concerns(warning, period));
  const stuck = own.filter(({ kind }) => MUST.has(kind)).length;
  const others = own.length - stuck;
  const year = check?.years.find((each) => each.year === period.year);
  const differing = year ? year.people + year.lists + year.totals : 0;
  const of = (id: ClosingCheck["id"], count: number, must?: true): ClosingCheck => ({
    ...{ id, met: count === 0, count },
    ...(must ? { must } : {}),
  });
  return [
    of("over", periodDays(period).last < today ? 0 : 1),
    of("complete", state ? state.open.length : 1),
    of("working", stuck, true),
    of("warnings", others),
    // Without a check sheet there is nothing to look at.
    ...(year ? [of("check", year.outdated || !Number.isFinite(differing) ? 1 : differing)] : []),
  ];
}

/** Warnings about entries and lists of other periods are for their closing, values that hold from a later one too. */
function concerns(warning: Warning, period: Period): boolean {
  if ("period" in warning) return periodId(warning.period) === periodId(period);
  return !("from" in warning && warning.from && comparePeriods(warning.from, period) > 0);
}
