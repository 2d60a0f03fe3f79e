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
  fillUnknown: text("填充值“{column}”不是本方案的填报列。", "“{column}” is no entry column of this scheme."),
  idMissing: text("第{row}行：缺少工号。", "Row {row}: the ID is missing."),
  idWildcard: text(
    "第{row}行：工号“{content}”含有 * ? ~，不能使用。",
    "Row {row}: the ID “{content}” holds * ? or ~, which cannot be used.",
  ),
  duplicate: text(
    "第{row}行：工号“{content}”在{period}已出现在第{earlier}行。",
    "Row {row}: the ID “{content}” stands in row {earlier} already ({period}).",
  ),
  notNumber: text(
    "第{row}行“{heading}”：“{content}”不是数字。",
    "Row {row}, “{heading}”: “{content}” is not a number.",
  ),
  outOfRange: text(
    "第{row}行“{heading}”：{content} 超出 {min} 到 {max}。",
    "Row {row}, “{heading}”: {content} is not from {min} to {max}.",
  ),
  notChoice: text(
    "第{row}行“{heading}”：“{content}”不在选项中：{words}。",
    "Row {row}, “{heading}”: “{content}” is none of {words}.",
  ),
  notDate: text(
    "第{row}行“{heading}”：“{content}”不是日期。",
    "Row {row}, “{heading}”: “{content}” is not a date.",
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
  parameterNotNumber: text(
    "参数“{id}”：“{content}”不是数字。",
    "Parameter “{id}”: “{content}” is not a number.",
  ),
  notWhole: text(
    "第{row}行“{heading}”：{content} 应为整数。",
    "Row {row}, “{heading}”: {content} is not a whole number.",
  ),
  parameterOutOfRange: text(
    "参数“{id}”：{content} 超出 {min} 到 {max}。",
    "Parameter “{id}”: {content} is not from {min} to {max}.",
  ),
  parameterNotWhole: text(
    "参数“{id}”：{content} 应为整数。",
    "Parameter “{id}”: {content} is not a whole number.",
  ),
  parameterNotOption: text(
    "参数“{id}”：“{content}”不在选项中：{words}。",
    "Parameter “{id}”: “{content}” is none of {words}.",
  ),
  parameterWeights: text(
    "参数“{id}”：应有 {count} 个权重，合计 {total}；现为 {content}。",
    "Parameter “{id}”: {count} weights that total {total} are needed, not {content}.",
  ),
  parameterTable: text(
    "参数“{id}”：应为“下限:值;下限:值”，最多 {size} 行，下限递增；现为“{content}”。",
    "Parameter “{id}”: give “bound:value;bound:value”, at most {size} rows with rising bounds, not “{content}”.",
  ),
} as const satisfies Record<string, Text>;
