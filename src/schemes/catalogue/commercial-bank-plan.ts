/** 商业银行客户经理考核方案: assessments in four groups. */
import { clauses, rule, scheme } from "../building";
import { item, scoreSheet } from "../mechanisms/scoreSheet";

const CLAUSE = clauses("003", {
  service:
    "L138|服务质量评估:对客户经理的服务行为进行评估,包括对客户的关怀程度、解决问题的及时性和准确性等方面进行考核。",
  knowledge: "L139|业务知识考核:通过书面考试的形式,考核客户经理对银行产品和服务的了解程度。",
  sales:
    "L140|销售成绩考核:考核客户经理达成的销售目标和销售额度,包括新增客户、存款、贷款和理财产品销售等方面。",
  retention:
    "L141|客户维护情况评估:通过客户关系管理系统的数据统计,考核客户经理对现有客户的维护情况和亲和力。",
  development: "L142|客户拓展情况评估:考核客户经理对潜在客户的开发情况和开发效果。",
  teamwork: "L143|团队工作评估:对客户经理在团队协作中的表现进行评估,包括与同事的沟通合作、互助和分享等方面。",
  training: "L144|培训和学习成果考核:考核客户经理参与培训和学习的积极性和成果。",
  serviceMethod:
    "L145|服务质量评估:通过客户投诉和反馈、客户经理的服务记录和定期评估,评估客户经理的服务质量。",
  salesMethod: "L147|销售成绩考核:定期统计客户经理的销售业绩,包括成交笔数、成交金额和销售增长率等指标。",
  exam: "L146|业务知识考核:定期进行业务知识考试,包括理论知识和操作流程等方面的考核。",
  retentionMethod:
    "L148|客户维护情况评估:通过客户关系管理系统的数据分析,评估客户经理的客户维护情况和客户价值。",
  developmentMethod:
    "L149|客户拓展情况评估:定期评估客户经理的客户拓展情况和客户增长情况,包括潜在客户的开发和跟进等方面。",
  teamworkMethod:
    "L150|团队工作评估:通过团队讨论、主管评估和同事反馈等方式,评估客户经理在团队工作中的表现和贡献。",
  trainingMethod:
    "L151|培训和学习成果考核:通过培训机构的证书、学习笔记和实践成果等方式,评估客户经理的培训和学习成果。",
});

export const commercialBankPlan = scheme(
  scoreSheet({
    id: "commercial-bank-plan",
    title: "商业银行客户经理考核方案|Commercial bank: appraisal plan",
    shortTitle: "商业银行|ComBank",
    kind: "scoring",
    source: {
      file: "003",
      place: "L132–151",
      opening: "商业银行客户经理考核方案一、考核目标",
      remark:
        "原文 二.1(1) 和 三.1 缺失，可读的考核项目七项；没有分值、权重和周期，须自行填写。本表按季度设置。|Sections 2.1(1) and 3.1 are lost, seven assessments can be read; there are no points, weights or period. Set up by quarter here.",
    },
    people: "商业银行客户经理|Account managers of a commercial bank",
    industry: "银行|Banking",
    period: "quarter",
    items: {
      service: item("服务质量|Service quality", CLAUSE.service),
      knowledge: item("业务知识|Knowledge", CLAUSE.knowledge),
      sales: item("销售成绩|Sales", CLAUSE.sales),
      retention: item("客户维护|Keeping customers", CLAUSE.retention),
      development: item("客户拓展|Winning customers", CLAUSE.development),
      teamwork: item("团队工作|Teamwork", CLAUSE.teamwork),
      training: item("培训和学习成果|Training", CLAUSE.training),
    },
    rules: {
      service_method: rule("服务质量的评估|How service quality is assessed", CLAUSE.serviceMethod),
      sales_method: rule("销售成绩的统计|How sales are counted", CLAUSE.salesMethod),
      exam: rule("业务知识考试|Knowledge exam", CLAUSE.exam, {
        reading: "“定期”没有期限：按季度填报。|“Regularly” has no period: filled by quarter.",
      }),
      retention_method: rule("客户维护的评估|How keeping customers is assessed", CLAUSE.retentionMethod),
      development_method: rule("客户拓展的评估|How winning customers is assessed", CLAUSE.developmentMethod),
      teamwork_method: rule("团队工作的评估|How teamwork is assessed", CLAUSE.teamworkMethod),
      training_method: rule("培训和学习成果的评估|How training is assessed", CLAUSE.trainingMethod),
    },
  }),
);
