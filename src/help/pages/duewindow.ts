/** The help page of DUEWINDOW. */
import { KIND } from "../../i18n/functions/words";
import { text, word, type HelpPage } from "../page";

export const DUEWINDOW: HelpPage = {
  remarks: [
    text(
      "结果是两个日期序列号，请设为日期格式。",
      "The results are date serials; give the cells a date format.",
    ),
    text(
      "超过月末的日期取月末。工作日为周一到周五，减节假日，加调休上班日。",
      "A day past the month's end is its last day. Working days are Monday to Friday, less holidays, plus worked weekends.",
    ),
    text("“工作日”的起始参数最多366。", "With “workdays”, a is at most 366."),
  ],
  blankAs0: text(
    "没填的考核期末会得 #VALUE!，而不是空。",
    "A period end that is not filled in gives #VALUE! instead of staying blank.",
  ),
  errors: [
    text(
      "#VALUE!：缺少参数、不是整数，或起始日晚于截止日。",
      "#VALUE!: a number that is missing, not whole, or a above b.",
    ),
    text("#N/A：该月没有工作日。", "#N/A: a month without a working day."),
  ],
  examples: [
    {
      what: text(
        "次月1日到5日（考核期末 2025-03-31）",
        "1st to 5th of the next month (period end 2025-03-31)",
      ),
      arguments: [45747, word(KIND, "days"), 1, 5],
    },
    {
      what: text("公示后三个工作日（2025-01-10）", "Three working days after 2025-01-10"),
      arguments: [45667, word(KIND, "workdays"), 3],
    },
    {
      what: text("八月最后一个工作日", "Last working day of August"),
      arguments: [45900, word(KIND, "lastworkday")],
    },
  ],
};
