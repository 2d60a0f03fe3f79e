/** The pane's texts. */
import type { Text } from "./language";

export const PANE = {
  product: { "zh-CN": "绩效考核", "en-US": "Appraise" },
  purpose: {
    "zh-CN": "客户经理绩效考核与奖金：在单元格中使用 =APPRAISE.… 函数。",
    "en-US": "Performance appraisal and bonus of account managers: use the =APPRAISE.… functions in cells.",
  },
  version: { "zh-CN": "版本", "en-US": "Version" },
  language: { "zh-CN": "显示语言", "en-US": "Display language" },
  functions: { "zh-CN": "自定义函数", "en-US": "Custom functions" },
  registered: { "zh-CN": "已注册", "en-US": "registered" },
  notRegistered: {
    "zh-CN": "未注册：公式将显示 #NAME? 或 #BUSY!。请关闭并重新打开工作簿。",
    "en-US": "not registered: formulas will show #NAME? or #BUSY!. Close and reopen the workbook.",
  },
  notLoaded: {
    "zh-CN": "任务窗格未能加载，请检查网络后重试。",
    "en-US": "The pane could not be loaded. Check the network and try again.",
  },
  loadAgain: { "zh-CN": "重新加载", "en-US": "Load again" },
} as const satisfies Record<string, Text>;
