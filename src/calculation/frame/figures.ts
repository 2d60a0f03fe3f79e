/** How numbers are written in messages and explanations. */
import { Exact } from "./exact";

/** All digits a cell would show (15 at most), no grouping: 40000, 0.0712, 1e+21. */
export function plainNumber(value: number | Exact): string {
  const double = typeof value === "number" ? value : value.toNumber();
  if (value instanceof Exact && !Number.isFinite(double)) return hugeNumber(value);
  return String(Number(double.toPrecision(15)));
}

/** What is too large for a double, by its first digits: 1.23456789012345e+400. */
function hugeNumber(value: Exact): string {
  const digits = value.abs().toFraction().whole().toString();
  const sign = value.sign() < 0 ? "-" : "";
  return `${sign}${digits.slice(0, 1)}.${digits.slice(1, 15)}e+${digits.length - 1}`;
}

function grouped(value: number | Exact): string {
  const text = plainNumber(value);
  if (text.includes("e")) return text;
  const [whole = "", fraction] = text.split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** A simple fraction that does not end is written behind its digits, so that it can be recomputed: " [1/3]". */
function fractionNote(value: number | Exact): string {
  if (typeof value === "number" || value.long === undefined) return "";
  const { top, bottom } = value.long.inLowestTerms();
  return bottom <= 1000n && 10n ** 9n % bottom !== 0n ? ` [${top}/${bottom}]` : "";
}

/** As on paper: 40,000 or 1,234.5 or 28.3333333333333 [85/3]. */
export function groupedNumber(value: number | Exact): string {
  return grouped(value) + fractionNote(value);
}

/** A number behind an operator: a negative one stands in brackets. */
export function operand(value: number | Exact): string {
  const text = groupedNumber(value);
  return text.startsWith("-") ? `(${text})` : text;
}

const HUNDRED = Exact.scaled(100, 0);

/** A fraction as a percentage: 0.0712 → 7.12%, 1/3 → 33.3333333333333% [1/3]. */
export function percentage(value: Exact): string {
  return `${grouped(value.times(HUNDRED))}%${fractionNote(value)}`;
}

/** A rate as people say it: fractions in percent, money per piece as it is. */
export function rateText(value: Exact): string {
  return Math.abs(value.toNumber()) < 1 && value.sign() !== 0 ? percentage(value) : groupedNumber(value);
}
