/** 客户经理绩效考核方案: nine indicators in three groups, rated by customers, peers and the superior each quarter. */
import { clauses, entry, example, figure, parameter, rule, scheme, section } from "../building";
import { forAll, vector, withIds } from "../records";
import { around, halves, headed, IN_POINTS, lower, SCORE, UNITS, type Pair } from "../words";
import { bandOf } from "../mechanisms/plain/bands";
import { reaches } from "../mechanisms/plain/compare";
import type { Clause } from "../scheme";

const CLAUSE = clauses("000", {
  results: "L35|业绩目标根据客户经理的职责和业务需求,制定明确的业绩目标,包括但不限于",
  service: "L36|客户经理的服务质量是核心因素之一,需要考核以下指标",
  team: "L37|团队合作客户经理的团队合作能力对整体绩效有重要影响,需要考核以下指标",
  period: "L38|定期评估定期对客户经理的绩效进行评估,通常为每季度一次",
  report: "L39|业绩报告:根据销售数据和客户反馈,对客户经理的业绩进行评估",
  raters: "L39|360度评价:通过客户、同事和上级的评价,了解客户经理的服务质量和团队合作能力",
  interview: "L39|考核面谈:与客户经理进行面谈,综合考虑各项指标和客户经理的个人发展",
  rewards:
    "L40|现金奖励:根据绩效评估结果,给予一定金额的奖金;- 岗位晋升:根据优异的绩效,提供晋升机会和职位提升;- 培训机会:为绩效突出的客户经理提供培训和研究机会,促进个人发展",
});

interface Titled {
  title: Pair;
}
/** What is asked of an indicator. */
interface Indicator extends Titled {
  hint: Pair;
}
interface Group extends Titled {
  clause: Clause;
  items: readonly (Indicator & { id: string })[];
}

const SOURCES = withIds<Titled>({
  customer: { title: "客户|Customers" },
  peer: { title: "同事|Peers" },
  superior: { title: "上级|Superior" },
});

const GROUPS = withIds<Group>({
  results: {
    title: "业绩目标|Results",
    clause: CLAUSE.results,
    items: withIds<Indicator>({
      sales: {
        title: "销售额|Sales",
        hint: "实现指定期间内的销售额目标。|Reaches the period's sales target.",
      },
      clients: {
        title: "客户数量|Number of customers",
        hint: "发展和维护一定数量的客户,提高客户满意度。|Wins and keeps customers, and raises their satisfaction.",
      },
      growth: {
        title: "业务增长|Growth of business",
        hint: "推动现有客户的业务增长,提供增值服务。|Grows the business of existing customers; adds services of value.",
      },
    }),
  },
  service: {
    title: "服务质量|Service",
    clause: CLAUSE.service,
    items: withIds<Indicator>({
      efficiency: {
        title: "效率|Efficiency",
        hint: "时效地处理客户的需求和问题。|Deals with customers' needs and problems in time.",
      },
      solutions: {
        title: "解决方案|Solutions",
        hint: "提供满足客户需求的切实可行的解决方案。|Offers workable solutions that meet customers' needs.",
      },
      communication: {
        title: "沟通能力|Communication",
        hint: "与客户保持良好的沟通,传递信息准确清晰。|Keeps in good touch with customers; what is passed on is exact and clear.",
      },
    }),
  },
  team: {
    title: "团队合作|Teamwork",
    clause: CLAUSE.team,
    items: withIds<Indicator>({
      cooperation: {
        title: "协作精神|Cooperation",
        hint: "积极参与团队活动,与团队成员合作完成任务。|Takes part in the team's work and gets tasks done with others.",
      },
      sharing: {
        title: "知识共享|Sharing of knowledge",
        hint: "主动分享经验和知识,促进团队研究和成长。|Shares experience and knowledge, so that the team learns.",
      },
      contribution: {
        title: "团队贡献|Contribution",
        hint: "为团队的目标和利益做出积极贡献。|Contributes to the team's goals.",
      },
    }),
  },
});

const ITEMS = GROUPS.flatMap(({ id: group, items }) => items.map((item) => ({ ...item, group })));

const EQUAL =
  "原文没有权重，默认相等（不在原文中）。|The text gives no weights: equal by default (not in the text).";

const equalWeights = (name: Pair, items: readonly (Titled & { id: string })[], clause: Clause) =>
  parameter.weights(name, clause, {
    items: forAll<Titled & { id: string }, [Pair, number]>(items, ({ id, title }) => ({
      [id]: [title, 1 / items.length],
    })),
    reading: EQUAL,
  });

/** The ratings of an item; blank ones are missing, never 0. */
const ratings = (item: string) => `entries(${item}_customer..${item}_superior)`;
const byReport = (group: string, then: string, otherwise: string) =>
  group === "results" ? `IF({results_by=report},${then},${otherwise})` : otherwise;

const scoreEntries = forAll(ITEMS, ({ id, title, hint }) =>
  forAll(SOURCES, ({ id: source, title: by }) => ({
    [`${id}_${source}`]: entry.points(headed(title, lower(by)), "{full}", { blank: "none", by, hint }),
  })),
);

/** Mean by weights; those that are there count for all, and what an item lacks does not vanish. */
const weighted = (columns: readonly string[], weights: string) =>
  `=IF(COUNT(${columns.map((column) => `[${column}]`).join(",")})<3,NA(),` +
  `APPRAISE.WEIGHTED(${vector(columns.map((column) => `[${column}]`))},{${weights}},"rescale"))`;
const nativeWeighted = (columns: readonly string[], weights: string, items: readonly string[]) =>
  `=(${columns.map((column, index) => `[${column}]*{${weights}:${items[index] ?? ""}}`).join("+")})/SUM({${weights}})`;

const itemScore = ({ id, title, group }: (typeof ITEMS)[number]) => {
  const present = SOURCES.map(
    (source) => `{source_weights:${source.id}}*ISNUMBER(entry(${id}_${source.id}))`,
  );
  const sum = SOURCES.map((source) => `{source_weights:${source.id}}*N(entry(${id}_${source.id}))`);
  return {
    [id]: figure.points(title, CLAUSE.raters, {
      formula: `=${byReport(group, `entry(${id}_superior)`, `APPRAISE.WEIGHTED(${ratings(id)},{source_weights},"rescale")`)}`,
      native: `=${byReport(group, `entry(${id}_superior)`, `(${sum.join("+")})/(${present.join("+")})`)}`,
    }),
  };
};

const complete = ITEMS.map(({ id, group }) =>
  byReport(group, `COUNT(entry(${id}_superior))=1`, `COUNT(${ratings(id)})>=IF({missing=rescale},1,3)`),
);

const firstReward = "INDEX({rewards},1,1)";
/** Nothing where the table is empty, or where its first bound is not reached. */
const reward = (then: string) =>
  `=IF(INDEX({rewards},1,2)="","",IF(IF(${firstReward}="",TRUE,${reaches("[total]", firstReward)}),${then},""))`;

/** The same three ratings for all nine indicators; `undefined`: that source gave none. */
const alike = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    ITEMS.flatMap(({ id }) => Object.entries(values).map(([source, value]) => [`${id}_${source}`, value])),
  );

const words = (items: readonly Titled[], half: 0 | 1) => items.map(({ title }) => halves(lower(title))[half]);

export const cm360Quarterly = scheme({
  id: "cm-360-quarterly",
  version: 2,
  title: "客户经理季度考核（360度评价）|Quarterly appraisal with 360° rating",
  shortTitle: "三方评价|Rate360Q",
  kind: "scoring",
  source: {
    file: "000",
    place: "L33–42",
    opening: "客户经理绩效考核方案背景作为公司的客户经理",
    remark:
      "原文完整，但没有权重、分制和奖励标准。|The text is complete but has no weights, scale or reward levels.",
  },
  people: "客户经理|Account managers",
  industry: "通用|Any",
  ...IN_POINTS,
  period: "quarter",

  rules: {
    period: rule("考核周期|Period", CLAUSE.period),
    ...forAll(GROUPS, ({ id, title, clause, items }) => ({
      [id]: rule(title, clause, {
        reading: `三项：${words(items, 0).join("、")}。|Three indicators: ${words(items, 1).join(", ")}.`,
      }),
    })),
    raters: rule("360度评价|360° rating", CLAUSE.raters, {
      reading:
        "九项都由客户、同事、上级三方评 0–100 分（分制不在原文中）；缺一方的评分默认不予计算，也可以按现有权重折算（参数可改）。|All nine are rated 0–100 by customers, peers and superior (the scale is not in the text). A missing rating stops the figure, or the others count by their weights (parameter).",
    }),
    report: rule("业绩报告|Performance report", CLAUSE.report, {
      reading:
        "业绩目标默认也由三方评分；也可以只由上级按业绩报告评分（参数可改）。|Results are rated by all three; or by the superior alone, from the report (parameter).",
    }),
    interview: rule("考核面谈|Interview", CLAUSE.interview, {
      about: "talk",
      reading: "只登记是否已面谈，不计分。|Only recorded; it gives no points.",
    }),
    rewards: rule("奖励措施|Rewards", CLAUSE.rewards, {
      reading:
        "原文没有奖励的分数线；填写“奖励标准”表后按总分显示。|The text sets no score for any reward; once the table “rewards” is filled in, they are shown by total.",
    }),
  },

  parameters: {
    full: parameter.number("满分|full score", UNITS.points, 100, [1, 1000], CLAUSE.raters, {
      reading:
        "原文没有分制，默认 100 分（不在原文中）。|The text has no scale: 100 by default (not in the text).",
    }),
    missing: parameter.choice("缺一方评分|missing rating", CLAUSE.raters, {
      options: { error: "不予计算|no figure", rescale: "按现有权重|rescale" },
      reading:
        "空白不是 0 分：默认三方评分齐全才计算，也可以按现有各方的权重折算。|Blank is not 0: all three must be there (default), or the ones that are there count by their weights.",
    }),
    results_by: parameter.choice("业绩目标评分|results rated by", CLAUSE.report, {
      options: { three: "三方评分|all three", report: "上级按业绩报告|superior from report" },
      reading:
        "360度评价用于了解服务质量和团队合作；业绩也可以只按业绩报告评。|The 360° rating is about service and teamwork; results may be rated from the report alone.",
    }),
    source_weights: equalWeights("评价方权重|rater weights", SOURCES, CLAUSE.raters),
    group_weights: equalWeights("指标组权重|group weights", GROUPS, CLAUSE.interview),
    ...forAll(GROUPS, ({ id, title, items, clause }) => ({
      [`${id}_weights`]: equalWeights(around("*权重|weights, *", lower(title)), items, clause),
    })),
    rewards: parameter.table("奖励标准|rewards", CLAUSE.rewards, {
      columns: [
        { name: "总分下限|Total from", unit: UNITS.points, format: SCORE, min: 0, max: 1000 },
        { name: "奖励|Reward", kind: "text" },
      ],
      size: 4,
      required: false,
      reading:
        "如现金奖励、岗位晋升、培训机会；原文没有标准，留空则不显示。|Cash, promotion, training: the text has no levels; nothing is shown while it is empty.",
    }),
  },

  entries: {
    ...scoreEntries,
    interview: entry.yesNo("已面谈|Interview held", { blank: "none", by: "上级|Superior" }),
  },
  checks: {
    ratings: [`=AND(${complete.join(",")})`, "缺评分|ratings are missing", "lacks"],
  },

  results: {
    total: section("总分|Total", {
      total: figure.points("总分|Total", CLAUSE.interview, {
        formula: weighted(
          GROUPS.map(({ id }) => `${id}_mean`),
          "group_weights",
        ),
        native: nativeWeighted(
          GROUPS.map(({ id }) => `${id}_mean`),
          "group_weights",
          GROUPS.map(({ id }) => id),
        ),
      }),
      ...forAll(GROUPS, ({ id, title, items, clause }) => ({
        [`${id}_mean`]: figure.points(title, clause, {
          formula: weighted(
            items.map((item) => item.id),
            `${id}_weights`,
          ),
          native: nativeWeighted(
            items.map((item) => item.id),
            `${id}_weights`,
            items.map((item) => item.id),
          ),
        }),
      })),
      reward: figure("奖励|Reward", reward("APPRAISE.BAND([total],{rewards})"), CLAUSE.rewards, {
        mayBeBlank: true,
        native: reward(bandOf("[total]", "rewards")),
      }),
      interview: figure(
        "考核面谈|Interview",
        '=IF(entry(interview)=t"是|yes",t"已面谈|held",t"未面谈|not held")',
        CLAUSE.interview,
        { native: '=CHOOSE(1+(entry(interview)=t"是|yes"),t"未面谈|not held",t"已面谈|held")' },
      ),
    }),
    items: section("各项得分|Indicators", forAll(ITEMS, itemScore)),
  },

  summary: ["total", "results_mean", "service_mean", "team_mean", "reward", "interview"],
  rollUps: {
    mean: figure.points.all(
      "平均总分（已填报）|Mean total (rated)",
      '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
      { format: "0.00" },
    ),
  },

  examples: [
    example("cm-360-quarterly-1", "三方评分，权重相等|three sources, equal weights", {
      people: { 例1: [alike({ customer: 90, peer: 80, superior: 85 })] },
      expected: { 例1: { sales: 85, total: 85 } },
    }),
    example("cm-360-quarterly-2", "缺一方评分，按现有权重|one source missing", {
      parameters: { missing: "rescale", source_weights: [0.5, 0.25, 0.25] },
      people: { 例2: [alike({ peer: 80, superior: 90 })] },
      expected: { 例2: { sales: 85, total: 85 } },
    }),
  ],
});
