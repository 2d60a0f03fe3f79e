/** Why a period or a person cannot be taken out again, and what to do. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const REMOVING_PROBLEM_TEXTS = {
  onlyPeriod: text(
    "方案只有一个考核期，不能撤销，没有改动任何内容。整个方案不要时，请用“移除方案”。",
    "The scheme has but one period, which cannot be taken out; nothing was changed. If the scheme is not wanted at all, remove it.",
  ),
  removeClosed: text(
    "{period} 已结账，不能撤销，没有改动任何内容。请先反结账。",
    "{period} is closed and cannot be taken out; nothing was changed. Open it again first.",
  ),
  periodHasValues: text(
    "有参数自 {period} 起另有取值，没有改动任何内容。请先在“更改参数与权重”中取消自该期起的更改，再撤销该期。",
    "Parameters have other values from {period} on; nothing was changed. Take those changes back under “Change parameters” first, then take the period out.",
  ),
  periodPays: text(
    "更正登记第 {lines} 条随 {period} 发放，没有改动任何内容。请先撤回这些更正，再撤销该期。",
    "Corrections are paid with {period} (lines {lines} of the register); nothing was changed. Cancel them first, then take the period out.",
  ),
  periodAppealed: text(
    "对 {period} 的申诉尚未决定（申诉登记第 {lines} 条），没有改动任何内容。请先对这些申诉作出决定，再撤销该期。",
    "Appeals about {period} are not decided (lines {lines} of the register); nothing was changed. Decide them first, then take the period out.",
  ),
  personClosed: text(
    "已结账的考核期中有“{id}”，不能删除，没有改动任何内容。请改用“标记离职”：以后的考核期不再计算，已得结果保留。",
    "“{id}” is in periods that are closed, and cannot be taken out; nothing was changed. Use “Mark a leaver” instead: later periods no longer count, and what was earned stays.",
  ),
  personRegistered: text(
    "“{id}”有请假、部门调动、更正登记，或有未决定的申诉，没有改动任何内容。请先在“请假”“部门调动”“更正登记（补发/扣回）”中撤回，对申诉作出决定，再删除。",
    "Leave, moves or corrections are entered for “{id}”, or appeals that are not decided; nothing was changed. Cancel those lines and decide the appeals first, then try again.",
  ),
  personShared: text(
    "“{sheet}”第 {row} 行同时写有“{id}”和其他人员，没有改动任何内容。请先在该行去掉或换成别人，再删除。",
    "Row {row} of “{sheet}” names “{id}” together with others; nothing was changed. Take the person out of that row first, then try again.",
  ),
} as const satisfies Record<string, Text>;
