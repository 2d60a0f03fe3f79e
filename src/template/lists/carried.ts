/** Entries that mostly stay from one period to the next: bases, targets, floating pay. */
import type { EntryColumn } from "../../schemes/scheme";

const STAYS = /基数|任务|目标|指标|计划|标准|浮动|工资|底薪|定额/;
const IS_MEASURED = /完成|实际|实绩|达成|率/;

/** What is proposed to be carried forward; HR chooses. What is scored is no target, whatever it is about. */
export const mostlyStays = ({ kind, title, unit, limit }: EntryColumn): boolean =>
  kind === "number" &&
  limit === undefined &&
  unit?.["zh-CN"] !== "分" &&
  STAYS.test(title["zh-CN"]) &&
  !IS_MEASURED.test(title["zh-CN"]);
