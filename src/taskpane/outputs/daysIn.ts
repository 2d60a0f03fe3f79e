/** Days that people type one beside another. */
import { parseDate } from "../../template/typedDays";

/** Days one beside another; those that are none. */
export function daysIn(typed: string): { days: number[]; wrong: string[] } {
  const words = typed.split(/[\s,，、;；]+/).filter((word) => word !== "");
  const read = words.map((word) => ({ word, day: parseDate(word) }));
  return {
    days: read.flatMap(({ day }) => (day === undefined ? [] : [day])),
    wrong: read.flatMap(({ word, day }) => (day === undefined ? [word] : [])),
  };
}
