/** 公司客户经理绩效考核方案: three grades for sales, four for the satisfaction of customers. */
import { clauses, entry, example, figure, parameter, rule, scheme, section } from "../building";
import { forAll } from "../records";
import { around, chinese, IN_YUAN, SCORE, UNITS, type Pair } from "../words";
import { compares } from "../mechanisms/plain/compare";
import { levelByLevel } from "../mechanisms/plain/levels";
import type { Clause } from "../scheme";

const CLAUSE = clauses("000", {
  sales: "L47|销售业绩评估:以销售额、销售增长速度和销售渠道拓展为主要指标",
  salesGrades: "L53|评估结果分为超额完成、达标完成、未达标三个等级,并根据等级进行相应的奖励或激励措施",
  survey: "L54|定期进行客户满意度调查,采用量化的评分和资料收集方式,评估客户对客户经理服务的满意度",
  surveyGrades: "L55|评估结果分为优秀、良好、一般和差的等级,并根据等级进行相应的奖励或改进措施",
  learning:
    "L56|客户经理每年参加培训和学习的情况进行评估,包括参加培训的次数和类型、学习的积极性、知识和技能的应用情况等",
  team: "L50|团队协作评估:评估客户经理在团队合作、协调与沟通过程中的表现",
  market: "L52|需要充分考虑市场竞争和行业环境的影响,以确保指标的合理性和可操作性",
});

const UNMET = "未达标|not met";
const MET = "达标完成|met";
const OVER = "超额完成|exceeded";
const POOR = "差|poor";
const FAIR = "一般|fair";
const GOOD = "良好|good";
const EXCELLENT = "优秀|excellent";

/** What is done at each grade; the text names no measure. */
const measures = (title: Pair, grades: readonly Pair[], clause: Clause) =>
  parameter.table(title, clause, {
    columns: [
      { name: "等级|Grade", kind: "text", words: grades },
      { name: "措施|Measure", kind: "text", optional: true },
    ],
    rows: grades.map((grade) => [chinese(grade), null]),
    unordered: true,
    size: grades.length,
    required: false,
    reading:
      "原文没有写各等级的措施；填写后按等级显示。|The text names no measure for any grade; what is entered is shown by grade.",
  });

const measureOf = (grade: string, table: string) =>
  `=IF([${grade}]="","",IFERROR(INDEX({${table}},MATCH([${grade}],INDEX({${table}},0,1),0),2),""))`;
const measureTwin = (grade: string, table: string) =>
  `=IF([${grade}]="","",IFERROR(VLOOKUP([${grade}],{${table}},2,FALSE),""))`;

const cutOff = (title: Pair) =>
  parameter.number(title, UNITS.points, null, [0, 1000], CLAUSE.surveyGrades, {
    reading: "原文没有分数线，必须填写。|The text has no cut-offs: must be entered.",
  });

/** An amount, rate or number with its target; a pair that is not needed stays blank. */
const ratio = (id: string, target: string, title: Pair) => ({
  [`${id}_ratio`]: figure(title, CLAUSE.sales, {
    formula: `=IF(COUNT(entry(${id}))=0,"",APPRAISE.RATIO(entry(${id}),entry(${target})))`,
    format: "0.00####%",
    mayBeBlank: true,
    native: `=IF(COUNT(entry(${id}))=0,"",entry(${id})/entry(${target}))`,
  }),
});

const rate = (title: Pair) =>
  entry.number(title, UNITS.percent, {
    blank: "none",
    min: -1,
    max: 100,
    format: "0.00%",
    hint: "权重为 0 时可以留空。|May stay blank where its weight is 0.",
  });

const channels = (title: Pair) =>
  entry.count(title, {
    unit: "个|channels",
    blank: "none",
    hint: "权重为 0 时可以留空。|May stay blank where its weight is 0.",
  });

/** Complete where its weight counts, with a target above 0; both or neither. */
const pair = (weight: string, id: string, target: string) =>
  `=IF(COUNT(entry(${id}),entry(${target}))=2,entry(${target})>0,AND(COUNT(entry(${id}),entry(${target}))=0,IFERROR({sales_weights:${weight}}=0,TRUE)))`;

export const cmThreeFourGrades = scheme({
  id: "cm-three-four-grades",
  version: 2,
  title: "公司客户经理考核（业绩三级、满意度四级）|Sales in three grades, satisfaction in four",
  shortTitle: "三四级|Grade34",
  kind: "grading",
  source: {
    file: "000",
    place: "L43–56",
    opening: "公司客户经理绩效考核方案一、绩效考核目标的设定",
    remark:
      "原文止于“三、3.个人成长和学习情况”；没有等级标准和奖惩措施。|The text breaks off in section three, item three; it has no thresholds and no measures.",
  },
  people: "客户经理|Account managers",
  industry: "通用|Any",
  ...IN_YUAN,
  period: "year",

  rules: {
    sales: rule("销售业绩|Sales", CLAUSE.sales, {
      reading:
        "完成率=实际÷目标；三项指标没有权重，默认只按销售额（不在原文中，参数可改）。原文只说“定期”，默认按年。|Completion = actual ÷ target. The three measures have no weights: sales alone by default (not in the text; parameter). The text says only “regularly”: once a year by default.",
    }),
    sales_grades: rule("销售三个等级|Three grades of sales", CLAUSE.salesGrades, {
      reading:
        "超过 100% 为超额完成，正好 100% 为达标完成，不足 100% 为未达标；100% 不在原文中，两条线都可以改。|Above 100 % exceeded, exactly 100 % met, below not met; 100 % is not in the text, both lines may be changed.",
    }),
    market: rule("市场与行业|Market and industry", CLAUSE.market, {
      reading:
        "在制定销售目标时考虑，等级不再调整。|Taken into account when targets are set; grades are not adjusted afterwards.",
    }),
    survey: rule("满意度调查|Satisfaction survey", CLAUSE.survey),
    survey_grades: rule("满意度四个等级|Four grades of satisfaction", CLAUSE.surveyGrades, {
      about: "improvement",
      reading:
        "分数线不在原文中，必须填写；正好在线上算达到。|The cut-offs are not in the text and must be entered; a score on a cut-off has reached it.",
    }),
    learning: rule("成长与学习|Growth and learning", CLAUSE.learning, {
      reading:
        "登记次数、类型和评语，不分等级。|The number and kinds of trainings and a remark are recorded; there are no grades.",
    }),
    team: rule("团队协作|Teamwork", CLAUSE.team, {
      reading: "原文没有等级，只登记评语。|The text has no grades: a remark is recorded.",
    }),
  },

  parameters: {
    met_from: parameter.completion("达标起点|met from", 1, CLAUSE.salesGrades, {
      reading: "达到即为达标完成。|Exactly this much is met.",
    }),
    over_above: parameter.completion("超额界限|exceeded above", 1, CLAUSE.salesGrades, {
      reading:
        "超过才算；100% 不在原文中。如 110%，则 100% 到 110% 为达标完成。|More than that; 100 % is not in the text. With 110 %, from 100 to 110 % is met.",
    }),
    sales_weights: parameter.weights("销售指标权重|sales weights", CLAUSE.sales, {
      items: {
        sales: ["销售额|Sales", 1],
        growth: ["销售增长速度|Growth of sales", 0],
        channels: ["销售渠道拓展|New channels", 0],
      },
      reading:
        "原文没有权重；默认只按销售额（不在原文中）。|Not in the text; sales alone by default (not in the text).",
    }),
    from_fair: cutOff("一般起点|fair from"),
    from_good: cutOff("良好起点|good from"),
    from_excellent: cutOff("优秀起点|excellent from"),
    sales_measures: measures("销售等级措施|sales measures", [OVER, MET, UNMET], CLAUSE.salesGrades),
    survey_measures: measures(
      "满意度等级措施|satisfaction measures",
      [EXCELLENT, GOOD, FAIR, POOR],
      CLAUSE.surveyGrades,
    ),
  },

  entries: {
    sales: entry.yuan("销售额|Sales"),
    target: entry.yuan("销售目标|Sales target"),
    growth: rate("销售增长速度|Growth of sales"),
    growth_target: rate("增长速度目标|Growth target"),
    channels: channels("新拓展渠道|New channels"),
    channels_target: channels("渠道拓展目标|Channels target"),
    satisfaction: entry.number("客户满意度评分|Satisfaction score", UNITS.points, {
      min: 0,
      max: 1000,
      format: SCORE,
      by: "客户（调查）|Customers (survey)",
      hint: "满意度调查的评分。|The score of the survey.",
    }),
    trainings: entry.count("参加培训次数|Trainings"),
    kinds: entry.count("培训类型数|Kinds of training", { unit: "种|kinds" }),
    learning: entry.text("学习评语|Remark on learning"),
    team: entry.text("团队协作评语|Remark on teamwork"),
  },
  checks: {
    target: ["=entry(target)>0", "销售目标为0|sales target is 0"],
    growth: [
      pair("growth", "growth", "growth_target"),
      "增长速度或其目标不全|growth or its target is missing",
      "lacks",
    ],
    channels: [
      pair("channels", "channels", "channels_target"),
      "渠道或其目标不全|channels or their target are missing",
      "lacks",
    ],
  },

  results: {
    grades: section("等级|Grades", {
      sales_grade: figure("销售业绩等级|Sales grade", CLAUSE.salesGrades, {
        formula:
          '=APPRAISE.LEVEL(CHOOSE({1,2},[completion],[completion]),CHOOSE({1,2},">=",">"),' +
          `IF({1,0;0,0}=1,{met_from},IF({0,0;0,1}=1,{over_above},"none")),CHOOSE({1,2},t"${MET}",t"${OVER}"),t"${UNMET}")`,
        native: `=${levelByLevel(
          [
            { label: `t"${MET}"`, holds: compares("[completion]", ">=", "{met_from}") },
            { label: `t"${OVER}"`, holds: compares("[completion]", ">", "{over_above}") },
          ],
          `t"${UNMET}"`,
        )}`,
      }),
      satisfaction_grade: figure("满意度等级|Satisfaction grade", CLAUSE.surveyGrades, {
        formula:
          `=APPRAISE.LEVEL(entry(satisfaction),">=",CHOOSE({1;2;3},{from_fair},{from_good},{from_excellent}),` +
          `CHOOSE({1;2;3},t"${FAIR}",t"${GOOD}",t"${EXCELLENT}"),t"${POOR}")`,
        native: `=IF(COUNT({from_fair},{from_good},{from_excellent})<3,NA(),${levelByLevel(
          [
            { label: `t"${FAIR}"`, holds: compares("entry(satisfaction)", ">=", "{from_fair}") },
            { label: `t"${GOOD}"`, holds: compares("entry(satisfaction)", ">=", "{from_good}") },
            { label: `t"${EXCELLENT}"`, holds: compares("entry(satisfaction)", ">=", "{from_excellent}") },
          ],
          `t"${POOR}"`,
        )})`,
      }),
      sales_measure: figure.everyone("销售奖励措施|Measure for sales", CLAUSE.salesGrades, {
        formula: measureOf("sales_grade", "sales_measures"),
        mayBeBlank: true,
        native: measureTwin("sales_grade", "sales_measures"),
      }),
      satisfaction_measure: figure.everyone("满意度措施|Measure for satisfaction", CLAUSE.surveyGrades, {
        formula: measureOf("satisfaction_grade", "survey_measures"),
        mayBeBlank: true,
        native: measureTwin("satisfaction_grade", "survey_measures"),
      }),
    }),
    sales: section("销售业绩|Sales", {
      completion: figure("综合完成率|Completion", CLAUSE.sales, {
        formula:
          '=APPRAISE.WEIGHTED(CHOOSE({1,2,3},[sales_ratio],IF([growth_ratio]="",0,[growth_ratio]),IF([channels_ratio]="",0,[channels_ratio])),{sales_weights})',
        format: "0.00####%",
        native:
          "=[sales_ratio]*{sales_weights:sales}+N([growth_ratio])*{sales_weights:growth}+N([channels_ratio])*{sales_weights:channels}",
      }),
      ...ratio("sales", "target", "销售额完成率|Sales completion"),
      ...ratio("growth", "growth_target", "增长速度完成率|Growth completion"),
      ...ratio("channels", "channels_target", "渠道完成率|Channels completion"),
      sales_amount: figure.yuan("销售额|Sales", "=entry(sales)", { total: true, native: "same" }),
    }),
    learning: section("学习与协作|Learning and teamwork", {
      trainings: figure.count("参加培训次数|Trainings", "=N(entry(trainings))", CLAUSE.learning, {
        total: true,
        native: "same",
      }),
      kinds: figure.count("培训类型数|Kinds of training", "=N(entry(kinds))", CLAUSE.learning, {
        native: "same",
      }),
    }),
  },

  summary: [
    "sales_grade",
    "satisfaction_grade",
    "completion",
    "sales_measure",
    "satisfaction_measure",
    "trainings",
  ],
  rollUps: forAll([OVER, MET, UNMET] as const, (word, index) => ({
    [`sales${index + 1}`]: figure.all(
      around("*人数|Sales *", word),
      `=COUNTIF(column(sales_grade),t"${word}")`,
      { unit: "人|people", format: "0" },
    ),
  })),

  examples: [
    example("cm-three-four-grades-1", "销售额正好等于目标|sales exactly on target", {
      people: { 例1: [{ sales: 500, target: 500, satisfaction: 80 }] },
      expected: { 例1: { sales_grade: "达标完成" } },
    }),
    example("cm-three-four-grades-2", "略高和略低|a hair above and below", {
      people: {
        例2甲: [{ sales: 500.01, target: 500, satisfaction: 80 }],
        例2乙: [{ sales: 499.99, target: 500, satisfaction: 80 }],
      },
      expected: { 例2甲: { sales_grade: "超额完成" }, 例2乙: { sales_grade: "未达标" } },
    }),
  ],
});
