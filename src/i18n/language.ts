/** The two languages of every text, and which of them is on. */

export const LANGUAGES = ["zh-CN", "en-US"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in all languages: one that is missing does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** The language for a display language of Office ("zh-TW", "en-GB", "de-DE" …): any Chinese is zh-CN, all else en-US. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en-US";
}

/**
 * The language of Office's interface, zh-CN where there is no Office.
 * Asked anew each time: the custom functions are registered before Office knows its context.
 */
export function displayLanguage(): Language {
  return languageOf((globalThis as { Office?: typeof Office }).Office?.context?.displayLanguage);
}

/** One text in all languages: whatever is said in each; names, ids and cells say the same. */
export const inBoth = (of: (language: Language) => string): Text => ({
  "zh-CN": of("zh-CN"),
  "en-US": of("en-US"),
});

/** Fills `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

/** The same in all languages; a value may be a text itself. */
export function fillText(text: Text, values: Readonly<Record<string, string | number | Text>>): Text {
  return inBoth((language) =>
    fill(
      text[language],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === "object" ? value[language] : value,
        ]),
      ),
    ),
  );
}
