/** 客户服务质量考核实施管理办法: five contents, rated, ranked, graded, fed back. */
import { clauses, figure, parameter, rule, scheme } from "../building";
import type { Columns } from "../records";
import { item, scoreSheet } from "../mechanisms/scoreSheet";
import { bandAtEdge, bandOf } from "../mechanisms/plain/bands";

const CLAUSE = clauses("003", {
  contents:
    "L9|包括对客户的产品或服务满意度、客户申诉处理、客户投诉率、客户留存率、客户重复购买率等方面进行考核",
  grades: "L16|根据绩效评估和排名,将各项评估指标得分进行综合计算,给予等级评定,并形成考核结果报告。",
  indicators: "L10|考核指标:根据企业的具体情况、行业特点和客户需求,制定相应的考核指标,明确权重和评分标准。",
  plan: "L11|制定考核计划:明确考核周期、对象和内容,并与相关部门进行沟通和协调。",
  data: "L12|数据收集和分析:通过适当的方法和手段,收集客户满意度数据,并进行整理和分析。",
  ranking: "L13|绩效评估和排名:根据考核指标和评分标准,对各项指标进行评估和排名,得出绩效评分。",
  report: "L14|汇总报告和分析:将评估结果进行汇总并撰写评估报告,分析存在的问题和改进的方向。",
  feedback: "L15|反馈和改进措施:将评估结果和改进方案及时反馈给相关部门,并组织实施改进措施。",
  reward: "L17|奖励机制:对于取得优异成绩的部门或个人,给予相应的奖励和荣誉,以激励员工的积极性和主动性。",
  penalty: "L18|惩罚机制:对于绩效不佳的部门或个人,根据情节轻重,给予相应的处罚或考核降级。",
  improvement:
    "L19|改进措施:根据考核结果和问题分析,制定相应的改进措施和方案,明确责任人和落实时间,并跟踪实施情况。",
  effect: "L20|效果评估:对于已经执行的改进措施,进行效果评估,包括对指标改善情况和客户满意度提升效果的评估",
  secrecy: "L21|各部门和个人对于考核数据的保密工作要求,不得泄露、篡改或利用考核数据违规行为。",
});

/** Which of the two tables must be filled in depends on “grade by”: the cell says which one is not. */
const NO_RANK_GRADES = 't"未填名次等级标准|no rank grade bands"';
const NO_GRADES = 't"未填等级标准|no grade bands"';
const GRADED: Columns = {
  rank_share: figure.ratio.everyone(
    "名次占比|Share of the rank",
    "=IF(ISNUMBER([rank]),[rank]/COUNT(column(total)),[rank])",
    { native: '=IF(ISERROR([rank]),[rank],IF([rank]="","",[rank]/SUMPRODUCT(--ISNUMBER(column(total)))))' },
  ),
  grade: figure.everyone("等级|Grade", CLAUSE.grades, {
    formula:
      `=IF([total]="","",IF({grade_by=rank},IF(COUNT({rank_grades})=0,${NO_RANK_GRADES},APPRAISE.BAND([rank_share],{rank_grades},"down")),` +
      `IF(COUNT({grades})=0,${NO_GRADES},APPRAISE.BAND([total],{grades}))))`,
    native:
      `=IF([total]="","",IF({grade_by=score},IF(COUNT({grades})=0,${NO_GRADES},` +
      `${bandOf("[total]", "grades")}),IF(COUNT({rank_grades})=0,${NO_RANK_GRADES},` +
      `${bandAtEdge("[rank_share]", "rank_grades", "TRUE")})))`,
  }),
};

const sheet = scoreSheet({
  id: "service-quality-process",
  title: "客户服务质量考核实施管理办法|Service quality: appraisal process",
  shortTitle: "服务质量|SvcQual",
  kind: "process",
  source: {
    file: "003",
    place: "L1–21",
    opening: "客户服务质量考核实施管理办法客户服务质量考核是企业管理的重要环节之一",
    remark:
      "原文 三.1 缺失；没有权重、评分标准、等级界限和周期，须自行填写。本表按季度设置。|Section 3.1 is lost; there are no weights, scale, grade limits or period: they must be entered. Set up by quarter here.",
  },
  people: "客户服务部门和人员|Service departments and staff",
  industry: "客户服务|Customer service",
  period: "quarter",
  items: {
    satisfaction: item("产品或服务满意度|Satisfaction", CLAUSE.contents),
    appeals: item("客户申诉处理|Handling of appeals", CLAUSE.contents),
    complaints: item("客户投诉率|Complaint rate", CLAUSE.contents),
    retention: item("客户留存率|Retention rate", CLAUSE.contents),
    repurchase: item("客户重复购买率|Repurchase rate", CLAUSE.contents),
  },
  rules: {
    indicators: rule("考核指标|Indicators", CLAUSE.indicators, {
      reading:
        "五项各按同一满分打分；比率如何折成分数由企业规定，填入折算后的分数。|All five are scored on one scale; how a rate turns into points is for the company to set, the points are entered.",
    }),
    plan: rule("1. 制定考核计划|1. Plan", CLAUSE.plan),
    data: rule("2. 数据收集和分析|2. Data", CLAUSE.data),
    ranking: rule("3. 绩效评估和排名|3. Rating and ranking", CLAUSE.ranking),
    report: rule("4. 汇总报告|4. Report", CLAUSE.report),
    feedback: rule("5. 反馈和改进|5. Feedback", CLAUSE.feedback),
    grades: rule("等级评定|Grades", CLAUSE.grades, {
      reading:
        "默认按名次占已评人数的比例定等级，也可按总分定（参数“等级依据”）；等级和界限不在原文中。|By default the grade follows from the rank's share of the people rated; or from the total (parameter “grade by”). Grades and limits are not in the text.",
    }),
    reward: rule("奖励|Rewards", CLAUSE.reward),
    penalty: rule("惩罚|Penalties", CLAUSE.penalty),
    improvement: rule("改进措施|Improvement", CLAUSE.improvement, { about: "improvement" }),
    effect: rule("效果评估|Effect of the improvement", CLAUSE.effect),
    secrecy: rule("考核数据保密|Confidentiality", CLAUSE.secrecy),
  },
  graded: GRADED,
  grades: {
    clause: CLAUSE.grades,
    reading: "按总分定等级时填写；原文没有界限。|Fill in to grade by total; the text has no limits.",
    required: false,
  },
});

const { grades, ...parameters } = sheet.parameters;

export const serviceQualityProcess = scheme({
  ...sheet,
  parameters: {
    ...parameters,
    grade_by: parameter.choice("等级依据|grade by", CLAUSE.grades, {
      options: { rank: "按名次|rank", score: "按总分|total" },
    }),
    rank_grades: parameter.table("名次等级标准|rank grade bands", CLAUSE.grades, {
      columns: [
        { name: "名次占比超过|Rank share above", format: "0.00%", min: 0, max: 1 },
        { name: "等级|Grade", kind: "text" },
      ],
      size: 8,
      required: false,
      reading:
        "名次÷已评人数，从 0 起：如 0 对应最好的等级；正好在界限上的归较好的等级。原文没有比例，须填写。|Rank ÷ people rated, from 0 (the best grade) on; exactly on a limit counts as the better grade. Not in the text: must be entered.",
    }),
    ...(grades ? { grades } : {}),
  },
});
