/** What a typed word may stand for: other words for the same, and initials of pinyin (jjb: 奖金包). */
import { SYNONYMS } from "../../i18n/searchWords";

const LOCALE = "zh-Hans-CN-u-co-pinyin";

/** The first character of each initial in the order of pinyin. */
const FIRSTS: readonly (readonly [first: string, initial: string])[] = (
  "阿a八b嚓c哒d妸e发f旮g哈h讥j咔k垃l痳m拏n噢o妑p七q呥r扨s它t穵w夕x丫y帀z".match(/../gu) ?? []
).map((pair) => [pair.slice(0, 1), pair.slice(1)]);

/** Not every machine knows the order of pinyin. */
const order = Intl.Collator.supportedLocalesOf(LOCALE).length > 0 ? new Intl.Collator(LOCALE) : undefined;

/** "奖金包" is "jjb"; of several readings of a character the first. What is not Chinese is left out. */
export function initials(text: string): string {
  if (!order) return "";
  return Array.from(text.match(/\p{Script=Han}/gu) ?? [], (character) => {
    const reached = FIRSTS.filter(([first]) => order.compare(first, character) <= 0);
    return reached[reached.length - 1]?.[1] ?? "";
  }).join("");
}

const INITIALS = /^[a-z]{2,}$/;
const groups = SYNONYMS.map((words) => ({ words, initials: words.map(initials) }));

/** "yearly bonus" is one word. In small letters. */
export const typedWords = (typed: string): readonly string[] =>
  SYNONYMS.flat().includes(typed) ? [typed] : typed.split(" ").filter(Boolean);

/** The word as it was typed first; all in small letters. */
export function meanings(word: string): readonly string[] {
  const own = groups.filter(
    (group) => group.words.includes(word) || (INITIALS.test(word) && group.initials.includes(word)),
  );
  return [...new Set([word, ...own.flatMap(({ words }) => words)])];
}
