/** What the writer of a function's help page says, and the notation for it. */
import type { Text } from "../i18n/language";

/** What a help page says beyond the function's metadata. */
export interface HelpPage {
  /** Rules in words: what counts, what is rounded, where the rule comes from. */
  readonly remarks: readonly Text[];
  /** What comes of a blank cell that Excel hands over as 0. */
  readonly blankAs0: Text;
  /** When the function gives an error, and which. */
  readonly errors: readonly Text[];
  readonly examples: readonly Example[];
}

interface Example {
  readonly what: Text;
  /** As a formula would have them; a list of lists is a range, undefined is left out, a text is the reader's. */
  readonly arguments: readonly unknown[];
}

/** An option word: a Chinese page shows the Chinese one. */
export function word<W extends string>(words: Readonly<Record<W, string>>, english: W): Text {
  return text(words[english], english);
}

/** A text in both languages. */
export function text(chinese: string, english: string): Text {
  return { "zh-CN": chinese, "en-US": english };
}
