/** Moments as people read them. */

const two = (number: number): string => String(number).padStart(2, "0");

/** A moment as the clock here shows it: "2026-03-31 17:05". */
export function momentText(iso: string): string {
  const at = new Date(iso);
  return `${dayText(at)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Its day: "2026-03-31". */
export const dayText = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
