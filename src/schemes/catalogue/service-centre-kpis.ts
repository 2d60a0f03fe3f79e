/** 客服中心绩效考核指标: KPI formulas of the service department and of its 400 call centre; two tables, no points. */
import {
  clauses,
  entry,
  example,
  figure,
  list,
  parameter,
  rule,
  scheme,
  section,
  type EntryMore,
} from "../building";
import { forAll, withIds, type Columns, type Entries } from "../records";
import { around, halves, headed, IN_POINTS, pairOf, SCORE, UNITS, type Pair } from "../words";
import type { Clause } from "../scheme";

// The tables lost their fraction bars: ×100 % became "%100?", and the lines of numerators and denominators are mixed.
const CLAUSE = clauses("001", {
  feedback: "L92|客户意见 反馈及时率 月度 %100?总共需要反馈的次数意见的次数 在标准时间内反馈客户",
  info: "L92|客户服务信息 传递及时率 月度 %100?息总次数需要向相关部门传递信数 标准时间内传递信息次",
  visits: "L92|客户回访率 月度 %100?计划回访客户数 实际回访客户数",
  speed: "L92|客户投诉 解决速度 月度 月解决投诉总数 月客户投诉解决总时间",
  satisfied: "L92|客户投诉 解决满意率 月度 %100?总投诉数量 投诉数量 客户对解决结果满意的",
  lost: "L92|大客户流失数 月/季/年度 考核期内大客户流失数量",
  bigVisits: "L92|大客户回访次数 月/季/年度 考核期内大客户回访的总次数",
  satisfaction: "L92|客户满意度 月/季/年度 接受调研的客户对客服部工作满意度评分的算术平均值 客服部",
  cooperation:
    "L92|部门协作满意度 月/季/年度 对各业务部门之间的协作、配合程度通过发放“部门满意度评分表”进行考核",
  plan: "L92|呼叫中心业务 计划完成率 月/季/年度 %100?业务计划完成量业务计划实际完成量",
  cost: "L92|服务费用 预算控制率 月/季/年度 %100?服务费用预算额 服务费用开支额",
  survey: "L92|客户调研 计划完成率 月/季/年度 %100?客户调研计划完成量量 客户调研计划实际完成",
  process: "L92|呼叫中心服务流程 改进目标完成率 月/季/年度 %100?改进目标计划完成量 改进目标实际完成量",
  centreSatisfaction: "L92|客户满意度 月/季/年度 接受调研的客户对客服部工作满意度评分的算术平均值 呼叫中心",
  transfer: "L92|转接率 月/季/年度 %100?全部接通电话数 转接电话数",
  calls: "L92|指所有打入/打出中心的电话,包括受到阻塞的、中途放弃的和已经答复的电话",
});

const SERVICE = "客服部|service department";
const CENTRE = "呼叫中心|call centre";
const FINANCE = "财务部|finance";
const CUSTOMERS = "户|customers";
const COMPLAINTS = "件|complaints";
const CALLS = "通|calls";
const QUANTITY = "量|quantity";
const LOWER = "越低越好|Lower is better";

const entered = (title: Pair, unit: Pair, by: Pair, more: EntryMore = {}) =>
  entry.count(title, {
    unit,
    by,
    blank: "missing",
    max: 1e9,
    hint: "没有填 0，不要留空。|0 if none; do not leave it blank.",
    ...more,
  });
/** Plans may be of anything: hours, customers, pages. */
const amount = (title: Pair) => entered(title, QUANTITY, CENTRE, { whole: false, format: SCORE });
const money = (title: Pair) =>
  entry.yuan(title, { by: FINANCE, hint: "没有填 0，不要留空。|0 if none; do not leave it blank." });

/** One entered number divided by another: their ids. */
interface Rate {
  title: Pair;
  clause: Clause;
  of: readonly [top: string, bottom: string];
  note?: Pair;
}
type Id = { id: string };

const rateColumn = ({ id, title, clause, of: [top, bottom], note }: Rate & Id) => ({
  [id]: figure.ratio(title, `=APPRAISE.RATIO(entry(${top}),entry(${bottom}))`, clause, {
    note,
    native: `=IF(entry(${bottom})=0,NA(),entry(${top})/entry(${bottom}))`,
  }),
});

const UNCAPPED =
  "分子÷分母，不封顶，可以超过 100%；分母为 0 即无可考核，显示 #N/A，其他指标照常显示。|Numerator ÷ denominator, not capped, may exceed 100 %; with a denominator of 0 there is nothing to rate: #N/A; the other figures still show.";
const ruleOf = ({ id, title, clause, note }: Rate & Id) => {
  const [zh, en] = halves(note ?? UNCAPPED);
  return { [id]: rule(title, clause, { reading: note ? around(`*${zh}。|* ${en}.`, UNCAPPED) : UNCAPPED }) };
};

/** Quarter and year: once each month of it is reported; nothing where the person was employed in none. */
const longer = (
  id: string,
  title: Pair,
  clause: Clause,
  more: { formula: string; native: string; format: string; unit?: Pair },
): Columns => {
  const whole = (formula: string) =>
    `=IF(OR(COUNT([counted])<COLUMNS([counted]),SUM([counted])=0),"",${formula})`;
  const { format, unit, native } = more;
  const twin = `=IF(OR(COUNTBLANK([counted])>0,COUNTIF([counted],1)=0),"",${native})`;
  const column = { format, clause, unit, native: twin };
  return {
    [`${id}_quarter`]: figure.quarter(around("*（季度）|* (quarter)", title), whole(more.formula), column),
    [`${id}_year`]: figure.year(around("*（年度）|* (year)", title), whole(more.formula), column),
  };
};

const longerSum = (id: string, title: Pair, clause: Clause) =>
  longer(id, title, clause, { formula: `SUM([${id}])`, native: `SUM([${id}])`, format: "0" });

/** The formula of the text over the longer period: its numerator and denominator, not a mean of the months' rates. */
const longerRatio = (
  id: string,
  title: Pair,
  clause: Clause,
  [top, bottom]: readonly [string, string],
  more: { format: string; unit?: Pair },
) =>
  longer(id, title, clause, {
    formula: `APPRAISE.RATIO(SUM([${top}]),SUM([${bottom}]))`,
    native: `IF(SUM([${bottom}])=0,NA(),SUM([${top}])/SUM([${bottom}]))`,
    ...more,
  });

const COUNTED = { counted: figure.count.absentZero("计入汇总|Counts", "=1", { native: "same" }) };

/** What is entered, month by month, for the longer periods. */
const kept = (id: string, entries: Entries) => {
  const { title, format, unit } = entries[id] ?? entry.text("?|?");
  return {
    [`kept_${id}`]: figure(pairOf(title), `=entry(${id})`, {
      format,
      unit: unit && pairOf(unit),
      native: "same",
    }),
  };
};

/** Who rates: ratings are listed one by one, and their mean is taken. */
interface Ratings {
  id: string;
  title: Pair;
  clause: Clause;
  /** Where ratings of several kinds are listed. */
  word?: string;
}

const CUSTOMER = 't"客户|customer"';
const DEPARTMENT = 't"协作部门|department"';

const ofPerson = ({ word }: Ratings) =>
  `--(list(ratings.rated)=[id]),${word === undefined ? "" : `--(list(ratings.kind)=${word}),`}`;

const ratingParts = (ratings: Ratings): Columns => {
  const { id, title } = ratings;
  const own = ofPerson(ratings);
  const good = `${own}--(list(ratings.check)="✓"),`;
  return {
    [`${id}_sum`]: figure(headed(title, "评分合计|sum"), `=SUMPRODUCT(${own}list(ratings.sum))`, {
      format: SCORE,
      // Once more from what is listed: a number of ratings left blank is one.
      native: `=SUMPRODUCT(${good}list(ratings.score),list(ratings.times))+SUMPRODUCT(${good}--(list(ratings.times)=""),list(ratings.score))`,
    }),
    [`${id}_count`]: figure.count(headed(title, "评分份数|ratings"), {
      formula: `=SUMPRODUCT(${own}list(ratings.count))`,
      native: `=SUMPRODUCT(${good}list(ratings.times))+SUMPRODUCT(${good}--(list(ratings.times)=""))`,
    }),
  };
};
const POINTS = { unit: UNITS.points, format: SCORE };
const ratingMean = ({ id, title, clause }: Ratings) => ({
  [id]: figure.points(title, `=APPRAISE.RATIO([${id}_sum],[${id}_count])`, clause, {
    native: `=IF([${id}_count]=0,NA(),[${id}_sum]/[${id}_count])`,
  }),
});
const ratingLonger = ({ id, title, clause }: Ratings) =>
  longerRatio(id, title, clause, [`${id}_sum`, `${id}_count`], POINTS);

const ratingList = (kinds: boolean, note: Pair) => ({
  ratings: list("满意度评分|Ratings", {
    note,
    rows: 60,
    columns: {
      rated: entry.person("被评人工号|Rated: ID", { blank: "missing" }),
      ...(kinds
        ? {
            kind: entry.choice("评分来源|Rated by", {
              options: { customer: "客户|customer", department: "协作部门|department" },
            }),
          }
        : {}),
      score: entry.number("评分|Rating", UNITS.points, { min: 0, max: 100, format: SCORE }),
      times: entry.count("份数|How many", {
        unit: "份|ratings",
        blank: "none",
        min: 1,
        hint: "得此分的份数，留空为 1。|How many gave this rating; blank is 1.",
      }),
    },
    results: {
      count: list.count("计入份数|Ratings counted", '=IF([check]="✓",IF([times]="",1,[times]),"")', {
        native: ['=IF([check]="✓",MAX(1,N([times])),"")'],
      }),
      sum: list.figure("评分合计|Sum of ratings", '=IF([check]="✓",[score]*IF([times]="",1,[times]),"")', {
        format: SCORE,
        native: ['=IF([check]="✓",[score]*MAX(1,N([times])),"")'],
      }),
    },
  }),
});

const MEAN_READING =
  "评分逐条登记在“满意度评分”清单，取算术平均值；季度、年度为期内全部评分的平均值。没有评分即无可考核，显示 #N/A。|Ratings are listed one by one; their mean is taken, in quarters and years over all ratings. Without ratings there is nothing to rate: #N/A.";
const SUM_READING =
  "按月填报，季度、年度为各月合计，在岗各月都填齐后显示。|Entered by month; quarter and year are sums, shown once all months are reported.";

const REMARK =
  "表格中“×100%”都变成“%100?”，分子分母错行，但都可以辨认；只有公式，没有分值和目标值。|Each ×100 % became “%100?” and the fractions are scrambled, but readable; only formulas, no points or targets.";
const COMMON = {
  version: 2,
  kind: "kpi",
  industry: "客户服务中心|Service centre",
  ...IN_POINTS,
  period: "month",
} as const;

const total = (id: string, title: Pair) => ({
  [`all_${id}`]: figure.count.all(title, `=SUM(column(${id}))`),
});

// ---- Service department -------------------------------------------------------------------------------------------

const TIMELY = withIds<Rate>({
  feedback: {
    title: "意见反馈及时率|Feedback in time",
    clause: CLAUSE.feedback,
    of: ["feedback_in_time", "feedback_needed"],
  },
  info: {
    title: "信息传递及时率|Information in time",
    clause: CLAUSE.info,
    of: ["info_in_time", "info_needed"],
  },
  visits: { title: "客户回访率|Return visits", clause: CLAUSE.visits, of: ["visits_done", "visits_planned"] },
});

const LOST = "大客户流失数|Big customers lost";
const BIG_VISITS = "大客户回访次数|Visits to big customers";
const SERVICE_RATINGS: readonly Ratings[] = [
  {
    id: "satisfaction",
    title: "客户满意度|Customer satisfaction",
    clause: CLAUSE.satisfaction,
    word: CUSTOMER,
  },
  {
    id: "cooperation",
    title: "部门协作满意度|Cooperation of departments",
    clause: CLAUSE.cooperation,
    word: DEPARTMENT,
  },
];

const quiet = (columns: Entries) => forAll(Object.keys(columns), (id) => ({ [id]: 0 }));

const SERVICE_ENTRIES: Entries = {
  feedback_in_time: entered("及时反馈次数|Feedback given in time", UNITS.times, SERVICE),
  feedback_needed: entered("需要反馈次数|Feedback needed", UNITS.times, SERVICE),
  info_in_time: entered("及时传递次数|Passed on in time", UNITS.times, SERVICE),
  info_needed: entered("需要传递次数|To be passed on", UNITS.times, SERVICE),
  visits_done: entered("实际回访客户数|Customers visited", CUSTOMERS, SERVICE),
  visits_planned: entered("计划回访客户数|Customers to be visited", CUSTOMERS, SERVICE),
  solving_hours: entered("投诉解决总时间|Time spent on complaints", "小时|hours", SERVICE, {
    whole: false,
    format: SCORE,
    hint: "本月解决投诉所用的总时间，按小时填；没有填 0。|Hours spent on the complaints solved in the month; 0 if none.",
  }),
  solved: entered("解决投诉数|Complaints solved", COMPLAINTS, SERVICE),
  satisfied_complaints: entered("满意的投诉数|Complaints solved to satisfaction", COMPLAINTS, SERVICE),
  complaints: entered("总投诉数|All complaints", COMPLAINTS, SERVICE),
  lost_customers: entered("流失大客户数|Big customers lost in the month", CUSTOMERS, SERVICE),
  visits_big: entered("回访大客户次数|Visits to big customers, times", UNITS.times, SERVICE),
};

const KPI_SECTION = {
  kpis: section("客服部指标|KPIs of the service department", {
    ...forAll(TIMELY, rateColumn),
    speed: figure("投诉解决速度|Time per complaint", CLAUSE.speed, {
      formula:
        "=APPRAISE.RATIO(entry(solving_hours)*IF({time_unit=minutes},60,1),entry(solved)*IF({time_unit=days},{day_hours},1))",
      format: "0.00##",
      note: "每件平均用时，越低越好|Mean time of one complaint; lower is better",
      native:
        "=IF(entry(solved)=0,NA(),IF({time_unit=hours},1,IF({time_unit=days},1/{day_hours},60))*entry(solving_hours)/entry(solved))",
    }),
    speed_unit: figure(
      "速度单位|Unit of time",
      '=IF({time_unit=hours},t"小时/件|hours each",IF({time_unit=days},t"天/件|days each",t"分钟/件|minutes each"))',
      CLAUSE.speed,
      {
        native:
          '=CHOOSE(1+{time_unit=hours}+2*{time_unit=days},t"分钟/件|minutes each",t"小时/件|hours each",t"天/件|days each")',
      },
    ),
    satisfied: figure.ratio("投诉解决满意率|Complaints solved to satisfaction", CLAUSE.satisfied, {
      formula:
        "=APPRAISE.RATIO(entry(satisfied_complaints),IF({satisfied_of=all},entry(complaints),entry(solved)))",
      native:
        "=IF({satisfied_of=solved},IF(entry(solved)=0,NA(),entry(satisfied_complaints)/entry(solved)),IF(entry(complaints)=0,NA(),entry(satisfied_complaints)/entry(complaints)))",
    }),
    lost: figure(LOST, "=entry(lost_customers)", CLAUSE.lost, {
      unit: CUSTOMERS,
      format: "0",
      total: true,
      note: LOWER,
      native: "same",
    }),
    big_visits: figure(BIG_VISITS, "=entry(visits_big)", CLAUSE.bigVisits, {
      unit: UNITS.times,
      format: "0",
      total: true,
      native: "same",
    }),
    ...forAll(SERVICE_RATINGS, ratingMean),
  }),
};

export const serviceCentreKpis = scheme({
  ...COMMON,
  id: "service-centre-kpis",
  title: "客服中心绩效考核指标：客服部|Service centre KPIs: service department",
  shortTitle: "客服指标|SvcKpi",
  source: {
    file: "001",
    place: "L90–92",
    opening: "客服中心绩效考核 1 客服部关键绩效考核指标",
    remark: REMARK,
  },
  people: "客服部及其人员|Service department and its staff",

  rules: {
    ...forAll(TIMELY, ruleOf),
    speed: rule("投诉解决速度|Time per complaint", CLAUSE.speed, {
      reading:
        "每件平均用时，越低越好；原文未写时间单位，按小时填报，默认以小时显示（参数“时间单位”）。没有解决投诉显示 #N/A。|Mean time per complaint, lower is better; the unit is not stated: entered in hours, shown in hours by default (parameter). #N/A if none was solved.",
    }),
    satisfied: rule("投诉解决满意率|Complaints solved to satisfaction", CLAUSE.satisfied, {
      reading:
        "按字面除以总投诉数；也可以除以已解决的投诉数（参数“满意率分母”）。没有投诉显示 #N/A，不是 0，也不是 100%。|Divided by all complaints, as written; or by those solved (parameter). Without complaints it is #N/A, neither 0 nor 100 %.",
    }),
    lost: rule(LOST, CLAUSE.lost, { reading: SUM_READING }),
    big_visits: rule(BIG_VISITS, CLAUSE.bigVisits, { reading: SUM_READING }),
    ...forAll(SERVICE_RATINGS, ({ id, title, clause }) => ({
      [id]: rule(title, clause, { reading: MEAN_READING }),
    })),
  },

  parameters: {
    satisfied_of: parameter.choice("满意率分母|satisfied out of", CLAUSE.satisfied, {
      options: { all: "总投诉数|all complaints", solved: "已解决投诉数|complaints solved" },
      reading: "原文为总投诉数量。|The text says all complaints.",
    }),
    time_unit: parameter.choice("时间单位|unit of time", CLAUSE.speed, {
      options: { hours: "小时|hours", days: "天|days", minutes: "分钟|minutes" },
      reading:
        "总时间按小时填报，投诉解决速度按此单位显示。|Time is entered in hours; the mean time is shown in this unit.",
    }),
    day_hours: parameter.number("每天小时数|hours a day", "小时|hours", 24, [1, 24], {
      reading:
        "原文没有：只在时间单位为天时使用；按工作日计则填每天工作小时数。|Not in the text: used only where the unit is days; for working days enter the hours of one working day.",
    }),
  },

  entries: SERVICE_ENTRIES,

  lists: {
    ...ratingList(
      true,
      "一行一种评分：被评人（部门）的工号、评分来源、评分 0–100、得此分的份数。客户调研和“部门满意度评分表”都登记在此。|One rating per row: who is rated, by whom, 0 to 100 points, how many gave it. Customers' surveys and the departments' form both go here.",
    ),
  },

  results: {
    ...KPI_SECTION,
    longer: section("季度与年度|Quarters and year", {
      ...longerSum("lost", LOST, CLAUSE.lost),
      ...longerSum("big_visits", BIG_VISITS, CLAUSE.bigVisits),
      ...forAll(SERVICE_RATINGS, ratingLonger),
    }),
    parts: section("汇总用数|What the longer periods are made of", {
      ...COUNTED,
      ...forAll(SERVICE_RATINGS, ratingParts),
    }),
  },

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

  rollUps: {
    ...total("lost", "大客户流失数合计|Big customers lost, all"),
    ...total("big_visits", "大客户回访次数合计|Visits to big customers, all"),
  },

  examples: [
    example("service-centre-kpis-1", "比率（客服部）|rates of the service department", {
      people: {
        例1: [
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
      expected: { 例1: { feedback: 0.94, visits: 0.75, satisfied: 0.9166666667, info: "#N/A" } },
    }),
    example("service-centre-kpis-2", "投诉解决速度与满意度平均值|time for a complaint, mean of ratings", {
      people: { 例2: [{ ...quiet(SERVICE_ENTRIES), solving_hours: 90, solved: 36 }] },
      lists: {
        ratings: [85, 90, 92, 88].map((score) => ({ rated: "例2", kind: "customer", score })),
      },
      expected: { 例2: { speed: 2.5, satisfaction: 88.75 } },
    }),
    example("service-centre-kpis-3", "当月没有投诉|no complaints in the month", {
      people: { 例3: [{ ...quiet(SERVICE_ENTRIES), feedback_in_time: 1, feedback_needed: 2 }] },
      expected: { 例3: { satisfied: "#N/A", feedback: 0.5, lost: 0 } },
    }),
    example("service-centre-kpis-4", "超过 100% 不封顶（回访率）|above 100 % is not capped (return visits)", {
      people: { 例4: [{ ...quiet(SERVICE_ENTRIES), visits_done: 130, visits_planned: 120 }] },
      expected: { 例4: { visits: 1.0833333333 } },
    }),
  ],
});

// ---- 400 call centre ----------------------------------------------------------------------------------------------

const CENTRE_RATES = withIds<Rate>({
  plan: { title: "业务计划完成率|Business plan", clause: CLAUSE.plan, of: ["plan_done", "plan_planned"] },
  cost: {
    title: "费用预算控制率|Cost of budget",
    clause: CLAUSE.cost,
    of: ["cost_spent", "cost_budget"],
    note: LOWER,
  },
  survey: {
    title: "客户调研计划完成率|Customer surveys",
    clause: CLAUSE.survey,
    of: ["survey_done", "survey_planned"],
  },
  process: {
    title: "流程改进目标完成率|Process improvement",
    clause: CLAUSE.process,
    of: ["process_done", "process_planned"],
  },
  transfer: { title: "转接率|Calls transferred", clause: CLAUSE.transfer, of: ["transferred", "connected"] },
});

const CALL_COUNT = "呼叫数|Calls";
const CENTRE_RATINGS: Ratings = {
  id: "satisfaction",
  title: "客户满意度|Customer satisfaction",
  clause: CLAUSE.centreSatisfaction,
};
const ALL_CALLS =
  "包括受到阻塞的、中途放弃的和已经答复的电话；没有填 0。|With those blocked, abandoned and answered; 0 if none.";
const CENTRE_ENTRIES: Entries = {
  plan_done: amount("业务计划实际完成量|Business done"),
  plan_planned: amount("业务计划完成量|Business planned"),
  cost_spent: money("服务费用开支额|Cost spent"),
  cost_budget: money("服务费用预算额|Cost budget"),
  survey_done: amount("客户调研实际完成量|Surveys done"),
  survey_planned: amount("客户调研计划完成量|Surveys planned"),
  process_done: amount("改进目标实际完成量|Improvement done"),
  process_planned: amount("改进目标计划完成量|Improvement planned"),
  transferred: entered("转接电话数|Calls transferred, number", CALLS, CENTRE),
  connected: entered("全部接通电话数|Calls connected", CALLS, CENTRE),
  calls_in: entered("打入电话数|Calls in", CALLS, CENTRE, { hint: ALL_CALLS }),
  calls_out: entered("打出电话数|Calls out", CALLS, CENTRE, { hint: ALL_CALLS }),
};

export const serviceCentreKpis400 = scheme({
  ...COMMON,
  id: "service-centre-kpis-400",
  title: "客服中心绩效考核指标：400呼叫中心|Service centre KPIs: 400 call centre",
  shortTitle: "呼叫指标|CallKpi",
  source: {
    file: "001",
    place: "L92",
    opening: "400呼叫中心关键绩效考核指标 序号 KPI 指标 考核周期 指标定义/公式 资料来源",
    remark: REMARK,
  },
  people: "400呼叫中心及其人员|400 call centre and its staff",

  rules: {
    ...forAll(CENTRE_RATES, ruleOf),
    satisfaction: rule(CENTRE_RATINGS.title, CLAUSE.centreSatisfaction, {
      reading: around(
        "原文照抄为“客服部”，按呼叫中心理解。*|The text says “service department”, copied from the other table; the call centre is meant. *",
        MEAN_READING,
      ),
    }),
    calls: rule(CALL_COUNT, CLAUSE.calls, {
      reading: around(
        "打入与打出合计，含阻塞、放弃和已答复的电话。*|In and out together, with those blocked, abandoned and answered. *",
        SUM_READING,
      ),
    }),
    longer: rule("季度与年度|Quarters and year", CLAUSE.plan, {
      reading:
        "比率按同一公式以期内合计计算（分子合计÷分母合计），不是各月比率的平均；在岗各月都填齐后显示。|Rates by the same formula over the whole period (sums divided), not means of the months; shown once all months are reported.",
    }),
  },

  parameters: {},
  entries: CENTRE_ENTRIES,

  lists: {
    ...ratingList(
      false,
      "一行一种评分：被评人（中心）的工号、接受调研的客户的评分 0–100、得此分的份数。|One rating per row: who is rated, the customers' rating from 0 to 100 points, how many gave it.",
    ),
  },

  results: {
    kpis: section("400呼叫中心指标|KPIs of the 400 call centre", {
      ...forAll(CENTRE_RATES, rateColumn),
      ...ratingMean(CENTRE_RATINGS),
      calls: figure(CALL_COUNT, "=entry(calls_in)+entry(calls_out)", CLAUSE.calls, {
        unit: CALLS,
        format: "0",
        total: true,
        native: "same",
      }),
    }),
    longer: section("季度与年度|Quarters and year", {
      ...forAll(CENTRE_RATES, ({ id, title, clause, of: [top, bottom] }) =>
        longerRatio(id, title, clause, [`kept_${top}`, `kept_${bottom}`], { format: "0.00%" }),
      ),
      ...ratingLonger(CENTRE_RATINGS),
      ...longerSum("calls", CALL_COUNT, CLAUSE.calls),
    }),
    parts: section("汇总用数|What the longer periods are made of", {
      ...COUNTED,
      ...forAll(
        CENTRE_RATES.flatMap(({ of }) => of),
        (id) => kept(id, CENTRE_ENTRIES),
      ),
      ...ratingParts(CENTRE_RATINGS),
    }),
  },

  summary: ["plan", "cost", "survey", "process", "satisfaction", "transfer", "calls"],

  rollUps: {
    ...total("calls", "呼叫数合计|Calls, all"),
    all_spent: figure.yuan.all("服务费用开支合计|Cost spent, all", "=SUM(column(kept_cost_spent))"),
    all_cost: figure.ratio.all(
      "费用预算控制率（合计）|Cost of budget, all",
      '=IF(SUM(column(kept_cost_budget))=0,"",APPRAISE.RATIO(SUM(column(kept_cost_spent)),SUM(column(kept_cost_budget))))',
    ),
  },

  examples: [
    example("service-centre-kpis-1", "比率（400呼叫中心）|rates of the 400 call centre", {
      people: {
        例1: [
          { ...quiet(CENTRE_ENTRIES), transferred: 24, connected: 800, cost_spent: 9600, cost_budget: 12000 },
        ],
      },
      expected: { 例1: { transfer: 0.03, cost: 0.8, plan: "#N/A" } },
    }),
    example("service-centre-kpis-2", "满意度平均值（400呼叫中心）|mean of ratings of the 400 call centre", {
      people: { 例2: [quiet(CENTRE_ENTRIES)] },
      lists: { ratings: [85, 90, 92, 88].map((score) => ({ rated: "例2", score })) },
      expected: { 例2: { satisfaction: 88.75 } },
    }),
    example(
      "service-centre-kpis-4",
      "超过 100% 不封顶（400呼叫中心）|above 100 % is not capped (400 call centre)",
      {
        people: { 例4: [{ ...quiet(CENTRE_ENTRIES), plan_done: 130, plan_planned: 120 }] },
        expected: { 例4: { plan: 1.0833333333 } },
      },
    ),
  ],
});
