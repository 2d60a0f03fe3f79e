/**
 * Properties. A run of all tests draws a quarter of the cases, always the same ones: what passes here passes elsewhere.
 * With EVERY_CASE=1 all are drawn, each time others.
 */
import fc from "fast-check";

const EVERY_CASE = process.env.EVERY_CASE !== undefined;

if (!EVERY_CASE) fc.configureGlobal({ seed: 20_260_101 });

export default fc;

export const runs = (count: number): { numRuns: number } => ({
  numRuns: EVERY_CASE ? count : Math.ceil(count / 4),
});
