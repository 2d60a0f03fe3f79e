/** 客户服务中心管理支撑岗考核评分标准: monthly sheets of the hotline's shift leaders and of its guides. */
import { clauses, entry, example, figure, parameter, rule, scheme, section } from "../building";
import { forAll, vector, withIds, type Parameters } from "../records";
import { IN_POINTS, SCORE, UNITS, type Pair } from "../words";
import { nativeDeduct, nativeLinear, nativeScore } from "../mechanisms/plain/steps";
import type { Clause } from "../scheme";

const CLAUSE = clauses("003", {
  team: "L24|值班长班组团队业绩评分原则同班组评比评分原则,班组团队业绩考核为三部分,其中团队成员绩效成绩均分占40分,团队成员AB考核项占20分,团队成员DE考核项占10分",
  mean: "L24|团队成员绩效成绩均分占40分",
  ab: "L24|团队成员AB考核项占20分",
  de: "L24|团队成员DE考核项占10分",
  exam: "L24|(二)、季考成绩(5%)本人季考成绩在90分以上拿满分,低于70分不得分,90分到70分间线性得分",
  culture: "L24|(三)、团队文化建设(5%)充分利用班前班后会开展形式多样、互动性强的团队活动",
  tied: "L25|团队的活动参与率和参与质量均与热线值班长和业务指导员的考核挂钩",
  data: "L26|未按时上报、漏报、错报等扣考核分2分/次",
  dataFull: "L26|1、各类数据上报准确率5分",
  staffFull: "L27|2、团队管理5分",
  productionFull: "L28|3、生产管理10分",
  staff: "L27|未监管到位而出现员工问题出现一次扣1分",
  production:
    "L28–29|生产管理10分:做好现场接通率指标监控,对于话务高峰及时安排员工应急,准确记录接通率监控表,确保记录为时实数据,准确、全面。出现故障及时报障并准确记录故障记录表,如有未记录、记录有误,记录不全面,出现一次扣考核分2分",
  key: "L26|(四)、重点工作完成情况(20%)1、各类数据上报准确率5分",
  other: "L30|出现工作未按时完成,配合出现问题,延误整体工作的,出现一次扣1分",
  attendance: "L31|(五)、出勤(扣分项)值班长出勤作为扣分项进行考核,考核标准同话务员",
  site: "L32|做好现场人员管理值班长未及时监控到,每出现一次扣2分",
  guideTeam: "L32|10086业务指导一、考核项目及权重如下:二、考核评分标准(一)班组团队业绩(70%)",
  guideExam: "L32|(二)季考成绩(5%)本人季考成绩在90分以上拿满分,低于70分不得分,90分到70分间线性得分",
});

const RATER = "热线服务室|Hotline office";
const INDUSTRY = "电信客户服务热线|Telecom customer hotline";
const OPENING = "客户服务中心管理支撑岗考核评分标准第一部分10086热线服务室10086值班长";

const pointsOff = (title: Pair, value: number, clause: Clause) =>
  parameter.number(title, UNITS.points, value, [0, 100], clause);

/** The quarter's exam is the same for both posts. */
function examParameters(clause: Clause): Parameters {
  return {
    exam_none: parameter.number("季考不得分线|exam no points below", UNITS.points, 70, [0, 100], clause),
    exam_full: parameter.number("季考满分线|exam full points from", UNITS.points, 90, [0, 100], clause),
    exam_line: parameter.choice("季考线性得分|exam line", clause, {
      options: {
        from_zero: "70分得0分起|from 0 at 70",
        proportional: "按成绩占满分线的比例|in proportion to the full line",
      },
      reading:
        "“70到90分间线性得分”：默认从 70 分得 0 分到 90 分得满分，连续；另一种是成绩÷90×满分，在 70 分处有落差。|By default from 0 at 70 to the full points at 90, without a jump; or score ÷ 90 × full points, which jumps at 70.",
    }),
  };
}

const examEntry = {
  quarter_exam: entry.score("季考成绩|Quarter exam", {
    by: RATER,
    hint: "本人最近一次季考成绩，0 到 100 分。|The person's latest quarter exam, 0 to 100.",
  }),
};

const examColumn = (clause: Clause) => ({
  exam: figure.points("季考得分|Exam points", clause, {
    formula:
      "=APPRAISE.LINEAR(entry(quarter_exam),{exam_none},IF({exam_line=from_zero},0,{points:exam}*{exam_none}/{exam_full})," +
      "{exam_full},{points:exam},0,{points:exam})",
    native: `=${nativeLinear({
      value: "entry(quarter_exam)",
      from: ["{exam_none}", "IF({exam_line=proportional},{points:exam}/{exam_full}*{exam_none},0)"],
      to: ["{exam_full}", "{points:exam}"],
      below: "0",
      above: "{points:exam}",
    })}`,
  }),
});

const totalFloor = (clause: Clause) => ({
  total_floor: parameter.number("总分下限|lowest total", UNITS.points, 0, [-1000, 100], clause, {
    reading: "原文没有总分下限：默认不低于 0。|Not in the text: the total is not below 0.",
  }),
});

const ROLL_UPS = {
  mean: figure.points.all("平均总分|Mean total", '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))', {
    format: "0.00",
  }),
};

/** Items from which points are taken by occurrence. */
interface KeyWork {
  title: Pair;
  max: number;
  /** What is counted, and what each takes off. */
  counted: string;
  counts: Pair;
  per: number;
  perName: Pair;
  clause: Clause;
  /** Where its points are set. */
  full: Clause;
}
const KEY_WORK = withIds<KeyWork>({
  data: {
    title: "数据上报|Data reports",
    max: 5,
    clause: CLAUSE.data,
    full: CLAUSE.dataFull,
    counted: "data_errors",
    counts: "数据未报漏报错报|Data late, missing or wrong",
    per: 2,
    perName: "数据上报扣分|points off per data error",
  },
  staff: {
    title: "团队管理|Team management",
    max: 5,
    clause: CLAUSE.staff,
    full: CLAUSE.staffFull,
    counted: "staff_problems",
    counts: "员工问题|Staff problems",
    per: 1,
    perName: "员工问题扣分|points off per staff problem",
  },
  production: {
    title: "生产管理|Production",
    max: 10,
    clause: CLAUSE.production,
    full: CLAUSE.productionFull,
    counted: "record_errors",
    counts: "记录缺失或有误|Records missing or wrong",
    per: 2,
    perName: "记录扣分|points off per record",
  },
});

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
  what: "季考各边界|quarter exam at the edges",
  exams: [69.9, 70, 80, 90, 100],
  points: [0, 0, 2.5, 5, 5],
} as const;

/** A month without fault, but for what is given. */
const leader = (more: Readonly<Record<string, number>>) => ({
  member_mean: 100,
  ab: 20,
  de: 10,
  quarter_exam: 95,
  culture: 5,
  ...more,
});

export const hotlineShiftLeader = scheme({
  id: "hotline-shift-leader",
  version: 2,
  title: "管理支撑岗考核：10086值班长|Hotline support posts: shift leaders",
  shortTitle: "值班长|ShiftLdr",
  kind: "scoring",
  source: {
    file: "003",
    place: "L22–32",
    opening: OPENING,
    remark:
      "考核期按月，不在原文中。权重表已缺失，权重取自各标题；话务员出勤标准和AB、DE考核项的内容不在原文中，直接填分。|The period, a month, is not in the text. The table of weights is lost, they are in the headings; the attendance rules of agents and the items AB and DE are not in the text: points are entered.",
  },
  people: "10086热线值班长|Shift leaders of the 10086 hotline",
  industry: INDUSTRY,
  ...IN_POINTS,
  period: "month",

  rules: {
    team: rule("班组团队业绩 70 分|Team, 70 points", CLAUSE.team, {
      reading:
        "成员均分按百分制填写，得分=均分×40÷100；AB、DE 考核项在 0 到 20、0 到 10 分之间填写。|The members' mean is out of 100 and counts × 40 ÷ 100; AB and DE are entered, 0 to 20 and 0 to 10.",
    }),
    exam: rule("季考成绩 5 分|Quarter exam, 5 points", CLAUSE.exam, {
      reading: "每月按最近一次季考成绩计分。|Each month counts the latest exam.",
    }),
    culture: rule("团队文化建设 5 分|Team culture, 5 points", CLAUSE.culture),
    tied: rule("团队活动|Team activities", CLAUSE.tied),
    key: rule("重点工作 20 分|Key work, 20 points", CLAUSE.key, {
      reading:
        "每项扣完为止（参数“单项扣分”可改为可扣成负分）。|Each item is taken down to 0 (parameter “item floor” lets it go below).",
    }),
    ...forAll(KEY_WORK, ({ id, title, clause }) => ({ [id]: rule(title, clause) })),
    other: rule("其他工作（扣分项）|Other work (deduction)", CLAUSE.other, {
      reading: "没有本身分值，从总分中扣。|Has no points of its own: taken from the total.",
    }),
    attendance: rule("出勤（扣分项）|Attendance (deduction)", CLAUSE.attendance, {
      reading:
        "话务员的标准不在原文中：直接填写扣分。|The agents' rules are not in the text: the deduction is entered.",
    }),
    site: rule("现场管理（扣分项）|On site (deduction)", CLAUSE.site),
  },

  parameters: {
    points: parameter.points("各项满分|full points", CLAUSE.team, {
      items: {
        mean: ["成员绩效均分|Members' mean", 40, CLAUSE.mean],
        ab: ["AB考核项|AB items", 20, CLAUSE.ab],
        de: ["DE考核项|DE items", 10, CLAUSE.de],
        exam: ["季考|Quarter exam", 5, CLAUSE.exam],
        culture: ["团队文化|Team culture", 5, CLAUSE.culture],
        ...forAll<KeyWork & { id: string }, [Pair, number, Clause]>(KEY_WORK, ({ id, title, max, full }) => ({
          [id]: [title, max, full],
        })),
      },
    }),
    ...examParameters(CLAUSE.exam),
    ...forAll(KEY_WORK, ({ id, perName, per, clause }) => ({
      [`${id}_points`]: pointsOff(perName, per, clause),
    })),
    other_points: pointsOff("其他工作扣分|points off per other-work delay", 1, CLAUSE.other),
    site_points: pointsOff("现场管理扣分|points off per on-site lapse", 2, CLAUSE.site),
    item_floor: parameter.choice("单项扣分|item floor", CLAUSE.key, {
      options: { zero: "扣完为止|down to 0", below: "可扣成负分|may go below 0" },
      reading: "单项得分默认不低于 0。|An item is not below 0 by default.",
    }),
    ...totalFloor(CLAUSE.attendance),
  },

  entries: {
    member_mean: entry.score("成员绩效均分|Members' mean", {
      by: RATER,
      hint: "团队成员绩效成绩的平均分，百分制。|Mean of the members' scores, out of 100.",
    }),
    ab: entry.points("AB考核项|AB items", "{points:ab}", { by: RATER }),
    de: entry.points("DE考核项|DE items", "{points:de}", { by: RATER }),
    ...examEntry,
    culture: entry.points("团队文化建设|Team culture", "{points:culture}", { by: RATER }),
    ...forAll(KEY_WORK, ({ counted, counts }) => ({ [counted]: entry.count(counts, { by: RATER }) })),
    other: entry.count("其他工作延误|Other work delayed", { by: RATER }),
    attendance_off: entry.number("出勤扣分|Attendance deduction", UNITS.points, {
      blank: "zero",
      min: 0,
      max: 100,
      format: SCORE,
      by: RATER,
      hint: "按话务员出勤标准应扣的分，填正数；没有则留空。|Points to take off by the agents' rules, positive; blank if none.",
    }),
    site: entry.count("现场未监控到|On-site lapses", { by: RATER }),
  },

  results: {
    score: section("得分|Score", {
      total: figure.points("总分|Total", {
        formula: `=APPRAISE.SCORE(${vector(LEADER_ITEMS.map(([, points]) => points))},{points},-[deductions],,,{total_floor},,${ITEM_FLOOR})`,
        native: `=${nativeScore({
          items: LEADER_ITEMS.map(([id, points]) => [points, `{points:${id}}`]),
          min: "IF({item_floor=below},-1000000,0)",
          adjust: `(${OFF})`,
          low: "{total_floor}",
        })}`,
      }),
      team: figure.points("班组团队业绩|Team", "=[mean]+entry(ab)+entry(de)", CLAUSE.team, {
        native: "same",
      }),
      key: figure.points("重点工作|Key work", "=[data]+[staff]+[production]", CLAUSE.key, { native: "same" }),
      deductions: figure.points("扣分项|Deductions", CLAUSE.site, {
        formula: "=N(entry(other))*{other_points}+N(entry(attendance_off))+N(entry(site))*{site_points}",
        note: "从总分中扣。|Taken from the total.",
        native: "same",
      }),
    }),
    items: section("各项得分|Items", {
      mean: figure.points(
        "成员均分得分|Members' mean",
        "=entry(member_mean)*{points:mean}/100",
        CLAUSE.team,
        { native: "same" },
      ),
      ...examColumn(CLAUSE.exam),
      ...forAll(KEY_WORK, ({ id, title, counted, clause }) => ({
        [id]: figure.points(title, clause, {
          formula: `=APPRAISE.DEDUCT({points:${id}},entry(${counted}),{${id}_points},,${ITEM_FLOOR})`,
          native: `=${nativeDeduct(
            `{points:${id}}`,
            [[`N(entry(${counted}))`, `{${id}_points}`]],
            "IF({item_floor=below},-1000000,0)",
          )}`,
        }),
      })),
    }),
  },

  summary: ["total", "team", "exam", "key", "deductions", "data", "staff", "production"],
  rollUps: ROLL_UPS,

  examples: [
    example("hotline-shift-leader-1", "值班长的一个月|a month of a shift leader", {
      people: {
        例1: [
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
      expected: { 例1: { team: 62.4, total: 79.9 } },
    }),
    example("hotline-shift-leader-2", EXAM_EDGES.what, {
      people: forAll(EXAM_EDGES.exams, (quarter_exam, index) => ({
        [`例2-${index + 1}`]: [leader({ quarter_exam })],
      })),
      expected: forAll(EXAM_EDGES.points, (points, index) => ({ [`例2-${index + 1}`]: { exam: points } })),
    }),
    example("hotline-shift-leader-3", "第三次数据差错|the third data error", {
      people: { 例3: [leader({ data_errors: 3 })] },
      expected: { 例3: { data: 0 } },
    }),
  ],
});

const GUIDE_ITEMS = [
  ["team", "entry(team)"],
  ["exam", "[exam]"],
  ["lost", "IF({lost_part=counted},N(entry(lost)),0)"],
] as const;

export const hotlineGuide = scheme({
  id: "hotline-guide",
  version: 2,
  title: "管理支撑岗考核：10086业务指导|Hotline support posts: guides",
  shortTitle: "业务指导|HotGuide",
  kind: "scoring",
  source: {
    file: "003",
    place: "L32",
    opening: "10086业务指导一、考核项目及权重如下:二、考核评分标准(一)班组团队业绩(70%)(二)季考成绩(5%)",
    remark:
      "考核期按月，不在原文中。季考之后的内容已缺失：100 分中只见 75 分。|The period, a month, is not in the text. What follows the quarter exam is lost: 75 of 100 points are there.",
  },
  people: "10086热线业务指导|Guides of the 10086 hotline",
  industry: INDUSTRY,
  ...IN_POINTS,
  period: "month",

  rules: {
    team: rule("班组团队业绩 70 分|Team, 70 points", CLAUSE.guideTeam, {
      reading:
        "本岗位的评分方法在缺失部分：直接填写得分。|How it is scored for this post is lost: the points are entered.",
    }),
    exam: rule("季考成绩 5 分|Quarter exam, 5 points", CLAUSE.guideExam),
    tied: rule("团队活动|Team activities", CLAUSE.tied),
    lost: rule("缺失的 25 分|The 25 points that are lost", CLAUSE.guideExam, {
      reading:
        "默认不计，总分满分 75；也可填写得分，满分 100。|Left out by default, the total is out of 75; or entered, out of 100.",
    }),
  },

  parameters: {
    points: parameter.points("各项满分|full points", CLAUSE.guideTeam, {
      items: {
        team: ["班组团队业绩|Team", 70],
        exam: ["季考|Quarter exam", 5, CLAUSE.guideExam],
        lost: ["缺失项目|Lost items", 25],
      },
      reading: "“缺失项目”是与 100 分的差额。|“Lost items” is what is missing to 100.",
    }),
    lost_part: parameter.choice("缺失项目计分|lost items count", CLAUSE.guideExam, {
      options: { left_out: "不计，满分75|left out, of 75", counted: "计入，满分100|counted, of 100" },
      reading: "原文缺失的项目是否计入总分。|Whether the items that are lost count.",
    }),
    ...examParameters(CLAUSE.guideExam),
    ...totalFloor(CLAUSE.guideTeam),
  },

  entries: {
    team: entry.points("班组团队业绩|Team", "{points:team}", { by: RATER }),
    ...examEntry,
    lost: entry.points("缺失项目得分|Points of the lost items", "{points:lost}", {
      blank: "none",
      by: RATER,
      hint: "参数“缺失项目计分”为计入时填写，否则留空。|Only where the parameter “lost items count” says so.",
    }),
  },
  checks: {
    lost: [
      '=OR({lost_part=left_out},entry(lost)<>"")',
      "缺失项目未填得分|lost items have no points",
      "lacks",
    ],
  },

  results: {
    score: section("得分|Score", {
      total: figure.points("总分|Total", {
        formula: `=APPRAISE.SCORE(${vector(GUIDE_ITEMS.map(([, points]) => points))},{points},0,,,{total_floor})`,
        native: `=${nativeScore({
          items: GUIDE_ITEMS.map(([id, points]) => [points, `{points:${id}}`]),
          low: "{total_floor}",
        })}`,
      }),
      full: figure.points("满分|Out of", "=SUM({points})-IF({lost_part=counted},0,{points:lost})", {
        note: "缺失项目不计入时为 75。|75 while the lost items do not count.",
        native: "=SUM({points})-{lost_part=left_out}*{points:lost}",
      }),
      rate: figure.ratio.everyone("得分率|Share of the full score", {
        formula: '=IF([total]="","",APPRAISE.RATIO([total],[full]))',
        native: '=IF([total]="","",[total]/[full])',
      }),
      ...examColumn(CLAUSE.guideExam),
    }),
  },

  summary: ["total", "full", "rate", "exam"],
  rollUps: ROLL_UPS,

  examples: [
    // The two posts share the rule of the exam.
    example("hotline-shift-leader-2", EXAM_EDGES.what, {
      people: forAll(EXAM_EDGES.exams, (quarter_exam, index) => ({
        [`例2-${index + 1}`]: [{ team: 60, quarter_exam }],
      })),
      expected: forAll(EXAM_EDGES.points, (points, index) => ({ [`例2-${index + 1}`]: { exam: points } })),
    }),
  ],
});
