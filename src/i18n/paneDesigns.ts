/** Texts of HR's own designs. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const DESIGN_TEXTS = {
  sheet: text("考核自定义方案", "Appraise designs"),
} as const satisfies Record<string, Text>;
