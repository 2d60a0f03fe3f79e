/** 德勤能绩: monthly appraisals of 20 + 20 + 30 + 30 points; the year is 20 % checks, 30 % months, 50 % year-end. */
import {
  choiceParameter,
  clausesOf,
  numberParameter,
  periodFigure,
  pointsEntry,
  pointsParameter,
  SCORE,
  text,
  UNITS,
  weightsParameter,
  yearFigure,
} from "./building";
import { nativeScore } from "./nativeSteps";
import type { EntryColumn, Scheme } from "./scheme";
import type { Text } from "../i18n/language";

const at = clausesOf("004");

const CLAUSE = {
  people: at("L33", "此绩效考核方案主要是对客户服务部经理进行考评"),
  duties: at("L45–47", "1. 总经理负责贯彻实施本规程。2. 客户经理/主管负责具体执行本规程。"),
  raters: at("L51", "客户服务部员工月绩效考评工作由经理统一负责,员工年终绩效考核由经理负责"),
  de: at("L79", "“德”包括:思想道德、服务态度、纪律作风、人际关系"),
  qin: at("L81", "“勤”包括:工作出勤、参与性、主动性、协调性"),
  neng: at("L83", "“能”包括:业务能力、组织能力、管理能力、创新能力"),
  ji: at("L85", "“绩”包括:工作效率、培训效果、工作效果、其它成绩"),
  checks: at("L87", "平时工作中的周检、月检均按百分制进行"),
  points: at(
    "L89",
    "员工在“德”方面的考评分为20分,在“勤”方面的考评分为20分,在“能”方面的考评分为30分,在“绩” 方面的考评分为30分",
  ),
  spot: at("L91", "客户经理对员工进行绩效考评的周检、月检、抽检和年终考评分值的构成情况"),
  year_checks: at("L93", "周检和月检的考评结果经加权平均后占员工年终考评总分的20%"),
  year_months: at("L95", "月考核结果经加权平均后占员工年终考评总分的30%"),
  year_end: at("L97", "员工的年终考评结果占50%"),
  record: at(
    "L99",
    "员工的绩效考评由客户经理按照有关检查标准和考评标准进行扣分,并填写《员工月绩效考核记录表》和《员工月/年绩效考核情况统计表》",
  ),
  commendation: at("L101", "视情节在正常考评完毕后在员工的总考评分中加1~10分"),
  above: at("L101", "若平时考评总分超过100分者则可在年终考评时进行加权平均"),
  excellent: at("L101", "若年终考评结果经加权平均后仍超过100分者,公司应按“优秀员工”进行奖励"),
  punishment: at(
    "L103",
    "除在检查考评表相应栏目中扣完相应的分值外,应依据《行政奖罚标准工作规程》对该员工追加惩罚",
  ),
} as const;

const POINTS = { unit: UNITS.points, format: SCORE };
const MEAN = { unit: UNITS.points, format: "0.00" };
const RATER = text("客户经理", "Account manager");
const MANAGER = text("经理", "Manager");

/** A check of 100 points; commended ones may exceed them. */
const check = (id: string, title: Text, more: Partial<EntryColumn> = {}): EntryColumn => ({
  id,
  title,
  unit: UNITS.points,
  kind: "number",
  blank: "none",
  min: 0,
  max: 200,
  format: SCORE,
  by: RATER,
  ...more,
});

const commendation = (id: string, title: Text): EntryColumn => ({
  id,
  title,
  unit: UNITS.points,
  kind: "number",
  blank: "zero",
  min: 0,
  max: 100,
  format: SCORE,
  by: RATER,
  hint: text(
    "应受嘉奖以上奖励时加 1～10 分；没有则留空。",
    "1 to 10 points for a commendation; blank if none.",
  ),
});

const inRange = (entry: string) =>
  `OR(N(entry(${entry}))=0,AND(N(entry(${entry}))>={bonus_least},N(entry(${entry}))<={bonus_most}))`;

const WEEKS = [1, 2, 3, 4, 5] as const;
const PARTS = ["de", "qin", "neng", "ji"] as const;

/** A check may exceed 100 points by the commendation that was earned in it, where that counts there. */
const CHECK_MOST = "100+IF({bonus_at=earned},{bonus_most},0)";

/** All checks of a month; the spot check only where HR lets it count. */
const CHECKS = "entries(week1..month_check)";
const SPOT = "{spot_counts=yes}*COUNT(entry(spot))";
const SPOT_POINTS = "IF({spot_counts=yes},N(entry(spot)),0)";

/** A year of which only its last months are in the sheet. */
const from = (index: number) => ({ firstPeriod: { year: 2026, index } });
const month = (score: number, more: Readonly<Record<string, number>> = {}) => ({
  de: Math.min(20, score),
  qin: Math.min(20, Math.max(0, score - 20)),
  neng: Math.min(30, Math.max(0, score - 40)),
  ji: Math.max(0, score - 70),
  month_check: 100,
  ...more,
});

export const virtueDiligenceYear: Scheme = {
  id: "virtue-diligence-year",
  version: 1,
  title: text("客户服务经理绩效考核方案（德勤能绩）", "Virtue, diligence, ability, results"),
  shortTitle: text("德勤能绩", "Virtue"),
  kind: "scoring",
  source: {
    file: "004",
    place: "L9–103",
    opening: "此绩效考核方案主要是对客户服务部经理进行考评",
    remark: text(
      "表一至表七只有标题；“七”出现两次；第四节的“人力资源经理职位说明书”应为客户服务经理。",
      "Tables 1 to 7 are headings only; section seven stands twice; the HR manager of section four stands for the service manager.",
    ),
  },
  people: text("客户服务部员工及经理", "Customer service staff and manager"),
  industry: text("客户服务", "Customer service"),
  unit: UNITS.points,
  fen: 2e-9,
  period: "month",

  rules: [
    { id: "people", title: text("适用范围", "Who is rated"), clause: CLAUSE.people },
    { id: "duties", title: text("职责", "Duties"), clause: CLAUSE.duties },
    { id: "raters", title: text("考评人", "Who rates"), clause: CLAUSE.raters },
    {
      id: "points",
      title: text("月考核：德勤能绩", "Monthly appraisal: four parts"),
      clause: CLAUSE.points,
      reading: text(
        "各方面四个小项的分值原文没有，按四个方面各填一个分。",
        "The points of the four sub-items of each part are not in the text: one score for each part.",
      ),
    },
    { id: "de", title: text("德", "Virtue"), clause: CLAUSE.de },
    { id: "qin", title: text("勤", "Diligence"), clause: CLAUSE.qin },
    { id: "neng", title: text("能", "Ability"), clause: CLAUSE.neng },
    { id: "ji", title: text("绩", "Results"), clause: CLAUSE.ji },
    { id: "checks", title: text("周检、月检", "Weekly and monthly checks"), clause: CLAUSE.checks },
    {
      id: "spot",
      title: text("抽检", "Spot checks"),
      clause: CLAUSE.spot,
      reading: text(
        "抽检列名但没有占比：默认不计入，参数“抽检”可改为与周检、月检一起平均。",
        "Named without a share: not counted by default; the parameter “spot checks” can average them with the other checks.",
      ),
    },
    {
      id: "year_checks",
      title: text("检查占20%", "Checks: 20 %"),
      clause: CLAUSE.year_checks,
      reading: text(
        "加权的权数原文没有：默认每次检查同权，参数“检查平均口径”可改为先按月平均。",
        "The weights are not given: every check alike by default; the parameter “mean of checks” can average each month first.",
      ),
    },
    {
      id: "year_months",
      title: text("月考核占30%", "Months: 30 %"),
      clause: CLAUSE.year_months,
      reading: text(
        "权数原文没有：默认各月同权，可填“月份权数”表。不在岗的月份不计入。",
        "The weights are not given: every month alike unless the table “weights of months” is filled in. Months not employed do not count.",
      ),
    },
    { id: "year_end", title: text("年终考评占50%", "Year-end: 50 %"), clause: CLAUSE.year_end },
    {
      id: "commendation",
      title: text("嘉奖加1~10分", "Commendation: 1 to 10 points"),
      clause: CLAUSE.commendation,
      reading: text(
        "默认加在取得嘉奖的那次考评上，超过100分不截去；参数“嘉奖加分计入”可改为只在年度总分上加一次（全年各次加分之和）。周检、月检中的嘉奖直接计入该次检查得分（检查得分最高为100分加嘉奖上限）；只在年度总分上加时，也填在当月嘉奖加分中。",
        "Added to the appraisal in which it was earned and not cut at 100 by default; the parameter “commendations count” can add them once to the year's total (the sum of the year's). Those of a check are in the check's score (at most 100 plus the most commendation); where they count in the year's total they are entered with the month's.",
      ),
    },
    { id: "above", title: text("超过100分仍参加平均", "Above 100 is kept"), clause: CLAUSE.above },
    {
      id: "excellent",
      title: text("优秀员工", "Excellent employee"),
      clause: CLAUSE.excellent,
      reading: text("必须超过100分，正好100分不算。", "More than 100: exactly 100 is not."),
    },
    {
      id: "punishment",
      title: text("追加惩罚", "Further punishment"),
      clause: CLAUSE.punishment,
      reading: text("依另一规程，不在本表计算。", "Under another rule; not computed here."),
    },
    { id: "record", title: text("记录", "Records"), clause: CLAUSE.record },
  ],

  parameters: [
    pointsParameter(
      "points",
      text("四方面满分", "full points"),
      [
        ["de", text("德", "Virtue"), 20],
        ["qin", text("勤", "Diligence"), 20],
        ["neng", text("能", "Ability"), 30],
        ["ji", text("绩", "Results"), 30],
      ],
      { clause: CLAUSE.points },
    ),
    weightsParameter(
      "year_weights",
      text("年度构成", "year weights"),
      [
        ["checks", text("周检和月检", "Weekly and monthly checks"), 0.2],
        ["months", text("月考核", "Monthly appraisals"), 0.3],
        ["year_end", text("年终考评", "Year-end appraisal"), 0.5],
      ],
      { clause: CLAUSE.year_checks },
    ),
    numberParameter("bonus_least", text("嘉奖最少加分", "least commendation"), UNITS.points, 1, {
      max: 100,
      clause: CLAUSE.commendation,
    }),
    numberParameter("bonus_most", text("嘉奖最多加分", "most commendation"), UNITS.points, 10, {
      max: 100,
      clause: CLAUSE.commendation,
    }),
    choiceParameter(
      "bonus_at",
      text("嘉奖加分计入", "commendations count"),
      [
        ["earned", "当次考评", "in their appraisal"],
        ["year", "年度总分", "in the year's total"],
      ],
      {
        clause: CLAUSE.commendation,
        reading: text(
          "“总考评分”是当次考评的总分（默认）还是年度总分。",
          "Whether the “total” is that of the appraisal (default) or of the year.",
        ),
      },
    ),
    choiceParameter(
      "check_mean",
      text("检查平均口径", "mean of checks"),
      [
        ["each", "每次同权", "every check alike"],
        ["month", "先按月平均", "months first"],
      ],
      {
        clause: CLAUSE.year_checks,
        reading: text("加权平均的权数原文没有。", "The weights are not in the text."),
      },
    ),
    choiceParameter(
      "spot_counts",
      text("抽检", "spot checks"),
      [
        ["no", "不计入", "not counted"],
        ["yes", "与周检月检一起平均", "averaged with the checks"],
      ],
      { clause: CLAUSE.spot, reading: text("抽检没有占比。", "Spot checks have no share.") },
    ),
    {
      kind: "table",
      id: "month_weights",
      name: text("月份权数", "weights of months"),
      columns: [
        { name: text("月份", "Month"), format: "0", min: 1, max: 12 },
        { name: text("权数", "Weight"), format: "General", min: 0, max: 1000 },
      ],
      rows: [],
      size: 12,
      required: false,
      clause: CLAUSE.year_months,
      reading: text(
        "留空则各月同权；填了的月份按所填权数，未填的为 1。",
        "Left blank every month weighs the same; months that are listed have their weight, others 1.",
      ),
    },
    numberParameter("excellent_above", text("优秀员工分数线", "excellent above"), UNITS.points, 100, {
      max: 200,
      clause: CLAUSE.excellent,
      reading: text("超过才算。", "More than that."),
    }),
  ],

  rosterColumns: [],
  entryColumns: [
    pointsEntry("de", text("德", "Virtue"), "{points:de}", {
      by: RATER,
      hint: text("思想道德、服务态度、纪律作风、人际关系。", "Morals, attitude, discipline, relations."),
    }),
    pointsEntry("qin", text("勤", "Diligence"), "{points:qin}", {
      by: RATER,
      hint: text(
        "工作出勤、参与性、主动性、协调性。",
        "Attendance, participation, initiative, coordination.",
      ),
    }),
    pointsEntry("neng", text("能", "Ability"), "{points:neng}", {
      by: RATER,
      hint: text("业务、组织、管理、创新能力。", "Professional, organising, managing, innovating ability."),
    }),
    pointsEntry("ji", text("绩", "Results"), "{points:ji}", {
      by: RATER,
      hint: text("工作效率、培训效果、工作效果、其它成绩。", "Efficiency, training, effect, other results."),
    }),
    commendation("bonus", text("月考核嘉奖加分", "Commendation: month")),
    ...WEEKS.map((week) =>
      check(`week${week}`, text(`第${week}周周检`, `Weekly check ${week}`), {
        hint: text("百分制；没有则留空。", "Out of 100; blank if there is none."),
      }),
    ),
    check("month_check", text("月检", "Monthly check"), {
      hint: text("百分制；没有则留空。", "Out of 100; blank if there is none."),
    }),
    check("spot", text("抽检", "Spot check"), {
      hint: text("百分制；默认不计入。没有则留空。", "Out of 100; not counted by default. Blank if none."),
    }),
    check("year_end", text("年终考评", "Year-end appraisal"), {
      max: 100,
      by: MANAGER,
      hint: text("只在12月填写，不含嘉奖加分。", "Only in December, without commendation."),
    }),
    {
      ...commendation("year_end_bonus", text("年终考评嘉奖加分", "Commendation: year-end")),
      by: MANAGER,
    },
  ],
  entryChecks: [
    {
      id: "bonus",
      formula: `=AND(${inRange("bonus")},${inRange("year_end_bonus")})`,
      message: text("嘉奖加分不在范围内", "commendation outside its range"),
    },
    {
      id: "checks",
      formula: `=MAX(entries(week1..spot))<=${CHECK_MOST}+1/10^9`,
      message: text("检查得分超过100分（另加嘉奖上限）", "a check exceeds 100 (plus the most commendation)"),
    },
    {
      id: "december",
      formula: '=OR(period(index)=12,AND(entry(year_end)="",N(entry(year_end_bonus))=0))',
      message: text("年终考评只在12月填写", "the year-end appraisal belongs to December"),
    },
    {
      id: "year_end_bonus",
      formula: '=OR(N(entry(year_end_bonus))=0,entry(year_end)<>"")',
      message: text("有年终加分而无年终考评", "commendation without a year-end appraisal"),
    },
  ],
  lists: [],

  results: [
    {
      id: "year",
      title: text("年度结果", "Year"),
      columns: [
        yearFigure(
          "year_total",
          text("年度总分", "Total of the year"),
          '=IF(OR([year_checks]="",[year_months]="",[year_end_total]=""),"",' +
            "APPRAISE.WEIGHTED(CHOOSE({1,2,3},[year_checks],[year_months],[year_end_total]),{year_weights})+IF({bonus_at=year},[year_bonus],0))",
          {
            mayBeBlank: true,
            ...MEAN,
            clause: CLAUSE.year_end,
            native:
              '=IF(COUNT([year_checks],[year_months],[year_end_total])<3,"",[year_checks]*{year_weights:checks}+[year_months]*{year_weights:months}' +
              "+[year_end_total]*{year_weights:year_end}+IF({bonus_at=earned},0,[year_bonus]))",
          },
        ),
        yearFigure(
          "excellent",
          text("超过100分", "Above 100"),
          '=IF([year_total]="","",ROUND([year_total]-{excellent_above},9)>0)',
          { mayBeBlank: true, clause: CLAUSE.excellent },
        ),
        yearFigure(
          "award",
          text("奖励", "Award"),
          '=IF([excellent]="","",IF([excellent],t"优秀员工|excellent employee",t"—|—"))',
          { mayBeBlank: true, clause: CLAUSE.excellent },
        ),
        yearFigure(
          "remark",
          text("说明", "Remark"),
          '=IF(COUNT([counted])<COLUMNS([counted]),"",IF(SUM([counted])=0,"",IF([year_end_total]="",t"缺年终考评|year-end appraisal missing",' +
            'IF([year_checks]="",t"全年没有检查得分|no check in the year",""))))',
          { mayBeBlank: true, clause: CLAUSE.year_end },
        ),
        yearFigure(
          "year_checks",
          text("检查平均分", "Mean of the checks"),
          '=IF(OR(COUNT([counted])<COLUMNS([counted]),SUM([check_count])=0),"",IF({check_mean=month},APPRAISE.WEIGHTED([check_score],,"rescale"),SUM([check_sum])/SUM([check_count])))',
          {
            mayBeBlank: true,
            ...MEAN,
            clause: CLAUSE.year_checks,
            native:
              '=IF(OR(SUMPRODUCT(--ISNUMBER([counted]))<COLUMNS([counted]),COUNT([check_score])=0),"",IF({check_mean=each},SUM([check_sum])/SUM([check_count]),SUM([check_score])/COUNT([check_score])))',
          },
        ),
        yearFigure(
          "year_months",
          text("月考核平均分", "Mean of the months"),
          '=IF(OR(COUNT([counted])<COLUMNS([counted]),SUM([counted])=0),"",IF(COUNT({month_weights})=0,APPRAISE.WEIGHTED([month_total],,"rescale"),IF(SUM([month_weight])=0,NA(),SUMPRODUCT([month_total],[month_weight])/SUM([month_weight]))))',
          {
            ...MEAN,
            clause: CLAUSE.year_months,
            native:
              '=IF(OR(SUMPRODUCT(--ISNUMBER([counted]))<COLUMNS([counted]),COUNT([month_total])=0),"",SUMPRODUCT([month_total],[month_weight])/SUM([month_weight]))',
          },
        ),
        yearFigure("year_end_total", text("年终考评得分", "Year-end score"), "=[year_end_score:last]", {
          mayBeBlank: true,
          ...POINTS,
          clause: CLAUSE.year_end,
        }),
        yearFigure(
          "year_bonus",
          text("全年嘉奖加分", "Commendations of the year"),
          '=IF(SUM([counted])=0,"",SUM([bonus]))',
          {
            ...POINTS,
            clause: CLAUSE.commendation,
          },
        ),
      ],
    },
    {
      id: "month",
      title: text("月考核与检查", "Months and checks"),
      columns: [
        periodFigure(
          "month_total",
          text("月考核总分", "Monthly total"),
          '=IF([ready],[month_score]+IF({bonus_at=earned},N(entry(bonus)),0),"")',
          { ...POINTS, clause: CLAUSE.above },
        ),
        periodFigure(
          "month_score",
          text("四方面得分", "Score of the four parts"),
          '=IF([ready],APPRAISE.SCORE(entries(de..ji),{points}),"")',
          {
            ...POINTS,
            clause: CLAUSE.points,
            native: `=IF([ready],${nativeScore({
              items: PARTS.map((part) => [`entry(${part})`, `{points:${part}}`]),
            })},"")`,
          },
        ),
        periodFigure(
          "bonus",
          text("嘉奖加分", "Commendations"),
          "=IF([ready],N(entry(bonus))+N(entry(year_end_bonus)),0)",
          { ...POINTS, unopened: 0, clause: CLAUSE.commendation },
        ),
        periodFigure(
          "check_score",
          text("本月检查平均分", "Mean of the month's checks"),
          '=IF(N([check_count])=0,"",[check_sum]/[check_count])',
          { mayBeBlank: true, ...MEAN, clause: CLAUSE.checks },
        ),
        periodFigure(
          "check_sum",
          text("检查得分合计", "Sum of the checks"),
          `=IF([ready],SUM(${CHECKS})+${SPOT_POINTS},"")`,
          {
            ...POINTS,
            clause: CLAUSE.checks,
          },
        ),
        periodFigure("check_count", text("检查次数", "Checks"), `=IF([ready],COUNT(${CHECKS})+${SPOT},"")`, {
          format: "0",
          clause: CLAUSE.checks,
        }),
        periodFigure(
          "year_end_score",
          text("年终考评得分", "Year-end score"),
          '=IF([ready],IF(entry(year_end)="","",entry(year_end)+IF({bonus_at=earned},N(entry(year_end_bonus)),0)),"")',
          { mayBeBlank: true, ...POINTS, clause: CLAUSE.year_end },
        ),
        periodFigure(
          "month_weight",
          text("月份权数", "Weight of the month"),
          "=IF([ready],IF(COUNTIF(INDEX({month_weights},0,1),period(index))=0,1,SUMIF(INDEX({month_weights},0,1),period(index),INDEX({month_weights},0,2))),0)",
          {
            format: SCORE,
            unopened: 0,
            clause: CLAUSE.year_months,
            native:
              "=IF([ready],IF(SUMPRODUCT(--(INDEX({month_weights},0,1)=period(index)))=0,1,SUMPRODUCT(--(INDEX({month_weights},0,1)=period(index)),INDEX({month_weights},0,2))),0)",
          },
        ),
        periodFigure("counted", text("计入月份", "Month counts"), '=IF([absent],0,IF([ready],1,""))', {
          format: "0",
        }),
      ],
    },
  ],
  summary: [
    "month_total",
    "check_score",
    "year_checks",
    "year_months",
    "year_end_total",
    "year_total",
    "award",
    "remark",
  ],
  rollUps: [
    {
      id: "excellent_people",
      title: text("优秀员工人数", "Excellent employees"),
      unit: text("人", "people"),
      formula: "=COUNTIF(column(excellent),TRUE)",
      format: "0",
    },
    {
      id: "mean",
      title: text("年度总分平均", "Mean of the totals"),
      unit: UNITS.points,
      formula: '=IF(COUNT(column(year_total))=0,"",SUM(column(year_total))/COUNT(column(year_total)))',
      format: "0.00",
    },
  ],
  openings: [],

  examples: [
    {
      id: "virtue-diligence-year-1",
      what: text("年度汇总", "year roll-up"),
      ...from(12),
      people: [{ id: "例1", entries: [month(96, { month_check: 92, year_end: 98 })] }],
      expected: [{ person: "例1", column: "year_total", values: [96.2] }],
    },
    {
      id: "virtue-diligence-year-2",
      what: text("超过100分的月份保留", "a month above 100 is kept"),
      ...from(10),
      people: [{ id: "例2", entries: [month(100), month(98, { bonus: 10 }), month(98, { year_end: 100 })] }],
      expected: [
        { person: "例2", column: "year_months", values: [102] },
        { person: "例2", column: "year_total", values: [100.6] },
        { person: "例2", column: "excellent", values: [true] },
      ],
    },
    {
      id: "virtue-diligence-year-3",
      what: text("正好100分", "exactly 100"),
      ...from(12),
      people: [{ id: "例3", entries: [month(100, { year_end: 100 })] }],
      expected: [
        { person: "例3", column: "year_total", values: [100] },
        { person: "例3", column: "excellent", values: [false] },
      ],
    },
    {
      id: "virtue-diligence-year-4",
      what: text("德勤能绩四方面之和", "monthly score of four parts"),
      people: [{ id: "例4", entries: [{ de: 18, qin: 19, neng: 26, ji: 27, month_check: 90 }] }],
      expected: [{ person: "例4", column: "month_total", values: [90] }],
    },
  ],
};
