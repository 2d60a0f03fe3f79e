/** The formulas of a check sheet's cells: the add-in's figure by id, its twin, the difference. */
import type { ResultColumn, Scheme } from "../../schemes/scheme";
import type { CheckColumns } from "./checkColumns";
import { checkColumns } from "./checkColumns";
import { expandNode, type Resolver } from "../formulas/expand";
import { inOrder } from "../formulas/inOrder";
import { parseFormula, type Node } from "../formulas/syntax";
import { checkRole, type Layout } from "../layout";
import { periodId } from "../periods";
import { resultResolver, type YearBefore } from "../results/resultReferences";

/** Scores and counts. */
const SCORE_TOLERANCE = 1e-9;

/** Whether a figure is money, in the scheme's own unit. */
export const isMoney = (scheme: Pick<Scheme, "unit">, unit: ResultColumn["unit"]): boolean =>
  unit?.["en-US"] === scheme.unit["en-US"];

/** Half a fen for money. */
export const toleranceOf = (scheme: Scheme, unit: ResultColumn["unit"]): number =>
  isMoney(scheme, unit) ? scheme.fen / 2 : SCORE_TOLERANCE;

/** `a` and `b` are cells; numbers that differ by no more than the tolerance count as the same. */
export function differenceOf(a: string, b: string, tolerance: number): string {
  const numbers = `IF(ABS(${a}-${b})<=1/${Math.round(1 / tolerance)},0,${a}-${b})`;
  const others = `IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),${numbers},IF(${a}=${b},0,"≠"))`;
  // Where there is nothing to rate, both say so, each in its own words.
  return `IF(ISERROR(${a}),IF(ISERROR(${b}),0,"≠"),IF(ISERROR(${b}),"≠",${others}))`;
}

/**
 * How many figures of a scheme, in results and lists, have a twin of their own, and how many are computed by the same
 * formula on both sides.
 */
export function twinCounts({ results, lists }: Scheme): { independent: number; same: number } {
  const all = results.flatMap(({ columns }) => columns);
  const same = all.filter(({ native }) => native === "same").length;
  const inLists = lists.flatMap((list) => list.results.filter(({ native }) => native)).length;
  return { independent: all.length + inLists - same, same };
}

/** The formula of a twin, one that references expand. */
type NativeColumn = Omit<ResultColumn, "title">;

/**
 * The twin of a figure for who is in order, parsed; `first` takes that of a year's first period. Throws an Error
 * where it would call the add-in.
 */
function twinFormula(column: NativeColumn, first: boolean): Node {
  const { id, native, nativeFirst = native } = column;
  const said = first ? nativeFirst : native;
  const chosen = said === "same" ? column.formula : said;
  if (/APPRAISE\./i.test(chosen)) throw new Error(`${id} has no native twin: ${chosen}`);
  return inOrder(column, parseFormula(chosen));
}

export interface TwinCell {
  /** From the first cell of the column on. */
  index: number;
  formula: string;
}

/** The twins of a column, one for each of its cells; periods that are not opened show what the results show. */
export function twinCells(layout: Layout, columns: CheckColumns, definition: NativeColumn): TwinCell[] {
  return columns.spans[definition.span].map(({ periods }, index) => {
    const [first = 0] = periods;
    const period = columns.periods[first];
    const opened =
      definition.span !== "period" ||
      layout.opened.some((candidate) => period && periodId(candidate) === periodId(period));
    const unopened = definition.unopened === 0 ? "=0" : '=""';
    const formula = twinFormula(definition, index === 0);
    return {
      index,
      formula: opened ? expandNode(formula, checkResolver(layout, columns, periods)) : unopened,
    };
  });
}

const checkResolver = (layout: Layout, columns: CheckColumns, periods: number[]): Resolver =>
  resultResolver(
    layout,
    columns,
    { periods },
    { role: checkRole, before: checkBefore(layout, columns), entries: "direct" },
  );

/** Twins of the year before: its results are the add-in's. */
function checkBefore(layout: Layout, { periods }: CheckColumns): YearBefore | undefined {
  const year = (periods[0]?.year ?? 0) - 1;
  const place = layout.sheets[checkRole(year)];
  const first = layout.opened.find((period) => period.year === year);
  return place && first && { place, columns: checkColumns(layout.scheme, first) };
}
