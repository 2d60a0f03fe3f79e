/** Every message of the functions. {name} is the argument, {found} what stands there. */
import type { Text } from "../language";

function text(chinese: string, english: string): Text {
  return { "zh-CN": chinese, "en-US": english };
}

export const PLACES = {
  row: text("第{number}行", "row {number}"),
  column: text("第{number}列", "column {number}"),
  item: text("第{number}项", "item {number}"),
  separator: text("", ", "),
  colon: text("：", ": "),
};

export const PROBLEMS = {
  missing: text("缺少{name}", "{name} is missing"),
  blank: text("{name}为空", "{name} is blank"),
  requiredBlank: text("{name}为空，必须填写", "{name} is blank and must be given"),
  text: text('{name}是文本 "{found}"，应为数值', '{name}: text "{found}" is not a number'),
  logical: text("{name}是逻辑值{found}，应为数值", "{name}: {found} is not a number"),
  logicalLabel: text(
    "{name}是逻辑值{found}，应为数值或文本",
    "{name}: {found} is neither a number nor a text",
  ),
  notFinite: text("{name}：{found} 不是有效数值", "{name}: {found} is not a valid number"),
  object: text("{name}不是普通的单元格值", "{name} is not a plain cell value"),
  outOfRange: text("{name}为{found}，应{allowed}", "{name} {found}: must be {allowed}"),
  word: text('{name} "{found}" 无法识别，可用：{allowed}', '{name} "{found}" is unknown; allowed: {allowed}'),
  oneValue: text("{name}应为单个值，实为{found}", "{name}: one value expected, {found} found"),
  ragged: text("{name}不是矩形区域", "{name} is not a rectangle of cells"),
  rangesDiffer: text("区域大小不一致：{first} 与 {second}", "ranges differ: {first} and {second}"),
  tooLarge: text("结果过大，单元格无法容纳", "the result is too large for a cell"),
  internal: text("加载项内部错误：{found}", "internal error of the add-in: {found}"),
  severalPeople: text(
    "EXPLAIN 一次只解释一个人：这里有{found}个",
    "EXPLAIN explains one person at a time: here are {found}",
  ),
  oneList: text("{name}应为一列或一行，实为{found}", "{name}: one column or one row expected, {found} found"),

  tableColumns: text("{name}应有两列，实有{found}列", "{name}: two columns expected, {found} found"),
  boundBlank: text("{name}第{line}行缺少下限", "{name} line {line}: the lower bound is blank"),
  boundText: text(
    '{name}第{line}行下限是 "{found}"，应为数值',
    '{name} line {line}: bound "{found}" is not a number',
  ),
  boundsRise: text(
    "{name}第{line}行下限{found}应大于上一行的{before}",
    "{name} line {line}: bound {found} must be above {before} of the line before",
  ),
  tableCell: text(
    '{name}第{line}行结果 "{found}" 应为{allowed}',
    '{name} line {line}: result "{found}" must be {allowed}',
  ),
  firstBound: text(
    "{name}第一档下限为{found}，应为0或空",
    "{name}: first bound {found}; it must be 0 or blank",
  ),
  outsideTable: text("{found} 不在分档表范围内", "{found} is outside the table"),
  resultBlank: text(
    "{found} 所在档次的结果为空",
    "{found} is outside the table: the result of its band is blank",
  ),
  unknownText: text(
    '分档表中没有 "{found}"，可用：{allowed}',
    'text "{found}" is not in the table; allowed: {allowed}',
  ),
  rateBlank: text("第{line}档的比率为空，不能计算", "the rate of tier {line} is blank"),
  negativeTotal: text("已计金额{prior} + 本次{found} 小于0", "prior {prior} + amount {found} is below 0"),

  kpiScore: text("{name}为{found}：应填系数{coefficient}", "{name} {found}: give {coefficient}"),
  totalWeights: text("权重合计{found}，应为100%", "weights total {found}, not 100%"),
  totalShares: text("比例合计{found}，应为100%", "shares total {found}, not 100%"),
  aboveMaximum: text("{found}，满分{limit}", "{found} of {limit}"),
  belowMinimum: text("{found}，最低{limit}", "{found} is below the minimum {limit}"),
  crossed: text("{low} {lowValue} 大于 {high} {highValue}", "{low} {lowValue} is above {high} {highValue}"),
  lineEnds: text("起点 {first} 应小于终点 {second}", "x0 {first} must be below x1 {second}"),
  nothingToRate: text("{name}为0，没有可计算的比率", "{name} is 0: nothing to rate"),
  nothingToRateBlank: text("{name}为空，没有可计算的比率", "{name} is blank: nothing to rate"),
  noScores: text("各项得分全部为空", "all scores are blank"),
  noWeight: text("现有各项的权重合计为0", "the weights of the scores present total 0"),

  allZero: text("各项得分全为0，无法按比例分配", "all scores are 0: nothing to split by"),
  allBlank: text("没有任何人参与分配", "nobody takes part in the split"),
  moreDecimals: text(
    "{name} {found} 的小数位多于{places}位",
    "{name} {found} has more than {places} decimals",
  ),

  capWithoutCarry: text("只有超额方式为“转入下期”时才能设上限", "a cap needs surplus = carry"),
  targetBelowBase: text("任务目标{found}低于基数{base}", "target {found} is below base {base}"),
  capBelowTarget: text("上限{found}应大于任务目标{target}", "cap {found} must be above target {target}"),
  itemNeeded: text("多人时须指定输出项，可用：{allowed}", "several people need one item; allowed: {allowed}"),

  flag: text('{name} "{found}" 不是 TRUE/FALSE 或 1/0', '{name}: "{found}" is not TRUE/FALSE or 1/0'),
  labels: text("{name}有{found}个，应为{expected}个", "{name}: {found} given, {expected} expected"),
  labelBlank: text("{name}第{line}个为空", "{name}: number {line} is blank"),
  conditions: text(
    "{name}为{found}，应为每级一行、每项一列",
    "{name} is {found}: one row a level and one column a value expected",
  ),
  date: text(
    "{name} {found} 不是日期：应为1900-03-01至9999-12-31的某一天，不带时刻",
    "{name} {found} is not a date: a day from 1900-03-01 to 9999-12-31 expected, without time of day",
  ),
  dateFar: text("起止日超出1900-03-01至9999-12-31", "the window lies outside 1900-03-01 to 9999-12-31"),
  daysCrossed: text("起始日{found}晚于截止日{last}", "a {found} is above b {last}"),
  noWorkday: text("该月没有工作日", "the month has no working day"),
  unknownFunction: text(
    '没有函数 "{found}"，可用：{allowed}',
    'there is no function "{found}"; allowed: {allowed}',
  ),
};

/** What a number may be, for `outOfRange`. */
export const ALLOWED = {
  above: text("大于{above}", "above {above}"),
  from: text("不小于{from}", "at least {from}"),
  to: text("不大于{to}", "at most {to}"),
  between: text("在{from}到{to}之间", "from {from} to {to}"),
  whole: text("为整数", "a whole number"),
  wholeFrom: text("为不小于{from}的整数", "a whole number of at least {from}"),
  wholeBetween: text("为{from}到{to}的整数", "a whole number from {from} to {to}"),
  number: text("数值", "a number"),
  numberOrText: text("数值或文本", "a number or a text"),
};

/** Sizes of ranges, for `rangesDiffer`. */
export const SIZES = {
  rows: text("{count}行", "{count} rows"),
  row: text("{count}行", "{count} row"),
  columns: text("{count}列", "{count} columns"),
  column: text("{count}列", "{count} column"),
  items: text("{count}项", "{count} items"),
  item: text("{count}项", "{count} item"),
};
