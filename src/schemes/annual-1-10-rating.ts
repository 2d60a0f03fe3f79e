/** 客户经理考核办法管理制度: four items rated from 1 to 10 once a year, grades, and an appeal within three working days. */
import {
  choiceParameter,
  clausesOf,
  numberParameter,
  percentParameter,
  periodFigure,
  SCORE,
  text,
  UNITS,
  yesNoEntry,
} from "./building";
import { workdayAfter } from "./nativeDays";
import { compares, levelByLevel } from "./nativeLevels";
import type { EntryColumn, NumberParameter, Scheme, TableParameter } from "./scheme";

const at = clausesOf("000");

const CLAUSE = {
  task: at(
    "L182",
    "客户经理完成的任务数量和质量将根据客户开发情况、销售额、销售目标完成度等来评估,评分从1-10分",
  ),
  satisfaction: at("L183", "客户满意度将通过客户的满意度调查、客户投诉率和客户反馈等来评估,评分从1-10分"),
  quality: at("L184", "客户经理的工作报告准确性、及时性、产品知识掌握情况等将评估工作质量,并给予相应分数"),
  team: at("L185", "客户经理在团队中的合作精神、互助精神和团队目标达成情况将分别加分,并综合评估团队合作能力"),
  period: at("L186", "每年考核一次,考核周期为12个月"),
  grades: at("L188", "根据客户经理的考核得分,将客户经理分为优秀、良好、一般和不合格等不同等级"),
  rewards: at("L189", "根据考核等级给予相应的奖励,如提升职级、发放奖金、增加福利待遇等"),
  penalties: at("L190", "对于不合格的客户经理,将给予相应的处罚,如降低职级、降薪、取消奖励等"),
  appeal: at("L192", "申诉应在公示后三个工作日内提交给人力资源部门,并提供相关证据"),
} as const;

const DATE = "yyyy-mm-dd";
const HR = text("人力资源部", "HR");

const FAIL = 't"不合格|fail"';
const FAIR = 't"一般|fair"';
const GOOD = 't"良好|good"';
const EXCELLENT = 't"优秀|excellent"';

const rating = (
  id: string,
  zh: string,
  en: string,
  limit: string,
  more: Partial<EntryColumn> = {},
): EntryColumn => ({
  id,
  title: text(zh, en),
  unit: UNITS.points,
  kind: "number",
  blank: "missing",
  min: 0,
  limit,
  format: SCORE,
  ...more,
});

const plusPoints = (id: string, zh: string, en: string): EntryColumn =>
  rating(id, `加分：${zh}`, `Plus points: ${en}`, "{team_high}", {
    blank: "none",
    hint: text(
      "只在参数“团队合作评分”为三项加分时填写。",
      "Only where the parameter “team rating” says three plus points.",
    ),
  });

const scale = (
  id: string,
  zh: string,
  en: string,
  value: number,
  min: number,
  more: Pick<NumberParameter, "clause" | "reading">,
): NumberParameter => numberParameter(id, text(zh, en), UNITS.points, value, { min, max: 100, ...more });

const ASSUMED_SCALE = text(
  "原文没有给出分制，默认与前两项相同（1–10 分，不在原文中）。",
  "The text gives no scale: 1–10 as for the first two items (not in the text).",
);

/** The share of the highest total from which a grade begins. */
const cutOff = (id: string, zh: string, en: string): NumberParameter =>
  percentParameter(id, text(zh, en), null, {
    clause: CLAUSE.grades,
    reading: text(
      "占满分的比例；原文没有分数线，必须填写。",
      "As a share of the highest total; the text has no cut-offs: must be entered.",
    ),
  });

const days = (id: string, zh: string, en: string, reading: ReturnType<typeof text>): TableParameter => ({
  kind: "table",
  id,
  name: text(zh, en),
  columns: [{ name: text("日期", "Date"), kind: "date", format: DATE }],
  rows: [],
  unordered: true,
  size: 40,
  required: false,
  clause: CLAUSE.appeal,
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

export const annual1To10Rating: Scheme = {
  id: "annual-1-10-rating",
  version: 1,
  title: text("客户经理年度考核（1–10分制）", "Yearly rating from 1 to 10"),
  shortTitle: text("年度十分", "RateTen"),
  kind: "scoring",
  source: {
    file: "000",
    place: "L176–193",
    opening: "客户经理考核办法管理制度客户经理考核办法是指针对客户经理的绩效进行评估和考核的管理制度",
    remark: text(
      "原文止于“六、考核评估与改进”；没有等级分数线。",
      "The text ends in its section six and has no cut-offs for the grades.",
    ),
  },
  people: text("客户经理", "Account managers"),
  industry: text("通用", "Any"),
  unit: UNITS.points,
  fen: 2e-9,
  period: "year",

  rules: [
    { id: "period", title: text("考核周期", "Period"), clause: CLAUSE.period },
    {
      id: "method",
      title: text("考核方式", "Method"),
      clause: at("L187", "综合评估,主要采用考核指标和考核标准相结合的方法进行评定"),
    },
    { id: "task", title: text("任务完成情况", "Tasks"), clause: CLAUSE.task },
    { id: "satisfaction", title: text("客户满意度", "Customer satisfaction"), clause: CLAUSE.satisfaction },
    {
      id: "quality",
      title: text("工作质量", "Quality of work"),
      clause: CLAUSE.quality,
      reading: ASSUMED_SCALE,
    },
    {
      id: "team",
      title: text("团队合作", "Teamwork"),
      clause: CLAUSE.team,
      reading: text(
        "默认作为一项评 1–10 分；也可以按合作精神、互助精神、团队目标达成三项分别加分，合计不超过该项满分（参数可改）。",
        "One item from 1 to 10 by default; or plus points for cooperation, mutual help and team goals, together at most the item's full points (parameter).",
      ),
    },
    {
      id: "grades",
      title: text("等级", "Grades"),
      clause: CLAUSE.grades,
      reading: text(
        "四项相加，按占满分的比例分等级；正好在线上算达到。分数线必须填写。",
        "The four items are added; the grade follows from the share of the highest total, and a share on a cut-off has reached it. The cut-offs must be entered.",
      ),
    },
    { id: "rewards", title: text("奖励措施", "Rewards"), clause: CLAUSE.rewards },
    { id: "penalties", title: text("处罚措施", "Penalties"), clause: CLAUSE.penalties },
    {
      id: "published",
      title: text("结果公示", "Publication"),
      clause: at("L191", "考核结果将以适当的方式向客户经理公示,以确保公平公正"),
    },
    {
      id: "appeal",
      title: text("申诉", "Appeal"),
      clause: CLAUSE.appeal,
      reading: text(
        "公示当日不计，从次日起数三个工作日；节假日和调休上班日在参数中填写。",
        "The day of publication does not count; holidays and make-up working days are parameters.",
      ),
    },
  ],

  parameters: [
    scale("low", "最低分", "lowest", 1, 1, { clause: CLAUSE.task }),
    scale("high", "最高分", "highest", 10, 1, { clause: CLAUSE.task }),
    scale("quality_low", "工作质量最低分", "quality, lowest", 1, 0, {
      clause: CLAUSE.quality,
      reading: ASSUMED_SCALE,
    }),
    scale("quality_high", "工作质量最高分", "quality, highest", 10, 1, {
      clause: CLAUSE.quality,
      reading: ASSUMED_SCALE,
    }),
    scale("team_low", "团队合作最低分", "teamwork, lowest", 1, 0, {
      clause: CLAUSE.team,
      reading: ASSUMED_SCALE,
    }),
    scale("team_high", "团队合作最高分", "teamwork, highest", 10, 1, {
      clause: CLAUSE.team,
      reading: ASSUMED_SCALE,
    }),
    choiceParameter(
      "team_mode",
      text("团队合作评分", "team rating"),
      [
        ["one", "一项评分", "one rating"],
        ["three", "三项加分", "three plus points"],
      ],
      {
        clause: CLAUSE.team,
        reading: text(
          "“分别加分”也可理解为三项各自加分。",
          "The clause may also mean three plus points of their own.",
        ),
      },
    ),
    cutOff("from_fair", "一般起点", "fair from"),
    cutOff("from_good", "良好起点", "good from"),
    cutOff("from_excellent", "优秀起点", "excellent from"),
    numberParameter("appeal_days", text("申诉工作日", "appeal working days"), text("天", "days"), 3, {
      min: 1,
      max: 20,
      whole: true,
      format: "0",
      clause: CLAUSE.appeal,
    }),
    choiceParameter(
      "publication",
      text("公示当日", "day of publication"),
      [
        ["not", "不计", "not counted"],
        ["counted", "计入", "counted"],
      ],
      {
        clause: CLAUSE.appeal,
        reading: text("“公示后”从次日起算。", "“After publication” begins with the next day."),
      },
    ),
    days(
      "holidays",
      "节假日",
      "holidays",
      text("放假的日子，一行一天；没有则留空。", "Days off, one a row; blank if none."),
    ),
    days(
      "workdays",
      "调休上班日",
      "make-up working days",
      text(
        "周末上班的日子，一行一天；没有则留空。",
        "Weekend days that are worked, one a row; blank if none.",
      ),
    ),
  ],

  rosterColumns: [],
  entryColumns: [
    rating("task", "任务完成情况", "Tasks", "{high}", {
      min: 1,
      hint: text(
        "客户开发情况、销售额、销售目标完成度等，1–10 分。",
        "Customers won, sales, how far targets are met; 1 to 10.",
      ),
    }),
    rating("satisfaction", "客户满意度", "Customer satisfaction", "{high}", {
      min: 1,
      hint: text(
        "满意度调查、客户投诉率和客户反馈等，1–10 分。",
        "Survey, rate of complaints, feedback; 1 to 10.",
      ),
    }),
    rating("quality", "工作质量", "Quality of work", "{quality_high}", {
      hint: text(
        "工作报告的准确性、及时性，产品知识掌握情况等；分制见参数。",
        "Reports exact and in time, knowledge of products; scale on the parameters sheet.",
      ),
    }),
    rating("team", "团队合作", "Teamwork", "{team_high}", {
      blank: "none",
      hint: text(
        "只在参数“团队合作评分”为一项评分时填写。",
        "Only where the parameter “team rating” says one rating.",
      ),
    }),
    plusPoints("coop", "合作精神", "cooperation"),
    plusPoints("help", "互助精神", "mutual help"),
    plusPoints("goal", "团队目标达成", "team goals"),
    {
      id: "published",
      title: text("公示日期", "Published on"),
      kind: "date",
      blank: "none",
      format: DATE,
      by: HR,
      hint: text("还没有公示则留空。", "Blank while not published."),
    },
    {
      id: "appealed",
      title: text("申诉日期", "Appealed on"),
      kind: "date",
      blank: "none",
      format: DATE,
      by: HR,
      hint: text("没有申诉则留空。", "Blank if there is no appeal."),
    },
    yesNoEntry("evidence", text("提供证据", "Evidence given"), { blank: "none", by: HR }),
  ],
  entryChecks: [
    {
      id: "team",
      formula: "=IF({team_mode=three},COUNT(entries(coop..goal))=3,COUNT(entry(team))=1)",
      message: text("缺团队合作评分", "teamwork is not rated"),
    },
    {
      id: "lowest",
      formula:
        "=AND(MIN(entries(task..satisfaction))>={low},entry(quality)>={quality_low},OR({team_mode=three},entry(team)>={team_low}))",
      message: text("评分低于最低分", "a rating is below the lowest"),
    },
  ],
  lists: [],

  results: [
    {
      id: "rating",
      title: text("考核结果", "Rating"),
      columns: [
        periodFigure(
          "total",
          text("总分", "Total"),
          "=IF([ready],APPRAISE.SCORE(CHOOSE({1,2,3,4},entry(task),entry(satisfaction),entry(quality),[team])," +
            "CHOOSE({1,2,3,4},{high},{high},{quality_high},{team_high}),,,,,," +
            'CHOOSE({1,2,3,4},{low},{low},{quality_low},IF({team_mode=three},0,{team_low}))),"")',
          {
            unit: UNITS.points,
            format: SCORE,
            clause: CLAUSE.grades,
            native: '=IF([ready],SUM(entries(task..quality))+[team],"")',
          },
        ),
        periodFigure(
          "share",
          text("占满分", "Share of the highest"),
          `=IF([ready],APPRAISE.RATIO([total],${HIGHEST}),"")`,
          {
            format: "0.00%",
            clause: CLAUSE.grades,
            native: `=IF([ready],[total]/${HIGHEST},"")`,
          },
        ),
        periodFigure(
          "grade",
          text("等级", "Grade"),
          `=IF([ready],APPRAISE.LEVEL([share],">=",CHOOSE({1;2;3},{from_fair},{from_good},{from_excellent}),CHOOSE({1;2;3},${FAIR},${GOOD},${EXCELLENT}),${FAIL}),"")`,
          {
            clause: CLAUSE.grades,
            native:
              `=IF([ready],IF(COUNT({from_fair},{from_good},{from_excellent})<3,NA(),` +
              levelByLevel(
                [
                  { label: FAIR, holds: compares("[share]", ">=", "{from_fair}") },
                  { label: GOOD, holds: compares("[share]", ">=", "{from_good}") },
                  { label: EXCELLENT, holds: compares("[share]", ">=", "{from_excellent}") },
                ],
                FAIL,
              ) +
              '),"")',
          },
        ),
        periodFigure(
          "consequence",
          text("奖惩", "Consequence"),
          `=IF([ready],IF([grade]=${FAIL},t"处罚：如降低职级、降薪、取消奖励|penalty: lower rank, lower pay, no rewards",` +
            't"按等级奖励：如提升职级、发放奖金、增加福利待遇|reward by grade: rank, bonus, benefits"),"")',
          { clause: CLAUSE.penalties },
        ),
        periodFigure("team", text("团队合作得分", "Teamwork points"), `=IF([ready],${TEAM},"")`, {
          unit: UNITS.points,
          format: SCORE,
          clause: CLAUSE.team,
        }),
      ],
    },
    {
      id: "appeal",
      title: text("申诉", "Appeal"),
      columns: [
        periodFigure(
          "appeal_last",
          text("申诉截止日", "Last day to appeal"),
          `=IF([ready],IF(COUNT(entry(published))=0,"",INDEX(APPRAISE.DUEWINDOW(${PUBLISHED},"workdays",{appeal_days},,{holidays},{workdays}),1,2)),"")`,
          {
            format: DATE,
            mayBeBlank: true,
            clause: CLAUSE.appeal,
            native: `=IF([ready],IF(COUNT(entry(published))=0,"",${workdayAfter(`(${PUBLISHED})`, "{appeal_days}", "{holidays}", "{workdays}")}),"")`,
          },
        ),
        periodFigure(
          "appeal_state",
          text("申诉状态", "Appeal"),
          '=IF([ready],IF(COUNT(entry(appealed))=0,"",IF([appeal_last]="",t"未公示|not published",IF(INT(entry(appealed))<INT(entry(published)),t"早于公示|before publication",' +
            'IF(INT(entry(appealed))>[appeal_last],t"逾期|late",IF(entry(evidence)=t"是|yes",t"受理|accepted",t"缺证据|no evidence"))))),"")',
          { mayBeBlank: true, clause: CLAUSE.appeal },
        ),
      ],
    },
  ],

  summary: ["total", "share", "grade", "consequence", "appeal_last", "appeal_state"],
  rollUps: [
    {
      id: "failed",
      title: text("不合格人数", "Failed"),
      unit: text("人", "people"),
      formula: `=COUNTIF(column(grade),${FAIL})`,
      format: "0",
    },
    {
      id: "mean",
      title: text("平均总分", "Mean total"),
      unit: UNITS.points,
      formula: '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
      format: "0.00",
    },
  ],
  openings: [],

  examples: [
    {
      id: "annual-1-10-rating-1",
      what: text("申诉截止日", "appeal deadline"),
      parameters: ASSUMED,
      // Published on Friday 2025-01-10; the 15th is the third working day.
      people: [{ id: "例1", entries: [{ ...fourRatings(8, 8, 8, 8), published: 45667 }] }],
      expected: [{ person: "例1", column: "appeal_last", values: [45672] }],
    },
    {
      id: "annual-1-10-rating-2",
      what: text("四项 1–10 分相加", "total of four 1-10 ratings"),
      parameters: ASSUMED,
      people: [{ id: "例2", entries: [fourRatings(8, 9, 7, 10)] }],
      expected: [
        { person: "例2", column: "total", values: [34] },
        { person: "例2", column: "share", values: [0.85] },
      ],
    },
    {
      id: "annual-1-10-rating-3",
      what: text("超出 1–10 分", "rating outside 1-10"),
      parameters: ASSUMED,
      people: [{ id: "例3", entries: [fourRatings(5, 5, 5, 5)] }],
      expected: [],
      refused: [
        { entry: "task", value: 0 },
        { entry: "task", value: 11 },
      ],
    },
  ],
};
