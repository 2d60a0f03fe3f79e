/** 客户经理绩效考核方案 with its tables lost: quarterly and yearly bonus by total score. */
import { clauses, dueDate, entry, figure, parameter, rule, scheme, section } from "../building";
import { IN_YUAN, MONEY, UNITS, type Pair } from "../words";
import { item, scoreSheet } from "../mechanisms/scoreSheet";
import { combinedTwin } from "../mechanisms/rollUps";
import { bandOf } from "../mechanisms/plain/bands";
import type { Clause } from "../scheme";

const CLAUSE = clauses("000", {
  windowQuarter: "L202|季度考核:每季度开展一次,考核实施考核时间为下一季度第一个月的1日~10日。",
  yearly: "L203|年度考核:一年开展一次,考核销售部经理当年1~12月份的工作业绩。",
  windowYear: "L204|实施考核时间为下一年度1月1日~1月10日。",
  quarterBonus: "L210|季度考核结果应用:根据销售经理季度考核结果的总分,企业为其发放季度奖",
  yearBonus: "L211|年度考核结果应用:根据销售经理年度考核结果的总分,企业为其发放年度奖",
  results: "L206|工作绩效考核:",
  ability: "L207|工作能力考核:",
  attitude: "L208|工作态度考核:",
  internal: "L198|以公司内部的考核人员以及管理人员为主体,他们主要是考核各个客户经理的工作表现和工作绩效",
  self: "L199|以个人为主体,一般表现为被考评者自评",
  customers: "L200|以客户为主体,主要是对客户经理的工作表现进行评价",
});

const LOST =
  "原文表格缺失，必须填写。从最低分起填（不发的档填 0 元）；总分低于第一档时显示 #N/A。|The source's table is lost: must be entered. Begin with the lowest score (0 CNY where nothing is paid): a total below the first row shows #N/A.";

const sheet = scoreSheet({
  id: "quarterly-annual-bonus-shell",
  title: "客户经理绩效考核方案（季度奖、年度奖）|Quarterly and yearly bonus by total score",
  shortTitle: "季年奖|QYBonus",
  kind: "bonus",
  source: {
    file: "000",
    place: "L194–211",
    opening: "客户经理绩效考核方案一、目的为了使各个客户经理明确自己的工作任务和努力方向",
    remark:
      "五张表（工作绩效、工作能力、工作态度、季度奖、年度奖）均缺失，须自行填写；前三张见百分制季度表方案（另一份《客户经理绩效考核方案》）。|All five tables (results, ability, attitude, quarterly and yearly bonus) are lost and must be entered; the first three stand in the 100-point sheet, made from another copy of the document.",
  },
  people: "客户经理、销售（部）经理|Account managers, sales managers",
  industry: "通用|General",
  period: "quarter",
  items: {
    results: item("工作绩效|Results", CLAUSE.results, {
      hint: "工作绩效的总评分；评分表缺失，可参照百分制考核表方案。|One score for the results; the table is lost, the 100-point sheet may serve as a guide.",
    }),
    ability: item("工作能力|Ability", CLAUSE.ability, {
      hint: "工作能力的总评分；评分表缺失，可参照百分制考核表方案。|One score for ability; the table is lost, the 100-point sheet may serve as a guide.",
    }),
    attitude: item("工作态度|Attitude", CLAUSE.attitude, {
      hint: "工作态度的总评分；评分表缺失，可参照百分制考核表方案。|One score for attitude; the table is lost, the 100-point sheet may serve as a guide.",
    }),
  },
  sources: {
    weights: "item",
    from: {
      internal: item("内部考核|Internal appraisal", CLAUSE.internal),
      self: item("自评|Self-appraisal", CLAUSE.self),
      customers: item("客户评价|Customers", CLAUSE.customers),
    },
  },
  rules: {
    quarter: rule("季度考核|Quarter", CLAUSE.windowQuarter),
    year: rule("年度考核|Year", CLAUSE.yearly, {
      reading:
        "原文未写年度总分如何得出：默认取全年在岗各季度总分的平均，也可在第四季度填报表中单独填写（参数“年度总分”）。|The source does not say how the year's total comes about: by default the mean of the quarters employed; or entered on the fourth quarter's sheet (parameter “year total”).",
    }),
    year_window: rule("年度考核时间|When the year is appraised", CLAUSE.windowYear, {
      reading:
        "与第四季度考核同期，用同一组起止日参数。|The same days as for the fourth quarter, and the same parameters.",
    }),
    quarter_bonus: rule("季度奖|Quarterly bonus", CLAUSE.quarterBonus),
    year_bonus: rule("年度奖|Yearly bonus", CLAUSE.yearBonus, {
      reading:
        "原文没有写年内入职、离职者：默认按在岗各季度的平均分全额发放，参数“年度总分”可改为按在岗月数或满年才发。|The text is silent on who came or left in the year: by default all of the bonus for the mean of their quarters; the parameter “year total” can make it by months employed, or for the whole year only.",
    }),
  },
});

const bonusTable = (title: Pair, clause: Clause) =>
  parameter.table(title, clause, {
    columns: [
      { name: "总分下限|Total from", unit: UNITS.points, format: "General", min: 0, max: 10_000 },
      { name: "奖金|Bonus", unit: UNITS.yuan, format: MONEY, min: 0, max: 1e9 },
    ],
    size: 8,
    reading: LOST,
  });

const paid = (amount: string) => `ROUND(${amount},{decimals})`;

/** Whole months in which the person was employed on some day: a blank date is no limit. */
const YEAR = "period(year)";
const ENTERED = `IF(N(roster(entered))>0,roster(entered),DATE(${YEAR},1,1))`;
const LEFT = `IF(N(roster(left))>0,roster(left),DATE(${YEAR},12,31))`;
const monthOf = (date: string) => `12*(YEAR(${date})-${YEAR})+MONTH(${date})`;
const MONTHS = `MAX(0,MIN(12,${monthOf(LEFT)})-MAX(1,${monthOf(ENTERED)})+1)`;
/** The same month by month. */
const NATIVE_MONTHS =
  `SUMPRODUCT((DATE(${YEAR},{2,3,4,5,6,7,8,9,10,11,12,13},1)>N(roster(entered)))*` +
  `(DATE(${YEAR},{1,2,3,4,5,6,7,8,9,10,11,12},1)<=IF(N(roster(left))=0,10^7,roster(left))))`;

/** The year's total in one place; a year entered apart needs no complete quarters. */
const YEAR_TOTAL =
  '=IF(NOT({year_total=entered}),IF(COUNT([counted])<COLUMNS([counted]),"",IF(SUM([counted])=0,"",' +
  "IF(COUNT([total])<SUM([counted]),NA(),SUM([total])/SUM([counted])))),[year_entry:last])";

export const quarterlyAnnualBonusShell = scheme({
  ...sheet,
  ...IN_YUAN,
  parameters: {
    ...sheet.parameters,
    year_total: parameter.choice("年度总分|year total", CLAUSE.yearly, {
      options: {
        mean: "各季度平均|mean of the quarters",
        entered: "单独评定|entered apart",
        months: "各季度平均，年度奖按在岗月数|mean; bonus by months employed",
        whole: "各季度平均，满年在岗才发年度奖|mean; bonus for the whole year only",
      },
      reading:
        "原文未写年度总分的算法：默认取在岗各季度总分的平均。年内入职、离职者的年度奖原文也没有写：默认全额（不在原文中）；可改为按在岗月数÷12折算（当月在岗一天即算一个月），或全年12个月在岗才发；单独评定的，只给应发的人填年度总分。|The source does not say how: by default the mean of the quarters employed. Nor does it say what who came or left in the year gets of the yearly bonus: all of it by default (not in the text); by months employed ÷ 12 (a month counts with one day), or only for twelve months; with totals entered apart, only who shall have it gets one.",
    }),
    quarter_bonus: bonusTable("季度奖标准|quarterly bonus", CLAUSE.quarterBonus),
    year_bonus: bonusTable("年度奖标准|yearly bonus", CLAUSE.yearBonus),
    window_first: parameter.whole("考核开始日|window first day", "日|day", 1, [1, 31], CLAUSE.windowQuarter),
    window_last: parameter.whole("考核截止日|window last day", "日|day", 10, [1, 31], CLAUSE.windowQuarter),
    decimals: parameter.decimals(2),
  },
  entries: {
    ...sheet.entries,
    year_entry: entry.points("年度总分（单独评定）|Year total (entered apart)", "{full_score}", {
      blank: "none",
      hint: "仅在第四季度、且参数“年度总分”为“单独评定”时填写。|Only in the fourth quarter, where the parameter “year total” is “entered apart”.",
    }),
  },
  results: {
    bonus: section("奖金|Bonus", {
      quarter_bonus: figure.yuan.everyone("季度奖|Quarterly bonus", CLAUSE.quarterBonus, {
        formula: `=IF([total]="","",${paid("APPRAISE.BAND([total],{quarter_bonus})")})`,
        paidOut: true,
        total: true,
        native: `=IF([total]="","",${paid(bandOf("[total]", "quarter_bonus"))})`,
      }),
      year_bonus: figure.yuan.year("年度奖|Yearly bonus", CLAUSE.yearBonus, {
        formula: `=IF([year_total]="","",${paid(
          `APPRAISE.BAND([year_total],{year_bonus})*IF({year_total=months},[year_months]/12,IF({year_total=whole},--([year_months]=12),1))`,
        )})`,
        paidOut: true,
        total: true,
        mayBeBlank: true,
        note: "年度总分单独评定而未填写时为空。|Blank while a year total that is entered apart is not there.",
        native: `=IF([year_total]="","",IF(AND({year_total=whole},[year_months]<12),0*${bandOf("[year_total]", "year_bonus")},${paid(
          `${bandOf("[year_total]", "year_bonus")}*(12-{year_total=months}*(12-[year_months]))/12`,
        )}))`,
      }),
      year_paid: figure.yuan.year("全年奖金|Bonuses of the year", {
        formula:
          '=IF(SUMPRODUCT(--([quarter_bonus]<>""))+SUMPRODUCT(--([year_bonus]<>""))=0,"",SUM([quarter_bonus],[year_bonus]))',
        total: true,
        native:
          '=IF(COUNTBLANK([quarter_bonus])+COUNTBLANK([year_bonus])=COLUMNS([quarter_bonus])+1,"",SUM([quarter_bonus],[year_bonus]))',
      }),
    }),
    ...sheet.results,
    year: section("年度考核|Year", {
      year_entry: figure.points("单独评定的年度总分|Year total entered", {
        formula: '=IF(ISNUMBER(entry(year_entry)),entry(year_entry),"")',
        mayBeBlank: true,
        native: '=IF(COUNT(entry(year_entry))=0,"",entry(year_entry))',
      }),
      year_months: figure.count.year("在岗月数|Months employed", `=${MONTHS}`, CLAUSE.yearBonus, {
        unit: UNITS.months,
        native: `=${NATIVE_MONTHS}`,
      }),
      year_total: figure.points.year("年度总分|Year total", YEAR_TOTAL, CLAUSE.yearly, {
        mayBeBlank: true,
        native: `=IF({year_total=entered},[year_entry:last],${combinedTwin("total", "AVERAGE([total])")})`,
      }),
    }),
  },
  summary: ["total", "rank", "quarter_bonus", "year_total", "year_bonus", "year_paid"],
  rollUps: {
    ...sheet.rollUps,
    bonuses: figure.yuan.all(
      "奖金合计|Bonuses in total",
      "=SUM(column(quarter_bonus))+SUM(column(year_bonus))",
    ),
  },
  dueDates: {
    quarter: dueDate("季度考核|Quarter's appraisal", CLAUSE.windowQuarter, {
      kind: "days",
      a: "{window_first}",
      b: "{window_last}",
    }),
    year: dueDate("年度考核|Year's appraisal", CLAUSE.windowYear, {
      kind: "days",
      periods: [4],
      a: "{window_first}",
      b: "{window_last}",
    }),
  },
});
