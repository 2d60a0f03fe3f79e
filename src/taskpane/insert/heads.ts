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
  gives: readonly Text[];
  /** What is filled in, for each person and in lists: the first of it, and how much it is. */
  wants: { first: readonly Text[]; count: number };
}

const MOST = 4;

export const HEADS: readonly SchemeHead[] = SCHEMES.map((scheme) => {
  const { id, kind, title, people, period, industry, source } = scheme;
  const lost = missingParameters(scheme, {}).length;
  const wanted = [...scheme.entryColumns, ...scheme.lists].map((one) => one.title);
  return {
    ...{ id, kind, title, people, period, industry, lost },
    document: documentTitle(source),
    gives: mainFigures(scheme)
      .slice(0, MOST)
      .map((figure) => figure.title),
    wants: { first: wanted.slice(0, MOST), count: wanted.length },
  };
});
