/** What the pane says about the stages of a period, signatures, publication. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

/** How far a period has come. */
export const STAGE_TEXTS = {
  open: text("填报中", "Open"),
  collected: text("已填齐", "Collected"),
  checked: text("已核对", "Checked"),
  closed: text("已结账", "Closed"),
  published: text("已公示", "Published"),
  final: text("已定稿", "Final"),
} as const satisfies Record<string, Text>;

export const SIGNING_PANE_TEXTS = {
  stages: text(
    "填报中 → 已填齐 → 已核对 → 已结账 → 已公示 → 已定稿。填齐、核对由表中情况得出；公示后申诉期满且没有未决申诉，即为定稿。",
    "Open → collected → checked → closed → published → final. Collected and checked follow from the sheets; a published period is final once the last day to appeal has passed and no appeal is open.",
  ),
  signOffs: text("签核", "Sign-offs"),
  signOffsNote: text(
    "签核登记姓名、日期和当时结果的数据校验码，写入工作表“签核”；结果以后有变动，会在这里和审核中标出。",
    "A sign-off keeps name, date and the code of the figures as they are, on the sheet “Sign-offs”; when figures move later, it is said here and by the audit.",
  ),
  reading: text("正在读取签核", "Reading the sign-offs"),
  none: text("{period}：没有签核。", "{period}: nobody has signed."),
  line: text("{role} {department} {by}，{date}", "{role} {department} {by}, {date}"),
  fits: text("与现在的结果一致", "figures as signed"),
  moved: text("签核后结果有变动", "figures have moved since"),
  period: text("考核期", "Period"),
  role: text("角色", "Role"),
  department: text("部门", "Department"),
  noDepartment: text("（未填部门）", "(no department)"),
  signNow: text("登记签核", "Sign"),
  signing: text("正在登记签核", "Keeping the sign-off"),
  asked: text("结账、公示要求哪些签核", "Whose sign-offs closing and publishing ask for"),
  askedClose: text("结账：{role}", "Closing: {role}"),
  askedPublish: text("公示：{role}", "Publishing: {role}"),
  keepAsked: text("保存要求", "Keep this"),
  keepingAsked: text("正在保存签核要求", "Keeping whose sign-offs are asked for"),
  after: text("公示与定稿：{period}", "Publish and finish {period}"),
  afterWhich: text("已结账的考核期", "Closed period"),
  afterNote: text(
    "先制作公示表，张贴或下发后在这里登记。定稿一般不用登记：申诉期满、没有未决申诉即为定稿。",
    "Make the list to publish first, post it, then say so here. Final need not be said: it is once appeals can no longer come and none is open.",
  ),
  look: text("查看条件", "See what it needs"),
  looking: text("正在查看条件", "Looking at what it needs"),
  needsPublish: text("公示前应满足", "What publishing needs"),
  needsFinish: text("定稿前应满足", "What it needs to be final"),
  deadline: text("申诉截止日（例 2026-07-08）", "Last day to appeal (such as 2026-07-08)"),
  whyGoOn: text(
    "有未满足的条件，仍要继续的原因（会保留）",
    "Why it is done although something is not met (kept)",
  ),
  publishNow: text("登记公示 {period}", "{period} is published"),
  publishing: text("正在登记公示", "Keeping the publication"),
  finishNow: text("{period} 提前定稿", "Call {period} final"),
  finishing: text("正在定稿", "Calling it final"),
  signOffsNeed: text("要求的签核齐全（缺 {count} 项）", "All sign-offs that are asked for ({count} lacking)"),
  unmoved: text("结果与结账时一致", "The figures are those that were closed"),
  posted: text("公示表已制作，且与结果一致", "The list to publish is made, and fits the results"),
  deadlineNeed: text("申诉期已满（截止 {date}）", "The last day to appeal has passed ({date})"),
  appeals: text("没有未决申诉（{count} 件）", "No appeal is open ({count})"),
  published: text(
    "公示 {date} {by}，申诉截止 {deadline}",
    "Published {date} by {by}, appeals until {deadline}",
  ),
  finished: text("定稿 {date} {by}", "Final {date} by {by}"),
  earlierVersion: text(
    "{period} 是按方案第 {written} 版结账的，不能反结账；差额请在以后的考核期补发或扣回。",
    "{period} was closed by version {written} of the scheme and cannot be opened again; pay or take back differences in a later period.",
  ),
} as const satisfies Record<string, Text>;
