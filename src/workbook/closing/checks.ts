/** What a closing needs: each met or not, and what cannot be passed over. */
import { periodDays, periodId, type Period } from "../../template/periods";
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
  const own = periods.find((each) => periodId(each.period) === periodId(period))?.people;
  const stuck = warnings.filter(({ kind }) => MUST.has(kind)).length;
  const others = warnings.filter((warning) => !MUST.has(warning.kind) && concerns(warning, period)).length;
  const year = check?.years.find((each) => each.year === period.year);
  const differing = year ? year.people + year.lists + year.totals : 0;
  const of = (id: ClosingCheck["id"], count: number, must?: true): ClosingCheck => ({
    ...{ id, met: count === 0, count },
    ...(must ? { must } : {}),
  });
  return [
    of("over", periodDays(period).last < today ? 0 : 1),
    of("complete", own ? own.open.length : 1),
    of("working", stuck, true),
    of("warnings", others),
    // Without a check sheet there is nothing to look at.
    ...(year ? [of("check", year.outdated || !Number.isFinite(differing) ? 1 : differing)] : []),
  ];
}

/** Warnings about entries and lists of other periods are for their closing. */
const concerns = (warning: Warning, period: Period): boolean =>
  !("period" in warning) || periodId(warning.period) === periodId(period);
