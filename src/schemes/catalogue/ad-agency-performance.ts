/** 广告行业客户经理绩效管理实施方案: five indicators, 360° from four sides. */
import { clauses, rule, scheme } from "../building";
import { item, scoreSheet } from "../mechanisms/scoreSheet";

const CLAUSE = clauses("000", {
  round:
    "L174|360度评估:通过向客户、团队成员、同事和上级领导等多方面搜集意见和反馈,全方位了解客户经理的工作表现",
  sales: "L170|销售目标:根据公司年度目标和个人实际情况设定销售额、签约客户数等目标",
  satisfaction: "L170|客户满意度:通过定期进行客户满意度调研,了解客户对服务的评价",
  customers: "L170|客户维护与发展:评估客户经理的客户维护能力和开发新客户的能力",
  projects: "L170|项目管理:评估客户经理在广告项目执行过程中的组织和执行能力",
  teamwork: "L170|团队协作:评估客户经理在团队协作中的积极性和贡献度。",
  period: "L171|为了及时掌握客户经理的绩效表现,可以将绩效评估周期划分为季度、半年或年度等不同时间段。",
  review:
    "L173|每个评估周期结束后,通过对绩效指标的量化评估和绩效面谈,客户经理和上级领导可以共同总结和评估工作表现。",
  indicators: "L174|指标评估:根据设定的绩效指标,通过实际销售数据、客户反馈和项目执行情况等多项数据进行评估",
  talk: "L174|定期面谈:定期与客户经理进行一对一面谈,通过直接沟通了解工作情况、问题和建议。",
  consequences: "L175|根据客户经理的绩效评估结果,可以采取相应的奖惩措施。",
});

export const adAgencyPerformance = scheme(
  scoreSheet({
    id: "ad-agency-performance",
    title: "广告行业客户经理绩效管理实施方案|Advertising agency: performance management",
    shortTitle: "广告|AdAgency",
    kind: "scoring",
    source: {
      file: "000",
      place: "L165–175",
      opening: "广告行业客户经理绩效管理实施方案一、背景介绍",
      remark:
        "原文在“三、4. 绩效考核结果与奖惩措施”处中断；没有分值和权重，须自行填写。|The source breaks off at “results, rewards and penalties”; there are no points or weights: they must be entered.",
    },
    people: "广告行业客户经理|Account managers in advertising",
    industry: "广告|Advertising",
    period: "quarter",
    items: {
      sales: item("销售目标|Sales goals", CLAUSE.sales, {
        hint: "销售额、签约客户数等目标的完成。|How far targets of sales and signed customers are met.",
      }),
      satisfaction: item("客户满意度|Customer satisfaction", CLAUSE.satisfaction, {
        hint: "满意度调研中客户对服务的评价。|What customers say of the service in the survey.",
      }),
      customers: item("客户维护与发展|Keeping and winning customers", CLAUSE.customers, {
        hint: "维护客户、开发新客户的能力。|Ability to keep customers and to win new ones.",
      }),
      projects: item("项目管理|Project management", CLAUSE.projects, {
        hint: "广告项目的组织和执行能力。|Organising and carrying out advertising projects.",
      }),
      teamwork: item("团队协作|Teamwork", CLAUSE.teamwork, {
        hint: "团队协作中的积极性和贡献度。|Initiative and contribution in the team.",
      }),
    },
    sources: {
      weights: "all",
      from: {
        customer: item("客户|Customers", CLAUSE.round),
        member: item("团队成员|Team members", CLAUSE.round),
        peer: item("同事|Colleagues", CLAUSE.round),
        superior: item("上级领导|Superiors", CLAUSE.round),
      },
    },
    rules: {
      period: rule("评估周期|Period", CLAUSE.period, {
        reading:
          "按季度填报，半年和年度由各季度汇总。|Filled by quarter; half-years and years follow from the quarters.",
      }),
      review: rule("共同总结|Review together", CLAUSE.review),
      indicators: rule("指标评估|Indicators", CLAUSE.indicators),
      talk: rule("定期面谈|Regular talks", CLAUSE.talk, { about: "talk" }),
      consequences: rule("奖惩措施|Rewards and penalties", CLAUSE.consequences, {
        reading:
          "原文到此中断，没有标准：本表给出得分和名次，奖惩由公司决定。|The source breaks off here without standards: the sheet gives scores and ranks, the company decides.",
      }),
    },
  }),
);
