/** 客户经理绩效考核方案 with its tables lost: quarterly and yearly bonus by total score. */
import {
  choiceParameter,
  clausesOf,
  decimalsParameter,
  MONEY,
  numberParameter,
  periodFigure,
  pointsEntry,
  text,
  UNITS,
  yearFigure,
} from "./building";
import { bandOf } from "./native";
import { scoreSheet } from "./scoreSheet";
import type { Clause, Scheme, TableParameter } from "./scheme";

const at = clausesOf("000");
const LOST = text(
  "原文表格缺失，必须填写。从最低分起填（不发的档填 0 元）；总分低于第一档时显示 #N/A。",
  "The source's table is lost: must be entered. Begin with the lowest score (0 CNY where nothing is paid): a total below the first row shows #N/A.",
);
const WINDOW_QUARTER = at("L202", "季度考核:每季度开展一次,考核实施考核时间为下一季度第一个月的1日~10日。");
const YEARLY = at("L203", "年度考核:一年开展一次,考核销售部经理当年1~12月份的工作业绩。");
const WINDOW_YEAR = at("L204", "实施考核时间为下一年度1月1日~1月10日。");
const QUARTER_BONUS = at("L210", "季度考核结果应用:根据销售经理季度考核结果的总分,企业为其发放季度奖");
const YEAR_BONUS = at("L211", "年度考核结果应用:根据销售经理年度考核结果的总分,企业为其发放年度奖");

const sheet = scoreSheet({
  id: "quarterly-annual-bonus-shell",
  title: text("客户经理绩效考核方案（季度奖、年度奖）", "Quarterly and yearly bonus by total score"),
  shortTitle: text("季年奖", "QYBonus"),
  kind: "bonus",
  source: {
    file: "000",
    place: "L194–211",
    opening: "客户经理绩效考核方案一、目的为了使各个客户经理明确自己的工作任务和努力方向",
    remark: text(
      "五张表（工作绩效、工作能力、工作态度、季度奖、年度奖）均缺失，须自行填写；前三张见 001 L94–98 的百分制考核表方案。",
      "All five tables (results, ability, attitude, quarterly and yearly bonus) are lost and must be entered; the first three stand in the 100-point sheet of 001 L94–98.",
    ),
  },
  people: text("客户经理、销售（部）经理", "Account managers, sales managers"),
  industry: text("通用", "General"),
  period: "quarter",
  items: [
    {
      id: "results",
      title: text("工作绩效", "Results"),
      clause: at("L206", "工作绩效考核:"),
      hint: text(
        "工作绩效的总评分；评分表缺失，可参照百分制考核表方案。",
        "One score for the results; the table is lost, the 100-point sheet may serve as a guide.",
      ),
    },
    {
      id: "ability",
      title: text("工作能力", "Ability"),
      clause: at("L207", "工作能力考核:"),
      hint: text(
        "工作能力的总评分；评分表缺失，可参照百分制考核表方案。",
        "One score for ability; the table is lost, the 100-point sheet may serve as a guide.",
      ),
    },
    {
      id: "attitude",
      title: text("工作态度", "Attitude"),
      clause: at("L208", "工作态度考核:"),
      hint: text(
        "工作态度的总评分；评分表缺失，可参照百分制考核表方案。",
        "One score for attitude; the table is lost, the 100-point sheet may serve as a guide.",
      ),
    },
  ],
  sources: {
    weights: "item",
    from: [
      {
        id: "internal",
        title: text("内部考核", "Internal appraisal"),
        clause: at(
          "L198",
          "以公司内部的考核人员以及管理人员为主体,他们主要是考核各个客户经理的工作表现和工作绩效",
        ),
      },
      {
        id: "self",
        title: text("自评", "Self-appraisal"),
        clause: at("L199", "以个人为主体,一般表现为被考评者自评"),
      },
      {
        id: "customers",
        title: text("客户评价", "Customers"),
        clause: at("L200", "以客户为主体,主要是对客户经理的工作表现进行评价"),
      },
    ],
  },
  rules: [
    { id: "quarter", title: text("季度考核", "Quarter"), clause: WINDOW_QUARTER },
    {
      id: "year",
      title: text("年度考核", "Year"),
      clause: YEARLY,
      reading: text(
        "原文未写年度总分如何得出：默认取全年在岗各季度总分的平均，也可在第四季度填报表中单独填写（参数“年度总分”）。",
        "The source does not say how the year's total comes about: by default the mean of the quarters employed; or entered on the fourth quarter's sheet (parameter “year total”).",
      ),
    },
    {
      id: "year_window",
      title: text("年度考核时间", "When the year is appraised"),
      clause: WINDOW_YEAR,
      reading: text(
        "与第四季度考核同期，用同一组起止日参数。",
        "The same days as for the fourth quarter, and the same parameters.",
      ),
    },
    { id: "quarter_bonus", title: text("季度奖", "Quarterly bonus"), clause: QUARTER_BONUS },
    { id: "year_bonus", title: text("年度奖", "Yearly bonus"), clause: YEAR_BONUS },
  ],
});

const bonusTable = (id: string, zh: string, en: string, clause: Clause): TableParameter => ({
  kind: "table",
  id,
  name: text(zh, en),
  columns: [
    { name: text("总分下限", "Total from"), unit: UNITS.points, format: "General", min: 0, max: 10_000 },
    { name: text("奖金", "Bonus"), unit: UNITS.yuan, format: MONEY, min: 0, max: 1e9 },
  ],
  rows: [],
  size: 8,
  required: true,
  clause,
  reading: LOST,
});

const YUAN = { unit: UNITS.yuan, format: MONEY, total: true };
const paid = (amount: string) => `ROUND(${amount},{decimals})`;

/** The year's total in one place; a year entered apart needs no complete quarters. */
const YEAR_TOTAL =
  '=IF({year_total=mean},IF(COUNT([counted])<COLUMNS([counted]),"",IF(SUM([counted])=0,"",' +
  "IF(COUNT([total])<SUM([counted]),NA(),SUM([total])/SUM([counted])))),[year_entry:last])";

export const quarterlyAnnualBonusShell: Scheme = {
  ...sheet,
  unit: UNITS.yuan,
  fen: 0.01,
  parameters: [
    ...sheet.parameters,
    choiceParameter(
      "year_total",
      text("年度总分", "year total"),
      [
        ["mean", "各季度平均", "mean of the quarters"],
        ["entered", "单独评定", "entered apart"],
      ],
      {
        clause: YEARLY,
        reading: text(
          "原文未写年度总分的算法：默认取在岗各季度总分的平均。",
          "The source does not say how: by default the mean of the quarters employed.",
        ),
      },
    ),
    bonusTable("quarter_bonus", "季度奖标准", "quarterly bonus", QUARTER_BONUS),
    bonusTable("year_bonus", "年度奖标准", "yearly bonus", YEAR_BONUS),
    numberParameter("window_first", text("考核开始日", "window first day"), text("日", "day"), 1, {
      min: 1,
      max: 31,
      whole: true,
      format: "0",
      clause: WINDOW_QUARTER,
    }),
    numberParameter("window_last", text("考核截止日", "window last day"), text("日", "day"), 10, {
      min: 1,
      max: 31,
      whole: true,
      format: "0",
      clause: WINDOW_QUARTER,
    }),
    decimalsParameter(2),
  ],
  entryColumns: [
    ...sheet.entryColumns,
    pointsEntry("year_entry", text("年度总分（单独评定）", "Year total (entered apart)"), "{full_score}", {
      blank: "none",
      hint: text(
        "仅在第四季度、且参数“年度总分”为“单独评定”时填写。",
        "Only in the fourth quarter, where the parameter “year total” is “entered apart”.",
      ),
    }),
  ],
  results: [
    {
      id: "bonus",
      title: text("奖金", "Bonus"),
      columns: [
        periodFigure(
          "quarter_bonus",
          text("季度奖", "Quarterly bonus"),
          `=IF([total]="","",${paid("APPRAISE.BAND([total],{quarter_bonus})")})`,
          {
            ...YUAN,
            clause: QUARTER_BONUS,
            native: `=IF([total]="","",${paid(bandOf("[total]", "quarter_bonus"))})`,
          },
        ),
        yearFigure(
          "year_bonus",
          text("年度奖", "Yearly bonus"),
          `=IF([year_total]="","",${paid("APPRAISE.BAND([year_total],{year_bonus})")})`,
          {
            ...YUAN,
            mayBeBlank: true,
            note: text(
              "年度总分单独评定而未填写时为空。",
              "Blank while a year total that is entered apart is not there.",
            ),
            clause: YEAR_BONUS,
            native: `=IF([year_total]="","",${paid(bandOf("[year_total]", "year_bonus"))})`,
          },
        ),
        yearFigure(
          "year_paid",
          text("全年奖金", "Bonuses of the year"),
          '=IF(SUMPRODUCT(--([quarter_bonus]<>""))+SUMPRODUCT(--([year_bonus]<>""))=0,"",SUM([quarter_bonus],[year_bonus]))',
          YUAN,
        ),
      ],
    },
    ...sheet.results,
    {
      id: "year",
      title: text("年度考核", "Year"),
      columns: [
        periodFigure(
          "year_entry",
          text("单独评定的年度总分", "Year total entered"),
          '=IF(AND([ready],ISNUMBER(entry(year_entry))),entry(year_entry),"")',
          { unit: UNITS.points, format: "General", mayBeBlank: true },
        ),
        yearFigure("year_total", text("年度总分", "Year total"), YEAR_TOTAL, {
          unit: UNITS.points,
          mayBeBlank: true,
          format: "General",
          clause: YEARLY,
        }),
      ],
    },
  ],
  summary: ["total", "rank", "quarter_bonus", "year_total", "year_bonus", "year_paid"],
  rollUps: [
    ...sheet.rollUps,
    {
      id: "bonuses",
      title: text("奖金合计", "Bonuses in total"),
      unit: UNITS.yuan,
      formula: "=SUM(column(quarter_bonus))+SUM(column(year_bonus))",
      format: MONEY,
    },
  ],
  dueDates: [
    {
      id: "quarter",
      title: text("季度考核", "Quarter's appraisal"),
      clause: WINDOW_QUARTER,
      kind: "days",
      a: "{window_first}",
      b: "{window_last}",
    },
    {
      id: "year",
      title: text("年度考核", "Year's appraisal"),
      clause: WINDOW_YEAR,
      kind: "days",
      periods: [4],
      a: "{window_first}",
      b: "{window_last}",
    },
  ],
};
