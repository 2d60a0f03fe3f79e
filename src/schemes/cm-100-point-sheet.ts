/** 客户经理绩效考核方案: quarterly sheet of 100 points, 97 of which the text shows. */
import {
  choiceParameter,
  clausesOf,
  countEntry,
  numberParameter,
  percentParameter,
  periodFigure,
  pointsEntry,
  pointsParameter,
  SCORE,
  stepModeParameter,
  text,
  UNITS,
  vector,
} from "./building";
import { nativeDeduct, nativeScore, nativeStepScore, stepModes } from "./nativeSteps";
import type { Clause, EntryColumn, Scheme, TableParameter } from "./scheme";
import type { Text } from "../i18n/language";

const at = clausesOf("001");

const CLAUSE = {
  raters: at("L96", "以公司内部的考核人员以及管理人员为主体,他们主要是考核各个客户经理的工作表现和工作绩效"),
  quarter: at("L96", "季度考核:每季度开展一次,考核实施考核时间为下一季度第一个月的1日~10日"),
  year: at(
    "L96",
    "年度考核:一年开展一次,考核销售部经理当年1~12月份的工作业绩。实施考核时间为下一年度1月1日~1月10日",
  ),
  completion: at(
    "L96",
    "客服工作计划完成率25%25 考核标准为100%,刚好完成目标的得20分;每低于5%,扣除该项2分;每高于5%加该项分2分",
  ),
  execution: at(
    "L96",
    "与上一季度或年度相比,考核期内客服标准有效执行率达到多少,每增加1%,加0.5分,出现负增长不扣分",
  ),
  customers: at("L96–98", "新客户开发15%15 考核期内每增加一个新客户,加2分"),
  rules: at("L98", "销售制度执行3%3 每违规一次,该项扣0.5分;没出现违规现象的得满分"),
  teamwork: at("L98", "因个人原因而影响整个团队工作的情况出现一次,扣除该项2分;没出现上述情况的得满分"),
  knowledge: at(
    "L98",
    "专业知识5%5 ① 了解公司产品基本知识(1分) ② 熟悉本行业及本公司的产品(2分)③ 熟练掌握本岗位所具备的专业知识,但对其他相关知识了解不多(3分)④ 熟练掌握业务知识及其他相关知识(4~5分)",
  ),
  analysis: at(
    "L98",
    "分析判断能力5%5 ① 较弱,不能及时地做出正确的分析与判断(1分)② 一般,能对问题进行简单的分析和判断(2分)③ 较强,能对复杂的问题进行分析和判断,但不能灵活运用到实际工作中来(3分)④ 非常强,能迅速地对客观环境做出较正确的判断,并能灵活运用到实际工作中,取得较好的销售业绩(4~5分)",
  ),
  communication: at(
    "L98",
    "沟通能力5%5 ① 能较清晰地表达自己的想法(1分)② 有一定的说服能力(2分)③ 能有效地化解矛盾(3分)④ 能灵活运用多种谈话技巧和他人进行沟通(4~5分)",
  ),
  flexibility: at(
    "L98",
    "灵活应变能力5%5 ① 思想比较保守,应变能力较弱(1分)② 有一定的灵活应变能力(2~3分)③ 应变能力较强,能根据客观环境的变化灵活地采取相应的措施(4~5分)",
  ),
  attendance: at(
    "L98",
    "员工出勤率2%2 ① 员工季度出勤率达到100%,得满分,迟到一次扣0.5分(3次及以内)② 季度累计迟到三次以上者,该项得分为0",
  ),
  norms: at("L98", "日常行为规范2%2 违反一次,扣0.5分;没违反者得满分"),
  responsibility: at("L98", "责任感5%5 ① 工作马虎,不"),
} as const;

const POINTS = { unit: UNITS.points, format: SCORE };
const RATER = text("考核人员、管理人员", "Raters and managers");

/** In the order of the sheet; what is not computed is entered as points. */
const ITEMS: readonly {
  id: string;
  name: Text;
  max: number;
  clause: Clause;
  entered?: boolean;
  levels?: 3 | 4;
}[] = [
  { id: "completion", name: text("计划完成率", "Plan completion"), max: 25, clause: CLAUSE.completion },
  { id: "execution", name: text("标准执行率", "Standard execution rate"), max: 20, clause: CLAUSE.execution },
  { id: "customers", name: text("新客户开发", "New customers"), max: 15, clause: CLAUSE.customers },
  { id: "rules", name: text("销售制度执行", "Sales rules"), max: 3, clause: CLAUSE.rules },
  { id: "teamwork", name: text("团队协作", "Teamwork"), max: 5, clause: CLAUSE.teamwork },
  {
    id: "knowledge",
    name: text("专业知识", "Knowledge"),
    max: 5,
    clause: CLAUSE.knowledge,
    entered: true,
    levels: 4,
  },
  {
    id: "analysis",
    name: text("分析判断能力", "Analysis and judgement"),
    max: 5,
    clause: CLAUSE.analysis,
    entered: true,
    levels: 4,
  },
  {
    id: "communication",
    name: text("沟通能力", "Communication"),
    max: 5,
    clause: CLAUSE.communication,
    entered: true,
    levels: 4,
  },
  {
    id: "flexibility",
    name: text("灵活应变能力", "Flexibility"),
    max: 5,
    clause: CLAUSE.flexibility,
    entered: true,
    levels: 3,
  },
  { id: "attendance", name: text("员工出勤率", "Attendance"), max: 2, clause: CLAUSE.attendance },
  { id: "norms", name: text("日常行为规范", "Daily conduct"), max: 2, clause: CLAUSE.norms },
  {
    id: "responsibility",
    name: text("责任感", "Responsibility"),
    max: 5,
    clause: CLAUSE.responsibility,
    entered: true,
  },
  // 100 less the 97 points that are there.
  { id: "lost", name: text("缺失项目", "Lost item"), max: 3, clause: CLAUSE.responsibility },
];
const ABILITIES = ITEMS.filter(({ levels }) => levels !== undefined);

/** Where an item's points of the period stand. */
const points = ({ id, entered }: (typeof ITEMS)[number]): string =>
  id === "lost" ? "IF({lost_item=counted},N(entry(lost)),0)" : entered ? `entry(${id})` : `[${id}]`;

const LEVEL_HINTS: Readonly<Record<string, Text>> = {
  knowledge: text(
    "1 了解产品基本知识；2 熟悉本行业及产品；3 熟练掌握本岗位专业知识；4~5 熟练掌握业务及相关知识。",
    "1 knows the basics; 2 knows the industry and the products; 3 masters the post's knowledge; 4–5 and related knowledge.",
  ),
  analysis: text(
    "1 较弱；2 一般，能作简单分析；3 较强，但不能灵活运用；4~5 非常强，能灵活运用并取得较好业绩。",
    "1 weak; 2 simple problems; 3 complex problems, not put to use; 4–5 very strong and put to use.",
  ),
  communication: text(
    "1 能较清晰地表达；2 有一定的说服能力；3 能有效地化解矛盾；4~5 能灵活运用多种谈话技巧。",
    "1 expresses ideas clearly; 2 persuades; 3 resolves conflicts; 4–5 uses many ways of talking.",
  ),
  flexibility: text(
    "1 比较保守，应变较弱；2~3 有一定的应变能力；4~5 应变能力较强。",
    "1 conservative; 2–3 some flexibility; 4–5 adapts measures to circumstances.",
  ),
};

const levelTable = (
  id: string,
  name: Text,
  rows: TableParameter["rows"],
  clause: Clause,
): TableParameter => ({
  kind: "table",
  id,
  name,
  columns: [
    { name: text("最低分", "From"), unit: UNITS.points, format: SCORE, min: 0, max: 100 },
    { name: text("最高分", "To"), unit: UNITS.points, format: SCORE, min: 0, max: 100 },
  ],
  rows,
  size: 6,
  required: true,
  clause,
  reading: text(
    "评分须落在某一档内：档间的分数原文没有，不接受。",
    "A rating must lie in a level: points between levels are not in the text.",
  ),
});

/** Points between two levels belong to none. */
const inLevel = (id: string, table: string) => {
  const bound = (column: number) => `INDEX({${table}},0,${column})`;
  return `=SUMPRODUCT(ISNUMBER(${bound(1)})*(${bound(1)}<=entry(${id})+1/10^9)*(${bound(2)}>=entry(${id})-1/10^9))>0`;
};

const count = (id: string, zh: string, en: string, more: Partial<EntryColumn> = {}) =>
  countEntry(id, text(zh, en), { by: RATER, ...more });

const rate = (id: string, title: Text, max: number, hint: Text): EntryColumn => ({
  id,
  title,
  unit: UNITS.percent,
  kind: "number",
  blank: "missing",
  min: 0,
  max,
  format: "0.00%",
  by: RATER,
  hint,
});

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
  people: pairs.map(([value], index) => ({
    id: `${head}-${index + 1}`,
    entries: [quarter({ [key]: value })],
  })),
  expected: pairs.map(([, figure], index) => ({
    person: `${head}-${index + 1}`,
    column,
    values: [figure],
  })),
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
  `=IF([ready],APPRAISE.STEPSCORE(${Object.values(score).join(",")},{step_mode}),"")`;

const deduction = (id: string, title: Text, times: string, per: string, clause: Clause) =>
  periodFigure(id, title, `=IF([ready],APPRAISE.DEDUCT({points:${id}},N(entry(${times})),{${per}}),"")`, {
    ...POINTS,
    clause,
    native: `=IF([ready],${nativeDeduct(`{points:${id}}`, [[`N(entry(${times}))`, `{${per}}`]])},"")`,
  });

const perCase = (id: string, zh: string, en: string, value: number, clause: Clause) =>
  numberParameter(id, text(zh, en), UNITS.points, value, { max: 100, clause });

export const cm100PointSheet: Scheme = {
  id: "cm-100-point-sheet",
  version: 1,
  title: text("客户经理绩效考核方案（百分制季度表）", "Quarterly sheet of 100 points"),
  shortTitle: text("百分季考", "Sheet100"),
  kind: "scoring",
  source: {
    file: "001",
    place: "L94–98",
    opening: "一.目的为了使各个客户经理明确自己的工作任务和努力方向",
    remark: text(
      "原文在“责任感 ① 工作马虎,不”处中断：100 分中只见 97 分，按总分发奖的规定也在缺失部分。",
      "The text breaks off in “责任感 ① 工作马虎,不”: 97 of 100 points are there; what the total pays is in the lost part.",
    ),
  },
  people: text("客户经理", "Account managers"),
  industry: text("销售与客户服务", "Sales and customer service"),
  unit: UNITS.points,
  fen: 2e-9,
  period: "quarter",

  rules: [
    {
      id: "raters",
      title: text("考核主体", "Raters"),
      clause: CLAUSE.raters,
      reading: text(
        "内部考核为主；自评和客户评价在原文中没有权重，不计入分数。",
        "Internal raters score; self-rating and customers' opinions have no weight in the text and do not count.",
      ),
    },
    { id: "quarter", title: text("季度考核", "Quarter"), clause: CLAUSE.quarter },
    {
      id: "year",
      title: text("年度考核", "Year"),
      clause: CLAUSE.year,
      reading: text(
        "原文没有年度考核的表：考核对象为销售部经理，时间与四季度考核相同。",
        "The text has no sheet for the yearly appraisal of the sales managers; its days are those of the fourth quarter.",
      ),
    },
    {
      id: "completion",
      title: text("计划完成率", "Plan completion"),
      clause: CLAUSE.completion,
      reading: text(
        "默认只计整 5% 的档（参数“不足一档”可改）；最高 25 分（115% 起），最低 0 分。",
        "Only whole steps of 5 % count by default (parameter “part of a step”); at most 25 points, reached at 115 %, at least 0.",
      ),
    },
    {
      id: "execution",
      title: text("标准有效执行率", "Standard execution rate"),
      clause: CLAUSE.execution,
      reading: text(
        "“达到多少”缺了数字：持平的起始分默认 0，增加 40 个百分点得满分 20；起始分是参数。“1%”是 1 个百分点；对比期（上一季度或上一年度）的执行率由考核人填写。",
        "A number is lost: no change gives 0 by default, 40 percentage points more give the full 20; the start is a parameter. 1 % is a percentage point; the rate of the last quarter or year is entered.",
      ),
    },
    { id: "customers", title: text("新客户开发", "New customers"), clause: CLAUSE.customers },
    { id: "rules", title: text("销售制度执行", "Sales rules"), clause: CLAUSE.rules },
    { id: "teamwork", title: text("团队协作", "Teamwork"), clause: CLAUSE.teamwork },
    ...ABILITIES.map(({ id, name, clause }) => ({ id, title: name, clause })),
    {
      id: "attendance",
      title: text("员工出勤率", "Attendance"),
      clause: CLAUSE.attendance,
      reading: text(
        "“三次以上”此处指多于 3 次，因为上一条写明“3次及以内”。出勤率不足 100% 的情形原文没有规定：默认由考核人填写得分，也可改为 0 分。",
        "“三次以上” means more than 3 here, since the line above says “up to 3”. Attendance below 100 % is not covered: the rater enters the points by default, or they are 0.",
      ),
    },
    { id: "norms", title: text("日常行为规范", "Daily conduct"), clause: CLAUSE.norms },
    {
      id: "responsibility",
      title: text("责任感", "Responsibility"),
      clause: CLAUSE.responsibility,
      reading: text(
        "各档说明中断，由考核人在 0 到满分之间评分。",
        "The levels break off: rated from 0 to the full points.",
      ),
    },
    {
      id: "lost",
      title: text("缺失的 3 分", "The 3 points that are lost"),
      clause: CLAUSE.responsibility,
      reading: text(
        "原文可见各项合计 97 分。默认不计缺失项目，总分满分 97；也可填写该项得分，满分 100。",
        "The items that remain total 97. By default the lost one does not count and the total is out of 97; or its points are entered and the total is out of 100.",
      ),
    },
  ],

  parameters: [
    pointsParameter(
      "points",
      text("各项满分", "full points"),
      ITEMS.map(({ id, name, max }) => [id, name, max] as const),
      {
        clause: CLAUSE.completion,
        reading: text(
          "原文的权重即满分；“缺失项目”3 分是与 100 分的差额。",
          "The weights of the text are the full points; “lost item” is what is missing to 100.",
        ),
      },
    ),
    choiceParameter(
      "lost_item",
      text("缺失项目计分", "lost item counts"),
      [
        ["left_out", "不计，满分97", "left out, of 97"],
        ["counted", "计入，满分100", "counted, of 100"],
      ],
      {
        clause: CLAUSE.responsibility,
        reading: text("原文缺失的项目是否计入总分。", "Whether the item that is lost counts."),
      },
    ),
    percentParameter("plan_line", text("完成率标准", "plan line"), 1, { max: 10, clause: CLAUSE.completion }),
    percentParameter("plan_step", text("完成率每档", "plan step"), 0.05, {
      min: 0.0001,
      clause: CLAUSE.completion,
    }),
    perCase("plan_start", "刚好完成得分", "points on the plan", 20, CLAUSE.completion),
    perCase("plan_up", "每高一档加分", "points up per plan step", 2, CLAUSE.completion),
    perCase("plan_down", "每低一档扣分", "points off per plan step", 2, CLAUSE.completion),
    percentParameter("execution_step", text("执行率每档", "execution step"), 0.01, {
      min: 0.0001,
      clause: CLAUSE.execution,
    }),
    numberParameter("execution_start", text("执行率起始分", "execution start"), UNITS.points, 0, {
      max: 100,
      clause: CLAUSE.execution,
      reading: text(
        "原文没有；默认 0。负增长不扣分，得起始分。",
        "Not in the text: 0. A decrease takes nothing off this.",
      ),
    }),
    perCase("execution_up", "执行率每档加分", "points up per execution step", 0.5, CLAUSE.execution),
    stepModeParameter("step_mode", text("不足一档", "part of a step"), ["whole", "prorata", "started"], {
      clause: CLAUSE.completion,
      reading: text(
        "“每5%”“每1%”：默认不足一档不计。",
        "“Each 5 %”, “each 1 %”: parts of a step do not count by default.",
      ),
    }),
    perCase("customer_points", "每个新客户加分", "points per new customer", 2, CLAUSE.customers),
    perCase("rule_points", "违规扣分", "points off per violation", 0.5, CLAUSE.rules),
    perCase("team_points", "影响团队扣分", "points off per incident", 2, CLAUSE.teamwork),
    levelTable(
      "four_levels",
      text("四档得分", "four levels"),
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 5],
      ],
      CLAUSE.knowledge,
    ),
    levelTable(
      "three_levels",
      text("三档得分", "three levels"),
      [
        [1, 1],
        [2, 3],
        [4, 5],
      ],
      CLAUSE.flexibility,
    ),
    perCase("late_points", "迟到扣分", "points off per late arrival", 0.5, CLAUSE.attendance),
    numberParameter("late_most", text("迟到限次", "late arrivals at most"), UNITS.times, 3, {
      max: 100,
      whole: true,
      clause: CLAUSE.attendance,
      reading: text("超过此数该项为 0 分。", "More than that: no points."),
    }),
    choiceParameter(
      "attendance_below",
      text("出勤率不足", "attendance below 100"),
      [
        ["rater", "由考核人填写", "rater enters"],
        ["zero", "0分", "no points"],
      ],
      {
        clause: CLAUSE.attendance,
        reading: text("出勤率低于 100% 时的得分，原文没有规定。", "Points below 100 %: not in the text."),
      },
    ),
    perCase("norm_points", "违反规范扣分", "points off per breach", 0.5, CLAUSE.norms),
    numberParameter("window_first", text("考核开始日", "window first day"), text("日", "day"), 1, {
      min: 1,
      max: 31,
      whole: true,
      clause: CLAUSE.quarter,
    }),
    numberParameter("window_last", text("考核截止日", "window last day"), text("日", "day"), 10, {
      min: 1,
      max: 31,
      whole: true,
      clause: CLAUSE.quarter,
    }),
  ],

  rosterColumns: [],
  entryColumns: [
    rate(
      "completion",
      text("计划完成率", "Plan completion"),
      10,
      text("客服工作计划完成率，如 112%。", "Completion of the service plan, e.g. 112 %."),
    ),
    rate(
      "execution_rate",
      text("本期执行率", "Execution rate"),
      1,
      text("考核期内客服标准有效执行率。", "Execution rate of the service standards in the quarter."),
    ),
    rate(
      "execution_before",
      text("对比期执行率", "Execution rate before"),
      1,
      text("上一季度或上一年度的有效执行率。", "That of the last quarter or year."),
    ),
    count("new_customers", "新客户数", "New customers"),
    count("violations", "违反销售制度", "Violations of sales rules"),
    count("team_faults", "影响团队", "Teamwork incidents"),
    ...ABILITIES.map(({ id, name }) => {
      const hint = LEVEL_HINTS[id];
      return pointsEntry(id, name, `{points:${id}}`, { by: RATER, ...(hint ? { hint } : {}) });
    }),
    rate(
      "attendance_rate",
      text("出勤率", "Attendance"),
      1,
      text(
        "季度出勤率；只有迟到时填 100%。",
        "Attendance of the quarter; 100 % where there is only lateness.",
      ),
    ),
    count("late", "迟到", "Late"),
    pointsEntry("attendance_points", text("出勤率不足得分", "Points below 100 %"), "{points:attendance}", {
      blank: "none",
      by: RATER,
      hint: text(
        "出勤率低于 100% 时由考核人填写该项得分，否则留空。",
        "Only below 100 %: the item's points; else blank.",
      ),
    }),
    count("norm_breaches", "违反日常规范", "Breaches of conduct"),
    pointsEntry("responsibility", text("责任感", "Responsibility"), "{points:responsibility}", { by: RATER }),
    pointsEntry("lost", text("缺失项目得分", "Points of the lost item"), "{points:lost}", {
      blank: "none",
      by: RATER,
      hint: text(
        "参数“缺失项目计分”为计入时填写，否则留空。",
        "Only where the parameter “lost item counts” says so.",
      ),
    }),
  ],
  entryChecks: [
    ...ABILITIES.map(({ id, name, levels }) => ({
      id,
      formula: inLevel(id, levels === 3 ? "three_levels" : "four_levels"),
      message: text(`${name["zh-CN"]}不在任何一档`, `${name["en-US"]}: no such level`),
    })),
    {
      id: "attendance_points",
      formula: '=OR(ROUND(entry(attendance_rate),9)>=1,{attendance_below=zero},entry(attendance_points)<>"")',
      message: text("缺出勤率不足得分", "points below 100 % missing"),
    },
    {
      id: "lost",
      formula: '=OR({lost_item=left_out},entry(lost)<>"")',
      message: text("缺缺失项目得分", "points of the lost item missing"),
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
          `=IF([ready],APPRAISE.SCORE(${vector(ITEMS.map(points))},{points}),"")`,
          {
            ...POINTS,
            native: `=IF([ready],${nativeScore({ items: ITEMS.map((item) => [points(item), `{points:${item.id}}`]) })},"")`,
          },
        ),
        periodFigure(
          "full",
          text("满分", "Out of"),
          '=IF([ready],SUM({points})-IF({lost_item=counted},0,{points:lost}),"")',
          {
            ...POINTS,
            note: text("缺失项目不计入时为 97。", "97 while the lost item does not count."),
          },
        ),
        periodFigure("rate", text("得分率", "Share"), '=IF([total]="","",APPRAISE.RATIO([total],[full]))', {
          format: "0.00%",
          native: '=IF([total]="","",[total]/[full])',
        }),
      ],
    },
    {
      id: "items",
      title: text("各项得分", "Items"),
      columns: [
        periodFigure("completion", text("计划完成率", "Plan completion"), stepScore(COMPLETION), {
          ...POINTS,
          clause: CLAUSE.completion,
          native: `=IF([ready],${nativeStepScore({ ...COMPLETION, mode: stepModes("step_mode") })},"")`,
        }),
        periodFigure("execution", text("标准执行率", "Execution rate"), stepScore(EXECUTION), {
          ...POINTS,
          clause: CLAUSE.execution,
          native: `=IF([ready],${nativeStepScore({ ...EXECUTION, mode: stepModes("step_mode") })},"")`,
        }),
        periodFigure(
          "customers",
          text("新客户开发", "New customers"),
          '=IF([ready],APPRAISE.STEPSCORE(N(entry(new_customers)),0,1,0,{customer_points},0,{points:customers}),"")',
          {
            ...POINTS,
            clause: CLAUSE.customers,
            native: '=IF([ready],MIN({points:customers},N(entry(new_customers))*{customer_points}),"")',
          },
        ),
        deduction("rules", text("销售制度执行", "Sales rules"), "violations", "rule_points", CLAUSE.rules),
        deduction("teamwork", text("团队协作", "Teamwork"), "team_faults", "team_points", CLAUSE.teamwork),
        periodFigure(
          "ability",
          text("工作能力合计", "Abilities"),
          '=IF([ready],SUM(entries(knowledge..flexibility)),"")',
          POINTS,
        ),
        periodFigure(
          "attendance",
          text("员工出勤率", "Attendance"),
          "=IF([ready],IF(ROUND(entry(attendance_rate),9)<1,IF({attendance_below=zero},0,N(entry(attendance_points)))," +
            'APPRAISE.DEDUCT({points:attendance},N(entry(late)),{late_points},{late_most})),"")',
          {
            ...POINTS,
            clause: CLAUSE.attendance,
            native:
              "=IF([ready],IF(ROUND(entry(attendance_rate),9)<1,IF({attendance_below=zero},0,N(entry(attendance_points)))," +
              'IF(N(entry(late))<={late_most},MAX(0,{points:attendance}-{late_points}*N(entry(late))),0)),"")',
          },
        ),
        deduction(
          "norms",
          text("日常行为规范", "Daily conduct"),
          "norm_breaches",
          "norm_points",
          CLAUSE.norms,
        ),
      ],
    },
  ],

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
  rollUps: [
    {
      id: "mean",
      title: text("平均总分", "Mean total"),
      unit: UNITS.points,
      formula: '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
      format: "0.00",
    },
  ],
  dueDates: [
    {
      id: "window",
      title: text("考核时间", "Appraisal"),
      clause: CLAUSE.quarter,
      kind: "days",
      a: "{window_first}",
      b: "{window_last}",
    },
  ],
  openings: [],

  examples: [
    {
      id: "cm-100-point-sheet-1",
      what: text("可见的 97 分", "the 97 points that are there"),
      people: [
        {
          id: "例1",
          entries: [
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
      ],
      expected: [
        { person: "例1", column: "total", values: [62.5] },
        { person: "例1", column: "full", values: [97] },
      ],
    },
    {
      id: "cm-100-point-sheet-2",
      what: text("计划完成率各边界", "plan completion at the edges"),
      ...eachOf("例2", "completion", "completion", [
        [1, 20],
        [1.05, 22],
        [1.0499, 20],
        [0.95, 18],
        [0.88, 16],
        [1.25, 25],
        [0.4, 0],
      ]),
    },
    {
      id: "cm-100-point-sheet-3",
      what: text("88% 的另两种算法：按比例", "88 % in the other readings: pro rata"),
      parameters: { step_mode: "prorata" },
      ...eachOf("例3", "completion", "completion", [[0.88, 15.2]]),
    },
    {
      id: "cm-100-point-sheet-3",
      what: text("88% 的另两种算法：不足一档按一档", "88 % in the other readings: started steps"),
      parameters: { step_mode: "started" },
      ...eachOf("例3", "completion", "completion", [[0.88, 14]]),
    },
    {
      id: "cm-100-point-sheet-4",
      what: text("执行率的变化", "change of the execution rate"),
      ...eachOf("例4", "execution", "execution_rate", [
        [0.47, 0],
        [0.5, 0],
        [0.564, 3],
        [0.9, 20],
        [1, 20],
      ]),
    },
    {
      id: "cm-100-point-sheet-5",
      what: text("迟到 0、1、3、4 次", "late 0, 1, 3, 4 times"),
      ...eachOf("例5", "attendance", "late", [
        [0, 2],
        [1, 1.5],
        [3, 0.5],
        [4, 0],
      ]),
    },
    {
      id: "cm-100-point-sheet-6",
      what: text("新客户 7、8 个", "7 and 8 new customers"),
      ...eachOf("例6", "customers", "new_customers", [
        [7, 14],
        [8, 15],
      ]),
    },
  ],
};
