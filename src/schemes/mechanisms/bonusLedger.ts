/** What the bonus schemes with a quarterly ledger share: the call, the year's sums, how a bonus is paid, the settlement. */
import { entry, figure, parameter, type EntryMore } from "../building";
import type { Columns } from "../records";
import { UNITS, type Pair } from "../words";
import type { Clause, Opening } from "../scheme";

/**
 * A call of CARRYOVER for all periods. Where the year before handed over an error there is no ledger, and one call would
 * show that in the first period only: so all periods show it, as after a period with an error.
 */
export const ledgerOf = (actual: string, openings: readonly string[], call: string): string =>
  `=IF(ISNUMBER(${openings.join("+")}),${call},IF(ISERROR(${actual})+1,IF(INDEX(${actual},1,1)="","",NA())))`;

/** A figure of several periods: an error of one of them, nothing until each has its number. */
export const ofAllPeriods = (column: string, formula: string): string =>
  `=IF(SUMPRODUCT(--ISERROR([${column}]))>0,NA(),IF(COUNT([${column}])<COLUMNS([${column}]),"",${formula}))`;

/** The same for what there is of them: nothing only where there is none. */
export const ofSomePeriods = (column: string, formula: string): string =>
  `=IF(SUMPRODUCT(--ISERROR([${column}]))>0,NA(),IF(COUNT([${column}])=0,"",${formula}))`;

/** The twins of both. */
export const ofAllPeriodsTwin = (column: string, formula: string): string =>
  `=IF(ISERROR(SUM([${column}])),NA(),IF(COUNTBLANK([${column}])>0,"",${formula}))`;
export const ofSomePeriodsTwin = (column: string, formula: string): string =>
  `=IF(COUNTBLANK([${column}])=COLUMNS([${column}]),"",IF(ISERROR(SUM([${column}])),NA(),${formula}))`;

/**
 * Of a column, what belongs to the periods whose gap this one closes: they are numbered from 1 in `number`, so many are
 * closed so far and so many in this period. SUMIFS passes over errors.
 */
export const ofClosedGaps = (column: string, number: string, soFar: string, now: string): string =>
  `IF(SUMPRODUCT(--ISERROR([${number}:toDate]))>0,NA(),SUMIFS([${column}:all],[${number}:all],">"&([${soFar}]-[${now}]),[${number}:all],"<="&[${soFar}]))`;

/** The part of the bonus that is paid, in plain Excel. */
export const paidFactor = (coefficient: string): string =>
  `({pay_parts:fixed}+{pay_parts:kpi}*${coefficient})`;

/** Paid = accrued × (fixed + part × KPI coefficient). */
export const payParts = (fixed: number, kpi: number, clause: Clause) => ({
  pay_parts: parameter.weights("实发构成|pay parts", clause, {
    items: {
      fixed: ["固定部分|Fixed part", fixed],
      kpi: ["随KPI系数部分|Part that follows the KPI coefficient", kpi],
    },
  }),
});

/** The highest coefficient of a quarter. */
const MOST_KPI = 2;

export const kpiEntry = {
  kpi: entry.number("KPI奖金系数|KPI coefficient", UNITS.factor, {
    min: 0,
    max: MOST_KPI,
    format: "0.00##",
    hint: "系数，不是得分：90 分填 0.9。|The coefficient, not the score: 0.9 for 90 points.",
  }),
};

/** Quotas as entered; 0 in periods without entries. */
export const quotaFigures: Columns = {
  base: figure.wan.orZero("基数|Base", "=entry(base)", { unopened: 0, native: "same" }),
  target: figure.wan.orZero("目标|Target", "=entry(target)", { unopened: 0, native: "same" }),
};

const SO_FAR =
  "本表从年中开始时填：本年度此前各季度合计，没有填 0。|Where the workbook begins in mid-year: the total of the year's quarters before it; 0 if none.";

/** A sum over the year's quarters before the workbook's first one, in the roster. */
export const soFar = (title: Pair, more: EntryMore = {}) =>
  entry.wan(title, { blank: "none", min: -1e9, hint: SO_FAR, ...more });

/** What the settlement needs of the year's quarters that are not in the workbook; opening(prior_…) in formulas. */
export const yearSoFar = {
  prior_net: soFar("年初至今完成额|Year so far: amount"),
  prior_base: soFar("年初至今基数|Year so far: base", { min: 0 }),
  prior_target: soFar("年初至今目标|Year so far: target", { min: 0 }),
  prior_accrued: soFar("年初至今计提|Year so far: accrued"),
  prior_paid: soFar("年初至今实发|Year so far: paid"),
  prior_kpi: entry.number("年初至今KPI系数之和|Year so far: sum of KPI coefficients", UNITS.factor, {
    blank: "none",
    min: 0,
    max: 8,
    format: "0.00##",
    hint: "本表之前各季度KPI奖金系数相加，如 0.9+0.95 填 1.85；每季度最多 2。|The coefficients of the quarters before this workbook, added up: 1.85 for 0.9 and 0.95; at most 2 a quarter.",
  }),
  prior_quarters: entry.count("年初至今考核季度数|Year so far: quarters rated", {
    unit: "个|quarters",
    blank: "none",
    max: 3,
    hint: "本表之前本年度已考核的季度数。|How many quarters of the year were rated before this workbook.",
  }),
};

/** How such roster columns are found by formulas. */
export const soFarOpenings = (columns: Readonly<Record<string, unknown>>): Opening[] =>
  Object.keys(columns).map((id) => ({
    rosterColumn: id,
    column: id,
    soFar: true,
    ...(id === "prior_kpi" ? { most: { each: MOST_KPI, of: "prior_quarters" } } : {}),
  }));

/** The mean of the KPI coefficients of the quarters that were rated, this workbook's and those before it. */
export const yearCoefficient = (coefficient: string, rated: string, year: string) => ({
  formula: `=IF([${year}]="","",(SUM([${coefficient}])+opening(prior_kpi))/MAX(1,COUNT([${rated}])+opening(prior_quarters)))`,
  native:
    `=IF([${year}]="","",IF(COUNT([${rated}])+opening(prior_quarters)=0,0,` +
    `(SUM([${coefficient}])+opening(prior_kpi))/(COUNT([${rated}])+opening(prior_quarters))))`,
});

/** The year's sums of amounts and quotas. */
export const yearSums = (net: Pair): Columns => ({
  year_net: figure.wan.year(net, ofAllPeriods("net", "SUM([net])+opening(prior_net)"), {
    total: true,
    native: ofAllPeriodsTwin("net", "opening(prior_net)+SUM([net])"),
  }),
  year_base: figure.wan.year(
    "年度基数|Base of the year",
    '=IF([year_net]="","",SUM([base])+opening(prior_base))',
    { native: "same" },
  ),
  year_target: figure.wan.year(
    "年度目标|Target of the year",
    '=IF([year_net]="","",SUM([target])+opening(prior_target))',
    { total: true, native: "same" },
  ),
});

/** What the settlement may take back. */
export const negativeSettlement = (clause: Clause) => ({
  negative: parameter.choice("汇算可为负|negative settlement", clause, {
    options: { yes: "可以|allowed", no: "不追回|not taken back" },
    reading: "“调整季度发放差额”包括扣回。|“Adjust the difference” includes taking back.",
  }),
});

/** The year's accrual less what the quarters accrued. */
export const settlementFigure = (clause: Clause) => ({
  settlement: figure.wan.year("年终汇算（计提）|Settlement (accrued)", clause, {
    formula:
      '=IF([year_accrued]="","",IF({negative=yes},[year_accrued]-SUM([accrued])-opening(prior_accrued),MAX(0,[year_accrued]-SUM([accrued])-opening(prior_accrued))))',
    total: true,
    native:
      '=IF([year_net]="","",IF(AND({negative=no},[year_accrued]<SUM([accrued])+opening(prior_accrued)),0,[year_accrued]-(SUM([accrued])+opening(prior_accrued))))',
  }),
});

/** What of the settlement is paid, and the bonus of the year. */
export const settledFigures = (title: Pair, coefficient: string, clause: Clause): Columns => ({
  settlement_paid: figure.wan.year(title, clause, {
    formula: `=IF([settlement]="","",APPRAISE.BONUS([settlement],1,1,{pay_parts:fixed},${coefficient},{decimals}))`,
    paidOut: true,
    total: true,
    native: `=IF([settlement]="","",ROUND([settlement]*${paidFactor(coefficient)},{decimals}))`,
  }),
  year_paid: figure.wan.year("全年实发奖金|Bonus of the year, paid", {
    formula: ofSomePeriods(
      "paid",
      "ROUND(SUM([paid])+opening(prior_paid)+SUM([settlement_paid]),{decimals})",
    ),
    total: true,
    native: ofSomePeriodsTwin(
      "paid",
      "ROUND(opening(prior_paid)+SUM([paid])+SUM([settlement_paid]),{decimals})",
    ),
  }),
});

export const paidRollUp = {
  department_paid: figure.wan.all(
    "实发奖金合计|Bonuses paid",
    "=SUM(column(paid))+SUM(column(settlement_paid))",
  ),
};
