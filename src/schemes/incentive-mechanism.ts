/** 客户经理的考核与激励机制: sales goals, four measures, ranking contests. */
import { clausesOf, text, UNITS } from "./building";
import { targetSheet } from "./targetSheet";

const at = clausesOf("000");
const MEASURES = at("L110", "客户经理的销售额、销售增长、客户数量和客户满意度等指标可以用于评估他们的绩效。");
const REWARDS = at("L112", "这些激励包括薪资奖励、绩效奖金、佣金和其他福利。");

export const incentiveMechanism = targetSheet({
  id: "incentive-mechanism",
  title: text("客户经理的考核与激励机制", "Appraisal and incentives of account managers"),
  shortTitle: text("激励机制", "Incentiv"),
  kind: "process",
  source: {
    file: "000",
    place: "L105–126",
    opening: "客户经理的考核与激励机制客户经理在公司的销售业绩和客户满意度方面发挥着至关重要的作用",
    remark: text(
      "原文是说明性文字，没有任务、权重、奖励数额，须自行填写。",
      "The source is an essay without targets, weights or amounts: they must be entered.",
    ),
  },
  people: text("客户经理", "Account managers"),
  industry: text("通用", "General"),
  period: "month",
  scored: true,
  measures: [
    {
      id: "sales",
      title: text("销售额", "Sales"),
      unit: UNITS.wan,
      format: "#,##0.00####",
      clause: MEASURES,
      adds: true,
    },
    {
      id: "growth",
      title: text("销售增长", "Sales growth"),
      unit: UNITS.percent,
      format: "0.00%",
      negative: true,
      clause: MEASURES,
      adds: false,
    },
    {
      id: "customers",
      title: text("客户数量", "Customers"),
      unit: text("户", "customers"),
      format: "0",
      whole: true,
      clause: MEASURES,
      adds: false,
    },
    {
      id: "satisfaction",
      title: text("客户满意度", "Customer satisfaction"),
      unit: UNITS.points,
      clause: MEASURES,
      adds: false,
    },
  ],
  rules: [
    {
      id: "goals",
      title: text("销售目标", "Sales goals"),
      clause: at("L108", "销售目标可以分解为年度、季度或月度目标,以确保客户经理的业绩持续增长。"),
      reading: text(
        "按月填报，季度、半年和年度由各月汇总。",
        "Filled by month; quarters, half-years and years follow.",
      ),
    },
    {
      id: "rewards",
      title: text("四类激励", "Four kinds of reward"),
      clause: REWARDS,
      reading: text(
        "数额不在原文中：本表给出完成率和名次，奖励由公司决定。",
        "No amounts in the text: the sheet gives completion and ranks, rewards are the company's decision.",
      ),
    },
    {
      id: "raise",
      title: text("薪资奖励", "Raise"),
      clause: at("L113", "薪资奖励根据客户经理的销售业绩给予适当的加薪。"),
    },
    {
      id: "bonus",
      title: text("绩效奖金", "Bonus"),
      clause: at("L114", "绩效奖金则可以根据客户经理达成的销售目标来进行发放。"),
    },
    {
      id: "commission",
      title: text("佣金", "Commission"),
      clause: at("L115", "佣金可以根据客户经理负责的客户订单或销售额来计算"),
    },
    {
      id: "benefits",
      title: text("其他福利", "Other benefits"),
      clause: at(
        "L116",
        "其他福利如提供员工优惠购买、灵活工作时间和培训机会等,也可以增加客户经理的工作满意度和工作动力。",
      ),
    },
    {
      id: "feedback",
      title: text("定期评估和反馈", "Regular feedback"),
      clause: at(
        "L118–119",
        "通过与客户经理进行互动沟通,定期对其个人和团队的表现进行评估。评估结果应该具体、客观和公正,并及时向客户经理提供反馈和指导。",
      ),
    },
    {
      id: "contest",
      title: text("排名竞赛", "Ranking contest"),
      clause: at(
        "L123",
        "通过设立排名竞赛、团队奖励和荣誉称号等激励方式,激励客户经理们相互竞争,共同提升销售业绩和客户满意度。",
      ),
      reading: text(
        "名次按综合完成率，同分同名次。",
        "Ranks follow the total completion; equal ones share a rank.",
      ),
    },
  ],
});
