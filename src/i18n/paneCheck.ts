/** Texts of the action that makes the check sheets and leads to what differs. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const CHECK_PANE_TEXTS = {
  action: text("核对结果", "Check the figures"),
  note: text(
    "生成“核对”工作表：每个数字用原生公式另算一遍，与结果比较；参数、汇总和合计也一并核对。只写公式，不改动填报和结果。",
    "Makes the sheet “Check”: every figure once more in plain Excel, beside the one in the results; parameters, roll-ups and totals too. It holds formulas only and changes no entry and no figure.",
  ),
  twins: text(
    "{all} 项结果中，{independent} 项的原生公式按条款独立编写；{same} 项两边公式相同，只能发现算错，不能发现写错。",
    "Of {all} figures {independent} have a plain formula of their own, written from the clause; {same} have the same formula on both sides, which finds what is computed wrongly, not what is written wrongly.",
  ),
  make: text("生成核对表", "Make the check sheet"),
  anew: text("重新核对", "Bring up to date"),
  look: text("读取核对结果", "Read what it shows"),
  making: text("正在生成核对表", "Making the check sheet"),
  reading: text("正在读取核对表", "Reading the check sheet"),
  none: text("{year} 年：全部一致，0 处差异 ✓", "{year}: all figures agree, 0 differences ✓"),
  some: text(
    "! {year} 年：有差异的人员 {people} 人，清单行 {lists} 行，参数、汇总和合计 {totals} 项",
    "! {year}: {people} people, {lists} list rows, and {totals} parameters, roll-ups or totals differ",
  ),
  outdated: text(
    "! {year} 年：此后已增加考核期或人员，请重新核对。",
    "! {year}: periods or people were added since; bring it up to date.",
  ),
  lacking: text(
    "! {year} 年：没有核对表，数字未核对。请重新核对。",
    "! {year}: there is no check sheet; its figures were not checked. Bring it up to date.",
  ),
  unreadable: text(
    "! {year} 年：核对表的计数不是数字，核对表本身已被改动。请重新核对。",
    "! {year}: the counts of the check sheet are no numbers; the sheet itself was changed. Bring it up to date.",
  ),
  differences: text("差异（{count} 处）", "Differences ({count})"),
  more: text("另有 {count} 处，见核对表。", "{count} more: see the check sheet."),
  line: text(
    "{title} {when}：表中 {stands}，另算 {again}",
    "{title} {when}: {stands} in the sheet, {again} computed again",
  ),
  byMoney: text("，差 {by} {unit}", ", {by} {unit} apart"),
  toFigure: text("转到数字", "Go to the figure"),
  toCheck: text("转到核对表", "Go to the check"),
  openSheet: text("打开核对表 {year}", "Open the check of {year}"),
} as const satisfies Record<string, Text>;
