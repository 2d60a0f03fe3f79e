/** Finds schemes by what people would type: title, source, clause. */
import type { Language } from "../../i18n/language";
import type { Scheme } from "../../schemes/scheme";
import { plainText } from "../../template/typedValues";

export type KindFilter = Scheme["kind"] | "";

export function findSchemes(
  schemes: readonly Scheme[],
  typed: string,
  kind: KindFilter,
  language: Language,
): Scheme[] {
  const words = plainText(typed).toLowerCase().split(" ").filter(Boolean);
  return schemes.filter((scheme) => {
    if (kind !== "" && scheme.kind !== kind) return false;
    const text = searchText(scheme, language);
    return words.every((word) => text.includes(word));
  });
}

function searchText({ id, title, people, source, rules }: Scheme, language: Language): string {
  const parts = [id, ...Object.values(title), people[language], source.opening, source.file];
  const clauses = rules.flatMap((rule) => [rule.title[language], rule.clause.quote]);
  return plainText([...parts, ...clauses].join(" ")).toLowerCase();
}

/** The kinds that the catalogue has. */
export const kindsOf = (schemes: readonly Scheme[]): Scheme["kind"][] => [
  ...new Set(schemes.map(({ kind }) => kind)),
];
