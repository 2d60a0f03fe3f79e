/** Words and marks that texts of several places have in common. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const YES = text("是", "yes");
export const NO = text("否", "no");
/** Between a name and what it is, and between one such and the next. */
export const COLON = text("：", ": ");
export const SEPARATOR = text("；", "; ");
