/** Texts of the worked examples in the pane. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const EXAMPLE_TEXTS = {
  title: text("算例", "Worked examples"),
  none: text(
    "原文没有数字，本方案没有算例。",
    "The source has no figures: there are no examples of this scheme.",
  ),
  note: text(
    "在临时工作表中插入本方案，填入手工核算过的例子，从单元格读出结果，再全部移除。已有内容不受影响，但 Excel 的“撤消”会被清空。",
    "The scheme is inserted into scratch sheets with examples that were worked by hand, the results are read from the cells, and all of it is removed. Nothing of yours is touched, but Excel's undo list is cleared.",
  ),
  run: text("验算 {count} 个例子", "Run {count} examples"),
  running: text("正在验算", "Running the examples"),
  allGood: text("{count} 项结果全部一致。", "All {count} results agree."),
  someBad: text("{count} 项结果中有 {bad} 项不符。", "{bad} of {count} results differ."),
  example: text("例子", "Example"),
  expected: text("应为", "Expected"),
  cells: text("单元格", "Cells"),
  good: text("一致", "agrees"),
  bad: text("不符", "differs"),
  refused: text("{what}：应拒绝 {value}", "{what}: must refuse {value}"),
  refusedYes: text("已拒绝：{message}", "refused: {message}"),
  refusedNo: text("未拒绝", "not refused"),
  must: text("拒绝", "refused"),
  blank: text("（空）", "(blank)"),
  scratchSheet: text("算例临时表", "Examples scratch"),
} as const satisfies Record<string, Text>;
