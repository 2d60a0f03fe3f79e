/** Words about signatures and publication that stand in sheets. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const SIGNING_TEXTS = {
  sheet: text("签核", "Sign-offs"),
  title: text("签核与公示", "Sign-offs and publication"),
  logNote: text(
    "由加载项登记，一事一行，不覆盖。数据校验码是签核时该期结果的代码：结果有变动，代码就不同。",
    "Kept by the add-in, a line each, never written over. The code is that of the period’s figures when they were signed: other figures have another code.",
  ),
  end: text("（登记到此为止）", "(end of the list)"),
  when: text("登记时间", "Written"),
  period: text("考核期", "Period"),
  what: text("事项", "What"),
  role: text("角色", "Role"),
  department: text("部门负责人", "Department head"),
  of: text("部门", "Department"),
  by: text("姓名", "Name"),
  date: text("日期", "Date"),
  fingerprint: text("数据校验码", "Code of the figures"),
  note: text("说明", "Note"),
  hr: text("人力资源", "HR"),
  finance: text("财务", "Finance"),
  manager: text("主管领导", "Manager"),
  signed: text("签核", "Signed"),
  voided: text("签核作废", "Void"),
  voidedNote: text("反结账：{reason}", "Opened again: {reason}"),
  asked: text("签核要求", "Signatures asked for"),
  askedFor: text("结账：{close}；公示：{publish}", "Closing: {close}; publishing: {publish}"),
  nobody: text("不要求", "nobody’s"),
  comma: text("、", ", "),
  published: text("公示", "Published"),
  unpublished: text("公示撤回", "Publication taken back"),
  deadline: text("申诉截止 {date}。", "Appeals until {date}. "),
  finished: text("定稿", "Final"),
} as const satisfies Record<string, Text>;
