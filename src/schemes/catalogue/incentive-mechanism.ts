/** 客户经理的考核与激励机制: sales goals, four measures, ranking contests. */
import { clauses, rule, scheme } from "../building";
import { MONEY, UNITS } from "../words";
import { measure, targetSheet } from "../mechanisms/targetSheet";

const CLAUSE = clauses("000", {
  measures: "L110|客户经理的销售额、销售增长、客户数量和客户满意度等指标可以用于评估他们的绩效。",
  rewards: "L112|这些激励包括薪资奖励、绩效奖金、佣金和其他福利。",
  goals: "L108|销售目标可以分解为年度、季度或月度目标,以确保客户经理的业绩持续增长。",
  raise: "L113|薪资奖励根据客户经理的销售业绩给予适当的加薪。",
  bonus: "L114|绩效奖金则可以根据客户经理达成的销售目标来进行发放。",
  commission: "L115|佣金可以根据客户经理负责的客户订单或销售额来计算",
  benefits:
    "L116|其他福利如提供员工优惠购买、灵活工作时间和培训机会等,也可以增加客户经理的工作满意度和工作动力。",
  feedback:
    "L118–119|通过与客户经理进行互动沟通,定期对其个人和团队的表现进行评估。评估结果应该具体、客观和公正,并及时向客户经理提供反馈和指导。",
  contest:
    "L123|通过设立排名竞赛、团队奖励和荣誉称号等激励方式,激励客户经理们相互竞争,共同提升销售业绩和客户满意度。",
});

export const incentiveMechanism = scheme(
  targetSheet({
    id: "incentive-mechanism",
    title: "客户经理的考核与激励机制|Appraisal and incentives of account managers",
    shortTitle: "激励机制|Incentiv",
    kind: "process",
    source: {
      file: "000",
      place: "L105–126",
      opening: "客户经理的考核与激励机制客户经理在公司的销售业绩和客户满意度方面发挥着至关重要的作用",
      remark:
        "原文是说明性文字，没有任务、权重、奖励数额，须自行填写。|The source is an essay without targets, weights or amounts: they must be entered.",
    },
    people: "客户经理|Account managers",
    industry: "通用|General",
    period: "month",
    scored: true,
    measures: {
      sales: measure("销售额|Sales", UNITS.wan, CLAUSE.measures, { format: MONEY, adds: true }),
      growth: measure("销售增长|Sales growth", UNITS.percent, CLAUSE.measures, {
        format: "0.00%",
        negative: true,
      }),
      customers: measure("客户数量|Customers", "户|customers", CLAUSE.measures, { format: "0", whole: true }),
      satisfaction: measure("客户满意度|Customer satisfaction", UNITS.points, CLAUSE.measures),
    },
    rules: {
      goals: rule("销售目标|Sales goals", CLAUSE.goals, {
        reading:
          "按月填报，季度、半年和年度由各月汇总。|Filled by month; quarters, half-years and years follow.",
      }),
      rewards: rule("四类激励|Four kinds of reward", CLAUSE.rewards, {
        reading:
          "数额不在原文中：本表给出完成率和名次，奖励由公司决定。|No amounts in the text: the sheet gives completion and ranks, rewards are the company's decision.",
      }),
      raise: rule("薪资奖励|Raise", CLAUSE.raise),
      bonus: rule("绩效奖金|Bonus", CLAUSE.bonus),
      commission: rule("佣金|Commission", CLAUSE.commission),
      benefits: rule("其他福利|Other benefits", CLAUSE.benefits),
      feedback: rule("定期评估和反馈|Regular feedback", CLAUSE.feedback),
      contest: rule("排名竞赛|Ranking contest", CLAUSE.contest, {
        reading: "名次按综合完成率，同分同名次。|Ranks follow the total completion; equal ones share a rank.",
      }),
    },
  }),
);
