/** Thresholds and levels (LEVEL) in plain Excel, for native twins. */
import { reaches } from "./native";

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

export interface NativeLevel {
  label: string;
  /** A formula that is TRUE where all conditions of the level hold. */
  holds: string;
}

/** The last level, lowest first, before the first one that does not hold. */
export const levelByLevel = (levels: readonly NativeLevel[], none: string): string =>
  levels.reduceRight(
    (next, { holds }, index) => `IF(${holds},${next},${levels[index - 1]?.label ?? none})`,
    levels[levels.length - 1]?.label ?? none,
  );

/** The highest level that holds, whatever the lower ones do. */
export const highestLevel = (levels: readonly NativeLevel[], none: string): string =>
  levels.reduce((lower, { label, holds }) => `IF(${holds},${label},${lower})`, none);
