/** What stands on printed pages. Codes of Excel's: &P the page, &N how many, &A the sheet, &D today. */
import type { Text } from "./language";

export const PRINT_TEXTS = {
  page: { "zh-CN": "第 &P 页，共 &N 页", "en-US": "Page &P of &N" },
} as const satisfies Record<string, Text>;
