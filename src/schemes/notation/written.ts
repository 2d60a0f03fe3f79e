/** What schemes are written in: pairs for texts, which become texts in both languages. */
import type { Text } from "../../i18n/language";
import { text, type Pair } from "../words";

/** As it is written: with pairs for texts. */
export type Written<T> = {
  [K in keyof T]: Extract<T[K], Text> extends never ? T[K] : Exclude<T[K], Text> | Pair;
};

const TEXTS = new Set(
  "title shortTitle name word unit reading by hint note message what why people industry remark".split(" "),
);

/** What was written, with its texts. */
export function said<T extends object>(written: Written<T>): T {
  const entries = Object.entries(written).map(([key, value]) => [
    key,
    TEXTS.has(key) && typeof value === "string" ? text(value as Pair) : value,
  ]);
  return Object.fromEntries(entries) as T;
}
