/** Excel's date serials of the 1900 system: days since 1899-12-30, true from 1900-03-01 (61) on. */

export const FIRST_DAY = 61;
export const LAST_DAY = 2958465; // 9999-12-31

const DAY = 86400000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial of a day of a month; months may run over the year's end, days may be 0 (the last of the month before). */
export function serialOf(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
}

export function monthOf(serial: number): { year: number; month: number } {
  const date = new Date(EPOCH + serial * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(serial: number): number {
  return ((serial + 5) % 7) + 1;
}

/** 2025-01-15 */
export function dateText(serial: number): string {
  return new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
}

/** Working days: Monday to Friday without holidays, and weekend days that are worked (调休). */
export class WorkCalendar {
  constructor(
    private readonly holidays: ReadonlySet<number>,
    private readonly worked: ReadonlySet<number>,
  ) {}

  isWorkday(serial: number): boolean {
    return this.worked.has(serial) || (weekdayOf(serial) <= 5 && !this.holidays.has(serial));
  }
}
