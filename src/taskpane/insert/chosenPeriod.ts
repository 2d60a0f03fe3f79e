/** The first period, from what is typed and otherwise from the data or the clock; `undefined` for a wrong year. */
import type { Scheme } from "../../schemes/scheme";
import { partOf, PERIODS_A_YEAR, type Period } from "../../template/periods";
import { isYear } from "../../template/years";
import type { InsertDraft } from "./insertDraft";

export function chosenPeriod(
  { period: kind }: Scheme,
  draft: Pick<InsertDraft, "year" | "index">,
  suggestion: Period,
): Period | undefined {
  const year = draft.year === "" ? suggestion.year : Number(draft.year.trim());
  const index = draft.index === "" ? suggestion.index : Number(draft.index);
  const good = isYear(year) && index >= 1 && index <= PERIODS_A_YEAR[kind];
  return good ? { kind, year, index } : undefined;
}

/** What a workbook that begins with a period has no figures of, or only in part, among those that the scheme takes together. */
export function begunLate(
  { results, period: kind, openings }: Pick<Scheme, "results" | "period" | "openings">,
  first: Period,
): { without: Period[]; partOfYear: boolean } {
  const spans = new Set(results.flatMap(({ columns }) => columns.map(({ span }) => span)));
  const without = (["quarter", "half"] as const).flatMap((part): Period[] => {
    const each = PERIODS_A_YEAR[kind] / PERIODS_A_YEAR[part];
    const isBegun = each > 1 && (first.index - 1) % each > 0;
    return spans.has(part) && isBegun ? [{ kind: part, year: first.year, index: partOf(first, part) }] : [];
  });
  // What was before is asked for in the roster.
  const isAsked = openings.some(({ soFar }) => soFar);
  return { without, partOfYear: spans.has("year") && first.index > 1 && !isAsked };
}
