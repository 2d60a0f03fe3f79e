/** What the pane says about appeals. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const APPEALS_PANE_TEXTS = {
  action: text("申诉登记", "Appeals"),
  note: text(
    "谁对哪一期哪个项目提出申诉，何时收到，到期日，怎样决定。支持的，未结账的考核期去改填报，已结账的登记更正；发放表和通知单注明“申诉后”。",
    "Who contests which figure of which period, when it came, until when it is decided, and how. What is granted leads to the entry while the period is open, or to a correction; payment list and notices say “after appeal”.",
  ),
  reading: text("正在读取登记表", "Reading the register"),

  add: text("登记申诉", "Enter an appeal"),
  person: text("申诉人", "Who appeals"),
  choose: text("请选择", "choose"),
  leftPerson: text("名册中已没有的人（填工号）", "somebody not in the roster any more (by ID)"),
  leftId: text("原工号", "The ID it had"),
  period: text("考核期", "Period"),
  figure: text("申诉项目", "Contested figure"),
  contested: text("申诉内容", "What is contested"),
  received: text("收到日期", "Received on"),
  deadline: text("办理期限", "Deadline"),
  deadlineOfScheme: text(
    "不改则按方案条款：收到后 {days} 个工作日内。",
    "By the scheme's own clause, unless changed: {days} working days from receipt.",
  ),
  deadlineUsual: text(
    "方案没有规定；不改则为收到后 {days} 个工作日内（当日不计）。",
    "The scheme says nothing; unless changed, {days} working days after receipt.",
  ),
  early: text("早于收到日期", "before it came"),
  decider: text("裁定人", "Who decides"),
  enter: text("登记", "Enter"),
  entering: text("正在登记", "Entering"),

  lines: text("已登记的申诉", "Appeals entered"),
  none: text("还没有登记过。", "Nothing was entered yet."),
  line: text(
    "{number}. {who}　{period} {title}：{contested}",
    "{number}. {who}, {title} {period}: {contested}",
  ),
  open: text(
    "{received} 收到，{deadline} 前由{decider}裁定；现为 {old}",
    "received {received}, {decider} decides by {deadline}; the figure was {old}",
  ),
  decided: text(
    "{at} {decider}：{verdict}，{old} → {new}；{reason}",
    "{at}, {decider}: {verdict}, {old} → {new}; {reason}",
  ),
  stays: text("{at} {decider}：{verdict}；{reason}", "{at}, {decider}: {verdict}; {reason}"),
  late: text("逾期未决定", "overdue"),
  decidedLate: text("逾期决定", "decided late"),
  lateCount: text("{count} 件逾期未决定。", "{count} are overdue."),

  decide: text("填写决定", "Decide"),
  again: text("更改决定", "Decide anew"),
  decideOf: text("填写第 {number} 号申诉的决定", "Decide appeal {number}"),
  verdict: text("决定", "Decision"),
  new: text("新结果（不变则不填）", "New figure (blank if it stays)"),
  newUnit: text("新结果（{unit}；不变则不填）", "New figure ({unit}; blank if it stays)"),
  reason: text("理由", "Reason"),
  at: text("决定日期", "Decided on"),
  keep: text("保存决定", "Keep the decision"),
  keeping: text("正在保存", "Keeping it"),
  toEntry: text("去改填报", "Go to the entry"),
  toEntryOf: text("第 {number} 号申诉：去改填报", "Appeal {number}: go to the entry"),
  toCorrection: text("登记更正", "Enter the correction"),
  toCorrectionOf: text("第 {number} 号申诉：登记更正", "Appeal {number}: enter the correction"),
  correctionThere: text("已登记更正。", "A correction is entered."),
  putRight: text(
    "该项结果已不是提出申诉时的数字，已在原考核期改正，不再登记更正；如仍有应补应扣，请在“更正登记”中手工登记。",
    "The figure is another one than the appeal was about: it has been put right in its own period and leads to no correction. If something is still due, enter it by hand among the corrections.",
  ),
  toSheet: text("打开登记表", "Open the register"),
} as const satisfies Record<string, Text>;
