/** What reading a list of people says and asks, by row and column. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

/** Kinds of periods, as lists name them. */
export const KIND_WORDS = {
  month: text("月", "month"),
  quarter: text("季度", "quarter"),
  half: text("半年", "half-year"),
  year: text("年", "year"),
} as const satisfies Record<string, Text>;

/** Of the list as a whole. */
const LIST = {
  empty: text(
    "标题行下面没有数据行。请连同标题和数据一起提供。",
    "There are no data rows below the headings. Bring headings and data together.",
  ),
  noHeadingRow: text(
    "第 {headingRow} 行不是有内容的行。请填标题所在的行号，或留空由加载项判断。",
    "Nothing stands in row {headingRow}. Enter the number of the row with the headings, or leave it blank to have it found.",
  ),
  noIdColumn: text(
    "缺少工号列：请指定哪一列是工号（或至少指定姓名列）。",
    "There is no ID column: say which heading it is (or at least which one is the name).",
  ),
  headingMissing: text(
    "数据中没有标题“{heading}”；有：{headings}。",
    "There is no heading “{heading}”; there are: {headings}.",
  ),
  columnUnknown: text(
    "“{heading}”对应的“{column}”不是本方案的列；可用：{columns}。",
    "“{column}”, given for “{heading}”, is no column of this scheme; there are: {columns}.",
  ),
  columnTwice: text(
    "“{first}”和“{second}”都对应“{column}”。请只留一个，或指定另一列。",
    "“{first}” and “{second}” both stand for “{column}”. Keep one, or choose another column.",
  ),
  columnAgain: text(
    "“{heading}”未使用：“{first}”已对应同一列。",
    "“{heading}” is not used: “{first}” stands for the same column.",
  ),
  headingOtherKind: text(
    "“{heading}”未使用：标题是{found}，本方案按{wanted}考核。",
    "“{heading}” is not used: it is a {found}, and this scheme appraises by {wanted}.",
  ),
  fillUnknown: text(
    "填充值“{column}”不是本方案的填报列。请改用填报列的名称。",
    "“{column}” is no entry column of this scheme. Name one that is.",
  ),
  figuresOfPeriods: text(
    "标题 {headings} 是考核期，下面的数字是哪一列？",
    "The headings {headings} are periods. Which column are the figures below them?",
  ),
  notUsed: text("不使用", "Do not use them"),
  titlePeriod: text(
    "表头上方写的是 {title}，而所选的考核期是 {first}。数据属于哪一期？",
    "The title says {title}, and the period chosen is {first}. Which period are the figures of?",
  ),
  titlePeriodTitle: text("{title}（标题所写）", "{title}, as the title says"),
  titlePeriodFirst: text("{first}（所选考核期）", "{first}, as chosen"),
  hiddenRows: text(
    "有 {count} 行被隐藏或筛选掉（第 {rows} 行）。这些行算在内吗？",
    "{count} rows are hidden or filtered out (rows {rows}). Do they count?",
  ),
  hiddenWithout: text("不算", "Leave them out"),
  hiddenWith: text("算在内", "Take them as well"),
  hiddenLeftOut: text(
    "未读取隐藏的 {count} 行（第 {rows} 行）。",
    "{count} hidden rows left out (rows {rows}).",
  ),
  noIds: text(
    "数据只有姓名，没有工号（{count} 行）。由加载项编号吗？",
    "There are names but no IDs ({count} rows). Shall the add-in number the people?",
  ),
  rowsNumbered: text("由加载项编号", "Let the add-in number them"),
  rowsOut: text("不读取这些行", "Leave these rows out"),
  filledDown: text(
    "“{heading}”列的合并单元格已向下填充（第 {rows} 行）。",
    "“{heading}”: the merged cell above was taken for rows {rows}.",
  ),
} as const satisfies Record<string, Text>;

/** Of rows. */
const ROWS = {
  inRow: text("第{row}行：{problem}", "Row {row}: {problem}"),
  titleRow: text(
    "第{row}行是表头上方的说明，未读取：{content}",
    "Row {row} above the headings was left out: {content}",
  ),
  totalRow: text("第{row}行是合计行，未读取：{content}", "Row {row} is a total and was left out: {content}"),
  headingAgain: text("第{row}行是重复的标题，未读取。", "Row {row} repeats the headings and was left out."),
  noteRow: text(
    "第{row}行只有说明文字，未读取：{content}",
    "Row {row} is a note and was left out: {content}",
  ),
  rowWithoutId: text(
    "第{row}行没有工号（{name}）。怎样处理？",
    "Row {row} has no ID ({name}). What about it?",
  ),
  rowLeftOut: text("第{row}行没有工号，未读取：{name}", "Row {row} has no ID and was left out: {name}"),
  nameUnknown: text(
    "第{row}行没有工号，名册中也没有“{name}”。请补上工号，或先添加此人",
    "Row {row} has no ID, and “{name}” is not in the roster. Enter the ID, or add the person first",
  ),
  nameTwice: text(
    "第{row}行没有工号，名册中有多人叫“{name}”。请补上工号",
    "Row {row} has no ID, and several people in the roster are called “{name}”. Enter the ID",
  ),
  otherName: text(
    "第{row}行：工号“{id}”在名册中是“{own}”，这里是“{name}”。按工号读取吗？",
    "Row {row}: the ID “{id}” is “{own}” in the roster and “{name}” here. Go by the ID?",
  ),
  otherNameById: text("都按工号读取", "Go by the IDs"),
  severalLines: text(
    "第{row}行：工号“{content}”在{period}已出现在第{earlier}行。同一人的多行怎样处理？",
    "Row {row}: the ID “{content}” stands in row {earlier} already ({period}). What about several lines of one person?",
  ),
  linesSummed: text(
    "金额和件数相加；其他内容须相同",
    "Add up amounts and counts; everything else must be the same",
  ),
  linesDiffer: text(
    "第{row}行：工号“{content}”的“{column}”与第{earlier}行不同，不能相加。请改成一致或删去一行。",
    "Row {row}: “{column}” of the ID “{content}” differs from row {earlier} and cannot be added up. Make them the same or delete one.",
  ),
  namesakes: text(
    "第{row}行：“{name}”在第{earlier}行已出现。是同一个人吗？",
    "Row {row}: “{name}” stands in row {earlier} already. Is it the same person?",
  ),
  namesakesTwo: text("是同名的另一个人", "Another person of the same name"),
  namesakesOne: text("是同一个人的另一行", "The same person's other line"),
  factDiffers: text(
    "第{row}行：工号“{id}”的{column}是“{content}”，第{earlier}行是“{before}”。以哪一行为准？",
    "Row {row}: {column} of the ID “{id}” is “{content}”, in row {earlier} “{before}”. Which one holds?",
  ),
  factFirst: text("各人以最先出现的为准（如“{content}”）", "Each person's first one (such as “{content}”)"),
  factLast: text("各人以最后出现的为准（如“{content}”）", "Each person's last one (such as “{content}”)"),
  leftBeforeEntered: text(
    "第{row}行：离职日期早于入职日期。请更正。",
    "Row {row}: the leaving date is before the entry date. Correct it.",
  ),
} as const satisfies Record<string, Text>;

/** Of cells that hold a period, a day or an id. */
const CELLS = {
  inCell: text(
    "第{row}行“{heading}”，“{content}”：{problem}",
    "Row {row}, “{heading}”, “{content}”: {problem}",
  ),
  errorValue: text(
    "第{row}行“{heading}”：{content} 是错误值。请在原表中更正，或在下方填写。",
    "Row {row}, “{heading}”: {content} is an error value. Correct it where it comes from, or below.",
  ),
  idDamaged: text(
    "第{row}行“{heading}”：“{content}”超过 15 位，表格已丢失后面的数字。请在原表中把该列设为文本后重新填写；如确实以 0 结尾，请在前面加 ' 填写。",
    "Row {row}, “{heading}”: “{content}” has more than 15 digits, and the sheet has lost the last of them. Format the column as text there and enter it again; if it does end in zeros, enter it with ' in front.",
  ),
  idCleaned: text(
    "第{row}行“{heading}”：已去掉看不见的字符或前面的撇号，读作“{content}”。",
    "Row {row}, “{heading}”: invisible characters or an apostrophe in front were taken out; read as “{content}”.",
  ),
  notPeriod: text(
    "第{row}行“{heading}”：“{content}”不是考核期（例 {example}）。",
    "Row {row}, “{heading}”: “{content}” is no period (such as {example}).",
  ),
  periodBefore: text(
    "第{row}行“{heading}”：{content} 早于首个考核期 {example}。请改首个考核期，或去掉这些行。",
    "Row {row}, “{heading}”: {content} is before the first period {example}. Begin with an earlier period, or take such rows out.",
  ),
  periodOtherKind: text(
    "第{row}行“{heading}”：“{content}”是{found}，本方案按{wanted}考核。请换成{wanted}的数据。",
    "Row {row}, “{heading}”: “{content}” is a {found}; this scheme appraises by {wanted}. Bring figures by {wanted}.",
  ),
  yearsDiffer: text(
    "第{row}行“{heading}”：“{content}”与年份列的 {year} 不一致。请更正。",
    "Row {row}, “{heading}”: “{content}” is not in {year}, the year beside it. Correct one.",
  ),
  notYear: text(
    "第{row}行“{heading}”：“{content}”不是年份（例 2026）。",
    "Row {row}, “{heading}”: “{content}” is no year (such as 2026).",
  ),
  yearOf: text(
    "考核期没有写年份（如“{content}”）。是哪一年？",
    "The periods name no year (such as “{content}”). Which year is it?",
  ),
  periodOfDay: text(
    "第{row}行“{heading}”：“{content}”是一天，本方案按{wanted}考核。怎样理解？",
    "Row {row}, “{heading}”: “{content}” is a day; this scheme appraises by {wanted}. What does it stand for?",
  ),
  periodOfDayWithin: text("这一天所在的考核期（{period}）", "The period that the day lies in ({period})"),
  serialDay: text(
    "第{row}行“{heading}”：序列值 {content} 读作 {day}。",
    "Row {row}, “{heading}”: the date serial {content} was read as {day}.",
  ),
  dayFarOff: text(
    "第{row}行“{heading}”：“{content}”是 {day}，不在 {from} 年到 {to} 年之间。请更正。",
    "Row {row}, “{heading}”: “{content}” is {day}, not between {from} and {to}. Correct it.",
  ),
  severalDays: text(
    "第{row}行“{heading}”：“{content}”可以是几个日期。是哪一天？",
    "Row {row}, “{heading}”: “{content}” may be several days. Which one is it?",
  ),
  monthOnly: text(
    "第{row}行“{heading}”：“{content}”只有年月，没有日。取哪一天？",
    "Row {row}, “{heading}”: “{content}” is a month without a day. Which day is meant?",
  ),
  monthFirst: text("当月第一天（如 {day}）", "The first of the month (such as {day})"),
  monthLast: text("当月最后一天（如 {day}）", "The last of the month (such as {day})"),
  dayOrder: text(
    "“{heading}”列：“{content}”的日和月可以互换。哪个在前？",
    "“{heading}”: day and month of “{content}” may be either way round. Which comes first?",
  ),
  dayFirst: text("日在前（{content} 是 {day}）", "The day ({content} is {day})"),
  monthFirst_: text("月在前（{content} 是 {day}）", "The month ({content} is {day})"),
} as const satisfies Record<string, Text>;

/** Of cells that hold a number. */
const NUMBERS = {
  noneMark: text(
    "第{row}行“{heading}”：“{content}”读作空白。",
    "Row {row}, “{heading}”: “{content}” was read as blank.",
  ),
  shortNumber: text(
    "第{row}行“{heading}”：“{content}”读作 {value}。",
    "Row {row}, “{heading}”: “{content}” was read as {value}.",
  ),
  noUnit: text("无单位", "none"),
  otherUnit: text(
    "第{row}行“{heading}”：“{content}”的单位与本列（{unit}）不同。请只填数字。",
    "Row {row}, “{heading}”: the unit of “{content}” is not that of the column ({unit}). Enter the number alone.",
  ),
  otherMoney: text(
    "“{heading}”列：“{content}”以 {unit} 为单位，本列以 {own} 为单位。怎样读取？",
    "“{heading}”: “{content}” counts in {unit}, the column in {own}. How is it to be read?",
  ),
  otherMoneyConvert: text("换算（{content} 为 {value} {unit}）", "Convert ({content} is {value} {unit})"),
  otherMoneyKeep: text(
    "数字不变（{content} 为 {value} {unit}）",
    "Keep the numbers ({content} is {value} {unit})",
  ),
  percentOrShare: text(
    "“{heading}”列：“{content}”没有百分号。它是百分数，还是比例？",
    "“{heading}”: “{content}” has no percent sign. Is it a percentage, or a share of one?",
  ),
  isPercent: text("百分数（{content} 为 {value}）", "A percentage ({content} is {value})"),
  isShare: text("比例（{content} 为 {value}）", "A share ({content} is {value})"),
  percentRefused: text(
    "第{row}行“{heading}”：“{content}”是百分数，本列的单位是：{unit}。请填数字。",
    "Row {row}, “{heading}”: “{content}” is a percentage, and the column's unit is: {unit}. Enter a number.",
  ),
  percentOfPoints: text(
    "“{heading}”列：“{content}”有百分号，而本列填分数。是几分？",
    "“{heading}”: “{content}” has a percent sign, but the column takes points. How many are they?",
  ),
  isPoints: text("{content} 为 {value} 分", "{content} is {value} points"),
} as const satisfies Record<string, Text>;

/** Of files and pasted texts, before their cells are read. */
const SOURCES = {
  quotes: text(
    "第{row}行：引号不成对，其后的行可能被并入一格。请更正。",
    "Row {row}: a quotation mark is not closed, and rows after it may have become one cell. Correct it.",
  ),
  noStoredValue: text(
    "第{row}行有公式没有保存结果。请用 Excel 打开该文件、保存后再试。",
    "Row {row} holds a formula without a stored result. Open the file in Excel, save it, then try again.",
  ),
  ragged: text(
    "第{row}行：列数多于标题。请检查是否多了分隔符。",
    "Row {row}: more columns than headings. Look for a separator too many.",
  ),
} as const satisfies Record<string, Text>;

export const READING_TEXTS = { ...LIST, ...ROWS, ...CELLS, ...NUMBERS, ...SOURCES };
