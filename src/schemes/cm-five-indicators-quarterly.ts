/** 公司客户经理绩效考核方案: five indicators a quarter from four sources. */
import { clausesOf, text } from "./building";
import { scoreSheet } from "./scoreSheet";

const at = clausesOf("000");

export const cmFiveIndicatorsQuarterly = scoreSheet({
  id: "cm-five-indicators-quarterly",
  title: text("公司客户经理绩效考核方案（季度五指标）", "Five indicators a quarter"),
  shortTitle: text("五指标", "FiveInd"),
  kind: "scoring",
  source: {
    file: "000",
    place: "L73–91",
    opening: "公司客户经理绩效考核方案一、背景说明客户经理是公司销售团队中的核心力量",
    remark: text(
      "原文第三节标题缺失，第四节中断；没有分值和权重，须自行填写。",
      "The heading of section three is lost and section four breaks off; there are no points or weights: they must be entered.",
    ),
  },
  people: text("公司客户经理", "Account managers of a company"),
  industry: text("通用", "General"),
  period: "quarter",
  items: [
    {
      id: "sales",
      title: text("销售业绩", "Sales"),
      hint: text(
        "销售额和销售量，可按产品或服务细分。",
        "Amounts and quantities sold, by product or service where wanted.",
      ),
      clause: at(
        "L76",
        "销售业绩以销售额和销售量为主要考核指标,可以根据客户经理所负责的具体产品或服务进行细分考核。",
      ),
    },
    {
      id: "satisfaction",
      title: text("客户满意度", "Customer satisfaction"),
      hint: text(
        "客户关系、对需求和投诉的回应、服务。",
        "Relations with customers, response to needs and complaints, service.",
      ),
      clause: at("L77", "客户满意度:客户满意度是衡量客户经理工作表现的重要指标。"),
    },
    {
      id: "skills",
      title: text("销售技巧", "Selling skills"),
      hint: text("销售话术、陈述能力、协商能力等。", "Sales talk, presentation, negotiation."),
      clause: at("L79", "销售技巧:客户经理的销售技巧直接影响其销售业绩。"),
    },
    {
      id: "teamwork",
      title: text("团队合作", "Teamwork"),
      hint: text(
        "与销售团队合作，参与团队活动，分享经验和资源。",
        "Work with the sales team, part in its activities, sharing of experience and resources.",
      ),
      clause: at("L81", "团队合作:客户经理应与销售团队密切合作,共同实现销售目标。"),
    },
    {
      id: "research",
      title: text("市场调研能力", "Market research"),
      hint: text(
        "了解市场变化和竞争情况，为销售策略提供参考。",
        "Knowledge of market changes and competitors; input for the sales strategy.",
      ),
      clause: at(
        "L83",
        "市场调研能力:客户经理应具备一定的市场调研能力,能够及时了解市场变化和竞争情况,为公司制定销售策略提供参考和支持。",
      ),
    },
  ],
  sources: {
    weights: "item",
    from: [
      {
        id: "review",
        title: text("定期评估", "Regular review"),
        clause: at("L84", "定期评估:公司将定期对客户经理进行绩效评估,通常以季度为周期。"),
      },
      {
        id: "report",
        title: text("销售报告", "Sales report"),
        clause: at("L86", "销售报告:客户经理需要定期提交销售报告,包括销售数据、客户反馈和市场调研结果等。"),
      },
      {
        id: "customers",
        title: text("客户评价", "Customer feedback"),
        clause: at("L87", "客户评价:公司可以通过客户调研、客户满意度调查等方式对客户经理的工作进行评价。"),
      },
      {
        id: "internal",
        title: text("内部评估", "Internal review"),
        clause: at(
          "L89",
          "内部评估:公司可以组织内部评估团队对客户经理进行评估,包括对销售技巧、团队合作和市场调研能力等方面进行综合评估。",
        ),
      },
    ],
  },
  rules: [
    {
      id: "rewards",
      title: text("绩效奖励", "Rewards"),
      clause: at(
        "L90",
        "公司将根据客户经理的绩效表现给予相应的奖励,包括薪资调整、提升机会、奖金和福利待遇等。",
      ),
      reading: text(
        "没有数额和标准：本表给出得分和名次，奖励由公司决定。标题中的“处罚”原文缺失。",
        "No amounts and no standards: the sheet gives scores and ranks, rewards are the company's decision. The penalties of the heading are lost.",
      ),
    },
    {
      id: "individual_or_team",
      title: text("个别或团队奖励", "For one or for the team"),
      clause: at("L91", "奖励可以根据绩效考核结果进行个别奖励或团队奖励。"),
    },
  ],
});
