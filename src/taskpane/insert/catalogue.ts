/** Finds schemes by what people would type (title, people, source, clause, in either language) and by what they are. */
import { LANGUAGES, type Language, type Text } from "../../i18n/language";
import type { Parameter, PeriodKind, Rule, Scheme } from "../../schemes/scheme";
import { documentTitle } from "../../schemes/sources";
import { missingParameters } from "../../template/parameters/parameterRules";
import { plainText } from "../../template/typedValues";

/** "" everywhere: no matter which. */
export interface Filters {
  typed: string;
  kind: Scheme["kind"] | "";
  period: PeriodKind | "";
  /** In Chinese, which is the same in both languages of the pane. */
  industry: string;
}

export const NO_FILTERS: Filters = { typed: "", kind: "", period: "", industry: "" };

export interface Found {
  scheme: Scheme;
  /** The rule that was found, where title, people and source do not say why the scheme is there. */
  because?: Rule;
}

/** In the order in which the catalogue shows them. */
const KINDS: readonly Scheme["kind"][] = ["bonus", "scoring", "kpi", "penalty", "grading", "process"];
const PERIODS: readonly PeriodKind[] = ["month", "quarter", "half", "year"];

const both = (text: Text): string => LANGUAGES.map((language) => text[language]).join(" ");
const searched = (parts: readonly string[]): string => plainText(parts.join(" ")).toLowerCase();

interface SearchTexts {
  head: string;
  rules: readonly { rule: Rule; text: string }[];
  all: string;
}

/** Made once: the texts of some forty schemes are long, and they are searched with every key. */
const texts = new WeakMap<Scheme, SearchTexts>();

function textsOf(scheme: Scheme): SearchTexts {
  const known = texts.get(scheme);
  if (known) return known;
  const { id, title, people, industry, source } = scheme;
  const head = searched([
    id,
    both(title),
    both(people),
    both(industry),
    both(documentTitle(source)),
    source.opening,
    source.remark ? both(source.remark) : "",
  ]);
  const rules = scheme.rules.map((rule) => ({ rule, text: searched([both(rule.title), rule.clause.quote]) }));
  const made = { head, rules, all: [head, ...rules.map(({ text }) => text)].join(" ") };
  texts.set(scheme, made);
  return made;
}

export function findSchemes(schemes: readonly Scheme[], filters: Filters): Found[] {
  const words = plainText(filters.typed).toLowerCase().split(" ").filter(Boolean);
  return schemes.flatMap((scheme): Found[] => {
    if (filters.kind !== "" && scheme.kind !== filters.kind) return [];
    if (filters.period !== "" && scheme.period !== filters.period) return [];
    if (filters.industry !== "" && scheme.industry["zh-CN"] !== filters.industry) return [];
    const { head, rules, all } = textsOf(scheme);
    if (!words.every((word) => all.includes(word))) return [];
    const unsaid = words.find((word) => !head.includes(word));
    const because = unsaid === undefined ? undefined : rules.find(({ text }) => text.includes(unsaid))?.rule;
    return [{ scheme, ...(because ? { because } : {}) }];
  });
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
