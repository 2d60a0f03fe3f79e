/** What the pasted data is understood as; long tables are read when there is time, not with every key. */
import { useDeferredValue, useMemo } from "react";
import type { Scheme } from "../../schemes/scheme";
import type { Period } from "../../template/periods";
import { useLanguage } from "../shell/language";
import { hasData, type PeopleDraft } from "./peopleDraft";
import { readPeople, type PeopleChoices, type ReadPeople } from "./readPeople";

interface Source extends Pick<PeopleChoices, "wanted" | "anyPeriod" | "parameters" | "taken" | "roster"> {
  scheme: Scheme;
  draft: PeopleDraft;
  firstPeriod: Period;
}

/** `parameters`, `taken` and `roster`: the same objects as long as nothing changes. */
export function useRead({
  scheme,
  draft,
  firstPeriod,
  wanted,
  anyPeriod,
  parameters,
  taken,
  roster,
}: Source): ReadPeople | undefined {
  const { language } = useLanguage();
  const later = useDeferredValue(draft);
  const { kind, year, index } = firstPeriod;
  return useMemo(
    () =>
      hasData(later)
        ? readPeople(scheme, later, {
            ...{ language, firstPeriod: { kind, year, index } },
            ...(wanted ? { wanted } : {}),
            ...(anyPeriod ? { anyPeriod } : {}),
            ...(parameters ? { parameters } : {}),
            ...(taken ? { taken } : {}),
            ...(roster ? { roster } : {}),
          })
        : undefined,
    [scheme, later, language, kind, year, index, wanted, anyPeriod, parameters, taken, roster],
  );
}
