/** 公司客户经理绩效考核方案: three grades for sales, four for the satisfaction of customers. */
import {
  clausesOf,
  countEntry,
  MONEY,
  moneyEntry,
  numberParameter,
  percentParameter,
  periodFigure,
  SCORE,
  text,
  UNITS,
  weightsParameter,
} from "./building";
import { compares, levelByLevel } from "./nativeLevels";
import type { EntryColumn, NumberParameter, ResultColumn, Scheme, TableParameter } from "./scheme";

const at = clausesOf("000");

const CLAUSE = {
  sales: at("L47", "销售业绩评估:以销售额、销售增长速度和销售渠道拓展为主要指标"),
  salesGrades: at("L53", "评估结果分为超额完成、达标完成、未达标三个等级,并根据等级进行相应的奖励或激励措施"),
  survey: at("L54", "定期进行客户满意度调查,采用量化的评分和资料收集方式,评估客户对客户经理服务的满意度"),
  surveyGrades: at("L55", "评估结果分为优秀、良好、一般和差的等级,并根据等级进行相应的奖励或改进措施"),
  learning: at(
    "L56",
    "客户经理每年参加培训和学习的情况进行评估,包括参加培训的次数和类型、学习的积极性、知识和技能的应用情况等",
  ),
  team: at("L50", "团队协作评估:评估客户经理在团队合作、协调与沟通过程中的表现"),
} as const;

const UNMET = text("未达标", "not met");
const MET = text("达标完成", "met");
const OVER = text("超额完成", "exceeded");
const POOR = text("差", "poor");
const FAIR = text("一般", "fair");
const GOOD = text("良好", "good");
const EXCELLENT = text("优秀", "excellent");

/** A word of the sheet's language in a formula. */
const say = (word: { "zh-CN": string; "en-US": string }) => `t"${word["zh-CN"]}|${word["en-US"]}"`;

/** What is done at each grade; the text names no measure. */
const measures = (
  id: string,
  zh: string,
  en: string,
  grades: readonly ReturnType<typeof text>[],
  clause: TableParameter["clause"],
): TableParameter => ({
  kind: "table",
  id,
  name: text(zh, en),
  columns: [
    { name: text("等级", "Grade"), kind: "text", words: grades },
    { name: text("措施", "Measure"), kind: "text", optional: true },
  ],
  rows: grades.map((grade) => [grade["zh-CN"], null]),
  unordered: true,
  size: grades.length,
  required: false,
  ...(clause ? { clause } : {}),
  reading: text(
    "原文没有写各等级的措施；填写后按等级显示。",
    "The text names no measure for any grade; what is entered is shown by grade.",
  ),
});

const measureOf = (grade: string, table: string) =>
  `=IF([${grade}]="","",IFERROR(INDEX({${table}},MATCH([${grade}],INDEX({${table}},0,1),0),2),""))`;

const cutOff = (id: string, zh: string, en: string): NumberParameter =>
  numberParameter(id, text(zh, en), UNITS.points, null, {
    max: 1000,
    clause: CLAUSE.surveyGrades,
    reading: text("原文没有分数线，必须填写。", "The text has no cut-offs: must be entered."),
  });

/** An amount, rate or number with its target; a pair that is not needed stays blank. */
const ratio = (id: string, target: string, title: ReturnType<typeof text>): ResultColumn =>
  periodFigure(
    `${id}_ratio`,
    title,
    `=IF([ready],IF(COUNT(entry(${id}))=0,"",APPRAISE.RATIO(entry(${id}),entry(${target}))),"")`,
    {
      format: "0.00####%",
      mayBeBlank: true,
      clause: CLAUSE.sales,
      native: `=IF([ready],IF(COUNT(entry(${id}))=0,"",entry(${id})/entry(${target})),"")`,
    },
  );

const rate = (id: string, zh: string, en: string): EntryColumn => ({
  id,
  title: text(zh, en),
  unit: UNITS.percent,
  kind: "number",
  blank: "none",
  min: -1,
  max: 100,
  format: "0.00%",
  hint: text("权重为 0 时可以留空。", "May stay blank where its weight is 0."),
});

const channels = (id: string, zh: string, en: string): EntryColumn =>
  countEntry(id, text(zh, en), {
    unit: text("个", "channels"),
    blank: "none",
    hint: text("权重为 0 时可以留空。", "May stay blank where its weight is 0."),
  });

/** Complete where its weight counts, with a target above 0; both or neither. */
const pair = (weight: string, id: string, target: string) =>
  `=IF(COUNT(entry(${id}),entry(${target}))=2,entry(${target})>0,AND(COUNT(entry(${id}),entry(${target}))=0,IFERROR({sales_weights:${weight}}=0,TRUE)))`;

const remark = (id: string, zh: string, en: string): EntryColumn => ({
  id,
  title: text(zh, en),
  kind: "text",
  blank: "none",
});

export const cmThreeFourGrades: Scheme = {
  id: "cm-three-four-grades",
  version: 1,
  title: text("公司客户经理考核（业绩三级、满意度四级）", "Sales in three grades, satisfaction in four"),
  shortTitle: text("三四级", "Grade34"),
  kind: "grading",
  source: {
    file: "000",
    place: "L43–56",
    opening: "公司客户经理绩效考核方案一、绩效考核目标的设定",
    remark: text(
      "原文止于“三、3.个人成长和学习情况”；没有等级标准和奖惩措施。",
      "The text breaks off in section three, item three; it has no thresholds and no measures.",
    ),
  },
  people: text("客户经理", "Account managers"),
  industry: text("通用", "Any"),
  unit: UNITS.yuan,
  fen: 0.01,
  period: "year",

  rules: [
    {
      id: "sales",
      title: text("销售业绩", "Sales"),
      clause: CLAUSE.sales,
      reading: text(
        "完成率=实际÷目标；三项指标没有权重，默认只按销售额（不在原文中，参数可改）。原文只说“定期”，默认按年。",
        "Completion = actual ÷ target. The three measures have no weights: sales alone by default (not in the text; parameter). The text says only “regularly”: once a year by default.",
      ),
    },
    {
      id: "sales_grades",
      title: text("销售三个等级", "Three grades of sales"),
      clause: CLAUSE.salesGrades,
      reading: text(
        "超过 100% 为超额完成，正好 100% 为达标完成，不足 100% 为未达标；两条线都可以改。",
        "Above 100 % exceeded, exactly 100 % met, below not met; both lines may be changed.",
      ),
    },
    {
      id: "market",
      title: text("市场与行业", "Market and industry"),
      clause: at("L52", "需要充分考虑市场竞争和行业环境的影响,以确保指标的合理性和可操作性"),
      reading: text(
        "在制定销售目标时考虑，等级不再调整。",
        "Taken into account when targets are set; grades are not adjusted afterwards.",
      ),
    },
    { id: "survey", title: text("满意度调查", "Satisfaction survey"), clause: CLAUSE.survey },
    {
      id: "survey_grades",
      title: text("满意度四个等级", "Four grades of satisfaction"),
      clause: CLAUSE.surveyGrades,
      reading: text(
        "分数线不在原文中，必须填写；正好在线上算达到。",
        "The cut-offs are not in the text and must be entered; a score on a cut-off has reached it.",
      ),
    },
    {
      id: "learning",
      title: text("成长与学习", "Growth and learning"),
      clause: CLAUSE.learning,
      reading: text(
        "登记次数、类型和评语，不分等级。",
        "The number and kinds of trainings and a remark are recorded; there are no grades.",
      ),
    },
    {
      id: "team",
      title: text("团队协作", "Teamwork"),
      clause: CLAUSE.team,
      reading: text("原文没有等级，只登记评语。", "The text has no grades: a remark is recorded."),
    },
  ],

  parameters: [
    percentParameter("met_from", text("达标起点", "met from"), 1, {
      max: 10,
      clause: CLAUSE.salesGrades,
      reading: text("达到即为达标完成。", "Exactly this much is met."),
    }),
    percentParameter("over_above", text("超额界限", "exceeded above"), 1, {
      max: 10,
      clause: CLAUSE.salesGrades,
      reading: text(
        "超过才算；如 110%，则 100% 到 110% 为达标完成。",
        "More than that; with 110 %, from 100 to 110 % is met.",
      ),
    }),
    weightsParameter(
      "sales_weights",
      text("销售指标权重", "sales weights"),
      [
        ["sales", text("销售额", "Sales"), 1],
        ["growth", text("销售增长速度", "Growth of sales"), 0],
        ["channels", text("销售渠道拓展", "New channels"), 0],
      ],
      {
        clause: CLAUSE.sales,
        reading: text(
          "原文没有权重；默认只按销售额（不在原文中）。",
          "Not in the text; sales alone by default (not in the text).",
        ),
      },
    ),
    cutOff("from_fair", "一般起点", "fair from"),
    cutOff("from_good", "良好起点", "good from"),
    cutOff("from_excellent", "优秀起点", "excellent from"),
    measures("sales_measures", "销售等级措施", "sales measures", [OVER, MET, UNMET], CLAUSE.salesGrades),
    measures(
      "survey_measures",
      "满意度等级措施",
      "satisfaction measures",
      [EXCELLENT, GOOD, FAIR, POOR],
      CLAUSE.surveyGrades,
    ),
  ],

  rosterColumns: [],
  entryColumns: [
    moneyEntry("sales", text("销售额", "Sales"), UNITS.yuan),
    moneyEntry("target", text("销售目标", "Sales target"), UNITS.yuan),
    rate("growth", "销售增长速度", "Growth of sales"),
    rate("growth_target", "增长速度目标", "Growth target"),
    channels("channels", "新拓展渠道", "New channels"),
    channels("channels_target", "渠道拓展目标", "Channels target"),
    {
      id: "satisfaction",
      title: text("客户满意度评分", "Satisfaction score"),
      unit: UNITS.points,
      kind: "number",
      blank: "missing",
      min: 0,
      max: 1000,
      format: SCORE,
      by: text("客户（调查）", "Customers (survey)"),
      hint: text("满意度调查的评分。", "The score of the survey."),
    },
    countEntry("trainings", text("参加培训次数", "Trainings")),
    countEntry("kinds", text("培训类型数", "Kinds of training"), { unit: text("种", "kinds") }),
    remark("learning", "学习评语", "Remark on learning"),
    remark("team", "团队协作评语", "Remark on teamwork"),
  ],
  entryChecks: [
    {
      id: "target",
      formula: "=entry(target)>0",
      message: text("销售目标为0", "sales target is 0"),
    },
    {
      id: "growth",
      formula: pair("growth", "growth", "growth_target"),
      message: text("增长速度或其目标不全", "growth or its target is missing"),
    },
    {
      id: "channels",
      formula: pair("channels", "channels", "channels_target"),
      message: text("渠道或其目标不全", "channels or their target are missing"),
    },
  ],
  lists: [],

  results: [
    {
      id: "grades",
      title: text("等级", "Grades"),
      columns: [
        periodFigure(
          "sales_grade",
          text("销售业绩等级", "Sales grade"),
          '=IF([ready],APPRAISE.LEVEL(CHOOSE({1,2},[completion],[completion]),CHOOSE({1,2},">=",">"),' +
            `IF({1,0;0,0}=1,{met_from},IF({0,0;0,1}=1,{over_above},"none")),CHOOSE({1,2},${say(MET)},${say(OVER)}),${say(UNMET)}),"")`,
          {
            clause: CLAUSE.salesGrades,
            native: `=IF([ready],${levelByLevel(
              [
                { label: say(MET), holds: compares("[completion]", ">=", "{met_from}") },
                { label: say(OVER), holds: compares("[completion]", ">", "{over_above}") },
              ],
              say(UNMET),
            )},"")`,
          },
        ),
        periodFigure(
          "satisfaction_grade",
          text("满意度等级", "Satisfaction grade"),
          `=IF([ready],APPRAISE.LEVEL(entry(satisfaction),">=",CHOOSE({1;2;3},{from_fair},{from_good},{from_excellent}),` +
            `CHOOSE({1;2;3},${say(FAIR)},${say(GOOD)},${say(EXCELLENT)}),${say(POOR)}),"")`,
          {
            clause: CLAUSE.surveyGrades,
            native: `=IF([ready],IF(COUNT({from_fair},{from_good},{from_excellent})<3,NA(),${levelByLevel(
              [
                { label: say(FAIR), holds: compares("entry(satisfaction)", ">=", "{from_fair}") },
                { label: say(GOOD), holds: compares("entry(satisfaction)", ">=", "{from_good}") },
                { label: say(EXCELLENT), holds: compares("entry(satisfaction)", ">=", "{from_excellent}") },
              ],
              say(POOR),
            )}),"")`,
          },
        ),
        periodFigure(
          "sales_measure",
          text("销售奖励措施", "Measure for sales"),
          measureOf("sales_grade", "sales_measures"),
          { mayBeBlank: true, clause: CLAUSE.salesGrades },
        ),
        periodFigure(
          "satisfaction_measure",
          text("满意度措施", "Measure for satisfaction"),
          measureOf("satisfaction_grade", "survey_measures"),
          { mayBeBlank: true, clause: CLAUSE.surveyGrades },
        ),
      ],
    },
    {
      id: "sales",
      title: text("销售业绩", "Sales"),
      columns: [
        periodFigure(
          "completion",
          text("综合完成率", "Completion"),
          '=IF([ready],APPRAISE.WEIGHTED(CHOOSE({1,2,3},[sales_ratio],IF([growth_ratio]="",0,[growth_ratio]),IF([channels_ratio]="",0,[channels_ratio])),{sales_weights}),"")',
          {
            format: "0.00####%",
            clause: CLAUSE.sales,
            native:
              '=IF([ready],[sales_ratio]*{sales_weights:sales}+N([growth_ratio])*{sales_weights:growth}+N([channels_ratio])*{sales_weights:channels},"")',
          },
        ),
        ratio("sales", "target", text("销售额完成率", "Sales completion")),
        ratio("growth", "growth_target", text("增长速度完成率", "Growth completion")),
        ratio("channels", "channels_target", text("渠道完成率", "Channels completion")),
        periodFigure("sales_amount", text("销售额", "Sales"), '=IF([ready],entry(sales),"")', {
          unit: UNITS.yuan,
          format: MONEY,
          total: true,
        }),
      ],
    },
    {
      id: "learning",
      title: text("学习与协作", "Learning and teamwork"),
      columns: [
        periodFigure("trainings", text("参加培训次数", "Trainings"), '=IF([ready],N(entry(trainings)),"")', {
          format: "0",
          total: true,
          clause: CLAUSE.learning,
        }),
        periodFigure("kinds", text("培训类型数", "Kinds of training"), '=IF([ready],N(entry(kinds)),"")', {
          format: "0",
          clause: CLAUSE.learning,
        }),
      ],
    },
  ],

  summary: [
    "sales_grade",
    "satisfaction_grade",
    "completion",
    "sales_measure",
    "satisfaction_measure",
    "trainings",
  ],
  rollUps: [OVER, MET, UNMET].map((word, index) => ({
    id: `sales${index + 1}`,
    title: text(`${word["zh-CN"]}人数`, `Sales ${word["en-US"]}`),
    unit: text("人", "people"),
    formula: `=COUNTIF(column(sales_grade),${say(word)})`,
    format: "0",
  })),
  openings: [],

  examples: [
    {
      id: "cm-three-four-grades-1",
      what: text("销售额正好等于目标", "sales exactly on target"),
      people: [{ id: "例1", entries: [{ sales: 500, target: 500, satisfaction: 80 }] }],
      expected: [{ person: "例1", column: "sales_grade", values: ["达标完成"] }],
    },
    {
      id: "cm-three-four-grades-2",
      what: text("略高和略低", "a hair above and below"),
      people: [
        { id: "例2甲", entries: [{ sales: 500.01, target: 500, satisfaction: 80 }] },
        { id: "例2乙", entries: [{ sales: 499.99, target: 500, satisfaction: 80 }] },
      ],
      expected: [
        { person: "例2甲", column: "sales_grade", values: ["超额完成"] },
        { person: "例2乙", column: "sales_grade", values: ["未达标"] },
      ],
    },
  ],
};
