/** What would have to be typed for a cell with a number format: a day as a day, a share as a percentage, an id as shown. */
import { dateText, isPercent, numberText } from "../../template/typedValues";
import { readDay } from "../../template/typedDays";
import type { SourceCell } from "./source";

/** Days between the two systems that sheets count days in. */
export const DAYS_1904 = 1462;

/** A format without what it writes literally, its colours and languages; [h] counts hours and stays. */
const bare = (format: string): string =>
  format.replace(/"[^"]*"|\\.|_./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");

/** Years, days, or months by themselves; a format of hours alone is of a time. */
export function isDateFormat(format: string): boolean {
  const plain = bare(format);
  if (/general/i.test(plain)) return false;
  return /[yd年日]/i.test(plain) || (/m/i.test(plain) && !/[hs0#]/i.test(plain));
}

/** `shown`: what the sheet shows, where that is known. */
export function typedCell(value: unknown, format: string, shown?: string): SourceCell {
  if (typeof value !== "number") return typeof value === "string" ? value : (shown ?? String(value ?? ""));
  // A cell's 15 digits: what is stored can have a 16th that nobody typed.
  const number = Number(value.toPrecision(15));
  if (isDateFormat(format)) return both(dayText(number, shown), shown);
  if (isPercent(bare(format))) return both(numberText(number, "0%"), shown);
  return both(String(number), shown ?? literal(number, format));
}

const both = (text: string, shown: string | undefined): SourceCell =>
  shown === undefined || shown === text ? text : { text, shown };

/** A workbook may count days from 1904: then the cell shows another day than its number is in the usual system. */
function dayText(serial: number, shown: string | undefined): string {
  const day = shown === undefined ? undefined : readDay(shown);
  const from1904 = day && "day" in day && day.day === Math.floor(serial) + DAYS_1904;
  return dateText(Math.floor(serial) + (from1904 ? DAYS_1904 : 0));
}

/** Zeros and texts that a format puts around a whole number: "GH"0000 shows 12 as GH0012. */
function literal(value: number, format: string): string | undefined {
  const [section = ""] = format.split(";");
  const match = /^((?:"[^"]*"|\\.|[-/ ])*)(0+)((?:"[^"]*"|\\.|[-/ ])*)$/.exec(section);
  if (!match || !Number.isInteger(value) || value < 0) return undefined;
  const [before, after] = [match[1], match[3]].map((text = "") =>
    text.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? ""),
  );
  return `${before}${String(value).padStart((match[2] ?? "").length, "0")}${after}`;
}
