/** When a scheme's appraisals are due, in plain Excel: it stands on the entry sheets, which work without the add-in. */
import { dayOfNextMonth, workdayAfter, workdayBack } from "../../schemes/mechanisms/plain/days";
import type { DueDate } from "../../schemes/scheme";
import { expandFormula } from "../formulas/expand";
import { say, type Layout } from "../layout";
import { periodDays, type Period } from "../periods";
import { literal } from "../addresses";
import { parameterResolver } from "../parameters/parameterResolver";

/** No day at all, where a scheme has no list of them. */
const NONE = "{0}";

/** One text: "期限：月度考核 2026-04-01–2026-04-05；…", none for a period in which nothing is due. */
export function dueDatesFormula(layout: Layout, period: Period): string | undefined {
  const { scheme, language } = layout;
  const dueDates = (scheme.dueDates ?? []).filter(({ periods }) => periods?.includes(period.index) ?? true);
  if (dueDates.length === 0) return undefined;
  const separator = literal(language === "zh-CN" ? "\uff1b" : "; ");
  const all = dueDates.map((due) => {
    const days = dueDays(due, String(periodDays(period).last), (reference) =>
      expandFormula(String(reference), parameterResolver(layout, period)),
    );
    return `${literal(`${due.title[language]} `)}&${days === undefined ? literal(weekly(due, layout)) : days}`;
  });
  return `=${literal(say("dueDates", language))}&${all.join(`&${separator}&`)}`;
}

const shown = (day: string): string => `TEXT(${day},"yyyy-mm-dd")`;
const window = (first: string, last: string): string =>
  `IFERROR(${shown(first)}&"\u2013"&${shown(last)},"?")`;
const single = (day: string): string => `IFERROR(${shown(day)},"?")`;

/** `undefined` for what is due every week. The period's last day is `last`. */
function dueDays(
  { kind, a = 1, b = 1, holidays, workdays }: DueDate,
  last: string,
  expand: (reference: number | string) => string,
): string | undefined {
  const free = holidays === undefined ? NONE : expand(holidays);
  const made = workdays === undefined ? NONE : expand(workdays);
  switch (kind) {
    case "days":
      return window(dayOfNextMonth(last, expand(a)), dayOfNextMonth(last, expand(b)));
    case "by":
      return window(`${last}+1`, dayOfNextMonth(last, expand(a)));
    case "workdays":
      return window(`${last}+1`, workdayAfter(last, expand(a), free, made));
    case "lastworkday":
      return single(workdayBack(last, free, made));
    case "weekday":
      return undefined;
  }
}

/** Monday is 1. */
function weekly({ a = 1 }: DueDate, { language }: Layout): string {
  const monday = Date.UTC(2024, 0, 1);
  const day = new Date(monday + (Number(a) - 1) * 86_400_000);
  const name = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(day);
  return say("everyWeek", language, { day: name.replace("\u661f\u671f", "\u5468") });
}
