/** What has been chosen for an insertion so far; kept over a reload. */
import type { Design } from "../../schemes/designs/design";
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
