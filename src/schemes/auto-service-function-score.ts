/** 客户经理工作职能考核细则: monthly sheet of 100 points of service advisers in car repair; pay follows the score. */
import {
  choiceParameter,
  clausesOf,
  countEntry,
  MONEY,
  moneyEntry,
  numberParameter,
  percentParameter,
  periodFigure,
  pointsEntry,
  pointsParameter,
  SCORE,
  scoreEntry,
  stepModeParameter,
  text,
  UNITS,
  vector,
} from "./building";
import { reaches } from "./native";
import { bandAtEdge, nativeDeduct, nativeScore, nativeStepScore, stepModes } from "./nativeSteps";
import type { Clause, Scheme } from "./scheme";

const at = clausesOf("000");

const CLAUSE = {
  five_s: at("L128", "一、5S考核(20分)详见《5S监测表》"),
  norms: at("L129", "二、日常规范考核(20分)"),
  early_meeting: at("L130", "1. 早会不到:1次扣1分"),
  weekly_meeting: at("L131", "2. 周会不到:1次扣1分"),
  late: at("L132", "3. 迟到:1次扣2分"),
  absence: at("L133", "4. 旷工:1次扣4分"),
  early_leave: at("L134", "5. 早退:1次扣2分"),
  process: at("L136–137", "1、接车流程考核细则监测表考核分数×业务流程考核(30分)%=业务流程考核分数"),
  spot: at(
    "L138–139",
    "2、工作状况:是否按各种规章制度执行?管理人员实行不定期抽检,每次抽检如有一项未执行的扣1分",
  ),
  care: at("L141", "1、维修接待的车辆在车间维修,客户的照顾是否到位(8分)1次不到位扣1分"),
  complaints: at("L142", "2、客户投诉(12分)重大投诉1次扣5分,一般投诉1次扣2分"),
  satisfaction: at("L140", "四、客户满意度考核(20分)"),
  training: at("L143", "五、培训考核(10分)"),
  exam: at(
    "L144–145",
    "1.考核成绩(5分):内部培训每次考试成绩;60分以下为2分、60—70分为3分、70—80分为4分、80分以上得满分",
  ),
  exam_mean: at("L146–147", "最终月培训考试成绩得分为:每次考试得分相加再除以考试次数即为月考试成绩得分"),
  attendance: at("L148–149", "2.出勤率(5分):1次不去扣2分、2次以上扣5分"),
  line: at("L151", "1.每月考核95分以上不扣分、95分以下每1分扣1分"),
  pay: at("L152", "月考核最终得分乘以1%再乘以本人工资奖金"),
} as const;

const NORMS = ["early_meeting", "weekly_meeting", "late", "absence", "early_leave"] as const;
const EXAMS = [1, 2, 3, 4, 5, 6] as const;
const ITEMS = ["five_s", "norms", "process", "care", "complaints", "exam", "attendance"] as const;

const POINTS = { unit: UNITS.points, format: SCORE };
const MONEY_FIGURE = { unit: UNITS.yuan, format: MONEY };
const MANAGER = text("管理人员", "Managers");

const times = (id: string) => `N(entry(${id}))`;
const each = (id: string) => `{${id}_points}`;
const exams = "entries(exam1..exam6)";
/** Missing once and missing more often are two sums: how often the one in force is taken, and which it is. */
const misses = `N(entry(training_missed))`;

const pointsOff = (id: string, zh: string, en: string, value: number, clause: Clause) =>
  numberParameter(`${id}_points`, text(zh, en), UNITS.points, value, { max: 1000, clause });

const count = (id: string, zh: string, en: string) => countEntry(id, text(zh, en), { by: MANAGER });

/** A month without fault, but for what is given. */
const month = (more: Readonly<Record<string, number>>) => ({
  five_s: 20,
  process_sheet: 100,
  exam1: 100,
  wage_bonus: 3000,
  ...more,
});

const FULL_SHEET = month({
  five_s: 18,
  early_meeting: 2,
  weekly_meeting: 0,
  late: 1,
  absence: 0,
  early_leave: 0,
  process_sheet: 85,
  spot: 1,
  care: 1,
  major: 1,
  general: 1,
  exam1: 75,
  exam2: 85,
  training_missed: 1,
});

export const autoServiceFunctionScore: Scheme = {
  id: "auto-service-function-score",
  version: 1,
  title: text(
    "客户经理工作职能考核细则（汽车维修服务）",
    "Monthly job appraisal of service advisers (car repair)",
  ),
  shortTitle: text("工作职能", "AutoSvc"),
  kind: "scoring",
  source: {
    file: "000",
    place: "L127–152",
    opening: "一、5S考核(20分)详见《5S监测表》",
    remark: text(
      "所引用的《5S监测表》和《接车流程考核细则监测表》不在原文中，只填其得分。",
      "The two sheets it refers to (5S, vehicle reception) are not in the text; their scores are entered.",
    ),
  },
  people: text(
    "汽车维修企业的客户经理（服务顾问）",
    "Account managers (service advisers) of a car repair firm",
  ),
  industry: text("汽车维修与服务", "Car repair and service"),
  unit: UNITS.yuan,
  fen: 0.01,
  period: "month",

  rules: [
    { id: "five_s", title: text("5S考核", "5S"), clause: CLAUSE.five_s },
    {
      id: "norms",
      title: text("日常规范", "Daily conduct"),
      clause: CLAUSE.norms,
      reading: text("扣完为止，不为负。", "Points are taken off down to 0."),
    },
    { id: "early_meeting", title: text("早会不到", "Early meeting missed"), clause: CLAUSE.early_meeting },
    { id: "weekly_meeting", title: text("周会不到", "Weekly meeting missed"), clause: CLAUSE.weekly_meeting },
    { id: "late", title: text("迟到", "Late"), clause: CLAUSE.late },
    { id: "absence", title: text("旷工", "Absent without leave"), clause: CLAUSE.absence },
    { id: "early_leave", title: text("早退", "Leaving early"), clause: CLAUSE.early_leave },
    {
      id: "process",
      title: text("业务流程", "Business process"),
      clause: CLAUSE.process,
      reading: text(
        "“(30分)%”按 30% 理解：监测表得分（百分制）×30%。",
        "“(30分)%” (30 points, per cent) is read as 30 %: the sheet's score out of 100, times 30 %.",
      ),
    },
    {
      id: "spot",
      title: text("抽检未执行", "Failed spot checks"),
      clause: CLAUSE.spot,
      reading: text(
        "从业务流程得分中扣，扣完为止。",
        "Taken from the points of the business process, down to 0.",
      ),
    },
    {
      id: "satisfaction",
      title: text("客户满意度", "Customer satisfaction"),
      clause: CLAUSE.satisfaction,
      reading: text("客户照顾 8 分、客户投诉 12 分。", "8 points for customer care, 12 for complaints."),
    },
    { id: "care", title: text("客户照顾", "Customer care"), clause: CLAUSE.care },
    { id: "complaints", title: text("客户投诉", "Complaints"), clause: CLAUSE.complaints },
    {
      id: "training",
      title: text("培训考核", "Training"),
      clause: CLAUSE.training,
      reading: text("考试成绩 5 分、出勤率 5 分。", "5 points for exams, 5 for attendance."),
    },
    {
      id: "exam",
      title: text("培训考试成绩", "Exams"),
      clause: CLAUSE.exam,
      reading: text(
        "60、70、80 分两档都提到，默认归上一档（参数“考试边界”可改）。没有参加的考试留空，不按 60 分以下计。",
        "60, 70 and 80 belong to two bands: the higher one by default (parameter “exam edge”). An exam not sat stays blank; it is not one below 60.",
      ),
    },
    {
      id: "exam_mean",
      title: text("月考试得分", "Exam points of the month"),
      clause: CLAUSE.exam_mean,
      reading: text(
        "当月没有考试时由管理人员填写得分，否则不予评定；参数“无考试”可改为计满分。",
        "In a month without an exam managers enter the points, else the month is not rated; the parameter “no exam” can give full points instead.",
      ),
    },
    {
      id: "attendance",
      title: text("培训出勤", "Attendance at training"),
      clause: CLAUSE.attendance,
      reading: text(
        "“2次以上”含 2 次（1 次另有规定）；不含则把参数“多次缺训起点”改为 3。",
        "“2次以上” (twice or more) includes 2, since once is the other case; else set the parameter “training missed often from” to 3.",
      ),
    },
    {
      id: "line",
      title: text("95分规则", "The 95-point rule"),
      clause: CLAUSE.line,
      reading: text(
        "默认：95 分及以上按满分；低于 95 分时，差多少分就从满分中扣多少分（得分+5）。另两种理解：低于 95 分按实得分；一律按实得分（参数“95分规则”）。不足 1 分默认按比例。",
        "By default 95 and more counts as the full score, and below that every point short of 95 takes one off the full score (score + 5). Other readings: below 95 the score itself, or always the score itself (parameter “rule 95”). Parts of a point count by default.",
      ),
    },
    {
      id: "pay",
      title: text("发放", "Pay"),
      clause: CLAUSE.pay,
      reading: text(
        "“工资奖金”按一个金额填写：与考核挂钩的工资和奖金。",
        "“工资奖金” (wage and bonus) is one amount: what follows the score of the month.",
      ),
    },
  ],

  parameters: [
    pointsParameter(
      "points",
      text("各项满分", "full points"),
      [
        ["five_s", text("5S", "5S"), 20],
        ["norms", text("日常规范", "Daily conduct"), 20],
        ["process", text("业务流程", "Business process"), 30],
        ["care", text("客户照顾", "Customer care"), 8],
        ["complaints", text("客户投诉", "Complaints"), 12],
        ["exam", text("考试成绩", "Exams"), 5],
        ["attendance", text("培训出勤", "Attendance at training"), 5],
      ],
      {
        clause: CLAUSE.five_s,
        reading: text(
          "客户满意度 20 分=8+12，培训 10 分=5+5。",
          "Customer satisfaction 20 = 8 + 12, training 10 = 5 + 5.",
        ),
      },
    ),
    pointsOff("early_meeting", "早会不到扣分", "points off, early meeting missed", 1, CLAUSE.early_meeting),
    pointsOff(
      "weekly_meeting",
      "周会不到扣分",
      "points off, weekly meeting missed",
      1,
      CLAUSE.weekly_meeting,
    ),
    pointsOff("late", "迟到扣分", "points off, late", 2, CLAUSE.late),
    pointsOff("absence", "旷工扣分", "points off, absent", 4, CLAUSE.absence),
    pointsOff("early_leave", "早退扣分", "points off, left early", 2, CLAUSE.early_leave),
    pointsOff("spot", "抽检扣分", "points off, spot check", 1, CLAUSE.spot),
    pointsOff("care", "照顾不到位扣分", "points off, customer care", 1, CLAUSE.care),
    pointsOff("major", "重大投诉扣分", "points off, major complaint", 5, CLAUSE.complaints),
    pointsOff("general", "一般投诉扣分", "points off, ordinary complaint", 2, CLAUSE.complaints),
    {
      kind: "table",
      id: "exam_bands",
      name: text("考试得分档", "exam bands"),
      columns: [
        { name: text("成绩下限", "Exam score from"), unit: UNITS.points, format: SCORE, min: 0, max: 100 },
        { name: text("得分", "Points"), unit: UNITS.points, format: SCORE, min: 0, max: 100 },
      ],
      rows: [
        [0, 2],
        [60, 3],
        [70, 4],
        [80, 5],
      ],
      size: 6,
      required: true,
      clause: CLAUSE.exam,
    },
    choiceParameter(
      "exam_edge",
      text("考试边界", "exam edge"),
      [
        ["up", "归上档", "up"],
        ["down", "归下档", "down"],
      ],
      {
        clause: CLAUSE.exam,
        reading: text("正好 60、70、80 分归哪一档。", "Which band exactly 60, 70 and 80 belong to."),
      },
    ),
    choiceParameter(
      "no_exam",
      text("无考试", "no exam"),
      [
        ["enter", "由管理人员填写", "managers enter"],
        ["full", "计满分", "full points"],
      ],
      {
        clause: CLAUSE.exam_mean,
        reading: text("当月没有考试时如何计分。", "What a month without an exam gives."),
      },
    ),
    pointsOff("missed_once", "缺训一次扣分", "points off, training missed once", 2, CLAUSE.attendance),
    pointsOff("missed_many", "多次缺训扣分", "points off, training missed often", 5, CLAUSE.attendance),
    numberParameter("many", text("多次缺训起点", "training missed often from"), UNITS.times, 2, {
      min: 1,
      max: 100,
      whole: true,
      clause: CLAUSE.attendance,
      reading: text("“2次以上”含 2 次。", "“2次以上” (twice or more) includes 2."),
    }),
    numberParameter("line", text("不扣分线", "no deduction from"), UNITS.points, 95, {
      max: 100,
      clause: CLAUSE.line,
    }),
    numberParameter("line_points", text("每差1分扣分", "points off per point"), UNITS.points, 1, {
      max: 100,
      clause: CLAUSE.line,
    }),
    choiceParameter(
      "rule95",
      text("95分规则", "rule 95"),
      [
        ["from_line", "从不扣分线起扣", "counted from the line"],
        ["cliff", "线下按实得分", "score itself below"],
        ["plain", "一律按实得分", "always the score itself"],
      ],
      {
        clause: CLAUSE.line,
        reading: text(
          "默认最终得分=100−（95−得分），连续；“线下按实得分”在 95 分处有 5 分的落差。",
          "Default: final = 100 − (95 − score), without a jump; “score itself below” falls by 5 at 95.",
        ),
      },
    ),
    stepModeParameter("step_mode", text("不足1分", "part of a point"), ["prorata", "whole", "started"], {
      clause: CLAUSE.line,
      reading: text(
        "低于 95 分不足 1 分的部分：默认按比例扣。",
        "Parts of a point below 95 count pro rata by default.",
      ),
    }),
    percentParameter("pay_share", text("每分比例", "share per point"), 0.01, { clause: CLAUSE.pay }),
    numberParameter("decimals", text("发放小数位", "pay decimals"), text("位", "decimals"), 2, {
      max: 10,
      whole: true,
      format: "0",
      reading: text("以元为单位，保留到分。", "In CNY, to the fen."),
    }),
  ],

  rosterColumns: [],
  entryColumns: [
    pointsEntry("five_s", text("5S得分", "5S points"), "{points:five_s}", {
      by: MANAGER,
      hint: text("《5S监测表》得分。", "Points of the 5S sheet."),
    }),
    count("early_meeting", "早会不到", "Early meetings missed"),
    count("weekly_meeting", "周会不到", "Weekly meetings missed"),
    count("late", "迟到", "Late"),
    count("absence", "旷工", "Absent without leave"),
    count("early_leave", "早退", "Left early"),
    {
      ...scoreEntry("process_sheet", text("接车流程得分", "Vehicle reception sheet score")),
      by: MANAGER,
      hint: text(
        "《接车流程考核细则监测表》得分，0 到 100 分。",
        "Score of the vehicle reception sheet, 0 to 100.",
      ),
    },
    count("spot", "抽检未执行", "Failed spot-check items"),
    count("care", "照顾不到位", "Lapses in customer care"),
    count("major", "重大投诉", "Major complaints"),
    count("general", "一般投诉", "Ordinary complaints"),
    ...EXAMS.map((n) => ({
      ...scoreEntry(`exam${n}`, text(`考试${n}成绩`, `Exam ${n}`)),
      blank: "none" as const,
      by: text("培训负责人", "Trainer"),
      hint: text(
        "每次内部培训考试成绩，0 到 100 分；没有考试或未参加则留空。",
        "Score of an internal exam, 0 to 100; blank if there was none or it was not sat.",
      ),
    })),
    pointsEntry("exam_given", text("无考试时得分", "Points without an exam"), "{points:exam}", {
      blank: "none",
      by: MANAGER,
      hint: text("当月没有考试时由管理人员填写。", "Entered by managers in a month without an exam."),
    }),
    countEntry("training_missed", text("缺训", "Training missed"), { by: text("培训负责人", "Trainer") }),
    moneyEntry("wage_bonus", text("工资奖金", "Wage and bonus"), UNITS.yuan, {
      by: text("人力资源部", "HR"),
      hint: text("与本月考核挂钩的工资奖金。", "The wage and bonus that follow this month's score."),
    }),
  ],
  entryChecks: [
    {
      id: "exam",
      formula: `=OR({no_exam=full},COUNT(${exams})>0,entry(exam_given)<>"")`,
      message: text("缺考试成绩", "exam missing"),
    },
    {
      id: "exam_given",
      formula: `=OR(COUNT(${exams})=0,entry(exam_given)="")`,
      message: text("有考试成绩，不填无考试得分", "exam entered: no points without an exam"),
    },
  ],
  lists: [],

  results: [
    {
      id: "pay",
      title: text("结果", "Result"),
      columns: [
        periodFigure(
          "sheet",
          text("考核得分", "Sheet score"),
          `=IF([ready],APPRAISE.SCORE(${vector(["entry(five_s)", ...ITEMS.slice(1).map((item) => `[${item}]`)])},{points}),"")`,
          {
            ...POINTS,
            clause: CLAUSE.five_s,
            native: `=IF([ready],${nativeScore({
              items: ITEMS.map((item) => [
                item === "five_s" ? "entry(five_s)" : `[${item}]`,
                `{points:${item}}`,
              ]),
            })},"")`,
          },
        ),
        periodFigure(
          "final",
          text("最终得分", "Final score"),
          '=IF([sheet]="","",IF({rule95=plain},[sheet],IF(AND({rule95=cliff},ROUND([sheet]-{line},9)<0),[sheet],' +
            "APPRAISE.STEPSCORE([sheet],{line},1,SUM({points}),0,{line_points},,0,{step_mode}))))",
          {
            ...POINTS,
            clause: CLAUSE.line,
            native: `=IF([sheet]="","",IF({rule95=plain},[sheet],IF(${reaches("[sheet]", "{line}")},SUM({points}),IF({rule95=cliff},[sheet],${nativeStepScore(
              {
                value: "[sheet]",
                baseline: "{line}",
                size: "1",
                start: "SUM({points})",
                up: "0",
                down: "{line_points}",
                floor: "0",
                mode: stepModes("step_mode"),
              },
            )}))))`,
          },
        ),
        periodFigure(
          "pay",
          text("应发工资奖金", "Pay"),
          '=IF([final]="","",ROUND(ROUND([final]*{pay_share}*entry(wage_bonus),9),{decimals}))',
          { ...MONEY_FIGURE, total: true, clause: CLAUSE.pay },
        ),
        periodFigure(
          "deducted",
          text("扣发", "Held back"),
          '=IF([pay]="","",ROUND(entry(wage_bonus)-[pay],{decimals}))',
          { ...MONEY_FIGURE, total: true },
        ),
      ],
    },
    {
      id: "items",
      title: text("各项得分", "Items"),
      columns: [
        periodFigure(
          "norms",
          text("日常规范", "Daily conduct"),
          `=IF([ready],APPRAISE.DEDUCT({points:norms},${vector(NORMS.map(times))},${vector(NORMS.map(each))}),"")`,
          {
            ...POINTS,
            clause: CLAUSE.norms,
            native: `=IF([ready],${nativeDeduct(
              "{points:norms}",
              NORMS.map((id) => [times(id), each(id)]),
            )},"")`,
          },
        ),
        periodFigure(
          "process",
          text("业务流程", "Business process"),
          `=IF([ready],APPRAISE.DEDUCT(entry(process_sheet)*{points:process}/100,${times("spot")},{spot_points}),"")`,
          {
            ...POINTS,
            clause: CLAUSE.process,
            native: `=IF([ready],${nativeDeduct("{points:process}*entry(process_sheet)/100", [[times("spot"), "{spot_points}"]])},"")`,
          },
        ),
        periodFigure(
          "care",
          text("客户照顾", "Customer care"),
          `=IF([ready],APPRAISE.DEDUCT({points:care},${times("care")},{care_points}),"")`,
          {
            ...POINTS,
            clause: CLAUSE.care,
            native: `=IF([ready],${nativeDeduct("{points:care}", [[times("care"), "{care_points}"]])},"")`,
          },
        ),
        periodFigure(
          "complaints",
          text("客户投诉", "Complaints"),
          `=IF([ready],APPRAISE.DEDUCT({points:complaints},${vector([times("major"), times("general")])},${vector([each("major"), each("general")])}),"")`,
          {
            ...POINTS,
            clause: CLAUSE.complaints,
            native: `=IF([ready],${nativeDeduct("{points:complaints}", [
              [times("major"), each("major")],
              [times("general"), each("general")],
            ])},"")`,
          },
        ),
        periodFigure(
          "exam",
          text("考试成绩", "Exams"),
          `=IF([ready],IF(COUNT(${exams})=0,IF(entry(exam_given)="",{points:exam},entry(exam_given)),` +
            `SUM(APPRAISE.BAND(IF(${exams}="","",${exams}),{exam_bands},{exam_edge}))/COUNT(${exams})),"")`,
          {
            ...POINTS,
            clause: CLAUSE.exam_mean,
            native:
              `=IF([ready],IF(COUNT(${exams})=0,IF(entry(exam_given)="",{points:exam},entry(exam_given)),(` +
              EXAMS.map(
                (n) =>
                  `IF(entry(exam${n})="",0,${bandAtEdge(`entry(exam${n})`, "exam_bands", "{exam_edge=down}")})`,
              ).join("+") +
              `)/COUNT(${exams})),"")`,
          },
        ),
        periodFigure(
          "attendance",
          text("培训出勤", "Attendance at training"),
          `=IF([ready],APPRAISE.DEDUCT({points:attendance},IF(${misses}>={many},1,${misses}),IF(${misses}>={many},{missed_many_points},{missed_once_points})),"")`,
          {
            ...POINTS,
            clause: CLAUSE.attendance,
            native: `=IF([ready],MAX(0,{points:attendance}-IF(${misses}<{many},${misses}*{missed_once_points},{missed_many_points})),"")`,
          },
        ),
      ],
    },
  ],

  summary: ["sheet", "final", "pay", "norms", "process", "care", "complaints", "exam", "attendance"],
  rollUps: [
    {
      id: "mean",
      title: text("平均最终得分", "Mean final score"),
      unit: UNITS.points,
      formula: '=IF(COUNT(column(final))=0,"",AVERAGE(column(final)))',
      format: "0.00",
    },
    {
      id: "paid",
      title: text("应发合计", "Pay in total"),
      unit: UNITS.yuan,
      formula: "=SUM(column(pay))",
      format: MONEY,
    },
  ],
  openings: [],

  examples: [
    {
      id: "auto-service-function-score-1",
      what: text("完整的一个月", "a whole month"),
      people: [{ id: "例1", entries: [FULL_SHEET] }],
      expected: [
        { person: "例1", column: "sheet", values: [78] },
        { person: "例1", column: "final", values: [83] },
        { person: "例1", column: "pay", values: [2490] },
      ],
    },
    {
      id: "auto-service-function-score-2",
      what: text("同一个月，低于95分按实得分", "the same month, below 95 the score itself"),
      parameters: { rule95: "cliff" },
      people: [{ id: "例2", entries: [FULL_SHEET] }],
      expected: [
        { person: "例2", column: "final", values: [78] },
        { person: "例2", column: "pay", values: [2340] },
      ],
    },
    {
      id: "auto-service-function-score-3",
      what: text("正好95分", "exactly 95"),
      people: [{ id: "例3", entries: [month({ five_s: 15 })] }],
      expected: [
        { person: "例3", column: "sheet", values: [95] },
        { person: "例3", column: "final", values: [100] },
        { person: "例3", column: "pay", values: [3000] },
      ],
    },
    {
      id: "auto-service-function-score-4",
      what: text("94.5分", "94.5 points"),
      people: [{ id: "例4", entries: [month({ five_s: 14.5 })] }],
      expected: [
        { person: "例4", column: "sheet", values: [94.5] },
        { person: "例4", column: "final", values: [99.5] },
        { person: "例4", column: "pay", values: [2985] },
      ],
    },
    {
      id: "auto-service-function-score-5",
      what: text("考试各档边界", "exam points on every edge"),
      people: [
        { id: "例5甲", entries: [month({ exam1: 59 })] },
        { id: "例5乙", entries: [month({ exam1: 60 })] },
        { id: "例5丙", entries: [month({ exam1: 70 })] },
        { id: "例5丁", entries: [month({ exam1: 80 })] },
        { id: "例5戊", entries: [month({ exam1: 100 })] },
        { id: "例5己", entries: [month({ exam1: 59, exam2: 60, exam3: 70, exam4: 80, exam5: 100 })] },
      ],
      expected: [
        { person: "例5甲", column: "exam", values: [2] },
        { person: "例5乙", column: "exam", values: [3] },
        { person: "例5丙", column: "exam", values: [4] },
        { person: "例5丁", column: "exam", values: [5] },
        { person: "例5戊", column: "exam", values: [5] },
        { person: "例5己", column: "exam", values: [3.8] },
      ],
    },
    {
      id: "auto-service-function-score-6",
      what: text("缺训 0、1、2、3 次", "training missed 0, 1, 2, 3 times"),
      people: [0, 1, 2, 3].map((missed) => ({
        id: `例6-${missed}`,
        entries: [month({ training_missed: missed })],
      })),
      expected: [5, 3, 0, 0].map((points, missed) => ({
        person: `例6-${missed}`,
        column: "attendance",
        values: [points],
      })),
    },
  ],
};
