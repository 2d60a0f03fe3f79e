/** Texts of the entry sheets that department heads fill, in the workbook and in the files that go out to them. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const ENTRY_SHEET_TEXTS = {
  /** What the colours mean. */
  toFill: text("填写", "fill in"),
  isMissing: text("缺项", "missing"),
  isWrong: text("有误", "wrong"),
  isLocked: text("已锁定", "locked"),

  check: text("检查", "Check"),
  note: text("备注", "Note"),

  /** Above the headings: what to fill, when it is finished, what then. */
  fill: text(
    "① 只填浅黄色单元格{money}，选中时有提示；橙色为必填，没有发生填 0；其余不涉及就留空。新增人员填在空行；不填某人，清空其工号和填报；排序用加载项的窗格。",
    "① Fill the light yellow cells only{money}; a selected cell says what it takes. Orange must be filled, with 0 where there was none; the others stay blank where they do not apply. Who joins goes into a free row; to take somebody out, clear the ID and the entries. The add-in's pane sorts.",
  ),
  money: text("（金额单位：{unit}）", " (money in {unit})"),
  finished: text(
    "② “检查”说明每行还差什么，全部为 ✓ 才算填好；“备注”可自由填写，不影响结果。　",
    "② “Check” says what each row still needs: finished when all show ✓. “Note” is yours and moves no figure.   ",
  ),
  handBack: text("③ ", "③ "),
  afterwards: text(
    "保存后交回发表的人。没装加载项的电脑上，结果可能显示 #NAME?：属正常，填报不受影响。",
    "Save, and give it back to whoever sent it. Without the add-in results may show #NAME?: that is normal, the entries are safe.",
  ),
  dueEnd: text("。", ". "),

  /** The same above lists. */
  listFill: text(
    "① 每行登记一项，只填浅黄色单元格，选中时有提示；用不到的行留空，不够时在中间插入行。红色为有误，{again}灰色为公式、已锁定。",
    "① One item a row: fill the light yellow cells only; a selected cell says what it takes. Rows that are not used stay blank; if there are too few, insert some in between. Red is wrong, {again}grey is computed and locked.",
  ),
  listAgain: text("紫色为重复、请再核对，", "violet stands twice and is to be looked at again, "),
  listFinished: text(
    "② 填过的行“检查”都是 ✓ 才算填好：有误的行更正前，有关人员没有结果。③ 和本期填报表一起保存、交回。{due}没装加载项的电脑上，灰色列可能显示 #NAME?：属正常，填报不受影响。",
    "② Finished when “Check” of every row that is filled shows ✓: until a wrong one is corrected, whom it is about has no figures. ③ Save, and give it back with the period's entry sheet. {due}Without the add-in grey columns may show #NAME?: that is normal, the entries are safe.",
  ),
  listDue: text("期限见填报表的顶部。", "The dates are at the top of the entry sheet. "),

  /** In the column of checks: people, then what to do. */
  noId: text("没有工号，本行不计入任何人", "no ID: the row counts for nobody"),
  column: text("{word}：", "{word}: "),
  missing: text("缺{n}项：", "{n} missing: "),
  lacks: text("待补：", "to fill in: "),
  demand: text("（{demand}）", " ({demand})"),
  limit: text("（上限 {limit}）", " (at most {limit})"),
  unlikely: text("✓ 请核对金额，单位是{unit}", "✓ look at the amounts again: they are in {unit}"),
  error: text(
    "无法判断：请核对本行内容、名册日期和参数",
    "cannot be judged: look at the row, the dates in the roster and the parameters",
  ),

  /** Above them: how many rows are not in order. */
  rowsOpen: text("检查未通过：{n}行", "rows to look at: {n}"),
  rowsDone: text("检查：全部 ✓", "check: all ✓"),
} as const satisfies Record<string, Text>;
