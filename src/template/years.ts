/** The years that an appraisal can be about, and the days that Excel knows: whatever reads or limits a date asks here. */

export const YEARS = { first: 1950, last: 2099 } as const;

/** Whether a number is a year that dates and periods may be in. */
export const isYear = (year: number): boolean =>
  Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last;

/** 1900-01-01 to 9999-12-31. */
export const DAYS = { first: 1, last: 2_958_465 } as const;
