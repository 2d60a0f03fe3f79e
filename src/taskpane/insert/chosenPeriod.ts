/** The first period, from what is typed and otherwise from the data or the clock; `undefined` for a wrong year. */
import type { Scheme } from "../../schemes/scheme";
import { PERIODS_A_YEAR, type Period } from "../../template/periods";
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
