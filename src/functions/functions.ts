/**
 * The =APPRAISE functions as Excel sees them: documented signatures, nothing else. They are public for ever;
 * new arguments go to the end, optional. The build makes functions.json of these comments and registers the functions.
 */
import { answer, answerExplain } from "./answer";

/**
 * Result of the band a value belongs to.
 * @customfunction BAND BAND
 * @helpurl https://localhost:3000/help/en-US/BAND.html
 * @param {any[][]} value Value to look up; a text is matched exactly with the first column.
 * @param {any[][]} table Two columns: rising lower bound | result (number or text); the first bound may be blank.
 * @param {any} [edge] "up" (default): a value on a bound belongs to the band that begins there; "down": to the one that ends there.
 * @returns {any[][]} The band's result, in the shape of value; #N/A outside the table.
 */
export function band(value: any[][], table: any[][], edge?: any): any[][] {
  return answer("BAND", [value, table, edge]);
}

/**
 * Pay by rate tiers, for an amount that may continue an earlier one.
 * @customfunction TIERED TIERED
 * @helpurl https://localhost:3000/help/en-US/TIERED.html
 * @param {any[][]} amount Amount or pieces; negative takes back what prior amounts had earned.
 * @param {any[][]} table Two columns: rising lower bound | rate (7.12% = 0.0712, or money per piece); the first bound is 0 or blank.
 * @param {any} [method] "marginal" (default): each slice at its own rate; "whole": all of it at the rate of the band reached.
 * @param {any} [edge] "up" (default): an amount on a bound belongs to the band that begins there; "down": to the one that ends there.
 * @param {any[][]} [prior] 0 or more (default 0): the amount already counted before this one.
 * @returns {any[][]} T(prior + amount) − T(prior), in the money of the amount.
 */
export function tiered(amount: any[][], table: any[][], method?: any, edge?: any, prior?: any[][]): any[][] {
  return answer("TIERED", [amount, table, method, edge, prior]);
}

/**
 * Total of a scoring sheet, with net plus and minus points held between limits.
 * @customfunction SCORE SCORE
 * @helpurl https://localhost:3000/help/en-US/SCORE.html
 * @param {any[][]} points Points, one row a person and one column an item; above the maximum is an error, never cut.
 * @param {any[][]} max Maximum of each item (one value: the same for all).
 * @param {any[][]} [adjust] Net plus or minus points, one a person (default 0).
 * @param {any[][]} [adjust_low] Least net points that count (default none).
 * @param {any[][]} [adjust_high] Most net points that count (default none).
 * @param {any[][]} [low] Least total (default 0).
 * @param {any[][]} [high] Most total (default none).
 * @param {any[][]} [min] Minimum of each item (default 0).
 * @returns {any[][]} Total points, one row a person.
 */
export function score(
  points: any[][],
  max: any[][],
  adjust?: any[][],
  adjust_low?: any[][],
  adjust_high?: any[][],
  low?: any[][],
  high?: any[][],
  min?: any[][],
): any[][] {
  return answer("SCORE", [points, max, adjust, adjust_low, adjust_high, low, high, min]);
}

/**
 * Weighted score: the sum of score × weight.
 * @customfunction WEIGHTED WEIGHTED
 * @helpurl https://localhost:3000/help/en-US/WEIGHTED.html
 * @param {any[][]} scores Scores, one row a person and one column an item.
 * @param {any[][]} [weights] Weights, not negative, totalling 1 or 100; left out: plain mean.
 * @param {any} [missing] "error" (default): a blank score is #N/A; "rescale": the weights of the scores present count.
 * @param {any} [layout] "auto" (default): a column as long as the weights, or without weights any column, is one person; "rows": each row is a person, whatever the shape.
 * @returns {any[][]} Score, one row a person.
 */
export function weighted(scores: any[][], weights?: any[][], missing?: any, layout?: any): any[][] {
  return answer("WEIGHTED", [scores, weights, missing, layout]);
}

/**
 * Bonus: amount × rate × (fixed + (1 − fixed) × kpi) ÷ divisor.
 * @customfunction BONUS BONUS
 * @helpurl https://localhost:3000/help/en-US/BONUS.html
 * @param {any[][]} amount Money that earns the bonus (万元 in, 万元 out).
 * @param {any[][]} rate Fraction of it: 7.12% = 0.0712.
 * @param {any[][]} [divisor] Above 0 (default 1): 1.17 takes 17% VAT out.
 * @param {any[][]} [fixed] 0 to 1 (default 0): the part that does not depend on the appraisal, 0.8 in 80% + 20% × KPI.
 * @param {any[][]} [kpi] 0 to 2 (default 1): KPI coefficient, not the score: 89.5 points are 0.895.
 * @param {any[][]} [decimals] 0 to 10: round half away from zero (default: no rounding).
 * @returns {any[][]} Bonus in the money of the amount.
 */
export function bonus(
  amount: any[][],
  rate: any[][],
  divisor?: any[][],
  fixed?: any[][],
  kpi?: any[][],
  decimals?: any[][],
): any[][] {
  return answer("BONUS", [amount, rate, divisor, fixed, kpi, decimals]);
}

/**
 * Ledger of consecutive periods: shortfalls are made up later, surplus may move on.
 * @customfunction CARRYOVER CARRYOVER
 * @helpurl https://localhost:3000/help/en-US/CARRYOVER.html
 * @param {any[][]} actual Money reached in each period: a column or row is one person, in a matrix each row is one (item needed).
 * @param {any[][]} base 0 or more: least quota; one value, one a period, one a person, or one each.
 * @param {any[][]} [target] At least the base: full quota; blank or "none": no upper limit.
 * @param {any} [fill] "first" (default): the gap is filled from all that is available; "excess": only from what exceeds the base.
 * @param {any} [surplus] "pay" (default): all that is effective counts now; "carry": what exceeds the target moves on.
 * @param {any[][]} [cap] Above the target, only with "carry": from here on, cap − target counts as over and the rest moves on.
 * @param {any[][]} [opening_gap] 0 or more (default 0): gap open before the first period, one a person.
 * @param {any[][]} [opening_carry] 0 or more (default 0): surplus carried into the first period, one a person.
 * @param {any} [item] "ledger" (default): 12 columns a period; or one of them by name: gap_out, effective, met, in_target, over, released_base, carry_out …
 * @param {any} [layout] "auto" (default): a column is one person's periods; "rows": each row is a person, also in one column (then of one period each).
 * @returns {any[][]} The ledger, one row a period; or one column of it, in the direction of actual.
 */
export function carryover(
  actual: any[][],
  base: any[][],
  target?: any[][],
  fill?: any,
  surplus?: any,
  cap?: any[][],
  opening_gap?: any[][],
  opening_carry?: any[][],
  item?: any,
  layout?: any,
): any[][] {
  return answer("CARRYOVER", [
    actual,
    base,
    target,
    fill,
    surplus,
    cap,
    opening_gap,
    opening_carry,
    item,
    layout,
  ]);
}

/**
 * Divides an amount by shares or in proportion to scores, to the last decimal if asked.
 * @customfunction SPLIT SPLIT
 * @helpurl https://localhost:3000/help/en-US/SPLIT.html
 * @param {any[][]} amount Money to divide: one amount, or a column with one a row of shares.
 * @param {any[][]} shares 0 or more: shares that total 1 or 100, or scores; a blank takes no part.
 * @param {any[][]} [decimals] 0 to 10: parts rounded so that they add up to the amount exactly (default: no rounding).
 * @param {any} [basis] "share" (default): the shares must total 100%; "score": in proportion to the numbers given.
 * @returns {any[][]} The parts, in the shape of shares.
 */
export function split(amount: any[][], shares: any[][], decimals?: any[][], basis?: any): any[][] {
  return answer("SPLIT", [amount, shares, decimals, basis]);
}

/**
 * A rate, at most cap.
 * @customfunction RATIO RATIO
 * @helpurl https://localhost:3000/help/en-US/RATIO.html
 * @param {any[][]} numerator What was reached.
 * @param {any[][]} denominator 0 or more: what it is measured by; 0 or blank gives #N/A, nothing to rate.
 * @param {any[][]} [cap] Highest rate, as a fraction: 100% = 1 (default none).
 * @returns {any[][]} Rate as a fraction: 1.04 = 104%.
 */
export function ratio(numerator: any[][], denominator: any[][], cap?: any[][]): any[][] {
  return answer("RATIO", [numerator, denominator, cap]);
}

/**
 * Straight line through two points, with a level below and above it.
 * @customfunction LINEAR LINEAR
 * @helpurl https://localhost:3000/help/en-US/LINEAR.html
 * @param {any[][]} value Value to convert.
 * @param {any[][]} x0 Where the line begins; below x1.
 * @param {any[][]} y0 Result at x0.
 * @param {any[][]} x1 Where the line ends.
 * @param {any[][]} y1 Result at x1.
 * @param {any[][]} [below] Result below x0 (default y0).
 * @param {any[][]} [above] Result above x1 (default y1).
 * @returns {any[][]} Result in the shape of value.
 */
export function linear(
  value: any[][],
  x0: any[][],
  y0: any[][],
  x1: any[][],
  y1: any[][],
  below?: any[][],
  above?: any[][],
): any[][] {
  return answer("LINEAR", [value, x0, y0, x1, y1, below, above]);
}

/**
 * Points that go up and down by steps from a baseline.
 * @customfunction STEPSCORE STEPSCORE
 * @helpurl https://localhost:3000/help/en-US/STEPSCORE.html
 * @param {any[][]} value Value reached, in the unit of baseline and size.
 * @param {any[][]} baseline Value that gives start.
 * @param {any[][]} size Above 0: width of a step; 1 percentage point = 0.01.
 * @param {any[][]} start Points on the baseline.
 * @param {any[][]} up Points for each step better.
 * @param {any[][]} down Points taken off for each step worse.
 * @param {any[][]} [cap] Most points (default none).
 * @param {any[][]} [floor] Least points (default none).
 * @param {any} [mode] "whole" (default): only whole steps count; "prorata": parts too; "started": a started step is a step.
 * @param {any} [better] "higher" (default) or "lower": which side of the baseline is better.
 * @returns {any[][]} Points in the shape of value.
 */
export function stepscore(
  value: any[][],
  baseline: any[][],
  size: any[][],
  start: any[][],
  up: any[][],
  down: any[][],
  cap?: any[][],
  floor?: any[][],
  mode?: any,
  better?: any,
): any[][] {
  return answer("STEPSCORE", [value, baseline, size, start, up, down, cap, floor, mode, better]);
}

/**
 * Points left after deductions by occurrence.
 * @customfunction DEDUCT DEDUCT
 * @helpurl https://localhost:3000/help/en-US/DEDUCT.html
 * @param {any[][]} max Points without any occurrence, one a person or one for all.
 * @param {any[][]} counts Whole numbers, 0 or more: occurrences, one row a person and one column a kind; blanks beside a count are 0.
 * @param {any[][]} per Points off for each occurrence, one for each kind.
 * @param {any[][]} [zero_above] More occurrences of a kind than this leave only floor (blank: no limit).
 * @param {any[][]} [floor] Least points (default 0).
 * @returns {any[][]} Points left, one row a person.
 */
export function deduct(
  max: any[][],
  counts: any[][],
  per: any[][],
  zero_above?: any[][],
  floor?: any[][],
): any[][] {
  return answer("DEDUCT", [max, counts, per, zero_above, floor]);
}

/**
 * Two quotas that may cover for each other.
 * @customfunction QUOTAOFFSET QUOTAOFFSET
 * @helpurl https://localhost:3000/help/en-US/QUOTAOFFSET.html
 * @param {any[][]} actual1 Units of quota 1 done.
 * @param {any[][]} standard1 Units of quota 1 required.
 * @param {any[][]} actual2 Units of quota 2 done.
 * @param {any[][]} standard2 Units of quota 2 required.
 * @param {any[][]} exchange Above 0: units of 2 that stand for one unit of 1.
 * @param {any[][]} [pay1] Money for each unit of 1 left over (default 0).
 * @param {any[][]} [pay2] Money for each unit of 2 left over (default 0).
 * @returns {any[][]} met | left1 | left2 | extra_pay, one row a person.
 */
export function quotaoffset(
  actual1: any[][],
  standard1: any[][],
  actual2: any[][],
  standard2: any[][],
  exchange: any[][],
  pay1?: any[][],
  pay2?: any[][],
): any[][] {
  return answer("QUOTAOFFSET", [actual1, standard1, actual2, standard2, exchange, pay1, pay2]);
}

/**
 * Forced distribution: grades by rank, best score first, inside each group.
 * @customfunction QUOTA QUOTA
 * @helpurl https://localhost:3000/help/en-US/QUOTA.html
 * @param {any[][]} scores One column or row of scores; a blank is not counted.
 * @param {any[][]} shares 0 or more: share of each grade, best first, totalling 1 or 100.
 * @param {any[][]} labels Grade names, as many as shares.
 * @param {any[][]} [group] Group of each person (default: one group).
 * @param {any} [ties] "better" (default): the same score gets the better grade; "worse": the worse one.
 * @param {any} [rounding] "nearest" (default): places rounded half up; "most": down, the better grades at most their share; "least": up.
 * @returns {any[][]} Grades in the shape of scores.
 */
export function quota(
  scores: any[][],
  shares: any[][],
  labels: any[][],
  group?: any[][],
  ties?: any,
  rounding?: any,
): any[][] {
  return answer("QUOTA", [scores, shares, labels, group, ties, rounding]);
}

/**
 * Length of the run of TRUE that ends at each cell.
 * @customfunction STREAK STREAK
 * @helpurl https://localhost:3000/help/en-US/STREAK.html
 * @param {any[][]} flags TRUE or 1, FALSE, 0 or blank; each column by itself, or one row.
 * @param {any} [layout] "auto" (default): down each column, along a lone row; "rows": each row is a person, and the run goes along it.
 * @returns {any[][]} Run lengths in the shape of flags.
 */
export function streak(flags: any[][], layout?: any): any[][] {
  return answer("STREAK", [flags, layout]);
}

/**
 * Highest level all of whose conditions hold.
 * @customfunction LEVEL LEVEL
 * @helpurl https://localhost:3000/help/en-US/LEVEL.html
 * @param {any[][]} values Values, one row a person and one column a condition; TRUE counts as 1, FALSE as 0.
 * @param {any[][]} operators ">=", "<=", ">", "<" or "=" for each column.
 * @param {any[][]} thresholds One row a level, lowest first, and one column a condition; blank: not required.
 * @param {any[][]} labels Level names, lowest first.
 * @param {any[][]} [none] Result without any level (default blank), one a person or one for all.
 * @param {any} [cumulative] TRUE (default): a level needs all lower levels too.
 * @returns {any[][]} Level name, one row a person.
 */
export function level(
  values: any[][],
  operators: any[][],
  thresholds: any[][],
  labels: any[][],
  none?: any[][],
  cumulative?: any,
): any[][] {
  return answer("LEVEL", [values, operators, thresholds, labels, none, cumulative]);
}

/**
 * First and last day of an appraisal window.
 * @customfunction DUEWINDOW DUEWINDOW
 * @helpurl https://localhost:3000/help/en-US/DUEWINDOW.html
 * @param {any[][]} period_end Date: last day of the period.
 * @param {any} kind "days" (a-th to b-th of next month), "by" (1st to a-th), "workdays" (a working days after), "lastworkday" (of the month), "weekday" (a-th of that week).
 * @param {any[][]} [a] Whole number from 1: day, working days or weekday (Monday = 1), as kind needs.
 * @param {any[][]} [b] Whole number, not below a: last day of "days".
 * @param {any[][]} [holidays] Dates without work.
 * @param {any[][]} [workdays] Weekend dates that are worked.
 * @returns {any[][]} First day | last day as date serials, one row a date.
 */
export function duewindow(
  period_end: any[][],
  kind: any,
  a?: any[][],
  b?: any[][],
  holidays?: any[][],
  workdays?: any[][],
): any[][] {
  return answer("DUEWINDOW", [period_end, kind, a, b, holidays, workdays]);
}

/**
 * The steps by which a function reaches its figure, for one person or ledger.
 * @customfunction EXPLAIN EXPLAIN
 * @helpurl https://localhost:3000/help/en-US/EXPLAIN.html
 * @param {any} function_name Name of the function in quotes, such as "BONUS".
 * @param {any[][]} [argument1] Argument 1 of that function.
 * @param {any[][]} [argument2] Argument 2 of that function.
 * @param {any[][]} [argument3] Argument 3 of that function.
 * @param {any[][]} [argument4] Argument 4 of that function.
 * @param {any[][]} [argument5] Argument 5 of that function.
 * @param {any[][]} [argument6] Argument 6 of that function.
 * @param {any[][]} [argument7] Argument 7 of that function.
 * @param {any[][]} [argument8] Argument 8 of that function.
 * @param {any[][]} [argument9] Argument 9 of that function.
 * @param {any[][]} [argument10] Argument 10 of that function.
 * @param {any[][]} [argument11] Argument 11 of that function.
 * @returns {any[][]} step | working | value; the function's figure last.
 */
export function explain(
  function_name: any,
  argument1?: any[][],
  argument2?: any[][],
  argument3?: any[][],
  argument4?: any[][],
  argument5?: any[][],
  argument6?: any[][],
  argument7?: any[][],
  argument8?: any[][],
  argument9?: any[][],
  argument10?: any[][],
  argument11?: any[][],
): any[][] {
  return answerExplain([
    function_name,
    argument1,
    argument2,
    argument3,
    argument4,
    argument5,
    argument6,
    argument7,
    argument8,
    argument9,
    argument10,
    argument11,
  ]);
}

/**
 * Version of the add-in, as text.
 * @customfunction VERSION VERSION
 * @helpurl https://localhost:3000/help/en-US/VERSION.html
 * @returns {any[][]} Version such as 1.0.0.
 */
export function version(): any[][] {
  return answer("VERSION", []);
}
