/** 公司客户经理绩效考核方案: five indicators a quarter from four sources. */
import { clauses, rule, scheme } from "../building";
import { item, scoreSheet } from "../mechanisms/scoreSheet";

const CLAUSE = clauses("000", {
  sales: "L76|销售业绩以销售额和销售量为主要考核指标,可以根据客户经理所负责的具体产品或服务进行细分考核。",
  satisfaction: "L77|客户满意度:客户满意度是衡量客户经理工作表现的重要指标。",
  skills: "L79|销售技巧:客户经理的销售技巧直接影响其销售业绩。",
  teamwork: "L81|团队合作:客户经理应与销售团队密切合作,共同实现销售目标。",
  research:
    "L83|市场调研能力:客户经理应具备一定的市场调研能力,能够及时了解市场变化和竞争情况,为公司制定销售策略提供参考和支持。",
  review: "L84|定期评估:公司将定期对客户经理进行绩效评估,通常以季度为周期。",
  report: "L86|销售报告:客户经理需要定期提交销售报告,包括销售数据、客户反馈和市场调研结果等。",
  customers: "L87|客户评价:公司可以通过客户调研、客户满意度调查等方式对客户经理的工作进行评价。",
  internal:
    "L89|内部评估:公司可以组织内部评估团队对客户经理进行评估,包括对销售技巧、团队合作和市场调研能力等方面进行综合评估。",
  rewards: "L90|公司将根据客户经理的绩效表现给予相应的奖励,包括薪资调整、提升机会、奖金和福利待遇等。",
  individualOrTeam: "L91|奖励可以根据绩效考核结果进行个别奖励或团队奖励。",
});

export const cmFiveIndicatorsQuarterly = scheme(
  scoreSheet({
    id: "cm-five-indicators-quarterly",
    title: "公司客户经理绩效考核方案（季度五指标）|Five indicators a quarter",
    shortTitle: "五指标|FiveInd",
    kind: "scoring",
    source: {
      file: "000",
      place: "L73–91",
      opening: "公司客户经理绩效考核方案一、背景说明客户经理是公司销售团队中的核心力量",
      remark:
        "原文第三节标题缺失，第四节中断；没有分值和权重，须自行填写。|The heading of section three is lost and section four breaks off; there are no points or weights: they must be entered.",
    },
    people: "公司客户经理|Account managers of a company",
    industry: "通用|General",
    period: "quarter",
    items: {
      sales: item("销售业绩|Sales", CLAUSE.sales, {
        hint: "销售额和销售量，可按产品或服务细分。|Amounts and quantities sold, by product or service where wanted.",
      }),
      satisfaction: item("客户满意度|Customer satisfaction", CLAUSE.satisfaction, {
        hint: "客户关系、对需求和投诉的回应、服务。|Relations with customers, response to needs and complaints, service.",
      }),
      skills: item("销售技巧|Selling skills", CLAUSE.skills, {
        hint: "销售话术、陈述能力、协商能力等。|Sales talk, presentation, negotiation.",
      }),
      teamwork: item("团队合作|Teamwork", CLAUSE.teamwork, {
        hint: "与销售团队合作，参与团队活动，分享经验和资源。|Work with the sales team, part in its activities, sharing of experience and resources.",
      }),
      research: item("市场调研能力|Market research", CLAUSE.research, {
        hint: "了解市场变化和竞争情况，为销售策略提供参考。|Knowledge of market changes and competitors; input for the sales strategy.",
      }),
    },
    sources: {
      weights: "item",
      from: {
        review: item("定期评估|Regular review", CLAUSE.review),
        report: item("销售报告|Sales report", CLAUSE.report),
        customers: item("客户评价|Customer feedback", CLAUSE.customers),
        internal: item("内部评估|Internal review", CLAUSE.internal),
      },
    },
    rules: {
      rewards: rule("绩效奖励|Rewards", CLAUSE.rewards, {
        reading:
          "没有数额和标准：本表给出得分和名次，奖励由公司决定。标题中的“处罚”原文缺失。|No amounts and no standards: the sheet gives scores and ranks, rewards are the company's decision. The penalties of the heading are lost.",
      }),
      individual_or_team: rule("个别或团队奖励|For one or for the team", CLAUSE.individualOrTeam),
    },
  }),
);
