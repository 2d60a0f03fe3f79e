/** The time of day where the add-in runs: what the clock on the wall shows, no time zone's. */
import { dateSerial } from "./periods";
import { dateText } from "./typedValues";

/** The day as a date serial. */
export const dayOf = (now: Date): number => dateSerial(now.getFullYear(), now.getMonth() + 1, now.getDate());

/** The moment as a date serial with its time, to the second. */
export function momentOf(now: Date): number {
  const seconds = Math.floor(now.getTime() / 1000) - now.getTimezoneOffset() * 60;
  return seconds / 86_400 + 25_569;
}

/** The day as people read it: "2026-03-31". */
export const dayText = (now: Date): string => dateText(dayOf(now));

/** The moment as people read it: "2026-03-31 17:05". */
export function momentText(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${dayText(now)} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
