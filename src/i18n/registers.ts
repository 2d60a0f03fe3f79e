/** Words of the registers of corrections and of appeals, as their sheets have them. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const REGISTER_TEXTS = {
  number: text("序号", "No."),
  id: text("工号", "ID"),
  name: text("姓名", "Name"),
  period: text("所属考核期", "Period concerned"),
  figure: text("项目", "Figure"),
  paid: text("已发(元)", "Paid (CNY)"),
  now: text("现应发(元)", "Now due (CNY)"),
  amount: text("更正金额(元)", "Correction (CNY)"),
  kind: text("类别", "Kind"),
  more: text("补发", "Paid in addition"),
  less: text("扣回", "Taken back from pay"),
  paysIn: text("发放考核期", "Paid in"),
  reason: text("原因", "Reason"),
  by: text("经手人", "By"),
  at: text("登记时间", "Entered at"),
  appeal: text("申诉序号", "Appeal no."),
  state: text("状态", "State"),
  valid: text("有效", "valid"),
  takenBack: text("已撤回：{at} {by}，{reason}", "cancelled {at} by {by}: {reason}"),
  kept: text("（勿改）", "(keep)"),

  corrections: text("更正登记", "Corrections"),
  correctionsNote: text(
    "已结账的数字不变；应补应扣的在以后的考核期发放。请在加载项窗格中登记和撤回，不要在表上直接改。",
    "Closed figures stay; what they should have been is paid or taken back in a later period. Enter and cancel lines in the pane, not on the sheet.",
  ),
  correctionsEnd: text("（更正登记到此为止）", "(end of the register)"),

  appeals: text("申诉登记", "Appeals"),
  appealsNote: text(
    "逾期未决定或逾期决定的标红。请在加载项窗格中登记和填写决定，不要在表上直接改。",
    "Overdue ones are coloured. Enter appeals and decisions in the pane, not on the sheet.",
  ),
  appealsEnd: text("（申诉登记到此为止）", "(end of the register)"),
  appealPeriod: text("考核期", "Period"),
  contested: text("申诉内容", "What is contested"),
  received: text("收到日期", "Received on"),
  deadline: text("办理期限", "Deadline"),
  decider: text("裁定人", "Who decides"),
  decision: text("决定", "Decision"),
  granted: text("支持", "granted"),
  partly: text("部分支持", "granted in part"),
  refused: text("驳回", "refused"),
  decided: text("决定日期", "Decided on"),
  old: text("原结果", "Old"),
  new: text("新结果", "New"),

  leave: text("请假登记", "Leave"),
  leaveNote: text(
    "“不考核自”至“不考核至”之间的整个考核期不考核：不计缺项，不计入合计、排名和平均，缺口和结转跨过该期。请在加载项窗格中登记和撤回，不要在表上直接改。",
    "Whole periods between “not rated from” and “not rated to” are not rated: nothing is missing, totals, ranks and means leave the person out, gaps and carries go on over them. Enter and cancel lines in the pane, not on the sheet.",
  ),
  leaveEnd: text("（请假登记到此为止）", "(end of the register)"),
  leaveKind: text("假别", "Kind"),
  leaveFrom: text("起", "From"),
  leaveTo: text("止", "To"),
  leavePart: text("不满一期的", "Part periods"),
  partRated: text("照常考核", "rated"),
  partNot: text("不考核", "not rated"),
  leaveNotFrom: text("不考核自", "Not rated from"),
  leaveNotTo: text("不考核至", "Not rated to"),
  logLeave: text("请假 {number}（{who}）", "Leave {number} ({who})"),

  moves: text("调动登记", "Moves"),
  movesNote: text(
    "名册中是最新的部门；所列考核期以前的名单、合计和部门填报表仍按原部门。请在加载项窗格中登记和撤回，不要在表上直接改。",
    "The roster has the latest department; lists, totals and department files of periods before the one told keep the one before. Enter and cancel lines in the pane, not on the sheet.",
  ),
  movesEnd: text("（调动登记到此为止）", "(end of the register)"),
  moveFrom: text("自哪期起", "From"),
  moveBefore: text("原部门", "Department before"),
  moveAfter: text("新部门", "New department"),
  logMove: text("调动 {number}（{who}）", "Move {number} ({who})"),

  begun: text("原登记表已不在，重新开始登记", "the register was gone; begun anew"),
  logCorrection: text("更正 {number}（{who}）", "Correction {number} ({who})"),
  logAppeal: text("申诉 {number}（{who}）", "Appeal {number} ({who})"),
} as const satisfies Record<string, Text>;
