/** 表2 客户服务部绩效评估目标: each goal is rated 5, 4, 3 or 2 by what was reached of its standard. */
import { clauses, entry, example, figure, parameter, rule, scheme, section } from "../building";
import { forAll } from "../records";
import { chinese, IN_POINTS, SCORE, UNITS, type Pair } from "../words";
import { compares } from "../mechanisms/plain/compare";
import { highestLevel } from "../mechanisms/plain/levels";

const CLAUSE = clauses("004", {
  table: "L133|表2客户服务部绩效评估目标",
  levels: "L135|超出标准(5分) 达标(4分) 标准的80%(3分) 低于标准的80% (2分)",
});

const GOALS = [1, 2, 3, 4, 5, 6] as const;

const HIGHER = "越高越好|higher is better";
const LOWER = "越低越好|lower is better";

const lowerIsBetter = (goal: number) => `(INDEX({goals},${goal},2)=t"越低越好|lower is better")`;

const amount = (title: Pair, hint: Pair) =>
  entry.number(title, undefined, { blank: "none", min: 0, max: 1e9, format: SCORE, hint });

const entries = forAll(GOALS, (goal) => ({
  [`actual${goal}`]: amount(
    `目标${goal}：实际|Goal ${goal}: actual`,
    "实际达到的数；没有这项目标则留空。|What was reached; blank if there is no such goal.",
  ),
  [`standard${goal}`]: amount(
    `目标${goal}：标准|Goal ${goal}: standard`,
    "这项目标的标准；没有这项目标则留空。|The goal's standard; blank if there is no such goal.",
  ),
}));

/** A goal that the person has; where lower is better, 0 is the best there is and has no ratio. */
const used = (goal: number, then: string) => `=IF(COUNT(entry(actual${goal}))=0,"",${then})`;

const ratio = (goal: number) => ({
  [`ratio${goal}`]: figure.ratio(`目标${goal}：完成率|Goal ${goal}: completion`, CLAUSE.levels, {
    formula: used(
      goal,
      `IF(${lowerIsBetter(goal)},IF(entry(actual${goal})=0,"",APPRAISE.RATIO(entry(standard${goal}),entry(actual${goal}))),` +
        `APPRAISE.RATIO(entry(actual${goal}),entry(standard${goal})))`,
    ),
    mayBeBlank: true,
    native: used(
      goal,
      `IF(${lowerIsBetter(goal)},IF(entry(actual${goal})=0,"",entry(standard${goal})/entry(actual${goal})),entry(actual${goal})/entry(standard${goal}))`,
    ),
  }),
});

const level = (goal: number) => {
  const value = `[ratio${goal}]`;
  const best = `IF(entry(standard${goal})=0,{points_on},{points_above})`;
  // 80 % and 100 % are reached, above the standard is more than 100 %.
  const levels =
    `APPRAISE.LEVEL(CHOOSE({1,2},${value},${value}),CHOOSE({1,2},">=",">"),` +
    `IF({1,0;1,0;0,0}=1,IF({1,0;0,0;0,0}=1,{near_from},1),IF({0,0;0,0;0,1}=1,1,"none")),` +
    `CHOOSE({1,2,3},{points_near},{points_on},{points_above}),{points_below})`;
  const between = `AND({between=linear},ROUND(${value}-{near_from},9)>=0,ROUND(${value}-1,9)<0)`;
  const native = highestLevel(
    [
      {
        label: `IF({between=linear},{points_near}+({points_on}-{points_near})*(${value}-{near_from})/(1-{near_from}),{points_near})`,
        holds: compares(value, ">=", "{near_from}"),
      },
      { label: "{points_on}", holds: compares(value, ">=", "1") },
      { label: "{points_above}", holds: compares(value, ">", "1") },
    ],
    "{points_below}",
  );
  return {
    [`level${goal}`]: figure.points(`目标${goal}：得分|Goal ${goal}: points`, CLAUSE.levels, {
      formula: used(
        goal,
        `IF(${value}="",${best},IF(${between},APPRAISE.LINEAR(${value},{near_from},{points_near},1,{points_on}),${levels}))`,
      ),
      mayBeBlank: true,
      native: used(goal, `IF(${value}="",${best},${native})`),
    }),
  };
};

const LEVELS = `CHOOSE({${GOALS.join(",")}},${GOALS.map((goal) => `[level${goal}]`).join(",")})`;
const SEPARATOR = 't"；|; "';
/** A goal's name and points, as people are told of them. */
const told = (goal: number) =>
  `IF([level${goal}]="","",${SEPARATOR}&IF(INDEX({goals},${goal},1)="",t"目标${goal}|Goal ${goal}",INDEX({goals},${goal},1))&t"：|: "&ROUND([level${goal}],2))`;
/** The same with the separator behind each. */
const TOLD = GOALS.map(
  (goal) =>
    `IF(ISNUMBER([level${goal}]),IF(LEN(INDEX({goals},${goal},1))=0,t"目标${goal}|Goal ${goal}",INDEX({goals},${goal},1))&t"：|: "&ROUND([level${goal}],2)&${SEPARATOR},"")`,
).join("&");
const sumOf = (term: (goal: number) => string) => GOALS.map(term).join("+");

/** Goals 1, 2, … of a person, as [actual, standard]. */
const goals = (...pairs: readonly (readonly [number, number])[]) =>
  Object.fromEntries(
    pairs.flatMap(([actual, standard], index) => [
      [`actual${index + 1}`, actual],
      [`standard${index + 1}`, standard],
    ]),
  );

export const levels5432 = scheme({
  id: "levels-5-4-3-2",
  version: 2,
  title: "客户服务部绩效评估目标（5、4、3、2分）|Service department: goal levels 5, 4, 3, 2",
  shortTitle: "目标分级|GoalLvls",
  kind: "grading",
  source: {
    file: "004",
    place: "L133–135",
    opening: "表2客户服务部绩效评估目标",
    remark:
      "表2只剩分级标准，各项目标及其权重已缺失；同一文件其余部分见德勤能绩方案。|Only the levels of table 2 are left; its goals and their weights are lost. The rest of the file is the scheme of virtue, diligence, ability and results.",
  },
  people: "客户服务部员工|Staff of the customer service department",
  industry: "客户服务|Customer service",
  ...IN_POINTS,
  period: "year",

  rules: {
    goals: rule("评估目标|Goals", CLAUSE.table, {
      reading:
        "各项目标已缺失：每人最多六项，在填报表中填实际和标准，目标名称和方向在参数中填写。原文没有周期，默认每年一次。|The goals are lost: up to six a person, each with what was reached and its standard; names and directions are parameters. The text names no period: once a year.",
    }),
    levels: rule("四级得分|Four levels", CLAUSE.levels, {
      reading:
        "完成率=实际÷标准：超过 100% 为 5 分，正好 100% 为 4 分，80% 到不足 100% 为 3 分（正好 80% 为 3 分），不足 80% 为 2 分。越低越好的目标用标准÷实际；实际为 0 时，标准也为 0 算达标，否则算超出标准。|Completion = actual ÷ standard: above 100 % 5 points, exactly 100 % 4, from 80 % to below 100 % 3, below 80 % 2. Where lower is better: standard ÷ actual; an actual of 0 meets a standard of 0 and is better than any other.",
    }),
    mean: rule("综合得分|Overall points", CLAUSE.table, {
      reading:
        "权重已缺失：默认各项相等，即有目标的各项得分的平均数。|The weights are lost: equal by default, so the mean of the goals that a person has.",
    }),
  },

  parameters: {
    points_above: parameter.number("超出标准得分|points above", UNITS.points, 5, [0, 100], CLAUSE.levels),
    points_on: parameter.number("达标得分|points met", UNITS.points, 4, [0, 100], CLAUSE.levels),
    points_near: parameter.number("八成得分|points near", UNITS.points, 3, [0, 100], CLAUSE.levels),
    points_below: parameter.number("不足八成得分|points below", UNITS.points, 2, [0, 100], CLAUSE.levels),
    near_from: parameter.percent("八成起点|near from", 0.8, [0, 0.99], CLAUSE.levels, {
      reading: "正好 80% 得 3 分。|Exactly 80 % is 3 points.",
    }),
    between: parameter.choice("八成到达标之间|between near and met", CLAUSE.levels, {
      options: { flat: "都得三分|same points", linear: "按比例|in proportion" },
      reading:
        "原文没有写 80% 与 100% 之间：默认都得 3 分，也可以从 3 分到 4 分按比例。|The text is silent between 80 % and 100 %: 3 points (default), or from 3 to 4 in proportion.",
    }),
    goal_weights: parameter.weights("目标权重|goal weights", CLAUSE.table, {
      items: forAll(GOALS, (goal) => ({ [`goal${goal}`]: [`目标${goal}|Goal ${goal}`, 1 / GOALS.length] })),
      reading:
        "原文的权重已缺失，默认各项相等（不在原文中）；没有的目标不计，其余按现有权重折算。|Lost; equal by default (not in the text). Goals that a person does not have are left out, the others count by their weights.",
    }),
    goals: parameter.table("目标|goals", CLAUSE.table, {
      columns: [
        { name: "名称|Name", kind: "text" },
        { name: "方向|Direction", kind: "text", words: [HIGHER, LOWER], optional: true },
      ],
      rows: GOALS.map(() => [null, chinese(HIGHER)]),
      unordered: true,
      size: GOALS.length,
      required: false,
      reading:
        "目标已缺失：可填写名称，显示在“各项得分”一列；方向空着算越高越好。|The goals are lost: their names may be entered and are shown in the column “Points by goal”; a blank direction means higher is better.",
    }),
  },

  entries: entries,
  checks: {
    any: ["=COUNT(entries(actual1..standard6))>0", "未填报|nothing filled in", "lacks"],
    pairs: [
      `=AND(${GOALS.map((goal) => `COUNT(entry(actual${goal}))=COUNT(entry(standard${goal}))`).join(",")})`,
      "实际与标准不成对|actual without standard or standard without actual",
      "lacks",
    ],
    standards: [
      `=AND(${GOALS.map((goal) => `OR(COUNT(entry(standard${goal}))=0,N(entry(standard${goal}))>0,${lowerIsBetter(goal)})`).join(",")})`,
      "标准为0|standard is 0",
    ],
  },

  results: {
    overall: section("综合得分|Overall", {
      overall: figure.points("综合得分|Overall points", CLAUSE.table, {
        formula: `=APPRAISE.WEIGHTED(${LEVELS},{goal_weights},"rescale")`,
        native:
          `=(${sumOf((goal) => `{goal_weights:goal${goal}}*N([level${goal}])`)})` +
          `/(${sumOf((goal) => `{goal_weights:goal${goal}}*ISNUMBER([level${goal}])`)})`,
      }),
      count: figure.count(
        "目标数|Goals",
        `=COUNT(${GOALS.map((goal) => `entry(actual${goal})`).join(",")})`,
        { native: `=${sumOf((goal) => `ISNUMBER(entry(actual${goal}))`)}` },
      ),
      detail: figure(
        "各项得分|Points by goal",
        `=MID(${GOALS.map(told).join("&")},LEN(${SEPARATOR})+1,1000)`,
        CLAUSE.table,
        { native: `=LEFT(${TOLD},LEN(${TOLD})-LEN(${SEPARATOR}))` },
      ),
    }),
    goals: section("各项目标|Goals", {
      ...forAll(GOALS, level),
      ...forAll(GOALS, ratio),
    }),
  },

  summary: ["overall", "count", "level1", "level2", "level3", "level4", "level5", "level6"],
  rollUps: {
    mean: figure.points.all(
      "部门平均得分（已填报）|Department's mean points (rated)",
      '=IF(COUNT(column(overall))=0,"",AVERAGE(column(overall)))',
      { format: "0.00" },
    ),
  },

  examples: [
    example("levels-5-4-3-2-1", "各级的边界|edges", {
      people: { 例1: [goals([100.01, 100], [100, 100], [95, 100], [80, 100], [79.99, 100])] },
      expected: { 例1: { level1: 5, level2: 4, level3: 3, level4: 3, level5: 2 } },
    }),
    example("levels-5-4-3-2-2", "五项目标的平均|mean of five goals", {
      people: { 例2: [goals([120, 100], [50, 50], [30, 30], [9, 10], [1, 2])] },
      expected: { 例2: { level1: 5, level2: 4, level3: 4, level4: 3, level5: 2, overall: 3.6 } },
    }),
  ],
});
