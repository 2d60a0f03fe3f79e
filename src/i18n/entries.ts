/** What is wrong with data that is to be entered, by row and column. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const ENTRY_TEXTS = {
  empty: text("没有数据行。", "There are no data rows."),
  noIdColumn: text("缺少工号列：请指定哪一列是工号。", "There is no ID column: say which heading it is."),
  headingMissing: text(
    "数据中没有标题“{heading}”；有：{headings}。",
    "There is no heading “{heading}”; there are: {headings}.",
  ),
  columnUnknown: text(
    "“{heading}”对应的“{column}”不是本方案的列；可用：{columns}。",
    "“{column}”, given for “{heading}”, is no column of this scheme; there are: {columns}.",
  ),
  columnTwice: text(
    "“{first}”和“{second}”都对应“{column}”。",
    "“{first}” and “{second}” both stand for “{column}”.",
  ),
  inCell: text(
    "第{row}行“{heading}”，“{content}”：{problem}",
    "Row {row}, “{heading}”, “{content}”: {problem}",
  ),
  inRow: text("第{row}行：{problem}", "Row {row}: {problem}"),
  fillUnknown: text("填充值“{column}”不是本方案的填报列。", "“{column}” is no entry column of this scheme."),
  duplicate: text(
    "第{row}行：工号“{content}”在{period}已出现在第{earlier}行。",
    "Row {row}: the ID “{content}” stands in row {earlier} already ({period}).",
  ),
  notPeriod: text(
    "第{row}行“{heading}”：“{content}”不是考核期（例 {example}）。",
    "Row {row}, “{heading}”: “{content}” is no period (such as {example}).",
  ),
  periodBefore: text(
    "第{row}行“{heading}”：{content} 早于首个考核期 {example}。",
    "Row {row}, “{heading}”: {content} is before the first period {example}.",
  ),
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
