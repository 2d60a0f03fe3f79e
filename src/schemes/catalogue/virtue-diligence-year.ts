/** 德勤能绩: monthly appraisals of 20 + 20 + 30 + 30 points; the year is 20 % checks, 30 % months, 50 % year-end. */
import {
  clauses,
  entry,
  example,
  figure,
  parameter,
  rule,
  scheme,
  section,
  type EntryMore,
} from "../building";
import { forAll } from "../records";
import { IN_POINTS, SCORE, UNITS, type Pair } from "../words";
import { reaches } from "../mechanisms/plain/compare";
import { nativeScore } from "../mechanisms/plain/steps";

const CLAUSE = clauses("004", {
  people: "L33|此绩效考核方案主要是对客户服务部经理进行考评",
  duties: "L45–47|1. 总经理负责贯彻实施本规程。2. 客户经理/主管负责具体执行本规程。",
  raters: "L51|客户服务部员工月绩效考评工作由经理统一负责,员工年终绩效考核由经理负责",
  de: "L79|“德”包括:思想道德、服务态度、纪律作风、人际关系",
  qin: "L81|“勤”包括:工作出勤、参与性、主动性、协调性",
  neng: "L83|“能”包括:业务能力、组织能力、管理能力、创新能力",
  ji: "L85|“绩”包括:工作效率、培训效果、工作效果、其它成绩",
  checks: "L87|平时工作中的周检、月检均按百分制进行",
  points:
    "L89|员工在“德”方面的考评分为20分,在“勤”方面的考评分为20分,在“能”方面的考评分为30分,在“绩” 方面的考评分为30分",
  points_de: "L89|员工在“德”方面的考评分为20分",
  points_qin: "L89|在“勤”方面的考评分为20分",
  points_neng: "L89|在“能”方面的考评分为30分",
  points_ji: "L89|在“绩” 方面的考评分为30分",
  spot: "L91|客户经理对员工进行绩效考评的周检、月检、抽检和年终考评分值的构成情况",
  year_checks: "L93|周检和月检的考评结果经加权平均后占员工年终考评总分的20%",
  year_months: "L95|月考核结果经加权平均后占员工年终考评总分的30%",
  year_end: "L97|员工的年终考评结果占50%",
  record:
    "L99|员工的绩效考评由客户经理按照有关检查标准和考评标准进行扣分,并填写《员工月绩效考核记录表》和《员工月/年绩效考核情况统计表》",
  commendation: "L101|视情节在正常考评完毕后在员工的总考评分中加1~10分",
  above: "L101|若平时考评总分超过100分者则可在年终考评时进行加权平均",
  excellent: "L101|若年终考评结果经加权平均后仍超过100分者,公司应按“优秀员工”进行奖励",
  punishment: "L103|除在检查考评表相应栏目中扣完相应的分值外,应依据《行政奖罚标准工作规程》对该员工追加惩罚",
});

const RATER = "客户经理|Account manager";
const MANAGER = "经理|Manager";

/** A check of 100 points; commended ones may exceed them. */
const check = (title: Pair, more: EntryMore = {}) =>
  entry.number(title, UNITS.points, { blank: "none", min: 0, max: 200, format: SCORE, by: RATER, ...more });

const commendation = (title: Pair, by: Pair = RATER) =>
  entry.number(title, UNITS.points, {
    blank: "zero",
    min: 0,
    max: 100,
    format: SCORE,
    by,
    hint: "应受嘉奖以上奖励时加 1～10 分；没有则留空。|1 to 10 points for a commendation; blank if none.",
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

export const virtueDiligenceYear = scheme({
  id: "virtue-diligence-year",
  version: 2,
  title: "客户服务经理绩效考核方案（德勤能绩）|Virtue, diligence, ability, results",
  shortTitle: "德勤能绩|Virtue",
  kind: "scoring",
  source: {
    file: "004",
    place: "L9–103",
    opening: "此绩效考核方案主要是对客户服务部经理进行考评",
    remark:
      "表一至表七只有标题；“七”出现两次；第四节的“人力资源经理职位说明书”应为客户服务经理。|Tables 1 to 7 are headings only; section seven stands twice; the HR manager of section four stands for the service manager.",
  },
  people: "客户服务部员工及经理|Customer service staff and manager",
  industry: "客户服务|Customer service",
  ...IN_POINTS,
  period: "month",

  rules: {
    people: rule("适用范围|Who is rated", CLAUSE.people),
    duties: rule("职责|Duties", CLAUSE.duties),
    raters: rule("考评人|Who rates", CLAUSE.raters),
    points: rule("月考核：德勤能绩|Monthly appraisal: four parts", CLAUSE.points, {
      reading:
        "各方面四个小项的分值原文没有，按四个方面各填一个分。|The points of the four sub-items of each part are not in the text: one score for each part.",
    }),
    de: rule("德|Virtue", CLAUSE.de),
    qin: rule("勤|Diligence", CLAUSE.qin),
    neng: rule("能|Ability", CLAUSE.neng),
    ji: rule("绩|Results", CLAUSE.ji),
    checks: rule("周检、月检|Weekly and monthly checks", CLAUSE.checks),
    spot: rule("抽检|Spot checks", CLAUSE.spot, {
      reading:
        "抽检列名但没有占比：默认不计入，参数“抽检”可改为与周检、月检一起平均。|Named without a share: not counted by default; the parameter “spot checks” can average them with the other checks.",
    }),
    year_checks: rule("检查占20%|Checks: 20 %", CLAUSE.year_checks, {
      reading:
        "加权的权数原文没有：默认每次检查同权，参数“检查平均口径”可改为先按月平均。|The weights are not given: every check alike by default; the parameter “mean of checks” can average each month first.",
    }),
    year_months: rule("月考核占30%|Months: 30 %", CLAUSE.year_months, {
      reading:
        "权数原文没有：默认各月同权，可填“月份权数”表。不在岗的月份不计入。|The weights are not given: every month alike unless the table “weights of months” is filled in. Months not employed do not count.",
    }),
    year_end: rule("年终考评占50%|Year-end: 50 %", CLAUSE.year_end),
    commendation: rule("嘉奖加1~10分|Commendation: 1 to 10 points", CLAUSE.commendation, {
      reading:
        "默认加在取得嘉奖的那次考评上，超过100分不截去；参数“嘉奖加分计入”可改为只在年度总分上加一次（全年各次加分之和）。周检、月检中的嘉奖直接计入该次检查得分（检查得分最高为100分加嘉奖上限）；只在年度总分上加时，也填在当月嘉奖加分中。|Added to the appraisal in which it was earned and not cut at 100 by default; the parameter “commendations count” can add them once to the year's total (the sum of the year's). Those of a check are in the check's score (at most 100 plus the most commendation); where they count in the year's total they are entered with the month's.",
    }),
    above: rule("超过100分仍参加平均|Above 100 is kept", CLAUSE.above),
    excellent: rule("优秀员工|Excellent employee", CLAUSE.excellent, {
      reading: "必须超过100分，正好100分不算。|More than 100: exactly 100 is not.",
    }),
    punishment: rule("追加惩罚|Further punishment", CLAUSE.punishment, {
      reading: "依另一规程，不在本表计算。|Under another rule; not computed here.",
    }),
    record: rule("记录|Records", CLAUSE.record),
  },

  parameters: {
    points: parameter.points("四方面满分|full points", CLAUSE.points, {
      items: {
        de: ["德|Virtue", 20, CLAUSE.points_de],
        qin: ["勤|Diligence", 20, CLAUSE.points_qin],
        neng: ["能|Ability", 30, CLAUSE.points_neng],
        ji: ["绩|Results", 30, CLAUSE.points_ji],
      },
    }),
    year_weights: parameter.weights("年度构成|year weights", CLAUSE.year_checks, {
      items: {
        checks: ["周检和月检|Weekly and monthly checks", 0.2],
        months: ["月考核|Monthly appraisals", 0.3, CLAUSE.year_months],
        year_end: ["年终考评|Year-end appraisal", 0.5, CLAUSE.year_end],
      },
    }),
    bonus_least: parameter.number(
      "嘉奖最少加分|least commendation",
      UNITS.points,
      1,
      [0, 100],
      CLAUSE.commendation,
    ),
    bonus_most: parameter.number(
      "嘉奖最多加分|most commendation",
      UNITS.points,
      10,
      [0, 100],
      CLAUSE.commendation,
    ),
    bonus_at: parameter.choice("嘉奖加分计入|commendations count", CLAUSE.commendation, {
      options: { earned: "当次考评|in their appraisal", year: "年度总分|in the year's total" },
      reading:
        "“总考评分”是当次考评的总分（默认）还是年度总分。|Whether the “total” is that of the appraisal (default) or of the year.",
    }),
    check_mean: parameter.choice("检查平均口径|mean of checks", CLAUSE.year_checks, {
      options: { each: "每次同权|every check alike", month: "先按月平均|months first" },
      reading: "加权平均的权数原文没有。|The weights are not in the text.",
    }),
    spot_counts: parameter.choice("抽检|spot checks", CLAUSE.spot, {
      options: { no: "不计入|not counted", yes: "与周检月检一起平均|averaged with the checks" },
      reading: "抽检没有占比。|Spot checks have no share.",
    }),
    month_weights: parameter.table("月份权数|weights of months", CLAUSE.year_months, {
      columns: [
        { name: "月份|Month", format: "0", min: 1, max: 12 },
        { name: "权数|Weight", format: "General", min: 0, max: 1000 },
      ],
      size: 12,
      required: false,
      reading:
        "留空则各月同权；填了的月份按所填权数，未填的为 1。|Left blank every month weighs the same; months that are listed have their weight, others 1.",
    }),
    excellent_above: parameter.number(
      "优秀员工分数线|excellent above",
      UNITS.points,
      100,
      [0, 200],
      CLAUSE.excellent,
      { reading: "超过才算。|More than that." },
    ),
  },

  entries: {
    de: entry.points("德|Virtue", "{points:de}", {
      by: RATER,
      hint: "思想道德、服务态度、纪律作风、人际关系。|Morals, attitude, discipline, relations.",
    }),
    qin: entry.points("勤|Diligence", "{points:qin}", {
      by: RATER,
      hint: "工作出勤、参与性、主动性、协调性。|Attendance, participation, initiative, coordination.",
    }),
    neng: entry.points("能|Ability", "{points:neng}", {
      by: RATER,
      hint: "业务、组织、管理、创新能力。|Professional, organising, managing, innovating ability.",
    }),
    ji: entry.points("绩|Results", "{points:ji}", {
      by: RATER,
      hint: "工作效率、培训效果、工作效果、其它成绩。|Efficiency, training, effect, other results.",
    }),
    bonus: commendation("月考核嘉奖加分|Commendation: month"),
    ...forAll(WEEKS, (week) => ({
      [`week${week}`]: check(`第${week}周周检|Weekly check ${week}`, {
        hint: "百分制；没有则留空。|Out of 100; blank if there is none.",
      }),
    })),
    month_check: check("月检|Monthly check", {
      hint: "百分制；没有则留空。|Out of 100; blank if there is none.",
    }),
    spot: check("抽检|Spot check", {
      hint: "百分制；默认不计入。没有则留空。|Out of 100; not counted by default. Blank if none.",
    }),
    year_end: check("年终考评|Year-end appraisal", {
      max: 100,
      by: MANAGER,
      hint: "只在12月填写，不含嘉奖加分。|Only in December, without commendation.",
    }),
    year_end_bonus: commendation("年终考评嘉奖加分|Commendation: year-end", MANAGER),
  },
  checks: {
    bonus: [
      `=AND(${inRange("bonus")},${inRange("year_end_bonus")})`,
      "嘉奖加分不在范围内|commendation outside its range",
    ],
    checks: [
      `=MAX(entries(week1..spot))<=${CHECK_MOST}+1/10^9`,
      "检查得分超过100分（另加嘉奖上限）|a check exceeds 100 (plus the most commendation)",
    ],
    december: [
      '=OR(period(index)=12,AND(entry(year_end)="",N(entry(year_end_bonus))=0))',
      "年终考评只在12月填写|the year-end appraisal belongs to December",
    ],
    year_end_bonus: [
      '=OR(N(entry(year_end_bonus))=0,entry(year_end)<>"")',
      "有年终加分而无年终考评|commendation without a year-end appraisal",
    ],
  },

  results: {
    year: section("年度结果|Year", {
      year_total: figure.points.year("年度总分|Total of the year", CLAUSE.year_end, {
        formula:
          '=IF(OR([year_checks]="",[year_months]="",[year_end_total]=""),"",' +
          "APPRAISE.WEIGHTED(CHOOSE({1,2,3},[year_checks],[year_months],[year_end_total]),{year_weights})+IF({bonus_at=year},[year_bonus],0))",
        format: "0.00",
        mayBeBlank: true,
        native:
          '=IF(COUNT([year_checks],[year_months],[year_end_total])<3,"",[year_checks]*{year_weights:checks}+[year_months]*{year_weights:months}' +
          "+[year_end_total]*{year_weights:year_end}+IF({bonus_at=earned},0,[year_bonus]))",
      }),
      excellent: figure.year("超过100分|Above 100", CLAUSE.excellent, {
        formula: '=IF([year_total]="","",ROUND([year_total]-{excellent_above},9)>0)',
        mayBeBlank: true,
        native: `=IF([year_total]="","",NOT(${reaches("{excellent_above}", "[year_total]")}))`,
      }),
      award: figure.year("奖励|Award", CLAUSE.excellent, {
        formula: '=IF([excellent]="","",IF([excellent],t"优秀员工|excellent employee",t"—|—"))',
        mayBeBlank: true,
        native: '=IF([year_total]="","",CHOOSE(1+[excellent],t"—|—",t"优秀员工|excellent employee"))',
      }),
      remark: figure.year("说明|Remark", CLAUSE.year_end, {
        formula:
          '=IF(COUNT([counted])<COLUMNS([counted]),"",IF(SUM([counted])=0,"",IF([year_end_total]="",t"缺年终考评|year-end appraisal missing",' +
          'IF([year_checks]="",t"全年没有检查得分|no check in the year",""))))',
        mayBeBlank: true,
        native:
          '=IF(OR(COUNTBLANK([counted])>0,COUNTIF([counted],1)=0),"",IF(ISNUMBER([year_end_total]),IF(ISNUMBER([year_checks]),"",t"全年没有检查得分|no check in the year"),t"缺年终考评|year-end appraisal missing"))',
      }),
      year_checks: figure.points.year("检查平均分|Mean of the checks", CLAUSE.year_checks, {
        formula:
          '=IF(OR(COUNT([counted])<COLUMNS([counted]),SUM([check_count])=0),"",IF({check_mean=month},APPRAISE.WEIGHTED([check_score],,"rescale"),SUM([check_sum])/SUM([check_count])))',
        format: "0.00",
        mayBeBlank: true,
        native:
          '=IF(OR(SUMPRODUCT(--ISNUMBER([counted]))<COLUMNS([counted]),COUNT([check_score])=0),"",IF({check_mean=each},SUM([check_sum])/SUM([check_count]),SUM([check_score])/COUNT([check_score])))',
      }),
      year_months: figure.points.year("月考核平均分|Mean of the months", CLAUSE.year_months, {
        formula:
          '=IF(OR(COUNT([counted])<COLUMNS([counted]),SUM([counted])=0),"",IF(COUNT({month_weights})=0,APPRAISE.WEIGHTED([month_total],,"rescale"),IF(SUM([month_weight])=0,NA(),SUMPRODUCT([month_total],[month_weight])/SUM([month_weight]))))',
        format: "0.00",
        native:
          '=IF(OR(SUMPRODUCT(--ISNUMBER([counted]))<COLUMNS([counted]),COUNT([month_total])=0),"",SUMPRODUCT([month_total],[month_weight])/SUM([month_weight]))',
      }),
      year_end_total: figure.points.year("年终考评得分|Year-end score", CLAUSE.year_end, {
        formula: "=[year_end_score:last]",
        mayBeBlank: true,
        native: "same",
      }),
      year_bonus: figure.points.year(
        "全年嘉奖加分|Commendations of the year",
        '=IF(SUM([counted])=0,"",SUM([bonus]))',
        CLAUSE.commendation,
        { native: '=IF(COUNTIF([counted],1)=0,"",SUM([bonus]))' },
      ),
    }),
    month: section("月考核与检查|Months and checks", {
      month_total: figure.points(
        "月考核总分|Monthly total",
        "=[month_score]+IF({bonus_at=earned},N(entry(bonus)),0)",
        CLAUSE.above,
        { native: "=[month_score]+{bonus_at=earned}*N(entry(bonus))" },
      ),
      month_score: figure.points("四方面得分|Score of the four parts", CLAUSE.points, {
        formula: "=APPRAISE.SCORE(entries(de..ji),{points})",
        native: `=${nativeScore({ items: PARTS.map((part) => [`entry(${part})`, `{points:${part}}`]) })}`,
      }),
      bonus: figure.points.orZero("嘉奖加分|Commendations", CLAUSE.commendation, {
        formula: "=N(entry(bonus))+N(entry(year_end_bonus))",
        unopened: 0,
        native: "same",
      }),
      check_score: figure.points.everyone("本月检查平均分|Mean of the month's checks", CLAUSE.checks, {
        formula: '=IF(N([check_count])=0,"",[check_sum]/[check_count])',
        format: "0.00",
        mayBeBlank: true,
        native: '=IF(ISNUMBER([check_count]),IF([check_count]=0,"",[check_sum]/[check_count]),"")',
      }),
      check_sum: figure.points(
        "检查得分合计|Sum of the checks",
        `=SUM(${CHECKS})+${SPOT_POINTS}`,
        CLAUSE.checks,
        { native: `=SUM(${CHECKS})+{spot_counts=yes}*N(entry(spot))` },
      ),
      check_count: figure.count("检查次数|Checks", `=COUNT(${CHECKS})+${SPOT}`, CLAUSE.checks, {
        native: `=SUMPRODUCT(--ISNUMBER(${CHECKS}))+IF({spot_counts=yes},--ISNUMBER(entry(spot)),0)`,
      }),
      year_end_score: figure.points("年终考评得分|Year-end score", CLAUSE.year_end, {
        formula:
          '=IF(entry(year_end)="","",entry(year_end)+IF({bonus_at=earned},N(entry(year_end_bonus)),0))',
        mayBeBlank: true,
        native:
          '=IF(COUNT(entry(year_end))=0,"",SUM(entry(year_end),{bonus_at=earned}*N(entry(year_end_bonus))))',
      }),
      month_weight: figure.orZero("月份权数|Weight of the month", CLAUSE.year_months, {
        formula:
          "=IF(COUNTIF(INDEX({month_weights},0,1),period(index))=0,1,SUMIF(INDEX({month_weights},0,1),period(index),INDEX({month_weights},0,2)))",
        format: SCORE,
        unopened: 0,
        native:
          "=IF(SUMPRODUCT(--(INDEX({month_weights},0,1)=period(index)))=0,1,SUMPRODUCT(--(INDEX({month_weights},0,1)=period(index)),INDEX({month_weights},0,2)))",
      }),
      counted: figure.count.absentZero("计入月份|Month counts", "=1", { native: "same" }),
    }),
  },
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
  rollUps: {
    excellent_people: figure.all("优秀员工人数|Excellent employees", "=COUNTIF(column(excellent),TRUE)", {
      unit: "人|people",
      format: "0",
    }),
    mean: figure.points.all(
      "年度总分平均|Mean of the totals",
      '=IF(COUNT(column(year_total))=0,"",SUM(column(year_total))/COUNT(column(year_total)))',
      { format: "0.00" },
    ),
  },

  examples: [
    example("virtue-diligence-year-1", "年度汇总|year roll-up", {
      ...from(12),
      people: { 例1: [month(96, { month_check: 92, year_end: 98 })] },
      expected: { 例1: { year_total: 96.2 } },
    }),
    example("virtue-diligence-year-2", "超过100分的月份保留|a month above 100 is kept", {
      ...from(10),
      people: { 例2: [month(100), month(98, { bonus: 10 }), month(98, { year_end: 100 })] },
      expected: { 例2: { year_months: 102, year_total: 100.6, excellent: true } },
    }),
    example("virtue-diligence-year-3", "正好100分|exactly 100", {
      ...from(12),
      people: { 例3: [month(100, { year_end: 100 })] },
      expected: { 例3: { year_total: 100, excellent: false } },
    }),
    example("virtue-diligence-year-4", "德勤能绩四方面之和|monthly score of four parts", {
      people: { 例4: [{ de: 18, qin: 19, neng: 26, ji: 27, month_check: 90 }] },
      expected: { 例4: { month_total: 90 } },
    }),
  ],
});
