/** 客户经理工作职能考核细则: monthly sheet of 100 points of service advisers in car repair; pay follows the score. */
import { clauses, entry, example, figure, parameter, rule, scheme, section } from "../building";
import { forAll, vector } from "../records";
import { IN_YUAN, SCORE, UNITS, type Pair } from "../words";
import { bandAtEdge } from "../mechanisms/plain/bands";
import { reaches } from "../mechanisms/plain/compare";
import { nativeDeduct, nativeScore, nativeStepScore, stepModes } from "../mechanisms/plain/steps";
import type { Clause } from "../scheme";

const CLAUSE = clauses("000", {
  five_s: "L128|一、5S考核(20分)详见《5S监测表》",
  norms: "L129|二、日常规范考核(20分)",
  early_meeting: "L130|1. 早会不到:1次扣1分",
  weekly_meeting: "L131|2. 周会不到:1次扣1分",
  late: "L132|3. 迟到:1次扣2分",
  absence: "L133|4. 旷工:1次扣4分",
  early_leave: "L134|5. 早退:1次扣2分",
  process: "L136–137|1、接车流程考核细则监测表考核分数×业务流程考核(30分)%=业务流程考核分数",
  spot: "L138–139|2、工作状况:是否按各种规章制度执行?管理人员实行不定期抽检,每次抽检如有一项未执行的扣1分",
  care: "L141|1、维修接待的车辆在车间维修,客户的照顾是否到位(8分)1次不到位扣1分",
  complaints: "L142|2、客户投诉(12分)重大投诉1次扣5分,一般投诉1次扣2分",
  major: "L142|重大投诉1次扣5分",
  general: "L142|一般投诉1次扣2分",
  process_full: "L135|三、业务流程考核(30分)详见《接车流程考核细则监测表》",
  satisfaction: "L140|四、客户满意度考核(20分)",
  training: "L143|五、培训考核(10分)",
  exam: "L144–145|1.考核成绩(5分):内部培训每次考试成绩;60分以下为2分、60—70分为3分、70—80分为4分、80分以上得满分",
  exam_mean: "L146–147|最终月培训考试成绩得分为:每次考试得分相加再除以考试次数即为月考试成绩得分",
  attendance: "L148–149|2.出勤率(5分):1次不去扣2分、2次以上扣5分",
  missed_once: "L149|1次不去扣2分",
  missed_many: "L149|2次以上扣5分",
  line: "L151|1.每月考核95分以上不扣分、95分以下每1分扣1分",
  pay: "L152|月考核最终得分乘以1%再乘以本人工资奖金",
});

const NORMS = ["early_meeting", "weekly_meeting", "late", "absence", "early_leave"] as const;
const EXAMS = [1, 2, 3, 4, 5, 6] as const;
const ITEMS = ["five_s", "norms", "process", "care", "complaints", "exam", "attendance"] as const;

const MANAGER = "管理人员|Managers";

const entered = (id: string) => `entry(${id})`;
const nativeTimes = (id: string) => `N(entry(${id}))`;
const each = (id: string) => `{${id}_points}`;
const exams = "entries(exam1..exam6)";
/** Missing once and missing more often are two sums: how often the one in force is taken, and which it is. */
const misses = "entry(training_missed)";
const nativeMisses = `N(${misses})`;

const pointsOff = (id: string, title: Pair, value: number, clause: Clause) => ({
  [`${id}_points`]: parameter.number(title, UNITS.points, value, [0, 1000], clause),
});

const count = (title: Pair) => entry.count(title, { by: MANAGER });

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

export const autoServiceFunctionScore = scheme({
  id: "auto-service-function-score",
  version: 3,
  migrations: { 3: {} },
  title: "客户经理工作职能考核细则（汽车维修服务）|Monthly job appraisal of service advisers (car repair)",
  shortTitle: "工作职能|AutoSvc",
  kind: "scoring",
  source: {
    file: "000",
    place: "L127–152",
    opening: "一、5S考核(20分)详见《5S监测表》",
    remark:
      "所引用的《5S监测表》和《接车流程考核细则监测表》不在原文中，只填其得分。|The two sheets it refers to (5S, vehicle reception) are not in the text; their scores are entered.",
  },
  people: "汽车维修企业的客户经理（服务顾问）|Account managers (service advisers) of a car repair firm",
  industry: "汽车维修与服务|Car repair and service",
  ...IN_YUAN,
  period: "month",

  rules: {
    five_s: rule("5S考核|5S", CLAUSE.five_s),
    norms: rule("日常规范|Daily conduct", CLAUSE.norms, {
      reading: "扣完为止，不为负。|Points are taken off down to 0.",
    }),
    early_meeting: rule("早会不到|Early meeting missed", CLAUSE.early_meeting),
    weekly_meeting: rule("周会不到|Weekly meeting missed", CLAUSE.weekly_meeting),
    late: rule("迟到|Late", CLAUSE.late),
    absence: rule("旷工|Absent without leave", CLAUSE.absence),
    early_leave: rule("早退|Leaving early", CLAUSE.early_leave),
    process: rule("业务流程|Business process", CLAUSE.process, {
      reading:
        "“(30分)%”按 30% 理解：监测表得分（百分制）×30%。|“(30分)%” (30 points, per cent) is read as 30 %: the sheet's score out of 100, times 30 %.",
    }),
    spot: rule("抽检未执行|Failed spot checks", CLAUSE.spot, {
      reading: "从业务流程得分中扣，扣完为止。|Taken from the points of the business process, down to 0.",
    }),
    satisfaction: rule("客户满意度|Customer satisfaction", CLAUSE.satisfaction, {
      reading: "客户照顾 8 分、客户投诉 12 分。|8 points for customer care, 12 for complaints.",
    }),
    care: rule("客户照顾|Customer care", CLAUSE.care),
    complaints: rule("客户投诉|Complaints", CLAUSE.complaints),
    training: rule("培训考核|Training", CLAUSE.training, {
      reading: "考试成绩 5 分、出勤率 5 分。|5 points for exams, 5 for attendance.",
    }),
    exam: rule("培训考试成绩|Exams", CLAUSE.exam, {
      reading:
        "60、70、80 分两档都提到，默认归上一档（参数“考试边界”可改）。没有参加的考试留空，不按 60 分以下计（参数“无考试”可改为计0分）。|60, 70 and 80 belong to two bands: the higher one by default (parameter “exam edge”). An exam not sat stays blank; it is not one below 60 (the parameter “no exam” can make it 0).",
    }),
    exam_mean: rule("月考试得分|Exam points of the month", CLAUSE.exam_mean, {
      reading:
        "当月没有考试时由管理人员填写得分，否则不予评定；参数“无考试”可改为计满分。|In a month without an exam managers enter the points, else the month is not rated; the parameter “no exam” can give full points instead.",
    }),
    attendance: rule("培训出勤|Attendance at training", CLAUSE.attendance, {
      reading:
        "“2次以上”含 2 次（1 次另有规定）；不含则把参数“多次缺训起点”改为 3。|“2次以上” (twice or more) includes 2, since once is the other case; else set the parameter “training missed often from” to 3.",
    }),
    line: rule("95分规则|The 95-point rule", CLAUSE.line, {
      reading:
        "三种理解，须在参数“95分规则”选定，未选定前不计发放：95 分及以上按满分，低于 95 分时差多少分就从满分中扣多少分（得分+5）；低于 95 分按实得分；一律按实得分。不足 1 分的部分原文没有规定，默认按比例（不在原文中）。|Three readings, one of which must be chosen in the parameter “rule 95” before anything is paid: 95 and more counts as the full score, and below that every point short of 95 takes one off the full score (score + 5); below 95 the score itself; always the score itself. The text says nothing of parts of a point: pro rata by default (not in the text).",
    }),
    pay: rule("发放|Pay", CLAUSE.pay, {
      reading:
        "“工资奖金”按一个金额填写：与考核挂钩的工资和奖金。|“工资奖金” (wage and bonus) is one amount: what follows the score of the month.",
    }),
  },

  parameters: {
    points: parameter.points("各项满分|full points", CLAUSE.five_s, {
      items: {
        five_s: ["5S|5S", 20],
        norms: ["日常规范|Daily conduct", 20, CLAUSE.norms],
        process: ["业务流程|Business process", 30, CLAUSE.process_full],
        care: ["客户照顾|Customer care", 8, CLAUSE.care],
        complaints: ["客户投诉|Complaints", 12, CLAUSE.complaints],
        exam: ["考试成绩|Exams", 5, CLAUSE.exam],
        attendance: ["培训出勤|Attendance at training", 5, CLAUSE.attendance],
      },
      reading:
        "客户满意度 20 分=8+12，培训 10 分=5+5。|Customer satisfaction 20 = 8 + 12, training 10 = 5 + 5.",
    }),
    ...pointsOff("early_meeting", "早会不到扣分|points off, early meeting missed", 1, CLAUSE.early_meeting),
    ...pointsOff(
      "weekly_meeting",
      "周会不到扣分|points off, weekly meeting missed",
      1,
      CLAUSE.weekly_meeting,
    ),
    ...pointsOff("late", "迟到扣分|points off, late", 2, CLAUSE.late),
    ...pointsOff("absence", "旷工扣分|points off, absent", 4, CLAUSE.absence),
    ...pointsOff("early_leave", "早退扣分|points off, left early", 2, CLAUSE.early_leave),
    ...pointsOff("spot", "抽检扣分|points off, spot check", 1, CLAUSE.spot),
    ...pointsOff("care", "照顾不到位扣分|points off, customer care", 1, CLAUSE.care),
    ...pointsOff("major", "重大投诉扣分|points off, major complaint", 5, CLAUSE.major),
    ...pointsOff("general", "一般投诉扣分|points off, ordinary complaint", 2, CLAUSE.general),
    exam_bands: parameter.table("考试得分档|exam bands", CLAUSE.exam, {
      columns: [
        { name: "成绩下限|Exam score from", unit: UNITS.points, format: SCORE, min: 0, max: 100 },
        { name: "得分|Points", unit: UNITS.points, format: SCORE, min: 0, max: 100 },
      ],
      rows: [
        [0, 2],
        [60, 3],
        [70, 4],
        [80, 5],
      ],
      size: 6,
    }),
    exam_edge: parameter.choice("考试边界|exam edge", CLAUSE.exam, {
      options: { up: "归上档|up", down: "归下档|down" },
      reading: "正好 60、70、80 分归哪一档。|Which band exactly 60, 70 and 80 belong to.",
    }),
    no_exam: parameter.choice("无考试|no exam", CLAUSE.exam_mean, {
      options: {
        enter: "由管理人员填写|managers enter",
        full: "计满分|full points",
        held: "缺考计0分，无考试由管理人员填写|0 if not sat, managers enter if none",
      },
      reading:
        "当月没有考试时如何计分。“考试次数”原文没有写是本人参加的还是当月举行的：默认按本人参加的次数平均；第三项按当月举行的次数平均，没有参加的一次计0分（不在原文中）：考试按举行的先后填在考试1至6，举行次数取有人参加的最后一次；一次都没有参加的人由管理人员填写得分。|What a month without an exam gives. The text does not say whether the “number of exams” is of those sat or those held: by default the mean is over those sat; the third option divides by those held in the month, and one not sat gives 0 (not in the text): exams stand in 1 to 6 in the order in which they were held, and the last one that anybody sat says how many there were; for who sat none managers enter the points.",
    }),
    ...pointsOff("missed_once", "缺训一次扣分|points off, training missed once", 2, CLAUSE.missed_once),
    ...pointsOff("missed_many", "多次缺训扣分|points off, training missed often", 5, CLAUSE.missed_many),
    many: parameter.number(
      "多次缺训起点|training missed often from",
      UNITS.times,
      2,
      [1, 100],
      CLAUSE.missed_many,
      { whole: true, reading: "“2次以上”含 2 次。|“2次以上” (twice or more) includes 2." },
    ),
    line: parameter.number("不扣分线|no deduction from", UNITS.points, 95, [0, 100], CLAUSE.line),
    line_points: parameter.number("每差1分扣分|points off per point", UNITS.points, 1, [0, 100], CLAUSE.line),
    rule95: parameter.choice("95分规则|rule 95", CLAUSE.line, {
      options: {
        from_line: "从不扣分线起扣|counted from the line",
        cliff: "线下按实得分|score itself below",
        plain: "一律按实得分|always the score itself",
      },
      value: null,
      reading:
        "关系到每个人的工资，须选定。“从不扣分线起扣”：最终得分=100−（95−得分），连续；“线下按实得分”在 95 分处有 5 分的落差。|It moves everybody's pay and must be chosen. “Counted from the line”: final = 100 − (95 − score), without a jump; “score itself below” falls by 5 at 95.",
    }),
    step_mode: parameter.stepMode("不足1分|part of a point", ["prorata", "whole", "started"], CLAUSE.line, {
      reading:
        "低于 95 分不足 1 分的部分，原文没有规定：默认按比例扣（不在原文中）。|Parts of a point below 95: pro rata by default (not in the text).",
    }),
    pay_share: parameter.step("每分比例|share per point", 0.01, [0, 1], CLAUSE.pay),
    decimals: parameter.whole("发放小数位|pay decimals", "位|decimals", 2, [0, 10], {
      reading: "以元为单位，保留到分。|In CNY, to the fen.",
    }),
  },

  entries: {
    five_s: entry.points("5S得分|5S points", "{points:five_s}", {
      by: MANAGER,
      hint: "《5S监测表》得分。|Points of the 5S sheet.",
    }),
    early_meeting: count("早会不到|Early meetings missed"),
    weekly_meeting: count("周会不到|Weekly meetings missed"),
    late: count("迟到|Late"),
    absence: count("旷工|Absent without leave"),
    early_leave: count("早退|Left early"),
    process_sheet: entry.score("接车流程得分|Vehicle reception sheet score", {
      by: MANAGER,
      hint: "《接车流程考核细则监测表》得分，0 到 100 分。|Score of the vehicle reception sheet, 0 to 100.",
    }),
    spot: count("抽检未执行|Failed spot-check items"),
    care: count("照顾不到位|Lapses in customer care"),
    major: count("重大投诉|Major complaints"),
    general: count("一般投诉|Ordinary complaints"),
    ...forAll(EXAMS, (n) => ({
      [`exam${n}`]: entry.score(`考试${n}成绩|Exam ${n}`, {
        blank: "none",
        by: "培训负责人|Trainer",
        hint: "每次内部培训考试成绩，0 到 100 分；没有考试或未参加则留空。|Score of an internal exam, 0 to 100; blank if there was none or it was not sat.",
      }),
    })),
    exam_given: entry.points("无考试时得分|Points without an exam", "{points:exam}", {
      blank: "none",
      by: MANAGER,
      hint: "当月没有考试时由管理人员填写。|Entered by managers in a month without an exam.",
    }),
    training_missed: entry.count("缺训|Training missed", { by: "培训负责人|Trainer" }),
    wage_bonus: entry.yuan("工资奖金|Wage and bonus", {
      by: "人力资源部|HR",
      hint: "与本月考核挂钩的工资奖金。|The wage and bonus that follow this month's score.",
    }),
  },
  checks: {
    exam: [`=OR({no_exam=full},COUNT(${exams})>0,entry(exam_given)<>"")`, "缺考试成绩|exam missing", "lacks"],
    exam_given: [
      `=OR(COUNT(${exams})=0,entry(exam_given)="")`,
      "有考试成绩，不填无考试得分|exam entered: no points without an exam",
    ],
  },

  results: {
    pay: section("结果|Result", {
      sheet: figure.points("考核得分|Sheet score", CLAUSE.five_s, {
        formula: `=APPRAISE.SCORE(${vector(["entry(five_s)", ...ITEMS.slice(1).map((item) => `[${item}]`)])},{points})`,
        native: `=${nativeScore({
          items: ITEMS.map((item) => [item === "five_s" ? "entry(five_s)" : `[${item}]`, `{points:${item}}`]),
        })}`,
      }),
      final: figure.points.everyone("最终得分|Final score", CLAUSE.line, {
        formula:
          '=IF([sheet]="","",IF({rule95=plain},[sheet],IF(AND({rule95=cliff},ROUND([sheet]-{line},9)<0),[sheet],' +
          "APPRAISE.STEPSCORE([sheet],{line},1,SUM({points}),0,{line_points},,0,{step_mode}))))",
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
      }),
      pay: figure.yuan.everyone("应发工资奖金|Pay", CLAUSE.pay, {
        formula: '=IF([final]="","",ROUND(ROUND([final]*{pay_share}*entry(wage_bonus),9),{decimals}))',
        paidOut: true,
        total: true,
        native: "same",
      }),
      deducted: figure.yuan.everyone("扣发|Held back", {
        formula: '=IF([pay]="","",ROUND(entry(wage_bonus)-[pay],{decimals}))',
        total: true,
        native: "same",
      }),
    }),
    items: section("各项得分|Items", {
      norms: figure.points("日常规范|Daily conduct", CLAUSE.norms, {
        formula: `=APPRAISE.DEDUCT({points:norms},${vector(NORMS.map(entered))},${vector(NORMS.map(each))})`,
        native: `=${nativeDeduct(
          "{points:norms}",
          NORMS.map((id) => [nativeTimes(id), each(id)]),
        )}`,
      }),
      process: figure.points("业务流程|Business process", CLAUSE.process, {
        formula: `=APPRAISE.DEDUCT(entry(process_sheet)*{points:process}/100,entry(spot),{spot_points})`,
        native: `=${nativeDeduct("{points:process}*entry(process_sheet)/100", [[nativeTimes("spot"), "{spot_points}"]])}`,
      }),
      care: figure.points("客户照顾|Customer care", CLAUSE.care, {
        formula: "=APPRAISE.DEDUCT({points:care},entry(care),{care_points})",
        native: `=${nativeDeduct("{points:care}", [[nativeTimes("care"), "{care_points}"]])}`,
      }),
      complaints: figure.points("客户投诉|Complaints", CLAUSE.complaints, {
        formula: `=APPRAISE.DEDUCT({points:complaints},${vector(["entry(major)", "entry(general)"])},${vector([each("major"), each("general")])})`,
        native: `=${nativeDeduct("{points:complaints}", [
          [nativeTimes("major"), each("major")],
          [nativeTimes("general"), each("general")],
        ])}`,
      }),
      exam: figure.points("考试成绩|Exams", CLAUSE.exam_mean, {
        formula:
          `=IF(COUNT(${exams})=0,IF(entry(exam_given)="",{points:exam},entry(exam_given)),` +
          `SUM(APPRAISE.BAND(${exams},{exam_bands},{exam_edge}))/IF({no_exam=held},[held],COUNT(${exams})))`,
        native:
          `=IF(COUNT(${exams})=0,IF(entry(exam_given)="",{points:exam},entry(exam_given)),(` +
          EXAMS.map(
            (n) =>
              `IF(entry(exam${n})="",0,${bandAtEdge(`entry(exam${n})`, "exam_bands", "{exam_edge=down}")})`,
          ).join("+") +
          `)/([sat]+{no_exam=held}*([held]-[sat])))`,
      }),
      sat: figure.count("参加考试次数|Exams sat", `=COUNT(${exams})`, CLAUSE.exam_mean, {
        native: `=${EXAMS.map((n) => `ISNUMBER(entry(exam${n}))`).join("+")}`,
      }),
      last_sat: figure.count("最后参加的考试|Last exam sat", CLAUSE.exam_mean, {
        formula: `=MAX(${EXAMS.map((n) => `${n}*ISNUMBER(entry(exam${n}))`).join(",")})`,
        native: `=${EXAMS.reduce<string>((earlier, n) => `IF(ISNUMBER(entry(exam${n})),${n},${earlier})`, "0")}`,
      }),
      held: figure.count("举行考试次数|Exams held", "=MAX(column(last_sat))", CLAUSE.exam_mean, {
        comparesIf: "{no_exam=held}",
        note: "当月有人参加的最后一次考试的序号。|The number of the last exam of the month that anybody sat.",
        native: '=SUMPRODUCT(--(COUNTIF(column(last_sat),">="&{1,2,3,4,5,6})>0))',
      }),
      attendance: figure.points("培训出勤|Attendance at training", CLAUSE.attendance, {
        formula: `=APPRAISE.DEDUCT({points:attendance},CHOOSE({1,2},IF(${misses}>={many},0,${misses}),IF(${misses}>={many},1,0)),CHOOSE({1,2},{missed_once_points},{missed_many_points}))`,
        native: `=MAX(0,{points:attendance}-IF(${nativeMisses}<{many},${nativeMisses}*{missed_once_points},{missed_many_points}))`,
      }),
    }),
  },

  summary: ["sheet", "final", "pay", "norms", "process", "care", "complaints", "exam", "attendance"],
  rollUps: {
    mean: figure.points.all(
      "平均最终得分|Mean final score",
      '=IF(COUNT(column(final))=0,"",AVERAGE(column(final)))',
      { format: "0.00" },
    ),
    paid: figure.yuan.all("应发合计|Pay in total", "=SUM(column(pay))"),
  },

  examples: [
    example("auto-service-function-score-1", "完整的一个月|a whole month", {
      parameters: { rule95: "from_line" },
      people: { 例1: [FULL_SHEET] },
      expected: { 例1: { sheet: 78, final: 83, pay: 2490, deducted: 510 } },
    }),
    example(
      "auto-service-function-score-2",
      "同一个月，低于95分按实得分|the same month, below 95 the score itself",
      {
        parameters: { rule95: "cliff" },
        people: { 例2: [FULL_SHEET] },
        expected: { 例2: { sheet: 78, final: 78, pay: 2340 } },
      },
    ),
    example("auto-service-function-score-3", "正好95分|exactly 95", {
      parameters: { rule95: "from_line" },
      people: { 例3: [month({ five_s: 15 })] },
      expected: { 例3: { sheet: 95, final: 100, pay: 3000 } },
    }),
    example("auto-service-function-score-4", "94.5分|94.5 points", {
      parameters: { rule95: "from_line" },
      people: { 例4: [month({ five_s: 14.5 })] },
      expected: { 例4: { sheet: 94.5, final: 99.5, pay: 2985 } },
    }),
    example("auto-service-function-score-5", "考试各档边界|exam points on every edge", {
      people: {
        例5甲: [month({ exam1: 59 })],
        例5乙: [month({ exam1: 60 })],
        例5丙: [month({ exam1: 70 })],
        例5丁: [month({ exam1: 80 })],
        例5戊: [month({ exam1: 100 })],
        例5己: [month({ exam1: 59, exam2: 60, exam3: 70, exam4: 80, exam5: 100 })],
      },
      expected: {
        例5甲: { exam: 2 },
        例5乙: { exam: 3 },
        例5丙: { exam: 4 },
        例5丁: { exam: 5 },
        例5戊: { exam: 5 },
        例5己: { exam: 3.8 },
      },
    }),
    example("auto-service-function-score-6", "缺训 0、1、2、3 次|training missed 0, 1, 2, 3 times", {
      people: forAll([0, 1, 2, 3], (missed) => ({ [`例6-${missed}`]: [month({ training_missed: missed })] })),
      expected: forAll([5, 3, 0, 0], (points, missed) => ({ [`例6-${missed}`]: { attendance: points } })),
    }),
  ],
});
