/** Comparisons in plain Excel, for native twins: equal is what differs by the noise of floating point. */
/**
 * Whether a is at least b; equal is what differs by at most 1e-9, or by 1e-12 of the larger. Written without tiny
 * numbers, which not every program reads.
 */
export const reaches = (a: string, b: string): string =>
  `(((${b})-(${a}))*10^9<=MAX(1,MAX(ABS(${a}),ABS(${b}))/1000))`;

export type Comparison = ">=" | "<=" | ">" | "<" | "=";

/** Whether a value stands so to a threshold; equal is what `reaches` takes for equal. */
export function compares(value: string, comparison: Comparison, threshold: string): string {
  switch (comparison) {
    case ">=":
      return reaches(value, threshold);
    case "<=":
      return reaches(threshold, value);
    case ">":
      return `NOT(${reaches(threshold, value)})`;
    case "<":
      return `NOT(${reaches(value, threshold)})`;
    case "=":
      return `AND(${reaches(value, threshold)},${reaches(threshold, value)})`;
  }
}

/** A condition whose threshold may be blank: then it is not required. */
export const comparesIfAny = (value: string, comparison: Comparison, threshold: string): string =>
  `IF(${threshold}="",TRUE,${compares(value, comparison, threshold)})`;

/** A text that is looked for by MATCH or SUMIFS, to which * ? ~ are marks, as it stands. */
export const literally = (text: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;
