/** Texts in the files that go out to departments. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const DEPARTMENT_FILE_TEXTS = {
  title: text("{scheme} — {period} 填报（{department}）", "{scheme} — entries of {period} ({department})"),
  noDepartment: text("未填部门", "no department"),
  due: text("请于 {due} 前交回。", "Please return it by {due}."),
  back: text("交回：{back}。", "Return it to: {back}."),
  note: text(
    "只填浅黄色单元格；橙色为缺项，红色为填写有误。",
    "Fill the light yellow cells only; orange is missing, red is wrong.",
  ),
  moneyNote: text("金额单位：{unit}。", "Money in {unit}."),
  people: text("人数", "People"),
  missing: text("缺项合计", "Cells missing"),
  listRow: text("行号", "Row no."),
  listNote: text(
    "每行登记一项，只填浅黄色单元格，红色为填写有误；用不到的行留空。行号不要改动。",
    "One item a row: fill the light yellow cells only; red is wrong. Leave the rest blank. Do not change the row numbers.",
  ),
  steps: text("填报步骤", "What to do"),
  step1: text(
    "1. 在“{entry}”中填写本部门 {count} 人的浅黄色单元格。每列填什么见下表；选中单元格时也有提示。",
    "1. On “{entry}”, fill the light yellow cells of your {count} people. What each column takes stands below, and shows when a cell is selected.",
  ),
  step1Rater: text(
    "1. 在“{entry}”中给 {count} 人评分：只填浅黄色单元格。每列填什么见下表；选中单元格时也有提示。",
    "1. On “{entry}”, score {count} people: fill the light yellow cells. What each column takes stands below, and shows when a cell is selected.",
  ),
  stepLists: text(
    "　 有需要登记的事项，填在“{lists}”中。",
    "    What there is to be listed goes into “{lists}”.",
  ),
  step2: text(
    "2. “检查”一列说明每行还差什么，全部为 ✓ 即已填齐。“备注”可自由填写，会随表带回。",
    "2. “Check” says what each row still needs: all is filled in when every row shows ✓. “Note” is yours and comes back with the file.",
  ),
  step2Rater: text(
    "2. “检查”一列说明每行还差什么，全部为 ✓ 即已填齐。",
    "2. “Check” says what each row still needs: all is filled in when every row shows ✓.",
  ),
  step3: text(
    "3. 保存为 .xlsx，文件名可以不变。{due}{back}",
    "3. Save it as .xlsx; the file name may stay. {due} {back}",
  ),
  step4: text(
    "请勿改动工号、姓名和标题行，不要增删人员；人员有误请告诉人力资源部。可以筛选。Excel、WPS、LibreOffice 均可填写。",
    "Leave IDs, names and headings as they are and add or remove nobody; tell HR if somebody is wrong. Filtering is fine. Excel, WPS and LibreOffice will all do.",
  ),
  before: text("上期（{period}）：{column}", "Before ({period}): {column}"),
  beforeNote: text(
    "右侧灰色列为上期填报，仅供参考。",
    "The grey columns on the right are the entries of the period before, for information.",
  ),
  lockedColor: text("已锁定，不用填", "locked, not to be filled"),
  columns: text("各列填什么", "What the columns take"),
  column: text("列", "Column"),
  takes: text("要求", "Takes"),
  hint: text("说明", "Note"),
  blankMissing: text("必填", "required"),
  blankZero: text("空白按 0 计", "blank counts as 0"),
  blankNone: text("可不填", "may stay blank"),
} as const satisfies Record<string, Text>;
