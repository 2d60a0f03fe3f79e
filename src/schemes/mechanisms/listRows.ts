/** What must hold of a list's rows in several schemes. */
import type { Checks } from "../building";

/** A date, where there is one, lies in the month of the sheet. */
export const WITHIN_MONTH: Checks[string] = [
  '=IF([date]="",TRUE,IF([date]>=period(first),[date]<period(last)+1,FALSE))',
  "日期不在本月|date outside the month",
];
