/** Texts of the roles of HR's own designs. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const ROLE_TEXTS = {
  title: text("岗位", "Roles"),
  note: text(
    "岗位即名册中的“组别”。在这里改名，所有构件一起改；名册中的组别须与此一致。",
    "A role is a group of the roster. Renamed here it is renamed in all blocks; the groups in the roster must be spelt alike.",
  ),
  of: text("用于：{titles}", "Used in: {titles}"),
  name: text("岗位名称：{role}", "Name of the role: {role}"),
  rename: text("改名", "Rename"),
  renameOf: text("改名：{role}", "Rename: {role}"),
  renamed: text("“{role}”已全部改为“{name}”。", "“{role}” is now “{name}” everywhere."),
  taken: text("已有岗位“{name}”，不能同名。", "There is a role “{name}” already."),
  remove: text("去掉岗位：{role}", "Take out the role: {role}"),
  ask: text(
    "从这些构件中去掉“{role}”（连同它的权重和所取的结果）：{titles}？",
    "Take “{role}”, with its weights and what it takes, out of: {titles}?",
  ),
  removeYes: text("确定去掉", "Take it out"),
  removeYesOf: text("确定去掉：{role}", "Take it out: {role}"),
  removed: text("已去掉岗位“{role}”，可以撤销。", "The role “{role}” is taken out; it can be undone."),
  only: text(
    "“{role}”是{titles}唯一的岗位，不能去掉。请先在其中换成别的岗位，或删除该构件。",
    "“{role}” is the only role of {titles}: choose another there first, or remove that block.",
  ),
} as const satisfies Record<string, Text>;
