/** Texts of designs that begin with a table of HR's own, or with a scheme of the catalogue. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const DESIGN_TABLE_TEXTS = {
  paste: text("粘贴自己的考核表", "Paste a table of your own"),
  cells: text("从 Excel 复制的单元格", "Cells copied from Excel"),
  hint: text(
    "第一行为列名：项目、权重、满分、标准（有项目一列即可）。",
    "Headings first: item, weight, maximum, standard (a column of items is enough).",
  ),
  none: text(
    "没有找到“项目”或“指标”一列。请连同列名一起复制。",
    "There is no column of items. Copy the cells together with their headings.",
  ),
  recognised: text("识别为：{columns}。请核对：", "Understood as: {columns}. Look it over:"),
  column: text("{column}（{heading}）", "{column} ({heading})"),
  items: text("识别的项目", "Items understood"),
  item: text("项目", "Item"),
  weight: text("权重", "Weight"),
  max: text("满分", "Maximum"),
  standard: text("标准", "Standard"),
  leftOut: text("第 {row} 行没有采用：{text}", "Row {row} is left out: {text}"),
  unread: text(
    "第 {row} 行的“{text}”不是数字，没有采用。",
    "“{text}” in row {row} is no number and is left out.",
  ),
  cut: text(
    "标准过长，只带入前 500 个字：{titles}",
    "Of long standards the first 500 characters are taken: {titles}",
  ),
  take: text("用这 {count} 个项目新建", "Begin with these {count} items"),
  open: text("从目录方案开始", "From a scheme of the catalogue"),
  openNote: text(
    "带入项目、评分人、权重、等级和汇总；原文没有的数值须填写，其余规则请另加构件。",
    "Items, raters, weights, grades and roll-ups are taken over; numbers that the source lacks must be filled in, other rules added as blocks.",
  ),
  scheme: text("目录方案", "Scheme of the catalogue"),
  opening: text("正在打开目录方案", "Opening the scheme"),
} as const satisfies Record<string, Text>;
