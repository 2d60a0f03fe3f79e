/** 客户经理考核办法管理制度: four items rated from 1 to 10 once a year, grades, and an appeal within three working days. */
import {
  clauses,
  entry,
  example,
  figure,
  parameter,
  rule,
  scheme,
  section,
  type EntryMore,
} from "../building";
import { headed, IN_POINTS, SCORE, UNITS, type Pair } from "../words";
import { compares } from "../mechanisms/plain/compare";
import { workdayAfter } from "../mechanisms/plain/days";
import { levelByLevel } from "../mechanisms/plain/levels";
import type { Clause } from "../scheme";

const CLAUSE = clauses("000", {
  task: "L182|客户经理完成的任务数量和质量将根据客户开发情况、销售额、销售目标完成度等来评估,评分从1-10分",
  satisfaction: "L183|客户满意度将通过客户的满意度调查、客户投诉率和客户反馈等来评估,评分从1-10分",
  quality: "L184|客户经理的工作报告准确性、及时性、产品知识掌握情况等将评估工作质量,并给予相应分数",
  team: "L185|客户经理在团队中的合作精神、互助精神和团队目标达成情况将分别加分,并综合评估团队合作能力",
  period: "L186|每年考核一次,考核周期为12个月",
  grades: "L188|根据客户经理的考核得分,将客户经理分为优秀、良好、一般和不合格等不同等级",
  rewards: "L189|根据考核等级给予相应的奖励,如提升职级、发放奖金、增加福利待遇等",
  penalties: "L190|对于不合格的客户经理,将给予相应的处罚,如降低职级、降薪、取消奖励等",
  appeal: "L192|申诉应在公示后三个工作日内提交给人力资源部门,并提供相关证据",
  method: "L187|综合评估,主要采用考核指标和考核标准相结合的方法进行评定",
  published: "L191|考核结果将以适当的方式向客户经理公示,以确保公平公正",
});

const DATE = "yyyy-mm-dd";
const HR = "人力资源部|HR";

const FAIL = 't"不合格|fail"';
const FAIR = 't"一般|fair"';
const GOOD = 't"良好|good"';
const EXCELLENT = 't"优秀|excellent"';

const rating = (title: Pair, limit: string, more: EntryMore = {}) =>
  entry.number(title, UNITS.points, { min: 0, limit, format: SCORE, ...more });

const plusPoints = (title: Pair) =>
  rating(headed("加分|Plus points", title), "{team_high}", {
    blank: "none",
    hint: "只在参数“团队合作评分”为三项加分时填写。|Only where the parameter “team rating” says three plus points.",
  });

const ASSUMED_SCALE =
  "原文没有给出分制，默认与前两项相同（1–10 分，不在原文中）。|The text gives no scale: 1–10 as for the first two items (not in the text).";

const scale = (name: Pair, value: number, min: number, clause: Clause) =>
  parameter.number(name, UNITS.points, value, [min, 100], clause, { reading: ASSUMED_SCALE });

/** The share of the highest total from which a grade begins. */
const cutOff = (title: Pair) =>
  parameter.percent(title, null, CLAUSE.grades, {
    reading:
      "占满分的比例；原文没有分数线，必须填写。|As a share of the highest total; the text has no cut-offs: must be entered.",
  });

const days = (title: Pair, reading: Pair) =>
  parameter.table(title, CLAUSE.appeal, {
    columns: [{ name: "日期|Date", kind: "date", format: DATE }],
    unordered: true,
    size: 40,
    required: false,
    reading,
  });

const TEAM = "IF({team_mode=three},MIN(SUM(entries(coop..goal)),{team_high}),entry(team))";
const HIGHEST = "(2*{high}+{quality_high}+{team_high})";
/** The day after which the working days of an appeal begin. */
const PUBLISHED = "INT(entry(published))-IF({publication=counted},1,0)";

const fourRatings = (task: number, satisfaction: number, quality: number, team: number) => ({
  task,
  satisfaction,
  quality,
  team,
});
/** The text has no cut-offs; the examples do not ask for grades. */
const ASSUMED = { from_fair: 0.6, from_good: 0.75, from_excellent: 0.9 };

export const annual1To10Rating = scheme({
  id: "annual-1-10-rating",
  version: 2,
  title: "客户经理年度考核（1–10分制）|Yearly rating from 1 to 10",
  shortTitle: "年度十分|RateTen",
  kind: "scoring",
  source: {
    file: "000",
    place: "L176–193",
    opening: "客户经理考核办法管理制度客户经理考核办法是指针对客户经理的绩效进行评估和考核的管理制度",
    remark:
      "原文止于“六、考核评估与改进”；没有等级分数线。|The text ends in its section six and has no cut-offs for the grades.",
  },
  people: "客户经理|Account managers",
  industry: "通用|Any",
  ...IN_POINTS,
  period: "year",

  rules: {
    period: rule("考核周期|Period", CLAUSE.period),
    method: rule("考核方式|Method", CLAUSE.method),
    task: rule("任务完成情况|Tasks", CLAUSE.task),
    satisfaction: rule("客户满意度|Customer satisfaction", CLAUSE.satisfaction),
    quality: rule("工作质量|Quality of work", CLAUSE.quality, { reading: ASSUMED_SCALE }),
    team: rule("团队合作|Teamwork", CLAUSE.team, {
      reading:
        "默认作为一项评 1–10 分；也可以按合作精神、互助精神、团队目标达成三项分别加分，合计不超过该项满分（参数可改）。|One item from 1 to 10 by default; or plus points for cooperation, mutual help and team goals, together at most the item's full points (parameter).",
    }),
    grades: rule("等级|Grades", CLAUSE.grades, {
      reading:
        "四项相加，按占满分的比例分等级；正好在线上算达到。分数线必须填写。|The four items are added; the grade follows from the share of the highest total, and a share on a cut-off has reached it. The cut-offs must be entered.",
    }),
    rewards: rule("奖励措施|Rewards", CLAUSE.rewards),
    penalties: rule("处罚措施|Penalties", CLAUSE.penalties),
    published: rule("结果公示|Publication", CLAUSE.published),
    appeal: rule("申诉|Appeal", CLAUSE.appeal, {
      reading:
        "公示当日不计，从次日起数三个工作日；节假日和调休上班日在参数中填写。|The day of publication does not count; holidays and make-up working days are parameters.",
    }),
  },

  parameters: {
    low: parameter.number("最低分|lowest", UNITS.points, 1, [1, 100], CLAUSE.task),
    high: parameter.number("最高分|highest", UNITS.points, 10, [1, 100], CLAUSE.task),
    quality_low: scale("工作质量最低分|quality, lowest", 1, 0, CLAUSE.quality),
    quality_high: scale("工作质量最高分|quality, highest", 10, 1, CLAUSE.quality),
    team_low: scale("团队合作最低分|teamwork, lowest", 1, 0, CLAUSE.team),
    team_high: scale("团队合作最高分|teamwork, highest", 10, 1, CLAUSE.team),
    team_mode: parameter.choice("团队合作评分|team rating", CLAUSE.team, {
      options: { one: "一项评分|one rating", three: "三项加分|three plus points" },
      reading: "“分别加分”也可理解为三项各自加分。|The clause may also mean three plus points of their own.",
    }),
    from_fair: cutOff("一般起点|fair from"),
    from_good: cutOff("良好起点|good from"),
    from_excellent: cutOff("优秀起点|excellent from"),
    appeal_days: parameter.whole("申诉工作日|appeal working days", "天|days", 3, [1, 20], CLAUSE.appeal),
    publication: parameter.choice("公示当日|day of publication", CLAUSE.appeal, {
      options: { not: "不计|not counted", counted: "计入|counted" },
      reading: "“公示后”从次日起算。|“After publication” begins with the next day.",
    }),
    holidays: days(
      "节假日|holidays",
      "放假的日子，一行一天；没有则留空。|Days off, one a row; blank if none.",
    ),
    workdays: days(
      "调休上班日|make-up working days",
      "周末上班的日子，一行一天；没有则留空。|Weekend days that are worked, one a row; blank if none.",
    ),
  },

  appeals: {
    clause: CLAUSE.appeal,
    days: "appeal_days",
    countsFirst: { choice: "publication", option: "counted" },
    holidays: "holidays",
    workdays: "workdays",
  },

  entries: {
    task: rating("任务完成情况|Tasks", "{high}", {
      min: 1,
      hint: "客户开发情况、销售额、销售目标完成度等，1–10 分。|Customers won, sales, how far targets are met; 1 to 10.",
    }),
    satisfaction: rating("客户满意度|Customer satisfaction", "{high}", {
      min: 1,
      hint: "满意度调查、客户投诉率和客户反馈等，1–10 分。|Survey, rate of complaints, feedback; 1 to 10.",
    }),
    quality: rating("工作质量|Quality of work", "{quality_high}", {
      hint: "工作报告的准确性、及时性，产品知识掌握情况等；分制见参数。|Reports exact and in time, knowledge of products; scale on the parameters sheet.",
    }),
    team: rating("团队合作|Teamwork", "{team_high}", {
      blank: "none",
      hint: "只在参数“团队合作评分”为一项评分时填写。|Only where the parameter “team rating” says one rating.",
    }),
    coop: plusPoints("合作精神|cooperation"),
    help: plusPoints("互助精神|mutual help"),
    goal: plusPoints("团队目标达成|team goals"),
    published: entry.date("公示日期|Published on", {
      format: DATE,
      by: HR,
      hint: "还没有公示则留空。|Blank while not published.",
    }),
    appealed: entry.date("申诉日期|Appealed on", {
      format: DATE,
      by: HR,
      hint: "没有申诉则留空。|Blank if there is no appeal.",
    }),
    evidence: entry.yesNo("提供证据|Evidence given", { blank: "none", by: HR }),
  },
  checks: {
    team: [
      "=IF({team_mode=three},COUNT(entries(coop..goal))=3,COUNT(entry(team))=1)",
      "缺团队合作评分|teamwork is not rated",
      "lacks",
    ],
    lowest: [
      "=AND(MIN(entries(task..satisfaction))>={low},entry(quality)>={quality_low},OR({team_mode=three},entry(team)>={team_low}))",
      "评分低于最低分|a rating is below the lowest",
    ],
  },

  results: {
    rating: section("考核结果|Rating", {
      total: figure.points("总分|Total", CLAUSE.grades, {
        formula:
          "=APPRAISE.SCORE(CHOOSE({1,2,3,4},entry(task),entry(satisfaction),entry(quality),[team])," +
          "CHOOSE({1,2,3,4},{high},{high},{quality_high},{team_high}),,,,,," +
          "CHOOSE({1,2,3,4},{low},{low},{quality_low},IF({team_mode=three},0,{team_low})))",
        native: "=SUM(entries(task..quality))+[team]",
      }),
      share: figure.ratio("占满分|Share of the highest", CLAUSE.grades, {
        formula: `=APPRAISE.RATIO([total],${HIGHEST})`,
        native: `=[total]/${HIGHEST}`,
      }),
      grade: figure("等级|Grade", CLAUSE.grades, {
        formula: `=APPRAISE.LEVEL([share],">=",CHOOSE({1;2;3},{from_fair},{from_good},{from_excellent}),CHOOSE({1;2;3},${FAIR},${GOOD},${EXCELLENT}),${FAIL})`,
        native:
          `=IF(COUNT({from_fair},{from_good},{from_excellent})<3,NA(),` +
          levelByLevel(
            [
              { label: FAIR, holds: compares("[share]", ">=", "{from_fair}") },
              { label: GOOD, holds: compares("[share]", ">=", "{from_good}") },
              { label: EXCELLENT, holds: compares("[share]", ">=", "{from_excellent}") },
            ],
            FAIL,
          ) +
          ")",
      }),
      consequence: figure(
        "奖惩|Consequence",
        `=IF([grade]=${FAIL},t"处罚：如降低职级、降薪、取消奖励|penalty: lower rank, lower pay, no rewards",` +
          't"按等级奖励：如提升职级、发放奖金、增加福利待遇|reward by grade: rank, bonus, benefits")',
        CLAUSE.penalties,
        {
          native: `=IF(ISTEXT([grade]),IF(${compares("[share]", ">=", "{from_fair}")},t"按等级奖励：如提升职级、发放奖金、增加福利待遇|reward by grade: rank, bonus, benefits",t"处罚：如降低职级、降薪、取消奖励|penalty: lower rank, lower pay, no rewards"),[grade])`,
        },
      ),
      team: figure.points("团队合作得分|Teamwork points", `=${TEAM}`, CLAUSE.team, {
        native:
          "=IF({team_mode=one},entry(team),SUM(entries(coop..goal))-MAX(0,SUM(entries(coop..goal))-{team_high}))",
      }),
    }),
    appeal: section("申诉|Appeal", {
      appeal_last: figure("申诉截止日|Last day to appeal", CLAUSE.appeal, {
        formula: `=IF(COUNT(entry(published))=0,"",INDEX(APPRAISE.DUEWINDOW(${PUBLISHED},"workdays",{appeal_days},,{holidays},{workdays}),1,2))`,
        format: DATE,
        mayBeBlank: true,
        native: `=IF(COUNT(entry(published))=0,"",${workdayAfter(`(${PUBLISHED})`, "{appeal_days}", "{holidays}", "{workdays}")})`,
      }),
      appeal_state: figure("申诉状态|Appeal", CLAUSE.appeal, {
        formula:
          '=IF(COUNT(entry(appealed))=0,"",IF([appeal_last]="",t"未公示|not published",IF(INT(entry(appealed))<INT(entry(published)),t"早于公示|before publication",' +
          'IF(INT(entry(appealed))>[appeal_last],t"逾期|late",IF(entry(evidence)=t"是|yes",t"受理|accepted",t"缺证据|no evidence")))))',
        mayBeBlank: true,
        native:
          '=IF(N(entry(appealed))=0,"",IF(COUNT(entry(published))=0,t"未公示|not published",IF(INT(entry(appealed))>[appeal_last],t"逾期|late",IF(INT(entry(appealed))>=INT(entry(published)),IF(entry(evidence)<>t"是|yes",t"缺证据|no evidence",t"受理|accepted"),t"早于公示|before publication"))))',
      }),
    }),
  },

  summary: ["total", "share", "grade", "consequence", "appeal_last", "appeal_state"],
  rollUps: {
    failed: figure.all("不合格人数|Failed", `=COUNTIF(column(grade),${FAIL})`, {
      unit: "人|people",
      format: "0",
    }),
    mean: figure.points.all("平均总分|Mean total", '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))', {
      format: "0.00",
    }),
  },

  examples: [
    example("annual-1-10-rating-1", "申诉截止日|appeal deadline", {
      parameters: ASSUMED, // Published on Friday 2025-01-10; the 15th is the third working day.
      people: { 例1: [{ ...fourRatings(8, 8, 8, 8), published: 45667 }] },
      expected: { 例1: { appeal_last: 45672 } },
    }),
    example("annual-1-10-rating-2", "四项 1–10 分相加|total of four 1-10 ratings", {
      parameters: ASSUMED,
      people: { 例2: [fourRatings(8, 9, 7, 10)] },
      expected: { 例2: { total: 34, share: 0.85 } },
    }),
    example("annual-1-10-rating-3", "超出 1–10 分|rating outside 1-10", {
      parameters: ASSUMED,
      people: { 例3: [fourRatings(5, 5, 5, 5)] },
      refused: [
        { entry: "task", value: 0 },
        { entry: "task", value: 11 },
      ],
    }),
  ],
});
