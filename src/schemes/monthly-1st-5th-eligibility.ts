/** 客户经理绩效考核方案1: monthly appraisal from the 1st to the 5th of the next month, and who is left out. */
import {
  choiceParameter,
  clausesOf,
  countEntry,
  numberParameter,
  periodFigure,
  text,
  UNITS,
  yesNoEntry,
} from "./building";
import { dayOfNextMonth } from "./nativeDays";
import { compares } from "./nativeLevels";
import type { Scheme } from "./scheme";

const at = clausesOf("000");

const CLAUSE = {
  rated: at("L164", "公司部门经理级、主管级、普通级管理干部"),
  probation: at("L164", "试用期内,尚未转正员工"),
  attendance: at("L164", "连续出勤不满三个月或考核前休假停职六个月以上员工"),
  window: at("L164", "月度考核时间为:下个月度1日至5日;月度考核需在月度5日前完成"),
  raters: at("L164", "直接上级和部门负责人:下属员工绩效管理的直接责任人"),
} as const;

const DATE = "yyyy-mm-dd";
const DAY = text("日", "day");
const HR = text("人力资源部", "HR");
const SUPERIOR = text("直接上级或部门负责人", "Direct superior or head of department");

const SHORT = compares("entry(months)", "<", "{min_months}");
const LONG = `IF({leave_edge=included},${compares("N(entry(leave))", ">=", "{leave_limit}")},${compares("N(entry(leave))", ">", "{leave_limit}")})`;

/** A day of the window: 1 its first, 2 its last. */
const windowDay = (which: 1 | 2) =>
  `=IF([ready],INDEX(APPRAISE.DUEWINDOW(period(last),"days",{first_day},{last_day}),1,${which}),"")`;

/** A month and the day on which the appraisal was done (date serials: 45752 is 2025-04-05, 46028 is 2026-01-06). */
const month = (done: number, months: number, leave: number) => ({ regular: "yes", months, leave, done });

export const monthly1st5thEligibility: Scheme = {
  id: "monthly-1st-5th-eligibility",
  version: 1,
  title: text("客户经理月度考核：时间与对象", "Monthly appraisal: window and who is rated"),
  shortTitle: text("月度时限", "MonthWin"),
  kind: "process",
  source: {
    file: "000",
    place: "L153–164",
    opening: "客户经理绩效考核方案1一、总则为规范公司对员工的考察与评价",
    remark: text(
      "“通用9篇”只有第一篇，止于“六、考核责任”；没有指标和分值。",
      "Only the first of nine texts, which ends in its section six; no indicators and no points.",
    ),
  },
  people: text(
    "部门经理级、主管级、普通级管理干部",
    "Department managers, supervisors and other managerial staff",
  ),
  industry: text("通用", "Any"),
  unit: UNITS.points,
  fen: 2e-9,
  period: "month",

  rules: [
    { id: "rated", title: text("考核对象", "Who is rated"), clause: CLAUSE.rated },
    {
      id: "probation",
      title: text("试用期不考核", "Not during probation"),
      clause: CLAUSE.probation,
    },
    {
      id: "attendance",
      title: text("出勤与休假", "Attendance and leave"),
      clause: CLAUSE.attendance,
      reading: text(
        "“不满三个月”不含正好三个月；“六个月以上”含正好六个月（参数可改）；“考核前”指紧接考核之前的休假停职。",
        "Exactly three months is enough; exactly six months of leave is too long (parameter); the leave is the one immediately before the appraisal.",
      ),
    },
    {
      id: "window",
      title: text("考核时间", "When it is done"),
      clause: CLAUSE.window,
      reading: text(
        "“5日前”与“1日至5日”并看：5日当天算按时；若不含5日，把“最后一日”改为 4。",
        "“Before the 5th” beside “1st to 5th”: the 5th is in time; set the last day to 4 if it is not to be.",
      ),
    },
    { id: "raters", title: text("考核责任", "Who rates"), clause: CLAUSE.raters },
    {
      id: "use",
      title: text("结果的用途", "What the results are for"),
      clause: at("L160", "为培训、薪资调整、年度评优、岗位调整、考核辞退提供参考依据"),
      reading: text("只作参考，本表不推算。", "For reference only; the sheets compute nothing from it."),
    },
  ],

  parameters: [
    numberParameter("first_day", text("第一日", "first day"), DAY, 1, {
      min: 1,
      max: 31,
      whole: true,
      format: "0",
      clause: CLAUSE.window,
    }),
    numberParameter("last_day", text("最后一日", "last day"), DAY, 5, {
      min: 1,
      max: 31,
      whole: true,
      format: "0",
      clause: CLAUSE.window,
      reading: text(
        "下个月的几日；超过当月天数时为月末。",
        "Of the next month; past its end it is its last day.",
      ),
    }),
    numberParameter("min_months", text("最少连续出勤", "attendance needed"), UNITS.months, 3, {
      max: 120,
      clause: CLAUSE.attendance,
    }),
    numberParameter("leave_limit", text("休假停职界限", "leave limit"), UNITS.months, 6, {
      max: 120,
      clause: CLAUSE.attendance,
    }),
    choiceParameter(
      "leave_edge",
      text("正好达到界限", "on the leave limit"),
      [
        ["included", "不考核", "not rated"],
        ["excluded", "仍考核", "still rated"],
      ],
      {
        clause: CLAUSE.attendance,
        reading: text("“以上”通常包括本数。", "“Or more” usually includes the number."),
      },
    ),
    choiceParameter(
      "early",
      text("早于第一日完成", "done before the window"),
      [
        ["not", "不算按时", "not in time"],
        ["counts", "算按时", "in time"],
      ],
      {
        clause: CLAUSE.window,
        reading: text(
          "考核时间从下个月第一日开始；只看“5日前完成”则可提前。",
          "The window begins with the next month; by the deadline alone it may be earlier.",
        ),
      },
    ),
  ],

  rosterColumns: [],
  entryColumns: [
    yesNoEntry("regular", text("已转正", "Past probation"), { by: HR }),
    {
      id: "months",
      title: text("连续出勤", "Continuous attendance"),
      unit: UNITS.months,
      kind: "number",
      blank: "missing",
      min: 0,
      max: 720,
      format: "General",
      by: HR,
      hint: text(
        "至考核月末连续出勤的月数，可有小数。",
        "Months of unbroken attendance up to the end of the month rated; decimals are fine.",
      ),
    },
    countEntry("leave", text("考核前休假停职", "Leave before the appraisal"), {
      unit: UNITS.months,
      whole: false,
      max: 720,
      format: "General",
      by: HR,
      hint: text(
        "紧接考核之前休假停职的月数；没有则留空。",
        "Months of leave or suspension immediately before; blank if none.",
      ),
    }),
    {
      id: "done",
      title: text("考核完成日期", "Appraisal done on"),
      kind: "date",
      blank: "none",
      format: DATE,
      by: SUPERIOR,
      hint: text("还没有完成则留空。", "Blank while it is not done."),
    },
  ],
  entryChecks: [],
  lists: [],

  results: [
    {
      id: "rated",
      title: text("考核对象与进度", "Who is rated, and progress"),
      columns: [
        periodFigure(
          "rated",
          text("列入考核", "Rated"),
          '=IF([ready],APPRAISE.LEVEL(CHOOSE({1,2,3},IF(entry(regular)=t"是|yes",1,0),entry(months),N(entry(leave))),' +
            'CHOOSE({1,2,3},"=",">=",IF({leave_edge=included},"<","<=")),CHOOSE({1,2,3},1,{min_months},{leave_limit}),1,0)=1,"")',
          {
            clause: CLAUSE.attendance,
            native: `=IF([ready],NOT(OR(entry(regular)<>t"是|yes",${SHORT},${LONG})),"")`,
          },
        ),
        periodFigure(
          "progress",
          text("进度", "Progress"),
          '=IF([ready],IF([rated],IF(COUNT(entry(done))=0,t"未完成|not done",IF([on_time],t"按时|in time",' +
            'IF(INT(entry(done))<[window_first],t"早于考核时间|too early",t"逾期|late"))),t"不在考核范围|not rated"),"")',
          { clause: CLAUSE.window },
        ),
        periodFigure(
          "reason",
          text("不考核的原因", "Why not rated"),
          '=IF([ready],IF(entry(regular)=t"是|yes","",t"未转正；|on probation; ")&IF([short_attendance],t"连续出勤不满；|short attendance; ","")' +
            '&IF([long_leave],t"休假停职；|long leave; ",""),"")',
          { mayBeBlank: true, clause: CLAUSE.attendance },
        ),
        periodFigure(
          "short_attendance",
          text("连续出勤不满", "Short attendance"),
          `=IF([ready],${SHORT},"")`,
          { clause: CLAUSE.attendance },
        ),
        periodFigure("long_leave", text("休假停职过长", "Long leave"), `=IF([ready],${LONG},"")`, {
          clause: CLAUSE.attendance,
        }),
      ],
    },
    {
      id: "window",
      title: text("考核时间", "Window"),
      columns: [
        periodFigure("window_first", text("开始", "From"), windowDay(1), {
          format: DATE,
          clause: CLAUSE.window,
          native: `=IF([ready],${dayOfNextMonth("period(last)", "{first_day}")},"")`,
        }),
        periodFigure("window_last", text("截止", "To"), windowDay(2), {
          format: DATE,
          clause: CLAUSE.window,
          native: `=IF([ready],${dayOfNextMonth("period(last)", "{last_day}")},"")`,
        }),
        periodFigure(
          "on_time",
          text("按时完成", "Done in time"),
          '=IF([ready],IF(COUNT(entry(done))=0,"",AND(OR({early=counts},INT(entry(done))>=[window_first]),INT(entry(done))<=[window_last])),"")',
          {
            mayBeBlank: true,
            clause: CLAUSE.window,
            note: text("还没有完成为空", "Blank while it is not done"),
          },
        ),
      ],
    },
  ],

  summary: ["rated", "progress", "reason", "window_first", "window_last", "on_time"],
  rollUps: [
    {
      id: "rated",
      title: text("应考核人次", "To be rated"),
      unit: UNITS.times,
      formula: "=COUNTIF(column(rated),TRUE)",
      format: "0",
    },
    {
      id: "in_time",
      title: text("按时完成人次", "Done in time"),
      unit: UNITS.times,
      formula: '=COUNTIF(column(progress),t"按时|in time")',
      format: "0",
    },
    {
      id: "late",
      title: text("逾期人次", "Late"),
      unit: UNITS.times,
      formula: '=COUNTIF(column(progress),t"逾期|late")',
      format: "0",
    },
  ],
  dueDates: [
    {
      id: "appraisal",
      title: text("月度考核", "Monthly appraisal"),
      clause: CLAUSE.window,
      kind: "days",
      a: "{first_day}",
      b: "{last_day}",
    },
  ],
  openings: [],

  examples: [
    {
      id: "monthly-1st-5th-eligibility-1",
      what: text("考核时间与不考核的人", "window and exclusion"),
      firstPeriod: { year: 2025, index: 3 },
      people: [{ id: "例1", entries: [month(45752, 2.9, 0)] }],
      expected: [
        // 2025-04-01 to 2025-04-05
        { person: "例1", column: "window_first", values: [45748] },
        { person: "例1", column: "window_last", values: [45752] },
        { person: "例1", column: "on_time", values: [true] },
        { person: "例1", column: "rated", values: [false] },
      ],
    },
    {
      id: "monthly-1st-5th-eligibility-2",
      what: text("晚一天；正好三个月和六个月", "one day late, and exactly three months / six months"),
      firstPeriod: { year: 2025, index: 12 },
      people: [{ id: "例2", entries: [month(46028, 3, 6)] }],
      expected: [
        // 2026-01-01 to 2026-01-05
        { person: "例2", column: "window_first", values: [46023] },
        { person: "例2", column: "window_last", values: [46027] },
        { person: "例2", column: "on_time", values: [false] },
        { person: "例2", column: "short_attendance", values: [false] },
        { person: "例2", column: "long_leave", values: [true] },
        { person: "例2", column: "rated", values: [false] },
      ],
    },
  ],
};
