/**
 * Finds schemes by what people would type (title, people, source, clause, what is filled in and what comes out, in either
 * language, or another word for it) and by what they are.
 */
import { LANGUAGES, type Language, type Text } from "../../i18n/language";
import { FUNCTION_WORDS } from "../../i18n/searchWords";
import type { Parameter, PeriodKind, Scheme } from "../../schemes/scheme";
import { documentTitle } from "../../schemes/sources";
import { missingParameters } from "../../template/parameters/parameterRules";
import { halfWidth } from "../../template/typedWords";
import { initials, meanings, typedWords } from "./searchTerms";

/** "" everywhere: no matter which. */
export interface Filters {
  typed: string;
  kind: Scheme["kind"] | "";
  period: PeriodKind | "";
  /** In Chinese, which is the same in both languages of the pane. */
  industry: string;
}

export const NO_FILTERS: Filters = { typed: "", kind: "", period: "", industry: "" };

/** What a scheme was found by: a rule, an entry column, a figure, a parameter. */
interface Reason {
  kind: "rule" | "entry" | "figure" | "parameter";
  title: Text;
}

export interface Found {
  scheme: Scheme;
  /** Where title, people and source do not say why the scheme is there. */
  because?: Reason;
}

/** In the order in which the catalogue shows them. */
const KINDS: readonly Scheme["kind"][] = ["bonus", "scoring", "kpi", "penalty", "grading", "process"];
const PERIODS: readonly PeriodKind[] = ["month", "quarter", "half", "year"];

const both = (text: Text): string => LANGUAGES.map((language) => text[language]).join(" ");
const searched = (parts: readonly string[]): string => halfWidth(parts.join(" ")).toLowerCase();

interface SearchTexts {
  head: string;
  /** The titles' pinyin. */
  initials: string;
  parts: readonly { reason: Reason; text: string }[];
  /** What its functions do. */
  functions: string;
}

/** Made once: the texts of some forty schemes are long, and they are searched with every key. */
const texts = new WeakMap<Scheme, SearchTexts>();

function textsOf(scheme: Scheme): SearchTexts {
  const known = texts.get(scheme);
  if (known) return known;
  const { id, title, people, industry, source } = scheme;
  const part = (kind: Reason["kind"], own: Text, more = "") => ({
    reason: { kind, title: own },
    text: searched([both(own), more]),
  });
  const figures = [...scheme.results.flatMap(({ columns }) => columns), ...scheme.rollUps];
  const made: SearchTexts = {
    head: searched([
      id,
      both(title),
      both(people),
      both(industry),
      both(documentTitle(source)),
      source.opening,
      source.remark ? both(source.remark) : "",
    ]),
    initials: initials(title["zh-CN"]),
    parts: [
      ...scheme.rules.map((rule) => part("rule", rule.title, rule.clause.quote)),
      ...figures.map((figure) => part("figure", figure.title)),
      ...scheme.parameters.map((parameter) => part("parameter", parameter.name)),
      ...scheme.entryColumns.map((column) => part("entry", column.title)),
    ],
    functions: searched(functionsOf(scheme).map((name) => FUNCTION_WORDS[name] ?? "")),
  };
  texts.set(scheme, made);
  return made;
}

/** Those of ours that its figures are made with. */
const functionsOf = ({ results, lists }: Scheme): string[] => [
  ...new Set(
    [...results.flatMap(({ columns }) => columns), ...lists.flatMap((list) => list.results)].flatMap(
      ({ formula }) => Array.from(formula.matchAll(/APPRAISE\.([A-Z]+)/g), ([, name = ""]) => name),
    ),
  ),
];

export function findSchemes(schemes: readonly Scheme[], filters: Filters): Found[] {
  const words = typedWords(halfWidth(filters.typed).toLowerCase());
  return schemes.flatMap((scheme): Found[] => {
    if (filters.kind !== "" && scheme.kind !== filters.kind) return [];
    if (filters.period !== "" && scheme.period !== filters.period) return [];
    if (filters.industry !== "" && scheme.industry["zh-CN"] !== filters.industry) return [];
    const reasons = words.map((word) => findWord(textsOf(scheme), word));
    if (reasons.includes(undefined)) return [];
    const because = reasons.find((reason) => typeof reason === "object");
    return [{ scheme, ...(because ? { because } : {}) }];
  });
}

/** Where the word, or another for the same, stands: in the head, in a part, nowhere (`undefined`). */
function findWord(scheme: SearchTexts, word: string): "head" | Reason | undefined {
  const wanted = meanings(word);
  const has = (text: string) => wanted.some((one) => text.includes(one));
  if (has(scheme.head)) return "head";
  const part =
    scheme.parts.find(({ text }) => text.includes(word)) ?? scheme.parts.find(({ text }) => has(text));
  if (part) return part.reason;
  return has(scheme.functions) || scheme.initials.includes(word) ? "head" : undefined;
}

/** The kinds that the catalogue has. */
export const kindsOf = (schemes: readonly Scheme[]): Scheme["kind"][] =>
  KINDS.filter((kind) => schemes.some((scheme) => scheme.kind === kind));

export const periodsOf = (schemes: readonly Scheme[]): PeriodKind[] =>
  PERIODS.filter((period) => schemes.some((scheme) => scheme.period === period));

/** In the order of the language. */
export const industriesOf = (schemes: readonly Scheme[], language: Language): Text[] =>
  [...new Map(schemes.map(({ industry }) => [industry["zh-CN"], industry])).values()].sort((a, b) =>
    a[language].localeCompare(b[language], language),
  );

/** What the source has lost and HR must enter. */
export const lostParameters = (scheme: Scheme): Parameter[] => missingParameters(scheme, {});
