/**
 * Rules of rank and of exact division in plain Excel, for native twins: forced distribution (QUOTA), a
 * pool that is divided to the fen (SPLIT by score) and the last of a list. Texts only; each person's cell
 * compares the person with all others.
 */
import { helpersOf } from "../../building";
import type { Helpers } from "../../records";
import type { Pair } from "../../words";

/** Who is compared with whom. */
export interface Ranking {
  /** The person's own figure: "[score]". */
  own: string;
  /** All people's: "column(score)". Whoever has no number there is not ranked. */
  all: string;
  /** Further conditions on them, each `--(…)` and a comma behind: "--(column(group)=[group]),". */
  among?: string;
}

/** How many are ranked. */
export const countRanked = ({ all, among = "" }: Omit<Ranking, "own">): string =>
  `SUMPRODUCT(${among}--ISNUMBER(${all}))`;

/** Rank among equals: the best place that they share. */
export const betterRank = ({ own, all, among = "" }: Ranking): string =>
  `(SUMPRODUCT(${among}--ISNUMBER(${all}),--(${all}>${own}+1/10^9))+1)`;

/** Rank among equals: the last place that they share. */
export const worseRank = ({ own, all, among = "" }: Ranking): string =>
  `SUMPRODUCT(${among}--ISNUMBER(${all}),--(${all}>=${own}-1/10^9))`;

/** The better rank, counted from below: all who are ranked, without those who are no better. */
export const rankByWorse = ({ own, all, among = "" }: Ranking): string =>
  `(${countRanked({ all, among })}-SUMPRODUCT(${among}--ISNUMBER(${all}),--(${all}<=${own}+1/10^9))+1)`;

/** The worse rank, counted from below: all who are ranked, without those who are worse. */
export const rankByBelow = ({ own, all, among = "" }: Ranking): string =>
  `(${countRanked({ all, among })}-SUMPRODUCT(${among}--ISNUMBER(${all}),--(${all}<${own}-1/10^9)))`;

/** The last place that belongs to the share, rounded half up. */
export const cutPlace = (count: string, share: string): string => `ROUND(ROUND(${count}*(${share}),9),0)`;

/** The label of the first cumulative share whose places reach so far; whoever is left gets the last one. */
export function labelOfRank(
  rank: string,
  count: string,
  cumulative: readonly string[],
  labels: readonly string[],
): string {
  const last = labels[labels.length - 1] ?? '""';
  return cumulative.reduceRight(
    (otherwise, share, index) =>
      `IF(${rank}<=${cutPlace(count, share)},${labels[index] ?? '""'},${otherwise})`,
    last,
  );
}

export interface NativePool {
  /** Head of the columns' ids: "pool" makes [pool_units] … */
  id: string;
  title: Pair;
  /** What is divided, and to how many decimals. */
  amount: string;
  decimals: string;
  /** The person's weight and all people's; who has no number takes no part. */
  weight: string;
  weights: string;
  /** Those who share the same amount: "--(column(department)=…),". */
  among: string;
}

/**
 * Largest remainder: the units that rounding down leaves go to the largest remainders, ties to the earlier row.
 * [pool_part] is what the person gets.
 */
export function nativePool(pool: NativePool): Helpers {
  const { id, title, amount, decimals, weight, weights, among } = pool;
  const own = (item: string) => `[${id}_${item}]`;
  const all = (item: string) => `column(${id}_${item})`;
  const taking = (expression: string) => `=IF(${own("units")}="","",${expression})`;
  const larger = `SUMPRODUCT(${among}--ISNUMBER(${all("rest")}),--(${all("rest")}>${own("rest")}))`;
  const earlier = `SUMPRODUCT(${among}--ISNUMBER(${all("rest")}),--(${all("rest")}=${own("rest")}),--(${all("place")}<[row]))`;
  const left = `ROUND(${amount}*10^${decimals}-SUMPRODUCT(${among}${all("whole")}),0)`;
  return helpersOf(id, title, {
    place: ["序号|row", "=[row]"],
    units: [
      "应得单位数|units, not rounded",
      // A person without weight shares in nothing, not even in 0/0.
      `=IF(ISNUMBER(${weight}),IF(${weight}=0,0,${amount}*10^${decimals}*${weight}/SUMPRODUCT(${among}${weights})),"")`,
    ],
    // Six places are finer than the remainders of any pool, and coarser than the noise of floating point.
    whole: ["整单位|whole units", taking(`INT(ROUND(${own("units")},6))`)],
    rest: ["余数|remainder", taking(`ROUND(${own("units")}-${own("whole")},6)`)],
    part: ["分得|part", taking(`(${own("whole")}+IF(${larger}+${earlier}<${left},1,0))/10^${decimals}`)],
  });
}
