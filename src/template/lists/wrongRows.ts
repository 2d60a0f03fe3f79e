/** Rows of lists that are not in order: whom they name, and how many a sheet has. They count for nobody. */
import type { Language } from "../../i18n/language";
import type { SchemeList } from "../../schemes/scheme";
import { fixed, literal } from "../addresses";
import { say, type SheetPlace } from "../layout";
import { area } from "../plan";
import { listRange } from "../results/resultReferences";
import { IN_ORDER, namedBy } from "./listCheck";
import { listColumns } from "./listFrame";

/** 1 in each row that is not in order; a row that lies outside the checks, above all other rows, is not either. */
function isWrong(list: SchemeList, place: SheetPlace): string {
  const check = listRange(place, listColumns(list, "check")?.column ?? 0);
  return `(1-IFERROR(--(${check}=${literal(IN_ORDER)}),0))`;
}

/**
 * How many such rows name each person, for all of them at once; by the id or by the department. An id as a number, or
 * one that has lost its zeros, is nobody's, but the row is meant for whoever has that number.
 */
export function wrongRowsOfPeople(
  list: SchemeList,
  place: SheetPlace,
  people: Readonly<Record<"id" | "department", string>>,
): string {
  const named = list.columns.flatMap((column, at): string[] => {
    const by = namedBy(column);
    if (by === undefined) return [];
    const [own, all] = [people[by], `TRANSPOSE(${listRange(place, at)})`];
    const same = `IFERROR((${all}<>"")*(${own}=${all}),0)`;
    return by === "id" ? [same, `IFERROR((${all}<>"")*(0+${own}=0+${all}),0)`] : [same];
  });
  return named.length === 0 ? "0" : `MMULT(--(${named.join("+")}>0),${isWrong(list, place)})`;
}

/** Of a period's sheet: "、违规登记 2026年1月 2行", or nothing. */
export function wrongRowsText(
  list: SchemeList,
  place: SheetPlace,
  { period, language, separator }: { period: string; language: Language; separator: string },
): string {
  const { header, end, name } = place;
  const block = listRange(place, 0, list.columns.length);
  const rows = `ROW(${listRange(place, 0)})`;
  const within = `(${rows}>ROW(${fixed(area(header, 0), name)}))*(${rows}<ROW(${fixed(area(end, 0), name)}))`;
  const filled = `(MMULT(IFERROR(--(${block}<>""),1),TRANSPOSE(COLUMN(${block})^0))>0)`;
  const count = `SUMPRODUCT(${within}*${filled}*${isWrong(list, place)})`;
  const [before = "", after = ""] = (
    separator + say("wrongRowsOf", language, { list: `${list.title[language]} ${period}`, n: "{n}" })
  ).split("{n}");
  return `IFERROR(IF(${count}=0,"",${literal(before)}&${count}&${literal(after)}),${literal(`${before}?${after}`)})`;
}

/** The heading of the column with a list's wrong rows. */
export const wrongRowsHeading = ({ title }: SchemeList, period: string, language: Language): string =>
  `${say("wrongRows", language, { list: title[language] })}\n${period}`;
