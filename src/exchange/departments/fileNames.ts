/** What the files are called that go out: a pattern that HR may change, in letters that every system takes. */
import { LANGUAGES, type Language, type Text } from "../../i18n/language";
import type { Scheme } from "../../schemes/scheme";
import { departmentTitle } from "./departmentNames";

/** What a pattern may hold, as people of either language write it. */
const WORDS = {
  scheme: { "zh-CN": "方案", "en-US": "scheme" },
  period: { "zh-CN": "考核期", "en-US": "period" },
  department: { "zh-CN": "部门", "en-US": "department" },
} as const satisfies Record<string, Text>;

export const patternWords = (language: Language): string[] =>
  Object.values(WORDS).map((word) => `{${word[language]}}`);

export const defaultPattern = (language: Language): string => patternWords(language).join("_");

const KEYS = Object.keys(WORDS) as (keyof typeof WORDS)[];

/** Of a name without its ending: some systems take 255 bytes, a Chinese letter being three of them. */
const MOST_BYTES = 200;

/** Names that Windows keeps for its devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

interface Named {
  scheme: Scheme;
  language: Language;
  period: string;
}

/** A name without its ending for each department, all of them different. */
export function fileNames(
  pattern: string,
  { scheme, language, period }: Named,
  departments: readonly string[],
): string[] {
  const taken = new Set<string>();
  return departments.map((department) => {
    const values: Record<keyof typeof WORDS, string> = {
      scheme: scheme.shortTitle[language],
      period,
      department: departmentTitle(department, language),
    };
    const filled = pattern.replace(/\{([^{}]+)\}/g, (place, name: string) => {
      const known = KEYS.find((key) => LANGUAGES.some((own) => WORDS[key][own] === name.trim()));
      return known ? values[known] : place;
    });
    const name = safeName(filled);
    for (let n = 1; ; n += 1) {
      const numbered = n === 1 ? name : `${shortened(name, MOST_BYTES - 5)}(${n})`;
      if (taken.has(numbered.toLowerCase())) continue;
      taken.add(numbered.toLowerCase());
      return numbered;
    }
  });
}

/** What no system takes in a name becomes "_". */
export function safeName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|]|\p{Cc}|\p{Cs}/gu, "_").replace(/^[\s.]+|[\s.]+$/g, "");
  const short = shortened(plain, MOST_BYTES).replace(/[\s.]+$/, "");
  return short === "" || DEVICES.test(short) ? `_${short}` : short;
}

/** In UTF-8; one half of a surrogate pair, which `safeName` has replaced, does not come here. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function shortened(text: string, most: number): string {
  let short = "";
  let bytes = 0;
  for (const letter of text) {
    bytes += bytesOf(letter);
    if (bytes > most) break;
    short += letter;
  }
  return short;
}
