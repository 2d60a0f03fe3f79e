/** 客户经理管理制度(七.考核制度): goals 40 + 20, process 40, plus and minus points up to 20 each way. */
import {
  clauses,
  dueDate,
  entry,
  example,
  figure,
  list,
  parameter,
  rule,
  scheme,
  section,
} from "../building";
import { forAll, withIds } from "../records";
import { chinese, IN_POINTS, SCORE, UNITS, type Pair } from "../words";
import { nativeScore } from "../mechanisms/plain/steps";

const CLAUSE = clauses("002", {
  morning: "L14|各分公司的客户经理主管每个工作日的8:30-8:50召集所有的客户经理召开晨会",
  meeting: "L22|各分公司的客户经理主管每周的周一早上8:30-9:00召集所有的客户经理召开每周例会",
  talk: "L26|各分公司的总经理或副总经理每月应召开一次沟通会",
  analysis:
    "L32|每月应由分公司总经理或副总经理组织开展一次分析会,各分公司视情况而定,可与每月总经理沟通会或周会一起召开",
  inspection:
    "L52|市场部每月以分公司为单位,对全市的客户经理的日常工作内容进行检查,在执行过程中,发现偏离了公司要求的,立即指出并及时纠正,同时把检查结果列入分公司服务质量考核",
  parts:
    "L96|客户经理的考核可由目标考核、过程考核、加减分项三个方面组成,其中目标考核主要围绕着KPI指标设定,而过程考核主要是对CPI的考核",
  goals: "L98|目标考核主要包括营销指标(40分)、服务指标(20分)",
  process:
    "L100|过程考核(40分),包括基础服务、客户服务质量、工作计划制定、业务知识、集团产品知识及推广技巧掌握情况",
  events:
    "L102|加减分项(20分),包括集团产品挽留、竞赛获奖奖励、策反奖励、集团产品欠费、集团流失、客户或员工有理投诉、媒体曝光",
  sheet: "L104|具体考核内容详见〈客户经理考核表〉",
  weekly: "L72|通过《每周工作进度汇总表》反馈结论及提出建议,于每周五下午五点半以前发给客户经理主管",
  mail: "L74|各分公司的客户经理主管需每周五下午下班前汇总上周的《每周工作进度汇总表》,并通过邮件发送给市场部集团客户室的相关负责人汇总并存档",
  reviewed: "L128|分公司客户经理的考核成绩经过市场部的月度审核和确认后方能提交人力资源部",
  monthly: "L128|每月月底以前汇总《客户经理考核汇总表》并通过OA发给市场部集团客户室",
  bulletin: "L128|在对客户经理的考核中如发现严重不合规范的情况将被列入全市工作月度通",
});

const SUPERVISOR = "客户经理主管|Supervisor";

const SIDES = { plus: "加分|plus", minus: "减分|minus" } as const;
/** Which side an event is on follows from what it is; the text does not say. */
const EVENTS = withIds<{ word: Pair; side: keyof typeof SIDES }>({
  retained: { word: "集团产品挽留|corporate product retained", side: "plus" },
  prize: { word: "竞赛获奖|competition won", side: "plus" },
  won_over: { word: "策反奖励|customer won over", side: "plus" },
  arrears: { word: "集团产品欠费|corporate product in arrears", side: "minus" },
  lost: { word: "集团流失|corporate customer lost", side: "minus" },
  complaint: { word: "有理投诉|justified complaint", side: "minus" },
  exposure: { word: "媒体曝光|media exposure", side: "minus" },
});

const dayTable = (title: Pair, reading: Pair) =>
  parameter.table(title, CLAUSE.monthly, {
    columns: [{ name: "日期|Day", kind: "date" }],
    unordered: true,
    size: 30,
    required: false,
    reading,
  });

/** The side and the points of a row's event, in the table of events. */
const KINDS = "INDEX({event_points},0,1)";
const side = (kind: string) => `INDEX({event_points},MATCH(${kind},${KINDS},0),2)`;
const worth = (kind: string) => `INDEX({event_points},MATCH(${kind},${KINDS},0),3)`;

/** A person's events. */
const mine = (condition: string) => `SUMPRODUCT(--(list(events.person)=[id])${condition})`;

const month = (marketing: number, service: number, process: number) => ({ marketing, service, process });

export const telecom40204020 = scheme({
  id: "telecom-40-20-40-20",
  version: 3,
  migrations: { 3: {} },
  title: "客户经理考核制度（目标60、过程40、加减20）|Goals 40 + 20, process 40, plus and minus 20",
  shortTitle: "电信考核|Telecom",
  kind: "scoring",
  source: {
    file: "002",
    place: "L10–32, L52, L72–74, L94–104, L128",
    opening: "客户经理的考核可由目标考核、过程考核、加减分项三个方面组成",
    remark:
      "〈客户经理考核表〉不在原文中：各分项和每次加减分的分值缺失，按合计和实际分值填写。原文在闭环管理一节中断。|The sheet 〈客户经理考核表〉 is not in the text: the points of single items and events are lost; totals and actual points are entered. The text breaks off in the section on closing the loop.",
  },
  people: "电信分公司客户经理|Account managers of a telecom branch",
  industry: "电信|Telecommunications",
  ...IN_POINTS,
  period: "month",

  rules: {
    parts: rule("三个方面|Three parts", CLAUSE.parts),
    goals: rule("目标考核（KPI）|Goals (KPI)", CLAUSE.goals),
    process: rule("过程考核（CPI）|Process (CPI)", CLAUSE.process, {
      reading:
        "五个分项没有各自的分值，合计填写 0 到 40 分。|The five items have no points of their own: their total is entered, 0 to 40.",
    }),
    events: rule("加减分项|Plus and minus points", CLAUSE.events, {
      reading:
        "20 分默认是加减相抵后上下各 20 分的限度；也可只限加分，或作为 0 到 20 分的一部分（参数“加减分限度”）。挽留、获奖、策反为加分，欠费、流失、有理投诉、媒体曝光为减分，按词义判断（可在“加减分值”表中改）。总分没有下限，可以为负。|20 is the limit of the net plus or minus each way by default; or only of the plus side, or a part from 0 to 20 (parameter “adjustment limit”). Which events are plus and which minus follows from what they are (table “event points”). The text sets no least total: it may be below 0.",
    }),
    sheet: rule("考核表|The sheet", CLAUSE.sheet),
    morning: rule("每日晨会|Morning meeting", CLAUSE.morning, {
      reading: "每个工作日 8:30–8:50。|Every working day, 8:30–8:50.",
    }),
    meeting: rule("每周例会|Weekly meeting", CLAUSE.meeting, {
      reading: "每周一 8:30–9:00。|Every Monday, 8:30–9:00.",
    }),
    talk: rule("总经理沟通会|Talk with the general manager", CLAUSE.talk),
    analysis: rule("分析会|Analysis meeting", CLAUSE.analysis),
    inspection: rule("市场部月度检查|Monthly inspection by marketing", CLAUSE.inspection),
    weekly: rule("每周汇总表|Weekly summary", CLAUSE.weekly),
    mail: rule("主管汇总|The supervisors' summary", CLAUSE.mail, {
      reading:
        "原文的“上周”与客户经理同一天交的是本周汇总表，按当周理解。|“Last week” is read as the week of that Friday, on which the managers hand in.",
    }),
    reviewed: rule("市场部审核|Reviewed by marketing", CLAUSE.reviewed),
    monthly: rule("月底汇总|Monthly summary", CLAUSE.monthly, {
      reading:
        "“月底以前”按当月最后一个工作日。|“Before the month's end”: the last working day of the month.",
    }),
    bulletin: rule("全市通报|City-wide bulletin", CLAUSE.bulletin, {
      reading: "原文在此中断。|The text breaks off here.",
    }),
  },

  parameters: {
    points: parameter.points("各部分满分|full points", CLAUSE.goals, {
      items: {
        marketing: ["营销指标|Marketing", 40],
        service: ["服务指标|Service", 20],
        process: ["过程考核|Process", 40],
      },
    }),
    limit: parameter.number("加减分上限|adjustment points", UNITS.points, 20, [0, 1000], CLAUSE.events),
    limit_of: parameter.choice("加减分限度|adjustment limit", CLAUSE.events, {
      options: {
        net: "净加减各不超过上限|net, each way",
        plus: "只限加分|plus side only",
        part: "从0到上限|from 0 to the limit",
      },
      reading: "“加减分项(20分)”限制什么。|What “plus and minus (20 points)” limits.",
    }),
    event_points: parameter.table("加减分值|event points", CLAUSE.events, {
      columns: [
        { name: "事项|Event", kind: "text", words: EVENTS.map(({ word }) => word) },
        { name: "方向|Side", kind: "text", words: Object.values(SIDES) },
        {
          name: "每次分值|Points each",
          unit: UNITS.points,
          format: SCORE,
          min: 0,
          max: 1000,
          optional: true,
        },
      ],
      rows: EVENTS.map(({ word, side }) => [chinese(word), chinese(SIDES[side]), null]),
      unordered: true,
      size: EVENTS.length,
      reading:
        "每次分值不在原文中：留空则在登记表中逐项填写。|The points of an event are not in the text: blank, they are entered with each event.",
    }),
    holidays: dayTable(
      "节假日|holidays",
      "当年放假的日子；留空则只有周末休息。|Days off of the year; left blank, only weekends are.",
    ),
    worked_days: dayTable(
      "调休上班日|worked weekend days",
      "上班的周末；没有则留空。|Weekend days that are worked; blank if none.",
    ),
  },

  entries: {
    marketing: entry.points("营销指标|Marketing", "{points:marketing}", { by: SUPERVISOR }),
    service: entry.points("服务指标|Service", "{points:service}", { by: SUPERVISOR }),
    process: entry.points("过程考核|Process", "{points:process}", {
      by: SUPERVISOR,
      hint: "基础服务、客户服务质量、工作计划制定、业务知识、集团产品知识及推广技巧的合计。|Total of basic service, service quality, planning, knowledge, product knowledge and promotion.",
    }),
  },
  lists: {
    events: list("加减分登记|Plus and minus", {
      note: "每件事一行：工号、事项、次数（留空为 1）、每次分值（正数；留空按参数“加减分值”）。加减由事项决定。|One event a row: ID, event, times (blank: 1), points each (positive; blank: as in “event points”). The event decides the sign.",
      rows: 60,
      columns: {
        person: entry.person("工号|ID", { blank: "missing" }),
        event: entry.choice("事项|Event", {
          options: forAll(EVENTS, ({ id, word }) => ({ [id]: word })),
        }),
        times: entry.number("次数|Times", UNITS.times, {
          blank: "none",
          min: 1,
          max: 100,
          whole: true,
          format: "0",
        }),
        each: entry.number("每次分值|Points each", UNITS.points, {
          blank: "none",
          min: 0,
          max: 200,
          format: SCORE,
        }),
        note: entry.text("说明|Note"),
      },
      checks: {
        known: [`=NOT(ISNA(MATCH([event],${KINDS},0)))`, "事项不在加减分值表|event not in the table"],
        worth: [`=IF([each]="",ISNUMBER(${worth("[event]")}),TRUE)`, "缺分值|points missing"],
      },
      results: {
        signed: list.figure(
          "加减分|Plus or minus",
          `=IF([check]="✓",IF(${side("[event]")}=t"加分|plus",1,-1)*IF([times]="",1,[times])*IF([each]="",${worth("[event]")},[each]),"")`,
          {
            unit: UNITS.points,
            format: SCORE,
            native: [
              '=IF([check]="✓",IF(VLOOKUP([event],{event_points},2,FALSE)=t"加分|plus",1,-1)*MAX(1,N([times]))*IF(LEN([each])=0,N(VLOOKUP([event],{event_points},3,FALSE)),N([each])),"")',
            ],
          },
        ),
      },
    }),
  },

  results: {
    score: section("得分|Score", {
      total: figure.points("总分|Total", CLAUSE.parts, {
        formula:
          "=APPRAISE.SCORE(entries(marketing..process),{points},[adjust]," +
          // No text sets a least total: what is taken off stands, and the parts add up.
          'IF({limit_of=net},-{limit},IF({limit_of=plus},"none",0)),{limit},IF([adjust_held]<0,[adjust_held],0))',
        native: `=${nativeScore({
          items: ["marketing", "service", "process"].map((id) => [`entry(${id})`, `{points:${id}}`]),
          adjust: "[adjust_held]",
          low: "none",
        })}`,
      }),
      goals: figure.points("目标考核|Goals", "=entry(marketing)+entry(service)", CLAUSE.goals, {
        native: "same",
      }),
      process: figure.points("过程考核|Process", "=entry(process)", CLAUSE.process, { native: "same" }),
      adjust: figure.points(
        "加减分（未限）|Plus and minus before the limit",
        `=${mine(",list(events.signed)")}`,
        CLAUSE.events,
        {
          native: `=${mine('*(list(events.check)="✓"),list(events.signed)')}`,
        },
      ),
      adjust_held: figure.points(
        "计入的加减分|Plus and minus that count",
        "=MIN({limit},IF({limit_of=net},MAX(-{limit},[adjust]),IF({limit_of=part},MAX(0,[adjust]),[adjust])))",
        CLAUSE.events,
        {
          native:
            "=IF([adjust]>{limit},{limit},IF({limit_of=plus},[adjust],MAX([adjust],-{limit}*{limit_of=net})))",
        },
      ),
    }),
  },

  summary: ["total", "goals", "process", "adjust", "adjust_held"],
  rollUps: {
    mean: figure.points.all("平均总分|Mean total", '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))', {
      format: "0.00",
    }),
  },
  dueDates: {
    monthly: dueDate("考核汇总表|Summary of the appraisal", CLAUSE.monthly, {
      kind: "lastworkday",
      holidays: "{holidays}",
      workdays: "{worked_days}",
    }),
    weekly: dueDate("每周工作进度汇总表|Weekly summary", CLAUSE.weekly, { kind: "weekday", a: 5 }),
  },

  examples: [
    example("telecom-40-20-40-20-1", "一个月，加 8 分减 3 分|a month, plus 8 and minus 3", {
      people: { 例1: [month(35, 17, 36)] },
      lists: {
        events: [
          { person: "例1", event: "竞赛获奖", each: 8 },
          { person: "例1", event: "集团产品欠费", times: 3, each: 1 },
        ],
      },
      expected: { 例1: { goals: 52, adjust: 5, total: 93 } },
    }),
    example("telecom-40-20-40-20-2", "加分超过 20|plus beyond 20", {
      people: { 例2: [month(40, 20, 40)] },
      lists: { events: [{ person: "例2", event: "策反奖励", times: 2, each: 13 }] },
      expected: { 例2: { total: 120 } },
    }),
    example("telecom-40-20-40-20-3", "减分超过 20|minus beyond 20", {
      people: { 例3: [month(30, 12, 25)] },
      lists: { events: [{ person: "例3", event: "集团流失", each: 26 }] },
      expected: { 例3: { total: 47 } },
    }),
  ],
});
