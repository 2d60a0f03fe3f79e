import { numfmt } from "@univerjs/core";
import { CellError, type CellValue } from "./model";
import { isErrorCode } from "./univerValues";

export interface ParsedInput {
  value: CellValue;
  /** The number format that Excel gives a General cell for such an input ("12%", a date). */
  numberFormat?: string;
}

/** A constant as Excel understands it when it is typed or set through the API (US conventions). */
export function parseInput(input: number | string | boolean, numberFormat: string): ParsedInput {
  if (numberFormat === "@")
    return { value: typeof input === "boolean" ? String(input).toUpperCase() : String(input) };
  if (typeof input !== "string") return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  const upper = input.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (isErrorCode(upper)) return { value: new CellError(upper) };
  if (!/\d/.test(input)) return { value: input };
  const parsed = numfmt.parseValue(input);
  if (!parsed || typeof parsed.v !== "number") return { value: input };
  return parsed.z ? { value: parsed.v, numberFormat: parsed.z } : { value: parsed.v };
}

const patterns = new Map<string, (value: number | string) => string>();

/** The text a cell shows. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "@" && typeof value === "string") return value;
  let print = patterns.get(numberFormat);
  if (!print) {
    print = (v) => numfmt.format(numberFormat, v, { throws: false });
    patterns.set(numberFormat, print);
  }
  return print(value);
}
