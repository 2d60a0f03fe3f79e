/**
 * What the catalogue shows of each scheme. Computed while it is built (see evaluated.cjs): the pane begins with these, and
 * a scheme's own data comes when it is chosen. Holds data alone.
 */
import type { Text } from "../../i18n/language";
import { SCHEMES } from "../../schemes";
import type { Scheme } from "../../schemes/scheme";
import { documentTitle } from "../../schemes/sources";
import { mainFigures } from "./mainFigures";
import { missingParameters } from "../../template/parameters/parameterRules";

export interface SchemeHead extends Pick<Scheme, "id" | "kind" | "title" | "people" | "period" | "industry"> {
  /** Where it comes from. */
  document: Text;
  /** How many parameters the source has lost, and HR must enter. */
  lost: number;
  /** The main figures that come out. */
  gives: FirstOf;
  /** What is filled in, for each person and in lists. */
  wants: FirstOf;
}

/** The first of them, and how many they are. */
export interface FirstOf {
  first: readonly Text[];
  count: number;
}

const MOST = 4;
const firstOf = (all: readonly { title: Text }[]): FirstOf => ({
  first: all.slice(0, MOST).map(({ title }) => title),
  count: all.length,
});

export const HEADS: readonly SchemeHead[] = SCHEMES.map((scheme) => {
  const { id, kind, title, people, period, industry, source } = scheme;
  const lost = missingParameters(scheme, {}).length;
  return {
    ...{ id, kind, title, people, period, industry, lost },
    document: documentTitle(source),
    gives: firstOf(mainFigures(scheme)),
    wants: firstOf([...scheme.entryColumns, ...scheme.lists]),
  };
});
