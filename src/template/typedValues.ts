/** Reads what people type or paste: full-width digits and spaces, thousands separators, percent signs. */
import type { Language } from "../i18n/language";
import type { EntryColumn } from "../schemes/scheme";

/** Half-width letters, digits and signs, single spaces, none at the ends. */
export const plainText = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();

/** "1,234.5", "-3", "5%", "1 234" — or `undefined` for what is no number. */
export function parseNumber(text: string): number | undefined {
  const plain = plainText(text).replace(/[¥¥$]/g, "");
  const match = /^([+-]?)(\d{1,3}(?:[, ]\d{3})+|\d+)?(\.\d+)?(?:e([+-]?\d+))?(%?)$/i.exec(plain);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const digits = `${match[1] ?? ""}${(match[2] ?? "0").replace(/[, ]/g, "")}${match[3] ?? ""}`;
  // The exponent shifts the percent exactly, where a division would round.
  return Number(`${digits}e${Number(match[4] ?? 0) - (match[5] ? 2 : 0)}`);
}

/** Whether numbers in the format are shown as percentages. */
export const isPercent = (format: string | undefined): boolean => format?.includes("%") ?? false;

/** A number as a person would type it: 0.03 of a rate is "3%". */
export const numberText = (value: number, format?: string): string =>
  isPercent(format) ? `${Number((value * 100).toPrecision(15))}%` : String(value);

/** A date serial as people read it: "2026-03-01". */
export const dateText = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);

/** The option that somebody names by its id or by its word in either language, as the sheet's word; else as it is. */
export function optionWord<Content>(
  column: Pick<EntryColumn, "options"> | undefined,
  content: Content,
  language: Language,
): Content | string {
  const found = column?.options?.find(
    ({ id, word }) => id === content || Object.values(word).some((one) => one === content),
  );
  return found ? found.word[language] : content;
}
