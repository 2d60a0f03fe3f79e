/**
 * What a scheme is found by, in small letters. Computed while it is built (see evaluated.cjs) and loaded when somebody
 * searches: the texts of some forty schemes are long. Holds data alone.
 */
import { LANGUAGES, type Text } from "../../i18n/language";
import { FUNCTION_WORDS } from "../../i18n/searchWords";
import { SCHEMES } from "../../schemes";
import type { Scheme } from "../../schemes/scheme";
import { documentTitle } from "../../schemes/sources";
import { halfWidth } from "../../template/typedWords";

/** What a scheme was found by: a rule, an entry column, a figure, a parameter. */
export interface Reason {
  kind: "rule" | "entry" | "figure" | "parameter";
  title: Text;
}

export interface SearchTexts {
  id: string;
  head: string;
  /** `text`: what is searched besides the title. */
  parts: readonly (Reason & { text: string })[];
  /** What its functions do. */
  functions: string;
}

const both = (text: Text): string => LANGUAGES.map((language) => text[language]).join(" ");
const searched = (parts: readonly string[]): string => halfWidth(parts.join(" ")).toLowerCase();

export const SEARCH_TEXTS: readonly SearchTexts[] = SCHEMES.map((scheme) => {
  const { id, title, people, industry, source } = scheme;
  const part = (kind: Reason["kind"], own: Text, more = "") => ({ kind, title: own, text: searched([more]) });
  const figures = [...scheme.results.flatMap(({ columns }) => columns), ...scheme.rollUps];
  return {
    id,
    head: searched([
      id,
      both(title),
      both(people),
      both(industry),
      both(documentTitle(source)),
      source.opening,
      source.remark ? both(source.remark) : "",
    ]),
    parts: [
      ...scheme.rules.map((rule) => part("rule", rule.title, rule.clause.quote)),
      ...figures.map((figure) => part("figure", figure.title)),
      ...scheme.parameters.map((parameter) => part("parameter", parameter.name)),
      ...scheme.entryColumns.map((column) => part("entry", column.title)),
    ],
    functions: searched(functionsOf(scheme).map((name) => FUNCTION_WORDS[name] ?? "")),
  };
});

/** Those of ours that its figures are made with. */
function functionsOf({ results, lists }: Scheme): string[] {
  const figures = [...results.flatMap(({ columns }) => columns), ...lists.flatMap((list) => list.results)];
  return [
    ...new Set(
      figures.flatMap(({ formula }) =>
        Array.from(formula.matchAll(/APPRAISE\.([A-Z]+)/g), ([, name = ""]) => name),
      ),
    ),
  ];
}
