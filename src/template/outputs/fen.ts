/** Money as whole fen: sums of them are exact, whatever unit a scheme reckons in. */
import type { Text } from "../../i18n/language";
import { pairOf, UNITS } from "../../schemes/words";
import { readNumber, shifted } from "../typedNumbers";

const DECIMALS: Readonly<Record<string, number>> = { [UNITS.yuan]: 2, [UNITS.wan]: 6 };

/** Decimals of a fen in a unit of money. @throws Error for any other unit */
export function fenDecimals(unit: Text): number {
  const decimals = DECIMALS[pairOf(unit)];
  if (decimals === undefined) throw new Error(`${pairOf(unit)} is no unit of money`);
  return decimals;
}

/** More would be the noise of binary fractions. */
const SIGNIFICANT = 15;

/** A figure in whole fen, half away from zero; cells that are rounded at pay-out, as all are, lose nothing. */
export const fenOf = (figure: number, unit: Text): number => unitsOf(figure, fenDecimals(unit));

/** A figure with so many decimals at most, half away from zero as Excel shows it: 59.7533333333 as 59.7533. */
export const roundedTo = (figure: number, decimals: number): number =>
  Math.abs(figure) < LARGE ? unitsOf(figure, decimals) / 10 ** decimals : figure;

/** From here on the units of all decimals that are asked for would be no whole numbers any more. */
const LARGE = 1e9;

/** In whole units of the last decimal. */
function unitsOf(figure: number, decimals: number): number {
  const [digits = "", exponent = "0"] = Math.abs(figure).toPrecision(SIGNIFICANT).split("e");
  const [whole = "", part = ""] = digits.split(".");
  // The point moves by text: no product of binary fractions.
  const places = whole.length + Number(exponent) + decimals;
  const all = (whole + part).padEnd(Math.max(places, 0) + 1, "0");
  const cut = places < 0 ? "" : all.slice(0, places);
  const next = places < 0 ? "0" : all.charAt(places);
  const units = Number(cut || "0") + (next >= "5" ? 1 : 0);
  return figure < 0 ? 0 - units : units;
}

/** An amount in yuan as people type it, "-1,234.5" or "30元", in fen; none where it is no amount or has parts of a fen. */
export function fenTyped(typed: string): number | undefined {
  const read = readNumber(typed);
  if (!read || (read.tail !== "" && read.tail !== "元")) return undefined;
  const fen = shifted(read.value, 2);
  return Number.isSafeInteger(fen) ? fen : undefined;
}

/** What a cell holds for so many fen. */
export const yuanOf = (fen: number): number => fen / 100;

/** "1234.50": for files, where no format is. */
export function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "1,234.50": for people. */
export const yuanGrouped = (fen: number): string => yuanText(fen).replace(/\B(?=(\d{3})+(?=\.))/g, ",");

/** Digits behind the point that sums are made with: more than any figure shows. */
const EXACT = 20;

/** The sum of figures, added without loss and then rounded to a whole fen: what rounding each of them does not give. */
export function fenOfSum(figures: readonly number[], unit: Text): number {
  const decimals = fenDecimals(unit);
  const sum = figures.reduce((total, figure) => total + scaled(figure), 0n);
  const one = 10n ** BigInt(EXACT - decimals);
  const size = sum < 0n ? -sum : sum;
  const fen = Number(size / one) + (2n * (size % one) >= one ? 1 : 0);
  return sum < 0n ? 0 - fen : fen;
}

/** A figure as a whole number of the last of these digits, by the 15 digits that it shows. */
function scaled(figure: number): bigint {
  const [digits = "0", exponent = "0"] = Math.abs(figure)
    .toExponential(SIGNIFICANT - 1)
    .split("e");
  const places = Number(exponent) - (SIGNIFICANT - 1) + EXACT;
  const whole = BigInt(digits.replace(".", ""));
  const size = places >= 0 ? whole * 10n ** BigInt(places) : whole / 10n ** BigInt(-places);
  return figure < 0 ? -size : size;
}
