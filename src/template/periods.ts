/** Appraisal periods: month, quarter, half-year or year. */
import { fill, type Language, type Text } from "../i18n/language";
import type { PeriodKind } from "../schemes/scheme";

export interface Period {
  kind: PeriodKind;
  year: number;
  /** From 1. */
  index: number;
}

export const PERIODS_A_YEAR: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
};

const MARK: Readonly<Record<PeriodKind, string>> = { month: "M", quarter: "Q", half: "H", year: "Y" };

const LABEL: Readonly<Record<PeriodKind, Text>> = {
  month: { "zh-CN": "{year}年{index}月", "en-US": "{year}-{index}" },
  quarter: { "zh-CN": "{year}年{index}季度", "en-US": "{year} Q{index}" },
  half: { "zh-CN": "{year}年{half}半年", "en-US": "{year} H{index}" },
  year: { "zh-CN": "{year}年度", "en-US": "{year}" },
};

/** "2026Q1", "2026M03", "2026H2", "2026". */
export function periodId({ kind, year, index }: Period): string {
  if (kind === "year") return String(year);
  return `${year}${MARK[kind]}${kind === "month" ? String(index).padStart(2, "0") : index}`;
}

/** Reads what periodId writes, and the bare year or "2026-1", "2026年1季度" that people write. */
export function parsePeriod(kind: PeriodKind, text: string): Period | undefined {
  const match = /^\s*(\d{4})\s*(?:年度?)?\s*[-./]?\s*[QHMY第]?\s*(\d{1,2})?\s*(?:季度?|月|半年)?\s*$/i.exec(
    text,
  );
  if (!match) return undefined;
  const index = match[2] === undefined ? 1 : Number(match[2]);
  if (match[2] === undefined && kind !== "year") return undefined;
  return index >= 1 && index <= PERIODS_A_YEAR[kind] ? { kind, year: Number(match[1]), index } : undefined;
}

/** A period as people call it: 2026年1月, 2026 Q1 … */
export function periodLabel(period: Period, language: Language): string {
  return fill(LABEL[period.kind][language], {
    year: period.year,
    index: period.index,
    half: period.index === 1 ? "上" : "下",
  });
}

/** The period after this one; after a year's last comes the next year's first. */
export function nextPeriod({ kind, year, index }: Period): Period {
  return index < PERIODS_A_YEAR[kind] ? { kind, year, index: index + 1 } : { kind, year: year + 1, index: 1 };
}

/** Negative where `a` comes first, 0 for the same period of a scheme. */
export const comparePeriods = (a: Omit<Period, "kind">, b: Omit<Period, "kind">): number =>
  a.year - b.year || a.index - b.index;

/** The years that periods lie in, in their order. */
export const yearsOf = (periods: readonly Pick<Period, "year">[]): number[] => [
  ...new Set(periods.map(({ year }) => year)),
];

/** The earliest and the latest of periods; `undefined` where there are none. */
export function firstAndLast(periods: readonly Period[]): { first: Period; last: Period } | undefined {
  const sorted = [...periods].sort(comparePeriods);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  return first && last && { first, last };
}

/** All periods from the first to the last; the first alone where `last` comes before it. */
export function periodsFrom(first: Period, last: Period): Period[] {
  const periods = [first];
  for (let next = nextPeriod(first); comparePeriods(next, last) <= 0; next = nextPeriod(next))
    periods.push(next);
  return periods;
}

/** The periods of one year of results, from the first one kept to the year's end. */
export const periodsToYearEnd = (first: Period): Period[] =>
  periodsFrom(first, { ...first, index: PERIODS_A_YEAR[first.kind] });

/** Which quarter or half of its year (from 1) a period belongs to. */
export function partOf({ kind, index }: Period, part: "quarter" | "half"): number {
  return Math.ceil((index * PERIODS_A_YEAR[part]) / PERIODS_A_YEAR[kind]);
}

/** Excel's date serial of a day (1900 system). */
export function dateSerial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/** First and last day as date serials. */
export function periodDays({ kind, year, index }: Period): { first: number; last: number } {
  const months = 12 / PERIODS_A_YEAR[kind];
  return {
    first: dateSerial(year, (index - 1) * months + 1, 1),
    last: dateSerial(year, index * months + 1, 1) - 1,
  };
}

/** The period of a kind that a day lies in. */
export function periodOfDay(kind: PeriodKind, serial: number): Period {
  const date = new Date((serial - 25_569) * 86_400_000);
  const index = Math.floor((date.getUTCMonth() * PERIODS_A_YEAR[kind]) / 12) + 1;
  return { kind, year: date.getUTCFullYear(), index };
}
