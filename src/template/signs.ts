/** Figures that are shown as a word by their sign: "升一级" instead of +1. They stay numbers. */
import type { Language } from "../i18n/language";
import type { ResultColumn } from "../schemes/scheme";

/** The number format of a result column. */
export const formatOf = (
  { format, signs }: Pick<ResultColumn, "format" | "signs">,
  language: Language,
): string | undefined =>
  signs ? [signs.above, signs.below, signs.zero].map((word) => `"${word[language]}"`).join(";") : format;

/** The word for a number, where the column has words. */
export function signWord(
  { signs }: Pick<ResultColumn, "signs">,
  value: number,
  language: Language,
): string | undefined {
  if (!signs) return undefined;
  return (value > 0 ? signs.above : value < 0 ? signs.below : signs.zero)[language];
}
