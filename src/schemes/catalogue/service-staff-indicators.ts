/** 客户服务人员绩效考核实施细则: satisfaction, standards, solving, motivation. */
import { clauses, rule, scheme } from "../building";
import { item, scoreSheet } from "../mechanisms/scoreSheet";

const CLAUSE = clauses("003", {
  standards:
    "L119|服务标准达成率:对客户服务人员应遵守的服务标准进行考核,达成率包括答复准确率、服务时效性、沟通表达能力等方面。",
  satisfaction:
    "L118|客户满意度:通过客户满意度调查评定客户对客户服务人员服务态度、专业能力、服务效率、沟通能力等方面的满意程度。",
  solving:
    "L120|客户问题解决率:客户服务人员需要解决客户出现的问题,这就需要对客户服务人员处理客户问题的能力进行考核。",
  motivation:
    "L121|工作积极性:客户服务人员的工作积极性是考核的一个重要方面,同样也是通过上级的评价进行考核,包括工作态度、工作动力、自我激励等。",
  period:
    "L123|上级主管对客户服务人员进行定期的考核,具体周期可以根据公司情况制定,考核结果反馈给客户服务人员。",
  use: "L124|考核结果将作为客户服务人员的晋升、薪资涨幅的重要参考依据,也是治理不合格客户服务人员的重要措施。",
  reward: "L127|考核优秀的客户服务人员将得到表扬和激励,通过奖金、晋升等多种方式予以奖励。",
  penalty:
    "L128|考核不合格的客户服务人员需要采取一定的处理措施,具体可采取警告、罚款、调整等方式,严重的可以开除。",
  grades: "L127|考核优秀的客户服务人员将得到表扬和激励",
});

const SURVEY = "客户满意度调查|Customer survey";
const SUPERIOR = "上级主管|Superior";

export const serviceStaffIndicators = scheme(
  scoreSheet({
    id: "service-staff-indicators",
    title: "客户服务人员绩效考核实施细则|Customer service staff: indicators",
    shortTitle: "客服人员|SvcStaff",
    kind: "scoring",
    source: {
      file: "003",
      place: "L111–131",
      opening: "客户服务人员绩效考核实施细则一、背景客户服务人员是公司与客户之间的桥梁",
      remark:
        "原文没有分值、权重、等级界限和考核周期，须自行填写；本表按季度设置。|The source has no points, weights, grade limits or period: they must be entered; set up by quarter here.",
    },
    people: "客户服务人员|Customer service staff",
    industry: "客户服务|Customer service",
    period: "quarter",
    items: {
      satisfaction: item("客户满意度|Customer satisfaction", CLAUSE.satisfaction, { by: SURVEY }),
      accuracy: item("答复准确率|Accurate answers", CLAUSE.standards, { by: SUPERIOR }),
      timeliness: item("服务时效性|Timeliness", CLAUSE.standards, { by: SUPERIOR }),
      expression: item("沟通表达能力|Expression", CLAUSE.standards, { by: SUPERIOR }),
      solving: item("客户问题解决率|Problems solved", CLAUSE.solving, { by: SUPERIOR }),
      motivation: item("工作积极性|Motivation", CLAUSE.motivation, { by: SUPERIOR }),
    },
    rules: {
      period: rule("考核周期|Period", CLAUSE.period, {
        reading:
          "周期由公司定；本表按季度填报，半年和年度由各季度汇总。|The company sets the period; filled by quarter here, half-years and years follow.",
      }),
      use: rule("结果运用|Use of the result", CLAUSE.use),
      reward: rule("优秀：奖励|Excellent: rewards", CLAUSE.reward),
      penalty: rule("不合格：处理|Failed: measures", CLAUSE.penalty),
    },
    grades: {
      clause: CLAUSE.grades,
      reading:
        "原文提到优秀和不合格，没有分数界限：等级和下限须填写。|The source speaks of excellent and failed without limits: grades and their lower bounds must be entered.",
      required: true,
    },
  }),
);
