/**
 * A run of all tests takes some of many alike where all take long, spread evenly, always the same ones; with EVERY_CASE=1
 * it takes all.
 */
export function sampled<T>(all: readonly T[], count: number): readonly T[] {
  if (process.env.EVERY_CASE !== undefined || all.length <= count) return all;
  return Array.from({ length: count }, (_, place) => all[Math.floor((place * all.length) / count)]!);
}
