/** Texts of the change log sheet. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const CHANGE_LOG_TEXTS = {
  sheet: text("变更记录", "Changes"),
  title: text("参数变更记录", "Changes of parameters"),
  note: text(
    "由加载项在更改参数时逐条写入；时间为更改时的电脑时间。",
    "Written by the add-in when a parameter is changed; times are by the computer's clock.",
  ),
  when: text("时间", "When"),
  parameter: text("参数", "Parameter"),
  item: text("项目", "Item"),
  before: text("原值", "Old value"),
  after: text("新值", "New value"),
  from: text("自哪期起", "Holds from"),
  who: text("更改人", "By"),
  why: text("原因", "Reason"),
  beginning: text("自始", "the beginning"),
  cancelled: text("取消自{period}起的更改", "change from {period} cancelled"),
  end: text("— 完 —", "— end —"),
} as const satisfies Record<string, Text>;
