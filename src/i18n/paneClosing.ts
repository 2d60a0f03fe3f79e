/** What the pane says about closing periods and opening them again. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const CLOSING_PANE_TEXTS = {
  action: text("结账与反结账", "Close a period, open it again"),
  note: text(
    "结账把该期的结果变成数值，填报表随之锁定；以后改填报、参数、名册都不会改动已结账的数字。按考核期先后逐期结账。",
    "Closing turns the period’s figures into values and locks its entry sheets; whatever is changed later in entries, parameters or the roster does not move them. Periods are closed in order.",
  ),
  states: text("各考核期的状态", "State of each period"),
  period: text("考核期", "Period"),
  state: text("状态", "State"),
  signed: text("日期、经手人", "Date, by whom"),
  reason: text("原因", "Reason"),
  open: text("填报中（{count} 人未齐）", "Open ({count} not complete)"),
  reopened: text(
    "已反结账：{period}，{date}，{by}，原因：{reason}",
    "Opened again: {period}, {date}, {by}; {reason}",
  ),
  next: text("结账：{period}", "Close {period}"),
  nothing: text("已打开的考核期都已结账。", "All periods that are opened are closed."),
  needs: text("结账前应满足", "What closing needs"),
  met: text("✓ {what}", "✓ {what}"),
  unmet: text("✗ {what}", "✗ {what}"),
  shown: text("– {what}", "– {what}"),
  over: text("考核期已结束", "The period is over"),
  completeNeed: text(
    "全部人员填报齐全（未齐 {count} 人）",
    "All entries are complete ({count} people are not)",
  ),
  working: text(
    "工作表和公式完整（问题 {count} 项，须先恢复或修复）",
    "Sheets and formulas are in order ({count} problems; bring back or repair them first)",
  ),
  warnings: text("没有其他提醒（{count} 项）", "No other warnings ({count})"),
  audit: text(
    "审核没有待看的问题，或审核报告与现状一致（{count} 项）",
    "The audit found nothing to look at, or its report is on file as things are ({count})",
  ),
  checkMade: text(
    "已做核对表（尚无核对表，不强制；有了核对表才算“已核对”）",
    "A check sheet is there (there is none; closing does not ask for it, but without it the period is not “checked”)",
  ),
  check: text("核对表没有差异（{count} 处）", "The check shows no differences ({count})"),
  corrections: text(
    "本期没有须复核的更正（反结账前登记、仍有效的 {count} 条：更正会在本期之外另发，请逐条核对是否重复）",
    "No correction of this period is to be looked at ({count} from before it was opened again stand: they are paid beside it, see line by line that nothing is paid twice)",
  ),
  look: text("查看结账条件", "See what closing needs"),
  looking: text("正在查看结账条件", "Looking at what closing needs"),
  date: text("日期（例 2026-07-05）", "Date (such as 2026-07-05)"),
  by: text("经手人姓名", "Name of who does it"),
  why: text("原因", "Reason"),
  whyClose: text(
    "有未满足的条件，仍要结账的原因（会保留）",
    "Why it is closed although something is not met (kept)",
  ),
  closeNow: text("结账 {period}", "Close {period}"),
  closing: text("正在结账", "Closing"),
  again: text("反结账：{period}", "Open {period} again"),
  againNote: text(
    "只能反结账最近结账的一期。公式按方案重新写入，数字按现有填报和参数重新计算；填报表解锁。",
    "Only the period closed last can be opened again. Its formulas are written anew and compute from what is entered now; its entry sheets are unlocked.",
  ),
  reopenNow: text("反结账 {period}", "Open {period} again"),
  reopening: text("正在反结账", "Opening again"),
  peopleNote: text(
    "{period} 及以前已结账：其中的数字不因入职、离职日期而变，新加入的人在这些考核期没有数字。",
    "Periods up to {period} are closed: dates of entry and leaving do not move their figures, and whoever joins has none in them.",
  ),
  nowDiffers: text("已结账的数字，现在重算会有哪些不同", "What closed figures would come to now"),
  nowNote: text(
    "按现有填报、参数和名册在临时表中重算，算完即删；已结账的数字不变。有差异的，请在“更正登记”中登记，随后续考核期补发或扣回。",
    "Computed from the entries, parameters and roster of now, in sheets that go again; closed figures stay. Enter what differs under “Corrections of closed periods”: it is paid or taken back with a later period.",
  ),
  computeNow: text("重算并比较", "Compute and compare"),
  computingNow: text("正在重算", "Computing"),
  nothingDiffers: text("没有不同。", "Nothing differs."),
  peopleDiffer: text("{count} 人的数字会不同：", "The figures of {count} people would differ:"),
  parametersDiffer: text(
    "上次结账后改动的参数：{names}",
    "Parameters changed since the last closing: {names}",
  ),
  moreDiffer: text("另有 {count} 人。", "{count} more people."),
  line: text("{when} {title}：已结账 {paid}，现为 {now}", "{title} {when}: closed {paid}, now {now}"),
  lineBy: text(
    "{when} {title}：已结账 {paid}，现为 {now}，差额 {by}",
    "{title} {when}: closed {paid}, now {now}, difference {by}",
  ),
  stageMark: text("（{stage}）", " ({stage})"),
} as const satisfies Record<string, Text>;
