/** How contents are shown to people, and the words of options. */
import type { Language } from "../i18n/language";
import type { EntryColumn } from "../schemes/scheme";
import { wordKey } from "./typedWords";

/** Whether numbers in the format are shown as percentages. */
export const isPercent = (format: string | undefined): boolean => format?.includes("%") ?? false;

/** A number as a person would type it: 0.03 of a rate is "3%". */
export const numberText = (value: number, format?: string): string =>
  isPercent(format) ? `${Number((value * 100).toPrecision(15))}%` : String(value);

/** A content of a column as people read it. */
export function contentText({ kind, format }: { kind: string; format?: string }, content: unknown): string {
  if (typeof content !== "number") return String(content ?? "");
  return kind === "date" ? dateText(content) : numberText(content, format);
}

/** A date serial as people read it: "2026-03-01". */
export const dateText = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);

/** The option that somebody names by its id or by its word in either language, as the sheet's word; else as it is. */
export function optionWord<Content>(
  column: Pick<EntryColumn, "options"> | undefined,
  content: Content,
  language: Language,
): Content | string {
  const same = (word: string) => typeof content === "string" && wordKey(word) === wordKey(content);
  const found = column?.options?.find(({ id, word }) => [id, ...Object.values(word)].some(same));
  return found ? found.word[language] : content;
}
