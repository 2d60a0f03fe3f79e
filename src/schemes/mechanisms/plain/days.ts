/** Days and working days (DUEWINDOW) in plain Excel, for native twins. */
/** How far ahead working days are looked for. */
const SPAN = 60;
// Univer (the test host) adds a number to an array only in this order: array first.
const AHEAD = `{${Array.from({ length: SPAN }, (_, index) => index + 1).join(",")}}`;

/** A day of the month after the one in which `date` lies; past that month's end it is the last day. */
export const dayOfNextMonth = (date: string, day: string): string =>
  `MIN(DATE(YEAR(${date}),MONTH(${date})+1,${day}),DATE(YEAR(${date}),MONTH(${date})+2,0))`;

/** 1 for each day that is worked: Monday to Friday without holidays, and days made up for; 2 January 1900 is a Monday. */
const worked = (days: string, holidays: string, workdays: string): string =>
  `SIGN((MOD(${days}-2,7)<5)*ISNA(MATCH(${days},${holidays},0))+ISNUMBER(MATCH(${days},${workdays},0)))`;

/** The last of `count` working days after a date; #N/A where they are not among the next 60 days. */
export function workdayAfter(date: string, count: string, holidays: string, workdays: string): string {
  // Days that are not worked are moved behind all others, so the count-th smallest is the day.
  const shift = `SUMPRODUCT(SMALL(${AHEAD}+1000*(1-${worked(`(${AHEAD}+${date})`, holidays, workdays)}),${count}))`;
  return `IF(${shift}>${SPAN},NA(),${date}+${shift})`;
}

/** The last day worked up to a date, that day included. */
export function workdayBack(date: string, holidays: string, workdays: string): string {
  const back = `SUMPRODUCT(SMALL(${AHEAD}-1+1000*(1-${worked(`(${AHEAD}*-1+1+${date})`, holidays, workdays)}),1))`;
  return `IF(${back}>${SPAN},NA(),${date}-${back})`;
}
