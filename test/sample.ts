/**
 * A run of all tests takes some of many alike where all take long, spread evenly, always the same ones; with EVERY_CASE=1
 * it takes all.
 */
export function sampled<T>(all: readonly T[], count: number): readonly T[] {
  if (process.env.EVERY_CASE !== undefined || all.length <= count) return all;
  return Array.from({ length: count }, (_, place) => all[Math.floor((place * all.length) / count)]!);
}

/** Where every sync of a command is broken off in turn, a run of all tests breaks off every third. */
export const SYNC_STEP = process.env.EVERY_CASE === undefined ? 3 : 1;

/** What takes half a minute and tells of nothing but itself: skipped, and counted as such, in a run of all tests. */
export const longTest: typeof test = process.env.EVERY_CASE === undefined ? test.skip : test;
