/**
 * Days as people write them. Every form is tried; what fits none is no day, what fits several that differ is a doubt.
 * No library: those take a part of a day for the first of it, and none tells a doubt from a day.
 */
import { dateSerial } from "./periods";
import { halfWidth } from "./typedWords";
import { YEARS } from "./years";

export type ReadDay =
  | { day: number }
  /** Days that the text may be. */
  | { days: number[] }
  /** Day and month may be either way round: [day first, month first]. */
  | { dayFirst: number; monthFirst: number }
  /** A month without a day: its first and its last one. */
  | { first: number; last: number };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The month of "Mar", "Sept" or "September", from 1. */
export function monthOf(word: string): number | undefined {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  const NAMES =
    /^(january|february|march|april|may|june|july|august|september|october|november|december|sept|[a-z]{3})\.?$/i;
  return at >= 0 && NAMES.test(word) ? at + 1 : undefined;
}

/** What a cell adds to a day: it belongs to that day. */
const TIME = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?( ?(Z|[+-]\d{2}:?\d{2}))?$/i;

/** A number that stands for a day, in the 1900 system. */
const SERIAL = { first: dateSerial(YEARS.first, 1, 1), last: dateSerial(YEARS.last, 12, 31) };

type Parts = Readonly<Record<string, string | undefined>>;

/** The serial of a day that there is. */
function serial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Years below 100 would be taken for those of the last century.
  return year >= 100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? dateSerial(year, month, day)
    : undefined;
}

const inOrder = ({ y, m, d }: Parts) => serial(Number(y), Number(m), Number(d));
const named = ({ y, word, d }: Parts) => {
  const month = monthOf(word ?? "");
  return month === undefined ? undefined : serial(Number(y), month, Number(d));
};

const FORMS: readonly (readonly [RegExp, (parts: Parts) => number | undefined])[] = [
  [/^(?<y>\d{4})(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})$/, inOrder],
  [/^(?<y>\d{4}) ?年 ?(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2}) ?[日号]?$/, inOrder],
  [/^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/, inOrder],
  [/^(?<y>\d{4})(?<m>\d)(?<d>\d{2})$/, inOrder],
  [/^(?<y>\d{4})(?<m>\d{2})(?<d>\d)$/, inOrder],
  [/^(?<d>\d{1,2})[- ](?<word>[a-z]+\.?)[-, ]{1,2}(?<y>\d{4})$/i, named],
  [/^(?<word>[a-z]+\.?) (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/i, named],
];

const EITHER_WAY = /^(?<a>\d{1,2})(?<mark>[-/.])(?<b>\d{1,2})\k<mark>(?<y>\d{4})$/;
const MONTH_ONLY = /^(?<y>\d{4})(?:[-/.]|年)?(?<m>\d{2}|(?<=[-/年])\d)月?$/;

/** The day that a text is, or what it may be; `undefined` for what is no day. */
export function readDay(text: string): ReadDay | undefined {
  const plain = halfWidth(text).replace(TIME, "");
  const days = new Set<number>();
  for (const [form, day] of FORMS) {
    const groups = form.exec(plain)?.groups;
    const found = groups && day(groups);
    if (found !== undefined) days.add(found);
  }
  const [day] = days;
  if (day !== undefined) return days.size === 1 ? { day } : { days: [...days] };
  if (/^\d{5}(\.\d+)?$/.test(plain)) {
    const whole = Math.floor(Number(plain));
    return whole >= SERIAL.first && whole <= SERIAL.last ? { day: whole } : undefined;
  }
  const either = EITHER_WAY.exec(plain)?.groups;
  if (either) return eitherWay(Number(either.a), Number(either.b), Number(either.y));
  const month = MONTH_ONLY.exec(plain)?.groups;
  if (!month) return undefined;
  const [y, m] = [Number(month.y), Number(month.m)];
  const first = serial(y, m, 1);
  return first === undefined ? undefined : { first, last: dateSerial(y, m + 1, 1) - 1 };
}

function eitherWay(a: number, b: number, year: number): ReadDay | undefined {
  const dayFirst = serial(year, b, a);
  const monthFirst = serial(year, a, b);
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) {
    const day = dayFirst ?? monthFirst;
    return day === undefined ? undefined : { day };
  }
  return { dayFirst, monthFirst };
}

/** Which comes first in a column of days, where one of them can be read in one way only. */
export function dayOrder(texts: readonly string[]): "dayFirst" | "monthFirst" | undefined {
  const orders = new Set(
    texts.flatMap((text) => {
      const parts = EITHER_WAY.exec(halfWidth(text).replace(TIME, ""))?.groups;
      if (!parts) return [];
      const [a, b] = [Number(parts.a), Number(parts.b)];
      return a > 12 ? (["dayFirst"] as const) : b > 12 ? (["monthFirst"] as const) : [];
    }),
  );
  const [order] = orders;
  return orders.size === 1 ? order : undefined;
}

/** The day's serial, where the text can be no other. */
export function parseDate(text: string): number | undefined {
  const read = readDay(text);
  return read && "day" in read ? read.day : undefined;
}
