import { Exact } from "./exact";

/** How numbers are written in messages and explanations. */

/** All digits a cell would show (15 at most), no grouping: 40000, 0.0712, 1e+21. */
export function plainNumber(value: number | Exact): string {
  const double = typeof value === "number" ? value : value.toNumber();
  return String(Number(double.toPrecision(15)));
}

/** As on paper: 40,000 or 1,234.5. */
export function groupedNumber(value: number | Exact): string {
  const text = plainNumber(value);
  if (text.includes("e")) return text;
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A number behind an operator: a negative one stands in brackets. */
export function operand(value: number | Exact): string {
  const text = groupedNumber(value);
  return text.startsWith("-") ? `(${text})` : text;
}

const HUNDRED = Exact.scaled(100, 0);

/** A fraction as a percentage: 0.0712 → 7.12%. */
export function percentage(value: Exact): string {
  return `${groupedNumber(value.times(HUNDRED))}%`;
}

/** A rate as people say it: fractions in percent, money per piece as it is. */
export function rateText(value: Exact): string {
  return Math.abs(value.toNumber()) < 1 && value.sign() !== 0 ? percentage(value) : groupedNumber(value);
}
