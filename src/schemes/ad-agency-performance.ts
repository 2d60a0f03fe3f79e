/** 广告行业客户经理绩效管理实施方案: five indicators, 360° from four sides. */
import { clausesOf, text } from "./building";
import { scoreSheet } from "./scoreSheet";

const at = clausesOf("000");
const ROUND = at(
  "L174",
  "360度评估:通过向客户、团队成员、同事和上级领导等多方面搜集意见和反馈,全方位了解客户经理的工作表现",
);

export const adAgencyPerformance = scoreSheet({
  id: "ad-agency-performance",
  title: text("广告行业客户经理绩效管理实施方案", "Advertising agency: performance management"),
  shortTitle: text("广告", "AdAgency"),
  kind: "scoring",
  source: {
    file: "000",
    place: "L165–175",
    opening: "广告行业客户经理绩效管理实施方案一、背景介绍",
    remark: text(
      "原文在“三、4. 绩效考核结果与奖惩措施”处中断；没有分值和权重，须自行填写。",
      "The source breaks off at “results, rewards and penalties”; there are no points or weights: they must be entered.",
    ),
  },
  people: text("广告行业客户经理", "Account managers in advertising"),
  industry: text("广告", "Advertising"),
  period: "quarter",
  items: [
    {
      id: "sales",
      title: text("销售目标", "Sales goals"),
      hint: text(
        "销售额、签约客户数等目标的完成。",
        "How far targets of sales and signed customers are met.",
      ),
      clause: at("L170", "销售目标:根据公司年度目标和个人实际情况设定销售额、签约客户数等目标"),
    },
    {
      id: "satisfaction",
      title: text("客户满意度", "Customer satisfaction"),
      hint: text("满意度调研中客户对服务的评价。", "What customers say of the service in the survey."),
      clause: at("L170", "客户满意度:通过定期进行客户满意度调研,了解客户对服务的评价"),
    },
    {
      id: "customers",
      title: text("客户维护与发展", "Keeping and winning customers"),
      hint: text("维护客户、开发新客户的能力。", "Ability to keep customers and to win new ones."),
      clause: at("L170", "客户维护与发展:评估客户经理的客户维护能力和开发新客户的能力"),
    },
    {
      id: "projects",
      title: text("项目管理", "Project management"),
      hint: text("广告项目的组织和执行能力。", "Organising and carrying out advertising projects."),
      clause: at("L170", "项目管理:评估客户经理在广告项目执行过程中的组织和执行能力"),
    },
    {
      id: "teamwork",
      title: text("团队协作", "Teamwork"),
      hint: text("团队协作中的积极性和贡献度。", "Initiative and contribution in the team."),
      clause: at("L170", "团队协作:评估客户经理在团队协作中的积极性和贡献度。"),
    },
  ],
  sources: {
    weights: "all",
    from: [
      { id: "customer", title: text("客户", "Customers"), clause: ROUND },
      { id: "member", title: text("团队成员", "Team members"), clause: ROUND },
      { id: "peer", title: text("同事", "Colleagues"), clause: ROUND },
      { id: "superior", title: text("上级领导", "Superiors"), clause: ROUND },
    ],
  },
  rules: [
    {
      id: "period",
      title: text("评估周期", "Period"),
      clause: at(
        "L171",
        "为了及时掌握客户经理的绩效表现,可以将绩效评估周期划分为季度、半年或年度等不同时间段。",
      ),
      reading: text(
        "按季度填报，半年和年度由各季度汇总。",
        "Filled by quarter; half-years and years follow from the quarters.",
      ),
    },
    {
      id: "review",
      title: text("共同总结", "Review together"),
      clause: at(
        "L173",
        "每个评估周期结束后,通过对绩效指标的量化评估和绩效面谈,客户经理和上级领导可以共同总结和评估工作表现。",
      ),
    },
    {
      id: "indicators",
      title: text("指标评估", "Indicators"),
      clause: at(
        "L174",
        "指标评估:根据设定的绩效指标,通过实际销售数据、客户反馈和项目执行情况等多项数据进行评估",
      ),
    },
    {
      id: "talk",
      title: text("定期面谈", "Regular talks"),
      clause: at("L174", "定期面谈:定期与客户经理进行一对一面谈,通过直接沟通了解工作情况、问题和建议。"),
    },
    {
      id: "consequences",
      title: text("奖惩措施", "Rewards and penalties"),
      clause: at("L175", "根据客户经理的绩效评估结果,可以采取相应的奖惩措施。"),
      reading: text(
        "原文到此中断，没有标准：本表给出得分和名次，奖惩由公司决定。",
        "The source breaks off here without standards: the sheet gives scores and ranks, the company decides.",
      ),
    },
  ],
});
