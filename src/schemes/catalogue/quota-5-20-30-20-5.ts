/** 绩效考评结果处理: forced distribution inside each group of staff, and what follows from the places. */
import { clauses, entry, example, figure, helper, parameter, rule, scheme, section } from "../building";
import { forAll, vector } from "../records";
import { IN_POINTS, SCORE, UNITS, type Pair } from "../words";
import {
  betterRank,
  cutPlace,
  labelOfRank,
  rankByWorse,
  worseRank,
  type Ranking,
} from "../mechanisms/plain/ranks";

const CLAUSE = clauses("004", {
  distribution:
    "L107|考评成绩汇总后对一线员工、机关职员、管理人员分别进行正态分布和排序:前5%优秀,20%良好,30%尚可,20%差,最后5%较差",
  raise: "L109|前5%优秀的员工作为加薪或晋升的对象",
  reward: "L109|前10%的员工将给予一次性的荣誉和物质奖励",
  demotion: "L109|最后的5%作为降级的对象",
  pool: "L111|前10%作为进入人才储备库,人力资源部将配合部门主管为此部分员工作职业发展规划和指导,同时作为公司重要岗位提拔首要考虑对象",
  training:
    "L113|后25%作为重点培训教育和改进的对象,人力资源部将配合部门主管为此部分员工提供教育、培训、工作绩效改进等相关的指导",
  conduct:
    "L115|对于不按规定和要求配合工作,违反规定提供虚假资料信息,及其他不良行为的,将按照百分考核制度的相关规定奖惩",
});

/** The grades from the best one; between 尚可 and 差 stand those without a grade, where HR leaves some. */
const LABELS = [
  't"优秀|excellent"',
  't"良好|good"',
  't"尚可|fair"',
  't"不定等级|no grade"',
  'IF({label_order=text},t"差|poor",t"较差|rather poor")',
  'IF({label_order=text},t"较差|rather poor",t"差|poor")',
] as const;

/** The middle grade is printed with 30 %, which leaves 20 % of the people over. */
const LEFT_OVER = "({shares:fair}-{printed_middle})";
const shareOf = (grade: string) => `{shares:${grade}}/IF({middle=scale},1-${LEFT_OVER},1)`;
const SHARES = [
  shareOf("excellent"),
  shareOf("good"),
  `IF({middle=rest},{shares:fair},{printed_middle}/IF({middle=scale},1-${LEFT_OVER},1))`,
  `IF({middle=ungraded},${LEFT_OVER},0)`,
  shareOf("poor"),
  shareOf("worst"),
] as const;

/**
 * Shares that do not total 100 % are refused: by #N/A ({shares:…}), which IF gives to everybody who has a score; the
 * function alone would leave it in the first cell.
 */
const distribution = (shares: readonly string[], labels: readonly string[]) =>
  `=IF(ISNUMBER(column(score)),APPRAISE.QUOTA(column(score),${vector(shares)},${vector(labels)},column(group),{ties}),"")`;

/** Whether the person is among the first so many of the group, in words; everybody else is "—". */
const amongFirst = (share: string, word: string) =>
  distribution([`{${share}}`, `1-{${share}}`], [word, 't"—|—"']);
const amongLast = (share: string, word: string) =>
  distribution([`1-{${share}}`, `{${share}}`], ['t"—|—"', word]);

const RANKING: Ranking = { own: "[score]", all: "column(score)", among: "--(column(group)=[group])," };
const twin = (cumulative: readonly string[], labels: readonly string[]) =>
  `=IF([score]="","",${labelOfRank("[place]", "[group_size]", cumulative, labels)})`;

/** Cumulative shares, written out of what lies below: 差 and 较差 from the end, not added up from the top. */
const scaled = (share: string) => `(${share})/IF({middle=scale},1-{shares:fair}+{printed_middle},1)`;
const CUMULATIVE = [
  scaled("{shares:excellent}"),
  scaled("{shares:excellent}+{shares:good}"),
  `IF({middle=rest},1-{shares:poor}-{shares:worst},${scaled("{shares:excellent}+{shares:good}+{printed_middle}")})`,
  `1-${scaled("{shares:poor}+{shares:worst}")}`,
  `1-${scaled("{shares:worst}")}`,
] as const;

/** The last place of each grade in a group: its share added to those before. */
const LAST_PLACES = forAll(SHARES, (_, index) => ({
  [`last${index + 1}`]: helper(
    `第${index + 1}级末位|Last place of grade ${index + 1}`,
    `=IF([score]="","",INT([group_size]*(${SHARES.slice(0, index + 1).join("+")})+1/2+1/10^9))`,
    { format: "0" },
  ),
}));
/** The places of each grade; 1 where it has no share. */
const PLACES_OF_GRADES = SHARES.map(
  (share, index) => `IF(${share}>0,[last${index + 1}]${index === 0 ? "" : `-[last${index}]`},1)`,
);

/** The people of a grade. */
const counted = (title: Pair, word: string, column = "grade") =>
  figure.count.all(title, `=SUMPRODUCT(--(column(${column})=${word}))`, { unit: "人|people" });

const REWARD = 't"荣誉和物质奖励|honour and reward"';
const POOL = 't"进入人才储备库|talent pool"';
const TRAINING = 't"重点培训改进|training and improvement"';

/** People with falling scores in one group. */
const people = (count: number, group: string) =>
  forAll(Array.from({ length: count }), (_, index) => ({
    [`${group}${String(index + 1).padStart(2, "0")}`]: { group, entries: [{ score: 99.5 - index }] },
  }));

export const quotaFiveGrades = scheme({
  id: "quota-5-20-30-20-5",
  version: 2,
  title: "绩效考评结果处理（正态分布）|Forced distribution and its consequences",
  shortTitle: "正态分布|Quota",
  kind: "grading",
  source: {
    file: "004",
    place: "L105–115",
    opening: "考评成绩汇总后对一线员工、机关职员、管理人员分别进行正态分布和排序",
    remark:
      "五个比例合计只有80%；“差”与“较差”的次序与字义相反。考核期按年，不在原文中。|The period, a year, is not in the text. The five shares total only 80 %; the labels 差 and 较差 stand the wrong way round in meaning.",
  },
  people: "一线员工、机关职员、管理人员|First-line staff, office staff, managers",
  industry: "客户服务|Customer service",
  ...IN_POINTS,
  period: "year",

  rules: {
    distribution: rule("分组正态分布|Distribution inside each group", CLAUSE.distribution, {
      reading:
        "三组人员分别排序，组别取自名册。原文五个比例合计80%，缺20%：默认中间等级取余数50%（后25%=20%+5%，印证首尾比例无误），参数“中间等级”可改为五等按比例放大，或留20%不定等级（排在尚可之后）。名额：人数×累计比例，四舍五入取整，各等级人数之和总等于全组人数。等级名称照原文。|The groups are ranked separately; a person's group stands in the roster. The five shares total 80 %: by default the middle grade takes the rest, 50 % (the last 25 % = 20 % + 5 % confirm the outer shares); the parameter “middle grade” can scale all five up or leave 20 % without a grade (after “fair”). Places: people × cumulative share, rounded half up, so that the sizes always add up. Labels as printed.",
    }),
    raise: rule("前5%：加薪或晋升|First 5 %: raise or promotion", CLAUSE.raise, {
      reading: "即评为优秀者。|Those graded excellent.",
    }),
    reward: rule("前10%：奖励|First 10 %: reward", CLAUSE.reward),
    demotion: rule("最后5%：降级|Last 5 %: demotion", CLAUSE.demotion, {
      reading: "即最后一等。|Those with the last grade.",
    }),
    pool: rule("前10%：人才储备库|First 10 %: talent pool", CLAUSE.pool),
    training: rule("后25%：培训改进|Last 25 %: training", CLAUSE.training, { about: "improvement" }),
    conduct: rule("不良行为|Misconduct", CLAUSE.conduct, {
      reading: "按另一制度处理，不在本表计算。|Dealt with under another rule; not computed here.",
    }),
  },

  parameters: {
    shares: parameter.weights("等级比例|grade shares", CLAUSE.distribution, {
      items: {
        excellent: ["优秀（前）|Excellent (first)", 0.05],
        good: ["良好|Good", 0.2],
        fair: ["尚可（原文30%，另20%未写明）|Fair (printed: 30 %; 20 % not stated)", 0.5],
        poor: ["差|Poor", 0.2],
        worst: ["较差（最后）|Rather poor (last)", 0.05],
      },
      reading:
        "合计须为100%，否则不评等级；原文的5/20/30/20/5合计80%，不能直接采用。|Must total 100 %, else nobody is graded; 5/20/30/20/5 as printed total 80 % and cannot be used.",
    }),
    printed_middle: parameter.percent("尚可原文比例|printed share of fair", 0.3, CLAUSE.distribution, {
      reading:
        "只用于“按比例放大”和“留出不定等级”，不大于上表的尚可比例。|Only for scaling and for leaving people without a grade; not above the share of “fair” above.",
    }),
    middle: parameter.choice("中间等级|middle grade", CLAUSE.distribution, {
      options: {
        rest: "取余数|takes the rest",
        scale: "五等按比例放大|all five scaled up",
        ungraded: "余数不定等级|rest without a grade",
      },
      reading:
        "原文未写明的20%：归入尚可（默认）；五等各除以80%（6.25/25/37.5/25/6.25）；或不定等级。|The 20 % not stated: to “fair” (default); all five ÷ 80 % (6.25/25/37.5/25/6.25); or without a grade.",
    }),
    ties: parameter.choice("同分处理|equal scores", CLAUSE.distribution, {
      options: { better: "就高|better", worse: "就低|worse" },
      reading:
        "同分同等级：就高（默认，可能超出名额）或就低。|Same score, same grade: the better one (default, may exceed the quota) or the worse one.",
    }),
    label_order: parameter.choice("末两等名称|last two labels", CLAUSE.distribution, {
      options: { text: "照原文|as printed", swapped: "对调|swapped" },
      reading:
        "原文20%为“差”、最后5%为“较差”，与字义相反；默认照原文。|As printed the 20 % are 差 (poor) and the last 5 % 较差 (rather poor), against their meaning.",
    }),
    reward_share: parameter.percent("奖励比例|reward share", 0.1, CLAUSE.reward),
    pool_share: parameter.percent("人才储备比例|talent pool share", 0.1, CLAUSE.pool),
    training_share: parameter.percent("培训改进比例|training share", 0.25, CLAUSE.training),
  },

  entries: {
    score: entry.number("考评成绩|Score", UNITS.points, {
      min: 0,
      max: 1000,
      format: SCORE,
      by: "人力资源部|HR",
      hint: "汇总后的考评成绩；组别在名册中填写（一线员工、机关职员、管理人员）。|The final score; groups stand in the roster (first-line staff, office staff, managers).",
    }),
  },
  checks: {
    group: ['=roster(group)<>""', "名册中未填组别|no group in the roster"],
  },

  results: {
    grade: section("等级|Grade", {
      grade: figure("等级|Grade", distribution(SHARES, LABELS), CLAUSE.distribution, {
        others: "own",
        native: twin(CUMULATIVE, LABELS),
      }),
      rank: figure.count.everyone(
        "组内名次|Rank in the group",
        '=IF([score]="","",SUMPRODUCT(--(column(group)=[group]),--ISNUMBER(column(score)),--(column(score)>[score]+1/10^9))+1)',
        CLAUSE.distribution,
        { native: `=IF([score]="","",${rankByWorse(RANKING)})` },
      ),
      score: figure.points("考评成绩|Score", "=entry(score)", { native: "same" }),
      group: figure("组别|Group", '=roster(group)&""', CLAUSE.distribution, { native: "same" }),
      group_size: figure.count.everyone("组内人数|People in the group", {
        formula: `=IF([score]="","",SUMPRODUCT(--(column(group)=[group]),--ISNUMBER(column(score))))`,
        native: `=IF([score]="","",SUMPRODUCT((column(group)=[group])*ISNUMBER(column(score))))`,
      }),
      warning: figure.everyone("名额提示|Quota note", CLAUSE.distribution, {
        formula: `=IF([score]="","",IF(OR(${[...CUMULATIVE, "1"]
          .map((share, index, all) => {
            const before = index === 0 ? "0" : cutPlace("[group_size]", all[index - 1] ?? "0");
            return `AND((${SHARES[index] ?? "0"})>0,${cutPlace("[group_size]", share)}=${before})`;
          })
          .join(",")}),t"人数少，有等级无名额|small group: a grade has no place",""))`,
        mayBeBlank: true,
        note: "小组人数不足时，个别等级按比例取整后没有名额。|In small groups a grade may have no place after rounding.",
        native: `=IF([score]="","",IF(MIN(${PLACES_OF_GRADES.join(",")})>0,"",t"人数少，有等级无名额|small group: a grade has no place"))`,
      }),
    }),
    consequences: section("结果运用|Consequences", {
      raise: figure.everyone(
        "加薪或晋升|Raise or promotion",
        `=IF([grade]="","",IF([grade]=${LABELS[0]},t"加薪或晋升对象|raise or promotion",t"—|—"))`,
        CLAUSE.raise,
        {
          native: `=IF([score]="","",IF([place]<=${cutPlace("[group_size]", CUMULATIVE[0])},t"加薪或晋升对象|raise or promotion",t"—|—"))`,
        },
      ),
      reward: figure("一次性奖励|Reward", amongFirst("reward_share", REWARD), CLAUSE.reward, {
        others: "own",
        native: twin(["{reward_share}"], [REWARD, 't"—|—"']),
      }),
      talent: figure("人才储备库|Talent pool", amongFirst("pool_share", POOL), CLAUSE.pool, {
        others: "own",
        native: twin(["{pool_share}"], [POOL, 't"—|—"']),
      }),
      training: figure("培训改进|Training", amongLast("training_share", TRAINING), CLAUSE.training, {
        others: "own",
        native: twin(["1-{training_share}"], ['t"—|—"', TRAINING]),
      }),
      demotion: figure.everyone(
        "降级|Demotion",
        `=IF([grade]="","",IF([grade]=${LABELS[5]},t"降级对象|demotion",t"—|—"))`,
        CLAUSE.demotion,
        {
          native: `=IF([score]="","",IF([place]<=${cutPlace("[group_size]", CUMULATIVE[4])},t"—|—",t"降级对象|demotion"))`,
        },
      ),
    }),
  },
  helpers: {
    place: helper(
      "同分所占名次|Place among equals",
      `=IF([score]="","",IF({ties=better},${betterRank(RANKING)},${worseRank(RANKING)}))`,
      { format: "0" },
    ),
    ...LAST_PLACES,
  },
  summary: ["group", "score", "rank", "grade", "raise", "reward", "talent", "training", "demotion"],
  rollUps: {
    excellent: counted("优秀|Excellent", LABELS[0]),
    good: counted("良好|Good", LABELS[1]),
    fair: counted("尚可|Fair", LABELS[2]),
    ungraded: counted("不定等级|No grade", LABELS[3]),
    poor: counted("差（20%）|Poor (20 %)", LABELS[4]),
    worst: counted("较差（最后5%）|Rather poor (last 5 %)", LABELS[5]),
    rewarded: counted("一次性奖励|Reward", REWARD, "reward"),
    trained: counted("培训改进|Training", TRAINING, "training"),
  },

  examples: [
    example("quota-5-20-30-20-5-1", "原文比例合计80%：拒收|the shares as printed total 80 %: refused", {
      people: people(3, "例1"),
      refused: [{ parameter: "shares", input: [0.05, 0.2, 0.3, 0.2, 0.05] }],
    }),
    example("quota-5-20-30-20-5-2", "40人，尚可取余数|40 people, the middle takes the rest", {
      alone: true,
      people: people(40, "例2"),
      expectedRollUps: { excellent: 2, good: 8, fair: 20, poor: 8, worst: 2, rewarded: 4, trained: 10 },
    }),
    example("quota-5-20-30-20-5-3", "13人|13 people", {
      alone: true,
      people: people(13, "例3"),
      expectedRollUps: { excellent: 1, good: 2, fair: 7, poor: 2, worst: 1 },
    }),
  ],
});
