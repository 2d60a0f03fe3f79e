/** Texts about bringing a scheme of an earlier version up to date. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const UPDATE_TEXTS = {
  state: text("填报状态", "State of the entries"),
} as const satisfies Record<string, Text>;
