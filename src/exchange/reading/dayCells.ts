/** A day in a column of days: read where it is one, asked where it may be several, refused where it is none. */
import { inBoth } from "../../i18n/language";
import { dateText } from "../../template/typedValues";
import { readDay } from "../../template/typedDays";
import { YEARS } from "../../template/years";
import { choice, type Findings, type Place } from "./findings";
import { UNREAD } from "./numberCells";

/** Who is rated leaves before so many years are over. */
const AHEAD = 10;

export interface DayContext {
  /** Known from other cells of the column. */
  order: "dayFirst" | "monthFirst" | undefined;
  /** The year that the list is about. */
  year: number;
}

/** The day's serial; the text itself where it is none. */
export function dayIn(
  content: string,
  { order, year }: DayContext,
  place: Place,
  findings: Findings,
): number | string | typeof UNREAD {
  const day = dayOf(content, order, place, findings);
  if (typeof day !== "number") return day;
  const found = Number(dateText(day).slice(0, 4));
  if (found >= YEARS.first && found <= year + AHEAD) return day;
  findings.say("refused", "dayFarOff", place, {
    content,
    day: dateText(day),
    from: YEARS.first,
    to: year + AHEAD,
  });
  return UNREAD;
}

function dayOf(
  content: string,
  order: DayContext["order"],
  place: Place,
  findings: Findings,
): number | string | typeof UNREAD {
  const read = readDay(content);
  if (!read) return content;
  const { heading = "" } = place;
  if ("day" in read) {
    if (/^\d{5}(\.\d+)?$/.test(content))
      findings.say("understood", "serialDay", place, { content, day: dateText(read.day) });
    return read.day;
  }
  if ("days" in read) {
    const choices = read.days.map((day) => ({ value: dateText(day), label: inBoth(() => dateText(day)) }));
    const answer = findings.ask("severalDays", `${heading}:${content}`, choices, place, { content });
    return read.days.find((day) => dateText(day) === answer) ?? UNREAD;
  }
  if ("first" in read) {
    const answer = findings.ask(
      "monthOnly",
      heading,
      [
        choice("first", "monthFirst", { day: dateText(read.first) }),
        choice("last", "monthLast", { day: dateText(read.last) }),
      ],
      place,
      { content },
    );
    return answer === "first" ? read.first : answer === "last" ? read.last : UNREAD;
  }
  const { dayFirst, monthFirst } = read;
  const known =
    order ??
    findings.ask(
      "dayOrder",
      heading,
      [
        choice("dayFirst", "dayFirst", { content, day: dateText(dayFirst) }),
        choice("monthFirst", "monthFirst_", { content, day: dateText(monthFirst) }),
      ],
      place,
      { content },
    );
  return known === "dayFirst" ? dayFirst : known === "monthFirst" ? monthFirst : UNREAD;
}
