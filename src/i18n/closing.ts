/** Words about closing that stand in sheets. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const CLOSING_TEXTS = {
  mark: text("已结账　{date}　{by}", "Closed {date} by {by}"),
  state: text("状态", "State"),
  closed: text("结账", "Closed"),
  reopened: text("反结账", "Opened again"),
  signed: text("{date}　{by}　{reason}", "{date}, {by}. {reason}"),
} as const satisfies Record<string, Text>;
