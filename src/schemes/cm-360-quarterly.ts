/** 客户经理绩效考核方案: nine indicators in three groups, rated by customers, peers and the superior each quarter. */
import {
  choiceParameter,
  clausesOf,
  numberParameter,
  periodFigure,
  SCORE,
  text,
  UNITS,
  weightsParameter,
  yesNoEntry,
} from "./building";
import { bandOf, reaches } from "./native";
import type { EntryColumn, ResultColumn, Scheme, WeightsParameter } from "./scheme";

const at = clausesOf("000");

const CLAUSE = {
  results: at("L35", "业绩目标根据客户经理的职责和业务需求,制定明确的业绩目标,包括但不限于"),
  service: at("L36", "客户经理的服务质量是核心因素之一,需要考核以下指标"),
  team: at("L37", "团队合作客户经理的团队合作能力对整体绩效有重要影响,需要考核以下指标"),
  period: at("L38", "定期评估定期对客户经理的绩效进行评估,通常为每季度一次"),
  report: at("L39", "业绩报告:根据销售数据和客户反馈,对客户经理的业绩进行评估"),
  raters: at("L39", "360度评价:通过客户、同事和上级的评价,了解客户经理的服务质量和团队合作能力"),
  interview: at("L39", "考核面谈:与客户经理进行面谈,综合考虑各项指标和客户经理的个人发展"),
  rewards: at(
    "L40",
    "现金奖励:根据绩效评估结果,给予一定金额的奖金;- 岗位晋升:根据优异的绩效,提供晋升机会和职位提升;- 培训机会:为绩效突出的客户经理提供培训和研究机会,促进个人发展",
  ),
} as const;

const SOURCES = [
  ["customer", "客户", "Customers"],
  ["peer", "同事", "Peers"],
  ["superior", "上级", "Superior"],
] as const;

const GROUPS = [
  {
    id: "results",
    title: text("业绩目标", "Results"),
    clause: CLAUSE.results,
    items: [
      ["sales", "销售额", "Sales", "实现指定期间内的销售额目标", "Reaches the period's sales target."],
      [
        "clients",
        "客户数量",
        "Number of customers",
        "发展和维护一定数量的客户,提高客户满意度",
        "Wins and keeps customers, and raises their satisfaction.",
      ],
      [
        "growth",
        "业务增长",
        "Growth of business",
        "推动现有客户的业务增长,提供增值服务",
        "Grows the business of existing customers; adds services of value.",
      ],
    ],
  },
  {
    id: "service",
    title: text("服务质量", "Service"),
    clause: CLAUSE.service,
    items: [
      [
        "efficiency",
        "效率",
        "Efficiency",
        "时效地处理客户的需求和问题",
        "Deals with customers' needs and problems in time.",
      ],
      [
        "solutions",
        "解决方案",
        "Solutions",
        "提供满足客户需求的切实可行的解决方案",
        "Offers workable solutions that meet customers' needs.",
      ],
      [
        "communication",
        "沟通能力",
        "Communication",
        "与客户保持良好的沟通,传递信息准确清晰",
        "Keeps in good touch with customers; what is passed on is exact and clear.",
      ],
    ],
  },
  {
    id: "team",
    title: text("团队合作", "Teamwork"),
    clause: CLAUSE.team,
    items: [
      [
        "cooperation",
        "协作精神",
        "Cooperation",
        "积极参与团队活动,与团队成员合作完成任务",
        "Takes part in the team's work and gets tasks done with others.",
      ],
      [
        "sharing",
        "知识共享",
        "Sharing of knowledge",
        "主动分享经验和知识,促进团队研究和成长",
        "Shares experience and knowledge, so that the team learns.",
      ],
      [
        "contribution",
        "团队贡献",
        "Contribution",
        "为团队的目标和利益做出积极贡献",
        "Contributes to the team's goals.",
      ],
    ],
  },
] as const;

const ITEMS = GROUPS.flatMap((group) =>
  group.items.map(([id, zh, en, asked, inEnglish]) => ({
    id,
    zh,
    en,
    hint: text(`${asked}。`, inEnglish),
    group: group.id,
  })),
);

const EQUAL = text(
  "原文没有权重，默认相等（不在原文中）。",
  "The text gives no weights: equal by default (not in the text).",
);

const equalWeights = (
  id: string,
  name: ReturnType<typeof text>,
  items: readonly (readonly [id: string, zh: string, en: string, ...unknown[]])[],
  clause: WeightsParameter["clause"],
): WeightsParameter =>
  weightsParameter(
    id,
    name,
    items.map(([item, zh, en]) => [item, text(zh, en), 1 / items.length] as const),
    { ...(clause ? { clause } : {}), reading: EQUAL },
  );

/** The ratings of an item; blank ones are missing, never 0. */
const ratings = (item: string) => `entries(${item}_customer..${item}_superior)`;
const byReport = (group: string, then: string, otherwise: string) =>
  group === "results" ? `IF({results_by=report},${then},${otherwise})` : otherwise;

const scoreEntries = ITEMS.flatMap(({ id, zh, en, hint }) =>
  SOURCES.map(([source, by, byEnglish]): EntryColumn => ({
    id: `${id}_${source}`,
    title: text(`${zh}：${by}`, `${en}: ${byEnglish.toLowerCase()}`),
    unit: UNITS.points,
    kind: "number",
    blank: "none",
    min: 0,
    limit: "{full}",
    format: SCORE,
    by: text(by, byEnglish),
    hint,
  })),
);

/** Mean by weights; those that are there count for all, and what an item lacks does not vanish. */
const weighted = (columns: readonly string[], weights: string) =>
  `=IF([ready],IF(COUNT(${columns.map((column) => `[${column}]`).join(",")})<3,NA(),` +
  `APPRAISE.WEIGHTED(CHOOSE({1,2,3},${columns.map((column) => `[${column}]`).join(",")}),{${weights}},"rescale")),"")`;
const nativeWeighted = (columns: readonly string[], weights: string, items: readonly string[]) =>
  `=IF([ready],(${columns.map((column, index) => `[${column}]*{${weights}:${items[index] ?? ""}}`).join("+")})/SUM({${weights}}),"")`;

const itemScore = ({ id, zh, en, group }: (typeof ITEMS)[number]): ResultColumn => {
  const present = SOURCES.map(([source]) => `{source_weights:${source}}*ISNUMBER(entry(${id}_${source}))`);
  const sum = SOURCES.map(([source]) => `{source_weights:${source}}*N(entry(${id}_${source}))`);
  return periodFigure(
    id,
    text(zh, en),
    `=IF([ready],${byReport(group, `entry(${id}_superior)`, `APPRAISE.WEIGHTED(IF(${ratings(id)}="","",${ratings(id)}),{source_weights},"rescale")`)},"")`,
    {
      unit: UNITS.points,
      format: SCORE,
      clause: CLAUSE.raters,
      native: `=IF([ready],${byReport(group, `entry(${id}_superior)`, `(${sum.join("+")})/(${present.join("+")})`)},"")`,
    },
  );
};

const complete = ITEMS.map(({ id, group }) =>
  byReport(group, `COUNT(entry(${id}_superior))=1`, `COUNT(${ratings(id)})>=IF({missing=rescale},1,3)`),
);

const firstReward = "INDEX({rewards},1,1)";
/** Nothing where the table is empty, or where its first bound is not reached. */
const reward = (then: string) =>
  `=IF([ready],IF(INDEX({rewards},1,2)="","",IF(IF(${firstReward}="",TRUE,${reaches("[total]", firstReward)}),${then},"")),"")`;

/** The same three ratings for all nine indicators; `undefined`: that source gave none. */
const alike = (values: Readonly<Partial<Record<(typeof SOURCES)[number][0], number>>>) =>
  Object.fromEntries(
    ITEMS.flatMap(({ id }) => Object.entries(values).map(([source, value]) => [`${id}_${source}`, value])),
  );

export const cm360Quarterly: Scheme = {
  id: "cm-360-quarterly",
  version: 1,
  title: text("客户经理季度考核（360度评价）", "Quarterly appraisal with 360° rating"),
  shortTitle: text("三方评价", "Rate360Q"),
  kind: "scoring",
  source: {
    file: "000",
    place: "L33–42",
    opening: "客户经理绩效考核方案背景作为公司的客户经理",
    remark: text(
      "原文完整，但没有权重、分制和奖励标准。",
      "The text is complete but has no weights, scale or reward levels.",
    ),
  },
  people: text("客户经理", "Account managers"),
  industry: text("通用", "Any"),
  unit: UNITS.points,
  fen: 2e-9,
  period: "quarter",

  rules: [
    {
      id: "period",
      title: text("考核周期", "Period"),
      clause: CLAUSE.period,
    },
    ...GROUPS.map(({ id, title, clause, items }) => ({
      id,
      title,
      clause,
      reading: text(
        `三项：${items.map(([, zh]) => zh).join("、")}。`,
        `Three indicators: ${items.map(([, , en]) => en.toLowerCase()).join(", ")}.`,
      ),
    })),
    {
      id: "raters",
      title: text("360度评价", "360° rating"),
      clause: CLAUSE.raters,
      reading: text(
        "九项都由客户、同事、上级三方评 0–100 分（分制不在原文中）；缺一方的评分默认不予计算，也可以按现有权重折算（参数可改）。",
        "All nine are rated 0–100 by customers, peers and superior (the scale is not in the text). A missing rating stops the figure, or the others count by their weights (parameter).",
      ),
    },
    {
      id: "report",
      title: text("业绩报告", "Performance report"),
      clause: CLAUSE.report,
      reading: text(
        "业绩目标默认也由三方评分；也可以只由上级按业绩报告评分（参数可改）。",
        "Results are rated by all three; or by the superior alone, from the report (parameter).",
      ),
    },
    {
      id: "interview",
      title: text("考核面谈", "Interview"),
      clause: CLAUSE.interview,
      reading: text("只登记是否已面谈，不计分。", "Only recorded; it gives no points."),
    },
    {
      id: "rewards",
      title: text("奖励措施", "Rewards"),
      clause: CLAUSE.rewards,
      reading: text(
        "原文没有奖励的分数线；填写“奖励标准”表后按总分显示。",
        "The text sets no score for any reward; once the table “rewards” is filled in, they are shown by total.",
      ),
    },
  ],

  parameters: [
    numberParameter("full", text("满分", "full score"), UNITS.points, 100, {
      min: 1,
      max: 1000,
      clause: CLAUSE.raters,
      reading: text(
        "原文没有分制，默认 100 分（不在原文中）。",
        "The text has no scale: 100 by default (not in the text).",
      ),
    }),
    choiceParameter(
      "missing",
      text("缺一方评分", "missing rating"),
      [
        ["error", "不予计算", "no figure"],
        ["rescale", "按现有权重", "rescale"],
      ],
      {
        clause: CLAUSE.raters,
        reading: text(
          "空白不是 0 分：默认三方评分齐全才计算，也可以按现有各方的权重折算。",
          "Blank is not 0: all three must be there (default), or the ones that are there count by their weights.",
        ),
      },
    ),
    choiceParameter(
      "results_by",
      text("业绩目标评分", "results rated by"),
      [
        ["three", "三方评分", "all three"],
        ["report", "上级按业绩报告", "superior from report"],
      ],
      {
        clause: CLAUSE.report,
        reading: text(
          "360度评价用于了解服务质量和团队合作；业绩也可以只按业绩报告评。",
          "The 360° rating is about service and teamwork; results may be rated from the report alone.",
        ),
      },
    ),
    equalWeights("source_weights", text("评价方权重", "rater weights"), SOURCES, CLAUSE.raters),
    equalWeights(
      "group_weights",
      text("指标组权重", "group weights"),
      GROUPS.map(({ id, title }) => [id, title["zh-CN"], title["en-US"]] as const),
      CLAUSE.interview,
    ),
    ...GROUPS.map(({ id, title, items, clause }) =>
      equalWeights(
        `${id}_weights`,
        text(`${title["zh-CN"]}权重`, `weights, ${title["en-US"].toLowerCase()}`),
        items,
        clause,
      ),
    ),
    {
      kind: "table",
      id: "rewards",
      name: text("奖励标准", "rewards"),
      columns: [
        { name: text("总分下限", "Total from"), unit: UNITS.points, format: SCORE, min: 0, max: 1000 },
        { name: text("奖励", "Reward"), kind: "text" },
      ],
      rows: [],
      size: 4,
      required: false,
      clause: CLAUSE.rewards,
      reading: text(
        "如现金奖励、岗位晋升、培训机会；原文没有标准，留空则不显示。",
        "Cash, promotion, training: the text has no levels; nothing is shown while it is empty.",
      ),
    },
  ],

  rosterColumns: [],
  entryColumns: [
    ...scoreEntries,
    yesNoEntry("interview", text("已面谈", "Interview held"), {
      blank: "none",
      by: text("上级", "Superior"),
    }),
  ],
  entryChecks: [
    {
      id: "ratings",
      formula: `=AND(${complete.join(",")})`,
      message: text("缺评分", "ratings are missing"),
    },
  ],
  lists: [],

  results: [
    {
      id: "total",
      title: text("总分", "Total"),
      columns: [
        periodFigure(
          "total",
          text("总分", "Total"),
          weighted(
            GROUPS.map(({ id }) => `${id}_mean`),
            "group_weights",
          ),
          {
            unit: UNITS.points,
            format: SCORE,
            clause: CLAUSE.interview,
            native: nativeWeighted(
              GROUPS.map(({ id }) => `${id}_mean`),
              "group_weights",
              GROUPS.map(({ id }) => id),
            ),
          },
        ),
        ...GROUPS.map(({ id, title, items, clause }) =>
          periodFigure(
            `${id}_mean`,
            title,
            weighted(
              items.map(([item]) => item),
              `${id}_weights`,
            ),
            {
              unit: UNITS.points,
              format: SCORE,
              clause,
              native: nativeWeighted(
                items.map(([item]) => item),
                `${id}_weights`,
                items.map(([item]) => item),
              ),
            },
          ),
        ),
        periodFigure("reward", text("奖励", "Reward"), reward("APPRAISE.BAND([total],{rewards})"), {
          mayBeBlank: true,
          clause: CLAUSE.rewards,
          native: reward(bandOf("[total]", "rewards")),
        }),
        periodFigure(
          "interview",
          text("考核面谈", "Interview"),
          '=IF([ready],IF(entry(interview)=t"是|yes",t"已面谈|held",t"未面谈|not held"),"")',
          { clause: CLAUSE.interview },
        ),
      ],
    },
    { id: "items", title: text("各项得分", "Indicators"), columns: ITEMS.map(itemScore) },
  ],

  summary: ["total", "results_mean", "service_mean", "team_mean", "reward", "interview"],
  rollUps: [
    {
      id: "mean",
      title: text("平均总分（已填报）", "Mean total (rated)"),
      unit: UNITS.points,
      formula: '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
      format: "0.00",
    },
  ],
  openings: [],

  examples: [
    {
      id: "cm-360-quarterly-1",
      what: text("三方评分，权重相等", "three sources, equal weights"),
      people: [{ id: "例1", entries: [alike({ customer: 90, peer: 80, superior: 85 })] }],
      expected: [
        { person: "例1", column: "sales", values: [85] },
        { person: "例1", column: "total", values: [85] },
      ],
    },
    {
      id: "cm-360-quarterly-2",
      what: text("缺一方评分，按现有权重", "one source missing"),
      parameters: { missing: "rescale", source_weights: [0.5, 0.25, 0.25] },
      people: [{ id: "例2", entries: [alike({ peer: 80, superior: 90 })] }],
      expected: [
        { person: "例2", column: "sales", values: [85] },
        { person: "例2", column: "total", values: [85] },
      ],
    },
  ],
};
