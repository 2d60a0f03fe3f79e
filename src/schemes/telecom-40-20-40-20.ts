/** 客户经理管理制度(七.考核制度): goals 40 + 20, process 40, plus and minus points up to 20 each way. */
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
} from "./building";
import { nativeScore } from "./nativeSteps";
import type { Scheme, TableParameter } from "./scheme";

const at = clausesOf("002");

const CLAUSE = {
  morning: at("L14", "各分公司的客户经理主管每个工作日的8:30-8:50召集所有的客户经理召开晨会"),
  meeting: at("L22", "各分公司的客户经理主管每周的周一早上8:30-9:00召集所有的客户经理召开每周例会"),
  talk: at("L26", "各分公司的总经理或副总经理每月应召开一次沟通会"),
  analysis: at(
    "L32",
    "每月应由分公司总经理或副总经理组织开展一次分析会,各分公司视情况而定,可与每月总经理沟通会或周会一起召开",
  ),
  inspection: at(
    "L52",
    "市场部每月以分公司为单位,对全市的客户经理的日常工作内容进行检查,在执行过程中,发现偏离了公司要求的,立即指出并及时纠正,同时把检查结果列入分公司服务质量考核",
  ),
  parts: at(
    "L96",
    "客户经理的考核可由目标考核、过程考核、加减分项三个方面组成,其中目标考核主要围绕着KPI指标设定,而过程考核主要是对CPI的考核",
  ),
  goals: at("L98", "目标考核主要包括营销指标(40分)、服务指标(20分)"),
  process: at(
    "L100",
    "过程考核(40分),包括基础服务、客户服务质量、工作计划制定、业务知识、集团产品知识及推广技巧掌握情况",
  ),
  events: at(
    "L102",
    "加减分项(20分),包括集团产品挽留、竞赛获奖奖励、策反奖励、集团产品欠费、集团流失、客户或员工有理投诉、媒体曝光",
  ),
  sheet: at("L104", "具体考核内容详见〈客户经理考核表〉"),
  weekly: at("L72", "通过《每周工作进度汇总表》反馈结论及提出建议,于每周五下午五点半以前发给客户经理主管"),
  mail: at(
    "L74",
    "各分公司的客户经理主管需每周五下午下班前汇总上周的《每周工作进度汇总表》,并通过邮件发送给市场部集团客户室的相关负责人汇总并存档",
  ),
  reviewed: at("L128", "分公司客户经理的考核成绩经过市场部的月度审核和确认后方能提交人力资源部"),
  monthly: at("L128", "每月月底以前汇总《客户经理考核汇总表》并通过OA发给市场部集团客户室"),
  bulletin: at("L128", "在对客户经理的考核中如发现严重不合规范的情况将被列入全市工作月度通"),
} as const;

const POINTS = { unit: UNITS.points, format: SCORE };
const SUPERVISOR = text("客户经理主管", "Supervisor");

/** Which side an event is on follows from what it is; the text does not say. */
const EVENTS = [
  ["retained", "集团产品挽留", "corporate product retained", "plus"],
  ["prize", "竞赛获奖", "competition won", "plus"],
  ["won_over", "策反奖励", "customer won over", "plus"],
  ["arrears", "集团产品欠费", "corporate product in arrears", "minus"],
  ["lost", "集团流失", "corporate customer lost", "minus"],
  ["complaint", "有理投诉", "justified complaint", "minus"],
  ["exposure", "媒体曝光", "media exposure", "minus"],
] as const;
const SIDES = { plus: text("加分", "plus"), minus: text("减分", "minus") } as const;

const dayTable = (id: string, zh: string, en: string, reading: [string, string]): TableParameter => ({
  kind: "table",
  id,
  name: text(zh, en),
  columns: [{ name: text("日期", "Day"), kind: "date" }],
  rows: [],
  unordered: true,
  size: 30,
  required: false,
  clause: CLAUSE.monthly,
  reading: text(...reading),
});

/** The side and the points of a row's event, in the table of events. */
const KINDS = "INDEX({event_points},0,1)";
const side = (kind: string) => `INDEX({event_points},MATCH(${kind},${KINDS},0),2)`;
const worth = (kind: string) => `INDEX({event_points},MATCH(${kind},${KINDS},0),3)`;

/** A person's events that are in order, and whether one is not. */
const mine = (condition: string) => `SUMPRODUCT(--(list(events.person)=[id])${condition})`;

const month = (marketing: number, service: number, process: number) => ({ marketing, service, process });

export const telecom40204020: Scheme = {
  id: "telecom-40-20-40-20",
  version: 1,
  title: text("客户经理考核制度（目标60、过程40、加减20）", "Goals 40 + 20, process 40, plus and minus 20"),
  shortTitle: text("电信考核", "Telecom"),
  kind: "scoring",
  source: {
    file: "002",
    place: "L10–32, L52, L72–74, L94–104, L128",
    opening: "客户经理的考核可由目标考核、过程考核、加减分项三个方面组成",
    remark: text(
      "〈客户经理考核表〉不在原文中：各分项和每次加减分的分值缺失，按合计和实际分值填写。原文在 L128 中断。",
      "The sheet 〈客户经理考核表〉 is not in the text: the points of single items and events are lost; totals and actual points are entered. The text breaks off in L128.",
    ),
  },
  people: text("电信分公司客户经理", "Account managers of a telecom branch"),
  industry: text("电信", "Telecommunications"),
  unit: UNITS.points,
  fen: 2e-9,
  period: "month",

  rules: [
    { id: "parts", title: text("三个方面", "Three parts"), clause: CLAUSE.parts },
    { id: "goals", title: text("目标考核（KPI）", "Goals (KPI)"), clause: CLAUSE.goals },
    {
      id: "process",
      title: text("过程考核（CPI）", "Process (CPI)"),
      clause: CLAUSE.process,
      reading: text(
        "五个分项没有各自的分值，合计填写 0 到 40 分。",
        "The five items have no points of their own: their total is entered, 0 to 40.",
      ),
    },
    {
      id: "events",
      title: text("加减分项", "Plus and minus points"),
      clause: CLAUSE.events,
      reading: text(
        "20 分默认是加减相抵后上下各 20 分的限度；也可只限加分，或作为 0 到 20 分的一部分（参数“加减分限度”）。挽留、获奖、策反为加分，欠费、流失、有理投诉、媒体曝光为减分，按词义判断（可在“加减分值”表中改）。",
        "20 is the limit of the net plus or minus each way by default; or only of the plus side, or a part from 0 to 20 (parameter “adjustment limit”). Which events are plus and which minus follows from what they are (table “event points”).",
      ),
    },
    { id: "sheet", title: text("考核表", "The sheet"), clause: CLAUSE.sheet },
    {
      id: "morning",
      title: text("每日晨会", "Morning meeting"),
      clause: CLAUSE.morning,
      reading: text("每个工作日 8:30–8:50。", "Every working day, 8:30–8:50."),
    },
    {
      id: "meeting",
      title: text("每周例会", "Weekly meeting"),
      clause: CLAUSE.meeting,
      reading: text("每周一 8:30–9:00。", "Every Monday, 8:30–9:00."),
    },
    { id: "talk", title: text("总经理沟通会", "Talk with the general manager"), clause: CLAUSE.talk },
    { id: "analysis", title: text("分析会", "Analysis meeting"), clause: CLAUSE.analysis },
    {
      id: "inspection",
      title: text("市场部月度检查", "Monthly inspection by marketing"),
      clause: CLAUSE.inspection,
    },
    { id: "weekly", title: text("每周汇总表", "Weekly summary"), clause: CLAUSE.weekly },
    {
      id: "mail",
      title: text("主管汇总", "The supervisors' summary"),
      clause: CLAUSE.mail,
      reading: text(
        "原文的“上周”与客户经理同一天交的是本周汇总表，按当周理解。",
        "“Last week” is read as the week of that Friday, on which the managers hand in.",
      ),
    },
    { id: "reviewed", title: text("市场部审核", "Reviewed by marketing"), clause: CLAUSE.reviewed },
    {
      id: "monthly",
      title: text("月底汇总", "Monthly summary"),
      clause: CLAUSE.monthly,
      reading: text(
        "“月底以前”按当月最后一个工作日。",
        "“Before the month's end”: the last working day of the month.",
      ),
    },
    {
      id: "bulletin",
      title: text("全市通报", "City-wide bulletin"),
      clause: CLAUSE.bulletin,
      reading: text("原文在此中断。", "The text breaks off here."),
    },
  ],

  parameters: [
    pointsParameter(
      "points",
      text("各部分满分", "full points"),
      [
        ["marketing", text("营销指标", "Marketing"), 40],
        ["service", text("服务指标", "Service"), 20],
        ["process", text("过程考核", "Process"), 40],
      ],
      { clause: CLAUSE.goals },
    ),
    numberParameter("limit", text("加减分上限", "adjustment points"), UNITS.points, 20, {
      max: 1000,
      clause: CLAUSE.events,
    }),
    choiceParameter(
      "limit_of",
      text("加减分限度", "adjustment limit"),
      [
        ["net", "净加减各不超过上限", "net, each way"],
        ["plus", "只限加分", "plus side only"],
        ["part", "从0到上限", "from 0 to the limit"],
      ],
      {
        clause: CLAUSE.events,
        reading: text("“加减分项(20分)”限制什么。", "What “plus and minus (20 points)” limits."),
      },
    ),
    {
      kind: "table",
      id: "event_points",
      name: text("加减分值", "event points"),
      columns: [
        {
          name: text("事项", "Event"),
          kind: "text",
          words: EVENTS.map(([, zh, en]) => text(zh, en)),
        },
        { name: text("方向", "Side"), kind: "text", words: Object.values(SIDES) },
        {
          name: text("每次分值", "Points each"),
          unit: UNITS.points,
          format: SCORE,
          min: 0,
          max: 1000,
          optional: true,
        },
      ],
      rows: EVENTS.map(([, zh, , which]) => [zh, SIDES[which]["zh-CN"], null]),
      unordered: true,
      size: EVENTS.length,
      required: true,
      clause: CLAUSE.events,
      reading: text(
        "每次分值不在原文中：留空则在登记表中逐项填写。",
        "The points of an event are not in the text: blank, they are entered with each event.",
      ),
    },
    dayTable("holidays", "节假日", "holidays", [
      "当年放假的日子；留空则只有周末休息。",
      "Days off of the year; left blank, only weekends are.",
    ]),
    dayTable("worked_days", "调休上班日", "worked weekend days", [
      "上班的周末；没有则留空。",
      "Weekend days that are worked; blank if none.",
    ]),
  ],

  rosterColumns: [],
  entryColumns: [
    pointsEntry("marketing", text("营销指标", "Marketing"), "{points:marketing}", { by: SUPERVISOR }),
    pointsEntry("service", text("服务指标", "Service"), "{points:service}", { by: SUPERVISOR }),
    pointsEntry("process", text("过程考核", "Process"), "{points:process}", {
      by: SUPERVISOR,
      hint: text(
        "基础服务、客户服务质量、工作计划制定、业务知识、集团产品知识及推广技巧的合计。",
        "Total of basic service, service quality, planning, knowledge, product knowledge and promotion.",
      ),
    }),
  ],
  entryChecks: [],
  lists: [
    {
      id: "events",
      title: text("加减分登记", "Plus and minus"),
      note: text(
        "每件事一行：工号、事项、次数（留空为 1）、每次分值（正数；留空按参数“加减分值”）。加减由事项决定。",
        "One event a row: ID, event, times (blank: 1), points each (positive; blank: as in “event points”). The event decides the sign.",
      ),
      rows: 60,
      columns: [
        { id: "person", title: text("工号", "ID"), kind: "person", blank: "none" },
        {
          id: "event",
          title: text("事项", "Event"),
          kind: "choice",
          blank: "none",
          options: EVENTS.map(([id, zh, en]) => ({ id, word: text(zh, en) })),
        },
        {
          id: "times",
          title: text("次数", "Times"),
          unit: UNITS.times,
          kind: "number",
          blank: "none",
          min: 1,
          max: 1000,
          whole: true,
          format: "0",
        },
        {
          id: "each",
          title: text("每次分值", "Points each"),
          unit: UNITS.points,
          kind: "number",
          blank: "none",
          min: 0,
          max: 1000,
          format: SCORE,
        },
        { id: "note", title: text("说明", "Note"), kind: "text", blank: "none" },
      ],
      results: [
        {
          id: "check",
          title: text("检查", "Check"),
          width: 1,
          formula:
            '=IF(COUNTA([person..note])=0,"",IF([person]="",t"缺工号|ID missing",IF(ISNA(MATCH([person],roster(id),0)),t"工号不在名册|ID not in the roster",' +
            `IF([event]="",t"缺事项|event missing",IF(ISNA(MATCH([event],${KINDS},0)),t"事项不在加减分值表|event not in the table",` +
            'IF(COUNT([times..each])<>COUNTA([times..each]),t"次数或分值不是数字|times or points are not numbers",' +
            `IF(AND([each]="",NOT(ISNUMBER(${worth("[event]")}))),t"缺分值|points missing","✓")))))))`,
        },
        {
          id: "signed",
          title: text("加减分", "Plus or minus"),
          unit: UNITS.points,
          format: SCORE,
          width: 1,
          formula: `=IF([check]="✓",IF(${side("[event]")}=t"加分|plus",1,-1)*IF([times]="",1,[times])*IF([each]="",${worth("[event]")},[each]),"")`,
        },
      ],
    },
  ],

  results: [
    {
      id: "score",
      title: text("得分", "Score"),
      columns: [
        periodFigure(
          "total",
          text("总分", "Total"),
          "=IF([ready],APPRAISE.SCORE(entries(marketing..process),{points},[adjust]," +
            'IF({limit_of=net},-{limit},IF({limit_of=plus},"none",0)),{limit}),"")',
          {
            ...POINTS,
            clause: CLAUSE.parts,
            native: `=IF([ready],${nativeScore({
              items: ["marketing", "service", "process"].map((id) => [`entry(${id})`, `{points:${id}}`]),
              adjust: "[adjust_held]",
            })},"")`,
          },
        ),
        periodFigure("goals", text("目标考核", "Goals"), '=IF([ready],entry(marketing)+entry(service),"")', {
          ...POINTS,
          clause: CLAUSE.goals,
        }),
        periodFigure("process", text("过程考核", "Process"), '=IF([ready],entry(process),"")', {
          ...POINTS,
          clause: CLAUSE.process,
        }),
        periodFigure(
          "adjust",
          text("加减分（未限）", "Plus and minus before the limit"),
          `=IF([ready],IF(${mine('*(list(events.check)<>"")*(list(events.check)<>"✓")')}>0,NA(),${mine(",list(events.signed)")}),"")`,
          { ...POINTS, clause: CLAUSE.events },
        ),
        periodFigure(
          "adjust_held",
          text("计入的加减分", "Plus and minus that count"),
          '=IF([ready],MIN({limit},IF({limit_of=net},MAX(-{limit},[adjust]),IF({limit_of=part},MAX(0,[adjust]),[adjust]))),"")',
          { ...POINTS, clause: CLAUSE.events },
        ),
      ],
    },
  ],

  summary: ["total", "goals", "process", "adjust", "adjust_held"],
  rollUps: [
    {
      id: "mean",
      title: text("平均总分", "Mean total"),
      unit: UNITS.points,
      formula: '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
      format: "0.00",
    },
  ],
  dueDates: [
    {
      id: "monthly",
      title: text("考核汇总表", "Summary of the appraisal"),
      clause: CLAUSE.monthly,
      kind: "lastworkday",
      holidays: "{holidays}",
      workdays: "{worked_days}",
    },
    {
      id: "weekly",
      title: text("每周工作进度汇总表", "Weekly summary"),
      clause: CLAUSE.weekly,
      kind: "weekday",
      a: 5,
    },
  ],
  openings: [],

  examples: [
    {
      id: "telecom-40-20-40-20-1",
      what: text("一个月，加 8 分减 3 分", "a month, plus 8 and minus 3"),
      people: [{ id: "例1", entries: [month(35, 17, 36)] }],
      lists: {
        events: [
          { person: "例1", event: "竞赛获奖", each: 8 },
          { person: "例1", event: "集团产品欠费", times: 3, each: 1 },
        ],
      },
      expected: [
        { person: "例1", column: "adjust", values: [5] },
        { person: "例1", column: "total", values: [93] },
      ],
    },
    {
      id: "telecom-40-20-40-20-2",
      what: text("加分超过 20", "plus beyond 20"),
      people: [{ id: "例2", entries: [month(40, 20, 40)] }],
      lists: { events: [{ person: "例2", event: "策反奖励", times: 2, each: 13 }] },
      expected: [{ person: "例2", column: "total", values: [120] }],
    },
    {
      id: "telecom-40-20-40-20-3",
      what: text("减分超过 20", "minus beyond 20"),
      people: [{ id: "例3", entries: [month(30, 12, 25)] }],
      lists: { events: [{ person: "例3", event: "集团流失", each: 26 }] },
      expected: [{ person: "例3", column: "total", values: [47] }],
    },
  ],
};
