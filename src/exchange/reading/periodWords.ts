/** Periods as people write them, of every kind: one of another kind than the scheme's is known as such. */
import type { PeriodKind } from "../../schemes/scheme";
import { PERIODS_A_YEAR } from "../../template/periods";
import { monthOf } from "../../template/typedDays";
import { halfWidth } from "../../template/typedWords";
import { isYear } from "../../template/years";

export interface ReadPeriod {
  kind: PeriodKind;
  /** Missing where the text names none: "Q3", "9月". */
  year?: number;
  index: number;
}

const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** "三季度" as "3季度", "十二月" as "12月". */
const arabic = (text: string): string =>
  text.replace(/(十[一二]?|[一二三四五六七八九])(?=季|月|半年)/g, (word) =>
    String(CHINESE.indexOf(word) + 1),
  );

const Y = String.raw`(?:(?<y>\d{4})(?:年度|年)?[-./]?)?`;
/** The year must stand there. */
const YEAR = String.raw`(?<y>\d{4})`;

const FORMS: Readonly<Record<PeriodKind, readonly RegExp[]>> = {
  month: [
    new RegExp(`^${YEAR}(?:[-/.]M?|M)(?<i>\\d{1,2})$`, "i"),
    new RegExp(`^${YEAR}(?<i>\\d{2})$`),
    new RegExp(`^${Y}第?(?<i>\\d{1,2})月(?:份|度)?$`),
    /^M(?<i>\d{1,2})$/i,
    new RegExp(`^(?<word>[a-z]+\\.?)[-/.,']?${YEAR}$`, "i"),
    new RegExp(`^${YEAR}[-/.]?(?<word>[a-z]{3,})$`, "i"),
    /^(?<word>[a-z]{3,}\.?)$/i,
  ],
  quarter: [
    new RegExp(`^${Y}Q(?<i>\\d)$`, "i"),
    new RegExp(`^Q(?<i>\\d)[-/.,]?${YEAR}$`, "i"),
    /^(?<i>\d)Q[-/.,]?(?<y>\d{4})?$/i,
    new RegExp(`^${Y}第?(?<i>\\d)季度?$`),
  ],
  half: [
    new RegExp(`^${Y}H(?<i>\\d)$`, "i"),
    new RegExp(`^H(?<i>\\d)[-/.,]?${YEAR}$`, "i"),
    /^(?<i>\d)H[-/.,]?(?<y>\d{4})?$/i,
    new RegExp(`^${Y}(?<half>[上下])半年度?$`),
    new RegExp(`^${Y}第?(?<i>\\d)(?:个)?半年度?$`),
  ],
  year: [/^(?:FY|Y)?(?<y>\d{4})(?:年度|年|Y)?$/i],
};

const KINDS: readonly PeriodKind[] = ["month", "quarter", "half", "year"];

/** The period that a text names, of the kind wanted where it can be one; a bare number counts in that kind. */
export function readPeriodWords(text: string, wanted: PeriodKind): ReadPeriod | undefined {
  const plain = arabic(halfWidth(text).replace(/\s/g, ""));
  if (wanted !== "year" && /^\d{1,2}$/.test(plain)) return inYear(wanted, Number(plain), undefined);
  for (const kind of [wanted, ...KINDS.filter((one) => one !== wanted)]) {
    for (const form of FORMS[kind]) {
      const groups = form.exec(plain)?.groups;
      const found = groups && ofParts(kind, groups);
      if (found) return found;
    }
  }
  return undefined;
}

function ofParts(kind: PeriodKind, parts: Record<string, string | undefined>): ReadPeriod | undefined {
  const year = parts.y === undefined ? undefined : Number(parts.y);
  if (kind === "year") return inYear(kind, 1, year);
  if (parts.half !== undefined) return inYear(kind, parts.half === "上" ? 1 : 2, year);
  return inYear(kind, parts.word === undefined ? Number(parts.i) : (monthOf(parts.word) ?? 0), year);
}

function inYear(kind: PeriodKind, index: number, year: number | undefined): ReadPeriod | undefined {
  if (index < 1 || index > PERIODS_A_YEAR[kind] || (year !== undefined && !isYear(year))) return undefined;
  return { kind, index, ...(year === undefined ? {} : { year }) };
}

/** The period at the beginning or the end of a heading ("1月回款", "回款（Q1）"), and what is left of it. */
export function splitHeading(
  heading: string,
  wanted: PeriodKind,
): { period: ReadPeriod; rest: string } | undefined {
  const plain = halfWidth(heading)
    .replace(/[()[\]【】]/g, " ")
    .trim();
  const NAMED = String.raw`(?:\d{4}年?度?[-./ ]?)?(?:第?(?:十[一二]?|[一二三四五六七八九]|\d{1,2})(?:季度|季|月份|月)|[上下]半年|[QHM]\d{1,2})|[QH]\d[-/ ]?\d{4}|\d{4}[-./]\d{1,2}`;
  const match =
    new RegExp(`^(?<period>${NAMED})[-_/ :]*(?<rest>.+)$`, "i").exec(plain) ??
    new RegExp(`^(?<rest>.+?)[-_/ :]*(?<period>${NAMED})$`, "i").exec(plain);
  const { period = "", rest = "" } = match?.groups ?? {};
  const found = match ? readPeriodWords(period, wanted) : undefined;
  return found && { period: found, rest: rest.trim() };
}
