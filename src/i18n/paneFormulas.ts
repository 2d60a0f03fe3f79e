/** The pane's texts: a formula with a function of ours, made by hand. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const FORMULA_TEXTS = {
  title: text("写一个公式", "Make a formula"),
  note: text(
    "不插入方案，只在自己的表里用函数：先说要做什么，再在表中选区域，看过结果后写入单元格。",
    "For sheets of your own, without a scheme: say what is to be done, pick ranges in the sheet, look at the result, then write it into a cell.",
  ),
  open: text("打开所选单元格的公式", "Open the selected cell's formula"),
  opening: text("正在读取所选单元格", "Reading the selected cell"),
  noFormula: text(
    "{cell} 中没有本加载项的函数（APPRAISE.…）。请选中含有它的单元格，或从下面选择要做的事。",
    "{cell} holds no function of this add-in (APPRAISE.…). Select a cell that does, or choose below what is to be done.",
  ),
  notOpened: text(
    '{cell} 的公式在这里打不开。能打开的：公式里直接写出的 APPRAISE 函数，以及第一个参数直接写函数名的 EXPLAIN，如 APPRAISE.EXPLAIN("BAND",…)。打不开的：函数名取自单元格或拼接而成的 EXPLAIN，没有这个名称的函数，括号不成对的公式。请在单元格中改成能打开的写法，或从下面选择要做的事。',
    'The formula of {cell} cannot be opened here. What can: functions of APPRAISE written out in the formula, and EXPLAIN with the function’s name as its first argument, as in APPRAISE.EXPLAIN("BAND",…). What cannot: EXPLAIN whose function comes from a cell or is put together, functions that do not exist, brackets that are not closed. Write it so in the cell, or choose below what is to be done.',
  ),
  explained: text(
    "这里调用的是 EXPLAIN：它给出 {name} 的计算步骤表。下面填的是 {name} 的参数，写回的仍是 EXPLAIN。",
    "EXPLAIN is called here: it gives the steps of {name} as a table. Below are the arguments of {name}; what is written back calls EXPLAIN again.",
  ),
  opened: text("已打开 {cell}：{formula}", "{cell} is open: {formula}"),
  which: text("公式中的哪个函数", "Which function of the formula"),
  search: text("要做什么（如：阶梯、结转、排名）", "What is to be done (tiers, carry-over, ranking …)"),
  none: text(
    "没有找到。请换一个词，或清空后从全部函数中选。",
    "Nothing found. Try another word, or clear it and choose from all.",
  ),
  count: text("{count} 个函数", "{count} functions"),
  all: text("全部函数", "All functions"),
  help: text("说明与示例", "Help and examples"),
  another: text("换一个函数", "Another function"),
  arguments: text("填写", "Arguments"),
  required: text("必填", "required"),
  optional: text("可不填", "optional"),
  take: text("取所选区域", "Take the selection"),
  takeFor: text("取所选区域作为“{name}”", "Take the selection for {name}"),
  taking: text("正在读取所选区域", "Reading the selection"),
  default: text("（默认）", "(default)"),
  missing: text("必填：请选区域或填数值", "Required: take a range or type a value"),
  unreadable: text(
    '读不懂。可填：区域（如 A2:A9）、数值（如 7.12%）、加英文引号的文字（如 "优秀"）',
    'Not understood. A range (A2:A9), a number (7.12%), or a text in quotes ("good") can stand here',
  ),
  guard: text(
    "空格按“没填”计，不当作 0（推荐）",
    "Blank cells count as not filled in, never as 0 (recommended)",
  ),
  guardNote: text(
    '有些 Excel 会把空单元格当作 0 交给函数。勾选后，公式写成 IF(A1="","",A1)。',
    'Some builds of Excel hand blank cells to functions as 0. With this the formula has IF(A1="","",A1).',
  ),
  blanks: text(
    "! {names} 中有空单元格，而公式没有防护：在有些 Excel 中会当作 0。请勾选上面一项后重新写入。",
    "! {names}: there are blank cells and the formula has no guard: some builds of Excel take them as 0. Tick the box above and write it again.",
  ),
  preview: text("预览结果与步骤", "Preview result and steps"),
  previewing: text("正在计算", "Computing"),
  formula: text("公式", "Formula"),
  result: text("结果", "Result"),
  resultRows: text("结果：{rows} 行 {columns} 列", "Result: {rows} × {columns}"),
  row: text("看第几行的步骤", "Steps of row"),
  notComputed: text(
    "公式含 {what}，这里不能预先计算；写入后由 Excel 计算。",
    "The formula holds {what}, which is not computed here; Excel computes it once it is written.",
  ),
  notRead: text(
    "! 读不懂 {what}：没有这个名称或工作表，或写法不对。文字要加英文引号。",
    "! {what} is not understood: no such name or sheet, or it is not a formula. Texts go in quotes.",
  ),
  wrong: text("! {message}", "! {message}"),
  wrongAt: text("转到 {cell}", "Go to {cell}"),
  wrongNote: text(
    "请改正上面的参数或这个单元格，再预览。",
    "Correct the argument or that cell, then preview again.",
  ),
  shows: text("{cell} 现在显示 {error}。{advice}", "{cell} shows {error} now. {advice}"),
  write: text("写入所选单元格", "Write into the selected cell"),
  writeBack: text("写回 {cell}", "Write back into {cell}"),
  writing: text("正在写入", "Writing"),
  occupied: text("{cell} 不是空的，现为：{content}", "{cell} is not empty; it holds: {content}"),
  replace: text("替换 {cell} 的内容", "Replace what {cell} holds"),
  keep: text("不替换", "Leave it"),
  written: text("已写入 {cell}，显示 {value}。", "Written into {cell}, which shows {value}."),
  writtenUnread: text(
    "已写入 {cell}；它显示什么没能读回，请看该单元格。",
    "Written into {cell}; what it shows could not be read: look at the cell.",
  ),
  writtenAll: text(
    "已写入 {cell}，结果占用 {fills}；第一格显示 {value}。",
    "Written into {cell}; it fills {fills}, and the first cell shows {value}.",
  ),
  willFill: text(
    "写入后会占用 {rows} 行 {columns} 列，请选好左上角的单元格，右边和下面要空着。",
    "It will fill {rows} rows and {columns} columns: select the upper left cell, with room to the right and below.",
  ),
} as const satisfies Record<string, Text>;

/** What to do about an error that a cell shows, by the error. */
export const ERROR_ADVICE: Readonly<Record<string, Text>> = {
  "#VALUE!": text(
    "参数不对，原因见下；改正后写回。原因处没有错的，写回一次即可重新计算。",
    "An argument is wrong, see below; correct it and write it back. If nothing is wrong below, writing it back computes it anew.",
  ),
  "#N/A": text(
    "缺少数据：有单元格没有填，或不在分档表范围内，原因见下。",
    "Something is missing: a cell is blank, or a value is outside the table; see below.",
  ),
  "#NAME?": text(
    "Excel 不认识函数：加载项没有打开，或文件在没有加载项的电脑上保存过。现在写回一次即可恢复。",
    "Excel does not know the function: the add-in was not open, or the file was saved where it is not installed. Writing it back now restores it.",
  ),
  "#BUSY!": text(
    "函数没有答复。请稍等；一直不变的，写回一次。",
    "The function has not answered. Wait a moment; if it stays, write it back.",
  ),
  "#SPILL!": text(
    "结果要占用的单元格不是空的。请移走那里的内容，或写到别处。",
    "Cells that the result needs are not empty. Move what stands there, or write it elsewhere.",
  ),
  "#REF!": text(
    "公式所指的单元格已被删除。请重新选区域后写回。",
    "Cells that the formula refers to were deleted. Take the ranges again, then write it back.",
  ),
  "#DIV/0!": text(
    "除数为 0 或为空。请检查被引用的单元格。",
    "A divisor is 0 or blank. See the cells that it refers to.",
  ),
  "#CALC!": text(
    "Excel 未能计算这个公式。请写回一次。",
    "Excel could not compute the formula. Write it back.",
  ),
  "#CONNECT!": text(
    "函数没有连上加载项。请打开窗格后写回一次。",
    "The function has not reached the add-in. Open the pane and write it back.",
  ),
};
