/** 客户服务部考核实施细则: fourteen items, rated by superiors and peers. */
import { clausesOf, text } from "./building";
import { scoreSheet, type Item } from "./scoreSheet";

const at = clausesOf("003");
const item = (id: string, place: string, quote: string, zh: string, en: string): Item => ({
  id,
  title: text(zh, en),
  clause: at(place, quote),
});
const TWO_WAY = at("L70", "双向考核:上级对下级的考核,同级间的考核");

export const serviceDeptRules = scoreSheet({
  id: "service-dept-rules",
  title: text("客户服务部考核实施细则", "Customer service department: rules of appraisal"),
  shortTitle: text("客服部", "SvcDept"),
  kind: "scoring",
  source: {
    file: "003",
    place: "L64–94",
    opening: "客户服务部考核实施细则一、总体框架",
    remark: text(
      "原文 2.1(2) 缺失，在 3.2 处中断；没有分值和权重，须自行填写。",
      "Item 2.1(2) is lost and the text ends at 3.2; there are no points or weights: they must be entered.",
    ),
  },
  people: text("客户服务部职员", "Staff of the customer service department"),
  industry: text("客户服务", "Customer service"),
  period: "month",
  items: [
    item("tasks", "L75", "(1)完成上级交办的任务和活动;", "完成交办任务", "Assigned tasks"),
    item("needs", "L76", "(3)解析客户需求;", "解析客户需求", "Understanding needs"),
    item("reports", "L77", "(4)按时完成报表。", "按时完成报表", "Reports on time"),
    item("response", "L79", "(1)客户服务响应时间;", "服务响应时间", "Response time"),
    item("quality", "L80", "(2)客户服务质量;", "服务质量", "Service quality"),
    item("reception", "L81", "(3)接待技能;", "接待技能", "Reception skills"),
    item("incidents", "L82", "(4)突发事件处理能力。", "突发事件处理", "Handling incidents"),
    item("courtesy", "L84", "(1)礼貌待人;", "礼貌待人", "Courtesy"),
    item("warmth", "L85", "(2)服务热情;", "服务热情", "Warmth"),
    item("complaints", "L86", "(3)处理客户投诉的能力;", "处理客户投诉", "Handling complaints"),
    item("responsibility", "L87", "(4)负责任的心态。", "负责任的心态", "Responsibility"),
    item("products", "L89", "(1)了解产品功能和特点;", "了解产品", "Product knowledge"),
    item("communication", "L90", "(2)与客户的沟通能力;", "与客户沟通", "Talking with customers"),
    item("solutions", "L91", "(3)提出合理的建议和解决方案;", "建议和解决方案", "Advice and solutions"),
  ],
  sources: {
    weights: "all",
    from: [
      { id: "superior", title: text("上级", "Superior"), clause: TWO_WAY },
      { id: "peer", title: text("同级", "Peers"), clause: TWO_WAY },
    ],
  },
  rules: [
    {
      id: "content",
      title: text("考核内容", "What is appraised"),
      clause: at("L68", "其内容包括:工作内容、工作效率、服务态度及业务服务能力"),
      reading: text(
        "工作内容 3 项、工作效率 4 项、服务态度 4 项、业务服务能力 3 项。",
        "Work 3 items, efficiency 4, attitude 4, service ability 3.",
      ),
    },
    {
      id: "subjective",
      title: text("主观性考核", "Subjective rating"),
      clause: at("L71", "主观性考核:对职员个人能力、表现和整体工作效果的客观评价"),
    },
    {
      id: "objective",
      title: text("客观性考核", "Objective rating"),
      clause: at("L72", "客观性考核:对职员完成的具体任务和工作成果的客观评价"),
    },
    {
      id: "period",
      title: text("考核方式", "Periods"),
      clause: at("L93", "考核方式包括日常考核、月度考核、季度考核、半年度考核和年度考核"),
      reading: text(
        "按月填报，季度、半年度和年度由各月汇总；日常考核由上级另记。",
        "Filled by month; quarters, half-years and years follow from the months; daily appraisal is kept by the superior.",
      ),
    },
    {
      id: "daily",
      title: text("日常考核", "Daily appraisal"),
      clause: at("L94", "日常考核由上级领导实施"),
    },
  ],
});
