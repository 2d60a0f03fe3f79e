/** What is wrong with a design, said at its field or of its file. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const DESIGN_PROBLEMS = {
  noDesign: text(
    "这不是自定义方案文件，或文件已损坏。请重新下载后再打开。",
    "This is no design, or it is damaged. Download it again and open that file.",
  ),
  tooLong: text("文件太大，不是自定义方案。", "The file is too large to be a design."),
  newerFormat: text(
    "由较新版本的加载项保存（格式 {format}）。请更新加载项后再打开。",
    "Saved by a newer version of the add-in (format {format}). Update the add-in, then open it.",
  ),
  unknownFormat: text(
    "不认识的格式 {format}，没有打开。",
    "Format {format} is not known; it was not opened.",
  ),
  unknownField: text(
    "有不认识的内容，没有采用。",
    "There is something in it that is not known; it was not used.",
  ),
  field: text("内容不符合要求，请改正。", "This is not in order: correct it."),
  empty: text("请填写。", "Must be filled in."),
  text: text(
    "前后不能有空格，也不能有换行或看不见的字符。",
    "No blanks at the ends, no line breaks, no invisible characters.",
  ),
  tooLongText: text("最多 {limit} 个字。", "At most {limit} characters."),
  short: text("1 至 8 个字母、汉字或数字，第一个不能是数字。", "1 to 8 letters or digits, a letter first."),
  number: text("请填数字。", "Must be a number."),
  least: text("不能小于 {limit}。", "Not less than {limit}."),
  most: text("不能大于 {limit}。", "Not more than {limit}."),
  tooFew: text("至少要有 {limit} 项。", "At least {limit} of them."),
  tooMany: text("最多 {limit} 项。", "At most {limit} of them."),
  idTwice: text("两个构件编号相同。", "Two blocks have the same id."),
  titleTwice: text(
    "与前面的构件同名（标点和大小写不算不同），请改名。",
    "An earlier block has this title (signs and capitals do not count): choose another.",
  ),
  missing: text("所引用的构件不在方案中，请重新选择。", "The block it takes from is not there: choose one."),
  later: text(
    "“{title}”排在后面；只能引用排在前面的构件，请调整次序。",
    "“{title}” comes later; only earlier blocks can be taken: change the order.",
  ),
  takes: text("“{title}”的结果不能用在这里。", "What “{title}” gives cannot be used here."),
  notLonger: text("汇总期须比考核期长。", "Must be longer than the scheme's period."),
  alreadyRolledUp: text(
    "已经是汇总结果，请从各期的结果汇总。",
    "It is rolled up already: take a figure of the periods.",
  ),
  spans: text(
    "各期的结果与汇总结果不能混用，请先汇总。",
    "Figures of periods and rolled-up ones cannot be mixed: roll up first.",
  ),
  entrySpan: text(
    "汇总结果不能与每期填报的数额相乘，请从名册或前面的构件取数。",
    "A rolled-up figure needs a base from the roster or an earlier block, not one that is entered each period.",
  ),
  firstBound: text("第一档下限须留空（不设下限）。", "The first bound stays blank: no lower limit."),
  firstTier: text("第一档起点须为 0。", "The first tier begins at 0."),
  bounds: text("第 {row} 档的下限须大于上一档。", "The bound in row {row} must be above the one before."),
  twice: text("“{label}”出现了两次。", "“{label}” stands twice."),
  labelMissing: text(
    "缺少“{label}”：引用的构件会给出这个等级（须一字不差）。",
    "“{label}” has no row, though the block it takes from gives it (spelt alike to the sign).",
  ),
  total: text("合计 {sum}%，须为 100%。", "{sum} % in total: must be 100 %."),
  someRoles: text(
    "“{title}”只有部分岗位有：只能用在“相加”或“按岗位加权”的合计、“按岗位选用”中。",
    "Only some roles have “{title}”: it can be taken by a sum, by weights by role, or by a choice by role.",
  ),
  notOfRole: text(
    "“{role}”没有这一项，权重须为 0，也不能选用。",
    "“{role}” does not have it: its weight must be 0, and it cannot be taken for that role.",
  ),
  rolesEntered: text(
    "只有每期填报的数额才能限定岗位。",
    "Only an amount that is entered each period can be for some roles alone.",
  ),
  roleWeights: text("每个岗位都须有权重。", "Each role needs a weight."),
  paidNoMoney: text("这里没有金额可发放。", "There is no money to pay here."),
  paidTwice: text(
    "其中已含“{title}”，两项都发放就会重复发钱：只能发放其中一项。",
    "“{title}” counts in it: paying both would pay the same money twice. Pay one of them.",
  ),
  paidShared: text(
    "与“{title}”发放的是同一笔钱（都来自“{source}”），两项都发放就会重复发钱：只能发放其中一项，或让一项取自另一项。",
    "It pays the same money as “{title}” (both take “{source}”): paying both would pay it twice. Pay one of them, or let one take the other.",
  ),
  addedTwice: text(
    "与“{title}”是同一笔钱，相加就会重复计算。",
    "It is the same money as “{title}”: adding both counts it twice.",
  ),
  releasedTwice: text(
    "“{title}”已发放同一笔暂扣金额：同一笔暂扣只能有一个“发放”构件。",
    "“{title}” releases the same withheld money already: what is withheld once can be released by one block only.",
  ),
  firstPlace: text("第一行须从第 1 名起。", "The first row begins at place 1."),
  cells: text("每一行都须有各列的数值。", "Each row needs a value for each column."),
  mixed: text(
    "各岗位须取同一类结果：都是等级，或都是数值。",
    "All roles must take the same kind of figure: grades, or numbers.",
  ),
  noSuchLabel: text("引用的构件不会给出“{label}”。", "The block it takes from never gives “{label}”."),
  notHeld: text("只能发放“暂扣”构件扣下的金额。", "Only what a block “withheld” holds back can be released."),
  otherSpan: text(
    "条件须是同一汇总期的结果，请先汇总。",
    "The condition must be a figure of the same longer period: roll up first.",
  ),
  noWeights: text("只有加权汇总才有各期权重。", "Only a weighted roll-up has weights of the periods."),
  periodWeights: text("须有 {periods} 个权重，每期一个。", "There must be {periods} weights, one a period."),
  floorAboveCap: text("最低不能高于最高。", "The least must not be above the most."),
} as const satisfies Record<string, Text>;

export type DesignProblemKey = keyof typeof DESIGN_PROBLEMS;
