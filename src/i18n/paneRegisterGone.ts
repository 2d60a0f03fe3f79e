/** What the pane says where a register's sheet is not in the workbook. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

interface Gone {
  title: Text;
  note: Text;
  /** What becomes of it when another one is begun. */
  begin: Text;
}

export const REGISTER_GONE_TEXTS = {
  corrections: {
    title: text("更正登记表已不在", "The register of corrections is gone"),
    note: text(
      "工作簿中找不到更正登记表，可能已被删除。登记过的更正别处没有：在它回来之前，不能登记更正，也不能制作发放表、通知单和工资文件。请先撤销删除，或从历史版本恢复工作簿。",
      "The register of corrections is not in the workbook; it may have been deleted. What was corrected stands nowhere else: until it is back no correction is entered, and no payment list, notice or payroll file is made. Undo the deletion, or go back to an earlier version of the workbook.",
    ),
    begin: text(
      "确实无法恢复时，可以重新开始登记，并记入变更记录。以前的更正不再计入：随未结账的考核期发放的要重新登记，已发过的不要再登记。",
      "If neither can be done, a new register can be begun; the change log keeps it. Earlier corrections count no more: enter again what is to be paid with a period that is open, and nothing that was paid already.",
    ),
  },
  appeals: {
    title: text("申诉登记表已不在", "The register of appeals is gone"),
    note: text(
      "工作簿中找不到申诉登记表，可能已被删除。收到过哪些申诉别处没有登记：在它回来之前，不能登记申诉，也不能结账。请先撤销删除，或从历史版本恢复工作簿。",
      "The register of appeals is not in the workbook; it may have been deleted. Which appeals came in stands nowhere else: until it is back no appeal is entered and no period is closed. Undo the deletion, or go back to an earlier version of the workbook.",
    ),
    begin: text(
      "确实无法恢复时，可以重新开始登记，并记入变更记录。尚未决定的申诉要重新登记；已登记的更正不受影响。",
      "If neither can be done, a new register can be begun; the change log keeps it. Enter again the appeals that wait for a decision; corrections that were entered stay.",
    ),
  },
  leave: {
    title: text("请假登记表已不在", "The register of leave is gone"),
    note: text(
      "工作簿中找不到请假登记表，可能已被删除。谁在休假别处没有登记，未结账考核期的结果因此算不出，也不能结账。请先撤销删除，或从历史版本恢复工作簿。",
      "The register of leave is not in the workbook; it may have been deleted. Who is on leave stands nowhere else: results of open periods cannot be computed and no period is closed. Undo the deletion, or go back to an earlier version of the workbook.",
    ),
    begin: text(
      "确实无法恢复时，可以重新开始登记，并记入变更记录。以前登记的请假不再计入：未结账考核期的请假要重新登记；已结账的数字不变。",
      "If neither can be done, a new register can be begun; the change log keeps it. Leave that was entered counts no more: enter again what concerns periods that are open; closed figures stay.",
    ),
  },
  moves: {
    title: text("部门调动登记表已不在", "The register of moves is gone"),
    note: text(
      "工作簿中找不到部门调动登记表，可能已被删除。以前的部门别处没有登记：在它回来之前，以前考核期的名单按现在的部门分列，也不能结账。请先撤销删除，或从历史版本恢复工作簿。",
      "The register of moves is not in the workbook; it may have been deleted. Earlier departments stand nowhere else: until it is back lists of earlier periods have the departments of now, and no period is closed. Undo the deletion, or go back to an earlier version of the workbook.",
    ),
    begin: text(
      "确实无法恢复时，可以重新开始登记，并记入变更记录。以前的调动不再计入：名册保留现在的部门，以前考核期的名单也按现在的部门分列。方案按部门计算的，不要再反结账以前的考核期。",
      "If neither can be done, a new register can be begun; the change log keeps it. Earlier moves count no more: the roster keeps the departments of now, and lists of earlier periods have them, too. Where the scheme computes by department, open no earlier period again.",
    ),
  },
} as const satisfies Record<string, Gone>;

export const BEGIN_REGISTER_TEXTS = {
  why: text("不能恢复的原因", "Why it cannot be brought back"),
  begin: text("重新开始登记并记入变更记录", "Begin a new register and log it"),
  beginning: text("正在建立登记表", "Beginning the register"),
} as const satisfies Record<string, Text>;
