/**
 * Finds schemes by what people would type: title, people, source, clause, what is filled in and what comes out, in either
 * language, or another word for it. Loaded when somebody searches.
 */
import { LANGUAGES } from "../../i18n/language";
import { halfWidth } from "../../template/typedWords";
import { HEADS } from "./heads";
import { SEARCH_TEXTS, type Reason, type SearchTexts } from "./searchTexts";
import { initials, meanings, typedWords } from "./searchTerms";

interface Searched {
  id: string;
  head: string;
  /** The titles' pinyin. */
  initials: string;
  parts: readonly { reason: Reason; text: string }[];
  functions: string;
}

/** Made once, when the first letter is typed. */
let texts: readonly Searched[] | undefined;

const textsOf = ({ id, head, parts, functions }: SearchTexts): Searched => ({
  ...{ id, head, functions },
  initials: initials(HEADS.find((one) => one.id === id)?.title["zh-CN"] ?? ""),
  parts: parts.map(({ kind, title, text }) => ({
    reason: { kind, title },
    text: `${halfWidth(LANGUAGES.map((language) => title[language]).join(" ")).toLowerCase()} ${text}`,
  })),
});

/** Ids of what was found, with the reason where title, people and source do not say why it is there. */
export type Matches = ReadonlyMap<string, Reason | undefined>;

export function search(typed: string): Matches {
  texts ??= SEARCH_TEXTS.map(textsOf);
  const words = typedWords(halfWidth(typed).toLowerCase());
  return new Map(
    texts.flatMap((scheme): [string, Reason | undefined][] => {
      const reasons = words.map((word) => findWord(scheme, word));
      if (reasons.includes(undefined)) return [];
      return [[scheme.id, reasons.find((reason) => typeof reason === "object")]];
    }),
  );
}

/** Where the word, or another for the same, stands: in the head, in a part, nowhere (`undefined`). */
function findWord(scheme: Searched, word: string): "head" | Reason | undefined {
  const wanted = meanings(word);
  const has = (text: string) => wanted.some((one) => text.includes(one));
  if (has(scheme.head)) return "head";
  const part =
    scheme.parts.find(({ text }) => text.includes(word)) ?? scheme.parts.find(({ text }) => has(text));
  if (part) return part.reason;
  return has(scheme.functions) || scheme.initials.includes(word) ? "head" : undefined;
}
