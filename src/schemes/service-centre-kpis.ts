/** 客服中心绩效考核指标: KPI formulas of the service department and of its 400 call centre; two tables, no points. */
import {
  choiceEntry,
  choiceParameter,
  clausesOf,
  countEntry,
  MONEY,
  moneyEntry,
  numberParameter,
  periodFigure,
  quarterFigure,
  ready,
  SCORE,
  text,
  UNITS,
  yearFigure,
} from "./building";
import { disorder, notNumber, rowCheck, unknownIds } from "./listRows";
import type { Text } from "../i18n/language";
import type {
  Clause,
  EntryColumn,
  ListSheet,
  ResultColumn,
  ResultSection,
  RollUp,
  Rule,
  Scheme,
} from "./scheme";

const at = clausesOf("001");
const line = (quote: string) => at("L92", quote);

// The tables lost their fraction bars: ×100 % became "%100?", and the lines of numerators and denominators are mixed.
const CLAUSE = {
  feedback: line("客户意见 反馈及时率 月度 %100?总共需要反馈的次数意见的次数 在标准时间内反馈客户"),
  info: line("客户服务信息 传递及时率 月度 %100?息总次数需要向相关部门传递信数 标准时间内传递信息次"),
  visits: line("客户回访率 月度 %100?计划回访客户数 实际回访客户数"),
  speed: line("客户投诉 解决速度 月度 月解决投诉总数 月客户投诉解决总时间"),
  satisfied: line("客户投诉 解决满意率 月度 %100?总投诉数量 投诉数量 客户对解决结果满意的"),
  lost: line("大客户流失数 月/季/年度 考核期内大客户流失数量"),
  bigVisits: line("大客户回访次数 月/季/年度 考核期内大客户回访的总次数"),
  satisfaction: line("客户满意度 月/季/年度 接受调研的客户对客服部工作满意度评分的算术平均值 客服部"),
  cooperation: line(
    "部门协作满意度 月/季/年度 对各业务部门之间的协作、配合程度通过发放“部门满意度评分表”进行考核",
  ),
  plan: line("呼叫中心业务 计划完成率 月/季/年度 %100?业务计划完成量业务计划实际完成量"),
  cost: line("服务费用 预算控制率 月/季/年度 %100?服务费用预算额 服务费用开支额"),
  survey: line("客户调研 计划完成率 月/季/年度 %100?客户调研计划完成量量 客户调研计划实际完成"),
  process: line("呼叫中心服务流程 改进目标完成率 月/季/年度 %100?改进目标计划完成量 改进目标实际完成量"),
  centreSatisfaction: line("客户满意度 月/季/年度 接受调研的客户对客服部工作满意度评分的算术平均值 呼叫中心"),
  transfer: line("转接率 月/季/年度 %100?全部接通电话数 转接电话数"),
  calls: line("指所有打入/打出中心的电话,包括受到阻塞的、中途放弃的和已经答复的电话"),
} as const;

const RATE = { format: "0.00%" };
const COUNT = { format: "0" };
const SERVICE = text("客服部", "service department");
const CENTRE = text("呼叫中心", "call centre");
const FINANCE = text("财务部", "finance");
const CUSTOMERS = text("户", "customers");
const COMPLAINTS = text("件", "complaints");
const CALLS = text("通", "calls");
const QUANTITY = text("量", "quantity");
const LOWER = text("越低越好", "Lower is better");

const entered = (id: string, zh: string, en: string, unit: Text, by: Text, more: Partial<EntryColumn> = {}) =>
  countEntry(id, text(zh, en), {
    unit,
    by,
    blank: "missing",
    max: 1e9,
    hint: text("没有填 0，不要留空。", "0 if none; do not leave it blank."),
    ...more,
  });
/** Plans may be of anything: hours, customers, pages. */
const amount = (id: string, zh: string, en: string) =>
  entered(id, zh, en, QUANTITY, CENTRE, { whole: false, format: SCORE });
const money = (id: string, zh: string, en: string) =>
  moneyEntry(id, text(zh, en), UNITS.yuan, {
    by: FINANCE,
    hint: text("没有填 0，不要留空。", "0 if none; do not leave it blank."),
  });

/** One entered number divided by another. */
interface Rate {
  id: string;
  title: Text;
  clause: Clause;
  top: EntryColumn;
  bottom: EntryColumn;
  note?: Text;
}

const rateColumn = ({ id, title, clause, top, bottom, note }: Rate): ResultColumn =>
  periodFigure(id, title, ready(`APPRAISE.RATIO(entry(${top.id}),entry(${bottom.id}))`), {
    ...RATE,
    clause,
    ...(note ? { note } : {}),
    native: ready(`IF(entry(${bottom.id})=0,NA(),entry(${top.id})/entry(${bottom.id}))`),
  });

const UNCAPPED = text(
  "分子÷分母，不封顶，可以超过 100%；分母为 0 即无可考核，显示 #N/A，其他指标照常显示。",
  "Numerator ÷ denominator, not capped, may exceed 100 %; with a denominator of 0 there is nothing to rate: #N/A; the other figures still show.",
);
const ruleOf = ({ id, title, clause, note }: Rate): Rule => ({
  id,
  title,
  clause,
  reading: note
    ? text(`${UNCAPPED["zh-CN"]}${note["zh-CN"]}。`, `${UNCAPPED["en-US"]} ${note["en-US"]}.`)
    : UNCAPPED,
});

/** Quarter and year: once each month of it is reported; nothing where the person was employed in none. */
const longer = (
  id: string,
  title: Text,
  clause: Clause,
  more: { formula: string; native?: string; format: string; unit?: Text },
): ResultColumn[] => {
  const whole = (formula: string) =>
    `=IF(OR(COUNT([counted])<COLUMNS([counted]),SUM([counted])=0),"",${formula})`;
  const column = {
    format: more.format,
    clause,
    ...(more.unit ? { unit: more.unit } : {}),
    ...(more.native ? { native: whole(more.native) } : {}),
  };
  const name = (zh: string, en: string) => text(`${title["zh-CN"]}（${zh}）`, `${title["en-US"]} (${en})`);
  return [
    quarterFigure(`${id}_quarter`, name("季度", "quarter"), whole(more.formula), column),
    yearFigure(`${id}_year`, name("年度", "year"), whole(more.formula), column),
  ];
};

const longerSum = (id: string, title: Text, clause: Clause) =>
  longer(id, title, clause, { formula: `SUM([${id}])`, ...COUNT });

/** The formula of the text over the longer period: its numerator and denominator, not a mean of the months' rates. */
const longerRatio = (
  id: string,
  title: Text,
  clause: Clause,
  [top, bottom]: readonly [string, string],
  more: { format: string; unit?: Text },
) =>
  longer(id, title, clause, {
    formula: `APPRAISE.RATIO(SUM([${top}]),SUM([${bottom}]))`,
    native: `IF(SUM([${bottom}])=0,NA(),SUM([${top}])/SUM([${bottom}]))`,
    ...more,
  });

const COUNTED = periodFigure(
  "counted",
  text("计入汇总", "Counts"),
  '=IF([absent],0,IF([ready],1,""))',
  COUNT,
);

/** What is entered, month by month, for the longer periods. */
const kept = ({ id, title, format = SCORE, unit }: EntryColumn): ResultColumn =>
  periodFigure(`kept_${id}`, title, ready(`entry(${id})`), { format, ...(unit ? { unit } : {}) });

/** Who rates: ratings are listed one by one, and their mean is taken. */
interface Ratings {
  id: string;
  title: Text;
  clause: Clause;
  /** Where ratings of several kinds are listed. */
  word?: string;
}

const CUSTOMER = 't"客户|customer"';
const DEPARTMENT = 't"协作部门|department"';

const ofPerson = ({ word }: Ratings) =>
  `--(list(ratings.rated)=[id]),${word === undefined ? "" : `--(list(ratings.kind)=${word}),`}`;
/** A row that is not in order would be missing from the person's mean: then there is none. */
const ifInOrder = (formula: string) => ready(`IF(${disorder("ratings", "rated")}>0,NA(),${formula})`);

const ratingParts = (ratings: Ratings): ResultColumn[] => {
  const { id, title } = ratings;
  const own = ofPerson(ratings);
  const name = (zh: string, en: string) => text(`${title["zh-CN"]}：${zh}`, `${title["en-US"]}: ${en}`);
  const good = `${own}--(list(ratings.check)="✓"),`;
  return [
    periodFigure(
      `${id}_sum`,
      name("评分合计", "sum"),
      ifInOrder(`SUMPRODUCT(${own}list(ratings.sum))`),
      // Once more from what is listed: a number of ratings left blank is one.
      {
        format: SCORE,
        native: ifInOrder(
          `SUMPRODUCT(${good}list(ratings.score),list(ratings.times))+SUMPRODUCT(${good}--(list(ratings.times)=""),list(ratings.score))`,
        ),
      },
    ),
    periodFigure(
      `${id}_count`,
      name("评分份数", "ratings"),
      ifInOrder(`SUMPRODUCT(${own}list(ratings.count))`),
      {
        ...COUNT,
        native: ifInOrder(
          `SUMPRODUCT(${good}list(ratings.times))+SUMPRODUCT(${good}--(list(ratings.times)=""))`,
        ),
      },
    ),
  ];
};
const POINTS = { unit: UNITS.points, format: SCORE };
const ratingMean = ({ id, title, clause }: Ratings): ResultColumn =>
  periodFigure(id, title, ready(`APPRAISE.RATIO([${id}_sum],[${id}_count])`), {
    ...POINTS,
    clause,
    native: ready(`IF([${id}_count]=0,NA(),[${id}_sum]/[${id}_count])`),
  });
const ratingLonger = ({ id, title, clause }: Ratings) =>
  longerRatio(id, title, clause, [`${id}_sum`, `${id}_count`], POINTS);

const ratingList = (kinds: boolean, note: Text): ListSheet => ({
  id: "ratings",
  title: text("满意度评分", "Ratings"),
  note,
  rows: 60,
  columns: [
    { id: "rated", title: text("被评人工号", "Rated: ID"), kind: "person", blank: "none" },
    ...(kinds
      ? [
          choiceEntry(
            "kind",
            text("评分来源", "Rated by"),
            [
              ["customer", "客户", "customer"],
              ["department", "协作部门", "department"],
            ],
            { blank: "none" },
          ),
        ]
      : []),
    {
      id: "score",
      title: text("评分", "Rating"),
      unit: UNITS.points,
      kind: "number",
      blank: "none",
      min: 0,
      max: 100,
      format: SCORE,
    },
    countEntry("times", text("份数", "How many"), {
      unit: text("份", "ratings"),
      blank: "none",
      min: 1,
      hint: text("得此分的份数，留空为 1。", "How many gave this rating; blank is 1."),
    }),
  ],
  results: [
    rowCheck("rated..times", [
      ['[rated]=""', 't"缺被评人工号|ID missing"'],
      unknownIds("rated"),
      ...(kinds ? [['[kind]=""', 't"缺评分来源|source of the rating missing"'] as const] : []),
      notNumber("score", 't"缺评分|rating missing"'),
      ["OR([score]<0,[score]>100)", 't"评分超出范围|rating out of range"'],
      [
        'IF([times]="",FALSE,IF(ISNUMBER([times]),OR([times]<1,[times]<>INT([times])),TRUE))',
        't"份数不对|wrong number of ratings"',
      ],
    ]),
    {
      id: "count",
      title: text("计入份数", "Ratings counted"),
      width: 1,
      format: "0",
      formula: '=IF([check]="✓",IF([times]="",1,[times]),"")',
    },
    {
      id: "sum",
      title: text("评分合计", "Sum of ratings"),
      width: 1,
      format: SCORE,
      formula: '=IF([check]="✓",[score]*IF([times]="",1,[times]),"")',
    },
  ],
});

const MEAN_READING = text(
  "评分逐条登记在“满意度评分”清单，取算术平均值；季度、年度为期内全部评分的平均值。没有评分即无可考核，显示 #N/A。",
  "Ratings are listed one by one; their mean is taken, in quarters and years over all ratings. Without ratings there is nothing to rate: #N/A.",
);
const SUM_READING = text(
  "按月填报，季度、年度为各月合计，在岗各月都填齐后显示。",
  "Entered by month; quarter and year are sums, shown once all months are reported.",
);

const REMARK = text(
  "表格中“×100%”都变成“%100?”，分子分母错行，但都可以辨认；只有公式，没有分值和目标值。",
  "Each ×100 % became “%100?” and the fractions are scrambled, but readable; only formulas, no points or targets.",
);
const COMMON = {
  version: 1,
  kind: "kpi",
  industry: text("客户服务中心", "Service centre"),
  unit: UNITS.points,
  fen: 2e-9,
  period: "month",
  rosterColumns: [],
  entryChecks: [],
  openings: [],
} as const;

const total = (id: string, title: Text): RollUp => ({
  id: `all_${id}`,
  title,
  formula: `=SUM(column(${id}))`,
  ...COUNT,
});

// ---- Service department -------------------------------------------------------------------------------------------

const TIMELY: readonly Rate[] = [
  {
    id: "feedback",
    title: text("意见反馈及时率", "Feedback in time"),
    clause: CLAUSE.feedback,
    top: entered("feedback_in_time", "及时反馈次数", "Feedback given in time", UNITS.times, SERVICE),
    bottom: entered("feedback_needed", "需要反馈次数", "Feedback needed", UNITS.times, SERVICE),
  },
  {
    id: "info",
    title: text("信息传递及时率", "Information in time"),
    clause: CLAUSE.info,
    top: entered("info_in_time", "及时传递次数", "Passed on in time", UNITS.times, SERVICE),
    bottom: entered("info_needed", "需要传递次数", "To be passed on", UNITS.times, SERVICE),
  },
  {
    id: "visits",
    title: text("客户回访率", "Return visits"),
    clause: CLAUSE.visits,
    top: entered("visits_done", "实际回访客户数", "Customers visited", CUSTOMERS, SERVICE),
    bottom: entered("visits_planned", "计划回访客户数", "Customers to be visited", CUSTOMERS, SERVICE),
  },
];

const LOST = text("大客户流失数", "Big customers lost");
const BIG_VISITS = text("大客户回访次数", "Visits to big customers");
const SERVICE_RATINGS: readonly Ratings[] = [
  {
    id: "satisfaction",
    title: text("客户满意度", "Customer satisfaction"),
    clause: CLAUSE.satisfaction,
    word: CUSTOMER,
  },
  {
    id: "cooperation",
    title: text("部门协作满意度", "Cooperation of departments"),
    clause: CLAUSE.cooperation,
    word: DEPARTMENT,
  },
];

const quiet = (columns: readonly EntryColumn[]) =>
  Object.fromEntries(columns.map(({ id }) => [id, 0])) as Record<string, number>;

const SERVICE_ENTRIES: readonly EntryColumn[] = [
  ...TIMELY.flatMap(({ top, bottom }) => [top, bottom]),
  entered("solving_hours", "投诉解决总时间", "Time spent on complaints", text("小时", "hours"), SERVICE, {
    whole: false,
    format: SCORE,
    hint: text(
      "本月解决投诉所用的总时间，按小时填；没有填 0。",
      "Hours spent on the complaints solved in the month; 0 if none.",
    ),
  }),
  entered("solved", "解决投诉数", "Complaints solved", COMPLAINTS, SERVICE),
  entered("satisfied_complaints", "满意的投诉数", "Complaints solved to satisfaction", COMPLAINTS, SERVICE),
  entered("complaints", "总投诉数", "All complaints", COMPLAINTS, SERVICE),
  entered("lost_customers", "流失大客户数", "Big customers lost in the month", CUSTOMERS, SERVICE),
  entered("visits_big", "回访大客户次数", "Visits to big customers, times", UNITS.times, SERVICE),
];

const KPI_SECTION: ResultSection = {
  id: "kpis",
  title: text("客服部指标", "KPIs of the service department"),
  columns: [
    ...TIMELY.map(rateColumn),
    periodFigure(
      "speed",
      text("投诉解决速度", "Time per complaint"),
      ready(
        "APPRAISE.RATIO(entry(solving_hours)*IF({time_unit=minutes},60,1),entry(solved)*IF({time_unit=days},{day_hours},1))",
      ),
      {
        format: "0.00##",
        clause: CLAUSE.speed,
        note: text("每件平均用时，越低越好", "Mean time of one complaint; lower is better"),
        native: ready(
          "IF(entry(solved)=0,NA(),IF({time_unit=hours},1,IF({time_unit=days},1/{day_hours},60))*entry(solving_hours)/entry(solved))",
        ),
      },
    ),
    periodFigure(
      "speed_unit",
      text("速度单位", "Unit of time"),
      ready(
        'IF({time_unit=hours},t"小时/件|hours each",IF({time_unit=days},t"天/件|days each",t"分钟/件|minutes each"))',
      ),
      { clause: CLAUSE.speed },
    ),
    periodFigure(
      "satisfied",
      text("投诉解决满意率", "Complaints solved to satisfaction"),
      ready(
        "APPRAISE.RATIO(entry(satisfied_complaints),IF({satisfied_of=all},entry(complaints),entry(solved)))",
      ),
      {
        ...RATE,
        clause: CLAUSE.satisfied,
        native: ready(
          "IF({satisfied_of=solved},IF(entry(solved)=0,NA(),entry(satisfied_complaints)/entry(solved)),IF(entry(complaints)=0,NA(),entry(satisfied_complaints)/entry(complaints)))",
        ),
      },
    ),
    periodFigure("lost", LOST, ready("entry(lost_customers)"), {
      ...COUNT,
      unit: CUSTOMERS,
      total: true,
      clause: CLAUSE.lost,
      note: LOWER,
    }),
    periodFigure("big_visits", BIG_VISITS, ready("entry(visits_big)"), {
      ...COUNT,
      unit: UNITS.times,
      total: true,
      clause: CLAUSE.bigVisits,
    }),
    ...SERVICE_RATINGS.map(ratingMean),
  ],
};

export const serviceCentreKpis: Scheme = {
  ...COMMON,
  id: "service-centre-kpis",
  title: text("客服中心绩效考核指标：客服部", "Service centre KPIs: service department"),
  shortTitle: text("客服指标", "SvcKpi"),
  source: {
    file: "001",
    place: "L90–92",
    opening: "客服中心绩效考核 1 客服部关键绩效考核指标",
    remark: REMARK,
  },
  people: text("客服部及其人员", "Service department and its staff"),

  rules: [
    ...TIMELY.map(ruleOf),
    {
      id: "speed",
      title: text("投诉解决速度", "Time per complaint"),
      clause: CLAUSE.speed,
      reading: text(
        "每件平均用时，越低越好；原文未写时间单位，按小时填报，默认以小时显示（参数“时间单位”）。没有解决投诉显示 #N/A。",
        "Mean time per complaint, lower is better; the unit is not stated: entered in hours, shown in hours by default (parameter). #N/A if none was solved.",
      ),
    },
    {
      id: "satisfied",
      title: text("投诉解决满意率", "Complaints solved to satisfaction"),
      clause: CLAUSE.satisfied,
      reading: text(
        "按字面除以总投诉数；也可以除以已解决的投诉数（参数“满意率分母”）。没有投诉显示 #N/A，不是 0，也不是 100%。",
        "Divided by all complaints, as written; or by those solved (parameter). Without complaints it is #N/A, neither 0 nor 100 %.",
      ),
    },
    { id: "lost", title: LOST, clause: CLAUSE.lost, reading: SUM_READING },
    { id: "big_visits", title: BIG_VISITS, clause: CLAUSE.bigVisits, reading: SUM_READING },
    ...SERVICE_RATINGS.map(({ id, title, clause }) => ({ id, title, clause, reading: MEAN_READING })),
  ],

  parameters: [
    choiceParameter(
      "satisfied_of",
      text("满意率分母", "satisfied out of"),
      [
        ["all", "总投诉数", "all complaints"],
        ["solved", "已解决投诉数", "complaints solved"],
      ],
      {
        clause: CLAUSE.satisfied,
        reading: text("原文为总投诉数量。", "The text says all complaints."),
      },
    ),
    choiceParameter(
      "time_unit",
      text("时间单位", "unit of time"),
      [
        ["hours", "小时", "hours"],
        ["days", "天", "days"],
        ["minutes", "分钟", "minutes"],
      ],
      {
        clause: CLAUSE.speed,
        reading: text(
          "总时间按小时填报，投诉解决速度按此单位显示。",
          "Time is entered in hours; the mean time is shown in this unit.",
        ),
      },
    ),
    numberParameter("day_hours", text("每天小时数", "hours a day"), text("小时", "hours"), 24, {
      min: 1,
      max: 24,
      reading: text(
        "原文没有：只在时间单位为天时使用；按工作日计则填每天工作小时数。",
        "Not in the text: used only where the unit is days; for working days enter the hours of one working day.",
      ),
    }),
  ],

  entryColumns: SERVICE_ENTRIES,

  lists: [
    ratingList(
      true,
      text(
        "一行一种评分：被评人（部门）的工号、评分来源、评分 0–100、得此分的份数。客户调研和“部门满意度评分表”都登记在此。",
        "One rating per row: who is rated, by whom, 0 to 100 points, how many gave it. Customers' surveys and the departments' form both go here.",
      ),
    ),
  ],

  results: [
    KPI_SECTION,
    {
      id: "longer",
      title: text("季度与年度", "Quarters and year"),
      columns: [
        ...longerSum("lost", LOST, CLAUSE.lost),
        ...longerSum("big_visits", BIG_VISITS, CLAUSE.bigVisits),
        ...SERVICE_RATINGS.flatMap(ratingLonger),
      ],
    },
    {
      id: "parts",
      title: text("汇总用数", "What the longer periods are made of"),
      columns: [COUNTED, ...SERVICE_RATINGS.flatMap(ratingParts)],
    },
  ],

  summary: [
    "feedback",
    "info",
    "visits",
    "speed",
    "satisfied",
    "lost",
    "big_visits",
    "satisfaction",
    "cooperation",
  ],

  rollUps: [
    total("lost", text("大客户流失数合计", "Big customers lost, all")),
    total("big_visits", text("大客户回访次数合计", "Visits to big customers, all")),
  ],

  examples: [
    {
      id: "service-centre-kpis-1",
      what: text("比率（客服部）", "rates of the service department"),
      people: [
        {
          id: "例1",
          entries: [
            {
              ...quiet(SERVICE_ENTRIES),
              feedback_in_time: 47,
              feedback_needed: 50,
              visits_done: 180,
              visits_planned: 240,
              satisfied_complaints: 33,
              complaints: 36,
            },
          ],
        },
      ],
      expected: [
        { person: "例1", column: "feedback", values: [0.94] },
        { person: "例1", column: "visits", values: [0.75] },
        { person: "例1", column: "satisfied", values: [0.9166666667] },
        { person: "例1", column: "info", values: ["#N/A"] },
      ],
    },
    {
      id: "service-centre-kpis-2",
      what: text("投诉解决速度与满意度平均值", "time for a complaint, mean of ratings"),
      people: [{ id: "例2", entries: [{ ...quiet(SERVICE_ENTRIES), solving_hours: 90, solved: 36 }] }],
      lists: {
        ratings: [85, 90, 92, 88].map((score) => ({ rated: "例2", kind: "customer", score })),
      },
      expected: [
        { person: "例2", column: "speed", values: [2.5] },
        { person: "例2", column: "satisfaction", values: [88.75] },
      ],
    },
    {
      id: "service-centre-kpis-3",
      what: text("当月没有投诉", "no complaints in the month"),
      people: [
        { id: "例3", entries: [{ ...quiet(SERVICE_ENTRIES), feedback_in_time: 1, feedback_needed: 2 }] },
      ],
      expected: [
        { person: "例3", column: "satisfied", values: ["#N/A"] },
        { person: "例3", column: "feedback", values: [0.5] },
        { person: "例3", column: "lost", values: [0] },
      ],
    },
    {
      id: "service-centre-kpis-4",
      what: text("超过 100% 不封顶（回访率）", "above 100 % is not capped (return visits)"),
      people: [
        { id: "例4", entries: [{ ...quiet(SERVICE_ENTRIES), visits_done: 130, visits_planned: 120 }] },
      ],
      expected: [{ person: "例4", column: "visits", values: [1.0833333333] }],
    },
  ],
};

// ---- 400 call centre ----------------------------------------------------------------------------------------------

const CENTRE_RATES: readonly Rate[] = [
  {
    id: "plan",
    title: text("业务计划完成率", "Business plan"),
    clause: CLAUSE.plan,
    top: amount("plan_done", "业务计划实际完成量", "Business done"),
    bottom: amount("plan_planned", "业务计划完成量", "Business planned"),
  },
  {
    id: "cost",
    title: text("费用预算控制率", "Cost of budget"),
    clause: CLAUSE.cost,
    top: money("cost_spent", "服务费用开支额", "Cost spent"),
    bottom: money("cost_budget", "服务费用预算额", "Cost budget"),
    note: LOWER,
  },
  {
    id: "survey",
    title: text("客户调研计划完成率", "Customer surveys"),
    clause: CLAUSE.survey,
    top: amount("survey_done", "客户调研实际完成量", "Surveys done"),
    bottom: amount("survey_planned", "客户调研计划完成量", "Surveys planned"),
  },
  {
    id: "process",
    title: text("流程改进目标完成率", "Process improvement"),
    clause: CLAUSE.process,
    top: amount("process_done", "改进目标实际完成量", "Improvement done"),
    bottom: amount("process_planned", "改进目标计划完成量", "Improvement planned"),
  },
  {
    id: "transfer",
    title: text("转接率", "Calls transferred"),
    clause: CLAUSE.transfer,
    top: entered("transferred", "转接电话数", "Calls transferred, number", CALLS, CENTRE),
    bottom: entered("connected", "全部接通电话数", "Calls connected", CALLS, CENTRE),
  },
];

const CALL_COUNT = text("呼叫数", "Calls");
const CENTRE_RATINGS: Ratings = {
  id: "satisfaction",
  title: text("客户满意度", "Customer satisfaction"),
  clause: CLAUSE.centreSatisfaction,
};
const ALL_CALLS = text(
  "包括受到阻塞的、中途放弃的和已经答复的电话；没有填 0。",
  "With those blocked, abandoned and answered; 0 if none.",
);
const CENTRE_ENTRIES: readonly EntryColumn[] = [
  ...CENTRE_RATES.flatMap(({ top, bottom }) => [top, bottom]),
  entered("calls_in", "打入电话数", "Calls in", CALLS, CENTRE, { hint: ALL_CALLS }),
  entered("calls_out", "打出电话数", "Calls out", CALLS, CENTRE, { hint: ALL_CALLS }),
];

export const serviceCentreKpis400: Scheme = {
  ...COMMON,
  id: "service-centre-kpis-400",
  title: text("客服中心绩效考核指标：400呼叫中心", "Service centre KPIs: 400 call centre"),
  shortTitle: text("呼叫指标", "CallKpi"),
  source: {
    file: "001",
    place: "L92",
    opening: "400呼叫中心关键绩效考核指标 序号 KPI 指标 考核周期 指标定义/公式 资料来源",
    remark: REMARK,
  },
  people: text("400呼叫中心及其人员", "400 call centre and its staff"),

  rules: [
    ...CENTRE_RATES.map(ruleOf),
    {
      id: "satisfaction",
      title: CENTRE_RATINGS.title,
      clause: CLAUSE.centreSatisfaction,
      reading: text(
        `原文照抄为“客服部”，按呼叫中心理解。${MEAN_READING["zh-CN"]}`,
        `The text says “service department”, copied from the other table; the call centre is meant. ${MEAN_READING["en-US"]}`,
      ),
    },
    {
      id: "calls",
      title: CALL_COUNT,
      clause: CLAUSE.calls,
      reading: text(
        `打入与打出合计，含阻塞、放弃和已答复的电话。${SUM_READING["zh-CN"]}`,
        `In and out together, with those blocked, abandoned and answered. ${SUM_READING["en-US"]}`,
      ),
    },
    {
      id: "longer",
      title: text("季度与年度", "Quarters and year"),
      clause: CLAUSE.plan,
      reading: text(
        "比率按同一公式以期内合计计算（分子合计÷分母合计），不是各月比率的平均；在岗各月都填齐后显示。",
        "Rates by the same formula over the whole period (sums divided), not means of the months; shown once all months are reported.",
      ),
    },
  ],

  parameters: [],
  entryColumns: CENTRE_ENTRIES,

  lists: [
    ratingList(
      false,
      text(
        "一行一种评分：被评人（中心）的工号、接受调研的客户的评分 0–100、得此分的份数。",
        "One rating per row: who is rated, the customers' rating from 0 to 100 points, how many gave it.",
      ),
    ),
  ],

  results: [
    {
      id: "kpis",
      title: text("400呼叫中心指标", "KPIs of the 400 call centre"),
      columns: [
        ...CENTRE_RATES.map(rateColumn),
        ratingMean(CENTRE_RATINGS),
        periodFigure("calls", CALL_COUNT, ready("entry(calls_in)+entry(calls_out)"), {
          ...COUNT,
          unit: CALLS,
          total: true,
          clause: CLAUSE.calls,
        }),
      ],
    },
    {
      id: "longer",
      title: text("季度与年度", "Quarters and year"),
      columns: [
        ...CENTRE_RATES.flatMap(({ id, title, clause, top, bottom }) =>
          longerRatio(id, title, clause, [`kept_${top.id}`, `kept_${bottom.id}`], RATE),
        ),
        ...ratingLonger(CENTRE_RATINGS),
        ...longerSum("calls", CALL_COUNT, CLAUSE.calls),
      ],
    },
    {
      id: "parts",
      title: text("汇总用数", "What the longer periods are made of"),
      columns: [
        COUNTED,
        ...CENTRE_RATES.flatMap(({ top, bottom }) => [kept(top), kept(bottom)]),
        ...ratingParts(CENTRE_RATINGS),
      ],
    },
  ],

  summary: ["plan", "cost", "survey", "process", "satisfaction", "transfer", "calls"],

  rollUps: [
    total("calls", text("呼叫数合计", "Calls, all")),
    {
      id: "all_spent",
      title: text("服务费用开支合计", "Cost spent, all"),
      unit: UNITS.yuan,
      formula: "=SUM(column(kept_cost_spent))",
      format: MONEY,
    },
    {
      id: "all_cost",
      title: text("费用预算控制率（合计）", "Cost of budget, all"),
      formula:
        '=IF(SUM(column(kept_cost_budget))=0,"",APPRAISE.RATIO(SUM(column(kept_cost_spent)),SUM(column(kept_cost_budget))))',
      ...RATE,
    },
  ],

  examples: [
    {
      id: "service-centre-kpis-1",
      what: text("比率（400呼叫中心）", "rates of the 400 call centre"),
      people: [
        {
          id: "例1",
          entries: [
            {
              ...quiet(CENTRE_ENTRIES),
              transferred: 24,
              connected: 800,
              cost_spent: 9600,
              cost_budget: 12000,
            },
          ],
        },
      ],
      expected: [
        { person: "例1", column: "transfer", values: [0.03] },
        { person: "例1", column: "cost", values: [0.8] },
        { person: "例1", column: "plan", values: ["#N/A"] },
      ],
    },
    {
      id: "service-centre-kpis-2",
      what: text("满意度平均值（400呼叫中心）", "mean of ratings of the 400 call centre"),
      people: [{ id: "例2", entries: [quiet(CENTRE_ENTRIES)] }],
      lists: { ratings: [85, 90, 92, 88].map((score) => ({ rated: "例2", score })) },
      expected: [{ person: "例2", column: "satisfaction", values: [88.75] }],
    },
    {
      id: "service-centre-kpis-4",
      what: text("超过 100% 不封顶（400呼叫中心）", "above 100 % is not capped (400 call centre)"),
      people: [{ id: "例4", entries: [{ ...quiet(CENTRE_ENTRIES), plan_done: 130, plan_planned: 120 }] }],
      expected: [{ person: "例4", column: "plan", values: [1.0833333333] }],
    },
  ],
};
