/** 客户经理职责与考核制度: four criteria, four ways of appraising. */
import { clauses, rule, scheme } from "../building";
import { item, scoreSheet } from "../mechanisms/scoreSheet";

const CLAUSE = clauses("000", {
  results:
    "L62|业绩考核:客户经理从客户开发和客户维护方面进行考核,达成的销售目标和客户满意度均为重要的考核指标。",
  communication:
    "L63|沟通能力考核:客户经理的沟通能力对于开发新客户和维护老客户都至关重要,需要对其进行相应的考核。",
  teamwork:
    "L64|团队合作考核:客户经理需要与市场、产品、服务等部门合作,需要与同事积极合作,共同完成客户的需求。",
  service: "L65|服务意识考核:客户经理的服务态度和观念对客户的维护和开发极为重要,需要对其服务意识进行考核。",
  sales: "L67|业绩考核:通过销售目标的完成情况、客户满意度和忠诚度、客户维护率等指标进行考核。",
  work: "L68|绩效考核:通过客户经理的工作报告、工作计划执行情况、客户信息管理情况等进行考核。",
  test: "L69|考核测试:通过面试、考试等方式对客户经理的专业技能、工作意识和团队合作能力进行考核。",
  customers: "L70|客户评价:通过客户对客户经理的反馈,客户评价客户经理的服务态度和专业能力。",
  methods:
    "L71|客户经理的考核方式多种多样,可以从多个角度评价客户经理的工作能力和工作绩效,对其进行有效的考核。",
  goals: "L72|业绩目标:对客户经理的销售目标达成情况进行评价,包括销售额、客户数量、客户维护率等指标。",
});

export const cmDutiesFourCriteria = scheme(
  scoreSheet({
    id: "cm-duties-four-criteria",
    title: "客户经理职责与考核制度（四项四法）|Duties and appraisal: four criteria, four methods",
    shortTitle: "四项四法|FourByFr",
    kind: "scoring",
    source: {
      file: "000",
      place: "L57–72",
      opening: "客户经理职责与考核制度一、客户经理的职责1. 客户开发",
      remark:
        "原文在“四、考核标准 1. 业绩目标”处中断；没有分值、权重和考核周期，须自行填写。本表按季度设置，半年、年度由各季度汇总。|The source breaks off at section four; it has no points, weights or period. Set up by quarter here, with half-years and years from the quarters.",
    },
    people: "客户经理|Account managers",
    industry: "通用|General",
    period: "quarter",
    items: {
      results: item("业绩|Results", CLAUSE.results, {
        hint: "客户开发和客户维护：销售目标和客户满意度。|Winning and keeping customers: sales targets and customer satisfaction.",
      }),
      communication: item("沟通能力|Communication", CLAUSE.communication, {
        hint: "开发新客户、维护老客户的沟通能力。|How well new customers are approached and existing ones kept in touch with.",
      }),
      teamwork: item("团队合作|Teamwork", CLAUSE.teamwork, {
        hint: "与市场、产品、服务等部门和同事的合作。|Work with marketing, product and service departments and with colleagues.",
      }),
      service: item("服务意识|Service", CLAUSE.service, { hint: "服务态度和观念。|Attitude to service." }),
    },
    sources: {
      weights: "item",
      from: {
        sales: item("业绩考核|Results achieved", CLAUSE.sales),
        work: item("绩效考核|Conduct of the work", CLAUSE.work),
        test: item("考核测试|Test", CLAUSE.test),
        customers: item("客户评价|Customer feedback", CLAUSE.customers),
      },
    },
    rules: {
      methods: rule("多种考核方式|Several methods", CLAUSE.methods, {
        reading:
          "原文未写哪种方式考核哪一项：每项各设四种方式的权重，不用的填 0%。|The source does not say which method rates which criterion: each criterion has weights for the four methods, 0 % for one that is not used.",
      }),
      goals: rule("业绩目标|Sales goals", CLAUSE.goals, {
        reading:
          "原文到此中断；这些指标由业绩一项的评分人考虑。|The source breaks off here; whoever scores the results takes these figures into account.",
      }),
    },
  }),
);
