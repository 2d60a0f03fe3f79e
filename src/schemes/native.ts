/** Plain-Excel texts of rules that several schemes share, for the native twins of `./scheme`. */
import type { Text } from "../i18n/language";
import type { NativeHelper } from "./scheme";

/**
 * Whether a is at least b; equal is what differs by at most 1e-9, or by 1e-12 of the larger. Written without tiny
 * numbers, which not every program reads.
 */
export const reaches = (a: string, b: string): string =>
  `(((${b})-(${a}))*10^9<=MAX(1,MAX(ABS(${a}),ABS(${b}))/1000))`;

/** Marginal tiers: the slice of each row of the table at its own rate. The amount is not negative. */
export function marginalTiers(amount: string, table: string, rows: number): string {
  const cell = (row: number, column: number) => `INDEX({${table}},${row},${column})`;
  return Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    // The first bound may be blank; the other blank ones are rows that are not used.
    const lower = row === 1 ? `N(${cell(row, 1)})` : cell(row, 1);
    const upper =
      row === rows
        ? amount
        : `MIN(${amount},IF(ISNUMBER(${cell(row + 1, 1)}),${cell(row + 1, 1)},${amount}))`;
    const slice = `(${upper}-${lower})*${cell(row, 2)}`;
    // A rate that is missing counts only once its slice is reached.
    const reached = row === 1 ? `${amount}>${lower}` : `${amount}>IF(${cell(row, 1)}="",${amount},${lower})`;
    return `IF(${reached},${slice},0)`;
  }).join("+");
}

/** The band of a value, for tables whose bounds rise; a value on a bound belongs to the band that begins there. */
export function bandOf(value: string, table: string): string {
  const bounds = `INDEX({${table}},0,1)`;
  const reached = `SUMPRODUCT(ISNUMBER(${bounds})*(${bounds}<=${value}+1/10^9))`;
  // A first bound that is blank is no lower limit, and counts as reached.
  const open = `AND(INDEX({${table}},1,1)="",INDEX({${table}},1,2)<>"")`;
  return `IF(${reached}+${open}=0,NA(),INDEX({${table}},${reached}+${open},2))`;
}

/** A helper a period, with what stands in the year's first period. */
export const helper = (
  id: string,
  title: Text,
  native: string,
  more: Partial<NativeHelper> = {},
): NativeHelper => ({
  id,
  title,
  span: "period",
  native,
  ...more,
});
