/** 客户服务中心管理支撑岗考核评分标准: monthly sheets of the hotline's shift leaders and of its guides. */
import {
  choiceParameter,
  clausesOf,
  countEntry,
  numberParameter,
  periodFigure,
  pointsEntry,
  pointsParameter,
  SCORE,
  scoreEntry,
  text,
  UNITS,
  vector,
} from "./building";
import { nativeDeduct, nativeLinear, nativeScore } from "./nativeSteps";
import type { Clause, EntryColumn, Parameter, ResultColumn, Scheme } from "./scheme";
import type { Text } from "../i18n/language";

const at = clausesOf("003");

const CLAUSE = {
  team: at(
    "L24",
    "值班长班组团队业绩评分原则同班组评比评分原则,班组团队业绩考核为三部分,其中团队成员绩效成绩均分占40分,团队成员AB考核项占20分,团队成员DE考核项占10分",
  ),
  exam: at("L24", "(二)、季考成绩(5%)本人季考成绩在90分以上拿满分,低于70分不得分,90分到70分间线性得分"),
  culture: at("L24", "(三)、团队文化建设(5%)充分利用班前班后会开展形式多样、互动性强的团队活动"),
  tied: at("L25", "团队的活动参与率和参与质量均与热线值班长和业务指导员的考核挂钩"),
  data: at("L26", "未按时上报、漏报、错报等扣考核分2分/次"),
  staff: at("L27", "未监管到位而出现员工问题出现一次扣1分"),
  production: at(
    "L29",
    "出现故障及时报障并准确记录故障记录表,如有未记录、记录有误,记录不全面,出现一次扣考核分2分",
  ),
  key: at("L26", "(四)、重点工作完成情况(20%)1、各类数据上报准确率5分"),
  other: at("L30", "出现工作未按时完成,配合出现问题,延误整体工作的,出现一次扣1分"),
  attendance: at("L31", "(五)、出勤(扣分项)值班长出勤作为扣分项进行考核,考核标准同话务员"),
  site: at("L32", "做好现场人员管理值班长未及时监控到,每出现一次扣2分"),
  guideTeam: at("L32", "10086业务指导一、考核项目及权重如下:二、考核评分标准(一)班组团队业绩(70%)"),
  guideExam: at("L32", "(二)季考成绩(5%)本人季考成绩在90分以上拿满分,低于70分不得分,90分到70分间线性得分"),
} as const;

const POINTS = { unit: UNITS.points, format: SCORE };
const RATER = text("热线服务室", "Hotline office");
const INDUSTRY = text("电信客户服务热线", "Telecom customer hotline");
const OPENING = "客户服务中心管理支撑岗考核评分标准第一部分10086热线服务室10086值班长";

const pointsOff = (id: string, zh: string, en: string, value: number, clause: Clause) =>
  numberParameter(id, text(zh, en), UNITS.points, value, { max: 100, clause });

/** The quarter's exam is the same for both posts. */
function examParameters(clause: Clause): Parameter[] {
  return [
    numberParameter("exam_none", text("季考不得分线", "exam no points below"), UNITS.points, 70, {
      max: 100,
      clause,
    }),
    numberParameter("exam_full", text("季考满分线", "exam full points from"), UNITS.points, 90, {
      max: 100,
      clause,
    }),
    choiceParameter(
      "exam_line",
      text("季考线性得分", "exam line"),
      [
        ["from_zero", "70分得0分起", "from 0 at 70"],
        ["proportional", "按成绩占满分线的比例", "in proportion to the full line"],
      ],
      {
        clause,
        reading: text(
          "“70到90分间线性得分”：默认从 70 分得 0 分到 90 分得满分，连续；另一种是成绩÷90×满分，在 70 分处有落差。",
          "By default from 0 at 70 to the full points at 90, without a jump; or score ÷ 90 × full points, which jumps at 70.",
        ),
      },
    ),
  ];
}

const examEntry = (): EntryColumn => ({
  ...scoreEntry("quarter_exam", text("季考成绩", "Quarter exam")),
  by: RATER,
  hint: text("本人最近一次季考成绩，0 到 100 分。", "The person's latest quarter exam, 0 to 100."),
});

const examColumn = (clause: Clause): ResultColumn =>
  periodFigure(
    "exam",
    text("季考得分", "Exam points"),
    "=IF([ready],APPRAISE.LINEAR(entry(quarter_exam),{exam_none},IF({exam_line=from_zero},0,{points:exam}*{exam_none}/{exam_full})," +
      '{exam_full},{points:exam},0,{points:exam}),"")',
    {
      ...POINTS,
      clause,
      native: `=IF([ready],${nativeLinear({
        value: "entry(quarter_exam)",
        from: ["{exam_none}", "IF({exam_line=proportional},{points:exam}/{exam_full}*{exam_none},0)"],
        to: ["{exam_full}", "{points:exam}"],
        below: "0",
        above: "{points:exam}",
      })},"")`,
    },
  );

const totalFloor = (clause: Clause): Parameter =>
  numberParameter("total_floor", text("总分下限", "lowest total"), UNITS.points, 0, {
    min: -1000,
    max: 100,
    clause,
    reading: text("原文没有总分下限：默认不低于 0。", "Not in the text: the total is not below 0."),
  });

const ROLL_UPS = [
  {
    id: "mean",
    title: text("平均总分", "Mean total"),
    unit: UNITS.points,
    formula: '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
    format: "0.00",
  },
] as const;

/** Items from which points are taken by occurrence. */
const KEY_WORK: readonly {
  id: string;
  title: Text;
  counted: string;
  counts: Text;
  max: number;
  per: number;
  perName: Text;
  clause: Clause;
}[] = [
  {
    id: "data",
    title: text("数据上报", "Data reports"),
    counted: "data_errors",
    counts: text("数据未报漏报错报", "Data late, missing or wrong"),
    max: 5,
    per: 2,
    perName: text("数据上报扣分", "points off per data error"),
    clause: CLAUSE.data,
  },
  {
    id: "staff",
    title: text("团队管理", "Team management"),
    counted: "staff_problems",
    counts: text("员工问题", "Staff problems"),
    max: 5,
    per: 1,
    perName: text("员工问题扣分", "points off per staff problem"),
    clause: CLAUSE.staff,
  },
  {
    id: "production",
    title: text("生产管理", "Production"),
    counted: "record_errors",
    counts: text("记录缺失或有误", "Records missing or wrong"),
    max: 10,
    per: 2,
    perName: text("记录扣分", "points off per record"),
    clause: CLAUSE.production,
  },
];

/** Lowest points of an item: 0, or none to speak of. (In Excel -10^6 is above 0.) */
const ITEM_FLOOR = "IF({item_floor=zero},0,-1000000)";
const OFF = "-N(entry(other))*{other_points}-N(entry(attendance_off))-N(entry(site))*{site_points}";

const LEADER_ITEMS = [
  ["mean", "[mean]"],
  ["ab", "entry(ab)"],
  ["de", "entry(de)"],
  ["exam", "[exam]"],
  ["culture", "entry(culture)"],
  ["data", "[data]"],
  ["staff", "[staff]"],
  ["production", "[production]"],
] as const;

const EXAM_EDGES = {
  what: text("季考各边界", "quarter exam at the edges"),
  exams: [69.9, 70, 80, 90, 100],
  points: [0, 0, 2.5, 5, 5],
};

/** A month without fault, but for what is given. */
const leader = (more: Readonly<Record<string, number>>) => ({
  member_mean: 100,
  ab: 20,
  de: 10,
  quarter_exam: 95,
  culture: 5,
  ...more,
});

export const hotlineShiftLeader: Scheme = {
  id: "hotline-shift-leader",
  version: 1,
  title: text("管理支撑岗考核：10086值班长", "Hotline support posts: shift leaders"),
  shortTitle: text("值班长", "ShiftLdr"),
  kind: "scoring",
  source: {
    file: "003",
    place: "L22–32",
    opening: OPENING,
    remark: text(
      "权重表已缺失，权重取自各标题；话务员出勤标准和AB、DE考核项的内容不在原文中，直接填分。",
      "The table of weights is lost, they are in the headings; the attendance rules of agents and the items AB and DE are not in the text: points are entered.",
    ),
  },
  people: text("10086热线值班长", "Shift leaders of the 10086 hotline"),
  industry: INDUSTRY,
  unit: UNITS.points,
  fen: 2e-9,
  period: "month",

  rules: [
    {
      id: "team",
      title: text("班组团队业绩 70 分", "Team, 70 points"),
      clause: CLAUSE.team,
      reading: text(
        "成员均分按百分制填写，得分=均分×40÷100；AB、DE 考核项在 0 到 20、0 到 10 分之间填写。",
        "The members' mean is out of 100 and counts × 40 ÷ 100; AB and DE are entered, 0 to 20 and 0 to 10.",
      ),
    },
    {
      id: "exam",
      title: text("季考成绩 5 分", "Quarter exam, 5 points"),
      clause: CLAUSE.exam,
      reading: text("每月按最近一次季考成绩计分。", "Each month counts the latest exam."),
    },
    { id: "culture", title: text("团队文化建设 5 分", "Team culture, 5 points"), clause: CLAUSE.culture },
    { id: "tied", title: text("团队活动", "Team activities"), clause: CLAUSE.tied },
    {
      id: "key",
      title: text("重点工作 20 分", "Key work, 20 points"),
      clause: CLAUSE.key,
      reading: text(
        "每项扣完为止（参数“单项扣分”可改为可扣成负分）。",
        "Each item is taken down to 0 (parameter “item floor” lets it go below).",
      ),
    },
    ...KEY_WORK.map(({ id, title, clause }) => ({ id, title, clause })),
    {
      id: "other",
      title: text("其他工作（扣分项）", "Other work (deduction)"),
      clause: CLAUSE.other,
      reading: text("没有本身分值，从总分中扣。", "Has no points of its own: taken from the total."),
    },
    {
      id: "attendance",
      title: text("出勤（扣分项）", "Attendance (deduction)"),
      clause: CLAUSE.attendance,
      reading: text(
        "话务员的标准不在原文中：直接填写扣分。",
        "The agents' rules are not in the text: the deduction is entered.",
      ),
    },
    { id: "site", title: text("现场管理（扣分项）", "On site (deduction)"), clause: CLAUSE.site },
  ],

  parameters: [
    pointsParameter(
      "points",
      text("各项满分", "full points"),
      [
        ["mean", text("成员绩效均分", "Members' mean"), 40],
        ["ab", text("AB考核项", "AB items"), 20],
        ["de", text("DE考核项", "DE items"), 10],
        ["exam", text("季考", "Quarter exam"), 5],
        ["culture", text("团队文化", "Team culture"), 5],
        ...KEY_WORK.map(({ id, title, max }) => [id, title, max] as const),
      ],
      { clause: CLAUSE.team },
    ),
    ...examParameters(CLAUSE.exam),
    ...KEY_WORK.map(({ id, perName, per, clause }) =>
      pointsOff(`${id}_points`, perName["zh-CN"], perName["en-US"], per, clause),
    ),
    pointsOff("other_points", "其他工作扣分", "points off per other-work delay", 1, CLAUSE.other),
    pointsOff("site_points", "现场管理扣分", "points off per on-site lapse", 2, CLAUSE.site),
    choiceParameter(
      "item_floor",
      text("单项扣分", "item floor"),
      [
        ["zero", "扣完为止", "down to 0"],
        ["below", "可扣成负分", "may go below 0"],
      ],
      {
        clause: CLAUSE.key,
        reading: text("单项得分默认不低于 0。", "An item is not below 0 by default."),
      },
    ),
    totalFloor(CLAUSE.attendance),
  ],

  rosterColumns: [],
  entryColumns: [
    {
      ...scoreEntry("member_mean", text("成员绩效均分", "Members' mean")),
      by: RATER,
      hint: text("团队成员绩效成绩的平均分，百分制。", "Mean of the members' scores, out of 100."),
    },
    pointsEntry("ab", text("AB考核项", "AB items"), "{points:ab}", { by: RATER }),
    pointsEntry("de", text("DE考核项", "DE items"), "{points:de}", { by: RATER }),
    examEntry(),
    pointsEntry("culture", text("团队文化建设", "Team culture"), "{points:culture}", { by: RATER }),
    ...KEY_WORK.map(({ counted, counts }) => countEntry(counted, counts, { by: RATER })),
    countEntry("other", text("其他工作延误", "Other work delayed"), { by: RATER }),
    {
      id: "attendance_off",
      title: text("出勤扣分", "Attendance deduction"),
      unit: UNITS.points,
      kind: "number",
      blank: "zero",
      min: 0,
      max: 100,
      format: SCORE,
      by: RATER,
      hint: text(
        "按话务员出勤标准应扣的分，填正数；没有则留空。",
        "Points to take off by the agents' rules, positive; blank if none.",
      ),
    },
    countEntry("site", text("现场未监控到", "On-site lapses"), { by: RATER }),
  ],
  entryChecks: [],
  lists: [],

  results: [
    {
      id: "score",
      title: text("得分", "Score"),
      columns: [
        periodFigure(
          "total",
          text("总分", "Total"),
          `=IF([ready],APPRAISE.SCORE(${vector(LEADER_ITEMS.map(([, points]) => points))},{points},-[deductions],,,{total_floor},,${ITEM_FLOOR}),"")`,
          {
            ...POINTS,
            native: `=IF([ready],${nativeScore({
              items: LEADER_ITEMS.map(([id, points]) => [points, `{points:${id}}`]),
              min: "IF({item_floor=below},-1000000,0)",
              adjust: `(${OFF})`,
              low: "{total_floor}",
            })},"")`,
          },
        ),
        periodFigure("team", text("班组团队业绩", "Team"), '=IF([ready],[mean]+entry(ab)+entry(de),"")', {
          ...POINTS,
          clause: CLAUSE.team,
        }),
        periodFigure("key", text("重点工作", "Key work"), '=IF([ready],[data]+[staff]+[production],"")', {
          ...POINTS,
          clause: CLAUSE.key,
        }),
        periodFigure(
          "deductions",
          text("扣分项", "Deductions"),
          '=IF([ready],N(entry(other))*{other_points}+N(entry(attendance_off))+N(entry(site))*{site_points},"")',
          { ...POINTS, clause: CLAUSE.site, note: text("从总分中扣。", "Taken from the total.") },
        ),
      ],
    },
    {
      id: "items",
      title: text("各项得分", "Items"),
      columns: [
        periodFigure(
          "mean",
          text("成员均分得分", "Members' mean"),
          '=IF([ready],entry(member_mean)*{points:mean}/100,"")',
          { ...POINTS, clause: CLAUSE.team },
        ),
        examColumn(CLAUSE.exam),
        ...KEY_WORK.map(({ id, title, counted, clause }) =>
          periodFigure(
            id,
            title,
            `=IF([ready],APPRAISE.DEDUCT({points:${id}},N(entry(${counted})),{${id}_points},,${ITEM_FLOOR}),"")`,
            {
              ...POINTS,
              clause,
              native: `=IF([ready],${nativeDeduct(
                `{points:${id}}`,
                [[`N(entry(${counted}))`, `{${id}_points}`]],
                "IF({item_floor=below},-1000000,0)",
              )},"")`,
            },
          ),
        ),
      ],
    },
  ],

  summary: ["total", "team", "exam", "key", "deductions", "data", "staff", "production"],
  rollUps: ROLL_UPS,
  openings: [],

  examples: [
    {
      id: "hotline-shift-leader-1",
      what: text("值班长的一个月", "a month of a shift leader"),
      people: [
        {
          id: "例1",
          entries: [
            {
              member_mean: 88.5,
              ab: 18,
              de: 9,
              quarter_exam: 84,
              culture: 4,
              data_errors: 1,
              staff_problems: 1,
              record_errors: 2,
              other: 1,
              attendance_off: 0,
              site: 1,
            },
          ],
        },
      ],
      expected: [{ person: "例1", column: "total", values: [79.9] }],
    },
    {
      id: "hotline-shift-leader-2",
      what: EXAM_EDGES.what,
      people: EXAM_EDGES.exams.map((quarter_exam, index) => ({
        id: `例2-${index + 1}`,
        entries: [leader({ quarter_exam })],
      })),
      expected: EXAM_EDGES.points.map((points, index) => ({
        person: `例2-${index + 1}`,
        column: "exam",
        values: [points],
      })),
    },
    {
      id: "hotline-shift-leader-3",
      what: text("第三次数据差错", "the third data error"),
      people: [{ id: "例3", entries: [leader({ data_errors: 3 })] }],
      expected: [{ person: "例3", column: "data", values: [0] }],
    },
  ],
};

const GUIDE_ITEMS = [
  ["team", "entry(team)"],
  ["exam", "[exam]"],
  ["lost", "IF({lost_part=counted},N(entry(lost)),0)"],
] as const;

export const hotlineGuide: Scheme = {
  id: "hotline-guide",
  version: 1,
  title: text("管理支撑岗考核：10086业务指导", "Hotline support posts: guides"),
  shortTitle: text("业务指导", "HotGuide"),
  kind: "scoring",
  source: {
    file: "003",
    place: "L32",
    opening: "10086业务指导一、考核项目及权重如下:二、考核评分标准(一)班组团队业绩(70%)(二)季考成绩(5%)",
    remark: text(
      "季考之后的内容已缺失：100 分中只见 75 分。",
      "What follows the quarter exam is lost: 75 of 100 points are there.",
    ),
  },
  people: text("10086热线业务指导", "Guides of the 10086 hotline"),
  industry: INDUSTRY,
  unit: UNITS.points,
  fen: 2e-9,
  period: "month",

  rules: [
    {
      id: "team",
      title: text("班组团队业绩 70 分", "Team, 70 points"),
      clause: CLAUSE.guideTeam,
      reading: text(
        "本岗位的评分方法在缺失部分：直接填写得分。",
        "How it is scored for this post is lost: the points are entered.",
      ),
    },
    { id: "exam", title: text("季考成绩 5 分", "Quarter exam, 5 points"), clause: CLAUSE.guideExam },
    { id: "tied", title: text("团队活动", "Team activities"), clause: CLAUSE.tied },
    {
      id: "lost",
      title: text("缺失的 25 分", "The 25 points that are lost"),
      clause: CLAUSE.guideExam,
      reading: text(
        "默认不计，总分满分 75；也可填写得分，满分 100。",
        "Left out by default, the total is out of 75; or entered, out of 100.",
      ),
    },
  ],

  parameters: [
    pointsParameter(
      "points",
      text("各项满分", "full points"),
      [
        ["team", text("班组团队业绩", "Team"), 70],
        ["exam", text("季考", "Quarter exam"), 5],
        ["lost", text("缺失项目", "Lost items"), 25],
      ],
      {
        clause: CLAUSE.guideTeam,
        reading: text("“缺失项目”是与 100 分的差额。", "“Lost items” is what is missing to 100."),
      },
    ),
    choiceParameter(
      "lost_part",
      text("缺失项目计分", "lost items count"),
      [
        ["left_out", "不计，满分75", "left out, of 75"],
        ["counted", "计入，满分100", "counted, of 100"],
      ],
      {
        clause: CLAUSE.guideExam,
        reading: text("原文缺失的项目是否计入总分。", "Whether the items that are lost count."),
      },
    ),
    ...examParameters(CLAUSE.guideExam),
    totalFloor(CLAUSE.guideTeam),
  ],

  rosterColumns: [],
  entryColumns: [
    pointsEntry("team", text("班组团队业绩", "Team"), "{points:team}", { by: RATER }),
    examEntry(),
    pointsEntry("lost", text("缺失项目得分", "Points of the lost items"), "{points:lost}", {
      blank: "none",
      by: RATER,
      hint: text(
        "参数“缺失项目计分”为计入时填写，否则留空。",
        "Only where the parameter “lost items count” says so.",
      ),
    }),
  ],
  entryChecks: [
    {
      id: "lost",
      formula: '=OR({lost_part=left_out},entry(lost)<>"")',
      message: text("缺失项目未填得分", "lost items have no points"),
    },
  ],
  lists: [],

  results: [
    {
      id: "score",
      title: text("得分", "Score"),
      columns: [
        periodFigure(
          "total",
          text("总分", "Total"),
          `=IF([ready],APPRAISE.SCORE(${vector(GUIDE_ITEMS.map(([, points]) => points))},{points},0,,,{total_floor}),"")`,
          {
            ...POINTS,
            native: `=IF([ready],${nativeScore({
              items: GUIDE_ITEMS.map(([id, points]) => [points, `{points:${id}}`]),
              low: "{total_floor}",
            })},"")`,
          },
        ),
        periodFigure(
          "full",
          text("满分", "Out of"),
          '=IF([ready],SUM({points})-IF({lost_part=counted},0,{points:lost}),"")',
          { ...POINTS, note: text("缺失项目不计入时为 75。", "75 while the lost items do not count.") },
        ),
        periodFigure(
          "rate",
          text("得分率", "Share of the full score"),
          '=IF([total]="","",APPRAISE.RATIO([total],[full]))',
          {
            format: "0.00%",
            native: '=IF([total]="","",[total]/[full])',
          },
        ),
        examColumn(CLAUSE.guideExam),
      ],
    },
  ],

  summary: ["total", "full", "rate", "exam"],
  rollUps: ROLL_UPS,
  openings: [],
  examples: [
    {
      // The two posts share the rule of the exam.
      id: "hotline-shift-leader-2",
      what: EXAM_EDGES.what,
      people: EXAM_EDGES.exams.map((quarter_exam, index) => ({
        id: `例2-${index + 1}`,
        entries: [{ team: 60, quarter_exam }],
      })),
      expected: EXAM_EDGES.points.map((points, index) => ({
        person: `例2-${index + 1}`,
        column: "exam",
        values: [points],
      })),
    },
  ],
};
