/** What the bonus schemes with a quarterly ledger share: the call, the year's sums, how a bonus is paid, the settlement. */
import { choiceParameter, MONEY, periodFigure, text, UNITS, weightsParameter, yearFigure } from "./building";
import type { ChoiceParameter, Clause, EntryColumn, ResultColumn, RollUp, WeightsParameter } from "./scheme";

const WAN = UNITS.wan;
export const MONEY_FIGURE = { unit: WAN, format: MONEY };

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

/** The part of the bonus that is paid, in plain Excel. */
export const paidFactor = (coefficient: string): string =>
  `({pay_parts:fixed}+{pay_parts:kpi}*${coefficient})`;

/** Paid = accrued × (fixed + part × KPI coefficient). */
export const payParts = (fixed: number, kpi: number, clause: Clause): WeightsParameter =>
  weightsParameter(
    "pay_parts",
    text("实发构成", "pay parts"),
    [
      ["fixed", text("固定部分", "Fixed part"), fixed],
      ["kpi", text("随KPI系数部分", "Part that follows the KPI coefficient"), kpi],
    ],
    { clause },
  );

export const kpiEntry: EntryColumn = {
  id: "kpi",
  title: text("KPI奖金系数", "KPI coefficient"),
  unit: UNITS.factor,
  kind: "number",
  blank: "missing",
  min: 0,
  max: 2,
  format: "0.00##",
  hint: text("系数，不是得分：90 分填 0.9。", "The coefficient, not the score: 0.9 for 90 points."),
};

/** Quotas as entered; 0 in periods without entries. */
export const quotaFigures: readonly ResultColumn[] = (
  [
    ["base", "基数", "Base"],
    ["target", "目标", "Target"],
  ] as const
).map(([id, zh, en]) =>
  periodFigure(id, text(zh, en), `=IF([ready],entry(${id}),0)`, { ...MONEY_FIGURE, unopened: 0 }),
);

/** The year's sums of amounts and quotas. */
export const yearSums = (net: ResultColumn["title"]): readonly ResultColumn[] => [
  yearFigure("year_net", net, ofAllPeriods("net", "SUM([net])"), { ...MONEY_FIGURE, total: true }),
  yearFigure(
    "year_base",
    text("年度基数", "Base of the year"),
    '=IF([year_net]="","",SUM([base]))',
    MONEY_FIGURE,
  ),
  yearFigure("year_target", text("年度目标", "Target of the year"), '=IF([year_net]="","",SUM([target]))', {
    ...MONEY_FIGURE,
    total: true,
  }),
];

/** What the settlement may take back. */
export const negativeSettlement = (clause: Clause): ChoiceParameter =>
  choiceParameter(
    "negative",
    text("汇算可为负", "negative settlement"),
    [
      ["yes", "可以", "allowed"],
      ["no", "不追回", "not taken back"],
    ],
    {
      clause,
      reading: text("“调整季度发放差额”包括扣回。", "“Adjust the difference” includes taking back."),
    },
  );

/** The year's accrual less what the quarters accrued. */
export const settlementFigure = (clause: Clause): ResultColumn =>
  yearFigure(
    "settlement",
    text("年终汇算（计提）", "Settlement (accrued)"),
    '=IF([year_accrued]="","",IF({negative=yes},[year_accrued]-SUM([accrued]),MAX(0,[year_accrued]-SUM([accrued]))))',
    {
      ...MONEY_FIGURE,
      total: true,
      clause,
      native:
        '=IF([year_net]="","",IF(AND({negative=no},[year_accrued]<SUM([accrued])),0,[year_accrued]-SUM([accrued])))',
    },
  );

/** What of the settlement is paid, and the bonus of the year. */
export const settledFigures = (
  title: ResultColumn["title"],
  coefficient: string,
  clause: Clause,
): readonly ResultColumn[] => [
  yearFigure(
    "settlement_paid",
    title,
    `=IF([settlement]="","",APPRAISE.BONUS([settlement],1,1,{pay_parts:fixed},${coefficient},{decimals}))`,
    {
      ...MONEY_FIGURE,
      total: true,
      clause,
      native: `=IF([settlement]="","",ROUND([settlement]*${paidFactor(coefficient)},{decimals}))`,
    },
  ),
  yearFigure(
    "year_paid",
    text("全年实发奖金", "Bonus of the year, paid"),
    ofSomePeriods("paid", "ROUND(SUM([paid])+SUM([settlement_paid]),{decimals})"),
    { ...MONEY_FIGURE, total: true },
  ),
];

export const paidRollUp: RollUp = {
  id: "department_paid",
  title: text("实发奖金合计", "Bonuses paid"),
  unit: WAN,
  formula: "=SUM(column(paid))+SUM(column(settlement_paid))",
  format: MONEY,
};
