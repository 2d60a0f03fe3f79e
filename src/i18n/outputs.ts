/** Texts of what is handed out: payment list, list to publish, notices. */
import type { Text } from "./language";
import { NO, YES } from "./words";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const OUTPUT_TEXTS = {
  payment: text("发放表", "Payment list"),
  posting: text("公示表", "Results to publish"),
  notices: text("绩效通知单", "Notices"),
  talk: text("面谈记录", "Records of talks"),
  year: text("个人年度结果", "Results of the year"),
  reconcile: text("对账表", "Reconciliation"),

  number: text("序号", "No."),
  reason: text("原因", "Reason"),
  stamp: text("制表时间：{made}", "Made: {made}"),
  stampMoney: text("单位：元　制表时间：{made}", "In CNY. Made: {made}"),
  basis: text(
    "依据：方案“{scheme}”第 {version} 版　数据校验码：{fingerprint}　本表为制表时的数值，不随结果变动。",
    "Basis: scheme “{scheme}”, version {version}. Code of the figures: {fingerprint}. Values as issued; they do not follow the results.",
  ),

  money: text("{title}(元)", "{title} (CNY)"),
  corrections: text("补发/扣回(元)", "Corrections (CNY)"),
  correctionsOf: text("更正与申诉", "Corrections and appeals"),
  correctionOf: text(
    "{period} {title}：{kind} {amount} 元；原因：{reason}",
    "{title} {period}: {kind}, {amount} CNY; reason: {reason}",
  ),
  correctionsSum: text("本期更正合计：{amount} 元", "Corrections with this period: {amount} CNY"),
  afterAppeal: text("（申诉后）", " (after appeal)"),
  afterAppealOf: text("{who} {title}：申诉后", "{who} {title}: after appeal"),
  sum: text("实发合计(元)", "To pay (CNY)"),
  signed: text("签收", "Received"),
  subtotal: text("小计：{department}（{people} 人）", "{department}: {people} people"),
  total: text("合计（{people} 人）", "Total: {people} people"),
  noDepartment: text("未填部门", "no department"),
  apart: text(
    "未列入合计的人员（{people} 人，金额未定，不是 0）",
    "Not in the totals: {people} people, whose amount is not known (not 0)",
  ),
  noneApart: text("没有未列入的人员。", "Nobody is left out."),
  warned: text(
    "注意，制表时结果表提示：{warning}以上可能没有列全。",
    "Mind what the results warned of: {warning} The lists above may not be complete.",
  ),
  noName: text("（已不在名册）", "(not in the roster)"),
  nameless: text(
    "名册中已没有这些工号，姓名未知，请核对后再发放：{ids}",
    "No longer in the roster, so that the name is not known; check before paying: {ids}",
  ),
  noFigure: text("“{title}”没有结果", "no figure for “{title}”"),
  broken: text("“{title}”未算出（{error}）", "“{title}” is not computed ({error})"),
  yes: YES,
  no: NO,
  comma: text("、", ", "),
  published: text("公示期：{from} 至 {to}", "Published from {from} to {to}"),
  contestedTo: text(
    "对结果有异议的，请于 {deadline} 前（含当日）向{recipient}书面提出申诉，并附证据。",
    "To contest a result, appeal in writing with evidence to {recipient} by {deadline} (that day included).",
  ),
  contested: text(
    "对结果有异议的，请于 {deadline} 前（含当日）书面提出申诉，并附证据。",
    "To contest a result, appeal in writing with evidence by {deadline} (that day included).",
  ),
  postedPeople: text("共 {people} 人", "{people} people"),
  pending: text("尚无结果：{people}", "Without results so far: {people}"),
  publisher: text(
    "公示部门（盖章）：______________　　　日期：______________",
    "Published by: ______________      Date: ______________",
  ),

  stampNotices: text(
    "共 {people} 份，一人一页　制表时间：{made}",
    "{people} notices, one a page. Made: {made}",
  ),
  notice: text("绩效通知单", "Notice of results"),
  period: text("考核期", "Period"),
  fact: text("{term}：{fact}", "{term}: {fact}"),
  noticeResults: text("考核结果", "Results"),
  noticeEntries: text("考核填报", "What was rated"),
  noticeItems: text("各项得分", "Points by item"),
  noticeSteps: text("结果怎样得出", "How it came about"),
  noticeBasis: text(
    "依据方案第 {version} 版；制表 {made}；数据校验码 {fingerprint}。",
    "By version {version} of the scheme; made {made}; code of the figures {fingerprint}.",
  ),
  noticeSignatures: text(
    "主管：______________　　　本人签收：______________　　　日期：______________",
    "Manager: ______________      Received: ______________      Date: ______________",
  ),
  yuan: text("{amount} 元", "{amount} CNY"),
  percent: text("{value}％", "{value} percent"),
  withUnit: text("{value} {unit}", "{value} {unit}"),
  about: text("约 {value}", "about {value}"),
  semicolon: text("；", "; "),
  stampPeople: text(
    "共 {people} 人，一人一页　制表时间：{made}",
    "{people} people, one a page. Made: {made}",
  ),
  talkTitle: text("绩效面谈记录", "Record of the talk"),
  talkMeeting: text(
    "面谈日期：______________　　地点：______________　　面谈人：______________",
    "Date: ______________    Place: ______________    Held by: ______________",
  ),
  talkGood: text("一、主要成绩和优点", "1. Strengths"),
  talkProblems: text("二、存在的问题和不足", "2. Problems"),
  talkAgreed: text("三、商定的改进和需要的支持", "3. What was agreed to improve, and help that is needed"),
  talkOpinion: text("四、本人意见", "4. Opinion of the person"),
  talkPlan: text("改进计划", "Improvement plan"),
  planWhat: text("改进事项", "What to improve"),
  planHow: text("措施", "How"),
  planWho: text("责任人", "Who answers for it"),
  planWhen: text("完成时间", "By when"),
  planEffect: text(
    "效果评估：____________________________　　评估人：__________　　日期：__________",
    "Effect: ____________________________    Judged by: __________    Date: __________",
  ),
  talkSignatures: text(
    "面谈人签名：______________　　日期：____________　　本人签名：______________　　日期：____________",
    "Held by: ______________  Date: ____________    The person: ______________  Date: ____________",
  ),
  yearTitle: text("个人年度结果", "Results of the year"),
  yearUntil: text("{year}年（至{period}）", "{year} (to {period})"),
  yearPeriods: text("各考核期结果", "Period by period"),
  yearWhole: text("季度、半年、全年结果", "Quarter, half-year and year"),
  yearPaid: text("年内发放合计", "Paid in the year"),
  yearPaidTo: text("至{period}合计发放", "Paid in total, to {period}"),
  yearPaidUnknown: text("金额未定的考核期", "Periods whose amount is not known"),
  yearSum: text("合计", "Total"),
  withPart: text("{title}（{part}）", "{title} ({part})"),
  inUnit: text("{title}({unit})", "{title} ({unit})"),
  yearSignatures: text(
    "人力资源部：______________　　　本人签收：______________　　　日期：______________",
    "HR: ______________      Received: ______________      Date: ______________",
  ),
  stepClause: text("依据：「{quote}」（{place}）", "Clause: 「{quote}」 ({place})"),
  stepWords: text("算法：{words}", "Rule: {words}"),
  stepInputs: text("取数：{inputs}", "From: {inputs}"),
  closedDiffers: text(
    "此数以结账时的为准；按现在的填报或参数已算不出此数。",
    "The figure stands as closed; today's entries or parameters no longer lead to it.",
  ),
  closedStands: text("此数以结账时的为准。", "The figure stands as closed."),

  signatures: text(
    "制表：{prepared}　　　审核：{checked}　　　批准：{approved}",
    "Prepared: {prepared}      Checked: {checked}      Approved: {approved}",
  ),
  signatureDates: text(
    "日期：{prepared}　　　日期：{checked}　　　日期：{approved}",
    "Date: {prepared}      Date: {checked}      Date: {approved}",
  ),
  signatureLine: text("______________", "______________"),
  headsSigned: text("部门负责人已签核：{heads}", "Signed by department heads: {heads}"),
  headSigned: text("{department} {by}（{date}）", "{department} {by} ({date})"),
} as const satisfies Record<string, Text>;
