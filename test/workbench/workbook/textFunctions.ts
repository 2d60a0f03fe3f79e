/** FIND, LEFT, TRIM, SUBSTITUTE and CHAR without Univer's value objects; what else they can do is left to Univer. */
import { plain, type Result } from "./block";
import { eachOf } from "./elements";
import { CellError, type CellValue } from "./model";

/** FIND of one text in others. */
export function find([sought, within]: Result[]): Result | undefined {
  const part = plain(sought ?? null);
  if (typeof part !== "string" || part === "") return undefined;
  const whole = plain(within ?? null);
  if (Array.isArray(whole)) {
    return whole.every((line) => line.every(isText))
      ? eachOf(whole, (value) => placeIn(value, part))
      : undefined;
  }
  return isText(whole) ? placeIn(whole, part) : undefined;
}

const isText = (value: CellValue): value is string => typeof value === "string";

function placeIn(whole: CellValue, part: string): CellValue {
  const at = isText(whole) ? whole.indexOf(part) : -1;
  return at < 0 ? new CellError("#VALUE!") : at + 1;
}

/** So many characters from the left of texts; of blanks and errors nothing and themselves. */
export function left([from, count]: Result[]): Result | undefined {
  const length = count === undefined ? 1 : plain(count);
  if (typeof length !== "number" || length < 0) return undefined;
  const whole = plain(from ?? null);
  if (!Array.isArray(whole)) return isKnown(whole) ? leftOf(whole, length) : undefined;
  return whole.every((line) => line.every(isKnown))
    ? eachOf(whole, (value) => leftOf(value, length))
    : undefined;
}

const isKnown = (value: CellValue): boolean =>
  value === null || typeof value === "string" || value instanceof CellError;

const leftOf = (whole: CellValue, length: number): CellValue =>
  typeof whole === "string" ? whole.slice(0, Math.floor(length)) : (whole ?? "");

/** One text without blanks at its ends, and with one between its words. */
export function trim([from]: Result[]): Result | undefined {
  const text = plain(from ?? null);
  if (text instanceof CellError) return text;
  return typeof text === "string" ? text.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ") : undefined;
}

/** One text with another in the place of a part of it. */
export function substitute(given: Result[]): Result | undefined {
  const values = given.map((one) => plain(one));
  const error = values.find((value) => value instanceof CellError);
  if (error !== undefined) return error;
  const [whole, old, by] = values;
  if (typeof whole !== "string" || typeof old !== "string" || typeof by !== "string") return undefined;
  return old === "" ? whole : whole.split(old).join(by);
}

const ASCII = 127;

/** A sign by its number; which sign a higher number is depends on the system. */
export function char([number]: Result[]): Result | undefined {
  const code = plain(number ?? null);
  return typeof code === "number" && code >= 1 && code <= ASCII ? String.fromCharCode(code) : undefined;
}
