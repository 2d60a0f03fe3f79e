/** Which periods are closed, as the record keeps it: when, by whom, under which parameters, and what was said about it. */
import type { ParameterInput, Scheme } from "../../schemes/scheme";
import { comparePeriods, parsePeriod, periodId, type Period } from "../periods";
import type { Signed, SigningRecord } from "./signOffs";

/** A period whose figures have become values. */
export interface Closing extends Signed {
  period: string;
  schemeVersion: number;
  /** Rows of the year's results, from the anchor row on, that hold values since. */
  rows: number;
  /** Of the figures that were closed. */
  fingerprint: string;
  /** Result columns of today that the version did not have that closed it: blank, and compared with nothing. */
  lacks?: readonly string[];
  /** What was in force; none: the same as at the closing before. */
  parameters?: Readonly<Record<string, ParameterInput>>;
  /** What was not met, and why it was closed all the same. */
  unmet?: readonly string[];
  reason?: string;
}

/** A closing that was taken back. */
interface Reopening extends Signed {
  period: string;
  reason: string;
}

/** The part of the record that tells of it. */
export interface ClosingRecord extends SigningRecord {
  closings?: readonly Closing[];
  reopenings?: readonly Reopening[];
  /** In the name that keeps the record once more: the last closed period and the rows of each year. */
  closed?: ClosedMark;
}

/** How far a scheme is closed: all opened periods up to one; the closed rows of the results of each year. */
export interface ClosedMark {
  to: string;
  rows: Readonly<Record<string, number>>;
}

/** What the record says of it in short; none where nothing is closed. */
export function closedMark({ closings = [], closed }: ClosingRecord): ClosedMark | undefined {
  const last = closings[closings.length - 1];
  if (!last) return closed;
  const rows = closings.map(({ period, rows: own }): [string, number] => [period.slice(0, 4), own]);
  // What only the name told of years before stays beside what the record tells.
  return { to: last.period, rows: { ...closed?.rows, ...Object.fromEntries(rows) } };
}

/** What was in force when a period was closed; without a period, at the last closing. None where nothing was. */
export function parametersAt({ closings = [] }: ClosingRecord, period?: string): Closing["parameters"] {
  const end = period === undefined ? closings.length : closings.findIndex((own) => own.period === period) + 1;
  return [...closings.slice(0, end)].reverse().find(({ parameters }) => parameters)?.parameters;
}

export type Periods = { scheme: Pick<Scheme, "period">; opened: readonly Period[]; closed?: ClosedMark };

/** The opened periods that are closed, in order. */
export function closedPeriods({ scheme, opened, closed }: Periods): Period[] {
  const last = closed && parsePeriod(scheme.period, closed.to);
  return last ? opened.filter((period) => comparePeriods(period, last) <= 0) : [];
}

/** Whether a period's figures have become values. */
export const isClosed = (layout: Periods, period: Period): boolean =>
  closedPeriods(layout).some((own) => periodId(own) === periodId(period));

/** The period to close next; none where all that are opened are closed. */
export const firstOpenPeriod = (layout: Periods): Period | undefined =>
  layout.opened[closedPeriods(layout).length];
