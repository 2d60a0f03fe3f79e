/** Thresholds and levels (LEVEL) in plain Excel, for native twins. */
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
