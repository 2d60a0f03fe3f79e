/** A list in a sentence: the first few, then how many there are. */
import { PANE } from "../../i18n/pane";
import type { Say } from "./language";

const SHOWN = 6;

export function listed(names: readonly string[], say: Say, most = SHOWN): string {
  const text = names.slice(0, most).join(say(PANE.comma));
  return names.length > most ? `${text}${say(PANE.andMore, { count: names.length })}` : text;
}
