/** Texts of HR's own variants of a scheme. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const VARIANT_TEXTS = {
  ofWorkbook: text("本工作簿的自定版本", "Own variants in this workbook"),
  sheet: text("考核自定版本", "Appraise variants"),
  title: text("自定版本", "Own variants"),
  note: text(
    "把现在的权重和参数存在本工作簿中，以后插入时可作为起点。",
    "Keep the weights and parameters as they are now in this workbook, as a start for later insertions.",
  ),
  name: text("版本名称", "Name of the variant"),
  save: text("保存为自定版本", "Save as own variant"),
  saveOver: text("覆盖同名版本", "Replace the variant of this name"),
  saved: text("已保存“{name}”。", "“{name}” is saved."),
  saving: text("正在保存版本", "Saving the variant"),
  nothing: text("参数与方案原值相同，无需保存。", "Nothing differs from the scheme's own values."),
  wrong: text("请先改正参数。", "Correct the parameters first."),
  remove: text("删除", "Delete"),
  removeYes: text("确定删除", "Really delete"),
  removeYesOf: text("确定删除版本：{name}", "Really delete the variant: {name}"),
  removeOf: text("删除版本：{name}", "Delete the variant: {name}"),
  removing: text("正在删除版本", "Deleting the variant"),
  removed: text("已删除“{name}”。", "“{name}” is deleted."),
  own: text("自定版本：{name}", "Own variant: {name}"),
  older: text(
    "按方案的较早版本保存，请核对参数。",
    "Saved from an earlier version of the scheme: check the parameters.",
  ),
  newer: text(
    "由方案的较新版本保存，本加载项不能使用。请更新加载项。",
    "Saved from a newer version of the scheme; this add-in cannot use it. Update the add-in.",
  ),
  otherRevision: text(
    "由自定义方案的另一版（第 {revision} 版）保存，不能用于这一版。",
    "Saved from another revision ({revision}) of this own scheme; it cannot be used for this one.",
  ),
  gone: text(
    "方案已不再有这些参数，不会带入：{names}",
    "The scheme has these parameters no longer, and they are left out: {names}",
  ),
} as const satisfies Record<string, Text>;
