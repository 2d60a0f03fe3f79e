/** The language of the pane, and how its components say things. */
import { createContext, useContext, useMemo } from "react";
import { fill, type Language, type Text } from "../../i18n/language";

const LanguageContext = createContext<Language>("zh-CN");

export const LanguageProvider = LanguageContext.Provider;

/** Fills a text of the language that is on. */
export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (text, values = {}) =>
    fill(text[language], values);

export function useLanguage(): { language: Language; say: Say } {
  const language = useContext(LanguageContext);
  return useMemo(() => ({ language, say: sayIn(language) }), [language]);
}
