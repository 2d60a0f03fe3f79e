/** 客户服务部考核实施细则: fourteen items, rated by superiors and peers. */
import { clauses, rule, scheme } from "../building";
import { item, scoreSheet } from "../mechanisms/scoreSheet";

const CLAUSE = clauses("003", {
  twoWay: "L70|双向考核:上级对下级的考核,同级间的考核",
  tasks: "L75|(1)完成上级交办的任务和活动;",
  needs: "L76|(3)解析客户需求;",
  reports: "L77|(4)按时完成报表。",
  response: "L79|(1)客户服务响应时间;",
  quality: "L80|(2)客户服务质量;",
  reception: "L81|(3)接待技能;",
  incidents: "L82|(4)突发事件处理能力。",
  courtesy: "L84|(1)礼貌待人;",
  warmth: "L85|(2)服务热情;",
  complaints: "L86|(3)处理客户投诉的能力;",
  responsibility: "L87|(4)负责任的心态。",
  products: "L89|(1)了解产品功能和特点;",
  communication: "L90|(2)与客户的沟通能力;",
  solutions: "L91|(3)提出合理的建议和解决方案;",
  content: "L68|其内容包括:工作内容、工作效率、服务态度及业务服务能力",
  subjective: "L71|主观性考核:对职员个人能力、表现和整体工作效果的客观评价",
  objective: "L72|客观性考核:对职员完成的具体任务和工作成果的客观评价",
  period: "L93|考核方式包括日常考核、月度考核、季度考核、半年度考核和年度考核",
  daily: "L94|日常考核由上级领导实施",
});

export const serviceDeptRules = scheme(
  scoreSheet({
    id: "service-dept-rules",
    title: "客户服务部考核实施细则|Customer service department: rules of appraisal",
    shortTitle: "客服部|SvcDept",
    kind: "scoring",
    source: {
      file: "003",
      place: "L64–94",
      opening: "客户服务部考核实施细则一、总体框架",
      remark:
        "原文 2.1(2) 缺失，在 3.2 处中断；没有分值和权重，须自行填写。|Item 2.1(2) is lost and the text ends at 3.2; there are no points or weights: they must be entered.",
    },
    people: "客户服务部职员|Staff of the customer service department",
    industry: "客户服务|Customer service",
    period: "month",
    items: {
      tasks: item("完成交办任务|Assigned tasks", CLAUSE.tasks),
      needs: item("解析客户需求|Understanding needs", CLAUSE.needs),
      reports: item("按时完成报表|Reports on time", CLAUSE.reports),
      response: item("服务响应时间|Response time", CLAUSE.response),
      quality: item("服务质量|Service quality", CLAUSE.quality),
      reception: item("接待技能|Reception skills", CLAUSE.reception),
      incidents: item("突发事件处理|Handling incidents", CLAUSE.incidents),
      courtesy: item("礼貌待人|Courtesy", CLAUSE.courtesy),
      warmth: item("服务热情|Warmth", CLAUSE.warmth),
      complaints: item("处理客户投诉|Handling complaints", CLAUSE.complaints),
      responsibility: item("负责任的心态|Responsibility", CLAUSE.responsibility),
      products: item("了解产品|Product knowledge", CLAUSE.products),
      communication: item("与客户沟通|Talking with customers", CLAUSE.communication),
      solutions: item("建议和解决方案|Advice and solutions", CLAUSE.solutions),
    },
    sources: {
      weights: "all",
      from: { superior: item("上级|Superior", CLAUSE.twoWay), peer: item("同级|Peers", CLAUSE.twoWay) },
    },
    rules: {
      content: rule("考核内容|What is appraised", CLAUSE.content, {
        reading:
          "工作内容 3 项、工作效率 4 项、服务态度 4 项、业务服务能力 3 项。|Work 3 items, efficiency 4, attitude 4, service ability 3.",
      }),
      subjective: rule("主观性考核|Subjective rating", CLAUSE.subjective),
      objective: rule("客观性考核|Objective rating", CLAUSE.objective),
      period: rule("考核方式|Periods", CLAUSE.period, {
        reading:
          "按月填报，季度、半年度和年度由各月汇总；日常考核由上级另记。|Filled by month; quarters, half-years and years follow from the months; daily appraisal is kept by the superior.",
      }),
      daily: rule("日常考核|Daily appraisal", CLAUSE.daily),
    },
  }),
);
