/** Texts about bringing a scheme of an earlier version up to date. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const UPDATE_TEXTS = {
  action: text("更新到新版", "Bring up to date"),
  what: text(
    "此方案由版本 {written} 写入，可更新到版本 {own}。",
    "This scheme was written by version {written} and can be brought up to version {own}.",
  ),
  keeps: text(
    "名册、填报、清单和参数的内容都保留（自定方案改过数值的参数除外，以新数值为准）；列或参数没有增减的工作表原样不动，引用它们的公式不受影响。",
    "All that stands in roster, entries, lists and parameters is kept, but for parameters to which an own scheme now gives other numbers: those count. Sheets whose columns or parameters stay the same are left as they are, and so are formulas that refer to them.",
  ),
  anew: text(
    "结果表、说明和列或参数有增减的工作表重新写入；原工作表转为数值，改名为“…(旧版)”保留。",
    "Results, guide and sheets whose columns or parameters come or go are written anew; the sheets that were stay as values, named “… (old)”.",
  ),
  closed: text(
    "已结账的考核期不变：结果、填报、状态和签核照旧，新增的结果列在其中为空；更新后这些考核期不能再反结账。",
    "Closed periods stay: figures, entries, states and sign-offs as they are, result columns that are new blank in them. They cannot be opened again afterwards.",
  ),
  first: text(
    "先比较结果，确认后才更新。更新不能撤消，请先另存一份工作簿。",
    "The figures are compared first, and nothing is done until you agree. It cannot be undone: save a copy first.",
  ),
  look: text("查看差异", "Show the differences"),
  lookAgain: text("重新查看差异", "Show them again"),
  comparing: text("正在比较结果", "Comparing the figures"),
  differences: text("结果差异", "What changes in figures"),
  year: text("{year} 年", "{year}"),
  same: text("{year} 年：{count} 人的结果都不变 ✓", "{year}: no figure changes ({count} people) ✓"),
  differ: text(
    "{year} 年：{count} 人中 {changed} 人的结果有变化（旧值 → 新值）",
    "{year}: figures of {changed} of {count} people change (old → new)",
  ),
  newColumns: text("新增填写列：{names}", "New columns to fill in: {names}"),
  newParameters: text("新增参数：{names}", "New parameters: {names}"),
  renumbered: text(
    "数值改变的参数（以新方案为准）：{names}",
    "Parameters with other numbers (the new ones count): {names}",
  ),
  removed: text(
    "取消的列和参数：{names}。原来的内容留在“(旧版)”工作表。",
    "Columns and parameters that go: {names}. What stands in them stays in the old sheets.",
  ),
  gone: text(
    "{year} 年的结果表已删除，没有可比较的旧结果；更新时重新写入。",
    "The results of {year} were deleted, so there is nothing to compare; they are written anew.",
  ),
  more: text(
    "另有 {count} 人，更新后可与“(旧版)”工作表对照。",
    "And {count} more people; compare the old sheet afterwards.",
  ),
  everybody: text("汇总", "Totals"),
  line: text("{title}（{when}）：{before} → {after}", "{title} ({when}): {before} → {after}"),
  state: text("填报状态", "State of the entries"),
  now: text("更新到版本 {own}", "Update to version {own}"),
  updating: text("正在更新方案", "Bringing the scheme up to date"),
} as const satisfies Record<string, Text>;
