/** What the bonus schemes with a quarterly ledger share: the call, the year's sums, how a bonus is paid, the settlement. */
import { entry, figure, parameter } from "../building";
import type { Columns } from "../records";
import { UNITS, type Pair } from "../words";
import type { Clause } from "../scheme";

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

export const kpiEntry = {
  kpi: entry.number("KPI奖金系数|KPI coefficient", UNITS.factor, {
    min: 0,
    max: 2,
    format: "0.00##",
    hint: "系数，不是得分：90 分填 0.9。|The coefficient, not the score: 0.9 for 90 points.",
  }),
};

/** Quotas as entered; 0 in periods without entries. */
export const quotaFigures: Columns = {
  base: figure.wan.orZero("基数|Base", "=entry(base)", { unopened: 0, native: "same" }),
  target: figure.wan.orZero("目标|Target", "=entry(target)", { unopened: 0, native: "same" }),
};

/** The year's sums of amounts and quotas. */
export const yearSums = (net: Pair): Columns => ({
  year_net: figure.wan.year(net, ofAllPeriods("net", "SUM([net])"), {
    total: true,
    native: ofAllPeriodsTwin("net", "SUM([net])"),
  }),
  year_base: figure.wan.year("年度基数|Base of the year", '=IF([year_net]="","",SUM([base]))', {
    native: "same",
  }),
  year_target: figure.wan.year("年度目标|Target of the year", '=IF([year_net]="","",SUM([target]))', {
    total: true,
    native: "same",
  }),
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
      '=IF([year_accrued]="","",IF({negative=yes},[year_accrued]-SUM([accrued]),MAX(0,[year_accrued]-SUM([accrued]))))',
    total: true,
    native:
      '=IF([year_net]="","",IF(AND({negative=no},[year_accrued]<SUM([accrued])),0,[year_accrued]-SUM([accrued])))',
  }),
});

/** What of the settlement is paid, and the bonus of the year. */
export const settledFigures = (title: Pair, coefficient: string, clause: Clause): Columns => ({
  settlement_paid: figure.wan.year(title, clause, {
    formula: `=IF([settlement]="","",APPRAISE.BONUS([settlement],1,1,{pay_parts:fixed},${coefficient},{decimals}))`,
    total: true,
    native: `=IF([settlement]="","",ROUND([settlement]*${paidFactor(coefficient)},{decimals}))`,
  }),
  year_paid: figure.wan.year("全年实发奖金|Bonus of the year, paid", {
    formula: ofSomePeriods("paid", "ROUND(SUM([paid])+SUM([settlement_paid]),{decimals})"),
    total: true,
    native: ofSomePeriodsTwin("paid", "ROUND(SUM([paid])+SUM([settlement_paid]),{decimals})"),
  }),
});

export const paidRollUp = {
  department_paid: figure.wan.all(
    "实发奖金合计|Bonuses paid",
    "=SUM(column(paid))+SUM(column(settlement_paid))",
  ),
};
