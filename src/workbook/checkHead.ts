/** What the head of a check sheet says: how many differ, and whether it knows all there is. */
import { CHECK_HEAD } from "../template/check/checkSheet";
import { checkRole, type Layout } from "../template/layout";
import { rangeOf } from "./writeSheet";

export type CheckHead = Record<keyof typeof CHECK_HEAD, Excel.Range>;

/** Queues its reading; `undefined` where the year has no check sheet. */
export function loadCheckHead(
  context: Excel.RequestContext,
  { sheets }: Pick<Layout, "sheets">,
  year: number,
): CheckHead | undefined {
  const place = sheets[checkRole(year)];
  if (!place) return undefined;
  const sheet = context.workbook.worksheets.getItem(place.name);
  const cell = (key: keyof typeof CHECK_HEAD) => rangeOf(sheet, CHECK_HEAD[key]).load("values");
  return { people: cell("people"), lists: cell("lists"), totals: cell("totals"), outdated: cell("outdated") };
}

/** What was read; of counts that somebody has damaged, no numbers. */
export function shownBy(head: CheckHead | undefined): {
  /** There are more periods or people than it knows. */
  outdated: boolean;
  people: number;
  lists: number;
  totals: number;
} {
  const cell = (key: keyof typeof CHECK_HEAD): unknown => head?.[key].values[0]?.[0] as unknown;
  const count = (key: keyof typeof CHECK_HEAD) => (head ? Number(cell(key)) : NaN);
  return {
    outdated: head !== undefined && cell("outdated") !== "",
    people: count("people"),
    lists: count("lists"),
    totals: count("totals"),
  };
}
