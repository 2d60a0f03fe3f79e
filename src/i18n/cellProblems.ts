/** What is wrong with a value that somebody typed, pasted or brought in a file, and what to do: one text a problem. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

/** What a cell takes; the head of every message about it, and the whole message where typing is refused. */
export const CELL_DEMANDS = {
  number: text("请填数字", "Enter a number"),
  numberFrom: text("请填不小于 {min} 的数字", "Enter a number of at least {min}"),
  numberTo: text("请填不大于 {max} 的数字", "Enter a number of at most {max}"),
  numberBetween: text("请填 {min} 到 {max} 的数字", "Enter a number from {min} to {max}"),
  whole: text("请填整数", "Enter a whole number"),
  wholeFrom: text("请填不小于 {min} 的整数", "Enter a whole number of at least {min}"),
  wholeTo: text("请填不大于 {max} 的整数", "Enter a whole number of at most {max}"),
  wholeBetween: text("请填 {min} 到 {max} 的整数", "Enter a whole number from {min} to {max}"),
  date: text("请填日期（例 2026-03-01）", "Enter a date such as 2026-03-01"),
  words: text("请填：{words}", "Enter one of: {words}"),
  text: text("请填文字", "Enter a text"),
} as const satisfies Record<string, Text>;

/** After what an entry cell takes: in which unit, and what to do where there is nothing. */
export const ENTRY_DEMANDS = {
  unit: text("，单位{unit}", ", in {unit}"),
  missing: text("；没有填 0", "; 0 if there is none"),
  zero: text("；没有可留空", "; leave it blank if there is none"),
  end: text("。", "."),
} as const satisfies Record<string, Text>;

export const CELL_PROBLEMS = {
  notNumber: text("不是数字。{demand}", "Not a number. {demand}"),
  notDate: text("不是日期。{demand}", "Not a date. {demand}"),
  notOption: text("不在选项中。{demand}", "None of the options. {demand}"),
  outOfRange: text("超出范围。{demand}", "Out of range. {demand}"),
  notWhole: text("不是整数。{demand}", "Not a whole number. {demand}"),
  aboveLimit: text(
    "超过上限。请填不大于 {limit} 的数字",
    "Above its limit. Enter a number of at most {limit}",
  ),
  unusual: text(
    "高于通常的 {usual}，已生效。请核对是否漏了百分号",
    "More than the usual {usual}, and in force. Check whether a percent sign is missing",
  ),
} as const satisfies Record<string, Text>;

/** Of a percentage out of its range: mostly one that was pasted without its sign. */
export const PERCENT_OUT_OF_RANGE = text(
  "超出范围，是否漏了百分号？{demand}",
  "Out of range: is a percent sign missing? {demand}",
);

/** Of parameters, beside what can be wrong with any cell. */
export const PARAMETER_PROBLEMS = {
  blank: text("缺填。{demand}", "Missing. {demand}"),
  notRising: text(
    "应大于上面各行。请改下限或调整次序",
    "Not above the rows before. Correct the bound or the order",
  ),
  noRows: text("缺填。请至少填写一行", "Missing. Enter at least one row"),
  total: text("不是 {total}。请调整各项", "Not {total}. Correct the items"),
} as const satisfies Record<string, Text>;

/** Of a row of a list, beside what can be wrong with any cell. */
export const LIST_PROBLEMS = {
  missing: text("缺{column}", "{column} missing"),
  notInRoster: text(
    "{column}不在名册。请核对或加入名册",
    "{column} is not in the roster. Correct it or add the person",
  ),
  noDepartment: text("名册无此{column}", "{column} is no department of the roster"),
  notOption: text(
    "{column}不在选项中。请从下拉列表选择",
    "{column} is none of the options. Choose from the list of the cell",
  ),
  error: text("含错误值。请核对本行和参数", "An error value. Check the row and the parameters"),
} as const satisfies Record<string, Text>;

/** Of ids, in the roster or where somebody enters or brings one. */
export const ID_PROBLEMS = {
  missing: text("缺少工号。请填写", "The ID is missing. Enter it"),
  wildcard: text("工号含有 * ? ~。请改用其他字符", "The ID holds * ? or ~. Use other characters"),
  blanks: text("工号首尾或中间有多余空格。请删去", "The ID has spaces too many. Take them out"),
  notText: text(
    "工号是数字而非文本。请在前面加 ' 重新填写",
    "The ID is a number, not a text. Enter it again with ' in front",
  ),
  error: text(
    "工号处是一个错误值，所有人都会因此没有结果。请清除或重新填写",
    "An error stands where the ID should be, and nobody has figures because of it. Clear it or enter the ID",
  ),
  twice: text(
    "工号重复，此人暂无结果。请只留一行",
    "The ID stands twice, and the person has no figures. Keep one row",
  ),
  taken: text("名册中已有此工号。请改用另一个", "The roster has this ID already. Use another one"),
} as const satisfies Record<string, Text>;
