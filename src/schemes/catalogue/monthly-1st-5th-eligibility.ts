/** 客户经理绩效考核方案1: monthly appraisal from the 1st to the 5th of the next month, and who is left out. */
import { clauses, dueDate, entry, example, figure, parameter, rule, scheme, section } from "../building";
import { IN_POINTS, UNITS } from "../words";
import { compares } from "../mechanisms/plain/compare";
import { dayOfNextMonth } from "../mechanisms/plain/days";

const CLAUSE = clauses("000", {
  rated: "L164|公司部门经理级、主管级、普通级管理干部",
  probation: "L164|试用期内,尚未转正员工",
  attendance: "L164|连续出勤不满三个月或考核前休假停职六个月以上员工",
  window: "L164|月度考核时间为:下个月度1日至5日;月度考核需在月度5日前完成",
  raters: "L164|直接上级和部门负责人:下属员工绩效管理的直接责任人",
  use: "L160|为培训、薪资调整、年度评优、岗位调整、考核辞退提供参考依据",
});

const DATE = "yyyy-mm-dd";
const DAY = "日|day";
const HR = "人力资源部|HR";
const SUPERIOR = "直接上级或部门负责人|Direct superior or head of department";

const SHORT = compares("entry(months)", "<", "{min_months}");
const LONG = `IF({leave_edge=included},${compares("N(entry(leave))", ">=", "{leave_limit}")},${compares("N(entry(leave))", ">", "{leave_limit}")})`;

/** A day of the window: 1 its first, 2 its last. */
const windowDay = (which: 1 | 2) =>
  `=INDEX(APPRAISE.DUEWINDOW(period(last),"days",{first_day},{last_day}),1,${which})`;

/** A month and the day on which the appraisal was done (date serials: 45752 is 2025-04-05, 46028 is 2026-01-06). */
const month = (done: number, months: number, leave: number) => ({ regular: "yes", months, leave, done });

export const monthly1st5thEligibility = scheme({
  id: "monthly-1st-5th-eligibility",
  version: 2,
  title: "客户经理月度考核：时间与对象|Monthly appraisal: window and who is rated",
  shortTitle: "月度时限|MonthWin",
  kind: "process",
  source: {
    file: "000",
    place: "L153–164",
    opening: "客户经理绩效考核方案1一、总则为规范公司对员工的考察与评价",
    remark:
      "“通用9篇”只有第一篇，止于“六、考核责任”；没有指标和分值。|Only the first of nine texts, which ends in its section six; no indicators and no points.",
  },
  people: "部门经理级、主管级、普通级管理干部|Department managers, supervisors and other managerial staff",
  industry: "通用|Any",
  ...IN_POINTS,
  period: "month",

  rules: {
    rated: rule("考核对象|Who is rated", CLAUSE.rated),
    probation: rule("试用期不考核|Not during probation", CLAUSE.probation),
    attendance: rule("出勤与休假|Attendance and leave", CLAUSE.attendance, {
      reading:
        "“不满三个月”不含正好三个月；“六个月以上”含正好六个月（参数可改）；“考核前”指紧接考核之前的休假停职。|Exactly three months is enough; exactly six months of leave is too long (parameter); the leave is the one immediately before the appraisal.",
    }),
    window: rule("考核时间|When it is done", CLAUSE.window, {
      reading:
        "“5日前”与“1日至5日”并看：5日当天算按时；若不含5日，把“最后一日”改为 4。|“Before the 5th” beside “1st to 5th”: the 5th is in time; set the last day to 4 if it is not to be.",
    }),
    raters: rule("考核责任|Who rates", CLAUSE.raters),
    use: rule("结果的用途|What the results are for", CLAUSE.use, {
      reading: "只作参考，本表不推算。|For reference only; the sheets compute nothing from it.",
    }),
  },

  parameters: {
    first_day: parameter.whole("第一日|first day", DAY, 1, [1, 31], CLAUSE.window),
    last_day: parameter.whole("最后一日|last day", DAY, 5, [1, 31], CLAUSE.window, {
      reading: "下个月的几日；超过当月天数时为月末。|Of the next month; past its end it is its last day.",
    }),
    min_months: parameter.number(
      "最少连续出勤|attendance needed",
      UNITS.months,
      3,
      [0, 120],
      CLAUSE.attendance,
    ),
    leave_limit: parameter.number("休假停职界限|leave limit", UNITS.months, 6, [0, 120], CLAUSE.attendance),
    leave_edge: parameter.choice("正好达到界限|on the leave limit", CLAUSE.attendance, {
      options: { included: "不考核|not rated", excluded: "仍考核|still rated" },
      reading: "“以上”通常包括本数。|“Or more” usually includes the number.",
    }),
    early: parameter.choice("早于第一日完成|done before the window", CLAUSE.window, {
      options: { not: "不算按时|not in time", counts: "算按时|in time" },
      reading:
        "考核时间从下个月第一日开始；只看“5日前完成”则可提前。|The window begins with the next month; by the deadline alone it may be earlier.",
    }),
  },

  entries: {
    regular: entry.yesNo("已转正|Past probation", { by: HR }),
    months: entry.number("连续出勤|Continuous attendance", UNITS.months, {
      min: 0,
      max: 720,
      format: "General",
      by: HR,
      hint: "至考核月末连续出勤的月数，可有小数。|Months of unbroken attendance up to the end of the month rated; decimals are fine.",
    }),
    leave: entry.count("考核前休假停职|Leave before the appraisal", {
      unit: UNITS.months,
      whole: false,
      max: 720,
      format: "General",
      by: HR,
      hint: "紧接考核之前休假停职的月数；没有则留空。|Months of leave or suspension immediately before; blank if none.",
    }),
    done: entry.date("考核完成日期|Appraisal done on", {
      format: DATE,
      by: SUPERIOR,
      hint: "还没有完成则留空。|Blank while it is not done.",
    }),
  },

  results: {
    rated: section("考核对象与进度|Who is rated, and progress", {
      rated: figure("列入考核|Rated", CLAUSE.attendance, {
        formula:
          '=APPRAISE.LEVEL(CHOOSE({1,2,3},IF(entry(regular)=t"是|yes",1,0),entry(months),entry(leave)),' +
          'CHOOSE({1,2,3},"=",">=",IF({leave_edge=included},"<","<=")),CHOOSE({1,2,3},1,{min_months},{leave_limit}),1,0)=1',
        native: `=NOT(OR(entry(regular)<>t"是|yes",${SHORT},${LONG}))`,
      }),
      progress: figure(
        "进度|Progress",
        '=IF([rated],IF(COUNT(entry(done))=0,t"未完成|not done",IF([on_time],t"按时|in time",' +
          'IF(INT(entry(done))<[window_first],t"早于考核时间|too early",t"逾期|late"))),t"不在考核范围|not rated")',
        CLAUSE.window,
        {
          native:
            '=IF([rated],IF(COUNT(entry(done))=0,t"未完成|not done",IF(INT(entry(done))>[window_last],t"逾期|late",IF(AND({early=not},INT(entry(done))<[window_first]),t"早于考核时间|too early",t"按时|in time"))),t"不在考核范围|not rated")',
        },
      ),
      reason: figure("不考核的原因|Why not rated", CLAUSE.attendance, {
        formula:
          '=IF(entry(regular)=t"是|yes","",t"未转正；|on probation; ")&IF([short_attendance],t"连续出勤不满；|short attendance; ","")' +
          '&IF([long_leave],t"休假停职；|long leave; ","")',
        mayBeBlank: true,
        native:
          '=LEFT(t"未转正；|on probation; ",99*(entry(regular)<>t"是|yes"))&LEFT(t"连续出勤不满；|short attendance; ",99*(ROUND(entry(months)-{min_months},9)<0))&LEFT(t"休假停职；|long leave; ",99*[long_leave])',
      }),
      short_attendance: figure("连续出勤不满|Short attendance", `=${SHORT}`, CLAUSE.attendance, {
        native: "=ROUND(entry(months)-{min_months},9)<0",
      }),
      long_leave: figure("休假停职过长|Long leave", `=${LONG}`, CLAUSE.attendance, {
        native: "=ROUND(N(entry(leave))-{leave_limit},9)>=IF({leave_edge=included},0,1/10^9)",
      }),
    }),
    window: section("考核时间|Window", {
      window_first: figure("开始|From", windowDay(1), CLAUSE.window, {
        format: DATE,
        native: `=${dayOfNextMonth("period(last)", "{first_day}")}`,
      }),
      window_last: figure("截止|To", windowDay(2), CLAUSE.window, {
        format: DATE,
        native: `=${dayOfNextMonth("period(last)", "{last_day}")}`,
      }),
      on_time: figure("按时完成|Done in time", CLAUSE.window, {
        formula:
          '=IF(COUNT(entry(done))=0,"",AND(OR({early=counts},INT(entry(done))>=[window_first]),INT(entry(done))<=[window_last]))',
        mayBeBlank: true,
        note: "还没有完成为空|Blank while it is not done",
        native:
          '=IF(COUNT(entry(done))=0,"",IF(INT(entry(done))>[window_last],FALSE,IF({early=counts},TRUE,INT(entry(done))>=[window_first])))',
      }),
    }),
  },

  summary: ["rated", "progress", "reason", "window_first", "window_last", "on_time"],
  rollUps: {
    rated: figure.all("应考核人次|To be rated", "=COUNTIF(column(rated),TRUE)", {
      unit: UNITS.times,
      format: "0",
    }),
    in_time: figure.all("按时完成人次|Done in time", '=COUNTIF(column(progress),t"按时|in time")', {
      unit: UNITS.times,
      format: "0",
    }),
    late: figure.all("逾期人次|Late", '=COUNTIF(column(progress),t"逾期|late")', {
      unit: UNITS.times,
      format: "0",
    }),
  },
  dueDates: {
    appraisal: dueDate("月度考核|Monthly appraisal", CLAUSE.window, {
      kind: "days",
      a: "{first_day}",
      b: "{last_day}",
    }),
  },

  examples: [
    example("monthly-1st-5th-eligibility-1", "考核时间与不考核的人|window and exclusion", {
      firstPeriod: { year: 2025, index: 3 },
      people: { 例1: [month(45752, 2.9, 0)] },
      // 2025-04-01 to 2025-04-05
      expected: { 例1: { window_first: 45748, window_last: 45752, on_time: true, rated: false } },
    }),
    example(
      "monthly-1st-5th-eligibility-2",
      "晚一天；正好三个月和六个月|one day late, and exactly three months / six months",
      {
        firstPeriod: { year: 2025, index: 12 },
        people: { 例2: [month(46028, 3, 6)] },
        // 2026-01-01 to 2026-01-05
        expected: {
          例2: {
            window_first: 46023,
            window_last: 46027,
            on_time: false,
            short_attendance: false,
            long_leave: true,
            rated: false,
          },
        },
      },
    ),
  ],
});
