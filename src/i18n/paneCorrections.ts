/** What the pane says about corrections of closed periods. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const CORRECTIONS_PANE_TEXTS = {
  action: text("更正登记（补发/扣回）", "Corrections of closed periods"),
  note: text(
    "已结账的数字不变；应补发或扣回的，登记后随以后的考核期发放，列入该期的发放表、通知单和工资文件。金额以元计到分。",
    "Closed figures stay. What they should have been is entered here and paid with a later period: on its payment list, its notices and in its payroll file. In CNY to the fen.",
  ),
  noneClosed: text(
    "还没有已结账的考核期，不需要更正。",
    "No period is closed, so there is nothing to correct.",
  ),
  noPaying: text(
    "没有可以发放更正的考核期：请先打开下一个（发放金额的）考核期。",
    "There is no period to pay a correction with: open the next one that pays money first.",
  ),
  reading: text("正在读取登记表", "Reading the register"),

  fromNow: text("按现在重算的差额登记", "From what would now differ"),
  compare: text("重算并比较", "Compute and compare"),
  comparing: text("正在重算", "Computing"),
  nothing: text("没有差额。", "There is no difference."),
  all: text("全选（{count} 项）", "All ({count})"),
  more: text("另有 {count} 项未显示，全选时一并登记。", "{count} more are not shown; “All” takes them, too."),
  due: text(
    "{who}　{period} {title}：已发 {paid}，现应发 {now}，{kind} {left} 元",
    "{who}, {title} {period}: paid {paid}, now due {now}, {kind}: {left} CNY",
  ),
  dueCorrected: text(
    "{who}　{period} {title}：已发 {paid}，现应发 {now}，其中已更正 {corrected}，尚差：{kind} {left} 元",
    "{who}, {title} {period}: paid {paid}, now due {now}, of which already corrected {corrected}; left: {kind}, {left} CNY",
  ),
  dueDeliberate: text(
    "{due}。手工或申诉更正 {byHand} 元超出重算的差额；确需冲回的请单独勾选，“全选”不含此项",
    "{due}. By hand or after an appeal {byHand} CNY was corrected, more than what is computed; choose it by itself if it is to be reversed, “All” leaves it out",
  ),
  dueUnknown: text(
    "{who}　{period} {title}：已发 {paid}，现在算不出（{why}），请手工登记",
    "{who}, {title} {period}: paid {paid}, cannot be computed now ({why}); enter it by hand",
  ),
  gone: text("名册中已没有此人", "not in the roster any more"),
  settled: text("{count} 项差额已全部更正。", "{count} differences are corrected wholly."),
  corrected: text(
    "其中已更正：{period} {title} {corrected} 元，尚差 {left} 元",
    "already corrected of it: {title} {period} {corrected} CNY, left {left} CNY",
  ),
  enter: text("登记 {count} 项", "Enter {count}"),
  entering: text("正在登记", "Entering"),

  byHand: text("手工登记", "By hand"),
  id: text("工号", "ID"),
  unknownId: text(
    "名册中没有此工号；已离开的人可按原工号登记",
    "Not in the roster; who has left keeps the ID",
  ),
  period: text("所属考核期（已结账）", "Period concerned (closed)"),
  figure: text("项目", "Figure"),
  amount: text("金额（元；补发为正，扣回为负）", "Amount (CNY; negative to take back)"),
  notAmount: text(
    "请填不等于 0 的金额，最多两位小数，例 120.50 或 -30",
    "An amount other than 0, with two decimals at most, such as 120.50 or -30",
  ),
  paysIn: text("随哪一期发放", "Paid with"),
  reason: text("原因", "Reason"),
  by: text("经手人姓名", "Name of who does it"),
  enterOne: text("登记", "Enter"),
  ofAppeal: text("依据第 {number} 号申诉", "After appeal no. {number}"),

  lines: text("已登记的更正", "Corrections entered"),
  none: text("还没有登记过。", "Nothing was entered yet."),
  line: text(
    "{number}. {who}　{period} {title}：{kind} {amount} 元，随 {paysIn} 发放；{reason}（{by}）",
    "{number}. {who}, {title} {period}: {kind}, {amount} CNY with {paysIn}; {reason} ({by})",
  ),
  lineGone: text("已撤回：{by}，{reason}", "cancelled by {by}: {reason}"),
  linePaid: text("{paysIn} 已结账，不能再撤回", "{paysIn} is closed; it stands"),
  takeBack: text("撤回", "Cancel"),
  takeBackOf: text("撤回第 {number} 条", "Cancel line {number}"),
  takeBackWhy: text("撤回的原因", "Why it is cancelled"),
  takeBackNow: text("撤回第 {number} 条并记入变更记录", "Cancel line {number} and log it"),
  takingBack: text("正在撤回", "Cancelling"),
  toSheet: text("打开登记表", "Open the register"),
} as const satisfies Record<string, Text>;
