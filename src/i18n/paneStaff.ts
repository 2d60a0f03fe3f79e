/** Texts of the pages on which leave and moves between departments are entered. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

/** Of lines of both registers. */
export const STAFF_TEXTS = {
  save: text("登记", "Enter"),
  lines: text("已登记", "Entered so far"),
  none: text("还没有登记。", "Nothing is entered yet."),
  gone: text("已撤回：{by}，{reason}", "cancelled by {by}: {reason}"),
  takeBack: text("撤回", "Cancel"),
  takeBackOf: text("撤回第 {number} 条", "Cancel line {number}"),
  takingBack: text("正在撤回", "Cancelling"),
  toSheet: text("打开登记表", "Open the register"),
} as const satisfies Record<string, Text>;

export const MOVE_TEXTS = {
  action: text("部门调动", "Moves between departments"),
  note: text(
    "名册中的部门立即改为新部门；所选考核期以前的名单、合计、签核和部门填报表仍按原部门。组别等其他内容请直接在名册中改。",
    "The roster has the new department at once; lists, totals, signatures and department files of periods before the chosen one keep the old one. Group and other facts are changed on the roster itself.",
  ),
  enter: text("登记调动", "Enter a move"),
  now: text("现在的部门：{department}", "Department now: {department}"),
  department: text("新部门", "New department"),
  from: text("自哪期起", "From which period on"),
  computes: text(
    "此方案按部门计算：以前的考核期须先结账，才能登记调动。尚未结账：{periods}",
    "This scheme computes by department: earlier periods must be closed before a move is entered. Still open: {periods}",
  ),
  saving: text("正在登记调动", "Entering the move"),
  line: text(
    "{number}. {name} {id}：自 {from} 起 {before} → {after}",
    "{number}. {name} {id}: from {from} on, {before} → {after}",
  ),
} as const satisfies Record<string, Text>;

export const LEAVE_TEXTS = {
  action: text("请假（产假、病假…）", "Leave (maternity, sick …)"),
  note: text(
    "整期休假的人该期不考核：状态为“休假”，不计缺项，没有得分和金额，不计入合计、排名和平均；缺口和结转跨过该期，与入职前、离职后相同。已结账的考核期不变。方案条款另有规定的（如休假停职过长不参加考核），请按条款填写该方案的填报项。",
    "Whoever is on leave for a whole period is not rated in it: the state says so, nothing is missing, there are no scores and no amounts, and totals, ranks and means leave the person out; gaps and carries go on over the period, as before somebody joins. Closed periods stay. Where a clause of the scheme has a rule of its own (such as too long a leave), fill in that entry of the scheme.",
  ),
  enter: text("登记请假", "Enter leave"),
  kind: text("假别", "Kind"),
  maternity: text("产假", "maternity leave"),
  paternity: text("陪产假", "paternity leave"),
  sick: text("病假", "sick leave"),
  injury: text("工伤假", "injury leave"),
  personal: text("事假", "personal leave"),
  study: text("脱产学习", "study leave"),
  suspended: text("停职", "suspension"),
  other: text("其他", "other"),
  from: text("第一天（例 2026-04-01）", "First day (such as 2026-04-01)"),
  to: text("最后一天（可不填：尚未确定）", "Last day (optional: not known yet)"),
  part: text("只休了一部分的考核期", "Periods covered in part"),
  partRated: text("照常考核", "rated as usual"),
  partNot: text("不考核", "not rated"),
  partNote: text(
    "按天数折算的不自动计算：条款没有规定怎样折算得分和奖金。照常考核时，可在填报表中填按天数折算后的基数和目标。",
    "Nothing is reduced by days by itself, as no clause says how scores and bonuses would be. Where such a period is rated, enter base and target as reduced by days on the entry sheet.",
  ),
  effectNot: text("不考核：{periods}", "Not rated: {periods}"),
  effectRated: text("只休一部分、照常考核：{periods}", "Covered in part and rated: {periods}"),
  daysIn: text("{period}（{all} 天中休 {days} 天）", "{period} ({days} of {all} days)"),
  effectNone: text(
    "已添加的未结账考核期没有整期休假的；以后的考核期按日期计算。",
    "No period that is open is covered; later ones go by the days.",
  ),
  effectEntries: text(
    "这些期的填报表中，没有填报的行会去掉；已有填报的保留，但不计入。",
    "In their entry sheets rows without entries go; entries that are there stay and do not count.",
  ),
  saving: text("正在登记请假", "Entering the leave"),
  line: text(
    "{number}. {name} {id}：{kind} {from} – {to}，不满一期的{part}",
    "{number}. {name} {id}: {kind} {from} – {to}, part periods {part}",
  ),
  noEnd: text("未定", "open"),
  change: text(
    "日期有变时：先撤回原来的一条，再按新的日期登记。",
    "Where the days change: cancel the line, then enter it with the new days.",
  ),
} as const satisfies Record<string, Text>;
