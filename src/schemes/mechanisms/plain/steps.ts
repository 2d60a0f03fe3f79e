/** Plain-Excel texts of step scores, deductions, lines and score sheets, for native twins. */
import { reaches } from "./compare";

export interface NativeStepScore {
  value: string;
  baseline: string;
  size: string;
  start: string;
  up: string;
  down: string;
  cap?: string;
  floor?: string;
  /** What is TRUE where a part of a step counts for nothing, or for a whole one; else it counts for its part. */
  mode?: { whole: string; started: string };
  better?: "higher" | "lower";
}

/** Points by steps from a baseline. A step that misses a milliardth is whole, one begun by no more is not started. */
export function nativeStepScore(score: NativeStepScore): string {
  const { value, baseline, size, start, up, down, cap, floor, mode, better = "higher" } = score;
  const ahead = better === "higher" ? `((${value})-(${baseline}))` : `((${baseline})-(${value}))`;
  const steps = (distance: string) => {
    const whole = `INT((${distance})/${size}+1/10^9)`;
    if (!mode) return whole;
    const started = `-INT(1/10^9-(${distance})/${size})`;
    return `IF(${mode.whole},${whole},IF(${mode.started},${started},(${distance})/${size}))`;
  };
  const change = `IF(${ahead}>=0,${steps(ahead)}*${up},-${steps(`-${ahead}`)}*${down})`;
  const capped = cap === undefined ? `${start}+${change}` : `MIN(${cap},${start}+${change})`;
  return floor === undefined ? capped : `MAX(${floor},${capped})`;
}

/** The modes of a step parameter with the options whole, prorata and started. */
export const stepModes = (parameter: string): NonNullable<NativeStepScore["mode"]> => ({
  whole: `{${parameter}=whole}`,
  started: `{${parameter}=started}`,
});

/** What is left of an item's points after deductions by occurrence: pairs of how often and how much. */
export const nativeDeduct = (
  max: string,
  deductions: readonly (readonly [times: string, points: string])[],
  floor = "0",
): string => `MAX(${floor},${max}${deductions.map(([times, points]) => `-${times}*${points}`).join("")})`;

export interface NativeLine {
  value: string;
  from: readonly [x: string, y: string];
  to: readonly [x: string, y: string];
  below: string;
  above: string;
}

/** A straight line between two points, levels outside. */
export const nativeLinear = ({ value, from, to, below, above }: NativeLine): string =>
  `IF(NOT(${reaches(value, from[0])}),${below},IF(NOT(${reaches(to[0], value)}),${above},` +
  `((${to[0]}-${value})*${from[1]}+(${value}-${from[0]})*${to[1]})/(${to[0]}-${from[0]})))`;

export interface NativeScore {
  /** Points and the most of each item. */
  items: readonly (readonly [points: string, max: string])[];
  /** The least of each item; none is 0. */
  min?: string;
  /** Already held between its own limits. */
  adjust?: string;
  /** The least of the total: default 0. */
  low?: string | "none";
  high?: string;
}

/** The total of a scoring sheet; an item outside its limits has none. */
export function nativeScore({ items, min = "0", adjust, low = "0", high }: NativeScore): string {
  const good = items.flatMap(([points, max]) => [reaches(max, points), reaches(points, min)]);
  const sum = [...items.map(([points]) => points), ...(adjust === undefined ? [] : [adjust])].join("+");
  const held = low === "none" ? sum : `MAX(${low},${sum})`;
  return `IF(AND(${good.join(",")}),${high === undefined ? held : `MIN(${high},${held})`},NA())`;
}
