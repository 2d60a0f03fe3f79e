/** The rule of QUOTAOFFSET in plain Excel: two quotas that may cover for each other. */
import { reaches } from "./compare";

export interface NativeOffset {
  actual1: string;
  standard1: string;
  actual2: string;
  standard2: string;
  /** Units of the second that stand for one unit of the first. */
  exchange: string;
  pay1: string;
  pay2: string;
}

/**
 * Counted in units of the second, the two cover for each other exactly if together they reach both standards together.
 * `left…` is what is above each standard after covering; an offset that does not suffice uses nothing up.
 */
export function nativeOffset(offset: NativeOffset): Record<"met" | "left1" | "left2" | "pay", string> {
  const { actual1, standard1, actual2, standard2, exchange, pay1, pay2 } = offset;
  const both = (first: string, second: string) => `(${first})*(${exchange})+(${second})`;
  const met = reaches(both(actual1, actual2), both(standard1, standard2));
  const left1 = `MAX(0,${actual1}-${standard1}-IF(${met},MAX(0,${standard2}-${actual2})/(${exchange}),0))`;
  const left2 = `MAX(0,${actual2}-${standard2}-IF(${met},MAX(0,${standard1}-${actual1})*(${exchange}),0))`;
  return { met, left1, left2, pay: `${left1}*(${pay1})+${left2}*(${pay2})` };
}
