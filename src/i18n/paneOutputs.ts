/** Texts of the pane about what is handed out. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const OUTPUTS_PANE_TEXTS = {
  action: text("发放表、公示、通知单、面谈记录、年度结果", "Payment list, publication, notices, talks, year"),
  note: text(
    "按选定考核期的结果做成可直接打印的工作表：只有数值，不随结果变动。结果以后变了，这里会提示，可以重做。",
    "Makes sheets of a period's results that are ready to print: values only, which do not follow the results. If the results change later, it is said here, and the sheet can be made again.",
  ),
  period: text("考核期", "Period"),
  made: text("已经做好的", "What was made"),
  none: text("还没有做过。", "Nothing was made yet."),
  look: text("重新检查是否相符", "Look again whether they fit"),
  reading: text("检查是否与结果相符", "Looking whether they fit the results"),
  fits: text("{made} 制，与现在的结果相符", "made {made}; fits the results now"),
  differs: text("{made} 制，结果后来变了，已不相符", "made {made}; the results have changed since"),
  unknown: text(
    "制表记录丢失，不知是否相符；可以重做",
    "its own record is lost, so nobody knows whether it fits; make it again",
  ),
  open: text("打开", "Open"),
  openOf: text("打开“{sheet}”", "Open “{sheet}”"),
  again: text("重做", "Make again"),
  againOf: text("重做“{sheet}”", "Make “{sheet}” again"),
  replaces: text(
    "重做会换掉原来那张；要留底请先复制工作表或另存文件。",
    "Making one again replaces it; to keep the earlier one, copy the sheet or save the file first.",
  ),
  done: text("“{sheet}”已做好。", "“{sheet}” is made."),
  warned: text("注意，结果表提示：{warning}", "Mind what the results warn of: {warning}"),

  payment: text("发放表", "Payment list"),
  paymentNote: text(
    "按部门、工号列出：{columns}；以元计到分，有部门小计和合计，未填齐或未算出的人员另列原因，不按 0 处理。",
    "By department and ID: {columns}; in CNY to the fen, with totals by department. Whoever is not complete or not computed is listed apart with the reason, never as 0.",
  ),
  noPayment: text(
    "此方案在该考核期没有发放金额的栏目，不做发放表。",
    "This scheme has no figure that pays money at the end of this period, so there is no payment list.",
  ),
  makePayment: text("制作发放表", "Make the payment list"),

  posting: text("公示表", "Results to publish"),
  postingNote: text(
    "默认公示得分和等级，不含金额；可自选栏目。不在岗的人员不列，尚无结果的只列姓名和工号。",
    "Scores and grades by default, no money; choose the columns yourself. Who is not employed is left out; who has no results is only named.",
  ),
  columns: text("公示的栏目", "Columns to publish"),
  noColumns: text("请至少选一栏。", "Choose at least one column."),
  from: text("公示起", "Published from"),
  to: text("公示止", "until"),
  deadline: text("申诉截止日", "Last day to appeal"),
  deadlineOfScheme: text(
    "不改则按方案条款：公示后 {days} 个工作日内。",
    "By the scheme's own clause, unless changed: within {days} working days.",
  ),
  deadlineUsual: text(
    "方案没有规定；不改则为公示后 {days} 个工作日内（公示当日不计）。",
    "The scheme says nothing; unless changed, within {days} working days after the day of publication.",
  ),
  holidays: text("节假日（放假的工作日）", "Holidays (working days off)"),
  holidaysHint: text(
    "每年以国务院办公厅通知为准，逐日填写，用空格或逗号分开，例 2026-10-01 2026-10-02。",
    "Day by day, parted by spaces or commas, such as 2026-10-01 2026-10-02.",
  ),
  workdays: text("调休上班的周末", "Weekend days that are worked"),
  recipient: text("受理部门或人（可不填）", "Who takes appeals (optional)"),
  notADay: text("请填日期，例 2026-12-01", "Enter a date, such as 2026-12-01"),
  crossed: text("早于公示起", "before the first day"),
  early: text("早于公示起", "before publication"),
  notDays: text("不是日期：{words}", "Not dates: {words}"),
  makePosting: text("制作公示表", "Make the list to publish"),

  notices: text("绩效通知单", "Notices"),
  noticesNote: text(
    "一人一页：结果、填报、各项得分、金额怎样得出（依据条款、算法、取数、步骤）、申诉期限和签收。未填齐的人员不出通知单。",
    "One a page: results, what was rated, points, how the money came about (clause, rule, inputs, steps), deadline and signature. Nobody who is not complete gets one.",
  ),
  who: text("给谁", "For whom"),
  whoOf: text("{what}给谁", "{what} for whom"),
  everybody: text("全部人员", "everybody"),
  department: text("部门：{department}", "Department: {department}"),
  makeNotices: text("制作通知单", "Make the notices"),

  talk: text("面谈记录", "Records of talks"),
  talkNote: text(
    "一人一页：{period}的得分、等级和结果已填好；成绩、问题、商定的改进、本人意见、签名和日期留空手写。方案条款要求面谈或改进的，引用条款并附改进计划表。",
    "One a page: points, grade and results of {period} are filled in; strengths, problems, what was agreed, the person’s opinion, signatures and dates are written by hand. Where a clause of the scheme wants talks or improvements it is quoted, with a plan to fill.",
  ),
  makeTalk: text("制作面谈记录", "Make the records of talks"),
  year: text("个人年度结果", "Results of the year"),
  yearNote: text(
    "一人一页：年初至{period}各期结果和合计、季度和全年结果（等级、汇算）、年内发放合计。年内没有结果的人员不出。",
    "One a page: the results of each period of the year to {period} with their sums, those of quarters and the year (grade, settlement), and what was paid. Nobody without results in the year gets one.",
  ),
  makeYear: text("制作个人年度结果", "Make the results of the year"),

  payroll: text("工资系统导入文件", "File for the payroll"),
  payrollNote: text(
    "CSV 文件（UTF-8，带 BOM），元计到分，只含金额已定的人员。可去掉不要的列，列名改成工资系统要的。工号按文本写出，用 Excel 打开时请按“数据 › 自文本”导入，以保留前导零。",
    "A CSV file (UTF-8 with its mark), CNY to the fen, of those whose amount is known. Leave out columns, and name the others as the payroll wants them. In Excel, import it by Data › From Text, so that IDs keep their zeros.",
  ),
  payrollId: text("工号", "ID"),
  payrollName: text("姓名", "Name"),
  payrollDepartment: text("部门", "Department"),
  payrollCorrections: text("补发/扣回", "Corrections"),
  payrollSum: text("实发合计", "To pay"),
  payrollHeading: text("列名", "Heading"),
  payrollHeadingOf: text("“{column}”的列名", "Heading of “{column}”"),
  payrollReading: text("读取金额", "Reading the amounts"),
  payrollWrite: text("生成文件", "Make the file"),
  payrollWritten: text(
    "{people} 人已写入文件；{apart} 人金额未定，没有写入（见发放表）。",
    "{people} people are in the file; {apart} whose amount is not known are not (see the payment list).",
  ),
  payrollNameless: text(
    "名册中已没有这些工号，文件中姓名为空，请核对：{ids}",
    "No longer in the roster; their names are empty in the file, check them: {ids}",
  ),
  payrollSave: text("保存 {name}", "Save {name}"),
  payrollCopy: text("不能保存时：复制内容", "If it cannot be saved: copy it"),

  making: text("正在制作“{what}”", "Making “{what}”"),
} as const satisfies Record<string, Text>;
