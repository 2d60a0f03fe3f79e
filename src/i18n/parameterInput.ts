/** What is wrong with parameters that are given as one text. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const PARAMETER_INPUT_TEXTS = {
  parameterUnknown: text("没有参数“{id}”；有：{ids}。", "There is no parameter “{id}”; there are: {ids}."),
  parameterWeights: text(
    "参数“{id}”：应为 {rows} 个权重，以 / 分隔；现为“{content}”。",
    "Parameter “{id}”: give {rows} weights parted by /, not “{content}”.",
  ),
  parameterTable: text(
    "参数“{id}”：应为“下限:值;下限:值”，最多 {rows} 行、每行 {columns} 格；现为“{content}”。",
    "Parameter “{id}”: give “bound:value;bound:value”, at most {rows} rows of {columns} cells, not “{content}”.",
  ),
  inParameter: text("参数“{name}”：{problem}", "Parameter “{name}”: {problem}"),
  inParameterCell: text("参数“{name}”{place}：{problem}", "Parameter “{name}”, {place}: {problem}"),
} as const satisfies Record<string, Text>;
