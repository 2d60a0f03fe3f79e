/** What the pasted data is understood as; long tables are read when there is time, not with every key. */
import { useDeferredValue, useMemo } from "react";
import type { Scheme } from "../../schemes/scheme";
import type { TableChoices } from "../../template/lists/importTable";
import type { Period } from "../../template/periods";
import { useLanguage } from "../shell/language";
import { readPeople, type PeopleDraft, type ReadPeople, type Wanted } from "./peopleDraft";

interface Source {
  scheme: Scheme;
  draft: PeopleDraft;
  firstPeriod: Period;
  wanted: Wanted;
  /** What was chosen for parameters; the same object as long as nothing changes. */
  parameters?: TableChoices["parameters"];
}

export function useRead({ scheme, draft, firstPeriod, wanted, parameters }: Source): ReadPeople | undefined {
  const { language } = useLanguage();
  const later = useDeferredValue(draft);
  const { kind, year, index } = firstPeriod;
  return useMemo(
    () =>
      later.text.trim() === ""
        ? undefined
        : readPeople(
            scheme,
            later,
            { language, firstPeriod: { kind, year, index }, ...(parameters ? { parameters } : {}) },
            wanted,
          ),
    [scheme, later, language, kind, year, index, wanted, parameters],
  );
}
