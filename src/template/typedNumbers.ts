/** Numbers as people write them: signs, brackets, thousands, percent, units behind; never more than is written. */
import { halfWidth } from "./typedWords";

export interface ReadNumber {
  /** Without what stands behind it: 85 of "85%", 1.2 of "1.2万". */
  value: number;
  /** What stands behind it: "%", "万元", "分"; "" for nothing. */
  tail: string;
}

const SHAPE =
  /^(?<open>\()?(?<sign>[+-])?\s?(?<currency>¥|\$|€|￥|rmb|cny)?\s?(?<inner>[+-])?(?<whole>\d{1,3}(?:[, ]\d{3})+|\d+)?(?<part>\.\d+)?(?:e(?<exponent>[+-]?\d+))?\s?(?<tail>%|\p{L}[\p{L}\s.]*)?(?<close>\))?$/iu;

/** More digits than a cell holds: the rest would be lost. */
const MOST_DIGITS = 15;

/** The number, or `undefined` for what is none; powers of ten (1e309) that no cell holds are none either. */
export function readNumber(text: string): ReadNumber | undefined {
  // Typographic minus signs; a dash between digits is no sign, and stays.
  const plain = halfWidth(text).replace(/^(\(?)[\u2212\u2013\u2014\uFE63]/, "$1-");
  const groups = SHAPE.exec(plain)?.groups;
  if (!groups) return undefined;
  const { open, sign, inner, whole, part, exponent, tail = "", close } = groups;
  if ((whole === undefined && part === undefined) || (open === undefined) !== (close === undefined))
    return undefined;
  if (sign !== undefined && inner !== undefined) return undefined;
  const digits = `${(whole ?? "0").replace(/[, ]/g, "")}${part ?? ""}`;
  if (significant(digits) > MOST_DIGITS) return undefined;
  const minus = (open !== undefined) !== ((sign ?? inner) === "-");
  const value = Number(`${minus ? "-" : ""}${digits}e${exponent ?? 0}`);
  return Number.isFinite(value) ? { value, tail: tail.trim() } : undefined;
}

const significant = (digits: string): number =>
  digits.replace(".", "").replace(/^0+/, "").replace(/0+$/, "").length;

/** Times a power of ten, without a binary fraction in between. */
export const shifted = (value: number, tens: number): number => {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + tens}`);
};

/** "1,234.5", "-3", "5%", "1 234" — or `undefined` for what is no number, or has something else behind it. */
export function parseNumber(text: string): number | undefined {
  const read = readNumber(text);
  if (read?.tail === "%") return shifted(read.value, -2);
  return read?.tail === "" ? read.value : undefined;
}
