/** 客户经理绩效考核方案: quarterly sheet of 100 points, 97 of which the text shows. */
import {
  clauses,
  dueDate,
  entry,
  example,
  figure,
  parameter,
  rule,
  scheme,
  section,
  type EntryMore,
} from "../building";
import { forAll, vector, withIds } from "../records";
import { around, IN_POINTS, SCORE, UNITS, type Pair } from "../words";
import { nativeDeduct, nativeScore, nativeStepScore, stepModes } from "../mechanisms/plain/steps";
import type { Clause, TableParameter } from "../scheme";

const CLAUSE = clauses("001", {
  raters: "L96|以公司内部的考核人员以及管理人员为主体,他们主要是考核各个客户经理的工作表现和工作绩效",
  quarter: "L96|季度考核:每季度开展一次,考核实施考核时间为下一季度第一个月的1日~10日",
  year: "L96|年度考核:一年开展一次,考核销售部经理当年1~12月份的工作业绩。实施考核时间为下一年度1月1日~1月10日",
  completion:
    "L96|客服工作计划完成率25%25 考核标准为100%,刚好完成目标的得20分;每低于5%,扣除该项2分;每高于5%加该项分2分",
  execution: "L96|与上一季度或年度相比,考核期内客服标准有效执行率达到多少,每增加1%,加0.5分,出现负增长不扣分",
  customers: "L96–98|新客户开发15%15 考核期内每增加一个新客户,加2分",
  rules: "L98|销售制度执行3%3 每违规一次,该项扣0.5分;没出现违规现象的得满分",
  teamwork: "L98|因个人原因而影响整个团队工作的情况出现一次,扣除该项2分;没出现上述情况的得满分",
  knowledge:
    "L98|专业知识5%5 ① 了解公司产品基本知识(1分) ② 熟悉本行业及本公司的产品(2分)③ 熟练掌握本岗位所具备的专业知识,但对其他相关知识了解不多(3分)④ 熟练掌握业务知识及其他相关知识(4~5分)",
  analysis:
    "L98|分析判断能力5%5 ① 较弱,不能及时地做出正确的分析与判断(1分)② 一般,能对问题进行简单的分析和判断(2分)③ 较强,能对复杂的问题进行分析和判断,但不能灵活运用到实际工作中来(3分)④ 非常强,能迅速地对客观环境做出较正确的判断,并能灵活运用到实际工作中,取得较好的销售业绩(4~5分)",
  communication:
    "L98|沟通能力5%5 ① 能较清晰地表达自己的想法(1分)② 有一定的说服能力(2分)③ 能有效地化解矛盾(3分)④ 能灵活运用多种谈话技巧和他人进行沟通(4~5分)",
  flexibility:
    "L98|灵活应变能力5%5 ① 思想比较保守,应变能力较弱(1分)② 有一定的灵活应变能力(2~3分)③ 应变能力较强,能根据客观环境的变化灵活地采取相应的措施(4~5分)",
  attendance:
    "L98|员工出勤率2%2 ① 员工季度出勤率达到100%,得满分,迟到一次扣0.5分(3次及以内)② 季度累计迟到三次以上者,该项得分为0",
  norms: "L98|日常行为规范2%2 违反一次,扣0.5分;没违反者得满分",
  responsibility: "L98|责任感5%5 ① 工作马虎,不",
});

const RATER = "考核人员、管理人员|Raters and managers";

/** In the order of the sheet; what is not computed is entered as points. */
interface Item {
  name: Pair;
  max: number;
  clause: Clause;
  /** Scored by the rater, within levels or not. */
  entered?: boolean;
  levels?: 3 | 4;
}

const ability = (name: Pair, clause: Clause, levels: 3 | 4): Item => ({
  name,
  max: 5,
  clause,
  entered: true,
  levels,
});

const ITEMS = withIds<Item>({
  completion: { name: "计划完成率|Plan completion", max: 25, clause: CLAUSE.completion },
  execution: { name: "标准执行率|Standard execution rate", max: 20, clause: CLAUSE.execution },
  customers: { name: "新客户开发|New customers", max: 15, clause: CLAUSE.customers },
  rules: { name: "销售制度执行|Sales rules", max: 3, clause: CLAUSE.rules },
  teamwork: { name: "团队协作|Teamwork", max: 5, clause: CLAUSE.teamwork },
  knowledge: ability("专业知识|Knowledge", CLAUSE.knowledge, 4),
  analysis: ability("分析判断能力|Analysis and judgement", CLAUSE.analysis, 4),
  communication: ability("沟通能力|Communication", CLAUSE.communication, 4),
  flexibility: ability("灵活应变能力|Flexibility", CLAUSE.flexibility, 3),
  attendance: { name: "员工出勤率|Attendance", max: 2, clause: CLAUSE.attendance },
  norms: { name: "日常行为规范|Daily conduct", max: 2, clause: CLAUSE.norms },
  responsibility: { name: "责任感|Responsibility", max: 5, clause: CLAUSE.responsibility, entered: true },
  // 100 less the 97 points that are there.
  lost: { name: "缺失项目|Lost item", max: 3, clause: CLAUSE.responsibility },
});
const ABILITIES = ITEMS.filter(({ levels }) => levels !== undefined);

/** Where an item's points of the period stand. */
const points = ({ id, entered }: (typeof ITEMS)[number]): string =>
  id === "lost" ? "IF({lost_item=counted},N(entry(lost)),0)" : entered ? `entry(${id})` : `[${id}]`;

const LEVEL_HINTS: Readonly<Record<string, Pair>> = {
  knowledge:
    "1 了解产品基本知识；2 熟悉本行业及产品；3 熟练掌握本岗位专业知识；4~5 熟练掌握业务及相关知识。|1 knows the basics; 2 knows the industry and the products; 3 masters the post's knowledge; 4–5 and related knowledge.",
  analysis:
    "1 较弱；2 一般，能作简单分析；3 较强，但不能灵活运用；4~5 非常强，能灵活运用并取得较好业绩。|1 weak; 2 simple problems; 3 complex problems, not put to use; 4–5 very strong and put to use.",
  communication:
    "1 能较清晰地表达；2 有一定的说服能力；3 能有效地化解矛盾；4~5 能灵活运用多种谈话技巧。|1 expresses ideas clearly; 2 persuades; 3 resolves conflicts; 4–5 uses many ways of talking.",
  flexibility:
    "1 比较保守，应变较弱；2~3 有一定的应变能力；4~5 应变能力较强。|1 conservative; 2–3 some flexibility; 4–5 adapts measures to circumstances.",
};

const levelTable = (name: Pair, rows: TableParameter["rows"], clause: Clause) =>
  parameter.table(name, clause, {
    columns: [
      { name: "最低分|From", unit: UNITS.points, format: SCORE, min: 0, max: 100 },
      { name: "最高分|To", unit: UNITS.points, format: SCORE, min: 0, max: 100 },
    ],
    rows,
    size: 6,
    reading:
      "评分须落在某一档内：档间的分数原文没有，不接受。|A rating must lie in a level: points between levels are not in the text.",
  });

/** Points between two levels belong to none. */
const inLevel = (id: string, table: string) => {
  const bound = (column: number) => `INDEX({${table}},0,${column})`;
  return `=SUMPRODUCT(ISNUMBER(${bound(1)})*(${bound(1)}<=entry(${id})+1/10^9)*(${bound(2)}>=entry(${id})-1/10^9))>0`;
};

const count = (title: Pair, more: EntryMore = {}) => entry.count(title, { by: RATER, ...more });

const rate = (title: Pair, max: number, hint: Pair) =>
  entry.number(title, UNITS.percent, { min: 0, max, format: "0.00%", by: RATER, hint });

/** The points of an execution rate that has not changed are lost; assumed in all examples. */
const ASSUMED = { execution_start: 0 } as const;

/** A quarter exactly on the plan and without fault, but for what is given. */
const quarter = (more: Readonly<Record<string, number>>) => ({
  completion: 1,
  execution_rate: 0.5,
  execution_before: 0.5,
  knowledge: 5,
  analysis: 5,
  communication: 5,
  flexibility: 5,
  attendance_rate: 1,
  responsibility: 5,
  ...more,
});

const eachOf = (
  head: string,
  column: string,
  key: string,
  pairs: readonly (readonly [number, number])[],
) => ({
  people: forAll(pairs, ([value], index) => ({ [`${head}-${index + 1}`]: [quarter({ [key]: value })] })),
  expected: forAll(pairs, ([, figure], index) => ({ [`${head}-${index + 1}`]: { [column]: figure } })),
});

const COMPLETION = {
  value: "entry(completion)",
  baseline: "{plan_line}",
  size: "{plan_step}",
  start: "{plan_start}",
  up: "{plan_up}",
  down: "{plan_down}",
  cap: "{points:completion}",
  floor: "0",
} as const;

const EXECUTION = {
  value: "entry(execution_rate)",
  baseline: "entry(execution_before)",
  size: "{execution_step}",
  start: "{execution_start}",
  up: "{execution_up}",
  down: "0",
  cap: "{points:execution}",
  floor: "0",
} as const;

const stepScore = (score: typeof COMPLETION | typeof EXECUTION) =>
  `=APPRAISE.STEPSCORE(${Object.values(score).join(",")},{step_mode})`;

const deduction = (id: string, title: Pair, times: string, per: string, clause: Clause) => ({
  [id]: figure.points(title, `=APPRAISE.DEDUCT({points:${id}},entry(${times}),{${per}})`, clause, {
    native: `=${nativeDeduct(`{points:${id}}`, [[`N(entry(${times}))`, `{${per}}`]])}`,
  }),
});

const perCase = (title: Pair, value: number, clause: Clause) =>
  parameter.number(title, UNITS.points, value, [0, 100], clause);

export const cm100PointSheet = scheme({
  id: "cm-100-point-sheet",
  version: 3,
  migrations: { 3: {} },
  title: "客户经理绩效考核方案（百分制季度表）|Quarterly sheet of 100 points",
  shortTitle: "百分季考|Sheet100",
  kind: "scoring",
  source: {
    file: "001",
    place: "L94–98",
    opening: "一.目的为了使各个客户经理明确自己的工作任务和努力方向",
    remark:
      "原文在“责任感 ① 工作马虎,不”处中断：100 分中只见 97 分，按总分发奖的规定也在缺失部分。|The text breaks off in “责任感 ① 工作马虎,不”: 97 of 100 points are there; what the total pays is in the lost part.",
  },
  people: "客户经理|Account managers",
  industry: "销售与客户服务|Sales and customer service",
  ...IN_POINTS,
  period: "quarter",

  rules: {
    raters: rule("考核主体|Raters", CLAUSE.raters, {
      reading:
        "内部考核为主；自评和客户评价在原文中没有权重，不计入分数。|Internal raters score; self-rating and customers' opinions have no weight in the text and do not count.",
    }),
    quarter: rule("季度考核|Quarter", CLAUSE.quarter),
    year: rule("年度考核|Year", CLAUSE.year, {
      reading:
        "原文没有年度考核的表：考核对象为销售部经理，时间与四季度考核相同。|The text has no sheet for the yearly appraisal of the sales managers; its days are those of the fourth quarter.",
    }),
    completion: rule("计划完成率|Plan completion", CLAUSE.completion, {
      reading:
        "默认只计整 5% 的档（参数“不足一档”可改）；最高 25 分（115% 起），最低 0 分。|Only whole steps of 5 % count by default (parameter “part of a step”); at most 25 points, reached at 115 %, at least 0.",
    }),
    execution: rule("标准有效执行率|Standard execution rate", CLAUSE.execution, {
      reading:
        "“达到多少”缺了数字：持平的起始分必须填写（填 0 则增加 40 个百分点得满分 20）。“1%”是 1 个百分点；对比期（上一季度或上一年度）的执行率由考核人填写。|A number is lost: what no change gives must be entered (with 0, 40 percentage points more give the full 20). 1 % is a percentage point; the rate of the last quarter or year is entered.",
    }),
    customers: rule("新客户开发|New customers", CLAUSE.customers),
    rules: rule("销售制度执行|Sales rules", CLAUSE.rules),
    teamwork: rule("团队协作|Teamwork", CLAUSE.teamwork),
    ...forAll(ABILITIES, ({ id, name, clause }) => ({ [id]: rule(name, clause) })),
    attendance: rule("员工出勤率|Attendance", CLAUSE.attendance, {
      reading:
        "“三次以上”此处指多于 3 次，因为上一条写明“3次及以内”。出勤率不论多少，迟到多于 3 次都是 0 分。其余出勤率不足 100% 的情形原文没有规定：默认由考核人填写得分，也可改为 0 分。|“三次以上” means more than 3 here, since the line above says “up to 3”; then the item is 0 whatever the attendance. Otherwise attendance below 100 % is not covered: the rater enters the points by default, or they are 0.",
    }),
    norms: rule("日常行为规范|Daily conduct", CLAUSE.norms),
    responsibility: rule("责任感|Responsibility", CLAUSE.responsibility, {
      reading:
        "各档说明中断，由考核人在 0 到满分之间评分。|The levels break off: rated from 0 to the full points.",
    }),
    lost: rule("缺失的 3 分|The 3 points that are lost", CLAUSE.responsibility, {
      reading:
        "原文可见各项合计 97 分。默认不计缺失项目，总分满分 97；也可填写该项得分，满分 100。|The items that remain total 97. By default the lost one does not count and the total is out of 97; or its points are entered and the total is out of 100.",
    }),
  },

  parameters: {
    points: parameter.points("各项满分|full points", CLAUSE.completion, {
      items: forAll(ITEMS, ({ id, name, max }) => ({ [id]: [name, max] })),
      reading:
        "原文的权重即满分；“缺失项目”3 分是与 100 分的差额。|The weights of the text are the full points; “lost item” is what is missing to 100.",
    }),
    lost_item: parameter.choice("缺失项目计分|lost item counts", CLAUSE.responsibility, {
      options: { left_out: "不计，满分97|left out, of 97", counted: "计入，满分100|counted, of 100" },
      reading: "原文缺失的项目是否计入总分。|Whether the item that is lost counts.",
    }),
    plan_line: parameter.completion("完成率标准|plan line", 1, CLAUSE.completion),
    plan_step: parameter.step("完成率每档|plan step", 0.05, CLAUSE.completion),
    plan_start: perCase("刚好完成得分|points on the plan", 20, CLAUSE.completion),
    plan_up: perCase("每高一档加分|points up per plan step", 2, CLAUSE.completion),
    plan_down: perCase("每低一档扣分|points off per plan step", 2, CLAUSE.completion),
    execution_step: parameter.step("执行率每档|execution step", 0.01, CLAUSE.execution),
    execution_start: parameter.number(
      "执行率起始分|execution start",
      UNITS.points,
      null,
      [0, 100],
      CLAUSE.execution,
      {
        reading:
          "“达到多少”的数字缺失，必须填写持平时的得分；负增长不扣分，得起始分。|The number is lost: what no change gives must be entered. A decrease takes nothing off this.",
      },
    ),
    execution_up: perCase("执行率每档加分|points up per execution step", 0.5, CLAUSE.execution),
    step_mode: parameter.stepMode(
      "不足一档|part of a step",
      ["whole", "prorata", "started"],
      CLAUSE.completion,
      {
        reading:
          "“每5%”“每1%”：默认不足一档不计。|“Each 5 %”, “each 1 %”: parts of a step do not count by default.",
      },
    ),
    customer_points: perCase("每个新客户加分|points per new customer", 2, CLAUSE.customers),
    rule_points: perCase("违规扣分|points off per violation", 0.5, CLAUSE.rules),
    team_points: perCase("影响团队扣分|points off per incident", 2, CLAUSE.teamwork),
    four_levels: levelTable(
      "四档得分|four levels",
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 5],
      ],
      CLAUSE.knowledge,
    ),
    three_levels: levelTable(
      "三档得分|three levels",
      [
        [1, 1],
        [2, 3],
        [4, 5],
      ],
      CLAUSE.flexibility,
    ),
    late_points: perCase("迟到扣分|points off per late arrival", 0.5, CLAUSE.attendance),
    late_most: parameter.number(
      "迟到限次|late arrivals at most",
      UNITS.times,
      3,
      [0, 100],
      CLAUSE.attendance,
      { whole: true, reading: "超过此数该项为 0 分。|More than that: no points." },
    ),
    attendance_below: parameter.choice("出勤率不足|attendance below 100", CLAUSE.attendance, {
      options: { rater: "由考核人填写|rater enters", zero: "0分|no points" },
      reading:
        "出勤率低于 100% 时的得分，原文没有规定；迟到超过限次的为 0 分。|Points below 100 %: not in the text; 0 where late more often than that.",
    }),
    norm_points: perCase("违反规范扣分|points off per breach", 0.5, CLAUSE.norms),
    window_first: parameter.number("考核开始日|window first day", "日|day", 1, [1, 31], CLAUSE.quarter, {
      whole: true,
    }),
    window_last: parameter.number("考核截止日|window last day", "日|day", 10, [1, 31], CLAUSE.quarter, {
      whole: true,
    }),
  },

  entries: {
    completion: rate(
      "计划完成率|Plan completion",
      10,
      "客服工作计划完成率，如 112%。|Completion of the service plan, e.g. 112 %.",
    ),
    execution_rate: rate(
      "本期执行率|Execution rate",
      1,
      "考核期内客服标准有效执行率。|Execution rate of the service standards in the quarter.",
    ),
    execution_before: rate(
      "对比期执行率|Execution rate before",
      1,
      "上一季度或上一年度的有效执行率。|That of the last quarter or year.",
    ),
    new_customers: count("新客户数|New customers"),
    violations: count("违反销售制度|Violations of sales rules"),
    team_faults: count("影响团队|Teamwork incidents"),
    ...forAll(ABILITIES, ({ id, name }) => ({
      [id]: entry.points(name, `{points:${id}}`, { by: RATER, hint: LEVEL_HINTS[id] }),
    })),
    attendance_rate: rate(
      "出勤率|Attendance",
      1,
      "季度出勤率；只有迟到时填 100%。|Attendance of the quarter; 100 % where there is only lateness.",
    ),
    late: count("迟到|Late"),
    attendance_points: entry.points("出勤率不足得分|Points below 100 %", "{points:attendance}", {
      blank: "none",
      by: RATER,
      hint: "出勤率低于 100% 时由考核人填写该项得分，否则留空。|Only below 100 %: the item's points; else blank.",
    }),
    norm_breaches: count("违反日常规范|Breaches of conduct"),
    responsibility: entry.points("责任感|Responsibility", "{points:responsibility}", { by: RATER }),
    lost: entry.points("缺失项目得分|Points of the lost item", "{points:lost}", {
      blank: "none",
      by: RATER,
      hint: "参数“缺失项目计分”为计入时填写，否则留空。|Only where the parameter “lost item counts” says so.",
    }),
  },
  checks: {
    ...forAll(ABILITIES, ({ id, name, levels }) => ({
      [id]: [
        inLevel(id, levels === 3 ? "three_levels" : "four_levels"),
        around("*不在任何一档|*: no such level", name),
      ],
    })),
    attendance_points: [
      '=OR(ROUND(entry(attendance_rate),9)>=1,{attendance_below=zero},entry(attendance_points)<>"",N(entry(late))>{late_most})',
      "缺出勤率不足得分|points below 100 % missing",
      "lacks",
    ],
    lost: [
      '=OR({lost_item=left_out},entry(lost)<>"")',
      "缺缺失项目得分|points of the lost item missing",
      "lacks",
    ],
  },

  results: {
    score: section("得分|Score", {
      total: figure.points("总分|Total", `=APPRAISE.SCORE(${vector(ITEMS.map(points))},{points})`, {
        native: `=${nativeScore({ items: ITEMS.map((item) => [points(item), `{points:${item.id}}`]) })}`,
      }),
      full: figure.points("满分|Out of", "=SUM({points})-IF({lost_item=counted},0,{points:lost})", {
        note: "缺失项目不计入时为 97。|97 while the lost item does not count.",
        native: "=SUM({points})-{lost_item=left_out}*{points:lost}",
      }),
      rate: figure.ratio.everyone("得分率|Share", '=IF([total]="","",APPRAISE.RATIO([total],[full]))', {
        native: '=IF([total]="","",[total]/[full])',
      }),
    }),
    items: section("各项得分|Items", {
      completion: figure.points("计划完成率|Plan completion", stepScore(COMPLETION), CLAUSE.completion, {
        native: `=${nativeStepScore({ ...COMPLETION, mode: stepModes("step_mode") })}`,
      }),
      execution: figure.points("标准执行率|Execution rate", stepScore(EXECUTION), CLAUSE.execution, {
        native: `=${nativeStepScore({ ...EXECUTION, mode: stepModes("step_mode") })}`,
      }),
      customers: figure.points("新客户开发|New customers", CLAUSE.customers, {
        formula: "=APPRAISE.STEPSCORE(entry(new_customers),0,1,0,{customer_points},0,{points:customers})",
        native: "=MIN({points:customers},N(entry(new_customers))*{customer_points})",
      }),
      ...deduction("rules", "销售制度执行|Sales rules", "violations", "rule_points", CLAUSE.rules),
      ...deduction("teamwork", "团队协作|Teamwork", "team_faults", "team_points", CLAUSE.teamwork),
      ability: figure.points("工作能力合计|Abilities", "=SUM(entries(knowledge..flexibility))", {
        native: "same",
      }),
      attendance: figure.points("员工出勤率|Attendance", CLAUSE.attendance, {
        formula:
          "=IF(AND(ROUND(entry(attendance_rate),9)<1,entry(late)<={late_most})," +
          "IF({attendance_below=zero},0,N(entry(attendance_points)))," +
          "APPRAISE.DEDUCT({points:attendance},entry(late),{late_points},{late_most}))",
        // ② stands beside ① and has no condition on attendance.
        native:
          "=IF(N(entry(late))>{late_most},0,IF(ROUND(entry(attendance_rate),9)>=1," +
          "MAX(0,{points:attendance}-{late_points}*N(entry(late)))," +
          "IF({attendance_below=zero},0,N(entry(attendance_points)))))",
      }),
      ...deduction("norms", "日常行为规范|Daily conduct", "norm_breaches", "norm_points", CLAUSE.norms),
    }),
  },

  summary: [
    "total",
    "full",
    "completion",
    "execution",
    "customers",
    "rules",
    "teamwork",
    "ability",
    "attendance",
  ],
  rollUps: {
    mean: figure.points.all("平均总分|Mean total", '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))', {
      format: "0.00",
    }),
  },
  dueDates: {
    window: dueDate("考核时间|Appraisal", CLAUSE.quarter, {
      kind: "days",
      a: "{window_first}",
      b: "{window_last}",
    }),
  },

  examples: [
    example("cm-100-point-sheet-1", "可见的 97 分|the 97 points that are there", {
      parameters: ASSUMED,
      people: {
        例1: [
          quarter({
            completion: 1.12,
            execution_rate: 0.56,
            new_customers: 5,
            violations: 2,
            team_faults: 1,
            knowledge: 4,
            analysis: 3,
            communication: 4,
            flexibility: 3,
            late: 2,
            norm_breaches: 1,
            responsibility: 4,
          }),
        ],
      },
      expected: { 例1: { total: 62.5, full: 97 } },
    }),
    example("cm-100-point-sheet-2", "计划完成率各边界|plan completion at the edges", {
      parameters: ASSUMED,
      ...eachOf("例2", "completion", "completion", [
        [1, 20],
        [1.05, 22],
        [1.0499, 20],
        [0.95, 18],
        [0.88, 16],
        [1.25, 25],
        [0.4, 0],
      ]),
    }),
    example("cm-100-point-sheet-3", "88% 的另两种算法：按比例|88 % in the other readings: pro rata", {
      parameters: { ...ASSUMED, step_mode: "prorata" },
      ...eachOf("例3", "completion", "completion", [[0.88, 15.2]]),
    }),
    example(
      "cm-100-point-sheet-3",
      "88% 的另两种算法：不足一档按一档|88 % in the other readings: started steps",
      {
        parameters: { ...ASSUMED, step_mode: "started" },
        ...eachOf("例3", "completion", "completion", [[0.88, 14]]),
      },
    ),
    example("cm-100-point-sheet-4", "执行率的变化|change of the execution rate", {
      parameters: ASSUMED,
      ...eachOf("例4", "execution", "execution_rate", [
        [0.47, 0],
        [0.5, 0],
        [0.564, 3],
        [0.9, 20],
        [1, 20],
      ]),
    }),
    example("cm-100-point-sheet-5", "迟到 0、1、3、4 次|late 0, 1, 3, 4 times", {
      parameters: ASSUMED,
      ...eachOf("例5", "attendance", "late", [
        [0, 2],
        [1, 1.5],
        [3, 0.5],
        [4, 0],
      ]),
    }),
    example("cm-100-point-sheet-6", "新客户 7、8 个|7 and 8 new customers", {
      parameters: ASSUMED,
      ...eachOf("例6", "customers", "new_customers", [
        [7, 14],
        [8, 15],
      ]),
    }),
  ],
});
