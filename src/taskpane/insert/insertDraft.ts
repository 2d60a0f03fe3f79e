/** What has been chosen for an insertion so far; kept over a reload. */
import { PERIODS_A_YEAR, type Period } from "../../template/periods";
import type { Design } from "../../schemes/designs/design";
import type { Scheme } from "../../schemes/scheme";
import type { TypedParameters } from "../parameters/typedParameters";
import { NO_PEOPLE, type PeopleDraft } from "../people/peopleDraft";

export const STEPS = ["scheme", "rules", "parameters", "people", "period", "summary"] as const;
export type StepId = (typeof STEPS)[number];

export interface InsertDraft {
  step: StepId;
  scheme: string;
  /** HR's own design, where the scheme is none of the catalogue. */
  design: Design | null;
  /** Own schemes are looked at and built, in the place of the catalogue. */
  designing: boolean;
  /** Name of the own variant of the scheme that it starts from, "" for none. */
  variant: string;
  /** By scheme, so that looking at another one loses nothing. */
  parameters: Readonly<Record<string, TypedParameters>>;
  people: PeopleDraft;
  /** As typed; "" as long as the suggestion stands. */
  year: string;
  index: string;
}

export const NEW_INSERTION: InsertDraft = {
  step: "scheme",
  scheme: "",
  design: null,
  designing: false,
  variant: "",
  parameters: {},
  people: NO_PEOPLE,
  year: "",
  index: "",
};

/** The first period, from what is typed and otherwise from the data or the clock; `undefined` for a wrong year. */
export function chosenPeriod(
  { period: kind }: Scheme,
  draft: Pick<InsertDraft, "year" | "index">,
  suggestion: Period,
): Period | undefined {
  const year = draft.year === "" ? suggestion.year : Number(draft.year.trim());
  const index = draft.index === "" ? suggestion.index : Number(draft.index);
  const good =
    Number.isInteger(year) && year >= 1900 && year <= 9999 && index >= 1 && index <= PERIODS_A_YEAR[kind];
  return good ? { kind, year, index } : undefined;
}
